/*
 * type - what each kind of identifier is: how it is found in text, checked, and put in
 * the one canonical form that is hashed.
 *
 * The same code serves both sides. `canonical` takes a field of the organisation's own
 * data when a watchlist is built; `find` looks at one place of a hostile document. For
 * every way of writing a value, both must arrive at one common token. A value may give
 * several tokens (an e-mail with and without its plus-tag).
 *
 * A new type is one file and one line in the registry (type.c), and a number in
 * model/candidate.h.
 */
#ifndef VIGIE_MATCHERS_TYPE_H
#define VIGIE_MATCHERS_TYPE_H

#include "matchers/digits.h"
#include "model/candidate.h"

#include "base/bytes.h"

struct declared;
struct rows_form;

struct token {
    enum identifier_type type;
    bool strong;        /* enough alone to name a person */
    bool variant;       /* a second token of a value already given */
    struct bytes value; /* canonical, at most CANDIDATE_VALUE_MAX bytes */
    size_t start;       /* in the text, of the first byte it was read from */
};

struct token_sink {
    void (*take)(void *context, const struct token *token);
    void *context;
};

/* Where `find` is called: what its type is recognised by. */
enum anchor {
    ANCHOR_DIGIT, /* a group of digits starts here and nine or more follow */
    ANCHOR_SLIDE, /* anywhere in 18 digits or more without a break */
    ANCHOR_AT,    /* '@', or '%', which may start %40 */
    ANCHOR_DOT,   /* '.' that no digit, space, dot or hyphen follows */
    ANCHOR_CODE,  /* a letter where a code of letters and digits may start or end */
    ANCHOR_WORD,  /* a word of letters and digits may start here */
    ANCHOR_DATE,  /* a group of 1, 2, 4, 7, 8 or 12 and more digits starts here */
    ANCHOR_COUNT
};

struct place {
    struct bytes text; /* what surrounds the place */
    size_t at;
    const struct digits *digits; /* read from `at`; for ANCHOR_DIGIT and ANCHOR_SLIDE */
    bool fast; /* the processor has AVX2, BMI2 and LZCNT, and they may be used */
    enum layout layout;
    const struct rows_form *form;    /* where rows end: matchers/rows.h */
    const struct declared *declared; /* NULL: nothing is declared */
};

/* How far `find` may look before and after its place: chunks overlap by so much. */
enum { FIND_BEHIND = 832, FIND_AHEAD = 832 };

/* Why a field was not taken. */
enum refusal {
    REFUSAL_NONE = 0,
    REFUSAL_EMPTY,
    REFUSAL_LENGTH,
    REFUSAL_CHARACTERS,
    REFUSAL_KEY,
    REFUSAL_DATE,
    REFUSAL_SPREADSHEET,
    REFUSAL_SHAPE,
    REFUSAL_COMMON,
    REFUSAL_BIRTH,
    REFUSAL_NAME,
    REFUSAL_COUNT
};

/* For reports: "the check key does not hold". */
const char *refusal_text(enum refusal refusal);

struct identifier_kind {
    enum identifier_type type;
    const char *name;
    uint32_t anchors; /* bits 1 << enum anchor */
    bool person;      /* tells a person; else an organisation */
    /* Gives the tokens found at a place, none for most places. */
    void (*find)(
        const struct token_sink *out, const struct place *place, enum anchor anchor);
    /* Gives the tokens of a whole field, the value itself first; or why not. */
    enum refusal (*canonical)(const struct token_sink *out, struct bytes field);
};

extern const struct identifier_kind identifier_nir;
extern const struct identifier_kind identifier_phone;
extern const struct identifier_kind identifier_email;
extern const struct identifier_kind identifier_domain;
extern const struct identifier_kind identifier_iban;
extern const struct identifier_kind identifier_nhs;
extern const struct identifier_kind identifier_dni;
extern const struct identifier_kind identifier_nie;
extern const struct identifier_kind identifier_codice_fiscale;
extern const struct identifier_kind identifier_niss;
extern const struct identifier_kind identifier_avs;
extern const struct identifier_kind identifier_kvnr;
extern const struct identifier_kind identifier_bsn;
extern const struct identifier_kind identifier_us_ssn;
extern const struct identifier_kind identifier_ins;
extern const struct identifier_kind identifier_rpps;
extern const struct identifier_kind identifier_finess;
extern const struct identifier_kind identifier_person;
extern const struct identifier_kind identifier_phrase;
extern const struct identifier_kind identifier_local;

/* The registry: NULL-ended. */
const struct identifier_kind *const *identifier_kinds(void);
/* NULL when there is no such type. */
const struct identifier_kind *identifier_kind(enum identifier_type type);

#endif
