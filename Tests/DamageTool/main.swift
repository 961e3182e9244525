internal import Convert
internal import TestSupport

let arguments = Array(CommandLine.arguments.dropFirst())
let only = arguments.first { !$0.hasPrefix("-") }
let isVerbose = arguments.contains("-v")

var documents: [(name: String, drafts: [TableDraft])] = []
for name in ["001", "002", "003", "004"] {
  documents.append((name, try TruthDrafts.load(name)))
}
DamageClasses(documents: documents, only: only, isVerbose: isVerbose).run()
