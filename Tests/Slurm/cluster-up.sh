#!/usr/bin/env bash
# Starts a throw-away Slurm cluster on this machine, without systemd: cluster-up.sh FOLDER [NODES] [CPUS]
#
# Everything lives below FOLDER: munge key and socket, slurm.conf, state, logs, process ids. Nothing in /etc or /var
# is read or written, so it never meets a real Slurm. Clients need only: export SLURM_CONF=FOLDER/slurm.conf
set -euo pipefail
folder=$(mkdir -p "$1" && cd "$1" && pwd)
nodes=${2:-2}
cpus=${3:-4}
port=${PUHUI_SLURM_PORT:-$((20000 + RANDOM % 20000))}
host=$(hostname -s)
export PATH=$PATH:/usr/sbin

mkdir -p "$folder"/{munge,state,spool,log}
chmod 0755 "$folder" "$folder/munge"
dd if=/dev/urandom of="$folder/munge/key" bs=128 count=1 status=none
chmod 0600 "$folder/munge/key"
munged --key-file="$folder/munge/key" --socket="$folder/munge/sock" --pid-file="$folder/munge/pid" \
  --log-file="$folder/log/munged.log" --seed-file="$folder/munge/seed" --num-threads=2 2>"$folder/log/munged.err" || {
  cat "$folder/log/munged.err" >&2
  exit 1
}

# MaxArraySize is small, so that the test has to split its array. CPUs are pretended (config_overrides).
# A short life of credentials is what a requeued task waits for.
cat >"$folder/slurm.conf" <<CONF
ClusterName=puhui
SlurmctldHost=$host(127.0.0.1)
SlurmUser=$(id -un)
SlurmdUser=$(id -un)
SlurmctldPort=$port
AuthType=auth/munge
AuthInfo=socket=$folder/munge/sock,cred_expire=5
CredType=cred/munge
SlurmctldPidFile=$folder/slurmctld.pid
SlurmdPidFile=$folder/slurmd.%n.pid
SlurmdSpoolDir=$folder/spool/%n
StateSaveLocation=$folder/state
SlurmctldLogFile=$folder/log/slurmctld.log
SlurmdLogFile=$folder/log/slurmd.%n.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SwitchType=switch/none
MpiDefault=none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
SchedulerType=sched/backfill
SchedulerParameters=sched_min_interval=0,batch_sched_delay=0,sched_interval=2,bf_interval=2
SlurmdParameters=config_overrides
ReturnToService=2
MaxArraySize=9
MaxJobCount=1000
KillWait=5
JobRequeue=1
InactiveLimit=0
SlurmctldTimeout=10
SlurmdTimeout=10
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
CONF
for node in $(seq 1 "$nodes"); do
  echo "NodeName=n$node NodeHostname=$host NodeAddr=127.0.0.1 Port=$((port + node)) CPUs=$cpus State=UNKNOWN"
done >>"$folder/slurm.conf"
echo "PartitionName=main Nodes=n[1-$nodes] Default=YES MaxTime=INFINITE State=UP" >>"$folder/slurm.conf"
export SLURM_CONF=$folder/slurm.conf

listens() {
  for _ in $(seq 200); do
    (: <"/dev/tcp/127.0.0.1/$port") 2>/dev/null && return
    sleep 0.05
  done
  echo "cluster-up: nothing listens on port $port; see $folder/log" >&2
  exit 1
}

slurmctld -f "$SLURM_CONF"
# A node that comes before the controller listens registers only seconds later.
listens
for node in $(seq 1 "$nodes"); do
  mkdir -p "$folder/spool/n$node"
  slurmd -f "$SLURM_CONF" -N "n$node"
done
for _ in $(seq 300); do
  [ "$(sinfo -h -N -t idle -o %N 2>/dev/null | sort -u | wc -l)" = "$nodes" ] && exit 0
  sleep 0.1
done
echo "cluster-up: the nodes are not idle; see $folder/log" >&2
exit 1
