/// A figure of the explanations that a table states too.
struct FigureLink: Hashable, Sendable {
  /// Where the figure begins in the passage, in bytes.
  let start: Int
  /// Where it ends.
  let end: Int
  /// The cell that states it.
  let cell: CheckCell
  /// Whether both are the same.
  let agrees: Bool
}

/// What the explanations say with the figures that tables state too.
struct LinkedPassage: Sendable {
  /// The heading above it.
  let section: String
  private let content: Content

  private enum Content: Sendable {
    case paragraph([UInt8], [FigureLink])
    case project(ProjectStatement, CheckCell, agrees: Bool)
  }

  /// Makes a passage of a paragraph without white space and its figures, in order.
  init(section: String, text: [UInt8], links: [FigureLink]) {
    self.section = section
    content = .paragraph(text, links)
  }

  /// Makes a passage of a project, whose amount is linked to the first row of the project.
  init(section: String, project: ProjectStatement, cell: CheckCell, agrees: Bool) {
    self.section = section
    content = .project(project, cell, agrees: agrees)
  }

  /// The words in UTF-8, and the figures among them; of a project its name and its amount.
  var said: (text: [UInt8], links: [FigureLink]) {
    switch content {
    case .paragraph(let text, let links):
      return (text, links)
    case .project(let statement, let cell, let agrees):
      let name = Array("\(statement.name.withoutWhiteSpace.string)：".utf8)
      let money = statement.money
      let amount = money.map { $0.amount.description + ($0.unit?.rawValue ?? "") } ?? ""
      let text = name + Array(amount.utf8)
      let link = FigureLink(start: name.count, end: text.count, cell: cell, agrees: agrees)
      return (text, [link])
    }
  }
}
