import Convert
import Formats
import TestSupport
import Testing

@Suite("Adversarial values come back identical or are refused with a place")
struct AdversarialTests {
  static let harness = RoundTrip(RoundTripTests.registry)

  /// What becomes of a disclosure: `nil` where it came back, the refusal, or a complaint.
  enum Outcome: Equatable {
    case identical
    case refused(code: String)
    case wrong(String)
  }

  static func outcome(of disclosure: Disclosure, through format: String) -> Outcome {
    let written: DocumentBundle
    do throws(ConversionError) {
      written = try harness.write(disclosure, to: format)
    } catch {
      return refusal(error)
    }
    do throws(ConversionError) {
      var back = try harness.read(written, from: format)
      if disclosure.ledger.isEmpty, !back.ledger.isEmpty {
        // What looks damaged is mended where the ledger says so; unrepaired it must be as it was.
        back = try harness.read(
          written, from: format, options: ReadingOptions(repairs: false))
      }
      let expected = format == "text" ? disclosure.withoutProvenance : disclosure
      let found = format == "text" ? back.withoutProvenance : back
      if let difference = found.firstDifference(from: expected) {
        return .wrong("\(difference)")
      }
      return try harness.write(back, to: format) == written
        ? .identical : .wrong("written again it is not the same")
    } catch {
      return .wrong("written, and then not read: " + RoundTrip.words(error))
    }
  }

  /// A refusal must say why and where, and must not be a fault of the program.
  private static func refusal(_ error: ConversionError) -> Outcome {
    guard error.cause == .data else { return .wrong("no error in data: " + RoundTrip.words(error)) }
    for diagnostic in error.diagnostics {
      guard case .model(let pointer, _) = diagnostic.place, pointer.utf8.first == 0x2F else {
        return .wrong("refused without a place: " + RoundTrip.words(error))
      }
    }
    return .refused(code: error.diagnostics[0].code)
  }

  @Test("The specimen itself comes back from every format", arguments: harness.formats)
  func specimen(format: String) {
    #expect(Self.outcome(of: Specimen.disclosure, through: format) == .identical)
    #expect(Set(Specimen.places).count == Specimen.places.count)
  }

  /// The formats of the package; the one from outside wraps one of them.
  static let ownFormats = harness.formats.filter { $0 != "hex" }

  @Test("In every place of the model", arguments: ownFormats, Specimen.places.indices)
  func everyPlace(format: String, index: Int) {
    let place = Specimen.places[index]
    for (number, (name, text)) in AdversarialValues.texts.enumerated()
    where Seeds.areMany || (number + index).isMultiple(of: 3) {
      let disclosure = Specimen.disclosure(replacing: place, with: text)
      if case .wrong(let complaint) = Self.outcome(of: disclosure, through: format) {
        Issue.record("\(name) in \(place) through \(format): \(complaint)")
      }
    }
  }

  @Test(
    "JSON says every text in the places of free text",
    arguments: ["paragraph.text", "cell.label", "cell.project", "field.text", "indicator.target"])
  func jsonSaysAll(place: String) {
    for (name, text) in AdversarialValues.texts {
      let disclosure = Specimen.disclosure(replacing: place, with: text)
      #expect(Self.outcome(of: disclosure, through: "json") == .identical, "\(name)")
    }
  }

  static let plain: [ExactText] = [
    "\"巡护\"", "巡,护", "]]>", "=1+1", "\u{F900}", "\u{8C48}", "e\u{301}", "𠮷野", "巡\\护\\",
  ]

  @Test(
    "Text says what only other formats trip over",
    arguments: ["paragraph.text", "cell.project", "project.name", "indicator.level3"], plain)
  func textSays(place: String, text: ExactText) {
    let disclosure = Specimen.disclosure(replacing: place, with: text)
    #expect(Self.outcome(of: disclosure, through: "text") == .identical)
  }

