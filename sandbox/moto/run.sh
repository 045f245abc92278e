#!/bin/sh
# Runs the suite that holds the sandbox's AWS against moto (https://github.com/getmoto/moto), an independent
# stand-in: makes a Python environment of its own, starts moto on a free loopback port, and stops it at the end.
set -eu
cd "$(dirname "$0")/../.."

requirements=sandbox/moto/requirements.txt
environment=.venv-moto

fail() {
  echo "test:moto: $1" >&2
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

port=$("$environment/bin/python" -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
log=$environment/moto.log
"$environment/bin/moto_server" -H 127.0.0.1 -p "$port" >"$log" 2>&1 &
server=$!
trap 'kill "$server" 2>/dev/null && wait "$server" 2>/dev/null || true' EXIT
trap 'exit 130' INT TERM

MOTO_URL="http://127.0.0.1:$port"
export MOTO_URL
tries=0
until "$environment/bin/python" -c 'import os, urllib.request as r; r.urlopen(os.environ["MOTO_URL"] + "/moto-api/data.json")' 2>/dev/null; do
  kill -0 "$server" 2>/dev/null || fail "moto stopped: $(tail -n 3 "$log")"
  tries=$((tries + 1))
  [ "$tries" -lt 60 ] || fail "moto did not answer at $MOTO_URL within a minute; see $log."
  sleep 1
done

npx vitest run --config sandbox/moto/vitest.config.ts
