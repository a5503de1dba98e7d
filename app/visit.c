#include "app/visit.h"

#include "base/fd.h"
#include "crawler/wall.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int visit_new(
    struct visit **out, const struct fetched *fetched, int64_t at_ms, struct err *err)
{
    struct visit *visit = calloc(1, sizeof(*visit));
    if (visit == NULL) {
        struct fetched lost = *fetched;
        fetched_done(&lost);
        return err_no_memory(err);
    }
    visit->fetched = *fetched;
    visit->at_ms = at_ms;
    *out = visit;
    return 0;
}

void visit_free(struct visit *visit)
{
    if (visit == NULL)
        return;
    fetched_done(&visit->fetched);
    work_free(visit->work);
    free(visit);
}

void visit_list_push(struct visit_list *list, struct visit *visit)
{
    struct visit **end = &list->first;
    while (*end != NULL)
        end = &(*end)->next;
    visit->next = NULL;
    *end = visit;
    list->count++;
}

struct visit *visit_list_take(struct visit_list *list, uint64_t number)
{
    for (struct visit **at = &list->first; *at != NULL; at = &(*at)->next) {
        struct visit *visit = *at;
        if (visit->number != number)
            continue;
        *at = visit->next;
        list->count--;
        return visit;
    }
    return NULL;
}

void visit_list_done(struct visit_list *list)
{
    while (list->first != NULL) {
        struct visit *next = list->first->next;
        visit_free(list->first);
        list->first = next;
    }
    list->count = 0;
}

struct id visit_content(const struct reply *reply, const struct id *watchlists)
{
    uint8_t both[REPLY_HASH_SIZE + ID_SIZE];
    memcpy(both, reply->hash, REPLY_HASH_SIZE);
    memcpy(both + REPLY_HASH_SIZE, watchlists->bytes, ID_SIZE);
    return id_hash(bytes_make(both, sizeof(both)));
}

void visit_condition(struct target *target, const struct id *watchlists)
{
    if (id_equal(&target->matched, watchlists))
        return;
    target->etag[0] = '\0';
    target->last_modified[0] = '\0';
}

void visit_forget_mirror(struct visit *visit)
{
    struct reply *reply = &visit->fetched.reply;
    if (visit->fetched.address == 0)
        return;
    reply->etag[0] = '\0';
    reply->last_modified[0] = '\0';
}

/* What walls come with: challenges and bans 403 or 503, logins 401 or 403, queues 503
 * or 429. Other errors' pages are the server's own. */
static bool may_be_a_wall(const struct reply *reply)
{
    enum { UNAUTHORIZED = 401, FORBIDDEN = 403, TOO_MANY = 429, UNAVAILABLE = 503 };
    return reply->outcome == REPLY_HTTP_ERROR && reply->body_len > 0 &&
           (reply->status == UNAUTHORIZED || reply->status == FORBIDDEN ||
               reply->status == TOO_MANY || reply->status == UNAVAILABLE);
}

bool visit_needs_reading(const struct visit *visit, const struct id *watchlists)
{
    const struct reply *reply = &visit->fetched.reply;
    struct id content = visit_content(reply, watchlists);
    bool wanted = reply->outcome == REPLY_OK || may_be_a_wall(reply);
    return wanted && visit->fetched.body >= 0 &&
           !id_equal(&content, &visit->fetched.target.content);
}

enum { SMALL_MOST = 1 << 16 }; /* bytes of a page that is read in a moment */

int visit_make_work(struct work **out, struct visit *visit, struct err *err)
{
    struct protocol_document job = {
        .number = visit->number,
        .fetched_at_ms = visit->at_ms,
        .cut = visit->fetched.reply.cut,
        .burn = visit->fetched.target.burn,
    };
    char host[TARGET_HOST_SIZE];
    const struct fetch_way way = {visit->source, visit->fetched.address};
    fetch_way_address(job.url, host, &way, &visit->fetched.target);
    (void)snprintf(job.content_type, sizeof(job.content_type), "%s",
        visit->fetched.reply.content_type);
    (void)snprintf(
        job.paste_key, sizeof(job.paste_key), "%s", visit->fetched.target.key);
    if (visit->source != NULL && visit->source->settings.json_fields != NULL)
        (void)snprintf(job.json_fields, sizeof(job.json_fields), "%s",
            visit->source->settings.json_fields);
    int body = visit->fetched.body;
    visit->fetched.body = -1;
    if (work_new(out, &job, body, err) != 0)
        return -1;
    (*out)->small = visit->fetched.reply.body_len <= SMALL_MOST;
    return 0;
}

void visit_take_work(
    struct visit *visit, struct work *work, const struct id *watchlists)
{
    visit->work = work;
    visit->watchlists = *watchlists;
    bool found = work->outcome == WORK_READ && work->finding.hit_count > 0;
    if (visit->fetched.reply.outcome != REPLY_HTTP_ERROR || found ||
        wall_is(visit_wall(visit)))
        return;
    work_free(work);
    visit->work = NULL;
}

enum page_kind visit_wall(const struct visit *visit)
{
    const struct work *work = visit->work;
    if (work == NULL || work->outcome != WORK_READ || work->finding.hit_count > 0)
        return PAGE_OTHER;
    return work->finding.page.kind;
}

static bool names_a_login(const char *location)
{
    static const char *const words[] = {
        "login", "log-in", "log_in", "signin", "sign-in", "sign_in", "connexion"};
    for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
        if (bytes_find_nocase(bytes_of(location), bytes_of(words[i]), 0) != BYTES_NONE)
            return true;
    return false;
}

/* What is set on the way to a login is a guest's. */
enum sessions_page visit_page(const struct visit *visit)
{
    enum reply_outcome outcome = visit->fetched.reply.outcome;
    if (visit_wall(visit) == PAGE_QUEUE)
        return SESSIONS_QUEUE;
    if (outcome == REPLY_REDIRECT)
        return names_a_login(visit->fetched.reply.location) ? SESSIONS_OTHER
                                                            : SESSIONS_REDIRECT;
    bool read = visit->work == NULL || visit->work->outcome == WORK_READ;
    bool good = outcome == REPLY_OK || outcome == REPLY_UNCHANGED;
    return good && read && !wall_is(visit_wall(visit)) ? SESSIONS_READ : SESSIONS_OTHER;
}

bool visit_wants_login(const struct visit *visit)
{
    enum { UNAUTHORIZED = 401, FORBIDDEN = 403 };
    const struct reply *reply = &visit->fetched.reply;
    if (visit_wall(visit) == PAGE_LOGIN)
        return true;
    if (visit->fetched.target.depth > 0)
        return false;
    if (reply->outcome == REPLY_REDIRECT)
        return names_a_login(reply->location);
    return reply->outcome == REPLY_HTTP_ERROR &&
           (reply->status == UNAUTHORIZED || reply->status == FORBIDDEN);
}
