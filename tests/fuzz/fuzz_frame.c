/* One raw message as a taken-over peer could send it: frame_parse reads its frames
 * or refuses one, and what it read lies inside the message. */
#include "base/frame.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct bytes raw = bytes_make(data, size);
    for (size_t at = 0; at < size;) {
        struct err err = {{0}};
        struct frame frame = FRAME_EMPTY;
        if (frame_parse(&frame, &raw, &err) != 0) {
            if (frame.fd != -1 || frame.body.ptr != NULL || err.text[0] == '\0' ||
                raw.len != size - at)
                abort(); /* a refusal says why and leaves the outputs alone */
            return 0;
        }
        at += FRAME_HEADER;
        if (frame.body.len > FRAME_MAX || frame.fd != -1 ||
            (frame.body.len > 0 && frame.body.ptr != data + at))
            abort();
        at += frame.body.len;
        if (at > size || raw.len != size - at)
            abort();
    }
    return 0;
}
