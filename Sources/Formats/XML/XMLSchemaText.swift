// Made by Scripts/embed-schema.sh from docs/schema/disclosure.xsd: edit that file.
// swift-format-ignore-file

/// The XML Schema of the format.
enum XMLSchemaText {
  /// The text of docs/schema/disclosure.xsd, its line end at the end included.
  static let schema: StaticString = #"""
<?xml version="1.0" encoding="UTF-8"?>
<!--
  The XML exchange format of disclosure-convert, version 1.0: a department's published budget
  (部门预算公开) or final accounts (部门决算公开), whole.

  The namespace carries the major version, the attribute version of the root the minor one too.
  docs/exchange-format.md explains the structure, the rules that XSD 1.0 cannot say, and what may
  change within a major version.

  An appinfo names the field that a provincial implementation of integrated budget management
  (预算管理一体化) has for the same thing. It is one implementation, not a standard.
-->
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns="urn:disclosure-convert:disclosure:1"
    xmlns:d="urn:disclosure-convert:disclosure:1"
    targetNamespace="urn:disclosure-convert:disclosure:1"
    elementFormDefault="qualified" attributeFormDefault="unqualified" version="1.0">

  <xs:element name="disclosure" type="Disclosure">
    <xs:annotation>
      <xs:documentation xml:lang="en">A department's published budget or final accounts.</xs:documentation>
      <xs:documentation xml:lang="zh">部门公开的预算或决算。</xs:documentation>
    </xs:annotation>
  </xs:element>

  <xs:simpleType name="Text">
    <xs:annotation>
      <xs:documentation xml:lang="en">Text; every character counts, white space too.</xs:documentation>
      <xs:documentation xml:lang="zh">文字，每个字符（含空白）都保留。</xs:documentation>
    </xs:annotation>
    <xs:restriction base="xs:string">
      <xs:whiteSpace value="preserve"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="FilledText">
    <xs:annotation>
      <xs:documentation xml:lang="en">Text of at least one character.</xs:documentation>
      <xs:documentation xml:lang="zh">至少一个字符的文字。</xs:documentation>
    </xs:annotation>
    <xs:restriction base="xs:string">
      <xs:minLength value="1"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="Version">
    <xs:annotation>
      <xs:documentation xml:lang="en">The version of the format: major and minor number.</xs:documentation>
      <xs:documentation xml:lang="zh">格式版本：主版本号与次版本号。</xs:documentation>
    </xs:annotation>
    <xs:restriction base="xs:string">
      <xs:pattern value="1\.(0|[1-9][0-9]{0,5})"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="Amount">
    <xs:annotation>
      <xs:documentation xml:lang="en">An exact decimal that keeps its spelling: at most 18 digits before and 6 behind the point, no separators, no exponent, no plus sign, no leading zero. The unit is that of the table or of the element.</xs:documentation>
      <xs:documentation xml:lang="zh">精确十进制数，保留写法：小数点前最多 18 位、后最多 6 位，无千位分隔符、指数、正号和前导零。单位见所在表或元素。</xs:documentation>
    </xs:annotation>
    <xs:restriction base="xs:string">
      <xs:pattern value="-?(0|[1-9][0-9]{0,17})(\.[0-9]{1,6})?"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="Code">
    <xs:annotation>
      <xs:documentation xml:lang="en">The digits of a classification code, leading zeros kept.</xs:documentation>
      <xs:documentation xml:lang="zh">科目编码的数字，保留前导零。</xs:documentation>
    </xs:annotation>
    <xs:restriction base="xs:string">
      <xs:pattern value="[0-9]{2,9}"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="ClassCode">
    <xs:annotation>
      <xs:documentation xml:lang="en">A class (类): three digits.</xs:documentation>
      <xs:documentation xml:lang="zh">类级编码：三位数字。</xs:documentation>
    </xs:annotation>
    <xs:restriction base="xs:string">
      <xs:pattern value="[0-9]{3}"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="SectionCode">
    <xs:annotation>
      <xs:documentation xml:lang="en">A section (款): five digits, class and section.</xs:documentation>
      <xs:documentation xml:lang="zh">款级编码：五位数字，类与款。</xs:documentation>
    </xs:annotation>
    <xs:restriction base="xs:string">
      <xs:pattern value="[0-9]{5}"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="ItemCode">
    <xs:annotation>
      <xs:documentation xml:lang="en">An item (项): seven digits, class, section and item.</xs:documentation>
      <xs:documentation xml:lang="zh">项级编码：七位数字，类、款与项。</xs:documentation>
    </xs:annotation>
    <xs:restriction base="xs:string">
      <xs:pattern value="[0-9]{7}"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="OtherCode">
    <xs:annotation>
      <xs:documentation xml:lang="en">A code of another length than class, section and item have.</xs:documentation>
      <xs:documentation xml:lang="zh">长度不同于类、款、项的编码。</xs:documentation>
    </xs:annotation>
    <xs:restriction base="xs:string">
      <xs:pattern value="[0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{8,9}"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="Ordinal">
    <xs:annotation>
      <xs:documentation xml:lang="en">A number that counts from 1: lines, rows, columns, tables, segments.</xs:documentation>
      <xs:documentation xml:lang="zh">从 1 起的序号：行、列、表、页段。</xs:documentation>
    </xs:annotation>
    <xs:restriction base="xs:string">
      <xs:pattern value="[1-9][0-9]{0,14}"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="PrintedNumber">
    <xs:annotation>
      <xs:documentation xml:lang="en">A number as the document prints it, from 0.</xs:documentation>
      <xs:documentation xml:lang="zh">文中所印的编号，从 0 起。</xs:documentation>
    </xs:annotation>
    <xs:restriction base="xs:string">
      <xs:pattern value="0|[1-9][0-9]{0,14}"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="Year">
    <xs:annotation>
      <xs:documentation xml:lang="en">A year, four digits.</xs:documentation>
      <xs:documentation xml:lang="zh">年份，四位数字。</xs:documentation>
    </xs:annotation>
    <xs:restriction base="xs:string">
      <xs:pattern value="[1-9][0-9]{3}"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="Day">
    <xs:annotation>
      <xs:documentation xml:lang="en">A day: four digits of the year, two of the month, two of the day.</xs:documentation>
      <xs:documentation xml:lang="zh">日期：四位年、两位月、两位日。</xs:documentation>
    </xs:annotation>
    <xs:restriction base="xs:string">
      <xs:pattern value="[1-9][0-9]{3}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="SectionLevel">
    <xs:annotation>
      <xs:documentation xml:lang="en">The depth of a section, 1 below a part, at most 6.</xs:documentation>
      <xs:documentation xml:lang="zh">章节层级，部分之下为 1，最大 6。</xs:documentation>
    </xs:annotation>
    <xs:restriction base="xs:string">
      <xs:pattern value="[1-6]"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="Yes">
    <xs:annotation>
      <xs:documentation xml:lang="en">Present where it is so.</xs:documentation>
      <xs:documentation xml:lang="zh">成立时出现。</xs:documentation>
    </xs:annotation>
    <xs:restriction base="xs:string">
      <xs:enumeration value="true">
        <xs:annotation>
          <xs:documentation xml:lang="en">It is so; otherwise the attribute is left out.</xs:documentation>
          <xs:documentation xml:lang="zh">成立；否则省略该属性。</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="Stage">
    <xs:annotation>
      <xs:documentation xml:lang="en">What a disclosure publishes.</xs:documentation>
      <xs:documentation xml:lang="zh">公开的内容。</xs:documentation>
    </xs:annotation>
    <xs:restriction base="xs:string">
      <xs:enumeration value="budget">
        <xs:annotation>
          <xs:documentation xml:lang="en">Budget (what the department plans to receive and spend in the year).</xs:documentation>
          <xs:documentation xml:lang="zh">部门预算</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="final_accounts">
        <xs:annotation>
          <xs:documentation xml:lang="en">Final accounts (what it received and spent).</xs:documentation>
          <xs:documentation xml:lang="zh">部门决算</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="MonetaryUnit">
    <xs:annotation>
      <xs:documentation xml:lang="en">The unit of amounts.</xs:documentation>
      <xs:documentation xml:lang="zh">金额单位。</xs:documentation>
    </xs:annotation>
    <xs:restriction base="xs:string">
      <xs:enumeration value="元">
        <xs:annotation>
          <xs:documentation xml:lang="en">1 yuan.</xs:documentation>
          <xs:documentation xml:lang="zh">1 元</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="千元">
        <xs:annotation>
          <xs:documentation xml:lang="en">1,000 yuan.</xs:documentation>
          <xs:documentation xml:lang="zh">1,000 元</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="万元">
        <xs:annotation>
          <xs:documentation xml:lang="en">10,000 yuan.</xs:documentation>
          <xs:documentation xml:lang="zh">10,000 元</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="百万元">
        <xs:annotation>
          <xs:documentation xml:lang="en">1,000,000 yuan.</xs:documentation>
          <xs:documentation xml:lang="zh">1,000,000 元</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="亿元">
        <xs:annotation>
          <xs:documentation xml:lang="en">100,000,000 yuan.</xs:documentation>
          <xs:documentation xml:lang="zh">100,000,000 元</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="TableKind">
    <xs:annotation>
      <xs:documentation xml:lang="en">What a statement table states.</xs:documentation>
      <xs:documentation xml:lang="zh">报表种类。</xs:documentation>
    </xs:annotation>
    <xs:restriction base="xs:string">
      <xs:enumeration value="income_expenditure_summary">
        <xs:annotation>
          <xs:documentation xml:lang="en">Income and expenditure of the department, two sides.</xs:documentation>
          <xs:documentation xml:lang="zh">部门收支总体情况表</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="income_summary">
        <xs:annotation>
          <xs:documentation xml:lang="en">Income of the department by source.</xs:documentation>
          <xs:documentation xml:lang="zh">部门收入总体情况表</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="expenditure_summary">
        <xs:annotation>
          <xs:documentation xml:lang="en">Expenditure of the department by functional classification.</xs:documentation>
          <xs:documentation xml:lang="zh">部门支出总体情况表</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="appropriation_summary">
        <xs:annotation>
          <xs:documentation xml:lang="en">Fiscal appropriations, income and expenditure, two sides.</xs:documentation>
          <xs:documentation xml:lang="zh">财政拨款收支预算总体情况表</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="general_public_expenditure">
        <xs:annotation>
          <xs:documentation xml:lang="en">Expenditure from the general public budget by functional classification.</xs:documentation>
          <xs:documentation xml:lang="zh">一般公共预算支出情况表</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="general_public_basic_expenditure">
        <xs:annotation>
          <xs:documentation xml:lang="en">Basic expenditure from the general public budget by economic classification.</xs:documentation>
          <xs:documentation xml:lang="zh">一般公共预算基本支出情况表</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="general_public_project_expenditure">
        <xs:annotation>
          <xs:documentation xml:lang="en">Project expenditure from the general public budget by project.</xs:documentation>
          <xs:documentation xml:lang="zh">一般公共预算项目支出情况表</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="government_fund_expenditure">
        <xs:annotation>
          <xs:documentation xml:lang="en">Expenditure from government funds.</xs:documentation>
          <xs:documentation xml:lang="zh">政府性基金预算支出情况表</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="state_capital_expenditure">
        <xs:annotation>
          <xs:documentation xml:lang="en">Expenditure from the state capital operations budget.</xs:documentation>
          <xs:documentation xml:lang="zh">国有资本经营预算支出情况表</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="three_public_expenses">
        <xs:annotation>
          <xs:documentation xml:lang="en">The three public expenses: travel abroad, official vehicles, receptions.</xs:documentation>
          <xs:documentation xml:lang="zh">财政拨款“三公”经费支出情况表</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="commissioned_services">
        <xs:annotation>
          <xs:documentation xml:lang="en">Appropriations spent on commissioned services.</xs:documentation>
          <xs:documentation xml:lang="zh">财政拨款委托业务费支出情况表</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="carryover_detail">
        <xs:annotation>
          <xs:documentation xml:lang="en">Funds carried over from the year before.</xs:documentation>
          <xs:documentation xml:lang="zh">上年结转结余情况(明细)表</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="other">
        <xs:annotation>
          <xs:documentation xml:lang="en">A table that the program does not know; it converts as losslessly as the rest.</xs:documentation>
          <xs:documentation xml:lang="zh">程序不认识的表，同样无损转换</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="TableSide">
    <xs:annotation>
      <xs:documentation xml:lang="en">A half of a two-sided table.</xs:documentation>
      <xs:documentation xml:lang="zh">双侧表的一侧。</xs:documentation>
    </xs:annotation>
    <xs:restriction base="xs:string">
      <xs:enumeration value="income">
        <xs:annotation>
          <xs:documentation xml:lang="en">The side of income.</xs:documentation>
          <xs:documentation xml:lang="zh">收入</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="expenditure">
        <xs:annotation>
          <xs:documentation xml:lang="en">The side of expenditure.</xs:documentation>
          <xs:documentation xml:lang="zh">支出</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="CodeLevel">
    <xs:annotation>
      <xs:documentation xml:lang="en">Which level of a classification a code column holds.</xs:documentation>
      <xs:documentation xml:lang="zh">编码列所含的科目级次。</xs:documentation>
    </xs:annotation>
    <xs:restriction base="xs:string">
      <xs:enumeration value="class">
        <xs:annotation>
          <xs:documentation xml:lang="en">Class, three digits.</xs:documentation>
          <xs:documentation xml:lang="zh">类，三位数字</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="section">
        <xs:annotation>
          <xs:documentation xml:lang="en">Section, two digits.</xs:documentation>
          <xs:documentation xml:lang="zh">款，两位数字</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="item">
        <xs:annotation>
          <xs:documentation xml:lang="en">Item, two digits; functional classification only.</xs:documentation>
          <xs:documentation xml:lang="zh">项，两位数字，仅用于支出功能分类</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="joined">
        <xs:annotation>
          <xs:documentation xml:lang="en">The levels joined in one cell: 208, 20805, 2080501.</xs:documentation>
          <xs:documentation xml:lang="zh">各级合写于一格：208、20805、2080501</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="Concept">
    <xs:annotation>
      <xs:documentation xml:lang="en">A measure: what the amounts of a column count, whatever the column is titled.</xs:documentation>
      <xs:documentation xml:lang="zh">指标：一列金额所计的内容，与列名写法无关。</xs:documentation>
    </xs:annotation>
    <xs:restriction base="xs:string">
      <xs:enumeration value="budget">
        <xs:annotation>
          <xs:documentation xml:lang="en">The budgeted amount, in a two-sided table that heads its column so.</xs:documentation>
          <xs:documentation xml:lang="zh">预算数（双侧表中如此命名的金额列）</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="total">
        <xs:annotation>
          <xs:documentation xml:lang="en">The total: of all sources, or of all projects.</xs:documentation>
          <xs:documentation xml:lang="zh">合计、总计、项目支出合计</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="appropriation_subtotal">
        <xs:annotation>
          <xs:documentation xml:lang="en">Subtotal of fiscal appropriations.</xs:documentation>
          <xs:documentation xml:lang="zh">财政拨款（补助）小计</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="general_public_budget">
        <xs:annotation>
          <xs:documentation xml:lang="en">General public budget.</xs:documentation>
          <xs:documentation xml:lang="zh">一般公共预算</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="general_public_budget_transfer">
        <xs:annotation>
          <xs:documentation xml:lang="en">Transfers from above out of the general public budget.</xs:documentation>
          <xs:documentation xml:lang="zh">上级一般公共预算安排的转移支付</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="government_fund_budget">
        <xs:annotation>
          <xs:documentation xml:lang="en">Government fund budget.</xs:documentation>
          <xs:documentation xml:lang="zh">政府性基金预算</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="government_fund_budget_transfer">
        <xs:annotation>
          <xs:documentation xml:lang="en">Transfers from above out of government funds.</xs:documentation>
          <xs:documentation xml:lang="zh">上级政府性基金安排的转移支付</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="state_capital_budget">
        <xs:annotation>
          <xs:documentation xml:lang="en">State capital operations budget.</xs:documentation>
          <xs:documentation xml:lang="zh">国有资本经营预算</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="state_capital_budget_transfer">
        <xs:annotation>
          <xs:documentation xml:lang="en">Transfers from above out of the state capital operations budget.</xs:documentation>
          <xs:documentation xml:lang="zh">上级国有资本经营预算安排的转移支付</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="special_account">
        <xs:annotation>
          <xs:documentation xml:lang="en">Special fiscal account (education fees).</xs:documentation>
          <xs:documentation xml:lang="zh">财政专户（教育收费）</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="unit_funds">
        <xs:annotation>
          <xs:documentation xml:lang="en">Funds of the unit's own.</xs:documentation>
          <xs:documentation xml:lang="zh">单位资金</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="appropriation_carryover">
        <xs:annotation>
          <xs:documentation xml:lang="en">Fiscal appropriations carried over.</xs:documentation>
          <xs:documentation xml:lang="zh">财政拨款结转</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="other_carryover">
        <xs:annotation>
          <xs:documentation xml:lang="en">Other funds carried over.</xs:documentation>
          <xs:documentation xml:lang="zh">非财政拨款结转结余</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="basic_expenditure">
        <xs:annotation>
          <xs:documentation xml:lang="en">Basic expenditure.</xs:documentation>
          <xs:documentation xml:lang="zh">基本支出</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="basic_personnel">
        <xs:annotation>
          <xs:documentation xml:lang="en">Basic expenditure: personnel.</xs:documentation>
          <xs:documentation xml:lang="zh">人员经费</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="basic_operating">
        <xs:annotation>
          <xs:documentation xml:lang="en">Basic expenditure: operating costs.</xs:documentation>
          <xs:documentation xml:lang="zh">公用经费</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="project_expenditure">
        <xs:annotation>
          <xs:documentation xml:lang="en">Project expenditure.</xs:documentation>
          <xs:documentation xml:lang="zh">项目支出</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="econ_301">
        <xs:annotation>
          <xs:documentation xml:lang="en">301, wages and welfare.</xs:documentation>
          <xs:documentation xml:lang="zh">301 工资福利支出</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="econ_302">
        <xs:annotation>
          <xs:documentation xml:lang="en">302, goods and services.</xs:documentation>
          <xs:documentation xml:lang="zh">302 商品和服务支出</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="econ_303">
        <xs:annotation>
          <xs:documentation xml:lang="en">303, subsidies to individuals and families.</xs:documentation>
          <xs:documentation xml:lang="zh">303 对个人和家庭的补助</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="econ_307">
        <xs:annotation>
          <xs:documentation xml:lang="en">307, interest and costs of debt.</xs:documentation>
          <xs:documentation xml:lang="zh">307 债务利息及费用支出</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="econ_309">
        <xs:annotation>
          <xs:documentation xml:lang="en">309, capital expenditure (capital construction).</xs:documentation>
          <xs:documentation xml:lang="zh">309 资本性支出（基本建设）</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="econ_310">
        <xs:annotation>
          <xs:documentation xml:lang="en">310, capital expenditure.</xs:documentation>
          <xs:documentation xml:lang="zh">310 资本性支出</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="econ_311">
        <xs:annotation>
          <xs:documentation xml:lang="en">311, subsidies to enterprises (capital construction).</xs:documentation>
          <xs:documentation xml:lang="zh">311 对企业补助（基本建设）</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="econ_312">
        <xs:annotation>
          <xs:documentation xml:lang="en">312, subsidies to enterprises.</xs:documentation>
          <xs:documentation xml:lang="zh">312 对企业补助</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="econ_313">
        <xs:annotation>
          <xs:documentation xml:lang="en">313, subsidies to social security funds.</xs:documentation>
          <xs:documentation xml:lang="zh">313 对社会保障基金补助</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="econ_399">
        <xs:annotation>
          <xs:documentation xml:lang="en">399, other expenditure.</xs:documentation>
          <xs:documentation xml:lang="zh">399 其他支出</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="appropriation_total">
        <xs:annotation>
          <xs:documentation xml:lang="en">Carry-over table: subtotal of fiscal appropriations.</xs:documentation>
          <xs:documentation xml:lang="zh">结转结余表：财政拨款 小计</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="appropriation_basic_personnel">
        <xs:annotation>
          <xs:documentation xml:lang="en">Carry-over table: fiscal appropriations, personnel.</xs:documentation>
          <xs:documentation xml:lang="zh">结转结余表：财政拨款 基本支出 人员经费</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="appropriation_basic_operating">
        <xs:annotation>
          <xs:documentation xml:lang="en">Carry-over table: fiscal appropriations, operating costs.</xs:documentation>
          <xs:documentation xml:lang="zh">结转结余表：财政拨款 基本支出 公用经费</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="appropriation_project">
        <xs:annotation>
          <xs:documentation xml:lang="en">Carry-over table: fiscal appropriations, projects.</xs:documentation>
          <xs:documentation xml:lang="zh">结转结余表：财政拨款 项目支出</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="other_total">
        <xs:annotation>
          <xs:documentation xml:lang="en">Carry-over table: subtotal of other funds.</xs:documentation>
          <xs:documentation xml:lang="zh">结转结余表：非财政拨款 小计</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="other_basic_personnel">
        <xs:annotation>
          <xs:documentation xml:lang="en">Carry-over table: other funds, personnel.</xs:documentation>
          <xs:documentation xml:lang="zh">结转结余表：非财政拨款 基本支出 人员经费</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="other_basic_operating">
        <xs:annotation>
          <xs:documentation xml:lang="en">Carry-over table: other funds, operating costs.</xs:documentation>
          <xs:documentation xml:lang="zh">结转结余表：非财政拨款 基本支出 公用经费</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="other_project">
        <xs:annotation>
          <xs:documentation xml:lang="en">Carry-over table: other funds, projects.</xs:documentation>
          <xs:documentation xml:lang="zh">结转结余表：非财政拨款 项目支出</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="PerformanceScope">
    <xs:annotation>
      <xs:documentation xml:lang="en">Whose performance a table is about.</xs:documentation>
      <xs:documentation xml:lang="zh">绩效目标的范围。</xs:documentation>
    </xs:annotation>
    <xs:restriction base="xs:string">
      <xs:enumeration value="department">
        <xs:annotation>
          <xs:documentation xml:lang="en">The targets of the department as a whole.</xs:documentation>
          <xs:documentation xml:lang="zh">部门整体绩效目标表</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="project">
        <xs:annotation>
          <xs:documentation xml:lang="en">The targets of one project.</xs:documentation>
          <xs:documentation xml:lang="zh">项目支出绩效目标表</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="TargetRelation">
    <xs:annotation>
      <xs:documentation xml:lang="en">How the actual value must stand to the target.</xs:documentation>
      <xs:documentation xml:lang="zh">实际值与目标值的关系。</xs:documentation>
    </xs:annotation>
    <xs:restriction base="xs:string">
      <xs:enumeration value="&gt;=">
        <xs:annotation>
          <xs:documentation xml:lang="en">At least.</xs:documentation>
          <xs:documentation xml:lang="zh">不低于</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="&lt;=">
        <xs:annotation>
          <xs:documentation xml:lang="en">At most.</xs:documentation>
          <xs:documentation xml:lang="zh">不高于</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="=">
        <xs:annotation>
          <xs:documentation xml:lang="en">Exactly.</xs:documentation>
          <xs:documentation xml:lang="zh">等于</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="&gt;">
        <xs:annotation>
          <xs:documentation xml:lang="en">More than.</xs:documentation>
          <xs:documentation xml:lang="zh">高于</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="&lt;">
        <xs:annotation>
          <xs:documentation xml:lang="en">Less than.</xs:documentation>
          <xs:documentation xml:lang="zh">低于</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="LedgerCode">
    <xs:annotation>
      <xs:documentation xml:lang="en">Why a reading departs from what is printed, or what the source has lost.</xs:documentation>
      <xs:documentation xml:lang="zh">读数与所印内容不同的原因，或源文缺失的内容。</xs:documentation>
    </xs:annotation>
    <xs:restriction base="xs:string">
      <xs:enumeration value="blank-in-number">
        <xs:annotation>
          <xs:documentation xml:lang="en">A blank inside a number was closed: 3552.7 1.</xs:documentation>
          <xs:documentation xml:lang="zh">数字中的空格已去除：3552.7 1</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="misspelt-number">
        <xs:annotation>
          <xs:documentation xml:lang="en">A doubled point or the like inside a number was mended: 8013. .56.</xs:documentation>
          <xs:documentation xml:lang="zh">数字中重复的小数点等已修正：8013. .56</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="radical">
        <xs:annotation>
          <xs:documentation xml:lang="en">A radical character that a PDF font left behind was replaced by the character it stands for.</xs:documentation>
          <xs:documentation xml:lang="zh">PDF 字体留下的部首字符已换为对应汉字</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="total-label">
        <xs:annotation>
          <xs:documentation xml:lang="en">A total label stood in a cell that is not the label's.</xs:documentation>
          <xs:documentation xml:lang="zh">合计标签误置于其他单元格</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="column-map">
        <xs:annotation>
          <xs:documentation xml:lang="en">The labels of the columns were slid against the columns.</xs:documentation>
          <xs:documentation xml:lang="zh">列名与各列错位</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="amount-move">
        <xs:annotation>
          <xs:documentation xml:lang="en">Amounts stood a cell or two beside their column.</xs:documentation>
          <xs:documentation xml:lang="zh">金额错位一两格</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="indicator-slide">
        <xs:annotation>
          <xs:documentation xml:lang="en">The cells of an indicator were slid.</xs:documentation>
          <xs:documentation xml:lang="zh">指标行的单元格错位</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="merged-cells">
        <xs:annotation>
          <xs:documentation xml:lang="en">Two cells of an indicator had run together in one.</xs:documentation>
          <xs:documentation xml:lang="zh">指标行的两个单元格并为一格</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="lost-cell">
        <xs:annotation>
          <xs:documentation xml:lang="en">An amount that the table stated is not in the source any more.</xs:documentation>
          <xs:documentation xml:lang="zh">表中曾有的金额在源文中已缺失</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="lost-column">
        <xs:annotation>
          <xs:documentation xml:lang="en">A column that the table had is not in the source any more.</xs:documentation>
          <xs:documentation xml:lang="zh">表中曾有的列在源文中已缺失</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="LedgerReach">
    <xs:annotation>
      <xs:documentation xml:lang="en">How far the proof of a repair reaches.</xs:documentation>
      <xs:documentation xml:lang="zh">修复证明所及的范围。</xs:documentation>
    </xs:annotation>
    <xs:restriction base="xs:string">
      <xs:enumeration value="within-table">
        <xs:annotation>
          <xs:documentation xml:lang="en">Identities of the one table prove it.</xs:documentation>
          <xs:documentation xml:lang="zh">由本表内的恒等式证明</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="between-tables">
        <xs:annotation>
          <xs:documentation xml:lang="en">Identities with other tables prove it too.</xs:documentation>
          <xs:documentation xml:lang="zh">并由表间恒等式证明</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
    </xs:restriction>
  </xs:simpleType>

