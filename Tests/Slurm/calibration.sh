#!/usr/bin/env bash
# Calibrates under a real Slurm of two nodes on this machine, each wave a job array and one task of each killed, and
# compares the tables with those of a local calibration: calibration.sh [PUHUI]
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
puhui=$(realpath "${1:-$here/../../.build/release/puhui}")
export PATH=$PATH:/usr/sbin
folder=$(mktemp -d "${TMPDIR:-/tmp}/puhui-slurm.XXXXXX")
# Munge wants its socket where everybody may look.
chmod 0755 "$folder"
trap '"$here/cluster-down.sh" "$folder/cluster"; rm -rf "$folder"' EXIT
say() { printf '%5ss  %s\n' "$SECONDS" "$1"; }

"$puhui" calibrate "$here/../Sweeps/calibration.yaml" --out "$folder/local" --quiet
say "calibrated locally"
"$here/cluster-up.sh" "$folder/cluster" 2 2
export SLURM_CONF=$folder/cluster/slurm.conf
say "a cluster of two nodes is up"

plan() { "$puhui" calibrate "$1" --out "$folder/slurm" --plan --quiet; }
plan "$here/../Sweeps/calibration.yaml"
kills=0
waves=0
until [ -f "$folder/slurm/posterior.csv" ]; do
  wave=$(find "$folder/slurm/waves" -mindepth 1 -maxdepth 1 | sort | tail -n 1)
  "$puhui" sweep submit "$wave" --time 10 >/dev/null
  waves=$((waves + 1))
  for _ in $(seq 600); do
    task=$(squeue -h -r -t R -o %i 2>/dev/null | grep _ | head -n 1 || true)
    if [ -n "$task" ] && [ "$kills" -lt "$waves" ]; then
      scancel --signal=KILL --full "$task" 2>/dev/null && kills=$((kills + 1))
    fi
    [ -e "$wave/manifest.json" ] && break
    # A killed task has failed, so the gathering that waits for it never comes: it is submitted again.
    if [ -z "$(squeue -h -o %i 2>/dev/null || echo unknown)" ] && [ ! -e "$wave/manifest.json" ]; then
      "$puhui" sweep submit "$wave" --time 10 >/dev/null
    fi
    sleep 0.2
  done
  [ -e "$wave/manifest.json" ] || { say "FAILED: $wave was not gathered"; exit 1; }
  say "$(basename "$wave") was gathered"
  plan "$folder/slurm"
done
for table in posterior.csv shrinkage.csv marginals.csv correlations.csv predictive.csv waves.csv; do
  cmp "$folder/local/$table" "$folder/slurm/$table"
done
say "$waves waves as job arrays, $kills tasks killed by signal 9: the tables equal the local ones byte for byte"
