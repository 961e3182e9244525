internal import Convert

/// The wording of the JSON codes, by family.
extension JSONCode {
  /// The words of what is no JSON.
  var syntaxWords: (message: LocalizedText, advice: LocalizedText) {
    switch self {
    case .notUTF8:
      (
        LocalizedText(
          en: "JSON is read as UTF-8, but the input is {encoding}",
          zh: "JSON 按 UTF-8 读取，而输入是 {encoding}"),
        LocalizedText(
          en: "Convert the file to UTF-8 (RFC 8259 allows no other encoding).",
          zh: "请将文件转换为 UTF-8（RFC 8259 不允许其他编码）。")
      )
    case .invalidByte:
      (
        LocalizedText(
          en: "byte {byte} is no UTF-8, at {pointer}", zh: "字节 {byte} 不是 UTF-8，位于 {pointer}"),
        LocalizedText(
          en: "Save the file as UTF-8; nothing is guessed or replaced.",
          zh: "请将文件存为 UTF-8；程序不猜测、不替换。")
      )
    case .unexpectedEnd:
      (
        LocalizedText(
          en: "the input ends, but {expected} is expected, at {pointer}",
          zh: "输入已结束，但此处应有{expected}，位于 {pointer}"),
        LocalizedText(
          en: "The file is cut off: fetch it again.", zh: "文件不完整，请重新获取。")
      )
    case .unexpectedCharacter:
      (
        LocalizedText(
          en: "{found} stands where {expected} is expected, at {pointer}",
          zh: "此处应为{expected}，实为 {found}，位于 {pointer}"),
        LocalizedText(
          en: "Mend the JSON at the place; RFC 8259 has no comments and no trailing commas.",
          zh: "请在该处修正 JSON；RFC 8259 不允许注释和末尾逗号。")
      )
    case .controlCharacter:
      (
        LocalizedText(
          en: "control character {found} stands in a string, at {pointer}",
          zh: "字符串中有控制字符 {found}，位于 {pointer}"),
        LocalizedText(
          en: "Write it as an escape, such as \\n or \\u000A.",
          zh: "请写成转义形式，如 \\n 或 \\u000A。")
      )
    case .invalidEscape:
      (
        LocalizedText(
          en: "'{found}' is no escape of JSON, at {pointer}",
          zh: "“{found}”不是 JSON 的转义形式，位于 {pointer}"),
        LocalizedText(
          en: "Allowed are \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u with four hexadecimal digits.",
          zh: "可用的有 \\\" \\\\ \\/ \\b \\f \\n \\r \\t 以及 \\u 加四位十六进制数字。")
      )
    case .loneSurrogate:
      (
        LocalizedText(
          en: "'{found}' is half a character, at {pointer}",
          zh: "“{found}”只是半个字符，位于 {pointer}"),
        LocalizedText(
          en: "Write both surrogates, or the character itself.",
          zh: "请写出完整的代理对，或直接写该字符。")
      )
    case .trailingData:
      (
        LocalizedText(
          en: "{found} follows the end of the disclosure", zh: "公开文本结束之后还有 {found}"),
        LocalizedText(
          en: "A file holds one disclosure and nothing behind it.",
          zh: "一个文件只含一份公开文本，其后不得有内容。")
      )
    default:
      (
        LocalizedText(
          en: "containers are nested more than {limit} deep, at {pointer}",
          zh: "嵌套超过 {limit} 层，位于 {pointer}"),
        LocalizedText(
          en: "A disclosure needs far fewer levels: look at what made the file.",
          zh: "公开文本远不需要如此多层，请检查生成该文件的程序。")
      )
    }
  }

  /// The words of what is JSON, but has not the members of a disclosure.
  var structureWords: (message: LocalizedText, advice: LocalizedText) {
    switch self {
    case .unknownSchema:
      (
        LocalizedText(
          en: "$schema is '{found}', but a disclosure has '{expected}'",
          zh: "$schema 为“{found}”，而公开文本应为“{expected}”"),
        LocalizedText(
          en: "The file is no disclosure, or was made by another program.",
          zh: "该文件不是公开文本，或由其他程序生成。")
      )
    case .newerVersion:
      (
        LocalizedText(
          en: "$schema names version {found} of the model, but this program knows {expected}",
          zh: "$schema 指明模型版本为 {found}，而本程序支持 {expected}"),
        LocalizedText(
          en: "Use a newer release of the program, or correct a version that is misspelt.",
          zh: "请使用较新版本的程序；若版本号写错，请改正。")
      )
    case .unknownMember:
      (
        LocalizedText(
          en: "'{name}' is no member here, at {pointer}; known are {names}",
          zh: "此处没有成员“{name}”，位于 {pointer}；可用的有 {names}"),
        LocalizedText(
          en: "Nothing is ignored: take the member out or mend its name.",
          zh: "程序不忽略任何内容，请删除该成员或更正其名称。")
      )
    case .missingMember:
      (
        LocalizedText(en: "'{name}' is missing at {pointer}", zh: "缺少“{name}”，位于 {pointer}"),
        LocalizedText(
          en: "Add the member; `convert-cli schema json` describes it.",
          zh: "请补上该成员；`convert-cli schema json` 有其说明。")
      )
    case .duplicateMember:
      (
        LocalizedText(
          en: "'{name}' occurs twice, at {pointer}", zh: "“{name}”出现两次，位于 {pointer}"),
        LocalizedText(
          en: "Keep one of them: which one holds cannot be told.",
          zh: "请只保留一个：程序无法判断以哪个为准。")
      )
    case .wrongType:
      (
        LocalizedText(
          en: "found {found}, but {expected} is expected, at {pointer}",
          zh: "实为{found}，应为{expected}，位于 {pointer}"),
        LocalizedText(
          en: "What is not there is left out: null is no value, and amounts are strings.",
          zh: "没有的内容应省略：null 不是值，金额写作字符串。")
      )
    case .unknownValue:
      (
        LocalizedText(
          en: "'{found}' is no value of this member, at {pointer}; known are {names}",
          zh: "“{found}”不是该成员的值，位于 {pointer}；可用的有 {names}"),
        LocalizedText(en: "Give one of the listed values.", zh: "请给出所列的值之一。")
      )
    case .integerRange:
      (
        LocalizedText(
          en: "{found} is no integer from {minimum} to {maximum}, at {pointer}",
          zh: "{found} 不是 {minimum} 至 {maximum} 之间的整数，位于 {pointer}"),
        LocalizedText(
          en: "Give a whole number within the bounds, without exponent.",
          zh: "请给出范围内的整数，不用指数形式。")
      )
    default:
      (
        LocalizedText(
          en: "reading stopped after {limit} errors; there may be more",
          zh: "发现 {limit} 个错误后停止读取，可能还有更多"),
        LocalizedText(
          en: "Mend the errors that are listed and read the file again.",
          zh: "请先改正所列错误，再重新读取。")
      )
    }
  }

