import Convert
import Testing

@testable import Formats

/// Radical characters that PDF fonts leave behind are read as what they stand for, and told.
struct RadicalTests {
  /// 支, 目, 一, 民 and 人 as radicals.
  static let text = """
    云栖市⺠政局2027年部门预算公开

    ⽬ 录

    第⼀部分 概况

    ⼀、主要职能

    第⼀部分 概况

    ⼀、主要职能

    负责⺠⽣保障⼯作①，建筑㎡。

    表 1

    部门⽀出总体情况表

    单位：万元

    功能分类科⽬名称\t合计\t基本⽀出\t项⽬⽀出
    ⼈员⽀出\t3.00\t1.00\t2.00

    """

  static func read(repairs: Bool) throws -> Disclosure {
    var diagnostics = DiagnosticList()
    return try Conversion(registry: .standard).read(
      DocumentBundle(Array(text.utf8)), from: "text", options: ReadingOptions(repairs: repairs),
      into: &diagnostics)
  }

  static func texts(_ disclosure: Disclosure) -> [String: ExactText] {
    var disclosure = disclosure
    var texts: [String: ExactText] = [:]
    disclosure.forEachText { texts[$0] = $1 }
    return texts
  }

  @Test("the same structure is recognised whether radicals are mended or kept")
  func structure() throws {
    let mended = try Self.read(repairs: true)
    let printed = try Self.read(repairs: false)
    #expect(mended.statementTables.map(\.table.kind) == [.expenditureSummary])
    #expect(printed.statementTables.map(\.table.kind) == [.expenditureSummary])
    #expect(Self.texts(mended).keys.sorted() == Self.texts(printed).keys.sorted())
    #expect(mended.department == "云栖市民政局")
    #expect(printed.department == "云栖市⺠政局")
  }

  @Test("only radicals are replaced: ① and ㎡ stay")
  func replacement() throws {
    let texts = Self.texts(try Self.read(repairs: true))
    #expect(texts["/parts/0/sections/0/blocks/0/text"] == "负责民生保障工作①，建筑㎡。")
    #expect(texts["/contents/1/label"] == "一、")
  }

  @Test("the ledger names every text that was touched, and nothing else")
  func ledger() throws {
    let mended = try Self.read(repairs: true)
    let printed = Self.texts(try Self.read(repairs: false))
    let entry = try #require(mended.ledger.first { $0.code == .radical })
    let touched = Self.texts(mended).filter { printed[$0.key] != $0.value }
    #expect(entry.changes.count == touched.count)
    for change in entry.changes {
      let path = try #require(change.path?.string)
      #expect(change.after == touched[path].map { .text($0) })
      #expect(change.before == printed[path].map { .text($0) })
    }
  }
}
