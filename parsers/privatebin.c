#include "parsers/privatebin.h"

#include "model/paste_key.h"
#include "parsers/base_n.h"
#include "parsers/data_url.h"
#include "parsers/inflate.h"
#include "parsers/json.h"
#include "parsers/sealed.h"

enum {
    KEY_BYTES = 32,
    SHORT_TEXT_MAX = 128, /* iv and salt in base64 */
    ADATA_MAX = 4096,
};

/* One paste being opened. */
struct opening {
    struct privatebin *paste;
    uint8_t key[KEY_BYTES];
    uint32_t iterations; /* spent so far */
    size_t unpacked;     /* bytes of all parts so far */
};

/* The specification's place in adata, in its order. */
enum spec_part {
    SPEC_IV,
    SPEC_SALT,
    SPEC_ITERATIONS,
    SPEC_KEY,
    SPEC_TAG,
    SPEC_CIPHER,
    SPEC_MODE,
    SPEC_PACKING
};

/* A paste's adata start with the specification, a comment's are one. */
static struct bytes spec_of(struct bytes adata)
{
    struct bytes first = json_at(adata, 0);
    return json_is_array(first) ? first : adata;
}

static void lack(struct privatebin *paste, const char *reason)
{
    if (paste->reason == NULL)
        paste->reason = reason;
}

static bool is_text(struct bytes value, const char *wanted)
{
    return json_is_text(value) &&
           bytes_is(bytes_slice(value, 1, value.len - 2), wanted);
}

enum { PART_SHUT = 1 }; /* not opened, and why is noted */

/* What a string says in base64, if it is one of at most `max` bytes. */
static int add_base64(struct buf *out, struct bytes value, size_t max, struct err *err)
{
    AUTO(buf_done) struct buf digits;
    buf_init(&digits, value.len * 2); /* a broken escape grows */
    if (!json_is_text(value) || value.len > max)
        return PART_SHUT;
    if (json_add_text(&digits, value, err) != 0)
        return -1;
    int decoded = base64_decode(out, buf_bytes(&digits), err);
    return decoded <= 0 ? decoded : PART_SHUT;
}

static bool read_numbers(struct sealed *sealed, struct bytes spec)
{
    uint64_t iterations = 0, key = 0, tag = 0;
    if (!json_number(&iterations, json_at(spec, SPEC_ITERATIONS), UINT32_MAX) ||
        !json_number(&key, json_at(spec, SPEC_KEY), UINT32_MAX) ||
        !json_number(&tag, json_at(spec, SPEC_TAG), UINT32_MAX))
        return false;
    sealed->iterations = (uint32_t)iterations;
    sealed->key_bits = (uint32_t)key;
    sealed->tag_bits = (uint32_t)tag;
    return is_text(json_at(spec, SPEC_CIPHER), "aes") &&
           is_text(json_at(spec, SPEC_MODE), "gcm");
}

/* What it may cost is decided before anything is computed. */
static const char *refuse_cost(struct opening *opening, uint32_t iterations)
{
    if (iterations > PRIVATEBIN_ITERATIONS)
        return "its key takes more iterations than are made for one paste";
    if (iterations > PRIVATEBIN_ITERATIONS_ALL - opening->iterations)
        return "more comments than are opened of one paste";
    opening->iterations += iterations;
    return NULL;
}

/* The JSON of a part, unpacked. */
static int unpack(struct buf *out, struct opening *opening, struct bytes packing,
    struct bytes packed, struct err *err)
{
    if (is_text(packing, "none") && packed.len <= out->limit)
        return buf_add(out, packed, err);
    bool plain = is_text(packing, "none");
    if (!plain && !is_text(packing, "zlib")) {
        lack(opening->paste, "it is packed in a way that is not known here");
        return PART_SHUT;
    }
    int unpacked = plain ? INFLATE_CUT : inflate_raw(out, packed, err);
    if (unpacked <= 0)
        return unpacked;
    lack(opening->paste, unpacked == INFLATE_CUT
                             ? "it unpacks to more than is taken of one paste"
                             : "what is inside does not unpack");
    return PART_SHUT;
}

struct part {
    struct buf iv;
    struct buf salt;
    struct buf sealed;
    struct buf associated;
    struct buf plain;
};

static void part_done(struct part *part)
{
    buf_done(&part->iv);
    buf_done(&part->salt);
    buf_done(&part->sealed);
    buf_done(&part->associated);
    buf_done(&part->plain);
}
AUTO_DEFINE_VALUE(struct part, part_done)

