internal import Convert

/// Puts blocks, sections and parts in their places, in the order of the document.
struct DisclosureBuilder {
  /// The parts closed so far.
  private var parts: [Part] = []
  /// The part that is open.
  private var part: Part?
  /// The sections that are open, outermost first, each with the rank of its mark.
  private var open: [(rank: Int, section: Section)] = []

  /// Whether a section is open.
  var hasOpenSection: Bool { !open.isEmpty }

  /// Begins a part.
  mutating func beginPart(_ next: Part) {
    closePart()
    part = next
  }

  /// Begins a section; sections of the same or a lower rank end.
  ///
  /// - Parameters:
  ///   - rank: 1 for 一、, 2 for （一）, and so on.
  ///   - section: The section; its level is set here.
  mutating func beginSection(rank: Int, _ section: consuming Section) {
    close(downTo: rank)
    section.level = open.count + 1
    open.append((rank, section))
  }

  /// Adds a block where the document stands.
  mutating func append(_ block: consuming Block) {
    if open.isEmpty {
      if part == nil { part = Part() }
      part?.blocks.append(block)
    } else {
      open[open.count - 1].section.blocks.append(block)
    }
  }

  /// The parts; the builder is empty then.
  mutating func finish() -> [Part] {
    closePart()
    defer { parts = [] }
    return parts
  }

  private mutating func close(downTo rank: Int) {
    while (open.last?.rank ?? -1) >= rank, let last = open.popLast() {
      if open.isEmpty {
        if part == nil { part = Part() }
        part?.sections.append(last.section)
      } else {
        open[open.count - 1].section.subsections.append(last.section)
      }
    }
  }

  private mutating func closePart() {
    close(downTo: 0)
    if let part { parts.append(part) }
    part = nil
  }
}
