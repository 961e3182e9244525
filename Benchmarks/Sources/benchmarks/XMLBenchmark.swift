internal import Convert
internal import DisclosureGenerator
@_spi(Measurement) internal import Formats
internal import Foundation

/// Measures XML against what libxml2 takes for the same document and the same schema.
struct XMLBenchmark {
  /// How many runs the median is taken of.
  let runs: Int

  /// Prints the figures; a constraint that a right document breaks is measured all the same.
  func run() throws {
    let converter = Converter()
    let schema = XMLFormat().schema ?? ""
    for kilobytes in [80, 8_000] {
      let disclosure = GeneratedDisclosure(
        seed: 2_027, size: .text(bytes: kilobytes * 1_000)
      ).disclosure
      let xml = try converter.write(disclosure, to: "xml")
      print(
        "\nXML of \(xml.count / 1_000) KB, of \(kilobytes) KB of text (libxml2 \(LibXML2.version))")
      guard let baseline = XMLBaseline(schema: schema) else { throw BaselineFailure() }
      let pass = try time(xml.count) {
        guard baseline.isValid(xml) else { throw BaselineFailure() }
      }
      report("libxml2's SAX pass with the schema, no callbacks", pass, against: pass)
      report(
        "XML → model, validated", try time(xml.count) { _ = try converter.read(xml, from: "xml") },
        against: pass)
      report(
        "model → XML, validated",
        try time(xml.count) { _ = try converter.write(disclosure, to: "xml") }, against: pass)
      report(
        "model → XML, the writer by itself",
        try time(xml.count) { _ = try XMLFormat().unvalidated(disclosure, isCompact: false) },
        against: pass)
      let bare = schema.replacing(
        /<xs:unique name="[a-z]+-measures">.*?<\/xs:unique>/.dotMatchesNewlines(), with: "")
      guard let unconstrained = XMLBaseline(schema: bare) else { throw BaselineFailure() }
      report(
        "libxml2's pass without the schema's own constraint, a measure once in a row",
        try time(xml.count) { _ = unconstrained.isValid(xml) }, against: pass)
      for constraint in IdentityConstraint.all {
        guard let constrained = XMLBaseline(schema: constraint.added(to: schema)) else {
          throw BaselineFailure()
        }
        report(
          "libxml2's pass with one more, " + constraint.name,
          try time(xml.count) { _ = constrained.isValid(xml) },
          against: pass)
      }
    }
  }

  private func time(_ bytes: Int, _ body: () throws -> Void) throws -> Measurement {
    // Short ones are repeated, so that a run takes long enough to be measured.
    let repetitions = max(1, 2_000_000 / bytes)
    return try Measurement(runs: runs) {
      for _ in 0..<repetitions { try body() }
      return bytes * repetitions
    }
  }

  private func report(_ name: String, _ measured: Measurement, against pass: Measurement) {
    let ratio = pass.rate / measured.rate
    print(
      String(format: "%9.1f MB/s %6.2f ", measured.rate, ratio)
        + " times libxml2's pass: \(name)")
    fflush(nil)
  }
}

/// An identity constraint that the schema has or might have, to see what it costs.
struct IdentityConstraint {
  /// What it would prove.
  let name: String
  /// The elements that get it.
  let elements: [String]
  /// The constraint, for element `NAME`.
  let declaration: String

  /// The constraints that are measured.
  static let all = [
    IdentityConstraint(
      name: "a column once in a row", elements: ["row", "income", "expenditure"],
      declaration: """
        <xs:unique name="NAME.column">\
        <xs:selector xpath="d:columnAmount|d:columnText|d:columnCode"/>\
        <xs:field xpath="@column"/></xs:unique>
        """),
    IdentityConstraint(
      name: "a column for every measure of a row", elements: ["table"],
      declaration: """
        <xs:unique name="NAME.columns"><xs:selector xpath="d:columns/d:amountColumn"/>\
        <xs:field xpath="@concept"/></xs:unique>\
        <xs:keyref name="NAME.amounts" refer="NAME.columns">\
        <xs:selector xpath="d:row/d:amount|d:row/d:income/d:amount|d:row/d:expenditure/d:amount"/>\
        <xs:field xpath="@concept"/></xs:keyref>
        """),
  ]

  /// The schema with the constraint.
  func added(to schema: String) -> String {
    var schema = schema
    for element in elements {
      guard let start = schema.firstRange(of: "<xs:element name=\"\(element)\""),
        let end = schema[start.upperBound...].firstRange(of: "</xs:element>")
      else { continue }
      schema.insert(
        contentsOf: declaration.replacing("NAME", with: element), at: end.lowerBound)
    }
    return schema
  }
}

/// What is measured did not do what it should.
struct BaselineFailure: Error, CustomStringConvertible {
  let description = "libxml2 does not accept the schema or the document"
}
