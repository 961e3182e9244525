import Convert
import DisclosureGenerator
import Formats
import Foundation
import TestSupport

/// A thing that a spreadsheet or a person does, and which leaves the content as it is.
enum HarmlessChange: CaseIterable, Sendable {
  case noMark, semicolons, tabsInUTF16, bigEndianUTF16, quotedFields, quotedTabsInUTF16, lineFeeds
  case carriageReturns, gb18030, paddedRows, cutBlanks, blankRows, blankRowsInFront, groupedAmounts
  case shortAmounts, accountingFormat, longAmounts, codesWithoutZeros, groupedLines, decimalNumbers
  case slashDates, plainDates, chineseDates, timesOfDay, fullWidth

  /// The samples, a generated disclosure, one with everything that the model can say, and real ones
  /// where there are some.
  static func disclosures() throws -> [Disclosure] { try read.get() }

  // Read once: real documents are long.
  private static let read = Result { () throws -> [Disclosure] in
    var findings = DiagnosticList()
    let samples = try ["example-budget.txt", "example-budget-damaged.txt"].map { name in
      try Conversion(registry: .standard).read(
        DocumentBundle(try RepositoryFile.bytes("samples/" + name)), from: "text", into: &findings)
    }
    let real = try Corpus.documents.map { document in
      try Conversion(registry: .standard).read(
        DocumentBundle(document.bytes), from: "text", into: &findings)
    }
    return samples + [
      GeneratedDisclosure(seed: 11, size: .small).disclosure, EverythingSample.disclosure,
    ] + real
  }

  /// The file of a disclosure after the change.
  func bytes(of disclosure: Disclosure) throws -> [UInt8] {
    var sheet = try CSVSheet(disclosure)
    switch self {
    case .noMark: return Array(sheet.text().utf8)
    case .semicolons: return Array(sheet.text(.init(separator: ";", mark: true)).utf8)
    case .tabsInUTF16: return Self.utf16(sheet.text(.init(separator: "\t", mark: true)))
    case .bigEndianUTF16:
      return Self.utf16(sheet.text(.init(separator: "\t", mark: true)), isBigEndian: true)
    case .quotedFields: return Array(sheet.text(.init(mark: true, quotesAll: true)).utf8)
    case .quotedTabsInUTF16:
      return Self.utf16(sheet.text(.init(separator: "\t", mark: true, quotesAll: true)))
    case .lineFeeds: return Array(sheet.text(.init(lineEnd: "\n")).utf8)
    case .carriageReturns: return Array(sheet.text(.init(lineEnd: "\r")).utf8)
    case .gb18030:
      var diagnostics = DiagnosticList()
      let options = WritingOptions(formatOptions: ["output-encoding": "gb18030"])
      return try Conversion(registry: .standard).write(
        disclosure, to: "csv", options: options, into: &diagnostics
      ).singleFile ?? []
    default:
      apply(to: &sheet)
      return Array(sheet.text(.init(mark: true)).utf8)
    }
  }

  /// Makes the change in a sheet; nothing where it is one of the file's form.
  func apply(to sheet: inout CSVSheet) {
    changeRows(&sheet)
    changeFields(&sheet)
  }

  private func changeRows(_ sheet: inout CSVSheet) {
    switch self {
    case .paddedRows:
      let width = (sheet.rows.map(\.count).max() ?? 0) + 3
      sheet.rows = sheet.rows.map { $0 + Array(repeating: "", count: width - $0.count) }
    case .cutBlanks:
      sheet.rows = sheet.rows.map { row in
        Array(row[...(row.lastIndex { !$0.isEmpty } ?? 0)])
      }
    case .blankRows:
      for index in stride(from: sheet.rows.count, to: 0, by: -7) {
        sheet.rows.insert([], at: index)
        sheet.rows.insert(["", "  ", ""], at: index)
      }
    case .blankRowsInFront: sheet.rows.insert(contentsOf: [[""], ["", "", ""]], at: 0)
    default: return
    }
  }

