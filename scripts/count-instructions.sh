#!/usr/bin/env bash
# Counts instructions of the model and compares them with the guard in Benchmarks/instructions.csv.
#   count-instructions.sh            fails where a count is above its limit
#   count-instructions.sh --renew    sets each limit to the count and a twentieth
# Limits are those of a build for processors with AVX2 (`make build` where there is one); others count more.
# Counts, unlike seconds, are the same on a busy machine. Builds nothing: `make build` first.
set -euo pipefail
cd "$(dirname "$0")/.."
guard=Benchmarks/instructions.csv
# Swift seeds the hashes of its dictionaries by chance otherwise.
export SWIFT_DETERMINISTIC_HASHING=1
results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT
# Older valgrinds stumble over the debugging information of newer compilers.
puhui=$results/puhui
strip --strip-debug -o "$puhui" .build/release/puhui

# Instructions of some months of some households: `bench` lives one replicate on one thread.
count() {
  # Valgrind itself fails now and then on a busy machine; the count is the same whenever it does not.
  for attempt in 1 2 3; do
    if valgrind --tool=callgrind --callgrind-out-file=/dev/null "$puhui" bench \
      scenarios/village.yaml --set settlement.households="$2" --set settlement.villages=10 \
      --months "$1" >"$results/log" 2>&1; then
      awk '/Collected :/ { print $4 }' "$results/log"
      return
    fi
  done
  cat "$results/log" >&2
  exit 1
}

few=$(count 1 3000)
many=$(count 1 6000)
few_longer=$(count 13 3000)
many_longer=$(count 13 6000)
# Differences leave out what does not grow with households or months, such as reading files.
counts="founding_and_first_month,$(((many - few) / 3000))
household_month,$(((many_longer - few_longer - many + few) / (12 * 3000)))"

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
