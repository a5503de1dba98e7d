/* The sections that articles 33 and 34 GDPR ask for. */
#include "alerts/dossier_page.h"
#include "alerts/incident_text.h"
#include "alerts/offer_story.h"
#include "model/candidate.h"

#include <stdio.h>

enum { MINUTE_MS = 60000 };

static void todo(
    struct dossier_page *page, enum dossier_word who, enum dossier_word what)
{
    sheet_paragraph(&page->sheet, SHEET_TODO, page_todo(page, who, what));
}

/* ---- 33(1) ---- */

static const char *how(struct dossier_page *page, const struct dossier_clock *clock)
{
    static const enum dossier_word words[AWARE_COUNT] = {
        [AWARE_NOT_KNOWN] = DOSSIER_HOW_UNKNOWN,
        [AWARE_SAID] = DOSSIER_HOW_SAID,
        [AWARE_ACKNOWLEDGED] = DOSSIER_HOW_ACKNOWLEDGED,
        [AWARE_CONFIRMED] = DOSSIER_HOW_CONFIRMED,
    };
    bool known = clock->how != AWARE_NOT_KNOWN;
    const char *argument = known ? clock->who : page_time(page, clock->from_ms);
    return page_say(page, words[clock->how], 1, argument, NULL);
}

/* Begun minutes do not count: neither as left nor as exceeded. */
static const char *left(struct dossier_page *page, int64_t left_ms)
{
    char hours[WORDS_NUMBER_SIZE];
    char minutes[WORDS_NUMBER_SIZE];
    int64_t whole = (left_ms < 0 ? -left_ms : left_ms) / MINUTE_MS;
    words_number(hours, page->writer->language, (uint64_t)whole / 60);
    words_number(minutes, page->writer->language, (uint64_t)whole % 60);
    return page_say(
        page, left_ms < 0 ? DOSSIER_EXCEEDED : DOSSIER_LEFT_TIME, 1, hours, minutes);
}

void dossier_page_clock(struct dossier_page *page)
{
    const struct dossier_clock *clock = &page->dossier->clock;
    bool known = clock->how != AWARE_NOT_KNOWN;
    page_section(page, DOSSIER_CLOCK);
    page_rows_open(page);
    page_row(page, DOSSIER_AWARE,
        known ? page_time(page, clock->from_ms)
              : page_word(page, DOSSIER_AWARE_UNKNOWN));
    page_row(page, DOSSIER_HOW, how(page, clock));
    page_row(page, DOSSIER_DEADLINE, page_time(page, clock->deadline_ms));
    page_row(page, DOSSIER_LEFT, left(page, clock->left_ms));
    if (clock->left_ms < 0)
        page_row(page, DOSSIER_DELAY,
            page_todo(page, DOSSIER_BY_CONTROLLER, DOSSIER_DELAY_WANTED));
    sheet_table_close(&page->sheet);
    page_paragraph(page, SHEET_NOTE, DOSSIER_CLOCK_NOTE);
}

/* ---- 33(3)(a): nature ---- */

static void plain_row(struct dossier_page *page, enum word name, const char *value)
{
    const char *cells[] = {words_get(page->writer->language, name), value};
    sheet_row(&page->sheet, cells);
}

static const char *severity(struct dossier_page *page)
{
    const struct view_incident *view = &page->dossier->view;
    page_begin(page);
    write_text(&page->line, words_severity(page->writer->language, view->row.severity));
    write_text(&page->line, ". ");
    write_why(&page->line, &page->dossier->why);
    return page_end(page);
}

static const char *state(struct dossier_page *page)
{
    page_begin(page);
    incident_text_state(&page->line, &page->dossier->view);
    return page_end(page);
}

static const char *offers(struct dossier_page *page)
{
    page_begin(page);
    offer_story_write(&page->line, &page->dossier->view);
    return page_end(page);
}

/* The first posting that names any. */
static const char *victims(const struct dossier *dossier)
{
    for (size_t i = 0; i < dossier->view.sighting_count; i++) {
        const struct view_sighting *place = &dossier->view.sightings[i];
        for (size_t j = 0; j < place->posting_count; j++)
            if (place->postings[j].victims[0] != '\0')
                return place->postings[j].victims;
    }
    return NULL;
}

