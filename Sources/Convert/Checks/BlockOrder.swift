/// The place of each block in the order of the document.
///
/// A class, so that the blocks are counted once, and only where something is found.
final class BlockOrder {
  private let disclosure: Disclosure
  private lazy var ordinals = countBlocks()

  init(_ disclosure: Disclosure) {
    self.disclosure = disclosure
  }

  private func countBlocks() -> [BlockPath: Int] {
    var ordinals: [BlockPath: Int] = [:]
    disclosure.forEachBlock { _, path in ordinals[path] = ordinals.count }
    return ordinals
  }

  subscript(path: BlockPath) -> Int { ordinals[path] ?? Int.max }
}
