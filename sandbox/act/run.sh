#!/bin/sh
# Runs every example workflow with act (https://nektosact.com) against the sandbox, and checks what each of them did.
set -eu
cd "$(dirname "$0")/../.."

act=$(sh sandbox/go-tool.sh github.com/nektos/act v0.2.89)
node sandbox/act/main.ts "$act"
