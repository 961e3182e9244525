"""What a user would write instead: text to XML that is valid by the schema, and checked, with lxml.

    python3 text-to-xml.py SCHEMA OUTPUT-FOLDER INPUT...

It reads a budget of twelve tables in the layout as it is meant (docs/text-format.md) and writes,
byte for byte, the XML that convert-cli writes of it: columns named, codes joined, performance
tables, project statements and terms taken apart. The schema is applied to what is written. Rows,
columns, code hierarchies, totals, balances and agreements between tables are checked in integers
(checks.py), and so are the figures that sentences, project statements and targets state, with their
shares and changes. What disagrees is printed, and the exit status is 1.

It does less than convert-cli: nothing damaged is read (a cell that is not what its column holds is
an error), nothing is repaired, sums have to be equal to the last digit, and neither names nor
contents are checked. Figures that disagree are told with what was expected, not with the cell that
is likely wrong. It writes the XML as text and has libxml2 read it once, by the schema and without a
tree: that is faster than to build, validate and print lxml's elements.
"""

import os
import re
import sys
from functools import lru_cache

from lxml import etree

from checks import Checks

NAMESPACE = "urn:disclosure-convert:disclosure:1"
NUMERAL = "[一二三四五六七八九十]+"
TITLE = re.compile(r"(.+?)([0-9]{4})年.*预算公开")
PART = re.compile(rf"(第{NUMERAL}部分)(?: +(.+))?")
SECTION = re.compile(rf"({NUMERAL}、)(.+)")
TERM = re.compile(rf"({NUMERAL}、)([^：]+)：(.+)")
PROJECT = re.compile(rf"(（{NUMERAL}）)(项目名称)：(.*)")
SUBSECTION = re.compile(rf"(（{NUMERAL}）)(.*[^。；：，])")
ITEM = re.compile(rf"([0-9]+、|（{NUMERAL}）)(.+)")
DAY = re.compile(r"([0-9]{4})年([0-9]{1,2})月([0-9]{1,2})日")
CAPTION = re.compile(r"表 ([0-9]+)")
DETAIL = ("编制部门：", "单位：")
AMOUNT = re.compile(r"-?(?:0|[1-9][0-9]{0,2}(?:,[0-9]{3})+|[1-9][0-9]*)(?:\.[0-9]{1,6})?")
GROUPED = re.compile(r"\t-?[0-9]{1,3},[0-9]{3}")
MONEY = re.compile(r"(-?[0-9][0-9,]*(?:\.[0-9]+)?)(元|千元|万元|亿元)")
TARGET = re.compile(r"(&gt;=|&lt;=|[≥≤=]|&gt;|&lt;)?([0-9][0-9,]*(?:\.[0-9]+)?)(.*)")
NO_UNIT = re.compile(r"[年月].*|.*[0-9].*")
CODED = re.compile(r"([0-9]{3})[^0-9]")
FOLDED = str.maketrans("", "", "（）() ")

