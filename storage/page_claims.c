#include "base/utf8.h"
#include "model/candidate.h"
#include "model/word_mark.h"
#include "storage/incidents.h"
#include "storage/store_visit.h"

#include <stdlib.h>
#include <string.h>

enum { TEXT_LEAST = 60 }; /* bytes; less of a text says nothing */

/* An offer before none, an own word before a quote, more records before fewer; of
 * equals the first. */
static bool is_better(const struct posting *a, const struct posting *b)
{
    if (a->is_dataset != b->is_dataset)
        return a->is_dataset;
    if (a->quoted != b->quoted)
        return b->quoted;
    if (a->records != b->records)
        return a->records > b->records;
    return b->title.len == 0 && a->title.len > 0;
}

static bool is_own_offer(const struct posting *posting)
{
    return posting->is_dataset && !posting->quoted && posting->offer != OFFER_NONE;
}

/* In a thread, what its last offer says: there a sale becomes an auction, or what was
 * sold is given away. What else holds several offers holds offers of several things. */
static const struct posting *newest_offer(
    const struct page *page, const struct posting *best)
{
    const struct posting *newest = best;
    if (page->kind != PAGE_THREAD)
        return best;
    for (const struct posting *at = best + 1; at < page->postings + page->posting_count;
         at++)
        if (is_own_offer(at) &&
            (at->posted_at_ms == 0 || at->posted_at_ms >= newest->posted_at_ms))
            newest = at;
    return newest;
}

/* A price holds until another is said, or none is asked any more. */
static const struct posting *last_priced(
    const struct posting *best, const struct posting *newest)
{
    const struct posting *priced = best;
    if (newest->offer == OFFER_FREE)
        return newest;
    for (const struct posting *at = best + 1; at <= newest; at++)
        if (is_own_offer(at) && at->amount.len > 0)
            priced = at;
    return priced;
}

uint32_t page_kinds_of(uint32_t identifiers)
{
    uint32_t kinds = 0;
    if ((identifiers & identifier_bit(IDENTIFIER_NIR)) != 0)
        kinds |= 1U << FIELD_NATIONAL_ID;
    if ((identifiers & identifier_bit(IDENTIFIER_PHONE)) != 0)
        kinds |= 1U << FIELD_PHONE;
    if ((identifiers & identifier_bit(IDENTIFIER_EMAIL)) != 0)
        kinds |= 1U << FIELD_EMAIL;
    return kinds;
}

static uint32_t kinds_of_hits(const struct store_visit *visit)
{
    uint32_t found = 0;
    for (size_t i = 0; i < visit->hit_count; i++)
        found |= visit->hits[i].fields;
    return page_kinds_of(found);
}

void page_claims_of(struct page_claims *out, const struct store_visit *visit)
{
    const struct page *page = visit->page;
    const struct posting *best = NULL;
    *out = (struct page_claims){.kinds = kinds_of_hits(visit)};
    for (uint32_t i = 0; i < page->posting_count; i++) {
        const struct posting *posting = &page->postings[i];
        out->kinds |= posting->fields;
        out->is_offer = out->is_offer || posting->is_dataset;
        if (best == NULL || is_better(posting, best))
            best = posting;
    }
    out->title = utf8_cut(page->title, STORE_TITLE_SIZE - 1);
    if (best == NULL)
        return;
    if (best->title.len > 0)
        out->title = utf8_cut(best->title, STORE_TITLE_SIZE - 1);
    const struct posting *newest = newest_offer(page, best);
    const struct posting *priced = last_priced(best, newest);
    out->amount = priced->amount;
    out->currency = priced->currency;
    out->offer = newest->offer;
    out->text_mark = best->is_dataset ? word_mark(best->excerpt, TEXT_LEAST) : 0;
    out->posted_ms = best->posted_at_ms;
    out->records = best->records;
}

static int compare(const void *left, const void *right)
{
    const struct hit *a = *(const struct hit *const *)left;
    const struct hit *b = *(const struct hit *const *)right;
    if (a->record != b->record)
        return a->record < b->record ? -1 : 1;
    if (a->row != b->row)
        return a->row < b->row ? -1 : 1;
    return a < b ? -1 : a > b;
}

int sorted_hits_of(
    struct sorted_hits *out, const struct store_visit *visit, struct err *err)
{
    out->visit = visit;
    if (visit->hit_count == 0)
        return 0;
    out->at = calloc(visit->hit_count, sizeof(const void *));
    if (out->at == NULL)
        return err_no_memory(err);
    for (size_t i = 0; i < visit->hit_count; i++)
        out->at[i] = &visit->hits[i];
    qsort(out->at, visit->hit_count, sizeof(const void *), compare);
    for (size_t i = 0; i < visit->hit_count; i++) {
        const struct hit *last = out->count == 0 ? NULL : out->at[out->count - 1];
        const struct hit *next = out->at[i];
        if (last == NULL || last->record != next->record || last->row != next->row)
            out->at[out->count++] = next;
    }
    return 0;
}

void sorted_hits_done(struct sorted_hits *hits)
{
    free(hits->at);
}

/* Folded piece by piece, so that any number of hits costs no memory. */
struct fold {
    uint8_t bytes[128];
    size_t used;
};

static void fold_bytes(struct fold *fold, struct bytes more)
{
    while (more.len > 0) {
        if (fold->used == sizeof(fold->bytes)) {
            struct id id = id_hash(bytes_make(fold->bytes, fold->used));
            memcpy(fold->bytes, id.bytes, ID_SIZE);
            fold->used = ID_SIZE;
        }
        size_t room = sizeof(fold->bytes) - fold->used;
        size_t part = more.len < room ? more.len : room;
        memcpy(fold->bytes + fold->used, more.ptr, part);
        fold->used += part;
        more = bytes_slice(more, part, more.len);
    }
}

static void fold_number(struct fold *fold, uint64_t number)
{
    uint8_t bytes[8];
    for (size_t i = 0; i < sizeof(bytes); i++)
        bytes[i] = (uint8_t)(number >> (8 * i));
    fold_bytes(fold, bytes_make(bytes, sizeof(bytes)));
}

static void fold_text(struct fold *fold, struct bytes text)
{
    fold_number(fold, text.len);
    fold_bytes(fold, text);
}

struct id page_digest(const struct store_visit *visit, const struct sorted_hits *hits)
{
    struct fold fold = {0};
    for (uint32_t i = 0; i < visit->page->posting_count; i++) {
        const struct posting *posting = &visit->page->postings[i];
        if (!posting->is_dataset)
            continue;
        fold_text(&fold, posting->title);
        fold_text(&fold, posting->amount);
        fold_text(&fold, posting->currency);
        fold_number(&fold, posting->records);
        fold_number(&fold, posting->fields);
        fold_number(&fold, (uint64_t)posting->offer);
    }
    for (size_t i = 0; i < hits->count; i++) {
        const struct hit *hit = hits->at[i];
        fold_number(&fold, hit->record);
        fold_number(&fold, hit->fields);
        fold_number(&fold, (uint64_t)hit->confidence);
        fold_text(&fold, bytes_of(hit->group));
    }
    return id_hash(bytes_make(fold.bytes, fold.used));
}
