#!/bin/sh
# Opens the HTML report in a headless Chromium, clicks through it, holds it against axe-core's accessibility rules, and
# holds the SARIF report against the published schema. Needs a Chromium; installs everything else into a folder of its own.
# With a folder as argument, it leaves screenshots there; with --pictures it makes those of docs/pictures and tests nothing.
set -eu
cd "$(dirname "$0")/../.."

tools=.browser-tools

fail() {
  echo "test:browser: $1" >&2
  exit 1
}

chromium=$(sh sandbox/browser/chromium.sh) ||
  fail 'there is no Chromium. On Debian: apt-get install chromium. Or name one: CHROMIUM=/path/to/chrome.'

if ! cmp -s sandbox/browser/package-lock.json "$tools/package-lock.json" || [ ! -d "$tools/node_modules" ]; then
  rm -rf "$tools"
  mkdir "$tools"
  cp sandbox/browser/package.json sandbox/browser/package-lock.json "$tools"
  (cd "$tools" && npm ci --ignore-scripts --no-audit --no-fund --silent) ||
    fail 'npm could not install sandbox/browser/package.json. Is an npm registry within reach?'
fi

ROOTLINE_BROWSER="$chromium"
ROOTLINE_BROWSER_TOOLS="$PWD/$tools/node_modules"
export ROOTLINE_BROWSER ROOTLINE_BROWSER_TOOLS
if [ "${1:-}" = --pictures ]; then
  exec npx --no-install node sandbox/browser/pictures.ts
fi
ROOTLINE_SCREENSHOTS="${1:-}"
export ROOTLINE_SCREENSHOTS
npx vitest run --config sandbox/browser/vitest.config.ts
