# shellcheck shell=bash
# Runs a benchmark: an executable file of its own in quickstart/bench, whose second line is a comment that says what it measures.
# It gets the arguments after its name; with --json it prints one object {"figure","value","unit","goal"} a line. Wants ROOT.

list_benches() {
  local bench found=false
  for bench in "$ROOT"/quickstart/bench/*; do
    [[ -f "$bench" && -x "$bench" ]] || continue
    found=true
    printf '  %-16s %s\n' "${bench##*/}" "$(sed -n '2s/^# *//p' "$bench")"
  done
  [[ "$found" == true ]] || echo "  none yet"
}

run_bench() {
  local name="${1:-}"
  if [[ ! "$name" =~ ^[a-z0-9-]+$ || ! -x "$ROOT/quickstart/bench/$name" ]]; then
    { echo "satu: There is no benchmark '$name'. Those that exist:"; list_benches; } >&2
    return 2
  fi
  exec "$ROOT/quickstart/bench/$name" "${@:2}"
}
