internal import Convert

/// The codes of a stream of records.
enum StreamCode: String, DiagnosticCode {
  /// A record without content.
  case noContent = "stream.no-content"
  /// A record that is longer than the limit.
  case tooLong = "stream.too-long"
  /// The contents are to be folders.
  case folderInput = "stream.folder-input"
  /// The output is no text.
  case notText = "stream.not-text"

  var wording: DiagnosticWording {
    switch self {
    case .noContent:
      DiagnosticWording(
        severity: .error,
        message: LocalizedText(
          en: "the record has no string 'content'", zh: "记录缺少字符串“content”"),
        advice: LocalizedText(
          en: #"A record is a line like {"id": 1, "content": "…"}."#,
          zh: #"每条记录占一行，如 {"id": 1, "content": "…"}。"#))
    case .tooLong:
      DiagnosticWording(
        severity: .error,
        message: LocalizedText(
          en: "the record is longer than {limit} {limit:byte|bytes}; --max-input raises the limit",
          zh: "记录超过 {limit} 字节；可用 --max-input 提高上限"),
        advice: LocalizedText(
          en: "It was skipped. A line end may be missing.", zh: "已跳过。可能缺少换行。"))
    case .folderInput:
      DiagnosticWording(
        severity: .error,
        message: LocalizedText(
          en: "a '{name}' is a folder, which a record cannot hold", zh: "“{name}”是文件夹，记录无法容纳"),
        advice: LocalizedText(
          en: "Convert the folders to a format that is one file: `convert-cli FOLDER -t json`.",
          zh: "请先将文件夹转换为单文件格式，例如 `convert-cli 文件夹 -t json`。"))
    case .notText:
      DiagnosticWording(
        severity: .error,
        message: LocalizedText(
          en: "the output is a folder or no UTF-8, which a record cannot hold",
          zh: "输出为文件夹或非 UTF-8，记录无法容纳"),
        advice: LocalizedText(
          en: "Choose a format that is one file, and no --output-encoding but utf-8.",
          zh: "请选择单文件格式，且输出编码只用 utf-8。"))
    }
  }
}
