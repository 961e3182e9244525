import Convert
import DisclosureGenerator
import TestSupport
import Testing

@testable import Formats

@Suite("CSV: the codec")
struct CSVScannerTests {
  /// All records of a text, or its error.
  static func records(_ text: String, separator: Character = ",") throws -> [[String]] {
    var scanner = CSVScanner(Array(text.utf8), separator: separator.asciiValue ?? 0)
    var record = CSVRecord(of: Array(text.utf8))
    var all: [[String]] = []
    while try scanner.next(&record) {
      all.append((0..<record.count).map { String(decoding: record[$0], as: UTF8.self) })
    }
    return all
  }

  @Test(
    "cases like those of csv-spectrum, and the examples of RFC 4180",
    arguments: [
      ("comma in quotes", "first,last\nJo,\"a, b\"\n", [["first", "last"], ["Jo", "a, b"]]),
      (
        "empty", "a,b,c\n1,\"\",\"\"\n2,3,4\n",
        [["a", "b", "c"], ["1", "", ""], ["2", "3", "4"]]
      ),
      ("empty, CR LF", "a,b\r\n1,\r\n", [["a", "b"], ["1", ""]]),
      ("escaped quotes", "a,b\n1,\"ha \"\"ha\"\" ha\"\n", [["a", "b"], ["1", "ha \"ha\" ha"]]),
      ("JSON", "k,v\n1,\"{\"\"t\"\": \"\"p\"\"}\"\n", [["k", "v"], ["1", "{\"t\": \"p\"}"]]),
      ("newlines", "a,b\n\"x\ny\",\"z\r\nw\"\n", [["a", "b"], ["x\ny", "z\r\nw"]]),
      ("quotes and newlines", "a\n\"x \n\"\"y\"\"\"\n", [["a"], ["x \n\"y\""]]),
      ("simple", "a,b\n1,2", [["a", "b"], ["1", "2"]]),
      ("simple, CR LF", "a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
      ("simple, CR", "a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
      ("UTF-8", "a\nʤ科目\n", [["a"], ["ʤ科目"]]),
      ("RFC 4180, 2.1", "aaa,bbb\r\nzzz,yyy\r\n", [["aaa", "bbb"], ["zzz", "yyy"]]),
      ("RFC 4180, 2.2", "aaa,bbb\r\nzzz,yyy", [["aaa", "bbb"], ["zzz", "yyy"]]),
      ("RFC 4180, 2.4", " a , b \r\n", [[" a ", " b "]]),
      ("RFC 4180, 2.5", "\"aaa\",\"bbb\"\r\nzzz,y\r\n", [["aaa", "bbb"], ["zzz", "y"]]),
      ("RFC 4180, 2.6", "\"a\",\"b\r\nbb\"\r\nz,y", [["a", "b\r\nbb"], ["z", "y"]]),
      ("RFC 4180, 2.7", "\"aaa\",\"b\"\"bb\"", [["aaa", "b\"bb"]]),
      ("an empty line", "a\n\nb\n", [["a"], [""], ["b"]]), ("nothing", "", []),
      ("a separator at the end", "a,", [["a", ""]]), ("a pair of quotes", "\"\"", [[""]]),
    ])
  func reads(name: String, text: String, expected: [[String]]) throws {
    #expect(
      try Self.records(text).map { $0.map { Array($0.utf8) } }
        == expected.map { $0.map { Array($0.utf8) } })
  }

  @Test("records of any length, with fields of every kind at every place")
  func lengths() throws {
    let kinds = [
      ("a", "a"), ("\"b\"", "b"), ("\"c,\nd\"", "c,\nd"), ("\"e\"\"f\"", "e\"f"), ("", ""),
      ("\"\"", ""),
    ]
    var text = ""
    var expected: [[String]] = []
    for count in [1, 31, 32, 33, 64, 65, 200, 5, 1_000] {
      for shift in kinds.indices {
        let fields = (0..<count).map { kinds[($0 + shift) % kinds.count] }
        text += fields.map(\.0).joined(separator: ",") + "\n"
        expected.append(fields.map(\.1))
      }
    }
    #expect(try Self.records(text) == expected)
  }

  @Test(
    "a field comes back from the quoting of the writer",
    arguments: ["", "a", ",", "\"", "\"\"", "\r", "\n", "\r\n", " ", "a\"b,c\r\n", ";\t"])
  func quoting(field: String) throws {
    var bytes: [UInt8] = []
    CSVField.append(field.utf8, to: &bytes)
    bytes.append(UInt8(ascii: ","))
    CSVField.append("x".utf8, to: &bytes)
    CSVField.endRecord(&bytes)
    let records = try Self.records(String(decoding: bytes, as: UTF8.self))
    #expect(records.map { $0.map { Array($0.utf8) } } == [[Array(field.utf8), Array("x".utf8)]])
  }

  @Test(
    "a field is found whatever stands before it and however long it is",
    arguments: [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")])
  func lengths(separator: UInt8) throws {
    // Eight bytes are looked at together: every length and every place among them.
    let mark = Character(UnicodeScalar(separator))
    for first in 0..<20 {
      for second in 0..<20 {
        let fields = [
          String(repeating: "a", count: first), String(repeating: "\u{FF}", count: second / 2), "z",
        ]
        let text = fields.joined(separator: String(mark)) + "\n\"\(fields[0])\"\r\n"
        #expect(try Self.records(text, separator: mark) == [fields, [fields[0]]])
      }
    }
  }

  @Test("what a plain reader makes of RFC 4180 byte by byte, the scanner makes of it too")
  func reference() throws {
    var random = SeededGenerator(seed: 4_180)
    let alphabet = Array("aa,,\"\"\n\r科".unicodeScalars)
    var counts = (read: 0, refused: 0)
    for _ in 0..<20_000 {
      var text = ""
      for _ in 0..<Int.random(in: 0...30, using: &random) {
        let scalar = alphabet[Int.random(in: alphabet.indices, using: &random)]
        text.unicodeScalars.append(scalar)
      }
      let found = try? Self.records(text).map { $0.map { Array($0.utf8) } }
      #expect(found == PlainCSV.records(Array(text.utf8)), "\(Array(text.utf8))")
      if found == nil { counts.refused += 1 } else { counts.read += 1 }
    }
    #expect(counts.read > 2_000 && counts.refused > 2_000, "\(counts)")
  }

  @Test("a record knows where its fields stand")
  func positions() throws {
    let bytes = Array("a,bc\n\"x\ny\",\"z\"\"\",,w\n".utf8)
    var scanner = CSVScanner(bytes, separator: UInt8(ascii: ","))
    var record = CSVRecord(of: bytes)
    #expect(try scanner.next(&record))
    #expect(record.position(of: 1) == SourcePosition(line: 1, column: 3))
    #expect(record.position(of: 2) == SourcePosition(line: 1, column: 5))
    #expect(try scanner.next(&record))
    #expect(record.number == 2 && record.line == 2)
    #expect((0..<4).map { record.position(of: $0).line } == [2, 3, 3, 3])
    #expect((0..<5).map { record.position(of: $0).column } == [1, 4, 10, 11, 12])
    #expect(record[1].elementsEqual("z\"".utf8) && record.isEmpty(2))
    #expect(try !scanner.next(&record))
  }

  @Test("every prefix and every changed byte of a file is read or refused with a code")
  func mutations() throws {
    let sample = Array(try CSVSheet(EverythingSample.disclosure).text().utf8)
    var refused = 0
    for index in sample.indices {
      // Another change at each byte, so that all of them meet all kinds of places.
      let changes: [UInt8] = [0x22, 0x2C, 0x0A, 0xFF, 0x30, 0x00, 0x27]
      var changed = sample
      changed[index] = changes[index % changes.count]
      for variant in [changed, Array(sample[..<index])] {
        guard case .failure(let error) = CSVSheet.read(variant) else { continue }
        refused += 1
        if error.cause != .data || error.diagnostics.isEmpty {
          Issue.record("\(index): \(error.diagnostics.map(\.code))")
        }
      }
    }
    // No prefix is a whole file: the last record is missing, or its line end alone.
    #expect(refused >= sample.count - 2)
  }
}
