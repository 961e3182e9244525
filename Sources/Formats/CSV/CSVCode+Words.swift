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
          en: """
            the file begins with '{found}', not with '{expected}'; restore the first row and the first \
            three columns
            """,
          zh: "文件以“{found}”开头，而不是“{expected}”；请恢复第一行和前三列"),
        LocalizedText(
          en: """
            Only CSV that this program has written can be read. Its first row stays as it is, and no \
            column stands in front of the kind of row, its line and its first field.
            """,
          zh: "只能读入本程序写出的 CSV。第一行须保持不变，类别、行号和首个字段之前及之间不得有其他列。")
      )
    case .newerVersion:
      (
        LocalizedText(
          en: "the file is of version {found}; this program reads {expected}",
          zh: "文件版本为 {found}；本程序可读 {expected}"),
        LocalizedText(
          en: "Use a newer release of the program, or correct a version that is misspelt.",
          zh: "请使用较新版本的程序；若版本号写错，请改正。")
      )
    case .truncated:
      (
        LocalizedText(
          en: "the file ends without its last row '{expected}'; restore the rows lost at the end",
          zh: "文件缺少最后一行“{expected}”；请恢复末尾丢失的各行"),
        LocalizedText(
          en: "Copy them from the original file, the last one too.",
          zh: "请从原文件复制，包括最后一行。")
      )
    case .missingRow:
      (
        LocalizedText(
          en: "the file has no row '{expected}'; restore it", zh: "文件缺少“{expected}”行；请恢复"),
        LocalizedText(en: "Copy the row from the original file.", zh: "请从原文件复制该行。")
      )
    case .unknownKind:
      (
        LocalizedText(
          en: """
            cell {cell}: '{found}' in the first column names no kind of row; copy the word from a row \
            of the same kind
            """,
          zh: "单元格 {cell}：第一列的“{found}”不是行的类别；请从同类的行复制"),
        LocalizedText(
          en: "The first column says what a row is. Copy it from a row of the same kind.",
          zh: "第一列说明该行是什么。请从同类的行复制。")
      )
    case .misplaced:
      (
        LocalizedText(
          en: """
            cell {cell}: a row '{found}' does not belong here; move it to its place below the row \
            '{expected}' that it belongs to, or restore that row
            """,
          zh: "单元格 {cell}：此处不应有“{found}”行；请移到所属的“{expected}”行之下的原位，若该行已被删去，请恢复"),
        LocalizedText(
          en: """
            Sections and what they hold stand below the row of their part; rows of a table, a project, \
            a target or a repair stand right below its first row, those of a head above amounts and \
            indicators. Of several rows one after the other that are out of place for the same reason, \
            the first is told.
            """,
          zh: "章节及其内容在所属“部分”行之下；表、项目、绩效目标和修复的各行紧随其首行，表头各行在金额和指标之上。因同一原因连续错位的各行，只列出第一行。")
      )
    case .repeated:
      (
        LocalizedText(
          en: """
            {table}, cell {cell}: there is a row '{found}' already; remove one of the two, or restore \
            the row that began another table or target between them
            """,
          zh: "{table}，单元格 {cell}：此前已有“{found}”行；请删去其一，若两行分属两个表或绩效目标，请恢复其间的首行"),
        LocalizedText(
          en: """
            Only one of the two can count. Often the row that began the next table or target was \
            removed, and its rows have come to stand behind those of the one above.
            """,
          zh: "两行只能取其一。常见的原因是下一个表或绩效目标的首行被删，其各行接到了上一个之后。")
      )
    case .noColumns:
      (
        LocalizedText(
          en: """
            {table}, cell {cell}: no row '{expected}' stands above this row '{found}'; restore it, \
            since it says what each column is
            """,
          zh: "{table}，单元格 {cell}：此“{found}”行之上没有“{expected}”行；请恢复，该行说明各列是什么"),
        LocalizedText(
          en: "Copy the row from the original file, or move it back right below the rows 表 and 单位.",
          zh: "请从原文件复制该行，或移回“表”“单位”等行之下。")
      )
    case .trailingData:
      (
        LocalizedText(
          en: "cell {cell}: '{found}' stands behind the last row '{expected}'",
          zh: "单元格 {cell}：最后一行“{expected}”之后还有“{found}”"),
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

  /// The words of codes about what cells say.
  var contentWords: (message: LocalizedText, advice: LocalizedText) {
    switch self {
    case .unknownValue:
      (
        LocalizedText(
          en: "{where}: '{found}' is not known; type one of: {expected}",
          zh: "{where}：“{found}”无法识别；请改为以下之一：{expected}"),
        LocalizedText(en: "Use one of the words that are expected.", zh: "请改用应有的词。")
      )
    case .invalidNumber:
      (
        LocalizedText(
          en: "{where}: '{found}' is no whole number from {minimum} to {maximum}; type one",
          zh: "{where}：“{found}”不是 {minimum} 至 {maximum} 的整数；请改为整数"),
        LocalizedText(
          en: "Lines, tables, levels and years are whole numbers.", zh: "行号、表号、层级和年度应为整数。")
      )
    case .invalidDate:
      (
        LocalizedText(
          en: """
            {where}: '{found}' is no date with the year first; type a date like 2025-02-12, or a text \
            behind a '
            """,
          zh: "{where}：“{found}”不是年份在前的日期；请输入 2025-02-12 这样的日期，或以 ' 开头的文字"),
        LocalizedText(
          en: """
            Type the date with its year first. A spreadsheet that shows dates in another order has \
            changed the cell: format it as text first. Behind a ' any text may stand.
            """,
          zh: "请以年份在前输入日期。若电子表格改动了日期，请先将单元格设为文本。以 ' 开头则可写任意文字。")
      )
    case .missingField:
      (
        LocalizedText(
          en: "{where} is blank, but must not be; type {expected}",
          zh: "{where}为空，但不应为空；请输入{expected}"),
        LocalizedText(
          en: "Fill in what is missing; where a text belongs, a ' alone says that there is none.",
          zh: "请补上缺少的内容；应为文字之处，仅写一个 ' 表示无内容。")
      )
    case .extraField:
      (
        LocalizedText(
          en:
            "{where}: '{found}' stands behind the last column; remove it, or move it into a column",
          zh: "{where}：“{found}”在最后一列之外；请删除，或移入表内的列"),
        LocalizedText(
          en: """
            Remove the cell, or put it into a column. A column that is added needs its kind and its \
            labels in the rows above the table, and the `|` stays behind the last one.
            """,
          zh: "请删除该单元格，或移入表内的列。增加列时，须在表上方各行补上列类型和表头，并把“|”留在最后一列之后。")
      )
    case .shortRow:
      (
        LocalizedText(
          en: """
            {where}: the row ends here, before its last column; restore its cells, and the '|' behind \
            the last one
            """,
          zh: "{where}：该行在最后一列之前结束；请恢复缺少的单元格及最后一列之后的“|”"),
        LocalizedText(
          en: """
            The row was cut off, or cells were removed and the rest moved to the left. Restore them; \
            each row of a table ends with a `|` behind its last column.
            """,
          zh: "该行被截断，或删除单元格后其余左移。请恢复；表的每一行在最后一列之后以“|”结束。")
      )
    case .invalidAmount:
      (
        LocalizedText(
          en: "{where}: '{found}' {problem}", zh: "{where}：内容“{found}”{problem}"),
        LocalizedText(
          en: """
            Type the amount with at most 18 digits before and 6 behind the point. A spreadsheet shows \
            long numbers with an exponent: format the cell as text first. Words with digits in them \
            stand behind a '.
            """,
          zh: "请输入小数点前最多 18 位、后最多 6 位的金额。电子表格会把长数字显示为科学计数：请先将单元格设为文本。含数字的文字须以 ' 开头。")
      )
    case .invalidCode:
      (
        LocalizedText(
          en: "{where}: '{found}' is no code; type it anew, 2 to 9 digits",
          zh: "{where}：“{found}”不是科目编码；请重新输入 2 至 9 位数字"),
        LocalizedText(
          en: """
            Type the code's digits; format the cell as text if the spreadsheet changes them. Words \
            with digits in them stand behind a '.
            """,
          zh: "请输入编码数字；若被电子表格改动，请将单元格设为文本。含数字的文字须以 ' 开头。")
      )
    default:
      (
        LocalizedText(
          en: """
            {where}: a spreadsheet has put '{found}' in place of the content; copy that from the \
            original
            """,
          zh: "{where}：电子表格以“{found}”取代了原内容；请从原件复制"),
        LocalizedText(
          en: """
            What stood there is lost from this file: copy it from the original, with a ' in front \
            where it is a number that is no amount.
            """,
          zh: "该处内容已从文件中丢失：请从原件复制；若为非金额的数字，请以 ' 开头。")
      )
    }
  }

  /// The words of codes that only warn: of words that were typed where amounts belong, and of labels.
  var cellWords: (message: LocalizedText, advice: LocalizedText) {
    switch self {
    case .wordsForAmount:
      (
        LocalizedText(
          en: """
            {where}: '{found}' is no amount and is read as words; type the amount in digits, or a ' in \
            front if words are meant
            """,
          zh: "{where}：“{found}”不是金额，已按文字读入；请输入数字金额，若确为文字则以 ' 开头"),
        LocalizedText(
          en: """
            The cell counts as no amount in sums and facts. Type its amount, leave it blank, or put a ' \
            in front of words that are meant; placeholders such as - and 无 need none.
            """,
          zh: "该单元格在合计与事实表中不计金额。请输入金额或留空；若确为文字，请以 ' 开头；“-”“无”等占位符不必。")
      )
    case .repeatedLabel:
      (
        LocalizedText(
          en: """
            {where}: '{found}' stands in this project twice; was the row '{expected}' that begins the \
            next project removed?
            """,
          zh: "{where}：“{found}”在此项目中出现两次；是否删去了下一个项目的“{expected}”行？"),
        LocalizedText(
          en: """
            Without the row that begins it, what is said of a project is read as said of the one above. \
            Restore the row, or leave it so where the disclosure does have the label twice.
            """,
          zh: "缺少首行时，该项目的内容会并入上一个项目。请恢复该行；若公开文本中确有两处相同标签，可保持不变。")
      )
    default:
      (
        LocalizedText(
          en: "more than {limit} cells of amounts have words; the rest is not told",
          zh: "含文字的金额单元格超过 {limit} 个；其余未列出"),
        LocalizedText(
          en: "A column of words is no column of amounts: its kind is `text`.",
          zh: "若整列为文字，其列类型应为 `text`。")
      )
    }
  }

  /// The words of codes about writing.
  var writingWords: (message: LocalizedText, advice: LocalizedText) {
    switch self {
    case .unkeepable:
      (
        LocalizedText(
          en: "a text has a carriage return or U+0000, which spreadsheets do not keep: '{found}'",
          zh: "文字中有电子表格不保留的回车符或 U+0000：“{found}”"),
        LocalizedText(
          en: "Write JSON or a data package, or end lines inside the text with a line feed.",
          zh: "请输出 JSON 或数据包，或将文字内的换行改为换行符。")
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
