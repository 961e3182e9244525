internal import Convert

/// The files of a package by the names of their resources, as the descriptor lists them.
struct PackageFiles {
  private var files: [String: PackageFile] = [:]
  private let entries: [String: [UInt8]]
  /// The files whose bytes are not those that the descriptor states.
  private(set) var edited: [String] = []

  /// Reads the descriptor of a package.
  ///
  /// - Throws: Where the input is no package, or a resource lies outside it.
  init(_ bundle: DocumentBundle) throws(ConversionError) {
    entries = Dictionary(
      bundle.entries.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    guard var descriptor = entries[DataPackageFormat.marker] else {
      throw ConversionError(.data, Diagnostic(PackageCode.notAFolder))
    }
    // Some editors set a byte-order mark.
    if descriptor.starts(with: [0xEF, 0xBB, 0xBF]) { descriptor.removeFirst(3) }
    do throws(ConversionError) {
      guard let resources = try JSONLine(descriptor).raw("resources") else {
        throw Self.invalid(Self.noResources)
      }
      for resource in try Self.elements(Array(resources)) { try add(resource) }
    } catch {
      guard error.diagnostics.first?.code.hasPrefix("json.") == true else { throw error }
      throw Self.invalid(error.diagnostics.first?.words ?? Self.noResources)
    }
  }

  private mutating func add(_ resource: JSONLine) throws(ConversionError) {
    guard let nameBytes = try resource.text("name"), let pathBytes = try resource.text("path")
    else { throw Self.invalid(Self.noNameOrPath) }
    let name = String(decoding: nameBytes, as: UTF8.self)
    let stated = String(decoding: pathBytes, as: UTF8.self)
    let pieces = stated.split(separator: "/", omittingEmptySubsequences: false)
    guard !stated.contains("\\"), !stated.contains(":"),
      pieces.allSatisfy({ !$0.isEmpty && $0 != ".." })
    else {
      throw ConversionError(
        .data, Diagnostic(PackageCode.unsafePath, ["found": .text(CSVSpelling.shown(pathBytes))]))
    }
    // `./facts.csv` lies in the folder as facts.csv does.
    let path = pieces.filter { $0 != "." }.joined(separator: "/")
    guard let bytes = entries[path] else { return }
    guard let hash = try resource.text("hash") else {
      // Nothing says that it is as it was written, or that it is not.
      files[name] = PackageFile(path: path, bytes: bytes, isEdited: true)
      return
    }
    let isEdited = !hash.elementsEqual("sha256:\(ContentDigest(of: bytes))".utf8)
    files[name] = PackageFile(path: path, bytes: bytes, isEdited: isEdited)
    if isEdited { edited.append(path) }
  }

  /// The file of a resource.
  ///
  /// - Throws: Where the descriptor or the folder lacks it.
  func file(_ name: String) throws(ConversionError) -> PackageFile {
    guard let file = files[name] else {
      throw ConversionError(
        .data, Diagnostic(PackageCode.missingResource, ["name": .text(name)]))
    }
    return file
  }

  /// The objects of a JSON array.
  private static func elements(_ bytes: [UInt8]) throws(ConversionError) -> [JSONLine] {
    var cursor = JSONSyntax(bytes)
    var elements: [JSONLine] = []
    do throws(JSONStop) {
      guard cursor.take(UInt8(ascii: "[")) else { throw cursor.unexpected("'['") }
      if cursor.take(UInt8(ascii: "]")) { return [] }
      var ranges: [Range<Int>] = []
      repeat {
        _ = cursor.peek()
        let start = cursor.index
        try cursor.skipValue()
        ranges.append(start..<cursor.index)
      } while try cursor.continues(until: UInt8(ascii: "]"))
      for range in ranges { elements.append(try Self.line(Array(bytes[range]))) }
    } catch {
      throw Self.invalid(Self.noResources)
    }
    return elements
  }

  private static func line(_ bytes: [UInt8]) throws(JSONStop) -> JSONLine {
    do {
      return try JSONLine(bytes)
    } catch {
      throw JSONStop()
    }
  }

  private static let noResources = LocalizedText(
    en: "it has no 'resources'", zh: "缺少“resources”")
  private static let noNameOrPath = LocalizedText(
    en: "a resource has no 'name' or no 'path'", zh: "某个资源缺少“name”或“path”")

  private static func invalid(_ reason: LocalizedText) -> ConversionError {
    ConversionError(
      .data, Diagnostic(PackageCode.invalidDescriptor, ["reason": .words(reason)]))
  }
}
