#!/usr/bin/env bash
# Counts instructions of the model and compares them with the guard in Benchmarks/instructions.csv.
#   count-instructions.sh            fails where a count is above its limit
#   count-instructions.sh --renew    sets each limit to the count and a twentieth
# Counts, unlike seconds, are the same on a busy machine. Builds nothing: `make build` first.
set -euo pipefail
cd "$(dirname "$0")/.."
guard=Benchmarks/instructions.csv
puhui=.build/release/puhui
results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT

# Instructions of a run of some months and households (one replicate, one thread).
count() {
  valgrind --tool=callgrind --callgrind-out-file=/dev/null "$puhui" run scenarios/village.yaml \
    --set settlement.households="$2" --set settlement.villages=10 --months "$1" \
    --replicates 1 --threads 1 --quiet --out "$results" 2>&1 |
    awk '/Collected :/ { print $4 }'
}

small=$(count 1 3000)
large=$(count 1 6000)
longer=$(count 13 6000)
# Differences leave out what every run does once: reading files, the manifest.
counts="founding_and_first_month,$(((large - small) / 3000))
household_month,$(((longer - large) / (12 * 6000)))"

if [ "${1:-}" = --renew ]; then
  echo "what,limit" >"$guard"
  awk -F, '{ print $1 "," int($2 * 1.05) }' <<<"$counts" >>"$guard"
fi
failed=0
while IFS=, read -r what instructions; do
  limit=$(awk -F, -v what="$what" '$1 == what { print $2 }' "$guard")
  verdict=ok
  [ "$instructions" -le "$limit" ] || { verdict="TOO MANY"; failed=1; }
  printf '%-26s %8d instructions a household, at most %8d: %s\n' "$what" "$instructions" "$limit" "$verdict"
done <<<"$counts"
exit $failed
