import Convert
import TestSupport

@testable import Formats

/// How the bytes of a variant are spelt.
enum VariantSpelling: Int, CaseIterable {
  case plain, crlf, mark, utf16LittleEndian, utf16BigEndian, gb18030

  /// The bytes of a text.
  ///
  /// - Throws: Where the system cannot convert.
  func bytes(of text: String) throws -> [UInt8] {
    let bytes = Array(text.utf8)
    switch self {
    case .plain: return bytes
    case .crlf: return bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
    case .mark: return [0xEF, 0xBB, 0xBF] + bytes
    case .utf16LittleEndian:
      return [0xFF, 0xFE] + (try Iconv.convert(bytes, from: "UTF-8", to: "UTF-16LE"))
    case .utf16BigEndian:
      return [0xFE, 0xFF] + (try Iconv.convert(bytes, from: "UTF-8", to: "UTF-16BE"))
    case .gb18030: return try Iconv.convert(bytes, from: "UTF-8", to: "GB18030")
    }
  }
}

/// What became of a variant.
enum VariantVerdict {
  /// It reads as it should.
  case right
  /// It does not, but what is wrong stands in tables that the reading says are in doubt.
  case doubt
  /// It does not, and nothing could say so.
  case blind(VariantBlindness)
  /// It does not, silently.
  case wrong(String)
}

/// A variant as it was read.
struct VariantReading {
  let source: VariantSource
  let variant: TextVariant
  let spelling: VariantSpelling

  /// Makes the variant of a seed.
  init(of source: VariantSource, seed: UInt64, mixture: TextVariant.Mixture) {
    self.source = source
    variant = TextVariant(of: source, seed: seed, mixture: mixture)
    let spellings = VariantSpelling.allCases
    spelling = mixture == .layout ? spellings[variant.choice % spellings.count] : .plain
  }

  /// Reads it and compares it with what it should say.
  ///
  /// - Throws: Where the system cannot convert the bytes.
  func verdict() throws -> VariantVerdict {
    let bytes = try spelling.bytes(of: variant.document.text)
    var diagnostics = DiagnosticList()
    let found: Disclosure
    do throws(ConversionError) {
      found = try Conversion(registry: .standard).read(
        DocumentBundle(bytes), from: "text", into: &diagnostics)
    } catch {
      return .wrong("refused: \(RoundTrip.words(error))")
    }
    let tables = found.statementTables
    guard tables.count == source.disclosure.statementTables.count else {
      return .wrong("\(tables.count) tables")
    }
    let expected = source.amounts.expected(of: variant.document)
    let actual = StatedAmounts(found).counts
    let missing = expected.filter { actual[$0.key, default: 0] < $0.value }.keys
    let extra = actual.filter { expected[$0.key, default: 0] < $0.value }.keys
    if missing.isEmpty, extra.isEmpty {
      guard variant.figures.isEmpty, variant.layout.allSatisfy(\.keepsAll) else { return .right }
      return found.essence.firstDifference(from: source.disclosure.essence).map {
        .wrong($0.description)
      } ?? .right
    }
    if let lost = lostNumber(in: found) { return .wrong("\(lost) is lost") }
    let doubted = VariantDoubts(found, diagnostics).tables
    let silent = Set(missing.map(\.table)).union(extra.map(\.table)).subtracting(doubted)
    if silent.isSubset(of: VariantDoubts.contradicted(in: found)) { return .doubt }
    let blindness = silent.map { VariantBlindness.of($0, in: variant, source) }
    if let first = blindness.first, let known = first, !blindness.contains(where: { $0 == nil }) {
      return .blind(known)
    }
    let words = [("missing", missing), ("extra", extra)].compactMap { word, amounts in
      amounts.filter { silent.contains($0.table) }.map(\.description).min().map { "\(word) \($0)" }
    }
    return .wrong(words.joined(separator: ", "))
  }

  /// A number of the text that no cell of the reading holds.
  private func lostNumber(in found: Disclosure) -> String? {
    var counts = variant.document.numbers
    for cell in found.statementTables.flatMap(\.table.rows).flatMap(\.cells) {
      let text: String? =
        switch cell {
        case .blank: nil
        case .text(let text): text.string
        case .code(let code): code.digits.string
        case .amount(let amount): amount.description
        }
      if let number = text.flatMap(PrintedNumber.number) { counts[number, default: 0] -= 1 }
    }
    return counts.filter { $0.value > 0 }.keys.min()
  }
}

/// The statement tables, from 0, of which a reading says that something in them is in doubt or lost.
struct VariantDoubts {
  private(set) var tables: Set<Int> = []

  init(_ found: Disclosure, _ diagnostics: DiagnosticList) {
    let placed = found.statementTables
    for entry in found.ledger where entry.code.isLoss {
      if let table = entry.table { tables.insert(table - 1) }
    }
    for diagnostic in diagnostics.diagnostics where diagnostic.severity > .note {
      if diagnostic.code.hasPrefix("repair.") {
        let words = diagnostic.arguments.map { $0.value.text(in: .chinese) }.joined(separator: " ")
        for (index, table) in placed.enumerated() where Self.names(table, in: words) {
          tables.insert(index)
        }
      } else if case .input(let position)? = diagnostic.place {
        let above = placed.indices.last {
          placed[$0].table.sourceLine ?? 0 <= position.line
        }
        if let above { tables.insert(above) }
      }
    }
  }

  /// The statement tables, from 0, that a check finds an error or a warning in, but for a unit that
  /// is not stated.
  static func contradicted(in found: Disclosure) -> Set<Int> {
    var tables: Set<Int> = []
    let placed = found.statementTables
    for finding in DisclosureChecks().report(on: found).findings
    where finding.diagnostic.severity > .note && finding.diagnostic.code != "structure.unit" {
      tables.formUnion(([finding.cell].compactMap(\.self) + finding.related).map(\.table))
      if case .model(let pointer, _)? = finding.diagnostic.place {
        tables.formUnion(placed.indices.filter { placed[$0].path.pointer == pointer })
      }
    }
    return tables
  }

  private static func names(_ table: PlacedTable, in words: String) -> Bool {
    guard let number = table.number else { return words.contains("“\(table.table.title)”") }
    return words.ranges(of: "表\(number)").contains { range in
      range.upperBound == words.endIndex || !words[range.upperBound].isNumber
    }
  }
}

/// Damage that nothing in a document shows: what `repair.md` calls honest blindness.
enum VariantBlindness: String, CaseIterable {
  /// A blank column among the cells, its blank label behind the last: the labels are intact, and
  /// whole columns moved under them where no identity tells one from the next.
  case columnsUnderIntactLabels

  /// The blindness that a silently wrong table falls under; `nil` where it should have been seen.
  static func of(
    _ table: Int, in variant: TextVariant, _ source: VariantSource
  ) -> VariantBlindness? {
    let damages = variant.figures.filter { $0.table == table }.map(\.damage)
    switch source.kind(of: table) {
    case .generalPublicProjectExpenditure, .threePublicExpenses, .commissionedServices,
      .carryoverDetail:
      return damages.contains(.paddedAtEnd) ? .columnsUnderIntactLabels : nil
    default: return nil
    }
  }
}
