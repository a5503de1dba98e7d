#include "app/work.h"

#include "base/fd.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

int work_new(
    struct work **out, const struct protocol_document *job, int body, struct err *err)
{
    struct work *work = malloc(sizeof(*work));
    if (work == NULL) {
        fd_close(body);
        return err_no_memory(err);
    }
    memset(work, 0, offsetof(struct work, finding));
    work->job = *job;
    work->body = body;
    finding_init(&work->finding);
    *out = work;
    return 0;
}

void work_free(struct work *work)
{
    if (work == NULL)
        return;
    fd_close(work->body);
    finding_done(&work->finding);
    free(work);
}

void work_push(struct work_queue *queue, struct work *work)
{
    work->next = NULL;
    if (queue->last == NULL)
        queue->first = work;
    else
        queue->last->next = work;
    queue->last = work;
    queue->count++;
}

void work_push_front(struct work_queue *queue, struct work *work)
{
    work->next = queue->first;
    queue->first = work;
    if (queue->last == NULL)
        queue->last = work;
    queue->count++;
}

struct work *work_pop(struct work_queue *queue)
{
    struct work *work = queue->first;
    if (work == NULL)
        return NULL;
    queue->first = work->next;
    if (queue->first == NULL)
        queue->last = NULL;
    queue->count--;
    work->next = NULL;
    return work;
}

void work_push_all_front(struct work_queue *queue, struct work_queue *others)
{
    if (others->last == NULL)
        return;
    others->last->next = queue->first;
    queue->first = others->first;
    if (queue->last == NULL)
        queue->last = others->last;
    queue->count += others->count;
    *others = (struct work_queue){.first = NULL};
}

void work_take(struct work_queue *queue, struct work *work)
{
    struct work *before = NULL;
    for (struct work *each = queue->first; each != work; each = each->next)
        before = each;
    if (before == NULL)
        queue->first = work->next;
    else
        before->next = work->next;
    if (queue->last == work)
        queue->last = before;
    queue->count--;
    work->next = NULL;
}

struct work *work_of_ticket(const struct work_queue *queue, uint64_t ticket)
{
    struct work *work = queue->first;
    while (work != NULL && work->ticket != ticket)
        work = work->next;
    return work;
}

void work_queue_done(struct work_queue *queue)
{
    for (struct work *work = work_pop(queue); work != NULL; work = work_pop(queue))
        work_free(work);
}
