import Convert
import Testing

@Suite("Signature")
struct SignatureTests {
  @Test(
    "a date that names a day gives it, year first; any other gives none",
    arguments: [
      ("2025年2月12日", "2025-02-12"), ("2025年12月31号", "2025-12-31"), ("2024年2月29日", "2024-02-29"),
      ("2025年2月29日", nil), ("2025年 2月 3日", "2025-02-03"), ("2025-2-3", "2025-02-03"),
      ("2025.11.30", "2025-11-30"), ("2025/11/31", nil), ("二〇二五年二月十二日", "2025-02-12"),
      ("二零二五年十月三十一日", "2025-10-31"), ("二○二五年二十月一日", nil), ("2025年2月", nil), ("", nil),
      ("25年2月3日", nil), ("2025年13月1日", nil), ("2025年0月1日", nil), ("2025-02", nil),
      ("2025年2月12日起", nil), ("2025年2月月12日", nil), ("2025年十十月1日", nil), ("年月日", nil),
    ] as [(String, String?)])
  func day(date: String, expected: String?) {
    let signature = Signature(date: ExactText(date))
    #expect(signature.day?.string == expected)
  }

  @Test("a signature without a date names no day")
  func noDate() {
    #expect(Signature(name: "示例市湿地管理局").day == nil)
  }
}
