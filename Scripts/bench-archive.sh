#!/bin/sh
# Measures a run over many files: Scripts/bench-archive.sh [COUNT [BYTES]], 10,000 of 80,000 bytes
# unless told. No more than 10,000 different documents are made; beyond, they are hard links.
#
# Prints processor time for each document beside libxml2's SAX pass with the schema over the results
# and beside a Python script with lxml that makes and checks the same XML, what two jobs bring, and
# peak memory. Needs GNU time; three times the room of the inputs below TMPDIR.
set -eu
cd "$(dirname "$0")/.."
count=${1:-10000}
bytes=${2:-80000}
different=$count
[ "$different" -le 10000 ] || different=10000

swift build --quiet -c release --product convert-cli
swift build --quiet -c release --product generate
swift build --quiet -c release --package-path Benchmarks
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/in"
.build/release/generate "$work/in/0" "$different" "$bytes"
copies=1
while [ $((copies * different)) -lt "$count" ]; do
  cp -al "$work/in/0" "$work/in/$copies"
  copies=$((copies + 1))
done
count=$((copies * different))

# run JOBS: processor seconds, elapsed seconds, peak memory in KB.
run() {
  rm -rf "$work/out"
  /usr/bin/time -f '%U %S %e %M' -o "$work/time" .build/release/convert-cli "$work/in" \
    --output-dir "$work/out" -t xml --jobs "$1" --quiet --no-progress 2>"$work/messages"
  awk '{ print $1 + $2, $3, $4 }' "$work/time"
}

echo "$(date -u +%F), $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1), $(nproc) processors, load $(cut -d ' ' -f 1 /proc/loadavg)"
echo "$count documents of $bytes bytes ($different different), text to validated XML with checks"
one=$(run 1)
two=$(run 2)
# What is measured against them: the results of the run, and as many inputs as are worth waiting for.
sax=$(Benchmarks/.build/release/benchmarks --validate "$work/out/0")
python=
if python3 -c 'import lxml' 2>/dev/null; then
  .build/release/convert-cli schema xml >"$work/schema.xsd"
  sample=500
  [ "$sample" -le "$different" ] || sample=$different
  find "$work/in/0" -name '*.txt' | sort | head -n "$sample" | xargs /usr/bin/time -f '%U %S' \
    -o "$work/time" python3 Benchmarks/Peers/text-to-xml.py "$work/schema.xsd" "$work/python" \
    >"$work/messages" || { cat "$work/messages" >&2; exit 1; }
  python=$(awk -v n="$sample" '{ print ($1 + $2) / n * 1000 }' "$work/time")
  same=0
  for result in "$work/python"/*.xml; do
    if cmp -s "$result" "$work/out/0/${result##*/}"; then same=$((same + 1)); fi
  done
fi
echo "$one $two $sax ${python:-0} ${same:-0} ${sample:-0}" | awk -v n="$count" '{
  printf "one job:   %6.2f ms of processor time a document, %6.0f documents a second, %4.0f MB at most\n",
    $1 / n * 1000, n / $2, $3 / 1000
  printf "two jobs:  %6.2f ms of processor time a document, %6.0f documents a second, %4.0f MB at most\n",
    $4 / n * 1000, n / $5, $6 / 1000
  printf "two jobs beside one: %.2f times as fast\n", $2 / $5
  printf "libxml2, SAX pass with the schema over the results: %.2f ms a document; ours is %.2f times that\n",
    $8, $1 / n * 1000 / $8
  if ($9 > 0)
    printf "Python with lxml, text to validated XML with checks, without repair (%d of %d results are the same): %.2f ms a document; %.1f times ours\n",
      $10, $11, $9, $9 / ($1 / n * 1000)
}'
