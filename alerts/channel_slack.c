/*
 * Slack's and Mattermost's incoming webhooks: one JSON message by POST to an address
 * that is itself the secret.
 *
 * What strangers wrote stands in a block of code, where neither of the two knows
 * mentions, links, pictures or marks; the three characters that Slack reads everywhere
 * are escaped as it asks (&amp; &lt; &gt;). The line above it is our own words.
 */
#include "alerts/channel.h"
#include "alerts/http_post.h"
#include "base/json.h"
#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>

enum { TEXT_SHOWN = 6000, TEXT_MAX = 64 * 1024, MARK_ROOM = 256 };

/* What every message begins with: the mark of a repetition goes behind it. */
static const char opening[] = "{\"text\":\"";

/* ---- composing ---- */

static const char *escape_of(uint8_t byte)
{
    switch (byte) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '`':
        return "'"; /* would end the block */
    default:
        return NULL;
    }
}

static int add_escaped(struct buf *out, struct bytes text, struct err *err)
{
    for (size_t i = 0; i < text.len; i++) {
        const char *escape = escape_of(text.ptr[i]);
        int added = escape != NULL ? buf_add_text(out, escape, err)
                                   : buf_add_byte(out, text.ptr[i], err);
        if (added != 0)
            return -1;
    }
    return 0;
}

/* At most so many bytes, whole characters. */
static struct bytes head_of(struct bytes text, size_t most)
{
    size_t at = 0;
    while (at < text.len) {
        size_t length = 0;
        bool valid = false;
        (void)utf8_at(text, at, &length, &valid);
        if (at + length > most)
            break;
        at += length;
    }
    return bytes_slice(text, 0, at);
}

static int add_line(struct buf *out, const struct alert *alert, struct err *err)
{
    AUTO(buf_done) struct buf subject;
    AUTO(buf_done) struct buf escaped;
    buf_init(&subject, ALERT_SUBJECT_MAX);
    buf_init(&escaped, TEXT_MAX);
    if (alert_subject(&subject, alert, err) != 0 ||
        add_escaped(&escaped, buf_bytes(&subject), err) != 0)
        return -1;
    return json_text(out, buf_bytes(&escaped), err);
}

static int add_block(struct buf *out, const struct alert *alert, struct err *err)
{
    AUTO(buf_done) struct buf text;
    AUTO(buf_done) struct buf block;
    buf_init(&text, ALERT_TEXT_MAX);
    buf_init(&block, TEXT_MAX);
    if (alert_text(&text, alert, err) != 0)
        return -1;
    struct bytes shown = head_of(buf_bytes(&text), TEXT_SHOWN);
    if (buf_add_text(&block, "```\n", err) != 0 ||
        add_escaped(&block, shown, err) != 0 ||
        buf_add_text(&block, shown.len < text.len ? "…\n```" : "```", err) != 0)
        return -1;
    return json_text(out, buf_bytes(&block), err);
}

static const char *colour_of(const struct alert *alert)
{
    static const char *const colours[] = {"#5b6770", "#7a6000", "#b3541e", "#a11d2b"};
    return colours[alert->now == NULL ? STORE_LOW : alert->now->severity];
}

static int compose(struct buf *out, const struct alert *alert, struct err *err)
{
    if (buf_add(out, bytes_make(opening, strlen(opening) - 1), err) != 0 ||
        add_line(out, alert, err) != 0 ||
        buf_addf(out, err,
            ",\"attachments\":[{\"color\":\"%s\",\"mrkdwn_in\":[\"text\"],\"text\":",
            colour_of(alert)) != 0 ||
        add_block(out, alert, err) != 0)
        return -1;
    return buf_add_text(out, "}]}", err);
}

/* ---- sending ---- */

static int open_chat(
    void **self, const struct channel_options *options, struct err *err)
{
    struct http_post *post = NULL;
    const struct http_options http = {.url = options->url,
        .ca_file = options->ca_file,
        .timeout_ms = options->timeout_ms};
    if (http_post_open(&post, &http, err) != 0)
        return -1;
    *self = post;
    return 0;
}

static int add_mark(struct buf *out, const struct delivery *delivery, struct err *err)
{
    char mark[CHANNEL_MARK_MAX];
    struct bytes body = delivery->body;
    channel_mark(mark, delivery);
    if (mark[0] == '\0')
        return buf_add(out, body, err);
    if (!bytes_starts(body, opening))
        return err_set(err, "%s is no message of a chat", delivery->key);
    if (buf_addf(out, err, "%s(%s) ", opening, mark) != 0)
        return -1;
    return buf_add(out, bytes_slice(body, strlen(opening), body.len), err);
}

static int send_chat(void *self, struct delivery *delivery, struct err *err)
{
    AUTO(buf_done) struct buf marked;
    buf_init(&marked, delivery->body.len + MARK_ROOM);
    if (add_mark(&marked, delivery, err) != 0)
        return -1;
    const struct http_message message = {.body = buf_bytes(&marked)};
    int answer = http_post_send(&delivery->retry_after_ms, self, &message, err);
    if (answer == HTTP_REFUSED)
        return CHANNEL_REFUSED;
    return answer == HTTP_UNSURE ? CHANNEL_UNSURE : answer;
}

static void rest(void *self)
{
    http_post_rest(self);
}

static int reach(void *self, struct err *err)
{
    return http_post_reach(self, err);
}

static void close_chat(void *self)
{
    http_post_close(self);
}

const struct channel_kind channel_slack = {
    .name = "slack",
    .compose = compose,
    .open = open_chat,
    .send = send_chat,
    .reach = reach,
    .rest = rest,
    .close = close_chat,
};
