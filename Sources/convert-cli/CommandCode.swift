internal import Convert

/// The codes of what is asked of the command.
enum CommandCode: String, DiagnosticCode {
  /// The arguments are not those of the command.
  case wrongUsage = "command.usage"
  /// The number of an option is too small.
  case numberTooSmall = "command.number-too-small"
  /// An option has no meaning without another.
  case optionNeedsOther = "command.option-needs-other"
  /// A folder is the one input, but is no data package.
  case folderAlone = "command.folder-alone"
  /// A command stands behind an option, where it is taken for an input.
  case commandBehindOptions = "command.behind-options"
  /// What stands in the place of a command, or of an input, is neither.
  case unknownCommand = "command.unknown"
  /// A name is empty, as that of a variable that is not set.
  case emptyName = "command.empty-name"
  /// More inputs than one.
  case severalInputs = "command.several-inputs"
  /// A page is asked for of several inputs.
  case severalPages = "command.several-pages"
  /// Both a file and a folder are to be the output.
  case twoOutputs = "command.two-outputs"
  /// Standard input among the inputs of a folder.
  case unnamedInput = "command.unnamed-input"
  /// `--strict` wrote nothing.
  case strict = "command.strict"
  /// Not all findings are printed.
  case moreFindings = "command.more-findings"
  /// No such code to explain.
  case unknownCode = "command.unknown-code"

