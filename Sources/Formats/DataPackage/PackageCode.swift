internal import Convert

/// The codes of the data package.
enum PackageCode: String, DiagnosticCode {
  /// The input is a file.
  case notAFolder = "package.not-a-folder"
  /// The descriptor is not there, or is none of ours.
  case invalidDescriptor = "package.invalid-descriptor"
  /// A path of a resource that leaves the folder.
  case unsafePath = "package.unsafe-path"
  /// A resource or its file is missing.
  case missingResource = "package.missing-resource"
  /// There is not one row for the disclosure as a whole.
  case notOneRow = "package.not-one-row"
  /// A version that this program does not know.
  case newerVersion = "package.newer-version"
  /// A file is no UTF-8.
  case invalidByte = "package.invalid-byte"
  /// The header row is not that of the resource.
  case wrongFields = "package.wrong-fields"
  /// A file is no CSV.
  case invalidCSV = "package.invalid-csv"
  /// A value that a spreadsheet has destroyed.
  case destroyed = "package.destroyed"
  /// A value that its type does not allow.
  case invalidValue = "package.invalid-value"
  /// A value is missing.
  case missingValue = "package.missing-value"
  /// A row that refers to nothing, or stands in another order.
  case brokenReference = "package.broken-reference"
  /// A row whose number another has too.
  case repeatedKey = "package.repeated-key"
  /// A row that stands nowhere in the outline.
  case unusedRow = "package.unused-row"
  /// A row with more or fewer fields than the header.
  case rowWidth = "package.row-width"
  /// More errors than are told.
  case tooManyErrors = "package.too-many-errors"
  /// A derived resource does not say what the tables say.
  case staleView = "package.stale-view"
  /// A file was changed since the package was written.
  case edited = "package.edited"

  /// The words of the code.
  var wording: DiagnosticWording {
    let severity: Severity =
      switch self {
      case .staleView: .warning
      case .edited: .note
      default: .error
      }
    let (message, advice) = words
    return DiagnosticWording(severity: severity, message: message, advice: advice)
  }

