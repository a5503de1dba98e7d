/*
 * work - one document on its way through the lanes, and what became of it.
 */
#ifndef VIGIE_APP_WORK_H
#define VIGIE_APP_WORK_H

#include "app/finding.h"
#include "app/protocol.h"

enum work_outcome {
    WORK_WAITING,
    WORK_READ,        /* the finding is whole */
    WORK_QUARANTINED, /* a lane died on it twice; `reason` says how */
};

enum { WORK_REASON_SIZE = 256 };

struct work {
    struct work *next;
    struct protocol_document job;
    int body; /* owned; -1: none */
    enum work_outcome outcome;
    bool small;           /* as most pages are: it may wait in a lane behind others */
    uint64_t ticket;      /* its number on the wire; random, new for every try */
    int64_t allowance_ms; /* on top of the lanes' deadline, for a large one */
    uint32_t crashes;     /* lanes lost to it */
    uint32_t losses;      /* confirmers lost while it was under way */
    char reason[WORK_REASON_SIZE];
    struct finding finding; /* last: it is large, and is cleared by its own rules */
};

/* Takes `body` over, also on failure. The caller owns `*out`. */
MUST_USE int work_new(
    struct work **out, const struct protocol_document *job, int body, struct err *err);
/* Accepts NULL. */
void work_free(struct work *work);
AUTO_DEFINE(struct work, work_free)

/* A line of works. Start: zeroed. */
struct work_queue {
    struct work *first;
    struct work *last;
    size_t count;
};

void work_push(struct work_queue *queue, struct work *work);
void work_push_front(struct work_queue *queue, struct work *work);
/* All of `others`, in their order, which is empty then. */
void work_push_all_front(struct work_queue *queue, struct work_queue *others);
/* NULL when it is empty. */
struct work *work_pop(struct work_queue *queue);
/* Takes one out, which is in it. */
void work_take(struct work_queue *queue, struct work *work);
/* NULL when none of them has this ticket. */
struct work *work_of_ticket(const struct work_queue *queue, uint64_t ticket);
void work_queue_done(struct work_queue *queue);

#endif
