# Sourced by the end-to-end tests after common.sh and demo.sh: one run of vigie in a place
# of its own ($place), and what can be asked of it afterwards.

here=$root/tests/e2e

start_mail_server() { # [PORT [SECONDS]]
    at_exit "'$lib/smtp-server' stop '$work/mail'"
    "$lib/smtp-server" start "$work/mail" "${1:-0}" "${2:-0}"
    . "$work/mail/smtp.env"
    mkdir -p "$work/mail/maildir"
    chmod 711 "$work/mail"
}

# Who is which record: the patients' own file, scanned.
members() {
    as_nobody "$vigie" scan --watchlist "$work/list/labs.vgw" --key "$work/list/labs.key" \
        --format jsonl --min-confidence probable "$work/sites/patients.csv" >"$work/members.jsonl" ||
        fail "the patients' own file cannot be scanned"
}

# new_place NAME sqlite|postgresql: an empty store, an empty mailbox, a configuration
# whose digest is always due.
new_place() {
    local url=sqlite:vigie.db
    place=$work/$1
    kind=$2
    demo_store_more=
    as_nobody mkdir -p "$place"
    as_nobody cp "$work/list/labs.vgw" "$work/list/labs.key" "$place/"
    as_nobody chmod 600 "$place/labs.key"
    if [ "$kind" = postgresql ]; then
        url=$postgres_url
        install -m 600 "$work/postgres/password" "$place/db.password"
        demo_store_more='  password_file: db.password'
        psql_do -c 'DROP SCHEMA public CASCADE' -c 'CREATE SCHEMA public'
    fi
    install -m 600 "$work/mail/password" "$place/mail.password"
    install -m 644 "$work/mail/ca.pem" "$place/ca.pem"
    demo_config "$place" "$url" 'digest:' '  at: "00:00"' '  time_zone: UTC' '  language: fr' \
        '  to: [security@hospital.example]' 'mail:' '  host: localhost' "  port: $SMTP_PORT" \
        '  tls: starttls' '  timeout: 5s' '  user: vigie' '  password_file: mail.password' \
        '  from: vigie@hospital.example' '  ca_file: ca.pem'
    [ "$(id -u)" != 0 ] || chown -R nobody:nogroup "$place"
    rm -rf "$work/mail/maildir"
    mkdir -p "$work/mail/maildir"/{cur,new,tmp}
}

psql_do() {
    PGPASSFILE=$work/postgres/pgpass psql -q -v ON_ERROR_STOP=1 "$postgres_url" "$@" 2>&1 |
        grep -v -e '^NOTICE' -e '^DETAIL' -e ' cascades to ' -e '^and ' || true
}

crawl_once() {
    as_nobody "$vigie" run -c "$place/vigie.yaml" --once >>"$place/log" 2>&1 ||
        { tail -40 "$place/log" >&2; echo "run --once failed" >&2; return 1; }
}

hits() { as_nobody "$vigie" hits -c "$place/vigie.yaml" --limit 0 --format json; }

# Hits without times, in one order.
normal_hits() {
    hits | /usr/bin/python3 -c '
import json, sys
for hit in sorted((h["url"], h["row"], h["record"], h["group"], h["confidence"], sorted(h["fields"]))
                  for h in json.load(sys.stdin)):
    print(*hit)'
}

check_persons() {
    hits >"$work/hits.json" || fail "hits list failed"
    "$here/persons" store "$work/sites/truth.json" "$work/members.jsonl" "$work/hits.json" ||
        fail "other persons than the truth's"
}

# The encrypted paste was asked for as often as there were first crawls ($1), the one
# that its reading deletes never, and no key is in what people see.
check_sealed() {
    local opened burning keys
    read -r opened burning keys < <(/usr/bin/python3 -c '
import json, sys
sealed = json.load(open(sys.argv[1]))["sealed"]
print(sealed["opened"], sealed["burning"], "|".join(sealed["keys"]))' "$work/sites/truth.json")
    [ "$(grep -cF "paste $opened 200 JSONHttpRequest" "$work/sites/access.log")" = "$1" ] ||
        fail "the encrypted paste was not asked for $1 times"
    grep -qF "paste $burning 200" "$work/sites/access.log" || fail "the burning paste's page was not seen"
    ! grep -F "paste $burning " "$work/sites/access.log" | grep JSONHttpRequest ||
        fail "the paste that its reading deletes was asked for"
    as_nobody "$vigie" incidents show 1 -c "$place/vigie.yaml" >"$work/shown"
    ! grep -Eah "$keys" "$place/log" "$work/shown" "$work/hits.json" "$work"/mail/maildir/new/* ||
        fail "the key of an encrypted paste is shown"
}

check_incidents() {
    as_nobody "$vigie" incidents list -c "$place/vigie.yaml" --format json >"$work/incidents.json"
    "$here/incidents" "$work/sites/truth.json" "$work/incidents.json"
    for id in $(/usr/bin/python3 -c 'import json, sys; print(*(i["id"] for i in json.load(open(sys.argv[1]))))' "$work/incidents.json"); do
        as_nobody "$vigie" incidents show "$id" -c "$place/vigie.yaml"
    done
}

mails() { find "$work/mail/maildir" -path '*/new/*' -type f | wc -l; }

mail_comes() {
    as_nobody "$vigie" run -c "$place/vigie.yaml" --once >>"$place/log" 2>&1
    [ "$(mails)" != 0 ]
}

check_one_mail() {
    [ "$(mails)" = 1 ] || fail "$(mails) mails instead of one"
    "$here/mail" "$work/sites/truth.json" "$work"/mail/maildir/new/*
}

# Neither what is ours nor what is a stranger's: every NIR, mail address and phone of the
# patients, as digits, in the store, the log and the mail.
check_no_clear_identifier() {
    local kept=("$place/log" "$work"/mail/maildir/new/*)
    if [ "$kind" = postgresql ]; then
        PGPASSFILE=$work/postgres/pgpass pg_dump "$postgres_url" >"$work/dump" || fail "pg_dump failed"
        kept+=("$work/dump")
    else
        kept+=("$place"/vigie.db*)
    fi
    [ -s "$work/clear" ] || cut -d';' -f2,7,8,9 "$work/sites/patients.csv" | tail -n +2 |
        tr ';' '\n' | grep . | sort -u >"$work/clear"
    ! grep -aiohFf "$work/clear" "${kept[@]}" | head -3 | grep . ||
        fail "a clear identifier was kept"
}
