#include "app/session_box.h"

#include "base/fd.h"
#include "base/wire.h"
#include "matchers/key.h"
#include "matchers/secret.h"
#include "model/seal.h"

#include <errno.h>
#include <fcntl.h>
#include <sodium.h>
#include <string.h>

enum {
    /* Texts, and up to 25 bytes a cookie for their lengths and flags. */
    CLEAR_MAX = COOKIES_BYTES_MAX + 32 * COOKIES_MAX + 16,
    PLACE_MAX = 512,
};

int session_box_open(struct session_box *box, const char *path, struct err *err)
{
    AUTO(fd_close) int fd = open(path, O_RDONLY | O_CLOEXEC);
    AUTO(key_free) struct key *key = NULL;
    box->key = NULL;
    if (fd < 0)
        return err_set(err, "session key %s: %s", path, strerror(errno));
    if (key_read(&key, fd, err) != 0)
        return err_in(err, path);
    box->key = secret_new(SEAL_KEY_SIZE, err);
    if (box->key == NULL)
        return -1;
    key_for_sessions(box->key, key);
    seal_preload();
    return 0;
}

void session_box_close(struct session_box *box)
{
    secret_free(box->key, SEAL_KEY_SIZE);
    box->key = NULL;
}

/* What the sealed bytes are bound to; each field with its length. */
static int place_of(struct buf *out, const struct store_session *row, struct err *err)
{
    buf_init(out, PLACE_MAX);
    if (wire_put_bytes(out, bytes_of("vigie session 1"), err) != 0 ||
        wire_put_bytes(out, bytes_of(row->source), err) != 0)
        return -1;
    return wire_put_bytes(out, bytes_of(row->account), err);
}

static void wipe(struct buf *clear)
{
    if (clear->ptr != NULL)
        sodium_memzero(clear->ptr, clear->cap);
}

static int unseal(struct cookies *out, const struct store_session *row,
    const struct session_box *box, struct bytes sealed, struct err *err)
{
    AUTO(buf_done) struct buf clear;
    AUTO(buf_done) struct buf place;
    buf_init(&clear, CLEAR_MAX + 1);
    if (place_of(&place, row, err) != 0)
        return -1;
    int opened = seal_open(&clear, box->key, buf_bytes(&place), sealed, err);
    if (opened == 0)
        opened = cookies_read(out, buf_bytes(&clear), err);
    wipe(&clear);
    return opened == SEAL_WRONG ? SESSION_CLOSED : opened;
}

int session_box_load(struct cookies *out, struct store_session *row,
    const struct session_box *box, struct store *store, struct err *err)
{
    AUTO(buf_done) struct buf sealed;
    buf_init(&sealed, CLEAR_MAX + SEAL_MORE);
    int found = store_session_get(row, &sealed, store, err);
    if (found != 0)
        return found < 0 ? -1 : SESSION_NONE;
    return box->key == NULL ? SESSION_CLOSED
                            : unseal(out, row, box, buf_bytes(&sealed), err);
}

static int seal(struct buf *out, const struct store_session *row,
    const struct cookies *cookies, const struct session_box *box, struct err *err)
{
    AUTO(buf_done) struct buf clear;
    AUTO(buf_done) struct buf place;
    buf_init(&clear, CLEAR_MAX);
    /* All at once, so that no copy stays behind as it grows. */
    if (place_of(&place, row, err) != 0 || buf_reserve(&clear, CLEAR_MAX, err) != 0)
        return -1;
    int sealed = cookies_write(&clear, cookies, err);
    if (sealed == 0)
        sealed = seal_close(out, box->key, buf_bytes(&place), buf_bytes(&clear), err);
    wipe(&clear);
    return sealed;
}

int session_box_save(struct store_session *row, const struct cookies *cookies,
    const struct session_box *box, struct store *store, struct err *err)
{
    AUTO(buf_done) struct buf sealed;
    buf_init(&sealed, CLEAR_MAX + SEAL_MORE);
    if (box->key == NULL)
        return err_set(err, "there is no key to seal a session with");
    if (seal(&sealed, row, cookies, box, err) != 0)
        return -1;
    row->cookies = (uint32_t)cookies->count;
    row->expires_ms = cookies_earliest(cookies);
    int put = store_session_put(store, row, buf_bytes(&sealed), err);
    return put == STORE_SESSION_MOVED ? SESSION_MOVED : put;
}
