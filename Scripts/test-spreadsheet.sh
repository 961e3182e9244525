#!/bin/sh
# Sends the CSV of the samples and, where there are some, of real documents through LibreOffice.
#
#   Scripts/test-spreadsheet.sh CONVERT-CLI
set -eu
cd "$(dirname "$0")/.."

cli=$1
command -v "${SOFFICE:-soffice}" >/dev/null || {
  echo 'LibreOffice is needed: apt-get install libreoffice-calc-nogui' >&2
  exit 1
}
set -- samples/*.txt
[ -z "${DISCLOSURE_CORPUS:-}" ] || set -- "$@" "$DISCLOSURE_CORPUS"/seeds/*.txt
exec python3 Scripts/test-spreadsheet.py "$cli" "$@"
