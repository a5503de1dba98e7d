#include "app/sessions.h"

#include "app/session_box.h"
#include "crawler/tor.h"

#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    LOOK_MS = 10000,
    SAVE_MS = 60000,
    QUEUE_LIFE_MS = 3600000, /* of a queue's cookies, after it was last met */
    MARK_SIZE = 17,          /* 16 hex digits */
};

struct session {
    const struct config_source *source;
    struct store_session row; /* revision 0: none is known */
    struct cookies cookies;   /* imported; empty when they do not open */
    struct cookies queue;
    int64_t queue_until_ms; /* steady */
    char mark[MARK_SIZE];   /* of source and account; empty: no imported cookies */
    uint32_t serial;        /* another after every import or removal */
    bool seen;              /* at this look */
    bool wanted;            /* there is another revision than ours */
    bool renewed;           /* and not yet written back */
    bool told_cut;
};

struct sessions {
    struct sessions_spec spec;
    struct session_box box;
    struct session *items;    /* in the configuration's order */
    struct session **by_name; /* the same, sorted: each page asks several times */
    int64_t next_look_ms;     /* steady */
    int64_t next_save_ms;
};

static int64_t now_steady(const struct sessions *sessions)
{
    return clock_steady(sessions->spec.clock);
}

static int64_t now_wall(const struct sessions *sessions)
{
    return clock_wall(sessions->spec.clock);
}

static size_t count_of(const struct sessions *sessions)
{
    return sessions->spec.config->source_count;
}

static int by_name(const void *left, const void *right)
{
    const struct session *const *a = left;
    const struct session *const *b = right;
    return strcmp((*a)->source->name, (*b)->source->name);
}

static void name_row(struct session *session)
{
    struct store_session *row = &session->row;
    *row = (struct store_session){0};
    (void)bytes_to_text(
        row->source, sizeof(row->source), bytes_of(session->source->name));
    (void)bytes_to_text(
        row->account, sizeof(row->account), bytes_of(session->source->account));
}

int sessions_new(
    struct sessions **out, const struct sessions_spec *spec, struct err *err)
{
    const char *key_file = spec->config->crawl.session_key_file;
    AUTO(sessions_free) struct sessions *made = calloc(1, sizeof(*made));
    if (made == NULL)
        return err_no_memory(err);
    made->spec = *spec;
    made->items = calloc(count_of(made) + 1, sizeof(*made->items));
    made->by_name = calloc(count_of(made) + 1, sizeof(const void *));
    if (made->items == NULL || made->by_name == NULL)
        return err_no_memory(err);
    for (size_t i = 0; i < count_of(made); i++) {
        made->items[i].source = &spec->config->sources[i];
        made->by_name[i] = &made->items[i];
        name_row(&made->items[i]);
    }
    qsort(made->by_name, count_of(made), sizeof(const void *), by_name);
    if (key_file != NULL && session_box_open(&made->box, key_file, err) != 0)
        return -1;
    *out = made;
    made = NULL;
    return 0;
}

void sessions_free(struct sessions *sessions)
{
    if (sessions == NULL)
        return;
    for (size_t i = 0; sessions->items != NULL && i < count_of(sessions); i++) {
        cookies_done(&sessions->items[i].cookies);
        cookies_done(&sessions->items[i].queue);
    }
    session_box_close(&sessions->box);
    free(sessions->by_name);
    free(sessions->items);
    free(sessions);
}

static struct session *find(const struct sessions *sessions, const char *source)
{
    const struct config_source named = {.name = source};
    const struct session key = {.source = &named};
    const struct session *const wanted = &key;
    struct session *const *found = bsearch(
        &wanted, sessions->by_name, count_of(sessions), sizeof(const void *), by_name);
    return found == NULL ? NULL : *found;
}

/* ---- from the store ---- */

static void drop(struct session *session)
{
    cookies_done(&session->cookies);
    session->mark[0] = '\0';
    session->serial++;
    session->renewed = false;
    session->wanted = false;
    name_row(session);
}

static int note_row(void *self, const struct store_session *row, struct err *err)
{
    struct sessions *sessions = self;
    struct session *session = find(sessions, row->source);
    (void)err;
    if (session == NULL || strcmp(session->row.account, row->account) != 0)
        return 0;
    session->seen = true;
    session->wanted = session->row.revision != row->revision;
    return 0;
}

