#include "alerts/digest_facts.h"

#include "alerts/incident_text.h"

#include <stdio.h>

static void incident(struct text *text, const struct digest_incident *told,
    const struct digest_facts *in)
{
    char id[WORDS_NUMBER_SIZE];
    const struct view_incident *view = &told->view;
    (void)snprintf(id, sizeof(id), "%llu", (unsigned long long)view->row.id);
    text_blank(text);
    if (!told->fresh) {
        text_begin(text, 0);
        text->hang = 2;
        write_word(&text->line, WORD_WHAT_CHANGED);
        digest_write_change(&text->line, told, in->order->period.since_ms);
        text_end(text);
    }
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
        incident(text, &facts->incidents[i], facts);
    }
    if (facts->count > facts->shown) {
        text_blank(text);
        text_begin(text, 0);
        write_counted(&text->line, WORD_MORE_INCIDENTS, facts->count - facts->shown);
        text_end(text);
    }
}

static void looked_at(struct text *text, const struct digest_facts *facts)
{
    char count[WORDS_NUMBER_SIZE];
    if (facts->looked_at == 0)
        return;
    words_number(count, text->line.language, facts->looked_at);
    text_blank(text);
    text_begin(text, 0);
    write_phrase(&text->line, WORD_MORE_CHANGED, 1, count, NULL);
    text_end(text);
}

/* Done with since the last digest, in a line each. */
static void done(struct text *text, const struct digest_facts *facts)
{
    if (facts->done_total > 0)
        section(text, WORD_DONE_INCIDENTS);
    for (size_t i = 0; i < facts->done_count; i++) {
        text_begin(text, 0);
        text->hang = 2;
        digest_write_done(&text->line, &facts->done[i].view);
        text_end(text);
    }
    if (facts->done_total > facts->done_count) {
        text_begin(text, 0);
        write_counted(
            &text->line, WORD_MORE_INCIDENTS, facts->done_total - facts->done_count);
        text_end(text);
    }
}

static void month(struct text *text, const struct digest_facts *facts)
{
    section(text, WORD_MONTH);
    digest_month_text(text, &facts->month);
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

static void keeping(struct text *text, const struct keeping *keeping)
{
    section(text, WORD_KEEPING);
    text_begin(text, 0);
    keeping_write_forgotten(&text->line, keeping);
    text_end(text);
    text_begin(text, 0);
    keeping_write_audit(&text->line, keeping);
    text_end(text);
}

static void heading(struct text *text, const struct digest_facts *facts)
{
    text_begin(text, 0);
    digest_write_heading(&text->line, facts);
    text_end(text);
    text_begin(text, 0);
    digest_write_period(&text->line, facts);
    text_end(text);
    if (facts->groups[0] != '\0') {
        text_begin(text, 0);
        digest_write_groups(&text->line, facts);
        text_end(text);
    }
    if (facts->order->rhythm == DIGEST_WEEKLY) {
        text_blank(text);
        text_begin(text, 0);
        digest_write_week(&text->line, facts);
        text_end(text);
    }
}

static void notes(struct text *text, const struct digest_facts *facts)
{
    section(text, WORD_NOTES);
    if (facts->count > 0) {
        text_paragraph(text, WORD_NOTE_CONFIDENCE);
        text_blank(text);
        text_paragraph(text, WORD_NOTE_DEFANGED);
        text_blank(text);
    }
    text_paragraph(text, facts->order->rhythm == DIGEST_WEEKLY
                             ? WORD_NOTE_AUTOMATIC_WEEK
                             : WORD_NOTE_AUTOMATIC);
}

void digest_write_text(struct writer *writer, const struct digest_facts *facts)
{
    struct text text;
    text_init(&text, writer);
    heading(&text, facts);
    incidents(&text, facts);
    looked_at(&text, facts);
    done(&text, facts);
    month(&text, facts);
    sources(&text, facts);
    lists(&text, &facts->lists);
    works(&text, facts);
    keeping(&text, &facts->keeping);
    notes(&text, facts);
    text_done(&text);
}
