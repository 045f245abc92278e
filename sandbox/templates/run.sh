#!/bin/sh
# Checks the templates, and those that `rootline permissions` prints: CloudFormation with cfn-lint
# (https://github.com/aws-cloudformation/cfn-lint) and by deploying it in moto (https://github.com/getmoto/moto),
# Terraform with the parser of python-hcl2.
set -eu
cd "$(dirname "$0")/../.."

tools=$(sh sandbox/python-tools.sh sandbox/templates/requirements.txt .venv-templates test:templates)
moto=$(sh sandbox/python-tools.sh sandbox/moto/requirements.txt .venv-moto test:templates)

printed=$(mktemp -d)
trap 'rm -rf "$printed"' EXIT
trap 'exit 130' INT TERM
print_roles() {
  npm run -s rootline -- permissions --baseline examples/aws-baseline.yml --member-role rootline-member \
    --management-account 111111111111 --audit-account 222222222222 "$@" 2>/dev/null
}
for part in audit management member; do
  print_roles --part "$part" --format cloudformation >"$printed/$part.yml"
  print_roles --part "$part" --format terraform >"$printed/$part.tf"
done
print_roles --format json --repository octo-org/aws-accounts --owner-id 123456 --repository-id 456789 \
  >"$printed/policies.json"

"$tools/cfn-lint" --regions us-east-1 -- templates/*/cloudformation.yml "$printed"/*.yml
"$tools/python" sandbox/templates/parse.py templates/*/*.tf "$printed"/*.tf
echo "cfn-lint and python-hcl2 find nothing in templates/ and in what rootline permissions prints."
# Python would leave a folder of what it compiled among the sources.
PYTHONDONTWRITEBYTECODE=1 "$moto/python" sandbox/templates/deploy.py "$printed"
