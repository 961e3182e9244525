internal import Convert
internal import Formats
internal import Foundation

/// The inputs that fuzzing begins with: the samples in pieces, in every format, and their words.
///
/// Small pieces, since an input of a few kilobytes is tried a hundred times while a whole document
/// is tried once.
struct Seeds {
  private let documents: [[UInt8]]
  private let pieces: [Disclosure]
  private let codeLists: [[UInt8]]

  /// Makes seeds of the samples.
  ///
  /// - Parameter samples: The folder of samples; the lists of codes are in `../docs/codes`.
  /// - Throws: Where they cannot be read.
  init(samples: URL) throws {
    documents = try Self.files(in: samples, ending: ".txt")
    codeLists = try Self.files(in: samples.appending(path: "../docs/codes"), ending: ".tsv")
    let conversion = Conversion(registry: .standard)
    pieces = try documents.flatMap { bytes in
      var findings = DiagnosticList()
      return Self.pieces(
        of: try conversion.read(DocumentBundle(bytes), from: "text", into: &findings))
    }
  }

  private static func files(in folder: URL, ending: String) throws -> [[UInt8]] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path()).filter {
      $0.hasSuffix(ending)
    }.sorted().map { Array(try Data(contentsOf: folder.appending(path: $0))) }
  }

  /// A disclosure for each table and each section, and one of the front matter alone.
  private static func pieces(of whole: Disclosure) -> [Disclosure] {
    var front = whole
    front.parts = []
    front.ledger = []
    var pieces = [front]
    front.contents = []
    for part in whole.parts {
      var piece = part
      piece.sections = []
      for block in part.blocks {
        piece.blocks = [block]
        front.parts = [piece]
        pieces.append(front)
      }
      piece.blocks = []
      for section in part.sections {
        piece.sections = [section]
        front.parts = [piece]
        pieces.append(front)
      }
    }
    return pieces
  }

  /// Writes `FOLDER/TARGET/NUMBER` and `FOLDER/TARGET.dict`.
  func write(to folder: URL) throws {
    for target in FuzzTarget.names {
      let corpus = folder.appending(path: target)
      try FileManager.default.createDirectory(at: corpus, withIntermediateDirectories: true)
      let seeds = seeds(of: target)
      for (number, seed) in seeds.enumerated() {
        try Data(seed).write(to: corpus.appending(path: "seed-\(number)"))
      }
      try Data(Dictionary(of: seeds).text.utf8)
        .write(to: folder.appending(path: target + ".dict"))
    }
  }

  private func seeds(of target: String) -> [[UInt8]] {
    if target == "codes" { return codeLists }
    let conversion = Conversion(registry: .standard)
    let written = pieces.compactMap { piece in
      var findings = DiagnosticList()
      let bundle = try? conversion.write(piece, to: target, into: &findings)
      return bundle.map { $0.singleFile ?? FolderText.bytes(of: $0) }
    }
    return target == "text" ? written + damaged : written
  }

  /// The damaged samples, cut at the tables, as the damage is only there in the text.
  private var damaged: [[UInt8]] {
    documents.flatMap { document in
      let lines = document.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      let marks = lines.indices.filter { lines[$0].starts(with: "表".utf8) && $0 > 0 }
      return zip(marks, marks.dropFirst() + [lines.count]).map { start, end in
        Array(lines[start..<end].joined(separator: [UInt8(ascii: "\n")]))
      }
    }
  }
}
