#!/usr/bin/env bash
# Puts a household's story at the end of a page, as the command there tells it: write-story.sh PUHUI PAGE
set -euo pipefail
puhui=$1 page=$2
words=(explain-household any scenarios/village.yaml --with scenarios/policies/rate-cut.yaml --months 24)
story=$("$puhui" "${words[@]}" --language en)
head=$(sed '/^## One story$/q' "$page")
printf '%s\n\nMade by `puhui %s`:\n\n```text\n%s\n```\n' "$head" "${words[*]}" "$story" >"$page"
