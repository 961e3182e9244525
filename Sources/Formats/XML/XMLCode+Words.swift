internal import Convert

extension XMLCode {
  /// The words of codes about the document as a whole.
  var documentWords: (message: LocalizedText, advice: LocalizedText) {
    switch self {
    case .notAFile:
      (
        LocalizedText(en: "XML is one file, but the input is a folder", zh: "XML 是单个文件，而输入是文件夹"),
        LocalizedText(en: "Give the XML file itself.", zh: "请给出 XML 文件本身。")
      )
    case .truncated:
      (
        LocalizedText(
          en: "the document ends within {path}, whose end tag is missing",
          zh: "文件在 {path} 之内结束，缺少其结束标签"),
        LocalizedText(
          en: "The file was cut off: fetch or write it anew.", zh: "文件被截断：请重新获取或生成。")
      )
    case .invalidByte:
      (
        LocalizedText(
          en: "invalid bytes or characters, in {path}: {reason}", zh: "字节或字符无效，位于 {path}：{reason}"),
        LocalizedText(
          en: """
            The bytes must be of the encoding that the XML declaration names, UTF-8 without one; \
            control characters are not allowed in XML.
            """,
          zh: "字节须符合 XML 声明中的编码，没有声明时为 UTF-8；XML 不允许控制字符。")
      )
    case .tooDeep:
      (
        LocalizedText(
          en: "elements are nested too deep, in {path}", zh: "元素嵌套过深，位于 {path}"),
        LocalizedText(
          en: "No disclosure is nested that deep. The limit is libxml2's.",
          zh: "公开文本不会嵌套如此之深。上限由 libxml2 规定。")
      )
    case .doctype:
      (
        LocalizedText(
          en: "a document type declaration (<!DOCTYPE) is not allowed, nor are entities",
          zh: "不允许文档类型声明（<!DOCTYPE）和实体"),
        LocalizedText(
          en: "Remove the declaration; the format needs none.", zh: "请删除该声明；本格式不需要。")
      )
    case .foreign:
      (
        LocalizedText(
          en: "the root is '{root}' of namespace '{found}'; expected 'disclosure' of '{expected}'",
          zh: "根元素是命名空间“{found}”的“{root}”；应为“{expected}”的“disclosure”"),
        LocalizedText(
          en:
            "This is XML of another kind, or the namespace was lost. `schema xml` prints the schema.",
          zh: "这是另一种 XML，或丢失了命名空间。`schema xml` 可输出模式文件。")
      )
    case .newerVersion:
      (
        LocalizedText(
          en: "the document is of version {found}; this program reads {expected}",
          zh: "文件版本为 {found}；本程序可读 {expected}"),
        LocalizedText(
          en: "Use a newer release of the program, or correct a version that is misspelt.",
          zh: "请使用较新版本的程序；若版本号写错，请改正。")
      )
    case .moreErrors:
      (
        LocalizedText(
          en: "reading ended after {count} {count:error|errors}; there may be more",
          zh: "发现 {count} 处错误后停止读取；可能还有更多"),
        LocalizedText(
          en: "Correct those that are told, then read again.", zh: "请改正已列出的错误后重新读取。")
      )
    case .tooLarge:
      (
        LocalizedText(
          en: "the document is larger than {limit} bytes", zh: "文件超过 {limit} 字节"),
        LocalizedText(
          en: "libxml2 reads no larger ones. Convert departments one by one.",
          zh: "libxml2 无法读取更大的文件。请逐个部门转换。")
      )
    default:
      (
        LocalizedText(
          en: "this is no well-formed XML, in {path}: {reason}",
          zh: "不是格式良好的 XML，位于 {path}：{reason}"),
        LocalizedText(
          en: "The reason is libxml2's. Write the file with a tool that knows XML.",
          zh: "原因由 libxml2 给出。请用支持 XML 的工具生成文件。")
      )
    }
  }

