#!/bin/sh
# Converts samples, generated documents and, where there are some, real ones to data packages, and has
# frictionless and DuckDB, which are not ours, validate and load them.
#
#   Scripts/validate-package.sh CONVERT-CLI GENERATE
set -eu
cd "$(dirname "$0")/.."

cli=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

"$2" "$folder/generated" "${DOCUMENTS:-20}"
"$cli" samples --quiet --include '*.txt' -t datapackage --output-dir "$folder/samples"
"$cli" "$folder/generated" --quiet -t datapackage --output-dir "$folder/packages"
set -- --sound "$folder/samples" "$folder/packages"
if [ -n "${DISCLOSURE_CORPUS:-}" ]; then
  "$cli" "$DISCLOSURE_CORPUS/seeds" --quiet --include '*.txt' -t datapackage \
    --output-dir "$folder/seeds"
  set -- "$@" --other "$folder/seeds"
fi
"${PYTHON:-python3}" Scripts/validate-package.py README.md "$@"
