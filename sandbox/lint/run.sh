#!/bin/sh
# Checks the example workflows and the project's own with actionlint (https://github.com/rhysd/actionlint) and zizmor
# (https://docs.zizmor.sh), which asks no network.
set -eu
cd "$(dirname "$0")/../.."

tools=$(sh sandbox/python-tools.sh sandbox/lint/requirements.txt .venv-lint test:workflows)
actionlint=$(sh sandbox/go-tool.sh github.com/rhysd/actionlint/cmd/actionlint v1.7.12)

# The workflows: all of .github, and of the examples whatever has jobs.
set -- .github/workflows/*.yml $(grep -l '^jobs:' examples/*.yml)
# Without the linters of scripts that some machines happen to have: everybody gets the same answer.
"$actionlint" -shellcheck= -pyflakes= "$@"
"$tools/zizmor" --offline --persona pedantic --strict-collection --no-progress --quiet \
  --config sandbox/lint/zizmor.yml "$@"
echo "actionlint and zizmor find nothing in $# workflows: $*"
