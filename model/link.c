#include "model/link.h"

static const char *const rel_names[LINK_REL_COUNT] = {
    [LINK_OTHER] = "other",
    [LINK_THREAD] = "thread",
    [LINK_BOARD] = "board",
    [LINK_NEXT] = "next",
    [LINK_FILE] = "file",
    [LINK_MIRROR] = "mirror",
};

const char *link_rel_name(enum link_rel rel)
{
    return rel < LINK_REL_COUNT ? rel_names[rel] : rel_names[LINK_OTHER];
}

int link_write(struct buf *out, const struct link *link, struct err *err)
{
    if (link->url.len == 0 || link->url.len > LINK_URL_MAX ||
        link->title.len > LINK_TITLE_MAX)
        return err_set(err, "a link's address or title is out of bounds");
    if (link->key.len > 0 && !paste_key_valid(link->key))
        return err_set(err, "a link's key is none");
    if (wire_put_u8(out, (uint8_t)link->rel, err) != 0 ||
        wire_put_bytes(out, link->url, err) != 0 ||
        wire_put_bytes(out, link->title, err) != 0)
        return -1;
    return wire_put_bytes(out, link->key, err);
}

int link_read(struct link *link, struct wire *wire, struct err *err)
{
    uint8_t rel = wire_u8(wire);
    struct link read = {
        .url = wire_bytes(wire, LINK_URL_MAX),
        .title = wire_bytes(wire, LINK_TITLE_MAX),
        .key = wire_bytes(wire, PASTE_KEY_SIZE - 1),
    };
    bool bad_key = read.key.len > 0 && !paste_key_valid(read.key);
    if (wire->bad || rel >= LINK_REL_COUNT || read.url.len == 0 || bad_key)
        return err_set(err, "link: a field is missing, too long or unknown");
    read.rel = (enum link_rel)rel;
    *link = read;
    return 0;
}