static void nature_rows(struct dossier_page *page)
{
    const struct view_incident *view = &page->dossier->view;
    enum words_language language = page->writer->language;
    const char *untitled = words_get(language, WORD_UNTITLED);
    const char *named = victims(page->dossier);
    page_row(page, DOSSIER_CONTROLLER,
        page->dossier->organisation[0] != '\0'
            ? page->dossier->organisation
            : page_todo(page, DOSSIER_BY_DPO, DOSSIER_CONTROLLER_WANTED));
    page_row(page, DOSSIER_KIND_OF_BREACH, page_word(page, DOSSIER_CONFIDENTIALITY));
    page_row(
        page, DOSSIER_PLACE_TITLE, view->title[0] != '\0' ? view->title : untitled);
    plain_row(page, WORD_SEVERITY, severity(page));
    plain_row(page, WORD_STATE, state(page));
    plain_row(page, WORD_FIRST_SEEN, page_time(page, view->row.first_seen_ms));
    plain_row(page, WORD_LAST_SEEN, page_time(page, view->row.last_seen_ms));
    page_row(page, DOSSIER_PLACES_COUNT, page_number(page, view->sighting_total));
    page_row(page, DOSSIER_OFFERS, offers(page));
    if (named != NULL)
        page_row(page, DOSSIER_VICTIMS_NAMED, named);
    page_row(page, DOSSIER_CAUSE,
        page_todo(page, DOSSIER_BY_CONTROLLER, DOSSIER_CAUSE_WANTED));
}

void dossier_page_nature(struct dossier_page *page)
{
    page_section(page, DOSSIER_NATURE);
    page_rows_open(page);
    nature_rows(page);
    sheet_table_close(&page->sheet);
    todo(page, DOSSIER_BY_CONTROLLER, DOSSIER_OTHER_KINDS_WANTED);
}

/* ---- 33(3)(a): numbers ---- */

static void count_item(
    struct dossier_page *page, enum dossier_word word, uint64_t count)
{
    if (count > 0)
        page->sheet.style->item(&page->sheet, page_counted(page, word, count));
}

static void counts(struct dossier_page *page)
{
    const struct dossier *dossier = page->dossier;
    const struct store_incident *row = &dossier->view.row;
    struct sheet *sheet = &page->sheet;
    sheet->style->items_open(sheet);
    sheet->style->item(
        sheet, page_counted(page, DOSSIER_PERSONS_FOUND, dossier->records));
    count_item(page, DOSSIER_PERSONS_WEAK, row->weak);
    count_item(page, DOSSIER_PLANTED, row->canaries);
    count_item(page, DOSSIER_ROWS, dossier->rows);
    count_item(page, DOSSIER_CLAIMED, row->records_claimed);
    if (row->records_claimed == 0)
        sheet->style->item(sheet, page_word(page, DOSSIER_CLAIMED_NONE));
    sheet->style->items_close(sheet);
}

static const char *identifiers(struct dossier_page *page, uint32_t found)
{
    char fields[HIT_FIELDS_TEXT];
    hit_fields_text(fields, found);
    page_begin(page);
    write_text(&page->line, fields);
    return page_end(page);
}

static void group_row(struct dossier_page *page, const struct dossier_group *group)
{
    enum words_language language = page->writer->language;
    const char *cells[] = {
        group->name[0] != '\0' ? group->name : words_get(language, WORD_NO_GROUP),
        page_number(page, group->certain), page_number(page, group->probable),
        page_number(page, group->weak), page_number(page, group->domains),
        identifiers(page, group->identifiers)};
    sheet_row(&page->sheet, cells);
}

void dossier_page_subjects(struct dossier_page *page)
{
    enum words_language language = page->writer->language;
    const char *heads[] = {page_word(page, DOSSIER_SITE),
        words_get(language, WORD_CERTAIN), words_get(language, WORD_PROBABLE),
        words_get(language, WORD_WEAK), words_get(language, WORD_DOMAINS),
        page_word(page, DOSSIER_FOUND_BY)};
    page_section(page, DOSSIER_SUBJECTS);
    counts(page);
    sheet_table(&page->sheet, sizeof(heads) / sizeof(heads[0]), heads);
    for (size_t i = 0; i < page->dossier->group_count; i++)
        group_row(page, &page->dossier->groups[i]);
    sheet_table_close(&page->sheet);
    page_paragraph(page, SHEET_NOTE, DOSSIER_SUBJECTS_NOTE);
    todo(page, DOSSIER_BY_DPO, DOSSIER_CATEGORIES_WANTED);
}

/* ---- 33(3)(a): kinds of data ---- */

