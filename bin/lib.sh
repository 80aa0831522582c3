# What the commands share; not a command itself.

say() { printf '%s\n' "$*" >&2; }
fail() { say "$*"; exit 1; }

# Prints the home of a JDK 25, or nothing.
jdk25() {
    local home
    {
        [ -n "${JAVA_HOME:-}" ] && printf '%s\n' "$JAVA_HOME"
        [ -n "${JAVA25_HOME:-}" ] && printf '%s\n' "$JAVA25_HOME"
        [ -f "$HOME/.m2/toolchains.xml" ] && sed -n 's:.*<jdkHome>\(.*\)</jdkHome>.*:\1:p' "$HOME/.m2/toolchains.xml"
        ls -d /usr/lib/jvm/*25* /opt/*jdk*25* "$HOME"/.sdkman/candidates/java/25* "$HOME"/.jdks/*25* 2>/dev/null
        command -v java >/dev/null && dirname "$(dirname "$(readlink -f "$(command -v java)")")"
    } | while read -r home; do
        if [ -x "$home/bin/javac" ] && grep -q '^JAVA_VERSION="25' "$home/release" 2>/dev/null; then
            printf '%s\n' "$home"
            break
        fi
    done
}

need_jdk25() {
    JAVA25_HOME=$(jdk25 || true)
    [ -n "$JAVA25_HOME" ] || fail "No JDK 25 was found. Install one (for example temurin-25-jdk) or set JAVA_HOME to it."
    export JAVA25_HOME
}

need_maven() {
    command -v mvn >/dev/null || fail "Maven was not found. Install it (apt-get install maven)."
}

# Builds target/app when a source is newer than it.
build() {
    local app=target/app
    if [ -f $app/damrongdhama.jar ] && [ -z "$(find src/main pom.xml -newer $app/damrongdhama.jar -print -quit)" ]; then
        return
    fi
    need_maven
    say "Building …"
    # What a former version left there, a migration under another name for one, must not be packed.
    rm -rf target/classes target/generated-sources
    mvn -q -ntp -B package -Dmaven.test.skip=true || fail "The build failed."
    rm -rf $app
    "$JAVA25_HOME/bin/java" -Djarmode=tools -jar target/damrongdhama.jar extract --destination $app
    touch $app/damrongdhama.jar
}

# The same for every start, or the AOT cache does not fit.
JAVA_FLAGS="-XX:+UseSerialGC -XX:+UseCompactObjectHeaders -XX:TieredStopAtLevel=4 -Xmx768m --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"

# Learns once per build what a start and its first pages load (JDK 25 AOT cache): a start then takes about half the time.
# It learns what to load, not what to compile for speed (TieredStopAtLevel=1): compiling that again would hold up the next start.
aot_cache() {
    local app=target/app scratch program port page
    [ -f $app/app.aot ] && return
    say "Preparing quick starts (once per build) …"
    scratch=$(mktemp -d)
    "$JAVA25_HOME/bin/java" $JAVA_FLAGS -XX:TieredStopAtLevel=1 -XX:AOTCacheOutput=$app/app.aot -jar $app/damrongdhama.jar \
        --damrongdhama.data="$scratch" --server.port=0 --server.address=127.0.0.1 >target/aot.log 2>&1 &
    program=$!
    for _ in $(seq 600); do
        port=$(sed -n 's/.*Tomcat started on port \([0-9]*\).*/\1/p' target/aot.log)
        if [ -n "$port" ] || ! kill -0 $program 2>/dev/null; then break; fi
        sleep 0.2
    done
    if [ -n "$port" ]; then
        for page in / /complaints/new /track /results /sign-in; do
            (exec 3<>"/dev/tcp/127.0.0.1/$port" && printf 'GET %s HTTP/1.0\r\n\r\n' "$page" >&3 && cat <&3 >/dev/null) || true
        done
        kill $program
    fi
    wait $program || true
    [ -f $app/app.aot ] || say "That did not work (target/aot.log); starting without."
    rm -rf "$scratch"
}
