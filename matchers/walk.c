#include "matchers/walk.h"

#include "matchers/anchors.h"
#include "matchers/classes_tables.h"
#include "matchers/letters.h"
#include "matchers/starts.h"

#include <string.h>

/* Compiled into both forms of the walk. */
#define ALWAYS_INLINE inline __attribute__((always_inline))

/* Types that are looked for only where a watchlist has them, and those of them that are
 * found by their letters, by words, by dates. The first four are always counted. */
enum {
    WALK_WORDS = 1 << IDENTIFIER_PHRASE | 1 << IDENTIFIER_LOCAL,
    WALK_DATES = 1 << IDENTIFIER_PERSON,
    WALK_CODES = 1 << IDENTIFIER_IBAN | 1 << IDENTIFIER_DNI | 1 << IDENTIFIER_NIE |
                 1 << IDENTIFIER_CODICE_FISCALE | WALK_WORDS | WALK_DATES
};
static const uint32_t WALK_MORE =
    ~(uint32_t)(1 << IDENTIFIER_NIR | 1 << IDENTIFIER_PHONE | 1 << IDENTIFIER_EMAIL |
                1 << IDENTIFIER_DOMAIN);

/* Which form of the walk: constants in each place it is compiled into. */
struct form {
    bool fast;
    bool codes; /* whether codes with letters are looked for */
};

/* Where tokens found at one place go on to. */
struct found {
    struct walk *walk;
    uint64_t row;
    uint64_t offset; /* of the text's first byte */
};

static void token_take(void *context, const struct token *token)
{
    struct found *found = context;
    sieve_put(found->walk->sieve, token, found->row, found->offset + token->start);
}

/* ')' ends a row of SQL when ',' or ';' is next. */
static bool tuple_ends(struct bytes text, size_t at)
{
    enum { BLANKS = 8 };
    for (size_t i = at + 1; i < text.len && i <= at + BLANKS; i++)
        if (!byte_is_space(text.ptr[i]))
            return text.ptr[i] == ',' || text.ptr[i] == ';';
    return false;
}

static ALWAYS_INLINE uint64_t row_ends(
    const struct walk *walk, const struct classes *here, struct bytes text, size_t at)
{
    uint64_t ends = 0;
    if (walk->layout != LAYOUT_TUPLES)
        return here->newline;
    for (uint64_t left = here->close; left != 0; left &= left - 1) {
        unsigned place = (unsigned)__builtin_ctzll(left);
        if (tuple_ends(text, at + place))
            ends |= (uint64_t)1 << place;
    }
    return ends;
}

/* What is looked at, and for what. */
struct looking {
    struct token_sink out;
    struct bytes text;
    uint32_t wanted; /* types the watchlists have */
    enum layout layout;
    const struct declared *declared;
};

/* Anchors of the walk that looks for codes, words and dates. */
struct more_anchors {
    uint64_t code;
    uint64_t word;
    uint64_t date;
};

struct block_anchors {
    struct anchors first;
    struct more_anchors more; /* not in the plain walk */
    uint64_t ends;            /* of rows */
};

/* The types found at this anchor that any watchlist has, but for the first four. Out of
 * the way of watchlists that have no more. */
static __attribute__((noinline)) void look_for_more(
    const struct looking *looking, const struct place *place, enum anchor anchor)
{
    for (size_t i = 0; identifier_kinds()[i] != NULL; i++) {
        const struct identifier_kind *kind = identifier_kinds()[i];
        if ((looking->wanted & WALK_MORE & identifier_bit(kind->type)) != 0 &&
            (kind->anchors >> anchor & 1) != 0)
            kind->find(&looking->out, place, anchor);
    }
}

/* A run long enough to slide in may be a number from its start as well. */
static void look_at_number(const struct looking *looking, const struct anchors *anchors,
    unsigned bit, size_t at)
{
    struct digits digits;
    digits_read(&digits, looking->text, at);
    const struct place place = {.text = looking->text, .at = at, .digits = &digits};
    bool sliding = (anchors->slide >> bit & 1) != 0;
    bool more = (looking->wanted & WALK_MORE) != 0;
    if (sliding) {
        identifier_nir.find(&looking->out, &place, ANCHOR_SLIDE);
        if (more)
            look_for_more(looking, &place, ANCHOR_SLIDE);
    } else {
        identifier_nir.find(&looking->out, &place, ANCHOR_DIGIT);
        identifier_phone.find(&looking->out, &place, ANCHOR_DIGIT);
    }
    if (more && (anchors->digit >> bit & 1) != 0)
        look_for_more(looking, &place, ANCHOR_DIGIT);
}

