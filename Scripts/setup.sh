#!/bin/sh
# Installs what the build needs beside Swift: libxml2's headers and pkg-config. Where there is no
# apt-get, or no permission to use it, says what to install.
set -eu

if ! command -v swift >/dev/null 2>&1; then
  echo "setup: Swift 6.3 or later is missing: https://www.swift.org/install/" >&2
  exit 1
fi

missing=
command -v pkg-config >/dev/null 2>&1 || missing="pkg-config"
if [ -n "$missing" ] || ! pkg-config --exists libxml-2.0; then
  missing="$missing libxml2-dev"
fi
[ -n "$missing" ] || exit 0

if ! command -v apt-get >/dev/null 2>&1; then
  echo "setup: please install pkg-config and the headers of libxml2:" >&2
  echo "  macOS: brew install pkg-config libxml2; Fedora: dnf install pkgconf libxml2-devel;" >&2
  echo "  Alpine: apk add pkgconf libxml2-dev; Arch: pacman -S pkgconf libxml2" >&2
  exit 1
fi

as_root=
if [ "$(id -u)" -ne 0 ]; then
  if ! command -v sudo >/dev/null 2>&1; then
    echo "setup: as root, please run: apt-get install -y$missing" >&2
    exit 1
  fi
  as_root=sudo
fi
echo "setup: installing$missing"
$as_root apt-get update -qq
# Word by word: each is a package.
# shellcheck disable=SC2086
$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $missing
