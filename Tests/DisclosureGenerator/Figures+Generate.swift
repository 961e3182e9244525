extension Figures {
  /// Makes up a budget.
  static func generate(
    department: String, place: String, year: Int, size: GeneratorSize,
    random: inout SeededGenerator
  ) -> Figures {
    var figures = Figures()
    // Rounded figures are made up of hundredths of what the tables show.
    let step = size.isRounded ? 1 : 100
    figures.makeUnits(department, place, year, size, step, &random)
    figures.makeBasic(step, &random)
    figures.makeOtherFunds(department, year, step, &random)
    for item in figures.items.values { figures.total += item }
    return figures
  }

  private mutating func makeUnits(
    _ department: String, _ place: String, _ year: Int, _ size: GeneratorSize, _ step: Int,
    _ random: inout SeededGenerator
  ) {
    for index in 0..<size.units {
      var unit = UnitFigures(
        name: index == 0 ? department : Self.unitName(index, place), projects: [], carryovers: [])
      for number in 0..<size.projectsPerUnit {
        unit.projects.append(makeProject(index, number, year, step, &random))
      }
      for project in unit.projects where random.chance(25) {
        let amount = random.number(in: 100...90_000) * step
        let item = project.lines[0].item
        unit.carryovers.append(("\(year - 1)年" + project.name, .generalCarryover, amount))
        items[item, default: CodeFigures()].projects[Source.generalCarryover.rawValue] += amount
      }
      units.append(unit)
    }
  }

  /// The name of a unit below the department; no two are equal.
  private static func unitName(_ index: Int, _ place: String) -> String {
    let kind = Vocabulary.units[index % Vocabulary.units.count]
    var rest = index / Vocabulary.units.count
    var directions = ""
    while rest > 0 {
      directions += Vocabulary.directions[rest % Vocabulary.directions.count]
      rest /= Vocabulary.directions.count
    }
    return place + directions + kind
  }

  private mutating func makeProject(
    _ unit: Int, _ number: Int, _ year: Int, _ step: Int, _ random: inout SeededGenerator
  ) -> ProjectFigures {
    let subject = random.pick(Vocabulary.subjects)
    let isWithheld = random.chance(10)
    let name: String
    if isWithheld {
      name = "特定目标\(400_0000 + unit * 100 + number)K"
    } else {
      name =
        (random.chance(30) ? "\(year)年" : "") + subject + "项目"
        + (number == 0 ? "" : "（第\(number + 1)批）")
    }
    var lines: [(item: String, economic: [Int])] = []
    let first = random.number(in: 0...(Vocabulary.projectItems.count - 1))
    for offset in 0..<(random.chance(20) ? 2 : 1) {
      let item = Vocabulary.projectItems[(first + offset) % Vocabulary.projectItems.count]
      var economic = [Int](repeating: 0, count: Vocabulary.economicClasses.count)
      economic[1] = random.number(in: 50...120_000) * step
      if random.chance(40) {
        economic[random.pick([2, 4, 5, 7, 8])] = random.number(in: 50...900_000) * step
      }
      let amount = economic.reduce(0, +)
      let transfer = random.chance(30) ? random.number(in: 1...(amount / step)) * step : 0
      var figures = CodeFigures()
      figures.projects[Source.general.rawValue] = amount - transfer
      figures.projects[Source.generalTransfer.rawValue] = transfer
      items[item, default: CodeFigures()] += figures
      lines.append((item, economic))
    }
    lines.sort { $0.item < $1.item }
    let services = lines.reduce(0) { $0 + $1.economic[1] }
    let commissioned =
      !isWithheld && random.chance(40) ? random.number(in: 1...(services / step)) * step : 0
    return ProjectFigures(
      name: name, lines: lines, commissioned: commissioned, isWithheld: isWithheld)
  }

  private mutating func makeBasic(_ step: Int, _ random: inout SeededGenerator) {
    for item in Vocabulary.personnelItems {
      items[item, default: CodeFigures()].personnel = random.number(in: 500...80_000) * step
    }
    for item in Vocabulary.operatingItems {
      items[item, default: CodeFigures()].operating = random.number(in: 3_000...20_000) * step
    }
    let personnel = items.values.reduce(0) { $0 + $1.personnel } / step
    let operating = items.values.reduce(0) { $0 + $1.operating } / step
    let granted = random.number(in: 100...(personnel / 10))
    grants = random.split(granted, into: Vocabulary.grants.count).map { $0 * step }
    wages = random.split(personnel - granted, into: Vocabulary.wages.count).map { $0 * step }
    goods = random.split(operating, into: Vocabulary.goods.count).map { $0 * step }
    for (index, section) in Vocabulary.goods.enumerated() {
      if section.0 == "17" { reception = goods[index] }
      if section.0 == "31" { vehicles = goods[index] }
    }
  }

  private mutating func makeOtherFunds(
    _ department: String, _ year: Int, _ step: Int, _ random: inout SeededGenerator
  ) {
    func add(_ source: Source, to item: String, _ amount: Int) {
      items[item, default: CodeFigures()].projects[source.rawValue] += amount
    }
    if random.chance(60) {
      add(.fund, to: "2136602", random.number(in: 100...50_000) * step)
      if random.chance(30) {
        add(.fundTransfer, to: "2136602", random.number(in: 100...50_000) * step)
      }
      if random.chance(40) {
        let amount = random.number(in: 100...9_000) * step
        add(.fundCarryover, to: "2136602", amount)
        units[0].carryovers.append(("\(year - 1)年移民后期扶持项目", .fundCarryover, amount))
      }
    }
    if random.chance(30) { add(.capital, to: "2230105", random.number(in: 100...20_000) * step) }
    if random.chance(20) { add(.special, to: "2050801", random.number(in: 100...90_000) * step) }
    if random.chance(70) {
      let parts = (0..<5).map { _ in random.chance(50) ? random.number(in: 1...9_000) * step : 0 }
      ownIncome = parts
      add(.own, to: "2080109", parts.reduce(0, +))
    } else {
      ownIncome = [0, 0, 0, 0, 0]
    }
    if random.chance(30) {
      let amount = random.number(in: 100...9_000) * step
      add(.ownCarryover, to: "2080109", amount)
      let last = units.count - 1
      units[last].carryovers.append(("\(year - 1)年自有资金项目", .ownCarryover, amount))
    }
  }
}
