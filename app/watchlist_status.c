/* `vigie watchlist status`: what is watched for, why, for whom, how long, and what was
 * found by it last. */
#include "alerts/clean.h"
#include "alerts/writer.h"
#include "app/cli.h"
#include "app/json_members.h"
#include "app/source_ends.h"
#include "app/watch_terms.h"
#include "app/watchlist_words.h"
#include "base/clock.h"
#include "matchers/expiry.h"

#include <stdio.h>

enum { PRINTED_MAX = 16 << 20, DAY_TEXT = 10 };

struct telling {
    struct writer writer;
    const struct watch_terms *terms;
    int64_t now_ms;
};

static const char *or_not_given(const char *text)
{
    return text[0] == '\0' ? "not given" : text;
}

static void told(struct writer *writer, const char *label, const char *text)
{
    write_format(writer, "  %-9s ", label);
    if (!writer->failed)
        writer->failed = clean_name(writer->out, bytes_of(text), writer->err) != 0;
    write_text(writer, "\n");
}

static void last_hit(struct writer *writer, int64_t at_ms, uint64_t hits)
{
    char at[CLOCK_TEXT_SIZE];
    clock_text(at, at_ms);
    if (hits == 0)
        write_format(writer, "  %-9s none is kept\n", "last hit");
    else
        write_format(writer, "  %-9s %s, of %llu that are kept\n", "last hit", at,
            (unsigned long long)hits);
}

/* ---- as text ---- */

static void list_text(struct telling *telling, const struct watch_list *list)
{
    struct writer *writer = &telling->writer;
    struct expiry expiry = expiry_of(list->terms.expires_ms, telling->now_ms);
    write_format(writer, "watchlist %s\n", list->file);
    if (list->refused[0] != '\0') {
        told(writer, "UNREAD", list->refused);
        return;
    }
    told(writer, "purpose", or_not_given(list->terms.purpose));
    told(writer, "owner", or_not_given(list->terms.owner));
    if (expiry.last_day[0] == '\0')
        told(writer, "last day", "none set");
    else
        write_format(writer, "  %-9s %s%s\n", "last day", expiry.last_day,
            expiry.state == EXPIRY_PAST   ? ": PAST, not used"
            : expiry.state == EXPIRY_SOON ? ": SOON"
                                          : "");
    last_hit(writer, list->last_hit_ms, list->hits);
    for (size_t i = 0; i < list->groups.count; i++) {
        const struct watch_group *group = &list->groups.items[i];
        told(writer, "group", group->name[0] == '\0' ? "(none)" : group->name);
        write_text(writer, "  ");
        last_hit(writer, group->last_hit_ms, group->hits);
    }
}

static void source_text(struct telling *telling, const struct watch_source *item)
{
    struct writer *writer = &telling->writer;
    char day[CLOCK_TEXT_SIZE];
    bool past = source_ends_day(day, item->source, telling->now_ms);
    write_format(writer, "source %s\n", item->source->name);
    told(writer, "purpose", or_not_given(item->source->purpose));
    told(writer, "owner", or_not_given(item->source->owner));
    write_format(writer, "  %-9s %s%s\n", "last day", day[0] == '\0' ? "none set" : day,
        past ? ": PAST, not visited" : "");
    last_hit(writer, item->last_hit_ms, item->hits);
}

static void all_text(struct telling *telling)
{
    for (size_t i = 0; i < telling->terms->list_count; i++)
        list_text(telling, &telling->terms->lists[i]);
    for (size_t i = 0; i < telling->terms->source_count; i++)
        source_text(telling, &telling->terms->sources[i]);
}

/* ---- as JSON ---- */

/* NULL where there is none. */
static void moment(struct writer *writer, const char *name, int64_t at_ms, bool day)
{
    char at[CLOCK_TEXT_SIZE];
    clock_text(at, at_ms);
    if (day)
        at[DAY_TEXT] = '\0';
    json_own(writer, name, at_ms == 0 ? NULL : at);
}

