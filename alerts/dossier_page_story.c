/* The sections that tell what was seen, when, and how it can be checked. */
#include "alerts/dossier_page.h"

#include "alerts/clean.h"
#include "alerts/incident_text.h"

#include <stdio.h>

/* ---- chronology ---- */

static void tell_posted(
    struct dossier_page *page, const struct dossier_entry *entry, const char *place)
{
    const struct view_posting *posting =
        &page->dossier->view.sightings[entry->place].postings[entry->posting];
    const char *offer = words_offer(page->writer->language, posting->offer);
    page_add(page, DOSSIER_STORY_POSTED, place, offer);
    if (posting->price[0] != '\0')
        page_add(page, DOSSIER_STORY_PRICE, posting->price, NULL);
}

static void tell_step(struct dossier_page *page, const struct view_step *step)
{
    write_text(&page->line, words_offer(page->writer->language, step->offer));
    if (step->price[0] != '\0')
        page_add(page, DOSSIER_STORY_PRICE, step->price, NULL);
}

static void tell_seen(
    struct dossier_page *page, const struct dossier_entry *entry, const char *place)
{
    const struct view_incident *view = &page->dossier->view;
    page_add(page, DOSSIER_STORY_SEEN, place, view->sightings[entry->place].source);
    if (entry->step == SIZE_MAX)
        return;
    write_colon(&page->line);
    tell_step(page, &view->steps[entry->step]);
}

static void tell_offer(
    struct dossier_page *page, const struct dossier_entry *entry, const char *place)
{
    page_add(page, DOSSIER_STORY_CHANGE, place, NULL);
    tell_step(page, &page->dossier->view.steps[entry->step]);
}

static void tell_act(struct dossier_page *page, const struct view_event *event)
{
    unsigned act = (unsigned)event->what < TRIAGE_ACTS ? event->what : TRIAGE_NOTE;
    const char *what = page_word(page, (enum dossier_word)(DOSSIER_ACT_FIRST + act));
    page_add(page, DOSSIER_STORY_ACT, what, event->who);
    if (event->login[0] != '\0')
        page_add(page, DOSSIER_STORY_LOGIN, event->login, NULL);
    if (event->said[0] == '\0')
        return;
    write_colon(&page->line);
    write_text(&page->line, incident_text_reason(page->writer->language, event->said));
}

static void tell_mail(struct dossier_page *page, const struct dossier_entry *entry)
{
    char sent[WORDS_TIME_SIZE];
    words_time(sent, page->writer->language, page->writer->zone, entry->sent_ms);
    bool is_alert = entry->kind == ENTRY_ALERT;
    if (entry->sent_ms != 0)
        page_add(page, is_alert ? DOSSIER_STORY_ALERT : DOSSIER_STORY_SENT, entry->mail,
            sent);
    else
        page_add(page, is_alert ? DOSSIER_STORY_ALERT_WAITS : DOSSIER_STORY_WAITS,
            entry->mail, NULL);
}

static const char *told(struct dossier_page *page, const struct dossier_entry *entry)
{
    const struct dossier *dossier = page->dossier;
    char place[WORDS_NUMBER_SIZE];
    words_number(place, page->writer->language, entry->place + 1);
    page_begin(page);
    if (entry->is_new)
        page_add(page, DOSSIER_STORY_NEW, NULL, NULL);
    switch (entry->kind) {
    case ENTRY_POSTED:
        tell_posted(page, entry, place);
        break;
    case ENTRY_SEEN:
        tell_seen(page, entry, place);
        break;
    case ENTRY_OFFER:
        tell_offer(page, entry, place);
        break;
    case ENTRY_ACT:
        tell_act(page, &dossier->view.events[entry->event]);
        break;
    case ENTRY_MAIL:
    case ENTRY_ALERT:
        tell_mail(page, entry);
        break;
    case ENTRY_REPORT:
        page_add(
            page, DOSSIER_STORY_REPORT, dossier->earlier[entry->earlier].who, NULL);
        break;
    case ENTRY_KINDS:
        break;
    }
    return page_end(page);
}

static void tell_left(
    struct dossier_page *page, enum dossier_word word, size_t left_out)
{
    if (left_out > 0)
        sheet_paragraph(&page->sheet, SHEET_PLAIN, page_counted(page, word, left_out));
}

void dossier_page_story(struct dossier_page *page)
{
    const struct dossier *dossier = page->dossier;
    const struct view_incident *view = &dossier->view;
    const char *heads[] = {
        page_word(page, DOSSIER_WHEN), page_word(page, DOSSIER_WHAT)};
    page_section(page, DOSSIER_STORY);
    sheet_table(&page->sheet, 2, heads);
    for (size_t i = 0; i < dossier->story_count; i++) {
        const char *cells[] = {
            page_time(page, dossier->story[i].at_ms), told(page, &dossier->story[i])};
        sheet_row(&page->sheet, cells);
    }
    sheet_table_close(&page->sheet);
    tell_left(page, DOSSIER_ACTS_LEFT, view->event_total - view->event_count);
    tell_left(page, DOSSIER_OFFERS_LEFT, view->step_total - view->step_count);
    page_paragraph(page, SHEET_NOTE, DOSSIER_STORY_NOTE);
    if (dossier->earlier_count == 0)
        return;
    const char *last =
        page_time(page, dossier->earlier[dossier->earlier_count - 1].at_ms);
    sheet_paragraph(
        &page->sheet, SHEET_NOTE, page_say(page, DOSSIER_STORY_SINCE, 1, last, NULL));
}

