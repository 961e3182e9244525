import Convert
import DisclosureGenerator
import TestSupport
import Testing

@testable import Formats

/// Whatever the reader makes of a damaged text, the writer never bends it.
@Suite struct TextMutationTests {
  @Test(
    "a damaged text that is read comes back from its layout, or is refused with a place",
    arguments: Seeds.upTo(8), [true, false])
  func damaged(seed: UInt64, repairs: Bool) throws {
    var damage = LineDamage(seed: seed)
    let text = damage.apply(to: try Self.base(seed))
    let reader = DisclosureTextReader(options: ReadingOptions(repairs: repairs))
    var findings = DiagnosticList()
    let disclosure = try reader.read(DocumentBundle(text), into: &findings)
    do throws(ConversionError) {
      let written = try Self.write(disclosure)
      let back = try reader.read(DocumentBundle(written), into: &findings)
      #expect(back.firstDifference(from: disclosure, by: .equivalent) == nil, "\(damage.log)")
      #expect(try Self.write(back) == written, "\(damage.log)")
    } catch {
      #expect(error.cause == .data)
      for diagnostic in error.diagnostics {
        #expect(TextCode(rawValue: diagnostic.code) != nil)
        guard case .model(let pointer, _)? = diagnostic.place else {
          Issue.record("\(damage.log): no place: \(RoundTrip.words(error))")
          continue
        }
        #expect(pointer.hasPrefix("/"))
      }
    }
  }

  static func write(_ disclosure: Disclosure) throws(ConversionError) -> [UInt8] {
    var diagnostics = DiagnosticList()
    let writer = DisclosureTextWriter(options: WritingOptions())
    return try writer.write(disclosure, into: &diagnostics).singleFile ?? []
  }

  /// A small generated disclosure as text.
  static func base(_ seed: UInt64) throws -> [UInt8] {
    let disclosure = GeneratedDisclosure(seed: seed, size: .small).disclosure
    return try DisclosureTextWriter.layOut(disclosure)
  }
}

/// Damages the lines of a text a little, the same for the same seed.
struct LineDamage {
  private var generator: SeededGenerator
  /// What was done, for the message.
  private(set) var log: [String] = []

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  mutating func apply(to text: [UInt8]) -> [UInt8] {
    var lines = text.split(separator: 0x0A, omittingEmptySubsequences: false).map { Array($0) }
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      guard lines.count > 4 else { break }
      let index = Int.random(in: 0..<lines.count - 1, using: &generator)
      let kind = Int.random(in: 0..<10, using: &generator)
      log.append("\(kind)@\(index + 1)")
      damage(&lines, at: index, kind)
    }
    return Array(lines.joined(separator: [0x0A]))
  }

  private mutating func damage(_ lines: inout [[UInt8]], at index: Int, _ kind: Int) {
    switch kind {
    case 0: lines.remove(at: index)
    case 1: lines.insert(lines[index], at: index)
    case 2: lines.swapAt(index, index + 1)
    case 3: lines[index] += lines.remove(at: index + 1)
    case 4: lines.insert([], at: index)
    case 5: lines.insert(split(&lines[index]), at: index + 1)
    case 6: lines.removeSubrange(index..<min(lines.count, index + 12))
    case 7: lines[index].insert(0x09, at: lines[index].startIndex)
    case 8: lines[index].removeAll { $0 == 0x09 }
    default: lines[index] = lines[Int.random(in: 0..<lines.count, using: &generator)]
    }
  }

  /// Cuts a line behind one of its characters; the rest of it.
  private mutating func split(_ line: inout [UInt8]) -> [UInt8] {
    let starts = line.indices.filter { line[$0] & 0xC0 != 0x80 }
    guard let cut = starts.randomElement(using: &generator) else { return [] }
    defer { line = Array(line[..<cut]) }
    return Array(line[cut...])
  }
}
