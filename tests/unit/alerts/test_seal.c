/* Mails are sealed by GnuPG and opened again by it, as the recipient would. */
#include "seal_keys.h"

#include "alerts/mime.h"

static void make_message(struct buf *out)
{
    struct err err = {.text = ""};
    const struct mime_message message = {.key = "digest:2026-11-23:a",
        .from = "vigie@hospital.example",
        .to = "security@hospital.example",
        .subject =
            "vigie\xC2\xA0: 2 nouveaux incidents (critique), et un sujet qui est "
            "si long qu\xE2\x80\x99il tient sur deux lignes",
        .date_ms = INT64_C(1795410000000),
        .text = bytes_of("Laboratoire du Nord : 12 personnes\n"),
        .html = bytes_of("<p>Laboratoire du Nord</p>\n")};
    buf_init(out, 1 << 20);
    assert_int_equal(mime_build(out, &message, &err), 0);
}

struct run {
    struct buf key;
    struct buf signer;
    struct buf message;
    struct buf sealed;
    char home[96];
};

static void run_done(struct run *run)
{
    buf_done(&run->key);
    buf_done(&run->signer);
    buf_done(&run->message);
    buf_done(&run->sealed);
}
AUTO_DEFINE_VALUE(struct run, run_done)

/* Seals the message; the files may be NULL. */
static int seal(struct run *run, struct keys *keys, enum seal_kind kind,
    const char *key, const char *signer)
{
    *run = (struct run){.home = ""};
    if (key != NULL)
        read_in(keys, &run->key, key);
    if (signer != NULL)
        read_in(keys, &run->signer, signer);
    make_message(&run->message);
    buf_init(&run->sealed, SEAL_MESSAGE_MAX);
    (void)snprintf(run->home, sizeof(run->home), "%s/home", keys->folder);
    must(keys, "rm -rf home && mkdir -m 700 home");
    const struct seal_request request = {.home = run->home,
        .kind = kind,
        .key = buf_bytes(&run->key),
        .key_name = "key.asc",
        .signer = buf_bytes(&run->signer),
        .signer_name = "signer.asc",
        .passphrase = signer != NULL ? "four words of mine" : NULL,
        .message = buf_bytes(&run->message)};
    keys->err.text[0] = '\0';
    int sealed = seal_message(&run->sealed, &request, &keys->err);
    if (sealed == 0)
        write_in(keys, "sealed.eml", buf_bytes(&run->sealed));
    return sealed;
}

static void must_seal(struct run *run, struct keys *keys, enum seal_kind kind,
    const char *key, const char *signer)
{
    if (seal(run, keys, kind, key, signer) != 0)
        fail_msg("%s", keys->err.text);
}

static bool holds(struct run *run, const char *what)
{
    return bytes_find(buf_bytes(&run->sealed), bytes_of(what), 0) != BYTES_NONE;
}

/* As the standard library reads it. */
static void check_structure(const struct keys *keys, const char *wanted)
{
    char command[2048];
    (void)snprintf(command, sizeof(command),
        "python3 -c \"\nimport email, email.policy\n"
        "m = email.message_from_binary_file(open('sealed.eml', 'rb'), "
        "policy=email.policy.default)\n"
        "print(m['Subject'], '|', ' '.join(p.get_content_type() for p in m.walk()))\n"
        "\" > got && test \"$(cat got)\" = '%s' || { cat got; false; }",
        wanted);
    must(keys, command);
}

/* ---- OpenPGP ---- */

static void extract_pgp(const struct keys *keys)
{
    must(keys, "python3 -c \"\nimport email\n"
               "m = email.message_from_binary_file(open('sealed.eml', 'rb'))\n"
               "parts = m.get_payload()\n"
               "assert parts[0].get_payload().strip() == 'Version: 1'\n"
               "open('sealed.asc', 'w').write(parts[1].get_payload())\n\"");
}

static void openpgp_is_opened_by_its_recipient_alone(void **state)
{
    struct keys *keys = *state;
    AUTO(run_done) struct run run;
    make_pgp(keys);
    must_seal(&run, keys, SEAL_OPENPGP, "key.asc", "signer.asc");
    assert_false(holds(&run, "Laboratoire"));
    assert_false(holds(&run, "incidents"));
    assert_true(holds(&run, "Message-ID: <"));
    check_structure(keys, "[...] | multipart/encrypted application/pgp-encrypted "
                          "application/octet-stream");
    extract_pgp(keys);
    must(
        keys, "gpg --batch --status-fd 1 --output clear --decrypt sealed.asc > status");
    must(keys, "grep -q 'GOODSIG .*vigie@hospital.example' status");
    must(keys, "grep -q 'Laboratoire du Nord' clear");
    must(keys, "grep -q 'protected-headers=\"v1\"; hp=\"cipher\"' clear");
    must(keys, "grep -q '^Subject: =?UTF-8?Q?vigie' clear");
    must(keys, "grep -q '^HP-Outer: Subject: \\[...\\]' clear");
    must(keys, "gpg --batch --yes --delete-secret-and-public-key "
               "$(gpg --with-colons --list-secret-keys security@hospital.example | "
               "sed -n 's/^fpr:::::::::\\(.*\\):$/\\1/p' | head -1)");
    assert_int_not_equal(
        shell(keys, "gpg --batch --yes --output x --decrypt sealed.asc"), 0);
}

