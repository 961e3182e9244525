#!/bin/sh
# Measures the conversions: Scripts/bench.sh [--sizes 1,10,100] [--runs 5]
set -eu
cd "$(dirname "$0")/.."
swift build --quiet -c release --product convert-cli
exec swift run --quiet -c release --package-path Benchmarks benchmarks \
  --program "$PWD/.build/release/convert-cli" "$@"
