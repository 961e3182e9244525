/// The name that was meant by one that is misspelt.
enum NearName {
  /// The most letters by which a name differs from the one that was meant.
  private static let maximumDistance = 2

  /// The name that a word differs from by the fewest letters.
  ///
  /// - Parameters:
  ///   - word: What is no name.
  ///   - names: The names.
  /// - Returns: The first of the nearest; `nil` where more than two letters, or half of them, would
  ///   have to be left out, put in, changed or swapped.
  static func of(_ word: String, among names: some Sequence<String>) -> String? {
    let limit = min(maximumDistance, (word.utf8.count - 1) / 2)
    guard limit > 0 else { return nil }
    let near = names.lazy.map { (name: $0, distance: distance(word, $0)) }
    return near.filter { $0.distance <= limit }.min { $0.distance < $1.distance }?.name
  }

  /// How many letters of one word are to be left out, put in, changed or swapped with their neighbour
  /// to make the other (the distance of Damerau and Levenshtein, no letter touched twice).
  private static func distance(_ word: String, _ other: String) -> Int {
    let (word, other) = (Array(word.utf8), Array(other.utf8))
    guard abs(word.count - other.count) <= maximumDistance else { return .max }
    var before: [Int] = []
    var above = Array(0...other.count)
    for row in word.indices {
      var line = [row + 1]
      for column in other.indices {
        let isSame = word[row] == other[column]
        var least = min(above[column] + (isSame ? 0 : 1), above[column + 1] + 1, line[column] + 1)
        if row > 0, column > 0, word[row] == other[column - 1], word[row - 1] == other[column] {
          least = min(least, before[column - 1] + 1)
        }
        line.append(least)
      }
      (before, above) = (above, line)
    }
    return above[other.count]
  }
}
