/* Which of a file's certificates a mail is encrypted to. An issuer's here could encrypt
 * as well. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "alerts/mime.h"
#include "alerts/seal.h"
#include "base/fd.h"

struct files {
    char folder[64];
    struct err err;
};

static int shell(const struct files *files, const char *command)
{
    char line[4096];
    (void)snprintf(line, sizeof(line), "cd %s && export LC_ALL=C && { %s ; } >log 2>&1",
        files->folder, command);
    return system(line); /* NOLINT: the test's own words */
}

static void must(const struct files *files, const char *command)
{
    if (shell(files, command) == 0)
        return;
    (void)shell(files, "cat log >&2");
    fail_msg("%s", command);
}

/* A root, an issuer below it that may do everything, and two persons' certificates. */
static const char make[] =
    "openssl req -x509 -newkey rsa:2048 -nodes -keyout root.key -out root.pem -subj "
    "'/CN=Invented root' -days 30 -addext basicConstraints=critical,CA:TRUE && "
    "sign() { openssl req -newkey rsa:2048 -nodes -keyout $1.key -out $1.csr -subj "
    "/CN=$1 && openssl x509 -req -in $1.csr -CA $2.pem -CAkey $2.key -CAcreateserial "
    "-days 30 -extfile $1.ext -out $1.pem; } && "
    "printf 'basicConstraints=critical,CA:TRUE\\nkeyUsage=keyCertSign,cRLSign,"
    "digitalSignature,keyEncipherment\\n' > issuer.ext && "
    "printf 'keyUsage=digitalSignature,keyEncipherment\\n' > anna.ext && "
    "cp anna.ext berta.ext && printf 'keyUsage=digitalSignature\\n' > signs.ext && "
    "sign issuer root && sign anna issuer && sign berta issuer && sign signs issuer";

static int open_files(void **state)
{
    struct files *files = calloc(1, sizeof(*files));
    assert_non_null(files);
    (void)snprintf(files->folder, sizeof(files->folder), "/tmp/vigie-issuers-XXXXXX");
    assert_non_null(mkdtemp(files->folder));
    must(files, make);
    *state = files;
    return 0;
}

static int close_files(void **state)
{
    struct files *files = *state;
    char line[128];
    (void)snprintf(line, sizeof(line), "rm -rf %s", files->folder);
    assert_int_equal(system(line), 0); /* NOLINT */
    free(files);
    return 0;
}

static int seal(struct files *files, const char *parts)
{
    AUTO(buf_done) struct buf key;
    AUTO(buf_done) struct buf message;
    AUTO(buf_done) struct buf sealed;
    char path[128];
    char home[128];
    char command[512];
    const struct mime_message mail = {.key = "digest:2026-11-23:a",
        .from = "vigie@hospital.example",
        .to = "security@hospital.example",
        .subject = "vigie",
        .date_ms = INT64_C(1795410000000),
        .text = bytes_of("Laboratoire du Nord\n"),
        .html = bytes_of("<p>Laboratoire du Nord</p>\n")};
    buf_init(&key, SEAL_KEYS_MAX);
    buf_init(&message, 1 << 20);
    buf_init(&sealed, SEAL_MESSAGE_MAX);
    (void)snprintf(command, sizeof(command),
        "cat %s > key.pem && rm -rf home && mkdir -m 700 home", parts);
    must(files, command);
    (void)snprintf(path, sizeof(path), "%s/key.pem", files->folder);
    (void)snprintf(home, sizeof(home), "%s/home", files->folder);
    files->err.text[0] = '\0';
    assert_int_equal(fd_read_file(&key, path, &files->err), 0);
    assert_int_equal(mime_build(&message, &mail, &files->err), 0);
    const struct seal_request request = {.home = home,
        .kind = SEAL_SMIME,
        .key = buf_bytes(&key),
        .key_name = "key.pem",
        .message = buf_bytes(&message)};
    if (seal_message(&sealed, &request, &files->err) != 0)
        return -1;
    (void)snprintf(path, sizeof(path), "%s/sealed.eml", files->folder);
    FILE *file = fopen(path, "wbe");
    assert_non_null(file);
    assert_int_equal(fwrite(sealed.ptr, 1, sealed.len, file), sealed.len);
    assert_int_equal(fclose(file), 0);
    return 0;
}

static void must_open(struct files *files, const char *parts, const char *who)
{
    char command[512];
    if (seal(files, parts) != 0)
        fail_msg("%s: %s", parts, files->err.text);
    (void)snprintf(command, sizeof(command),
        "openssl cms -decrypt -in sealed.eml -recip %s.pem -inkey %s.key -out clear && "
        "grep -q 'Laboratoire du Nord' clear",
        who, who);
    must(files, command);
}

static void must_fail(struct files *files, const char *parts, const char *why)
{
    assert_int_equal(seal(files, parts), -1);
    if (strstr(files->err.text, why) == NULL)
        fail_msg("%s: %s", parts, files->err.text);
}

static void it_is_the_recipients_in_whatever_order_they_stand(void **state)
{
    must_open(*state, "anna.pem issuer.pem root.pem", "anna");
    must_open(*state, "issuer.pem anna.pem root.pem", "anna");
    must_open(*state, "root.pem issuer.pem anna.pem", "anna");
    must_open(*state, "root.pem issuer.pem anna.pem anna.pem", "anna");
}

static void beside_one_that_only_signs_it_is_the_one_that_encrypts(void **state)
{
    must_open(*state, "signs.pem issuer.pem anna.pem root.pem", "anna");
}

static void two_persons_in_one_file_are_an_error(void **state)
{
    must_fail(*state, "anna.pem berta.pem issuer.pem root.pem",
        "key.pem: holds 2 certificates that issued none of the others");
}

static void an_issuer_does_not_stand_in_for_one_that_cannot_encrypt(void **state)
{
    must_fail(
        *state, "issuer.pem signs.pem root.pem", "key.pem: the key cannot encrypt");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(it_is_the_recipients_in_whatever_order_they_stand),
        cmocka_unit_test(beside_one_that_only_signs_it_is_the_one_that_encrypts),
        cmocka_unit_test(two_persons_in_one_file_are_an_error),
        cmocka_unit_test(an_issuer_does_not_stand_in_for_one_that_cannot_encrypt),
    };
    return cmocka_run_group_tests(tests, open_files, close_files);
}