KINDS = {
    "部门收支总体情况表": "income_expenditure_summary",
    "部门收入总体情况表": "income_summary",
    "部门支出总体情况表": "expenditure_summary",
    "财政拨款收支预算总体情况表": "appropriation_summary",
    "一般公共预算支出情况表": "general_public_expenditure",
    "一般公共预算基本支出情况表": "general_public_basic_expenditure",
    "一般公共预算项目支出情况表": "general_public_project_expenditure",
    "政府性基金预算支出情况表": "government_fund_expenditure",
    "国有资本经营预算支出情况表": "state_capital_expenditure",
    "财政拨款“三公”经费支出情况表": "three_public_expenses",
    "财政拨款委托业务费支出情况表": "commissioned_services",
    "上年结转结余情况明细表": "carryover_detail",
}
TWO_SIDED = {"income_expenditure_summary", "appropriation_summary"}
CODE_LEVELS = {"类": "class", "款": "section", "项": "item"}
LEVELS = {3: "class", 5: "section", 7: "item"}
CONCEPTS = {
    "预算数": "budget", "合计": "total", "总计": "total", "项目支出合计": "total",
    "财政拨款补助小计": "appropriation_subtotal", "一般公共预算": "general_public_budget",
    "上级一般公共预算安排的转移支付": "general_public_budget_transfer",
    "政府性基金预算": "government_fund_budget", "政府性基金": "government_fund_budget",
    "上级政府性基金安排的转移支付": "government_fund_budget_transfer",
    "国有资本经营预算": "state_capital_budget",
    "上级国有资本经营预算安排的转移支付": "state_capital_budget_transfer",
    "财政专户教育收费": "special_account", "单位资金": "unit_funds",
    "财政拨款结转": "appropriation_carryover", "非财政拨款结转结余": "other_carryover",
    "基本支出": "basic_expenditure", "项目支出": "project_expenditure",
    "人员经费": "basic_personnel", "公用经费": "basic_operating",
    "工资福利支出": "econ_301", "商品和服务支出": "econ_302", "对个人和家庭的补助": "econ_303",
    "债务利息及费用支出": "econ_307", "资本性支出基本建设": "econ_309", "资本性支出": "econ_310",
    "对企业补助基本建设": "econ_311", "对企业补助": "econ_312", "对社会保障基金补助": "econ_313",
    "其他支出": "econ_399",
}
CARRYOVER = {
    "小计": "total", "人员经费": "basic_personnel", "公用经费": "basic_operating",
    "项目支出": "project",
}
INDICATOR = {
    "一级指标": "level1", "二级指标": "level2", "三级指标": "level3", "指标值": "target",
    "指标值设置依据": "basis", "指标设定依据": "basis", "上年完成值": "lastYear",
    "分值权重": "weight", "指标分值权重": "weight", "指标赋分规则": "scoringRule",
    "佐证资料": "evidence",
}
UNITS = {"部门名称（盖章）", "预算单位"}
CONTACTS = {"部门联系人", "联系电话", "项目负责人"}
GOALS = {"年度绩效目标", "项目总体目标"}
RELATIONS = {"≥": "&gt;=", "≤": "&lt;="}


def amount(text):
    """An amount as XML spells it, and in millionths."""
    if not AMOUNT.fullmatch(text):
        raise ValueError(f"'{text}' is no amount")
    plain = text.replace(",", "")
    if plain[-3:-2] == ".":
        return plain, int(plain[:-3] + plain[-2:]) * 10_000
    whole, _, places = plain.partition(".")
    return plain, int(whole + places.ljust(6, "0"))


# Statement tables


def header_paths(rows):
    """The labels above each column, and how many rows of the table they take.

    A label spans the blank cells behind it; the rows below divide it until nothing is left.
    """
    width = rows[0].count("\t") + 1
    paths, spans, count = [()] * width, [(0, width)], 0
    while spans:
        cells, wide = rows[count].split("\t"), []
        for start, end in spans:
            starts = [place for place in range(start, end) if cells[place]] or [start]
            for first, last in zip(starts, starts[1:] + [end]):
                for place in range(first, last):
                    paths[place] += (cells[first],) if cells[first] else ()
                if last - first > 1:
                    wide.append((first, last))
        spans, count = wide, count + 1
    return paths, count


def concept(kind, path):
    """What an amount column measures."""
    leaf = path[-1].translate(FOLDED)
    if kind == "carryover_detail" and len(path) > 1:
        return ("other_" if path[0].startswith("非") else "appropriation_") + CARRYOVER[leaf]
    return None if kind == "other" else CONCEPTS.get(leaf)


class Group:
    """The columns of a table, or of one side of it."""

    def __init__(self, side):
        self.side = side
        self.codes = None  # the columns of the code, from the first
        self.label = self.project = None
        self.amounts = slice(0, 0)  # the columns of amounts, which stand side by side
        self.tags = []  # what stands in front of an amount and behind it, for each of them
        self.places = {}  # the measures by their place among the amounts


