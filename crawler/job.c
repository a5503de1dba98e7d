#include "crawler/job.h"

#include "base/wire.h"
#include "crawler/headers.h"

int fetch_job_write(struct buf *out, const struct fetch_job *job, struct err *err)
{
    const char *const texts[] = {job->url, job->user, job->cookie, job->if_none_match,
        job->if_modified_since, job->headers};
    if (wire_put_u64(out, job->id, err) != 0 ||
        wire_put_u64(out, job->max_body, err) != 0 ||
        wire_put_u8(out, job->ciphertext ? 1 : 0, err) != 0)
        return -1;
    for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
        if (wire_put_bytes(out, bytes_of(texts[i]), err) != 0)
            return -1;
    return 0;
}

int fetch_job_read(struct fetch_job *out, struct bytes from, struct err *err)
{
    struct wire wire = wire_of(from);
    struct fetch_job job = {0};
    job.id = wire_u64(&wire);
    job.max_body = wire_u64(&wire);
    uint8_t ciphertext = wire_u8(&wire);
    wire_text(&wire, job.url, sizeof(job.url));
    wire_text(&wire, job.user, sizeof(job.user));
    wire_text(&wire, job.cookie, sizeof(job.cookie));
    wire_text(&wire, job.if_none_match, sizeof(job.if_none_match));
    wire_text(&wire, job.if_modified_since, sizeof(job.if_modified_since));
    wire_text(&wire, job.headers, sizeof(job.headers));
    if (wire_end(&wire, "fetch job", err) != 0)
        return -1;
    if (ciphertext > 1 || !headers_may_send(job.cookie))
        return err_set(err, "fetch job: a field is out of its bounds");
    job.ciphertext = ciphertext == 1;
    *out = job;
    return 0;
}
