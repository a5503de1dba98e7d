#include "alerts/incident_html.h"

#include "alerts/html.h"
#include "alerts/incident_text.h"
#include "alerts/offer_story.h"

#include <stdio.h>

/* White text on each is readable (contrast over 4.5, WCAG 2.1 1.4.3). */
static const char *colour_of(enum store_severity severity)
{
    static const char *const colours[] = {
        [STORE_LOW] = "#5b6770",
        [STORE_MEDIUM] = "#7a6000",
        [STORE_HIGH] = "#ad4e00",
        [STORE_CRITICAL] = "#b3261e",
    };
    return colours[severity <= STORE_CRITICAL ? severity : STORE_CRITICAL];
}

static void time_row(struct writer *writer, enum word name, int64_t at_ms)
{
    html_row_open(writer, name);
    write_time(writer, at_ms);
    html_row_close(writer);
}

static void why_row(struct writer *writer, const struct view_incident *view)
{
    struct html_phrase phrase;
    html_row_open(writer, WORD_WHY);
    html_phrase_open(&phrase, writer);
    write_why(&phrase.writer, &view->facts);
    html_phrase_close(&phrase, writer);
    html_row_close(writer);
}

static void state_row(struct writer *writer, const struct view_incident *view)
{
    struct html_phrase phrase;
    html_row_open(writer, WORD_STATE);
    html_phrase_open(&phrase, writer);
    incident_text_state(&phrase.writer, view);
    html_phrase_close(&phrase, writer);
    html_row_close(writer);
}

static void claim_rows(struct writer *writer, const struct view_incident *view)
{
    struct html_phrase phrase;
    html_row_open(writer, WORD_CLAIMED);
    if (view->row.records_claimed > 0)
        html_counted(writer, WORD_RECORDS, view->row.records_claimed);
    else
        html_word(writer, WORD_NOT_SAID);
    html_row_close(writer);
    html_row_open(writer, WORD_OFFERED);
    html_phrase_open(&phrase, writer);
    offer_story_write(&phrase.writer, view);
    html_phrase_close(&phrase, writer);
    html_row_close(writer);
    html_row_open(writer, WORD_PRICE);
    html_phrase_open(&phrase, writer);
    offer_price_write(&phrase.writer, view);
    html_phrase_close(&phrase, writer);
    html_row_close(writer);
    html_row_open(writer, WORD_KINDS);
    write_kinds(writer, view->row.kinds);
    html_row_close(writer);
    if (view->row.canaries > 0) {
        html_row_open(writer, WORD_CANARIES);
        write_number(writer, view->row.canaries);
        html_row_close(writer);
    }
}

/* The columns that say something: at phone width there is no room for empty ones. */
enum { COLUMNS_MAX = 4 };

struct columns {
    size_t count;
    enum word heads[COLUMNS_MAX];
    uint64_t (*of[COLUMNS_MAX])(const struct store_group *group);
};

static uint64_t certain_of(const struct store_group *group)
{
    return group->certain;
}

static uint64_t probable_of(const struct store_group *group)
{
    return group->probable;
}

static uint64_t weak_of(const struct store_group *group)
{
    return group->weak;
}

static uint64_t domains_of(const struct store_group *group)
{
    return group->domains;
}

static void add_column(struct columns *columns, enum word head,
    uint64_t (*of)(const struct store_group *group))
{
    columns->heads[columns->count] = head;
    columns->of[columns->count++] = of;
}

static struct columns columns_for(const struct store_incident *row)
{
    struct columns columns = {0};
    if (row->certain + (uint64_t)row->probable + row->weak > 0) {
        add_column(&columns, WORD_CERTAIN, certain_of);
        add_column(&columns, WORD_PROBABLE, probable_of);
        add_column(&columns, WORD_WEAK, weak_of);
    }
    if (row->domains > 0)
        add_column(&columns, WORD_DOMAINS, domains_of);
    return columns;
}

static void group_row(struct writer *writer, const struct columns *columns,
    const char *name, const struct store_group *group)
{
    write_text(writer,
        "<tr><td class=\"rule\" align=\"left\" style=\"padding:4px 8px 4px 0;"
        "border-top:1px solid #e4e8eb\">");
    html_escaped(writer, name);
    write_text(writer, "</td>");
    for (size_t i = 0; i < columns->count; i++) {
        write_text(writer,
            "<td class=\"rule\" align=\"right\" style=\"padding:4px 0 4px 4px;"
            "border-top:1px solid #e4e8eb\">");
        write_number(writer, columns->of[i](group));
        write_text(writer, "</td>");
    }
    write_text(writer, "</tr>\n");
}

