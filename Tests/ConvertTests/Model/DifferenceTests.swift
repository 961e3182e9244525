import Convert
import TestSupport
import Testing

/// A change of the sample and the place at which it must be found.
struct Change: Sendable, CustomTestStringConvertible {
  let pointer: String
  let isEssential: Bool
  let make: @Sendable (inout Disclosure) -> Void

  init(
    _ pointer: String, isEssential: Bool = true,
    _ make: @escaping @Sendable (inout Disclosure) -> Void
  ) {
    self.pointer = pointer
    self.isEssential = isEssential
    self.make = make
  }

  var testDescription: String { pointer }
}

extension Disclosure {
  /// Changes the block at an index of the blocks of a part.
  fileprivate mutating func table(_ index: Int, _ change: (inout StatementTable) -> Void) {
    guard case .table(var table) = parts[1].blocks[index] else { return }
    change(&table)
    parts[1].blocks[index] = .table(table)
  }

  fileprivate mutating func performance(_ change: (inout PerformanceTarget) -> Void) {
    guard case .performance(var target) = parts[2].sections[0].subsections[0].blocks[0] else {
      return
    }
    change(&target)
    parts[2].sections[0].subsections[0].blocks[0] = .performance(target)
  }

  fileprivate mutating func project(_ change: (inout ProjectStatement) -> Void) {
    guard case .project(var project) = parts[2].sections[0].blocks[0] else { return }
    change(&project)
    parts[2].sections[0].blocks[0] = .project(project)
  }

  fileprivate mutating func term(_ change: (inout GlossaryTerm) -> Void) {
    guard case .term(var term) = parts[2].sections[1].blocks[0] else { return }
    change(&term)
    parts[2].sections[1].blocks[0] = .term(term)
  }
}

@Suite("The first difference of two disclosures")
struct DifferenceTests {
  static let project = "/parts/2/sections/0/blocks/0"
  static let performance = "/parts/2/sections/0/subsections/0/blocks/0"
  static let table = "/parts/1/blocks/0"

