import Convert

@testable import Formats

/// An invented performance table as rows of cells, to be damaged as extraction from PDF damages
/// published ones.
struct PerformanceSheet {
  /// The cells of the indicators, levels printed once, in pages.
  var pages: [[[String]]] = [Self.indicators]
  /// The line of labels.
  var labels = Self.labels

  static let labels = [
    "一级指标", "二级指标", "三级指标", "指标值", "指标值设置依据", "上年完成值", "指标分值权重", "指标赋分规则", "佐证资料",
  ]

  static let head = [
    ["预算单位", "", "云溪市公园管理处"],
    ["项目名称", "", "城市公园绿化养护项目", "", "", "", "项目负责人", "林知远", ""],
    ["项目资金(万元)", "", "年度预算总额", "458.75", "其中：财政拨款", "400.00", "其他资金", "58.75", ""],
    ["项目总体目标", "", "养护全市 12 座公园的绿地，补植乔木，改善市民的休闲环境。"],
  ]

  static let indicators: [[String]] = [
    ["产出指标", "数量指标", "养护绿地面积", ">=126.50万平方米", "计划标准", "118.40万平方米", "8"],
    ["", "", "补植乔木数量", ">=3600株", "历史标准", "3420株", "7"],
    ["", "质量指标", "苗木成活率", "≥95%", "行业标准", "96%", "10"],
    ["", "", "病虫害防治达标率", "=100%", "计划标准", "-", "5"],
    ["", "时效指标", "养护任务完成时间", "2025年11月30日前", "计划标准", "2024年11月30日前", "5"],
    ["", "", "设施维修响应时间", "<=24小时", "计划标准", "/", "5"],
    ["成本指标", "经济成本指标", "单位面积养护补助标准", "<=3.20元/平方米/年", "预算支出标准", "3.35元/平方米/年", "10"],
    ["", "", "补植苗木成本", "<=48.75万元", "预算支出标准", "无", "10"],
    ["效益指标", "社会效益指标", "改善市民休闲环境", "有效改善", "计划标准", "有效改善", "10"],
    ["", "生态效益指标", "新增绿荫面积", ">=2万平方米", "历史标准", "1.5万平方米", "10"],
    ["满意度指标", "满意度指标", "游园市民满意度", ">=90%", "行业标准", "92%", "6"],
    ["", "", "周边商户满意度", ">=90%", "行业标准", "-", "4"],
  ].enumerated().map { index, row in
    row
      + [
        ["按照完成比例赋分", "工作资料"], ["按照完成比例赋分", "原始凭证"], ["按照完成比例赋分", "工作资料"], ["直接赋分", "工作资料"],
        ["直接赋分", "工作资料"], ["直接赋分", "工作资料"], ["按照完成比例赋分", "原始凭证"], ["按照完成比例赋分", "原始凭证"],
        ["按评判等级赋分", "工作资料,说明材料"], ["按照完成比例赋分", "说明材料"], ["满意度赋分", "工作资料"], ["满意度赋分", "工作资料"],
      ][index]
  }

