internal import Convert

extension CSVCode {
  /// The words of codes about the file as a whole.
  var fileWords: (message: LocalizedText, advice: LocalizedText) {
    switch self {
    case .notAFile:
      (
        LocalizedText(en: "CSV is one file, but the input is a folder", zh: "CSV 是单个文件，而输入是文件夹"),
        LocalizedText(en: "Give the CSV file itself.", zh: "请给出 CSV 文件本身。")
      )
    case .notRecognised:
      (
        LocalizedText(
          en: "the file does not begin with '{expected}'", zh: "文件开头不是“{expected}”"),
        LocalizedText(
          en: "Only CSV that this program has written can be read. Keep its first row.",
          zh: "只能读入本程序写出的 CSV。请保留其第一行。")
      )
    case .newerVersion:
      (
        LocalizedText(
          en: "the file is of version {found}; this program reads {expected}",
          zh: "文件版本为 {found}；本程序可读 {expected}"),
        LocalizedText(en: "Use a newer release of the program.", zh: "请使用较新版本的程序。")
      )
    case .bareQuote:
      (
        LocalizedText(
          en: "a quote stands where none belongs", zh: "引号出现在不应有的位置"),
        LocalizedText(
          en: "A field with a quote in it is put into quotes, and the quote is doubled.",
          zh: "含引号的字段须整体加引号，其中的引号写两次。")
      )
    case .openQuote:
      (
        LocalizedText(
          en: "the quote that opens here is never closed", zh: "此处的引号没有结束"),
        LocalizedText(
          en: "The file was cut off, or a quote is missing.", zh: "文件被截断，或缺少引号。")
      )
    case .tooManyFields:
      (
        LocalizedText(
          en: "the row has more than {limit} fields", zh: "该行超过 {limit} 个字段"),
        LocalizedText(
          en: "No table is that wide. Check the separators of the file.",
          zh: "没有如此宽的表。请检查文件的分隔符。")
      )
    case .truncated:
      (
        LocalizedText(
          en: "the file ends without its last row '{expected}'", zh: "文件缺少最后一行“{expected}”"),
        LocalizedText(
          en: "Rows were lost at the end: restore them, the last one too.",
          zh: "末尾缺行：请恢复，包括最后一行。")
      )
    case .trailingData:
      (
        LocalizedText(
          en: "'{found}' stands behind the last row '{expected}'",
          zh: "最后一行“{expected}”之后还有“{found}”"),
        LocalizedText(
          en: "Move the row to where it belongs, before the last one.", zh: "请把该行移到最后一行之前的适当位置。")
      )
    default:
      (
        LocalizedText(
          en: "there are more than {limit} errors; the rest is not told", zh: "错误超过 {limit} 个；其余未列出"
        ),
        LocalizedText(en: "Mend these first.", zh: "请先改正已列出的错误。")
      )
    }
  }

