import Convert
import Testing

@testable import Formats

/// White space is layout: where it is kept, it is one blank.
struct WhiteSpaceRuleTests {
  static let cases: [(text: String, label: String, prose: String)] = [
    ("功 能 分 类", "功能分类", "功能分类"),
    ("2025 年部门预算", "2025年部门预算", "2025 年部门预算"),
    ("特定目标 60101632", "特定目标60101632", "特定目标 60101632"),
    ("Windows 10  专业版", "Windows 10专业版", "Windows 10 专业版"),
    ("财政 拨款 (补 助) 小计", "财政拨款(补助)小计", "财政拨款 (补助) 小计"),
    ("其中： 财政拨款", "其中：财政拨款", "其中：财政拨款"),
    ("“三公” 经费", "“三公”经费", "“三公”经费"),
    ("下降 0.7% 。", "下降0.7%。", "下降 0.7%。"),
    ("  a \t b  ", "a b", "a b"),
    ("工作资料, 原始凭证", "工作资料,原始凭证", "工作资料, 原始凭证"),
    ("１ ２", "１ ２", "１ ２"),
    ("", "", ""), ("   ", "", ""),
  ]

  @Test("labels and prose", arguments: cases)
  func rules(text: String, label: String, prose: String) {
    let bytes = Array(text.utf8)
    #expect(
      WhiteSpaceRule.label.text(of: 0..<bytes.count, in: bytes) == ExactText(label))
    #expect(
      WhiteSpaceRule.prose.text(of: 0..<bytes.count, in: bytes) == ExactText(prose))
  }

  @Test("a text under a rule is left alone by it", arguments: cases)
  func idempotence(text: String, label: String, prose: String) {
    #expect(WhiteSpaceRule.label.keeps(ExactText(label)))
    #expect(WhiteSpaceRule.prose.keeps(ExactText(prose)))
    #expect(text == prose || !WhiteSpaceRule.prose.keeps(ExactText(text)))
  }
}
