"""Holds data packages to their descriptors, and loads them into a database as the README says.

    validate-package.py README [--sound FOLDER...] [--other FOLDER...]

`frictionless` validates every package; DuckDB loads every resource with the types that its Table
Schema declares, and runs the README's SQL on the facts. Every query there gives a column `stated` and
a column `computed`, which must agree in the packages that are known to be sound.
"""

import argparse
import csv
import json
import pathlib
import re
import sys

import duckdb
import frictionless

TYPES = {"string": "VARCHAR", "integer": "BIGINT", "number": "DECIMAL(24, 6)", "boolean": "BOOLEAN"}


def load(package):
    """A database with a table for each resource, and what is wrong with it."""
    database = duckdb.connect()
    faults = []
    descriptor = json.loads((package / "datapackage.json").read_text(encoding="utf-8"))
    for resource in descriptor["resources"]:
        path = package / resource["path"]
        columns = {field["name"]: TYPES[field["type"]] for field in resource["schema"]["fields"]}
        table = resource["name"].replace("-", "_")
        database.execute(
            f"""CREATE TABLE "{table}" AS SELECT * FROM read_csv(
                $path, columns = $columns, header = true, auto_detect = false, delim = ',',
                quote = '"', escape = '"', new_line = '\\r\\n')""",
            {"path": str(path), "columns": columns})
        with open(path, encoding="utf-8", newline="") as file:
            rows = sum(1 for _ in csv.reader(file)) - 1
        loaded = database.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0]
        if rows != loaded:
            faults.append(f"{path}: {rows} rows, of which DuckDB has loaded {loaded}")
    return database, faults


def disagreements(database, queries):
    """How many rows the queries compare, and where what is stated is not what is computed."""
    compared, found = 0, []
    for query in queries:
        result = database.execute(query)
        names = [column[0] for column in result.description]
        stated, computed = names.index("stated"), names.index("computed")
        for row in result.fetchall():
            compared += 1
            if row[stated] != row[computed]:
                found.append(f"{dict(zip(names, row))}")
    return compared, found


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("readme", type=pathlib.Path)
    parser.add_argument("--sound", nargs="*", type=pathlib.Path, default=[])
    parser.add_argument("--other", nargs="*", type=pathlib.Path, default=[])
    arguments = parser.parse_args()
    queries = re.findall(r"```sql\n(SELECT.*?)```", arguments.readme.read_text(encoding="utf-8"), re.S)
    faults = [] if len(queries) >= 3 else [f"the README has {len(queries)} queries"]
    packages = compared = 0
    for folder in arguments.sound + arguments.other:
        for descriptor in sorted(folder.rglob("datapackage.json")):
            packages += 1
            report = frictionless.validate(str(descriptor))
            faults += [f"{descriptor}: {error}" for error in report.flatten(["note"])[:5]]
            faults += [f"{descriptor}: {error.note}" for error in report.errors]
            database, unloaded = load(descriptor.parent)
            faults += unloaded
            rows, found = disagreements(database, queries)
            database.close()
            compared += rows
            if folder in arguments.sound:
                faults += [f"{descriptor}: {place}" for place in found[:5]]
                if not rows:
                    faults.append(f"{descriptor}: the queries find nothing")
    for fault in faults:
        print(fault, file=sys.stderr)
    print(f"{packages} packages are valid by frictionless and loaded by DuckDB, "
          f"{compared} sums compared, {len(faults)} faults")
    return 1 if faults or not packages else 0


if __name__ == "__main__":
    sys.exit(main())