static void look_at(const struct looking *looking, const struct anchors *anchors,
    unsigned bit, size_t at)
{
    const struct place place = {.text = looking->text, .at = at};
    if ((anchors->at >> bit & 1) != 0)
        identifier_email.find(&looking->out, &place, ANCHOR_AT);
    else if ((anchors->dot >> bit & 1) != 0)
        identifier_domain.find(&looking->out, &place, ANCHOR_DOT);
    else if (((anchors->digit | anchors->slide) >> bit & 1) != 0)
        look_at_number(looking, anchors, bit, at);
}

static void look_at_more(const struct looking *looking, const struct more_anchors *more,
    unsigned bit, size_t at)
{
    const struct place place = {.text = looking->text,
        .at = at,
        .layout = looking->layout,
        .declared = looking->declared};
    if ((more->code >> bit & 1) != 0)
        look_for_more(looking, &place, ANCHOR_CODE);
    if ((more->word >> bit & 1) != 0)
        look_for_more(looking, &place, ANCHOR_WORD);
    if ((more->date >> bit & 1) != 0)
        look_for_more(looking, &place, ANCHOR_DATE);
}

static ALWAYS_INLINE void look_at_block(struct walk *walk, const struct span *span,
    size_t at, const struct block_anchors *anchors, struct form form)
{
    struct found found = {.walk = walk, .offset = span->offset};
    const struct looking looking = {.out = {.take = token_take, .context = &found},
        .text = span->text,
        .wanted = walk->wanted,
        .layout = walk->layout,
        .declared = walk->declared};
    const struct more_anchors *more = &anchors->more;
    uint64_t found_more = form.codes ? more->code | more->word | more->date : 0;
    for (uint64_t left = anchors->first.any; left != 0; left &= left - 1) {
        unsigned bit = (unsigned)__builtin_ctzll(left);
        uint64_t before = ((uint64_t)1 << bit) - 1;
        found.row = walk->rows_ended +
                    (uint64_t)__builtin_popcountll(anchors->ends & before) + 1;
        look_at(&looking, &anchors->first, bit, at + bit);
        if ((found_more >> bit & 1) != 0)
            look_at_more(&looking, more, bit, at + bit);
    }
}

/* The places of the block that belong to the span. */
static ALWAYS_INLINE uint64_t places_of(const struct span *span, size_t at)
{
    size_t left = span->to - at;
    return left >= CLASSES_BYTES ? UINT64_MAX : ((uint64_t)1 << left) - 1;
}

static ALWAYS_INLINE void classes_of(
    struct classes *out, const uint8_t *bytes, bool fast)
{
#if defined(__x86_64__)
    if (fast) {
        classes_avx2(out, bytes);
        return;
    }
#endif
    (void)fast;
    classes_scalar(out, bytes);
}

static ALWAYS_INLINE uint64_t letters_of(const uint8_t *bytes, bool fast)
{
#if defined(__x86_64__)
    if (fast)
        return letters_avx2(bytes);
#endif
    (void)fast;
    return letters_scalar(bytes);
}

static ALWAYS_INLINE uint64_t leads_of(const uint8_t *bytes, bool fast)
{
#if defined(__x86_64__)
    if (fast)
        return starts_leads_avx2(bytes);
#endif
    (void)fast;
    return starts_leads_scalar(bytes);
}

/* Past the end of the text there are zeros, which are of no class. */
static ALWAYS_INLINE void classes_at(struct classes *out, uint64_t *letters,
    struct bytes text, size_t at, struct form form)
{
    uint8_t padded[CLASSES_BYTES] = {0};
    if (at + CLASSES_BYTES <= text.len) {
        classes_of(out, text.ptr + at, form.fast);
        if (form.codes)
            *letters = letters_of(text.ptr + at, form.fast);
        return;
    }
    if (at < text.len)
        memcpy(padded, text.ptr + at, text.len - at);
    classes_of(out, padded, form.fast);
    if (form.codes)
        *letters = letters_of(padded, form.fast);
}

/* What code_places needs of the blocks already passed: a plain walk keeps only digits.
 */
struct passed {
    uint64_t digit;
    uint64_t gap;
    uint64_t letter;
};

static uint64_t gaps_of(const struct classes *classes)
{
    return classes->gap | classes->wide;
}