  <xs:complexType name="Disclosure">
    <xs:annotation>
      <xs:documentation xml:lang="en">The whole disclosure, in the order of the document.</xs:documentation>
      <xs:documentation xml:lang="zh">完整公开文本，按原文次序。</xs:documentation>
    </xs:annotation>
    <xs:sequence>
      <xs:element name="department" type="Text" minOccurs="0">
        <xs:annotation>
          <xs:documentation xml:lang="en">The disclosing department, as on the title page.</xs:documentation>
          <xs:documentation xml:lang="zh">公开部门，以封面为准。</xs:documentation>
          <xs:appinfo source="urn:disclosure-convert:field:integrated-budget-management">AGENCY_NAME</xs:appinfo>
        </xs:annotation>
      </xs:element>
      <xs:element name="title" type="Text">
        <xs:annotation>
          <xs:documentation xml:lang="en">The title on one line.</xs:documentation>
          <xs:documentation xml:lang="zh">标题，合为一行。</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="contents" type="Contents" minOccurs="0">
        <xs:annotation>
          <xs:documentation xml:lang="en">The table of contents (目录); absent where it has no entries.</xs:documentation>
          <xs:documentation xml:lang="zh">目录；没有条目时省略。</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="part" type="Part" minOccurs="0" maxOccurs="unbounded">
        <xs:annotation>
          <xs:documentation xml:lang="en">A part: 第N部分, or what stands outside all parts.</xs:documentation>
          <xs:documentation xml:lang="zh">部分：“第N部分”，或不属于任何部分的内容。</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="signature" type="Signature" minOccurs="0">
        <xs:annotation>
          <xs:documentation xml:lang="en">The sign-off at the end.</xs:documentation>
          <xs:documentation xml:lang="zh">文末落款。</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="ledger" type="Ledger" minOccurs="0">
        <xs:annotation>
          <xs:documentation xml:lang="en">What was repaired and what was lost, with its proof; absent where nothing was.</xs:documentation>
          <xs:documentation xml:lang="zh">修复与缺失及其证明；没有时省略。</xs:documentation>
        </xs:annotation>
      </xs:element>
    </xs:sequence>
    <xs:attribute name="version" type="Version" use="required">
      <xs:annotation>
        <xs:documentation xml:lang="en">The version of the format that the document is written in.</xs:documentation>
        <xs:documentation xml:lang="zh">文件所用的格式版本。</xs:documentation>
      </xs:annotation>
    </xs:attribute>
    <xs:attribute name="stage" type="Stage" use="required">
      <xs:annotation>
        <xs:documentation xml:lang="en">Budget or final accounts.</xs:documentation>
        <xs:documentation xml:lang="zh">预算或决算。</xs:documentation>
      </xs:annotation>
    </xs:attribute>
    <xs:attribute name="fiscalYear" type="Year">
      <xs:annotation>
        <xs:documentation xml:lang="en">The year that the figures are for; absent where the title names none.</xs:documentation>
        <xs:documentation xml:lang="zh">数字所属年度；标题未写明时省略。</xs:documentation>
        <xs:appinfo source="urn:disclosure-convert:field:integrated-budget-management">FISCAL_YEAR</xs:appinfo>
      </xs:annotation>
    </xs:attribute>
  </xs:complexType>

