import Convert
import Testing

@testable import Formats

/// Labels of rows and the keys by which labels are known.
struct RowLabelTests {
  @Test(
    "one blank behind a code says something, all others do not",
    arguments: [
      ("201 一般公共服务支出", "201 一般公共服务支出"), ("201   一般 公共服务 支出", "201 一般公共服务支出"),
      ("201一般公共服务支出", "201一般公共服务支出"), ("20805 养老支出", "20805 养老支出"),
      ("2080501 离退休", "2080501 离退休"), ("2027 年节水项目", "2027年节水项目"), ("12 个月", "12个月"),
      ("01 基本工资", "01基本工资"), ("201 A 类", "201 A类"), ("收 入 总 计", "收入总计"), ("1. 财政拨款", "1.财政拨款"),
      ("特定目标 6010091N", "特定目标6010091N"), ("201", "201"),
    ])
  func labels(printed: String, read: ExactText) {
    let bytes = Array(printed.utf8)
    #expect(RowLabel.text(of: 0..<bytes.count, in: bytes) == read)
    #expect(RowLabel.keeps(read))
    #expect(RowLabel.keeps(ExactText(printed)) == (ExactText(printed) == read))
  }

  @Test("two digits are a code only where 款 shares the column with the name")
  func sections() {
    let bytes = Array("01   基本 工资".utf8)
    #expect(RowLabel.text(of: 0..<bytes.count, in: bytes, allowsSection: true) == "01 基本工资")
    #expect(RowLabel.keeps("01 基本工资", allowsSection: true))
  }

  @Test(
    "keys fold blanks, quotation marks, widths, brackets and radicals",
    arguments: [
      ("财 政 拨 款 （补 助）", "财政拨款(补助)"), ("“三公”经费", "三公经费"), ("〔基本建设〕", "(基本建设)"),
      ("⽀出", "支出"), ("ＡＢ１２", "AB12"), ("‘甲’：乙", "甲:乙"), ("《办法》", "办法"), ("𠮷", "𠮷"),
    ])
  func keys(label: String, key: String) {
    #expect(RecognitionKey(label).bytes == Array(key.utf8))
  }

  @Test(
    "radicals by Unicode's table",
    arguments: [
      (0x2F00, 0x4E00), (0x2F40, 0x652F), (0x2EA0, 0x6C11), (0x2FD5, 0x9FA0), (0x2E87, 0x20628),
    ] as [(UInt32, UInt32)])
  func radicals(radical: UInt32, ideograph: UInt32) {
    #expect(RadicalFolding.ideograph(for: radical) == ideograph)
    var bytes: [UInt8] = []
    RadicalFolding.append(ideograph, to: &bytes)
    #expect(Unicode.Scalar(ideograph).map { Array(String($0).utf8) } == bytes)
  }

  @Test(
    "what is no radical has no ideograph", arguments: [0x2E7F, 0x2E80, 0x2FD6, 0x4E00] as [UInt32])
  func noRadicals(scalar: UInt32) {
    #expect(RadicalFolding.ideograph(for: scalar) == nil)
  }
}
