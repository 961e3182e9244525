internal import Convert

extension Disclosure {
  /// Adds the repairs inside tables of performance targets to the ledger.
  ///
  /// - Parameter ledgers: The entries of each of these tables in the order of the document, paths
  ///   relative to it.
  mutating func addLedgers(ofPerformanceTables ledgers: [[LedgerEntry]]) {
    guard ledgers.contains(where: { !$0.isEmpty }) else { return }
    var rest = ledgers[...]
    var entries: [LedgerEntry] = []
    forEachBlock { block, path in
      guard case .performance = block, let ledger = rest.popFirst(), !ledger.isEmpty else { return }
      let pointer = path.pointer
      for var entry in ledger {
        for change in entry.changes.indices {
          guard let relative = entry.changes[change].path else { continue }
          entry.changes[change].path = ExactText(pointer + "/" + relative.string)
        }
        entries.append(entry)
      }
    }
    ledger += entries
  }
}
