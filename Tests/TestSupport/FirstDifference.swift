/// Where two values differ first, and how: `parts[1].blocks[0].rows[3]: 1 is not 2`.
///
/// Values are compared member by member as a mirror shows them, and at the leaves by their bytes.
///
/// - Parameters:
///   - left: A value.
///   - right: Another of the same type.
/// - Returns: The place and both leaves; `nil` where nothing differs.
public func firstDifference(_ left: Any, _ right: Any) -> String? {
  difference(left, right, at: "")
}

private func difference(_ left: Any, _ right: Any, at path: String) -> String? {
  let leftMirror = Mirror(reflecting: left)
  let rightMirror = Mirror(reflecting: right)
  let leftChildren = Array(leftMirror.children)
  let rightChildren = Array(rightMirror.children)
  if leftChildren.isEmpty || rightChildren.isEmpty {
    let leftText = String(describing: left)
    let rightText = String(describing: right)
    return Array(leftText.utf8) == Array(rightText.utf8)
      ? nil : "\(path): '\(leftText.prefix(200))' is not '\(rightText.prefix(200))'"
  }
  for (index, (leftChild, rightChild)) in zip(leftChildren, rightChildren).enumerated() {
    let name = leftChild.label.map { ".\($0)" } ?? "[\(index)]"
    guard leftChild.label == rightChild.label else {
      return "\(path): \(leftChild.label ?? "") is not \(rightChild.label ?? "")"
    }
    if let found = difference(leftChild.value, rightChild.value, at: path + name) { return found }
  }
  return leftChildren.count == rightChildren.count
    ? nil : "\(path): \(leftChildren.count) elements are not \(rightChildren.count)"
}
