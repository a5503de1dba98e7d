#include "alerts/digest_facts.h"

#include "alerts/html.h"
#include "alerts/incident_html.h"

static void change(struct writer *writer, const struct digest_incident *told,
    const struct digest_facts *facts)
{
    struct html_phrase phrase;
    write_text(writer, "<p style=\"margin:0 0 6px;font-size:14px\"><strong>");
    html_word(writer, WORD_WHAT_CHANGED);
    write_text(writer, "</strong>");
    html_phrase_open(&phrase, writer);
    digest_write_change(&phrase.writer, told, facts->order->period.since_ms);
    html_phrase_close(&phrase, writer);
    write_text(writer, "</p>\n");
}

static void incidents(struct writer *writer, const struct digest_facts *facts)
{
    if (facts->count == 0) {
        html_card_open(writer, "#2f7d4f");
        html_word(writer, WORD_NOTHING_FOUND);
        html_card_close(writer);
    }
    for (size_t i = 0; i < facts->shown; i++) {
        if (i == 0 && facts->fresh > 0)
            html_section(writer, WORD_NEW_INCIDENTS);
        if (i == facts->fresh)
            html_section(writer, WORD_CHANGED_INCIDENTS);
        if (!facts->incidents[i].fresh)
            change(writer, &facts->incidents[i], facts);
        incident_html(writer, &facts->incidents[i].view);
    }
    if (facts->count > facts->shown) {
        html_note_open(writer);
        html_counted(writer, WORD_MORE_INCIDENTS, facts->count - facts->shown);
        html_note_close(writer);
    }
}

static void looked_at(struct writer *writer, const struct digest_facts *facts)
{
    char count[WORDS_NUMBER_SIZE];
    if (facts->looked_at == 0)
        return;
    words_number(count, writer->language, facts->looked_at);
    html_note_open(writer);
    html_phrase(writer, WORD_MORE_CHANGED, count, NULL);
    html_note_close(writer);
}

static void done(struct writer *writer, const struct digest_facts *facts)
{
    struct html_phrase phrase;
    if (facts->done_total == 0)
        return;
    html_section(writer, WORD_DONE_INCIDENTS);
    html_card_open(writer, NULL);
    for (size_t i = 0; i < facts->done_count; i++) {
        write_text(writer, "<p style=\"margin:6px 0 0;font-size:14px\">");
        html_phrase_open(&phrase, writer);
        digest_write_done(&phrase.writer, &facts->done[i].view);
        html_phrase_close(&phrase, writer);
        write_text(writer, "</p>\n");
    }
    if (facts->done_total > facts->done_count) {
        html_note_open(writer);
        html_counted(
            writer, WORD_MORE_INCIDENTS, facts->done_total - facts->done_count);
        html_note_close(writer);
    }
    html_card_close(writer);
}

static void month(struct writer *writer, const struct digest_facts *facts)
{
    html_section(writer, WORD_MONTH);
    html_card_open(writer, NULL);
    digest_month_html(writer, &facts->month);
    html_card_close(writer);
}

static void source(struct writer *writer, const struct digest_source *of)
{
    struct html_phrase phrase;
    write_text(writer, "<p style=\"margin:6px 0 0;font-size:14px\"><strong>");
    html_escaped(writer, of->row.source);
    write_text(writer, "</strong>: ");
    html_phrase_open(&phrase, writer);
    digest_write_sickness(&phrase.writer, of);
    html_phrase_close(&phrase, writer);
    write_text(writer, "</p>\n");
}

static void sources(struct writer *writer, const struct digest_facts *facts)
{
    struct html_phrase phrase;
    char healthy[WORDS_NUMBER_SIZE];
    char all[WORDS_NUMBER_SIZE];
    words_number(healthy, writer->language, facts->healthy);
    words_number(all, writer->language, facts->source_count);
    bool well = facts->source_count > 0 && facts->healthy == facts->source_count;
    html_section(writer, WORD_SOURCES);
    html_card_open(writer, well ? "#2f7d4f" : "#7a6000");
    html_phrase_open(&phrase, writer);
    if (facts->source_count == 0)
        write_word(&phrase.writer, WORD_NO_SOURCES);
    else
        write_phrase(&phrase.writer, WORD_HEALTHY, facts->source_count, healthy, all);
    html_phrase_close(&phrase, writer);
    for (size_t i = 0; i < facts->source_count; i++)
        if (digest_source_is_told(&facts->sources[i]))
            source(writer, &facts->sources[i]);
    html_card_close(writer);
}

