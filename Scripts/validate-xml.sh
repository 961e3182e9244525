#!/bin/sh
# Converts samples, generated documents and, where there are some, real ones to XML, and has three
# validators that are not ours hold them to the XML Schema that the program prints: xmllint, and
# Python's lxml and xmlschema.
#
#   Scripts/validate-xml.sh CONVERT-CLI GENERATE
set -eu
cd "$(dirname "$0")/.."

cli=$1
generate=$2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

"$generate" "$folder/generated" "${DOCUMENTS:-100}"
set -- samples "$folder/generated"
[ -z "${DISCLOSURE_CORPUS:-}" ] || set -- "$@" "$DISCLOSURE_CORPUS/seeds" "$DISCLOSURE_CORPUS/others"
"$cli" schema xml >"$folder/disclosure.xsd"
number=0
for inputs in "$@"; do
  number=$((number + 1))
  "$cli" "$inputs" --quiet --include '*.txt' -t xml --output-dir "$folder/xml/$number"
done
"$cli" samples --quiet --include '*.txt' -t xml --compact --output-encoding gbk \
  --output-dir "$folder/xml/gbk"
cp Tests/Fixtures/xml/*.xml "$folder/xml"

find "$folder/xml" -name '*.xml' -print >"$folder/list"
total=$(wc -l <"$folder/list")
xargs xmllint --nonet --noout --schema "$folder/disclosure.xsd" <"$folder/list" 2>"$folder/verdicts" ||
  { grep -v ' validates$' "$folder/verdicts" | head; exit 1; }
echo "$total documents are valid by xmllint"
"${PYTHON:-python3}" Scripts/validate-xml.py "$folder/disclosure.xsd" <"$folder/list"
