/*
 * lexicon_index - how a lexicon lies in memory; for lexicon*.c alone.
 *
 * Phrases hang in chains by the hash of their first word and the first byte of their
 * second, or of what stands before the first word's '*'. Bloom bits rule most words of
 * a text out before a chain is looked at. In the built-in lexicon a chain's phrases lie
 * side by side, and so do their texts: one may have dozens, and each from elsewhere in
 * memory is waited for.
 */
#ifndef VIGIE_PARSERS_LEXICON_INDEX_H
#define VIGIE_PARSERS_LEXICON_INDEX_H

#include "parsers/lexicon.h"

enum {
    LEXICON_HEADS = 1 << 15,
    LEXICON_BLOOM_BITS = 17,
    LEXICON_BLOOM_WORDS = (1 << LEXICON_BLOOM_BITS) / 64,
    LEXICON_SECTION_BITS = 12,
    LEXICON_SECTION_WORDS = (1 << LEXICON_SECTION_BITS) / 64,
    LEXICON_SECTIONS_WORDS = LEXICON_SECTION_COUNT * LEXICON_SECTION_WORDS,
    LEXICON_KNOWN = 1 << 15, /* a power of two */
    LEXICON_STEM_MAX = 64,   /* bytes before a '*' of a first word */
    LEXICON_STEM_MIN = 3     /* letters */
};

struct phrase {
    uint64_t value;
    uint32_t text; /* where it begins */
    uint32_t key;
    uint16_t next;   /* 1 + index of the next one of its chain; 0: none */
    uint16_t number; /* how many were put before it */
    uint8_t length;
    uint8_t section;
};

/* FNV-1a: LEXICON_HASH_START, then byte by byte. */
#define LEXICON_HASH_START UINT32_C(2166136261)
uint32_t lexicon_hash(uint32_t hash, uint8_t byte);
/* The key of a stem is not that of the same word whole. */
uint32_t lexicon_stem_key(uint32_t hash);
/* That of a word with what its second one begins with, behind one blank; 0: nothing is
 * known of that. Many phrases begin with the same word, few of them go on alike. */
uint32_t lexicon_pair_key(uint32_t hash, uint8_t second);

/* What is looked things up in; borrowed. */
struct lexicon_tables {
    struct bytes text;
    const struct phrase *phrases;
    size_t count;
    uint64_t stem_lengths;    /* bit n: some stem has n bytes */
    const uint16_t *heads;    /* LEXICON_HEADS of them */
    const uint64_t *words;    /* LEXICON_BLOOM_WORDS */
    const uint64_t *stems;    /* the same */
    const uint64_t *sections; /* LEXICON_SECTION_WORDS of each, by key */
    const uint32_t *known; /* LEXICON_KNOWN; hashes of all words and stems; 0: none */
    size_t known_count;
};

struct lexicon {
    struct lexicon_tables tables;
    struct lexicon_memory *own; /* what the tables point to; NULL: they are static */
};

/* Where phrases are added. */
struct lexicon_memory {
    struct buf text;
    struct phrase *phrases;
    size_t room;
    uint16_t heads[LEXICON_HEADS];
    uint64_t words[LEXICON_BLOOM_WORDS];
    uint64_t stems[LEXICON_BLOOM_WORDS];
    uint64_t sections[LEXICON_SECTIONS_WORDS];
    uint32_t known[LEXICON_KNOWN];
};

/* `text` is folded and has the form of a phrase. A phrase that is there gets the new
 * value. */
MUST_USE int lexicon_put(struct lexicon *lexicon, enum lexicon_section section,
    uint64_t value, struct bytes text, struct err *err);

/* A lexicon of its own that has what `from` has. */
MUST_USE int lexicon_copy(
    struct lexicon **out, const struct lexicon_tables *from, struct err *err);

#endif
