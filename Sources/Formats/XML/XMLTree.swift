internal import Convert

/// The elements of a document in the order of their start tags, without a node of their own each.
///
/// The text of an element that holds elements is left out: the schema has no mixed content. Bytes
/// that it hands over lie in the tree, and are for use as long as it is there.
struct XMLTree: ~Copyable {
  /// An element.
  struct Node: BitwiseCopyable {
    /// Its name.
    var name: XMLElementName
    /// The line of its start tag, from 1.
    var line: Int32
    /// The element around it; its own number for the root.
    var parent: Int32
    /// The number of the first element behind it and all that it holds.
    var end: Int32
    /// Its first attribute.
    var attributes: Int32
    /// The offsets of its text.
    var textStart: Int32
    var textEnd: Int32
  }

  /// An attribute.
  struct Attribute: BitwiseCopyable {
    /// Its name.
    var name: XMLAttributeName
    /// The offsets of its value.
    var start: Int32
    var end: Int32
  }

  /// The elements, the root first.
  var nodes: PlainBuffer<Node>
  /// The attributes of all elements.
  var attributes: PlainBuffer<Attribute>
  /// The bytes of all texts and values.
  var bytes: PlainBuffer<UInt8>
  /// The names of elements that the format does not have.
  var foreignNames: [Int32: String] = [:]

  /// Makes an empty tree.
  ///
  /// - Parameter size: How many bytes the document has.
  init(size: Int) {
    // An element takes some sixty bytes on average; memory that is not used is never touched.
    nodes = PlainBuffer(capacity: size / 32)
    attributes = PlainBuffer(capacity: size / 32)
    bytes = PlainBuffer(capacity: size / 2)
  }

  /// The elements that an element holds.
  func children(of node: Int) -> XMLChildren {
    XMLChildren(nodes: nodes.contents, next: node + 1, end: Int(nodes[node].end))
  }

  /// The bytes of an element's text.
  func text(of node: Int) -> UnsafeBufferPointer<UInt8> {
    let node = nodes[node]
    return bytes.slice(Int(node.textStart), Int(node.textEnd))
  }

  /// Whether an element has attributes.
  func hasAttributes(_ node: Int) -> Bool {
    Int(nodes[node].attributes) < endOfAttributes(of: node)
  }

  /// The bytes of an attribute's value; `nil` where the element does not have it.
  func value(_ name: XMLAttributeName, of node: Int) -> UnsafeBufferPointer<UInt8>? {
    let end = endOfAttributes(of: node)
    var index = Int(nodes[node].attributes)
    while index < end {
      let attribute = attributes[index]
      if attribute.name == name { return bytes.slice(Int(attribute.start), Int(attribute.end)) }
      index += 1
    }
    return nil
  }

  private func endOfAttributes(of node: Int) -> Int {
    node + 1 < nodes.count ? Int(nodes[node + 1].attributes) : attributes.count
  }

  /// The path of an element: `/disclosure/part[2]/table[1]/row[14]`.
  func path(of node: Int) -> String {
    var path = ""
    var node = node
    while node >= 0, node < nodes.count {
      let own = nodes[node]
      let name = label(of: node)
      let parent = Int(own.parent)
      if parent == node { return "/" + name + path }
      var number = 0
      var sibling = parent + 1
      while sibling <= node {
        if label(of: sibling) == name { number += 1 }
        // An element that is still open has no end yet; only the last one may be.
        sibling = sibling < node ? max(sibling + 1, Int(nodes[sibling].end)) : node + 1
      }
      path = "/\(name)[\(number)]" + path
      node = parent
    }
    return path
  }

  /// The name of an element, one that the format does not have included.
  func label(of node: Int) -> String {
    foreignNames[Int32(node)] ?? nodes[node].name.rawValue
  }
}

/// The elements that an element holds, one behind the other, as long as the tree is there.
struct XMLChildren: Sequence, IteratorProtocol {
  private let nodes: UnsafeBufferPointer<XMLTree.Node>
  private var current: Int
  private let end: Int

  /// Makes the sequence of the elements from `next` up to `end`.
  init(nodes: UnsafeBufferPointer<XMLTree.Node>, next: Int, end: Int) {
    precondition(next >= 0 && end <= nodes.count)
    self.nodes = nodes
    current = next
    self.end = end
  }

  /// The number of the next element; `nil` behind the last.
  @inline(__always)
  mutating func next() -> Int? {
    guard current < end else { return nil }
    defer { current = Int(nodes[current].end) }
    return current
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether both have the same bytes.
  func isSame(as other: UnsafeBufferPointer<UInt8>) -> Bool {
    guard count == other.count else { return false }
    for index in indices where self[index] != other[index] { return false }
    return true
  }

  /// Whether a text has these bytes.
  func isSame(as text: ExactText) -> Bool {
    var string = text.string
    return string.withUTF8 { isSame(as: $0) }
  }
}
