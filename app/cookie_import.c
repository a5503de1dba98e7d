/* vigie source cookies import, remove. */
#include "app/audit_note.h"
#include "app/cookie_jobs.h"
#include "app/session_box.h"
#include "base/clock.h"
#include "base/fd.h"
#include "crawler/cookie_file.h"
#include "crawler/source.h"

#include <sodium.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { TRIES = 5 };

const struct config_source *cookie_source(
    const struct cookie_desk *desk, struct err *err)
{
    const struct config *config = desk->config;
    for (size_t i = 0; i < config->source_count; i++)
        if (strcmp(config->sources[i].name, desk->words->source) == 0)
            return &config->sources[i];
    (void)err_set(err, "no source named '%.64s' is configured in %s",
        desk->words->source, config->path);
    return NULL;
}

static int open_box(
    struct session_box *box, const struct config *config, struct err *err)
{
    if (config->crawl.session_key_file == NULL)
        return err_set(err,
            "cookies are kept under a key, and none is configured: make one with "
            "`vigie source cookies new-key -o session.key` and name it in %s as "
            "crawl.session_key_file",
            config->path);
    return session_box_open(box, config->crawl.session_key_file, err);
}

static int read_text(struct buf *text, const char *path, struct err *err)
{
    if (strcmp(path, "-") == 0)
        return fd_read_all(text, STDIN_FILENO, err) == 0 ? 0 : err_in(err, "stdin");
    return fd_read_file(text, path, err);
}

/* Where the source's site answers. */
struct hosts {
    struct url each[SOURCE_ADDRESSES_MAX];
    size_t count;
};

static int find_hosts(
    struct hosts *out, const struct config_source *source, struct err *err)
{
    out->count = 1;
    if (url_parse(&out->each[0], bytes_of(source->url), err) != 0)
        return -1;
    for (const char *const *mirror = source->mirrors; mirror != NULL && *mirror != NULL;
         mirror++) {
        if (out->count == SOURCE_ADDRESSES_MAX)
            break;
        if (url_parse(&out->each[out->count], bytes_of(*mirror), err) != 0)
            return -1;
        out->count++;
    }
    return 0;
}

static int read_cookies(struct cookies *out, struct cookie_file_tally *tally,
    const struct cookie_desk *desk, const struct hosts *hosts, struct err *err)
{
    AUTO(buf_done) struct buf text;
    const char *path = desk->words->file;
    const struct cookie_file_site site = {hosts->each, hosts->count, desk->now_ms};
    buf_init(&text, COOKIE_FILE_MAX);
    int read = read_text(&text, path, err);
    if (read == 0 && cookie_file_read(out, tally, buf_bytes(&text), &site, err) != 0)
        read = err_in(err, path);
    if (text.ptr != NULL)
        sodium_memzero(text.ptr, text.cap);
    return read;
}

/* In place of whatever is there; a running vigie may be renewing it right now. */
static int replace(struct store_session *row, const struct cookies *cookies,
    const struct session_box *box, const struct cookie_desk *desk, struct err *err)
{
    for (int i = 0; i < TRIES; i++) {
        AUTO(cookies_done) struct cookies old = {0};
        int found = session_box_load(&old, row, box, desk->store, err);
        if (found < 0)
            return -1;
        if (found == SESSION_NONE)
            row->revision = 0;
        row->saved_ms = desk->now_ms;
        int saved = session_box_save(row, cookies, box, desk->store, err);
        if (saved != SESSION_MOVED)
            return saved;
    }
    return err_set(err, "others keep changing this session; try again");
}

static void tell_import(const struct cookie_desk *desk, const struct store_session *row,
    const struct cookie_file_tally *tally, const struct config_source *source)
{
    char until[CLOCK_TEXT_SIZE];
    clock_text(until, row->expires_ms);
    (void)printf("%s: %u cookie%s imported for account %s", row->source, row->cookies,
        row->cookies == 1 ? "" : "s", row->account);
    if (tally->expired > 0)
        (void)printf(", %u expired ones left out", tally->expired);
    if (tally->foreign > 0)
        (void)printf(", %u of other sites left out", tally->foreign);
    if (row->expires_ms != 0)
        (void)printf("; the first ends %s", until);
    (void)printf("\nA running vigie takes them up within seconds.%s\n",
        strcmp(desk->words->file, "-") == 0
            ? ""
            : " The file holds them in clear: delete it.");
    if (strcmp(row->account, source->account) != 0)
        (void)printf("They are not used yet: %s says account: %s for this source.\n",
            desk->config->path, source->account);
}

