"""The checks of text-to-xml.py: sums, balances, agreements between tables, figures in the text.

Amounts are integers, in millionths. Sums and figures that are stated twice have to be equal; shares
and changes in per cent have to be right to the digits that are stated.
"""

import re
from collections import defaultdict
from operator import itemgetter

FUNDS = ["general_public_budget", "government_fund_budget", "state_capital_budget"]
DIVISION = [("total", ["basic_expenditure", "project_expenditure"])]
PARTS = [("total", ["basic_personnel", "basic_operating", "project_expenditure"])]
ECONOMIC = [f"econ_{code}" for code in (301, 302, 303, 307, 309, 310, 311, 312, 313, 399)]
CARRIED = ["special_account", "unit_funds", "appropriation_carryover", "other_carryover"]
ROW_SUMS = {
    "income_summary": [
        ("total", ["appropriation_subtotal", *CARRIED]),
        ("appropriation_subtotal", [*FUNDS, *(fund + "_transfer" for fund in FUNDS)]),
    ],
    "expenditure_summary": DIVISION, "general_public_expenditure": DIVISION,
    "general_public_basic_expenditure": PARTS, "government_fund_expenditure": PARTS,
    "state_capital_expenditure": PARTS, "general_public_project_expenditure": [("total", ECONOMIC)],
    "appropriation_summary": [("total", FUNDS)], "three_public_expenses": [("total", FUNDS)],
    "commissioned_services": [("total", FUNDS)],
    "carryover_detail": [("total", ["appropriation_total", "other_total"])] + [
        (fund + "_total", [fund + "_basic_personnel", fund + "_basic_operating", fund + "_project"])
        for fund in ("appropriation", "other")
    ],
}
CODED = [
    "income_summary", "expenditure_summary", "general_public_expenditure",
    "general_public_basic_expenditure", "government_fund_expenditure", "state_capital_expenditure",
]
LISTS = ["commissioned_services", "carryover_detail", "three_public_expenses"]
# The lines of the income side of the summary, below their chapter, that state a fund's money.
SUMMARY_LINES = {
    "appropriation_subtotal": ["本年收入/一般公共预算拨款", "本年收入/政府性基金预算拨款", "本年收入/国有资本经营预算拨款"],
    "general_public_budget": ["本年收入/一般财力"],
    "general_public_budget_transfer": ["本年收入/上级一般公共预算安排转移支付"],
    "government_fund_budget": ["本年收入/政府性基金收入"],
    "government_fund_budget_transfer": ["本年收入/上级政府性基金安排转移支付"],
    "state_capital_budget": ["本年收入/国有资本经营收入"],
    "state_capital_budget_transfer": ["本年收入/上级国有资本经营预算安排转移支付"],
    "special_account": ["本年收入/财政专户核拨"], "unit_funds": ["本年收入/单位资金"],
    "appropriation_carryover": ["上年结转结余/财政拨款结转"],
    "other_carryover": ["上年结转结余/非财政拨款结转结余"],
}
CARRYOVER = "上年结转结余预算情况说明"
CHAPTER = re.compile(r"[一二三四五六七八九十]+、(.+)")
LINE = re.compile(r"[0-9]+\.(.+)")
CLAUSE = re.compile("[，。：；]")
FIGURE = re.compile(r"(-?[0-9][0-9,]*(?:\.[0-9]+)?)[千万亿]?元")
SHARE = re.compile(r"([0-9,.]+)[万亿千]?元，占([0-9.]+)%")
CHANGE = re.compile(
    r"([0-9,.]+)[万亿千]?元，(?:占[0-9.]+%，)?比上年预算(增加|减少)([0-9,.]+)[万亿千]?元，(?:增长|下降)([0-9.]+)%")


def is_total(name):
    return name.endswith(("合计", "总计"))


def total(rows):
    """The sums of the columns of rows."""
    return list(map(sum, zip(*rows)))


def millionths(text):
    whole, _, places = text.replace(",", "").partition(".")
    return int(whole + places.ljust(6, "0"))


