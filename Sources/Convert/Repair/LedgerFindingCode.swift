/// The codes by which a reader tells what it enters in the ledger, one for each ``LedgerCode``.
enum LedgerFindingCode: String, DiagnosticCode {
  /// A blank inside a number was closed.
  case blankInNumber = "ledger.blank-in-number"
  /// A misspelt number was mended.
  case misspeltNumber = "ledger.misspelt-number"
  /// Radical characters were replaced.
  case radical = "ledger.radical"
  /// A total label was put in its cell.
  case totalLabel = "ledger.total-label"
  /// Columns were read by their amounts, not by their labels.
  case columnMap = "ledger.column-map"
  /// Amounts were moved by a cell.
  case amountMove = "ledger.amount-move"
  /// The cells of an indicator were put in their columns.
  case indicatorSlide = "ledger.indicator-slide"
  /// Two cells of an indicator were told apart.
  case mergedCells = "ledger.merged-cells"
  /// An amount is lost.
  case lostCell = "ledger.lost-cell"
  /// A column is lost.
  case lostColumn = "ledger.lost-column"

  /// The words of the code.
  var wording: DiagnosticWording {
    let message =
      switch self {
      case .blankInNumber:
        LocalizedText(
          en: "{place}: '{before}' is read as '{after}', the blank inside the number closed",
          zh: "{place}：“{before}”中的空格已去除，读作“{after}”")
      case .misspeltNumber:
        LocalizedText(
          en: "{place}: the number '{before}' is read as '{after}'",
          zh: "{place}：数字“{before}”读作“{after}”")
      case .radical:
        LocalizedText(
          en: "radical characters of a PDF font are read as the characters that they stand for, "
            + "in {count} {count:text|texts}",
          zh: "{count} 处文字中由 PDF 字体留下的部首字符已换为对应的汉字")
      case .totalLabel:
        LocalizedText(
          en: "{place}: '{before}' stands in a wrong cell and is read as the label of its row",
          zh: "{place}：“{before}”所在单元格有误，读作该行名称")
      case .columnMap:
        LocalizedText(
          en: "{place}: the labels of the columns are slid; {cells}{moved}: {proof}",
          zh: "{place}：栏目名称错位；{cells}{moved}：{proof}")
      case .amountMove:
        LocalizedText(
          en: "{place}: '{before}' is read {distance} beside where it stands{moved}, with {count} "
            + "{count:cell|cells} in all, as the figures prove: {proof}",
          zh: "{place}：“{before}”按数字证明移动{distance}读取{moved}，共涉及 {count} 个单元格：{proof}")
      case .indicatorSlide:
        LocalizedText(
          en: "{place}: the cells of the row are slid; {count} {count:cell is|cells are} read in "
            + "{count:its column|their columns}",
          zh: "{place}：该行单元格错位；{count} 个单元格按应在的栏目读取")
      case .mergedCells:
        LocalizedText(
          en: "{place}: '{before}' is two cells of an indicator that have run together",
          zh: "{place}：“{before}”是绩效指标中连在一起的两个单元格")
      case .lostCell:
        LocalizedText(
          en: "{place}: {cell} is not in the source any more; its cell is left blank",
          zh: "{place}：{cell}在源文本中已丢失；该单元格留空")
      case .lostColumn:
        LocalizedText(
          en: "{place}: {column} is not in the source any more; what it said is unknown",
          zh: "{place}：{column}在源文本中已丢失；其内容不得而知")
      }
    return DiagnosticWording(
      severity: isLoss ? .warning : .note, message: message,
      advice: isLoss
        ? LocalizedText(
          en: "Look it up on the published page; it is never made up.", zh: "请查阅公开的原件；丢失的内容不会编造。")
        : LocalizedText(
          en: "The ledger of the output keeps what is printed; --no-repair reads it as printed.",
          zh: "输出的修复台账保留原样；使用 --no-repair 则按原样读取。"))
  }

  private var isLoss: Bool { self == .lostCell || self == .lostColumn }

  /// The code by which an entry is told.
  init(_ code: LedgerCode) {
    self =
      switch code {
      case .blankInNumber: .blankInNumber
      case .misspeltNumber: .misspeltNumber
      case .radical: .radical
      case .totalLabel: .totalLabel
      case .columnMap: .columnMap
      case .amountMove: .amountMove
      case .indicatorSlide: .indicatorSlide
      case .mergedCells: .mergedCells
      case .lostCell: .lostCell
      case .lostColumn: .lostColumn
      }
  }
}

extension LedgerEntry {
  /// The entry as a finding about the input that was just read.
  ///
  /// - Parameters:
  ///   - disclosure: The disclosure whose ledger has the entry.
  ///   - tables: Its statement tables, in the order of the document.
  /// - Returns: A note for a repair, a warning for a loss, with the first place that it touches.
  package func finding(in disclosure: Disclosure, tables: [PlacedTable]) -> Diagnostic {
    // A move begins in a cell that is no longer filled, which says what was moved.
    let change = changes.first { !$0.before.isBlank } ?? changes.first
    let words = LedgerEntryWording(self, tables: tables)
    return Diagnostic(
      LedgerFindingCode(code),
      at: (sourceLine ?? change?.sourceLine).map { .input(SourcePosition(line: $0)) },
      [
        "place": place(in: disclosure, tables: tables),
        "before": .text(change?.raw?.string ?? change?.before.spelling ?? ""),
        "after": .text(change?.after.spelling ?? ""),
        "count": .integer(changes.count), "cells": .words(words.cells),
        "proof": .words(words.proof), "moved": .words(words.moved),
        "distance": .words(words.distance),
        "cell": .words(words.lostCell), "column": .words(words.lostColumn),
      ])
  }

  /// The table by its number or title, or the place of the first text.
  private func place(in disclosure: Disclosure, tables: [PlacedTable]) -> DiagnosticArgument {
    if let table, tables.indices.contains(table - 1) {
      let placed = tables[table - 1]
      return .text(placed.number.map { "表\($0)" } ?? "“\(placed.table.title)”")
    }
    return changes.first?.path.map { .words(disclosure.placeName($0)) } ?? .text("-")
  }
}

extension Cell {
  /// What is printed in the cell.
  fileprivate var spelling: String {
    switch self {
    case .blank: ""
    case .text(let text): text.string
    case .code(let code): code.digits.string
    case .amount(let amount): amount.description
    }
  }
}
