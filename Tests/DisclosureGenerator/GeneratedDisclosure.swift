public import Convert

/// A made-up disclosure whose figures agree, the same for the same seed on any machine.
///
/// All tables are views of the same figures, so that rows, columns and tables add up as published
/// ones do; with ``GeneratorSize/isRounded`` they do within rounding. Texts are of the kind that
/// the plain-text layout can say.
///
/// ```swift
/// let disclosure = GeneratedDisclosure(seed: 7, size: .small).disclosure
/// ```
public struct GeneratedDisclosure: Sendable {
  /// The disclosure.
  public let disclosure: Disclosure

  /// Makes up the disclosure of a seed.
  public init(seed: UInt64, size: GeneratorSize = .typical) {
    disclosure = Self.make(seed: seed, size: size)
  }

  private static func make(seed: UInt64, size: GeneratorSize) -> Disclosure {
    var random = SeededGenerator(seed: seed)
    let place = random.pick(Vocabulary.places)
    let department = place + random.pick(Vocabulary.offices)
    let year = random.number(in: 2024...2031)
    let figures = Figures.generate(
      department: department, place: place, year: year, size: size, random: &random)
    let style = TableStyle(department: department, year: year, random: &random)
    var maker = TableMaker(figures: figures, style: style)
    maker.addKnownTables()
    for index in 0..<size.otherTables {
      maker.addEquipment(
        of: figures.units[index % figures.units.count].name, rows: size.otherRows, random: &random)
    }
    var narrative = Narrative(figures: figures, style: style, place: place, random: random)
    let parts = [
      narrative.organisation(),
      Part(
        label: "第二部分", title: ExactText("\(year)年部门预算公开表"),
        blocks: maker.tables.map { .table($0) }),
      narrative.explanations(), narrative.glossary(),
    ]
    random = narrative.random
    var disclosure = Disclosure(
      stage: .budget, fiscalYear: year, department: ExactText(department),
      title: ExactText("\(department)\(year)年部门预算公开"),
      contents: random.chance(80) ? Self.contents(of: parts) : [], parts: parts,
      signature: random.chance(90)
        ? Signature(
          name: ExactText(department), date: ExactText("\(year)年2月\(random.number(in: 1...28))日"))
        : nil)
    if size.hasProvenance { disclosure.addProvenance() }
    return disclosure
  }

  /// Every part, section and table.
  private static func contents(of parts: [Part]) -> [ContentsEntry] {
    var entries: [ContentsEntry] = []
    for part in parts {
      if let title = part.title { entries.append(ContentsEntry(label: part.label, title: title)) }
      var tables = 0
      for case .table(let table) in part.blocks where table.kind != .other {
        tables += 1
        entries.append(
          ContentsEntry(
            label: ExactText(Narrative.numeral(tables) + "、"), title: table.title))
      }
      for section in part.sections {
        entries.append(ContentsEntry(label: section.label, title: section.title))
      }
    }
    return entries
  }
}
