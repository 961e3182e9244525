import Convert
import Formats
import Foundation
import TestSupport
import Testing

@Suite("Data package")
struct DataPackageTests {
  private static func package(_ disclosure: Disclosure) throws -> DocumentBundle {
    var diagnostics = DiagnosticList()
    return try Conversion(registry: .standard).write(
      disclosure, to: "datapackage", into: &diagnostics)
  }

  private static func sample(_ name: String = "example-budget.txt") throws -> Disclosure {
    var diagnostics = DiagnosticList()
    return try Conversion(registry: .standard).read(
      DocumentBundle(try RepositoryFile.bytes("samples/" + name)), from: "text",
      into: &diagnostics)
  }

  private static func read(
    _ bundle: DocumentBundle
  ) -> (disclosure: Disclosure?, codes: [String], messages: [String]) {
    var diagnostics = DiagnosticList()
    do {
      let disclosure = try Conversion(registry: .standard).read(
        bundle, from: "datapackage", into: &diagnostics)
      let found = diagnostics.diagnostics
      return (disclosure, found.map(\.code), found.map { $0.message(in: .english) })
    } catch {
      return (
        nil, error.diagnostics.map(\.code), error.diagnostics.map { $0.message(in: .english) }
      )
    }
  }

  /// Replaces a piece of one file.
  private static func edited(
    _ bundle: DocumentBundle, _ path: String, _ old: String, _ new: String
  ) throws -> DocumentBundle {
    var bundle = bundle
    let index = try #require(bundle.entries.firstIndex { $0.path == path }, "\(path)")
    let text = String(decoding: bundle.entries[index].bytes, as: UTF8.self)
    let range = try #require(text.range(of: old), "\(old)")
    bundle.entries[index].bytes = Array(text.replacingCharacters(in: range, with: new).utf8)
    return bundle
  }

