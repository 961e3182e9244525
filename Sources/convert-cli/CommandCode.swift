internal import Convert

/// The codes of the command itself: files, streams and flags.
enum CommandCode: String, DiagnosticCode {
  /// The input does not exist.
  case notFound = "file.not-found"
  /// The file may not be opened.
  case notPermitted = "file.not-permitted"
  /// The input cannot be opened for some other reason.
  case cannotOpen = "file.cannot-open"
  /// The input is a folder that is no data package.
  case isFolder = "file.is-folder"
  /// What was found in a folder is neither a file nor a folder.
  case notRegular = "file.not-regular"
  /// The input is larger than `--max-input`.
  case tooLarge = "file.too-large"
  /// Reading broke off.
  case readFailed = "file.read-failed"
  /// The output exists and `--force` is not given.
  case exists = "file.exists"
  /// The output cannot be created.
  case cannotCreate = "file.cannot-create"
  /// Writing broke off.
  case writeFailed = "file.write-failed"
  /// A folder that is an input holds a link, or what is neither a file nor a folder.
  case notOfFolder = "file.not-of-folder"
  /// A folder that is an input holds too many files.
  case tooManyFiles = "file.too-many-files"
  /// The output is a file, but is named like a folder.
  case namesFolder = "file.names-folder"
  /// The output is a folder, but goes to a stream.
  case folderToStream = "file.folder-to-stream"
  /// The folder that is to be replaced holds what the new one would not.
  case foreignFile = "file.foreign-file"
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
    case .notFound:
      DiagnosticWording(
        severity: .error,
        message: LocalizedText(en: "there is no such file", zh: "文件不存在"),
        advice: LocalizedText(
          en: "Check the path; `-` or no path at all reads standard input.",
          zh: "请检查路径；`-` 或不给路径则读取标准输入。"))
    case .notPermitted:
      DiagnosticWording(
        severity: .error,
        message: LocalizedText(en: "the file may not be opened", zh: "没有打开文件的权限"),
        advice: LocalizedText(
          en: "Ask whoever owns the file for permission to read it.", zh: "请向文件所有者申请读取权限。"))
    case .cannotOpen:
      DiagnosticWording(
        severity: .error,
        message: LocalizedText(
          en: "the file cannot be opened: {reason}", zh: "无法打开文件：{reason}"),
        advice: LocalizedText(
          en: "The reason is the operating system's.", zh: "原因由操作系统给出。"))
    case .isFolder:
      DiagnosticWording(
        severity: .error,
        message: LocalizedText(
          en: "this is a folder, but a file is expected", zh: "这是文件夹，应为文件"),
        advice: LocalizedText(
          en: "Name a file of the folder, or give --output-dir to convert all of them.",
          zh: "请指明文件夹中的文件，或用 --output-dir 转换其中的全部文件。"))
    case .notRegular:
      DiagnosticWording(
        severity: .error,
        message: LocalizedText(
          en: "this is a device or a pipe, which is read only as the one input of a conversion",
          zh: "这是设备或管道，只能作为单独一次转换的输入"),
        advice: LocalizedText(
          en: "Name it as the input of a conversion of its own.", zh: "请单独对其进行转换。"))
    case .tooLarge:
      DiagnosticWording(
        severity: .error,
        message: LocalizedText(
          en:
            "the input is larger than the limit of {limit} {limit:byte|bytes}; --max-input raises it",
          zh: "输入超过 {limit} 字节的上限；可用 --max-input 提高"),
        advice: LocalizedText(
          en: "A disclosure has some hundred kilobytes. If the input is right, give --max-input.",
          zh: "公开文本通常只有几百 KB。若输入无误，请用 --max-input 提高上限。"))
    case .readFailed:
      DiagnosticWording(
        severity: .error,
        message: LocalizedText(en: "reading broke off: {reason}", zh: "读取中断：{reason}"),
        advice: LocalizedText(
          en: "Nothing was written. The reason is the operating system's.",
          zh: "没有写出任何内容。原因由操作系统给出。"))
    case .exists:
      DiagnosticWording(
        severity: .error,
        message: LocalizedText(
          en: "the output exists already; --force replaces it", zh: "输出文件已存在；可用 --force 替换"),
        advice: LocalizedText(
          en: "Give --force to replace the file, or another name.",
          zh: "请用 --force 替换该文件，或换一个名称。"))
    case .cannotCreate:
      DiagnosticWording(
        severity: .error,
        message: LocalizedText(
          en: "the output cannot be created: {reason}", zh: "无法创建输出：{reason}"),
        advice: LocalizedText(
          en: "Check that the folder exists and may be written to.",
          zh: "请确认文件夹存在并可写。"))
    case .writeFailed:
      DiagnosticWording(
        severity: .error,
        message: LocalizedText(en: "writing broke off: {reason}", zh: "写入中断：{reason}"),
        advice: LocalizedText(
          en: "A file is left as it was before. The reason is the operating system's.",
          zh: "原有文件保持不变。原因由操作系统给出。"))
    case .notOfFolder:
      DiagnosticWording(
        severity: .error,
        message: LocalizedText(
          en: "a folder that is one input holds files and folders only, and this is neither",
          zh: "作为一个输入的文件夹只应含文件和文件夹，而此处两者都不是"),
        advice: LocalizedText(
          en: "A link could lead out of the folder: put the file itself in its place.",
          zh: "链接可能指向文件夹之外：请改放文件本身。"))
    case .tooManyFiles:
      DiagnosticWording(
        severity: .error,
        message: LocalizedText(
          en: "the folder holds more than {limit} files", zh: "文件夹中的文件超过 {limit} 个"),
        advice: LocalizedText(
          en: "A data package has a file for each table. Remove what does not belong to it.",
          zh: "数据包中每张表一个文件。请移除不属于它的文件。"))
    case .namesFolder:
      DiagnosticWording(
        severity: .error,
        message: LocalizedText(
          en: "the output is a file, but this names a folder; --output-dir names one",
          zh: "输出是文件，而此处写的是文件夹；文件夹请用 --output-dir 指明"),
        advice: LocalizedText(
          en: "Name a file, or give --output-dir and the format with -t.",
          zh: "请指明文件，或用 --output-dir 指明文件夹并用 -t 指明格式。"))
    case .folderToStream:
      DiagnosticWording(
        severity: .error,
        message: LocalizedText(
          en: "the output is a folder, which no stream takes; -o names it",
          zh: "输出为文件夹，不能写入流；请用 -o 指明"),
        advice: LocalizedText(
          en: "Name a folder with -o, or choose a format that is a file.",
          zh: "请用 -o 指明文件夹，或选择单文件格式。"))
    case .foreignFile:
      DiagnosticWording(
        severity: .error,
        message: LocalizedText(
          en: "the folder is not replaced, since it holds '{name}', which would be lost",
          zh: "没有替换该文件夹，因为其中的“{name}”会丢失"),
        advice: LocalizedText(
          en: "Move what does not belong to the output out of the folder, or give another name.",
          zh: "请把不属于输出的内容移出该文件夹，或换一个名称。"))
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
          en: "there is no code '{code}'; `convert-cli explain` lists all",
          zh: "没有代码“{code}”；`convert-cli explain` 列出全部代码"),
        advice: LocalizedText(
          en: "A code stands in brackets at the end of a message.", zh: "代码在消息末尾的方括号中。"))
    }
  }
}
