#!/usr/bin/env bash
# Kills tasks of a sweep under a real Slurm by signal 9 at random moments, submits what is missing again, and compares what
# is gathered with the local sweep: kill.sh [PUHUI] [KILLS]. Needs slurm-wlm and munge.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
puhui=$(realpath "${1:-$here/../../.build/release/puhui}")
kills=${2:-20}
export PATH=$PATH:/usr/sbin
folder=$(mktemp -d "${TMPDIR:-/tmp}/puhui-slurm.XXXXXX")
chmod 0755 "$folder"
trap '"$here/cluster-down.sh" "$folder/cluster"; rm -rf "$folder"' EXIT

plan() { "$puhui" sweep plan "$here/../Sweeps/design.yaml" --out "$1" --runs-per-task 3 >/dev/null; }
plan "$folder/local"
"$puhui" sweep run "$folder/local" --quiet
"$puhui" sweep gather "$folder/local" >/dev/null
"$here/cluster-up.sh" "$folder/cluster" 2 2
export SLURM_CONF=$folder/cluster/slurm.conf

done=0
sweeps=0
while [ "$done" -lt "$kills" ]; do
  rm -rf "$folder/slurm"
  plan "$folder/slurm"
  submissions=0
  until [ -e "$folder/slurm/manifest.json" ]; do
    submissions=$((submissions + 1))
    [ "$submissions" -le 100 ] || { echo "kill: the sweep does not end" >&2; exit 1; }
    "$puhui" sweep submit "$folder/slurm" --program "$puhui" --time 10 >/dev/null
    while [ -n "$(squeue -h -o %i)" ]; do
      sleep "0.$((RANDOM % 4))$((RANDOM % 10))"
      victim=$(pgrep -f "sweep run .*$folder/slurm|sweep run $folder/slurm" | shuf -n 1 || true)
      if [ "$done" -lt "$kills" ] && [ -n "$victim" ] && kill -9 "$victim" 2>/dev/null; then
        done=$((done + 1))
      fi
    done
  done
  for table in runs.csv summary.csv failures.csv; do cmp "$folder/local/$table" "$folder/slurm/$table"; done
  sweeps=$((sweeps + 1))
done
echo "$done kills by signal 9 in $sweeps sweeps under Slurm: the tables equal those of the local one."
