#include "matchers/key.h"

#include <errno.h>
#include <fcntl.h>
#include <sodium.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/fd.h"

enum { KEY_TEXT_MAX = 256, ID_BYTES = 8 };

static size_t key_text(char text[KEY_TEXT_MAX])
{
    uint8_t id[ID_BYTES];
    uint8_t secret[KEY_SIZE];
    char id_hex[2 * ID_BYTES + 1];
    char secret_hex[2 * KEY_SIZE + 1];

    randombytes_buf(id, sizeof(id));
    randombytes_buf(secret, sizeof(secret));
    (void)sodium_bin2hex(id_hex, sizeof(id_hex), id, sizeof(id));
    (void)sodium_bin2hex(secret_hex, sizeof(secret_hex), secret, sizeof(secret));
    int length = snprintf(text, KEY_TEXT_MAX,
        "vigie key 1\nid %s\nepoch 1\nsecret %s\n", id_hex, secret_hex);
    sodium_memzero(secret, sizeof(secret));
    sodium_memzero(secret_hex, sizeof(secret_hex));
    return length > 0 ? (size_t)length : 0;
}

int key_create(const char *path, struct err *err)
{
    if (sodium_init() < 0)
        return err_set(err, "libsodium does not start");
    AUTO(fd_close) int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (fd < 0 && errno == EEXIST)
        return err_set(err,
            "%s: exists already; a key is never overwritten, because the watchlists "
            "made with it would be lost: choose another name",
            path);
    if (fd < 0)
        return err_set(err, "%s: cannot make the key file: %s", path, strerror(errno));
    char text[KEY_TEXT_MAX];
    int written = fd_write_all(fd, bytes_make(text, key_text(text)), err);
    sodium_memzero(text, sizeof(text));
    if (written == 0 && fsync(fd) != 0)
        written = err_set(err, "cannot write: %s", strerror(errno));
    if (written != 0) {
        (void)unlink(path);
        return err_in(err, path);
    }
    return 0;
}
