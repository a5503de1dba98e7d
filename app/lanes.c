#include "app/lanes.h"

#include "app/confirm_desk.h"
#include "app/lanes_inside.h"
#include "app/protocol.h"
#include "base/fd.h"

#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>

enum { READY_MS = 60000, MAX_LOSSES = 3, MAX_CRASHES = 2, FIRST_WAIT_MS = 100 };

int lanes_new(struct lanes **out, const struct lanes_spec *spec, struct err *err)
{
    if (spec->count == 0 || spec->count > LANES_MAX)
        return err_set(err, "lanes: a count between 1 and %d, please", LANES_MAX);
    struct lanes *lanes = calloc(1, sizeof(*lanes));
    if (lanes == NULL)
        return err_no_memory(err);
    lanes->spec = *spec;
    *out = lanes;
    return 0;
}

void lanes_free(struct lanes *lanes)
{
    if (lanes == NULL)
        return;
    for (size_t i = 0; i < LANES_MAX; i++) {
        struct work_queue works = lanes->lane[i].works;
        (void)lane_stop(&lanes->lane[i], NULL);
        work_queue_done(&works);
    }
    role_stop(&lanes->desk.role, NULL);
    work_queue_done(&lanes->waiting);
    work_queue_done(&lanes->finished);
    free(lanes);
}

void lanes_submit(struct lanes *lanes, struct work *work)
{
    work_push(&lanes->waiting, work);
}

void lanes_retire(struct lanes *lanes, struct lanes *heir)
{
    lanes->retired = true;
    for (struct work *work = work_pop(&lanes->waiting); work != NULL;
         work = work_pop(&lanes->waiting))
        work_push(&heir->waiting, work);
    for (size_t i = 0; i < lanes->spec.count; i++)
        if (lanes->lane[i].works.count == 0)
            (void)lane_stop(&lanes->lane[i], NULL);
}

bool lanes_usable(const struct lanes *lanes)
{
    for (size_t i = 0; i < lanes->spec.count && lanes->desk.role.ready; i++)
        if (lane_ready(&lanes->lane[i]))
            return true;
    return false;
}

size_t lanes_load(const struct lanes *lanes)
{
    return lanes->waiting.count + lanes->busy;
}

bool lanes_drained(const struct lanes *lanes)
{
    return lanes_load(lanes) == 0 && lanes->finished.count == 0;
}

struct work *lanes_take(struct lanes *lanes)
{
    return work_pop(&lanes->finished);
}

static void finish(struct lanes *lanes, struct work *work, enum work_outcome outcome)
{
    work->outcome = outcome;
    work_push(&lanes->finished, work);
}

/* Back in line for one more try, or given up. */
static void try_again(struct lanes *lanes, struct work *work, const char *why)
{
    (void)snprintf(work->reason, sizeof(work->reason), "%s", why);
    bool spent = work->crashes >= MAX_CRASHES || work->losses >= MAX_LOSSES;
    log_warn(lanes->spec.log, "document %llu: %s; %s",
        (unsigned long long)work->job.number, why,
        spent ? "quarantined" : "trying it once more, alone");
    if (spent)
        finish(lanes, work, WORK_QUARANTINED);
    else
        work_push_front(&lanes->waiting, work);
}

/* Hands on those whose finding is whole. */
static void finish_whole(struct lanes *lanes, struct work_queue *works)
{
    struct work *next = NULL;
    for (struct work *work = works->first; work != NULL; work = next) {
        next = work->next;
        if (!finding_whole(&work->finding))
            continue;
        work_take(works, work);
        lanes->busy--;
        finish(lanes, work, WORK_READ);
    }
}

/* What a lane had begun was in vain. */
static void forget(struct lanes *lanes, const struct work_queue *works)
{
    lanes->busy -= works->count;
    for (struct work *work = works->first; work != NULL; work = work->next)
        finding_reset(&work->finding);
}

struct work *lanes_at_reader(const struct lane *lane)
{
    struct work *work = lane->works.first;
    while (work != NULL && work->finding.page_done)
        work = work->next;
    return work;
}

/* Were it another than the one that is to blame, it is read alone and all is well. */
static void lose_works(struct lanes *lanes, struct work_queue *works,
    struct work *culprit, const char *why)
{
    work_take(works, culprit);
    work_push_all_front(&lanes->waiting, works);
    culprit->crashes++;
    try_again(lanes, culprit, why);
}