  @Test("the descriptor states the bytes and the SHA-256 of every file, and no other file is there")
  func descriptor() throws {
    let bundle = try Self.package(try Self.sample())
    let first = try #require(bundle.entries.first)
    #expect(first.path == "datapackage.json")
    let root = try #require(
      try JSONSerialization.jsonObject(with: Data(first.bytes)) as? [String: Any])
    let resources = try #require(root["resources"] as? [[String: Any]])
    #expect(
      Set(resources.compactMap { $0["path"] as? String })
        == Set(bundle.entries.dropFirst().map(\.path)))
    for resource in resources {
      let path = try #require(resource["path"] as? String)
      let bytes = try #require(bundle.entries.first { $0.path == path }).bytes
      #expect(resource["bytes"] as? Int == bytes.count)
      #expect(resource["hash"] as? String == "sha256:\(ContentDigest(of: bytes))")
      let schema = try #require(resource["schema"] as? [String: Any])
      let fields = try #require(schema["fields"] as? [[String: Any]])
      let header = String(decoding: bytes.prefix { $0 != 0x0D }, as: UTF8.self)
      let names = fields.compactMap { $0["name"] as? String }
      #expect(names.joined(separator: ",") == header)
      #expect(Set(names).count == names.count)
    }
  }

  @Test("the facts of a package are the facts, without the source")
  func facts() throws {
    let disclosure = try Self.sample()
    var diagnostics = DiagnosticList()
    let facts = try Conversion(registry: .standard).write(
      disclosure, to: "facts", into: &diagnostics)
    let entry = try Self.package(disclosure).entries.first { $0.path == "facts.csv" }
    #expect(entry?.bytes == facts.singleFile)
  }

  @Test("a table is laid out as a person reads it: unique labels, codes in one column")
  func layout() throws {
    let entry = try #require(
      try Self.package(try Self.sample()).entries.first {
        $0.path == "tables/05-general_public_expenditure.csv"
      })
    let lines = String(decoding: entry.bytes, as: UTF8.self).split(separator: "\r\n")
    #expect(lines[0] == "row,科目编码,功能分类科目名称,合计,基本支出,项目支出,source_line")
    #expect(lines[1].hasPrefix("1,,总计,2151.46,1344.56,806.90,"))
    #expect(lines[2].hasPrefix("2,205,教育支出,6.20,6.20,,"))
  }

  @Test("an edited amount is read, and what is derived from it is told to be out of date")
  func editedAmount() throws {
    let disclosure = try Self.sample()
    let bundle = try Self.edited(
      Self.package(disclosure), "tables/05-general_public_expenditure.csv", "2151.46", "2151.47")
    let (back, codes, _) = Self.read(bundle)
    #expect(codes == ["package.edited", "package.stale-view"])
    let difference = try #require(back?.firstDifference(from: disclosure))
    #expect(difference.description.contains("2151.47"))
  }

  @Test("a repair whose cell was edited is superseded; its table is told by the printed number")
  func superseded() throws {
    var disclosure = try Self.sample("example-budget-damaged.txt")
    // The first table goes: the second, whose labels are repaired, is the first then, and still 表2.
    let first = try #require(disclosure.statementTables.first)
    #expect(first.number == 1 && first.path.sections.isEmpty)
    disclosure.parts[first.path.part].blocks.remove(at: first.path.block)
    disclosure.ledger = disclosure.ledger.compactMap { entry in
      guard let table = entry.table, table > 1 else { return nil }
      var entry = entry
      entry.table = table - 1
      return entry
    }
    let entry = try #require(
      disclosure.ledger.first { $0.table != nil && $0.changes.contains { $0.after.amount != nil } })
    let amount = try #require(entry.changes.compactMap(\.after.amount).first).description
    let bundle = try Self.package(disclosure)
    let path = try #require(
      bundle.entries.first {
        $0.path.hasPrefix("tables/" + (entry.table ?? 0 < 10 ? "0" : "") + "\(entry.table ?? 0)-")
      }
    ).path
    let (back, codes, messages) = Self.read(try Self.edited(bundle, path, amount, "987654.32"))
    #expect(codes.contains("exchange.superseded"))
    let told = zip(codes, messages).filter { $0.0 == "exchange.superseded" }.map(\.1)
    #expect(told.allSatisfy { $0.hasPrefix("the repair of 表2 部门收入总体情况表 ") }, "\(told)")
    #expect(back?.ledger.contains { $0.isSuperseded } == true)
  }

  @Test(
    "a path that leaves the folder is refused",
    arguments: [
      "/etc/passwd", "../facts.csv", "a/../../b.csv", "a//b.csv", "C:/x.csv",
      "..\\\\x.csv", "http://127.0.0.1/x.csv",
    ])
  func unsafePaths(path: String) throws {
    let bundle = try Self.edited(
      Self.package(try Self.sample()), "datapackage.json", "\"path\":\"facts.csv\"",
      "\"path\":\"\(path)\"")
    let (back, codes, _) = Self.read(bundle)
    #expect(back == nil && codes == ["package.unsafe-path"])
  }

  @Test("a path that begins in the folder itself is in it")
  func dottedPath() throws {
    let disclosure = try Self.sample()
    let bundle = try Self.edited(
      Self.package(disclosure), "datapackage.json", "\"path\":\"disclosure.csv\"",
      "\"path\":\"./disclosure.csv\"")
    let (back, codes, _) = Self.read(bundle)
    #expect(back == disclosure && codes.isEmpty)
  }

  /// A change of one file, and the code of the first error.
  private static let breakages: [(path: String, old: String, new: String, code: String)] = [
    ("datapackage.json", "{", "", "package.invalid-descriptor"),
    ("datapackage.json", "\"resources\"", "\"sources\"", "package.invalid-descriptor"),
    ("datapackage.json", "\"name\":\"sections\"", "\"name\":\"parts\"", "package.missing-resource"),
    ("disclosure.csv", "1.0,budget", "2.0,budget", "package.newer-version"),
    ("disclosure.csv", "1.0,budget", "1.0,plan", "package.invalid-value"),
    ("disclosure.csv", "1.0,budget,2027", "1.0,budget,27", "package.invalid-value"),
    ("tables.csv", "table_no,", "number,", "package.wrong-fields"),
    ("tables.csv", "万元", "万", "package.invalid-value"),
    ("columns.csv", "amount,,budget", "amount,,sum", "package.invalid-value"),
    ("sections.csv", "1,,0,", "1,9,0,", "package.broken-reference"),
    ("blocks.csv", ",paragraph,", ",para,", "package.invalid-value"),
    ("tables/02-income_summary.csv", "2259.46", "2,25.46", "package.row-width"),
    ("tables/02-income_summary.csv", "2259.46", "\"22,59.46\"", "package.invalid-value"),
    ("tables/02-income_summary.csv", "2259.46", "2.25946E3", "package.destroyed"),
    ("tables/02-income_summary.csv", ",205,", ",20,", "package.invalid-value"),
    ("terms.csv", "\r\n", "\r\n\"x", "package.invalid-csv"),
  ]

  @Test("what is broken is refused", arguments: breakages.indices)
  func broken(index: Int) throws {
    let (path, old, new, code) = Self.breakages[index]
    let bundle = try Self.edited(Self.package(try Self.sample()), path, old, new)
    let (back, codes, messages) = Self.read(bundle)
    #expect(back == nil)
    #expect(codes.first == code, "\(messages)")
  }

  /// A value, and what the message says in both languages.
  private static let mistypings: [(value: String, english: String, chinese: String)] = [
    ("6.2O", "'6.2O' is not allowed; type an amount like 5219.30", "不允许“6.2O”；请输入5219.30 这样的金额"),
    (
      "2259.4612345", "type an amount of at most 18 digits before and 6 behind the point",
      "请输入小数点前最多 18 位、后最多 6 位的金额"
    ),
    ("\"2259.46", "cell D2: the quote that opens here is never closed", "单元格 D2：此处开始的引号没有结束"),
  ]

  @Test(
    "what is expected is told in words, at the line of the file in the folder",
    arguments: mistypings)
  func mistyped(value: String, english: String, chinese: String) throws {
    let path = "tables/02-income_summary.csv"
    let bundle = try Self.edited(Self.package(try Self.sample()), path, "2259.46", value)
    var diagnostics = DiagnosticList()
    let error = #expect(throws: ConversionError.self) {
      try Conversion(registry: .standard).read(bundle, from: "datapackage", into: &diagnostics)
    }
    let finding = try #require(error?.diagnostics.first)
    #expect(finding.message(in: .english).contains(english), "\(finding.message(in: .english))")
    #expect(finding.message(in: .chinese).contains(chinese), "\(finding.message(in: .chinese))")
    let line = DiagnosticRenderer(form: .text(.english)).render(finding, file: "pq")
    #expect(line.hasPrefix("pq/tables/02-income_summary.csv:2:"), "\(line)")
  }

  @Test("an amount in full width is read")
  func fullWidth() throws {
    let disclosure = try Self.sample()
    let bundle = try Self.edited(
      Self.package(disclosure), "tables/02-income_summary.csv", "2259.46", "２２５９．４６")
    #expect(Self.read(bundle).disclosure?.isEquivalent(to: disclosure) == true)
  }

  @Test("a package without one of its files is refused, whichever it is")
  func missingFiles() throws {
    let bundle = try Self.package(EverythingSample.disclosure)
    for entry in bundle.entries {
      let rest = DocumentBundle(entries: bundle.entries.filter { $0.path != entry.path })
      #expect(Self.read(rest).disclosure == nil, "\(entry.path)")
    }
  }

  @Test("the file about the disclosure as a whole has one row", arguments: [0, 2])
  func rowsOfWhole(count: Int) throws {
    var bundle = try Self.package(try Self.sample())
    let index = try #require(bundle.entries.firstIndex { $0.path == "disclosure.csv" })
    var sheet = CSVSheet(bundle.entries[index].bytes)
    sheet.rows = [sheet.rows[0]] + Array(repeating: sheet.rows[1], count: count)
    bundle.entries[index].bytes = Array(sheet.text().utf8)
    let (back, codes, messages) = Self.read(bundle)
    #expect(back == nil && codes == ["package.not-one-row"])
    #expect(
      messages == [
        "there are \(count) rows below the header; keep the one row of the disclosure"
      ])
  }

  @Test("a row that is gone from a table without an amount in it is told all the same")
  func lostRow() throws {
    let disclosure = try Self.sample()
    var bundle = try Self.package(disclosure)
    let path = "tables/01-income_expenditure_summary.csv"
    let index = try #require(bundle.entries.firstIndex { $0.path == path })
    var sheet = CSVSheet(bundle.entries[index].bytes)
    // A row of labels alone, so that no view of amounts misses it.
    let row = try #require(sheet.rows.dropFirst().lastIndex { !$0.contains { $0.contains(".") } })
    sheet.rows.remove(at: row)
    bundle.entries[index].bytes = Array(sheet.text().utf8)
    let (back, codes, messages) = Self.read(bundle)
    #expect(back != nil)
    #expect(codes.contains("package.stale-view"))
    #expect(
      messages.contains { $0.hasPrefix("tables.csv does not say what the tables say in row 1;") })
  }

  @Test("of files whose hash the descriptor does not state nobody says that they were changed")
  func noHash() throws {
    let disclosure = try Self.sample()
    var bundle = try Self.package(disclosure)
    let index = try #require(bundle.entries.firstIndex { $0.path == "datapackage.json" })
    let text = String(decoding: bundle.entries[index].bytes, as: UTF8.self)
    let bare = text.replacing(/"hash":\s*"sha256:[0-9a-f]{64}",/, with: "")
    #expect(!bare.contains("sha256"))
    bundle.entries[index].bytes = Array(bare.utf8)
    let (back, codes, _) = Self.read(bundle)
    #expect(back == disclosure)
    #expect(codes.isEmpty)
  }

  @Test("a file in place of a folder is refused, and so is the descriptor for its folder")
  func file() throws {
    let bundle = DocumentBundle(Array("{}".utf8))
    #expect(Self.read(bundle).codes == ["package.not-a-folder"])
    for name in ["datapackage.json", "budget/datapackage.json"] {
      let format = try Conversion(registry: .standard).inputFormat(
        named: nil, fileName: name, content: bundle)
      #expect(format == "datapackage")
    }
  }
}