static void part_init(struct part *part, struct bytes ct)
{
    buf_init(&part->iv, (size_t)SHORT_TEXT_MAX * 2);
    buf_init(&part->salt, (size_t)SHORT_TEXT_MAX * 2);
    buf_init(&part->sealed, ct.len * 2);
    buf_init(&part->associated, (size_t)ADATA_MAX * 2);
    buf_init(&part->plain, ct.len * 2);
}

/* Reads what stands in JSON into bytes; PART_SHUT when it is not of this form. */
static int decode(struct sealed *sealed, struct part *part, struct bytes adata,
    struct bytes ct, struct err *err)
{
    struct bytes spec = spec_of(adata);
    if (!json_is_array(adata) || adata.len > ADATA_MAX || !read_numbers(sealed, spec))
        return PART_SHUT;
    int read = add_base64(&part->iv, json_at(spec, SPEC_IV), SHORT_TEXT_MAX, err);
    if (read == 0)
        read = add_base64(&part->salt, json_at(spec, SPEC_SALT), SHORT_TEXT_MAX, err);
    if (read == 0)
        read = add_base64(&part->sealed, ct, SIZE_MAX / 4, err);
    if (read == 0)
        read = json_add_compact(&part->associated, adata, err);
    sealed->iv = buf_bytes(&part->iv);
    sealed->salt = buf_bytes(&part->salt);
    sealed->associated = buf_bytes(&part->associated);
    sealed->text = buf_bytes(&part->sealed);
    return read;
}

/* Opens one sealed part: the paste itself, or a comment. */
static int open_part(
    struct buf *json, struct opening *opening, struct bytes holder, struct err *err)
{
    struct bytes adata = json_get(holder, "adata");
    struct bytes ct = json_get(holder, "ct");
    struct sealed sealed = {.iterations = 0};
    AUTO(part_done) struct part part = {0};
    part_init(&part, ct);
    int decoded = decode(&sealed, &part, adata, ct, err);
    if (decoded > 0)
        lack(opening->paste, "it is sealed in a way that is not known here");
    if (decoded != 0)
        return decoded;
    const char *refused = refuse_cost(opening, sealed.iterations);
    if (refused != NULL) {
        lack(opening->paste, refused);
        return PART_SHUT;
    }
    int opened = sealed_open(
        &part.plain, &sealed, bytes_make(opening->key, sizeof(opening->key)), err);
    if (opened < 0)
        return -1;
    if (opened != 0) {
        lack(opening->paste,
            opened == SEALED_WRONG
                ? "the link's key does not open it: another key, or a password besides"
                : "it is sealed in a way that is not known here");
        return PART_SHUT;
    }
    return unpack(json, opening, json_at(spec_of(adata), SPEC_PACKING),
        buf_bytes(&part.plain), err);
}

/* ---- what is inside ---- */

static int add_line(struct privatebin *paste, struct bytes value, struct err *err)
{
    if (!json_is_text(value))
        return 0;
    if (paste->text.len > 0 && buf_add_byte(&paste->text, '\n', err) != 0)
        return -1;
    return json_add_text(&paste->text, value, err);
}

/* "data:TYPE;base64,DIGITS" (RFC 2397), as browsers write files. */
static int add_attachment(struct privatebin *paste, struct bytes value, struct err *err)
{
    AUTO(buf_done) struct buf address;
    buf_init(&address, value.len * 2); /* a broken escape grows */
    if (!json_is_text(value) || value.len == 2)
        return 0;
    if (json_add_text(&address, value, err) != 0)
        return -1;
    size_t before = paste->text.len;
    if (before > 0 && buf_add_byte(&paste->text, '\n', err) != 0)
        return -1;
    int opened = data_url_open(&paste->text, buf_bytes(&address), err);
    if (opened != 0)
        paste->text.len = before;
    if (opened == DATA_URL_OTHER)
        lack(paste, "an attachment that is no text was not opened");
    if (opened == DATA_URL_ODD)
        lack(paste, "an attachment could not be decoded");
    return opened < 0 ? -1 : 0;
}

/* One attachment, or since 2.0 a list of them. */
static int add_attachments(
    struct privatebin *paste, struct bytes value, struct err *err)
{
    struct bytes each;
    if (!json_is_array(value))
        return add_attachment(paste, value, err);
    while (json_item(&each, &value))
        if (add_attachment(paste, each, err) != 0)
            return -1;
    return 0;
}

