# shellcheck shell=bash
# What the machine must have. Each check prints one line that says what to do, and fails.

MINIMUM_JDK=17
MINIMUM_MAVEN=3.8.7
MINIMUM_NODE=20.19.0
DISK_TO_BUILD_MIB=3072
DISK_TO_RUN_MIB=512

refuse() {
  echo "satu: $*" >&2
  return 1
}

# at_least MINIMUM VERSION: compares dotted versions
at_least() {
  [[ "$(printf '%s\n%s\n' "$1" "$2" | sort -V | head -n 1)" == "$1" ]]
}

require_linux() {
  [[ "$(uname -s)" == Linux ]] || refuse "Linux is needed; this is $(uname -s)."
}

require_utilities() {
  local tool
  for tool in setsid find sort sha256sum df; do
    command -v "$tool" >/dev/null || { refuse "$tool is missing: install coreutils, findutils and util-linux."; return 1; }
  done
}

# Sets JAVA to the JDK's java.
require_jdk() {
  JAVA="${JAVA_HOME:+$JAVA_HOME/bin/}java"
  command -v "$JAVA" >/dev/null || { refuse "Java is missing: install a JDK $MINIMUM_JDK or newer, or set JAVA_HOME."; return 1; }
  local version
  version="$("$JAVA" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.specification\.version = //p')"
  at_least "$MINIMUM_JDK" "${version:-0}" \
    || { refuse "Java ${version:-of an unknown version} is too old: install a JDK $MINIMUM_JDK or newer, or set JAVA_HOME."; return 1; }
}

require_compiler() {
  command -v "${JAVA_HOME:+$JAVA_HOME/bin/}javac" >/dev/null \
    || refuse "This Java has no compiler: install a JDK $MINIMUM_JDK or newer (not a JRE), or set JAVA_HOME."
}

require_maven() {
  command -v mvn >/dev/null || { refuse "Maven is missing: install Maven $MINIMUM_MAVEN or newer."; return 1; }
  local version
  version="$(mvn -B -v 2>/dev/null | sed -n -E 's/^[^A]*Apache Maven ([0-9.]+).*/\1/p')"
  at_least "$MINIMUM_MAVEN" "${version:-0}" \
    || refuse "Maven ${version:-of an unknown version} is too old: install Maven $MINIMUM_MAVEN or newer."
}

require_node() {
  command -v node >/dev/null || { refuse "Node is missing: install Node $MINIMUM_NODE or newer."; return 1; }
  command -v npm >/dev/null || { refuse "npm is missing: install it with Node $MINIMUM_NODE or newer."; return 1; }
  local version
  version="$(node -v)"
  at_least "$MINIMUM_NODE" "${version#v}" || refuse "Node $version is too old: install Node $MINIMUM_NODE or newer."
}

# require_disk FOLDER MIB
require_disk() {
  local free
  free="$(df -Pm "$1" | awk 'NR == 2 { print $4 }')"
  (( free >= $2 )) || refuse "Only $free MiB are free in $1: make room for $2 MiB."
}

# Prints the path of a Chromium for the browser tests.
find_chromium() {
  local name
  for name in "${SATU_CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable; do
    [[ -n "$name" ]] && command -v "$name" && return 0
  done
  refuse "Chromium is missing for the browser tests: install it (Debian: apt-get install --no-install-recommends chromium) or set SATU_CHROMIUM to its path."
}
