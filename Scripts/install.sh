#!/bin/sh
# Builds the program in release mode and installs it with its manual page and shell completions,
# both made of the command's own definition.
#
#   Scripts/install.sh PREFIX
set -eu
cd "$(dirname "$0")/.."

prefix=$1
swift=${SWIFT:-swift}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# The date of the manual page is that of the sources, so that the same sources give the same page.
date=$(git log -1 --format=%cs 2>/dev/null || true)
"$swift" package --allow-writing-to-directory "$folder" generate-manual \
  ${date:+--date "$date"} --output-directory "$folder"

"$swift" build --configuration release --product convert-cli
cli=$("$swift" build --configuration release --show-bin-path)/convert-cli

install -d "$prefix/bin" "$prefix/share/man/man1" \
  "$prefix/share/bash-completion/completions" "$prefix/share/zsh/site-functions" \
  "$prefix/share/fish/vendor_completions.d"
install -m 755 "$cli" "$prefix/bin/convert-cli"
install -m 644 "$folder/convert-cli.1" "$prefix/share/man/man1/convert-cli.1"
for shell in bash zsh fish; do
  "$cli" --generate-completion-script "$shell" >"$folder/$shell"
done
install -m 644 "$folder/bash" "$prefix/share/bash-completion/completions/convert-cli"
install -m 644 "$folder/zsh" "$prefix/share/zsh/site-functions/_convert-cli"
install -m 644 "$folder/fish" "$prefix/share/fish/vendor_completions.d/convert-cli.fish"
echo "installed: $prefix/bin/convert-cli, its manual page, completions for bash, zsh and fish"
