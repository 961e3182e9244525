import Convert
import TestSupport
import Testing

@testable import Formats

/// Rows that were removed, repeated or moved, so that what follows would belong to something else.
@Suite("Rows of the CSV that are missing, repeated or out of place")
struct CSVRowOrderTests {
  /// Two tables and two targets, a row of the file each.
  private static let rows = [
    "类别,,disclosure-convert CSV,1.0,|", "阶段,,budget", "年度,,2027", "标题,,澄湖市档案馆2027年部门预算公开",
    "部分,,第二部分,部门预算公开表,|",
    "表,,5,一般公共预算支出情况表,general_public_expenditure", "编制部门,,澄湖市档案馆", "单位,,万元",
    "列类型,,name,amount:total,|", "表头,,科目名称,合计,|", "行,,档案事务,10.00,|",
    "表,,6,一般公共预算基本支出情况表,general_public_basic_expenditure", "编制部门,,澄湖市档案局", "单位,,元",
    "列类型,,name,amount:total,|", "表头,,科目名称,合计,|", "行,,档案事务,10.00,|",
    "绩效目标,,project,项目支出绩效目标表,2027,|", "绩效项目,,项目名称,库房修缮", "总体目标,,年度目标,修缮库房",
    "指标,,产出指标,,,1处,,,,,,|",
    "绩效目标,,project,项目支出绩效目标表,2027,|", "绩效项目,,项目名称,档案数字化", "总体目标,,年度目标,扫描档案",
    "指标,,产出指标,,,9卷,,,,,,|", "落款,,澄湖市档案馆,2027-02-01,Y年M月D日,|", "完",
  ]

  private static func read(_ rows: [String]) -> Result<Disclosure, ConversionError> {
    CSVSheet.read(bytes(rows)).map(\.0)
  }

  private static func bytes(_ rows: [String]) -> [UInt8] {
    Array((rows.joined(separator: "\r\n") + "\r\n").utf8)
  }

  /// The errors of the file after a change; the rows are counted from 1, as a spreadsheet does.
  private static func errors(_ change: (inout [String]) -> Void) -> [Diagnostic] {
    var rows = rows
    change(&rows)
    guard case .failure(let error) = read(rows) else { return [] }
    return error.diagnostics
  }

  @Test("as it stands the file is read")
  func whole() throws {
    #expect(try Self.read(Self.rows).get().statementTables.count == 2)
  }