  <xs:complexType name="Contents">
    <xs:annotation>
      <xs:documentation xml:lang="en">The table of contents (目录).</xs:documentation>
      <xs:documentation xml:lang="zh">目录。</xs:documentation>
    </xs:annotation>
    <xs:sequence>
      <xs:element name="entry" type="ContentsEntry" maxOccurs="unbounded">
        <xs:annotation>
          <xs:documentation xml:lang="en">An entry, without dot leader and page number.</xs:documentation>
          <xs:documentation xml:lang="zh">目录条目，不含点线和页码。</xs:documentation>
        </xs:annotation>
      </xs:element>
    </xs:sequence>
  </xs:complexType>

  <xs:complexType name="ContentsEntry">
    <xs:annotation>
      <xs:documentation xml:lang="en">A heading that the contents name.</xs:documentation>
      <xs:documentation xml:lang="zh">目录所列的标题。</xs:documentation>
    </xs:annotation>
    <xs:simpleContent>
      <xs:extension base="Text">
        <xs:attribute name="label" type="Text">
          <xs:annotation>
            <xs:documentation xml:lang="en">The number as printed: 第一部分, 一、, （一）; absent where there is none.</xs:documentation>
            <xs:documentation xml:lang="zh">所印的序号，如“第一部分”“一、”“（一）”；没有时省略。</xs:documentation>
          </xs:annotation>
        </xs:attribute>
        <xs:attribute name="line" type="Ordinal">
          <xs:annotation>
            <xs:documentation xml:lang="en">The line of the source text on which it begins, from 1; absent where the input carried none.</xs:documentation>
            <xs:documentation xml:lang="zh">在源文本中的起始行号，从 1 起；输入未带行号时省略。</xs:documentation>
          </xs:annotation>
        </xs:attribute>
      </xs:extension>
    </xs:simpleContent>
  </xs:complexType>

  <xs:complexType name="Signature">
    <xs:annotation>
      <xs:documentation xml:lang="en">The sign-off.</xs:documentation>
      <xs:documentation xml:lang="zh">落款。</xs:documentation>
    </xs:annotation>
    <xs:sequence>
      <xs:element name="name" type="Text" minOccurs="0">
        <xs:annotation>
          <xs:documentation xml:lang="en">Who signs.</xs:documentation>
          <xs:documentation xml:lang="zh">署名。</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="date" type="SignedDate" minOccurs="0">
        <xs:annotation>
          <xs:documentation xml:lang="en">The date as published: 2025年2月12日.</xs:documentation>
          <xs:documentation xml:lang="zh">所印日期，如 2025年2月12日。</xs:documentation>
        </xs:annotation>
      </xs:element>
    </xs:sequence>
    <xs:attribute name="line" type="Ordinal">
      <xs:annotation>
        <xs:documentation xml:lang="en">The line of the source text on which it begins, from 1; absent where the input carried none.</xs:documentation>
        <xs:documentation xml:lang="zh">在源文本中的起始行号，从 1 起；输入未带行号时省略。</xs:documentation>
      </xs:annotation>
    </xs:attribute>
  </xs:complexType>

  <xs:complexType name="SignedDate">
    <xs:annotation>
      <xs:documentation xml:lang="en">A date as published.</xs:documentation>
      <xs:documentation xml:lang="zh">所印日期。</xs:documentation>
    </xs:annotation>
    <xs:simpleContent>
      <xs:extension base="Text">
        <xs:attribute name="day" type="Day">
          <xs:annotation>
            <xs:documentation xml:lang="en">The day, year first, taken from the date for programs; absent where it names no day.</xs:documentation>
            <xs:documentation xml:lang="zh">年-月-日，由所印日期得出；未写明日时省略。</xs:documentation>
          </xs:annotation>
        </xs:attribute>
      </xs:extension>
    </xs:simpleContent>
  </xs:complexType>

  <xs:group name="Blocks">
    <xs:annotation>
      <xs:documentation xml:lang="en">What a part or a section holds, in the order of the document.</xs:documentation>
      <xs:documentation xml:lang="zh">部分或章节的内容，按原文次序。</xs:documentation>
    </xs:annotation>
    <xs:choice>
      <xs:element name="paragraph" type="Paragraph">
        <xs:annotation>
          <xs:documentation xml:lang="en">A paragraph, or an item of a list.</xs:documentation>
          <xs:documentation xml:lang="zh">段落或列表项。</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="note" type="Paragraph">
        <xs:annotation>
          <xs:documentation xml:lang="en">A note that belongs to no table: 注：…, 备注：….</xs:documentation>
          <xs:documentation xml:lang="zh">不属于任何表的注：“注：…”“备注：…”。</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="table" type="StatementTable">
        <xs:annotation>
          <xs:documentation xml:lang="en">A statement table (部门预算公开表), its pages joined.</xs:documentation>
          <xs:documentation xml:lang="zh">部门预算公开表，跨页已合并。</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="performance" type="PerformanceTarget">
        <xs:annotation>
          <xs:documentation xml:lang="en">A table of performance targets (绩效目标表).</xs:documentation>
          <xs:documentation xml:lang="zh">绩效目标表。</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="projectStatement" type="ProjectStatement">
        <xs:annotation>
          <xs:documentation xml:lang="en">What the explanations say about one project.</xs:documentation>
          <xs:documentation xml:lang="zh">“（一）项目名称：…”，关于一个项目的说明。</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="term" type="GlossaryTerm">
        <xs:annotation>
          <xs:documentation xml:lang="en">A term of the glossary (名词解释).</xs:documentation>
          <xs:documentation xml:lang="zh">名词解释中的一个名词。</xs:documentation>
        </xs:annotation>
      </xs:element>
    </xs:choice>
  </xs:group>

  <xs:complexType name="Part">
    <xs:annotation>
      <xs:documentation xml:lang="en">A part of the document (第N部分).</xs:documentation>
      <xs:documentation xml:lang="zh">部分（第N部分）。</xs:documentation>
    </xs:annotation>
    <xs:sequence>
      <xs:element name="title" type="Text" minOccurs="0">
        <xs:annotation>
          <xs:documentation xml:lang="en">The title without the label.</xs:documentation>
          <xs:documentation xml:lang="zh">标题，不含序号。</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:group ref="Blocks" minOccurs="0" maxOccurs="unbounded"/>
      <xs:element name="section" type="Section" minOccurs="0" maxOccurs="unbounded">
        <xs:annotation>
          <xs:documentation xml:lang="en">A section.</xs:documentation>
          <xs:documentation xml:lang="zh">章节。</xs:documentation>
        </xs:annotation>
      </xs:element>
    </xs:sequence>
    <xs:attribute name="label" type="Text">
      <xs:annotation>
        <xs:documentation xml:lang="en">The number as printed: 第一部分, 一、, （一）; absent where there is none.</xs:documentation>
        <xs:documentation xml:lang="zh">所印的序号，如“第一部分”“一、”“（一）”；没有时省略。</xs:documentation>
      </xs:annotation>
    </xs:attribute>
    <xs:attribute name="line" type="Ordinal">
      <xs:annotation>
        <xs:documentation xml:lang="en">The line of the source text on which it begins, from 1; absent where the input carried none.</xs:documentation>
        <xs:documentation xml:lang="zh">在源文本中的起始行号，从 1 起；输入未带行号时省略。</xs:documentation>
      </xs:annotation>
    </xs:attribute>
  </xs:complexType>

  <xs:complexType name="Section">
    <xs:annotation>
      <xs:documentation xml:lang="en">A numbered or titled stretch of a part.</xs:documentation>
      <xs:documentation xml:lang="zh">有序号或标题的一段。</xs:documentation>
    </xs:annotation>
    <xs:sequence>
      <xs:element name="title" type="Text">
        <xs:annotation>
          <xs:documentation xml:lang="en">The heading without the number.</xs:documentation>
          <xs:documentation xml:lang="zh">标题，不含序号。</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:group ref="Blocks" minOccurs="0" maxOccurs="unbounded"/>
      <xs:element name="section" type="Section" minOccurs="0" maxOccurs="unbounded">
        <xs:annotation>
          <xs:documentation xml:lang="en">A section below this one.</xs:documentation>
          <xs:documentation xml:lang="zh">下级章节。</xs:documentation>
        </xs:annotation>
      </xs:element>
    </xs:sequence>
    <xs:attribute name="label" type="Text">
      <xs:annotation>
        <xs:documentation xml:lang="en">The number as printed: 第一部分, 一、, （一）; absent where there is none.</xs:documentation>
        <xs:documentation xml:lang="zh">所印的序号，如“第一部分”“一、”“（一）”；没有时省略。</xs:documentation>
      </xs:annotation>
    </xs:attribute>
    <xs:attribute name="level" type="SectionLevel" use="required">
      <xs:annotation>
        <xs:documentation xml:lang="en">The depth; deeper than the section around it.</xs:documentation>
        <xs:documentation xml:lang="zh">层级，须深于其上级章节。</xs:documentation>
      </xs:annotation>
    </xs:attribute>
    <xs:attribute name="line" type="Ordinal">
      <xs:annotation>
        <xs:documentation xml:lang="en">The line of the source text on which it begins, from 1; absent where the input carried none.</xs:documentation>
        <xs:documentation xml:lang="zh">在源文本中的起始行号，从 1 起；输入未带行号时省略。</xs:documentation>
      </xs:annotation>
    </xs:attribute>
  </xs:complexType>

  <xs:complexType name="Paragraph">
    <xs:annotation>
      <xs:documentation xml:lang="en">A paragraph on one line, without its mark.</xs:documentation>
      <xs:documentation xml:lang="zh">一段文字，合为一行，不含序号。</xs:documentation>
    </xs:annotation>
    <xs:simpleContent>
      <xs:extension base="Text">
        <xs:attribute name="mark" type="Text">
          <xs:annotation>
            <xs:documentation xml:lang="en">The mark of a list item as printed: 1、, （一）; absent for a plain paragraph.</xs:documentation>
            <xs:documentation xml:lang="zh">列表项所印的序号，如“1、”“（一）”；普通段落省略。</xs:documentation>
          </xs:annotation>
        </xs:attribute>
        <xs:attribute name="line" type="Ordinal">
          <xs:annotation>
            <xs:documentation xml:lang="en">The line of the source text on which it begins, from 1; absent where the input carried none.</xs:documentation>
            <xs:documentation xml:lang="zh">在源文本中的起始行号，从 1 起；输入未带行号时省略。</xs:documentation>
          </xs:annotation>
        </xs:attribute>
      </xs:extension>
    </xs:simpleContent>
  </xs:complexType>

  <xs:complexType name="GlossaryTerm">
    <xs:annotation>
      <xs:documentation xml:lang="en">A term and what it means.</xs:documentation>
      <xs:documentation xml:lang="zh">名词及其解释。</xs:documentation>
    </xs:annotation>
    <xs:sequence>
      <xs:element name="name" type="Text">
        <xs:annotation>
          <xs:documentation xml:lang="en">The term.</xs:documentation>
          <xs:documentation xml:lang="zh">名词。</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="definition" type="Text">
        <xs:annotation>
          <xs:documentation xml:lang="en">What it means.</xs:documentation>
          <xs:documentation xml:lang="zh">解释。</xs:documentation>
        </xs:annotation>
      </xs:element>
    </xs:sequence>
    <xs:attribute name="label" type="Text">
      <xs:annotation>
        <xs:documentation xml:lang="en">The number as printed: 第一部分, 一、, （一）; absent where there is none.</xs:documentation>
        <xs:documentation xml:lang="zh">所印的序号，如“第一部分”“一、”“（一）”；没有时省略。</xs:documentation>
      </xs:annotation>
    </xs:attribute>
    <xs:attribute name="line" type="Ordinal">
      <xs:annotation>
        <xs:documentation xml:lang="en">The line of the source text on which it begins, from 1; absent where the input carried none.</xs:documentation>
        <xs:documentation xml:lang="zh">在源文本中的起始行号，从 1 起；输入未带行号时省略。</xs:documentation>
      </xs:annotation>
    </xs:attribute>
  </xs:complexType>

