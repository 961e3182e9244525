internal import CLibXML2
internal import Convert

/// What libxml2 says of XML that breaks XML's own rules, in the languages of our messages.
enum XMLParserWords {
  /// The words for an error; libxml2's own, in English, where there are none of ours.
  ///
  /// - Parameters:
  ///   - error: The error.
  ///   - message: What libxml2 says of it, fit to be shown.
  /// - Returns: The reason, without a full stop.
  static func words(for error: XMLRawError, message: String) -> LocalizedText {
    if error.isAtZero { return zeroByte }
    if message.hasPrefix("xmlParseEntityRef: no name") { return bareAmpersand }
    if message.contains(" too long") || message.contains(" too big") { return tooLong }
    if let words = known.first(where: { $0.code.rawValue == error.code })?.words { return words }
    guard UInt32(clamping: error.code) == XML_ERR_TAG_NAME_MISMATCH.rawValue else {
      return LocalizedText(en: message, zh: "解析器报告：\(message)")
    }
    return mismatch(message)
  }

  /// `Opening and ending tag mismatch: row line 12 and table`.
  private static func mismatch(_ message: String) -> LocalizedText {
    let names = message.split(separator: " ")
    guard let place = names.lastIndex(of: "line"), place > 0, place + 3 < names.count else {
      return LocalizedText(en: message, zh: "解析器报告：\(message)")
    }
    let (opened, line, closed) = (names[place - 1], names[place + 1], names[place + 3])
    return LocalizedText(
      en: "</\(closed)> ends <\(opened)> of line \(line)",
      zh: "第 \(line) 行的 <\(opened)> 被 </\(closed)> 结束")
  }

  private static let bareAmpersand = LocalizedText(
    en: "a bare & is no reference; it is written &amp;", zh: "单独的 & 不是引用，应写作 &amp;")

  private static let zeroByte = LocalizedText(
    en: "a zero byte, which is no character of XML", zh: "有零字节，XML 没有此字符")

  /// 10 MB of a value, 50,000 bytes of a name.
  private static let tooLong = LocalizedText(
    en: "a name, a value or an instruction is longer than libxml2 reads",
    zh: "名称、属性值或处理指令的长度超过 libxml2 的上限")

  private static let noElement = LocalizedText(
    en: "it does not begin with an element", zh: "开头不是元素")

  private static let noCharacter = LocalizedText(
    en: "bytes that are no character of the encoding", zh: "字节不是该编码中的字符")

  private static let known: [(code: xmlParserErrors, words: LocalizedText)] = [
    (
      XML_ERR_INVALID_CHAR,
      LocalizedText(en: "a character that XML does not have", zh: "XML 不允许的字符")
    ),
    (
      XML_ERR_INVALID_CHARREF,
      LocalizedText(en: "a reference to a character that XML does not have", zh: "引用了 XML 不允许的字符")
    ),
    (XML_ERR_INVALID_ENCODING, noCharacter),
    (XML_I18N_CONV_FAILED, noCharacter), (XML_IO_ENCODER, noCharacter),
    (
      XML_ERR_UNKNOWN_ENCODING,
      LocalizedText(en: "the encoding that is declared is not known", zh: "声明的编码未知")
    ),
    (
      XML_ERR_UNSUPPORTED_ENCODING,
      LocalizedText(en: "the encoding that is declared is not known", zh: "声明的编码未知")
    ),
    (XML_ERR_DOCUMENT_START, noElement),
    // What is no XML at all, such as JSON; libxml2 has the same number for no bytes.
    (XML_ERR_DOCUMENT_EMPTY, noElement),
    (
      XML_ERR_DOCUMENT_END,
      LocalizedText(en: "something stands behind the last element", zh: "根元素之后还有内容")
    ),
    (XML_ERR_UNDECLARED_ENTITY, LocalizedText(en: "an entity is not defined", zh: "引用了未定义的实体")),
    (
      XML_ERR_ENTITYREF_SEMICOL_MISSING,
      LocalizedText(en: "a reference does not end with a semicolon", zh: "引用缺少结尾的分号")
    ),
    (XML_ERR_ENTITYREF_NO_NAME, bareAmpersand),
    (
      XML_ERR_LT_IN_ATTRIBUTE,
      LocalizedText(
        en: "a bare < stands in an attribute; it is written &lt;", zh: "属性中有 <，应写作 &lt;")
    ),
    (
      XML_ERR_ATTRIBUTE_NOT_STARTED,
      LocalizedText(en: "the value of an attribute has no quotation marks", zh: "属性值没有引号")
    ),
    (
      XML_ERR_ATTRIBUTE_NOT_FINISHED,
      LocalizedText(en: "the value of an attribute does not end", zh: "属性值没有结束")
    ),
    (
      XML_ERR_ATTRIBUTE_WITHOUT_VALUE,
      LocalizedText(en: "an attribute has no value", zh: "属性没有值")
    ),
    (
      XML_ERR_ATTRIBUTE_REDEFINED,
      LocalizedText(en: "an attribute stands twice in one element", zh: "同一元素中属性重复")
    ),
    (XML_ERR_COMMENT_NOT_FINISHED, LocalizedText(en: "a comment does not end", zh: "注释没有结束")),
    (
      XML_ERR_HYPHEN_IN_COMMENT, LocalizedText(en: "-- stands in a comment", zh: "注释中有 --")
    ),
    (
      XML_ERR_PI_NOT_FINISHED,
      LocalizedText(en: "a processing instruction does not end", zh: "处理指令没有结束")
    ),
    (
      XML_ERR_XMLDECL_NOT_FINISHED,
      LocalizedText(en: "the XML declaration does not end", zh: "XML 声明没有结束")
    ),
    (
      XML_ERR_RESERVED_XML_NAME,
      LocalizedText(
        en: "an XML declaration stands elsewhere than at the beginning", zh: "XML 声明不在开头")
    ),
    (
      XML_ERR_CDATA_NOT_FINISHED,
      LocalizedText(en: "a CDATA section does not end", zh: "CDATA 段没有结束")
    ),
    (XML_ERR_MISPLACED_CDATA_END, LocalizedText(en: "]]> stands in a text", zh: "文字中有 ]]>")),
    (XML_ERR_SPACE_REQUIRED, LocalizedText(en: "a blank is missing", zh: "缺少空格")),
    (XML_ERR_EQUAL_REQUIRED, LocalizedText(en: "= is missing", zh: "缺少 =")),
    (XML_ERR_NAME_REQUIRED, LocalizedText(en: "a name is missing", zh: "缺少名称")),
    (XML_ERR_NS_DECL_ERROR, LocalizedText(en: "a namespace is declared wrongly", zh: "命名空间声明有误")),
    (
      XML_NS_ERR_UNDEFINED_NAMESPACE,
      LocalizedText(en: "a prefix has no namespace", zh: "前缀没有对应的命名空间")
    ),
  ]
}
