import Convert
import Testing

@Suite("Targets of indicators in their parts")
struct TargetValueTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let target: ExactText
    let normalised: ExactText
    var relation: TargetRelation?
    var numberText: ExactText?
    var number: Amount?
    var unit: ExactText = ""
    var testDescription: String { target.string }
  }

  static let cases: [Case] = [
    Case(
      target: "≥2.30 万人", normalised: ">=2.30万人", relation: .atLeast, numberText: "2.30",
      number: Amount("2.30"), unit: "万人"),
    Case(
      target: "> =98%", normalised: ">=98%", relation: .atLeast, numberText: "98",
      number: Amount("98"), unit: "%"),
    Case(
      target: "＜＝３０．５万元", normalised: "<=30.5万元", relation: .atMost, numberText: "30.5",
      number: Amount("30.5"), unit: "万元"),
    Case(
      target: "≦5 小时", normalised: "<=5小时", relation: .atMost, numberText: "5",
      number: Amount("5"), unit: "小时"),
    Case(
      target: "=>12个月", normalised: ">=12个月", relation: .atLeast, numberText: "12",
      number: Amount("12"), unit: "个月"),
    Case(
      target: "＝0 起", normalised: "=0起", relation: .equal, numberText: "0", number: Amount("0"),
      unit: "起"),
    Case(
      target: "＞100", normalised: ">100", relation: .moreThan, numberText: "100",
      number: Amount("100")),
    Case(
      target: "<1\\3", normalised: "<1\\3", relation: .lessThan, numberText: "1",
      number: Amount("1"), unit: "\\3"),
    Case(
      target: ">=12,500人次", normalised: ">=12,500人次", relation: .atLeast, numberText: "12,500",
      number: Amount("12500"), unit: "人次"),
    Case(
      target: "=1,2类", normalised: "=1,2类", relation: .equal, numberText: "1",
      number: Amount("1"), unit: ",2类"),
    Case(
      target: ">=05", normalised: ">=05", relation: .atLeast, numberText: "05",
      number: Amount("5")),
    Case(
      target: ">=-0.5%", normalised: ">=-0.5%", relation: .atLeast, numberText: "-0.5",
      number: Amount("-0.5"), unit: "%"),
    Case(
      target: "=1234567890123456789", normalised: "=1234567890123456789", relation: .equal,
      numberText: "1234567890123456789"),
    Case(
      target: "<=200元/人/天", normalised: "<=200元/人/天", relation: .atMost, numberText: "200",
      number: Amount("200"), unit: "元/人/天"),
    Case(
      target: "=2027年12月10日", normalised: "=2027年12月10日", relation: .equal,
      numberText: "2027", number: Amount("2027"), unit: "年12月10日"),
    Case(target: "3 轮", normalised: "3轮", numberText: "3", number: Amount("3"), unit: "轮"),
    Case(target: "2027 年 12 月 10 日", normalised: "2027年12月10日"),
    Case(target: "2027年底", normalised: "2027年底"),
    Case(target: "12月前", normalised: "12月前"),
    Case(target: "有效\u{3000}提升", normalised: "有效提升"),
    Case(target: "每人≥3次", normalised: "每人>=3次"),
    Case(target: ">=完成", normalised: ">=完成", relation: .atLeast),
    Case(target: "", normalised: ""),
  ]

  @Test("A target gives relation, number and unit", arguments: cases)
  func parts(_ expected: Case) {
    let value = TargetValue(expected.target)
    #expect(value.normalised == expected.normalised)
    #expect(value.relation == expected.relation)
    #expect(value.numberText == expected.numberText)
    #expect(value.number == expected.number)
    #expect(value.unit == expected.unit)
  }

  @Test("The parts joined are the normalised target wherever there is a number", arguments: cases)
  func partsJoin(_ example: Case) throws {
    let value = TargetValue(example.target)
    guard let numberText = value.numberText else { return }
    let joined = (value.relation?.rawValue ?? "") + numberText.string + value.unit.string
    #expect(ExactText(joined) == value.normalised)
  }
}
