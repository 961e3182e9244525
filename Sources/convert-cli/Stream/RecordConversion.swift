internal import Convert
internal import Formats

/// Converts one record of a stream after the other.
struct RecordConversion {
  /// The formats.
  let conversion: Conversion
  /// What is asked for.
  let request: ConversionRequest
  /// Whether nothing is given out where a finding is an error.
  let isStrict: Bool
  /// Makes findings into JSON.
  private let renderer = DiagnosticRenderer(form: .json)

  /// Makes a conversion.
  init(conversion: Conversion, request: ConversionRequest, isStrict: Bool) {
    self.conversion = conversion
    self.request = request
    self.isStrict = isStrict
  }

  /// The line that answers a line, its line end included.
  func answer(_ line: [UInt8]) -> [UInt8] {
    var id: [UInt8]?
    var findings = DiagnosticList()
    do {
      let record = try JSONLine(line)
      id = record.raw("id").map { Array($0) }
      guard let content = try record.text("content") else {
        return refused([Diagnostic(StreamCode.noContent)], id: id, findings: [])
      }
      let output = try conversion.convert(DocumentBundle(content), request, into: &findings)
      guard let bytes = output.singleFile, String(validating: bytes, as: UTF8.self) != nil else {
        return refused([Diagnostic(StreamCode.notText)], id: id, findings: findings.diagnostics)
      }
      if isStrict, findings.hasErrors {
        let count = findings.diagnostics.count { $0.severity == .error }
        return refused(
          [Diagnostic(CommandCode.strict, ["count": .integer(count)])], id: id,
          findings: findings.diagnostics)
      }
      var answer = beginning(id)
      answer += "\"content\":".utf8
      JSONLine.append(string: bytes, to: &answer)
      return answer + ending(findings.diagnostics)
    } catch {
      id = id ?? JSONLine.raw("id", inFaulty: line).map { Array($0) }
      return refused(error.diagnostics, id: id, findings: findings.diagnostics)
    }
  }

  /// The line that answers what could not be converted.
  func refused(_ errors: [Diagnostic], id: [UInt8]?, findings: [Diagnostic]) -> [UInt8] {
    beginning(id) + "\"error\":".utf8
      + (errors.first.map { renderer.render($0, file: nil) } ?? "{}").utf8
      + ending(findings + errors.dropFirst())
  }

  private func beginning(_ id: [UInt8]?) -> [UInt8] {
    Array("{\"id\":".utf8) + (id ?? Array("null".utf8)) + [UInt8(ascii: ",")]
  }

  private func ending(_ findings: [Diagnostic]) -> [UInt8] {
    let objects = findings.map { renderer.render($0, file: nil) }.joined(separator: ",")
    return Array(",\"findings\":[\(objects)]}\n".utf8)
  }
}
