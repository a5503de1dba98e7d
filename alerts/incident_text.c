#include "alerts/incident_text.h"

#include "alerts/offer_story.h"

#include <stdio.h>
#include <string.h>

enum { LABEL_COLUMNS = 20, GROUP_COLUMNS = 24, COUNT_COLUMNS = 12 };

void incident_text_times(struct writer *writer, const struct view_sighting *sighting)
{
    char posted[WORDS_TIME_SIZE];
    char first[WORDS_TIME_SIZE];
    char last[WORDS_TIME_SIZE];
    words_time(posted, writer->language, writer->zone, sighting->posted_ms);
    words_time(first, writer->language, writer->zone, sighting->first_seen_ms);
    words_time(last, writer->language, writer->zone, sighting->last_seen_ms);
    if (sighting->is_offer) {
        write_word(writer, WORD_OFFER);
        write_text(writer, ", ");
    }
    if (sighting->posted_ms != 0) {
        write_phrase(writer, WORD_POSTED, 1, posted, NULL);
        write_text(writer, ", ");
    }
    bool once = sighting->first_seen_ms == sighting->last_seen_ms;
    write_phrase(writer, once ? WORD_SEEN_ONCE : WORD_SEEN_FROM_TO, 1, first, last);
}

/* Vigie's own reasons are said in the reader's language. */
const char *incident_text_reason(enum words_language language, const char *why)
{
    static const struct {
        struct triage_news news;
        enum word word;
    } own[] = {
        {{.sighting = true}, WORD_AGAIN_PLACE},
        {{.persons = true}, WORD_AGAIN_PERSONS},
        {{.freed = true}, WORD_AGAIN_FREED},
    };
    for (size_t i = 0; i < sizeof(own) / sizeof(own[0]); i++)
        if (strcmp(why, triage_news_reason(&own[i].news)) == 0)
            return words_get(language, own[i].word);
    return why;
}

void incident_text_state(struct writer *writer, const struct view_incident *view)
{
    char since[WORDS_TIME_SIZE];
    write_text(writer, words_state(writer->language, view->row.state));
    if (view->row.state_ms == 0)
        return;
    words_time(since, writer->language, writer->zone, view->row.state_ms);
    write_phrase(writer, WORD_STATE_SINCE, 1, since, view->state_by);
    if (view->state_why[0] == '\0')
        return;
    write_text(writer, "; ");
    write_text(writer, incident_text_reason(writer->language, view->state_why));
}

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

/* Whether the first number still ends in its column behind it. */
static bool leaves_room(const struct text *text, const char *name, uint64_t number)
{
    char cell[WORDS_NUMBER_SIZE];
    words_number(cell, text->line.language, number);
    return 4 + text_columns(bytes_of(name)) + 1 + text_columns(bytes_of(cell)) <=
           GROUP_COLUMNS + COUNT_COLUMNS;
}