/* The SOCKS user name goes to Tor, which need not know the account's name. */
static void mark(struct session *session)
{
    enum { TEXT_MAX = 256 };
    char text[TEXT_MAX];
    int len = snprintf(
        text, sizeof(text), "%s\n%s", session->row.source, session->row.account);
    struct id id = id_hash(bytes_make(text, (size_t)len));
    (void)sodium_bin2hex(
        session->mark, sizeof(session->mark), id.bytes, sizeof(session->mark) / 2);
}

static const char *closed_reason(const struct sessions *sessions)
{
    return sessions->box.key == NULL
               ? "crawl.session_key_file is not configured"
               : "they do not open with this key; import them anew";
}

static int load(struct sessions *sessions, struct session *session, struct store *store,
    struct err *err)
{
    struct cookies fresh = {0};
    const struct log *log = sessions->spec.log;
    struct store_session read = session->row; /* what fails is looked at again */
    struct store_session *row = &session->row;
    int loaded = session_box_load(&fresh, &read, &sessions->box, store, err);
    if (loaded < 0)
        return -1;
    drop(session);
    if (loaded == SESSION_NONE)
        return 0;
    row->revision = read.revision;
    if (loaded == SESSION_CLOSED) {
        log_warn(log, "%s: the imported cookies of account %s are not used: %s",
            row->source, row->account, closed_reason(sessions));
        return 0;
    }
    session->cookies = fresh;
    mark(session);
    log_info(log, "%s: %zu imported cookies of account %s are in use", row->source,
        fresh.count, row->account);
    return 0;
}

static int look(struct sessions *sessions, struct store *store, struct err *err)
{
    for (size_t i = 0; i < count_of(sessions); i++)
        sessions->items[i].seen = sessions->items[i].wanted = false;
    if (store_sessions(store, note_row, sessions, err) != 0)
        return err_in(err, "sessions");
    for (size_t i = 0; i < count_of(sessions); i++) {
        struct session *session = &sessions->items[i];
        if (!session->seen && session->row.revision != 0) {
            log_info(sessions->spec.log, "%s: the cookies of account %s were removed",
                session->row.source, session->row.account);
            drop(session);
        }
        if (session->wanted && load(sessions, session, store, err) != 0)
            return err_in(err, "sessions");
    }
    sessions->next_look_ms = now_steady(sessions) + LOOK_MS;
    return 0;
}

static int save(struct sessions *sessions, struct session *session, struct store *store,
    struct err *err)
{
    struct store_session row = session->row;
    row.saved_ms = now_wall(sessions);
    int saved = session_box_save(&row, &session->cookies, &sessions->box, store, err);
    if (saved < 0)
        return err_in(err, "sessions");
    session->renewed = false;
    if (saved == SESSION_MOVED)
        sessions->next_look_ms = 0; /* another's is newer, and is taken instead */
    else
        session->row = row;
    return 0;
}

int sessions_flush(struct sessions *sessions, struct store *store, struct err *err)
{
    for (size_t i = 0; i < count_of(sessions); i++)
        if (sessions->items[i].renewed &&
            save(sessions, &sessions->items[i], store, err) != 0)
            return -1;
    sessions->next_save_ms = now_steady(sessions) + SAVE_MS;
    return 0;
}

int sessions_step(struct sessions *sessions, struct store *store, struct err *err)
{
    int64_t now = now_steady(sessions);
    if (now >= sessions->next_save_ms && sessions_flush(sessions, store, err) != 0)
        return -1;
    return now >= sessions->next_look_ms ? look(sessions, store, err) : 0;
}

/* ---- to the site ---- */

/* Nobody's cookies are for ever: a queue that was passed long ago says no more. */
static void end_queue(const struct sessions *sessions, struct session *session)
{
    if (session->queue.count > 0 && now_steady(sessions) >= session->queue_until_ms)
        cookies_done(&session->queue);
}

static void tell_cut(const struct sessions *sessions, struct session *session)
{
    if (!session->told_cut)
        log_warn(sessions->spec.log,
            "%s: more or longer cookies than are taken (%d, %d bytes each, %d in a "
            "request): the rest is left out",
            session->source->name, COOKIES_MAX, COOKIE_VALUE_MAX, COOKIES_HEADER_MAX);
    session->told_cut = true;
}

