import Convert
import Testing

@Suite("Texts without white space")
struct WhiteSpaceTests {
  @Test("every scalar is left out where it is blank or of no width, and kept elsewhere")
  func everyScalar() {
    for scalar in (0...0x1_0800).compactMap({ Unicode.Scalar($0 as UInt32) }) {
      let expected = scalar.isBlankOrZeroWidth ? "水库" : "水\(scalar)库"
      let found = ExactText("水\(scalar)库").withoutWhiteSpace
      if found != ExactText(expected) { Issue.record("U+\(String(scalar.value, radix: 16))") }
    }
  }

  @Test(
    "runs, beginnings and ends",
    arguments: [
      ("", ""), ("  ", ""), (" 水\u{3000}\t库 ", "水库"), ("水、（库）。", "水、（库）。"), ("\u{FEFF}水", "水"),
    ] as [(ExactText, ExactText)])
  func runs(text: ExactText, expected: ExactText) {
    #expect(text.withoutWhiteSpace == expected)
  }
}
