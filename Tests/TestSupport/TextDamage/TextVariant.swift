public import Convert
internal import DisclosureGenerator

/// A document that variants are made of.
public struct VariantSource: Sendable {
  /// What to call it in messages.
  public let name: String
  /// What it says undamaged.
  public let disclosure: Disclosure
  /// Its text, taken apart.
  public let document: PrintedDocument
  /// The amounts of its statement tables.
  public let amounts: StatedAmounts

  /// Makes a source of a text and what it says.
  ///
  /// - Returns: The source; `nil` where the text is not in its canonical layout.
  public init?(_ name: String, text: String, disclosure: Disclosure) {
    guard let document = PrintedDocument(text, of: disclosure) else { return nil }
    self.name = name
    self.disclosure = disclosure
    self.document = document
    amounts = StatedAmounts(disclosure)
  }

  /// The kind of a statement table.
  public func kind(of table: Int) -> TableKind {
    document[table].kind
  }
}

/// A text that was damaged on purpose, and what it should still be read as.
public struct TextVariant: Sendable {
  /// What the damages of a variant are.
  public enum Mixture: Sendable, CaseIterable {
    /// One to three that change nothing of what is said.
    case layout
    /// One that only figures can undo.
    case figure
    /// Two of which at least one needs figures to be undone.
    case two
  }

  /// Damage that only figures can undo, with the table it was done to, from 0.
  public struct DamagedTable: Sendable {
    /// What was done.
    public let damage: FigureDamage
    /// The table.
    public let table: Int
  }

  /// What was done, in words.
  public private(set) var description = ""
  /// The damaged document.
  public private(set) var document: PrintedDocument
  /// The damages that change nothing of what is said.
  public private(set) var layout: [LayoutDamage] = []
  /// The damages that need figures to be undone.
  public private(set) var figures: [DamagedTable] = []
  /// A number that the variant's seed gives, for choices that are left to the test.
  public let choice: Int

  /// Damages a document, the same way for the same seed on any machine.
  public init(of source: VariantSource, seed: UInt64, mixture: Mixture) {
    var random = SeededGenerator(seed: seed)
    document = source.document
    choice = random.number(in: 0...(1 << 30))
    switch mixture {
    case .layout:
      for _ in 0..<random.pick([1, 1, 1, 2, 3]) { addLayout(&random) }
    case .figure:
      addFigure(&random)
    case .two:
      if random.chance(50) { addLayout(&random) } else { addFigure(&random) }
      addFigure(&random)
    }
  }

  /// The class of the damage, for counts.
  public var className: String {
    switch (layout.count, figures.count) {
    case (1, 0): layout[0].rawValue
    case (0, 1): figures[0].damage.rawValue
    case (_, 0): "two or three of layout"
    case (0, _): "two that figures undo"
    default: "one of layout and \(figures[0].damage.rawValue)"
    }
  }

  private mutating func addLayout(_ random: inout SeededGenerator) {
    for _ in 0..<40 {
      let damage = random.pick(LayoutDamage.allCases)
      guard let what = damage.apply(to: &document, &random) else { continue }
      layout.append(damage)
      description += (description.isEmpty ? "" : "; ") + what
      return
    }
  }

  private mutating func addFigure(_ random: inout SeededGenerator) {
    for _ in 0..<200 {
      let damage = random.pick(FigureDamage.allCases)
      guard let done = damage.apply(to: &document, &random) else { continue }
      figures.append(DamagedTable(damage: damage, table: done.table))
      description += (description.isEmpty ? "" : "; ") + done.what
      return
    }
  }
}