  /// The words of codes about what the schema says.
  var schemaWords: (message: LocalizedText, advice: LocalizedText) {
    switch self {
    case .unexpectedElement:
      (
        LocalizedText(
          en: "{path} does not belong here; expected {expected}", zh: "此处不应有 {path}；应为 {expected}"),
        LocalizedText(
          en: "Elements come in the order of the schema, and only where it has them.",
          zh: "元素须按模式文件的次序、在其规定之处出现。")
      )
    case .missingElement:
      (
        LocalizedText(
          en: "{path} lacks an element; expected {expected}", zh: "{path} 缺少元素；应有 {expected}"),
        LocalizedText(
          en: "Add the element; `schema xml` says what it means.",
          zh: "请补上该元素；`schema xml` 说明其含义。")
      )
    case .unknownAttribute:
      (
        LocalizedText(
          en: "{path} has no attribute '{name}'", zh: "{path} 没有属性“{name}”"),
        LocalizedText(
          en: "Remove the attribute, or spell it as the schema does.",
          zh: "请删除该属性，或按模式文件改正拼写。")
      )
    case .missingAttribute:
      (
        LocalizedText(
          en: "{path} lacks the attribute '{name}'", zh: "{path} 缺少属性“{name}”"),
        LocalizedText(
          en: "Add the attribute; `schema xml` says what it means.",
          zh: "请补上该属性；`schema xml` 说明其含义。")
      )
    case .invalidValue:
      (
        LocalizedText(
          en: "'{found}' is not allowed in {path}; expected {expected}",
          zh: "{path} 不允许“{found}”；应为 {expected}"),
        LocalizedText(
          en: """
            Amounts have no separators, exponent or plus sign; listed values are spelled exactly; \
            codes have 3, 5 or 7 digits.
            """,
          zh: "金额不含千位分隔符、指数和正号；列举值须照原样书写；编码为 3、5 或 7 位数字。")
      )
    case .repeatedMeasure:
      (
        LocalizedText(
          en: "the measure '{name}' stands twice in one row, in {path}",
          zh: "指标“{name}”在同一行出现两次，位于 {path}"),
        LocalizedText(
          en:
            "Leave one out; a second column of the measure is named by its number, in columnAmount.",
          zh: "请删去其中之一；同一指标的第二列用 columnAmount 按列号书写。")
      )
    case .unexpectedText:
      (
        LocalizedText(
          en: "text in {path}, which holds elements only", zh: "{path} 只含元素，却有文字"),
        LocalizedText(
          en: "Put the text into the element that it belongs to.", zh: "请把文字放入其所属的元素。")
      )
    default:
      (
        LocalizedText(
          en: "{path} does not follow the schema: {reason}", zh: "{path} 不符合模式文件：{reason}"),
        LocalizedText(
          en: "The reason is libxml2's; docs/exchange-format.md explains the format.",
          zh: "原因由 libxml2 给出；格式说明见 docs/exchange-format.md。")
      )
    }
  }

  /// The words of codes about the rules that the schema cannot say.
  var ruleWords: (message: LocalizedText, advice: LocalizedText) {
    switch self {
    case .sectionLevel:
      (
        LocalizedText(
          en: "a section has level {found}; expected {minimum} to {maximum}, in {path}",
          zh: "章节层级为 {found}；应为 {minimum} 至 {maximum}，位于 {path}"),
        LocalizedText(
          en: "A section is deeper than the one around it.", zh: "章节须比其上级章节更深。")
      )
    case .unknownColumn:
      (
        LocalizedText(
          en: "the table has no column for '{name}', in {path}",
          zh: "该表没有“{name}”对应的列，位于 {path}"),
        LocalizedText(
          en: "Add the column to the table's columns, or name one of those that are there.",
          zh: "请在该表的列中补上此列，或改用已有的列。")
      )
    case .duplicateCell:
      (
        LocalizedText(
          en: "the cell of '{name}' is filled twice, in {path}",
          zh: "“{name}”的单元格填写了两次，位于 {path}"),
        LocalizedText(en: "Leave one of the two out.", zh: "请删去其中之一。")
      )
    case .invalidCode:
      (
        LocalizedText(
          en: "the code columns of the table cannot hold '{found}', in {path}",
          zh: "该表的编码列无法容纳“{found}”，位于 {path}"),
        LocalizedText(
          en: "A table with columns for class, section and item holds codes of 3, 5 and 7 digits.",
          zh: "分类、款、项列的表只容纳 3、5、7 位编码。")
      )
    case .inconsistent:
      (
        LocalizedText(
          en: "'{name}' is '{found}', but {derived} follows from the rest, in {path}",
          zh: "“{name}”为“{found}”，而由其余内容{derived}，位于 {path}"),
        LocalizedText(
          en: "Change the text that it is taken from, or leave the attribute out.",
          zh: "请修改其来源文字，或省略该属性。")
      )
    default:
      (
        LocalizedText(
          en: "the tables have more than {limit} cells", zh: "各表单元格超过 {limit} 个"),
        LocalizedText(
          en: "Blank cells count too. Check the columns of the tables.",
          zh: "空白单元格也计入。请检查各表的列。")
      )
    }
  }

