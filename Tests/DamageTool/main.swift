internal import Convert
internal import TestSupport

// usage: damage [CLASS] [-v] | damage --time
//
// Prints, for each class of damage, how many trials read right, in doubt or wrong; with -v each trial
// that does not read right. --time prints how long placing the undamaged tables takes.

let arguments = Array(CommandLine.arguments.dropFirst())
var documents: [(name: String, drafts: [TableDraft])] = []
if Corpus.isPresent {
  for name in ["001", "002", "003", "004"] {
    documents.append((name, try TruthDrafts.load(name)))
  }
}
if arguments.contains("--time") {
  for (name, drafts) in documents {
    for repairs in [false, true] {
      let clock = ContinuousClock()
      var amounts = 0
      let elapsed = clock.measure {
        for _ in 0..<1_000 {
          var diagnostics = DiagnosticList()
          let placed = TablePlacement.place(drafts, repairs: repairs, into: &diagnostics)
          amounts += placed.tables.count
        }
      }
      print(name, repairs ? "with repairs" : "as printed", elapsed / 1_000)
    }
  }
} else {
  let only = arguments.first { !$0.hasPrefix("-") }
  DamageClasses(documents: documents, only: only, isVerbose: arguments.contains("-v")).run()
}