static const char *special(struct dossier_page *page, enum data_field field)
{
    static const enum dossier_word words[SPECIAL_COUNT] = {
        [SPECIAL_NONE] = DOSSIER_NO,
        [SPECIAL_HEALTH] = DOSSIER_ARTICLE_9,
        [SPECIAL_NATIONAL_ID] = DOSSIER_ARTICLE_87,
    };
    return page_word(page, words[dossier_special_of(field)]);
}

static const char *yes(struct dossier_page *page, bool is_so)
{
    return page_word(page, is_so ? DOSSIER_YES : DOSSIER_NO);
}

static void kind_row(struct dossier_page *page, unsigned field)
{
    uint32_t bit = UINT32_C(1) << field;
    const struct dossier *dossier = page->dossier;
    bool weak = (dossier->kinds_weak & bit) != 0;
    const char *cells[] = {words_field(page->writer->language, field),
        weak ? page_word(page, DOSSIER_KIND_WEAK)
             : yes(page, (dossier->kinds_found & bit) != 0),
        yes(page, (dossier->kinds_claimed & bit) != 0),
        special(page, (enum data_field)field)};
    sheet_row(&page->sheet, cells);
}

void dossier_page_kinds(struct dossier_page *page)
{
    const char *heads[] = {page_word(page, DOSSIER_KIND),
        page_word(page, DOSSIER_KIND_FOUND), page_word(page, DOSSIER_KIND_CLAIMED),
        page_word(page, DOSSIER_KIND_SPECIAL)};
    uint32_t all = page->dossier->kinds | page->dossier->kinds_weak;
    page_section(page, DOSSIER_KINDS);
    if (all == 0) {
        page_paragraph(page, SHEET_PLAIN, DOSSIER_KINDS_NONE);
    } else {
        sheet_table(&page->sheet, sizeof(heads) / sizeof(heads[0]), heads);
        for (unsigned field = 0; field < DATA_FIELD_COUNT; field++)
            if ((all & UINT32_C(1) << field) != 0)
                kind_row(page, field);
        sheet_table_close(&page->sheet);
    }
    page_paragraph(page, SHEET_NOTE, DOSSIER_KINDS_NOTE);
}

/* ---- 33(3)(c) ---- */

void dossier_page_consequences(struct dossier_page *page)
{
    uint32_t all = page->dossier->kinds;
    struct sheet *sheet = &page->sheet;
    bool any = false;
    for (unsigned harm = 0; harm < HARM_COUNT; harm++)
        any = any || dossier_harm_follows((enum dossier_harm)harm, all);
    page_section(page, DOSSIER_CONSEQUENCES);
    page_paragraph(page, SHEET_PLAIN,
        any ? DOSSIER_CONSEQUENCES_DRAFT : DOSSIER_CONSEQUENCES_NONE);
    if (!any)
        return;
    sheet->style->items_open(sheet);
    for (unsigned harm = 0; harm < HARM_COUNT; harm++)
        if (dossier_harm_follows((enum dossier_harm)harm, all))
            sheet->style->item(
                sheet, page_word(page, (enum dossier_word)(DOSSIER_HARM_FIRST + harm)));
    sheet->style->items_close(sheet);
}

/* ---- 33(3)(b) and (d), 34 ---- */

void dossier_page_measures(struct dossier_page *page)
{
    page_section(page, DOSSIER_MEASURES);
    todo(page, DOSSIER_BY_CONTROLLER, DOSSIER_MEASURES_TAKEN);
    todo(page, DOSSIER_BY_CONTROLLER, DOSSIER_MEASURES_PROPOSED);
    page_rows_open(page);
    page_row(
        page, DOSSIER_CONTACT, page_todo(page, DOSSIER_BY_DPO, DOSSIER_CONTACT_WANTED));
    page_row(page, DOSSIER_NOTIFIED,
        page_todo(page, DOSSIER_BY_DPO, DOSSIER_NOTIFIED_WANTED));
    sheet_table_close(&page->sheet);
}

void dossier_page_communication(struct dossier_page *page)
{
    uint32_t all = page->dossier->kinds;
    page_section(page, DOSSIER_PERSONS_TOLD);
    page_paragraph(page, SHEET_NOTE, DOSSIER_PERSONS_TOLD_NOTE);
    sheet_paragraph(&page->sheet, SHEET_PLAIN,
        page_say(page, DOSSIER_PERSONS_TOLD_DRAFT, 1, page_kinds(page, all), NULL));
    todo(page, DOSSIER_BY_DPO, DOSSIER_PERSONS_TOLD_WANTED);
}
