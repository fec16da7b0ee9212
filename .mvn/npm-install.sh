#!/usr/bin/env bash
# Installs the npm packages of the current folder when its lock file changed since the last time.
set -euo pipefail
if cmp -s package-lock.json node_modules/.installed-lock.json; then
  exit 0
fi
npm ci --no-audit --no-fund --loglevel=error
cp package-lock.json node_modules/.installed-lock.json