static void openpgp_without_a_key_is_signed_and_its_subject_stays(void **state)
{
    struct keys *keys = *state;
    AUTO(run_done) struct run run;
    make_pgp(keys);
    must_seal(&run, keys, SEAL_OPENPGP, NULL, "signer.asc");
    must(keys,
        "python3 -c \"\nimport re\n"
        "raw = open('sealed.eml', 'rb').read()\n"
        "b = re.search(rb'micalg=.pgp-sha(?:256|512).;.*?boundary=.(=_[0-9a-f]+)', "
        "raw, re.S).group(1)\n"
        "parts = raw.split(b'--' + b)\n"
        "open('payload', 'wb').write(parts[1][2:-2])\n"
        "open('sig', 'wb').write(parts[2].split(b'\\r\\n\\r\\n', 1)[1])\n\"");
    must(keys, "gpg --batch --verify sig payload");
    must(keys, "printf x >> payload && ! gpg --batch --verify sig payload");
    assert_true(holds(&run, "Subject: =?UTF-8?Q?vigie"));
    assert_true(holds(&run, "hp=\"clear\""));
}

static void a_key_that_expired_or_was_revoked_seals_nothing(void **state)
{
    struct keys *keys = *state;
    AUTO(run_done) struct run old;
    AUTO(run_done) struct run revoked;
    AUTO(run_done) struct run none;
    make_pgp(keys);
    must(keys, "gpg --batch --passphrase '' --faked-system-time 20200101T000000 "
               "--quick-gen-key 'Old <old@hospital.example>' future-default default 1y "
               "&& gpg --armor --export old@hospital.example > old.asc");
    assert_int_equal(seal(&old, keys, SEAL_OPENPGP, "old.asc", NULL), -1);
    assert_non_null(strstr(keys->err.text, "key.asc: the key expired on 2020-12-31"));
    assert_int_equal(old.sealed.len, 0);
    must(keys, "gpg --batch --yes --import ring/openpgp-revocs.d/$(gpg --with-colons "
               "--list-keys security@hospital.example | sed -n "
               "'s/^fpr:::::::::\\(.*\\):$/\\1/p' | head -1).rev 2>&1 || true; "
               "sed -i 's/^:---/---/' ring/openpgp-revocs.d/*.rev && "
               "gpg --batch --import ring/openpgp-revocs.d/*.rev && "
               "gpg --armor --export security@hospital.example > key.asc");
    assert_int_equal(seal(&revoked, keys, SEAL_OPENPGP, "key.asc", NULL), -1);
    assert_non_null(strstr(keys->err.text, "key.asc: the key was revoked"));
    must(keys, "echo nothing > none.asc");
    assert_int_equal(seal(&none, keys, SEAL_OPENPGP, "none.asc", NULL), -1);
    assert_non_null(strstr(keys->err.text, "key.asc"));
}

static void a_key_that_only_signs_is_told(void **state)
{
    struct keys *keys = *state;
    AUTO(run_done) struct run run;
    make_pgp(keys);
    must(keys, "gpg --armor --export vigie@hospital.example > key.asc");
    assert_int_equal(seal(&run, keys, SEAL_OPENPGP, "key.asc", NULL), -1);
    assert_non_null(strstr(keys->err.text, "the key cannot encrypt"));
}

static void a_wrong_passphrase_signs_nothing(void **state)
{
    struct keys *keys = *state;
    AUTO(run_done) struct run run;
    make_pgp(keys);
    must(keys,
        "gpg --batch --pinentry-mode loopback --passphrase 'another one' "
        "--quick-gen-key 'other <other@hospital.example>' rsa2048 sign 30d && gpg "
        "--batch --pinentry-mode loopback --passphrase 'another one' --armor "
        "--export-secret-keys other@hospital.example > signer.asc");
    assert_int_equal(seal(&run, keys, SEAL_OPENPGP, "key.asc", "signer.asc"), -1);
    assert_non_null(strstr(keys->err.text, "asc: "));
}

/* ---- S/MIME ---- */