static int open_paste(struct opening *opening, struct bytes answer, struct err *err)
{
    AUTO(buf_done) struct buf json;
    buf_init(&json, PRIVATEBIN_PART_MAX);
    int opened = open_part(&json, opening, answer, err);
    if (opened != 0)
        return opened;
    struct bytes inside = json_value(buf_bytes(&json));
    if (!json_is_text(json_get(inside, "paste"))) {
        lack(opening->paste, "what is inside is no paste");
        return PART_SHUT;
    }
    if (add_line(opening->paste, json_get(inside, "paste"), err) != 0)
        return -1;
    return add_attachments(opening->paste, json_get(inside, "attachment"), err);
}

static int open_comments(struct opening *opening, struct bytes list, struct err *err)
{
    const struct buf *text = &opening->paste->text;
    struct bytes comment;
    while (json_item(&comment, &list)) {
        AUTO(buf_done) struct buf json;
        buf_init(&json, PRIVATEBIN_PART_MAX);
        int opened = open_part(&json, opening, comment, err);
        if (opened < 0)
            return -1;
        opening->unpacked += json.len;
        if (opening->unpacked > PRIVATEBIN_TEXT_MAX ||
            json.len > (text->limit - text->len) / 2) { /* a broken escape grows */
            lack(opening->paste, "more comments than are taken of one paste");
            return 0;
        }
        struct bytes inside = json_value(buf_bytes(&json));
        if (opened == 0 &&
            (add_line(opening->paste, json_get(inside, "nickname"), err) != 0 ||
                add_line(opening->paste, json_get(inside, "comment"), err) != 0))
            return -1;
    }
    return 0;
}

/* ---- the answer ---- */

static bool burns(struct bytes adata)
{
    enum { BURN = 3 };
    uint64_t flag = 0;
    return json_number(&flag, json_at(adata, BURN), UINT32_MAX) && flag != 0;
}

/* Why this paste is not even tried, or NULL. */
static const char *refuse(const struct privatebin_ask *ask, struct bytes answer)
{
    struct bytes adata = json_get(answer, "adata");
    if (!json_is_array(adata))
        return "a ZeroBin paste (version 1, SJCL): not opened";
    if (burns(adata) && !ask->burn)
        return "burn after reading: not opened, though the site deletes it when asked "
               "and its link did not say so; see burn_after_reading";
    if (ask->key == NULL || ask->key[0] == '\0')
        return "an encrypted paste, and no link with its key was seen";
    return NULL;
}

static void read_created(struct privatebin *paste, struct bytes answer)
{
    uint64_t seconds = 0;
    struct bytes created = json_get(json_get(answer, "meta"), "created");
    if (json_number(&seconds, created, (uint64_t)INT64_MAX / 1000))
        paste->created_ms = (int64_t)seconds * 1000;
}

static int open_all(struct privatebin *paste, const struct privatebin_ask *ask,
    struct bytes answer, struct err *err)
{
    struct opening opening = {.paste = paste};
    paste->state = PRIVATEBIN_SHUT;
    lack(paste, refuse(ask, answer));
    if (paste->reason != NULL)
        return 0;
    read_created(paste, answer);
    if (!base58_decode(opening.key, KEY_BYTES, paste_key_digits(ask->key))) {
        lack(paste, "the link's key is none");
        return 0;
    }
    int opened = open_paste(&opening, answer, err);
    if (opened == 0) {
        paste->state = PRIVATEBIN_OPEN;
        opened = open_comments(&opening, json_get(answer, "comments"), err);
    }
    return opened < 0 ? -1 : 0;
}

int privatebin_read(
    struct privatebin *out, const struct privatebin_ask *ask, struct err *err)
{
    *out = (struct privatebin){.state = PRIVATEBIN_NONE};
    buf_init(&out->text, PRIVATEBIN_TEXT_MAX);
    struct bytes answer = json_value(ask->json);
    uint64_t status = 0;
    if (!json_number(&status, json_get(answer, "status"), UINT32_MAX))
        return 0;
    bool paste = json_is_text(json_get(answer, "ct")) ||
                 (json_is_text(json_get(answer, "data")) && ask->is_paste);
    if (status == 0 && paste)
        return open_all(out, ask, answer, err);
    if (status != 0 && ask->is_paste && json_is_text(json_get(answer, "message")))
        out->state = PRIVATEBIN_GONE;
    return 0;
}

void privatebin_done(struct privatebin *paste)
{
    buf_done(&paste->text);
}
