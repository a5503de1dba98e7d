/*
 * finding - everything the roles say of one document, gathered piece by piece.
 *
 * The reader sends the page's facts, links and postings; the confirmer the hits and the
 * verdict. Pieces that do not fit (out of order, more than announced, past a ceiling)
 * are an error of the sender. Nothing here is page text.
 */
#ifndef VIGIE_APP_FINDING_H
#define VIGIE_APP_FINDING_H

#include "base/arena.h"
#include "base/wire.h"
#include "model/candidate.h"
#include "model/hit.h"
#include "model/page.h"

struct finding {
    struct arena arena; /* the page's texts, links and postings */
    struct page page;
    uint32_t links_got;
    uint32_t postings_got;
    bool page_begun;
    bool page_done;

    struct hit *hits;
    size_t hit_count;
    size_t hit_cap;
    struct buf verdict; /* as it comes, until it is whole */
    struct match_summary summary;
    bool matched;
    struct scan_summary scanned; /* last: of its columns none is cleared */
};

/* The caller's memory; about 25 KiB empty. */
void finding_init(struct finding *finding);
void finding_done(struct finding *finding);
/* Forgets what was gathered: the document is read again. */
void finding_reset(struct finding *finding);

bool finding_whole(const struct finding *finding);

/* Takes one frame's body behind the document's number; `type` is of enum protocol_type,
 * and one that is no piece of a finding is an error. */
MUST_USE int finding_take(
    struct finding *finding, uint16_t type, struct wire *body, struct err *err);

#endif
