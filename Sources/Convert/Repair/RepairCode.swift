/// The codes of what repair by proof leaves in doubt.
enum RepairCode: String, DiagnosticCode {
  /// Several readings agree with the figures equally well.
  case tie = "repair.tie"
  /// One reading agrees with the figures, but too little proves it.
  case unproven = "repair.unproven"
  /// Figures contradict each other, and no reading mends them.
  case unsolved = "repair.unsolved"
  /// Too much contradicts itself for a search.
  case bound = "repair.bound"
  /// Labels are damaged, and another reading of the columns agrees as well.
  case labels = "repair.labels"
  /// Labels are damaged, and figures below them contradict each other.
  case labelsUnsolved = "repair.labels-unsolved"

  /// The words of the code.
  var wording: DiagnosticWording {
    switch self {
    case .tie:
      DiagnosticWording(
        severity: .warning,
        message: LocalizedText(
          en: "{table}: the figures contradict each other ({identity}), and {count} readings mend "
            + "it equally well: {first}; or {second}; left as printed",
          zh: "{table}：数字相互矛盾（{identity}），有 {count} 种读法同样可以消除矛盾：{first}；或者 {second}；"
            + "保持原样"),
        advice: LocalizedText(
          en: "Compare the rows with the published page: the figures alone cannot tell.",
          zh: "请与公开的原件核对这些行：仅凭数字无法判断。"))
    case .unproven:
      DiagnosticWording(
        severity: .warning,
        message: LocalizedText(
          en: "{table}: the figures contradict each other ({identity}); this would mend it but is "
            + "not proven: {first}; left as printed",
          zh: "{table}：数字相互矛盾（{identity}）；下述读法可以消除矛盾，但不能证明：{first}；保持原样"),
        advice: LocalizedText(
          en: "Compare the rows with the published page: the figures alone do not prove the move.",
          zh: "请与公开的原件核对这些行：仅凭数字不能证明。"))
    case .unsolved:
      DiagnosticWording(
        severity: .warning,
        message: LocalizedText(
          en: "{table}: the figures contradict each other ({identity}; {count} "
            + "{count:identity|identities} in all), "
            + "and no move of amounts mends it",
          zh: "{table}：数字相互矛盾（{identity}；共 {count} 项勾稽关系），移动数字不能消除矛盾"),
        advice: LocalizedText(
          en: "Compare the rows with the published page; `check` lists every identity that fails.",
          zh: "请与公开的原件核对这些行；`check` 列出所有不符的勾稽关系。"))
    case .bound:
      DiagnosticWording(
        severity: .warning,
        message: LocalizedText(
          en: "{table}: {count} identities fail ({identity} …), too many to search for a repair; "
            + "left as printed",
          zh: "{table}：有 {count} 项勾稽关系不符（{identity} 等），过多而无法推断；保持原样"),
        advice: LocalizedText(
          en: "Compare the table with the published page.", zh: "请与公开的原件核对此表。"))
    case .labels:
      DiagnosticWording(
        severity: .warning,
        message: LocalizedText(
          en: "{table}: the column labels are damaged, and the figures agree with two readings: "
            + "{first}; or {second}",
          zh: "{table}：栏目名称有缺损，数字与两种读法都相符：{first}；或者 {second}"),
        advice: LocalizedText(
          en: "Compare the header with the published page.", zh: "请与公开的原件核对表头。"))
    case .labelsUnsolved:
      DiagnosticWording(
        severity: .warning,
        message: LocalizedText(
          en: "{table}: the column labels are damaged, and figures below them contradict each "
            + "other ({identity})",
          zh: "{table}：栏目名称有缺损，其下的数字相互矛盾（{identity}）"),
        advice: LocalizedText(
          en: "Compare the header with the published page.", zh: "请与公开的原件核对表头。"))
    }
  }
}
