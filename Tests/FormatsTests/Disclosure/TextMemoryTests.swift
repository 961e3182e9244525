import Convert
import Testing

@testable import Formats

/// A memory of texts gives what was made of the same bytes, and of no others.
@Suite("Text memory")
struct TextMemoryTests {
  @Test("a text that recurs is made once, and every text gives its own value")
  func recurring() {
    // Of many words some share a place; none may be given for another.
    let words = (0..<2_000).map { "指标\($0 % 700)" } + ["", "a", "支出", "支出合计", "收入合计"]
    let text = words.joined()
    let bytes = Array(text.utf8)
    let source = SourceText(bytes: bytes, text: bytes, lines: SourceLines(lines: [], tabs: []))
    var memory = TextMemory<String>()
    var start = 0
    for word in words {
      let range = start..<(start + word.utf8.count)
      let value = memory.value(of: range, in: source) {
        String(decoding: bytes[$0], as: UTF8.self)
      }
      #expect(value == word)
      start = range.upperBound
    }
    var made = 0
    for _ in 0..<3 {
      _ = memory.value(of: 0..<7, in: source) { _ in
        made += 1
        return "指标0"
      }
    }
    #expect(made <= 1)
  }

  @Test("cells of a line count from 0 and keep to their stretch")
  func cells() {
    let cells = RowCells([0..<1, 2..<3, 4..<5, 6..<7], 1..<3)
    #expect(Array(cells) == [2..<3, 4..<5])
    #expect(cells.with { $0[1] = 9..<9 }.map(\.lowerBound) == [2, 9])
    #expect(Array(cells) == [2..<3, 4..<5])
  }
}
