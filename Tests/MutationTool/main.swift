internal import Convert
internal import DisclosureGenerator
internal import TestSupport

// usage: mutation [-v]
//
// Changes each amount of documents, one at a time, reads the changed text and runs the checks.
// Prints, for each class of changes, how many are caught by an error that names the changed cell or
// its sum, how often the likely cell is the changed one, and how many were repaired away. Documents
// are the real ones of DISCLOSURE_CORPUS, where it is set, else generated ones. -v tells each miss.
// Before that, a thousand consistent documents are made up and checked; nothing but notes may be
// found in them.

var documents = Corpus.documents.map { ($0.name, $0.bytes) }
if documents.isEmpty {
  for seed: UInt64 in 1...4 {
    let disclosure = GeneratedDisclosure(seed: seed).disclosure
    if let bytes = MutationTrial.text(of: disclosure) { documents.append(("seed \(seed)", bytes)) }
  }
}
var alarms: [String: Int] = [:]
let lists = try CodeList.standard()
for seed: UInt64 in 1...1_000 {
  let size = seed % 4 == 0 ? GeneratorSize.typical : .small
  var generated = size
  generated.isRounded = seed % 5 == 0
  let disclosure = GeneratedDisclosure(seed: seed, size: generated).disclosure
  for finding in DisclosureChecks(codeLists: lists).report(on: disclosure).findings
  where finding.diagnostic.severity > .note { alarms[finding.diagnostic.code, default: 0] += 1 }
}
print("1,000 generated documents: \(alarms.values.reduce(0, +)) findings above a note")
for (code, count) in alarms.sorted(by: { $0.key < $1.key }) { print("  \(code): \(count)") }
let isVerbose = CommandLine.arguments.contains("-v")
for mutation in Mutation.allCases {
  var tally = MutationTally()
  for (name, bytes) in documents {
    guard let trial = MutationTrial(name: name, bytes: bytes) else { continue }
    trial.run(mutation, into: &tally)
  }
  print(tally.line(mutation))
  guard isVerbose else { continue }
  for miss in tally.misses { print("  missed: \(miss)") }
  for place in tally.unnamed { print("  another cell named: \(place)") }
  for place in tally.unplaced { print("  not changed: \(place)") }
}
