#!/usr/bin/env bash
# Runs a sweep under a real Slurm of two nodes on this machine, disturbs it, and compares it with the local one byte
# for byte: run.sh [PUHUI]. Needs slurm-wlm and munge (`make test-slurm` installs them).
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
puhui=$(realpath "${1:-$here/../../.build/release/puhui}")
export PATH=$PATH:/usr/sbin
folder=$(mktemp -d "${TMPDIR:-/tmp}/puhui-slurm.XXXXXX")
# Munge wants its socket where everybody may look.
chmod 0755 "$folder"
trap '"$here/cluster-down.sh" "$folder/cluster"; rm -rf "$folder"' EXIT
say() { printf '%5ss  %s\n' "$SECONDS" "$1"; }
fail() {
  say "FAILED: $1"
  "$puhui" sweep status "$folder/slurm" || true
  tail -n 30 "$folder"/slurm/slurm/*.log 2>/dev/null || true
  exit 1
}

plan() { "$puhui" sweep plan "$here/../Sweeps/design.yaml" --out "$1" --runs-per-task 3 >/dev/null; }
plan "$folder/local"
"$puhui" sweep run "$folder/local" --quiet
"$puhui" sweep gather "$folder/local" >/dev/null
say "the sweep was done locally"

"$here/cluster-up.sh" "$folder/cluster" 2 2
export SLURM_CONF=$folder/cluster/slurm.conf
say "a cluster of two nodes is up"

plan "$folder/slurm"
# The tasks of the test begin slowly, so that there is something to disturb.
cat >"$folder/slow-puhui" <<SLOW
#!/bin/bash
case " \$* " in *" --task "*) sleep 1.5 ;; esac
exec "$puhui" "\$@"
SLOW
chmod +x "$folder/slow-puhui"
submitted=$("$puhui" sweep submit "$folder/slurm" --program "$folder/slow-puhui" --time 10)
say "$(head -n 1 <<<"$submitted")"
array=$(grep -o 'as [0-9]*' <<<"$submitted" | head -n 1 | cut -c4-)
grep -q 'tasks as [0-9]*, [0-9]*, and' <<<"$submitted" || fail "16 tasks were not split at MaxArraySize 9"

running() { squeue -h -r -t R -o '%i %N' 2>/dev/null | grep "${1:-_}" || true; }
await() {
  for _ in $(seq 150); do
    [ -n "$(running "${1:-}")" ] && return
    sleep 0.1
  done
  fail "no task runs ${1:-}"
}

await
scontrol requeue "$(running | head -n 1 | cut -d' ' -f1)"
say "a task was requeued"

await
scancel --signal=KILL --full "$(running | head -n 1 | cut -d' ' -f1)"
say "a task was killed by signal 9"

await n2
scontrol update NodeName=n2 State=DOWN Reason=test
say "node n2 was lost"
sleep 1

kill -9 "$(cat "$folder/cluster/slurmctld.pid")"
slurmctld -f "$SLURM_CONF"
for _ in $(seq 100); do scontrol ping 2>/dev/null | grep -q UP && break; sleep 0.1; done
say "the controller was killed and started again"
for node in n1 n2; do scontrol update NodeName=$node State=RESUME 2>/dev/null || true; done

scancel "${array}_$(running | head -n 1 | cut -d' ' -f1 | cut -d_ -f2)" 2>/dev/null || true
say "a task was cancelled"

for _ in $(seq 900); do
  [ -e "$folder/slurm/manifest.json" ] && break
  if [ -z "$(squeue -h -o %i 2>/dev/null || echo unknown)" ] && [ ! -e "$folder/slurm/manifest.json" ]; then
    # A killed controller forgets what it had not saved; whoever submitted does so again, as after a crash.
    again=$((${again:-0} + 1))
    [ "$again" -le 3 ] || break
    "$puhui" sweep submit "$folder/slurm" --program "$folder/slow-puhui" --time 10 >/dev/null
    say "the controller had forgotten jobs: what is missing was submitted again"
  fi
  # A task whose node was lost while it was being launched is held for its owner to look at.
  for held in $(squeue -h -r -t PD -o '%i %r' 2>/dev/null | grep 'held' | cut -d' ' -f1); do
    scontrol release "$held" 2>/dev/null || true
  done
  # A node that drained because a restarted controller saw its task twice goes on.
  for node in n1 n2; do
    sinfo -h -n $node -o %t | grep -q -E 'drain|drng|down' &&
      scontrol update NodeName=$node State=RESUME 2>/dev/null || true
  done
  sleep 0.2
done
[ -e "$folder/slurm/manifest.json" ] || fail "the sweep was not gathered"
for table in runs.csv summary.csv failures.csv; do
  cmp "$folder/local/$table" "$folder/slurm/$table" || fail "$table differs from the local one"
done
say "gathered, and equal to the local one byte for byte"
