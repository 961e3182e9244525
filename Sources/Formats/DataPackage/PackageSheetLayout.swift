internal import Convert

/// How a statement table is laid out as a resource, the same for writer and reader: a field for
/// each column, but one for the code columns of a side, which has the pieces joined.
struct PackageSheetLayout {
  /// The name of the resource.
  let name: String
  /// The path of the resource.
  let path: String
  /// The field of each column of the table.
  let fieldNames: [String]
  /// The resource without rows.
  private(set) var sheet: PackageTable
  private let columns: [Column]
  /// The columns that fields stand for, in the order of the fields; the first of those that make a
  /// code.
  let leading: [Int]
  /// Whether each column is a piece of a code that one field has whole.
  let makesCode: [Bool]
  private let groupOf: [RowLayout.Group]

  /// Lays out a table.
  init(_ table: StatementTable, number: Int) {
    let padded = (number < 10 ? "0" : "") + String(number)
    name = "table-\(padded)"
    path = "tables/\(padded)-\(table.kind.rawValue).csv"
    columns = table.columns
    let layout = RowLayout(table.columns)
    let groupOf = table.columns.map { column in
      switch column.side {
      case nil: layout.plain
      case .income: layout.income
      case .expenditure: layout.expenditure
      }
    }
    let makesCode = groupOf.enumerated().map { index, group in
      group.joined == nil && group.classes != nil && group.makesCode(index)
    }
    (self.groupOf, self.makesCode) = (groupOf, makesCode)
    var taken: Set<String> = ["row", "source_line"]
    var names = [String](repeating: "", count: columns.count)
    var leading: [Int] = []
    var fields = [PackageField("row", .integer, "row, from 1", "行号，从 1 起", required: true)]
    for (index, column) in columns.enumerated() where names[index].isEmpty {
      let group = groupOf[index]
      let label = makesCode[index] ? "科目编码" : column.header.last?.string ?? ""
      let field = Self.unique(label.isEmpty ? "列\(index + 1)" : label, &taken)
      for other in makesCode[index] ? group.columns.filter({ group.makesCode($0) }) : [index] {
        names[other] = field
      }
      leading.append(index)
      let code = group.classes ?? group.joined
      let classification = code.flatMap { table.columnTypeClassification(of: $0) }
      fields.append(Self.field(field, column, makesCode: makesCode[index], classification))
    }
    fields.append(PackageField("source_line", .integer, "line of the source text", "源文本行号"))
    self.leading = leading
    fieldNames = names
    var sheet = PackageTable(
      name, "", "", key: ["row"], fields)
    sheet.path = path
    sheet.title = LocalizedText(en: table.title.string, zh: table.title.string)
    self.sheet = sheet
  }

  private static func field(
    _ name: String, _ column: Column, makesCode: Bool, _ classification: String?
  ) -> PackageField {
    let header = column.header.map(\.string).joined(separator: " / ")
    let title = makesCode || header.isEmpty ? name : header
    if makesCode {
      return PackageField(
        name, .string, "classification code, its levels joined", "科目编码（类款项相连）",
        columnType: classification.map { $0 + ":code" })
    }
    switch column.role {
    case .amount:
      let concept = column.concept.map { " (\($0.rawValue))" } ?? ""
      return PackageField(name, .number, title + concept, title, columnType: "value")
    case .label:
      return PackageField(
        name, .string, title, title, columnType: classification.map { $0 + ":label" })
    case .project:
      return PackageField(name, .string, title, title, columnType: "activity:generic:project:label")
    case .code(.joined):
      return PackageField(
        name, .string, title, title, columnType: classification.map { $0 + ":code" })
    case .code, .text: return PackageField(name, .string, title, title)
    }
  }

  private static func unique(_ label: String, _ taken: inout Set<String>) -> String {
    var name = label
    var number = 2
    // Compared as a program may: without case.
    while !taken.insert(name.lowercased()).inserted {
      name = "\(label)_\(number)"
      number += 1
    }
    return name
  }

  /// The values of a row by field, and the columns whose cells the fields do not say.
  func values(of cells: [Cell]) -> (values: [PackageValue], others: [Int]) {
    var values: [PackageValue] = []
    var others: [Int] = []
    for index in leading {
      let column = columns[index]
      let group = groupOf[index]
      if makesCode[index] {
        let members = group.columns.filter { group.makesCode($0) }
        if let code = group.code(of: cells.span) {
          values.append(.text(code))
          others += members.filter { !cells[$0].isBlank && cells[$0].code == nil }
        } else {
          values.append(.null)
          others += members.filter { !cells[$0].isBlank }
        }
        continue
      }
      switch (column.role, cells[index]) {
      case (_, .blank): values.append(.null)
      case (.amount, .amount(let amount)): values.append(.amount(amount))
      case (.code, .code(let code)): values.append(.text(code.digits))
      case (.label, .text(let text)), (.project, .text(let text)), (.text, .text(let text)):
        values.append(.text(text))
      default:
        values.append(.null)
        others.append(index)
      }
    }
    return (values, others.sorted())
  }

  /// Puts the digits of a joined code into the cells of its pieces.
  ///
  /// - Returns: Whether the columns can hold them.
  func place(_ digits: ArraySlice<UInt8>, _ index: Int, _ cells: inout [Cell]) -> Bool {
    guard RowLayout.level(ofCodeWithDigits: digits.count) != nil else { return false }
    let group = groupOf[index]
    let pieces = [digits.prefix(3), digits.dropFirst(3).prefix(2), digits.dropFirst(5).prefix(2)]
    for (piece, column) in zip(pieces, [group.classes, group.sections, group.items])
    where !piece.isEmpty {
      guard let column, let code = ClassificationCode(piece) else { return false }
      cells[column] = .code(code)
    }
    return true
  }
}

extension StatementTable {
  /// What the `columnType`s of the Fiscal Data Package call the classification of a code column;
  /// `nil` where it is not known.
  fileprivate func columnTypeClassification(of column: Int) -> String? {
    switch kind == .other ? nil : classification(ofColumn: column) {
    case .functional: "functional-classification:generic"
    case .economic: "economic-classification:generic"
    case nil: nil
    }
  }
}
