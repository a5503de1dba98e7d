# Sourced after common.sh: the demonstration's world, for scripts/run and the tests.
#
# demo_world makes $work/sites (patients, pages, truth) and $work/tor, and starts the web
# servers and the private Tor network; both end with the script. demo_watchlist makes the
# key and the watchlist as an organisation would; demo_config writes a configuration.
# $vigie must name the program; $work must be a folder from new_work.

demo_world() {
    say "inventing 2,000 patients of four laboratories, and three onion sites"
    "$root/scripts/demo/generate" "$work/sites"
    at_exit "'$lib/sites' stop '$work/sites'"
    "$lib/sites" start "$work/sites"
    . "$work/sites/sites.env"
    say "starting a private Tor network on loopback (no Internet; about 20 s)"
    at_exit "'$lib/tor-network' stop '$work/tor'"
    "$lib/tor-network" start "$work/tor" "$BOARD_PORT" "$PASTE_PORT" "$BLOG_PORT" >/dev/null
    . "$work/tor/network.env"
    demo_link_sites
}

# The program where nobody (the user) can execute it.
demo_program() {
    [ -x "$1" ] || fail "$1 is not built"
    install -m 755 "$1" "$work/vigie"
    vigie=$work/vigie
}

demo_watchlist() {
    local into=$1
    as_nobody mkdir -p "$into"
    as_nobody "$vigie" watchlist new-key -o "$into/labs.key"
    as_nobody "$vigie" watchlist build --key "$into/labs.key" --group-column Laboratoire \
        --record-column Dossier --map 'nir=NumSecu,email=Mail,phone=Tel,phone=Mobile' \
        --purpose 'demonstration' --owner 'security team' --domains "$work/sites/domains.csv" \
        -o "$into/labs.vgw" "$work/sites/patients.csv"
}

# The board's postings link to the paste site, whose address is known only now.
demo_link_sites() {
    as_nobody sed -i "s/colle[.]invalid/$ONION_2/g" "$work/sites/www/board/files"/*.html
}

# demo_config FOLDER STORE_URL [MORE...]: MORE are whole YAML lines, such as a mail block.
demo_config() {
    local into=$1 url=$2
    shift 2
    {
        cat <<E2
# The demonstration: three onion sites of a private Tor network on this machine.
store:
  url: $url
$(printf '%s\n' "${demo_store_more:-}")
watchlists:
  - file: labs.vgw
    key_file: labs.key
tor:
  socks: $SOCKS
$([ -z "${CONTROL:-}" ] || printf '  control: %s\n  control_cookie_file: %s\n' "$CONTROL" "$CONTROL_COOKIE")
crawl:
  gap: 200ms
  retry: 3s
sources:
  - name: board
    url: http://$ONION_1/
    owner: security team
    purpose: leaks of patient records
    depth: 4
    include: ["/index.php", "/forumdisplay.php?fid=*", "/showthread.php?tid=*"]
    exclude: ["*action=*", "*sortby=*", "*pid=*"]
  - name: paste
    url: http://$ONION_2/
    owner: security team
    purpose: leaks of patient records
    depth: 2
  - name: blog
    url: http://$ONION_3/
    owner: security team
    purpose: our hospital named by an extortion gang
    depth: 2
E2
        [ $# = 0 ] || printf '%s\n' "$@"
    } >"$into/vigie.yaml"
    [ "$(id -u)" != 0 ] || chown nobody:nogroup "$into/vigie.yaml"
}
