#!/usr/bin/env bash
# Kills a sweep by signal 9 at random moments, and compares what is gathered in the end with the undisturbed one:
# kill.sh [PUHUI] [KILLS]
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
puhui=$(realpath "${1:-$here/../../.build/release/puhui}")
kills=${2:-5}
folder=$(mktemp -d "${TMPDIR:-/tmp}/puhui-kill.XXXXXX")
trap 'rm -rf "$folder"' EXIT

plan() { "$puhui" sweep plan "$here/design.yaml" --out "$1" --runs-per-task 3 >/dev/null; }

began=$(date +%s%N)
plan "$folder/calm"
"$puhui" sweep run "$folder/calm" --quiet
"$puhui" sweep gather "$folder/calm" >/dev/null
# Moments of death are spread over the time that the whole takes.
span=$((($(date +%s%N) - began) / 1000000))

compare() {
  "$puhui" sweep run "$1" --quiet
  "$puhui" sweep gather "$1" >/dev/null
  for table in runs.csv summary.csv failures.csv; do cmp "$folder/calm/$table" "$1/$table"; done
  if find "$1" -name '.*.partial' | grep -q .; then
    echo "kill: something was left behind in $1" >&2
    exit 1
  fi
}

done=0
sweeps=0
plan "$folder/killed"
while [ "$done" -lt "$kills" ]; do
  "$puhui" sweep run "$folder/killed" --quiet 2>/dev/null &
  parent=$!
  sleep "$(printf '%d.%03d' $((RANDOM % span / 2000)) $((RANDOM % span / 2 % 1000)))"
  # The parent, its worker, or both at once.
  worker=$(cat "/proc/$parent/task/$parent/children" 2>/dev/null || true)
  case $((RANDOM % 3)) in
    0) victims=$parent ;;
    1) victims=${worker:-$parent} ;;
    *) victims="$parent $worker" ;;
  esac
  # shellcheck disable=SC2086
  if kill -9 $victims 2>/dev/null; then done=$((done + 1)); fi
  wait "$parent" 2>/dev/null || true
  if "$puhui" sweep gather "$folder/killed" >/dev/null 2>&1; then
    compare "$folder/killed"
    sweeps=$((sweeps + 1))
    rm -rf "$folder/killed"
    plan "$folder/killed"
  fi
done
compare "$folder/killed"
echo "$done kills by signal 9 in $((sweeps + 1)) sweeps: the tables equal those of the undisturbed one."
