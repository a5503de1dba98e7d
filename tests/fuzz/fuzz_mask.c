/* Masked text holds no e-mail address and no long run of digits, whatever came in. */
#include "alerts/clean.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    enum { LONGEST = 4096, ROOM = 16 * LONGEST, RUN = 6 };
    if (size > LONGEST)
        return 0;
    AUTO(buf_done) struct buf out;
    AUTO(buf_done) struct buf url;
    buf_init(&out, ROOM);
    buf_init(&url, ROOM);
    if (clean_text(&out, bytes_make(data, size), NULL) != 0 ||
        clean_url(&url, bytes_make(data, size), true, NULL) != 0)
        abort();
    size_t run = 0;
    for (size_t i = 0; i < out.len; i++) {
        run = byte_is_digit(out.ptr[i]) ? run + 1 : 0;
        if (run >= RUN || out.ptr[i] < 0x20)
            abort();
    }
    return 0;
}
