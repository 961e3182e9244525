import Convert
import Foundation
import TestSupport
import Testing

@testable import Formats

@Suite("XML: the schema")
struct XMLSchemaTests {
  private static func schema() throws -> String {
    String(decoding: try RepositoryFile.bytes("docs/schema/disclosure.xsd"), as: UTF8.self)
  }

  @Test("the schema of the program is the one in docs")
  func embedded() throws {
    #expect(XMLFormat().schema == (try Self.schema()))
  }

  @Test(
    "lists have the raw values of the model",
    arguments: [
      ("Stage", raw(Stage.self)), ("Concept", raw(Concept.self)),
      ("MonetaryUnit", raw(MonetaryUnit.self)), ("TableKind", raw(TableKind.self)),
      ("TableSide", raw(TableSide.self)), ("PerformanceScope", raw(PerformanceScope.self)),
      ("LedgerCode", raw(LedgerCode.self)), ("LedgerReach", raw(LedgerReach.self)),
      ("CodeLevel", raw(CodeLevel.self)), ("TargetRelation", raw(TargetRelation.self)),
    ])
  func values(type: String, values: [String]) throws {
    let text = try Self.schema()
    let start = try #require(text.range(of: "<xs:simpleType name=\"\(type)\">"))
    let end = try #require(
      text.range(of: "</xs:simpleType>", range: start.upperBound..<text.endIndex))
    let found = text[start.upperBound..<end.lowerBound].matches(
      of: /<xs:enumeration value="([^"]*)"/)
    let decoded: [String] = found.map {
      String($0.output.1).replacing("&gt;", with: ">").replacing("&lt;", with: "<")
    }
    #expect(decoded == values)
  }

  @Test("every element, attribute and type says what it is in English and in Chinese")
  func annotations() throws {
    let text = try Self.schema()
    var described = 0
    let declaration =
      /<xs:(element|attribute|simpleType|complexType|group|enumeration) (?:name|value)="([^"]+)"[^>]*>/
    for found in text.matches(of: declaration) {
      let rest = text[found.range.upperBound...].drop { $0.isWhitespace }
      let label = "\(found.output.1) \(found.output.2)"
      guard rest.hasPrefix("<xs:annotation>") else {
        Issue.record("\(label) has no annotation")
        continue
      }
      let annotation = rest.prefix(
        upTo: rest.range(of: "</xs:annotation>")?.lowerBound ?? rest.endIndex)
      #expect(annotation.contains(/xml:lang="en">[A-Z0-9][^<]{6,}</), "\(label)")
      #expect(annotation.contains(/xml:lang="zh">[^<]*\p{Han}[^<]*</), "\(label)")
      described += 1
    }
    #expect(described > 250)
  }

  @Test("every pattern of the schema has words for messages")
  func patterns() throws {
    let patterns = try Self.schema().matches(of: /<xs:pattern value="([^"]*)"/)
      .map { String($0.output.1) }
    #expect(patterns.count > 10)
    for pattern in patterns {
      #expect(XMLAllowedValues.words(forPattern: pattern) != nil, "\(pattern)")
    }
    #expect(XMLAllowedValues.patterns.count == Set(patterns).count)
  }

  @Test("the schema that is compiled is the printed one without what is for people")
  func bare() throws {
    let bare = XMLSchemaText.bare.description
    #expect(!bare.contains("annotation") && !bare.contains("documentation"))
    let schema = try Self.schema()
    for piece in ["<xs:element name=", "<xs:attribute name=", "<xs:pattern", "<xs:enumeration"] {
      #expect(bare.ranges(of: piece).count == schema.ranges(of: piece).count, "\(piece)")
    }
    let cut =
      schema
      .replacing(/<!--.*?-->/.dotMatchesNewlines(), with: "")
      .replacing(/<xs:annotation>.*?<\/xs:annotation>/.dotMatchesNewlines(), with: "")
      .replacing(/>\s+</, with: "><")
      .replacing(/\s+/, with: " ")
    #expect(bare == cut.trimmingCharacters(in: .whitespaces))
  }

  @Test("every element and attribute of the schema is in the documentation")
  func documentation() throws {
    let text = try Self.schema()
    let page = String(
      decoding: try RepositoryFile.bytes("docs/exchange-format.md"), as: UTF8.self)
    for found in text.matches(of: /<xs:element name="([^"]+)"/) {
      #expect(page.contains("`\(found.output.1)`"), "element \(found.output.1)")
    }
    for found in text.matches(of: /<xs:attribute name="([^"]+)"/) {
      #expect(page.contains("`@\(found.output.1)`"), "attribute \(found.output.1)")
    }
  }

  @Test("the example of the documentation is valid, and reads as it says")
  func example() throws {
    let page = String(
      decoding: try RepositoryFile.bytes("docs/exchange-format.md"), as: UTF8.self)
    let start = try #require(page.range(of: "```xml\n"))
    let end = try #require(page.range(of: "```", range: start.upperBound..<page.endIndex))
    let text = String(page[start.upperBound..<end.lowerBound])
    let disclosure = try XMLDocument.read(Array(text.utf8)).get()
    let table = try #require(disclosure.statementTables.first?.table)
    #expect(table.rows.count == 2)
    #expect(table.rows[1].cells.map(\.code?.digits) == ["213", "03", nil, nil, nil, nil])
    #expect(
      table.rows[1].cells.map(\.amount?.description) == [nil, nil, nil, "12.50", "10.00", "2.50"])
  }

  @Test("the row of two sides in the documentation is valid in a table of such columns")
  func twoSides() throws {
    let page = String(
      decoding: try RepositoryFile.bytes("docs/exchange-format.md"), as: UTF8.self)
    let income = try #require(page.range(of: "        <income>\n"))
    let end = try #require(page.range(of: "```", range: income.upperBound..<page.endIndex))
    let columns = ["income", "expenditure"].map {
      "<labelColumn side=\"\($0)\"/><amountColumn side=\"\($0)\" concept=\"budget\"/>"
    }
    let text =
      "<disclosure xmlns=\"urn:disclosure-convert:disclosure:1\" version=\"1.0\" stage=\"budget\">"
      + "<title>x</title><part><table kind=\"income_expenditure_summary\"><title>y</title><columns>"
      + columns.joined() + "<amountColumn side=\"expenditure\"/></columns><row>"
      + page[income.lowerBound..<end.lowerBound] + "</table></part></disclosure>"
    let disclosure = try XMLDocument.read(Array(text.utf8)).get()
    let cells = try #require(disclosure.statementTables.first?.table.rows.first?.cells)
    #expect(cells.map(\.amount?.description) == [nil, "30.00", nil, "30.00", nil])
    #expect(cells[4] == .text("-"))
  }
}

