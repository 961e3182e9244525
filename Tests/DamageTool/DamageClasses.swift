internal import Convert

/// The classes of damage that are tried, each with what its trials should read as.
struct DamageClasses {
  let documents: [(name: String, drafts: [TableDraft])]
  let only: String?
  let isVerbose: Bool
  /// Which draw of the classes that are tried at random; the figures that are stated are of draw 0.
  let draw: UInt64

  private func right(_ drafts: [TableDraft]) -> Reading {
    var diagnostics = DiagnosticList()
    return Reading(TablePlacement.place(drafts, repairs: true, into: &diagnostics).tables)
  }

  /// Runs all classes, or the one asked for, and prints a line for each.
  func run() {
    print("  trials  no eff.   right   doubt   wrong  unseen   false  damage")
    trial("none") { tally in
      for (name, drafts) in documents {
        tally.count(drafts, expecting: right(drafts), verbose: verbose(name))
      }
    }
    trial("every single slide by one cell", everySlide)
    trial("a run of 2-6 rows slid", runs)
    trial("labels slid by one", labels)
    trial("a column lost", lost)
    trial("a column padded", padded)
    trial("a total label slid", totals)
    trial("an amount raised by 1.00", raised)
    trial("one raised and one slid elsewhere", raisedAndSlid)
    trial("labels slid and a run slid", labelsAndRun)
    trial("three to five slides in one document", many)
  }

  private func verbose(_ text: String) -> String? { isVerbose ? text : nil }

  /// The generator of a class, another one for each draw.
  private func generator(_ number: UInt64) -> SeededGenerator {
    SeededGenerator(seed: number + 100 * draw)
  }

  private func trial(_ name: String, _ body: (inout Tally) -> Void) {
    if let only, !name.contains(only) { return }
    var tally = Tally()
    body(&tally)
    tally.report(name)
  }

  private func everySlide(_ tally: inout Tally) {
    for (name, drafts) in documents {
      let expected = right(drafts)
      for place in DamagedDocument(drafts: drafts).amounts {
        for step in [1, -1] {
          var document = DamagedDocument(drafts: drafts)
          guard document.canSlide(place, step: step) else { continue }
          document.slide(place, step: step)
          tally.count(
            document.drafts, expecting: expected, verbose: verbose("\(name) \(place) \(step)"))
        }
      }
    }
  }

  /// Slides a run somewhere; what it slid, or `nil` where the place allows none.
  private func slideRun(
    _ document: inout DamagedDocument, _ generator: inout SeededGenerator, table: Int? = nil
  ) -> String? {
    let places = document.amounts.filter { table == nil || $0.table == table }
    guard let start = places.randomElement(using: &generator) else { return nil }
    let step = Bool.random(using: &generator) ? 1 : -1
    let length = Int.random(in: 2...6, using: &generator)
    let run = places.filter {
      $0.table == start.table && $0.segment == start.segment && $0.column == start.column
        && $0.row >= start.row
    }.prefix(length)
    guard run.count == length, run.allSatisfy({ document.canSlide($0, step: step) }) else {
      return nil
    }
    for place in run { document.slide(place, step: step) }
    return "\(start) x\(length) \(step)"
  }

  private func runs(_ tally: inout Tally) {
    var generator = generator(2)
    while tally.trials < 240 {
      let (name, drafts) = documents[tally.trials % documents.count]
      var document = DamagedDocument(drafts: drafts)
      guard let what = slideRun(&document, &generator) else { continue }
      tally.count(
        document.drafts, expecting: right(drafts), verbose: verbose("\(name) \(what)"))
    }
  }

  /// One of a document's segments, each as likely, with at least two amount columns.
  private func segment(
    _ document: DamagedDocument, _ generator: inout SeededGenerator
  ) -> (table: Int, segment: Int, columns: [Int])? {
    let segments = document.drafts.enumerated().flatMap { table, draft in
      draft.segments.indices.map { (table, $0) }
    }
    guard let (table, number) = segments.randomElement(using: &generator),
      document.drafts[table].segments[number].columns.allSatisfy({ $0.side == nil })
    else { return nil }
    let columns = document.amountColumns(table, number)
    return columns.count > 1 ? (table, number, columns) : nil
  }

  private func slideLabels(
    _ document: inout DamagedDocument, _ generator: inout SeededGenerator
  ) -> (table: Int, text: String)? {
    guard let (table, number, columns) = segment(document, &generator),
      let from = columns.randomElement(using: &generator),
      let to = columns.randomElement(using: &generator), from != to
    else { return nil }
    document.slideLabels(table, number, from: from, to: to)
    return (table, "table \(table + 1) segment \(number + 1) label \(from) -> \(to)")
  }

  private func labels(_ tally: inout Tally) {
    var generator = generator(3)
    while tally.trials < 240 {
      let (name, drafts) = documents[tally.trials % documents.count]
      var document = DamagedDocument(drafts: drafts)
      guard let what = slideLabels(&document, &generator) else { continue }
      tally.count(
        document.drafts, expecting: right(drafts), verbose: verbose("\(name) \(what.text)"))
    }
  }