  static let changes: [Change] = [
    Change("/stage") { $0.stage = .finalAccounts },
    Change("/fiscalYear") { $0.fiscalYear = nil },
    Change("/department") { $0.department = "" },
    Change("/title") { $0.title = "" },
    Change("/contents") { $0.contents.removeLast() },
    Change("/contents/1/label") { $0.contents[1].label = "" },
    Change("/contents/0/title") { $0.contents[0].title = "x" },
    Change("/contents/0/sourceLine", isEssential: false) { $0.contents[0].sourceLine = 8 },
    Change("/signature") { $0.signature = nil },
    Change("/signature/name") { $0.signature?.name = nil },
    Change("/signature/date") { $0.signature?.date = "" },
    Change("/signature/sourceLine", isEssential: false) { $0.signature?.sourceLine = nil },
    Change("/parts/0/label") { $0.parts[0].label = "" },
    Change("/parts/0/title") { $0.parts[0].title = "" },
    Change("/parts/1/sourceLine", isEssential: false) { $0.parts[1].sourceLine = nil },
    Change("/parts/0/blocks/0/type") { $0.parts[0].blocks.swapAt(0, 1) },
    Change("/parts/0/blocks/0/text") { $0.parts[0].blocks[0] = .paragraph(Paragraph(text: "")) },
    Change("/parts/2/sections/0/label") { $0.parts[2].sections[0].label = nil },
    Change("/parts/2/sections/0/title") { $0.parts[2].sections[0].title = "" },
    Change("/parts/2/sections/1/level") { $0.parts[2].sections[1].level = 1 },
    Change("/parts/2/sections/0/sourceLine", isEssential: false) {
      $0.parts[2].sections[0].sourceLine = 1
    },
    Change("/parts/2/sections/0/subsections") { $0.parts[2].sections[0].subsections = [] },
    Change("/parts/2/sections/1/blocks/0/label") { $0.term { $0.label = nil } },
    Change("/parts/2/sections/1/blocks/0/term") { $0.term { $0.term = "" } },
    Change("/parts/2/sections/1/blocks/0/definition") { $0.term { $0.definition = "" } },
    Change("/parts/2/sections/1/blocks/0/sourceLine", isEssential: false) {
      $0.term { $0.sourceLine = nil }
    },
    Change(project + "/label") { $0.project { $0.label = nil } },
    Change(project + "/nameLabel") { $0.project { $0.nameLabel = "项目" } },
    Change(project + "/name") { $0.project { $0.name = "" } },
    Change(project + "/sourceLine", isEssential: false) { $0.project { $0.sourceLine = 1 } },
    Change(project + "/fields/0/label") { $0.project { $0.fields[0].label = "" } },
    Change(project + "/fields/1/text") { $0.project { $0.fields[1].text = "" } },
    Change(project + "/fields/0/sourceLine", isEssential: false) {
      $0.project { $0.fields[0].sourceLine = nil }
    },
    Change(project + "/fields/0/paragraphs/0/mark") {
      $0.project { $0.fields[0].paragraphs[0].mark = nil }
    },
    Change(performance + "/scope") { $0.performance { $0.scope = .department } },
    Change(performance + "/title") { $0.performance { $0.title = "" } },
    Change(performance + "/year") { $0.performance { $0.year = nil } },
    Change(performance + "/unit") { $0.performance { $0.unit = nil } },
    Change(performance + "/project/text") { $0.performance { $0.project?.text = "" } },
    Change(performance + "/contacts/0/label") { $0.performance { $0.contacts[0].label = "" } },
    Change(performance + "/budget/0/labels") { $0.performance { $0.budget[0].labels = [] } },
    Change(performance + "/budget/1/value") { $0.performance { $0.budget[1].value = .text("") } },
    Change(performance + "/goal/label") { $0.performance { $0.goal?.label = "" } },
    Change(performance + "/indicatorLabels/3") { $0.performance { $0.indicatorLabels[3] = "" } },
    Change(performance + "/indicators/1/level1") {
      $0.performance { $0.indicators[1].level1 = "a" }
    },
    Change(performance + "/indicators/1/level2") {
      $0.performance { $0.indicators[1].level2 = "a" }
    },
    Change(performance + "/indicators/1/level3") {
      $0.performance { $0.indicators[1].level3 = "a" }
    },
    Change(performance + "/indicators/0/target") {
      $0.performance { $0.indicators[0].target = "" }
    },
    Change(performance + "/indicators/0/basis") { $0.performance { $0.indicators[0].basis = "" } },
    Change(performance + "/indicators/0/lastYear") {
      $0.performance { $0.indicators[0].lastYear = "" }
    },
    Change(performance + "/indicators/0/weight") {
      $0.performance { $0.indicators[0].weight = "" }
    },
    Change(performance + "/indicators/0/scoringRule") {
      $0.performance { $0.indicators[0].scoringRule = "" }
    },
    Change(performance + "/indicators/0/evidence") {
      $0.performance { $0.indicators[0].evidence = "" }
    },
    Change(performance + "/indicators/0/sourceLine", isEssential: false) {
      $0.performance { $0.indicators[0].sourceLine = nil }
    },
    Change(performance + "/notes") { $0.performance { $0.notes = [] } },
    Change(performance + "/sourceLine", isEssential: false) {
      $0.performance { $0.sourceLine = 1 }
    },
    Change(table + "/number") { $0.table(0) { $0.number = nil } },
    Change(table + "/kind") { $0.table(0) { $0.kind = .other } },
    Change(table + "/title") { $0.table(0) { $0.title = "" } },
    Change(table + "/preparedBy") { $0.table(0) { $0.preparedBy = "" } },
    Change(table + "/unit") { $0.table(0) { $0.unit = .yuan } },
    Change(table + "/isGrouped") { $0.table(0) { $0.isGrouped = false } },
    Change(table + "/sourceLine", isEssential: false) { $0.table(0) { $0.sourceLine = nil } },
    Change(table + "/columns/0/header/1") { $0.table(0) { $0.columns[0].header[1] = "款" } },
    Change(table + "/columns/0/role") { $0.table(0) { $0.columns[0].role = .code(.joined) } },
    Change(table + "/columns/5/concept") { $0.table(0) { $0.columns[5].concept = nil } },
    Change(table + "/columns/5/side") { $0.table(0) { $0.columns[5].side = .income } },
    Change(table + "/columns/5/ordinal") { $0.table(0) { $0.columns[5].ordinal = 2 } },
    Change(table + "/rows") { $0.table(0) { $0.rows.removeLast() } },
    Change(table + "/rows/0/sourceLine", isEssential: false) {
      $0.table(0) { $0.rows[0].sourceLine = 1 }
    },
    Change(table + "/rows/3/cells/4") { $0.table(0) { $0.rows[3].cells[4] = .blank } },
    Change(table + "/rows/6/cells/3") { $0.table(0) { $0.rows[6].cells[3] = .blank } },
    Change(table + "/notes/1/text") { $0.table(0) { $0.notes[1].text = "x" } },
    Change("/ledger", isEssential: false) { $0.ledger = [] },
    Change("/ledger/0/code", isEssential: false) { $0.ledger[0].code = .radical },
    Change("/ledger/0/table", isEssential: false) { $0.ledger[0].table = 2 },
    Change("/ledger/0/segment", isEssential: false) { $0.ledger[0].segment = nil },
    Change("/ledger/0/sourceLine", isEssential: false) { $0.ledger[0].sourceLine = nil },
    Change("/ledger/0/concept", isEssential: false) { $0.ledger[0].concept = nil },
    Change("/ledger/1/columnsBefore", isEssential: false) { $0.ledger[1].columnsBefore = nil },
    Change("/ledger/0/columnsBefore/0/header", isEssential: false) {
      $0.ledger[0].columnsBefore?[0].header = []
    },
    Change("/ledger/0/changes/0/row", isEssential: false) { $0.ledger[0].changes[0].row = 2 },
    Change("/ledger/0/changes/0/column", isEssential: false) { $0.ledger[0].changes[0].column = 3 },
    Change("/ledger/0/changes/1/path", isEssential: false) { $0.ledger[0].changes[1].path = "" },
    Change("/ledger/0/changes/0/sourceLine", isEssential: false) {
      $0.ledger[0].changes[0].sourceLine = nil
    },
    Change("/ledger/0/changes/0/before", isEssential: false) {
      $0.ledger[0].changes[0].before = .blank
    },
    Change("/ledger/0/changes/0/after", isEssential: false) {
      $0.ledger[0].changes[0].after = .text("")
    },
    Change("/ledger/0/changes/0/raw", isEssential: false) { $0.ledger[0].changes[0].raw = nil },
    Change("/ledger/0/proofs/0/identity", isEssential: false) {
      $0.ledger[0].proofs[0].identity = ""
    },
    Change("/ledger/0/proofs/0/statement", isEssential: false) {
      $0.ledger[0].proofs[0].statement = ""
    },
    Change("/ledger/0/reach", isEssential: false) { $0.ledger[0].reach = nil },
    Change("/ledger/0/isSuperseded", isEssential: false) { $0.ledger[0].isSuperseded = false },
  ]

