#!/bin/sh
# Opens the page of `check --report html` in a headless browser: it renders, in both languages,
# light, dark and printed, and nothing is wider than the window.
# usage: check-page.sh CLI [FOLDER]; FOLDER keeps the pictures.
set -eu
cd "$(dirname "$0")/.."
cli=$1
folder=${2:-$(mktemp -d)}
mkdir -p "$folder"
browser=$(command -v chromium || command -v chromium-browser || command -v google-chrome) || {
  echo 'check-page: no Chromium is installed' >&2
  exit 1
}
browse() {
  timeout 60 "$browser" --headless --no-sandbox --disable-gpu --hide-scrollbars \
    --user-data-dir="$folder/profile" "$@" 2>/dev/null
}
for language in en zh; do
  page=$folder/page-$language.html
  "$cli" check samples/example-budget-damaged.txt --report html --lang $language -o "$page" \
    --force || [ $? = 1 ]
  # A copy tells its width in its title; the page itself has no script.
  sed 's|</body>|<script>document.title=document.documentElement.scrollWidth<=innerWidth?"FITS":"WIDE"</script></body>|' \
    "$page" >"$folder/measured.html"
  for width in 1280 600; do
    browse --window-size=$width,900 --dump-dom "file://$folder/measured.html" >"$folder/dom.html"
    grep -q '<title>FITS</title>' "$folder/dom.html" || {
      echo "check-page: $page is wider than a window of $width" >&2
      exit 1
    }
  done
  browse --window-size=1280,2400 --screenshot="$folder/light-$language.png" "file://$page"
  browse --window-size=1280,2400 --force-dark-mode --enable-features=WebContentsForceDark \
    --blink-settings=preferredColorScheme=0 --screenshot="$folder/dark-$language.png" "file://$page"
  browse --no-pdf-header-footer --print-to-pdf="$folder/print-$language.pdf" "file://$page"
  for file in light-$language.png dark-$language.png print-$language.pdf; do
    [ "$(wc -c <"$folder/$file")" -gt 20000 ] || {
      echo "check-page: $file is empty" >&2
      exit 1
    }
  done
done
echo "check-page: both languages render and fit; pictures are in $folder"
