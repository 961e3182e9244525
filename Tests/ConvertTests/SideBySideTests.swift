import Testing

@testable import Convert

@Suite("Two pieces of work at once")
struct SideBySideTests {
  @Test("both results come back, whichever ends first", arguments: [1, 2])
  func results(processors: Int) {
    let (first, second) = sideBySide(processors: processors) {
      "one"
    } _: {
      (1...1_000).reduce(0, +)
    }
    #expect(first == "one")
    #expect(second == 500_500)
  }

  @Test("the second gets what the first hands on, in order and to the end", arguments: [1, 2])
  func pieces(processors: Int) {
    let queue = PieceQueue()
    let (_, taken) = sideBySide(processors: processors) {
      for number in 0..<1_000 { queue.take([UInt8](repeating: UInt8(number % 251), count: 3).span) }
      queue.take([UInt8]().span)
      queue.end()
    } _: {
      var taken: [[UInt8]] = []
      while true {
        let piece = queue.next()
        if piece.isEmpty { return taken }
        taken.append(piece)
      }
    }
    #expect(taken == (0..<1_000).map { [UInt8](repeating: UInt8($0 % 251), count: 3) })
  }

  @Test("behind the last piece there is none, however often one asks")
  func end() {
    let queue = PieceQueue()
    queue.take([7].span)
    queue.end()
    #expect(queue.next() == [7])
    for _ in 0..<3 { #expect(queue.next().isEmpty) }
  }
}
