#!/bin/sh
# Converts every sample to JSON and has Python's jsonschema, which is not our code, hold it to the
# JSON Schema that the program prints.
#
#   Scripts/validate-samples.sh CONVERT-CLI [FILE…]
set -eu
cd "$(dirname "$0")/.."

cli=$1
shift
[ $# -gt 0 ] || set -- samples/*.txt
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

python=${PYTHON:-python3}
"$cli" schema json >"$folder/schema.json"
for sample in "$@"; do
  name=$(basename "$sample" .txt)
  "$cli" "$sample" --quiet -o "$folder/$name.json"
  "$cli" "$sample" --quiet --compact -o "$folder/$name.compact.json"
done
"$python" Scripts/validate-json.py "$folder/schema.json" \
  $(ls "$folder"/*.json | grep -v '/schema.json$')
