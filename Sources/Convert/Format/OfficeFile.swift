/// Files of office programs, which people have in hand before they have text: none of them is read.
enum OfficeFile {
  /// What a file is, by its first bytes; `nil` where it is none.
  ///
  /// A text cannot begin with any of these: they hold control characters, or are a header that no
  /// disclosure has.
  static func kind(_ bytes: [UInt8]) -> LocalizedText? {
    for (signature, kind) in signatures where bytes.starts(with: signature) { return kind }
    return nil
  }

  private static let signatures: [(signature: [UInt8], kind: LocalizedText)] = [
    // ZIP (APPNOTE 4.3.7), in which .docx, .xlsx and .ofd are kept.
    (
      [0x50, 0x4B, 0x03, 0x04],
      LocalizedText(en: "a Word, Excel or other packed file", zh: "Word、Excel 等压缩格式的文件")
    ),
    // Compound File Binary ([MS-CFB] 2.2): .doc and .xls.
    (
      [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
      LocalizedText(en: "a Word or Excel file", zh: "Word 或 Excel 文件")
    ),
    // ISO 32000-1, 7.5.2.
    (Array("%PDF-".utf8), LocalizedText(en: "a PDF", zh: "PDF 文件")),
  ]
}
