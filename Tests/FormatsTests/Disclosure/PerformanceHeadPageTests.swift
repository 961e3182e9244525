import Convert
import Testing

@testable import Formats

/// Cells above the indicators of a performance table that a page break has cut.
@Suite struct PerformanceHeadPageTests {
  /// What a table with these rows above its indicators says, and the codes of what was found; a blank
  /// line is a page break.
  private static func read(_ head: String) throws -> (target: PerformanceTarget, codes: [String]) {
    let text =
      "项目支出绩效目标表\n\n" + head
      + "\n一级指标|二级指标|三级指标|指标值|指标分值权重|佐证资料\n产出指标|数量指标|巡护次数|>=12次|90|巡护记录\n"
    return try PerformanceText.onlyTarget(of: text.replacing("|", with: "\t"))
  }

  private static let whole = """
    项目名称|林区巡护项目||||
    主管部门|云溪市林业局||实施单位|云溪市林业局本级|
    项目资金（万元）|年度资金总额|30.00|||
    |其中：财政拨款|20.00|||
    |其他资金|10.00|||
    总体目标|完成巡护。||||
    """

  @Test(
    "a label that a page break has cut is whole again, and the amounts stay under it",
    arguments: [
      // Nothing but the rest stands behind the break.
      ("项目资金（万元）|年度资金总额|30.00|||", "项目资|年度资金总额|30.00|||\n\n金（万元）|||||"),
      ("项目资金（万元）|年度资金总额|30.00|||", "项目资金|年度资金总额|30.00|||\n\n（万元）|||||"),
      ("项目资金（万元）|年度资金总额|30.00|||", "项目资金（万元）|年度资|30.00|||\n\n|金总额||||"),
      ("|其中：财政拨款|20.00|||", "|其中：财政|20.00|||\n\n|拨款||||"),
      ("主管部门|云溪市林业局|", "主管|云溪市林|||\n\n部门|业局|"),
      ("总体目标|完成巡护。||||", "总体|完成||||\n\n目标|巡护。||||"),
      // The rest of the merged cell stands beside the next row.
      (
        "项目资金（万元）|年度资金总额|30.00|||\n|其中",
        "项目资|年度资金总额|30.00|||\n\n金（万元）|其中"
      ),
      (
        "|其中：财政拨款|20.00|||\n|其他资金|10.00|||",
        "|其中：财政拨款|20.00|||\n\n|其他资金|10.00|||"
      ),
    ])
  func cutLabel(_ printed: String, _ cut: String) throws {
    let whole = try Self.read(Self.whole)
    #expect(
      whole.target.budget.map(\.labels) == [
        ["项目资金（万元）", "年度资金总额"], ["项目资金（万元）", "其中：财政拨款"], ["项目资金（万元）", "其他资金"],
      ])
    #expect(
      whole.target.budget.compactMap(\.value.amount?.description) == ["30.00", "20.00", "10.00"])
    var head = Self.whole.replacing(printed, with: cut)
    // What stood behind the cut cells of the row stays on the first page.
    if printed.hasPrefix("主管") {
      head = Self.whole.replacing(
        "主管部门|云溪市林业局||实施单位|云溪市林业局本级|",
        with: "主管|云溪市林||实施单位|云溪市林业局本级|\n\n部门|业局||||")
    }
    let (target, codes) = try Self.read(head)
    #expect(target == whole.target)
    #expect(codes == [])
  }

  @Test("a number that a page break has cut is whole again, and told where it may be two")
  func cutNumber() throws {
    let whole = try Self.read(Self.whole).target
    for (cut, codes) in [
      ("30.||||\n\n||00|||", []), ("3||||\n\n||0.00|||", [PerformanceCode.tailInDoubt.rawValue]),
    ] {
      let (target, found) = try Self.read(Self.whole.replacing("30.00|||", with: cut))
      #expect(target == whole)
      #expect(found == codes)
    }
  }

  @Test(
    "a cell or a row that a line break has cut inside a page is whole again",
    arguments: [
      ("年度资金总额|30.00|||", "年度资|30.00|||\n|金总额||||", [String]()),
      ("年度资金总额|30.00|||", "年度资金|30.00|||\n|总额||||", []),
      ("30.00|||", "3|||\n||0.00|||", ["performance.tail-in-doubt"]),
      ("云溪市林业局||实施单位", "云溪市林业局|\n实施单位", ["text.joined-line"]),
      ("主管部门|云溪市林业局||实施", "主管部门\n云溪市林业局||实施", ["text.joined-line"]),
      ("项目资金（万元）|年度", "项目资金（万元）\n年度", ["text.joined-line"]),
    ])
  func cutInsidePage(_ printed: String, _ cut: String, _ codes: [String]) throws {
    let whole = try Self.read(Self.whole).target
    let (target, found) = try Self.read(Self.whole.replacing(printed, with: cut))
    #expect(target == whole)
    #expect(found == codes)
  }

  @Test("whole numbers below each other are two, also where a page ends between them")
  func numbersOfTwoRows() throws {
    for pageBreak in ["", "\n"] {
      let head = Self.whole.replacing(
        "|其中：财政拨款|20.00|||\n|其他资金|10.00|||",
        with: "|财政资金|上级安排|20||\n\(pageBreak)||本级安排|10||")
      let target = try Self.read(head).target
      #expect(target.budget.compactMap(\.value.amount?.description) == ["30.00", "20", "10"])
    }
  }

  @Test("a row of its own behind a page break stays one")
  func ownRow() throws {
    let whole = try Self.read(Self.whole).target
    for line in Self.whole.split(separator: "\n").dropFirst() {
      let (target, codes) = try Self.read(Self.whole.replacing("\n" + line, with: "\n\n" + line))
      #expect(target == whole, "behind a break: \(line)")
      #expect(codes == [])
    }
  }
}
