/*
 * posting - what one post, paste or leak entry says it offers.
 *
 * This is all that is kept of a page: who wrote it, when, what it claims, and a short
 * excerpt. The excerpt and the title have every personal datum masked before they come
 * here; the text itself and the sample's rows are never part of a posting.
 *
 * It does not judge: whether the claim is true, or ours, is found by the matchers.
 */
#ifndef VIGIE_MODEL_POSTING_H
#define VIGIE_MODEL_POSTING_H

#include "base/arena.h"
#include "base/wire.h"

enum offer_kind {
    OFFER_NONE = 0,
    OFFER_SALE,
    OFFER_FREE,       /* given away, or published after a refused ransom */
    OFFER_REQUEST,    /* somebody wants such data */
    OFFER_DISCUSSION, /* talk about data, nothing on offer */
    OFFER_NEWS,
    OFFER_AUCTION,
    OFFER_RANSOM,
    OFFER_KIND_COUNT
};

/* The vocabulary of kinds of data: the value is the bit's number in `fields`. New ones
 * are added at the end, as numbers are stored. */
enum data_field {
    FIELD_NAME = 0,
    FIELD_BIRTH_DATE,
    FIELD_SEX,
    FIELD_ADDRESS,
    FIELD_EMAIL,
    FIELD_PHONE,
    FIELD_NATIONAL_ID,
    FIELD_HEALTH_INSURANCE_ID,
    FIELD_INSURER,
    FIELD_DOCTOR,
    FIELD_BLOOD_GROUP,
    FIELD_DIAGNOSIS,
    FIELD_TREATMENT,
    FIELD_TEST_RESULT,
    FIELD_PASSWORD,
    FIELD_IBAN,
    FIELD_CARD,
    FIELD_DOCUMENT_SCAN,
    FIELD_IP,
    FIELD_EMPLOYER,
    FIELD_SALARY,
    DATA_FIELD_COUNT
};

enum {
    POSTING_TITLE_MAX = 300,
    POSTING_AUTHOR_MAX = 100,
    POSTING_VICTIM_MAX = 200,
    POSTING_EXCERPT_MAX = 300,
    POSTING_PRICE_MAX = 24, /* digits with at most one point */
    POSTING_CURRENCY_MAX = 8
};

/* Texts are UTF-8, borrowed from the page's arena, and empty when unknown. */
struct posting {
    struct bytes title;
    struct bytes author;
    struct bytes victim;   /* the name or domain a leak blog gives its entry */
    struct bytes amount;   /* of the price: "2000", "0.05" */
    struct bytes currency; /* "EUR", "USD", "RUB", "GBP", "BTC", "XMR" */
    struct bytes excerpt;  /* masked */
    int64_t posted_at_ms;  /* Unix, UTC; 0 unknown */
    uint64_t records;      /* claimed count; 0 unknown */
    uint32_t fields;       /* bit 1 << data_field for each kind of data named */
    uint32_t sample_rows;  /* rows shown in code blocks or tables */
    enum offer_kind offer;
    bool is_dataset; /* a dataset is on offer here, for sale or free */
    bool quoted;     /* the offer stands in a quote: somebody else's, said elsewhere */
};

/* "sale", and "birth_date": the words of our JSON; static. A value that is none of them
 * is "none", and "" for a field. */
const char *offer_kind_name(enum offer_kind kind);
const char *data_field_name(enum data_field field);

/* Fails for a text over its ceiling. One posting is under 2 KiB. */
MUST_USE int posting_write(
    struct buf *out, const struct posting *posting, struct err *err);
/* The texts are borrowed from `wire`'s bytes. -1 when a field is missing, too long or
 * not a value of its enum; what follows the posting stays in `wire`. */
MUST_USE int posting_read(struct posting *posting, struct wire *wire, struct err *err);

#endif
