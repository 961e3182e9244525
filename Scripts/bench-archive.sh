#!/bin/sh
# Measures a run over many files: Scripts/bench-archive.sh [COUNT [BYTES]], 10,000 of 80,000 bytes
# unless told. No more than 10,000 different documents are made; beyond, they are hard links.
#
# Prints what two jobs bring and peak memory, then, in ten rounds over a share of the documents each,
# processor time for a document beside libxml2's SAX pass with the schema over the results and beside a
# Python script with lxml that makes and checks the same XML. The three take turns, for the speed of a
# host may change within minutes. Needs GNU time; three times the room of the inputs below TMPDIR.
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
files=$(find "$work/in/0" -name '*.txt' | sort)
share=$(((different + 9) / 10))
[ "$share" -le 100 ] || share=100
python=
if python3 -c 'import lxml' 2>/dev/null; then
  python=yes
  .build/release/convert-cli schema xml >"$work/schema.xsd"
fi

# timed PROGRAM ARGUMENTS: milliseconds of processor time, with the files of the round behind them.
timed() {
  echo "$round" | xargs /usr/bin/time -f '%U %S' -o "$work/time" "$@" 2>"$work/messages" >&2 || {
    cat "$work/messages" >&2
    exit 1
  }
  tail -n 1 "$work/time" | awk -v n="$(echo "$round" | wc -l)" '{ print ($1 + $2) * 1000 / n }'
}

first=1
: >"$work/rounds"
while [ "$first" -le "$different" ] && [ "$first" -le $((10 * share)) ]; do
  round=$(echo "$files" | sed -n "$first,$((first + share - 1))p")
  first=$((first + share))
  rm -rf "$work/turn" "$work/python"
  ours=$(timed .build/release/convert-cli --output-dir "$work/turn" -t xml --jobs 1 --quiet --no-progress)
  # It prints how many there are, and the milliseconds for one.
  sax=$(Benchmarks/.build/release/benchmarks --validate "$work/turn" | awk '{ print $2 }')
  peer=0
  same=0
  if [ -n "$python" ]; then
    peer=$(timed python3 Benchmarks/Peers/text-to-xml.py "$work/schema.xsd" "$work/python")
    for result in "$work/python"/*.xml; do
      if cmp -s "$result" "$work/turn/${result##*/}"; then same=$((same + 1)); fi
    done
  fi
  echo "$ours $sax $peer $same $(echo "$round" | wc -l)" >>"$work/rounds"
done

# median COLUMNS: of a figure that awk makes of a round.
median() {
  awk "{ print $1 }" "$work/rounds" | sort -n | awk '{ v[NR] = $1 } END { print (v[int((NR + 1) / 2)] + v[int(NR / 2) + 1]) / 2 }'
}
echo "$one $two" | awk -v n="$count" '{
  printf "one job:   %6.2f ms of processor time a document, %6.0f documents a second, %4.0f MB at most\n",
    $1 / n * 1000, n / $2, $3 / 1000
  printf "two jobs:  %6.2f ms of processor time a document, %6.0f documents a second, %4.0f MB at most\n",
    $4 / n * 1000, n / $5, $6 / 1000
  printf "two jobs beside one: %.2f times as fast\n", $2 / $5
}'
printf 'In turn, %s documents in %s rounds, medians:\n' \
  "$(awk '{ n += $5 } END { print n }' "$work/rounds")" "$(awk 'END { print NR }' "$work/rounds")"
printf 'one job, text to validated XML with checks: %.2f ms of processor time a document\n' "$(median '$1')"
printf "libxml2's SAX pass with the schema over the results: %.2f ms; ours is %.2f times that\n" \
  "$(median '$2')" "$(median '$1 / $2')"
if [ -n "$python" ]; then
  printf 'Python with lxml, the same without repair (%s results are the same bytes): %.2f ms; %.1f times ours\n' \
    "$(awk '{ n += $4 } END { print n }' "$work/rounds")" "$(median '$3')" "$(median '$3 / $1')"
fi
