/*
 * A syslog receiver: RFC 5424, its message in CEF (alerts/cef.h), by UDP (RFC 5426),
 * TCP with octet counting (RFC 6587 3.4.1) or TLS (RFC 5425).
 *
 * The machine's own name is not said ("-"): the receiver knows who connects. A message
 * stays under 2048 bytes, which every receiver takes.
 */
#include "alerts/cef.h"
#include "alerts/channel.h"
#include "alerts/line_send.h"
#include "base/clock.h"

#include <stdlib.h>

enum { MARK_ROOM = 512, LENGTH_ROOM = 32 };
enum { LOCAL0 = 16, NOTICE = 5, WARNING = 4, ERROR = 3, CRITICAL = 2 };

/* ---- composing ---- */

static enum store_severity severity_of(const struct alert *alert)
{
    return alert->now == NULL ? STORE_LOW : alert->now->severity;
}

static const char *event_of(const struct alert *alert)
{
    if (alert->view == NULL)
        return "test";
    if ((alert->changes & ALERT_NEW) != 0)
        return "incident.new";
    return (alert->changes & ALERT_AGAIN) != 0 ? "incident.again" : "incident.changed";
}

/* RFC 5424 6.2.3.1: "2026-11-23T06:00:00.000Z" */
static int add_head(struct buf *out, const struct alert *alert, struct err *err)
{
    static const int levels[] = {NOTICE, WARNING, ERROR, CRITICAL};
    char at[CLOCK_TEXT_SIZE];
    clock_text(at, alert->at_ms);
    return buf_addf(out, err, "<%d>1 %s - vigie - %s - ",
        LOCAL0 * 8 + levels[severity_of(alert)], at, event_of(alert));
}

static int add_cef_head(struct buf *out, const struct alert *alert, struct err *err)
{
    static const int levels[] = {3, 5, 8, 10};
    AUTO(buf_done) struct buf subject;
    buf_init(&subject, ALERT_SUBJECT_MAX);
    if (alert_subject(&subject, alert, err) != 0 ||
        buf_addf(out, err, "CEF:0|vigie|vigie|%s|%s|", VIGIE_VERSION,
            event_of(alert)) != 0 ||
        cef_header(out, buf_bytes(&subject), 128, err) != 0)
        return -1;
    return buf_addf(
        out, err, "|%d|rt=%lld", levels[severity_of(alert)], (long long)alert->at_ms);
}

/* A field whose text is written by a function. */
struct written {
    const char *name;
    const char *label; /* NULL: the name is the format's own */
    size_t most;
    void (*write)(struct writer *writer, const struct alert *alert);
};

static void changes(struct writer *writer, const struct alert *alert)
{
    const char *between = "";
    for (size_t i = 0; alert_change_at(i) != 0; i++) {
        if ((alert->changes & alert_change_at(i)) == 0)
            continue;
        write_text(writer, between);
        alert_write_change(writer, alert, alert_change_at(i));
        between = " ";
    }
}

static void reasons(struct writer *writer, const struct alert *alert)
{
    const char *between = "";
    for (size_t i = 0; alert_change_at(i) != 0; i++) {
        if ((alert->changes & alert_change_at(i)) == 0)
            continue;
        write_text(writer, between);
        write_text(writer, alert_change_name(alert_change_at(i)));
        between = ",";
    }
}

static void groups(struct writer *writer, const struct alert *alert)
{
    for (size_t i = 0; i < alert->view->group_count; i++) {
        write_text(writer, i > 0 ? ", " : "");
        write_text(writer, alert->view->groups[i].name);
    }
}

static void kinds(struct writer *writer, const struct alert *alert)
{
    write_kinds(writer, alert->now->kinds);
}

static void places(struct writer *writer, const struct alert *alert)
{
    for (size_t i = 0; i < alert->view->sighting_count; i++) {
        write_text(writer, i > 0 ? " " : "");
        write_text(writer, alert->view->sightings[i].url);
    }
}

static void price(struct writer *writer, const struct alert *alert)
{
    write_text(writer, alert->view->price);
}

static void title(struct writer *writer, const struct alert *alert)
{
    write_text(writer, alert->view->title);
}

