internal import Convert
internal import Formats
internal import SystemPackage

/// What became of one input, as a line of a manifest tells it.
struct ManifestLine: Sendable {
  /// What became of an input.
  enum Outcome: String, Sendable {
    /// The output is in place.
    case written
    /// There is no output of this run; that of an earlier one may be in place.
    case failed
  }

  /// The path of the input.
  var input: FilePath
  /// The path of the output.
  var output: FilePath
  /// What became of it.
  var outcome: Outcome
  /// The exit code that the input alone would have ended with.
  var exit: Int32
  /// What was asked for, in a form that is the same for the same request.
  var request: String
  /// The bytes of the input and their SHA-256; `nil` where it could not be loaded.
  var source: Content?
  /// The bytes of the output and their SHA-256; `nil` where there is none.
  var result: Content?
  /// The versions of the program and of the model.
  var versions = Self.current
  /// The findings of each severity: errors, warnings, notes.
  var findings = (errors: 0, warnings: 0, notes: 0)

  /// The versions of this program.
  static let current = [ConvertCLI.version, Disclosure.modelVersion]

  /// The summary of the checks of the input; `nil` where they did not run.
  var checks: Diagnostic?

  /// Some content by its size and its digest.
  struct Content: Hashable, Sendable {
    /// The number of bytes.
    var bytes: Int
    /// The SHA-256 in hexadecimal digits.
    var digest: String

    /// Measures a bundle.
    ///
    /// The digest of a folder is that of the list that `sha256sum` prints of its files, in the
    /// order of their paths.
    init(of bundle: DocumentBundle) {
      bytes = bundle.entries.reduce(0) { $0 + $1.bytes.count }
      if let file = bundle.singleFile {
        digest = ContentDigest(of: file).description
      } else {
        let lines = bundle.entries.map {
          ContentDigest(of: $0.bytes).description + "  " + $0.path + "\n"
        }
        digest =
          ContentDigest(
            of: Array(lines.sorted { $0.dropFirst(66) < $1.dropFirst(66) }.joined().utf8)
          ).description
      }
    }

    /// Makes a content that a manifest states.
    init(bytes: Int, digest: String) {
      self.bytes = bytes
      self.digest = digest
    }
  }

  /// The line, with its line end.
  var text: String {
    var line = JSONObjectLine()
    line.add("input", input.string)
    if let hex = Self.hex(input) { line.add("inputHex", hex) }
    line.add("output", output.string)
    if let hex = Self.hex(output) { line.add("outputHex", hex) }
    line.add("outcome", outcome.rawValue)
    line.add("exit", Int(exit))
    line.add("inputBytes", source?.bytes)
    line.add("inputSHA256", source?.digest)
    line.add("outputBytes", result?.bytes)
    line.add("outputSHA256", result?.digest)
    line.add("errors", findings.errors)
    line.add("warnings", findings.warnings)
    line.add("notes", findings.notes)
    if let checks {
      line.add("checks", Self.counts(of: checks, ["errors", "warnings", "notes"]))
      line.add(
        "coverage", Self.counts(of: checks, ["amounts", "proven", "doubtful", "unproven"]))
    }
    line.add("request", request)
    line.add("program", ConvertCLI.version)
    line.add("model", Disclosure.modelVersion)
    return line.description + "\n"
  }

  /// Some of the numbers of a summary.
  private static func counts(of summary: Diagnostic, _ names: [String]) -> JSONObjectLine {
    var counts = JSONObjectLine()
    for name in names {
      guard case .integer(let count)? = summary.arguments.first(where: { $0.name == name })?.value
      else { continue }
      counts.add(name, count)
    }
    return counts
  }

  /// The bytes of a path that is no UTF-8, which a JSON string cannot hold.
  private static func hex(_ path: FilePath) -> String? {
    let bytes = path.bytes
    guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
    return bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}

extension ManifestLine {
  /// Reads a line of a manifest.
  ///
  /// - Returns: `nil` where the line tells of no output that is in place.
  /// - Throws: Where it is no line of a manifest.
  init?(reading bytes: [UInt8]) throws(ConversionError) {
    let line = try JSONLine(bytes)
    let text = { (name: String) throws(ConversionError) -> String? in
      try line.text(name).map { String(decoding: $0, as: UTF8.self) }
    }
    let number = { (name: String) in
      line.raw(name).flatMap { Int(String(decoding: $0, as: UTF8.self)) }
    }
    guard let outcome = try text("outcome").flatMap(Outcome.init), let exit = number("exit"),
      let input = try Self.path("input", in: line), let output = try Self.path("output", in: line),
      let request = try text("request"), let program = try text("program"),
      let model = try text("model"),
      let resultBytes = number("outputBytes"), let resultDigest = try text("outputSHA256")
    else { return nil }
    var source: Content?
    if let bytes = number("inputBytes"), let digest = try text("inputSHA256") {
      source = Content(bytes: bytes, digest: digest)
    }
    self.init(
      input: input, output: output, outcome: outcome, exit: Int32(clamping: exit),
      request: request, source: source,
      result: Content(bytes: resultBytes, digest: resultDigest), versions: [program, model])
  }

  /// The path that a member of a line names; `nil` where it is not there.
  static func path(_ name: String, in line: JSONLine) throws(ConversionError) -> FilePath? {
    guard let text = try line.text(name) else { return nil }
    guard let hex = try line.text(name + "Hex") else { return FilePath(bytes: text) }
    let digits = hex.compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
    return FilePath(
      bytes: stride(from: 0, to: digits.count - 1, by: 2).map {
        UInt8(digits[$0] << 4 | digits[$0 + 1])
      })
  }
}
