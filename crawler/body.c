#include "crawler/body.h"

#include "base/fd.h"

#include <string.h>

int body_init(struct body *body, uint64_t max, struct err *err)
{
    *body = (struct body){.fd = -1, .max = max};
    return sha256_new(&body->hash, err);
}

void body_done(struct body *body)
{
    if (body->hash == NULL)
        return;
    sha256_free(body->hash);
    fd_close(body->fd);
    *body = (struct body){.fd = -1};
}

int body_add(struct body *body, struct bytes more, struct err *err)
{
    struct bytes fits = bytes_slice(more, 0, body->max - body->len);
    if (body->fd < 0 && fd_anonymous(&body->fd, "vigie-body", err) != 0)
        return -1;
    if (fd_write_at(body->fd, fits, body->len, err) != 0)
        return -1;
    if (sha256_add(body->hash, fits, err) != 0)
        return -1;
    body->len += fits.len;
    body->cut = fits.len < more.len;
    return body->cut ? BODY_FULL : 0;
}

int body_finish(int *fd, struct reply *reply, struct body *body, struct err *err)
{
    uint8_t hash[SHA256_SIZE];
    if (sha256_end(hash, body->hash, err) != 0)
        return -1;
    if (body->fd >= 0 && fd_seal(body->fd, err) != 0)
        return -1;
    memcpy(reply->hash, hash, sizeof(hash));
    reply->body_len = body->len;
    reply->cut = body->cut;
    *fd = body->fd;
    body->fd = -1;
    return 0;
}
