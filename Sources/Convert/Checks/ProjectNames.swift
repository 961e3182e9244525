/// Numbers the names of projects or units, so that each is looked up once and then known by its
/// number.
struct ProjectNames {
  private var numbers: [LikeName: Int] = [:]

  /// How many names there are; their numbers are below it.
  var count: Int { numbers.count }

  /// Makes room for more names.
  mutating func reserve(_ more: Int) { numbers.reserveCapacity(numbers.count + more) }

  /// The number of a name; a new name gets the next one.
  mutating func number(of name: LikeName) -> Int {
    if let number = numbers[name] { return number }
    numbers[name] = numbers.count
    return numbers.count - 1
  }

  /// The number of a name; `nil` for one that has none.
  func known(_ name: LikeName) -> Int? { numbers[name] }
}