extension XMLSchemaTests {
  @Test("the pieces of the documentation that are said to be of the samples are theirs")
  func pieces() throws {
    let page = String(
      decoding: try RepositoryFile.bytes("docs/exchange-format.md"), as: UTF8.self)
    var sources = ""
    for name in ["example-budget", "example-budget-damaged"] {
      let text = try RepositoryFile.bytes("samples/\(name).txt")
      let conversion = Conversion(registry: .standard)
      var findings = DiagnosticList()
      let disclosure = try conversion.read(DocumentBundle(text), from: "text", into: &findings)
      let xml = try conversion.write(disclosure, to: "xml", into: &findings)
      sources += String(decoding: text + (xml.singleFile ?? []), as: UTF8.self)
    }
    let start = try #require(page.range(of: "### From the samples"))
    let end = try #require(page.range(of: "## The structure"))
    let pieces = page[start.upperBound..<end.lowerBound].matches(
      of: /```(xml|text)\n(.*?)\n```/.dotMatchesNewlines())
    #expect(pieces.count == 4)
    for piece in pieces { #expect(sources.contains(piece.output.2), "\(piece.output.2)") }
  }
}

private func raw<Value: CaseIterable & RawRepresentable<String>>(_ type: Value.Type) -> [String] {
  Value.allCases.map(\.rawValue)
}
