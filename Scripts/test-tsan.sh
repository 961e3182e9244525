#!/bin/sh
# Runs many inputs on several threads under the thread sanitizer, through every format, reading and
# validating XML included; what comes out must be what one thread makes.
set -eu
cd "$(dirname "$0")/.."
swift build --quiet --sanitize=thread --scratch-path .build/tsan --product convert-cli
cli=$PWD/.build/tsan/debug/convert-cli
samples=$PWD/samples
export TSAN_OPTIONS="halt_on_error=1 exitcode=86" SWIFT_BACKTRACE=enable=no
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/text"
cp samples/*.txt "$work/text"
for table in 1 2 4 5 6 8 9 11; do
  for copy in a b c; do
    sed -n "/^表 $table\$/,/^表 $((table + 1))\$/p" samples/example-budget.txt \
      >"$work/text/$table$copy.txt"
  done
done
cd "$work"
# go FROM TO FORMAT [FLAG...]
go() {
  from=$1 to=$2 format=$3
  shift 3
  "$cli" -q "$from" --output-dir "$to" -t "$format" --jobs 4 --manifest "$to.manifest" "$@"
}
go text json json --verify
go json xml xml --verify
go xml csv csv --verify
go csv package datapackage --verify
go package back text --verify
go package facts facts
go text json json --resume
"$cli" -q json --output-dir one -t xml --jobs 1
diff -r one xml
# One input uses several threads: it is checked while it is written, and XML validated meanwhile.
"$cli" -q text/1a.txt -o single.json --jobs 2
cmp single.json json/1a.json
"$cli" -q json/1a.json -o single.xml --jobs 2
cmp single.xml xml/1a.xml
# A long text is read on two.
for copy in $(seq 20); do cat "$samples/example-budget.txt"; done >long.txt
"$cli" -q long.txt -o long.json --jobs 2
"$cli" -q long.txt -o long1.json --jobs 1
cmp long.json long1.json
echo "$(find text -type f | wc -l) documents through every format on four threads: no data race"
