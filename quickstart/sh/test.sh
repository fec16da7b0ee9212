# shellcheck shell=bash
# Runs every test of the project. Wants ROOT and BUILD_STATE.

summary_lines() {
  echo
  echo "Summary of every test runner:"
  sed -E 's/\x1b\[[0-9;]*m//g' "$1" | grep -E \
    -e '^\[(INFO|WARNING|ERROR)\] Building Satu Gerbang' \
    -e '^\[(INFO|WARNING|ERROR)\] +Tests run: [0-9]+, Failures: [0-9]+, Errors: [0-9]+, Skipped: [0-9]+$' \
    -e '^ *(Test Files|Tests) +[0-9]+ ' \
    -e '^ +[0-9]+ (passed|failed|flaky|skipped)' \
    -e '^# (tests|pass|fail) [0-9]+'
}

run_tests() {
  local log="$BUILD_STATE/test.log" goal=() code=0
  [[ "${CI:-}" == true ]] && goal=(-Dspotless.goal=check)
  mkdir -p "$BUILD_STATE"
  (cd "$ROOT" && mvn -B -Dstyle.color=never "${goal[@]}" verify 2>&1) | tee "$log" || code=$?
  summary_lines "$log"
  (( code == 0 )) || refuse "Tests failed; see $log."
}