static int add_written(struct buf *out, const struct alert *alert,
    const struct written *field, struct err *err)
{
    AUTO(buf_done) struct buf text;
    struct writer writer = {
        .out = &text, .language = alert->language, .zone = alert->zone, .err = err};
    buf_init(&text, ALERT_TEXT_MAX);
    field->write(&writer, alert);
    if (writer_end(&writer) != 0)
        return -1;
    if (field->label != NULL && text.len > 0 &&
        buf_addf(out, err, " %sLabel=%s", field->name, field->label) != 0)
        return -1;
    const struct cef_field named = {field->name, buf_bytes(&text), field->most};
    return cef_extension(out, &named, err);
}

static int add_fields(struct buf *out, const struct alert *alert, struct err *err)
{
    static const struct written fields[] = {
        {"msg", NULL, 400, changes},
        {"reason", NULL, 128, reasons},
        {"cs1", "groups", 240, groups},
        {"cs2", "kinds", 160, kinds},
        {"cs3", "places", 240, places},
        {"cs4", "price", 64, price},
        {"cs5", "title", 160, title},
    };
    const struct alert_facts *now = alert->now;
    if (buf_addf(out, err,
            " cat=leak externalId=%llu cn1Label=persons cn1=%llu"
            " cn2Label=claimed cn2=%llu cn3Label=places cn3=%u",
            (unsigned long long)alert->view->row.id,
            (unsigned long long)alert_facts_persons(now),
            (unsigned long long)now->records_claimed, (unsigned)now->sightings) != 0)
        return -1;
    for (size_t i = 0; i < sizeof(fields) / sizeof(fields[0]); i++)
        if (add_written(out, alert, &fields[i], err) != 0)
            return -1;
    return 0;
}

static int compose(struct buf *out, const struct alert *alert, struct err *err)
{
    if (add_head(out, alert, err) != 0 || add_cef_head(out, alert, err) != 0)
        return -1;
    return alert->view == NULL ? 0 : add_fields(out, alert, err);
}

/* ---- sending ---- */

struct syslog_channel {
    struct line *line;
    bool counted; /* a stream wants each message's length before it */
};

static int open_syslog(
    void **self, const struct channel_options *options, struct err *err)
{
    AUTO(mem_free) struct syslog_channel *channel = calloc(1, sizeof(*channel));
    if (channel == NULL)
        return err_no_memory(err);
    static const enum line_way ways[] = {
        [CHANNEL_UDP] = LINE_UDP, [CHANNEL_TCP] = LINE_TCP, [CHANNEL_TLS] = LINE_TLS};
    const struct line_options line = {.host = options->host,
        .port = options->port,
        .way = ways[options->transport],
        .ca_file = options->ca_file,
        .timeout_ms = options->timeout_ms};
    channel->counted = options->transport != CHANNEL_UDP;
    if (line_open(&channel->line, &line, err) != 0)
        return -1;
    *self = channel;
    channel = NULL;
    return 0;
}

/* The mark is one more extension: they are the message's end. */
static int frame(struct buf *out, const struct syslog_channel *channel,
    const struct delivery *delivery, struct err *err)
{
    AUTO(buf_done) struct buf message;
    char mark[CHANNEL_MARK_MAX];
    buf_init(&message, delivery->body.len + MARK_ROOM);
    channel_mark(mark, delivery);
    if (buf_add(&message, delivery->body, err) != 0 ||
        (mark[0] != '\0' &&
            buf_addf(&message, err, " cs6Label=note cs6=%s", mark) != 0))
        return -1;
    if (channel->counted && buf_addf(out, err, "%zu ", message.len) != 0)
        return -1;
    return buf_add(out, buf_bytes(&message), err);
}

static int send_syslog(void *self, struct delivery *delivery, struct err *err)
{
    struct syslog_channel *channel = self;
    AUTO(buf_done) struct buf framed;
    buf_init(&framed, delivery->body.len + MARK_ROOM + LENGTH_ROOM);
    if (frame(&framed, channel, delivery, err) != 0)
        return -1;
    int answer = line_send(channel->line, buf_bytes(&framed), err);
    return answer == LINE_UNSURE ? CHANNEL_UNSURE : answer;
}

static int reach(void *self, struct err *err)
{
    struct syslog_channel *channel = self;
    return line_reach(channel->line, err);
}

static void close_syslog(void *self)
{
    struct syslog_channel *channel = self;
    if (channel == NULL)
        return;
    line_close(channel->line);
    mem_free(channel);
}

const struct channel_kind channel_syslog = {
    .name = "syslog",
    .compose = compose,
    .open = open_syslog,
    .send = send_syslog,
    .reach = reach,
    .close = close_syslog,
};
