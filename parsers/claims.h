/*
 * claims - what a text says is on offer: what kind of offer, of how many records, of
 * which kinds of data, at what price.
 *
 * Words and numbers are looked for, sentences are not understood; English and French
 * first. The tables are small and here; a claim is what somebody says, never a fact.
 */
#ifndef VIGIE_PARSERS_CLAIMS_H
#define VIGIE_PARSERS_CLAIMS_H

#include "base/buf.h"
#include "model/posting.h"
#include "parsers/lexicon.h"

struct claims_text {
    struct bytes title;
    struct bytes body; /* the author's own words; the first 32 KiB are read */
    uint32_t sample_rows;
    bool published; /* the place means "for everybody": a leak blog, a paste site */
};

struct claims {
    enum offer_kind offer;
    /* Of sale, free, auction and ransom the likeliest, whatever else the text may be;
     * OFFER_NONE when nothing speaks for any. */
    enum offer_kind likely_offer;
    struct lexicon_counts title_cues; /* buckets are enum lexicon_cue */
    struct lexicon_counts body_cues;
    bool is_dataset;
    uint64_t records; /* 0: none claimed */
    uint32_t fields;  /* 1 << data_field */
    char amount[POSTING_PRICE_MAX + 1];
    const char *currency; /* never NULL; "" without a price */
};

/* -1 only out of memory. */
MUST_USE int claims_read(
    struct claims *out, const struct claims_text *text, struct err *err);

#endif