  @Test("every member counts, and its place is told", arguments: changes)
  func change(_ change: Change) {
    let original = EverythingSample.disclosure
    var changed = original
    change.make(&changed)
    #expect(changed != original)
    #expect(original.firstDifference(from: changed)?.pointer == change.pointer)
    let equivalent = original.firstDifference(from: changed, by: .equivalent)
    #expect(equivalent?.pointer == (change.isEssential ? change.pointer : nil))
    #expect(original.isEquivalent(to: changed) == !change.isEssential)
  }

  @Test("a disclosure does not differ from itself")
  func same() {
    #expect(EverythingSample.disclosure.firstDifference(from: EverythingSample.disclosure) == nil)
  }

  @Test("the spelling of an amount counts exactly and not by value")
  func spelling() throws {
    let original = EverythingSample.disclosure
    var changed = original
    let amount = try #require(Amount("805.60"))
    changed.table(0) { $0.rows[1].cells[5] = .amount(amount) }
    #expect(
      original.firstDifference(from: changed)?.description
        == "/parts/1/blocks/0/rows/1/cells/5: 'amount 805.6' instead of 'amount 805.60'")
    #expect(original.firstDifference(from: changed, by: .equivalent) == nil)
  }

  @Test("long texts are shown where they part, and canonical equivalents differ")
  func longTexts() {
    let common = String(repeating: "湿", count: 100)
    var left = EverythingSample.disclosure
    var right = left
    left.title = ExactText(common + "\u{F900}")
    right.title = ExactText(common + "\u{8C48}")
    let tail = String(repeating: "湿", count: DisclosureDifference.maximumLength / 2)
    let difference = left.firstDifference(from: right)
    #expect(difference.map { Array($0.found.utf8) } == Array((tail + "\u{F900}").utf8))
    #expect(difference.map { Array($0.expected.utf8) } == Array((tail + "\u{8C48}").utf8))
  }
}