void lanes_lose(
    struct lanes *lanes, struct lane *lane, enum lane_half half, const char *why)
{
    char how[PROC_HOW_SIZE] = "";
    char reason[WORK_REASON_SIZE];
    bool was_ready = lane_ready(lane);
    struct work *culprit = lanes_at_reader(lane);
    struct work_queue works = lane->works;
    enum lane_half ended = lane_stop(lane, how);
    if (ended == LANE_NEITHER) /* it lives, and lies: nothing it said is believed */
        ended = half;
    else
        finish_whole(lanes, &works);
    forget(lanes, &works);
    if (culprit == NULL || ended == LANE_SCANNER)
        culprit = works.first;
    (void)snprintf(reason, sizeof(reason), "%s%s%s", why,
        how[0] != '\0' && why[0] != '\0' ? "; " : "", how);
    if (!was_ready) {
        lanes->failed_starts++;
        (void)snprintf(lanes->start_error, sizeof(lanes->start_error), "%s", reason);
    }
    if (culprit == NULL)
        log_warn(lanes->spec.log, "a lane is replaced: %s", reason);
    else
        lose_works(lanes, &works, culprit, reason);
}

void lanes_lose_confirmer(struct lanes *lanes, const char *why)
{
    char how[PROC_HOW_SIZE] = "";
    bool was_ready = lanes->desk.role.ready;
    role_stop(&lanes->desk.role, how);
    if (!was_ready) {
        lanes->failed_starts++;
        (void)snprintf(
            lanes->start_error, sizeof(lanes->start_error), "the confirmer: %s", how);
    }
    log_warn(lanes->spec.log, "the confirmer is replaced: %s%s%s", why,
        why[0] != '\0' ? "; " : "", how);
    for (size_t i = 0; i < lanes->spec.count; i++) {
        struct work_queue works = lanes->lane[i].works;
        (void)lane_stop(&lanes->lane[i], NULL);
        forget(lanes, &works);
        struct work *first = work_pop(&works);
        work_push_all_front(&lanes->waiting, &works);
        if (first == NULL)
            continue;
        first->losses++;
        try_again(lanes, first, "the confirmer was lost");
    }
}

static int64_t now_ms(const struct lanes *lanes)
{
    return clock_steady(lanes->spec.clock);
}

/* What waited behind another one begins only now. */
static void begin_first(const struct lanes *lanes, struct lane *lane)
{
    lane->begun_ms = now_ms(lanes);
    lane->deadline_ms =
        lane->begun_ms + lanes->spec.deadline_ms +
        (lane->works.first == NULL ? 0 : lane->works.first->allowance_ms);
}

void lanes_complete(struct lanes *lanes, struct lane *lane)
{
    const struct work *first = lane->works.first;
    finish_whole(lanes, &lane->works);
    if (lane->works.first != first)
        begin_first(lanes, lane);
}

static int start_lane(struct lanes *lanes, struct lane *lane, struct err *err)
{
    int raw = -1;
    if (lane_start(lane, &raw, &lanes->spec.lane, err) != 0)
        return -1;
    AUTO(fd_close) int confirmer_end = raw;
    lane->deadline_ms = now_ms(lanes) + READY_MS;
    return protocol_send(
        &lanes->desk.role.channel, PROTOCOL_LANE, bytes_of(""), confirmer_end, err);
}

/* More tries while nothing ever got ready are of no use. */
static int check_starts(const struct lanes *lanes, struct err *err)
{
    enum { TRIES = 5 };
    if (lanes->failed_starts < TRIES)
        return 0;
    return err_set(err,
        "vigie's own processes do not start: %s; `vigie doctor` tells more",
        lanes->start_error);
}

static int start_some(struct lanes *lanes, struct err *err)
{
    if (!role_started(&lanes->desk.role))
        return confirm_desk_start(lanes, err);
    for (size_t i = 0; i < lanes->spec.count; i++)
        if (!lane_started(&lanes->lane[i]) &&
            start_lane(lanes, &lanes->lane[i], err) != 0)
            return -1;
    return 0;
}

