#!/usr/bin/env bash
# Installs what puhui needs and this machine lacks: install.sh [PACKAGE…]
# Without arguments: what building needs. With arguments: these Debian packages. Says nothing where nothing is missing.
set -euo pipefail

# Spans, which the model is written in, came with 6.2.
least=6.2
found=$(swift --version 2>/dev/null | grep -oE 'Swift version [0-9]+\.[0-9]+' | grep -oE '[0-9.]+$' || true)
if [ "$(printf '%s\n' "$least" "${found:-0}" | sort -V | head -1)" != "$least" ]; then
  if [ -n "$found" ]; then found="$found is too old"; fi
  echo "Swift ${found:-is missing}. Get Swift $least or later from https://www.swift.org/install and try again." >&2
  exit 1
fi

# Elsewhere than on Debian, name what to install and leave the choice of tool to its owner.
if ! command -v dpkg-query >/dev/null; then
  case "$(uname -s)" in
    Darwin)
      command -v brew >/dev/null || { echo "Install Homebrew (https://brew.sh), then: brew install gsl" >&2; exit 1; }
      [ $# -gt 0 ] || brew list gsl >/dev/null 2>&1 || brew install gsl
      ;;
    *)
      if [ $# -eq 0 ] && ! echo '#include <gsl/gsl_rng.h>' | cc -E -x c - >/dev/null 2>&1; then
        echo "The GNU Scientific Library is missing. Install its development files, for instance:" >&2
        echo "  dnf install gsl-devel  |  pacman -S gsl  |  zypper install gsl-devel  |  apk add gsl-dev" >&2
        exit 1
      fi
      ;;
  esac
  exit 0
fi

[ $# -gt 0 ] || set -- libgsl-dev libc6-dev git
missing=()
for package in "$@"; do
  [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing+=("$package")
done
[ ${#missing[@]} -gt 0 ] || exit 0

as_root=()
if [ "$(id -u)" -ne 0 ]; then
  command -v sudo >/dev/null || {
    echo "Missing: ${missing[*]}. Ask an administrator to run: apt-get install ${missing[*]}" >&2
    exit 1
  }
  as_root=(sudo)
fi

# apt-get waits for another that runs; a machine's package lists are fetched only where they do not do.
apt() { "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 -qq "$@"; }
log=$(mktemp)
trap 'rm -f "$log"' EXIT
echo "Installing ${missing[*]} …" >&2
if ! apt install -y --no-install-recommends "${missing[@]}" >"$log" 2>&1; then
  apt update >"$log" 2>&1 && apt install -y --no-install-recommends "${missing[@]}" >"$log" 2>&1 || {
    cat "$log" >&2
    echo "Could not install ${missing[*]}." >&2
    exit 1
  }
fi
