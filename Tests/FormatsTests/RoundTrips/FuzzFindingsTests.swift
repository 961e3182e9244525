import Convert
import Formats
import TestSupport
import Testing

/// What fuzzing has found, as small as it can be said.
@Suite("What fuzzing has found")
struct FuzzFindingsTests {
  private static let exactFormats = RoundTripTests.formats.filter { $0 != "text" }

  @Test("a code of more or fewer digits than its level has comes back", arguments: exactFormats)
  func codeDigits(format: String) throws {
    let levels = CodeLevel.allCases
    let rows = try ["20", "02", "208", "008", "2080", "0208", "12345", "01234"].map { digits in
      let code = try #require(ClassificationCode(digits))
      return TableRow(cells: levels.map { _ in .code(code) })
    }
    let table = StatementTable(
      kind: .other, title: "测站编码表",
      columns: levels.map { Column(header: ["编码"], role: .code($0)) }, rows: rows)
    let disclosure = Disclosure(
      stage: .budget, title: "编码", parts: [Part(blocks: [.table(table)])])
    #expect(RoundTripTests.harness.failure(of: disclosure, through: format) == nil)
  }

  /// What a text reads as, with its repairs and as printed.
  private static func readings(
    of name: String
  ) throws -> (repaired: Disclosure, printed: Disclosure) {
    let text = DocumentBundle(try RepositoryFile.bytes("Tests/Fuzzing/Findings/text/" + name))
    let conversion = Conversion(registry: .standard)
    var diagnostics = DiagnosticList()
    return (
      try conversion.read(text, from: "text", into: &diagnostics),
      try conversion.read(
        text, from: "text", options: ReadingOptions(repairs: false), into: &diagnostics)
    )
  }

  @Test("a number mended in a column whose label had slid is undone where it was printed")
  func mendedUnderSlidLabels() throws {
    let (read, printed) = try Self.readings(of: "mended-cell-under-slid-labels.txt")
    #expect(Set(read.ledger.map(\.code)).isSuperset(of: [.blankInNumber, .columnMap]))
    #expect(read.undoingLedger() == printed)
  }

  @Test("where a move empties one of several columns alike, cells behind it are undone, too")
  func columnGoneAmongItsLike() throws {
    let (read, printed) = try Self.readings(of: "column-gone-among-its-like.txt")
    let columns = [printed, read].map { $0.statementTables.first?.table.columns.count }
    #expect(columns == [15, 14])
    // Two amounts move; a third, in a row of its own between them, stands one column beside.
    #expect(read.ledger.map(\.code) == [.amountMove])
    #expect(read.undoingLedger() == printed)
  }

  @Test("a total label that is all there is of its column stays there, as it is printed")
  func totalLabelAlone() throws {
    let (read, printed) = try Self.readings(of: "total-label-alone-in-its-column.txt")
    #expect(printed.statementTables.first?.table.columns.count == 2)
    #expect(read == printed)
  }

  @Test("bytes that are no text in the declared encoding, in a hundred places, end in errors")
  func bytesOutsideTheEncoding() throws {
    let name = "Tests/Fuzzing/Findings/xml/bytes-outside-the-encoding.xml"
    let document = DocumentBundle(try RepositoryFile.bytes(name))
    var diagnostics = DiagnosticList()
    do throws(ConversionError) {
      _ = try Conversion(registry: .standard).read(document, from: "xml", into: &diagnostics)
      Issue.record("it was read")
    } catch {
      #expect(error.cause == .data)
      #expect(error.diagnostics.allSatisfy { $0.code.hasPrefix("xml.") })
    }
  }
}
