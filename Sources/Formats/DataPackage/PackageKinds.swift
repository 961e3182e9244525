/// What a block is.
enum PackageBlock: String, CaseIterable {
  case paragraph, note, table, performance, project, term
}

/// What the cells of a column are.
enum PackageRole: String, CaseIterable {
  case code, label, project, amount, text
}

/// What a cell holds.
enum PackageCell: String, CaseIterable {
  case blank, text, code, amount
}
