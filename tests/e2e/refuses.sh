# Sourced after common.sh by the tests of wrong input; $work must be there.
count=0

# refuses WHAT WORDS COMMAND...: status 2, WORDS (a regular expression) on stderr.
refuses() {
    local what=$1 words=$2 status=0
    shift 2
    as_nobody timeout 60 "$@" >"$work/out" 2>"$work/said" || status=$?
    [ $status = 2 ] || { cat "$work/said" >&2; fail "$what: status $status instead of 2"; }
    grep -Eiq -- "$words" "$work/said" || { cat "$work/said" >&2; fail "$what: no '$words' is said"; }
    # Several mistakes of one file are several lines; anything else is one.
    [ "$(wc -l <"$work/said")" -le "${lines:-1}" ] || { cat "$work/said" >&2; fail "$what: more than one line"; }
    count=$((count + 1))
    echo "ok: $what: $(head -1 "$work/said")"
}
