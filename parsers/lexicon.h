/*
 * lexicon - the words by which offers, kinds of data, countries and the like are named.
 *
 * Phrases come from files of config/lexicon/, which are built into the program, and
 * from a folder of the operator's, which adds to them. They are folded (fold.h) and
 * match as whole words; a '*' at a word's end stands for any ending of a length that
 * words have. In each section the longest phrase wins: an "adresse mail" is an e-mail,
 * not a postal address.
 *
 * A text is looked through once: each word's hash leads to the phrases that begin with
 * it. Nothing here knows what the values mean to a posting; that is claims*.c.
 */
#ifndef VIGIE_PARSERS_LEXICON_H
#define VIGIE_PARSERS_LEXICON_H

#include "base/buf.h"

enum lexicon_section {
    LEXICON_OFFER,    /* enum lexicon_cue */
    LEXICON_FIELD,    /* enum data_field */
    LEXICON_UNIT,     /* enum lexicon_unit: what is behind a number */
    LEXICON_NUMBER,   /* what a word behind a number multiplies it by */
    LEXICON_AMOUNT,   /* a number in words */
    LEXICON_SIZE,     /* bytes */
    LEXICON_CURRENCY, /* a code of at most eight letters */
    LEXICON_MONEY,    /* enum lexicon_money: what an amount is */
    LEXICON_SECTOR,   /* enum data_sector */
    LEXICON_COUNTRY,  /* a code of two letters */
    LEXICON_TOWN,     /* the same, of towns and regions */
    LEXICON_CONTACT,  /* enum contact_kind */
    LEXICON_FORMAT,   /* enum data_format */
    LEXICON_SIGN,     /* enum lexicon_sign */
    LEXICON_VICTIM,   /* enum lexicon_victim: what leads to the victim's name */
    LEXICON_COLUMN,   /* enum data_field, in a list of others or over a column alone */
    LEXICON_SECTION_COUNT
};

/* What is said to be done with data. */
enum lexicon_cue {
    CUE_SALE,
    CUE_FREE,
    CUE_REQUEST,
    CUE_DISCUSSION,
    CUE_NEWS,
    CUE_AUCTION,
    CUE_RANSOM,
    CUE_DATA,     /* a collection of data is spoken of */
    CUE_GOODS,    /* other goods: drugs, accounts for streaming, hosting */
    CUE_DENY,     /* "not selling", "ne vends pas" */
    CUE_SOLD,     /* no longer on offer */
    CUE_INVENTED, /* data made up, or about nobody: for tests, statistics */
    CUE_PATIENTS, /* data of people in care; these are data, too */
    CUE_ACCESS,   /* a way into somebody's systems: logins, shells, what stands there */
    CUE_SERVICE,  /* work done to order, a piece at a time: look-ups, checks, dumping */
    CUE_COUNT
};

enum lexicon_unit {
    UNIT_RECORD,  /* "lines", "patients": what datasets are counted in */
    UNIT_STAFF,   /* "employees": of a dataset, or of the company spoken of */
    UNIT_MEASURE, /* "days", "years", "hospitals": a number of these counts no record */
    UNIT_MANY,    /* "buyers", "visits": a few are told about, thousands are records */
    UNIT_COUNT
};

enum lexicon_money {
    MONEY_PRICE,  /* "price", "prix": an amount behind it is one */
    MONEY_START,  /* where an auction begins */
    MONEY_STEP,   /* what is added to it */
    MONEY_BLITZ,  /* what ends it at once */
    MONEY_TAKES,  /* "takes it", "firm": an amount before it is a price */
    MONEY_EACH,   /* "apiece", "cada uno": an amount before it is the price of a part */
    MONEY_DEMAND, /* a ransom: the price where it is published, other elsewhere */
    MONEY_OTHER,  /* revenue, fine, ransom, fee: an amount behind it is no price */
    MONEY_COUNT
};

