/// Places in XML as paths of elements: `/disclosure/part[2]/table/row[14]`.
enum XMLPlace {
  /// The path of the element that is open at the end of what was written.
  ///
  /// Numbers count elements of one name below one element, from 1.
  ///
  /// - Parameter bytes: What the writer has written, so: `<`, `>` and `"` only as markup.
  /// - Returns: The path.
  static func path(atEndOf bytes: [UInt8]) -> String {
    var open: [(name: String, number: Int, counts: [String: Int])] = []
    var counts: [String: Int] = [:]
    var index = bytes.startIndex
    while let start = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.endIndex
      index = end
      let tag = bytes[(start + 1)..<end]
      guard let first = tag.first, first != UInt8(ascii: "?") else { continue }
      if first == UInt8(ascii: "/") {
        if let last = open.popLast() { counts = last.counts }
        continue
      }
      let name = String(
        decoding: tag.prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "/") },
        as: UTF8.self)
      counts[name, default: 0] += 1
      // Cut off in its attributes, an element is open however it would have ended.
      if end < bytes.endIndex, tag.last == UInt8(ascii: "/") { continue }
      open.append((name: name, number: counts[name] ?? 1, counts: counts))
      counts = [:]
    }
    return open.enumerated().map { depth, element in
      "/" + element.name + (depth == 0 ? "" : "[\(element.number)]")
    }.joined()
  }
}
