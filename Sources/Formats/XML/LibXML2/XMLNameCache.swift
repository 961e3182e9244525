/// Which name of the format a string of libxml2's dictionary is.
///
/// One name has one address in a pass, so that addresses need no comparing of characters. The few
/// dozen names of the format lie apart in the table, nearly always each in its first place.
struct XMLNameCache<Name: RawRepresentable<String>> {
  private var entries: [(address: UnsafePointer<UInt8>?, name: Name)]
  private let unknown: Name
  private static var size: Int { 1024 }
  private static var probes: Int { 8 }

  /// Makes an empty cache.
  ///
  /// - Parameter unknown: What stands for a name that the format does not have.
  init(unknown: Name) {
    self.unknown = unknown
    entries = Array(repeating: (address: nil, name: unknown), count: Self.size)
  }

  /// The name at an address of the dictionary.
  @inline(__always)
  mutating func name(at address: UnsafePointer<UInt8>) -> Name {
    let entry = entries[Self.place(of: address)]
    return entry.address == address ? entry.name : probe(address)
  }

  @inline(__always)
  private static func place(of address: UnsafePointer<UInt8>) -> Int {
    // The golden ratio spreads addresses that are close together (Knuth, volume 3, 6.4).
    let spread = UInt64(UInt(bitPattern: address)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: spread &>> 54) & (size - 1)
  }

  @inline(never)
  private mutating func probe(_ address: UnsafePointer<UInt8>) -> Name {
    let first = Self.place(of: address)
    for step in 0..<Self.probes {
      let place = (first + step) & (Self.size - 1)
      if entries[place].address == address { return entries[place].name }
      if entries[place].address == nil {
        let name = Name(rawValue: String(cString: address)) ?? unknown
        entries[place] = (address: address, name: name)
        return name
      }
    }
    return Name(rawValue: String(cString: address)) ?? unknown
  }
}
