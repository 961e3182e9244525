extension Disclosure {
  /// Whether both say the same: provenance left out, amounts compared by value.
  ///
  /// Left out are source lines and the ledger. Whether a table is grouped counts only where an
  /// amount is long enough to show it. Everything else is compared by its bytes.
  ///
  /// - Parameter other: The disclosure to compare with.
  /// - Returns: Whether a trip through text or a spreadsheet may have made one of the other.
  public func isEquivalent(to other: Disclosure) -> Bool {
    essence == other.essence
  }

  /// The disclosure without provenance, and each amount in the shortest spelling of its value.
  public var essence: Disclosure {
    var copy = self
    copy.ledger = []
    copy.signature?.sourceLine = nil
    for index in copy.contents.indices { copy.contents[index].sourceLine = nil }
    for index in copy.parts.indices {
      copy.parts[index].sourceLine = nil
      copy.parts[index].blocks.reduceToEssence()
      for section in copy.parts[index].sections.indices {
        copy.parts[index].sections[section].reduceToEssence()
      }
    }
    return copy
  }
}

extension Section {
  fileprivate mutating func reduceToEssence() {
    sourceLine = nil
    blocks.reduceToEssence()
    for index in subsections.indices { subsections[index].reduceToEssence() }
  }
}

extension [Block] {
  fileprivate mutating func reduceToEssence() {
    for index in indices { self[index] = self[index].essence }
  }
}

extension Block {
  fileprivate var essence: Block {
    switch self {
    case .paragraph(let paragraph): return .paragraph(paragraph.essence)
    case .note(let paragraph): return .note(paragraph.essence)
    case .table(let table): return .table(table.essence)
    case .performance(let target): return .performance(target.essence)
    case .project(let statement): return .project(statement.essence)
    case .term(var term):
      term.sourceLine = nil
      return .term(term)
    }
  }
}

extension Paragraph {
  fileprivate var essence: Paragraph {
    Paragraph(mark: mark, text: text)
  }
}

extension StatementTable {
  fileprivate var essence: StatementTable {
    var copy = self
    copy.sourceLine = nil
    copy.notes = notes.map(\.essence)
    var showsGroups = false
    for row in copy.rows.indices {
      copy.rows[row].sourceLine = nil
      for column in copy.rows[row].cells.indices {
        guard case .amount(let amount) = copy.rows[row].cells[column] else { continue }
        if amount.integerDigits > 3 { showsGroups = true }
        copy.rows[row].cells[column] = .amount(amount.shortest)
      }
    }
    if !showsGroups { copy.isGrouped = false }
    return copy
  }
}

extension PerformanceTarget {
  fileprivate var essence: PerformanceTarget {
    var copy = self
    copy.sourceLine = nil
    copy.notes = notes.map(\.essence)
    for index in copy.indicators.indices { copy.indicators[index].sourceLine = nil }
    for index in copy.budget.indices {
      if case .amount(let amount) = copy.budget[index].value {
        copy.budget[index].value = .amount(amount.shortest)
      }
    }
    return copy
  }
}

extension ProjectStatement {
  fileprivate var essence: ProjectStatement {
    var copy = self
    copy.sourceLine = nil
    for index in copy.fields.indices {
      copy.fields[index].sourceLine = nil
      copy.fields[index].paragraphs = copy.fields[index].paragraphs.map(\.essence)
    }
    return copy
  }
}

extension Amount {
  /// How many digits stand before the point.
  fileprivate var integerDigits: Int {
    var rest = magnitude
    var digits = -fractionDigits
    while rest > 0 {
      rest /= 10
      digits += 1
    }
    return max(digits, 1)
  }

  /// The shortest spelling of the value: no zeros at the end of the fraction, no negative zero.
  fileprivate var shortest: Amount {
    var magnitude = magnitude
    var fractionDigits = fractionDigits
    while fractionDigits > 0, magnitude.isMultiple(of: 10) {
      magnitude /= 10
      fractionDigits -= 1
    }
    return Amount(
      isNegative: isNegative && magnitude > 0, magnitude: magnitude, fractionDigits: fractionDigits)
      ?? self
  }
}
