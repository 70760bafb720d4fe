#!/usr/bin/env bash
# What a household-month costs in units of work that is the same on every machine: yardstick.sh [PUHUI].
# The yardsticks and `puhui bench` run by turns, so that a busy machine slows both; medians of seven rounds.
# The aim of 80 ns was set beside peers that were measured on another machine (2 processors of the Zen 5 family);
# the second column is what the yardsticks took there.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
puhui=$(realpath "${1:-$here/../.build/release/puhui}")
rounds=${ROUNDS:-7}
folder=$(mktemp -d "${TMPDIR:-/tmp}/puhui-yardstick.XXXXXX")
trap 'rm -rf "$folder"' EXIT
${CC:-cc} -O3 -march=native -o "$folder/yardsticks" "$here/Yardsticks/yardsticks.c" -lgsl -lgslcblas -lm
for ((round = 0; round < rounds; round++)); do
  "$folder/yardsticks" >>"$folder/times"
  "$puhui" bench "$here/../scenarios/xintai.yaml" |
    sed -nE 's/.* ([0-9.]+) ns a household to live it, ([0-9.]+) ns to observe it/\1 \2/p' |
    awk '{ print "household_month", $1 + $2 }' >>"$folder/times"
done
median() { awk -v name="$1" '$1 == name { print $2 }' "$folder/times" | sort -n | awk '{ t[NR] = $1 } END { print t[int((NR + 1) / 2)] }'; }
month=$(median household_month)
[ -n "$month" ] || { echo "puhui bench told no time" >&2; exit 1; }
printf 'a household-month: %s ns\n' "$month"
printf '%-44s %8s %8s %7s %22s\n' 'yardstick, ns' here there ratio 'household-month there'
while read -r name there label; do
  took=$(median "$name")
  awk -v label="$label" -v here="$took" -v there="$there" -v month="$month" 'BEGIN {
    printf "%-44s %8.2f %8.2f %7.2f %19.0f ns\n", label, here, there, here / there, month * there / here }'
done <<'TABLE'
normal_taus2 4.9 a normal number: GSL's ziggurat over taus2
normal_mt19937 10 the same over mt19937
exp 2.9 an exponential of the C library
triad 0.615 an element of a triad, 24 bytes of memory
TABLE
