/// The codes of resolving a conversion: formats and their options.
enum ConversionCode: String, DiagnosticCode {
  /// No format has the name.
  case unknownFormat = "format.unknown"
  /// The format cannot be read.
  case notReadable = "format.not-readable"
  /// The format cannot be written.
  case notWritable = "format.not-writable"
  /// The format of an input is neither given nor recognised.
  case notRecognised = "format.not-recognised"
  /// The input has no bytes, and no name that tells its format.
  case emptyInput = "format.empty-input"
  /// The input is a file of an office program.
  case officeFile = "format.office-file"
  /// No format has the extension of the output.
  case unknownExtension = "format.unknown-extension"
  /// Neither a format nor a file says what to write.
  case noOutputFormat = "format.no-output-format"
  /// The format has no schema.
  case noSchema = "format.no-schema"
  /// The format has no option of the name.
  case unknownOption = "format.unknown-option"
  /// The format has no options at all.
  case noOptions = "format.no-options"
  /// The option does not take the value.
  case invalidOptionValue = "format.invalid-option-value"
  /// What was written does not read back as what was meant.
  case notVerified = "format.not-verified"

  /// The words of the code.
  var wording: DiagnosticWording {
    switch self {
    case .unknownFormat:
      DiagnosticWording(
        severity: .error,
        message: LocalizedText(
          en: "unknown format '{name}'; known formats are {names}",
          zh: "未知的格式“{name}”；可用的格式有 {names}"),
        advice: LocalizedText(
          en: "Give one of the listed names after -f or -t; `convert-cli formats` describes them.",
          zh: "请在 -f 或 -t 之后给出所列名称之一；`convert-cli formats` 列出各格式的说明。"))
    case .notReadable:
      DiagnosticWording(
        severity: .error,
        message: LocalizedText(
          en: "format '{name}' can be written but not read", zh: "格式“{name}”只能写出，不能读入"),
        advice: LocalizedText(
          en: "Convert from a format that holds the whole disclosure.",
          zh: "请从保存完整公开文本的格式转换。"))
    case .notWritable:
      DiagnosticWording(
        severity: .error,
        message: LocalizedText(
          en: "format '{name}' can be read but not written", zh: "格式“{name}”只能读入，不能写出"),
        advice: LocalizedText(
          en: "Choose another output format with -t.", zh: "请用 -t 选择其他输出格式。"))
    case .notRecognised:
      DiagnosticWording(
        severity: .error,
        message: LocalizedText(
          en: "cannot tell the format of the input; expected one of {names}",
          zh: "无法判断输入的格式；应为 {names} 之一"),
        advice: LocalizedText(
          en: "Name the format of the input with -f.", zh: "请用 -f 指明输入的格式。"))
    case .emptyInput:
      DiagnosticWording(
        severity: .error,
        message: LocalizedText(
          en: "the input is empty; expected a disclosure", zh: "输入为空；应为公开文本"),
        advice: LocalizedText(
          en: "Where it comes through a pipe, see what the program before it says.",
          zh: "若输入来自管道，请查看前一程序的报错。"))
    case .officeFile:
      DiagnosticWording(
        severity: .error,
        message: LocalizedText(
          en: "this is {kind}, which is not read; save it as text or as CSV",
          zh: "这是{kind}，不能读取；请另存为文本或 CSV"),
        advice: LocalizedText(
          en: """
            Save the document as plain text (UTF-8) with tabs between the cells of its tables, or \
            the workbook as CSV. Of a PDF, take the text with a program that keeps tables apart.
            """,
          zh: "请将文档另存为纯文本（UTF-8），表格各列以制表符分隔；工作簿请另存为 CSV；PDF 请先用能保留表格的程序提取文本。"))
    case .unknownExtension:
      DiagnosticWording(
        severity: .error,
        message: LocalizedText(
          en: "the extension of '{file}' is that of no format; expected one of {names} with -t",
          zh: "“{file}”的扩展名不属于任何格式；请用 -t 指明 {names} 之一"),
        advice: LocalizedText(
          en: "Name the output format with -t, or give the output an extension that is known.",
          zh: "请用 -t 指明输出格式，或使用已知的扩展名。"))
    case .noOutputFormat:
      DiagnosticWording(
        severity: .error,
        message: LocalizedText(
          en: "no output format is given; name one of {names} with -t, or a file with -o",
          zh: "没有给出输出格式；请用 -t 指明 {names} 之一，或用 -o 指明文件"),
        advice: LocalizedText(
          en: "The output format is never guessed from the input: say what to write.",
          zh: "输出格式不会根据输入猜测，请明确指定。"))
    case .noSchema:
      DiagnosticWording(
        severity: .error,
        message: LocalizedText(
          en: "format '{name}' has no schema; formats that have one are {names}",
          zh: "格式“{name}”没有模式文件；有模式文件的格式是 {names}"),
        advice: LocalizedText(
          en: "Ask for the schema of one of the listed formats.", zh: "请选择所列格式之一。"))
    case .unknownOption:
      DiagnosticWording(
        severity: .error,
        message: LocalizedText(
          en: "format '{format}' has no option '{name}'; its options are {names}",
          zh: "格式“{format}”没有选项“{name}”；其选项有 {names}"),
        advice: LocalizedText(
          en: "`convert-cli formats` lists the options of every format.",
          zh: "`convert-cli formats` 列出各格式的选项。"))
    case .noOptions:
      DiagnosticWording(
        severity: .error,
        message: LocalizedText(
          en: "format '{format}' has no options, but '{name}' is given",
          zh: "格式“{format}”没有选项，但给出了“{name}”"),
        advice: LocalizedText(
          en: "Leave the option out; `convert-cli formats` lists the options of every format.",
          zh: "请去掉该选项；`convert-cli formats` 列出各格式的选项。"))
    case .invalidOptionValue:
      DiagnosticWording(
        severity: .error,
        message: LocalizedText(
          en: "option '{name}' cannot be '{value}'; allowed are {values}",
          zh: "选项“{name}”不能为“{value}”；可取 {values}"),
        advice: LocalizedText(
          en: "Give one of the listed values.", zh: "请给出所列的值之一。"))
    case .notVerified:
      DiagnosticWording(
        severity: .error,
        message: LocalizedText(
          en: "what was written as {format} does not read back the same: {place}",
          zh: "以 {format} 写出的内容读回后不一致：{place}"),
        advice: LocalizedText(
          en: "Nothing was written. This is a fault of the program: report it with the input.",
          zh: "没有写出任何内容。这是程序的错误，请连同输入一并报告。"))
    }
  }
}
