/// Lays out a report as one page of HTML that needs nothing beside it.
///
/// The tables as printed with their header cells merged; every finding and repair on its cell; how
/// far each table is proven, as bars; the explanations with links to the cells. No script, nothing
/// from a network; it prints, and it is dark where the reader's system is.
public struct CheckPage {
  let language: Language

  /// Makes a layout in a language.
  public init(language: Language) {
    self.language = language
  }

  /// The page.
  ///
  /// - Parameters:
  ///   - report: The report.
  ///   - disclosure: What was checked.
  ///   - context: The input and what the reader found in it.
  /// - Returns: The page in UTF-8, its line end at the end included.
  public func text(
    _ report: CheckReport, of disclosure: Disclosure, _ context: CheckTextReport.Context
  ) -> String {
    let title = Self.escaped(disclosure.title.string)
    var page = """
      <!DOCTYPE html>
      <html lang="\(language == .chinese ? "zh-CN" : "en")">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title)</title>
      <style>\(Self.style)</style>
      </head>
      <body>
      <header><h1>\(title)</h1>
      <p>\(Self.escaped(report.summary.message(in: language)))</p></header>

      """
    page += coverage(report)
    page += findings(report, context, where: { $0.cell == nil }, id: "text")
    let repairs = RepairedCells(disclosure.ledger)
    for (number, placed) in disclosure.statementTables.enumerated() {
      page +=
        CheckPageTable(
          language: language, number: number, placed: placed, report: report, repairs: repairs
        ).text
      page += findings(report, context, where: { $0.cell?.table == number }, id: "t\(number)")
      page += self.repairs(of: number, in: disclosure, context)
    }
    page += passages(report)
    return page + "</body>\n</html>\n"
  }

  /// The share of each table's amounts that is proven, as bars.
  private func coverage(_ report: CheckReport) -> String {
    var text = "<section><h2>\(words("Coverage", "覆盖率"))</h2><table class=\"bars\">\n"
    for table in report.coverage where table.amounts > 0 {
      let all = table.amounts
      func bar(_ count: Int, _ name: String) -> String {
        count == 0
          ? "" : "<span class=\"\(name)\" style=\"width:\(Self.percent(count, of: all))%\"></span>"
      }
      text += "<tr><th><a href=\"#t\(table.table + 1)\">\(Self.escaped(table.name)) "
      text += "\(Self.escaped(table.title))</a></th><td><div class=\"bar\">"
      text += bar(table.proven, "proven") + bar(table.doubtful, "doubtful")
      text += bar(table.unproven.count, "unproven") + "</div></td>"
      text += "<td class=\"n\">\(table.proven)/\(all)</td></tr>\n"
    }
    text += "</table><p class=\"key\"><span class=\"proven\"></span>\(words("proven", "已证明")) "
    text += "<span class=\"doubtful\"></span>\(words("in doubt", "存疑")) "
    text += "<span class=\"unproven\"></span>\(words("unproven", "未证明")) "
    text += "<span class=\"repaired\"></span>\(words("repaired", "已修正"))</p></section>\n"
    return text
  }

  private static func percent(_ count: Int, of all: Int) -> String {
    let tenths = count * 1_000 / max(1, all)
    return "\(tenths / 10).\(tenths % 10)"
  }

  /// A list of findings, each with what to do.
  private func findings(
    _ report: CheckReport, _ context: CheckTextReport.Context,
    where belongs: (CheckFinding) -> Bool, id: String
  ) -> String {
    var items = ""
    for (index, finding) in report.findings.enumerated() where belongs(finding) {
      let diagnostic = finding.diagnostic(ofText: context.isText)
      items += "<li id=\"f\(index + 1)\" class=\"\(diagnostic.severity.rawValue)\">"
      items += "<b>\(index + 1)</b> \(Self.escaped(diagnostic.message(in: language)))"
      items += mark(finding.sourceLine, context)
      if let cell = finding.cell {
        items += link(to: cell)
      }
      items += "<br><small>\(Self.escaped(diagnostic.wording.advice.text(in: language))) "
      items += "[\(diagnostic.code)]</small></li>\n"
    }
    guard !items.isEmpty else { return "" }
    let heading = id == "text" ? words("Texts and targets", "文字说明与绩效目标") : words("Findings", "发现")
    return "<section class=\"findings\"><h3>\(heading)</h3><ul>\n\(items)</ul></section>\n"
  }

