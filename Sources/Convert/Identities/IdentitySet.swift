/// The identities of a document's statement tables, over numbered slots.
///
/// An identity says that one slot, the total, is the sum of others, its terms. The terms of many
/// identities differ by a constant only (the rows of a column sum are the same in every column), so
/// a list of terms is stored once and shared: term = list element + offset.
struct IdentitySet {
  /// One identity; its terms are in the set's store.
  struct Identity: Sendable {
    /// The rule that it is an instance of.
    let family: IdentityFamily
    /// Whether parts are rounded one by one; else both sides are the same figure.
    let isSum: Bool
    /// The slot on the left.
    let total: Int32
    /// Where the list of its terms begins in the store.
    let start: Int32
    /// How many terms it has; none where the total must be zero.
    let count: Int32
    /// What is added to each element of the list.
    let offset: Int32
    /// The table in which all its slots stand; -1 for an identity between tables.
    let table: Int32
  }

  /// The tables, in the order of the document.
  let tables: [FigureTable]
  /// All identities: those of each table, then those between tables.
  private(set) var identities: [Identity] = []
  /// The lists of terms, one behind the other.
  private var store: [Int32] = []
  /// The table whose identities are being stated; -1 between tables.
  private var tableAtHand: Int32 = -1

  /// States every identity that the tables' rows and measures allow.
  ///
  /// - Parameter tables: The statement tables of a document, in its order.
  init(_ tables: [StatementTable]) {
    var base = 0
    var figures: [FigureTable] = []
    figures.reserveCapacity(tables.count)
    var units: Set<LikeName> = []
    var previous: ExactText?
    for table in tables {
      // As a rule one department prepares all tables.
      guard let name = table.preparedBy, name != previous else { continue }
      units.insert(LikeName(name))
      previous = name
    }
    let parted = units.count > 1 ? Self.kindsByUnit(tables) : []
    for table in tables {
      let figure = FigureTable(
        table, base: base, units: units, isOfOneUnit: parted.contains(table.kind))
      base = figure.end
      if figure.kind == .generalPublicProjectExpenditure {
        for list in figure.lists {
          for (row, key) in list.keys.enumerated() where key.role == .unit {
            if let label = list.labels[row] { units.insert(LikeName(label)) }
          }
        }
      }
      figures.append(figure)
    }
    self.tables = figures
    identities.reserveCapacity(base)
    store.reserveCapacity(base)
    for (number, table) in figures.enumerated() {
      tableAtHand = Int32(number)
      addIdentities(within: table)
    }
    tableAtHand = -1
    addIdentitiesBetweenTables()
  }

  /// The kinds that have a table for each budget unit in a document whose first table is the whole
  /// department's.
  private static func kindsByUnit(_ tables: [StatementTable]) -> Set<TableKind> {
    var preparers: [TableKind: ExactText] = [:]
    var kinds: Set<TableKind> = []
    for table in tables where !table.rows.isEmpty {
      guard let name = table.preparedBy else { continue }
      if preparers[table.kind, default: name] != name { kinds.insert(table.kind) }
      preparers[table.kind] = name
    }
    guard let first = tables.first(where: { !$0.rows.isEmpty }), !kinds.contains(first.kind) else {
      return []
    }
    return kinds
  }

  /// How many slots the document has.
  var slotCount: Int { tables.last?.end ?? 0 }

  /// Calls `body` for each term of an identity.
  @inline(__always)
  func forEachTerm(of identity: Identity, _ body: (Int) -> Void) {
    for index in Int(identity.start)..<Int(identity.start + identity.count) {
      body(Int(store[index] + identity.offset))
    }
  }

  /// The total of an identity and its terms.
  func slots(of identity: Int) -> [Int] {
    let identity = identities[identity]
    var slots = [Int(identity.total)]
    slots.reserveCapacity(Int(identity.count) + 1)
    forEachTerm(of: identity) { slots.append($0) }
    return slots
  }

  /// The table that a slot belongs to, as an index of ``tables``.
  func table(ofSlot slot: Int) -> Int {
    // Tables without slots share their base with the next one that has some.
    tables.partitionIndex { $0.base > slot } - 1
  }

  /// Stores a list of terms.
  mutating func addList(_ terms: some Sequence<Int>) -> Range<Int32> {
    let start = Int32(store.count)
    for term in terms { store.append(Int32(term)) }
    return start..<Int32(store.count)
  }

  /// States an identity whose terms are the list's elements plus `offset`.
  mutating func add(
    _ family: IdentityFamily, total: Int, terms: Range<Int32>, offset: Int = 0
  ) {
    identities.append(
      Identity(
        family: family, isSum: family.isSum, total: Int32(total), start: terms.lowerBound,
        count: Int32(terms.count), offset: Int32(offset), table: tableAtHand))
  }

  /// States an identity between two figures or between one and the sum of others.
  ///
  /// One figure stated twice is equal exactly, even where the rule allows for sums.
  mutating func add(_ family: IdentityFamily, total: Int, terms: [Int]) {
    let list = addList(terms)
    addFigure(family, total: total, terms: list)
  }

  /// States an identity between figures whose terms are a list that was stored.
  mutating func addFigure(_ family: IdentityFamily, total: Int, terms: Range<Int32>) {
    identities.append(
      Identity(
        family: family, isSum: terms.count > 1, total: Int32(total), start: terms.lowerBound,
        count: Int32(terms.count), offset: 0, table: tableAtHand))
  }

  /// Where the next list will begin.
  var nextList: Int32 { Int32(store.count) }

  /// Appends a term to the list at the end of the store.
  mutating func addTerm(_ slot: Int) { store.append(Int32(slot)) }
}
