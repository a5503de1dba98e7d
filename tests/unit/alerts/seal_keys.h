/*
 * seal_keys - a folder with a key ring and certificates, made for persons that are not.
 */
#ifndef VIGIE_TESTS_SEAL_KEYS_H
#define VIGIE_TESTS_SEAL_KEYS_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "alerts/seal.h"
#include "base/fd.h"

struct keys {
    char folder[64];
    struct err err;
};

/* With GnuPG's own home in the folder. */
static inline int shell(const struct keys *keys, const char *command)
{
    char line[4096];
    (void)snprintf(line, sizeof(line),
        "cd %s && export GNUPGHOME=%s/ring LC_ALL=C && { %s ; } >log 2>&1",
        keys->folder, keys->folder, command);
    return system(line); /* NOLINT: the test's own words */
}

static inline void must(const struct keys *keys, const char *command)
{
    if (shell(keys, command) == 0)
        return;
    (void)shell(keys, "cat log >&2");
    fail_msg("%s", command);
}

static inline int open_keys(void **state)
{
    struct keys *keys = calloc(1, sizeof(*keys));
    assert_non_null(keys);
    (void)snprintf(keys->folder, sizeof(keys->folder), "/tmp/vigie-seal-XXXXXX");
    assert_non_null(mkdtemp(keys->folder));
    must(keys, "mkdir -m 700 ring home");
    *state = keys;
    return 0;
}

static inline int close_keys(void **state)
{
    struct keys *keys = *state;
    must(keys, "gpgconf --kill all; cd / && rm -rf \"$OLDPWD\" || true");
    char line[128];
    (void)snprintf(line, sizeof(line), "rm -rf %s", keys->folder);
    assert_int_equal(system(line), 0); /* NOLINT */
    free(keys);
    return 0;
}

static inline void read_in(const struct keys *keys, struct buf *out, const char *name)
{
    char path[128];
    struct err err = {.text = ""};
    buf_init(out, 1 << 20);
    (void)snprintf(path, sizeof(path), "%s/%s", keys->folder, name);
    if (fd_read_file(out, path, &err) != 0)
        fail_msg("%s", err.text);
}

static inline void write_in(
    const struct keys *keys, const char *name, struct bytes text)
{
    char path[128];
    struct err err = {.text = ""};
    (void)snprintf(path, sizeof(path), "%s/%s", keys->folder, name);
    AUTO(fd_close) int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    assert_int_equal(fd_write_all(fd, text, &err), 0);
}

static inline void make_pgp(const struct keys *keys)
{
    must(keys,
        "printf 'allow-loopback-pinentry\\ns2k-count 65536\\n' > ring/gpg-agent.conf");
    must(keys, "gpg --batch --passphrase '' --quick-gen-key 'Security "
               "<security@hospital.example>' future-default default 30d");
    must(keys, "gpg --armor --export security@hospital.example > key.asc");
    must(keys, "gpg --batch --pinentry-mode loopback --passphrase 'four words of mine' "
               "--quick-gen-key 'vigie <vigie@hospital.example>' rsa2048 sign 30d");
    must(keys, "gpg --batch --pinentry-mode loopback --passphrase 'four words of mine' "
               "--armor --export-secret-keys vigie@hospital.example > signer.asc");
}

static inline void make_smime(const struct keys *keys)
{
    must(keys,
        "openssl req -x509 -newkey rsa:2048 -nodes -keyout ca.key -out ca.pem -subj "
        "'/CN=Invented CA' -days 30 -addext basicConstraints=critical,CA:TRUE");
    must(keys,
        "printf 'keyUsage=digitalSignature,keyEncipherment\\n"
        "extendedKeyUsage=emailProtection\\n' > ext && for who in security vigie; do "
        "openssl req -newkey rsa:2048 -nodes -keyout $who.key -out $who.csr -subj "
        "/CN=$who/emailAddress=$who@hospital.example && openssl x509 -req -in $who.csr "
        "-CA ca.pem -CAkey ca.key -CAcreateserial -days 30 -extfile ext -out $who.pem "
        "|| exit 1; done");
    must(keys, "cat security.pem ca.pem > key.pem && cat ca.pem security.pem > "
               "turned.pem && openssl rsa -aes256 -passout "
               "'pass:four words of mine' -in vigie.key -out locked.key && cat "
               "locked.key vigie.pem ca.pem > signer.pem");
}

#define WITH_KEYS(test) cmocka_unit_test_setup_teardown(test, open_keys, close_keys)

#endif