  /// A line of the source in brackets, called so where it is no line of the input.
  private func mark(_ line: Int?, _ context: CheckTextReport.Context) -> String {
    guard let line else { return "" }
    let word = context.isText ? words("line", "行") : words("source line", "源文本行")
    return " (\(word) \(line))"
  }

  /// A link to a cell, which paper leaves out.
  private func link(to cell: CheckCell) -> String {
    " <a class=\"go\" href=\"#\(Self.anchor(cell))\">" + words("to the cell", "查看单元格") + "</a>"
  }

  /// What was repaired in a table and what is lost, each with all that proves it.
  private func repairs(
    of number: Int, in disclosure: Disclosure, _ context: CheckTextReport.Context
  ) -> String {
    let tables = disclosure.statementTables
    var items = ""
    for entry in disclosure.ledger where entry.table == number + 1 && !entry.isSuperseded {
      let finding = entry.finding(in: disclosure, tables: tables)
      items += "<li>\(Self.escaped(finding.message(in: language)))"
      items += mark(entry.sourceLine ?? entry.changes.first?.sourceLine, context)
      let cells = entry.changes.compactMap { change in
        change.row.map {
          CheckCell(table: number, row: $0 - 1, column: change.column.map { $0 - 1 })
        }
      }
      if let first = cells.first { items += link(to: first) }
      if !entry.proofs.isEmpty {
        items += "<br><small>\(words("proven by", "证明"))"
        if let reach = entry.reach {
          items +=
            reach == .withinTable
            ? words(" (within the table)", "（表内）") : words(" (between tables)", "（表间）")
        }
        items += ": "
        items += entry.proofs.map { Self.escaped($0.statement.string) }.joined(separator: "; ")
        items += "</small>"
      }
      items += "</li>\n"
    }
    guard !items.isEmpty else { return "" }
    return "<section class=\"findings\"><h3>\(words("Repairs and losses", "修正与缺失"))</h3><ul>\n"
      + "\(items)</ul></section>\n"
  }

  /// The explanations whose figures tables state too.
  private func passages(_ report: CheckReport) -> String {
    var text = ""
    var section = ""
    for passage in report.passages {
      if passage.section != section {
        section = passage.section
        text += "<h3>\(Self.escaped(section))</h3>\n"
      }
      text += "<p>"
      let (said, links) = passage.said
      var next = 0
      for link in links where link.start >= next {
        text += Self.escaped(NarrativeText.string(said[next..<link.start]))
        text += "<a class=\"\(link.agrees ? "agrees" : "differs")\" href=\"#"
        text += "\(Self.anchor(link.cell))\">"
        text += Self.escaped(NarrativeText.string(said[link.start..<link.end])) + "</a>"
        next = link.end
      }
      text += Self.escaped(NarrativeText.string(said[next...])) + "</p>\n"
    }
    guard !text.isEmpty else { return "" }
    return "<section class=\"prose\"><h2>\(words("Explanations", "情况说明"))</h2>\n\(text)</section>\n"
  }

  /// Words of the page.
  func words(_ english: String, _ chinese: String) -> String {
    language == .chinese ? chinese : english
  }

  /// The id of a cell.
  static func anchor(_ cell: CheckCell) -> String {
    "t\(cell.table + 1)r\(cell.row + 1)c\((cell.column ?? -1) + 1)"
  }

  /// A text in which nothing is markup.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
