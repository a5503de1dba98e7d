#include "parsers/lexicon.h"

#include "parsers/fold.h"
#include "parsers/lexicon_index.h"

#include <string.h>

/* FNV-1a. */
static const uint32_t fnv_prime = 16777619U;

uint32_t lexicon_hash(uint32_t hash, uint8_t byte)
{
    return (hash ^ byte) * fnv_prime;
}

static bool has_bit(const uint64_t *bits, uint32_t bit)
{
    return (bits[bit / 64] >> bit % 64 & 1) != 0;
}

static bool marked(const uint64_t *bits, uint32_t hash)
{
    return has_bit(bits, hash >> (32 - LEXICON_BLOOM_BITS));
}

static struct bytes text_of(
    const struct lexicon_tables *tables, const struct phrase *phrase)
{
    return bytes_slice(tables->text, phrase->text, phrase->length);
}

size_t lexicon_count(const struct lexicon *lexicon)
{
    return lexicon->tables.count;
}

struct bytes lexicon_phrase(const struct lexicon *lexicon, size_t phrase,
    enum lexicon_section *section, uint64_t *value)
{
    const struct phrase *wanted = &lexicon->tables.phrases[phrase];
    *section = (enum lexicon_section)wanted->section;
    *value = wanted->value;
    return text_of(&lexicon->tables, wanted);
}

/* ---- looking up ---- */

/* Behind what a '*' takes in; 0: no word goes on for so long. */
static size_t ending(struct bytes text, size_t at)
{
    size_t most = at + LEXICON_ENDING_MAX;
    while (at < most && !fold_is_gap(text, at))
        at++;
    return fold_is_gap(text, at) ? at : 0;
}

/* How much of `text` at `at` the phrase takes, 0 for not at all. */
static size_t match(struct bytes phrase, struct bytes text, size_t at)
{
    size_t end = at;
    bool open = false; /* behind a '*' */
    for (size_t i = 0; i < phrase.len; i++) {
        uint8_t wanted = phrase.ptr[i];
        uint8_t byte = end < text.len ? text.ptr[end] : 0;
        open = wanted == '*';
        if (open && (end = ending(text, end)) == 0)
            return 0;
        if (open)
            continue;
        if (byte != wanted && !(wanted == ' ' && byte == '-'))
            return 0;
        end++;
    }
    bool word = !fold_is_gap(phrase, phrase.len - 1);
    return !word || open || fold_is_gap(text, end) ? end - at : 0;
}

struct found {
    size_t at;            /* where all of them begin */
    const uint64_t *only; /* the section's bits that is asked for; NULL: all are */
    uint32_t sections;    /* 1 << section for each that has one */
    struct lexicon_hit best[LEXICON_SECTION_COUNT];
};

static void try_chain(struct found *found, const struct lexicon_tables *tables,
    struct bytes text, uint32_t key)
{
    size_t at = found->at;
    if (found->only != NULL &&
        !has_bit(found->only, key >> (32 - LEXICON_SECTION_BITS)))
        return;
    uint32_t next = tables->heads[key % LEXICON_HEADS];
    for (; next != 0; next = tables->phrases[next - 1].next) {
        const struct phrase *phrase = &tables->phrases[next - 1];
        struct lexicon_hit *best = &found->best[phrase->section];
        if (phrase->key != key)
            continue;
        size_t length = match(text_of(tables, phrase), text, at);
        if (length == 0)
            continue;
        uint32_t best_end =
            (found->sections >> phrase->section & 1) != 0 ? best->end : 0;
        /* What is written out says more than what a '*' takes in. */
        bool whole = bytes_find_byte(text_of(tables, phrase), '*', 0) == BYTES_NONE;
        if (at + length + (whole ? 1 : 0) <= best_end)
            continue;
        found->sections |= UINT32_C(1) << phrase->section;
        *best = (struct lexicon_hit){.start = (uint32_t)at,
            .end = (uint32_t)(at + length),
            .phrase = phrase->number,
            .section = (enum lexicon_section)phrase->section,
            .value = phrase->value};
    }
}