/* Where the block at `at` has letters of more than a byte; none where no word is
 * wanted. */
static ALWAYS_INLINE uint64_t leads_at(
    struct bytes text, size_t at, uint32_t wanted, struct form form)
{
    uint8_t padded[CLASSES_BYTES] = {0};
    if ((wanted & WALK_WORDS) == 0)
        return 0;
    if (at + CLASSES_BYTES <= text.len)
        return leads_of(text.ptr + at, form.fast);
    memcpy(padded, text.ptr + at, text.len - at);
    return leads_of(padded, form.fast);
}

static ALWAYS_INLINE struct more_anchors more_places(const struct passed *passed,
    const struct classes *here, const struct classes *after, const uint64_t letters[2],
    uint32_t wanted)
{
    const struct letters_around letter = {passed->letter, letters[0], letters[1]};
    const struct letters_around digit = {passed->digit, here->digit, after->digit};
    const struct letters_around gap = {passed->gap, gaps_of(here), gaps_of(after)};
    struct more_anchors more = {.code = letters_anchors(&letter, &digit, &gap, wanted)};
    if ((wanted & WALK_WORDS) != 0)
        more.word = starts_of_words(&letter, &digit);
    if ((wanted & WALK_DATES) != 0)
        more.date = starts_of_dates(&digit);
    return more;
}

static ALWAYS_INLINE void pass(struct passed *passed, const struct classes *here,
    uint64_t letter, struct form form)
{
    passed->digit = here->digit;
    if (!form.codes)
        return;
    passed->gap = gaps_of(here);
    passed->letter = letter;
}

static ALWAYS_INLINE void walk_blocks(
    struct walk *walk, const struct span *span, struct form form)
{
    struct classes before = {0};
    struct classes here;
    struct classes after;
    struct passed passed = {0};
    struct block_anchors anchors;
    uint64_t letters[2] = {0};
    if (span->from >= CLASSES_BYTES)
        classes_at(&before, letters, span->text, span->from - CLASSES_BYTES, form);
    pass(&passed, &before, letters[0], form);
    classes_at(&here, letters, span->text, span->from, form);
    for (size_t at = span->from; at < span->to; at += CLASSES_BYTES) {
        uint64_t places = places_of(span, at);
        classes_at(&after, letters + 1, span->text, at + CLASSES_BYTES, form);
        anchors_find(&anchors.first, passed.digit, &here, &after);
        if (!walk->domains)
            anchors.first.any =
                anchors.first.digit | anchors.first.slide | anchors.first.at;
        if (form.codes) {
            anchors.more = more_places(&passed, &here, &after, letters, walk->wanted);
            anchors.more.word |= leads_at(span->text, at, walk->wanted, form);
            anchors.first.any |=
                anchors.more.code | anchors.more.word | anchors.more.date;
        }
        anchors.first.any &= places;
        anchors.ends = row_ends(walk, &here, span->text, at) & places;
        if (anchors.first.any != 0)
            look_at_block(walk, span, at, &anchors, form);
        walk->rows_ended += (uint64_t)__builtin_popcountll(anchors.ends);
        pass(&passed, &here, letters[0], form);
        here = after;
        letters[0] = letters[1];
    }
}

#if defined(__x86_64__)

/* Haswell's bit counting comes with AVX2; classes_best asks for all of these. */
#define WALK_FAST __attribute__((target("avx2,bmi,bmi2,popcnt")))

WALK_FAST static void walk_fast(struct walk *walk, const struct span *span)
{
    walk_blocks(walk, span, (struct form){.fast = true});
}

WALK_FAST static void walk_fast_codes(struct walk *walk, const struct span *span)
{
    walk_blocks(walk, span, (struct form){.fast = true, .codes = true});
}

#endif

static void walk_plain(struct walk *walk, const struct span *span)
{
    walk_blocks(walk, span, (struct form){0});
}

static void walk_plain_codes(struct walk *walk, const struct span *span)
{
    walk_blocks(walk, span, (struct form){.codes = true});
}

void walk_span(struct walk *walk, const struct span *span)
{
    walk->wanted = sieve_types(walk->sieve);
    bool codes = (walk->wanted & WALK_CODES) != 0;
#if defined(__x86_64__)
    if (walk->classes != classes_scalar) {
        (codes ? walk_fast_codes : walk_fast)(walk, span);
        return;
    }
#endif
    (codes ? walk_plain_codes : walk_plain)(walk, span);
}
