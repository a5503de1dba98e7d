/* Any bytes from what should be Tor's ControlPort, in pieces: nothing beyond the
 * ceilings, and readiness only after a whole answer. */
#include "crawler/control.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void talk(const uint8_t *cookie, struct bytes said, size_t piece)
{
    AUTO(buf_done) struct buf say;
    struct control control;
    struct err err = {{0}};
    buf_init(&say, CONTROL_SAY_MAX);
    if (control_begin(&control, cookie, &say, &err) != 0)
        abort();
    for (size_t at = 0; at < said.len; at += piece) {
        size_t end = at + piece < said.len ? at + piece : said.len;
        buf_clear(&say);
        if (control_take(&control, bytes_slice(said, at, end - at), &say, &err) != 0)
            return;
        if (control.state == CONTROL_IDLE && control_ask(&control, &say, &err) != 0)
            abort();
        if (strlen(control.summary) >= CONTROL_SUMMARY_SIZE || control.progress > 100)
            abort();
    }
    if (control_ready(&control) && !control.known)
        abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const uint8_t cookie[CONTROL_COOKIE_SIZE] = {1, 2, 3};
    if (size == 0)
        return 0;
    struct bytes said = bytes_make(data + 1, size - 1);
    talk(NULL, said, 1U + data[0]);
    talk(cookie, said, 1U + data[0]);
    return 0;
}