class Checks:
    """Checks a document; `held` counts what agrees, `failures` tells what does not."""

    def __init__(self, document):
        self.document, self.tables = document, document.tables
        self.held, self.failures = 0, []
        self.carried = defaultdict(int)  # carry-overs by project
        self.lines = {}  # the income side of the summary: chapter/line and amount
        for kind, sides in self.tables.items():
            self.row_sums(kind, *sides[-1])
            if len(sides) > 1:
                self.two_sides(kind, sides[0][1], sides[1][1])
        for kind in CODED:
            if kind in self.tables:
                self.hierarchy(kind, self.tables[kind][0][1])
        self.project_blocks()
        self.plain_lists()
        self.between_tables()
        self.statements()
        self.sentences()

    def same(self, what, stated, found):
        if stated == found:
            self.held += 1
        else:
            self.failures.append(
                f"{what}: {stated / 1e6:,.2f} is stated, {found / 1e6:,.2f} was expected")

    def columns(self, what, stated, found):
        """Compares row with row; blank cells that are blank in both are not counted."""
        if stated == found:
            self.held += len(stated) - stated.count(0)
        else:
            for place, (left, right) in enumerate(zip(stated, found), 1):
                self.same(f"{what}, amount column {place}", left, right)

    # Within a table

    def row_sums(self, kind, group, rows):
        for whole, parts in ROW_SUMS.get(kind, []):
            place = group.places[whole]
            pick = itemgetter(*[group.places[part] for part in parts if part in group.places])
            for code, name, _, values in rows:
                found = sum(pick(values))
                if values[place] == found:
                    self.held += found != 0
                else:
                    self.same(f"{kind} {code}{name}: {whole}", values[place], found)

    def hierarchy(self, what, rows):
        """A class is its sections, a section its items, and the row without a code the classes."""
        children = defaultdict(list)
        for code, _, _, values in rows:
            if code:
                children[code[:-2] if len(code) > 3 else ""].append(values)
        for code, name, _, values in rows:
            if code in children:
                self.columns(f"{what} {code}{name}", values, total(children[code]))

    def two_sides(self, kind, income, expenditure):
        """Chapters are their lines, lines their parts, totals their chapters; the sides agree."""
        sums, stack = defaultdict(list), []
        for place, (_, name, _, values) in enumerate(income):
            level, label = 3, name.removeprefix("其中：")
            if match := CHAPTER.fullmatch(name):
                level, label = 1, match[1]
            elif match := LINE.fullmatch(name):
                level, label = 2, match[1]
            elif is_total(name):
                self.columns(f"{kind} {name}", values, total(sums[None]))
                self.same(f"{kind}: balance", values[0], expenditure[-1][3][0])
                break
            while stack and stack[-1][0] >= level:
                stack.pop()
            sums[stack[-1][1] if stack else None].append(values)
            stack.append((level, place, label))
            if kind == "income_expenditure_summary":
                chapter = stack[0][2] + "/" if level > 1 else ""
                self.lines.setdefault(chapter + label, values[0])
        for place, values in sums.items():
            if place is not None:
                self.columns(f"{kind} {income[place][1]}", income[place][3], total(values))
        classes = [values for code, _, _, values in expenditure if code]
        self.columns(f"{kind} {expenditure[-1][1]}", expenditure[-1][3], total(classes))

    def project_blocks(self):
        """The project table: the total is its units, a unit its classes, and so on."""
        self.by_project = defaultdict(int)
        kind = "general_public_project_expenditure"
        if kind not in self.tables:
            return
        rows = self.tables[kind][0][1]
        units, whole, block = [], None, [("", "", None, [])]
        blocks = [block]
        for row in rows:
            if row[0]:
                block.append(row)
                if row[2]:
                    self.by_project[block[0][1] or self.document.department, row[2]] += row[3][0]
            elif is_total(row[1]):
                whole = row
            else:
                block = [row]
                blocks.append(block)
                units.append(row[3])
        for block in blocks:
            if not block[0][1] and whole:
                block[0] = whole
            if len(block) > 1:
                self.hierarchy(kind, block)
        if units and whole:
            self.columns(f"{kind} {whole[1]}", whole[3], total(units))

    def plain_lists(self):
        """Tables without codes: the total is the rows; carry-overs stand below their units."""
        for title, rows in self.document.others:
            parts = [values for _, name, _, values in rows if not is_total(name)]
            self.list_total(title, rows, parts)
        for kind in LISTS:
            if kind not in self.tables:
                continue
            rows = self.tables[kind][0][1]
            if kind == "carryover_detail":
                parts = self.carryovers(rows)
            elif kind == "three_public_expenses":
                found = {word: values for _, name, _, values in rows for word in self.spent(name)}
                parts = [found["abroad"], found["reception"], found["vehicles"]]
                running = [found["purchase"], found["running"]]
                self.columns(f"{kind}: vehicles", found["vehicles"], total(running))
                self.three_public = {word: values[0] for word, values in found.items()}
            else:
                parts = [values for _, name, _, values in rows if not is_total(name)]
            self.list_total(kind, rows, parts)

    def carryovers(self, rows):
        """Holds each unit to be the sum of the projects below it; returns the units."""
        units = {text for _, title, text in self.document.sentences if "机构设置" in title}
        own, below = {}, defaultdict(list)
        for _, name, _, values in rows:
            if name in units:
                unit, own[name] = name, values
            elif not is_total(name):
                below[unit].append(values)
                self.carried[name] += values[0]
        for name, values in own.items():
            self.columns(f"carryover_detail {name}", values, total(below[name]))
        return list(own.values())

    @staticmethod
    def spent(name):
        """What a row of the three public expenses is for."""
        if "购置" in name and "运行" in name:
            return ["vehicles"]
        words = {"出国": "abroad", "接待": "reception", "购置": "purchase", "运行": "running"}
        return [value for word, value in words.items() if word in name]

    def list_total(self, what, rows, parts):
        for _, name, _, values in rows:
            if is_total(name):
                self.columns(f"{what} {name}", values, total(parts) or [0] * len(values))

    # Between tables

    def column(self, kind, *concepts):
        """The amounts of a table by code, the total under no code; none where it is not there."""
        sums = defaultdict(int)
        if kind in self.tables:
            group, rows = self.tables[kind][-1]
            places = [group.places[concept] for concept in concepts]
            for code, name, _, values in rows:
                if code or is_total(name):
                    for place in places:
                        sums[code] += values[place]
        return sums

    def agree(self, what, left, *right, only_left=False):
        """Holds one table's amounts to be the sums of the others', code by code."""
        codes = left if only_left else set().union(left, *right)
        for code in codes:
            found = 0
            for column in right:
                found += column.get(code, 0)
            self.same(f"{what} {code}", left.get(code, 0), found)

    def between_tables(self):
        column, agree = self.column, self.agree
        income = column("income_summary", "total")
        appropriation = column("income_summary", "appropriation_subtotal")
        spent = column("expenditure_summary", "total")
        general = column("general_public_expenditure", "total")
        fund = column("government_fund_expenditure", "total")
        capital = column("state_capital_expenditure", "total")
        agree("summary and expenditure", column("income_expenditure_summary", "budget"), spent,
              only_left=True)
        agree("income and expenditure", income, spent)
        agree("income and funds", appropriation, general, fund, capital)
        agree("income and general public budget", general, column(
            "income_summary", "general_public_budget", "general_public_budget_transfer"))
        agree("appropriation summary and income", column("appropriation_summary", "total"),
              appropriation, only_left=True)
        for concept, table in zip(FUNDS, (general, fund, capital)):
            agree("appropriation summary and " + concept,
                  column("appropriation_summary", concept), table, only_left=True)
        basic = column("general_public_expenditure", "basic_expenditure")
        projects = column("general_public_expenditure", "project_expenditure")
        others = "government_fund_expenditure", "state_capital_expenditure"
        agree("basic expenditure", column("expenditure_summary", "basic_expenditure"), basic,
              *(column(kind, "basic_personnel", "basic_operating") for kind in others))
        agree("project expenditure", column("expenditure_summary", "project_expenditure"), projects,
              column("income_summary", *CARRIED),
              *(column(kind, "project_expenditure") for kind in others))
        agree("projects", projects, column("general_public_project_expenditure", "total"))
        economic = column("general_public_basic_expenditure", "total")
        self.same("basic expenditure and economic items", basic[""], economic[""])
        self.same("reception and 30217", self.three_public["reception"], economic["30217"])
        self.same("vehicles and 30231", self.three_public["running"], economic["30231"])
        for concept, lines in SUMMARY_LINES.items():
            self.same(f"summary and income: {concept}", sum(self.lines[line] for line in lines),
                      column("income_summary", concept)[""])
        for concept, line in [("total", "上年结转结余"), ("appropriation_total", "上年结转结余/财政拨款结转"),
                              ("other_total", "上年结转结余/非财政拨款结转结余")]:
            self.same(f"carry-over and summary: {concept}",
                      column("carryover_detail", concept)[""], self.lines[line])

    # Text against tables

    def statements(self):
        """Project statements and targets beside the project table; weights add up."""
        for line, unit, name, value in self.document.projects:
            self.project(f"line {line}: project", unit, name, value)
        for line, scope, facts in self.document.targets:
            amounts = facts["amounts"]
            if scope == "project":
                self.same(f"line {line}: sources", amounts[0], sum(amounts[1:]))
                self.project(f"line {line}: target", facts["unit"], facts["project"], amounts[0])
            else:
                self.same(f"line {line}: department's budget", sum(amounts),
                          self.column("expenditure_summary", "total")[""])
            weight = sum(facts["weights"])
            self.same(f"line {line}: weights", weight, 100_000_000 if weight > 90_000_000
                      else 90_000_000)

    def project(self, what, unit, name, value):
        """Compares with the project table, which bears no projects of other money."""
        if (unit, name) in self.by_project:
            self.same(f"{what} {name}", value, self.by_project[unit, name])

    def expected(self):
        """What each section is expected to state, by the end of its title and the label."""
        column = self.column
        income = {label: column("income_summary", concept)[""] for label, concept in [
            ("收入预算", "total"), ("一般公共预算", FUNDS[0]), ("政府性基金预算", FUNDS[1]),
            ("国有资本经营预算", FUNDS[2]), ("财政专户（教育收费）", "special_account"),
            ("上级一般公共预算安排的转移支付资金", FUNDS[0] + "_transfer"),
            ("上级政府性基金安排的转移支付资金", FUNDS[1] + "_transfer"), ("单位资金", "unit_funds"),
            ("财政拨款结转", "appropriation_carryover"), ("非财政拨款结转结余", "other_carryover")]}
        spent = {label: column("expenditure_summary", concept)[""] for label, concept in [
            ("支出预算", "total"), ("基本支出", "basic_expenditure"), ("项目支出", "project_expenditure")]}
        general = column("general_public_expenditure", "total")
        whole, classes, items, names = {"一般公共预算拨款合计": general[""]}, {}, {}, {}
        for code, name, _, values in self.tables["general_public_expenditure"][0][1]:
            names[code] = name
            if len(code) == 3:
                classes[name + "（类）"] = values[0]
            elif len(code) == 7:
                items[f"{names[code[:3]]}（类）{names[code[:5]]}（款）{name}（项）"] = values[0]
        words = self.three_public
        carried = {label: column("carryover_detail", concept)[""] for label, concept in [
            ("上年结转结余", "total"), ("财政拨款", "appropriation_total"), ("非财政拨款", "other_total")]}
        operating = column("general_public_basic_expenditure", "basic_operating")[""]
        return {
            "总体说明": ({"收支总预算": spent["支出预算"]}, None),
            "收入预算情况说明": (income, income["收入预算"]), "支出预算情况说明": (spent, spent["支出预算"]),
            "规模变化情况": (whole, None), "拨款结构情况": (classes, general[""]),
            "具体使用情况": (items, None), CARRYOVER: (carried, None),
            "经费预算情况说明": ({
                "财政拨款“三公”经费数为": words["abroad"] + words["reception"] + words["vehicles"],
                "因公出国（境）费": words["abroad"], "公务用车购置费": words["purchase"],
                "公务用车运行费": words["running"], "公务接待费": words["reception"]}, None),
            "运行经费情况": ({"的机关运行经费财政拨款预算": operating}, None),
        }

    def sentences(self):
        """Figures with a label that a table bears, shares of the whole, and changes."""
        sections = self.expected()
        prefix = f"{self.document.department}{self.document.year}年"
        known, carried = {}, defaultdict(int)
        for line, title, text in self.document.sentences:
            if title not in known:
                known[title] = next(
                    (sections[end] for end in sections if title.endswith(end)), (None, None))
            figures, whole = known[title]
            if figures is None:
                continue
            if title.endswith(CARRYOVER) and "用于" in text:
                match = FIGURE.search(text)
                carried[text[:match.start()]] += millionths(match[1])
                continue
            path, colon, rest = text.partition("（项）：")
            if colon:
                label, text = path + "（项）", rest
                figure = millionths(FIGURE.search(text)[1])
                self.same(f"line {line}: {label}", figure, figures[label])
            for clause in CLAUSE.split(text):
                if match := FIGURE.search(clause):
                    label = clause[:match.start()].removeprefix(prefix)
                    if label in figures:
                        self.same(f"line {line}: {label}", millionths(match[1]), figures[label])
            if whole and (match := SHARE.search(text)):
                part, share = millionths(match[1]), millionths(match[2])
                self.near(f"line {line}: share", share, part, whole)
            if match := CHANGE.search(text):
                now, change = millionths(match[1]), millionths(match[3])
                last = now - change if match[2] == "增加" else now + change
                self.near(f"line {line}: change", millionths(match[4]), change, last)
        for name in carried.keys() | self.carried.keys():
            self.same(f"carry-over in the text: {name}", carried[name], self.carried.get(name, 0))

    def near(self, what, percent, part, whole):
        """Holds a percentage with two decimals to be right within half of its last digit."""
        if not whole or abs(percent * whole - part * 100_000_000) <= 5_000 * whole:
            self.held += 1
        else:
            self.same(what, percent, round(part * 100_000_000 / whole))
