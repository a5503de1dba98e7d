/*
 * claims - what a text says is on offer: what kind of offer, of how many records, of
 * which kinds of data, whose, from where and when, at what price.
 *
 * Words (parsers/lexicon.h) and numbers are looked for, in six languages, also where
 * they are disguised (parsers/plain_words.h); sentences are not understood. A claim is
 * what somebody says, never a fact.
 */
#ifndef VIGIE_PARSERS_CLAIMS_H
#define VIGIE_PARSERS_CLAIMS_H

#include "base/buf.h"
#include "model/posting.h"
#include "parsers/brief.h"
#include "parsers/families.h"
#include "parsers/lexicon.h"
#include "parsers/manner.h"
#include "parsers/stems.h"

struct claims_text {
    struct bytes title;
    struct bytes body; /* the author's own words; the first 32 KiB are read */
    struct bytes rows; /* of the sample; the first line may name its columns */
    uint32_t sample_rows;
    bool published; /* the place means "for everybody": a leak blog, a paste site */
    int64_t now_ms; /* Unix, UTC: nothing was breached later; 0: not known */
    const struct lexicon *lexicon; /* borrowed; NULL: the built-in one */
};

/* How many different phrases of each enum lexicon_cue. */
struct claims_cues {
    uint32_t count[CUE_COUNT];
};

struct claims {
    enum offer_kind offer;
    /* Of sale, free, auction and ransom the likeliest, whatever else the text may be;
     * OFFER_NONE when nothing speaks for any. */
    enum offer_kind likely_offer;
    /* What the title begins with, or the text; CUE_COUNT: nothing that tells. */
    enum lexicon_cue begins;
    struct claims_cues title_cues;
    struct claims_cues body_cues;
    struct manner title_manner;
    struct manner body_manner;
    struct families title_families;
    struct families body_families;
    struct stems stems;
    struct brief brief; /* of the body */
    bool is_dataset;
    bool sold;              /* it says that it is no longer on offer */
    bool sick_leave;        /* it tells of absences from work */
    bool carers;            /* it tells of people or places that treat others */
    bool no_patients;       /* it says that it has no patients in it */
    bool closed;            /* it says that nothing is left of an offer */
    bool stands;            /* it says that what was offered before still is */
    bool boasts;            /* of how many customers are content */
    bool letter;            /* it is written as one */
    bool threatens;         /* it says what comes if nobody pays */
    bool counts_down;       /* a clock runs down: "05d 11h 20m" */
    bool partly_out;        /* on a leak blog: "published: 15 %", the rest is to come */
    bool all_out;           /* all was published: "100 %", "deadline passed" */
    uint64_t records;       /* 0: none claimed */
    uint64_t size_bytes;    /* 0: none claimed */
    int64_t breached_at_ms; /* Unix, UTC, to the day, month or year; 0: not said */
    uint32_t fields;        /* 1 << data_field */
    uint32_t formats;       /* 1 << data_format */
    uint32_t contacts;      /* 1 << contact_kind */
    enum data_sector sector;
    char country[POSTING_COUNTRY_MAX + 1];
    char amount[POSTING_PRICE_MAX + 1];
    char currency[POSTING_CURRENCY_MAX + 1]; /* "" without a price, or when not said */
    char lone[POSTING_PRICE_MAX + 1]; /* the one number of a few words: "No. 650." */
    char victims[POSTING_VICTIMS_MAX][POSTING_VICTIM_MAX + 1]; /* as written */
    uint32_t victim_count;
};

/* -1 only out of memory. */
MUST_USE int claims_read(
    struct claims *out, const struct claims_text *text, struct err *err);

#endif
