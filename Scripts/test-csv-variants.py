"""Holds variants of CSV that a script makes to the two outcomes there may be.

    test-csv-variants.py CONVERT-CLI FILE...

Each file is written as CSV, once as it is and once with an amount that contradicts the others. What
people and spreadsheets do to it (csv_variants.py), one thing at a time and several at once, must
read equivalent, and the checks must find the same before and after. A cell that was destroyed and a
row that was cut short must read equivalent or be refused with the cell: there is no third outcome.
"""

import concurrent.futures
import decimal
import json
import os
import pathlib
import random
import subprocess
import sys
import tempfile

import csv_variants
from equivalence import differences, essence

COMBINATIONS = 12
DESTROYED = 150
CUT = 40


class Trial:
    """A file as CSV, and what becomes of its variants."""

    def __init__(self, cli, folder, file):
        self.cli = cli
        self.path = folder / "variant.csv"
        self.name = file.name
        self.chance = random.Random(20_261_121)
        self.failures = []
        self.equivalent = self.checked = self.refused = 0
        written = self.run("convert", file, "-t", "csv", "--quiet", "--no-check")
        self.rows = csv_variants.sheet(written.stdout)

    def run(self, *arguments):
        """Runs the converter."""
        return subprocess.run([self.cli, *map(str, arguments)], capture_output=True, check=False)

    def read(self, data):
        """What is read of a file, or the diagnostics by which it is refused."""
        self.path.write_bytes(data)
        done = self.run(
            "convert", self.path, "-f", "csv", "-t", "json", "--no-check", "--diagnostics", "json")
        if done.returncode == 0:
            return essence(json.loads(done.stdout)), []
        if done.returncode != 65:
            raise SystemExit(f"{self.name}: exit {done.returncode}: {done.stderr.decode()[-400:]}")
        return None, [json.loads(line) for line in done.stderr.decode().splitlines()]

    def findings(self, data):
        """What the checks find, and what they prove."""
        self.path.write_bytes(data)
        report = json.loads(self.run("check", self.path, "--report", "json").stdout)
        return {key: report[key] for key in ("summary", "findings", "coverage")}

    def fail(self, what, why):
        """Notes an outcome that may not be."""
        self.failures.append(f"{self.name}, {what}: {why}")

    def harmless(self, rows):
        """Makes every harmless variant of a sheet; all must be equivalent, in the checks too."""
        wanted, _ = self.read(csv_variants.spelled(rows))
        found = self.findings(csv_variants.spelled(rows))
        variants = [(name, rows, form) for name, form in csv_variants.FORMS.items()]
        variants += [(name, change(rows), {}) for name, change in csv_variants.CHANGES.items()]
        for _ in range(COMBINATIONS):
            names = self.chance.sample(list(csv_variants.CHANGES), 4)
            form = self.chance.choice(list(csv_variants.FORMS))
            sheet = rows
            # What looks at typed cells comes before what pads and spreads rows.
            for name in sorted(names, key=list(csv_variants.CHANGES).index, reverse=True):
                sheet = csv_variants.CHANGES[name](sheet)
            variants.append((" + ".join([*names, form]), sheet, csv_variants.FORMS[form]))
        for name, sheet, form in variants:
            data = csv_variants.spelled(sheet, **form)
            back, refusals = self.read(data)
            if back is None:
                self.fail(name, [refusal["message"] for refusal in refusals[:3]])
                continue
            self.equivalent += 1
            self.failures += [f"{self.name}, {name}: {it}" for it in differences(wanted, back)[:5]]
            if self.findings(data) == found:
                self.checked += 1
            else:
                self.fail(name, "the checks find something else")
        return found

    def hold(self, what, rows, place, must_be_refused):
        """Holds a sheet that is spoilt at a place to the two outcomes."""
        row, field = place
        back, refusals = self.read(csv_variants.spelled(rows))
        if back is not None:
            found = differences(self.wanted, back)
            if must_be_refused or found:
                self.fail(what, f"was read: {found[:2]}")
            self.equivalent += 1
            return
        self.refused += 1
        cells = [refusal.get("arguments", {}).get("cell", "") for refusal in refusals]
        if must_be_refused and csv_variants.address(field, row) not in cells:
            self.fail(what, f"refused without the cell: {refusals[0]['message']}")
        elif not any(cell.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == str(row + 1) for cell in cells):
            self.fail(what, f"refused without the row: {refusals[0]['message']}")

    def spoilt(self):
        """Destroys cells and cuts rows, one at a time; cells of each kind of row and column first."""
        self.wanted, _ = self.read(csv_variants.spelled(self.rows))
        # The first row names the format: without it nothing is known of the file.
        cells = [
            (row, field)
            for row in range(1, len(self.rows))
            for field in range(len(self.rows[row]))
            if self.rows[row][field]]
        self.chance.shuffle(cells)
        seen = set()
        cells.sort(key=lambda cell: (key := (self.rows[cell[0]][0], cell[1])) in seen
                   or seen.add(key) is not None)
        for index, (row, field) in enumerate(cells[:DESTROYED]):
            rows = [list(fields) for fields in self.rows]
            rows[row][field] = csv_variants.WRECKAGE[index % len(csv_variants.WRECKAGE)]
            what = f"{rows[row][field]} in {csv_variants.address(field, row)}"
            self.hold(what, rows, (row, field), must_be_refused=True)
        for _ in range(CUT):
            row = self.chance.randrange(1, len(self.rows) - 1)
            width = self.chance.randint(1, max(1, len(self.rows[row]) - 1))
            rows = self.rows[:row] + [self.rows[row][:width]] + self.rows[row + 1:]
            self.hold(f"row {row + 1} cut to {width}", rows, (row, width), must_be_refused=False)

    def contradicted(self):
        """The sheet with an amount that nothing else agrees with."""
        rows = [list(row) for row in self.rows]
        places = [
            (row, field) for row, field, kind in csv_variants.typed(rows)
            if kind == "amount" and rows[row][0] == "行"
            and csv_variants.AMOUNT.match(rows[row][field]) and float(rows[row][field])]
        row, field = places[len(places) // 3]
        rows[row][field] = str(decimal.Decimal(rows[row][field]) + 1000)
        return rows

    def go(self):
        """Makes all variants."""
        self.harmless(self.rows)
        if not self.harmless(self.contradicted())["findings"]:
            self.fail("an amount that contradicts the others", "the checks find nothing")
        self.spoilt()


def tried(file):
    """What becomes of a file."""
    with tempfile.TemporaryDirectory() as folder:
        trial = Trial(sys.argv[1], pathlib.Path(folder), pathlib.Path(file))
        trial.go()
    return trial


def main() -> int:
    failures = []
    counts = [0, 0, 0]
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as workers:
        for trial in workers.map(tried, sys.argv[2:]):
            failures += trial.failures
            counts = [
                a + b for a, b in zip(counts, (trial.equivalent, trial.checked, trial.refused))]
    for failure in failures:
        print(failure, file=sys.stderr)
    print(f"{counts[0]} variants read equivalent, {counts[1]} of them checked alike, "
          f"{counts[2]} were refused with the cell, {len(failures)} faults")
    return 1 if failures or not all(counts) else 0


if __name__ == "__main__":
    sys.exit(main())
