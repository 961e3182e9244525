internal import Convert

/// What is wrong with a field of a record.
struct CSVFinding {
  /// What is wrong.
  var code: any DiagnosticCode
  /// The number of the field in the record, from 0, kind and line included.
  var field: Int
  /// The arguments of the message but the place.
  var arguments: [(name: String, value: DiagnosticArgument)]
}
