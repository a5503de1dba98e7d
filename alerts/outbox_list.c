#include "alerts/outbox_list.h"

#include "alerts/clean.h"
#include "alerts/writer.h"
#include "base/clock.h"
#include "base/json.h"
#include "model/mask.h"

#include <stdlib.h>
#include <string.h>

enum { ROWS_MAX = 1000, TEXT_MAX = 4096, TIME_SIZE = 32 };

struct gathering {
    struct store_outbox_row *rows; /* owned; ROWS_MAX */
    size_t count;
};

static void gathering_done(struct gathering *gathering)
{
    free(gathering->rows);
}
AUTO_DEFINE_VALUE(struct gathering, gathering_done)

static int keep(void *self, const struct store_outbox_row *row, struct err *err)
{
    struct gathering *gathering = self;
    (void)err;
    if (gathering->count < ROWS_MAX)
        gathering->rows[gathering->count++] = *row;
    return 0;
}

static const char *state_of(const struct store_outbox_row *row, int64_t now_ms)
{
    if (row->sent_ms != 0)
        return "sent";
    if (row->dead_ms != 0)
        return "dead";
    return row->attempts == 0 && row->due_ms > now_ms ? "held" : "waiting";
}

static const char *channel_of(const struct store_outbox_row *row)
{
    return row->channel[0] == '\0' ? "mail" : row->channel;
}

/* ---- reasons ---- */

/* A part of an IPv4 address: 0 to 255, no leading zero; 0: there is none. */
static size_t octet_at(struct bytes text, size_t at)
{
    size_t len = 0;
    unsigned value = 0;
    while (len < 3 && at + len < text.len && byte_is_digit(text.ptr[at + len]))
        value = value * 10 + (unsigned)(text.ptr[at + len++] - '0');
    return value > 255 || (len > 1 && text.ptr[at] == '0') ? 0 : len;
}

static bool is_part_of_more(struct bytes text, size_t at)
{
    return at < text.len && (byte_is_digit(text.ptr[at]) || text.ptr[at] == '.' ||
                                byte_is_alpha(text.ptr[at]));
}

/* Its length, as RFC 6943 3.1.1 has it in its strict form; 0: there is none. Five
 * groups are a telephone's. */
static size_t address_at(struct bytes text, size_t at)
{
    size_t end = at;
    if (at > 0 && is_part_of_more(text, at - 1))
        return 0;
    for (size_t part = 0; part < 4; part++) {
        if (part > 0 && (end >= text.len || text.ptr[end++] != '.'))
            return 0;
        size_t len = octet_at(text, end);
        if (len == 0)
            return 0;
        end += len;
    }
    return is_part_of_more(text, end) ? 0 : end - at;
}

/* Masked, but for addresses of machines: the receiver's is what is looked for. */
static int add_reason(struct buf *out, struct bytes text, struct err *err)
{
    size_t from = 0;
    for (size_t at = 0; at < text.len; at++) {
        size_t len = address_at(text, at);
        if (len == 0)
            continue;
        if (mask_text(out, bytes_slice(text, from, at - from), err) != 0 ||
            buf_add(out, bytes_slice(text, at, len), err) != 0)
            return -1;
        from = at + len;
        at = from - 1;
    }
    return mask_text(out, bytes_slice(text, from, text.len - from), err);
}

/* Names and addresses are our own; the reason is another machine's word. */
static const char *clean(struct buf *out, const char *text)
{
    const char *kept = "";
    struct err ignored = {.text = ""};
    AUTO(buf_done) struct buf visible;
    buf_init(out, TEXT_MAX);
    buf_init(&visible, TEXT_MAX);
    if (clean_name(&visible, bytes_of(text), &ignored) != 0 ||
        add_reason(out, buf_bytes(&visible), &ignored) != 0 ||
        buf_text(&kept, out, &ignored) != 0)
        return "";
    return kept;
}

/* ---- text ---- */

static void moment(struct writer *writer, const char *what, int64_t at_ms)
{
    if (at_ms == 0)
        return;
    write_format(writer, ", %s ", what);
    write_time(writer, at_ms);
}

