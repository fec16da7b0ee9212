# shellcheck shell=bash
# Builds what is missing or stale. Wants ROOT, BUILD_STATE (folder of the stamp and the build's log) and JAVA.

SOURCES=(pom.xml .mvn openapi identity service-registry gateway portal quickstart)
MODULES=quickstart,gateway,service-registry,identity/service,identity/keycloak,identity/realm,portal
SERVICES=(gateway/target/gateway.jar service-registry/target/service-registry.jar identity/service/target/identity-service.jar)
ARTIFACTS=("${SERVICES[@]}" identity/realm/target/identity-realm.jar identity/keycloak/target/keycloak/bin/kc.sh
  quickstart/target/quickstart.jar portal/dist/index.html)

# Digest of every source file that a start depends on; tests and documents do not count.
source_digest() {
  (
    cd "$ROOT" || exit 1
    find "${SOURCES[@]}" \( -name target -o -name node_modules -o -name dist -o -path '*/src/test' \) -prune \
      -o -type f ! -name '*.md' -print0 2>/dev/null | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -d' ' -f1
  )
}

artifacts_exist() {
  local artifact
  for artifact in "${ARTIFACTS[@]}"; do
    [[ -e "$ROOT/$artifact" ]] || return 1
  done
}

# True where the last build was made from other sources, or its results are gone.
build_is_stale() {
  ! artifacts_exist || [[ ! -f "$BUILD_STATE/stamp" ]] || [[ "$(<"$BUILD_STATE/stamp")" != "$(source_digest)" ]]
}

# Turns Maven's output into one line per module.
module_lines() {
  sed -n -u -E 's/^\[INFO\] Building (Satu Gerbang: )?(.*) [^ ]+ +\[([0-9]+)\/([0-9]+)\]$/  build \3\/\4  \2/p'
}

build() {
  local log="$BUILD_STATE/build.log"
  mkdir -p "$BUILD_STATE"
  rm -f "$BUILD_STATE/stamp"
  echo "Building (log: $log)"
  if ! (cd "$ROOT" && mvn -B -Dstyle.color=never -DskipTests -pl "$MODULES" -am package 2>&1) | tee "$log" | module_lines; then
    grep -m 3 '^\[ERROR\]' "$log" >&2
    refuse "The build failed; see $log."
    return 1
  fi
  source_digest >"$BUILD_STATE/stamp"
}

# Extracted Spring Boot jars start faster. The build gives every jar the same modification time, so that the time at which
# it was written to disk tells whether it was extracted.
extract_services() {
  local jar target written
  for jar in "${SERVICES[@]}"; do
    [[ -f "$ROOT/$jar" ]] || continue
    target="$ROOT/quickstart/target/apps/${jar##*/}"
    written="$(stat -c '%z %s %i' "$ROOT/$jar")"
    [[ -f "$target/.extracted" && "$(<"$target/.extracted")" == "$written" ]] && continue
    rm -rf "$target"
    "$JAVA" -Djarmode=tools -jar "$ROOT/$jar" extract --destination "$target" >/dev/null \
      || { refuse "$jar could not be extracted."; return 1; }
    echo "$written" >"$target/.extracted"
  done
}
