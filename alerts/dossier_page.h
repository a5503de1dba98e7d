/*
 * dossier_page - what the files that write a dossier for people share; nobody else's
 * business.
 */
#ifndef VIGIE_ALERTS_DOSSIER_PAGE_H
#define VIGIE_ALERTS_DOSSIER_PAGE_H

#include "alerts/dossier_words.h"
#include "alerts/sheet.h"

struct dossier_page {
    struct sheet sheet;
    struct writer *writer; /* what the sheet writes to: language, zone, failure */
    const struct dossier *dossier;
    struct arena texts; /* of every text said */
    struct buf text;    /* of the one being put together */
    struct writer line; /* writes to `text` */
};

/* A phrase of the dossier's or of alerts/words.h with its arguments; "" once the page
 * has failed. Lives as long as the page. */
const char *page_say(struct dossier_page *page, enum dossier_word word,
    uint64_t plural_of, const char *first, const char *second);
const char *page_word(struct dossier_page *page, enum dossier_word word);
const char *page_counted(
    struct dossier_page *page, enum dossier_word word, uint64_t count);
const char *page_number(struct dossier_page *page, uint64_t number);
const char *page_time(struct dossier_page *page, int64_t at_ms);
const char *page_kinds(struct dossier_page *page, uint32_t kinds);
const char *page_hex(struct dossier_page *page, struct bytes bytes);

/* One text put together with `page->line` between the two. */
void page_begin(struct dossier_page *page);
const char *page_end(struct dossier_page *page);
void page_add(struct dossier_page *page, enum dossier_word word, const char *first,
    const char *second);

/* A line of a table of two columns. */
void page_row(struct dossier_page *page, enum dossier_word name, const char *value);
void page_rows_open(struct dossier_page *page);
void page_section(struct dossier_page *page, enum dossier_word word);
void page_paragraph(
    struct dossier_page *page, enum sheet_tone tone, enum dossier_word word);
/* "[TO BE FILLED IN BY ...: ...]" */
const char *page_todo(
    struct dossier_page *page, enum dossier_word who, enum dossier_word what);

/* "for sale, price 2000 EUR" */
const char *page_offer(
    struct dossier_page *page, enum offer_kind offer, const char *price);

/* ---- the sections ---- */

void dossier_page_clock(struct dossier_page *page);
void dossier_page_nature(struct dossier_page *page);
void dossier_page_subjects(struct dossier_page *page);
void dossier_page_kinds(struct dossier_page *page);
void dossier_page_consequences(struct dossier_page *page);
void dossier_page_measures(struct dossier_page *page);
void dossier_page_communication(struct dossier_page *page);
void dossier_page_story(struct dossier_page *page);
void dossier_page_places(struct dossier_page *page);
void dossier_page_evidence(struct dossier_page *page);

#endif
