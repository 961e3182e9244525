internal import Convert

/// The codes of reading and writing the plain-text layout.
enum TextCode: String, DiagnosticCode {
  /// A byte that is no part of a character in the encoding.
  case invalidByte = "text.invalid-byte"
  /// The system's iconv does not know an encoding.
  case unknownEncoding = "text.unknown-encoding"
  /// The input is no text at all.
  case binary = "text.binary"
  /// A control character that is no text.
  case controlCharacter = "text.control-character"
  /// A line in which U+FFFD stands for characters that were lost before.
  case lostCharacter = "text.lost-character"
  /// The input has nothing in it.
  case empty = "text.empty"
  /// The input has no table and no part of a disclosure.
  case noDisclosure = "text.no-disclosure"
  /// The input has parts and no table.
  case noTable = "text.no-table"
  /// Lines that look like rows of a table and have no tabs.
  case rowWithoutTabs = "text.row-without-tabs"
  /// A table row has more cells than any table has.
  case tooManyColumns = "text.too-many-columns"
  /// A table was found that no known kind describes.
  case unknownTable = "text.unknown-table"
  /// Lines of text between the rows of a table.
  case interruptedTable = "text.interrupted-table"
  /// A line is read as the rest of the row above.
  case joinedLine = "text.joined-line"
  /// Two fields of a project statement stand on one line.
  case runOnField = "text.run-on-field"
  /// A line is read as the right half of a row whose left half is blank.
  case rightHalf = "text.right-half"
  /// Rows without the blank cells of 款 and 项 are read as if they had them.
  case mergedLevels = "text.merged-levels"
  /// A total row without the cells across which 合计 was printed.
  case mergedTotal = "text.merged-total"
  /// The title of a table behind the last amount of the one above.
  case gluedTitle = "text.glued-title"
  /// A unit of money that is not known.
  case unknownUnit = "text.unknown-unit"
  /// The labels of a table's columns state another unit than the table.
  case unitOfLabels = "text.unit-of-labels"
  /// A number in an amount column that cannot be read.
  case unreadableAmount = "text.unreadable-amount"
  /// A table in which numbers with decimals stand, none of them an amount.
  case noAmounts = "text.no-amounts"
  /// A number with more digits than an amount holds.
  case tooManyDigits = "text.too-many-digits"
  /// Something that stood in the source and is not in the disclosure, and why.
  case leftOut = "text.left-out"
  /// A text that the layout cannot say.
  case unrepresentable = "text.unrepresentable"
  /// A disclosure whose layout would not be taken for a disclosure.
  case notReadBack = "text.not-read-back"
  /// An empty text where the layout has only present and absent.
  case emptyText = "text.empty-text"
  /// A table with rows and no columns.
  case noColumns = "text.no-columns"
  /// A cell that is of another kind than its column makes it.
  case cellKind = "text.cell-kind"
  /// A character that the encoding of the output lacks.
  case unencodable = "text.unencodable"

