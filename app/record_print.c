/* The record as text, as Markdown and as JSON. */
#include "alerts/clean.h"
#include "app/json_members.h"
#include "app/record.h"
#include "base/clock.h"

enum { DAY_TEXT = 10 };

static const struct record_words heading = {
    {"Record of processing activities: watching for leaks (vigie)",
        "Registre des activités de traitement : surveillance de fuites (vigie)"}};
static const struct record_words made = {
    {"From the configuration as it is on", "D’après la configuration au"}};
static const struct record_words gaps = {{"Missing", "Manquant"}};

/* What the configuration says is its own: shown as it is, but for what cannot be seen.
 */
static void plain(struct writer *writer, const char *text)
{
    if (!writer->failed)
        writer->failed = clean_name(writer->out, bytes_of(text), writer->err) != 0;
}

/* What Markdown would take for more than a text (CommonMark 0.30, 2.4). */
static void escaped(struct writer *writer, const char *text)
{
    AUTO(buf_done) struct buf seen;
    buf_init(&seen, 8192);
    if (writer->failed)
        return;
    writer->failed = clean_name(&seen, bytes_of(text), writer->err) != 0;
    for (size_t i = 0; i < seen.len && !writer->failed; i++) {
        uint8_t byte = seen.ptr[i];
        bool special = byte == '\\' || byte == '*' || byte == '_' || byte == '`' ||
                       byte == '[' || byte == ']' || byte == '<' || byte == '>' ||
                       byte == '#' || byte == '|' || byte == '&';
        if (special)
            write_text(writer, "\\");
        writer->failed =
            writer->failed || buf_add_byte(writer->out, byte, writer->err) != 0;
    }
}

static const struct record_words colon = {{":", " :"}};

static void text_item(struct writer *writer, const struct record *record,
    const struct record_item *item, bool marked)
{
    void (*put)(struct writer *, const char *) = marked ? escaped : plain;
    write_text(writer, marked ? "- " : "  ");
    if (item->label[0] != '\0') {
        write_text(writer, marked ? "**" : "");
        put(writer, item->label);
        write_format(writer, "%s%s ", record_word(record, &colon), marked ? "**" : "");
    }
    put(writer, item->value);
    write_text(writer, "\n");
}

static void as_text(struct writer *writer, const struct record *record, bool marked)
{
    char day[CLOCK_TEXT_SIZE];
    clock_text(day, record->made_ms);
    day[DAY_TEXT] = '\0';
    write_format(writer, "%s%s\n\n%s %s. %s%s %zu.\n", marked ? "# " : "",
        record_word(record, &heading), record_word(record, &made), day,
        record_word(record, &gaps), record_word(record, &colon), record->missing);
    for (size_t i = 0; i < record->count; i++) {
        const struct record_section *section = &record->sections[i];
        write_format(writer, "\n%s%s (%s)\n%s", marked ? "## " : "", section->title,
            section->rule, marked ? "\n" : "");
        for (const struct record_item *item = section->items; item != NULL;
             item = item->next)
            text_item(writer, record, item, marked);
    }
}

static void json_item(struct writer *writer, const struct record_item *item)
{
    write_text(writer, "{\"label\":");
    json_quoted(writer, bytes_of(item->label));
    json_own(writer, "value", item->value);
    write_format(writer, ",\"missing\":%s}", item->missing ? "true" : "false");
}

static void json_section(struct writer *writer, const struct record_section *section)
{
    write_text(writer, "{\"title\":");
    json_quoted(writer, bytes_of(section->title));
    json_own(writer, "rule", section->rule);
    write_text(writer, ",\"items\":[");
    for (const struct record_item *item = section->items; item != NULL;
         item = item->next) {
        json_item(writer, item);
        write_text(writer, item->next == NULL ? "" : ",\n");
    }
    write_text(writer, "]}");
}

static void as_json(struct writer *writer, const struct record *record)
{
    char at[CLOCK_TEXT_SIZE];
    clock_text(at, record->made_ms);
    write_format(writer, "{\"missing\":%zu", record->missing);
    json_own(writer, "made", at);
    json_own(writer, "language", record->language == RECORD_FRENCH ? "fr" : "en");
    write_text(writer, ",\"sections\":[\n");
    for (size_t i = 0; i < record->count; i++) {
        json_section(writer, &record->sections[i]);
        write_text(writer, i + 1 == record->count ? "\n" : ",\n");
    }
    write_text(writer, "]}\n");
}

int record_print(struct buf *out, const struct record *record, enum record_form form,
    struct err *err)
{
    struct writer writer = {.out = out, .err = err};
    if (form == RECORD_JSON)
        as_json(&writer, record);
    else
        as_text(&writer, record, form == RECORD_MARKDOWN);
    return writer_end(&writer);
}
