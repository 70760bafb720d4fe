#!/usr/bin/env bash
# A disk that fills, one that becomes read-only, clocks that jump: the sweep says what is wrong, loses nothing, and goes
# on when it is mended: disaster.sh [PUHUI]
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
puhui=$(realpath "${1:-$here/../../.build/release/puhui}")

# Disks are mounted in a namespace of our own, which needs no rights and leaves nothing behind.
if [ -z "${PUHUI_IN_NAMESPACE:-}" ]; then
  for way in "unshare --mount" "unshare --map-root-user --mount"; do
    # shellcheck disable=SC2086
    if $way mount -t tmpfs tmpfs /mnt 2>/dev/null; then
      # shellcheck disable=SC2093,SC2086
      PUHUI_IN_NAMESPACE=1 exec $way "$here/disaster.sh" "$puhui"
    fi
  done
  echo "disaster: this machine lets nobody mount a disk; nothing was tried."
  exit 0
fi

folder=$(mktemp -d "${TMPDIR:-/tmp}/puhui-disaster.XXXXXX")
mkdir "$folder/disk"
mount -t tmpfs -o size=256k tmpfs "$folder/disk"
trap 'umount "$folder/disk"; rm -rf "$folder"' EXIT
sweep=$folder/disk/sweep

plan() { "$puhui" sweep plan "$here/design.yaml" --out "$1" --runs-per-task 3 >/dev/null; }

# Runs a command that has to fail with a status and say something.
fails() {
  local status=$1 words=$2 said
  shift 2
  if said=$("$@" 2>&1); then
    echo "disaster: $* did not fail" >&2
    exit 1
  elif [ $? -ne "$status" ] || ! grep -q "$words" <<<"$said"; then
    printf 'disaster: %s should end with %s and say %s, but said:\n%s\n' "$*" "$status" "$words" "$said" >&2
    exit 1
  fi
  if find "$sweep" -name '.*.partial' | grep -q .; then
    echo "disaster: something half written was left in $sweep" >&2
    exit 1
  fi
  echo "  $said"
}

plan "$folder/calm"
"$puhui" sweep run "$folder/calm" --quiet
"$puhui" sweep gather "$folder/calm" >/dev/null

plan "$sweep"
echo "The disk fills:"
head -c 1M /dev/zero >"$folder/disk/filler" 2>/dev/null || true
fails 1 "No space left on device" "$puhui" sweep run "$sweep" --quiet
rm "$folder/disk/filler"

echo "It becomes read-only with tasks done and others not:"
"$puhui" sweep run "$sweep" --task 1-5 --quiet
mount -o remount,ro "$folder/disk"
fails 1 "Read-only file system" "$puhui" sweep run "$sweep" --quiet
mount -o remount,rw "$folder/disk"

echo "Clocks jump by years, forward and back; a task is cut short:"
touch -d 2001-01-01 "$sweep"/tasks/00000[12].csv
touch -d 2101-01-01 "$sweep"/tasks/00000[34].csv "$sweep/plan.json"
touch -d 2101-01-01 "$sweep/tasks/000006.running"
truncate -s 100 "$sweep/tasks/000005.csv"
"$puhui" sweep status "$sweep" | sed 's/^/  /'
"$puhui" sweep run "$sweep" --quiet

echo "The disk fills while the results are gathered:"
head -c 1M /dev/zero >"$folder/disk/filler" 2>/dev/null || true
fails 1 "No space left on device" "$puhui" sweep gather "$sweep"
rm "$folder/disk/filler"
"$puhui" sweep gather "$sweep" >/dev/null

for table in runs.csv summary.csv failures.csv; do cmp "$folder/calm/$table" "$sweep/$table"; done
echo "The tables equal those of the undisturbed sweep."
