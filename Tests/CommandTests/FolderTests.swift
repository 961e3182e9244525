import Convert
import Foundation
import SystemPackage
import Testing

@testable import convert_cli

/// Folders as inputs and outputs, whatever format they are of.
@Suite("Folders that are one input or output")
struct FolderTests {
  private let folder: URL
  private let package = DocumentBundle(entries: [
    .init(path: "tables/01.csv", bytes: Array("a,b\r\n".utf8)),
    .init(path: "datapackage.json", bytes: Array(#"{"path": "tables/01.csv"}"#.utf8)),
  ])

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "convert-cli-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func path(_ name: String) -> FilePath { FilePath(folder.path()).appending(name) }

  private func store(_ bundle: DocumentBundle, force: Bool = false) throws(CommandError) {
    try OutputTarget(
      path: path("p"), name: "p", isFolder: true, replaces: force, flushes: true
    ).store(bundle)
  }

  private func load(limit: Int = 1000) throws(CommandError) -> DocumentBundle {
    try InputSource(path: path("p"), name: "p").load(limit: limit, markers: ["datapackage.json"])
  }

  private func codes(_ work: () throws -> Void) -> (convert_cli.ExitStatus, [String])? {
    do {
      try work()
      return nil
    } catch {
      guard let error = error as? CommandError else { return (.fault, ["\(error)"]) }
      return (error.status, error.diagnostics.map(\.code))
    }
  }

  private func names(below name: String = "") throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: path(name).string).sorted()
  }

  @Test("what is stored is loaded again, in the order of its paths, and nothing else is left")
  func roundTrip() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try store(package)
    #expect(try load().entries == package.entries.sorted { $0.path < $1.path })
    #expect(try names() == ["p", "p/datapackage.json", "p/tables", "p/tables/01.csv"])
  }

  @Test("a folder that is there is replaced only by force, and then whole")
  func replacing() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try store(package)
    let smaller = DocumentBundle(entries: [
      .init(path: "datapackage.json", bytes: [0x5B, 0x5D]), .init(path: "x.csv", bytes: []),
    ])
    let refused = codes { try store(smaller) }
    #expect(refused?.0 == .cannotCreate && refused?.1 == ["file.exists"])
    #expect(try load().entries.count == 2)
    try store(smaller, force: true)
    #expect(try load() == smaller)
    #expect(try names() == ["p", "p/datapackage.json", "p/x.csv"])
  }

  @Test("a folder that holds what a person put there is not replaced, by force either")
  func foreignFiles() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try store(package)
    try Data("mine".utf8).write(to: folder.appending(path: "p/tables/notes.txt"))
    let refused = codes { try store(package, force: true) }
    #expect(refused?.0 == .cannotCreate && refused?.1 == ["file.foreign-file"])
    #expect(try names(below: "p").contains("tables/notes.txt"))
  }

  @Test(
    "nor are files with the names or extensions of a package, unless the package there names them",
    arguments: [("x.csv", false), ("tables/02.csv", true), ("tables/01.csv", false)])
  func foreignTables(name: String, isPackage: Bool) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    if isPackage { try store(package) }
    let mine = folder.appending(path: "p/\(name)")
    try FileManager.default.createDirectory(
      at: mine.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data("mine".utf8).write(to: mine)
    let refused = codes { try store(package, force: true) }
    #expect(refused?.0 == .cannotCreate && refused?.1 == ["file.foreign-file"])
    #expect(try Data(contentsOf: mine) == Data("mine".utf8))
  }

  @Test("an empty folder is replaced by force")
  func emptyFolder() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(
      at: folder.appending(path: "p"), withIntermediateDirectories: false)
    try store(package, force: true)
    #expect(try load().entries.count == 2)
  }

  @Test("a link in a folder is refused, since it may lead out of it")
  func links() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try store(package)
    try FileManager.default.createSymbolicLink(
      at: folder.appending(path: "p/x.csv"), withDestinationURL: URL(filePath: "/etc/hostname"))
    let refused = codes { _ = try load() }
    #expect(refused?.0 == .data && refused?.1 == ["file.not-of-folder"])
  }

  @Test("the limit holds for all files of a folder together")
  func limit() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try store(package)
    let size = package.entries.reduce(0) { $0 + $1.bytes.count }
    #expect(try load(limit: size).entries.count == 2)
    let refused = codes { _ = try load(limit: size - 1) }
    #expect(refused?.0 == .data && refused?.1 == ["file.too-large"])
  }

  @Test("a folder goes to no stream, and a file in no folder's place")
  func kinds() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let stream = codes { try OutputTarget.standardOutput.store(package) }
    #expect(stream?.0 == .usage && stream?.1 == ["file.folder-to-stream"])
    try Data().write(to: folder.appending(path: "p"))
    let file = codes { try store(package, force: true) }
    #expect(file?.0 == .cannotCreate && file?.1 == ["file.cannot-create"])
  }

  @Test(
    "a path that would leave the folder is a fault, and nothing is written",
    arguments: ["../x.csv", "/tmp/x.csv", "a/../../x.csv", "", "."])
  func escapingPaths(inner: String) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let bundle = DocumentBundle(entries: [
      .init(path: "datapackage.json", bytes: []), .init(path: inner, bytes: []),
    ])
    let refused = codes { try store(bundle) }
    #expect(refused?.0 == .fault)
    #expect(try names() == [])
  }
}
