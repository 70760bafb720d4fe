#!/usr/bin/env bash
# Kills a calibration by signal 9 at random moments, lets it go on, and compares its tables with those of an undisturbed
# one: kill-calibration.sh [PUHUI] [KILLS]
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
puhui=$(realpath "${1:-$here/../../.build/release/puhui}")
kills=${2:-5}
folder=$(mktemp -d "${TMPDIR:-/tmp}/puhui-calibration.XXXXXX")
trap 'rm -rf "$folder"' EXIT

calibrate() { "$puhui" calibrate "$here/calibration.yaml" --out "$1" --quiet; }

began=$(date +%s%N)
calibrate "$folder/calm"
# Moments of death are spread over the time that the whole takes.
span=$((($(date +%s%N) - began) / 1000000))

done=0
searches=0
while [ "$done" -lt "$kills" ]; do
  searches=$((searches + 1))
  killed=$folder/killed-$searches
  while [ "$done" -lt "$kills" ]; do
    calibrate "$killed" 2>/dev/null &
    parent=$!
    sleep "$(printf '%d.%03d' $((RANDOM % span / 3000)) $((RANDOM % span / 3 % 1000)))"
    worker=$(cat "/proc/$parent/task/$parent/children" 2>/dev/null || true)
    # The shell's child is the simulator, or a shell that waits for it.
    # shellcheck disable=SC2086
    if kill -9 $worker $parent 2>/dev/null; then
      done=$((done + 1))
      wait "$parent" 2>/dev/null || true
    else
      wait "$parent" || true
      break
    fi
  done
  calibrate "$killed"
  for table in posterior.csv shrinkage.csv marginals.csv correlations.csv predictive.csv waves.csv; do
    cmp "$folder/calm/$table" "$killed/$table"
  done
done
echo "$done kills by signal 9 in $searches calibrations: the tables equal those of the undisturbed one."
