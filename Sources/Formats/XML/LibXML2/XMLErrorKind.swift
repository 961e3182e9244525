internal import CLibXML2

/// What an error number of libxml2 stands for, as far as we have words of our own for it.
enum XMLErrorKind {
  case invalidByte, truncated, tooDeep
  case content, child, missingAttribute, unknownAttribute, text
  case pattern, enumeration, length, type, repeated
  case nothing, otherType
  case other

  /// The kind of an error.
  init(_ error: XMLRawError) {
    guard error.isOfSchema else {
      let code = UInt32(clamping: error.code)
      guard !error.isAtZero else {
        self = .invalidByte
        return
      }
      let isCut = error.isAtEnd && !Self.namesItsCause.contains(code)
      self = isCut ? .truncated : Self.ofParser(code, error.message)
      return
    }
    self =
      switch UInt32(clamping: error.code) {
      case XML_SCHEMAV_ELEMENT_CONTENT.rawValue, XML_SCHEMAV_CVC_COMPLEX_TYPE_2_1.rawValue: .content
      case XML_SCHEMAV_CVC_COMPLEX_TYPE_2_2.rawValue, XML_SCHEMAV_CVC_TYPE_3_1_2.rawValue: .child
      case XML_SCHEMAV_CVC_COMPLEX_TYPE_2_3.rawValue: .text
      case XML_SCHEMAV_CVC_COMPLEX_TYPE_4.rawValue: .missingAttribute
      case XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_1.rawValue,
        XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_2.rawValue, XML_SCHEMAV_CVC_TYPE_3_1_1.rawValue:
        .unknownAttribute
      case XML_SCHEMAV_CVC_PATTERN_VALID.rawValue: .pattern
      case XML_SCHEMAV_CVC_ENUMERATION_VALID.rawValue: .enumeration
      case XML_SCHEMAV_CVC_MINLENGTH_VALID.rawValue: .length
      case XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_1.rawValue: .type
      case XML_SCHEMAV_CVC_IDC.rawValue: .repeated
      case XML_SCHEMAV_CVC_ELT_3_1.rawValue: .nothing
      case XML_SCHEMAV_CVC_ELT_4_1.rawValue, XML_SCHEMAV_CVC_ELT_4_2.rawValue,
        XML_SCHEMAV_CVC_ELT_4_3.rawValue:
        .otherType
      default: .other
      }
  }

  /// The errors that say what is wrong, also where no bytes are left behind them.
  private static let namesItsCause = [
    XML_ERR_TAG_NAME_MISMATCH.rawValue, XML_I18N_CONV_FAILED.rawValue, XML_IO_ENCODER.rawValue,
  ]

  private static func ofParser(_ code: UInt32, _ message: String) -> XMLErrorKind {
    switch code {
    case XML_ERR_INVALID_CHAR.rawValue, XML_ERR_INVALID_ENCODING.rawValue,
      XML_ERR_UNKNOWN_ENCODING.rawValue, XML_ERR_UNSUPPORTED_ENCODING.rawValue,
      XML_ERR_INVALID_CHARREF.rawValue, XML_I18N_CONV_FAILED.rawValue, XML_IO_ENCODER.rawValue:
      .invalidByte
    case XML_ERR_TAG_NOT_FINISHED.rawValue, XML_ERR_GT_REQUIRED.rawValue,
      XML_ERR_LTSLASH_REQUIRED.rawValue:
      .truncated
    case XML_ERR_INTERNAL_ERROR.rawValue where message.contains("depth"),
      resourceLimit where message.contains("depth"):
      .tooDeep
    default: .other
    }
  }

  /// `XML_ERR_RESOURCE_LIMIT`, which libxml2 has since 2.11; it stands for what is too long too.
  private static let resourceLimit: UInt32 = 114
}