  /// The sheet as text.
  var text: String {
    var lines = ["项目支出绩效目标表", "", "（2025年）", ""]
    lines += (Self.head + [labels]).map { $0.joined(separator: "\t") + "\t" }
    for (number, page) in pages.enumerated() {
      if number > 0 { lines.append("") }
      lines += page.map { ($0.count > 1 ? $0 : $0 + [""]).joined(separator: "\t") }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What reading gives, without lines of the source, and what it says.
  func read(repairs: Bool = true) throws -> (
    target: PerformanceTarget, ledger: [LedgerEntry], diagnostics: DiagnosticList
  ) {
    let tables = try PerformanceText.tables(Array(text.utf8))
    guard let (table, source) = tables.first, tables.count == 1 else { throw NoTable(text: text) }
    var (ledger, diagnostics) = ([LedgerEntry](), DiagnosticList())
    let target = PerformanceReader.read(
      table, with: PerformanceWords(source), repairs: repairs, ledger: &ledger,
      diagnostics: &diagnostics)
    return (PerformanceText.unplaced(target), ledger, diagnostics)
  }

  struct NoTable: Error {
    let text: String
  }

  /// What the sheet says without any damage.
  static func undamaged() throws -> PerformanceTarget {
    try PerformanceSheet().read().target
  }
}

// MARK: - Damage

extension PerformanceSheet {
  /// The page and the row of an indicator, counted over all pages.
  private func place(_ index: Int) -> (page: Int, row: Int) {
    var row = index
    for (page, rows) in pages.enumerated() {
      if row < rows.count { return (page, row) }
      row -= rows.count
    }
    return (pages.count - 1, pages[pages.count - 1].count - 1)
  }

  subscript(index: Int) -> [String] {
    get {
      let place = place(index)
      return pages[place.page][place.row]
    }
    set {
      let place = place(index)
      pages[place.page][place.row] = newValue
    }
  }

  /// A sheet with a page break inside the target of an indicator: its beginning on the first page, and
  /// what stands on the second, which may repeat some of it.
  init(cutting index: Int, to first: String, and rest: String) {
    breakPage(inside: index, cells: [(3, first.unicodeScalars.count)], overlap: 0)
    pages[1][0][3] = rest
  }

  /// Begins a new page before an indicator.
  mutating func breakPage(before index: Int) {
    let place = place(index)
    guard place.row > 0 else { return }
    let rest = Array(pages[place.page][place.row...])
    pages[place.page].removeSubrange(place.row...)
    pages.insert(rest, at: place.page + 1)
  }

  /// Begins a new page inside an indicator: of each of the cells, what stands behind the offset
  /// in characters moves to the next page, `overlap` characters stand on both.
  mutating func breakPage(inside index: Int, cells: [(column: Int, offset: Int)], overlap: Int) {
    breakPage(before: index + 1)
    let place = place(index)
    var tail = Array(repeating: "", count: labels.count)
    for (column, offset) in cells {
      let text = Array(pages[place.page][place.row][column].unicodeScalars)
      guard offset > 0, offset < text.count else { continue }
      let start = text[..<offset].suffix(overlap).allSatisfy { $0.value >= 0x3400 }
      tail[column] = Self.string(text[(offset - (start ? min(overlap, offset) : 0))...])
      pages[place.page][place.row][column] = Self.string(text[..<offset])
    }
    if place.page + 1 == pages.count { pages.append([]) }
    pages[place.page + 1].insert(tail, at: 0)
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// A way in which the cells of an indicator slide.
  enum Slide: CaseIterable {
    /// The name in the first cell, a blank one behind it, the rest one to the left.
    case nameFirst
    /// The name in the first cell, the rest in place.
    case nameOnly
    /// All cells one to the left.
    case left
    /// All cells one to the right, the last one gone.
    case right
    /// All cells one to the right, the row one longer.
    case rightAndLonger
  }

  /// Slides the cells of an indicator; `false` where they cannot slide that way.
  mutating func slide(_ index: Int, _ way: Slide) -> Bool {
    var row = self[index]
    switch way {
    case .nameFirst:
      guard row[0].isEmpty, row[1].isEmpty else { return false }
      row = [row[2], ""] + row[3...] + [""]
    case .nameOnly:
      guard row[0].isEmpty, row[1].isEmpty else { return false }
      row = [row[2], "", ""] + row[3...]
    case .left:
      guard row[0].isEmpty else { return false }
      row = row[1...] + [""]
    case .right: row = [""] + row.dropLast()
    case .rightAndLonger: row = [""] + row
    }
    self[index] = row
    return true
  }

  /// Puts a blank into a cell behind a number of characters.
  mutating func putBlank(_ index: Int, column: Int, offset: Int) {
    guard column < self[index].count else { return }
    let text = Array(self[index][column].unicodeScalars)
    guard offset > 0, offset < text.count else { return }
    self[index][column] = Self.string(text[..<offset]) + " " + Self.string(text[offset...])
  }

  /// Runs rule and evidence together in all rows of the first page, whose label is lost.
  mutating func mergeRules() {
    labels = labels.filter { $0 != "指标赋分规则" }
    pages[0] = pages[0].map { $0[..<7] + ["\($0[7]) \($0[8])"] }
  }
}
