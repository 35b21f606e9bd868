# The JVM that RoomBridge runs on, for scripts to source: which one, and with what flags.
# shellcheck shell=bash

needed_jdk=25

say()  { printf 'roombridge: %s\n' "$*" >&2; }
fail() { say "$*"; exit 2; }

# The first JDK that is new enough: JAVA_HOME, PATH, /usr/lib/jvm.
find_java() {
  local candidate version
  for candidate in "${JAVA_HOME:+$JAVA_HOME/bin/java}" "$(command -v java || true)" /usr/lib/jvm/*/bin/java; do
    [ -n "$candidate" ] && [ -x "$candidate" ] && [ -x "${candidate%java}javac" ] || continue
    version=$("$candidate" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java.specification.version = //p')
    if [ "${version%%.*}" -ge "$needed_jdk" ] 2>/dev/null; then
      printf '%s\n' "$candidate"
      return
    fi
  done
  fail "no JDK $needed_jdk or newer found in JAVA_HOME, PATH or /usr/lib/jvm. Install one (for instance Temurin $needed_jdk) and try again."
}

# launch JAVA CLASS_PATH MAIN [ARGUMENT…]: that JVM in place of this script. Of the buffers that the JDK copies into when
# files and sockets are written, each thread keeps its largest for ever unless it is told to keep none above a packet's
# size; the database writes megabytes at a time.
launch() {
  local java=$1 class_path=$2
  shift 2
  exec "$java" -XX:+UseZGC -Xmx"${ROOMBRIDGE_HEAP:-1g}" -XX:MaxDirectMemorySize=256m -Djdk.nio.maxCachedBufferSize=65536 \
       --enable-native-access=ALL-UNNAMED -Djava.awt.headless=true -cp "$class_path" "$@"
}
