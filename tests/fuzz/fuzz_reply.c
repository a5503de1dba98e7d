/* Any bytes as a reply or a job from another process: refused, or written back as the
 * very same bytes. */
#include "crawler/job.h"
#include "model/reply.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void expect_same(const struct buf *written, struct bytes read)
{
    if (!bytes_equal(buf_bytes(written), read))
        abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    enum { WIRE_MAX = 65536 };
    struct bytes wire = bytes_make(data, size);
    struct reply reply;
    struct fetch_job job;
    struct err err = {0};
    AUTO(buf_done) struct buf again;
    buf_init(&again, WIRE_MAX);
    if (reply_read(&reply, wire, &err) == 0) {
        if (reply_write(&again, &reply, &err) != 0)
            abort();
        expect_same(&again, wire);
    }
    buf_clear(&again);
    if (fetch_job_read(&job, wire, &err) == 0) {
        if (fetch_job_write(&again, &job, &err) != 0)
            abort();
        expect_same(&again, wire);
    }
    return 0;
}