  /// The words of the code.
  var wording: DiagnosticWording {
    switch self {
    case .invalidByte:
      DiagnosticWording(
        severity: .error,
        message: LocalizedText(
          en: "byte {byte} at offset {offset} is not valid {encoding}",
          zh: "偏移 {offset} 处的字节 {byte} 不是有效的 {encoding} 编码"),
        advice: LocalizedText(
          en:
            "Save the file as UTF-8, or name its encoding with --encoding gb18030, gbk or utf-16.",
          zh: "请将文件另存为 UTF-8，或用 --encoding gb18030、gbk 或 utf-16 指明其编码。"))
    case .unknownEncoding:
      DiagnosticWording(
        severity: .error,
        message: LocalizedText(
          en: "the system cannot convert {encoding}", zh: "本系统无法转换 {encoding} 编码"),
        advice: LocalizedText(
          en: "Install the system's character set conversions, or save the file as UTF-8.",
          zh: "请安装系统的字符集转换组件，或将文件另存为 UTF-8。"))
    case .binary:
      DiagnosticWording(
        severity: .error,
        message: LocalizedText(
          en: "this is no text: a control character {byte} stands at offset {offset}",
          zh: "这不是文本：偏移 {offset} 处有控制字符 {byte}"),
        advice: LocalizedText(
          en: "Extract the text of the PDF or Word file first; tables must be separated by tabs.",
          zh: "请先从 PDF 或 Word 文件中提取文本；表格的各单元格须以制表符分隔。"))
    case .controlCharacter:
      DiagnosticWording(
        severity: .warning,
        message: LocalizedText(
          en: "left out the control character {byte}", zh: "略去控制字符 {byte}"),
        advice: LocalizedText(
          en: "Look at the line in the published document: something may be missing there.",
          zh: "请对照公开的原件检查该行，可能有内容缺失。"))
    case .lostCharacter:
      DiagnosticWording(
        severity: .warning,
        message: LocalizedText(
          en: "characters of this line are lost: U+FFFD stands in their place",
          zh: "该行有字符丢失，以 U+FFFD 代替"),
        advice: LocalizedText(
          en: "Extract the text anew, or copy the characters from the published document.",
          zh: "请重新提取文本，或从公开的原件中补上这些字符。"))
    case .empty:
      DiagnosticWording(
        severity: .error,
        message: LocalizedText(
          en: "the input is empty; expected the text of a disclosure",
          zh: "输入为空；应为一份公开文本"),
        advice: LocalizedText(
          en: "Check that the extraction of the text has succeeded.",
          zh: "请检查文本提取是否成功。"))
    case .noDisclosure:
      DiagnosticWording(
        severity: .error,
        message: LocalizedText(
          en: "found neither a table nor a part; expected tab-separated tables or 第一部分 …",
          zh: "既没有找到表格，也没有找到任何部分；应有以制表符分隔的表格或“第一部分……”"),
        advice: LocalizedText(
          en: "Check that this is a disclosure and that its tables are separated by tabs.",
          zh: "请确认这是一份部门预决算公开文本，且表格以制表符分隔。"))
    case .noTable:
      DiagnosticWording(
        severity: .warning,
        message: LocalizedText(
          en: "found no table, and so no amounts; cells are told apart by tabs",
          zh: "没有找到表格，因而没有金额；单元格须以制表符分隔"),
        advice: LocalizedText(
          en: "Extract the text again so that a tab stands between the cells of a row.",
          zh: "请重新提取文本，使每行的单元格之间有制表符。"))
    case .rowWithoutTabs:
      DiagnosticWording(
        severity: .warning,
        message: LocalizedText(
          en: "{count} {count:line looks like a row|lines look like rows} of a table without tabs; "
            + "{count:its|their} figures are read as text",
          zh: "有 {count} 行像是表格行，但没有制表符；其中的数字按文字读入"),
        advice: LocalizedText(
          en: "Take the text with a tool that puts tabs between cells, or type a tab between them.",
          zh: "请用能以制表符分隔单元格的工具提取文本，或在单元格之间键入制表符。"))
    case .tooManyColumns:
      DiagnosticWording(
        severity: .error,
        message: LocalizedText(
          en: "this row has {count} cells; a table has at most {limit}",
          zh: "本行有 {count} 个单元格；一张表最多 {limit} 个"),
        advice: LocalizedText(
          en: "Check that lines have not run together.", zh: "请检查各行是否连成了一行。"))
    case .unknownTable:
      DiagnosticWording(
        severity: .note,
        message: LocalizedText(
          en: "table '{title}' is of no known kind and is kept as it is",
          zh: "表“{title}”不属于任何已知类型，按原样保留"),
        advice: LocalizedText(
          en: "Nothing is lost; its columns bear their own labels.",
          zh: "内容没有丢失；各栏沿用其自身的标题。"))
    case .interruptedTable:
      DiagnosticWording(
        severity: .note,
        message: LocalizedText(
          en: "the rows go on with the table above '{text}', which now stands behind them",
          zh: "以下各行接续“{text}”之上的表，该文字移至表后"),
        advice: LocalizedText(
          en: "Take the line out where it belongs to the page and not to the disclosure.",
          zh: "如该文字属于页面而非公开内容，请将其删去。"))
    case .joinedLine:
      DiagnosticWording(
        severity: .note,
        message: LocalizedText(
          en: "this line is read as the rest of the row above, from '{text}' on",
          zh: "本行自“{text}”起，读作上一行的其余单元格"),
        advice: LocalizedText(
          en: "Compare the row with the published document.",
          zh: "请与公开文件核对该行。"))
    case .runOnField:
      DiagnosticWording(
        severity: .note,
        message: LocalizedText(
          en: "'{text}' inside this line is read as the beginning of a field of its own",
          zh: "本行中的“{text}”读作另一项的开头"),
        advice: LocalizedText(
          en: "Compare the project's statement with the published document.",
          zh: "请与公开文件核对该项目的说明。"))
    case .rightHalf:
      DiagnosticWording(
        severity: .note,
        message: LocalizedText(
          en: "this line is read in the right half of the table, from '{text}' on",
          zh: "本行自“{text}”起，读作表格右半部分的单元格"),
        advice: LocalizedText(
          en: "Compare the row with the published document.",
          zh: "请与公开文件核对该行。"))
    case .mergedLevels:
      DiagnosticWording(
        severity: .note,
        message: LocalizedText(
          en: "from '{text}' on, {count} {count:row|rows} without the blank cells behind the code "
            + "{count:is|are} read as if {count:it|they} had them",
          zh: "自“{text}”起，{count} 行缺少编码之后的空单元格，按补齐后读取"),
        advice: LocalizedText(
          en: "Compare the rows with the published document.",
          zh: "请与公开文件核对这些行。"))
    case .mergedTotal:
      DiagnosticWording(
        severity: .note,
        message: LocalizedText(
          en: "the row '{text}' lacks the cells in front of the amounts of other rows; it is read "
            + "as if it had them",
          zh: "“{text}”行缺少其他行金额之前的单元格，其金额按补齐后的栏目读取"),
        advice: LocalizedText(
          en: "Its name was most likely printed across these cells: look at the published page.",
          zh: "该名称原来很可能跨这些单元格印制。请与公开的原件核对该行。"))
    case .gluedTitle:
      DiagnosticWording(
        severity: .note,
        message: LocalizedText(
          en: "'{title}' stands behind the last amount of the row; it is read as the title of the "
            + "table below",
          zh: "“{title}”紧接在本行最后一个金额之后，按下一张表的标题读取"),
        advice: LocalizedText(
          en: "Compare the row and the title with the published document.",
          zh: "请与公开的原件核对该行与标题。"))
    case .unknownUnit:
      DiagnosticWording(
        severity: .warning,
        message: LocalizedText(
          en: "'{unit}' is no known unit; expected 元, 千元, 万元, 百万元 or 亿元",
          zh: "“{unit}”不是已知的单位；应为元、千元、万元、百万元或亿元"),
        advice: LocalizedText(
          en: "Correct the line 单位：…; until then the table's amounts have no unit.",
          zh: "请更正“单位：……”一行；在此之前该表金额没有单位。"))
    case .unitOfLabels:
      DiagnosticWording(
        severity: .warning,
        message: LocalizedText(
          en: "table '{title}' states {found}, but its columns {unit}; {unit} is taken",
          zh: "表“{title}”注明单位为{found}，而各栏标注为{unit}；按{unit}读取"),
        advice: LocalizedText(
          en: "Look at the size of the amounts, and correct the unit that is wrong.",
          zh: "请核对金额大小，并改正有误的单位。"))
    case .noAmounts:
      DiagnosticWording(
        severity: .warning,
        message: LocalizedText(
          en: "table '{title}' holds {count} numbers with decimals, and none is read as an amount",
          zh: "表“{title}”有 {count} 个带小数的数字，但没有一个读作金额"),
        advice: LocalizedText(
          en: "The labels of its columns are damaged: restore them from the published page.",
          zh: "栏目名称有损坏：请按公开的原件恢复表头。"))
    case .unreadableAmount:
      DiagnosticWording(
        severity: .warning,
        message: LocalizedText(
          en: "'{text}' in column '{column}' is no readable amount and is kept as text",
          zh: "“{column}”栏中的“{text}”不是可识别的金额，按文字保留"),
        advice: LocalizedText(
          en: "Compare with the published document and correct the cell.",
          zh: "请与公开的原件核对并更正该单元格。"))
    case .tooManyDigits:
      DiagnosticWording(
        severity: .error,
        message: LocalizedText(
          en:
            "'{text}' has too many digits for an amount; at most 18 before and 6 behind the point",
          zh: "“{text}”作为金额位数过多；小数点前至多 18 位，后至多 6 位"),
        advice: LocalizedText(
          en: "Compare with the published document; two cells may have run together.",
          zh: "请与公开的原件核对；可能是两个单元格连在了一起。"))
    case .leftOut:
      DiagnosticWording(
        severity: .note,
        message: LocalizedText(
          en: "left out '{text}': {reason}", zh: "略去“{text}”：{reason}"),
        advice: LocalizedText(
          en: "A header repeated at a page break, for one, says nothing new.",
          zh: "例如换页处重复的表头不含新的内容。"))
    case .unrepresentable:
      DiagnosticWording(
        severity: .error,
        message: LocalizedText(
          en: "the text layout cannot say '{text}': it would read back as '{reading}'",
          zh: "文本格式无法表示“{text}”：读回后将成为“{reading}”"),
        advice: LocalizedText(
          en: "Convert to JSON or XML, which hold any text, or change the text.",
          zh: "请转换为可保存任意文字的 JSON 或 XML，或修改该文字。"))
    case .notReadBack:
      DiagnosticWording(
        severity: .error,
        message: LocalizedText(
          en: "the text layout cannot say this disclosure: it would not be read back",
          zh: "文本格式无法表示该公开文本：写出后将无法读回"),
        advice: LocalizedText(
          en: "The next message says why; convert to JSON or XML, which hold any disclosure.",
          zh: "原因见下一条信息；请转换为可保存任何公开文本的 JSON 或 XML。"))
    case .emptyText:
      DiagnosticWording(
        severity: .error,
        message: LocalizedText(
          en: "the text layout cannot say an empty text here: it would read back as none at all",
          zh: "文本格式无法在此表示空文字：读回后将成为没有内容"),
        advice: LocalizedText(
          en: "Leave the text out or fill it in; JSON and XML hold both.",
          zh: "请删去或填写该文字；JSON 和 XML 可区分空文字与没有内容。"))
    case .noColumns:
      DiagnosticWording(
        severity: .error,
        message: LocalizedText(
          en: "the text layout cannot say {count} {count:row|rows} without columns",
          zh: "文本格式无法表示没有栏的 {count} 行"),
        advice: LocalizedText(
          en: "A row without cells says nothing; take the rows out.",
          zh: "没有单元格的行不含内容，请删去这些行。"))
    case .cellKind:
      DiagnosticWording(
        severity: .error,
        message: LocalizedText(
          en: "'{text}' would read back as another kind of cell in column '{column}'",
          zh: "“{text}”在“{column}”栏中读回后将成为另一种单元格"),
        advice: LocalizedText(
          en:
            "In text only the column tells words, amounts and codes apart; convert to JSON or XML.",
          zh: "文本中只能由所在栏区分文字、金额与编码；请转换为 JSON 或 XML。"))
    case .unencodable:
      DiagnosticWording(
        severity: .error,
        message: LocalizedText(
          en: "{encoding} has no character '{character}' ({code}), on line {line} of the output",
          zh: "{encoding} 没有字符“{character}”（{code}），位于输出的第 {line} 行"),
        advice: LocalizedText(
          en: "Choose --output-encoding utf-8 or gb18030, which have every character.",
          zh: "请选择 --output-encoding utf-8 或 gb18030，二者包含所有字符。"))
    }
  }
}
