/*
 * mould - what the records of a page have in common.
 *
 * A site writes each post, row or card with one template. Laid on top of each other,
 * records show it: a part is told by the way to it (tags, and which of its kind it is),
 * and over all records a part is always the same (a button), always short and always
 * another (an author), a date, or most of what is said (the body). Names of classes are
 * not needed for any of this.
 */
#ifndef VIGIE_PARSERS_MOULD_H
#define VIGIE_PARSERS_MOULD_H

#include "parsers/outline.h"

enum {
    MOULD_PARTS_MAX = 8192, /* what is beyond is not told apart */
    MOULD_DEPTH_MAX = 40,   /* levels below a record */
    MOULD_NTH_MAX = 64,     /* of one tag under one parent told apart */
    MOULD_BESIDE_MAX = 256  /* siblings looked at for that */
};

/* No part. */
#define MOULD_NONE UINT32_MAX

/* A run of siblings, with all that is inside them: one post, row or card. */
struct record {
    uint32_t from;
    uint32_t to; /* the first item behind it */
};

struct mould_part {
    uint32_t parent; /* MOULD_NONE: the record itself */
    uint32_t first;  /* inside it; MOULD_NONE: nothing */
    uint32_t next;   /* beside it */
    struct bytes tag;
    uint32_t nth;     /* of its tag among its parent's children, from 0;
                         MOULD_NTH_MAX: all behind those told apart */
    uint32_t depth;   /* below the record, which is 0 */
    uint32_t records; /* that have it */
    uint32_t last;    /* the last record that had it, plus 1 */
    uint32_t same;    /* records whose part says what the first one's does */
    uint32_t said;    /* FNV-1a of what the first one says */
    uint64_t weight;  /* of its text that says something, headings left out, in all
                         records */
    uint64_t quoted;  /* of such text in quotes */
    uint64_t visible; /* of all its text, in all records */
    uint64_t linked;
    uint32_t dates; /* records with a date in it, or members' names */
    uint32_t members;
    uint32_t tools; /* pictures in links, buttons, forms: never a body's */
    bool text;      /* has text of its own, not in an element */
};

struct mould {
    const struct outline *outline;
    struct mould_part *parts; /* the first is the record itself */
    uint32_t count;
    uint32_t *slots;     /* by parent, tag and number; a part plus 1, 0: free */
    uint32_t slot_count; /* a power of two */
    uint32_t records;
};

MUST_USE int mould_make(struct mould *out, const struct outline *outline,
    const struct record *records, uint32_t count, struct err *err);
void mould_done(struct mould *mould);
AUTO_DEFINE_VALUE(struct mould, mould_done)

/* In percent: how much of what records are made of is in most of them. */
unsigned mould_likeness(const struct mould *mould);

/* Some engines write each post as a quote: these get ROLE_WORDS. */
void mould_unquote(struct mould *mould, const struct record *records);

/* The part most of what is said stands in, without dates, names and buttons beside it;
 * the record itself when nothing can be told. */
uint32_t mould_body(const struct mould *mould);

/* The item of `record` that is `part`, or OUTLINE_NONE, also for a part that stands for
 * all behind those told apart, or is in one. Part 0 is the record's first.
 */
uint32_t mould_item(
    const struct mould *mould, const struct record *record, uint32_t part);

/* Whether `part` is `inside`, or in it. */
bool mould_is_inside(const struct mould *mould, uint32_t part, uint32_t inside);

#endif