@lru_cache(maxsize=1024)
def layout(kind, pad, header, ordinals):
    """What the header of a table says: its columns as XML, and the groups to read rows by."""
    paths, _ = header_paths(header.split("\n"))
    numbers = ordinals.split("\t") if ordinals else [""] * len(paths)
    groups, out = {}, []
    for column, (path, number) in enumerate(zip(paths, numbers)):
        side = None
        if kind in TWO_SIDED:
            side = "income" if path[0].endswith("收入") else "expenditure"
        group = groups.setdefault(side, Group(side))
        inner = pad + ("      " if side else "    ")
        attributes = ""
        if path[-1] in CODE_LEVELS:
            name, attributes = "codeColumn", f' level="{CODE_LEVELS[path[-1]]}"'
            group.codes = slice(0, column + 1)
        elif group.label is None:
            name, group.label = "labelColumn", column
        elif path[-1] == "项目名称":
            name, group.project = "projectColumn", column
        else:
            name, measure = "amountColumn", concept(kind, path)
            if measure:
                attributes = f' concept="{measure}"'
                group.places[measure] = len(group.tags)
                tags = f'{inner}<amount concept="{measure}">', "</amount>\n"
            else:
                tags = f'{inner}<columnAmount column="{column + 1}">', "</columnAmount>\n"
            group.tags.append(tags)
            group.amounts = slice(column + 1 - len(group.tags), column + 1)
        attributes += f' side="{side}"' if side else ""
        attributes += f' ordinal="{number}"' if number.isdigit() else ""
        out.append(f"{pad}    <{name}{attributes}>\n")
        out += [f"{pad}      <header>{label}</header>\n" for label in path]
        out.append(f"{pad}    </{name}>\n")
    return "".join(out), list(groups.values())


def content(cells, group, pad, out):
    """Writes a row, or a side of it; returns it as (code, label, project, amounts)."""
    code, name, project = "", cells[group.label], None
    if group.codes and (code := "".join(cells[group.codes])):
        level = LEVELS[len(code)]
        out.append(f'{pad}<{level} code="{code}">{name}</{level}>\n')
    elif group.side == "expenditure" and (match := CODED.match(name)):
        code = match[1]
        out.append(f'{pad}<name code="{code}">{name}</name>\n')
    elif name:
        out.append(f"{pad}<name>{name}</name>\n")
    if group.project and (project := cells[group.project]):
        out.append(f"{pad}<project>{project}</project>\n")
    values = []
    for cell, (opening, closing) in zip(cells[group.amounts], group.tags):
        if cell:
            plain, value = amount(cell)
            out.append(f"{opening}{plain}{closing}")
            values.append(value)
        else:
            values.append(0)
    return code, name, project, values


def plain_rows(lines, first, group, pad, out):
    """Writes the rows of a table, and returns them."""
    opening, closing, inner, rows = f'{pad}<row line="', f"{pad}</row>\n", pad + "  ", []
    for number, line in enumerate(lines, first):
        out.append(f'{opening}{number}">\n')
        rows.append(content(line.split("\t"), group, inner, out))
        out.append(closing)
    return rows


def two_sided_rows(lines, first, groups, pad, out):
    """Writes the rows of a table with an income and an expenditure side; returns both lists."""
    rows, inner = [[] for _ in groups], pad + "    "
    for number, line in enumerate(lines, first):
        cells = line.split("\t")
        out.append(f'{pad}<row line="{number}">\n')
        for group, found in zip(groups, rows):
            if any(cells[group.label:group.amounts.stop]):
                out.append(f"{pad}  <{group.side}>\n")
                found.append(content(cells, group, inner, out))
                out.append(f"{pad}  </{group.side}>\n")
        out.append(f"{pad}</row>\n")
    return rows