/* ---- places ---- */

static const char *address(struct dossier_page *page, const char *url)
{
    page_begin(page);
    if (!page->line.failed)
        page->line.failed =
            clean_url(page->line.out, bytes_of(url), true, page->line.err) != 0;
    return page_end(page);
}

static const char *times(struct dossier_page *page, const struct view_sighting *place)
{
    page_begin(page);
    incident_text_times(&page->line, place);
    return page_end(page);
}

static const char *found(struct dossier_page *page, const struct view_sighting *place)
{
    const char *certain = page_number(page, place->certain);
    const char *probable = page_number(page, place->probable);
    const char *rows = page_counted(page, DOSSIER_PLACE_ROWS, place->hit_rows);
    page_begin(page);
    page_add(page, DOSSIER_PLACE_COUNTS, certain, probable);
    write_text(&page->line, rows);
    return page_end(page);
}

static const char *hash_of(struct dossier_page *page, const struct id *id)
{
    char text[ID_TEXT_SIZE];
    id_text(text, id);
    page_begin(page);
    write_text(&page->line, text);
    return page_end(page);
}

static const char *content(
    struct dossier_page *page, const struct store_evidence *evidence)
{
    const char *hash = hash_of(page, &evidence->content);
    const char *read = page_time(page, evidence->read_ms);
    const char *bytes = page_number(page, evidence->body_bytes);
    page_begin(page);
    write_text(&page->line, hash);
    page_add(page, DOSSIER_READ, read, bytes);
    return page_end(page);
}

static void hash_rows(struct dossier_page *page, const struct store_evidence *evidence)
{
    const char *forgotten = page_word(page, DOSSIER_FORGOTTEN);
    bool kept = evidence->is_kept;
    page_row(page, DOSSIER_CONTENT_HASH, kept ? content(page, evidence) : forgotten);
    page_row(page, DOSSIER_FINDINGS_HASH,
        kept ? hash_of(page, &evidence->findings) : forgotten);
}

static void place_rows(struct dossier_page *page, size_t i)
{
    const struct view_sighting *place = &page->dossier->view.sightings[i];
    page_row(page, DOSSIER_ADDRESS, address(page, place->url));
    if (place->title[0] != '\0')
        page_row(page, DOSSIER_PLACE_TITLE, place->title);
    page_row(page, DOSSIER_PLACE_TIMES, times(page, place));
    for (size_t j = 0; j < place->posting_count; j++)
        page_row(page, DOSSIER_PLACE_OFFER,
            page_offer(page, place->postings[j].offer, place->postings[j].price));
    page_row(page, DOSSIER_PLACE_FOUND, found(page, place));
    page_row(page, DOSSIER_KIND, page_kinds(page, place->kinds));
    hash_rows(page, &page->dossier->evidence[i]);
}

void dossier_page_places(struct dossier_page *page)
{
    const struct view_incident *view = &page->dossier->view;
    page_section(page, DOSSIER_PLACES);
    page_paragraph(page, SHEET_NOTE, DOSSIER_PLACES_NOTE);
    for (size_t i = 0; i < view->sighting_count; i++) {
        const char *number = page_number(page, i + 1);
        sheet_heading(&page->sheet, 3,
            page_say(page, DOSSIER_PLACE, 1, number, view->sightings[i].source));
        page_rows_open(page);
        place_rows(page, i);
        sheet_table_close(&page->sheet);
    }
    tell_left(page, DOSSIER_PLACES_LEFT, view->sighting_total - view->sighting_count);
}

/* ---- evidence ---- */

static void audit_rows(struct dossier_page *page)
{
    const struct store_audit_check *audit = &page->dossier->audit;
    const char *last = page_number(page, audit->last);
    const char *broken = page_number(page, audit->broken);
    const char *cells[] = {page_say(page, DOSSIER_AUDIT_HEAD, 1, last, NULL),
        page_hex(page, bytes_make(audit->head, STORE_AUDIT_HASH))};
    sheet_row(&page->sheet, cells);
    page_row(page, DOSSIER_AUDIT_STATE,
        audit->state == STORE_AUDIT_WHOLE
            ? page_word(page, DOSSIER_AUDIT_WHOLE)
            : page_say(page, DOSSIER_AUDIT_BROKEN, 1, broken, NULL));
}

void dossier_page_evidence(struct dossier_page *page)
{
    const struct dossier *dossier = page->dossier;
    page_section(page, DOSSIER_EVIDENCE);
    page_rows_open(page);
    page_row(page, DOSSIER_FACTS_HASH,
        page_hex(page, bytes_make(dossier->hash, DOSSIER_HASH_SIZE)));
    page_row(page, DOSSIER_RECORDS_HASH,
        page_hex(page, bytes_make(dossier->records_hash, DOSSIER_HASH_SIZE)));
    audit_rows(page);
    sheet_table_close(&page->sheet);
    page_paragraph(page, SHEET_NOTE, DOSSIER_EVIDENCE_NOTE);
    page_section(page, DOSSIER_RESOLVE);
    sheet_paragraph(&page->sheet, SHEET_PLAIN,
        page_counted(page, DOSSIER_RESOLVE_HOW, dossier->records));
}