static void list_json(struct telling *telling, const struct watch_list *list)
{
    struct writer *writer = &telling->writer;
    int64_t end = list->terms.expires_ms;
    write_text(writer, "{\"kind\":\"watchlist\"");
    json_own(writer, "name", list->file);
    json_own(writer, "refused", list->refused[0] == '\0' ? NULL : list->refused);
    json_own(writer, "purpose", list->terms.purpose);
    json_own(writer, "owner", list->terms.owner);
    moment(writer, "last_day", end == 0 ? 0 : end - 1, true);
    write_format(
        writer, ",\"past\":%s", end != 0 && telling->now_ms >= end ? "true" : "false");
    moment(writer, "last_hit", list->last_hit_ms, false);
    write_format(writer, ",\"hits\":%llu,\"groups\":[", (unsigned long long)list->hits);
    for (size_t i = 0; i < list->groups.count; i++) {
        const struct watch_group *group = &list->groups.items[i];
        write_format(writer, "%s{\"hits\":%llu", i == 0 ? "" : ",",
            (unsigned long long)group->hits);
        json_own(writer, "name", group->name);
        moment(writer, "last_hit", group->last_hit_ms, false);
        write_text(writer, "}");
    }
    write_text(writer, "]}");
}

static void source_json(struct telling *telling, const struct watch_source *item)
{
    struct writer *writer = &telling->writer;
    char day[CLOCK_TEXT_SIZE];
    bool past = source_ends_day(day, item->source, telling->now_ms);
    write_text(writer, "{\"kind\":\"source\"");
    json_own(writer, "name", item->source->name);
    json_own(writer, "refused", NULL);
    json_own(writer, "purpose", item->source->purpose);
    json_own(writer, "owner", item->source->owner);
    json_own(writer, "last_day", day[0] == '\0' ? NULL : day);
    write_format(writer, ",\"past\":%s", past ? "true" : "false");
    moment(writer, "last_hit", item->last_hit_ms, false);
    write_format(writer, ",\"hits\":%llu}", (unsigned long long)item->hits);
}

static void all_json(struct telling *telling)
{
    const char *between = "";
    write_text(&telling->writer, "[");
    for (size_t i = 0; i < telling->terms->list_count; i++, between = ",\n") {
        write_text(&telling->writer, between);
        list_json(telling, &telling->terms->lists[i]);
    }
    for (size_t i = 0; i < telling->terms->source_count; i++, between = ",\n") {
        write_text(&telling->writer, between);
        source_json(telling, &telling->terms->sources[i]);
    }
    write_text(&telling->writer, "]\n");
}

int watchlist_status_run(const struct watchlist_words *words, struct err *err)
{
    AUTO(config_free) struct config *config = NULL;
    AUTO(store_close) struct store *store = NULL;
    AUTO(watch_terms_free) struct watch_terms *terms = NULL;
    AUTO(buf_done) struct buf out;
    struct bytes format = bytes_of(words->format == NULL ? "text" : words->format);
    bool json = bytes_is(format, "json");
    buf_init(&out, PRINTED_MAX);
    if (words->config == NULL || words->file_count > 0 ||
        !(json || bytes_is(format, "text")))
        return err_set(err, "status takes -c FILE and --format text or json");
    if (config_load(&config, words->config, err) != 0 ||
        cli_store_as(&store, config, CONFIG_READER, err) != 0 ||
        watch_terms_read(&terms, config, store, err) != 0)
        return -1;
    struct telling telling = {.writer = {.out = &out, .err = err},
        .terms = terms,
        .now_ms = clock_wall(clock_system())};
    if (json)
        all_json(&telling);
    else
        all_text(&telling);
    if (writer_end(&telling.writer) != 0)
        return -1;
    (void)fwrite(out.ptr, 1, out.len, stdout);
    return 0;
}