uint32_t lexicon_stem_key(uint32_t hash)
{
    return ~hash;
}

uint32_t lexicon_pair_key(uint32_t hash, uint8_t second)
{
    return second == 0 ? hash : lexicon_hash(lexicon_hash(hash, ' '), second);
}

/* The key of the phrases that begin with the word that ends at `end`, and go on. */
static uint32_t pair_at(struct bytes text, size_t end, uint32_t hash)
{
    return lexicon_pair_key(hash, end + 1 < text.len ? text.ptr[end + 1] : 0);
}

/* All that begins at `at`; returns the end of the word that stands there, or of so much
 * of it as no phrase has: "50x50x50x ..." is asked about at each of its numbers. */
static size_t look_up(struct found *found, const struct lexicon_tables *tables,
    struct bytes text, size_t at)
{
    uint32_t hash = (uint32_t)LEXICON_HASH_START;
    size_t end = at;
    found->at = at;
    for (; !fold_is_gap(text, end); end++) {
        size_t length = end - at;
        if (length > LEXICON_PHRASE_MAX)
            return end;
        if (length < LEXICON_STEM_MAX && (tables->stem_lengths >> length & 1) != 0 &&
            marked(tables->stems, hash))
            try_chain(found, tables, text, lexicon_stem_key(hash));
        hash = lexicon_hash(hash, text.ptr[end]);
    }
    if (end == at)
        hash = lexicon_hash(hash, text.ptr[end++]);
    size_t length = end - at;
    if (length < LEXICON_STEM_MAX && (tables->stem_lengths >> length & 1) != 0 &&
        marked(tables->stems, hash))
        try_chain(found, tables, text, lexicon_stem_key(hash));
    if (marked(tables->words, hash))
        try_chain(found, tables, text, hash);
    uint32_t pair = pair_at(text, end, hash);
    if (pair != hash && marked(tables->words, pair))
        try_chain(found, tables, text, pair);
    return end;
}

/* A word's phrases lie all over a megabyte, each asked for by what was found before it:
 * heads, phrase, text. They are asked for some words ahead, a step with each word, so
 * that they are there when the word is looked up. */
enum { AHEAD = 3 };
struct ahead {
    size_t at;
    unsigned step; /* of `words`, the one that is filled next */
    struct ahead_word {
        uint32_t keys[2]; /* of the word, and of it and the next one's first byte */
        uint32_t first[2];
    } words[AHEAD];
};

static void ask_heads(struct ahead_word *word, const struct lexicon_tables *tables)
{
    for (int i = 0; i < 2; i++) {
        bool may = marked(tables->words, word->keys[i]);
        word->keys[i] = may ? word->keys[i] % LEXICON_HEADS : LEXICON_HEADS;
        if (may)
            __builtin_prefetch(&tables->heads[word->keys[i]]);
    }
}

static void ask_phrases(struct ahead_word *word, const struct lexicon_tables *tables)
{
    for (int i = 0; i < 2; i++) {
        word->first[i] =
            word->keys[i] == LEXICON_HEADS ? 0 : tables->heads[word->keys[i]];
        if (word->first[i] != 0)
            __builtin_prefetch(&tables->phrases[word->first[i] - 1]);
    }
}

static void ask_texts(
    const struct ahead_word *word, const struct lexicon_tables *tables)
{
    for (int i = 0; i < 2; i++)
        if (word->first[i] != 0)
            __builtin_prefetch(
                tables->text.ptr + tables->phrases[word->first[i] - 1].text);
}