static int start_missing(struct lanes *lanes, struct err *err)
{
    struct err why = {0};
    if (lanes->retired || now_ms(lanes) < lanes->next_start_ms)
        return 0;
    if (check_starts(lanes, err) != 0)
        return -1;
    if (lanes->failed_starts > 0)
        lanes->next_start_ms = now_ms(lanes) + (FIRST_WAIT_MS << lanes->failed_starts);
    if (start_some(lanes, &why) != 0) {
        lanes->failed_starts++;
        (void)snprintf(
            lanes->start_error, sizeof(lanes->start_error), "%.255s", why.text);
    }
    return 0;
}

/* A work that cost a lane runs alone: nothing starts beside it, and it waits until
 * nothing runs. */
static bool may_start(const struct lanes *lanes)
{
    const struct work *head = lanes->waiting.first;
    if (head == NULL || lanes->alone || lanes->retired)
        return false;
    return (head->crashes == 0 && head->losses == 0) || lanes->busy == 0;
}

/* The roles know a work by its ticket, so that what they still say of a try that was
 * lost is not taken for the next one's. It is random: a lane that was taken over cannot
 * guess another's, and so not end another's document with a verdict of its own. */
static void give(struct lanes *lanes, struct lane *lane, struct work *work)
{
    AUTO(buf_done) struct buf body;
    struct err err = {0};
    struct protocol_document job = work->job;
    buf_init(&body, FRAME_MAX);
    randombytes_buf(&work->ticket, sizeof(work->ticket));
    job.number = work->ticket;
    work_push(&lane->works, work);
    if (lane->works.count == 1)
        begin_first(lanes, lane);
    lanes->busy++;
    if (protocol_document_write(&body, &job, &err) != 0 ||
        protocol_send(&lane->reader.channel, PROTOCOL_DOCUMENT, buf_bytes(&body),
            work->body, &err) != 0)
        lanes_lose(lanes, lane, LANE_READER, err.text);
}

/* A small one may wait behind small ones, which take no more than a moment each. */
static bool has_room(const struct lane *lane, const struct work *work)
{
    const struct work *first = lane->works.first;
    return first == NULL ||
           (first->small && work->small && lane->works.count < LANE_DEPTH);
}

/* The one with the fewest works of those that may have this one; NULL: none. */
static struct lane *freest(struct lanes *lanes, const struct work *work)
{
    struct lane *found = NULL;
    for (size_t i = 0; i < lanes->spec.count && lanes->desk.role.ready; i++) {
        struct lane *lane = &lanes->lane[i];
        if (lane_ready(lane) && has_room(lane, work) &&
            (found == NULL || lane->works.count < found->works.count))
            found = lane;
    }
    return found;
}

static void dispatch(struct lanes *lanes)
{
    if (lanes->busy == 0)
        lanes->alone = false;
    while (may_start(lanes)) {
        struct lane *lane = freest(lanes, lanes->waiting.first);
        if (lane == NULL)
            return;
        struct work *work = work_pop(&lanes->waiting);
        lanes->alone = work->crashes > 0 || work->losses > 0;
        give(lanes, lane, work);
    }
}

/* The lane has done its part as far as the keeper can see, so the document is not
 * blamed alone for a confirmer that hangs. */
static bool waits_for_verdict(const struct lane *lane)
{
    return lane->works.first != NULL && lane->works.first->finding.page_done;
}

static void check_deadlines(struct lanes *lanes)
{
    const struct role *confirmer = &lanes->desk.role;
    if (role_started(confirmer) && !confirmer->ready &&
        now_ms(lanes) >= lanes->desk.deadline_ms)
        lanes_lose_confirmer(lanes, "it did not get ready in time");
    for (size_t i = 0; i < lanes->spec.count; i++) {
        struct lane *lane = &lanes->lane[i];
        bool waits = lane_started(lane) && (lane->works.count > 0 || !lane_ready(lane));
        if (!waits || now_ms(lanes) < lane->deadline_ms)
            continue;
        if (waits_for_verdict(lane)) {
            lanes_lose_confirmer(lanes, "its verdict took longer than the deadline");
            return;
        }
        lanes_lose(lanes, lane, LANE_READER, "it took longer than its deadline");
    }
}

int lanes_step(struct lanes *lanes, struct err *err)
{
    if (start_missing(lanes, err) != 0)
        return -1;
    confirm_desk_step(lanes);
    for (size_t i = 0; i < lanes->spec.count; i++)
        lanes_read(lanes, &lanes->lane[i]);
    check_deadlines(lanes);
    dispatch(lanes);
    return 0;
}