enum lexicon_sign {
    SIGN_SAMPLE,  /* the number beside it counts a sample, or what is done in a year */
    SIGN_TOTAL,   /* the number beside it counts all */
    SIGN_LABEL,   /* a number behind it and a colon counts records */
    SIGN_OPEN,    /* all was published: no deadline is left */
    SIGN_BREACH,  /* a date behind it is that of the breach */
    SIGN_ABSENT,  /* "no", "without": the kinds of data behind it are not there */
    SIGN_LACKING, /* "not included": those before it are not there */
    SIGN_ANIMAL,  /* "vets", "pet owners": what is treated are animals */
    SIGN_LEAVE,   /* "sick days": an employer's papers, which tell no illness */
    SIGN_CARERS,  /* "physicians", "surgeries": who treats people, as customers */
    SIGN_HEALTHY, /* "no patients in it": it says that nobody's health is told */
    SIGN_CLOSED, /* "auction cancelled", "status: empty": nothing is left of an offer */
    SIGN_STANDS, /* "still up", "last copy", "reseeded": said of an offer above */
    SIGN_BOAST,  /* "satisfied customers": those a count is of are no data */
    SIGN_LETTER, /* "dear customer", "our client": a letter, not an advert */
    SIGN_THREAT, /* "unless", "by Monday": said to who was breached */
    SIGN_COUNT
};

enum lexicon_victim {
    VICTIM_OF,    /* "database of": the name comes right behind */
    VICTIM_LABEL, /* "victim": it comes behind a colon */
    VICTIM_FORM,  /* "GmbH", "Holding": a word of a name that no person bears */
    VICTIM_SEAT,  /* "CHU", "Stadtwerke": with a town it is the name of one alone */
    VICTIM_WORD,  /* "North", "Members": no name by itself */
    VICTIM_COUNT
};

struct lexicon;

/* A phrase found. */
struct lexicon_hit {
    uint32_t start;
    uint32_t end;    /* in the folded text */
    uint32_t phrase; /* which one: how many were put before it */
    enum lexicon_section section;
    uint64_t value;
};

/* The value of a phrase that means nothing and only hides shorter ones ("user name").
 */
#define LEXICON_NOTHING UINT64_MAX

enum {
    LEXICON_PHRASE_MAX = 80,          /* bytes of one, folded */
    LEXICON_ENDING_MAX = 128,         /* bytes that a '*' takes in */
    LEXICON_PHRASES_MAX = UINT16_MAX, /* in all */
    LEXICON_FILE_MAX = 1 << 20,       /* bytes of one file */
    LEXICON_FILES_MAX = 64,           /* of the operator's folder */
    LEXICON_HITS_MAX = 4096,          /* of one text; those behind are not looked at */
    LEXICON_CODE_SIZE = 9
};

/* The phrases of config/lexicon/, put together when the program was built. Static. */
const struct lexicon *lexicon_built_in(void);

/* The same, and the phrases of `dir`/NAME.lex unless `dir` is NULL; a phrase that both
 * have gets its value there. The caller owns `*out`. -1: a file cannot be read or has a
 * bad line; `err` says which, with its number and what would be right. */
MUST_USE int lexicon_new(struct lexicon **out, const char *dir, struct err *err);
/* Accepts NULL. */
void lexicon_free(struct lexicon *lexicon);
AUTO_DEFINE(struct lexicon, lexicon_free)

/* Adds the phrases of a file's text; `name` is told in `err`. */
MUST_USE int lexicon_add(
    struct lexicon *lexicon, const char *name, struct bytes text, struct err *err);
/* Without any phrase. */
MUST_USE int lexicon_empty(struct lexicon **out, struct err *err);

/* How many phrases there are; and one of them, as written (folded, with its '*'), in no
 * particular order. */
size_t lexicon_count(const struct lexicon *lexicon);
struct bytes lexicon_phrase(const struct lexicon *lexicon, size_t phrase,
    enum lexicon_section *section, uint64_t *value);

/* What stands in `folded`, in the order of the beginnings, at most `room` of it. Linear
 * in the text. */
size_t lexicon_scan(struct lexicon_hit *rows, size_t room,
    const struct lexicon *lexicon, struct bytes folded);

/* The longest phrase of one section that begins right at `at`. */
bool lexicon_at(struct lexicon_hit *hit, const struct lexicon *lexicon,
    enum lexicon_section section, struct bytes folded, size_t at);

/* Whether `word` is one of some phrase's words. */
bool lexicon_knows(const struct lexicon *lexicon, struct bytes word);

/* The same of the whole word: no stem, such as "hom*", makes "HomeSpot" one. */
bool lexicon_has_word(const struct lexicon *lexicon, struct bytes word);

/* The code ("USD", "FR") that a value of a currency or country stands for. */
void lexicon_code(char text[LEXICON_CODE_SIZE], uint64_t value);

#endif
