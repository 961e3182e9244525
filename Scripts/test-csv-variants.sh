#!/bin/sh
# Changes the CSV of the samples and, where there are some, of real documents as people and
# spreadsheets do, and reads it back.
#
#   Scripts/test-csv-variants.sh CONVERT-CLI
set -eu
cd "$(dirname "$0")/.."

cli=$1
set -- samples/*.txt
[ -z "${DISCLOSURE_CORPUS:-}" ] || set -- "$@" "$DISCLOSURE_CORPUS"/seeds/*.txt
exec python3 Scripts/test-csv-variants.py "$cli" "$@"
