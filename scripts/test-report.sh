#!/usr/bin/env bash
# Makes the reports of the tests' fixtures and looks at them in a real browser: test-report.sh [PUHUI]
set -euo pipefail
cd "$(dirname "$0")/.."
puhui=${1:-.build/debug/puhui}

if ! command -v dpkg-query >/dev/null; then
  echo "The browser tests need Debian's chromium; skipped on this system." >&2
  exit 0
fi
scripts/install.sh chromium fonts-noto-cjk fonts-dejavu-core poppler-utils python3-venv

tools=.build/browser
if ! "$tools/bin/python" -c 'import playwright' 2>/dev/null; then
  python3 -m venv "$tools"
  "$tools/bin/pip" install --quiet --disable-pip-version-check playwright==1.65.0
fi

pages=$(mktemp -d)
trap 'rm -rf "$pages"' EXIT
cp -r Tests/ReportTests/Fixtures/. "$pages"
for folder in "$pages"/*/; do "$puhui" report "${folder%/}" --language zh >/dev/null; done
"$tools/bin/python" Tests/Browser/check_report.py "$pages"/*/report.html