  /// The words of codes about writing and about the program itself.
  var writingWords: (message: LocalizedText, advice: LocalizedText) {
    switch self {
    case .forbiddenCharacter:
      (
        LocalizedText(
          en: "a text holds {found}, which XML 1.0 does not have", zh: "文字含 {found}，XML 1.0 没有此字符"),
        LocalizedText(
          en: "Remove the character from the source, or convert to JSON or CSV.",
          zh: "请从源文本中删除该字符，或转换为 JSON、CSV。")
      )
    case .numberRange:
      (
        LocalizedText(
          en: "'{name}' is {found}; expected {minimum} to {maximum}",
          zh: "“{name}”为 {found}；应为 {minimum} 至 {maximum}"),
        LocalizedText(
          en: "The document was made by a program that counts in another way.",
          zh: "该文件由计数方式不同的程序生成。")
      )
    case .emptyHeader:
      (
        LocalizedText(en: "a header label is empty", zh: "列名为空"),
        LocalizedText(
          en: "A column without a label has no header at all.", zh: "没有列名的列不应有表头。")
      )
    case .misplacedConcept:
      (
        LocalizedText(
          en: "a column that holds no amounts has the concept '{found}'",
          zh: "非金额列带有指标“{found}”"),
        LocalizedText(en: "Only columns of amounts have a concept.", zh: "只有金额列才有指标。")
      )
    case .attributeTooLong:
      (
        LocalizedText(
          en: "'{name}' has {found} bytes; an attribute has at most {maximum}",
          zh: "“{name}”有 {found} 字节；属性最多 {maximum} 字节"),
        LocalizedText(
          en: "libxml2 reads no longer ones. Shorten the label or mark, or convert to JSON.",
          zh: "libxml2 无法读取更长的属性。请缩短该序号或标签，或转换为 JSON。")
      )
    case .unknownEncoding:
      (
        LocalizedText(
          en: "the system does not know the encoding '{name}'", zh: "系统不支持编码“{name}”"),
        LocalizedText(en: "Write UTF-8, or install the encoding.", zh: "请输出 UTF-8，或安装该编码。")
      )
    case .invalidOutput:
      (
        LocalizedText(
          en: "what was to be written is not valid; nothing is written", zh: "将写出的内容无效；没有写出"),
        LocalizedText(
          en: "This is a fault of the program: report it with the input.",
          zh: "这是程序错误：请附上输入报告。")
      )
    case .noSchema:
      (
        LocalizedText(
          en: "libxml2 cannot compile the schema", zh: "libxml2 无法编译模式文件"),
        LocalizedText(
          en: "This is a fault of the program or of libxml2: report it with `--version`.",
          zh: "这是程序或 libxml2 的错误：请附上 `--version` 报告。")
      )
    case .noMemory:
      (
        LocalizedText(en: "libxml2 has no memory left", zh: "libxml2 内存不足"),
        LocalizedText(
          en: "Give the process more memory, or convert fewer inputs at once.",
          zh: "请增加内存，或减少同时转换的数量。")
      )
    default:
      (
        LocalizedText(
          en: "the schema allows '{found}', which the program does not know, in {path}",
          zh: "模式文件允许程序不认识的“{found}”，位于 {path}"),
        LocalizedText(
          en: "This is a fault of the program: report it with the input.",
          zh: "这是程序错误：请附上输入报告。")
      )
    }
  }
}
