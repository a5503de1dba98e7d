/*
 * Any bytes as a PrivateBin's answer, with a key that opens the corpus' ones: what
 * comes out is no larger than said, and the JSON reader takes no more than there is.
 * The first byte chooses what is known besides. Iterations are refused past a thousand
 * here, so that the fuzzer's time goes into the parser.
 */
#include "parsers/base_n.h"
#include "parsers/json.h"
#include "parsers/privatebin.h"

#include <stdlib.h>

enum { ITERATIONS_MAX = 1000 };

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void must(bool holds)
{
    if (!holds)
        abort();
}

static bool inside(struct bytes part, struct bytes whole)
{
    return part.len == 0 ||
           (part.ptr >= whole.ptr && part.ptr + part.len <= whole.ptr + whole.len);
}

/* Whether any number in the answer would be obeyed and make it slow; those in texts are
 * none. */
static bool is_costly(struct bytes json)
{
    for (size_t at = 0; at < json.len; at++) {
        size_t end = at;
        uint64_t number = 0;
        while (end < json.len && byte_is_digit(json.ptr[end]))
            end++;
        bool text = at > 0 && json.ptr[at - 1] == '"';
        if (end > at && !text &&
            bytes_to_u64(
                &number, bytes_slice(json, at, end - at), PRIVATEBIN_ITERATIONS) == 0 &&
            number > ITERATIONS_MAX)
            return true;
        at = end > at ? end - 1 : at;
    }
    return false;
}

static void check_json(struct bytes json)
{
    AUTO(buf_done) struct buf once;
    AUTO(buf_done) struct buf again;
    struct bytes name;
    struct bytes item;
    struct bytes value = json_value(json);
    must(inside(value, json));
    for (struct bytes rest = value; json_member(&name, &item, &rest);)
        must(inside(name, value) && inside(item, value) && item.len > 0);
    for (struct bytes rest = value; json_item(&item, &rest);)
        must(inside(item, value) && item.len > 0);
    buf_init(&once, json.len * 8 + 8);
    buf_init(&again, json.len * 8 + 8);
    if (value.len == 0 || json_add_compact(&once, value, NULL) != 0)
        return;
    /* The compact form of the compact form, where the value was one, is itself. */
    if (json_add_compact(&again, buf_bytes(&once), NULL) == 0)
        must(bytes_equal(buf_bytes(&once), buf_bytes(&again)));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char *const keys[] = {"4wBqpZM9xaSheZzJSMawUKKwhdpChKbZ5eu5ky4Vigw",
        "-CiMQsCUhqABwwLyCFeX2iPnBZX3s28dUUCBrirhs", NULL, ""};
    uint8_t key[32];
    if (size == 0)
        return 0;
    struct bytes json = bytes_make(data + 1, size - 1);
    (void)base58_decode(key, sizeof(key), json);
    check_json(json);
    if (is_costly(json))
        return 0;
    AUTO(privatebin_done) struct privatebin paste;
    const struct privatebin_ask ask = {.json = json,
        .key = keys[data[0] & 3],
        .is_paste = (data[0] & 4) != 0,
        .burn = (data[0] & 8) != 0};
    must(privatebin_read(&paste, &ask, NULL) == 0);
    must(paste.state == PRIVATEBIN_OPEN || paste.text.len == 0);
    must((paste.state == PRIVATEBIN_SHUT) <= (paste.reason != NULL));
    must(paste.text.len <= PRIVATEBIN_TEXT_MAX);
    return 0;
}
