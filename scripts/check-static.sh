#!/usr/bin/env bash
# Fails unless a program needs no shared library: check-static.sh PROGRAM
set -euo pipefail
if needed=$(readelf -d "$1" | grep NEEDED); then
  echo "$1 still needs libraries:" >&2
  echo "$needed" >&2
  exit 1
fi
"$1" --version >/dev/null
echo "$1 ($(($(stat -c %s "$1") / 1000000)) MB) needs no library."
