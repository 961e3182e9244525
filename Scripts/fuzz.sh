#!/bin/sh
# Fuzzes readers: Scripts/fuzz.sh TARGET|all SECONDS. Seeds are made of the samples; inputs that have
# once been found to go wrong, Tests/Fuzzing/Findings, are tried first. What goes wrong now is left
# in .build/fuzzing/found.
set -eu
cd "$(dirname "$0")/.."
target=${1:-all}
seconds=${2:-60}
work=.build/fuzzing

linker=
# The instrumented objects are beyond what the GNU linkers read.
[ "$(uname)" = Darwin ] || linker="-Xswiftc -use-ld=lld"
# Word by word: they are flags.
# shellcheck disable=SC2086
swift build --quiet -c release --package-path Tests/Fuzzing --scratch-path "$work" \
  --sanitize=address -Xswiftc -sanitize=fuzzer $linker
fuzz=$work/release/fuzz
# The backtraces of Swift would stand in the way of those of the sanitizer.
export SWIFT_BACKTRACE=enable=no

rm -rf "$work/seeds"
ASAN_OPTIONS=detect_leaks=0 "$fuzz" --prepare samples "$work/seeds"
mkdir -p "$work/found"
if [ "$target" = all ]; then
  target=$(cd "$work/seeds" && ls -d -- */ | tr -d /)
fi
[ -n "$target" ] || exit 1
for name in $target; do
  if [ ! -d "$work/seeds/$name" ]; then
    echo "fuzz: there is no target '$name', but: $(cd "$work/seeds" && ls -d -- */ | tr -d / | xargs)" >&2
    exit 64
  fi
  export FUZZ_TARGET="$name"
  log=$work/found/$name.log
  corpus=$work/corpus/$name
  mkdir -p "$corpus"
  for known in Tests/Fuzzing/Findings/"$name"/*; do
    [ -e "$known" ] || continue
    "$fuzz" "$known" >"$log" 2>&1 || { cat "$log" && exit 1; }
  done
  "$fuzz" -dict="$work/seeds/$name.dict" -max_total_time="$seconds" -timeout=30 \
    -rss_limit_mb=4096 -artifact_prefix="$work/found/$name-" -print_final_stats=1 \
    "$corpus" "$work/seeds/$name" >"$log" 2>&1 || {
    tail -n 60 "$log"
    exit 1
  }
  printf '%-12s no finding in %s seconds: %s inputs, %s edges covered\n' "$name" "$seconds" \
    "$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")" \
    "$(grep -o 'cov: [0-9]*' "$log" | tail -n 1 | cut -d ' ' -f 2)"
done
