#!/usr/bin/env python3
"""Validates JSON files against a JSON Schema with Python's jsonschema, which is not our code.

    python3 Scripts/validate-json.py SCHEMA FILE...

SCHEMA is a draft 2020-12 schema; it is checked itself. Every violation is printed as
FILE: POINTER: MESSAGE. Exit code 0: all files are valid; 1: one is not; 2: wrong usage, or the
module jsonschema is not installed (python3 -m pip install jsonschema).
"""

import json
import sys

try:
    from jsonschema import Draft202012Validator
    from jsonschema.exceptions import SchemaError
except ImportError:
    print("the Python module jsonschema is missing: python3 -m pip install jsonschema",
          file=sys.stderr)
    sys.exit(2)


def refuse_duplicates(pairs):
    """An object whose members are all different; Python alone would keep the last silently."""
    names = [name for name, _ in pairs]
    if len(set(names)) != len(names):
        raise ValueError(f"duplicate member in {names}")
    return dict(pairs)


def load(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file, object_pairs_hook=refuse_duplicates)


def pointer(error):
    return "/" + "/".join(str(step).replace("~", "~0").replace("/", "~1") for step in error.path)


def main(arguments):
    if len(arguments) < 2:
        print(__doc__, file=sys.stderr)
        return 2
    schema_path, *paths = arguments
    schema = load(schema_path)
    try:
        Draft202012Validator.check_schema(schema)
    except SchemaError as error:
        print(f"{schema_path}: {pointer(error)}: {error.message}", file=sys.stderr)
        return 1
    validator = Draft202012Validator(schema)
    failures = 0
    for path in paths:
        try:
            errors = sorted(validator.iter_errors(load(path)), key=lambda error: list(map(str, error.path)))
        except (OSError, ValueError) as error:
            print(f"{path}: {error}", file=sys.stderr)
            failures += 1
            continue
        for error in errors:
            print(f"{path}: {pointer(error)}: {error.message[:300]}", file=sys.stderr)
        failures += bool(errors)
    print(f"{len(paths) - failures} of {len(paths)} files are valid against {schema_path}")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