static void text_row(struct writer *writer, const struct store_outbox_row *row,
    const struct outbox_list_options *options)
{
    AUTO(buf_done) struct buf why;
    const char *reason = clean(&why, row->reason);
    const char *state = state_of(row, options->now_ms);
    write_format(writer, "%-7s %s\n", state, row->key);
    write_format(writer, "        by %s%s%s", channel_of(row),
        row->recipient[0] == '\0' ? "" : " to ", row->recipient);
    moment(writer, "put", row->put_ms);
    write_format(writer, ", %u %s", (unsigned)row->attempts,
        row->attempts == 1 ? "try" : "tries");
    if (row->sent_ms == 0 && row->dead_ms == 0)
        moment(writer, row->attempts == 0 ? "due" : "next", row->due_ms);
    moment(writer, "sent", row->sent_ms);
    moment(writer, "given up", row->dead_ms);
    write_text(writer, "\n");
    if (row->about[0] != '\0')
        write_format(writer, "        %s\n", row->about);
    if (reason[0] != '\0')
        write_format(writer, "        last failure: %s\n", reason);
}

static void text(struct writer *writer, const struct gathering *gathering,
    const struct outbox_list_options *options)
{
    static const char *const order[] = {"dead", "waiting", "held", "sent"};
    for (size_t i = 0; i < sizeof(order) / sizeof(order[0]); i++)
        for (size_t j = 0; j < gathering->count; j++)
            if (strcmp(state_of(&gathering->rows[j], options->now_ms), order[i]) == 0)
                text_row(writer, &gathering->rows[j], options);
    if (gathering->count == 0)
        write_text(writer, "Nothing waits, nothing was given up, nothing was sent "
                           "lately.\n");
}

/* ---- JSON ---- */

static void member(struct writer *writer, const char *name, const char *value)
{
    write_format(writer, "\"%s\":", name);
    if (!writer->failed)
        writer->failed = json_text_or_null(writer->out, value, writer->err) != 0;
    write_text(writer, ",");
}

static void time_member(struct writer *writer, const char *name, int64_t at_ms)
{
    char at[CLOCK_TEXT_SIZE];
    clock_text(at, at_ms);
    member(writer, name, at_ms == 0 ? NULL : at);
}

static void json_row(struct writer *writer, const struct store_outbox_row *row,
    const struct outbox_list_options *options)
{
    AUTO(buf_done) struct buf why;
    write_text(writer, "{");
    member(writer, "key", row->key);
    member(writer, "state", state_of(row, options->now_ms));
    member(writer, "channel", channel_of(row));
    member(writer, "recipient", row->recipient);
    member(writer, "about", row->about);
    member(writer, "last_failure", clean(&why, row->reason));
    time_member(writer, "put", row->put_ms);
    time_member(writer, "due", row->due_ms);
    time_member(writer, "sent", row->sent_ms);
    time_member(writer, "dead", row->dead_ms);
    write_format(writer, "\"incident\":%llu,\"attempts\":%u,\"unsure\":%u}",
        (unsigned long long)row->incident, (unsigned)row->attempts,
        (unsigned)row->unsure);
}

static void json(struct writer *writer, const struct gathering *gathering,
    const struct outbox_list_options *options)
{
    write_text(writer, "[");
    for (size_t i = 0; i < gathering->count; i++) {
        write_text(writer, i > 0 ? ",\n" : "");
        json_row(writer, &gathering->rows[i], options);
    }
    write_text(writer, "]\n");
}

int outbox_list(struct buf *out, struct store *store,
    const struct outbox_list_options *options, struct err *err)
{
    const struct store_outbox_filter filter = {
        .sent_since_ms = options->sent_since_ms, .max = ROWS_MAX};
    AUTO(gathering_done)
    struct gathering gathering = {
        .rows = calloc(ROWS_MAX, sizeof(struct store_outbox_row))};
    struct writer writer = {
        .out = out, .language = WORDS_ENGLISH, .zone = options->zone, .err = err};
    if (gathering.rows == NULL)
        return err_no_memory(err);
    if (store_outbox_rows(store, &filter, keep, &gathering, err) != 0)
        return err_in(err, "outbox");
    if (options->json)
        json(&writer, &gathering, options);
    else
        text(&writer, &gathering, options);
    return writer_end(&writer);
}
