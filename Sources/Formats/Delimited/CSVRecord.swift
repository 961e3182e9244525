internal import Convert

/// A record of comma-separated values; its fields are ranges of the input, copied by nobody.
struct CSVRecord {
  /// Where a field stands, and how.
  struct Place {
    /// How a field is written.
    enum Style {
      /// Without quotes.
      case plain
      /// In quotes, none inside.
      case quoted
      /// In quotes, with doubled ones inside.
      case doubled
    }

    /// The offset of its first byte, behind the quote that opens it.
    var start: Int
    /// The offset behind its last byte.
    var end: Int
    /// How it is written.
    var style = Style.plain

    /// How many bytes it takes in the file, quotes around it left out.
    var count: Int { end - start }
  }

  /// The input, UTF-8.
  let bytes: [UInt8]
  /// The line on which the record begins, from 1.
  private(set) var line = 1
  /// Its number in the file, from 1: the row in which a spreadsheet shows it.
  private(set) var number = 0
  /// The offset of its first byte.
  private(set) var start = 0
  /// How many fields there are.
  var count = 0
  /// Where the fields stand; behind them what is left of longer records.
  var room: [Place] = []

  /// Makes a record to be filled by a scanner of the same bytes.
  init(of bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Begins the next record; its fields are gone.
  mutating func begin(line: Int, start: Int) {
    self.line = line
    self.start = start
    number += 1
    count = 0
  }

  /// Adds a field.
  @inline(__always)
  mutating func append(_ place: Place) {
    if count < room.count { room[count] = place } else { room.append(place) }
    count += 1
  }

  /// Makes room for more fields, but not for more than `limit`.
  mutating func makeRoom(atMost limit: Int) {
    let added = min(max(32, room.count), limit - room.count)
    if added > 0 { room += Array(repeating: Place(start: 0, end: 0), count: added) }
  }

  /// Where the fields stand.
  var places: ArraySlice<Place> { room[..<count] }

  /// Where a field stands that there is.
  @inline(__always)
  func place(_ index: Int) -> Place {
    precondition(index < count)
    return room[index]
  }

  /// The bytes of a field, quotes taken off and doubled ones resolved; none beyond the last field.
  subscript(index: Int) -> ArraySlice<UInt8> {
    index < count ? field(at: place(index)) : []
  }

  /// The bytes of a field of the input, quotes taken off and doubled ones resolved.
  func field(at place: Place) -> ArraySlice<UInt8> {
    guard place.style == .doubled else { return bytes[place.start..<place.end] }
    // RFC 4180, 2.7: a doubled quote stands for one.
    var field: [UInt8] = []
    field.reserveCapacity(place.end - place.start)
    var isSecond = false
    for byte in bytes[place.start..<place.end] {
      isSecond = byte == UInt8(ascii: "\"") && !isSecond
      if !isSecond { field.append(byte) }
    }
    return field[...]
  }

  /// Whether a field has no bytes, or there is none.
  func isEmpty(_ index: Int) -> Bool {
    index >= count || place(index).start == place(index).end
  }

  /// Whether nothing stands in it: a blank line, separators alone, or blanks.
  var isBlank: Bool {
    for index in 0..<count where !isBlank(place(index)) { return false }
    return true
  }

  /// Whether nothing stands in a field, or blanks alone.
  func isBlank(_ place: Place) -> Bool {
    var index = place.start
    while index < place.end {
      if bytes[index] != UInt8(ascii: " ") { return false }
      index += 1
    }
    return true
  }

  /// Where a field begins, its quote included; behind the last one where there is none.
  func position(of index: Int) -> SourcePosition {
    let place = index < count ? place(index) : places.last
    var offset = place.map { index < count ? $0.start : $0.end } ?? start
    if place?.style != .plain, place != nil { offset += index < count ? -1 : 1 }
    var line = line
    var lineStart = start
    for (index, byte) in bytes[start..<offset].enumerated() where byte == 0x0A {
      line += 1
      lineStart = start + index + 1
    }
    return SourcePosition(line: line, column: offset - lineStart + 1)
  }
}
