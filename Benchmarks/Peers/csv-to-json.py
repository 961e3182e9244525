"""Makes the JSON of a disclosure of its CSV with Python's csv and json, as a script would.

    csv-to-json.py [--compact] INPUT OUTPUT

The work beside which ours is measured: the same input, the same JSON. It holds nothing to anything,
tells no errors, and knows of the format only what generated disclosures need.
"""

import csv
import json
import re
import sys

NUMBER = re.compile(r"(-?\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|-?\d+(?:\.\d+)?)(.*)", re.S)
RELATION = re.compile(r">=|<=|=|>|<")
SIGNS = str.maketrans({"≥": ">=", "≤": "<=", "＝": "=", "＞": ">", "＜": "<"})
MONEY = re.compile(NUMBER.pattern.rsplit("(", 1)[0] + "(千元|万元|百万元|亿元|元)")
FOLLOWING = re.compile(r"(\d{3}(?:\d\d){0,2})(?=[\u4e00-\u9fff])(?!年)")
LEVELS = {3: "class", 5: "section", 7: "item"}


def lined(made, line):
    """An object with the line of the source, where one is known."""
    if line:
        made["sourceLine"] = int(line)
    return made


def texts(names, fields, line):
    """An object of texts with its line; what is blank is absent."""
    return lined({name: text[1:] if text[:1] == "'" else text
                  for name, text in zip(names, fields) if text}, line)


def labelled(row):
    """A label with its text."""
    return texts(("label", "text"), row[2:], row[1])


class Table:
    """A table and how its columns are named."""

    def __init__(self, row):
        self.members = lined({"type": "table", "number": int(row[2]), "kind": row[4],
                              "title": row[3], "isGrouped": False}, row[1])
        self.columns, self.rows, self.notes = [], [], []

    def set_columns(self, fields):
        """Takes the kinds of the columns."""
        taken = set()
        for index, field in enumerate(fields):
            kind, _, side = field.partition("@")
            role, _, detail = kind.partition(":")
            word = {"code": detail, "amount": detail, "text": ""}.get(role, role)
            identity = word if word and (side, word) not in taken else f"c{index + 1}"
            taken.add((side, identity))
            column = {"id": identity, "header": [], "role": "label" if role == "name" else role}
            if role == "code":
                column["level"] = detail
            if role == "amount" and detail:
                column["concept"] = detail
            if side:
                column["side"] = side
            self.columns.append(column)

    def row(self, row):
        """Takes a row."""
        made, sides = lined({}, row[1]), {}
        for column, field in zip(self.columns, row[2:]):
            if not field:
                continue
            side = sides.setdefault(column.get("side"), {"pieces": "", "words": {}, "amounts": {}})
            text = field[1:] if field[0] == "'" else field
            if column["role"] == "amount" and (field[0].isdigit() or field[0] == "-" and field[1:]):
                side["amounts"][column["id"]] = field
            elif column["role"] == "code" and text.isdigit():
                side["pieces"] += text
            elif column["role"] in ("label", "project"):
                side["words"][column["id"]] = text
            else:
                side.setdefault("texts", {})[column["id"]] = text
        for name in (None, "income", "expenditure"):
            if name in sides:
                target = made.setdefault(name, {}) if name else made
                self.side(sides[name], target, name == "expenditure")
        self.rows.append(made)

    @staticmethod
    def side(side, target, may_bear_code):
        """Puts what one side of a row says."""
        code = side["pieces"]
        if may_bear_code and not code:
            match = FOLLOWING.match(side["words"].get("name", ""))
            code = match[1] if match else ""
        if code:
            target["code"] = code
            target["level"] = LEVELS[len(code)]
        target.update(side["words"])
        for name in ("amounts", "texts"):
            if side.get(name):
                target[name] = side[name]

    def made(self):
        """The block."""
        return self.members | {"columns": self.columns, "rows": self.rows, "notes": self.notes}


def indicator(row):
    """An indicator with its target in parts."""
    names = ("level1", "level2", "level3", "target", "basis", "lastYear", "weight", "scoringRule",
             "evidence")
    made = {name: text[1:] if text[:1] == "'" else text for name, text in zip(names, row[2:11])}
    lined(made, row[1])
    target = "".join(made["target"].split()).translate(SIGNS)
    relation = RELATION.match(target)
    if relation:
        made["relation"] = relation[0]
        target = target[relation.end():]
    number = NUMBER.match(target)
    if number and (relation or not re.search(r"\d", number[2]) and number[2][:1] not in ("年", "月")):
        made["number"] = number[1].replace(",", "")
        if number[2]:
            made["unit"] = number[2]
    return made


def finished(project):
    """A project with what its fields say."""
    for field in project["fields"]:
        if "预算安排规模" in field["label"] and (match := MONEY.search(field["text"])):
            project["amount"], project["unit"] = match[1].replace(",", ""), match[2]
        if "项目承担单位" in field["label"]:
            project["budgetUnit"] = field["text"]
    withheld = [field["text"].startswith("完全不予公开") for field in project["fields"]
                if "预算安排规模" not in field["label"] and "项目承担单位" not in field["label"]]
    project["isWithheld"] = bool(withheld) and all(withheld)