class Document:
    """Reads a document line by line into XML and into what is checked."""

    def __init__(self, text):
        # Escaped once, before anything is cut out of it.
        if "&" in text or "<" in text or ">" in text:
            text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        self.lines = text.rstrip("\n").split("\n")
        self.end = len(self.lines)
        self.index = 0
        self.out = []
        self.closing = []  # the end tags that are due, outermost first
        self.title = ""  # of the innermost section
        self.tables, self.projects, self.targets, self.sentences = {}, [], [], []
        self.others = []  # the tables of no known kind

    def skip(self):
        """Goes to the next line that is not blank, and returns it."""
        while self.index < self.end and not self.lines[self.index]:
            self.index += 1
        return self.lines[self.index] if self.index < self.end else None

    def take(self):
        """The line, its number, and on to the next one."""
        self.index += 1
        return self.skip()

    def rows_here(self):
        """The tabbed lines that begin here."""
        start = self.index
        while self.index < self.end and "\t" in self.lines[self.index]:
            self.index += 1
        return self.lines[start:self.index]

    def close(self, depth):
        while len(self.closing) > depth:
            self.out.append(self.closing.pop())

    def open(self, depth, name, title, attributes):
        """Opens a part or section with `depth` others around it."""
        self.close(depth)
        pad = "  " * (depth + 1)
        heading = f"{pad}  <title>{title}</title>\n" if title else ""
        self.out.append(f'{pad}<{name} {attributes} line="{self.index + 1}">\n{heading}')
        self.closing.append(f"{pad}</{name}>\n")
        self.title = title or ""
        self.index += 1

    @property
    def pad(self):
        return "  " * (len(self.closing) + 1)

    def xml(self):
        line = self.skip()
        match = TITLE.match(line)
        if not match:
            raise ValueError(f"'{line}' names no department and year")
        self.department, self.year = match[1], match[2]
        self.out.append(
            f'<?xml version="1.0" encoding="UTF-8"?>\n<disclosure xmlns="{NAMESPACE}" version="1.0"'
            f' stage="budget" fiscalYear="{match[2]}">\n  <department>{match[1]}</department>\n'
            f"  <title>{line}</title>\n")
        self.index += 1
        if self.skip() == "目 录":
            self.contents()
        signature = self.signature()
        while (line := self.skip()) is not None:
            self.block(line)
        self.close(0)
        self.out.append(signature + "</disclosure>\n")
        return "".join(self.out)

    def contents(self):
        self.index += 1
        self.skip()
        self.out.append("  <contents>\n")
        while line := self.lines[self.index]:
            match = PART.fullmatch(line) or SECTION.fullmatch(line)
            self.index += 1
            self.out.append(
                f'    <entry label="{match[1]}" line="{self.index}">{match[2]}</entry>\n')
        self.out.append("  </contents>\n")

    def signature(self):
        """The sign-off in the last two lines, taken from the end."""
        match = DAY.fullmatch(self.lines[-1])
        if not match:
            return ""
        place = self.end - 2
        while not self.lines[place]:
            place -= 1
        self.end = place
        day = f"{match[1]}-{match[2]:0>2}-{match[3]:0>2}"
        return (
            f'  <signature line="{place + 1}">\n    <name>{self.lines[place]}</name>\n'
            f'    <date day="{day}">{match[0]}</date>\n  </signature>\n')

    def block(self, line):
        first = line[0]
        if first == "第" and (match := PART.fullmatch(line)):
            self.open(0, "part", match[2], f'label="{match[1]}"')
        elif self.title.endswith("预算公开表"):
            self.table()
        elif self.title == "名词解释" and (match := TERM.fullmatch(line)):
            self.index += 1
            self.out.append(
                f'    <term label="{match[1]}" line="{self.index}">\n'
                f"      <name>{match[2]}</name>\n"
                f"      <definition>{match[3]}</definition>\n    </term>\n")
        elif first == "（" and (match := PROJECT.fullmatch(line)):
            self.project(match)
        elif first == "（" and (match := SUBSECTION.fullmatch(line)):
            self.open(2, "section", match[2], f'label="{match[1]}" level="2"')
        elif line.endswith("绩效目标表"):
            self.performance(line)
        elif first in "一二三四五六七八九十" and (match := SECTION.fullmatch(line)):
            self.open(1, "section", match[2], f'label="{match[1]}" level="1"')
        else:
            self.paragraph("paragraph", line, self.pad)

    def paragraph(self, name, line, pad):
        self.index += 1
        if line[0] in "（0123456789" and (match := ITEM.fullmatch(line)):
            mark, text = f' mark="{match[1]}"', match[2]
        else:
            mark, text = "", line
        self.out.append(f'{pad}<{name}{mark} line="{self.index}">{text}</{name}>\n')
        self.sentences.append((self.index, self.title, text))

    def table(self):
        title, number = self.lines[self.index], ""
        if match := CAPTION.fullmatch(title):
            number, title = f' number="{match[1]}"', self.take()
        start, prepared, unit = self.index + 1, "", ""
        line = self.take()
        while line.startswith(DETAIL):
            if line.startswith("单位："):
                unit = f' unit="{line[3:]}"'
            else:
                prepared = f"      <preparedBy>{line[5:]}</preparedBy>\n"
            line = self.take()
        first = self.index + 1
        rows = self.rows_here()
        if not rows:
            raise ValueError(f"line {first}: a table was expected")
        kind = KINDS.get(title, "other")
        _, count = header_paths(rows)
        header = "\n".join(rows[:count])
        ordinals = rows[count] if rows[count:] and rows[count][0] == "※" else ""
        count += 1 if ordinals else 0
        columns, groups = layout(kind, "    ", header, ordinals)
        rows = rows[count:]
        grouped = ' grouped="true"' if GROUPED.search("\n".join(rows)) else ""
        self.out.append(
            f'    <table{number} kind="{kind}"{unit}{grouped} line="{start}">\n'
            f"      <title>{title}</title>\n{prepared}"
            f"      <columns>\n{columns}      </columns>\n")
        if len(groups) == 1:
            found = [plain_rows(rows, first + count, groups[0], "      ", self.out)]
        else:
            found = two_sided_rows(rows, first + count, groups, "      ", self.out)
        if kind == "other":
            self.others.append((title, found[0]))
        else:
            self.tables[kind] = list(zip(groups, found))
        while (line := self.skip()) and not self.is_caption(line):
            self.paragraph("note", line, "      ")
        self.out.append("    </table>\n")

    def is_caption(self, line):
        """Whether a line begins the next table, or part."""
        if CAPTION.fullmatch(line) or PART.fullmatch(line):
            return True
        place = self.index + 1
        while place < self.end and not self.lines[place]:
            place += 1
        return place < self.end and self.lines[place].startswith(DETAIL)

    def project(self, match):
        """A project statement: labelled fields, below some of which stands a list."""
        start, out, facts = self.index + 1, [], {}
        pad, label = self.pad, None
        line = self.take()
        while line and line[0] not in "第（一二三四五六七八九十":
            number = self.index + 1
            if line[0].isdigit() and (item := ITEM.fullmatch(line)):
                facts[label] += item[2]
                out.append(f'{pad}    <paragraph mark="{item[1]}" line="{number}">{item[2]}'
                           "</paragraph>\n")
            else:
                out.append(f"{pad}  </field>\n" if label else "")
                label, _, text = line.partition("：")
                facts[label] = text
                out.append(f'{pad}  <field label="{label}" line="{number}">\n')
                out.append(f"{pad}    <text>{text}</text>\n" if text else "")
            line = self.take()
        out.append(f"{pad}  </field>\n" if label else "")
        money, unit = MONEY.search(facts.pop("预算安排规模", "")), facts.pop("项目承担单位", "")
        attributes = ""
        if money:
            plain, value = amount(money[1])
            attributes = f' amount="{plain}" unit="{money[2]}"'
            self.projects.append((start, unit, match[3], value))
        attributes += f' budgetUnit="{unit}"' if unit else ""
        if facts and all(text.rstrip("。") == "完全不予公开" for text in facts.values()):
            attributes += ' withheld="true"'
        self.out.append(
            f'{pad}<projectStatement label="{match[1]}"{attributes} line="{start}">\n'
            f'{pad}  <name label="{match[2]}">{match[3]}</name>\n')
        self.out += out
        self.out.append(f"{pad}</projectStatement>\n")

    def performance(self, title):
        start, pad = self.index + 1, self.pad
        scope = "project" if title.startswith("项目") else "department"
        line, year = self.take(), ""
        if line.startswith("（"):
            year = f' year="{line[1:5]}"'
            self.take()
        first = self.index + 1
        rows = self.rows_here()
        split = next(place for place, row in enumerate(rows) if row.startswith("一级指标"))
        facts = {"unit": "", "project": "", "amounts": [], "weights": []}
        self.out.append(
            f'{pad}<performance scope="{scope}"{year} line="{start}">\n'
            f"{pad}  <title>{title}</title>\n")
        self.performance_head(rows[:split], first, pad + "  ", facts)
        self.indicators(rows[split:], first + split, pad + "  ", facts)
        self.out.append(f"{pad}</performance>\n")
        self.targets.append((start, scope, facts))

    def performance_head(self, rows, first, pad, facts):
        names, contacts, budget, goal = [], [], [], ""
        for number, row in enumerate(rows, first):
            cells = [cell for cell in row.split("\t") if cell]
            if row[0] != "\t":
                outer = cells.pop(0)
            if outer.startswith(("年度预算（", "项目资金")):
                labels = [outer]
                for cell in cells:
                    if not AMOUNT.fullmatch(cell):
                        labels.append(cell)
                        continue
                    plain, value = amount(cell)
                    facts["amounts"].append(value)
                    budget.append(f'{pad}<budget line="{number}">\n')
                    budget += [f"{pad}  <label>{label}</label>\n" for label in labels]
                    budget.append(f"{pad}  <amount>{plain}</amount>\n{pad}</budget>\n")
                    del labels[1:]
                if len(labels) > 1:
                    text = labels.pop()
                    budget.append(f'{pad}<budget line="{number}">\n')
                    budget += [f"{pad}  <label>{label}</label>\n" for label in labels]
                    budget.append(f"{pad}  <text>{text}</text>\n{pad}</budget>\n")
                continue
            for label, text in zip([outer] + cells[1::2], cells[::2]):
                element = f'label="{label}" line="{number}">{text}</'
                if label in UNITS:
                    facts["unit"] = text
                    names.append(f"{pad}<unit {element}unit>\n")
                elif label in CONTACTS:
                    contacts.append(f"{pad}<contact {element}contact>\n")
                elif label in GOALS:
                    goal = f"{pad}<goal {element}goal>\n"
                elif label == "项目名称":
                    facts["project"] = text
                    names.append(f"{pad}<project {element}project>\n")
                else:
                    raise ValueError(f"line {number}: '{label}' is not known")
        self.out += names + contacts + budget
        self.out.append(goal)

    def indicators(self, rows, first, pad, facts):
        labels = rows[0].split("\t")
        self.out += [f"{pad}<indicatorLabel>{label}</indicatorLabel>\n" for label in labels]
        names = [INDICATOR[label] for label in labels]
        for number, row in enumerate(rows[1:], first + 1):
            self.out.append(f'{pad}<indicator line="{number}">\n')
            for name, cell in zip(names, row.split("\t")):
                if not cell:
                    continue
                if name == "target":
                    self.out.append(f"{pad}  <target{parts(cell)}>{cell}</target>\n")
                    continue
                if name == "weight":
                    facts["weights"].append(amount(cell)[1])
                self.out.append(f"{pad}  <{name}>{cell}</{name}>\n")
            self.out.append(f"{pad}</indicator>\n")