  static let layout: [(place: String, text: ExactText)] = [
    ("cell.project", "巡\t护"), ("cell.project", "巡\n护"), ("cell.project", "巡\r\n护"),
    ("cell.project", "a  b"), ("cell.project", " 巡护"), ("cell.project", "<b>x</b>"),
    ("paragraph.text", "# 标题"), ("paragraph.text", "第三部分"), ("paragraph.text", "巡\u{2028}护"),
  ]

  @Test("Text refuses what it would read as layout", arguments: layout)
  func textRefuses(place: String, text: ExactText) {
    let disclosure = Specimen.disclosure(replacing: place, with: text)
    guard case .refused = Self.outcome(of: disclosure, through: "text") else {
      Issue.record("\(text) in \(place) is not refused")
      return
    }
  }

  @Test("Amounts at the edge", arguments: harness.formats, AdversarialValues.amounts)
  func amounts(format: String, spelling: String) throws {
    let amount = try #require(Amount(spelling))
    let disclosure = Specimen.disclosure(amount: amount)
    #expect(Self.outcome(of: disclosure, through: format) == .identical)
  }

  @Test("Two projects whose names are canonically equal stay two", arguments: harness.formats)
  func twins(format: String) throws {
    let disclosure = Specimen.disclosure(projects: "\u{F900}", "\u{8C48}")
    #expect(Self.outcome(of: disclosure, through: format) == .identical)
    let back = try Self.harness.read(
      try Self.harness.write(disclosure, to: format), from: format)
    #expect(
      back.statementTables[0].table.rowMeanings().suffix(2).map(\.project) == [
        "\u{F900}", "\u{8C48}",
      ])
  }

  @Test("Facts name every value by its bytes, white space apart, from every format alike")
  func facts() throws {
    for (name, text) in AdversarialValues.texts {
      let disclosure = Specimen.disclosure(replacing: "cell.project", with: text)
      let facts = try #require(try Self.harness.write(disclosure, to: "facts").singleFile)
      var field: [UInt8] = []
      let bare = Array(text.withoutWhiteSpace.utf8)
      if bare.contains(UInt8(ascii: ",")) || bare.contains(UInt8(ascii: "\"")) {
        field = Array("\"".utf8)
        for byte in bare {
          field += byte == UInt8(ascii: "\"") ? [byte, byte] : [byte]
        }
        field += Array("\"".utf8)
      } else {
        field = bare
      }
      let record = Array("2130205,,森林资源培育,".utf8) + field + Array(",total,".utf8)
      #expect(String(decoding: facts, as: UTF8.self).utf8.contains(subsequence: record), "\(name)")
      for format in Self.harness.formats {
        guard Self.outcome(of: disclosure, through: format) == .identical else { continue }
        let back = try Self.harness.read(
          try Self.harness.write(disclosure, to: format), from: format)
        guard back.ledger.isEmpty else { continue }
        let again = try Self.harness.write(back.withoutProvenance, to: "facts").singleFile
        #expect(again == facts, "\(name) through \(format)")
      }
    }
  }

  @Test("An empty text and an absent one stay apart", arguments: harness.formats)
  func emptyAndAbsent(format: String) {
    var absent = Specimen.disclosure
    absent.signature?.name = nil
    #expect(Self.outcome(of: absent, through: format) == .identical)
    var empty = absent
    empty.signature?.name = ""
    #expect(empty != absent)
    if case .wrong(let complaint) = Self.outcome(of: empty, through: format) {
      Issue.record("\(complaint)")
    }
  }
}

extension Collection<UInt8> {
  /// Whether the bytes of `other` stand in the collection, one behind the other.
  fileprivate func contains(subsequence other: [UInt8]) -> Bool {
    let bytes = Array(self)
    guard let first = other.first, bytes.count >= other.count else { return other.isEmpty }
    return (0...(bytes.count - other.count)).contains { start in
      bytes[start] == first && bytes[start...].starts(with: other)
    }
  }
}
