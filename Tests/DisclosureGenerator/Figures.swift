/// Where money comes from.
enum Source: Int, CaseIterable {
  case general, generalTransfer, fund, fundTransfer, capital, capitalTransfer, special, own
  case generalCarryover, fundCarryover, capitalCarryover, ownCarryover

  /// Whether the money is this year's appropriation.
  var isAppropriation: Bool { rawValue <= Source.capitalTransfer.rawValue }
}

/// The money of one functional code, or of any sum of such, in the smallest unit that is counted.
struct CodeFigures {
  var personnel = 0
  var operating = 0
  /// Project money by ``Source``.
  var projects = [Int](repeating: 0, count: Source.allCases.count)

  /// Basic expenditure, all of it paid from the general public budget.
  var basic: Int { personnel + operating }

  var projectTotal: Int { projects.reduce(0, +) }

  var total: Int { basic + projectTotal }

  /// Project money of some sources.
  func project(_ sources: Source...) -> Int {
    sources.reduce(0) { $0 + projects[$1.rawValue] }
  }

  static func += (left: inout CodeFigures, right: CodeFigures) {
    left.personnel += right.personnel
    left.operating += right.operating
    for index in left.projects.indices { left.projects[index] += right.projects[index] }
  }
}

/// A project of a unit: one line of the project table for each of its items.
struct ProjectFigures {
  var name: String
  /// The items with their amounts by economic class, in the order of the classes.
  var lines: [(item: String, economic: [Int])]
  /// What of the 302 amounts other organisations are paid.
  var commissioned: Int
  var isWithheld: Bool

  var total: Int { lines.reduce(0) { $0 + $1.economic.reduce(0, +) } }
}

/// A budget unit with its projects and what it carries over from last year.
struct UnitFigures {
  var name: String
  var projects: [ProjectFigures]
  /// Carried-over projects: name, source, amount.
  var carryovers: [(name: String, source: Source, amount: Int)]
}

/// All figures of a budget; every table is a view of them, so that all tables agree.
struct Figures {
  var units: [UnitFigures] = []
  /// The money of each item of the functional classification.
  var items: [String: CodeFigures] = [:]
  /// Sections of 301, 302 and 303 with their amounts, which add up to the basic expenditure.
  var wages: [Int] = []
  var goods: [Int] = []
  var grants: [Int] = []
  /// How the money of the units themselves came in: 事业收入, 上级补助, 附属单位, 经营, 其他.
  var ownIncome: [Int] = []
  /// 公务接待费 and 公务用车运行费.
  var reception = 0
  var vehicles = 0
  var total = CodeFigures()

  /// Codes of the classes, sections and items that `isUsed` accepts, each before what is below it.
  func hierarchy(_ isUsed: (CodeFigures) -> Bool) -> [(code: String, figures: CodeFigures)] {
    var sums: [String: CodeFigures] = [:]
    for (item, figures) in items where isUsed(figures) {
      for length in [3, 5, 7] {
        sums[String(item.prefix(length)), default: CodeFigures()] += figures
      }
    }
    return sums.sorted { $0.key < $1.key }.map { (code: $0.key, figures: $0.value) }
  }

  /// The sums of the classes.
  var classes: [String: CodeFigures] {
    var sums: [String: CodeFigures] = [:]
    for (item, figures) in items { sums[String(item.prefix(3)), default: CodeFigures()] += figures }
    return sums
  }
}
