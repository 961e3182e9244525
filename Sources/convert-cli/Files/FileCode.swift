internal import Convert

/// The codes of files and streams, of inputs and of outputs.
enum FileCode: String, DiagnosticCode {
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
    }
  }
}