static void smime_is_opened_by_its_recipient_and_its_signature_holds(void **state)
{
    struct keys *keys = *state;
    AUTO(run_done) struct run run;
    make_smime(keys);
    must_seal(&run, keys, SEAL_SMIME, "key.pem", "signer.pem");
    assert_false(holds(&run, "Laboratoire"));
    check_structure(keys, "[...] | application/pkcs7-mime");
    assert_true(holds(&run, "smime-type=enveloped-data"));
    must(keys, "openssl cms -decrypt -in sealed.eml -recip security.pem -inkey "
               "security.key -out clear");
    must(keys, "grep -q 'micalg=\"sha-256\"' clear");
    must(keys, "openssl cms -verify -in clear -CAfile ca.pem -purpose smimesign -out "
               "payload && grep -q 'Laboratoire du Nord' payload && grep -q 'HP-Outer: "
               "Subject' payload");
    assert_int_not_equal(shell(keys, "openssl cms -decrypt -in sealed.eml -recip "
                                     "vigie.pem -inkey vigie.key -out x"),
        0);
}

static void smime_is_opened_by_gpgsm_also_with_the_root_first(void **state)
{
    struct keys *keys = *state;
    AUTO(run_done) struct run run;
    make_smime(keys);
    must_seal(&run, keys, SEAL_SMIME, "turned.pem", NULL);
    must(keys, "openssl pkcs12 -export -inkey security.key -in security.pem -passout "
               "pass: -keypbe PBE-SHA1-3DES -certpbe PBE-SHA1-3DES -macalg sha1 -out "
               "s.p12 && printf 'disable-crl-checks\\ndisable-dirmngr\\npinentry-mode "
               "loopback\\n' > ring/gpgsm.conf && echo allow-loopback-pinentry > "
               "ring/gpg-agent.conf && printf '\\n' | gpgsm --batch --passphrase-fd 0 "
               "--import s.p12 && gpgsm --import ca.pem");
    must(keys, "sed '1,/^\\r*$/d' sealed.eml | tr -d '\\r' | gpgsm --batch "
               "--assume-base64 --decrypt > clear && grep -q 'Laboratoire du Nord' "
               "clear");
}

static void a_certificate_without_its_issuers_or_past_its_end_is_told(void **state)
{
    struct keys *keys = *state;
    AUTO(run_done) struct run alone;
    AUTO(run_done) struct run old;
    make_smime(keys);
    must(keys, "cp security.pem alone.pem");
    assert_int_equal(seal(&alone, keys, SEAL_SMIME, "alone.pem", NULL), -1);
    assert_non_null(strstr(keys->err.text, "issuers are not in the file"));
    must(keys,
        "openssl req -newkey rsa:2048 -nodes -keyout o.key -out o.csr -subj /CN=old && "
        "mkdir -p demo && touch index && echo 01 > serial && printf "
        "'[ca]\\ndefault_ca=d\\n[d]\\ndatabase=index\\nserial=serial\\nnew_certs_dir="
        "demo\\ndefault_md=sha256\\npolicy=p\\nx509_extensions=e\\n[p]\\ncommonName="
        "supplied\\n[e]\\nkeyUsage=digitalSignature,keyEncipherment\\n' > ca.cnf && "
        "openssl ca -batch -config ca.cnf -cert ca.pem -keyfile ca.key -startdate "
        "20200101000000Z -enddate 20210101000000Z -in o.csr -out o.pem -notext && cat "
        "o.pem ca.pem > old.pem");
    assert_int_equal(seal(&old, keys, SEAL_SMIME, "old.pem", NULL), -1);
    assert_non_null(strstr(keys->err.text, "expired"));
}

static void lines_stay_within_what_mail_carries(void **state)
{
    struct keys *keys = *state;
    AUTO(run_done) struct run run;
    make_pgp(keys);
    must_seal(&run, keys, SEAL_OPENPGP, "key.asc", NULL);
    struct bytes rest = buf_bytes(&run.sealed);
    struct bytes line;
    while (rest.len > 0 && bytes_split(&line, &rest, '\n')) {
        assert_true(line.len > 0 && line.ptr[line.len - 1] == '\r');
        assert_true(line.len <= 200);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_KEYS(openpgp_is_opened_by_its_recipient_alone),
        WITH_KEYS(openpgp_without_a_key_is_signed_and_its_subject_stays),
        WITH_KEYS(a_key_that_expired_or_was_revoked_seals_nothing),
        WITH_KEYS(a_key_that_only_signs_is_told),
        WITH_KEYS(a_wrong_passphrase_signs_nothing),
        WITH_KEYS(smime_is_opened_by_its_recipient_and_its_signature_holds),
        WITH_KEYS(smime_is_opened_by_gpgsm_also_with_the_root_first),
        WITH_KEYS(a_certificate_without_its_issuers_or_past_its_end_is_told),
        WITH_KEYS(lines_stay_within_what_mail_carries),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
