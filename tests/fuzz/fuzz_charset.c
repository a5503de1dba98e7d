/*
 * Bytes of any encoding: the first chooses it, the rest is decoded. What comes out is
 * valid UTF-8 without NULs, whatever went in.
 */
#include "base/utf8.h"
#include "parsers/charset.h"
#include "parsers/charset_labels.h"

#include <stdlib.h>

enum { OUT_MAX = 16 * 1024 * 1024 };

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void must(bool holds)
{
    if (!holds)
        abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    struct bytes body = bytes_make(data + 1, size - 1);
    const char *name = charset_entries[data[0] % charset_entry_count].name;
    AUTO(buf_done) struct buf out;
    buf_init(&out, OUT_MAX);
    must(charset_name(bytes_of(charset_detect(body, NULL, true))) != NULL);
    if (charset_decode(&out, NULL, name, body, NULL) < 0)
        return 0;
    must(utf8_valid(buf_bytes(&out)));
    return 0;
}
