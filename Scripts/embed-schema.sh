#!/bin/sh
# Writes the schemas of docs/schema into the sources, so that the program can print and use them
# without any file beside it. Run it after every change of a schema; tests hold both the same.
set -eu
cd "$(dirname "$0")/.."

# literal NAME WORDS reads the text from standard input.
literal() {
  echo "  /// $2"
  echo "  static let $1: StaticString = #\"\"\""
  cat
  echo
  echo '"""#'
}

# bare reads a schema and writes it without what is for people: comments, annotations, line breaks.
bare() {
  sed -e '/<!--/,/-->/d' -e '/<xs:annotation>/,/<\/xs:annotation>/d' | tr '\n' ' ' |
    sed -e 's/  */ /g' -e 's/> </></g' -e 's/^ //' -e 's/ $//'
}

# embed SCHEMA TARGET TYPE WORDS
embed() {
  if grep -q '"""#' "$1"; then
    echo "embed-schema: $1 holds the delimiter of the literal" >&2
    exit 1
  fi
  {
    echo "// Made by Scripts/embed-schema.sh from $1: edit that file."
    echo '// swift-format-ignore-file'
    echo
    echo "/// $4"
    echo "enum $3 {"
    literal schema "The text of $1, its line end at the end included." <"$1"
    case "$1" in
      *.xsd)
        echo
        bare <"$1" | literal bare 'The same without comments, annotations and line breaks: what is compiled.'
        ;;
    esac
    echo '}'
  } >"$2"
}

embed docs/schema/disclosure.schema.json Sources/Formats/JSON/JSONSchemaText.swift \
  JSONSchemaText 'The JSON Schema of the format.'
embed docs/schema/disclosure.xsd Sources/Formats/XML/XMLSchemaText.swift \
  XMLSchemaText 'The XML Schema of the format.'