  <xs:complexType name="StatementTable">
    <xs:annotation>
      <xs:documentation xml:lang="en">A statement table.</xs:documentation>
      <xs:documentation xml:lang="zh">报表。</xs:documentation>
    </xs:annotation>
    <xs:sequence>
      <xs:element name="title" type="Text">
        <xs:annotation>
          <xs:documentation xml:lang="en">The title, as published.</xs:documentation>
          <xs:documentation xml:lang="zh">所印标题。</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="preparedBy" type="Text" minOccurs="0">
        <xs:annotation>
          <xs:documentation xml:lang="en">The department that made the table (编制部门).</xs:documentation>
          <xs:documentation xml:lang="zh">编制部门。</xs:documentation>
          <xs:appinfo source="urn:disclosure-convert:field:integrated-budget-management">AGENCY_NAME</xs:appinfo>
        </xs:annotation>
      </xs:element>
      <xs:element name="columns" type="Columns">
        <xs:annotation>
          <xs:documentation xml:lang="en">The columns, left to right.</xs:documentation>
          <xs:documentation xml:lang="zh">各列，从左到右。</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="row" type="Row" minOccurs="0" maxOccurs="unbounded">
        <xs:annotation>
          <xs:documentation xml:lang="en">A data row.</xs:documentation>
          <xs:documentation xml:lang="zh">数据行。</xs:documentation>
        </xs:annotation>
        <xs:unique name="row-measures">
          <xs:annotation>
            <xs:documentation xml:lang="en">A measure stands once.</xs:documentation>
            <xs:documentation xml:lang="zh">每个指标只出现一次。</xs:documentation>
          </xs:annotation>
          <xs:selector xpath="d:amount"/>
          <xs:field xpath="@concept"/>
        </xs:unique>
      </xs:element>
      <xs:element name="note" type="Paragraph" minOccurs="0" maxOccurs="unbounded">
        <xs:annotation>
          <xs:documentation xml:lang="en">What is said below the table.</xs:documentation>
          <xs:documentation xml:lang="zh">表下的说明。</xs:documentation>
        </xs:annotation>
      </xs:element>
    </xs:sequence>
    <xs:attribute name="number" type="PrintedNumber">
      <xs:annotation>
        <xs:documentation xml:lang="en">The number of the table (表 N), where the document prints one.</xs:documentation>
        <xs:documentation xml:lang="zh">表号，如“表 1”；未印时省略。</xs:documentation>
      </xs:annotation>
    </xs:attribute>
    <xs:attribute name="kind" type="TableKind" use="required">
      <xs:annotation>
        <xs:documentation xml:lang="en">What the table states.</xs:documentation>
        <xs:documentation xml:lang="zh">报表种类。</xs:documentation>
      </xs:annotation>
    </xs:attribute>
    <xs:attribute name="unit" type="MonetaryUnit">
      <xs:annotation>
        <xs:documentation xml:lang="en">The unit (单位) of every amount in the table; absent where none is stated.</xs:documentation>
        <xs:documentation xml:lang="zh">单位，表中全部金额的单位；未写明时省略。</xs:documentation>
      </xs:annotation>
    </xs:attribute>
    <xs:attribute name="grouped" type="Yes">
      <xs:annotation>
        <xs:documentation xml:lang="en">Whether the document prints thousands separators.</xs:documentation>
        <xs:documentation xml:lang="zh">原文是否印有千位分隔符。</xs:documentation>
      </xs:annotation>
    </xs:attribute>
    <xs:attribute name="line" type="Ordinal">
      <xs:annotation>
        <xs:documentation xml:lang="en">The line of the source text on which it begins, from 1; absent where the input carried none.</xs:documentation>
        <xs:documentation xml:lang="zh">在源文本中的起始行号，从 1 起；输入未带行号时省略。</xs:documentation>
      </xs:annotation>
    </xs:attribute>
  </xs:complexType>

  <xs:complexType name="Columns">
    <xs:annotation>
      <xs:documentation xml:lang="en">The columns of a table.</xs:documentation>
      <xs:documentation xml:lang="zh">表的各列。</xs:documentation>
    </xs:annotation>
    <xs:choice minOccurs="0" maxOccurs="unbounded">
      <xs:element name="codeColumn" type="CodeColumn">
        <xs:annotation>
          <xs:documentation xml:lang="en">Codes (科目编码): a level of a classification code.</xs:documentation>
          <xs:documentation xml:lang="zh">科目编码列。</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="labelColumn" type="PlainColumn">
        <xs:annotation>
          <xs:documentation xml:lang="en">What a row is: the name of a code (科目名称), an income item (项目), a unit.</xs:documentation>
          <xs:documentation xml:lang="zh">行的名称：科目名称、项目、单位。</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="projectColumn" type="PlainColumn">
        <xs:annotation>
          <xs:documentation xml:lang="en">The project of a row (项目名称).</xs:documentation>
          <xs:documentation xml:lang="zh">项目名称列。</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="amountColumn" type="AmountColumn">
        <xs:annotation>
          <xs:documentation xml:lang="en">Money, in the unit of the table.</xs:documentation>
          <xs:documentation xml:lang="zh">金额列，单位见表。</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="textColumn" type="PlainColumn">
        <xs:annotation>
          <xs:documentation xml:lang="en">Anything else.</xs:documentation>
          <xs:documentation xml:lang="zh">其他列。</xs:documentation>
        </xs:annotation>
      </xs:element>
    </xs:choice>
  </xs:complexType>

  <xs:complexType name="CodeColumn">
    <xs:annotation>
      <xs:documentation xml:lang="en">A column of codes.</xs:documentation>
      <xs:documentation xml:lang="zh">编码列。</xs:documentation>
    </xs:annotation>
    <xs:sequence>
      <xs:element name="header" type="FilledText" minOccurs="0" maxOccurs="unbounded">
        <xs:annotation>
          <xs:documentation xml:lang="en">The labels from the root of the header tree to the leaf.</xs:documentation>
          <xs:documentation xml:lang="zh">表头各级名称，由上至下。</xs:documentation>
        </xs:annotation>
      </xs:element>
    </xs:sequence>
    <xs:attribute name="level" type="CodeLevel" use="required">
      <xs:annotation>
        <xs:documentation xml:lang="en">The level that the cells hold.</xs:documentation>
        <xs:documentation xml:lang="zh">单元格所含的级次。</xs:documentation>
      </xs:annotation>
    </xs:attribute>
    <xs:attribute name="side" type="TableSide">
      <xs:annotation>
        <xs:documentation xml:lang="en">The half of a two-sided table; absent elsewhere.</xs:documentation>
        <xs:documentation xml:lang="zh">双侧表的一侧；其他表省略。</xs:documentation>
      </xs:annotation>
    </xs:attribute>
    <xs:attribute name="ordinal" type="PrintedNumber">
      <xs:annotation>
        <xs:documentation xml:lang="en">The number (栏次) that the ordinal row gives the column.</xs:documentation>
        <xs:documentation xml:lang="zh">栏次行所印的序号。</xs:documentation>
      </xs:annotation>
    </xs:attribute>
  </xs:complexType>

  <xs:complexType name="AmountColumn">
    <xs:annotation>
      <xs:documentation xml:lang="en">A column of amounts.</xs:documentation>
      <xs:documentation xml:lang="zh">金额列。</xs:documentation>
    </xs:annotation>
    <xs:sequence>
      <xs:element name="header" type="FilledText" minOccurs="0" maxOccurs="unbounded">
        <xs:annotation>
          <xs:documentation xml:lang="en">The labels from the root of the header tree to the leaf.</xs:documentation>
          <xs:documentation xml:lang="zh">表头各级名称，由上至下。</xs:documentation>
        </xs:annotation>
      </xs:element>
    </xs:sequence>
    <xs:attribute name="concept" type="Concept">
      <xs:annotation>
        <xs:documentation xml:lang="en">The measure that the column holds; absent where the program knows none.</xs:documentation>
        <xs:documentation xml:lang="zh">该列的指标；程序不认识时省略。</xs:documentation>
      </xs:annotation>
    </xs:attribute>
    <xs:attribute name="side" type="TableSide">
      <xs:annotation>
        <xs:documentation xml:lang="en">The half of a two-sided table; absent elsewhere.</xs:documentation>
        <xs:documentation xml:lang="zh">双侧表的一侧；其他表省略。</xs:documentation>
      </xs:annotation>
    </xs:attribute>
    <xs:attribute name="ordinal" type="PrintedNumber">
      <xs:annotation>
        <xs:documentation xml:lang="en">The number (栏次) that the ordinal row gives the column.</xs:documentation>
        <xs:documentation xml:lang="zh">栏次行所印的序号。</xs:documentation>
      </xs:annotation>
    </xs:attribute>
  </xs:complexType>

  <xs:complexType name="PlainColumn">
    <xs:annotation>
      <xs:documentation xml:lang="en">A column of words.</xs:documentation>
      <xs:documentation xml:lang="zh">文字列。</xs:documentation>
    </xs:annotation>
    <xs:sequence>
      <xs:element name="header" type="FilledText" minOccurs="0" maxOccurs="unbounded">
        <xs:annotation>
          <xs:documentation xml:lang="en">The labels from the root of the header tree to the leaf.</xs:documentation>
          <xs:documentation xml:lang="zh">表头各级名称，由上至下。</xs:documentation>
        </xs:annotation>
      </xs:element>
    </xs:sequence>
    <xs:attribute name="side" type="TableSide">
      <xs:annotation>
        <xs:documentation xml:lang="en">The half of a two-sided table; absent elsewhere.</xs:documentation>
        <xs:documentation xml:lang="zh">双侧表的一侧；其他表省略。</xs:documentation>
      </xs:annotation>
    </xs:attribute>
    <xs:attribute name="ordinal" type="PrintedNumber">
      <xs:annotation>
        <xs:documentation xml:lang="en">The number (栏次) that the ordinal row gives the column.</xs:documentation>
        <xs:documentation xml:lang="zh">栏次行所印的序号。</xs:documentation>
      </xs:annotation>
    </xs:attribute>
  </xs:complexType>

  <xs:group name="RowContent">
    <xs:annotation>
      <xs:documentation xml:lang="en">What a row says: what it is, the project, and an element for each cell that is not blank.</xs:documentation>
      <xs:documentation xml:lang="zh">一行的内容：名称、项目，以及每个非空单元格各一个元素。</xs:documentation>
    </xs:annotation>
    <xs:sequence>
      <xs:choice minOccurs="0">
        <xs:element name="class" type="ClassName">
          <xs:annotation>
            <xs:documentation xml:lang="en">A row of a class (类): its code, and its name as content.</xs:documentation>
            <xs:documentation xml:lang="zh">类级行：编码及名称。</xs:documentation>
            <xs:appinfo source="urn:disclosure-convert:field:integrated-budget-management">EXP_FUNC_NAME DEP_BGT_ECO_NAME</xs:appinfo>
          </xs:annotation>
        </xs:element>
        <xs:element name="section" type="SectionName">
          <xs:annotation>
            <xs:documentation xml:lang="en">A row of a section (款): its code, and its name as content.</xs:documentation>
            <xs:documentation xml:lang="zh">款级行：编码及名称。</xs:documentation>
            <xs:appinfo source="urn:disclosure-convert:field:integrated-budget-management">EXP_FUNC_NAME DEP_BGT_ECO_NAME</xs:appinfo>
          </xs:annotation>
        </xs:element>
        <xs:element name="item" type="ItemName">
          <xs:annotation>
            <xs:documentation xml:lang="en">A row of an item (项): its code, and its name as content.</xs:documentation>
            <xs:documentation xml:lang="zh">项级行：编码及名称。</xs:documentation>
            <xs:appinfo source="urn:disclosure-convert:field:integrated-budget-management">EXP_FUNC_NAME</xs:appinfo>
          </xs:annotation>
        </xs:element>
        <xs:element name="coded" type="OtherName">
          <xs:annotation>
            <xs:documentation xml:lang="en">A row with a code of another length.</xs:documentation>
            <xs:documentation xml:lang="zh">编码长度不同的行。</xs:documentation>
          </xs:annotation>
        </xs:element>
        <xs:element name="name" type="RowName">
          <xs:annotation>
            <xs:documentation xml:lang="en">What the row is, where it has no code of its own.</xs:documentation>
            <xs:documentation xml:lang="zh">没有自己编码的行的名称。</xs:documentation>
          </xs:annotation>
        </xs:element>
      </xs:choice>
      <xs:element name="project" type="FilledText" minOccurs="0">
        <xs:annotation>
          <xs:documentation xml:lang="en">The project of the row (项目名称).</xs:documentation>
          <xs:documentation xml:lang="zh">项目名称。</xs:documentation>
          <xs:appinfo source="urn:disclosure-convert:field:integrated-budget-management">PRO_NAME</xs:appinfo>
        </xs:annotation>
      </xs:element>
      <xs:choice minOccurs="0" maxOccurs="unbounded">
        <xs:element name="amount" type="ConceptAmount">
          <xs:annotation>
            <xs:documentation xml:lang="en">The amount of a measure, in the unit of the table.</xs:documentation>
            <xs:documentation xml:lang="zh">某指标的金额，单位见表。</xs:documentation>
          </xs:annotation>
        </xs:element>
        <xs:element name="columnAmount" type="ColumnAmount">
          <xs:annotation>
            <xs:documentation xml:lang="en">An amount whose column has no measure of its own, in the unit of the table.</xs:documentation>
            <xs:documentation xml:lang="zh">所在列没有独立指标的金额，单位见表。</xs:documentation>
          </xs:annotation>
        </xs:element>
        <xs:element name="columnText" type="ColumnText">
          <xs:annotation>
            <xs:documentation xml:lang="en">Words in another column, or a placeholder: -, 无.</xs:documentation>
            <xs:documentation xml:lang="zh">其他列的文字，或“-”“无”等占位符。</xs:documentation>
          </xs:annotation>
        </xs:element>
        <xs:element name="columnCode" type="ColumnCode">
          <xs:annotation>
            <xs:documentation xml:lang="en">A code that is not part of the code of the row.</xs:documentation>
            <xs:documentation xml:lang="zh">不属于本行编码的科目编码。</xs:documentation>
          </xs:annotation>
        </xs:element>
      </xs:choice>
    </xs:sequence>
  </xs:group>

  <xs:complexType name="Row">
    <xs:annotation>
      <xs:documentation xml:lang="en">A data row; blank cells take no room.</xs:documentation>
      <xs:documentation xml:lang="zh">数据行；空白单元格不占位置。</xs:documentation>
    </xs:annotation>
    <xs:sequence>
      <xs:group ref="RowContent"/>
      <xs:element name="income" type="RowSide" minOccurs="0">
        <xs:annotation>
          <xs:documentation xml:lang="en">What stands on the side of income.</xs:documentation>
          <xs:documentation xml:lang="zh">收入一侧。</xs:documentation>
        </xs:annotation>
        <xs:unique name="income-measures">
          <xs:annotation>
            <xs:documentation xml:lang="en">A measure stands once.</xs:documentation>
            <xs:documentation xml:lang="zh">每个指标只出现一次。</xs:documentation>
          </xs:annotation>
          <xs:selector xpath="d:amount"/>
          <xs:field xpath="@concept"/>
        </xs:unique>
      </xs:element>
      <xs:element name="expenditure" type="RowSide" minOccurs="0">
        <xs:annotation>
          <xs:documentation xml:lang="en">What stands on the side of expenditure.</xs:documentation>
          <xs:documentation xml:lang="zh">支出一侧。</xs:documentation>
        </xs:annotation>
        <xs:unique name="expenditure-measures">
          <xs:annotation>
            <xs:documentation xml:lang="en">A measure stands once.</xs:documentation>
            <xs:documentation xml:lang="zh">每个指标只出现一次。</xs:documentation>
          </xs:annotation>
          <xs:selector xpath="d:amount"/>
          <xs:field xpath="@concept"/>
        </xs:unique>
      </xs:element>
    </xs:sequence>
    <xs:attribute name="line" type="Ordinal">
      <xs:annotation>
        <xs:documentation xml:lang="en">The line of the source text on which it begins, from 1; absent where the input carried none.</xs:documentation>
        <xs:documentation xml:lang="zh">在源文本中的起始行号，从 1 起；输入未带行号时省略。</xs:documentation>
      </xs:annotation>
    </xs:attribute>
  </xs:complexType>

