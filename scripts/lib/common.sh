# Sourced by the scripts: where things are, what is said, and who runs what.
# Set before: nothing. Gives: $root, $lib, say, fail, as_nobody, new_work, wait_until,
# free_port, and at_exit, whose commands run last-in first-out however the script ends.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
lib=$root/scripts/lib
started_at=$(date +%s)

say() { printf '[%3d s] %s\n' $(($(date +%s) - started_at)) "$*"; }
fail() {
    printf '%s: %s\n' "$(basename "$0")" "$*" >&2
    exit 1
}

cleanups=()
at_exit() { cleanups=("$*" "${cleanups[@]}"); }
run_cleanups() {
    local status=$? command
    trap - EXIT INT TERM HUP
    for command in "${cleanups[@]}"; do eval "$command" || true; done
    exit "$status"
}
trap run_cleanups EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

# Servers (PostgreSQL, for one) refuse to be root, and vigie does not need to be.
as_nobody() {
    if [ "$(id -u)" = 0 ]; then
        setpriv --reuid=nobody --regid=nogroup --clear-groups --inh-caps=-all \
            env HOME=/nonexistent "$@"
    else
        "$@"
    fi
}

# A folder that nobody (the user) owns and can reach, unlike one below /root.
new_work() {
    work=$(mktemp -d "/tmp/vigie-$1.XXXXXX")
    chmod 711 "$work"
    [ "$(id -u)" != 0 ] || chown nobody:nogroup "$work"
    at_exit "rm -rf '$work'"
}

# wait_until SECONDS WHAT COMMAND...: polls; fails loudly when time is up.
wait_until() {
    local until=$(($(date +%s) + $1)) what=$2
    shift 2
    until "$@" >/dev/null 2>&1; do
        [ "$(date +%s)" -lt $until ] || fail "gave up waiting: $what"
        sleep 0.1
    done
}

free_port() {
    /usr/bin/python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}
