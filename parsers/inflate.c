#include "parsers/inflate.h"

#include <limits.h>
#define ZLIB_CONST
#include <zlib.h>

enum { STEP = 64 * 1024 };

static void stream_done(z_stream *stream)
{
    (void)inflateEnd(stream);
}
AUTO_DEFINE_VALUE(z_stream, stream_done)

/* One step's room, or what the ceiling leaves of it. */
static int make_room(z_stream *stream, struct buf *out, struct err *err)
{
    size_t left = out->limit - out->len;
    size_t room = left < STEP ? left : STEP;
    if (room > 0 && buf_reserve(out, room, err) != 0)
        return -1;
    stream->next_out = out->ptr + out->len;
    stream->avail_out = (uInt)room;
    return 0;
}

int inflate_raw(struct buf *out, struct bytes packed, struct err *err)
{
    AUTO(stream_done) z_stream stream = {0};
    if (packed.len == 0 || packed.len > UINT_MAX)
        return INFLATE_BROKEN;
    if (inflateInit2(&stream, -MAX_WBITS) != Z_OK)
        return err_no_memory(err);
    stream.next_in = packed.ptr;
    stream.avail_in = (uInt)packed.len;
    for (;;) {
        if (out->len == out->limit)
            return INFLATE_CUT;
        if (make_room(&stream, out, err) != 0)
            return -1;
        uInt room = stream.avail_out;
        int result = inflate(&stream, Z_NO_FLUSH);
        out->len += room - stream.avail_out;
        if (result == Z_STREAM_END)
            return 0;
        if (result == Z_MEM_ERROR)
            return err_no_memory(err);
        if (result != Z_OK)
            return INFLATE_BROKEN;
    }
}
