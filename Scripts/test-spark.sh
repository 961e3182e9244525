#!/bin/sh
# Holds `convert-cli stream` under Apache Spark against a run over the same files: the samples,
# generated documents, and real ones where there are some. Needs Java, and PySpark from PyPI.
#
#   Scripts/test-spark.sh CONVERT-CLI GENERATE
set -eu
cd "$(dirname "$0")/.."

python=${PYTHON:-python3}
"$python" -c 'import pyspark' 2>/dev/null || {
  echo "test-spark: $python has no PySpark: install it with 'pip install pyspark', or set PYTHON" >&2
  exit 69
}
cli=$(pwd)/$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir -p "$folder/texts/samples"
cp samples/*.txt "$folder/texts/samples"
"$2" "$folder/texts/generated" "${DOCUMENTS:-1000}"
[ -z "${DISCLOSURE_CORPUS:-}" ] || cp -r "$DISCLOSURE_CORPUS/seeds" "$folder/texts/seeds"
"$cli" "$folder/texts" --quiet -t xml --output-dir "$folder/xml" || true
"$python" Scripts/test-spark.py "$cli" "$folder/texts" "$folder/xml"