static int add_cookies(struct sessions *sessions, struct session *session,
    struct fetch_job *job, struct err *err)
{
    AUTO(buf_done) struct buf header;
    struct url url;
    struct err none = {0};
    bool imported = session->cookies.count > 0;
    buf_init(&header, COOKIES_HEADER_MAX);
    end_queue(sessions, session);
    if (!imported && session->queue.count == 0)
        return 0;
    if (url_parse(&url, bytes_of(job->url), &none) != 0)
        return 0; /* the fetcher refuses it, and says why */
    if (buf_reserve(&header, COOKIES_HEADER_MAX, err) != 0)
        return -1;
    int answer = cookies_header(&header, imported ? &session->cookies : &session->queue,
        &url, now_wall(sessions), err);
    if (answer >= 0)
        (void)bytes_to_text(job->cookie, sizeof(job->cookie), buf_bytes(&header));
    if (answer == COOKIES_CUT)
        tell_cut(sessions, session);
    sodium_memzero(header.ptr, header.cap);
    return answer < 0 ? -1 : 0;
}

static void name_user(
    char *user, const struct session *session, const struct sessions_asker *asker)
{
    const struct tor_asker tor = {.host = bytes_of(asker->host),
        .account = session == NULL ? "" : session->mark,
        .generation = asker->generation};
    tor_isolation(user, &tor);
}

void sessions_user(
    const struct sessions *sessions, char *user, const struct sessions_asker *asker)
{
    name_user(user, sessions == NULL ? NULL : find(sessions, asker->source), asker);
}

int sessions_dress(struct sessions *sessions, struct fetch_job *job,
    const struct sessions_asker *asker, struct err *err)
{
    struct session *session = sessions == NULL ? NULL : find(sessions, asker->source);
    name_user(job->user, session, asker);
    job->cookie[0] = '\0';
    return session == NULL ? 0 : add_cookies(sessions, session, job, err);
}

/* ---- from the site ---- */

static bool is_to_go(const struct cookie *cookie, int64_t now_ms)
{
    return cookie->expires_ms != 0 && cookie->expires_ms <= now_ms;
}

/* Whether anything changed. */
static bool put_all(const struct sessions *sessions, struct session *session,
    const struct cookies *from, enum sessions_page page)
{
    int64_t now = now_wall(sessions);
    bool imported = session->mark[0] != '\0';
    bool changed = false;
    for (size_t i = 0; i < from->count; i++) {
        struct err err = {0};
        const struct cookie *cookie = &from->items[i];
        if (is_to_go(cookie, now) && page != SESSIONS_READ)
            continue;
        int put = cookies_put(
            imported ? &session->cookies : &session->queue, cookie, now, &err);
        changed = changed || put == 0;
        if (put == COOKIES_FULL)
            tell_cut(sessions, session);
        else if (put < 0)
            log_warn(sessions->spec.log, "%s: a cookie is not kept: %s",
                session->source->name, err.text);
    }
    return changed;
}

uint32_t sessions_serial(const struct sessions *sessions, const char *source)
{
    const struct session *session = sessions == NULL ? NULL : find(sessions, source);
    return session == NULL ? 0 : session->serial;
}

void sessions_heard(
    struct sessions *sessions, const struct fetched *fetched, enum sessions_page page)
{
    const struct heard *heard = &fetched->heard;
    struct session *session = find(sessions, fetched->target.source);
    if (session == NULL || session->serial != fetched->session)
        return;
    bool imported = session->mark[0] != '\0';
    bool queue = page == SESSIONS_QUEUE;
    if (page == SESSIONS_OTHER || (!imported && !queue))
        return;
    if (heard->cut)
        tell_cut(sessions, session);
    bool changed = put_all(sessions, session, &heard->cookies, page);
    session->renewed = session->renewed || (imported && changed);
    if (queue)
        session->queue_until_ms = now_steady(sessions) + QUEUE_LIFE_MS;
}

enum sessions_state sessions_state(const struct sessions *sessions, const char *source)
{
    const struct session *session = find(sessions, source);
    if (session == NULL || session->mark[0] == '\0')
        return SESSIONS_NONE;
    bool over = session->cookies.count == 0 ||
                cookies_all_expired(&session->cookies, now_wall(sessions));
    return over ? SESSIONS_OVER : SESSIONS_HOLD;
}
