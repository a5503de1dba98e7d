#include "matchers/key.h"

#include "matchers/hkdf.h"
#include "matchers/key_derive.h"
#include "matchers/secret.h"

#include <assert.h>
#include <errno.h>
#include <sodium.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include "base/bytes.h"

struct key {
    uint64_t id;
    uint32_t epoch;
    uint8_t prk[KEY_SIZE]; /* extracted from the file's secret */
};

enum { KEY_FILE_MAX = 1024 };

/* statfs(2) */
static const uint32_t TMPFS = 0x01021994;
static const uint32_t RAMFS = 0x858458f6;

/* Container secrets are readable by all inside, but lie in memory or on a read-only
 * mount: there the container's walls do what the mode does elsewhere. */
static bool is_container_secret(int fd)
{
    struct statfs system;
    struct statvfs mount;
    if (fstatfs(fd, &system) == 0 &&
        ((uint32_t)system.f_type == TMPFS || (uint32_t)system.f_type == RAMFS))
        return true;
    return fstatvfs(fd, &mount) == 0 && (mount.f_flag & ST_RDONLY) != 0;
}

static int mode_check(int fd, struct err *err)
{
    struct stat about;
    if (fstat(fd, &about) != 0)
        return err_set(err, "cannot look at the key file: %s", strerror(errno));
    if (!S_ISREG(about.st_mode) || (about.st_mode & 077) == 0)
        return 0;
    if ((about.st_mode & 022) == 0 && is_container_secret(fd))
        return 0;
    return err_set(err,
        "others may read or write this key file (mode %04o): run chmod 600 on it, and "
        "make a new key if they may have",
        (unsigned)(about.st_mode & 07777));
}

/* The next line, which must start with `name` and a space; false if it does not. */
static bool line_take(struct bytes *value, struct bytes *rest, const char *name)
{
    struct bytes line;
    if (!bytes_split(&line, rest, '\n') || !bytes_starts(line, name))
        return false;
    *value = bytes_trim(bytes_slice(line, strlen(name), line.len));
    return true;
}

static int hex_decode(uint8_t *out, size_t size, struct bytes hex)
{
    size_t length = 0;
    if (hex.len != 2 * size || sodium_hex2bin(out, size, (const char *)hex.ptr, hex.len,
                                   NULL, &length, NULL) != 0)
        return -1;
    return length == size ? 0 : -1;
}

static int key_parse(struct key *key, struct bytes text, struct err *err)
{
    struct bytes version;
    struct bytes id;
    struct bytes epoch;
    struct bytes hex;
    uint64_t epoch_number = 0;
    uint8_t raw_id[8];
    uint8_t secret[KEY_SIZE];

    if (!line_take(&version, &text, "vigie key "))
        return err_set(
            err, "not a vigie key file: its first line must be \"vigie key 1\"");
    if (!bytes_is(version, "1"))
        return err_set(err, "a key file of a newer format: update vigie");
    if (!line_take(&id, &text, "id ") || hex_decode(raw_id, sizeof(raw_id), id) != 0 ||
        !line_take(&epoch, &text, "epoch ") ||
        bytes_to_u64(&epoch_number, epoch, UINT32_MAX) != 0 ||
        !line_take(&hex, &text, "secret ") ||
        hex_decode(secret, sizeof(secret), hex) != 0)
        return err_set(err, "a damaged key file: take it from its backup");
    for (size_t i = 0; i < sizeof(raw_id); i++)
        key->id = key->id << 8 | raw_id[i];
    key->epoch = (uint32_t)epoch_number;
    hkdf_extract(
        key->prk, bytes_of("vigie master key 1"), bytes_make(secret, sizeof(secret)));
    sodium_memzero(secret, sizeof(secret));
    return 0;
}

/* Reads with pread, so that processes sharing the descriptor do not disturb each other.
 */
static int text_read(uint8_t *text, size_t *length, int fd, struct err *err)
{
    size_t have = 0;
    while (have < KEY_FILE_MAX) {
        ssize_t got = pread(fd, text + have, KEY_FILE_MAX - have, (off_t)have);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return err_set(err, "cannot read the key file: %s", strerror(errno));
        if (got == 0)
            break;
        have += (size_t)got;
    }
    *length = have;
    return 0;
}

int key_read(struct key **out, int fd, struct err *err)
{
    uint8_t text[KEY_FILE_MAX];
    size_t length = 0;
    if (sodium_init() < 0)
        return err_set(err, "libsodium does not start");
    if (mode_check(fd, err) != 0 || text_read(text, &length, fd, err) != 0)
        return -1;
    AUTO(key_free) struct key *key = secret_new(sizeof(*key), err);
    if (key == NULL)
        return -1;
    int parsed = key_parse(key, bytes_make(text, length), err);
    sodium_memzero(text, sizeof(text));
    if (parsed != 0)
        return -1;
    *out = key;
    key = NULL;
    return 0;
}

void key_free(struct key *key)
{
    secret_free(key, sizeof(*key));
}

uint64_t key_id(const struct key *key)
{
    return key->id;
}

uint32_t key_epoch(const struct key *key)
{
    return key->epoch;
}

void key_derive(uint8_t out[KEY_SIZE], const struct key *key, const char *label)
{
    uint8_t info[64];
    size_t length = 0;
    for (; label[length] != '\0'; length++) {
        assert(length + 5 <= sizeof(info));
        info[length] = (uint8_t)label[length];
    }
    for (size_t i = 0; i < 4; i++)
        info[length++] = (uint8_t)(key->epoch >> (8 * i));
    hkdf_expand(out, key->prk, bytes_make(info, length));
}
