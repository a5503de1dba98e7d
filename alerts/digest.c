#include "alerts/digest.h"

#include "alerts/digest_facts.h"
#include "alerts/digest_when.h"
#include "alerts/mime.h"
#include "alerts/told_list.h"
#include "storage/outbox.h"

#include <stdlib.h>

enum {
    PART_MAX = DIGEST_MESSAGE_MAX / 4
}; /* quoted-printable triples what is not ASCII */

void digest_init(struct digest *digest)
{
    *digest = (struct digest){0};
    buf_init(&digest->subject, 1024);
    buf_init(&digest->text, PART_MAX);
    buf_init(&digest->html, PART_MAX);
}

void digest_done(struct digest *digest)
{
    buf_done(&digest->subject);
    buf_done(&digest->text);
    buf_done(&digest->html);
    free(digest->told);
    digest->told = NULL;
}

typedef void part_writer(struct writer *writer, const struct digest_facts *facts);

static int write_part(struct buf *out, part_writer *write,
    const struct digest_facts *facts, struct err *err)
{
    struct writer writer = {.out = out,
        .language = facts->order->to->language,
        .zone = facts->order->to->zone,
        .err = err};
    write(&writer, facts);
    return writer_end(&writer);
}

/* What is shown in full is told; what is only counted is not. */
static int keep_told(
    struct digest *digest, const struct digest_facts *facts, struct err *err)
{
    char audience[STORE_AUDIENCE_SIZE];
    if (digest_audience(audience, facts->order, err) != 0)
        return -1;
    digest->told = calloc(facts->shown + facts->done_count + 1, sizeof(*digest->told));
    if (digest->told == NULL)
        return err_no_memory(err);
    for (size_t i = 0; i < facts->shown; i++)
        digest->told[digest->told_count++] = facts->incidents[i].now;
    for (size_t i = 0; i < facts->done_count; i++)
        digest->told[digest->told_count++] = facts->done[i].now;
    for (size_t i = 0; i < digest->told_count; i++) {
        (void)bytes_to_text(digest->told[i].audience, sizeof(digest->told[i].audience),
            bytes_of(audience));
        digest->told[i].told_ms = facts->order->period.until_ms;
    }
    return 0;
}

int digest_compose(struct digest *digest, struct store *store,
    const struct digest_order *order, struct err *err)
{
    AUTO(digest_facts_done) struct digest_facts facts = {0};
    const struct digest_options *options = order->options;
    if (digest_facts_gather(&facts, store, order, err) != 0)
        return -1;
    facts.lists = (struct digest_lists){.items = options->lists,
        .count = options->lists == NULL ? 0 : options->list_count,
        .now_ms = order->period.until_ms};
    if (write_part(&digest->subject, digest_write_subject, &facts, err) != 0 ||
        write_part(&digest->text, digest_write_text, &facts, err) != 0 ||
        write_part(&digest->html, digest_write_html, &facts, err) != 0)
        return -1;
    return keep_told(digest, &facts, err);
}

int digest_message(struct buf *out, const struct digest *digest,
    const struct digest_order *order, struct err *err)
{
    char key[STORE_KEY_SIZE];
    digest_key_now(key, order);
    AUTO(buf_done) struct buf subject;
    buf_init(&subject, digest->subject.limit);
    const char *line = NULL;
    if (buf_add(&subject, buf_bytes(&digest->subject), err) != 0 ||
        buf_text(&line, &subject, err) != 0)
        return -1;
    const struct mime_message message = {
        .key = key,
        .from = order->options->from,
        .to = order->to->address,
        .subject = line,
        .date_ms = order->period.until_ms,
        .text = buf_bytes(&digest->text),
        .html = buf_bytes(&digest->html),
    };
    return mime_build(out, &message, err);
}

/* ---- into the outbox ---- */

struct post {
    const struct store_message *message;
    const struct digest *digest;
    int64_t now_ms;
    bool put;
};

/* The message and what it tells: both, or neither. */
static int put_both(void *self, struct store *store, struct err *err)
{
    struct post *post = self;
    int answer = store_outbox_put(store, post->message, post->now_ms, err);
    post->put = answer == 0;
    if (answer != 0)
        return answer < 0 ? -1 : 0; /* STORE_ALREADY: somebody else was quicker */
    if (store_told_forget(store, err) != 0)
        return -1;
    for (size_t i = 0; i < post->digest->told_count; i++)
        if (store_told_put(store, &post->digest->told[i], err) != 0)
            return -1;
    return 0;
}

static int put_made(size_t *put, struct store *store, const struct digest_order *order,
    struct store_message *message, struct err *err)
{
    AUTO(digest_done) struct digest digest;
    AUTO(buf_done) struct buf body;
    digest_init(&digest);
    buf_init(&body, DIGEST_MESSAGE_MAX);
    if (digest_compose(&digest, store, order, err) != 0 ||
        digest_message(&body, &digest, order, err) != 0)
        return -1;
    message->body = buf_bytes(&body);
    told_list_write(message->about, digest.told, digest.told_count);
    struct post post = {
        .message = message, .digest = &digest, .now_ms = order->period.until_ms};
    if (store_transact(store, put_both, &post, err) != 0)
        return -1;
    *put += post.put;
    return 0;
}

static int put_order(size_t *put, struct store *store, struct digest_order *order,
    int64_t now_ms, struct err *err)
{
    struct store_message message = {0};
    bool has = false;
    struct digest_day day = digest_due(order->to, order->rhythm, now_ms);
    if (!day.due && !order->options->at_once)
        return 0;
    digest_key(message.key, order, day.day);
    if (!bytes_to_text(
            message.recipient, sizeof(message.recipient), bytes_of(order->to->address)))
        return err_set(err, "a mail address of more than %d bytes",
            (int)sizeof(message.recipient) - 1);
    if (store_outbox_has(&has, store, message.key, err) != 0)
        return -1;
    if (has)
        return 0;
    if (digest_period(order, store, now_ms, err) != 0)
        return -1;
    return put_made(put, store, order, &message, err);
}

static int put_for(size_t *put, struct store *store, struct digest_order *order,
    int64_t now_ms, struct err *err)
{
    const struct digest_recipient *to = order->to;
    order->rhythm = DIGEST_DAILY;
    if (to->daily && put_order(put, store, order, now_ms, err) != 0)
        return err_in(err, to->address);
    order->rhythm = DIGEST_WEEKLY;
    if (to->weekly && put_order(put, store, order, now_ms, err) != 0)
        return err_in(err, to->address);
    return 0;
}

int digest_put_due(size_t *put, struct store *store,
    const struct digest_options *options, int64_t now_ms, struct err *err)
{
    size_t unwanted = 0;
    size_t *count = put != NULL ? put : &unwanted;
    int result = 0;
    *count = 0;
    for (size_t i = 0; i < options->recipient_count; i++) {
        struct err why = {.text = ""};
        struct digest_order order = {.options = options, .to = &options->recipients[i]};
        if (put_for(count, store, &order, now_ms, &why) == 0)
            continue;
        if (result == 0)
            *err = why;
        result = -1;
    }
    return result;
}
