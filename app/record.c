#include "app/record.h"

#include <stdarg.h>
#include <stdio.h>

/* ---- putting it together ---- */

const char *record_word(const struct record *record, const struct record_words *words)
{
    return words->in[record->language];
}

const char *record_text(struct record *record, const char *format, ...)
{
    enum { LONGEST = 2048 };
    char text[LONGEST];
    struct bytes kept;
    va_list args;
    va_start(args, format);
    (void)vsnprintf(text, sizeof(text), format, args);
    va_end(args);
    if (record->failed ||
        arena_copy(&kept, record->arena, bytes_of(text), record->err) != 0) {
        record->failed = true;
        return "";
    }
    return (const char *)kept.ptr;
}

void record_begin(
    struct record *record, const struct record_words *title, const char *rule)
{
    struct record_section *section = &record->sections[record->count++];
    *section =
        (struct record_section){.title = record_word(record, title), .rule = rule};
}

static void add(struct record *record, const struct record_item *wanted)
{
    struct record_section *section = &record->sections[record->count - 1];
    struct record_item *item =
        record->failed ? NULL
                       : arena_array(record->arena, 1, sizeof(*item), record->err);
    if (item == NULL) {
        record->failed = true;
        return;
    }
    *item = *wanted;
    if (section->last == NULL)
        section->items = item;
    else
        section->last->next = item;
    section->last = item;
    record->missing += item->missing ? 1 : 0;
}

void record_add(struct record *record, const char *label, const char *value)
{
    const struct record_item item = {.label = label, .value = value};
    add(record, &item);
}

void record_gap(struct record *record, const char *label, const char *value)
{
    const struct record_item item = {.label = label, .value = value, .missing = true};
    add(record, &item);
}

void record_say(struct record *record, const struct record_words *words)
{
    record_add(record, "", record_word(record, words));
}

static void missing(struct record *record, const char *label, const char *key)
{
    const struct record_item item = {.label = label,
        .value = record->language == RECORD_FRENCH
                     ? record_text(record, "MANQUANT : à indiquer dans « %s »", key)
                     : record_text(record, "MISSING: say it as `%s`", key),
        .missing = true};
    add(record, &item);
}

void record_told(struct record *record, const struct record_words *label,
    const char *value, const char *key)
{
    const char *name = record_word(record, label);
    if (value[0] == '\0')
        missing(record, name, key);
    else
        record_add(record, name, value);
}
