/*
 * posting_row - offers as the store keeps them, read back for people.
 */
#ifndef VIGIE_STORAGE_POSTING_ROW_H
#define VIGIE_STORAGE_POSTING_ROW_H

#include "storage/incidents.h"

enum { STORE_AUTHOR_SIZE = POSTING_AUTHOR_MAX + 1, STORE_VICTIMS_SIZE = 1536 };

/* Texts are masked, but not cleaned for a screen (alerts/clean.h). */
struct store_posting {
    struct page_ref page;
    char title[STORE_TITLE_SIZE];
    char author[STORE_AUTHOR_SIZE];
    char board[POSTING_BOARD_MAX + 1];
    char victims[STORE_VICTIMS_SIZE]; /* a line each */
    char price[65];                   /* "2000 EUR"; empty: not said */
    char country[POSTING_COUNTRY_MAX + 1];
    int64_t posted_ms; /* 0: unknown */
    uint64_t records;  /* 0: not said */
    uint64_t size_bytes;
    uint32_t fields; /* 1 << enum data_field */
    enum offer_kind offer;
    enum data_sector sector;
};

typedef int store_posting_fn(
    void *self, const struct store_posting *posting, struct err *err);
/* The dataset postings on the incident's oldest sightings, in the order of
 * store_sightings and of their pages. */
MUST_USE int store_postings_first(struct store *store, const struct store_some *places,
    store_posting_fn *each, void *self, struct err *err);
/* On all of them. */
MUST_USE int store_postings(struct store *store, uint64_t incident,
    store_posting_fn *each, void *self, struct err *err);

#endif