static void group_heading(struct writer *writer, const struct columns *columns)
{
    write_text(writer,
        "<table width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" "
        "style=\"margin:10px 0;font-size:13px;border-collapse:collapse;"
        "table-layout:fixed\">\n"
        "<tr class=\"soft\" style=\"color:#5b6770\">"
        "<th align=\"left\" style=\"padding:4px 8px 4px 0;font-weight:600\">");
    html_word(writer, WORD_PERSONS);
    write_text(writer, "</th>");
    for (size_t i = 0; i < columns->count; i++) {
        write_text(writer,
            "<th class=\"count\" align=\"right\" width=\"19%\" valign=\"bottom\" "
            "style=\"padding:4px 0 4px 4px;font-weight:600;overflow-wrap:normal;"
            "word-break:normal\">");
        html_word(writer, columns->heads[i]);
        write_text(writer, "</th>");
    }
    write_text(writer, "</tr>\n");
}

static void groups(struct writer *writer, const struct view_incident *view)
{
    const struct columns columns = columns_for(&view->row);
    if (columns.count == 0)
        return;
    group_heading(writer, &columns);
    for (size_t i = 0; i < view->group_count; i++) {
        const char *name = view->groups[i].name;
        group_row(writer, &columns,
            name[0] != '\0' ? name : words_get(writer->language, WORD_NO_GROUP),
            &view->groups[i]);
    }
    const struct store_group all = {.certain = view->row.certain,
        .probable = view->row.probable,
        .weak = view->row.weak,
        .domains = view->row.domains};
    group_row(writer, &columns, words_get(writer->language, WORD_ALL_GROUPS), &all);
    write_text(writer, "</table>\n");
}

static void sighting(struct writer *writer, const struct view_sighting *at)
{
    struct html_phrase phrase;
    write_text(writer, "<p style=\"margin:6px 0;font-size:13px\"><strong>");
    html_escaped(writer, at->source);
    write_text(writer, "</strong><br>\n<span style=\"font-family:monospace\">");
    html_escaped(writer, at->url);
    write_text(writer, "</span><br>\n<span class=\"soft\" style=\"color:#5b6770\">");
    html_phrase_open(&phrase, writer);
    incident_text_times(&phrase.writer, at);
    html_phrase_close(&phrase, writer);
    write_text(writer, "</span></p>\n");
}

static void sightings(struct writer *writer, const struct view_incident *view)
{
    html_note_open(writer);
    html_word(writer, WORD_PLACES);
    html_note_close(writer);
    for (size_t i = 0; i < view->sighting_count; i++)
        sighting(writer, &view->sightings[i]);
    if (view->sighting_total == view->sighting_count)
        return;
    html_note_open(writer);
    html_counted(writer, WORD_MORE_PLACES, view->sighting_total - view->sighting_count);
    html_note_close(writer);
}

void incident_html(struct writer *writer, const struct view_incident *view)
{
    const char *colour = colour_of(view->row.severity);
    char id[WORDS_NUMBER_SIZE];
    (void)snprintf(id, sizeof(id), "%llu", (unsigned long long)view->row.id);
    html_card_open(writer, colour);
    html_badge(writer, colour, words_severity(writer->language, view->row.severity));
    write_text(writer, " <span class=\"soft\" style=\"font-size:13px;color:#5b6770\">");
    html_phrase(writer, WORD_INCIDENT, id, NULL);
    write_text(
        writer, "</span>\n<p style=\"margin:8px 0;font-size:16px;font-weight:600\">");
    html_escaped(writer, view->title[0] != '\0'
                             ? view->title
                             : words_get(writer->language, WORD_UNTITLED));
    write_text(writer, "</p>\n");
    html_rows_open(writer);
    why_row(writer, view);
    state_row(writer, view);
    time_row(writer, WORD_FIRST_SEEN, view->row.first_seen_ms);
    time_row(writer, WORD_LAST_SEEN, view->row.last_seen_ms);
    claim_rows(writer, view);
    html_rows_close(writer);
    groups(writer, view);
    sightings(writer, view);
    html_note_open(writer);
    html_phrase(writer, WORD_SHOW_COMMAND, id, NULL);
    html_note_close(writer);
    html_card_close(writer);
}