  /// The words of codes about what rows say.
  var contentWords: (message: LocalizedText, advice: LocalizedText) {
    switch self {
    case .unknownKind:
      (
        LocalizedText(
          en: "'{found}' in the first column names no kind of row", zh: "第一列的“{found}”不是行的类别"),
        LocalizedText(
          en: "The first column says what a row is. Copy it from a row of the same kind.",
          zh: "第一列说明该行是什么。请从同类的行复制。")
      )
    case .misplaced:
      (
        LocalizedText(
          en: "a row '{found}' does not belong here", zh: "此处不应有“{found}”行"),
        LocalizedText(
          en: "Rows of a table, a project or a target stand right below it.",
          zh: "表、项目和绩效目标的各行须紧随其后。")
      )
    case .unknownValue:
      (
        LocalizedText(
          en: "'{found}' stands in column {column} of a row '{kind}'; expected {expected}",
          zh: "“{kind}”行第 {column} 列为“{found}”；应为 {expected}"),
        LocalizedText(en: "Use one of the words that are expected.", zh: "请改用应有的词。")
      )
    case .invalidNumber:
      (
        LocalizedText(
          en:
            "'{found}' in column {column} of a row '{kind}' is no number from {minimum} to {maximum}",
          zh: "“{kind}”行第 {column} 列的“{found}”不是 {minimum} 至 {maximum} 的数字"),
        LocalizedText(
          en: "Line, table and level numbers are whole numbers.", zh: "行号、表号、层级应为整数。")
      )
    case .missingField:
      (
        LocalizedText(
          en: "column {column} of a row '{kind}' is blank", zh: "“{kind}”行第 {column} 列为空"),
        LocalizedText(en: "Fill in what is missing.", zh: "请补上缺少的内容。")
      )
    case .extraField:
      (
        LocalizedText(
          en: "'{found}' stands in column {column} of a row '{kind}', which has no such column",
          zh: "“{kind}”行没有第 {column} 列，却有“{found}”"),
        LocalizedText(en: "Remove the cell, or put it where it belongs.", zh: "请删除该单元格，或移到适当位置。")
      )
    case .invalidAmount:
      (
        LocalizedText(
          en:
            "{table}, row {row}, column {label}: '{found}' is no amount; expected digits like 5219.30",
          zh: "{table}，第 {row} 行，“{label}”列：“{found}”不是金额；应为 5219.30 这样的数字"),
        LocalizedText(
          en: """
            Type the amount with at most 18 digits before and 6 behind the point. A spreadsheet shows \
            long numbers with an exponent: format the cell as text first.
            """,
          zh: "请输入小数点前最多 18 位、后最多 6 位的金额。电子表格会把长数字显示为科学计数：请先将单元格设为文本。")
      )
    case .invalidCode:
      (
        LocalizedText(
          en: "{table}, row {row}, column {label}: '{found}' is no code; expected 2 to 9 digits",
          zh: "{table}，第 {row} 行，“{label}”列：“{found}”不是科目编码；应为 2 至 9 位数字"),
        LocalizedText(
          en: "Type the code's digits; format the cell as text if the spreadsheet changes them.",
          zh: "请输入编码数字；若被电子表格改动，请将单元格设为文本。")
      )
    case .destroyed:
      (
        LocalizedText(
          en:
            "{table}, row {row}, column {label}: a spreadsheet has put '{found}' in place of the content",
          zh: "{table}，第 {row} 行，“{label}”列：电子表格以“{found}”取代了原内容"),
        LocalizedText(
          en: "What stood there is lost from this file: copy it from the original.",
          zh: "该处内容已从文件中丢失：请从原件复制。")
      )
    case .beyondColumns:
      (
        LocalizedText(
          en: "{table}, row {row}: '{found}' stands beyond the last of {count} columns",
          zh: "{table}，第 {row} 行：“{found}”在全部 {count} 列之外"),
        LocalizedText(
          en: "Move it into a column of the table, or add a column to all its header rows.",
          zh: "请移入表内的列，或在各表头行增加一列。")
      )
    case .sectionLevel:
      (
        LocalizedText(
          en: "a section has level {found}; expected {minimum} to {maximum}",
          zh: "章节层级为 {found}；应为 {minimum} 至 {maximum}"),
        LocalizedText(
          en: "A section is deeper than the one around it.", zh: "章节须比其上级章节更深。")
      )
    default:
      (
        LocalizedText(
          en: "the repair of {table} no longer proves anything, since its cells were edited",
          zh: "{table} 的修复不再有效，因为其单元格已被修改"),
        LocalizedText(
          en: "The ledger keeps it, marked as superseded.", zh: "台账保留该项，并标为已被取代。")
      )
    }
  }

  /// The words of codes about writing.
  var writingWords: (message: LocalizedText, advice: LocalizedText) {
    switch self {
    case .numberRange:
      (
        LocalizedText(
          en: "a number is {found}; expected {minimum} to {maximum}",
          zh: "数字为 {found}；应为 {minimum} 至 {maximum}"),
        LocalizedText(
          en: "The document was made by a program that counts in another way.",
          zh: "该文件由计数方式不同的程序生成。")
      )
    case .rowWidth:
      (
        LocalizedText(
          en: "a row has {found} cells; expected {expected}", zh: "一行有 {found} 个单元格；应为 {expected} 个"
        ),
        LocalizedText(en: "Every row has a cell for each column.", zh: "每行每列各有一个单元格。")
      )
    case .misplacedConcept:
      (
        LocalizedText(
          en: "a column that holds no amounts has the concept '{found}'", zh: "非金额列带有指标“{found}”"),
        LocalizedText(en: "Only columns of amounts have a concept.", zh: "只有金额列才有指标。")
      )
    case .lacksCharacter:
      (
        LocalizedText(
          en: "the encoding {name} lacks the character '{found}'", zh: "编码 {name} 没有字符“{found}”"),
        LocalizedText(
          en: "Write gb18030 or utf-8-bom, which have every character.",
          zh: "请输出 gb18030 或 utf-8-bom，它们包含全部字符。")
      )
    default:
      (
        LocalizedText(
          en: "the system does not know the encoding '{name}'", zh: "系统不支持编码“{name}”"),
        LocalizedText(en: "Write utf-8-bom, or install the encoding.", zh: "请输出 utf-8-bom，或安装该编码。")
      )
    }
  }
}
