#include "alerts/digest_facts.h"

#include "alerts/incident_text.h"

#include <stdio.h>

static void incident(struct text *text, const struct view_incident *view)
{
    char id[WORDS_NUMBER_SIZE];
    (void)snprintf(id, sizeof(id), "%llu", (unsigned long long)view->row.id);
    text_blank(text);
    incident_text(text, view);
    text_begin(text, 2);
    write_phrase(&text->line, WORD_SHOW_COMMAND, 1, id, NULL);
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

static void works(struct text *text, const struct digest_facts *facts)
{
    if (facts->remark_count > 0)
        section(text, WORD_WORKS);
    for (size_t i = 0; i < facts->remark_count; i++) {
        text_begin(text, 0);
        digest_write_remark(&text->line, &facts->works, &facts->remarks[i]);
        text_end(text);
    }
}

static void lists(struct text *text, const struct digest_lists *lists)
{
    if (lists->count == 0)
        return;
    section(text, WORD_LISTS);
    text_begin(text, 0);
    digest_write_lists(&text->line, lists);
    text_end(text);
    for (size_t i = 0; i < lists->count; i++) {
        if (!digest_list_is_told(lists, i))
            continue;
        text_begin(text, 2);
        write_format(&text->line, "%s: ", lists->items[i].name);
        digest_write_list(&text->line, lists, i);
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
    lists(&text, &facts->lists);
    works(&text, facts);
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