  private func changeFields(_ sheet: inout CSVSheet) {
    switch self {
    case .groupedAmounts: sheet.change("行", Self.grouped)
    case .shortAmounts:
      sheet.change("行", Self.shortened)
      sheet.change("资金", Self.shortened)
    case .accountingFormat:
      sheet.change("行") { field in
        guard Self.isAmount(field) else { return field }
        let grouped = Self.grouped(field)
        return grouped.hasPrefix("-") ? "(\(grouped.dropFirst()))" : " \(grouped) "
      }
    case .longAmounts:
      sheet.change("行") { Self.isAmount($0) && $0.count < 12 ? Self.shortened($0, keeping: 6) : $0 }
    case .fullWidth:
      for kind in ["行", "资金", "栏次", "年度"] { sheet.change(kind, Self.inFullWidth) }
    case .codesWithoutZeros:
      sheet.change("行") { $0.count < 4 && Int($0) != nil ? String(Int($0) ?? 0) : $0 }
    case .groupedLines:
      for row in sheet.rows.indices where sheet.rows[row].count > 1 {
        sheet.rows[row][1] = Self.groupedInteger(sheet.rows[row][1])
      }
    case .decimalNumbers:
      for row in sheet.rows.indices where Int(sheet.rows[row].dropFirst().first ?? "") != nil {
        sheet.rows[row][1] += ".00"
      }
      sheet.change("年度") { $0 + ".0" }
    case .slashDates: sheet.change("落款") { Self.date($0, "/", "/", "") }
    case .plainDates: sheet.change("落款") { Self.date($0, "-", "-", "") }
    case .chineseDates: sheet.change("落款") { Self.date($0, "年", "月", "日") }
    case .timesOfDay: sheet.change("落款") { Self.date($0, "/", "/", " 0:00:00") }
    default: return
    }
  }

  private static func utf16(_ text: String, isBigEndian: Bool = false) -> [UInt8] {
    text.utf16.flatMap { unit in
      let bytes = [UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8)]
      return isBigEndian ? bytes.reversed() : bytes
    }
  }

  private static func isAmount(_ field: String) -> Bool {
    field.contains(/^-?[0-9]+\.[0-9]+$/)
  }

  /// A number in the characters that a Chinese keyboard gives; anything else as it is.
  private static func inFullWidth(_ field: String) -> String {
    guard isAmount(field) || !field.isEmpty && field.allSatisfy(\.isWholeNumber) else {
      return field
    }
    return String(
      String.UnicodeScalarView(
        field.unicodeScalars.map { Unicode.Scalar($0.value + 0xFEE0) ?? $0 }))
  }

  /// An amount with its thousands separated; anything else as it is.
  static func grouped(_ field: String) -> String {
    guard isAmount(field), let point = field.firstIndex(of: ".") else { return field }
    return groupedInteger(String(field[..<point])) + field[point...]
  }

  /// A whole number in groups of three.
  private static func groupedInteger(_ field: String) -> String {
    var whole = String(field.filter(\.isNumber))
    var groups: [String] = []
    while whole.count > 3 {
      groups.insert(String(whole.suffix(3)), at: 0)
      whole.removeLast(3)
    }
    return (field.hasPrefix("-") ? "-" : "") + ([whole] + groups).joined(separator: ",")
  }

  /// An amount without zeros at its end; anything else as it is.
  static func shortened(_ field: String) -> String {
    guard isAmount(field) else { return field }
    var short = field
    while short.hasSuffix("0") { short.removeLast() }
    if short.hasSuffix(".") { short.removeLast() }
    return short == "-0" ? "0" : short
  }

  /// The amount with so many decimals.
  private static func shortened(_ field: String, keeping decimals: Int) -> String {
    let fraction = field.split(separator: ".").last?.count ?? 0
    return field + String(repeating: "0", count: max(0, decimals - fraction))
  }

  /// A day in another spelling, without zeros in front; anything else as it is.
  private static func date(_ field: String, _ first: String, _ second: String, _ end: String)
    -> String
  {
    guard field.contains(/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/) else { return field }
    let pieces = field.split(separator: "-").compactMap { Int($0) }
    return "\(pieces[0])\(first)\(pieces[1])\(second)\(pieces[2])\(end)"
  }
}
