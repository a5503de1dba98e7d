#include "alerts/digest_facts.h"

#include "alerts/text.h"

enum { LABEL_COLUMNS = 20, GROUP_COLUMNS = 24, COUNT_COLUMNS = 12 };

static void label(struct text *text, enum word word)
{
    text_begin(text, 2);
    write_word(&text->line, word);
    text_pad(text, LABEL_COLUMNS);
}

static void number_cell(struct text *text, uint64_t number, size_t column)
{
    char cell[WORDS_NUMBER_SIZE];
    words_number(cell, text->line.language, number);
    text_right(text, cell, column);
}

static void group_row(struct text *text, const char *name, const uint64_t counts[4])
{
    text_begin(text, 4);
    write_text(&text->line, name);
    for (size_t i = 0; i < 4; i++)
        number_cell(text, counts[i], GROUP_COLUMNS + (i + 1) * COUNT_COLUMNS);
    text_end(text);
}

static void group_heading(struct text *text)
{
    static const enum word columns[] = {
        WORD_CERTAIN, WORD_PROBABLE, WORD_WEAK, WORD_DOMAINS};
    text_begin(text, 2);
    write_word(&text->line, WORD_PERSONS);
    for (size_t i = 0; i < 4; i++)
        text_right(text, words_get(text->line.language, columns[i]),
            GROUP_COLUMNS + (i + 1) * COUNT_COLUMNS);
    text_end(text);
}

static void groups(struct text *text, const struct view_incident *view)
{
    group_heading(text);
    for (size_t i = 0; i < view->group_count; i++) {
        const struct store_group *group = &view->groups[i];
        const uint64_t counts[] = {
            group->certain, group->probable, group->weak, group->domains};
        const char *name = group->name[0] != '\0'
                               ? group->name
                               : words_get(text->line.language, WORD_NO_GROUP);
        group_row(text, name, counts);
    }
    const uint64_t all[] = {
        view->row.certain, view->row.probable, view->row.weak, view->row.domains};
    group_row(text, words_get(text->line.language, WORD_ALL_GROUPS), all);
}

static void sighting(struct text *text, const struct view_sighting *at)
{
    text_begin(text, 4);
    write_format(&text->line, "%s: ", at->source);
    write_text(&text->line, at->url);
    text_end_unbroken(text);
    text_begin(text, 6);
    digest_write_times(&text->line, at);
    text_end(text);
}

static void sightings(struct text *text, const struct view_incident *view)
{
    text_begin(text, 2);
    write_word(&text->line, WORD_PLACES);
    text_end(text);
    for (size_t i = 0; i < view->sighting_count; i++)
        sighting(text, &view->sightings[i]);
    if (view->sighting_total > view->sighting_count) {
        text_begin(text, 4);
        write_counted(
            &text->line, WORD_MORE_PLACES, view->sighting_total - view->sighting_count);
        text_end(text);
    }
}

static void time_line(struct text *text, enum word word, int64_t at_ms)
{
    label(text, word);
    write_time(&text->line, at_ms);
    text_end(text);
}

static void claims(struct text *text, const struct view_incident *view)
{
    label(text, WORD_CLAIMED);
    if (view->row.records_claimed > 0)
        write_counted(&text->line, WORD_RECORDS, view->row.records_claimed);
    else
        write_word(&text->line, WORD_NOT_SAID);
    text_end(text);
    label(text, WORD_PRICE);
    if (view->price[0] != '\0')
        write_text(&text->line, view->price);
    else
        write_word(&text->line, WORD_NOT_SAID);
    text_end(text);
    label(text, WORD_KINDS);
    write_kinds(&text->line, view->row.kinds);
    text_end(text);
    if (view->row.canaries > 0) {
        label(text, WORD_CANARIES);
        write_number(&text->line, view->row.canaries);
        text_end(text);
    }
}

static void incident(struct text *text, const struct view_incident *view)
{
    char id[WORDS_NUMBER_SIZE];
    struct writer *line = &text->line;
    words_number(id, WORDS_ENGLISH, view->row.id);
    text_blank(text);
    text_begin(text, 0);
    text->hang = 2;
    write_format(line, "[%s] ", words_severity(line->language, view->row.severity));
    write_phrase(line, WORD_INCIDENT, 1, id, NULL);
    write_text(line, ": ");
    write_text(line, view->title[0] != '\0' ? view->title
                                            : words_get(line->language, WORD_UNTITLED));
    text_end(text);
    label(text, WORD_WHY);
    write_why(line, &view->facts);
    text_end(text);
    time_line(text, WORD_FIRST_SEEN, view->row.first_seen_ms);
    time_line(text, WORD_LAST_SEEN, view->row.last_seen_ms);
    claims(text, view);
    groups(text, view);
    sightings(text, view);
    text_begin(text, 2);
    write_phrase(line, WORD_SHOW_COMMAND, 1, id, NULL);
    text_end(text);
}

static void section(struct text *text, enum word word)
{
    text_blank(text);
    text_begin(text, 0);
    write_word(&text->line, word);
    text_underline(text);
}

static void incidents(struct text *text, const struct digest_facts *facts)
{
    if (facts->count == 0) {
        text_blank(text);
        text_paragraph(text, WORD_NOTHING_FOUND);
        return;
    }
    for (size_t i = 0; i < facts->shown; i++) {
        if (i == 0 && facts->fresh > 0)
            section(text, WORD_NEW_INCIDENTS);
        if (i == facts->fresh)
            section(text, WORD_CHANGED_INCIDENTS);
        incident(text, &facts->incidents[i]);
    }
    if (facts->count > facts->shown) {
        text_blank(text);
        text_begin(text, 0);
        write_counted(&text->line, WORD_MORE_INCIDENTS, facts->count - facts->shown);
        text_end(text);
    }
}

static void sources(struct text *text, const struct digest_facts *facts)
{
    char healthy[WORDS_NUMBER_SIZE];
    char all[WORDS_NUMBER_SIZE];
    words_number(healthy, text->line.language, facts->healthy);
    words_number(all, text->line.language, facts->source_count);
    section(text, WORD_SOURCES);
    text_begin(text, 0);
    if (facts->source_count == 0)
        write_word(&text->line, WORD_NO_SOURCES);
    else
        write_phrase(&text->line, WORD_HEALTHY, facts->source_count, healthy, all);
    text_end(text);
    for (size_t i = 0; i < facts->source_count; i++) {
        if (!digest_source_is_told(&facts->sources[i]))
            continue;
        text_begin(text, 2);
        write_format(&text->line, "%s: ", facts->sources[i].row.source);
        digest_write_sickness(&text->line, &facts->sources[i]);
        text_end(text);
    }
}

void digest_write_text(struct writer *writer, const struct digest_facts *facts)
{
    char day[WORDS_TIME_SIZE];
    words_day(day, writer->language, writer->zone, facts->period.until_ms);
    struct text text;
    text_init(&text, writer);
    text_begin(&text, 0);
    write_phrase(&text.line, WORD_HEADING, 1, day, NULL);
    text_end(&text);
    text_begin(&text, 0);
    digest_write_period(&text.line, facts);
    text_end(&text);
    incidents(&text, facts);
    sources(&text, facts);
    section(&text, WORD_NOTES);
    if (facts->count > 0) {
        text_paragraph(&text, WORD_NOTE_CONFIDENCE);
        text_blank(&text);
        text_paragraph(&text, WORD_NOTE_DEFANGED);
        text_blank(&text);
    }
    text_paragraph(&text, WORD_NOTE_AUTOMATIC);
    text_done(&text);
}
