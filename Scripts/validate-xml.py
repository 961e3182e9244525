"""Holds XML documents to a schema by lxml, and a part of them by xmlschema, which is slow.

    validate-xml.py SCHEMA < LIST
"""

import sys

import lxml.etree
import xmlschema


def main() -> int:
    paths = sys.stdin.read().split()
    schema = lxml.etree.XMLSchema(lxml.etree.parse(sys.argv[1]))
    failed = 0
    for path in paths:
        if not schema.validate(lxml.etree.parse(path)):
            failed += 1
            print(f"{path}: {schema.error_log.last_error}", file=sys.stderr)
    print(f"{len(paths) - failed} of {len(paths)} documents are valid by lxml")
    independent = xmlschema.XMLSchema(sys.argv[1])
    some = [path for index, path in enumerate(paths) if "generated" not in path or index % 10 == 0]
    some = some[:25]
    for path in some:
        error = next(independent.iter_errors(path), None)
        if error is not None:
            failed += 1
            print(f"{path}: {error}", file=sys.stderr)
    print(f"{len(some)} documents were held to the schema by xmlschema")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
