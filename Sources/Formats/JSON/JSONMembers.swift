/// The members of one JSON object of the format, in the order in which they are written.
protocol JSONMember: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  /// The members without which the object is an error.
  static var required: [Self] { get }
  /// The names of all members, for finding one by its bytes.
  static var names: JSONNames<Self> { get }
}

/// The names of the members of an object as bytes.
struct JSONNames<Member: JSONMember>: Sendable {
  private let members = Array(Member.allCases)
  private let bytes = Member.allCases.map { Array($0.rawValue.utf8) }
  /// A bit for each required member.
  let required: UInt32

  init() {
    var required: UInt32 = 0
    for (position, member) in Member.allCases.enumerated() where Member.required.contains(member) {
      required |= 1 << UInt32(position)
    }
    self.required = required
  }

  /// How many members there are.
  var count: Int { members.count }

  /// The member at a position.
  subscript(position: Int) -> Member { members[position] }

  /// The position of the member that `range` of `text` spells, looking at position `hint` first.
  func position(of text: [UInt8], _ range: Range<Int>, after hint: Int) -> Int? {
    var position = hint
    for _ in bytes.indices {
      if position >= bytes.count { position = 0 }
      if text.has(bytes[position], at: range) { return position }
      position += 1
    }
    return nil
  }
}

extension [UInt8] {
  /// Whether the bytes in `range` are those of `other`.
  @inline(__always)
  func has(_ other: [UInt8], at range: Range<Int>) -> Bool {
    guard range.count == other.count else { return false }
    var offset = 0
    while offset < other.count {
      if self[range.lowerBound + offset] != other[offset] { return false }
      offset += 1
    }
    return true
  }
}

/// The members of the root object.
enum RootMember: String, JSONMember {
  case schema = "$schema"
  case stage, fiscalYear, department, title, contents, parts, signature, ledger
  static let required: [Self] = [.schema, .stage, .title, .contents, .parts, .ledger]
  static let names = JSONNames<Self>()
}

/// The members of an entry of the contents.
enum ContentsMember: String, JSONMember {
  case label, title, sourceLine
  static let required: [Self] = [.title]
  static let names = JSONNames<Self>()
}

/// The members of the sign-off.
enum SignatureMember: String, JSONMember {
  case name, date, sourceLine
  static let required: [Self] = []
  static let names = JSONNames<Self>()
}

/// The members of a part.
enum PartMember: String, JSONMember {
  case label, title, sourceLine, blocks, sections
  static let required: [Self] = [.blocks, .sections]
  static let names = JSONNames<Self>()
}

/// The members of a section.
enum SectionMember: String, JSONMember {
  case label, title, level, sourceLine, blocks, subsections
  static let required: [Self] = [.title, .level, .blocks, .subsections]
  static let names = JSONNames<Self>()
}

/// The values of the member `type`, which comes first in every block.
enum BlockType: String, CaseIterable {
  case paragraph, note, table, performance, project, term
}

/// The members of a paragraph, a list item or a note.
enum ParagraphMember: String, JSONMember {
  case mark, text, sourceLine
  static let required: [Self] = [.text]
  static let names = JSONNames<Self>()
}

/// The members of a term of the glossary.
enum TermMember: String, JSONMember {
  case label, term, definition, sourceLine
  static let required: [Self] = [.term, .definition]
  static let names = JSONNames<Self>()
}

/// The members of a project statement; those from `amount` to `isWithheld` are derived from fields.
enum ProjectMember: String, JSONMember {
  case label, nameLabel, name, amount, unit, budgetUnit, isWithheld, sourceLine, fields
  static let required: [Self] = [.nameLabel, .name, .fields]
  static let names = JSONNames<Self>()
}

/// The members of a labelled field of a project statement.
enum FieldMember: String, JSONMember {
  case label, text, sourceLine, paragraphs
  static let required: [Self] = [.label, .text, .paragraphs]
  static let names = JSONNames<Self>()
}
