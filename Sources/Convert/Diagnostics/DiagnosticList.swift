/// The diagnostics of one conversion, in the order in which they were found.
public struct DiagnosticList: Sendable {
  /// All diagnostics.
  public private(set) var diagnostics: [Diagnostic] = []

  /// Makes an empty list.
  public init() {}

  /// Adds a diagnostic.
  public mutating func add(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
  }

  /// Adds a diagnostic made of its parts.
  public mutating func add(
    _ code: some DiagnosticCode, at place: DiagnosticPlace? = nil,
    _ arguments: KeyValuePairs<String, DiagnosticArgument> = [:]
  ) {
    add(Diagnostic(code, at: place, arguments))
  }

  /// Whether one of them is an error.
  public var hasErrors: Bool {
    diagnostics.contains { $0.severity == .error }
  }
}

extension Array<Diagnostic> {
  /// The diagnostics by their lines of the input; those of one line stay in their order, and those
  /// without a line, as summaries are, where they are in the list.
  public func sortedByLine() -> [Diagnostic] {
    let placed = indices.filter { self[$0].pointsIntoInput }
    guard placed.count > 1 else { return self }
    var sorted = self
    let order = placed.sorted { (self[$0].inputLine, $0) < (self[$1].inputLine, $1) }
    for (place, index) in zip(placed, order) { sorted[place] = self[index] }
    return sorted
  }
}
