/// How large and how varied a generated disclosure is.
public struct GeneratorSize: Sendable {
  /// How many budget units the department has; with one unit the project table names none.
  public var units: Int
  /// How many projects each unit has, at least 1.
  public var projectsPerUnit: Int
  /// How many tables of kind `other` there are.
  public var otherTables: Int
  /// How many rows each of these has.
  public var otherRows: Int
  /// Whether figures are rounded from finer ones, so that sums hold only within rounding.
  public var isRounded: Bool
  /// Whether source lines and a ledger are made up too.
  public var hasProvenance: Bool

  /// Makes a size.
  public init(
    units: Int, projectsPerUnit: Int, otherTables: Int = 1, otherRows: Int = 4,
    isRounded: Bool = false, hasProvenance: Bool = false
  ) {
    self.units = max(1, units)
    self.projectsPerUnit = max(1, projectsPerUnit)
    self.otherTables = otherTables
    self.otherRows = otherRows
    self.isRounded = isRounded
    self.hasProvenance = hasProvenance
  }

  /// Two units with a project each: quick to convert, every kind of content.
  public static let small = GeneratorSize(units: 2, projectsPerUnit: 1)

  /// About what a county department publishes.
  public static let typical = GeneratorSize(
    units: 4, projectsPerUnit: 3, otherTables: 2, otherRows: 12)

  /// A single document of about so many bytes of text.
  ///
  /// - Parameter bytes: 100,000 or more.
  /// - Returns: The size; what grows is units, with their projects, targets and tables.
  public static func text(bytes: Int) -> GeneratorSize {
    // Measured: one unit of three projects and one table of 30 rows takes about 7,400 bytes.
    let units = max(4, (bytes - 15_000) / 7_400)
    // Captions number tables with few digits: what grows beyond that is the tables' rows.
    let tables = min(units, 1_000)
    return GeneratorSize(
      units: units, projectsPerUnit: 3, otherTables: tables, otherRows: 30 * units / tables)
  }
}
