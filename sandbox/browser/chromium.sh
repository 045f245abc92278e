#!/bin/sh
# Prints where the Chromium is: the one that CHROMIUM names, else the first that is installed. Fails without one.
set -eu
chromium=${CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome)}
echo "$chromium"