static int name_row(struct store_session *row, const struct cookie_desk *desk,
    const struct config_source *source, struct err *err)
{
    const char *account =
        desk->words->account == NULL ? source->account : desk->words->account;
    struct bytes text = bytes_of(account);
    for (size_t i = 0; i < text.len; i++)
        if (text.ptr[i] < ' ' || text.ptr[i] == 0x7f)
            return err_set(err, "--account: write it without control characters");
    if (text.len == 0 || !bytes_to_text(row->account, sizeof(row->account), text))
        return err_set(err, "--account: 1 to %d bytes are taken", CONFIG_ACCOUNT_MAX);
    (void)bytes_to_text(row->source, sizeof(row->source), bytes_of(source->name));
    return 0;
}

struct saving {
    const struct cookie_desk *desk;
    const struct cookies *cookies;
    const struct session_box *box;
    struct store_session *row;
    uint16_t bucket;
};

/* The cookies, what may be read with them, and who brought them: all or nothing. */
static int save(void *self, struct store *store, struct err *err)
{
    const struct saving *saving = self;
    struct store_session *row = saving->row;
    char detail[128];
    if (replace(row, saving->cookies, saving->box, saving->desk, err) != 0 ||
        store_source_retry(
            store, saving->bucket, row->source, saving->desk->now_ms, err) != 0)
        return -1;
    (void)snprintf(
        detail, sizeof(detail), "account %s, %u cookies", row->account, row->cookies);
    const struct audit_note note = {
        .what = "cookies.import", .object = row->source, .detail = detail};
    return audit_note(store, &note, err);
}

int cookie_import(const struct cookie_desk *desk, struct err *err)
{
    AUTO(session_box_close) struct session_box box = {0};
    AUTO(cookies_done) struct cookies cookies = {0};
    struct cookie_file_tally tally;
    struct store_session row = {0};
    struct hosts hosts;
    const struct config_source *source = cookie_source(desk, err);
    if (source == NULL || find_hosts(&hosts, source, err) != 0 ||
        name_row(&row, desk, source, err) != 0 ||
        open_box(&box, desk->config, err) != 0 ||
        read_cookies(&cookies, &tally, desk, &hosts, err) != 0)
        return -1;
    struct saving saving = {.desk = desk,
        .cookies = &cookies,
        .box = &box,
        .row = &row,
        .bucket = url_bucket(&hosts.each[0])};
    if (store_transact(desk->store, save, &saving, err) != 0)
        return -1;
    tell_import(desk, &row, &tally, source);
    return 0;
}

struct removing {
    const char *source;
    const char *account;
};

static int remove_one(void *self, struct store *store, struct err *err)
{
    const struct removing *removing = self;
    char detail[128];
    int removed = store_session_remove(store, removing->source, removing->account, err);
    if (removed != 0)
        return removed;
    (void)snprintf(detail, sizeof(detail), "account %s", removing->account);
    const struct audit_note note = {
        .what = "cookies.remove", .object = removing->source, .detail = detail};
    return audit_note(store, &note, err);
}

int cookie_remove(const struct cookie_desk *desk, struct err *err)
{
    const struct config_source *source = cookie_source(desk, err);
    struct err ignored = {0};
    const char *account = desk->words->account;
    if (account == NULL)
        account = source == NULL ? "default" : source->account;
    struct removing removing = {.source = desk->words->source, .account = account};
    int removed = store_transact(desk->store, remove_one, &removing, &ignored);
    if (removed < 0) {
        *err = ignored;
        return -1;
    }
    if (removed == STORE_SESSION_NONE && source == NULL)
        return -1; /* a name that is none */
    (void)printf("%s: account %s %s\n", desk->words->source, account,
        removed == 0 ? "has no session any more" : "has none");
    return removed == 0 ? 0 : COOKIE_NO_SESSION;
}
