import Convert
import Testing

@Suite("The statement tables of a disclosure")
struct StatementTablesTests {
  static func disclosure(numbers: [Int?]) -> Disclosure {
    let tables = numbers.map { number in
      Block.table(
        StatementTable(number: number, kind: .other, title: "收支表", columns: [], rows: []))
    }
    return Disclosure(stage: .budget, title: "预算公开", parts: [Part(blocks: tables)])
  }

  static let numberings: [(printed: [Int?], numbers: [Int?])] = [
    ([1, 2, 3], [1, 2, 3]),
    ([nil, nil], [1, 2]),
    ([1, nil, 3], [1, 2, 3]),
    ([1, nil, nil, 4, nil, nil], [1, 2, 3, 4, 5, 6]),
    ([nil, 5, 6], [4, 5, 6]),
    ([nil, 1, 2], [nil, 1, 2]),
    ([2, nil, 7], [2, nil, 7]),
    ([4, nil, 9], [4, 2, 9]),
    ([1, nil, 1], [1, 2, 1]),
    ([], []),
  ]

  @Test("A table without a number has the one that its place gives", arguments: numberings)
  func numbering(printed: [Int?], numbers: [Int?]) {
    let tables = Self.disclosure(numbers: printed).statementTables
    #expect(tables.map(\.number) == numbers)
    #expect(tables.map(\.table.number) == printed)
  }

  @Test("Tables come in the order of the document, each with its place")
  func places() {
    func table(_ number: Int) -> Block {
      .table(StatementTable(number: number, kind: .other, title: "表", columns: [], rows: []))
    }
    let paragraph = Block.paragraph(Paragraph(text: "说明"))
    let disclosure = Disclosure(
      stage: .budget, title: "预算公开",
      parts: [
        Part(blocks: [paragraph]),
        Part(
          blocks: [table(1)],
          sections: [
            Section(
              title: "一", level: 1, blocks: [paragraph, table(2)],
              subsections: [Section(title: "二", level: 2, blocks: [table(3)])]),
            Section(title: "三", level: 1, blocks: [table(4)]),
          ]),
      ])
    let tables = disclosure.statementTables
    #expect(tables.map(\.table.number) == [1, 2, 3, 4])
    #expect(
      tables.map(\.path.pointer) == [
        "/parts/1/blocks/0", "/parts/1/sections/0/blocks/1",
        "/parts/1/sections/0/subsections/0/blocks/0", "/parts/1/sections/1/blocks/0",
      ])
  }
}
