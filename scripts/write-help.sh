#!/usr/bin/env bash
# Writes the help of every command to a folder, one file each: write-help.sh PUHUI FOLDER
# The tests compare the commands' help with these files.
set -euo pipefail
puhui=$1 folder=$2
mkdir -p "$folder"
rm -f "$folder"/*.txt
export COLUMNS=80
"$puhui" --help >"$folder/puhui.txt"
commands=$(sed -n '/^SUBCOMMANDS:/,/^$/p' "$folder/puhui.txt" | awk '/^  [a-z]/ { print $1 }')
for command in $commands; do "$puhui" "$command" --help >"$folder/$command.txt"; done
