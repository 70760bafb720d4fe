#!/usr/bin/env bash
# What a sweep costs beyond its simulations, what two processors gain, and whether memory grows with the points:
# sweep-overhead.sh [PUHUI]. Runs of about a second each; seconds depend on what else the machine does, ratios less so.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
puhui=$(realpath "${1:-$here/../.build/release/puhui}")
folder=$(mktemp -d "${TMPDIR:-/tmp}/puhui-overhead.XXXXXX")
trap 'rm -rf "$folder"' EXIT
cat >"$folder/county.yaml" <<YAML
name: county
start: 2018-09
months: 36
replicates: 16
seed: 1
parameters: { settlement: { households: 90000, villages: 275, townships: 6 } }
YAML
design() {
  cat >"$folder/$1.yaml" <<YAML
name: $1
scenario: county.yaml
design: latin-hypercube
points: $2
replicates: $3
axes: [{ path: publicity.media, range: [0.01, 0.1] }]
keep: { measures: [ever_borrowed, balance], months: [last] }
YAML
}
# Processor seconds, wall seconds and largest resident memory of a command.
measure() { /usr/bin/time -f '%U %S %e %M' -o "$folder/time" "$@" >/dev/null; awk '{ print $1 + $2, $3, $4 }' "$folder/time"; }

design one 1 16
"$puhui" sweep plan "$folder/one.yaml" --out "$folder/one" --runs-per-task 1 >/dev/null
read -r sweep _ _ < <(measure "$puhui" sweep run "$folder/one" --threads 1 --quiet)
# The same worlds in one process, lived and observed in their last month alone.
cp -r "$folder/one" "$folder/single"
rm -rf "$folder/single"
"$puhui" sweep plan "$folder/one.yaml" --out "$folder/single" --runs-per-task 16 >/dev/null
read -r single single_wall _ < <(measure "$puhui" sweep run "$folder/single" --threads 1 --quiet)
read -r run _ _ < <(measure "$puhui" run "$folder/county.yaml" --threads 1 --quiet --out "$folder/run")
printf 'processor seconds: 16 tasks of one run %.2f, one task of 16 runs %.2f (tasks cost %.1f%%), puhui run %.2f\n' \
  "$sweep" "$single" "$(awk "BEGIN { print ($sweep / $single - 1) * 100 }")" "$run"

"$puhui" sweep plan "$folder/one.yaml" --out "$folder/two" --runs-per-task 1 >/dev/null
read -r _ wall _ < <(measure "$puhui" sweep run "$folder/two" --threads 2 --quiet)
rm -rf "$folder/one"
"$puhui" sweep plan "$folder/one.yaml" --out "$folder/one" --runs-per-task 1 >/dev/null
read -r _ alone _ < <(measure "$puhui" sweep run "$folder/one" --threads 1 --quiet)
printf 'wall seconds: one processor %.2f, two %.2f (%.2f times as fast)\n' "$alone" "$wall" \
  "$(awk "BEGIN { print $alone / $wall }")"

sed -i 's/households: 90000, villages: 275/households: 300, villages: 6/; s/months: 36/months: 4/' "$folder/county.yaml"
for points in 100 1000 10000; do
  design "many$points" "$points" 1
  "$puhui" sweep plan "$folder/many$points.yaml" --out "$folder/many$points" --runs-per-task 250 >/dev/null
  read -r _ _ memory < <(measure "$puhui" sweep run "$folder/many$points" --threads 2 --quiet)
  read -r _ _ gather < <(measure "$puhui" sweep gather "$folder/many$points")
  printf '%6d points: run %d MB, gather %d MB\n' "$points" "$((memory / 1024))" "$((gather / 1024))"
done
