import TestSupport
import Testing

@testable import Convert

@Suite("An output whose rest is made on a thread of its own")
struct PipedOutputTests {
  @Test("the rest comes behind the front, in order and to the end", arguments: [0, 1, 1_000])
  func pieces(count: Int) {
    let receiver = KeptPieces()
    let results = piped(to: receiver) {
      receiver.take([1, 2].span)
      return "front"
    } _: { output in
      for number in 0..<count {
        output.take([UInt8](repeating: UInt8(number % 251), count: 3).span)
      }
      return count
    }
    #expect(results == ("front", count))
    let rest = (0..<count).map { [UInt8](repeating: UInt8($0 % 251), count: 3) }
    #expect(receiver.pieces == [[1, 2]] + rest)
  }

  @Test("a piece that is given back does not change one that was taken out")
  func reuse() {
    let queue = PieceQueue()
    queue.take([1, 2, 3].span)
    let first = queue.next()
    queue.reuse(first)
    queue.take([4].span)
    #expect(first == [1, 2, 3])
    #expect(queue.next() == [4])
  }
}