static void group_row(struct text *text, const char *name, const uint64_t counts[4])
{
    text_begin(text, 4);
    write_text(&text->line, name);
    if (!leaves_room(text, name, counts[0])) {
        text_end(text);
        text_begin(text, 4);
    }
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

static void part(struct writer *line, enum word word, const char *said)
{
    if (said[0] == '\0')
        return;
    write_text(line, ", ");
    write_phrase(line, word, 1, said, NULL);
}

/* "for sale, by grey_heron, in Databases, posted ..., 491,840 records, 2000 EUR" */
static void posting(struct text *text, const struct view_posting *offer)
{
    struct writer *line = &text->line;
    char posted[WORDS_TIME_SIZE];
    text_begin(text, 6);
    text->hang = 8;
    write_text(line, words_offer(line->language, offer->offer));
    part(line, WORD_BY, offer->author);
    part(line, WORD_IN_BOARD, offer->board);
    if (offer->posted_ms != 0) {
        words_time(posted, line->language, line->zone, offer->posted_ms);
        part(line, WORD_POSTED, posted);
    }
    if (offer->records > 0) {
        write_text(line, ", ");
        write_counted(line, WORD_RECORDS, offer->records);
    }
    if (offer->price[0] != '\0') {
        write_text(line, ", ");
        write_text(line, offer->price);
    }
    part(line, WORD_OF_VICTIMS, offer->victims);
    text_end(text);
}

static void sighting(struct text *text, const struct view_sighting *at)
{
    text_begin(text, 4);
    write_format(&text->line, "%s: ", at->source);
    write_text(&text->line, at->url);
    text_end_unbroken(text);
    text_begin(text, 6);
    incident_text_times(&text->line, at);
    text_end(text);
    for (size_t i = 0; i < at->posting_count; i++)
        posting(text, &at->postings[i]);
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
    label(text, WORD_OFFERED);
    offer_story_write(&text->line, view);
    text_end(text);
    label(text, WORD_PRICE);
    offer_price_write(&text->line, view);
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

void incident_text(struct text *text, const struct view_incident *view)
{
    char id[WORDS_NUMBER_SIZE];
    struct writer *line = &text->line;
    (void)snprintf(id, sizeof(id), "%llu", (unsigned long long)view->row.id);
    text_begin(text, 0);
    text->hang = 2;
    write_format(line, "[%s] ", words_severity(line->language, view->row.severity));
    write_phrase(line, WORD_INCIDENT, 1, id, NULL);
    write_colon(line);
    write_text(line, view->title[0] != '\0' ? view->title
                                            : words_get(line->language, WORD_UNTITLED));
    text_end(text);
    label(text, WORD_WHY);
    write_why(line, &view->facts);
    text_end(text);
    label(text, WORD_STATE);
    incident_text_state(line, view);
    text_end(text);
    time_line(text, WORD_FIRST_SEEN, view->row.first_seen_ms);
    time_line(text, WORD_LAST_SEEN, view->row.last_seen_ms);
    claims(text, view);
    groups(text, view);
    sightings(text, view);
}

static void event(struct text *text, const struct view_event *event, uint64_t incident)
{
    struct writer *line = &text->line;
    text_begin(text, 4);
    text->hang = 6;
    write_time(line, event->at_ms);
    write_colon(line);
    write_format(line, "%s, ", triage_act_name(event->what));
    write_phrase(line, WORD_BY, 1, event->who, NULL);
    if (event->login[0] != '\0')
        write_format(line, " (login %s)", event->login);
    if (event->origin != incident)
        write_format(line, " (%llu)", (unsigned long long)event->origin);
    if (event->said[0] != '\0') {
        write_colon(line);
        write_text(line, incident_text_reason(line->language, event->said));
    }
    text_end(text);
}

/* "13 November 2020, 14:05: found on board, for sale, 491,840 records, 2000 EUR: ..."
 */
static void step(struct text *text, const struct view_step *step)
{
    struct writer *line = &text->line;
    text_begin(text, 4);
    text->hang = 6;
    write_time(line, step->at_ms);
    write_colon(line);
    write_phrase(
        line, step->is_first ? WORD_FOUND_ON : WORD_CHANGED_ON, 1, step->source, NULL);
    if (step->offer != OFFER_NONE) {
        write_text(line, ", ");
        write_text(line, words_offer(line->language, step->offer));
    }
    if (step->records > 0) {
        write_text(line, ", ");
        write_counted(line, WORD_RECORDS, step->records);
    }
    if (step->price[0] != '\0') {
        write_text(line, ", ");
        write_text(line, step->price);
    }
    write_colon(line);
    write_text(line, step->url);
    text_end(text);
}

/* What was done and what was seen, in one order; of a moment what was seen first. */
static void history(struct text *text, const struct view_incident *view)
{
    size_t at = 0;
    for (size_t i = 0; i < view->event_count; i++) {
        while (at < view->step_count && view->steps[at].at_ms <= view->events[i].at_ms)
            step(text, &view->steps[at++]);
        event(text, &view->events[i], view->row.id);
    }
    while (at < view->step_count)
        step(text, &view->steps[at++]);
}

void incident_text_history(struct text *text, const struct view_incident *view)
{
    if (view->event_count + view->step_count == 0)
        return;
    text_begin(text, 2);
    write_word(&text->line, WORD_HISTORY);
    text_end(text);
    if (view->event_total > view->event_count || view->step_total > view->step_count) {
        text_begin(text, 4);
        write_text(&text->line, "…");
        text_end(text);
    }
    history(text, view);
}
