import Testing

@testable import Convert

@Suite("Names of the carry-over table in the items of a list")
struct CarryoverNamesTests {
  private func rows(_ names: [ExactText], _ items: [String]) -> [Int?] {
    CarryoverNames(names.map { .text($0) }).rows(
      of: items.map {
        NarrativeStatement(
          text: $0, mark: "1.", sourceLine: nil, path: BlockPath(part: 0, block: 0))
      })
  }

  @Test("an item has the one row whose name it says, wherever in it")
  func oneRow() {
    #expect(
      rows(
        ["河道清淤工程", "湿地生态监测"],
        ["湿地生态监测项目4.00万元", "用于上年河道清淤工程尾款5.00万元", "其他3.00万元"])
        == [1, 0, nil])
  }

  @Test("an item has no row where several items, several rows or several names make it doubtful")
  func doubtful() {
    #expect(rows(["河道清淤工程"], ["河道清淤工程一期4.00万元", "河道清淤工程二期5.00万元"]) == [nil, nil])
    #expect(rows(["河道清淤工程", "河道清淤工程"], ["河道清淤工程4.00万元"]) == [nil])
    #expect(rows(["河道清淤工程", "湿地生态监测"], ["河道清淤工程和湿地生态监测4.00万元"]) == [nil])
    #expect(rows(["监测"], ["监测4.00万元"]) == [nil], "two characters are no name")
  }
}
