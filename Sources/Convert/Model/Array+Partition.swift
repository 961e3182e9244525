extension Array {
  /// Where in a sorted array the elements begin of which something holds: of none before, of all
  /// behind; the count where it holds of none.
  @inline(__always)
  package func partitionIndex(where isBehind: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
