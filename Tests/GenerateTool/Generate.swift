internal import Convert
internal import DisclosureGenerator
internal import Formats
internal import Foundation

/// Writes made-up disclosures as text, the same for the same numbers: `generate FOLDER COUNT [BYTES]`.
@main
struct Generate {
  static func main() {
    do {
      try write(CommandLine.arguments.dropFirst())
    } catch {
      FileHandle.standardError.write(Data("\(error)\n".utf8))
      exit(error is Usage ? EX_USAGE : EXIT_FAILURE)
    }
  }

  private static func write(_ arguments: ArraySlice<String>) throws {
    guard let folder = arguments.first, let count = arguments.dropFirst().first.flatMap({ Int($0) })
    else { throw Usage() }
    let size =
      arguments.dropFirst(2).first.flatMap { Int($0) }.map(GeneratorSize.text) ?? .typical
    let url = URL(filePath: folder, directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    let conversion = Conversion(registry: .standard)
    for number in 1...max(1, count) {
      var diagnostics = DiagnosticList()
      let bundle = try conversion.write(
        GeneratedDisclosure(seed: UInt64(number), size: size).disclosure, to: "text",
        into: &diagnostics)
      let name = String(repeating: "0", count: max(0, 6 - "\(number)".count)) + "\(number).txt"
      try Data(bundle.singleFile ?? []).write(to: url.appending(path: name))
    }
  }
}

/// The command was called with arguments that it does not know.
struct Usage: Error, CustomStringConvertible {
  let description = "usage: generate FOLDER COUNT [BYTES]"
}