  /// The words of members that contradict the model.
  var contentWords: (message: LocalizedText, advice: LocalizedText) {
    switch self {
    case .invalidAmount:
      (
        LocalizedText(
          en: "'{found}' is no amount, at {pointer}; expected is a spelling like 5219.30",
          zh: "“{found}”不是金额，位于 {pointer}；应写作如 5219.30 的形式"),
        LocalizedText(
          en: "At most 18 integer and 6 fraction digits, no separators, no leading zeros.",
          zh: "整数最多 18 位，小数最多 6 位，不带千位分隔符，不带前导零。")
      )
    case .invalidCode:
      (
        LocalizedText(
          en: "'{found}' is no classification code here, at {pointer}; expected are {expected}",
          zh: "“{found}”不是此处的科目编码，位于 {pointer}；应为 {expected}"),
        LocalizedText(
          en: "Class, section and item have 3, 2 and 2 digits; single pieces stand in 'codes'.",
          zh: "类、款、项分别为 3、2、2 位数字；单独的一段写在“codes”中。")
      )
    case .invalidColumnID:
      (
        LocalizedText(
          en: "'{found}' is no id of a column, at {pointer}",
          zh: "“{found}”不是列的 id，位于 {pointer}"),
        LocalizedText(
          en: "An id begins with a letter a-z and goes on with letters, digits and underscores.",
          zh: "id 以小写字母 a-z 开头，其后为小写字母、数字和下划线。")
      )
    case .duplicateColumnID:
      (
        LocalizedText(
          en: "two columns of one side have the id '{found}', at {pointer}",
          zh: "同一侧有两列的 id 均为“{found}”，位于 {pointer}"),
        LocalizedText(
          en: "Give each column of a side its own id.", zh: "请使同一侧每列的 id 各不相同。")
      )
    case .unknownColumn:
      (
        LocalizedText(
          en: "the table has no column for '{name}', at {pointer}",
          zh: "该表没有“{name}”对应的列，位于 {pointer}"),
        LocalizedText(
          en: "Name a column by its id, inside 'income' or 'expenditure' where it has a side.",
          zh: "请用列的 id；列有收支方向的，写在“income”或“expenditure”之内。")
      )
    case .duplicateCell:
      (
        LocalizedText(
          en: "the cell of '{name}' is filled twice, at {pointer}",
          zh: "“{name}”的单元格填写了两次，位于 {pointer}"),
        LocalizedText(
          en: "A cell is text, a code or an amount: keep one.",
          zh: "一个单元格只能是文字、编码或金额之一，请保留一个。")
      )
    case .ambiguousCell:
      (
        LocalizedText(
          en: "a cell has {count} values, at {pointer}; expected is one, or none for a blank",
          zh: "一个单元格有 {count} 个值，位于 {pointer}；应只有一个，空白则没有"),
        LocalizedText(
          en: "Keep one of text, code and amount.", zh: "请在 text、code、amount 中保留一个。")
      )
    case .inconsistent:
      (
        LocalizedText(
          en:
            "'{name}' is '{found}', but {derived} follows from the other members, at {pointer}",
          zh: "“{name}”为“{found}”，而由其他成员{derived}，位于 {pointer}"),
        LocalizedText(
          en: "The member is derived: change what it is derived from, or leave it out.",
          zh: "该成员是推导出来的：请修改其依据，或省略该成员。")
      )
    case .sectionLevel:
      (
        LocalizedText(
          en: "section level {found} is not from {minimum} to {maximum}, at {pointer}",
          zh: "章节层级 {found} 不在 {minimum} 至 {maximum} 之间，位于 {pointer}"),
        LocalizedText(
          en: "A subsection is deeper than its section, and no section deeper than the maximum.",
          zh: "下级章节须比上级更深，且不得超过最大层级。")
      )
    case .tooManyCells:
      (
        LocalizedText(
          en: "the tables have more than {limit} cells, far more than is written in them",
          zh: "各表的单元格超过 {limit} 个，远多于所写内容"),
        LocalizedText(
          en: "Leave out rows or columns that are blank throughout.", zh: "请去掉全空的行或列。")
      )
    default:
      (
        LocalizedText(
          en: """
            a row has {found} {found:cell|cells}, but its table has {expected} \
            {expected:column|columns}, at {pointer}
            """,
          zh: "一行有 {found} 个单元格，而该表有 {expected} 列，位于 {pointer}"),
        LocalizedText(
          en: "This is a fault of the program that made the disclosure: report it.",
          zh: "这是生成该公开文本的程序的错误，请报告。")
      )
    }
  }
}
