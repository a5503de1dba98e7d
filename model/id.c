#include "model/id.h"

#include <sodium.h>
#include <string.h>

struct id id_hash(struct bytes of)
{
    struct id id;
    (void)crypto_generichash(id.bytes, sizeof(id.bytes), of.ptr, of.len, NULL, 0);
    return id;
}

struct id id_hash_parts(const struct bytes *parts, size_t count)
{
    crypto_generichash_state state;
    struct id id;
    (void)crypto_generichash_init(&state, NULL, 0, sizeof(id.bytes));
    for (size_t i = 0; i < count; i++) {
        uint8_t len[sizeof(uint64_t)];
        for (size_t at = 0; at < sizeof(len); at++)
            len[at] = (uint8_t)((uint64_t)parts[i].len >> (8 * at));
        (void)crypto_generichash_update(&state, len, sizeof(len));
        (void)crypto_generichash_update(&state, parts[i].ptr, parts[i].len);
    }
    (void)crypto_generichash_final(&state, id.bytes, sizeof(id.bytes));
    return id;
}

struct id id_random(void)
{
    struct id id;
    randombytes_buf(id.bytes, sizeof(id.bytes));
    return id;
}

bool id_equal(const struct id *a, const struct id *b)
{
    return memcmp(a->bytes, b->bytes, sizeof(a->bytes)) == 0;
}

bool id_is_zero(const struct id *id)
{
    static const struct id zero;
    return id_equal(id, &zero);
}

void id_text(char *text, const struct id *id)
{
    (void)sodium_bin2hex(text, ID_TEXT_SIZE, id->bytes, sizeof(id->bytes));
}

int id_parse(struct id *id, struct bytes text)
{
    struct id parsed;
    size_t count = 0;
    const char *end = NULL;
    if (text.len != ID_TEXT_SIZE - 1)
        return -1;
    if (sodium_hex2bin(parsed.bytes, sizeof(parsed.bytes), (const char *)text.ptr,
            text.len, NULL, &count, &end) != 0 ||
        count != sizeof(parsed.bytes))
        return -1;
    *id = parsed;
    return 0;
}

uint16_t id_bucket(struct bytes host)
{
    struct id id = id_hash(host);
    return (uint16_t)((id.bytes[0] | id.bytes[1] << 8) % BUCKET_COUNT);
}
