internal import Convert
internal import DisclosureGenerator
internal import TestSupport

// usage: damage [CLASS] [-v] [--draw=N] | damage --time
//
// Prints, for each class of damage, how many trials read right, in doubt or wrong: on the real
// documents of DISCLOSURE_CORPUS, where it is set, and on generated ones. -v tells each trial that
// does not read right. --time prints how long placing the undamaged tables takes.

typealias Drafts = [(name: String, drafts: [TableDraft])]

var real: Drafts = []
for document in Corpus.documents {
  real.append((document.name, try TruthDrafts.load(document.name)))
}
let generated: Drafts = (1...8).map { seed in
  ("generated \(seed)", GeneratedDrafts.make(seed: UInt64(seed)))
}

let arguments = Array(CommandLine.arguments.dropFirst())
if arguments.contains("--time") {
  for (name, drafts) in real + generated {
    for repairs in [false, true] {
      let elapsed = ContinuousClock().measure {
        for _ in 0..<1_000 {
          var diagnostics = DiagnosticList()
          _ = TablePlacement.place(drafts, repairs: repairs, into: &diagnostics)
        }
      }
      print(name, repairs ? "with repairs" : "as printed", elapsed / 1_000)
    }
  }
} else {
  let only = arguments.first { !$0.hasPrefix("-") }
  let draw = arguments.compactMap { argument in
    argument.hasPrefix("--draw=") ? UInt64(argument.dropFirst(7)) : nil
  }
  for (title, documents) in [("real documents", real), ("generated documents", generated)]
  where !documents.isEmpty {
    print(title)
    DamageClasses(
      documents: documents, only: only, isVerbose: arguments.contains("-v"), draw: draw.first ?? 0
    ).run()
  }
}
