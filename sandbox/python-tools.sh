#!/bin/sh
# python-tools.sh REQUIREMENTS FOLDER NAME: installs a requirements file into a Python environment of its own, unless it
# is there, and prints where its commands are. NAME is what its errors begin with.
set -eu
cd "$(dirname "$0")/.."

requirements=$1
environment=$2
name=$3

fail() {
  echo "$name: $1" >&2
  exit 1
}

if ! cmp -s "$requirements" "$environment/installed.txt"; then
  command -v python3 >/dev/null || fail 'python3 is missing. Install Python 3.10 or later.'
  rm -rf "$environment"
  python3 -m venv "$environment" >&2 ||
    fail 'python3 cannot make a virtual environment. On Debian and Ubuntu: apt-get install python3-venv.'
  # Where the file has a hash, pip wants one of everything.
  "$environment/bin/pip" install --quiet --disable-pip-version-check -r "$requirements" >&2 ||
    fail "pip could not install $requirements. Is a Python package index within reach?"
  cp "$requirements" "$environment/installed.txt"
fi
echo "$environment/bin"
