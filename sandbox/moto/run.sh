#!/bin/sh
# Runs the suite that holds the sandbox's AWS against moto (https://github.com/getmoto/moto), an independent
# stand-in: makes a Python environment of its own, starts moto on a free loopback port, and stops it at the end.
set -eu
cd "$(dirname "$0")/../.."

tools=$(sh sandbox/python-tools.sh sandbox/moto/requirements.txt .venv-moto test:moto)
log=.venv-moto/moto.log

fail() {
  echo "test:moto: $1" >&2
  exit 1
}

port=$("$tools/python" -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
"$tools/moto_server" -H 127.0.0.1 -p "$port" >"$log" 2>&1 &
server=$!
trap 'kill "$server" 2>/dev/null && wait "$server" 2>/dev/null || true' EXIT
trap 'exit 130' INT TERM

MOTO_URL="http://127.0.0.1:$port"
export MOTO_URL
tries=0
until "$tools/python" -c 'import os, urllib.request as r; r.urlopen(os.environ["MOTO_URL"] + "/moto-api/data.json")' 2>/dev/null; do
  kill -0 "$server" 2>/dev/null || fail "moto stopped: $(tail -n 3 "$log")"
  tries=$((tries + 1))
  [ "$tries" -lt 60 ] || fail "moto did not answer at $MOTO_URL within a minute; see $log."
  sleep 1
done

npx vitest run --config sandbox/moto/vitest.config.ts
