/* Signatures of their own, verified by GnuPG and OpenSSL as a reader would. */
#include "seal_keys.h"

static void sign_document(
    struct keys *keys, enum seal_kind kind, const char *signer, const char *into)
{
    AUTO(buf_done) struct buf secret;
    AUTO(buf_done) struct buf document;
    AUTO(buf_done) struct buf signature;
    char home[96];
    struct err err = {.text = ""};
    read_in(keys, &secret, signer);
    read_in(keys, &document, "document");
    buf_init(&signature, SEAL_KEYS_MAX);
    (void)snprintf(home, sizeof(home), "%s/home", keys->folder);
    must(keys, "rm -rf home && mkdir -m 700 home");
    const struct seal_request request = {.home = home,
        .kind = kind,
        .signer = buf_bytes(&secret),
        .signer_name = signer,
        .passphrase = "four words of mine",
        .message = buf_bytes(&document)};
    if (seal_document(&signature, &request, &err) != 0)
        fail_msg("%s", err.text);
    write_in(keys, into, buf_bytes(&signature));
}

static void a_document_is_signed_apart_whatever_its_bytes(void **state)
{
    struct keys *keys = *state;
    must(keys, "printf 'a line\\nno \\r\\0\\377 end' > document");
    make_pgp(keys);
    sign_document(keys, SEAL_OPENPGP, "signer.asc", "document.asc");
    must(keys, "gpg --batch --status-fd 1 --verify document.asc document > status && "
               "grep -q 'GOODSIG .*vigie@hospital.example' status");
    make_smime(keys);
    sign_document(keys, SEAL_SMIME, "signer.pem", "document.p7s");
    must(keys, "openssl cms -verify -binary -inform DER -in document.p7s -content "
               "document -CAfile ca.pem -purpose smimesign -out x && cmp x document");
    must(keys, "printf x >> document && ! gpg --batch --verify document.asc document "
               "&& ! openssl cms -verify -binary -inform DER -in document.p7s -content "
               "document -CAfile ca.pem -purpose smimesign -out x");
}

/* Which GnuPG leaves out of signatures as a root. */
static void a_certificate_that_is_its_own_issuer_comes_with_its_signature(void **state)
{
    struct keys *keys = *state;
    must(keys, "printf 'a line' > document");
    must(keys, "openssl req -x509 -newkey rsa:2048 -nodes -keyout own.key -out own.pem "
               "-subj /CN=vigie/emailAddress=vigie@hospital.example -days 30 && cat "
               "own.key own.pem > signer.pem");
    sign_document(keys, SEAL_SMIME, "signer.pem", "document.p7s");
    must(keys, "openssl cms -verify -binary -inform DER -in document.p7s -content "
               "document -CAfile own.pem -purpose smimesign -out x");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_KEYS(a_document_is_signed_apart_whatever_its_bytes),
        WITH_KEYS(a_certificate_that_is_its_own_issuer_comes_with_its_signature),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
