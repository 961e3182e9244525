#!/bin/sh
# Writes the lists of docs/codes into the sources, so that the program needs no file beside it.
# Run it after every change of a list; a test holds both the same.
set -eu
cd "$(dirname "$0")/.."
{
  echo "// Made by Scripts/embed-codes.sh from docs/codes: edit those files."
  echo '// swift-format-ignore-file'
  echo
  echo '/// The lists of classification codes that come with the program.'
  echo 'enum CodeListTexts {'
  for name in economic functional; do
    echo "  /// The text of docs/codes/$name.tsv."
    echo "  static let $name: StaticString = #\"\"\""
    cat "docs/codes/$name.tsv"
    echo
    echo '"""#'
  done
  echo '}'
} >Sources/Convert/Checks/CodeListTexts.swift
