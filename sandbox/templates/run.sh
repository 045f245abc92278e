#!/bin/sh
# Checks the templates, and those that `rootline permissions` prints: CloudFormation with cfn-lint
# (https://github.com/aws-cloudformation/cfn-lint), Terraform with the parser of python-hcl2.
set -eu
cd "$(dirname "$0")/../.."

requirements=sandbox/templates/requirements.txt
environment=.venv-templates

fail() {
  echo "test:templates: $1" >&2
  exit 1
}

command -v python3 >/dev/null || fail 'python3 is missing. Install Python 3.10 or later.'

if ! cmp -s "$requirements" "$environment/installed.txt"; then
  rm -rf "$environment"
  python3 -m venv "$environment" ||
    fail 'python3 cannot make a virtual environment. On Debian and Ubuntu: apt-get install python3-venv.'
  "$environment/bin/pip" install --quiet --disable-pip-version-check -r "$requirements" ||
    fail "pip could not install $requirements. Is a Python package index within reach?"
  cp "$requirements" "$environment/installed.txt"
fi

printed=$(mktemp -d)
trap 'rm -rf "$printed"' EXIT
trap 'exit 130' INT TERM
for part in audit management member; do
  set -- --baseline examples/aws-baseline.yml --part "$part" --member-role rootline-member \
    --management-account 111111111111 --audit-account 222222222222
  npm run -s rootline -- permissions "$@" --format cloudformation >"$printed/$part.yml" 2>/dev/null
  npm run -s rootline -- permissions "$@" --format terraform >"$printed/$part.tf" 2>/dev/null
done

"$environment/bin/cfn-lint" --regions us-east-1 -- templates/*/cloudformation.yml "$printed"/*.yml
"$environment/bin/python" sandbox/templates/parse.py templates/*/*.tf "$printed"/*.tf
echo "cfn-lint and python-hcl2 find nothing in templates/ and in what rootline permissions prints."
