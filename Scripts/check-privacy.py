#!/usr/bin/env python3
"""Looks for words of real documents in this repository: in its files, their names and its history.

    python3 Scripts/check-privacy.py SHARED

SHARED holds real disclosures as text in seeds/ and others/, and in design/ and codes/ what may be
said in public. From the documents are taken:

- departments, budget units and people, from the title, the sign-off and the fields that name them;
- places, from the beginnings of those names;
- telephone numbers;
- stretches of 16 Han characters of the narrative, unless two documents share them, a heading or
  the glossary has them, or the public files, for then they are the wording of the trade;
- the file names of seeds/.

Exit code 0: none of it is here, or SHARED does not exist; 1: something is.
"""

import pathlib
import re
import subprocess
import sys

STRETCH = 16
HAN = r"[\u3400-\u9fff\uf900-\ufaff]"

# Fields of the layout whose value names a unit or a person.
UNIT_FIELDS = "编制部门|项目承担单位|预算单位|部门名称|部门（单位）名称|项目实施单位|实施单位|主管部门|单位名称"
PERSON_FIELDS = "项目负责人|部门联系人|联系人|负责人"
PHONE = re.compile(r"(?<![\d.,])(?:0\d{2,3}[-－ ]?\d{7,8}|1[3-9]\d{9})(?![\d.,])")
PHONE_FIELD = re.compile(r"(?:联系电话|电话)[\s:：]*(\d[\d-]{5,12}\d)")
PLACE = re.compile(r"(?:自治区|自治州|自治县|地区|省|市|县|区|州|旗|盟)")
# What ends or stands in a name without saying whose it is.
COMMON = set(
    "自治 自治区 自治州 自治县 地区 市区 城区 全市 全县 全区 本市 本县 本区 我市 我县 我区 州市 县市 市县 区县 省市".split())


# A heading, a table's title; the heading of the glossary, whose definitions are those of the law.
HEADING = re.compile(r"(?:第.{1,3}部分|[一二三四五六七八九十]+、|[（(].{1,3}[）)])[^。；]{0,60}$|[^。；]{0,40}表$")
GLOSSARY = re.compile(r"第.{1,3}部分.{0,9}名词解释$")


def stretches(lines):
    """All runs of so many Han characters, each a set's member."""
    runs = (run for line in lines for run in re.findall(HAN + f"{{{STRETCH},}}", line))
    return {run[i:i + STRETCH] for run in runs for i in range(len(run) - STRETCH + 1)}


def squash(text):
    """The text without white space and markup."""
    return re.sub(r"\s+|<[^>]*>|[*#]", "", text)


def is_name(name):
    return re.fullmatch(HAN + r"{4,40}", name) and name not in COMMON


