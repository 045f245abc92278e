#!/bin/sh
# Checks the example workflows and the project's own with actionlint (https://github.com/rhysd/actionlint) and zizmor
# (https://docs.zizmor.sh), which asks no network.
set -eu
cd "$(dirname "$0")/../.."

requirements=sandbox/lint/requirements.txt
environment=.venv-lint

fail() {
  echo "test:workflows: $1" >&2
  exit 1
}

command -v python3 >/dev/null || fail 'python3 is missing. Install Python 3.10 or later.'

if ! cmp -s "$requirements" "$environment/installed.txt"; then
  rm -rf "$environment"
  python3 -m venv "$environment" ||
    fail 'python3 cannot make a virtual environment. On Debian and Ubuntu: apt-get install python3-venv.'
  "$environment/bin/pip" install --quiet --disable-pip-version-check --require-hashes -r "$requirements" ||
    fail "pip could not install $requirements. Is a Python package index within reach?"
  cp "$requirements" "$environment/installed.txt"
fi
actionlint=$(sh sandbox/go-tool.sh github.com/rhysd/actionlint/cmd/actionlint v1.7.12)

# The workflows: all of .github, and of the examples whatever has jobs.
set -- .github/workflows/*.yml $(grep -l '^jobs:' examples/*.yml)
# Without the linters of scripts that some machines happen to have: everybody gets the same answer.
"$actionlint" -shellcheck= -pyflakes= "$@"
"$environment/bin/zizmor" --offline --persona pedantic --strict-collection --no-progress --quiet \
  --config sandbox/lint/zizmor.yml "$@"
echo "actionlint and zizmor find nothing in $# workflows: $*"
