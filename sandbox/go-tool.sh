#!/bin/sh
# go-tool.sh PACKAGE VERSION: builds a command of a Go module, unless it is there, and prints its path.
# Go's checksum database vouches for what is downloaded.
set -eu
cd "$(dirname "$0")/.."

package=$1
version=$2
folder=$PWD/.go-tools/$version
command=$folder/$(basename "$package")

fail() {
  echo "$(basename "$package"): $1" >&2
  exit 1
}

if [ ! -x "$command" ]; then
  command -v go >/dev/null || fail 'go is missing. Install Go 1.24 or later.'
  GOBIN=$folder go install "$package@$version" >&2 ||
    fail "go could not build $package@$version. Is a Go module proxy within reach?"
fi
echo "$command"