  private var words: (message: LocalizedText, advice: LocalizedText) {
    switch self {
    case .notAFolder:
      (
        LocalizedText(
          en: "a data package is a folder, but the input is a file; name the folder that holds it",
          zh: "数据包是文件夹，而输入是文件；请指明其所在的文件夹"),
        LocalizedText(
          en: "Name the folder that holds datapackage.json.", zh: "请指明含 datapackage.json 的文件夹。")
      )
    case .invalidDescriptor:
      (
        LocalizedText(
          en: "datapackage.json does not list resources: {reason}",
          zh: "datapackage.json 没有资源列表：{reason}"),
        LocalizedText(
          en: "Only packages that this program has written can be read.", zh: "只能读入本程序写出的数据包。")
      )
    case .unsafePath:
      (
        LocalizedText(en: "the path '{found}' leads out of the package", zh: "路径“{found}”指向数据包之外"),
        LocalizedText(
          en: "Resources lie in the folder of the package: relative paths without `..`.",
          zh: "资源须在数据包文件夹内：相对路径且不含“..”。")
      )
    case .missingResource:
      (
        LocalizedText(en: "the resource '{name}' or its file is missing", zh: "缺少资源“{name}”或其文件"),
        LocalizedText(en: "Copy the whole folder of the package.", zh: "请复制数据包的整个文件夹。")
      )
    case .notOneRow:
      (
        LocalizedText(
          en: """
            there {found:is|are} {found} {found:row|rows} below the header; keep the one row of the \
            disclosure
            """,
          zh: "表头之下有 {found} 行；应只保留公开文本本身的一行"),
        LocalizedText(
          en: "This file says what holds for the whole disclosure, in one row.",
          zh: "该文件以一行说明整份公开文本。")
      )
    case .newerVersion:
      (
        LocalizedText(
          en: "the package is of version {found}; this program reads {expected}",
          zh: "数据包版本为 {found}；本程序可读 {expected}"),
        LocalizedText(
          en: "Use a newer release of the program, or correct a version that is misspelt.",
          zh: "请使用较新版本的程序；若版本号写错，请改正。")
      )
    case .invalidByte:
      (
        LocalizedText(
          en: "the file is no UTF-8; save it as UTF-8", zh: "文件不是 UTF-8；请存为 UTF-8"),
        LocalizedText(en: "Save the file as UTF-8.", zh: "请将文件存为 UTF-8。")
      )
    case .wrongFields:
      (
        LocalizedText(
          en: "the fields are {found}; restore the header row: {expected}",
          zh: "字段为 {found}；请恢复表头行：{expected}"),
        LocalizedText(en: "Restore the header row.", zh: "请恢复表头行。")
      )
    case .invalidCSV:
      (
        LocalizedText(
          en: "the file is no CSV: {reason}", zh: "文件不是 CSV：{reason}"),
        LocalizedText(
          en: "A field with a quote in it is put into quotes, and the quote is doubled.",
          zh: "含引号的字段须整体加引号，其中的引号写两次。")
      )
    case .destroyed:
      (
        LocalizedText(
          en: """
            row {row}, field {field}: a spreadsheet has put '{found}' in place \
            of the content; copy that from the original
            """,
          zh: "第 {row} 行，字段 {field}：电子表格以“{found}”取代了原内容；请从原件复制"),
        LocalizedText(
          en: "What stood there is lost from this file: copy it from the original.",
          zh: "该处内容已从文件中丢失：请从原件复制。")
      )
    case .invalidValue:
      (
        LocalizedText(
          en: """
            row {row}, field {field}: '{found}' is not allowed; type {expected}
            """,
          zh: "第 {row} 行，字段 {field}：不允许“{found}”；请输入{expected}"),
        LocalizedText(
          en: "Type a value that the schema in datapackage.json allows.",
          zh: "请输入 datapackage.json 中模式所允许的值。")
      )
    case .missingValue:
      (
        LocalizedText(
          en: "row {row}: the field {field} is blank; fill it in",
          zh: "第 {row} 行：字段 {field} 为空；请补上内容"),
        LocalizedText(en: "Fill in what is missing.", zh: "请补上缺少的内容。")
      )
    case .brokenReference:
      (
        LocalizedText(
          en: """
            row {row}, field {field}: {found} refers to nothing, or is out of order; restore it
            """,
          zh: "第 {row} 行，字段 {field}：{found} 没有对应的内容，或次序不对；请恢复"),
        LocalizedText(
          en: "Keep ordinals as they were, and rows in their order.", zh: "请保持序号和行的次序不变。")
      )
    case .repeatedKey:
      (
        LocalizedText(
          en: """
            row {row}, field {field}: another row has the number {found} too; give each its own
            """,
          zh: "第 {row} 行，字段 {field}：另有一行的序号也是 {found}；请为各行编不同的序号"),
        LocalizedText(
          en: "Rows of other files name this one by its number.", zh: "其他文件的行以此序号指明该行。")
      )
    case .unusedRow:
      (
        LocalizedText(
          en: """
            row {row}: no row of blocks.csv says where in the outline it stands; add one there, or \
            remove this row and those that belong to it
            """,
          zh: "第 {row} 行：blocks.csv 中没有说明其位置的行；请在该文件补上，或删去本行及所属各行"),
        LocalizedText(
          en: "What blocks.csv does not name stands nowhere in the disclosure.",
          zh: "blocks.csv 未列出的内容在公开文本中没有位置。")
      )
    case .rowWidth:
      (
        LocalizedText(
          en:
            "the row has {found} {found:field|fields}; expected {expected}: look for a separator too many or missing",
          zh: "该行有 {found} 个字段；应为 {expected} 个：请检查分隔符"),
        LocalizedText(en: "A separator is missing, or there is one too many.", zh: "缺少或多出了分隔符。")
      )
    case .tooManyErrors:
      (
        LocalizedText(
          en: "there are more than {limit} errors; the rest is not told", zh: "错误超过 {limit} 个；其余未列出"
        ),
        LocalizedText(en: "Mend these first.", zh: "请先改正已列出的错误。")
      )
    case .staleView:
      (
        LocalizedText(
          en: """
            {name} does not say what the tables say in {rows}; the tables count: convert the package to a \
            datapackage to write it anew
            """,
          zh: "{name} 的{rows}与各表不符；以各表为准：请将数据包再转换为 datapackage 以重新写出"),
        LocalizedText(
          en: "Write the package anew to bring the view up to date: convert it to a datapackage.",
          zh: "请重新写出数据包以更新该视图：将其再转换为 datapackage。")
      )
    case .edited:
      (
        LocalizedText(
          en: "{name} was changed since the package was written", zh: "{name} 在数据包写出后有改动"),
        LocalizedText(
          en: "Editing a package by hand is a use of it; its hash is then another.",
          zh: "可以手工修改数据包；其哈希值随之不同。")
      )
    }
  }
}
