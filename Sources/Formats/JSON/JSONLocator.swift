internal import Convert

/// Finds JSON pointer, line and column of offsets in a JSON text, which may end anywhere.
///
/// It is lenient: it is used on inputs that are known to be JSON up to the offsets asked for.
struct JSONLocator {
  /// Where an offset lies.
  struct Place {
    /// Line and column of the offset.
    var position: SourcePosition
    /// The JSON pointer (RFC 6901) of the value or member there; empty for the root.
    var pointer: String

    /// The pointer as messages show it.
    var displayedPointer: String { pointer.isEmpty ? "/" : pointer }
  }

  /// A container that is open.
  private struct Container {
    var isObject: Bool
    var index = 0
    var key: Range<Int>?
    var isKeyNext: Bool
  }

  private let bytes: [UInt8]

  /// Makes a locator over a JSON text.
  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The places of offsets, in the order of the offsets given.
  ///
  /// - Complexity: O(bytes + n log n).
  func places(of offsets: [Int]) -> [Place] {
    let order = offsets.indices.sorted { offsets[$0] < offsets[$1] }
    var places = offsets.map { offset in
      Place(position: SourcePosition(line: 1, column: 1, offset: offset), pointer: "")
    }
    var walk = Walk(bytes: bytes)
    var line = 1
    var lineStart = 0
    var counted = 0
    for which in order {
      let offset = offsets[which]
      while counted < min(offset, bytes.count) {
        if bytes[counted] == UInt8(ascii: "\n") {
          line += 1
          lineStart = counted + 1
        }
        counted += 1
      }
      places[which].position.line = line
      places[which].position.column = offset - lineStart + 1
      places[which].pointer = walk.pointer(at: offset)
    }
    return places
  }

  /// A walk over the tokens that never goes back.
  private struct Walk {
    let bytes: [UInt8]
    var index = 0
    var containers: [Container] = []

    init(bytes: [UInt8]) {
      self.bytes = bytes
    }

    /// Walks up to the token that ends behind `offset`; its pointer.
    mutating func pointer(at offset: Int) -> String {
      while index < bytes.count {
        let end = tokenEnd(at: index)
        if end > offset { break }
        step(from: index, to: end)
        index = end
      }
      // A name belongs to the member that it begins.
      if index < bytes.count, bytes[index] == UInt8(ascii: "\""), containers.last?.isKeyNext == true
      {
        return path(of: containers.dropLast()) + "/" + name(index + 1..<tokenEnd(at: index) - 1)
      }
      if index < bytes.count, bytes[index] == UInt8(ascii: "}") || bytes[index] == UInt8(ascii: "]")
      {
        return path(of: containers.dropLast())
      }
      return path(of: containers[...])
    }

    private func tokenEnd(at start: Int) -> Int {
      guard bytes[start] == UInt8(ascii: "\"") else { return start + 1 }
      var end = start + 1
      while end < bytes.count, bytes[end] != UInt8(ascii: "\"") {
        end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
      }
      return min(end + 1, bytes.count)
    }

    private mutating func step(from start: Int, to end: Int) {
      switch bytes[start] {
      case UInt8(ascii: "{"): containers.append(Container(isObject: true, isKeyNext: true))
      case UInt8(ascii: "["): containers.append(Container(isObject: false, isKeyNext: false))
      case UInt8(ascii: "}"), UInt8(ascii: "]"): _ = containers.popLast()
      case UInt8(ascii: ","):
        guard let last = containers.indices.last else { return }
        containers[last].index += 1
        containers[last].key = nil
        containers[last].isKeyNext = containers[last].isObject
      case UInt8(ascii: "\""):
        guard let last = containers.indices.last, containers[last].isKeyNext else { return }
        containers[last].key = start + 1..<max(start + 1, end - 1)
        containers[last].isKeyNext = false
      default: break
      }
    }

    private func path(of containers: ArraySlice<Container>) -> String {
      var path = ""
      for container in containers {
        if !container.isObject {
          path += "/" + String(container.index)
        } else if let key = container.key {
          path += "/" + name(key)
        }
      }
      return path
    }

    /// The name of a member as a pointer spells it: `~` is `~0`, `/` is `~1` (RFC 6901 section 3).
    private func name(_ range: Range<Int>) -> String {
      var syntax = JSONSyntax(Array(bytes[range]))
      let token = JSONStringToken(range: 0..<range.count, hasEscapes: true, isASCII: false)
      var escaped: [UInt8] = []
      let decoded: [UInt8]
      do throws(JSONStop) {
        decoded = try syntax.unescaped(token)
      } catch {
        // A name with a hundred broken escapes is shown as it is written.
        decoded = Array(bytes[range])
      }
      for byte in decoded {
        switch byte {
        case UInt8(ascii: "~"): escaped += Array("~0".utf8)
        case UInt8(ascii: "/"): escaped += Array("~1".utf8)
        default: escaped.append(byte)
        }
      }
      return String(decoding: escaped, as: UTF8.self)
    }
  }
}
