extension RepairSearch {
  /// Looks whether a document whose labels are damaged keeps a custom that it seems not to keep.
  ///
  /// Under slid labels the totals of 基本支出 and 项目支出 stand one in the other's place, and the
  /// identities that would tell were set aside because of that. They are not where a reading of the
  /// columns of one segment, or of all damaged ones of a table in the kind's order, makes the totals
  /// agree.
  mutating func lookForCustom() {
    let custom = problem.identities.custom()
    guard let first = custom.totals.first, problem.isSetAside[first] else { return }
    let segments = problem.segments
    let damaged = segments.indices.filter { segments[$0].hasForm && !segments[$0].isIntact }
    guard !damaged.isEmpty else { return }
    let stating = Set(custom.totals.flatMap { problem.segments(of: $0) })
    var readings: [[Int]] = []
    for table in Set(damaged.filter(stating.contains).map { segments[$0].table }).sorted() {
      var canonical: [Int] = []
      for segment in damaged where segments[segment].table == table {
        let maps = singles(of: segment).filter { candidates[$0].map != nil }
        canonical += maps.filter { candidates[$0].map?.isCanonical == true }
        if stating.contains(segment) { readings += maps.map { [$0] } }
      }
      readings.append(canonical)
    }
    for reading in readings {
      settle(reading)
      let isKept = custom.totals.contains {
        problem.identities.keepsCustom($0, balances, figures)
      }
      settle(reading, sign: -1)
      if isKept {
        keep(custom: custom.members)
        return
      }
    }
  }
}