  <xs:complexType name="RowSide">
    <xs:annotation>
      <xs:documentation xml:lang="en">One side of a row of a two-sided table.</xs:documentation>
      <xs:documentation xml:lang="zh">双侧表中一行的一侧。</xs:documentation>
    </xs:annotation>
    <xs:sequence>
      <xs:group ref="RowContent"/>
    </xs:sequence>
  </xs:complexType>

  <xs:complexType name="ClassName">
    <xs:annotation>
      <xs:documentation xml:lang="en">The name of a class; empty where its cell is blank.</xs:documentation>
      <xs:documentation xml:lang="zh">类的名称；单元格空白时为空。</xs:documentation>
    </xs:annotation>
    <xs:simpleContent>
      <xs:extension base="Text">
        <xs:attribute name="code" type="ClassCode" use="required">
          <xs:annotation>
            <xs:documentation xml:lang="en">The code of the class, three digits.</xs:documentation>
            <xs:documentation xml:lang="zh">类级科目编码，三位数字。</xs:documentation>
            <xs:appinfo source="urn:disclosure-convert:field:integrated-budget-management">EXP_FUNC_CODE DEP_BGT_ECO_CODE</xs:appinfo>
          </xs:annotation>
        </xs:attribute>
      </xs:extension>
    </xs:simpleContent>
  </xs:complexType>

  <xs:complexType name="SectionName">
    <xs:annotation>
      <xs:documentation xml:lang="en">The name of a section; empty where its cell is blank.</xs:documentation>
      <xs:documentation xml:lang="zh">款的名称；单元格空白时为空。</xs:documentation>
    </xs:annotation>
    <xs:simpleContent>
      <xs:extension base="Text">
        <xs:attribute name="code" type="SectionCode" use="required">
          <xs:annotation>
            <xs:documentation xml:lang="en">The code of the section joined to that of its class, five digits.</xs:documentation>
            <xs:documentation xml:lang="zh">款级科目编码，含类，五位数字。</xs:documentation>
            <xs:appinfo source="urn:disclosure-convert:field:integrated-budget-management">EXP_FUNC_CODE DEP_BGT_ECO_CODE</xs:appinfo>
          </xs:annotation>
        </xs:attribute>
      </xs:extension>
    </xs:simpleContent>
  </xs:complexType>

  <xs:complexType name="ItemName">
    <xs:annotation>
      <xs:documentation xml:lang="en">The name of an item; empty where its cell is blank.</xs:documentation>
      <xs:documentation xml:lang="zh">项的名称；单元格空白时为空。</xs:documentation>
    </xs:annotation>
    <xs:simpleContent>
      <xs:extension base="Text">
        <xs:attribute name="code" type="ItemCode" use="required">
          <xs:annotation>
            <xs:documentation xml:lang="en">The code of the item joined to those above it, seven digits.</xs:documentation>
            <xs:documentation xml:lang="zh">项级科目编码，含类、款，七位数字。</xs:documentation>
            <xs:appinfo source="urn:disclosure-convert:field:integrated-budget-management">EXP_FUNC_CODE</xs:appinfo>
          </xs:annotation>
        </xs:attribute>
      </xs:extension>
    </xs:simpleContent>
  </xs:complexType>

  <xs:complexType name="OtherName">
    <xs:annotation>
      <xs:documentation xml:lang="en">The name of what the code stands for; empty where its cell is blank.</xs:documentation>
      <xs:documentation xml:lang="zh">编码对应的名称；单元格空白时为空。</xs:documentation>
    </xs:annotation>
    <xs:simpleContent>
      <xs:extension base="Text">
        <xs:attribute name="code" type="OtherCode" use="required">
          <xs:annotation>
            <xs:documentation xml:lang="en">A code whose length says no level.</xs:documentation>
            <xs:documentation xml:lang="zh">长度不对应任何级次的编码。</xs:documentation>
          </xs:annotation>
        </xs:attribute>
      </xs:extension>
    </xs:simpleContent>
  </xs:complexType>

  <xs:complexType name="RowName">
    <xs:annotation>
      <xs:documentation xml:lang="en">The name of a row.</xs:documentation>
      <xs:documentation xml:lang="zh">行的名称。</xs:documentation>
    </xs:annotation>
    <xs:simpleContent>
      <xs:extension base="FilledText">
        <xs:attribute name="code" type="Code">
          <xs:annotation>
            <xs:documentation xml:lang="en">The code in front of the name (201一般公共服务支出), stated once more for programs.</xs:documentation>
            <xs:documentation xml:lang="zh">名称前所印的科目编码（如 201一般公共服务支出），便于程序读取。</xs:documentation>
            <xs:appinfo source="urn:disclosure-convert:field:integrated-budget-management">EXP_FUNC_CODE</xs:appinfo>
          </xs:annotation>
        </xs:attribute>
      </xs:extension>
    </xs:simpleContent>
  </xs:complexType>

  <xs:complexType name="ConceptAmount">
    <xs:annotation>
      <xs:documentation xml:lang="en">An amount under its measure.</xs:documentation>
      <xs:documentation xml:lang="zh">某指标的金额。</xs:documentation>
    </xs:annotation>
    <xs:simpleContent>
      <xs:extension base="Amount">
        <xs:attribute name="concept" type="Concept" use="required">
          <xs:annotation>
            <xs:documentation xml:lang="en">The measure that the amount counts.</xs:documentation>
            <xs:documentation xml:lang="zh">金额所属的指标。</xs:documentation>
          </xs:annotation>
        </xs:attribute>
      </xs:extension>
    </xs:simpleContent>
  </xs:complexType>

  <xs:complexType name="ColumnAmount">
    <xs:annotation>
      <xs:documentation xml:lang="en">An amount under its column.</xs:documentation>
      <xs:documentation xml:lang="zh">某列的金额。</xs:documentation>
    </xs:annotation>
    <xs:simpleContent>
      <xs:extension base="Amount">
        <xs:attribute name="column" type="Ordinal" use="required">
          <xs:annotation>
            <xs:documentation xml:lang="en">The number of the column in the table, from 1.</xs:documentation>
            <xs:documentation xml:lang="zh">所在列的序号，从 1 起。</xs:documentation>
          </xs:annotation>
        </xs:attribute>
      </xs:extension>
    </xs:simpleContent>
  </xs:complexType>

  <xs:complexType name="ColumnText">
    <xs:annotation>
      <xs:documentation xml:lang="en">Words under their column.</xs:documentation>
      <xs:documentation xml:lang="zh">某列的文字。</xs:documentation>
    </xs:annotation>
    <xs:simpleContent>
      <xs:extension base="Text">
        <xs:attribute name="column" type="Ordinal" use="required">
          <xs:annotation>
            <xs:documentation xml:lang="en">The number of the column in the table, from 1.</xs:documentation>
            <xs:documentation xml:lang="zh">所在列的序号，从 1 起。</xs:documentation>
          </xs:annotation>
        </xs:attribute>
      </xs:extension>
    </xs:simpleContent>
  </xs:complexType>

  <xs:complexType name="ColumnCode">
    <xs:annotation>
      <xs:documentation xml:lang="en">A code under its column.</xs:documentation>
      <xs:documentation xml:lang="zh">某列的编码。</xs:documentation>
    </xs:annotation>
    <xs:simpleContent>
      <xs:extension base="Code">
        <xs:attribute name="column" type="Ordinal" use="required">
          <xs:annotation>
            <xs:documentation xml:lang="en">The number of the column in the table, from 1.</xs:documentation>
            <xs:documentation xml:lang="zh">所在列的序号，从 1 起。</xs:documentation>
          </xs:annotation>
        </xs:attribute>
      </xs:extension>
    </xs:simpleContent>
  </xs:complexType>

  <xs:complexType name="LabelledText">
    <xs:annotation>
      <xs:documentation xml:lang="en">A value with the label that is printed before it.</xs:documentation>
      <xs:documentation xml:lang="zh">带标签的值。</xs:documentation>
    </xs:annotation>
    <xs:simpleContent>
      <xs:extension base="Text">
        <xs:attribute name="label" type="Text" use="required">
          <xs:annotation>
            <xs:documentation xml:lang="en">The label as printed, without a colon.</xs:documentation>
            <xs:documentation xml:lang="zh">所印的标签，不含冒号。</xs:documentation>
          </xs:annotation>
        </xs:attribute>
      </xs:extension>
    </xs:simpleContent>
  </xs:complexType>

  <xs:complexType name="HeadText">
    <xs:annotation>
      <xs:documentation xml:lang="en">A labelled value in the head of a performance table.</xs:documentation>
      <xs:documentation xml:lang="zh">绩效目标表表头中带标签的值。</xs:documentation>
    </xs:annotation>
    <xs:simpleContent>
      <xs:extension base="LabelledText">
        <xs:attribute name="line" type="Ordinal">
          <xs:annotation>
            <xs:documentation xml:lang="en">The line of the source text on which it stands, from 1; absent where the input carried none.</xs:documentation>
            <xs:documentation xml:lang="zh">在源文本中的行号，从 1 起；输入未带行号时省略。</xs:documentation>
          </xs:annotation>
        </xs:attribute>
      </xs:extension>
    </xs:simpleContent>
  </xs:complexType>

  <xs:complexType name="PerformanceTarget">
    <xs:annotation>
      <xs:documentation xml:lang="en">A table of performance targets.</xs:documentation>
      <xs:documentation xml:lang="zh">绩效目标表。</xs:documentation>
    </xs:annotation>
    <xs:sequence>
      <xs:element name="title" type="Text">
        <xs:annotation>
          <xs:documentation xml:lang="en">The title, as published.</xs:documentation>
          <xs:documentation xml:lang="zh">所印标题。</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="unit" type="HeadText" minOccurs="0">
        <xs:annotation>
          <xs:documentation xml:lang="en">The budget unit or the department (预算单位, 部门名称).</xs:documentation>
          <xs:documentation xml:lang="zh">预算单位或部门名称。</xs:documentation>
          <xs:appinfo source="urn:disclosure-convert:field:integrated-budget-management">AGENCY_NAME</xs:appinfo>
        </xs:annotation>
      </xs:element>
      <xs:element name="project" type="HeadText" minOccurs="0">
        <xs:annotation>
          <xs:documentation xml:lang="en">The project (项目名称); absent for the whole department.</xs:documentation>
          <xs:documentation xml:lang="zh">项目名称；部门整体绩效省略。</xs:documentation>
          <xs:appinfo source="urn:disclosure-convert:field:integrated-budget-management">PRO_NAME</xs:appinfo>
        </xs:annotation>
      </xs:element>
      <xs:element name="contact" type="HeadText" minOccurs="0" maxOccurs="unbounded">
        <xs:annotation>
          <xs:documentation xml:lang="en">A contact (项目负责人, 部门联系人, 联系电话).</xs:documentation>
          <xs:documentation xml:lang="zh">项目负责人、部门联系人、联系电话。</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="budget" type="BudgetLine" minOccurs="0" maxOccurs="unbounded">
        <xs:annotation>
          <xs:documentation xml:lang="en">A line of the budget in the head of the table.</xs:documentation>
          <xs:documentation xml:lang="zh">表头中的一行资金。</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="goal" type="HeadText" minOccurs="0">
        <xs:annotation>
          <xs:documentation xml:lang="en">The goal (项目总体目标, 年度绩效目标).</xs:documentation>
          <xs:documentation xml:lang="zh">项目总体目标或年度绩效目标。</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="indicatorLabel" type="Text" minOccurs="0" maxOccurs="unbounded">
        <xs:annotation>
          <xs:documentation xml:lang="en">The label of an indicator column, as printed.</xs:documentation>
          <xs:documentation xml:lang="zh">指标列的所印名称。</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="indicator" type="Indicator" minOccurs="0" maxOccurs="unbounded">
        <xs:annotation>
          <xs:documentation xml:lang="en">An indicator.</xs:documentation>
          <xs:documentation xml:lang="zh">绩效指标。</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="note" type="Paragraph" minOccurs="0" maxOccurs="unbounded">
        <xs:annotation>
          <xs:documentation xml:lang="en">What is said below the table.</xs:documentation>
          <xs:documentation xml:lang="zh">表下的说明。</xs:documentation>
        </xs:annotation>
      </xs:element>
    </xs:sequence>
    <xs:attribute name="scope" type="PerformanceScope" use="required">
      <xs:annotation>
        <xs:documentation xml:lang="en">Whether of the department or of one project.</xs:documentation>
        <xs:documentation xml:lang="zh">部门整体或单个项目。</xs:documentation>
      </xs:annotation>
    </xs:attribute>
    <xs:attribute name="year" type="Year">
      <xs:annotation>
        <xs:documentation xml:lang="en">The year below the title.</xs:documentation>
        <xs:documentation xml:lang="zh">标题下所印年度。</xs:documentation>
        <xs:appinfo source="urn:disclosure-convert:field:integrated-budget-management">FISCAL_YEAR</xs:appinfo>
      </xs:annotation>
    </xs:attribute>
    <xs:attribute name="line" type="Ordinal">
      <xs:annotation>
        <xs:documentation xml:lang="en">The line of the source text on which it begins, from 1; absent where the input carried none.</xs:documentation>
        <xs:documentation xml:lang="zh">在源文本中的起始行号，从 1 起；输入未带行号时省略。</xs:documentation>
      </xs:annotation>
    </xs:attribute>
  </xs:complexType>

