"""Sends CSV through LibreOffice as a Chinese user's spreadsheet would, and reads it back.

    test-spreadsheet.py CONVERT-CLI FILE...

Each file is written as CSV in UTF-8 and GB18030, opened by LibreOffice in zh-CN with *detect special
numbers*, and saved as CSV in the same encoding with `,` and with `;`. What is read back must be
equivalent, or an error that names the cell which the spreadsheet has destroyed; and one amount that
is edited in the spreadsheet must be the one difference. SOFFICE names another LibreOffice.
"""

import csv
import decimal
import io
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

from equivalence import differences, essence

SOFFICE = os.environ.get("SOFFICE", "soffice")
# The numbers by which LibreOffice's filters know character sets and separators.
CHARACTER_SETS = {"utf-8-bom": 76, "gb18030": 85}
SEPARATORS = {",": 44, ";": 59}
DESTROYED = ("csv.destroyed", "csv.invalid-amount", "csv.invalid-code")
AMOUNT = re.compile(r"^\d{2,9}\.\d{1,2}$")


def convert(cli, *arguments):
    """Runs the converter; its output and messages, and whether it has succeeded."""
    done = subprocess.run([cli, *map(str, arguments)], capture_output=True, check=False)
    return done.stdout, done.stderr.decode(), done.returncode == 0


def office(folder, target, filter_in, files, out):
    """Has LibreOffice open files and save them in another form."""
    command = [SOFFICE, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"]
    if filter_in:
        command.append("--infilter=" + filter_in)
    command += ["--convert-to", target, "--outdir", out, *files]
    done = subprocess.run(command, capture_output=True, check=False, timeout=600)
    missing = [file for file in files if not list(out.glob(file.stem + ".*"))]
    if done.returncode or missing:
        raise SystemExit(f"LibreOffice failed: {missing} {done.stderr.decode()[-500:]}")


def unique_amount(sheet):
    """An amount that one cell of one table row has, and nothing else in the sheet."""
    counts = {}
    for row in sheet:
        for cell in row:
            counts[cell] = counts.get(cell, 0) + 1
    for row in sheet:
        for cell in row[2:]:
            if row[0] == "行" and AMOUNT.match(cell) and counts[cell] == 1:
                return cell
    return None


class Trial:
    """The files of a run and what has become of them."""

    def __init__(self, cli, folder, inputs):
        self.cli = cli
        self.folder = folder
        self.inputs = inputs
        self.failures = []
        self.read = self.refused = self.edited = 0
        self.wanted = [json.loads(convert(cli, file, "-t", "json", "--quiet")[0]) for file in inputs]

    def written(self, encoding):
        """The CSV of all inputs in an encoding."""
        out = self.folder / encoding
        out.mkdir()
        files = []
        for index, file in enumerate(self.inputs):
            files.append(out / f"{index:03}.csv")
            message, said, is_done = convert(
                self.cli, file, "--quiet", "-t", "csv", "--output-encoding", encoding,
                "-o", files[-1])
            if not is_done:
                raise SystemExit(f"{file}: {message} {said}")
        return files

    def round_trip(self, encoding, separator):
        """Opens and saves the CSV of all inputs, and reads it back."""
        character_set = CHARACTER_SETS[encoding]
        out = self.folder / f"{encoding}-{SEPARATORS[separator]}"
        files = sorted((self.folder / encoding).glob("*.csv"))
        target = (f"csv:Text - txt - csv (StarCalc):{SEPARATORS[separator]},34,{character_set},1,,0,"
                  "false,true,false")
        office(self.folder, target, f"CSV:44,34,{character_set},1,,2052,false,true", files, out)
        for index, file in enumerate(files):
            name = f"{self.inputs[index].name} ({encoding}, {separator})"
            back, said, is_done = convert(self.cli, out / file.name, "-f", "csv", "-t", "json")
            if is_done:
                self.read += 1
                found = differences(essence(self.wanted[index]), essence(json.loads(back)))
                self.failures += [f"{name}: {place}" for place in found[:5]]
            elif all(any(code in line for code in DESTROYED) for line in said.splitlines()):
                self.refused += 1
                print(f"refused: {name}: {said.splitlines()[0]}")
            else:
                self.failures.append(f"{name}: {said[:400]}")

    def edit(self):
        """Edits one amount of each input inside the spreadsheet."""
        files = sorted((self.folder / "utf-8-bom").glob("*.csv"))
        out = self.folder / "edited"
        office(self.folder, "fods", "CSV:44,34,76,1,,2052,false,true", files, out)
        edits = []
        for file in files:
            text = file.read_bytes().decode("utf-8-sig")
            amount = unique_amount(list(csv.reader(io.StringIO(text, newline=""))))
            edits.append(amount and str(decimal.Decimal(amount) + 1))
            if amount is None:
                continue
            sheet = out / (file.stem + ".fods")
            stored = format(decimal.Decimal(amount).normalize(), "f")
            content, count = re.subn(
                rf'office:value="{re.escape(stored)}"([^>]*>\s*)<text:p>[^<]*<',
                rf'office:value="{edits[-1]}"\1<text:p>{edits[-1]}<',
                sheet.read_text(encoding="utf-8"))
            if count != 1:
                raise SystemExit(f"{sheet}: {amount} stands {count} times in the spreadsheet")
            sheet.write_text(content, encoding="utf-8")
        target = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false"
        office(self.folder, target, None, sorted(out.glob("*.fods")), out)
        for index, file in enumerate(files):
            if edits[index] is not None:
                self.check_edit(index, out / file.name)

    def check_edit(self, index, file):
        """Holds an edited file against the one amount that was edited."""
        back, said, is_done = convert(self.cli, file, "-f", "csv", "-t", "json")
        name = f"{self.inputs[index].name} (edited)"
        if not is_done:
            self.failures.append(f"{name}: {said[:400]}")
            return
        found = differences(essence(self.wanted[index]), essence(json.loads(back)))
        self.edited += 1
        if len(found) != 1 or "Decimal" not in found[0]:
            self.failures.append(f"{name}: {len(found)} differences: {found[:3]}")


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        trial = Trial(sys.argv[1], pathlib.Path(folder), list(map(pathlib.Path, sys.argv[2:])))
        for encoding in CHARACTER_SETS:
            trial.written(encoding)
            for separator in SEPARATORS:
                trial.round_trip(encoding, separator)
        trial.edit()
    for failure in trial.failures:
        print(failure, file=sys.stderr)
    print(f"{trial.read} files came back from the spreadsheet equivalent, {trial.refused} were refused"
          f" with the cell, {trial.edited} edits were the one difference, {len(trial.failures)} faults")
    return 1 if trial.failures or not trial.read else 0


if __name__ == "__main__":
    sys.exit(main())
