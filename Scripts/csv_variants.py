"""What people and spreadsheets do to a CSV whose guards they keep, made with Python's csv module.

A sheet is a list of rows, a row a list of fields as a spreadsheet shows them.
"""

import csv
import io
import re

DATE = re.compile(r"^(\d{4})-(\d{2})-(\d{2})$")
AMOUNT = re.compile(r"^-?\d+(\.\d+)?$")
# What spreadsheets leave in place of a content that they have destroyed.
WRECKAGE = ["6.54E+20", "####", "#REF!", "#VALUE!", "#N/A", "#名称?", "6.5422325E+018", "Err:502"]


def sheet(data):
    """The rows of a file in UTF-8."""
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def spelled(rows, separator=",", encoding="utf-8-sig", quoting=csv.QUOTE_MINIMAL, end="\r\n"):
    """The bytes of a file with these rows."""
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=separator, quoting=quoting, lineterminator=end).writerows(rows)
    text = out.getvalue()
    if encoding.startswith("utf-16"):
        text = "\ufeff" + text
    return text.encode(encoding)


# How a file may be spelled; its rows stay as they are.
FORMS = {
    "as written": {},
    "no mark": {"encoding": "utf-8"},
    "semicolons": {"separator": ";"},
    "tabs, UTF-16": {"separator": "\t", "encoding": "utf-16-le"},
    "tabs, UTF-16 big-endian": {"separator": "\t", "encoding": "utf-16-be"},
    "quoted tabs, UTF-16": {
        "separator": "\t", "encoding": "utf-16-le", "quoting": csv.QUOTE_ALL},
    "all quoted": {"quoting": csv.QUOTE_ALL},
    "line feeds, no mark": {"encoding": "utf-8", "end": "\n"},
    "GB18030": {"encoding": "gb18030"},
    "GB18030, semicolons": {"encoding": "gb18030", "separator": ";"},
}


def typed(rows):
    """The places of typed cells: (row, field, what it is), by the rows that say so."""
    kinds = []
    for index, row in enumerate(rows):
        if row[:1] == ["列类型"]:
            kinds = [field.split("@")[0].split(":")[0] for field in row[2:]]
        elif row[:1] == ["行"]:
            yield from (
                (index, field, kinds[field - 2])
                for field in range(2, min(len(row), len(kinds) + 2))
                if row[field])
        elif row[:1] == ["资金"] and len(row) > 2:
            yield index, 2, "amount"
        elif row[:1] == ["落款"] and len(row) > 3:
            yield index, 3, "date"


def changed(rows, kind, change):
    """Rows whose typed cells of a kind are spelled by a function."""
    rows = [list(row) for row in rows]
    for row, field, found in list(typed(rows)):
        if found == kind:
            rows[row][field] = change(rows[row][field])
    return rows


def shortened(field):
    """An amount without zeros at its end."""
    if "." not in field or not AMOUNT.match(field):
        return field
    return field.rstrip("0").rstrip(".").replace("-0", "0") if float(field) == 0 else (
        field.rstrip("0").rstrip("."))


def grouped(field):
    """An amount with its thousands separated."""
    if not AMOUNT.match(field):
        return field
    whole, point, fraction = field.partition(".")
    return f"{int(whole.lstrip('-')):,}".join(["-" if whole.startswith("-") else "", ""]) + (
        point + fraction)


def in_brackets(field):
    """A negative amount in brackets, another with blanks at its ends, as accountants have them."""
    if not AMOUNT.match(field):
        return field
    spelling = grouped(field)
    return f"({spelling[1:]})" if spelling.startswith("-") else f" {spelling} "


def without_zero(field):
    """A code as the number that a spreadsheet takes it for."""
    return str(int(field)) if field.isdigit() else field


def respelled(pattern):
    """A function that spells a date in another way."""
    def spell(field):
        match = DATE.match(field)
        return pattern.format(*map(int, match.groups())) if match else field
    return spell


def padded(rows):
    """Rows of one width, and more."""
    width = max(map(len, rows)) + 3
    return [row + [""] * (width - len(row)) for row in rows]


def cut(rows):
    """Rows without blank fields at their ends."""
    cut_rows = []
    for row in rows:
        while len(row) > 1 and not row[-1]:
            row = row[:-1]
        cut_rows.append(list(row))
    return cut_rows


def blank_rows(rows):
    """Rows with blank ones between them, and in front."""
    spread = [[], [""], ["", "  ", ""]]
    for index, row in enumerate(rows):
        spread.append(row)
        if index % 7 == 3:
            spread += [[""], ["", "", ""]]
    return spread


def grouped_lines(rows):
    """Rows whose numbers of lines have their thousands separated."""
    return [rows[0]] + [
        row[:1] + [f"{int(row[1]):,}"] + row[2:] if len(row) > 1 and row[1].isdigit() else row
        for row in rows[1:]]


# What leaves the content of a sheet as it is.
CHANGES = {
    "rows padded": padded,
    "rows cut": cut,
    "blank rows": blank_rows,
    "grouped lines": grouped_lines,
    "5,219.30": lambda rows: changed(rows, "amount", grouped),
    "(5,219.30)": lambda rows: changed(rows, "amount", in_brackets),
    "5219.3": lambda rows: changed(rows, "amount", shortened),
    "01 as 1": lambda rows: changed(rows, "code", without_zero),
    "2025/2/12": lambda rows: changed(rows, "date", respelled("{}/{}/{}")),
    "2025-2-12": lambda rows: changed(rows, "date", respelled("{}-{}-{}")),
    "2025年2月12日": lambda rows: changed(rows, "date", respelled("{}年{}月{}日")),
    "2025/02/12 0:00": lambda rows: changed(rows, "date", respelled("{}/{:02}/{:02} 0:00")),
}


def address(field, row):
    """What a spreadsheet calls a cell; both from 0."""
    letters = ""
    field += 1
    while field:
        field, rest = divmod(field - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{letters}{row + 1}"
