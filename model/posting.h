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
    POSTING_CURRENCY_MAX = 8,
    POSTING_BOARD_MAX = 120,
    POSTING_COUNTRY_MAX = 2,
    POSTING_VICTIMS_MAX = 6,
    POSTING_LINKS_MAX = 16,
    POSTING_SCORE_ONE = 1000 /* the score of certainty */
};

/* Who was breached, as the posting says. Numbers are stored: add at the end. */
enum data_sector {
    SECTOR_NONE = 0, /* it does not say */
    SECTOR_HEALTH,
    SECTOR_FINANCE,
    SECTOR_GOVERNMENT,
    SECTOR_EDUCATION,
    SECTOR_RETAIL,
    SECTOR_TELECOM,
    SECTOR_INDUSTRY,
    SECTOR_TECHNOLOGY,
    SECTOR_TRANSPORT,
    SECTOR_ENERGY,
    SECTOR_MEDIA,
    SECTOR_LEGAL,
    SECTOR_OTHER,
    DATA_SECTOR_COUNT
};

/* What the data comes as: the value is the bit's number in `formats`. */
enum data_format {
    FORMAT_CSV = 0,
    FORMAT_SQL,
    FORMAT_JSON,
    FORMAT_XML,
    FORMAT_TEXT,
    FORMAT_SPREADSHEET,
    FORMAT_DOCUMENT, /* PDF, Word and the like */
    FORMAT_IMAGE,
    FORMAT_DICOM, /* medical images */
    FORMAT_HL7,   /* HL7 v2 messages, FHIR resources */
    FORMAT_MAIL,  /* mailboxes: PST, mbox, eml */
    FORMAT_ARCHIVE,
    FORMAT_BACKUP, /* a database's own files */
    DATA_FORMAT_COUNT
};

/* How a seller wants to be reached: the value is the bit's number in `contacts`. The
 * address itself is never kept. */
enum contact_kind {
    CONTACT_TELEGRAM = 0,
    CONTACT_TOX,
    CONTACT_SESSION,
    CONTACT_JABBER, /* XMPP */
    CONTACT_SIGNAL,
    CONTACT_WICKR,
    CONTACT_THREEMA,
    CONTACT_MATRIX,
    CONTACT_DISCORD,
    CONTACT_ICQ,
    CONTACT_EMAIL,
    CONTACT_MESSAGE, /* a private message on the site */
    CONTACT_KIND_COUNT
};

struct explanation; /* parsers/score.h */

/* Texts are UTF-8, borrowed from the page's arena, and empty when unknown. */
struct posting {
    struct bytes title;
    struct bytes author;
    struct bytes board; /* where it stands on its site, as the site names it */
    /* Names and domains of who was breached, as written, the surest first. */
    struct bytes victims[POSTING_VICTIMS_MAX];
    struct bytes country;   /* ISO 3166-1 alpha-2 in capitals: of whom the data is */
    struct bytes amount;    /* of the price: "2000", "0.05" */
    struct bytes currency;  /* "EUR", "USD", "RUB", "GBP", "BTC", "XMR" */
    struct bytes excerpt;   /* masked */
    int64_t posted_at_ms;   /* Unix, UTC; 0 unknown */
    int64_t edited_at_ms;   /* the same */
    int64_t breached_at_ms; /* as it says; a month or year by its first day */
    uint64_t records;       /* claimed count; 0 unknown */
    uint64_t size_bytes;    /* claimed, of the data; 0 unknown */
    uint32_t fields;        /* bit 1 << data_field for each kind of data named */
    uint32_t formats;       /* 1 << data_format */
    uint32_t contacts;      /* 1 << contact_kind */
    uint32_t sample_rows;   /* rows shown in code blocks or tables */
    /* Which of the page's links stand in this posting, quotes left aside. */
    uint32_t links[POSTING_LINKS_MAX];
    uint32_t victim_count;
    uint32_t link_count;
    uint32_t score;        /* 0..POSTING_SCORE_ONE: how much it is a dataset posting */
    uint32_t health_score; /* the same: one of health data */
    /* Of both scores; NULL unless asked for. Not written. */
    const struct explanation *explanation;
    enum offer_kind offer;
    enum data_sector sector;
    bool is_health;  /* of health data, or of who holds such */
    bool is_dataset; /* a dataset is on offer here, for sale or free */
    bool quoted;     /* the offer stands in a quote: somebody else's, said elsewhere */
};

/* "sale", and "birth_date": the words of our JSON; static. A value that is none of them
 * is "none", and "" for a field. */
const char *offer_kind_name(enum offer_kind kind);
const char *data_field_name(enum data_field field);
/* The same: "health", "dicom", "telegram"; "" for SECTOR_NONE and what is none. */
const char *data_sector_name(enum data_sector sector);
const char *data_format_name(enum data_format format);
const char *contact_kind_name(enum contact_kind kind);

/* The first victim, or empty. */
struct bytes posting_victim(const struct posting *posting);

/* Fails for a text over its ceiling. One posting is under 4 KiB. */
MUST_USE int posting_write(
    struct buf *out, const struct posting *posting, struct err *err);
/* The texts are borrowed from `wire`'s bytes. -1 when a field is missing, too long or
 * not a value of its enum; what follows the posting stays in `wire`. */
MUST_USE int posting_read(struct posting *posting, struct wire *wire, struct err *err);

#endif
