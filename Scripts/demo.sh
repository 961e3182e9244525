#!/bin/sh
# Converts a sample from text to JSON and back, then to validated XML, and shows a few lines of each
# step.
#
#   Scripts/demo.sh CONVERT-CLI
set -eu
cd "$(dirname "$0")/.."

cli=$1
sample=samples/example-budget.txt
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

show() {
  printf '\n\033[1m$ convert-cli %s\033[0m\n' "$1"
}

show "$sample -o budget.json"
"$cli" "$sample" -o "$folder/budget.json"
sed -n '1,7p' "$folder/budget.json"
echo '  …'

show "budget.json -o budget.txt"
"$cli" "$folder/budget.json" -o "$folder/budget.txt"
grep -n -A 9 '^表 *1$' "$folder/budget.txt" | head -n 10
echo '  …'

show "$sample -t facts"
"$cli" "$sample" -t facts > "$folder/facts.csv"
head -n 4 "$folder/facts.csv"
echo "  … $(($(wc -l <"$folder/facts.csv") - 1)) amounts in all"

"$cli" "$folder/budget.txt" -o "$folder/again.txt" --to text
cmp "$folder/budget.txt" "$folder/again.txt"
printf '\ntext -> JSON -> text -> text: the same bytes again\n'

show "$sample -o budget.xml --verify"
"$cli" "$sample" -o "$folder/budget.xml" --verify
grep -n -A 12 '<row' "$folder/budget.xml" | sed -n '/section code/,+3p' | head -n 4
"$cli" "$folder/budget.xml" -o "$folder/from-xml.json"
cmp "$folder/budget.json" "$folder/from-xml.json"
printf '\ntext -> XML, valid by its schema (convert-cli schema xml) -> JSON: the same bytes again\n'
