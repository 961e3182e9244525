internal import Convert

/// Performance targets and the ledger.
extension XMLModel {
  /// A table of performance targets.
  mutating func performance(_ node: Int) -> PerformanceTarget {
    var target = PerformanceTarget(
      scope: choice(.scope, of: node) ?? .department, title: "", year: number(.year, of: node),
      sourceLine: line(node))
    for child in tree.children(of: node) {
      switch tree.nodes[child].name {
      case .title: target.title = text(child)
      case .unit: target.unit = labelled(child)
      case .project: target.project = labelled(child)
      case .contact: target.contacts.append(labelled(child))
      case .budget:
        target.budget.append(
          PerformanceBudgetLine(
            labels: tree.children(of: child).filter { tree.nodes[$0].name == .label }
              .map { text($0) },
            value: cell(child), sourceLine: line(child)))
      case .goal: target.goal = labelled(child)
      case .indicatorLabel: target.indicatorLabels.append(text(child))
      case .indicator: target.indicators.append(indicator(child))
      case .note: target.notes.append(paragraph(child))
      default: break
      }
    }
    return target
  }

  private func labelled(_ node: Int) -> LabelledText {
    LabelledText(
      label: text(.label, of: node) ?? "", text: text(node), sourceLine: line(node))
  }

  private mutating func indicator(_ node: Int) -> Indicator {
    var indicator = Indicator(sourceLine: line(node))
    for child in tree.children(of: node) {
      let value = text(child)
      switch tree.nodes[child].name {
      case .level1: indicator.level1 = value
      case .level2: indicator.level2 = value
      case .level3: indicator.level3 = value
      case .target:
        indicator.target = value
        if tree.hasAttributes(child) { check(child, against: TargetValue(value)) }
      case .basis: indicator.basis = value
      case .lastYear: indicator.lastYear = value
      case .weight: indicator.weight = value
      case .scoringRule: indicator.scoringRule = value
      case .evidence: indicator.evidence = value
      default: break
      }
    }
    return indicator
  }

  private mutating func check(_ node: Int, against value: TargetValue) {
    check(.relation, of: node, against: (value.relation?.rawValue).map { ExactText($0) })
    check(.number, of: node, against: (value.number?.description).map { ExactText($0) })
    check(.unit, of: node, against: value.unit)
  }

  /// An entry of the ledger.
  mutating func ledgerEntry(_ node: Int) -> LedgerEntry {
    var entry = LedgerEntry(
      code: choice(.code, of: node) ?? .columnMap, table: number(.table, of: node),
      segment: number(.segment, of: node), sourceLine: line(node),
      concept: choice(.concept, of: node), reach: choice(.reach, of: node),
      isSuperseded: tree.value(.superseded, of: node) != nil)
    for child in tree.children(of: node) {
      switch tree.nodes[child].name {
      case .columnsBefore: entry.columnsBefore = columns(child)
      case .change: entry.changes.append(change(child))
      case .proof:
        var proof = LedgerProof(identity: "", statement: "")
        for member in tree.children(of: child) {
          if tree.nodes[member].name == .identity {
            proof.identity = text(member)
          } else {
            proof.statement = text(member)
          }
        }
        entry.proofs.append(proof)
      default: break
      }
    }
    return entry
  }

  private mutating func change(_ node: Int) -> LedgerChange {
    var change = LedgerChange(
      row: number(.row, of: node), column: number(.column, of: node), path: text(.path, of: node),
      sourceLine: line(node), before: .blank, after: .blank)
    for child in tree.children(of: node) {
      switch tree.nodes[child].name {
      case .before: change.before = cell(child)
      case .after: change.after = cell(child)
      case .raw: change.raw = text(child)
      default: break
      }
    }
    return change
  }
}