class Document:
    """What a real document says that may stand nowhere else."""

    def __init__(self, path):
        self.file_names = {path.stem} if path.parent.name == "seeds" else set()
        text = path.read_text(encoding="utf-8-sig")
        self.units, self.people, self.phones = set(), set(), set()
        lines = [line for line in text.splitlines() if line.strip()]
        self.names_in_title(lines)
        for line in lines:
            cells = [squash(cell) for cell in line.split("\t")]
            self.fields(cells)
            self.phones |= {squash(p) for p in PHONE.findall(line)}
            self.phones |= {p for p in PHONE_FIELD.findall(squash(line))}
        narrative = [squash(line) for line in lines if "\t" not in line]
        glossary = max((i for i, l in enumerate(narrative) if GLOSSARY.match(l)), default=None)
        headings = [line for line in narrative[:glossary] if HEADING.match(line)]
        self.trade = stretches(headings + narrative[glossary:] if glossary else headings)
        self.stretches = stretches(narrative) - self.trade

    def names_in_title(self, lines):
        title = re.split(r"\d{4}年|目录", squash("".join(lines[:3])))[0]
        sign_off = squash(lines[-2]) if len(lines) > 1 else ""
        self.units |= {n for n in (title, sign_off) if is_name(n)}

    def fields(self, cells):
        for i, cell in enumerate(cells):
            inline = re.fullmatch(f"(?:{UNIT_FIELDS})[:：](.+)", cell)
            value = inline.group(1) if inline else cells[i + 1] if i + 1 < len(cells) else ""
            if inline or re.fullmatch(f"(?:{UNIT_FIELDS})[:：]?", cell):
                self.units |= {v for v in re.split(r"[、，；。]", value) if is_name(v)}
            inline = re.fullmatch(f"(?:{PERSON_FIELDS})[:：](.+)", cell)
            value = inline.group(1) if inline else cells[i + 1] if i + 1 < len(cells) else ""
            if inline or re.fullmatch(f"(?:{PERSON_FIELDS})[:：]?", cell):
                self.people |= {
                    v for v in re.split(r"[、，；]", value) if re.fullmatch(HAN + "{2,4}", v)}

    @property
    def places(self):
        """`甲某市`, `乙某县`, `甲某` and `乙某` of `甲某市乙某县水利局`."""
        places = set()
        for name in self.units:
            start = 0
            for end in PLACE.finditer(name):
                piece = name[start:end.start()]
                # The first two characters are what a place is called for short.
                for place in (piece + end.group(), piece, piece[:2]):
                    if len(piece) >= 2 and place not in COMMON:
                        places.add(place)
                start = end.end()
        return places


def trade_wording(shared, documents):
    """The stretches that are nobody's own."""
    seen, common = set(), set()
    for document in documents:
        common |= document.trade | seen & document.stretches
        seen |= document.stretches
    for folder in ("design", "codes"):
        for path in sorted((shared / folder).glob("*")):
            common |= stretches([squash(path.read_text(encoding="utf-8"))])
    return common


def own_texts():
    """(where, text) of every tracked file, of the names of all, and of every commit message."""
    run = lambda *a: subprocess.run(a, check=True, capture_output=True).stdout
    names = run("git", "ls-files", "-z").decode().split("\0")[:-1]
    yield "file names", "\n".join(names)
    for name in names:
        path = pathlib.Path(name)
        if not path.is_file():
            continue
        data = path.read_bytes()
        for encoding in ("utf-8-sig", "gb18030"):
            try:
                yield name, data.decode(encoding)
                break
            except UnicodeDecodeError:
                continue
        else:
            yield name, data.decode("utf-8", "replace")
    yield "commit messages", run("git", "log", "--format=%H%n%B").decode("utf-8", "replace")


def main(arguments):
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return 64
    shared = pathlib.Path(arguments[0])
    paths = sorted(p for f in ("seeds", "others") for p in (shared / f).glob("*.txt"))
    if not paths:
        print(f"check-privacy: {shared} holds no real documents: nothing to look for")
        return 0
    documents = [Document(path) for path in paths]
    words = {}
    for document in documents:
        for kind, found in (
                ("unit", document.units), ("place", document.places), ("person", document.people),
                ("telephone number", document.phones), ("file name", document.file_names)):
            words.update({word: kind for word in found})
    common = trade_wording(shared, documents)
    sentences = set().union(*(d.stretches for d in documents)) - common
    pattern = re.compile("|".join(sorted(map(re.escape, words), key=len, reverse=True)))
    found = 0
    for where, text in own_texts():
        for number, line in enumerate(text.splitlines(), 1):
            line = squash(line)
            hits = [(words[m.group()], m.group()) for m in pattern.finditer(line)]
            hits += [("sentence", s) for s in sorted(stretches([line]) & sentences)[:1]]
            for kind, word in hits:
                found += 1
                print(f"{where}:{number}: {kind} of a real document: {word}", file=sys.stderr)
    count = lambda kind: sum(k == kind for k in words.values())
    print(
        f"check-privacy: looked for {count('unit')} units, {count('place')} places, "
        f"{count('person')} people, {count('telephone number')} telephone numbers and "
        f"{len(sentences)} stretches of {len(documents)} documents; {found} found")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
