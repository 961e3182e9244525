/// A measure: what the amounts of a column count, whatever the column is titled.
///
/// Raw values are the ids of the exchange formats and never change.
public enum Concept: String, CaseIterable, Hashable, Sendable {
  /// 预算数: the amount column of a two-sided table that is so headed.
  case budget
  /// 合计, 总计, 项目支出合计.
  case total
  /// 财政拨款（补助）小计.
  case appropriationSubtotal = "appropriation_subtotal"
  /// 一般公共预算.
  case generalPublicBudget = "general_public_budget"
  /// 上级一般公共预算安排的转移支付.
  case generalPublicBudgetTransfer = "general_public_budget_transfer"
  /// 政府性基金预算.
  case governmentFundBudget = "government_fund_budget"
  /// 上级政府性基金安排的转移支付.
  case governmentFundBudgetTransfer = "government_fund_budget_transfer"
  /// 国有资本经营预算.
  case stateCapitalBudget = "state_capital_budget"
  /// 上级国有资本经营预算安排的转移支付.
  case stateCapitalBudgetTransfer = "state_capital_budget_transfer"
  /// 财政专户（教育收费）.
  case specialAccount = "special_account"
  /// 单位资金.
  case unitFunds = "unit_funds"
  /// 财政拨款结转.
  case appropriationCarryover = "appropriation_carryover"
  /// 非财政拨款结转结余.
  case otherCarryover = "other_carryover"
  /// 基本支出.
  case basicExpenditure = "basic_expenditure"
  /// 人员经费.
  case basicPersonnel = "basic_personnel"
  /// 公用经费.
  case basicOperating = "basic_operating"
  /// 项目支出.
  case projectExpenditure = "project_expenditure"
  /// 301 工资福利支出.
  case econ301 = "econ_301"
  /// 302 商品和服务支出.
  case econ302 = "econ_302"
  /// 303 对个人和家庭的补助.
  case econ303 = "econ_303"
  /// 307 债务利息及费用支出.
  case econ307 = "econ_307"
  /// 309 资本性支出（基本建设）.
  case econ309 = "econ_309"
  /// 310 资本性支出.
  case econ310 = "econ_310"
  /// 311 对企业补助（基本建设）.
  case econ311 = "econ_311"
  /// 312 对企业补助.
  case econ312 = "econ_312"
  /// 313 对社会保障基金补助.
  case econ313 = "econ_313"
  /// 399 其他支出.
  case econ399 = "econ_399"
  /// 财政拨款 小计, in the carry-over table.
  case appropriationTotal = "appropriation_total"
  /// 财政拨款 基本支出 人员经费, in the carry-over table.
  case appropriationBasicPersonnel = "appropriation_basic_personnel"
  /// 财政拨款 基本支出 公用经费, in the carry-over table.
  case appropriationBasicOperating = "appropriation_basic_operating"
  /// 财政拨款 项目支出, in the carry-over table.
  case appropriationProject = "appropriation_project"
  /// 非财政拨款 小计, in the carry-over table.
  case otherTotal = "other_total"
  /// 非财政拨款 基本支出 人员经费, in the carry-over table.
  case otherBasicPersonnel = "other_basic_personnel"
  /// 非财政拨款 基本支出 公用经费, in the carry-over table.
  case otherBasicOperating = "other_basic_operating"
  /// 非财政拨款 项目支出, in the carry-over table.
  case otherProject = "other_project"
}