@lru_cache(maxsize=4096)
def parts(target):
    """Relation, number and unit of a target as attributes; none for words and dates."""
    match = TARGET.fullmatch(target)
    if not match or not match[1] and NO_UNIT.fullmatch(match[3]):
        return ""
    relation = RELATIONS.get(match[1], match[1])
    xml = f' relation="{relation}"' if relation else ""
    xml += f' number="{match[2].replace(",", "")}"'
    return xml + (f' unit="{match[3]}"' if match[3] else "")


def main():
    schema = etree.XMLSchema(etree.parse(sys.argv[1]))
    parser = etree.XMLParser(schema=schema, target=Nobody())
    os.makedirs(sys.argv[2], exist_ok=True)
    held = failed = 0
    for path in sys.argv[3:]:
        with open(path, encoding="utf-8") as file:
            document = Document(file.read())
        xml = document.xml().encode()
        etree.fromstring(xml, parser)
        if parser.error_log:
            raise ValueError(f"{path}: {parser.error_log}")
        name = os.path.splitext(os.path.basename(path))[0] + ".xml"
        with open(os.path.join(sys.argv[2], name), "wb") as file:
            file.write(xml)
        checks = Checks(document)
        held += checks.held
        failed += len(checks.failures)
        for failure in checks.failures:
            print(f"{path}: {failure}")
    print(f"{len(sys.argv) - 3} documents: {held} figures agree, {failed} do not")
    return 1 if failed else 0


class Nobody:
    """A target that listens to nothing, so that no tree is built."""

    def close(self):
        pass


if __name__ == "__main__":
    sys.exit(main())