static void list(struct writer *writer, const struct digest_lists *of, size_t index)
{
    struct html_phrase phrase;
    write_text(writer, "<p style=\"margin:6px 0 0;font-size:14px\"><strong>");
    html_escaped(writer, of->items[index].name);
    write_text(writer, "</strong>: ");
    html_phrase_open(&phrase, writer);
    digest_write_list(&phrase.writer, of, index);
    html_phrase_close(&phrase, writer);
    write_text(writer, "</p>\n");
}

static void lists(struct writer *writer, const struct digest_lists *of)
{
    struct html_phrase phrase;
    if (of->count == 0)
        return;
    html_section(writer, WORD_LISTS);
    html_card_open(writer, digest_lists_well(of) ? "#2f7d4f" : "#7a6000");
    html_phrase_open(&phrase, writer);
    digest_write_lists(&phrase.writer, of);
    html_phrase_close(&phrase, writer);
    for (size_t i = 0; i < of->count; i++)
        if (digest_list_is_told(of, i))
            list(writer, of, i);
    html_card_close(writer);
}

static void works(struct writer *writer, const struct digest_facts *facts)
{
    struct html_phrase phrase;
    if (facts->remark_count == 0)
        return;
    html_section(writer, WORD_WORKS);
    html_card_open(writer, "#7a6000");
    for (size_t i = 0; i < facts->remark_count; i++) {
        write_text(writer, "<p style=\"margin:6px 0 0;font-size:14px\">");
        html_phrase_open(&phrase, writer);
        digest_write_remark(&phrase.writer, &facts->works, &facts->remarks[i]);
        html_phrase_close(&phrase, writer);
        write_text(writer, "</p>\n");
    }
    html_card_close(writer);
}

static void keeping(struct writer *writer, const struct keeping *keeping)
{
    struct html_phrase phrase;
    html_section(writer, WORD_KEEPING);
    html_card_open(writer, NULL);
    write_text(writer, "<p style=\"margin:0;font-size:14px\">");
    html_phrase_open(&phrase, writer);
    keeping_write_forgotten(&phrase.writer, keeping);
    html_phrase_close(&phrase, writer);
    write_text(writer, "</p>\n<p class=\"soft\" style=\"margin:6px 0 0;font-size:13px;"
                       "color:#5b6770\">");
    html_phrase_open(&phrase, writer);
    keeping_write_audit(&phrase.writer, keeping);
    html_phrase_close(&phrase, writer);
    write_text(writer, "</p>\n");
    html_card_close(writer);
}

static void note(struct writer *writer, enum word word)
{
    html_note_open(writer);
    html_word(writer, word);
    html_note_close(writer);
}

static void phrase_of(struct writer *writer, const struct digest_facts *facts,
    void (*write)(struct writer *, const struct digest_facts *))
{
    struct html_phrase phrase;
    html_phrase_open(&phrase, writer);
    write(&phrase.writer, facts);
    html_phrase_close(&phrase, writer);
}

static void heading(struct writer *writer, const struct digest_facts *facts)
{
    write_text(writer,
        "<h1 class=\"ink\" style=\"margin:0 0 4px;font-size:21px;font-weight:600;"
        "color:#1b2126\">");
    phrase_of(writer, facts, digest_write_heading);
    write_text(writer,
        "</h1>\n<p class=\"soft\" style=\"margin:0 0 18px;font-size:13px;"
        "color:#5b6770\">");
    phrase_of(writer, facts, digest_write_period);
    if (facts->groups[0] != '\0') {
        write_text(writer, "<br>\n");
        phrase_of(writer, facts, digest_write_groups);
    }
    write_text(writer, "</p>\n");
    if (facts->order->rhythm == DIGEST_WEEKLY) {
        write_text(writer, "<p style=\"margin:0 0 14px;font-size:15px\">");
        phrase_of(writer, facts, digest_write_week);
        write_text(writer, "</p>\n");
    }
}

void digest_write_html(struct writer *writer, const struct digest_facts *facts)
{
    char day[WORDS_TIME_SIZE];
    words_day(day, writer->language, writer->zone, facts->order->period.until_ms);
    html_open(writer, day);
    heading(writer, facts);
    incidents(writer, facts);
    looked_at(writer, facts);
    done(writer, facts);
    month(writer, facts);
    sources(writer, facts);
    lists(writer, &facts->lists);
    works(writer, facts);
    keeping(writer, &facts->keeping);
    if (facts->count > 0) {
        note(writer, WORD_NOTE_CONFIDENCE);
        note(writer, WORD_NOTE_DEFANGED);
    }
    note(writer, facts->order->rhythm == DIGEST_WEEKLY ? WORD_NOTE_AUTOMATIC_WEEK
                                                       : WORD_NOTE_AUTOMATIC);
    html_close(writer);
}
