"""What a user would write instead: text to XML that is valid by the schema, with lxml.

    python3 text-to-xml.py SCHEMA OUTPUT-FOLDER INPUT...

It does less than the program it is measured against: headings, paragraphs and the cells of tables
become elements, but columns are not named, nothing is joined, repaired or checked.
"""

import os
import re
import sys

from lxml import etree

NAMESPACE = "urn:disclosure-convert:disclosure:1"
PART = re.compile(r"(第[一二三四五六七八九十]+部分)\s*(.*)")
SECTION = re.compile(r"([一二三四五六七八九十]+、)(.+)")
AMOUNT = re.compile(r"-?(0|[1-9][0-9]{0,2}(,[0-9]{3})*|[1-9][0-9]*)(\.[0-9]{1,6})?")


def element(parent, name, text=None, **attributes):
    child = etree.SubElement(parent, "{%s}%s" % (NAMESPACE, name), **attributes)
    child.text = text
    return child


def table(parent, lines):
    rows = [line.split("\t") for line in lines]
    result = element(parent, "table", kind="other")
    element(result, "title", "表")
    columns = element(result, "columns")
    element(columns, "labelColumn")
    for _ in range(max(len(row) for row in rows) - 1):
        element(columns, "textColumn")
    for row in rows:
        line = element(result, "row")
        if row[0]:
            element(line, "name", row[0])
        for number, cell in enumerate(row[1:], 2):
            if AMOUNT.fullmatch(cell):
                element(line, "columnAmount", cell.replace(",", ""), column=str(number))
            elif cell:
                element(line, "columnText", cell, column=str(number))


def document(text):
    lines = [line.rstrip() for line in text.split("\n")]
    lines = [line for line in lines if line]
    root = etree.Element(
        "{%s}disclosure" % NAMESPACE, nsmap={None: NAMESPACE}, version="1.0", stage="budget")
    element(root, "title", lines[0])
    part = place = element(root, "part")
    index = 1
    while index < len(lines):
        line = lines[index]
        index += 1
        if "\t" in line:
            cells = [line]
            while index < len(lines) and "\t" in lines[index]:
                cells.append(lines[index])
                index += 1
            table(place, cells)
        elif match := PART.fullmatch(line):
            part = place = element(root, "part", label=match[1])
            element(part, "title", match[2])
        elif match := SECTION.fullmatch(line):
            place = element(part, "section", label=match[1], level="1")
            element(place, "title", match[2])
        else:
            element(place, "paragraph", line)
    return root


def main():
    schema = etree.XMLSchema(etree.parse(sys.argv[1]))
    os.makedirs(sys.argv[2], exist_ok=True)
    for path in sys.argv[3:]:
        with open(path, encoding="utf-8") as file:
            root = document(file.read())
        schema.assertValid(root)
        name = os.path.splitext(os.path.basename(path))[0] + ".xml"
        etree.ElementTree(root).write(
            os.path.join(sys.argv[2], name), encoding="utf-8", xml_declaration=True,
            pretty_print=True)


main()
