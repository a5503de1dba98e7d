#include "alerts/digest.h"

#include "alerts/digest_facts.h"
#include "alerts/mime.h"

#include <stdio.h>
#include <string.h>

enum {
    DAYS_LOOKED_BACK = 31,
    PART_MAX = DIGEST_MESSAGE_MAX / 4, /* quoted-printable triples what is not ASCII */
    RECIPIENT_IN_KEY = 100,            /* a longer one is named by its hash */
};

/* ---- when ---- */

/* The local day `ago` days before the one that `now_ms` is in. */
static int64_t day_moment(
    const struct digest_options *options, int64_t now_ms, int ago, int minute)
{
    struct zone_time local = zone_local(options->zone, now_ms);
    return zone_moment(options->zone, local.year, local.month, local.day - ago, minute);
}

static void day_text(
    char text[DIGEST_DAY_SIZE], const struct digest_options *options, int64_t at_ms)
{
    struct zone_time local = zone_local(options->zone, at_ms);
    (void)snprintf(text, DIGEST_DAY_SIZE, "%04d-%02d-%02d", local.year % 10000,
        local.month, local.day);
}

struct digest_day digest_due(const struct digest_options *options, int64_t now_ms)
{
    struct digest_day day = {
        .at_ms = day_moment(options, now_ms, 0, (int)options->at_minute),
        .next_ms = day_moment(options, now_ms, -1, (int)options->at_minute),
    };
    day_text(day.day, options, now_ms);
    day.due = now_ms >= day.at_ms;
    return day;
}

static void make_key(char key[STORE_KEY_SIZE], const char *day, const char *recipient)
{
    char hash[ID_TEXT_SIZE];
    struct id id = id_hash(bytes_of(recipient));
    id_text(hash, &id);
    (void)snprintf(key, STORE_KEY_SIZE, "digest:%s:%.100s", day,
        strlen(recipient) <= RECIPIENT_IN_KEY ? recipient : hash);
}

/* NOLINTNEXTLINE(readability-function-size): the command and the mail call it alike */
int digest_period(struct digest_period *out, struct store *store,
    const struct digest_options *options, const char *recipient, int64_t now_ms,
    struct err *err)
{
    struct digest_period period = {.until_ms = now_ms};
    for (int ago = 1; ago <= DAYS_LOOKED_BACK && period.since_ms == 0; ago++) {
        /* Noon is in the day whatever its clocks do. */
        char day[DIGEST_DAY_SIZE];
        char key[STORE_KEY_SIZE];
        bool has = false;
        day_text(day, options, day_moment(options, now_ms, ago, 12 * 60));
        make_key(key, day, recipient);
        if (store_outbox_has(&has, store, key, err) != 0)
            return -1;
        if (has)
            period.since_ms = day_moment(options, now_ms, ago, (int)options->at_minute);
    }
    *out = period;
    return 0;
}

/* ---- what ---- */

void digest_init(struct digest *digest)
{
    buf_init(&digest->subject, 1024);
    buf_init(&digest->text, PART_MAX);
    buf_init(&digest->html, PART_MAX);
}

void digest_done(struct digest *digest)
{
    buf_done(&digest->subject);
    buf_done(&digest->text);
    buf_done(&digest->html);
}

typedef void part_writer(struct writer *writer, const struct digest_facts *facts);

static int write_part(struct buf *out, part_writer *write,
    const struct digest_options *options, const struct digest_facts *facts,
    struct err *err)
{
    struct writer writer = {
        .out = out, .language = options->language, .zone = options->zone, .err = err};
    write(&writer, facts);
    return writer_end(&writer);
}

int digest_compose(struct digest *digest, struct store *store,
    const struct digest_options *options, const struct digest_period *period,
    struct err *err)
{
    AUTO(digest_facts_done) struct digest_facts facts = {0};
    if (digest_facts_gather(&facts, store, period, err) != 0)
        return -1;
    facts.lists = (struct digest_lists){.items = options->lists,
        .count = options->lists == NULL ? 0 : options->list_count,
        .now_ms = period->until_ms};
    if (write_part(&digest->subject, digest_write_subject, options, &facts, err) != 0 ||
        write_part(&digest->text, digest_write_text, options, &facts, err) != 0 ||
        write_part(&digest->html, digest_write_html, options, &facts, err) != 0)
        return -1;
    return 0;
}

/* NOLINTNEXTLINE(readability-function-size): the command and the mail call it alike */
int digest_message(struct buf *out, const struct digest *digest,
    const struct digest_options *options, const char *recipient, int64_t now_ms,
    struct err *err)
{
    char day[DIGEST_DAY_SIZE];
    char key[STORE_KEY_SIZE];
    day_text(day, options, now_ms);
    make_key(key, day, recipient);
    AUTO(buf_done) struct buf subject;
    buf_init(&subject, digest->subject.limit);
    const char *line = NULL;
    if (buf_add(&subject, buf_bytes(&digest->subject), err) != 0 ||
        buf_text(&line, &subject, err) != 0)
        return -1;
    const struct mime_message message = {
        .key = key,
        .from = options->from,
        .to = recipient,
        .subject = line,
        .date_ms = now_ms,
        .text = buf_bytes(&digest->text),
        .html = buf_bytes(&digest->html),
    };
    return mime_build(out, &message, err);
}

/* ---- into the outbox ---- */

struct post {
    struct store *store;
    const struct digest_options *options;
    int64_t now_ms;
    const char *day;
};

static int compose_for(
    struct buf *out, const struct post *post, const char *recipient, struct err *err)
{
    AUTO(digest_done) struct digest digest;
    digest_init(&digest);
    struct digest_period period;
    if (digest_period(
            &period, post->store, post->options, recipient, post->now_ms, err) != 0 ||
        digest_compose(&digest, post->store, post->options, &period, err) != 0)
        return -1;
    return digest_message(out, &digest, post->options, recipient, post->now_ms, err);
}

static int put_for(
    size_t *put, const struct post *post, const char *recipient, struct err *err)
{
    struct store_message message = {0};
    bool has = false;
    make_key(message.key, post->day, recipient);
    if (!bytes_to_text(
            message.recipient, sizeof(message.recipient), bytes_of(recipient)))
        return err_set(err, "a mail address of more than %d bytes",
            (int)sizeof(message.recipient) - 1);
    if (store_outbox_has(&has, post->store, message.key, err) != 0)
        return -1;
    if (has)
        return 0;
    AUTO(buf_done) struct buf body;
    buf_init(&body, DIGEST_MESSAGE_MAX);
    if (compose_for(&body, post, recipient, err) != 0)
        return -1;
    message.body = buf_bytes(&body);
    int answer = store_outbox_put(post->store, &message, post->now_ms, err);
    *put += answer == 0;
    return answer < 0 ? -1 : 0; /* STORE_ALREADY: somebody else was quicker */
}

int digest_put_due(size_t *put, struct store *store,
    const struct digest_options *options, int64_t now_ms, struct err *err)
{
    size_t unwanted = 0;
    size_t *count = put != NULL ? put : &unwanted;
    *count = 0;
    struct digest_day day = digest_due(options, now_ms);
    if (!day.due)
        return 0;
    const struct post post = {
        .store = store, .options = options, .now_ms = now_ms, .day = day.day};
    for (const char *const *to = options->to; *to != NULL; to++)
        if (put_for(count, &post, *to, err) != 0)
            return err_in(err, *to);
    return 0;
}