/* One word further. */
static void go_ahead(
    struct ahead *ahead, const struct lexicon_tables *tables, struct bytes text)
{
    while (ahead->at < text.len && fold_is_gap(text, ahead->at))
        ahead->at++;
    uint32_t hash = (uint32_t)LEXICON_HASH_START;
    for (; !fold_is_gap(text, ahead->at); ahead->at++)
        hash = lexicon_hash(hash, text.ptr[ahead->at]);
    struct ahead_word *word = &ahead->words[ahead->step % AHEAD];
    *word = (struct ahead_word){.keys = {hash, pair_at(text, ahead->at, hash)}};
    ask_heads(word, tables);
    ask_phrases(&ahead->words[(ahead->step + AHEAD - 1) % AHEAD], tables);
    ask_texts(&ahead->words[(ahead->step + AHEAD - 2) % AHEAD], tables);
    ahead->step++;
}

static void begin_ahead(
    struct ahead *ahead, const struct lexicon_tables *tables, struct bytes text)
{
    *ahead = (struct ahead){.at = 0};
    for (int i = 0; i < AHEAD; i++)
        ahead->words[i].keys[0] = ahead->words[i].keys[1] = LEXICON_HEADS;
    for (int i = 0; i < AHEAD; i++)
        go_ahead(ahead, tables, text);
}

size_t lexicon_scan(struct lexicon_hit *rows, size_t room,
    const struct lexicon *lexicon, struct bytes folded)
{
    size_t count = 0;
    uint32_t taken[LEXICON_SECTION_COUNT] = {0};
    struct ahead ahead;
    begin_ahead(&ahead, &lexicon->tables, folded);
    for (size_t at = 0; at < folded.len;) {
        if (fold_is_gap(folded, at)) {
            at++;
            continue;
        }
        struct found found;
        found.sections = 0;
        found.only = NULL;
        go_ahead(&ahead, &lexicon->tables, folded);
        size_t end = look_up(&found, &lexicon->tables, folded, at);
        for (size_t i = 0; found.sections >> i != 0; i++) {
            if ((found.sections >> i & 1) == 0 || at < taken[i])
                continue;
            if (count == room)
                return count;
            taken[i] = found.best[i].end;
            rows[count++] = found.best[i];
        }
        for (at = end; !fold_is_gap(folded, at);)
            at++;
    }
    return count;
}

bool lexicon_at(struct lexicon_hit *hit, const struct lexicon *lexicon,
    enum lexicon_section section, struct bytes folded, size_t at)
{
    if (at >= folded.len)
        return false;
    struct found found;
    found.sections = 0;
    found.only = lexicon->tables.sections + (size_t)section * LEXICON_SECTION_WORDS;
    (void)look_up(&found, &lexicon->tables, folded, at);
    if ((found.sections >> section & 1) == 0)
        return false;
    *hit = found.best[section];
    return true;
}

static bool is_known(const struct lexicon_tables *tables, uint32_t hash)
{
    size_t slot = hash % LEXICON_KNOWN;
    while (tables->known[slot] != 0 && tables->known[slot] != hash)
        slot = (slot + 1) % LEXICON_KNOWN;
    return hash != 0 && tables->known[slot] == hash;
}

bool lexicon_knows(const struct lexicon *lexicon, struct bytes word)
{
    uint32_t hash = (uint32_t)LEXICON_HASH_START;
    for (size_t i = 0; i < word.len; i++) {
        if (i >= LEXICON_STEM_MIN && is_known(&lexicon->tables, lexicon_stem_key(hash)))
            return true;
        hash = lexicon_hash(hash, word.ptr[i]);
    }
    return is_known(&lexicon->tables, hash) ||
           (word.len >= LEXICON_STEM_MIN &&
               is_known(&lexicon->tables, lexicon_stem_key(hash)));
}

bool lexicon_has_word(const struct lexicon *lexicon, struct bytes word)
{
    uint32_t hash = (uint32_t)LEXICON_HASH_START;
    for (size_t i = 0; i < word.len; i++)
        hash = lexicon_hash(hash, word.ptr[i]);
    return is_known(&lexicon->tables, hash);
}