  <xs:complexType name="BudgetLine">
    <xs:annotation>
      <xs:documentation xml:lang="en">Labels and what stands behind them, usually an amount; the labels say its unit.</xs:documentation>
      <xs:documentation xml:lang="zh">标签及其后的内容，通常为金额；单位见标签。</xs:documentation>
    </xs:annotation>
    <xs:sequence>
      <xs:element name="label" type="Text" minOccurs="0" maxOccurs="unbounded">
        <xs:annotation>
          <xs:documentation xml:lang="en">A label before the value, outermost first.</xs:documentation>
          <xs:documentation xml:lang="zh">值之前的标签，由外至内。</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:group ref="Cell" minOccurs="0"/>
    </xs:sequence>
    <xs:attribute name="line" type="Ordinal">
      <xs:annotation>
        <xs:documentation xml:lang="en">The line of the source text on which it stands, from 1; absent where the input carried none.</xs:documentation>
        <xs:documentation xml:lang="zh">在源文本中的行号，从 1 起；输入未带行号时省略。</xs:documentation>
      </xs:annotation>
    </xs:attribute>
  </xs:complexType>

  <xs:group name="Cell">
    <xs:annotation>
      <xs:documentation xml:lang="en">What stands in a cell; nothing for a blank one.</xs:documentation>
      <xs:documentation xml:lang="zh">单元格的内容；空白则无。</xs:documentation>
    </xs:annotation>
    <xs:choice>
      <xs:element name="text" type="Text">
        <xs:annotation>
          <xs:documentation xml:lang="en">Words, or a placeholder as printed.</xs:documentation>
          <xs:documentation xml:lang="zh">文字或所印占位符。</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="code" type="Code">
        <xs:annotation>
          <xs:documentation xml:lang="en">A classification code.</xs:documentation>
          <xs:documentation xml:lang="zh">科目编码。</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="amount" type="Amount">
        <xs:annotation>
          <xs:documentation xml:lang="en">A number; the unit is that of its table.</xs:documentation>
          <xs:documentation xml:lang="zh">数字；单位见其表。</xs:documentation>
        </xs:annotation>
      </xs:element>
    </xs:choice>
  </xs:group>

  <xs:complexType name="Indicator">
    <xs:annotation>
      <xs:documentation xml:lang="en">A row of a performance table, merged cells carried down; what is blank is absent.</xs:documentation>
      <xs:documentation xml:lang="zh">绩效表的一行，合并单元格已填下；空白则省略。</xs:documentation>
    </xs:annotation>
    <xs:sequence>
      <xs:element name="level1" type="FilledText" minOccurs="0">
        <xs:annotation>
          <xs:documentation xml:lang="en">First level (一级指标).</xs:documentation>
          <xs:documentation xml:lang="zh">一级指标。</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="level2" type="FilledText" minOccurs="0">
        <xs:annotation>
          <xs:documentation xml:lang="en">Second level (二级指标).</xs:documentation>
          <xs:documentation xml:lang="zh">二级指标。</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="level3" type="FilledText" minOccurs="0">
        <xs:annotation>
          <xs:documentation xml:lang="en">Third level (三级指标), the indicator itself.</xs:documentation>
          <xs:documentation xml:lang="zh">三级指标。</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="target" type="Target" minOccurs="0">
        <xs:annotation>
          <xs:documentation xml:lang="en">The target as published (指标值).</xs:documentation>
          <xs:documentation xml:lang="zh">指标值，以所印为准。</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="basis" type="FilledText" minOccurs="0">
        <xs:annotation>
          <xs:documentation xml:lang="en">What the target is based on (指标值设置依据).</xs:documentation>
          <xs:documentation xml:lang="zh">指标值设置依据。</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="lastYear" type="FilledText" minOccurs="0">
        <xs:annotation>
          <xs:documentation xml:lang="en">What was reached last year (上年完成值), with its placeholder as printed.</xs:documentation>
          <xs:documentation xml:lang="zh">上年完成值，含所印占位符。</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="weight" type="FilledText" minOccurs="0">
        <xs:annotation>
          <xs:documentation xml:lang="en">The weight as published (指标分值权重).</xs:documentation>
          <xs:documentation xml:lang="zh">指标分值权重，以所印为准。</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="scoringRule" type="FilledText" minOccurs="0">
        <xs:annotation>
          <xs:documentation xml:lang="en">How points are given (指标赋分规则).</xs:documentation>
          <xs:documentation xml:lang="zh">指标赋分规则。</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="evidence" type="FilledText" minOccurs="0">
        <xs:annotation>
          <xs:documentation xml:lang="en">The evidence (佐证资料).</xs:documentation>
          <xs:documentation xml:lang="zh">佐证资料。</xs:documentation>
        </xs:annotation>
      </xs:element>
    </xs:sequence>
    <xs:attribute name="line" type="Ordinal">
      <xs:annotation>
        <xs:documentation xml:lang="en">The line of the source text on which it begins, from 1; absent where the input carried none.</xs:documentation>
        <xs:documentation xml:lang="zh">在源文本中的起始行号，从 1 起；输入未带行号时省略。</xs:documentation>
      </xs:annotation>
    </xs:attribute>
  </xs:complexType>

  <xs:complexType name="Target">
    <xs:annotation>
      <xs:documentation xml:lang="en">A target as published.</xs:documentation>
      <xs:documentation xml:lang="zh">所印的指标值。</xs:documentation>
    </xs:annotation>
    <xs:simpleContent>
      <xs:extension base="FilledText">
        <xs:attribute name="relation" type="TargetRelation">
          <xs:annotation>
            <xs:documentation xml:lang="en">The relation in front of the target, taken from it for programs.</xs:documentation>
            <xs:documentation xml:lang="zh">指标值前的关系符号，由指标值得出。</xs:documentation>
          </xs:annotation>
        </xs:attribute>
        <xs:attribute name="number" type="Amount">
          <xs:annotation>
            <xs:documentation xml:lang="en">The number of the target, taken from it for programs; unit says in what.</xs:documentation>
            <xs:documentation xml:lang="zh">指标值中的数字，由指标值得出；单位见 unit。</xs:documentation>
          </xs:annotation>
        </xs:attribute>
        <xs:attribute name="unit" type="FilledText">
          <xs:annotation>
            <xs:documentation xml:lang="en">What stands behind the number: %, 次, 万人.</xs:documentation>
            <xs:documentation xml:lang="zh">数字之后的单位：%、次、万人。</xs:documentation>
          </xs:annotation>
        </xs:attribute>
      </xs:extension>
    </xs:simpleContent>
  </xs:complexType>

  <xs:complexType name="ProjectStatement">
    <xs:annotation>
      <xs:documentation xml:lang="en">What the explanations say about one project.</xs:documentation>
      <xs:documentation xml:lang="zh">关于一个项目的说明。</xs:documentation>
    </xs:annotation>
    <xs:sequence>
      <xs:element name="name" type="LabelledText">
        <xs:annotation>
          <xs:documentation xml:lang="en">The name of the project, with its label.</xs:documentation>
          <xs:documentation xml:lang="zh">项目名称及其标签。</xs:documentation>
          <xs:appinfo source="urn:disclosure-convert:field:integrated-budget-management">PRO_NAME</xs:appinfo>
        </xs:annotation>
      </xs:element>
      <xs:element name="field" type="StatementField" minOccurs="0" maxOccurs="unbounded">
        <xs:annotation>
          <xs:documentation xml:lang="en">A labelled field: 设立的政策依据, 预算安排规模, ….</xs:documentation>
          <xs:documentation xml:lang="zh">带标签的字段：设立的政策依据、预算安排规模等。</xs:documentation>
        </xs:annotation>
      </xs:element>
    </xs:sequence>
    <xs:attribute name="label" type="Text">
      <xs:annotation>
        <xs:documentation xml:lang="en">The number as printed: 第一部分, 一、, （一）; absent where there is none.</xs:documentation>
        <xs:documentation xml:lang="zh">所印的序号，如“第一部分”“一、”“（一）”；没有时省略。</xs:documentation>
      </xs:annotation>
    </xs:attribute>
    <xs:attribute name="amount" type="Amount">
      <xs:annotation>
        <xs:documentation xml:lang="en">The amount (预算安排规模) that the fields state, taken from them for programs; unit says in what.</xs:documentation>
        <xs:documentation xml:lang="zh">预算安排规模，由各字段得出；单位见 unit。</xs:documentation>
      </xs:annotation>
    </xs:attribute>
    <xs:attribute name="unit" type="MonetaryUnit">
      <xs:annotation>
        <xs:documentation xml:lang="en">The unit of amount.</xs:documentation>
        <xs:documentation xml:lang="zh">amount 的单位。</xs:documentation>
      </xs:annotation>
    </xs:attribute>
    <xs:attribute name="budgetUnit" type="FilledText">
      <xs:annotation>
        <xs:documentation xml:lang="en">The unit (项目承担单位) that carries the project out, taken from the fields.</xs:documentation>
        <xs:documentation xml:lang="zh">项目承担单位，由各字段得出。</xs:documentation>
        <xs:appinfo source="urn:disclosure-convert:field:integrated-budget-management">AGENCY_NAME</xs:appinfo>
      </xs:annotation>
    </xs:attribute>
    <xs:attribute name="withheld" type="Yes">
      <xs:annotation>
        <xs:documentation xml:lang="en">Whether every field but amount and unit is 完全不予公开, taken from the fields.</xs:documentation>
        <xs:documentation xml:lang="zh">除金额与单位外各字段是否均为“完全不予公开”，由各字段得出。</xs:documentation>
      </xs:annotation>
    </xs:attribute>
    <xs:attribute name="line" type="Ordinal">
      <xs:annotation>
        <xs:documentation xml:lang="en">The line of the source text on which it begins, from 1; absent where the input carried none.</xs:documentation>
        <xs:documentation xml:lang="zh">在源文本中的起始行号，从 1 起；输入未带行号时省略。</xs:documentation>
      </xs:annotation>
    </xs:attribute>
  </xs:complexType>

  <xs:complexType name="StatementField">
    <xs:annotation>
      <xs:documentation xml:lang="en">A labelled field.</xs:documentation>
      <xs:documentation xml:lang="zh">带标签的字段。</xs:documentation>
    </xs:annotation>
    <xs:sequence>
      <xs:element name="text" type="FilledText" minOccurs="0">
        <xs:annotation>
          <xs:documentation xml:lang="en">What stands on the line of the label.</xs:documentation>
          <xs:documentation xml:lang="zh">标签所在行的文字。</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="paragraph" type="Paragraph" minOccurs="0" maxOccurs="unbounded">
        <xs:annotation>
          <xs:documentation xml:lang="en">A paragraph or list item below.</xs:documentation>
          <xs:documentation xml:lang="zh">其下的段落或列表项。</xs:documentation>
        </xs:annotation>
      </xs:element>
    </xs:sequence>
    <xs:attribute name="label" type="Text" use="required">
      <xs:annotation>
        <xs:documentation xml:lang="en">The label as printed, without a colon.</xs:documentation>
        <xs:documentation xml:lang="zh">所印的标签，不含冒号。</xs:documentation>
      </xs:annotation>
    </xs:attribute>
    <xs:attribute name="line" type="Ordinal">
      <xs:annotation>
        <xs:documentation xml:lang="en">The line of the source text on which it begins, from 1; absent where the input carried none.</xs:documentation>
        <xs:documentation xml:lang="zh">在源文本中的起始行号，从 1 起；输入未带行号时省略。</xs:documentation>
      </xs:annotation>
    </xs:attribute>
  </xs:complexType>

  <xs:complexType name="Ledger">
    <xs:annotation>
      <xs:documentation xml:lang="en">Repairs and losses.</xs:documentation>
      <xs:documentation xml:lang="zh">修复与缺失。</xs:documentation>
    </xs:annotation>
    <xs:sequence>
      <xs:element name="entry" type="LedgerEntry" maxOccurs="unbounded">
        <xs:annotation>
          <xs:documentation xml:lang="en">A repair or a loss: one for each cause and table segment.</xs:documentation>
          <xs:documentation xml:lang="zh">一项修复或缺失：每个原因、每个页段一项。</xs:documentation>
        </xs:annotation>
      </xs:element>
    </xs:sequence>
  </xs:complexType>

  <xs:complexType name="LedgerEntry">
    <xs:annotation>
      <xs:documentation xml:lang="en">A repair or a loss.</xs:documentation>
      <xs:documentation xml:lang="zh">一项修复或缺失。</xs:documentation>
    </xs:annotation>
    <xs:sequence>
      <xs:element name="columnsBefore" type="Columns" minOccurs="0">
        <xs:annotation>
          <xs:documentation xml:lang="en">The columns before the repair, where it changed them.</xs:documentation>
          <xs:documentation xml:lang="zh">修复前的各列；未改变列时省略。</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="change" type="LedgerChange" minOccurs="0" maxOccurs="unbounded">
        <xs:annotation>
          <xs:documentation xml:lang="en">A cell or a text that was touched.</xs:documentation>
          <xs:documentation xml:lang="zh">被改动的单元格或文字。</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="proof" type="LedgerProof" minOccurs="0" maxOccurs="unbounded">
        <xs:annotation>
          <xs:documentation xml:lang="en">An identity that holds because of the repair.</xs:documentation>
          <xs:documentation xml:lang="zh">因修复而成立的恒等式。</xs:documentation>
        </xs:annotation>
      </xs:element>
    </xs:sequence>
    <xs:attribute name="code" type="LedgerCode" use="required">
      <xs:annotation>
        <xs:documentation xml:lang="en">What happened.</xs:documentation>
        <xs:documentation xml:lang="zh">发生了什么。</xs:documentation>
      </xs:annotation>
    </xs:attribute>
    <xs:attribute name="table" type="Ordinal">
      <xs:annotation>
        <xs:documentation xml:lang="en">The statement table, from 1 in the order of the document.</xs:documentation>
        <xs:documentation xml:lang="zh">第几张报表，按原文次序从 1 起。</xs:documentation>
      </xs:annotation>
    </xs:attribute>
    <xs:attribute name="segment" type="Ordinal">
      <xs:annotation>
        <xs:documentation xml:lang="en">The page segment of the table, from 1.</xs:documentation>
        <xs:documentation xml:lang="zh">表的第几个页段，从 1 起。</xs:documentation>
      </xs:annotation>
    </xs:attribute>
    <xs:attribute name="concept" type="Concept">
      <xs:annotation>
        <xs:documentation xml:lang="en">The measure of a column that was lost or moved.</xs:documentation>
        <xs:documentation xml:lang="zh">缺失或移动的列的指标。</xs:documentation>
      </xs:annotation>
    </xs:attribute>
    <xs:attribute name="reach" type="LedgerReach">
      <xs:annotation>
        <xs:documentation xml:lang="en">How far the proof reaches; absent where there is none.</xs:documentation>
        <xs:documentation xml:lang="zh">证明所及的范围；没有证明时省略。</xs:documentation>
      </xs:annotation>
    </xs:attribute>
    <xs:attribute name="superseded" type="Yes">
      <xs:annotation>
        <xs:documentation xml:lang="en">Whether a person has since edited what the entry speaks of.</xs:documentation>
        <xs:documentation xml:lang="zh">所述内容其后是否被人修改。</xs:documentation>
      </xs:annotation>
    </xs:attribute>
    <xs:attribute name="line" type="Ordinal">
      <xs:annotation>
        <xs:documentation xml:lang="en">The line of the source text on which it begins, from 1; absent where the input carried none.</xs:documentation>
        <xs:documentation xml:lang="zh">在源文本中的起始行号，从 1 起；输入未带行号时省略。</xs:documentation>
      </xs:annotation>
    </xs:attribute>
  </xs:complexType>

