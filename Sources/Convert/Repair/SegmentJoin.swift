/// Joins the segments of a table into one list of columns and one list of rows.
///
/// The columns are those of the segment with the fullest header; every other segment is laid onto
/// them by its own labels, since widths differ within a table. A column of a segment that has no
/// counterpart becomes a further column, so no cell is ever lost.
struct SegmentJoin {
  /// The columns of the joined table.
  private(set) var columns: [Column] = []
  /// For each segment and each of its columns the place in ``columns``; `nil` for a column without
  /// label and content, which is white space.
  private(set) var places: [[Int?]] = []
  /// The rows of the joined table, one cell for each of ``columns``.
  private(set) var rows: [TableRow] = []

  /// Joins `segments`, whose columns bear the concepts that are to hold.
  init(_ segments: [TableSegment], kind: TableKind) {
    guard !segments.isEmpty else { return }
    let layout = KindLayout.of(kind, printing: segments.lazy.flatMap(\.columns))
    let fullest = Self.fullest(segments, layout: layout)
    let isSpace = segments.map(Self.whiteSpaceColumns)
    places = segments.map { $0.columns.map { _ in nil } }
    for (column, printed) in segments[fullest].columns.enumerated()
    where !isSpace[fullest][column] {
      places[fullest][column] = columns.count
      columns.append(printed)
    }
    for index in segments.indices where index != fullest {
      place(segments[index], number: index, isSpace: isSpace[index])
    }
    join(segments)
  }

  /// The segment whose header is intact, or else names the most; the first of equals.
  private static func fullest(_ segments: [TableSegment], layout: KindLayout?) -> Int {
    guard segments.count > 1 else { return 0 }
    var best = (index: 0, score: -1)
    for (index, segment) in segments.enumerated() {
      var score = 0
      var last = -1
      var isOrdered = true
      for column in segment.columns {
        if !column.header.isEmpty { score += 1 }
        guard let concept = column.concept else { continue }
        score += 2
        guard let place = layout?.index(of: concept, side: column.side) else { continue }
        if place < last { isOrdered = false }
        last = place
      }
      if isOrdered { score += 1 }
      if score > best.score { best = (index, score) }
    }
    return best.index
  }

  /// Which columns of a segment have neither a label nor any content.
  private static func whiteSpaceColumns(of segment: TableSegment) -> [Bool] {
    segment.columns.indices.map { column in
      segment.columns[column].header.isEmpty && segment.columns[column].concept == nil
        && segment.rows.allSatisfy { $0.cells[column].isBlank }
    }
  }

  /// Lays the columns of one segment onto the columns of the table.
  private mutating func place(_ segment: TableSegment, number: Int, isSpace: [Bool]) {
    // The usual case: the same header again.
    if segment.columns.count == columns.count,
      zip(segment.columns, columns).allSatisfy({ Self.agree($0, $1) })
    {
      for column in columns.indices { places[number][column] = column }
      return
    }
    var taken = columns.map { _ in false }
    for rule in Self.rules {
      for (index, column) in segment.columns.enumerated()
      where places[number][index] == nil && !isSpace[index] {
        guard let place = columns.indices.first(where: { !taken[$0] && rule(column, columns[$0]) })
        else { continue }
        places[number][index] = place
        taken[place] = true
      }
    }
    let isSameWidth = segment.columns.count == columns.count
    for (index, column) in segment.columns.enumerated()
    where places[number][index] == nil && !isSpace[index] {
      if isSameWidth, column.concept == nil, !taken[index], columns[index].concept == nil,
        columns[index].role == column.role
      {
        places[number][index] = index
        taken[index] = true
      } else {
        let place = insertionPlace(before: index, in: number)
        insert(column, at: place)
        taken.insert(true, at: place)
        places[number][index] = place
      }
    }
  }

  /// When two columns are the same one, from the surest to the least sure rule.
  private static let rules: [@Sendable (Column, Column) -> Bool] = [
    { $0.concept != nil && $0.concept == $1.concept && $0.side == $1.side },
    { !$0.header.isEmpty && agree($0, $1) },
    { left, right in
      left.concept == nil && right.concept == nil && left.role == right.role
        && left.side == right.side && !left.header.isEmpty
        && left.header.last.map(ConceptLabels.folded) == right.header.last.map(ConceptLabels.folded)
    },
    { $0.role != .amount && $0.role != .text && $0.role == $1.role && $0.side == $1.side },
  ]

  private static func agree(_ left: Column, _ right: Column) -> Bool {
    left.concept == right.concept && left.role == right.role && left.side == right.side
      && left.header == right.header
  }

  /// Where a further column goes: behind the column that stands before it in its segment.
  private func insertionPlace(before index: Int, in number: Int) -> Int {
    for earlier in stride(from: index - 1, through: 0, by: -1) {
      if let place = places[number][earlier] { return place + 1 }
    }
    return 0
  }

  private mutating func insert(_ column: Column, at place: Int) {
    columns.insert(column, at: place)
    for segment in places.indices {
      for index in places[segment].indices {
        if let old = places[segment][index], old >= place { places[segment][index] = old + 1 }
      }
    }
  }

  /// Whether the columns of a segment are those of the table.
  private func isInPlace(_ number: Int) -> Bool {
    let places = places[number]
    return places.count == columns.count && places.indices.allSatisfy { places[$0] == $0 }
  }

  private mutating func join(_ segments: [TableSegment]) {
    if segments.count == 1, isInPlace(0) {
      rows = segments[0].rows
      return
    }
    rows.reserveCapacity(segments.reduce(0) { $0 + $1.rows.count })
    for (number, segment) in segments.enumerated() {
      if isInPlace(number) {
        rows.append(contentsOf: segment.rows)
        continue
      }
      let places = places[number]
      for row in segment.rows {
        var cells = [Cell](repeating: .blank, count: columns.count)
        for (column, place) in places.enumerated() {
          if let place { cells[place] = row.cells[column] }
        }
        rows.append(TableRow(cells: cells, sourceLine: row.sourceLine))
      }
    }
  }
}
