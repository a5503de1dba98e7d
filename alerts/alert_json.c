/* An alert as one JSON object, for webhooks and commands. */
#include "alerts/alert.h"
#include "alerts/print_json.h"
#include "base/clock.h"
#include "base/json.h"

#include <stdio.h>

static void quoted(struct writer *writer, const char *name, struct bytes value)
{
    write_format(writer, "\"%s\":", name);
    if (!writer->failed)
        writer->failed = json_text(writer->out, value, writer->err) != 0;
    write_text(writer, ",");
}

static void changes(struct writer *writer, const struct alert *alert)
{
    const char *between = "";
    write_text(writer, "\"changes\":[");
    for (size_t i = 0; alert_change_at(i) != 0; i++) {
        uint32_t change = alert_change_at(i);
        if ((alert->changes & change) == 0)
            continue;
        write_format(writer, "%s\"%s\"", between, alert_change_name(change));
        between = ",";
    }
    write_text(writer, "],");
}

static void offers(struct writer *writer, uint32_t bits)
{
    const char *between = "";
    write_text(writer, "\"offers\":[");
    for (unsigned i = 0; i < OFFER_KIND_COUNT; i++) {
        if ((bits & UINT32_C(1) << i) == 0)
            continue;
        write_format(writer, "%s\"%s\"", between, offer_kind_name((enum offer_kind)i));
        between = ",";
    }
    write_text(writer, "],");
}

static int summary(struct writer *writer, const struct alert *alert, struct err *err)
{
    AUTO(buf_done) struct buf text;
    buf_init(&text, ALERT_SUBJECT_MAX);
    if (alert_subject(&text, alert, err) != 0)
        return -1;
    quoted(writer, "summary", buf_bytes(&text));
    return 0;
}

/* The incident's own object stands in several lines, which mean nothing in JSON and
 * would end a message of lines. */
static int incident(struct writer *writer, const struct alert *alert, struct err *err)
{
    AUTO(buf_done) struct buf object;
    struct writer inner = {
        .out = &object, .language = alert->language, .zone = alert->zone, .err = err};
    buf_init(&object, ALERT_TEXT_MAX);
    print_json_incident(&inner, alert->view);
    if (writer_end(&inner) != 0)
        return -1;
    for (size_t i = 0; i < object.len; i++)
        if (object.ptr[i] == '\n')
            object.ptr[i] = ' ';
    write_text(writer, "\"incident\":");
    if (!writer->failed)
        writer->failed = buf_add(writer->out, bytes_trim(buf_bytes(&object)), err) != 0;
    write_text(writer, "}");
    return 0;
}

int alert_json(struct buf *out, const struct alert *alert, struct err *err)
{
    char at[CLOCK_TEXT_SIZE];
    struct writer writer = {
        .out = out, .language = alert->language, .zone = alert->zone, .err = err};
    clock_text(at, alert->at_ms);
    write_format(&writer, "{\"type\":\"%s\",",
        alert->view == NULL ? "vigie.test" : "vigie.incident");
    quoted(&writer, "id", bytes_of(alert->key));
    quoted(&writer, "at", bytes_of(at));
    quoted(&writer, "rule", bytes_of(alert->rule));
    if (summary(&writer, alert, err) != 0)
        return -1;
    if (alert->view == NULL) {
        write_text(&writer, "\"incident\":null}");
        return writer_end(&writer);
    }
    changes(&writer, alert);
    offers(&writer, alert->now->offers);
    if (incident(&writer, alert, err) != 0)
        return -1;
    return writer_end(&writer);
}