  var wording: DiagnosticWording {
    switch self {
    case .wrongUsage:
      DiagnosticWording(
        severity: .error,
        message: LocalizedText(
          en: "{reason} ({help} says what can be given)",
          zh: "命令行有误：{reason}（可用的写法见 {help}）"),
        advice: LocalizedText(
          en: "The arguments are read as `--help` shows them; nothing was done.",
          zh: "参数写法以 `--help` 的说明为准；没有执行任何操作。"))
    case .numberTooSmall:
      DiagnosticWording(
        severity: .error,
        message: LocalizedText(
          en: "{option} is at least {least}, but is {number}",
          zh: "{option} 不能小于 {least}，但给出的是 {number}"),
        advice: LocalizedText(
          en: "Give a larger number, or leave the option out.", zh: "请给出更大的数，或省略该选项。"))
    case .optionNeedsOther:
      DiagnosticWording(
        severity: .error,
        message: LocalizedText(en: "{option} needs {other}", zh: "使用 {option} 时须同时给出 {other}"),
        advice: LocalizedText(
          en: """
            --include, --files-from and --manifest are for many inputs, whose outputs go into the \
            folder of --output-dir; --resume goes on where a --manifest says that a run stopped.
            """,
          zh: """
            --include、--files-from 和 --manifest 用于多个输入，输出写入 --output-dir 的文件夹；\
            --resume 依据 --manifest 的记录继续未完成的转换。
            """))
    case .folderAlone:
      DiagnosticWording(
        severity: .error,
        message: LocalizedText(
          en: "this is a folder, and no data package; --output-dir converts the files in it",
          zh: "这是文件夹，且不是数据包；用 --output-dir 可转换其中的文件"),
        advice: LocalizedText(
          en: """
            Give --output-dir FOLDER and -t FORMAT to convert all files in it, or name one of them. \
            A data package is a folder that holds datapackage.json.
            """,
          zh: """
            请用 --output-dir 文件夹 和 -t 格式 转换其中的全部文件，或指明其中一个文件。\
            数据包是含有 datapackage.json 的文件夹。
            """))
    case .commandBehindOptions:
      DiagnosticWording(
        severity: .error,
        message: LocalizedText(
          en: "'{name}' is a command and comes first: convert-cli {name} [options]",
          zh: "“{name}”是命令，应写在最前面：convert-cli {name} [选项]"),
        advice: LocalizedText(
          en: "Put the options behind the command. A file of that name is given as ./NAME.",
          zh: "请把选项写在命令之后。若确有同名文件，请写作 ./名称。"))
    case .unknownCommand:
      DiagnosticWording(
        severity: .error,
        message: LocalizedText(
          en: "'{name}' is neither a file nor a command; did you mean '{meant}'?",
          zh: "“{name}”既不是文件，也不是命令；是否指“{meant}”？"),
        advice: LocalizedText(
          en: "`convert-cli --help` lists the commands. What is none is taken for an input.",
          zh: "`convert-cli --help` 列出全部命令。不是命令的参数会被当作输入。"))
    case .emptyName:
      DiagnosticWording(
        severity: .error,
        message: LocalizedText(
          en: "the name given for {option} is empty", zh: "为 {option} 给出的名称为空"),
        advice: LocalizedText(
          en: "In a script, a variable may not be set. Name a file or a folder.",
          zh: "脚本中的变量可能没有赋值。请给出文件或文件夹的名称。"))
    case .severalInputs:
      DiagnosticWording(
        severity: .error,
        message: LocalizedText(
          en: "{count} inputs are given, but no folder for their outputs; --output-dir names it",
          zh: "给出了 {count} 个输入，但没有指明输出文件夹；请用 --output-dir 指明"),
        advice: LocalizedText(
          en: "Give --output-dir FOLDER and -t FORMAT to convert them all.",
          zh: "请用 --output-dir 文件夹 和 -t 格式 转换全部输入。"))
    case .severalPages:
      DiagnosticWording(
        severity: .error,
        message: LocalizedText(
          en: "a page holds the report of one input, but there are more",
          zh: "一个网页只容纳一个输入的报告，而输入不止一个"),
        advice: LocalizedText(
          en: "Run check once for each input with its own -o, or take --report text or json.",
          zh: "请对每个输入分别运行 check 并用 -o 指明文件，或用 --report text 或 json。"))
    case .twoOutputs:
      DiagnosticWording(
        severity: .error,
        message: LocalizedText(
          en: "-o names one output, --output-dir a folder for many: give one of them",
          zh: "-o 指明单个输出，--output-dir 指明多个输出的文件夹：请只用其一"),
        advice: LocalizedText(
          en: "Use -o with one input, --output-dir with several or with a folder.",
          zh: "单个输入用 -o，多个输入或文件夹用 --output-dir。"))
    case .unnamedInput:
      DiagnosticWording(
        severity: .error,
        message: LocalizedText(
          en: "standard input has no name for an output in a folder; -o names one",
          zh: "标准输入没有可用于输出文件夹的名称；请用 -o 指明"),
        advice: LocalizedText(
          en: "Name files or folders beside --output-dir, or give --files-from.",
          zh: "使用 --output-dir 时请指明文件或文件夹，或使用 --files-from。"))
    case .strict:
      DiagnosticWording(
        severity: .error,
        message: LocalizedText(
          en: """
            nothing is written, for --strict is given and {count} \
            {count:finding is an error|findings are errors}
            """,
          zh: "由于指定了 --strict 且存在 {count} 个错误，没有写出任何内容"),
        advice: LocalizedText(
          en: "Mend what the findings name, or convert without --strict.",
          zh: "请修正所列错误，或不使用 --strict。"))
    case .moreFindings:
      DiagnosticWording(
        severity: .note,
        message: LocalizedText(
          en: """
            {count} more {count:finding is|findings are} not shown: {errors} \
            {errors:error|errors}, {warnings} {warnings:warning|warnings}, {notes} \
            {notes:note|notes}; --max-findings 0 shows all
            """,
          zh: """
            另有 {count} 条未显示：错误 {errors} 条，警告 {warnings} 条，说明 {notes} 条；\
            --max-findings 0 显示全部
            """),
        advice: LocalizedText(
          en: "Give --max-findings 0, or --diagnostics json for a program.",
          zh: "请用 --max-findings 0 显示全部，程序可用 --diagnostics json。"))
    case .unknownCode:
      DiagnosticWording(
        severity: .error,
        message: LocalizedText(
          en: "there is no code '{code}' (`convert-cli explain` lists all){near}",
          zh: "没有代码“{code}”（`convert-cli explain` 列出全部代码）{near}"),
        advice: LocalizedText(
          en: "A code stands in brackets at the end of a message.", zh: "代码在消息末尾的方括号中。"))
    }
  }
}
