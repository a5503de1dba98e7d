#include "matchers/key.h"

#include <errno.h>
#include <fcntl.h>
#include <sodium.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/fd.h"

enum { KEY_TEXT_MAX = 256 };

struct key_name {
    uint64_t id;
    uint32_t epoch;
};

static size_t key_text(char text[KEY_TEXT_MAX], const struct key_name *name)
{
    uint8_t secret[KEY_SIZE];
    char secret_hex[2 * KEY_SIZE + 1];

    randombytes_buf(secret, sizeof(secret));
    (void)sodium_bin2hex(secret_hex, sizeof(secret_hex), secret, sizeof(secret));
    int length =
        snprintf(text, KEY_TEXT_MAX, "vigie key 1\nid %016llx\nepoch %u\nsecret %s\n",
            (unsigned long long)name->id, (unsigned)name->epoch, secret_hex);
    sodium_memzero(secret, sizeof(secret));
    sodium_memzero(secret_hex, sizeof(secret_hex));
    return length > 0 ? (size_t)length : 0;
}

static int key_write(const char *path, const struct key_name *name, struct err *err)
{
    AUTO(fd_close) int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (fd < 0 && errno == EEXIST)
        return err_set(err,
            "%s: exists already; a key is never overwritten, because what was made "
            "with it "
            "would be lost: choose another name",
            path);
    if (fd < 0)
        return err_set(err, "%s: cannot make the key file: %s", path, strerror(errno));
    char text[KEY_TEXT_MAX];
    int written = fd_write_all(fd, bytes_make(text, key_text(text, name)), err);
    sodium_memzero(text, sizeof(text));
    if (written == 0 && fsync(fd) != 0)
        written = err_set(err, "cannot write: %s", strerror(errno));
    if (written != 0) {
        (void)unlink(path);
        return err_in(err, path);
    }
    return 0;
}

int key_create(const char *path, struct err *err)
{
    struct key_name name = {.epoch = 1};
    if (sodium_init() < 0)
        return err_set(err, "libsodium does not start");
    randombytes_buf(&name.id, sizeof(name.id));
    return key_write(path, &name, err);
}

int key_create_after(const char *path, const struct key *before, struct err *err)
{
    struct key_name name = {.id = key_id(before), .epoch = key_epoch(before)};
    if (name.epoch == UINT32_MAX)
        return err_set(
            err, "no epoch follows %u: make a new key", (unsigned)name.epoch);
    name.epoch++;
    return key_write(path, &name, err);
}
