/* vigie source cookies list. */
#include "alerts/clean.h"
#include "app/cookie_jobs.h"
#include "app/session_box.h"
#include "base/clock.h"
#include "base/json.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { OUT_MAX = 64 << 20, NAME_MAX_SHOWN = 4096 };

struct rows {
    struct store_session *items;
    size_t count;
};

static void rows_done(struct rows *rows)
{
    free(rows->items);
    rows->items = NULL;
}
AUTO_DEFINE_VALUE(struct rows, rows_done)

static int take_row(void *self, const struct store_session *row, struct err *err)
{
    enum { STEP = 64 };
    struct rows *rows = self;
    if (rows->count % STEP == 0) {
        struct store_session *more =
            realloc(rows->items, (rows->count + STEP) * sizeof(*more));
        if (more == NULL)
            return err_no_memory(err);
        rows->items = more;
    }
    rows->items[rows->count++] = *row;
    return 0;
}

struct listing_cookies {
    const struct cookie_desk *desk;
    struct session_box box;
    struct buf out;
    size_t shown;
};

/* What a site or a file wrote, made fit for people. */
static int add_clean(struct buf *out, struct bytes text, bool json, struct err *err)
{
    AUTO(buf_done) struct buf clean;
    buf_init(&clean, NAME_MAX_SHOWN);
    if (clean_text(&clean, text, err) != 0)
        return -1;
    return json ? json_text(out, buf_bytes(&clean), err)
                : buf_add(out, buf_bytes(&clean), err);
}

static void name_end(char text[CLOCK_TEXT_SIZE], int64_t expires_ms)
{
    clock_text(text, expires_ms);
    if (expires_ms == 0)
        (void)snprintf(text, CLOCK_TEXT_SIZE, "the session's end");
}

static int add_cookie(
    struct listing_cookies *it, const struct cookie *cookie, struct err *err)
{
    char until[CLOCK_TEXT_SIZE];
    bool json = it->desk->words->json;
    bool over = cookie->expires_ms != 0 && cookie->expires_ms <= it->desk->now_ms;
    name_end(until, cookie->expires_ms);
    if (buf_add_text(&it->out, json ? "{\"name\":" : "  ", err) != 0 ||
        add_clean(&it->out, cookie->name, json, err) != 0 ||
        buf_add_text(&it->out, json ? ",\"domain\":" : "  of ", err) != 0 ||
        add_clean(&it->out, cookie->domain, json, err) != 0 ||
        buf_add_text(&it->out, json ? ",\"path\":" : "", err) != 0 ||
        add_clean(&it->out, cookie->path, json, err) != 0)
        return -1;
    if (!json)
        return buf_addf(
            &it->out, err, "  until %s%s\n", until, over ? ", which is over" : "");
    return buf_addf(&it->out, err,
        ",\"host_only\":%s,\"secure\":%s,\"expires\":%s%s%s},",
        cookie->host_only ? "true" : "false", cookie->secure ? "true" : "false",
        cookie->expires_ms == 0 ? "null" : "\"", cookie->expires_ms == 0 ? "" : until,
        cookie->expires_ms == 0 ? "" : "\"");
}

/* The last comma of a list gives way to its end. */
static int close_list(struct buf *out, const char *end, struct err *err)
{
    if (out->len > 0 && out->ptr[out->len - 1] == ',')
        out->len--;
    return buf_add_text(out, end, err);
}

static const char *state_of(int loaded)
{
    return loaded == 0 ? "" : "; it does not open with this key";
}

static int add_head(struct listing_cookies *it, const struct store_session *row,
    int loaded, struct err *err)
{
    char saved[CLOCK_TEXT_SIZE];
    char until[CLOCK_TEXT_SIZE];
    clock_text(saved, row->saved_ms);
    name_end(until, row->expires_ms);
    if (!it->desk->words->json)
        return buf_addf(&it->out, err, "%s, account %s: %u cookie%s, saved %s%s\n",
            row->source, row->account, row->cookies, row->cookies == 1 ? "" : "s",
            saved, it->box.key == NULL ? "" : state_of(loaded));
    if (buf_add_text(&it->out, "{\"source\":", err) != 0 ||
        json_text(&it->out, bytes_of(row->source), err) != 0 ||
        buf_add_text(&it->out, ",\"account\":", err) != 0 ||
        json_text(&it->out, bytes_of(row->account), err) != 0)
        return -1;
    bool none = row->expires_ms == 0;
    return buf_addf(&it->out, err,
        ",\"count\":%u,\"saved\":\"%s\",\"first_end\":%s%s%s,\"opens\":%s,\"cookies\":"
        "[",
        row->cookies, saved, none ? "null" : "\"", none ? "" : until, none ? "" : "\"",
        loaded == 0 ? "true" : "false");
}

static int add_session(
    struct listing_cookies *it, struct store_session *row, struct err *err)
{
    AUTO(cookies_done) struct cookies cookies = {0};
    bool json = it->desk->words->json;
    int loaded = session_box_load(&cookies, row, &it->box, it->desk->store, err);
    if (loaded < 0)
        return -1;
    if (loaded == SESSION_NONE)
        return 0; /* removed since the list was read */
    it->shown++;
    if (add_head(it, row, loaded, err) != 0)
        return -1;
    for (size_t i = 0; i < cookies.count; i++)
        if (add_cookie(it, &cookies.items[i], err) != 0)
            return -1;
    return json ? close_list(&it->out, "]},", err) : 0;
}

static bool is_wanted(const struct cookie_words *words, const struct store_session *row)
{
    return (words->source == NULL || strcmp(words->source, row->source) == 0) &&
           (words->account == NULL || strcmp(words->account, row->account) == 0);
}

static int add_all(struct listing_cookies *it, struct err *err)
{
    AUTO(rows_done) struct rows rows = {0};
    const struct cookie_words *words = it->desk->words;
    if (store_sessions(it->desk->store, take_row, &rows, err) != 0 ||
        buf_add_text(&it->out, words->json ? "[" : "", err) != 0)
        return -1;
    for (size_t i = 0; i < rows.count; i++)
        if (is_wanted(words, &rows.items[i]) &&
            add_session(it, &rows.items[i], err) != 0)
            return -1;
    if (words->json)
        return close_list(&it->out, "]\n", err);
    if (it->shown == 0)
        return buf_add_text(&it->out, "no cookies were imported\n", err);
    if (it->box.key == NULL)
        return buf_add_text(&it->out,
            "crawl.session_key_file is not configured: they cannot be opened, and are "
            "not used\n",
            err);
    return 0;
}

int cookie_list(const struct cookie_desk *desk, struct err *err)
{
    struct listing_cookies it = {.desk = desk};
    const char *key_file = desk->config->crawl.session_key_file;
    buf_init(&it.out, OUT_MAX);
    int done = 0;
    if (desk->words->source != NULL && cookie_source(desk, err) == NULL)
        done = -1;
    else if (key_file != NULL)
        done = session_box_open(&it.box, key_file, err);
    if (done == 0)
        done = add_all(&it, err);
    if (done == 0)
        (void)fwrite(it.out.ptr, 1, it.out.len, stdout);
    session_box_close(&it.box);
    buf_done(&it.out);
    return done;
}