def disclosure(rows):
    """The disclosure of the rows of a file."""
    root = {"$schema": "urn:disclosure-convert:disclosure:1.0", "contents": [], "parts": [],
            "ledger": []}
    levels, block, table = [], None, None
    for row in rows:
        if row[-1] == "|":
            row.pop()
        kind, line, fields = row[0], row[1] if len(row) > 1 else "", row[2:]
        if kind == "行":
            table.row(row)
        elif kind == "指标":
            block["indicators"].append(indicator(row))
        elif kind == "项目字段":
            block["fields"].append(labelled(row) | {"paragraphs": []})
        elif kind == "项目段落":
            block["fields"][-1]["paragraphs"].append(texts(("mark", "text"), fields, line))
        elif kind == "资金":
            value = {"amount": fields[0]} if fields[0] else {}
            block["budget"].append(lined({"labels": fields[1:], "value": value}, line))
        elif kind in ("绩效单位", "绩效项目", "总体目标"):
            block[{"绩效单位": "unit", "绩效项目": "project", "总体目标": "goal"}[kind]] = labelled(row)
        elif kind == "联系人":
            block["contacts"].append(labelled(row))
        elif kind == "指标栏":
            block["indicatorLabels"] = fields
        elif kind == "列类型":
            table.set_columns(fields)
        elif kind == "表头":
            for column, field in zip(table.columns, fields):
                if field:
                    column["header"].append(field)
        elif kind == "栏次":
            for column, field in zip(table.columns, fields):
                if field:
                    column["ordinal"] = int(field)
        elif kind in ("编制部门", "单位", "千位分隔"):
            name = {"编制部门": "preparedBy", "单位": "unit", "千位分隔": "isGrouped"}[kind]
            table.members[name] = fields[0] if kind != "千位分隔" else True
        elif kind == "表注":
            table.notes.append(texts(("mark", "text"), fields, line))
        elif kind in ("表", "绩效目标", "项目说明", "段落", "注", "名词"):
            if kind == "表":
                table = Table(row)
                block = table
            elif kind == "绩效目标":
                block = lined({"type": "performance", "scope": fields[0], "title": fields[1],
                               "year": int(fields[2]), "contacts": [], "budget": [],
                               "indicatorLabels": [], "indicators": [], "notes": []}, line)
            elif kind == "项目说明":
                block = {"type": "project", "fields": []} | texts(
                    ("label", "nameLabel", "name"), fields, line)
            elif kind == "名词":
                block = {"type": "term"} | texts(("label", "term", "definition"), fields, line)
            else:
                block = {"type": "note" if kind == "注" else "paragraph"} | texts(
                    ("mark", "text"), fields, line)
            (levels[-1] if levels else root["parts"][-1])["blocks"].append(block)
        elif kind == "部分":
            root["parts"].append(texts(("label", "title"), fields, line)
                                 | {"blocks": [], "sections": []})
            levels = []
        elif kind == "章节":
            section = texts(("label", "title"), fields, line)
            section |= {"level": int(fields[2]), "blocks": [], "subsections": []}
            del levels[(int(fields[3]) if fields[3] else section["level"]) - 1:]
            (levels[-1]["subsections"] if levels else root["parts"][-1]["sections"]).append(section)
            levels.append(section)
        elif kind == "目录":
            root["contents"].append(texts(("label", "title"), fields, line))
        elif kind == "落款":
            year, month, day = map(int, fields[1].split("-"))
            root["signature"] = lined(
                {"name": fields[0], "date": f"{year}年{month}月{day}日"}, line)
        elif kind == "年度":
            root["fiscalYear"] = int(fields[0])
        elif kind in ("阶段", "部门", "标题"):
            root[{"阶段": "stage", "部门": "department", "标题": "title"}[kind]] = fields[0]
    return root


def blocks(holder):
    """All lists of blocks below a part or a section."""
    yield holder["blocks"]
    for section in holder.get("sections", []) + holder.get("subsections", []):
        yield from blocks(section)


def main():
    *options, source, target = sys.argv[1:]
    with open(source, encoding="utf-8-sig", newline="") as file:
        root = disclosure(csv.reader(file))
    for part in root["parts"]:
        for found in blocks(part):
            for index, block in enumerate(found):
                if isinstance(block, Table):
                    found[index] = block.made()
                elif block["type"] == "project":
                    finished(block)
    with open(target, "w", encoding="utf-8") as file:
        if "--compact" in options:
            # All at once is what the part of json that is written in C can do.
            file.write(json.dumps(root, ensure_ascii=False, separators=(",", ":")))
        else:
            json.dump(root, file, ensure_ascii=False, indent=2)
        file.write("\n")


if __name__ == "__main__":
    main()
