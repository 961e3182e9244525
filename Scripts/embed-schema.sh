#!/bin/sh
# Writes docs/schema/disclosure.schema.json into Sources/Formats/JSON/JSONSchemaText.swift, so that
# the program can print it without any file beside it. Run it after every change of the schema; a
# test holds both the same.
set -eu
cd "$(dirname "$0")/.."

schema=docs/schema/disclosure.schema.json
target=Sources/Formats/JSON/JSONSchemaText.swift

if grep -q '"""#' "$schema"; then
  echo "embed-schema: $schema holds the delimiter of the literal" >&2
  exit 1
fi

{
  echo '// Made by Scripts/embed-schema.sh from docs/schema/disclosure.schema.json: edit that file.'
  echo '// swift-format-ignore-file'
  echo
  echo '/// The JSON Schema of the format.'
  echo 'enum JSONSchemaText {'
  echo '  /// The text of docs/schema/disclosure.schema.json, its line end at the end included.'
  echo '  static let schema: StaticString = #"""'
  cat "$schema"
  echo
  echo '"""#'
  echo '}'
} >"$target"
