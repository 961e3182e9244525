import Convert
import TestSupport
import Testing

@testable import Formats

/// What people and programs do to the files of a package when they save them again.
@Suite("Data package: files that were saved again")
struct PackageVariantTests {
  /// A thing that leaves the content as it is.
  enum Change: CaseIterable, Sendable {
    case mark, semicolons, tabsInUTF16, lineFeeds, quotes, blankColumns, blankRows, grouped
    case shortened, capitals, gb18030

    /// A file after the change; `nil` where it is not about the file.
    func bytes(_ path: String, _ bytes: [UInt8]) throws -> [UInt8]? {
      var sheet = CSVSheet(bytes)
      switch self {
      case .mark: return [0xEF, 0xBB, 0xBF] + bytes
      case .semicolons: return Array(sheet.text(.init(separator: ";")).utf8)
      case .tabsInUTF16:
        return sheet.text(.init(separator: "\t", mark: true)).utf16.flatMap {
          [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)]
        }
      case .lineFeeds: return Array(sheet.text(.init(lineEnd: "\n")).utf8)
      case .quotes: return Array(sheet.text(.init(mark: true, quotesAll: true)).utf8)
      case .blankColumns: sheet.rows = sheet.rows.map { $0 + ["", ""] }
      case .blankRows:
        for index in stride(from: sheet.rows.count, to: 0, by: -5) {
          sheet.rows.insert(["", ""], at: index)
        }
      case .grouped, .shortened:
        guard path.hasPrefix("tables/") else { return nil }
        let change = self == .grouped ? HarmlessChange.grouped : HarmlessChange.shortened
        sheet.rows = sheet.rows.map { $0.map(change) }
      case .capitals:
        sheet.rows = sheet.rows.map { row in
          row.map { ["true", "false"].contains($0) ? $0.uppercased() : $0 }
        }
      case .gb18030:
        guard path.hasPrefix("tables/") else { return nil }
        return try OutputEncoding.gb18030.encode(Array(sheet.text().utf8))
      }
      return Array(sheet.text().utf8)
    }
  }

  private static func package(_ disclosure: Disclosure) throws -> DocumentBundle {
    var diagnostics = DiagnosticList()
    return try Conversion(registry: .standard).write(
      disclosure, to: "datapackage", into: &diagnostics)
  }

  private static func read(_ bundle: DocumentBundle) -> Result<
    (Disclosure, [Diagnostic]), ConversionError
  > {
    var diagnostics = DiagnosticList()
    do {
      let disclosure = try Conversion(registry: .standard).read(
        bundle, from: "datapackage", into: &diagnostics)
      return .success((disclosure, diagnostics.diagnostics))
    } catch {
      return .failure(error)
    }
  }

  /// Disclosures without empty texts, which only quotes tell from none.
  private static func disclosures() throws -> [Disclosure] {
    try HarmlessChange.disclosures().filter { $0.title != EverythingSample.disclosure.title }
  }

  @Test(
    "what leaves the content as it is reads equivalent, noted as edited", arguments: Change.allCases
  )
  func harmless(change: Change) throws {
    for disclosure in try Self.disclosures() {
      var bundle = try Self.package(disclosure)
      for index in bundle.entries.indices where bundle.entries[index].path.hasSuffix(".csv") {
        let entry = bundle.entries[index]
        if let bytes = try change.bytes(entry.path, entry.bytes) {
          bundle.entries[index].bytes = bytes
        }
      }
      let (back, findings) = try Self.read(bundle).get()
      #expect(
        back.isEquivalent(to: disclosure),
        "\(back.firstDifference(from: disclosure)?.description ?? "")")
      #expect(Set(findings.map(\.code)).subtracting(["package.edited"]).isEmpty)
    }
  }

  @Test("what is destroyed is refused in every cell of a table, and so is a row that is too short")
  func destroyed() throws {
    let bundle = try Self.package(try Self.disclosures()[0])
    let wreckage = CSVSpreadsheetTests.wreckage
    for index in bundle.entries.indices where bundle.entries[index].path.hasPrefix("tables/") {
      let sheet = CSVSheet(bundle.entries[index].bytes)
      for row in sheet.rows.indices.dropFirst() {
        for field in sheet.rows[row].indices.dropFirst() where !sheet.rows[row][field].isEmpty {
          guard (row * 7 + field).isMultiple(of: 31) else { continue }
          var broken = sheet
          broken.rows[row][field] = wreckage[(row + field) % wreckage.count]
          var cut = sheet
          cut.rows[row].removeLast(cut.rows[row].count - field)
          for (changed, code) in [(broken, "package.destroyed"), (cut, "package.row-width")] {
            var other = bundle
            other.entries[index].bytes = Array(changed.text().utf8)
            guard case .failure(let error) = Self.read(other) else {
              Issue.record("\(changed.rows[row]) was read")
              continue
            }
            #expect(error.diagnostics.first?.code == code)
            guard case .file(let path, let position) = error.diagnostics.first?.place else {
              Issue.record("no place is told")
              continue
            }
            #expect(path == other.entries[index].path && position.line == row + 1)
          }
        }
      }
    }
  }

  @Test("a text that looks destroyed is one where nobody has changed the file")
  func looksDestroyed() throws {
    let disclosure = Specimen.disclosure(replacing: "cell.label", with: "#REF!")
    var bundle = try Self.package(disclosure)
    #expect(try Self.read(bundle).get().0 == disclosure)
    let index = try #require(bundle.entries.firstIndex { $0.path.hasPrefix("tables/") })
    bundle.entries[index].bytes += Array("\r\n".utf8)
    guard case .failure(let error) = Self.read(bundle) else {
      Issue.record("it was read")
      return
    }
    #expect(error.diagnostics.map(\.code) == ["package.destroyed"])
  }

  @Test("the rows of a view that say something else are named")
  func staleRows() throws {
    var bundle = try Self.package(try Self.disclosures()[0])
    let index = try #require(bundle.entries.firstIndex { $0.path == "facts.csv" })
    var sheet = CSVSheet(bundle.entries[index].bytes)
    for row in [2, 5, 9] { sheet.rows[row][sheet.rows[row].count - 3] = "1.00" }
    bundle.entries[index].bytes = Array(sheet.text().utf8)
    let (_, findings) = try Self.read(bundle).get()
    let view = try #require(findings.first { $0.code == "package.stale-view" })
    #expect(view.message(in: .english).contains("in rows 2, 5, 9; the tables count"))
    #expect(view.message(in: .chinese).contains("第 2、5、9 行"))
  }

  @Test(
    "every field is described in both languages, and bears a type of the Fiscal Data Package where one fits"
  )
  func descriptions() throws {
    let descriptor = try #require(try Self.package(EverythingSample.disclosure).entries.first)
    let text = String(decoding: descriptor.bytes, as: UTF8.self)
    let fields = text.matches(
      of: /\{"name":"([^"]+)","type":"[a-z]+","title":"([^"]*)","description":"([^"]*)"/)
    #expect(fields.count > 150)
    for field in fields {
      let description = field.output.3
      #expect(
        description.contains(/\p{Han}/) && description.contains(/[a-z]{4}/), "\(field.output.1)")
      #expect(!field.output.2.isEmpty)
    }
    for (name, type, column) in [
      ("fiscal_year", "integer", "date:fiscal-year"), ("amount", "number", "value"),
      ("exp_func_code", "string", "functional-classification:generic:code"),
      ("dep_bgt_eco_code", "string", "economic-classification:generic:code"),
      ("agency_name", "string", "administrative-classification:generic:level1:label"),
      ("unit_name", "string", "administrative-classification:generic:level2:label"),
      ("pro_name", "string", "activity:generic:project:label"), ("side", "string", "direction"),
      ("concept", "string", "value-kind:code"), ("stage", "string", "phase:id"),
      ("科目编码", "string", "functional-classification:generic:code"),
    ] {
      let line = text.matches(
        of: /\{"name":"([^"]+)","type":"([a-z]+)"[^{}]*"columnType":"([^"]+)"/
      )
      .contains { $0.output.1 == name && $0.output.2 == type && $0.output.3 == column }
      #expect(line, "\(name)")
    }
    #expect(text.contains(#""name":"number","type":"number""#))
  }
}
