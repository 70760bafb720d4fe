#!/usr/bin/env bash
# Builds the columns in C at full speed, narrow, asking the processor and for AVX2, and compares them to the last bit.
set -euo pipefail
cd "$(dirname "$0")/.."
build=$(mktemp -d)
trap 'rm -rf "$build"' EXIT

# Builds and runs the columns under a name.
write() {
  local name=$1
  shift
  clang -O2 -Wall -Werror -ISources/CColumns/include "$@" Sources/CColumns/columns.c Tests/Columns/columns.c \
    -o "$build/$name" -lm
  "$build/$name" >"$build/$name.bits"
}

write narrow -DPUHUI_NARROW
write asking
cmp "$build/narrow.bits" "$build/asking.bits"
if grep -qsw avx2 /proc/cpuinfo; then
  write wide -march=x86-64-v3
  cmp "$build/narrow.bits" "$build/wide.bits"
fi
echo "The columns are the same to the last bit in every build: $(wc -c <"$build/narrow.bits") bytes."
