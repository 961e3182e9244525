extension Disclosure {
  /// Whether both say the same: provenance left out, amounts compared by value.
  ///
  /// Whether a table is grouped counts only where an amount is long enough to show it. Everything
  /// else is compared by its bytes.
  ///
  /// - Parameter other: The disclosure to compare with.
  /// - Returns: Whether a trip through text or a spreadsheet may have made one of the other.
  public func isEquivalent(to other: Disclosure) -> Bool {
    essence == other.essence
  }

  /// The disclosure without provenance, each amount in the shortest spelling of its value.
  public var essence: Disclosure { reduced(.values) }

  /// The disclosure without source lines and ledger; amounts keep their spelling.
  public var withoutProvenance: Disclosure { reduced(.spellings) }

  private func reduced(_ amounts: AmountReduction) -> Disclosure {
    var copy = self
    copy.ledger = []
    copy.signature?.sourceLine = nil
    for index in copy.contents.indices { copy.contents[index].sourceLine = nil }
    for index in copy.parts.indices {
      copy.parts[index].sourceLine = nil
      copy.parts[index].blocks.reduce(amounts)
      for section in copy.parts[index].sections.indices {
        copy.parts[index].sections[section].reduce(amounts)
      }
    }
    return copy
  }
}

/// What stays of amounts where provenance is left out.
private enum AmountReduction {
  /// Their spelling, and whether their table is grouped.
  case spellings
  /// Their value, and whether their table is grouped where one of them shows it.
  case values
}

extension Section {
  fileprivate mutating func reduce(_ amounts: AmountReduction) {
    sourceLine = nil
    blocks.reduce(amounts)
    for index in subsections.indices { subsections[index].reduce(amounts) }
  }
}

extension [Block] {
  fileprivate mutating func reduce(_ amounts: AmountReduction) {
    for index in indices { self[index] = self[index].reduced(amounts) }
  }
}

extension Block {
  fileprivate func reduced(_ amounts: AmountReduction) -> Block {
    switch self {
    case .paragraph(let paragraph): return .paragraph(paragraph.withoutLine)
    case .note(let paragraph): return .note(paragraph.withoutLine)
    case .table(let table): return .table(table.reduced(amounts))
    case .performance(let target): return .performance(target.reduced(amounts))
    case .project(let statement): return .project(statement.withoutLines)
    case .term(var term):
      term.sourceLine = nil
      return .term(term)
    }
  }
}

extension Paragraph {
  fileprivate var withoutLine: Paragraph {
    Paragraph(mark: mark, text: text)
  }
}

extension StatementTable {
  fileprivate func reduced(_ amounts: AmountReduction) -> StatementTable {
    var copy = self
    copy.sourceLine = nil
    copy.notes = notes.map(\.withoutLine)
    for row in copy.rows.indices { copy.rows[row].sourceLine = nil }
    if amounts == .values { copy.reduceAmounts() }
    return copy
  }

  private mutating func reduceAmounts() {
    var showsGroups = false
    for row in rows.indices {
      for column in rows[row].cells.indices {
        guard case .amount(let amount) = rows[row].cells[column] else { continue }
        if !showsGroups, amount.showsGroups { showsGroups = true }
        rows[row].cells[column] = .amount(amount.shortest)
      }
    }
    if !showsGroups { isGrouped = false }
  }
}

extension PerformanceTarget {
  fileprivate func reduced(_ amounts: AmountReduction) -> PerformanceTarget {
    var copy = self
    copy.sourceLine = nil
    copy.unit?.sourceLine = nil
    copy.project?.sourceLine = nil
    copy.goal?.sourceLine = nil
    for index in copy.contacts.indices { copy.contacts[index].sourceLine = nil }
    for index in copy.budget.indices { copy.budget[index].sourceLine = nil }
    copy.notes = notes.map(\.withoutLine)
    for index in copy.indicators.indices { copy.indicators[index].sourceLine = nil }
    guard amounts == .values else { return copy }
    for index in copy.budget.indices {
      if case .amount(let amount) = copy.budget[index].value {
        copy.budget[index].value = .amount(amount.shortest)
      }
    }
    return copy
  }
}

extension ProjectStatement {
  fileprivate var withoutLines: ProjectStatement {
    var copy = self
    copy.sourceLine = nil
    for index in copy.fields.indices {
      copy.fields[index].sourceLine = nil
      copy.fields[index].paragraphs = copy.fields[index].paragraphs.map(\.withoutLine)
    }
    return copy
  }
}

extension Amount {
  /// Whether more than three digits stand before the point, so that separators would show.
  fileprivate var showsGroups: Bool {
    var thousand: UInt128 = 1_000
    for _ in 0..<fractionDigits { thousand *= 10 }
    return magnitude >= thousand
  }

  /// The shortest spelling of the value: no zeros at the end of the fraction, no negative zero.
  fileprivate var shortest: Amount {
    if fractionDigits == 0, !isNegative { return self }
    if let small = UInt64(exactly: magnitude) { return shortest(small) }
    return shortest(magnitude)
  }

  /// The same of digits in as few bits as they fit in: to divide 128 takes many times longer.
  private func shortest<Digits: FixedWidthInteger & UnsignedInteger>(_ digits: Digits) -> Amount {
    var magnitude = digits
    var fractionDigits = fractionDigits
    while fractionDigits > 0, magnitude % 10 == 0 {
      magnitude /= 10
      fractionDigits -= 1
    }
    return Amount(
      isNegative: isNegative && magnitude > 0, magnitude: UInt128(magnitude),
      fractionDigits: fractionDigits) ?? self
  }
}
