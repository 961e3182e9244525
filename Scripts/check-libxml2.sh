#!/bin/sh
# Compiles the sources that use libxml2 against the headers of another libxml2, whose signatures
# differ: those that Python's lxml brings (2.12 and later). Nothing is linked.
#
#   PYTHON=python3 Scripts/check-libxml2.sh     after a debug build of the package
#
# To link and test against a libxml2 built from its sources (cmake, with an install prefix), which
# takes too long for every run of CI:
#
#   touch Sources/CLibXML2/shim.h Sources/Formats/XML/LibXML2/*.swift
#   PKG_CONFIG_PATH=PREFIX/lib/pkgconfig LD_LIBRARY_PATH=PREFIX/lib swift test --filter XML
set -eu
cd "$(dirname "$0")/.."

headers=$("${PYTHON:-python3}" -c 'import lxml; print(lxml.__path__[0])')/includes
if [ ! -f "$headers/libxml/xmlversion.h" ]; then
  echo "check-libxml2: this lxml brings no headers; nothing was checked" >&2
  exit 0
fi
version=$(sed -n 's/.*LIBXML_DOTTED_VERSION "\(.*\)".*/\1/p' "$headers/libxml/xmlversion.h")
cache=$(mktemp -d)
trap 'rm -rf "$cache"' EXIT

set -- -typecheck -swift-version 6 -warnings-as-errors \
  -module-name Formats -module-cache-path "$cache" -I .build/debug/Modules \
  -Xcc "-I$headers" -Xcc "-fmodule-map-file=$PWD/Sources/CLibXML2/module.modulemap"
for feature in ExistentialAny InternalImportsByDefault MemberImportVisibility; do
  set -- "$@" -enable-upcoming-feature "$feature"
done
for map in .build/checkouts/swift-crypto/Sources/*/include/module.modulemap; do
  set -- "$@" -Xcc "-fmodule-map-file=$PWD/$map" -Xcc "-I$PWD/$(dirname "$map")"
done
# The package name must be the one that the modules were built with: the name of the folder.
name=$(basename "$PWD" | tr -c 'A-Za-z0-9\n' '_')
find Sources/Formats -name '*.swift' -exec "${SWIFTC:-swiftc}" "$@" -package-name "$name" {} +
echo "the sources compile against libxml2 $version"
