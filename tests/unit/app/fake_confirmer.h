/* fake_confirmer - the third of the fake roles: it confirms what a document orders. */
#ifndef VIGIE_TESTS_FAKE_CONFIRMER_H
#define VIGIE_TESTS_FAKE_CONFIRMER_H

#include "tests/unit/app/fake_roles.h"

enum { FAKE_LANES = 64 };

struct fake_confirmer {
    struct fake fake;
    struct channel lanes[FAKE_LANES];
    uint64_t documents[FAKE_LANES];
    size_t count;
    uint64_t late; /* a document whose hit is held back until the next one begins */
};

static void fake_hit(struct fake *fake, uint64_t document, uint64_t record)
{
    AUTO(buf_done) struct buf one;
    AUTO(buf_done) struct buf body;
    const struct hit hit = {
        .record = record,
        .fields = identifier_bit(IDENTIFIER_EMAIL),
        .confidence = CONFIDENCE_PROBABLE,
        .person = true,
        .row = 1,
    };
    AUTO(buf_done) struct buf raw;
    buf_init(&one, HIT_FRAME_MAX);
    buf_init(&body, FRAME_MAX);
    buf_init(&raw, HIT_FRAME_MAX);
    fake_check(hit_write(&raw, &hit, &fake->err), fake);
    fake_check(wire_put_bytes(&body, buf_bytes(&raw), &fake->err), fake);
    fake_piece(fake, PROTOCOL_HITS, document, buf_bytes(&body));
}

static void fake_verdict(struct fake *fake, uint64_t document, struct bytes scanned)
{
    AUTO(buf_done) struct buf body;
    const struct match_summary summary = {0};
    buf_init(&body, FRAME_MAX);
    fake_piece(fake, PROTOCOL_SCANNED, document, scanned);
    fake_check(match_summary_write(&body, &summary, &fake->err), fake);
    fake_piece(fake, PROTOCOL_VERDICT, document, buf_bytes(&body));
    fake_piece(fake, PROTOCOL_MATCHED, document, bytes_of(""));
}

/* "hit N": a hit on record N. "late N": the same, but not before another document has
 * begun, and the scanner dies meanwhile. */
static void fake_confirm(
    struct fake_confirmer *confirmer, uint64_t document, struct bytes text)
{
    uint64_t record = 0;
    struct fake *fake = &confirmer->fake;
    fake_obey(fake, text);
    if (bytes_is(text, "confirmer NONSENSE"))
        fake_piece(fake, PROTOCOL_HITS, document, bytes_of("no hit"));
    if (bytes_is(text, "confirmer OTHER"))
        fake_hit(fake, document + 1000, 1);
    if (bytes_starts(text, "hit ") &&
        bytes_to_u64(&record, bytes_slice(text, strlen("hit "), text.len), 1000) == 0)
        fake_hit(fake, document, record);
}

static void fake_lane(struct fake_confirmer *confirmer, size_t lane)
{
    AUTO(frame_done) struct frame frame = FRAME_EMPTY;
    struct fake *fake = &confirmer->fake;
    int got = frame_try_receive(&frame, &confirmer->lanes[lane], &fake->err);
    if (got == FRAME_CLOSED) {
        channel_done(&confirmer->lanes[lane]);
        confirmer->lanes[lane] = confirmer->lanes[--confirmer->count];
        confirmer->documents[lane] = confirmer->documents[confirmer->count];
        return;
    }
    fake_check(got, fake);
    if (frame.type == PROTOCOL_SCAN_BEGIN) {
        struct wire body = wire_of(frame.body);
        confirmer->documents[lane] = wire_u64(&body);
        if (confirmer->late != 0)
            fake_hit(fake, confirmer->late, 99);
        confirmer->late = 0;
    }
    if (frame.type == PROTOCOL_SCAN_END)
        fake_verdict(fake, confirmer->documents[lane], frame.body);
    struct candidate_batch batch;
    if (frame.type != PROTOCOL_CANDIDATES)
        return;
    fake_check(candidate_batch_read(&batch, frame.body, &fake->err), fake);
    struct bytes text = batch.items[0].value;
    if (bytes_is(text, "scanner ABORT"))
        confirmer->late = confirmer->documents[lane];
    fake_confirm(confirmer, confirmer->documents[lane], text);
}

static void fake_control(struct fake_confirmer *confirmer)
{
    AUTO(frame_done) struct frame frame = FRAME_EMPTY;
    struct fake *fake = &confirmer->fake;
    int fd = -1;
    fake_receive(&frame, &fake->control, fake);
    fake_check(frame_take_fd(&fd, &frame, &fake->err), fake);
    fake_check(channel_init(&confirmer->lanes[confirmer->count], fd, &fake->err), fake);
    confirmer->count++;
}

_Noreturn static void fake_confirmer(void)
{
    struct fake_confirmer *confirmer = calloc(1, sizeof(*confirmer));
    if (confirmer == NULL)
        _exit(FAKE_BROKEN);
    struct fake *fake = &confirmer->fake;
    fake->name = "confirmer";
    fake_check(role_control(&fake->control, &fake->err), fake);
    AUTO(frame_done) struct frame start = FRAME_EMPTY;
    fake_receive(&start, &fake->control, fake);
    fake_start(fake, SANDBOX_CONFIRMER);
    for (;;) {
        struct pollfd fds[FAKE_LANES + 1];
        fds[0] = (struct pollfd){.fd = fake->control.fd, .events = POLLIN};
        for (size_t i = 0; i < confirmer->count; i++)
            fds[i + 1] =
                (struct pollfd){.fd = confirmer->lanes[i].fd, .events = POLLIN};
        size_t count = confirmer->count;
        (void)poll(fds, (nfds_t)count + 1, -1);
        for (size_t i = count; i > 0; i--)
            if (fds[i].revents != 0)
                fake_lane(confirmer, i - 1);
        if (fds[0].revents != 0)
            fake_control(confirmer);
    }
}

#endif