  @Test("where the first row of a target is removed, nothing of it overwrites the one above")
  func removedTarget() throws {
    let errors = Self.errors { $0.remove(at: 21) }
    #expect(errors.map(\.code) == ["csv.repeated", "csv.repeated"])
    let place = "项目支出绩效目标表 库房修缮, cell A22: there is a row '绩效项目' already"
    #expect(errors.first?.message(in: .english).hasPrefix(place) == true)
    #expect(
      errors.first?.message(in: .chinese).hasPrefix("项目支出绩效目标表 库房修缮，单元格 A22：此前已有“绩效项目”行")
        == true)
  }

  @Test("a row above the indicators is no row of the target whose indicators stand above it")
  func behindIndicators() throws {
    let errors = Self.errors { rows in
      // The target above has no goal of its own, so that nothing is there twice.
      rows.removeSubrange(21...22)
      rows.remove(at: 19)
    }
    // The goal; the indicator below it lacks the same row.
    #expect(errors.map(\.code) == ["csv.misplaced"])
    #expect(
      errors.first?.message(in: .english)
        == "cell A21: a row '总体目标' does not belong here; move it to its place below the row '绩效目标' "
        + "that it belongs to, or restore that row")
  }

  @Test("where the first row of a table is removed, its rows do not change the table above")
  func removedTable() throws {
    let errors = Self.errors { $0.remove(at: 11) }
    #expect(errors.first?.code == "csv.repeated")
    #expect(
      errors.first?.message(in: .english).hasPrefix(
        "表5 一般公共预算支出情况表, cell A12: there is a row '编制部门' already") == true)
  }

  @Test("a row of a table's head is no row of the table whose amounts stand above it")
  func behindRows() throws {
    let errors = Self.errors { rows in
      rows.swapAt(11, 12)
      rows.remove(at: 6)
    }
    #expect(errors.map(\.code) == ["csv.misplaced"])
  }

  @Test(
    "what there may be one of is not there twice, with the same words or others",
    arguments: [
      (2, "年度,,2027"), (2, "年度,,2026"), (3, "标题,,其他"), (7, "单位,,元"), (19, "总体目标,,年度目标,其他"),
      (25, "落款,,其他,,,|"),
    ])
  func repeated(row: Int, text: String) throws {
    let errors = Self.errors { $0.insert(text, at: row + 1) }
    #expect(errors.map(\.code) == ["csv.repeated"])
    #expect(errors.first?.message(in: .english).contains("cell A\(row + 2)") == true)
  }

  @Test("where the first row of a project is removed, the labels that stand twice are warned of")
  func removedProject() throws {
    var rows = Self.rows
    rows.insert(
      contentsOf: [
        "项目说明,,（一）,项目名称,库房修缮", "项目字段,,设立的政策依据,甲", "项目字段,,预算安排规模,10.00万元",
        "项目说明,,（二）,项目名称,档案数字化", "项目字段,,设立的政策依据,乙", "项目字段,,项目承担单位,丙",
      ], at: 5)
    #expect(try CSVSheet.read(Self.bytes(rows)).get().1.isEmpty)
    rows.remove(at: 8)
    let (disclosure, findings) = try CSVSheet.read(Self.bytes(rows)).get()
    guard case .project(let project)? = disclosure.parts.first?.blocks.first else {
      Issue.record("no project was read")
      return
    }
    #expect(project.fields.count == 4)
    #expect(findings.map(\.code) == ["csv.repeated-label"])
    #expect(findings.first?.severity == .warning)
    #expect(
      findings.first?.message(in: .english)
        == "项目说明（一） 库房修缮, row 3, column label (cell C9): '设立的政策依据' stands in this project twice; "
        + "was the row '项目说明' that begins the next project removed?")
  }

  @Test("where the first row of a repair is removed, its rows prove nothing of the one above")
  func removedRepair() throws {
    let repairs = [
      "修复,,amount-move,1,1,total,within-table,,,|", "修复内容,,1,2,,'5.00,10.00,,|",
      "修复证明,,row.total,10.00 = 10.00",
      "修复,,amount-move,2,1,total,within-table,,,|", "修复内容,,1,2,,'5.00,10.00,,|",
      "修复证明,,row.total,10.00 = 10.00",
    ]
    var rows = Self.rows
    rows.insert(contentsOf: repairs, at: rows.count - 1)
    #expect(try Self.read(rows).get().ledger.count == 2)
    rows.remove(at: rows.count - 4)
    guard case .failure(let error) = Self.read(rows) else {
      Issue.record("it was read")
      return
    }
    #expect(error.diagnostics.map(\.code) == ["csv.misplaced"])
  }

  @Test("where the first row of the first target is removed, the second one has nothing twice")
  func removedFirstTarget() throws {
    let errors = Self.errors { $0.remove(at: 17) }
    #expect(
      errors.map { $0.message(in: .english) } == [
        "cell A18: a row '绩效项目' does not belong here; move it to its place below the row '绩效目标' that "
          + "it belongs to, or restore that row"
      ])
  }

  @Test("the title of the disclosure is not lost with its row")
  func removedTitle() throws {
    let errors = Self.errors { $0.remove(at: 3) }
    #expect(errors.map { $0.message(in: .chinese) } == ["文件缺少“标题”行；请恢复"])
  }

  @Test("where the first row of a part is removed, it is named once")
  func removedPart() throws {
    let errors = Self.errors { $0.remove(at: 4) }
    #expect(
      errors.map { $0.message(in: .chinese) } == [
        "单元格 A5：此处不应有“表”行；请移到所属的“部分”行之下的原位，若该行已被删去，请恢复"
      ])
  }

  @Test("a row above the amounts is called by its word, not by the number of a row of amounts")
  func headRow() throws {
    let kinds = Self.errors { $0[8] = "列类型,,name,amount:sum,|" }
    #expect(
      kinds.map { $0.message(in: .english) } == [
        "表5 一般公共预算支出情况表, row '列类型', column 2 (cell D9): 'amount:sum' is not known; type one of: "
          + "code:class, name, project, amount:total, text, …@income"
      ])
    let year = Self.errors { $0[2] = "年度,,2027年" }
    #expect(
      year.map { $0.message(in: .chinese) }
        == ["年度，“年度”列（单元格 C3）：“2027年”不是 1000 至 9999 的整数；请改为整数"])
    let unit = Self.errors { $0[7] = "单位,,百万" }
    #expect(
      unit.first?.message(in: .chinese).hasPrefix("表5 一般公共预算支出情况表，“单位”行，“单位”列（单元格 C8）：")
        == true)
  }

  @Test(
    "a section that is too deep below the one above is told with the levels that it may have",
    arguments: [
      ("章节,,一、,概况,3,,|", "column level (cell E7): '3' is no whole number from 1 to 2; type one"),
      ("章节,,一、,概况,2,3,|", "column depth (cell F7): '3' is no whole number from 1 to 2; type one"),
      ("章节,,一、,概况,1,2,|", "column level (cell E7): '1' is no whole number from 2 to 6; type one"),
    ])
  func sectionLevel(row: String, told: String) throws {
    let errors = Self.errors { $0.insert(contentsOf: ["章节,,一、,收支,1,,|", row], at: 5) }
    #expect(
      errors.map { $0.message(in: .english) } == ["一、收支, row '章节', " + told],
      "\(errors.map { $0.message(in: .english) })")
  }

  @Test("a file with a column in front is told by what it begins with")
  func columnInFront() throws {
    let errors = Self.errors { rows in rows = rows.map { "," + $0 } }
    #expect(
      errors.map { $0.message(in: .english) } == [
        "the file begins with ',类别,,disclosure-convert CSV,1.0,|', not with "
          + "'类别,原文行号,disclosure-convert CSV'; restore the first row and the first three columns"
      ])
  }

  @Test("a table whose columns nothing describes is told once, by the row that is missing")
  func noColumns() throws {
    let errors = Self.errors { $0.remove(at: 8) }
    #expect(errors.map(\.code) == ["csv.no-columns"])
    #expect(
      errors.first?.message(in: .english)
        == "表5 一般公共预算支出情况表, cell A9: no row '列类型' stands above this row '表头'; restore it, "
        + "since it says what each column is")
  }

  @Test("a spelling of the date that is none is told in its own cell, not in that of the date")
  func spelling() throws {
    let errors = Self.errors { $0[25] = "落款,,澄湖市档案馆,2027-02-01,Y年M月D日 ,|" }
    #expect(errors.map(\.code) == ["csv.unknown-value"])
    #expect(errors.first?.message(in: .english).contains("cell E26") == true)
  }

  @Test("a target whose title is not there has a name in messages")
  func untitled() throws {
    let errors = Self.errors { $0[17] = "绩效目标,,project,,2027,|" }
    #expect(
      errors.first?.message(in: .english).hasPrefix("绩效目标, column title (cell D18)") == true)
  }
}