  <xs:complexType name="LedgerChange">
    <xs:annotation>
      <xs:documentation xml:lang="en">What stood there and what is read now.</xs:documentation>
      <xs:documentation xml:lang="zh">原有内容与现读内容。</xs:documentation>
    </xs:annotation>
    <xs:sequence>
      <xs:element name="before" type="Cell">
        <xs:annotation>
          <xs:documentation xml:lang="en">What stood there, as the reading without repair has it.</xs:documentation>
          <xs:documentation xml:lang="zh">未修复时的内容。</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="after" type="Cell">
        <xs:annotation>
          <xs:documentation xml:lang="en">What is read now.</xs:documentation>
          <xs:documentation xml:lang="zh">现读内容。</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="raw" type="Text" minOccurs="0">
        <xs:annotation>
          <xs:documentation xml:lang="en">The characters in the source, where they were mended.</xs:documentation>
          <xs:documentation xml:lang="zh">源文中的字符（经修补时）。</xs:documentation>
        </xs:annotation>
      </xs:element>
    </xs:sequence>
    <xs:attribute name="row" type="Ordinal">
      <xs:annotation>
        <xs:documentation xml:lang="en">The row of the table, from 1.</xs:documentation>
        <xs:documentation xml:lang="zh">表中的行，从 1 起。</xs:documentation>
      </xs:annotation>
    </xs:attribute>
    <xs:attribute name="column" type="Ordinal">
      <xs:annotation>
        <xs:documentation xml:lang="en">The column of the table, from 1.</xs:documentation>
        <xs:documentation xml:lang="zh">表中的列，从 1 起。</xs:documentation>
      </xs:annotation>
    </xs:attribute>
    <xs:attribute name="path" type="Text">
      <xs:annotation>
        <xs:documentation xml:lang="en">Where in the model the text stands, a JSON pointer; absent for a table cell.</xs:documentation>
        <xs:documentation xml:lang="zh">文字在模型中的位置（JSON 指针）；表格单元格省略。</xs:documentation>
      </xs:annotation>
    </xs:attribute>
    <xs:attribute name="line" type="Ordinal">
      <xs:annotation>
        <xs:documentation xml:lang="en">The line of the source text on which it begins, from 1; absent where the input carried none.</xs:documentation>
        <xs:documentation xml:lang="zh">在源文本中的起始行号，从 1 起；输入未带行号时省略。</xs:documentation>
      </xs:annotation>
    </xs:attribute>
  </xs:complexType>

  <xs:complexType name="Cell">
    <xs:annotation>
      <xs:documentation xml:lang="en">A cell; empty for a blank one.</xs:documentation>
      <xs:documentation xml:lang="zh">单元格；空白则为空。</xs:documentation>
    </xs:annotation>
    <xs:sequence>
      <xs:group ref="Cell" minOccurs="0"/>
    </xs:sequence>
  </xs:complexType>