  private func lost(_ tally: inout Tally) {
    var generator = generator(4)
    while tally.trials < 240 {
      let (name, drafts) = documents[tally.trials % documents.count]
      var document = DamagedDocument(drafts: drafts)
      guard let (table, number, columns) = segment(document, &generator),
        let cells = columns.filter({ hasAmounts(document, table, number, $0) })
          .randomElement(using: &generator),
        let label = columns.randomElement(using: &generator)
      else { continue }
      var expected = right(drafts)
      let segments = document.drafts[table].segments
      let first = segments[..<number].reduce(0) { $0 + $1.rows.count }
      let rows = first..<first + segments[number].rows.count
      let concept = segments[number].columns[cells].concept
      expected.remove { $0.table == table && rows.contains($0.row) && $0.concept == concept }
      document.lose(table, number, cells: cells, label: label)
      tally.count(
        document.drafts, expecting: expected,
        verbose: verbose("\(name) table \(table + 1) cells \(cells) label \(label)"))
    }
  }

  /// Whether a column holds anything that could be lost with it.
  private func hasAmounts(
    _ document: DamagedDocument, _ table: Int, _ segment: Int, _ column: Int
  ) -> Bool {
    document.drafts[table].segments[segment].rows.contains { $0.cells[column].amount != nil }
  }

  private func padded(_ tally: inout Tally) {
    var generator = generator(5)
    while tally.trials < 240 {
      let (name, drafts) = documents[tally.trials % documents.count]
      var document = DamagedDocument(drafts: drafts)
      guard let (table, number, columns) = segment(document, &generator),
        let last = columns.last,
        let cells = (columns + [last + 1]).randomElement(using: &generator),
        let label = (columns + [last + 1]).randomElement(using: &generator)
      else { continue }
      document.pad(table, number, cells: cells, label: label)
      tally.count(
        document.drafts, expecting: right(drafts),
        verbose: verbose("\(name) table \(table + 1) cells \(cells) label \(label)"))
    }
  }

  private func totals(_ tally: inout Tally) {
    var generator = generator(6)
    while tally.trials < 240 {
      let (name, drafts) = documents[tally.trials % documents.count]
      var document = DamagedDocument(drafts: drafts)
      guard let place = document.totalRows.randomElement(using: &generator),
        let row = Optional(document.drafts[place.table].segments[place.segment].rows[place.row]),
        let target = row.cells.indices.filter({ row.cells[$0].isBlank }).randomElement(
          using: &generator)
      else { continue }
      document.drafts[place.table].segments[place.segment].rows[place.row].cells.swapAt(
        place.column, target)
      tally.count(
        document.drafts, expecting: right(drafts),
        verbose: verbose("\(name) \(place) -> \(target)"))
    }
  }

  private func raised(_ tally: inout Tally) {
    for (name, drafts) in documents {
      for place in DamagedDocument(drafts: drafts).amounts {
        var document = DamagedDocument(drafts: drafts)
        document.raise(place)
        var silent = DiagnosticList()
        let expected = Reading(
          TablePlacement.place(document.drafts, repairs: false, into: &silent).tables)
        tally.count(document.drafts, expecting: expected, verbose: verbose("\(name) \(place)"))
      }
    }
  }

  private func raisedAndSlid(_ tally: inout Tally) {
    var generator = generator(7)
    while tally.trials < 240 {
      let (name, drafts) = documents[tally.trials % documents.count]
      var document = DamagedDocument(drafts: drafts)
      let step = Bool.random(using: &generator) ? 1 : -1
      guard let misprint = document.amounts.randomElement(using: &generator),
        let slid = document.amounts.randomElement(using: &generator),
        misprint.table != slid.table, document.canSlide(slid, step: step)
      else { continue }
      document.raise(misprint)
      let expected = right(document.drafts)
      document.slide(slid, step: step)
      tally.count(
        document.drafts, expecting: expected,
        verbose: verbose("\(name) raised \(misprint) slid \(slid) \(step)"))
    }
  }

  private func labelsAndRun(_ tally: inout Tally) {
    var generator = generator(8)
    while tally.trials < 240 {
      let (name, drafts) = documents[tally.trials % documents.count]
      var document = DamagedDocument(drafts: drafts)
      guard let run = slideRun(&document, &generator),
        let what = slideLabels(&document, &generator)
      else { continue }
      tally.count(
        document.drafts, expecting: right(drafts),
        verbose: verbose("\(name) \(what.text) and run \(run)"))
    }
  }

  private func many(_ tally: inout Tally) {
    var generator = generator(9)
    while tally.trials < 90 {
      let (name, drafts) = documents[tally.trials % documents.count]
      var document = DamagedDocument(drafts: drafts)
      let expected = right(drafts)
      let count = Int.random(in: 3...5, using: &generator)
      var slid = 0
      while slid < count {
        let step = Bool.random(using: &generator) ? 1 : -1
        guard let place = document.amounts.randomElement(using: &generator),
          document.canSlide(place, step: step)
        else { continue }
        document.slide(place, step: step)
        slid += 1
      }
      tally.count(document.drafts, expecting: expected, verbose: verbose("\(name) x\(count)"))
    }
  }
}
