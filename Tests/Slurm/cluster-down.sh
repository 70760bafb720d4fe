#!/usr/bin/env bash
# Stops the cluster that cluster-up.sh started, by the process ids that it wrote: cluster-down.sh FOLDER
set -uo pipefail
folder=$1
export SLURM_CONF=$folder/slurm.conf

# A zombie is gone, whatever kill -0 says.
alive() { case "$(cut -d' ' -f3 "/proc/$1/stat" 2>/dev/null)" in '' | Z | X) return 1 ;; esac; }

stop() {
  local id
  id=$(cat "$1" 2>/dev/null) || return 0
  # Only a process that is still the daemon of that name.
  case "$(cat "/proc/${id:-0}/comm" 2>/dev/null)" in "$2"*) ;; *) return 0 ;; esac
  kill -TERM "$id" 2>/dev/null || return 0
  for _ in $(seq 100); do alive "$id" || return 0; sleep 0.05; done
  kill -KILL "$id" 2>/dev/null
}

timeout 5 scancel --me 2>/dev/null
for _ in $(seq 80); do
  [ -z "$(timeout 5 squeue -h -t R,CG -o %i 2>/dev/null)" ] && break
  sleep 0.1
done
for file in "$folder"/slurmd.*.pid; do [ -e "$file" ] && stop "$file" slurmd; done
stop "$folder/slurmctld.pid" slurmctld
stop "$folder/munge/pid" munged
