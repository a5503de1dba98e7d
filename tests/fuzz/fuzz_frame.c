/* One raw message as a taken-over peer could send it: frame_parse reads it or refuses
 * it, and what it read lies inside the message. */
#include "base/frame.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct err err = {{0}};
    struct frame frame = FRAME_EMPTY;
    if (frame_parse(&frame, bytes_make(data, size), &err) != 0) {
        if (frame.fd != -1 || frame.body.ptr != NULL || err.text[0] == '\0')
            abort(); /* a refusal says why and leaves the output alone */
        return 0;
    }
    if (frame.body.len != size - FRAME_HEADER || frame.body.len > FRAME_MAX ||
        frame.fd != -1)
        abort();
    if (frame.body.len > 0 &&
        memcmp(frame.body.ptr, data + FRAME_HEADER, frame.body.len) != 0)
        abort();
    return 0;
}