  <xs:complexType name="LedgerProof">
    <xs:annotation>
      <xs:documentation xml:lang="en">An identity that holds.</xs:documentation>
      <xs:documentation xml:lang="zh">成立的恒等式。</xs:documentation>
    </xs:annotation>
    <xs:sequence>
      <xs:element name="identity" type="Text">
        <xs:annotation>
          <xs:documentation xml:lang="en">The id of the identity.</xs:documentation>
          <xs:documentation xml:lang="zh">恒等式的标识。</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="statement" type="Text">
        <xs:annotation>
          <xs:documentation xml:lang="en">The identity with its figures, in words.</xs:documentation>
          <xs:documentation xml:lang="zh">带数字的恒等式。</xs:documentation>
        </xs:annotation>
      </xs:element>
    </xs:sequence>
  </xs:complexType>
</xs:schema>

"""#

  /// The same without comments, annotations and line breaks: what is compiled.
  static let bare: StaticString = #"""
<?xml version="1.0" encoding="UTF-8"?><xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="urn:disclosure-convert:disclosure:1" xmlns:d="urn:disclosure-convert:disclosure:1" targetNamespace="urn:disclosure-convert:disclosure:1" elementFormDefault="qualified" attributeFormDefault="unqualified" version="1.0"><xs:element name="disclosure" type="Disclosure"></xs:element><xs:simpleType name="Text"><xs:restriction base="xs:string"><xs:whiteSpace value="preserve"/></xs:restriction></xs:simpleType><xs:simpleType name="FilledText"><xs:restriction base="xs:string"><xs:minLength value="1"/></xs:restriction></xs:simpleType><xs:simpleType name="Version"><xs:restriction base="xs:string"><xs:pattern value="1\.(0|[1-9][0-9]{0,5})"/></xs:restriction></xs:simpleType><xs:simpleType name="Amount"><xs:restriction base="xs:string"><xs:pattern value="-?(0|[1-9][0-9]{0,17})(\.[0-9]{1,6})?"/></xs:restriction></xs:simpleType><xs:simpleType name="Code"><xs:restriction base="xs:string"><xs:pattern value="[0-9]{2,9}"/></xs:restriction></xs:simpleType><xs:simpleType name="ClassCode"><xs:restriction base="xs:string"><xs:pattern value="[0-9]{3}"/></xs:restriction></xs:simpleType><xs:simpleType name="SectionCode"><xs:restriction base="xs:string"><xs:pattern value="[0-9]{5}"/></xs:restriction></xs:simpleType><xs:simpleType name="ItemCode"><xs:restriction base="xs:string"><xs:pattern value="[0-9]{7}"/></xs:restriction></xs:simpleType><xs:simpleType name="OtherCode"><xs:restriction base="xs:string"><xs:pattern value="[0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{8,9}"/></xs:restriction></xs:simpleType><xs:simpleType name="Ordinal"><xs:restriction base="xs:string"><xs:pattern value="[1-9][0-9]{0,14}"/></xs:restriction></xs:simpleType><xs:simpleType name="PrintedNumber"><xs:restriction base="xs:string"><xs:pattern value="0|[1-9][0-9]{0,14}"/></xs:restriction></xs:simpleType><xs:simpleType name="Year"><xs:restriction base="xs:string"><xs:pattern value="[1-9][0-9]{3}"/></xs:restriction></xs:simpleType><xs:simpleType name="Day"><xs:restriction base="xs:string"><xs:pattern value="[1-9][0-9]{3}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))"/></xs:restriction></xs:simpleType><xs:simpleType name="SectionLevel"><xs:restriction base="xs:string"><xs:pattern value="[1-6]"/></xs:restriction></xs:simpleType><xs:simpleType name="Yes"><xs:restriction base="xs:string"><xs:enumeration value="true"></xs:enumeration></xs:restriction></xs:simpleType><xs:simpleType name="Stage"><xs:restriction base="xs:string"><xs:enumeration value="budget"></xs:enumeration><xs:enumeration value="final_accounts"></xs:enumeration></xs:restriction></xs:simpleType><xs:simpleType name="MonetaryUnit"><xs:restriction base="xs:string"><xs:enumeration value="元"></xs:enumeration><xs:enumeration value="千元"></xs:enumeration><xs:enumeration value="万元"></xs:enumeration><xs:enumeration value="百万元"></xs:enumeration><xs:enumeration value="亿元"></xs:enumeration></xs:restriction></xs:simpleType><xs:simpleType name="TableKind"><xs:restriction base="xs:string"><xs:enumeration value="income_expenditure_summary"></xs:enumeration><xs:enumeration value="income_summary"></xs:enumeration><xs:enumeration value="expenditure_summary"></xs:enumeration><xs:enumeration value="appropriation_summary"></xs:enumeration><xs:enumeration value="general_public_expenditure"></xs:enumeration><xs:enumeration value="general_public_basic_expenditure"></xs:enumeration><xs:enumeration value="general_public_project_expenditure"></xs:enumeration><xs:enumeration value="government_fund_expenditure"></xs:enumeration><xs:enumeration value="state_capital_expenditure"></xs:enumeration><xs:enumeration value="three_public_expenses"></xs:enumeration><xs:enumeration value="commissioned_services"></xs:enumeration><xs:enumeration value="carryover_detail"></xs:enumeration><xs:enumeration value="other"></xs:enumeration></xs:restriction></xs:simpleType><xs:simpleType name="TableSide"><xs:restriction base="xs:string"><xs:enumeration value="income"></xs:enumeration><xs:enumeration value="expenditure"></xs:enumeration></xs:restriction></xs:simpleType><xs:simpleType name="CodeLevel"><xs:restriction base="xs:string"><xs:enumeration value="class"></xs:enumeration><xs:enumeration value="section"></xs:enumeration><xs:enumeration value="item"></xs:enumeration><xs:enumeration value="joined"></xs:enumeration></xs:restriction></xs:simpleType><xs:simpleType name="Concept"><xs:restriction base="xs:string"><xs:enumeration value="budget"></xs:enumeration><xs:enumeration value="total"></xs:enumeration><xs:enumeration value="appropriation_subtotal"></xs:enumeration><xs:enumeration value="general_public_budget"></xs:enumeration><xs:enumeration value="general_public_budget_transfer"></xs:enumeration><xs:enumeration value="government_fund_budget"></xs:enumeration><xs:enumeration value="government_fund_budget_transfer"></xs:enumeration><xs:enumeration value="state_capital_budget"></xs:enumeration><xs:enumeration value="state_capital_budget_transfer"></xs:enumeration><xs:enumeration value="special_account"></xs:enumeration><xs:enumeration value="unit_funds"></xs:enumeration><xs:enumeration value="appropriation_carryover"></xs:enumeration><xs:enumeration value="other_carryover"></xs:enumeration><xs:enumeration value="basic_expenditure"></xs:enumeration><xs:enumeration value="basic_personnel"></xs:enumeration><xs:enumeration value="basic_operating"></xs:enumeration><xs:enumeration value="project_expenditure"></xs:enumeration><xs:enumeration value="econ_301"></xs:enumeration><xs:enumeration value="econ_302"></xs:enumeration><xs:enumeration value="econ_303"></xs:enumeration><xs:enumeration value="econ_307"></xs:enumeration><xs:enumeration value="econ_309"></xs:enumeration><xs:enumeration value="econ_310"></xs:enumeration><xs:enumeration value="econ_311"></xs:enumeration><xs:enumeration value="econ_312"></xs:enumeration><xs:enumeration value="econ_313"></xs:enumeration><xs:enumeration value="econ_399"></xs:enumeration><xs:enumeration value="appropriation_total"></xs:enumeration><xs:enumeration value="appropriation_basic_personnel"></xs:enumeration><xs:enumeration value="appropriation_basic_operating"></xs:enumeration><xs:enumeration value="appropriation_project"></xs:enumeration><xs:enumeration value="other_total"></xs:enumeration><xs:enumeration value="other_basic_personnel"></xs:enumeration><xs:enumeration value="other_basic_operating"></xs:enumeration><xs:enumeration value="other_project"></xs:enumeration></xs:restriction></xs:simpleType><xs:simpleType name="PerformanceScope"><xs:restriction base="xs:string"><xs:enumeration value="department"></xs:enumeration><xs:enumeration value="project"></xs:enumeration></xs:restriction></xs:simpleType><xs:simpleType name="TargetRelation"><xs:restriction base="xs:string"><xs:enumeration value="&gt;="></xs:enumeration><xs:enumeration value="&lt;="></xs:enumeration><xs:enumeration value="="></xs:enumeration><xs:enumeration value="&gt;"></xs:enumeration><xs:enumeration value="&lt;"></xs:enumeration></xs:restriction></xs:simpleType><xs:simpleType name="LedgerCode"><xs:restriction base="xs:string"><xs:enumeration value="blank-in-number"></xs:enumeration><xs:enumeration value="misspelt-number"></xs:enumeration><xs:enumeration value="radical"></xs:enumeration><xs:enumeration value="total-label"></xs:enumeration><xs:enumeration value="column-map"></xs:enumeration><xs:enumeration value="amount-move"></xs:enumeration><xs:enumeration value="indicator-slide"></xs:enumeration><xs:enumeration value="merged-cells"></xs:enumeration><xs:enumeration value="lost-cell"></xs:enumeration><xs:enumeration value="lost-column"></xs:enumeration></xs:restriction></xs:simpleType><xs:simpleType name="LedgerReach"><xs:restriction base="xs:string"><xs:enumeration value="within-table"></xs:enumeration><xs:enumeration value="between-tables"></xs:enumeration></xs:restriction></xs:simpleType><xs:complexType name="Disclosure"><xs:sequence><xs:element name="department" type="Text" minOccurs="0"></xs:element><xs:element name="title" type="Text"></xs:element><xs:element name="contents" type="Contents" minOccurs="0"></xs:element><xs:element name="part" type="Part" minOccurs="0" maxOccurs="unbounded"></xs:element><xs:element name="signature" type="Signature" minOccurs="0"></xs:element><xs:element name="ledger" type="Ledger" minOccurs="0"></xs:element></xs:sequence><xs:attribute name="version" type="Version" use="required"></xs:attribute><xs:attribute name="stage" type="Stage" use="required"></xs:attribute><xs:attribute name="fiscalYear" type="Year"></xs:attribute></xs:complexType><xs:complexType name="Contents"><xs:sequence><xs:element name="entry" type="ContentsEntry" maxOccurs="unbounded"></xs:element></xs:sequence></xs:complexType><xs:complexType name="ContentsEntry"><xs:simpleContent><xs:extension base="Text"><xs:attribute name="label" type="Text"></xs:attribute><xs:attribute name="line" type="Ordinal"></xs:attribute></xs:extension></xs:simpleContent></xs:complexType><xs:complexType name="Signature"><xs:sequence><xs:element name="name" type="Text" minOccurs="0"></xs:element><xs:element name="date" type="SignedDate" minOccurs="0"></xs:element></xs:sequence><xs:attribute name="line" type="Ordinal"></xs:attribute></xs:complexType><xs:complexType name="SignedDate"><xs:simpleContent><xs:extension base="Text"><xs:attribute name="day" type="Day"></xs:attribute></xs:extension></xs:simpleContent></xs:complexType><xs:group name="Blocks"><xs:choice><xs:element name="paragraph" type="Paragraph"></xs:element><xs:element name="note" type="Paragraph"></xs:element><xs:element name="table" type="StatementTable"></xs:element><xs:element name="performance" type="PerformanceTarget"></xs:element><xs:element name="projectStatement" type="ProjectStatement"></xs:element><xs:element name="term" type="GlossaryTerm"></xs:element></xs:choice></xs:group><xs:complexType name="Part"><xs:sequence><xs:element name="title" type="Text" minOccurs="0"></xs:element><xs:group ref="Blocks" minOccurs="0" maxOccurs="unbounded"/><xs:element name="section" type="Section" minOccurs="0" maxOccurs="unbounded"></xs:element></xs:sequence><xs:attribute name="label" type="Text"></xs:attribute><xs:attribute name="line" type="Ordinal"></xs:attribute></xs:complexType><xs:complexType name="Section"><xs:sequence><xs:element name="title" type="Text"></xs:element><xs:group ref="Blocks" minOccurs="0" maxOccurs="unbounded"/><xs:element name="section" type="Section" minOccurs="0" maxOccurs="unbounded"></xs:element></xs:sequence><xs:attribute name="label" type="Text"></xs:attribute><xs:attribute name="level" type="SectionLevel" use="required"></xs:attribute><xs:attribute name="line" type="Ordinal"></xs:attribute></xs:complexType><xs:complexType name="Paragraph"><xs:simpleContent><xs:extension base="Text"><xs:attribute name="mark" type="Text"></xs:attribute><xs:attribute name="line" type="Ordinal"></xs:attribute></xs:extension></xs:simpleContent></xs:complexType><xs:complexType name="GlossaryTerm"><xs:sequence><xs:element name="name" type="Text"></xs:element><xs:element name="definition" type="Text"></xs:element></xs:sequence><xs:attribute name="label" type="Text"></xs:attribute><xs:attribute name="line" type="Ordinal"></xs:attribute></xs:complexType><xs:complexType name="StatementTable"><xs:sequence><xs:element name="title" type="Text"></xs:element><xs:element name="preparedBy" type="Text" minOccurs="0"></xs:element><xs:element name="columns" type="Columns"></xs:element><xs:element name="row" type="Row" minOccurs="0" maxOccurs="unbounded"><xs:unique name="row-measures"><xs:selector xpath="d:amount"/><xs:field xpath="@concept"/></xs:unique></xs:element><xs:element name="note" type="Paragraph" minOccurs="0" maxOccurs="unbounded"></xs:element></xs:sequence><xs:attribute name="number" type="PrintedNumber"></xs:attribute><xs:attribute name="kind" type="TableKind" use="required"></xs:attribute><xs:attribute name="unit" type="MonetaryUnit"></xs:attribute><xs:attribute name="grouped" type="Yes"></xs:attribute><xs:attribute name="line" type="Ordinal"></xs:attribute></xs:complexType><xs:complexType name="Columns"><xs:choice minOccurs="0" maxOccurs="unbounded"><xs:element name="codeColumn" type="CodeColumn"></xs:element><xs:element name="labelColumn" type="PlainColumn"></xs:element><xs:element name="projectColumn" type="PlainColumn"></xs:element><xs:element name="amountColumn" type="AmountColumn"></xs:element><xs:element name="textColumn" type="PlainColumn"></xs:element></xs:choice></xs:complexType><xs:complexType name="CodeColumn"><xs:sequence><xs:element name="header" type="FilledText" minOccurs="0" maxOccurs="unbounded"></xs:element></xs:sequence><xs:attribute name="level" type="CodeLevel" use="required"></xs:attribute><xs:attribute name="side" type="TableSide"></xs:attribute><xs:attribute name="ordinal" type="PrintedNumber"></xs:attribute></xs:complexType><xs:complexType name="AmountColumn"><xs:sequence><xs:element name="header" type="FilledText" minOccurs="0" maxOccurs="unbounded"></xs:element></xs:sequence><xs:attribute name="concept" type="Concept"></xs:attribute><xs:attribute name="side" type="TableSide"></xs:attribute><xs:attribute name="ordinal" type="PrintedNumber"></xs:attribute></xs:complexType><xs:complexType name="PlainColumn"><xs:sequence><xs:element name="header" type="FilledText" minOccurs="0" maxOccurs="unbounded"></xs:element></xs:sequence><xs:attribute name="side" type="TableSide"></xs:attribute><xs:attribute name="ordinal" type="PrintedNumber"></xs:attribute></xs:complexType><xs:group name="RowContent"><xs:sequence><xs:choice minOccurs="0"><xs:element name="class" type="ClassName"></xs:element><xs:element name="section" type="SectionName"></xs:element><xs:element name="item" type="ItemName"></xs:element><xs:element name="coded" type="OtherName"></xs:element><xs:element name="name" type="RowName"></xs:element></xs:choice><xs:element name="project" type="FilledText" minOccurs="0"></xs:element><xs:choice minOccurs="0" maxOccurs="unbounded"><xs:element name="amount" type="ConceptAmount"></xs:element><xs:element name="columnAmount" type="ColumnAmount"></xs:element><xs:element name="columnText" type="ColumnText"></xs:element><xs:element name="columnCode" type="ColumnCode"></xs:element></xs:choice></xs:sequence></xs:group><xs:complexType name="Row"><xs:sequence><xs:group ref="RowContent"/><xs:element name="income" type="RowSide" minOccurs="0"><xs:unique name="income-measures"><xs:selector xpath="d:amount"/><xs:field xpath="@concept"/></xs:unique></xs:element><xs:element name="expenditure" type="RowSide" minOccurs="0"><xs:unique name="expenditure-measures"><xs:selector xpath="d:amount"/><xs:field xpath="@concept"/></xs:unique></xs:element></xs:sequence><xs:attribute name="line" type="Ordinal"></xs:attribute></xs:complexType><xs:complexType name="RowSide"><xs:sequence><xs:group ref="RowContent"/></xs:sequence></xs:complexType><xs:complexType name="ClassName"><xs:simpleContent><xs:extension base="Text"><xs:attribute name="code" type="ClassCode" use="required"></xs:attribute></xs:extension></xs:simpleContent></xs:complexType><xs:complexType name="SectionName"><xs:simpleContent><xs:extension base="Text"><xs:attribute name="code" type="SectionCode" use="required"></xs:attribute></xs:extension></xs:simpleContent></xs:complexType><xs:complexType name="ItemName"><xs:simpleContent><xs:extension base="Text"><xs:attribute name="code" type="ItemCode" use="required"></xs:attribute></xs:extension></xs:simpleContent></xs:complexType><xs:complexType name="OtherName"><xs:simpleContent><xs:extension base="Text"><xs:attribute name="code" type="OtherCode" use="required"></xs:attribute></xs:extension></xs:simpleContent></xs:complexType><xs:complexType name="RowName"><xs:simpleContent><xs:extension base="FilledText"><xs:attribute name="code" type="Code"></xs:attribute></xs:extension></xs:simpleContent></xs:complexType><xs:complexType name="ConceptAmount"><xs:simpleContent><xs:extension base="Amount"><xs:attribute name="concept" type="Concept" use="required"></xs:attribute></xs:extension></xs:simpleContent></xs:complexType><xs:complexType name="ColumnAmount"><xs:simpleContent><xs:extension base="Amount"><xs:attribute name="column" type="Ordinal" use="required"></xs:attribute></xs:extension></xs:simpleContent></xs:complexType><xs:complexType name="ColumnText"><xs:simpleContent><xs:extension base="Text"><xs:attribute name="column" type="Ordinal" use="required"></xs:attribute></xs:extension></xs:simpleContent></xs:complexType><xs:complexType name="ColumnCode"><xs:simpleContent><xs:extension base="Code"><xs:attribute name="column" type="Ordinal" use="required"></xs:attribute></xs:extension></xs:simpleContent></xs:complexType><xs:complexType name="LabelledText"><xs:simpleContent><xs:extension base="Text"><xs:attribute name="label" type="Text" use="required"></xs:attribute></xs:extension></xs:simpleContent></xs:complexType><xs:complexType name="HeadText"><xs:simpleContent><xs:extension base="LabelledText"><xs:attribute name="line" type="Ordinal"></xs:attribute></xs:extension></xs:simpleContent></xs:complexType><xs:complexType name="PerformanceTarget"><xs:sequence><xs:element name="title" type="Text"></xs:element><xs:element name="unit" type="HeadText" minOccurs="0"></xs:element><xs:element name="project" type="HeadText" minOccurs="0"></xs:element><xs:element name="contact" type="HeadText" minOccurs="0" maxOccurs="unbounded"></xs:element><xs:element name="budget" type="BudgetLine" minOccurs="0" maxOccurs="unbounded"></xs:element><xs:element name="goal" type="HeadText" minOccurs="0"></xs:element><xs:element name="indicatorLabel" type="Text" minOccurs="0" maxOccurs="unbounded"></xs:element><xs:element name="indicator" type="Indicator" minOccurs="0" maxOccurs="unbounded"></xs:element><xs:element name="note" type="Paragraph" minOccurs="0" maxOccurs="unbounded"></xs:element></xs:sequence><xs:attribute name="scope" type="PerformanceScope" use="required"></xs:attribute><xs:attribute name="year" type="Year"></xs:attribute><xs:attribute name="line" type="Ordinal"></xs:attribute></xs:complexType><xs:complexType name="BudgetLine"><xs:sequence><xs:element name="label" type="Text" minOccurs="0" maxOccurs="unbounded"></xs:element><xs:group ref="Cell" minOccurs="0"/></xs:sequence><xs:attribute name="line" type="Ordinal"></xs:attribute></xs:complexType><xs:group name="Cell"><xs:choice><xs:element name="text" type="Text"></xs:element><xs:element name="code" type="Code"></xs:element><xs:element name="amount" type="Amount"></xs:element></xs:choice></xs:group><xs:complexType name="Indicator"><xs:sequence><xs:element name="level1" type="FilledText" minOccurs="0"></xs:element><xs:element name="level2" type="FilledText" minOccurs="0"></xs:element><xs:element name="level3" type="FilledText" minOccurs="0"></xs:element><xs:element name="target" type="Target" minOccurs="0"></xs:element><xs:element name="basis" type="FilledText" minOccurs="0"></xs:element><xs:element name="lastYear" type="FilledText" minOccurs="0"></xs:element><xs:element name="weight" type="FilledText" minOccurs="0"></xs:element><xs:element name="scoringRule" type="FilledText" minOccurs="0"></xs:element><xs:element name="evidence" type="FilledText" minOccurs="0"></xs:element></xs:sequence><xs:attribute name="line" type="Ordinal"></xs:attribute></xs:complexType><xs:complexType name="Target"><xs:simpleContent><xs:extension base="FilledText"><xs:attribute name="relation" type="TargetRelation"></xs:attribute><xs:attribute name="number" type="Amount"></xs:attribute><xs:attribute name="unit" type="FilledText"></xs:attribute></xs:extension></xs:simpleContent></xs:complexType><xs:complexType name="ProjectStatement"><xs:sequence><xs:element name="name" type="LabelledText"></xs:element><xs:element name="field" type="StatementField" minOccurs="0" maxOccurs="unbounded"></xs:element></xs:sequence><xs:attribute name="label" type="Text"></xs:attribute><xs:attribute name="amount" type="Amount"></xs:attribute><xs:attribute name="unit" type="MonetaryUnit"></xs:attribute><xs:attribute name="budgetUnit" type="FilledText"></xs:attribute><xs:attribute name="withheld" type="Yes"></xs:attribute><xs:attribute name="line" type="Ordinal"></xs:attribute></xs:complexType><xs:complexType name="StatementField"><xs:sequence><xs:element name="text" type="FilledText" minOccurs="0"></xs:element><xs:element name="paragraph" type="Paragraph" minOccurs="0" maxOccurs="unbounded"></xs:element></xs:sequence><xs:attribute name="label" type="Text" use="required"></xs:attribute><xs:attribute name="line" type="Ordinal"></xs:attribute></xs:complexType><xs:complexType name="Ledger"><xs:sequence><xs:element name="entry" type="LedgerEntry" maxOccurs="unbounded"></xs:element></xs:sequence></xs:complexType><xs:complexType name="LedgerEntry"><xs:sequence><xs:element name="columnsBefore" type="Columns" minOccurs="0"></xs:element><xs:element name="change" type="LedgerChange" minOccurs="0" maxOccurs="unbounded"></xs:element><xs:element name="proof" type="LedgerProof" minOccurs="0" maxOccurs="unbounded"></xs:element></xs:sequence><xs:attribute name="code" type="LedgerCode" use="required"></xs:attribute><xs:attribute name="table" type="Ordinal"></xs:attribute><xs:attribute name="segment" type="Ordinal"></xs:attribute><xs:attribute name="concept" type="Concept"></xs:attribute><xs:attribute name="reach" type="LedgerReach"></xs:attribute><xs:attribute name="superseded" type="Yes"></xs:attribute><xs:attribute name="line" type="Ordinal"></xs:attribute></xs:complexType><xs:complexType name="LedgerChange"><xs:sequence><xs:element name="before" type="Cell"></xs:element><xs:element name="after" type="Cell"></xs:element><xs:element name="raw" type="Text" minOccurs="0"></xs:element></xs:sequence><xs:attribute name="row" type="Ordinal"></xs:attribute><xs:attribute name="column" type="Ordinal"></xs:attribute><xs:attribute name="path" type="Text"></xs:attribute><xs:attribute name="line" type="Ordinal"></xs:attribute></xs:complexType><xs:complexType name="Cell"><xs:sequence><xs:group ref="Cell" minOccurs="0"/></xs:sequence></xs:complexType><xs:complexType name="LedgerProof"><xs:sequence><xs:element name="identity" type="Text"></xs:element><xs:element name="statement" type="Text"></xs:element></xs:sequence></xs:complexType></xs:schema>
"""#
}
