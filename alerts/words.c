#include "alerts/words.h"

#include "alerts/words_tables.h"

#include <stdio.h>

static const struct words_table *table_of(enum words_language language)
{
    return language == WORDS_FRENCH ? &words_french : &words_english;
}

const char *words_get(enum words_language language, enum word word)
{
    const char *phrase = word < WORD_COUNT ? table_of(language)->phrases[word] : NULL;
    return phrase == NULL ? "" : phrase;
}

const char *words_offer(enum words_language language, enum offer_kind offer)
{
    return table_of(language)->offers[offer < OFFER_KIND_COUNT ? offer : OFFER_NONE];
}

const char *words_severity(enum words_language language, enum store_severity severity)
{
    const struct words_table *table = table_of(language);
    return table->severities[severity <= STORE_CRITICAL ? severity : STORE_CRITICAL];
}

const char *words_state(enum words_language language, enum triage_state state)
{
    return table_of(language)
        ->states[(unsigned)state < TRIAGE_STATES ? state : TRIAGE_NEW];
}

const char *words_field(enum words_language language, unsigned field)
{
    const char *name =
        field < DATA_FIELD_COUNT ? table_of(language)->fields[field] : NULL;
    return name == NULL ? "?" : name;
}

int words_kinds(
    struct buf *out, enum words_language language, uint32_t kinds, struct err *err)
{
    const char *between = "";
    for (unsigned field = 0; field < DATA_FIELD_COUNT; field++) {
        if ((kinds & UINT32_C(1) << field) == 0)
            continue;
        if (buf_addf(out, err, "%s%s", between, words_field(language, field)) != 0)
            return -1;
        between = ", ";
    }
    return between[0] != '\0'
               ? 0
               : buf_add_text(out, words_get(language, WORD_NOT_SAID), err);
}

/* The one of the two forms that the number wants. */
static struct bytes form_of(const struct words_use *use)
{
    struct bytes rest = bytes_of(
        use->phrase != NULL ? use->phrase : words_get(use->language, use->word));
    struct bytes one = {0};
    (void)bytes_split(&one, &rest, '|');
    bool zero_is_plural = table_of(use->language)->zero_is_plural;
    bool singular = use->plural_of == 1 || (use->plural_of == 0 && !zero_is_plural);
    return singular || rest.len == 0 ? one : rest;
}

/* "{1}" at `at`: its argument; NULL when none starts there. */
static const char *argument_at(
    const struct words_use *use, struct bytes form, size_t at)
{
    if (form.len - at < 3 || form.ptr[at] != '{' || form.ptr[at + 2] != '}')
        return NULL;
    size_t index = (size_t)form.ptr[at + 1] - '0';
    return index < WORDS_ARGUMENTS ? use->args[index] : NULL;
}

int words_fill(struct buf *out, const struct words_use *use, struct err *err)
{
    struct bytes form = form_of(use);
    for (size_t at = 0; at < form.len;) {
        const char *argument = argument_at(use, form, at);
        int added = argument != NULL ? buf_add_text(out, argument, err)
                                     : buf_add_byte(out, form.ptr[at], err);
        if (added != 0)
            return -1;
        at += argument != NULL ? 3 : 1;
    }
    return 0;
}

void words_number(
    char text[WORDS_NUMBER_SIZE], enum words_language language, uint64_t number)
{
    char digits[24];
    int length = snprintf(digits, sizeof(digits), "%llu", (unsigned long long)number);
    const char *between = table_of(language)->thousands;
    size_t at = 0;
    for (int i = 0; i < length; i++) {
        bool group_starts = i > 0 && (length - i) % 3 == 0;
        for (size_t j = 0; group_starts && between[j] != '\0'; j++)
            text[at++] = between[j];
        text[at++] = digits[i];
    }
    text[at] = '\0';
}

void words_day(char text[WORDS_TIME_SIZE], enum words_language language,
    const struct zone *zone, int64_t at_ms)
{
    const struct words_table *table = table_of(language);
    struct zone_time local = zone_local(zone, at_ms);
    char day[8];
    (void)snprintf(day, sizeof(day), "%d", local.day);
    (void)snprintf(text, WORDS_TIME_SIZE, "%s %s %d",
        local.day == 1 ? table->first_of_month : day, table->months[local.month - 1],
        local.year);
}

void words_time(char text[WORDS_TIME_SIZE], enum words_language language,
    const struct zone *zone, int64_t at_ms)
{
    char day[WORDS_TIME_SIZE];
    struct zone_time local = zone_local(zone, at_ms);
    words_day(day, language, zone, at_ms);
    if (at_ms == 0)
        (void)snprintf(text, WORDS_TIME_SIZE, "%s", words_get(language, WORD_NOT_SAID));
    else
        (void)snprintf(text, WORDS_TIME_SIZE, "%.60s, %02d:%02d", day,
            local.minute / 60, local.minute % 60);
}
