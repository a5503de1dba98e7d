#include "matchers/walk.h"

#include "matchers/look.h"
#include "matchers/numbers.h"
#include "matchers/plain_mail.h"
#include "matchers/plain_number.h"
#include "matchers/walk_inside.h"

static ALWAYS_INLINE void look_at_each(const struct looking *looking,
    const struct batch *batch, const struct places *places, struct form form)
{
    for (size_t n = 0; n < places->count; n++) {
        const struct spot spot = spot_of(batch, places->at[n]);
        looking->found->row = row_of(places, &spot);
        look_at(looking, &spot, form);
    }
}

#if defined(__x86_64__)

/* A plain number, some group of which ends where one of its types wants it. */
NUMBERS_FAST void look_at_digits(
    const struct looking *looking, struct place *place, const struct digits *digits)
{
    place->digits = digits;
    if ((digits->ends & ENDS_GLUED) != 0)
        identifier_nir.find(&looking->out, place, ANCHOR_DIGIT);
    else if ((digits->ends & ENDS_NIR) != 0)
        nir_find_plain(&looking->out, digits, place->at);
    phone_find_plain(&looking->out, digits, place->at);
    if ((looking->wanted & WALK_MORE) != 0)
        look_for_more(looking, place, ANCHOR_DIGIT);
    place->digits = NULL;
}

/* False: it must be read the slow way. */
NUMBERS_FAST bool look_at_plain(const struct looking *looking, struct place *place,
    const struct numbers *numbers, const struct number_at *number)
{
    struct digits digits;
    if (number->odd || !numbers_read(&digits, numbers, number))
        return false;
    look_at_digits(looking, place, &digits);
    return true;
}

/* The same as look_at_each where only numbers and addresses are looked for. */
NUMBERS_FAST void look_at_many(const struct looking *looking, const struct batch *batch,
    const struct places *places)
{
    bool more = (looking->wanted & WALK_MORE) != 0;
    struct spot spot = spot_of(batch, 0);
    struct place place = place_of(looking, &spot);
    struct numbers numbers = {.batch = batch,
        .text = looking->text.ptr + batch->at,
        .more = more ? UINT32_MAX << ENDS_LEAST : 0};
    for (size_t done = 0; done < places->count; done += NUMBERS) {
        size_t left = places->count - done;
        numbers_find(&numbers, places->at + done, left < NUMBERS ? left : NUMBERS);
        for (size_t n = 0; n < numbers.count; n++) {
            const struct number_at *number = &numbers.items[n];
            spot = spot_of(batch, number->place);
            place.at = batch->at + number->place;
            looking->found->row = row_of(places, &spot);
            if (numbers.text[number->place] == '@')
                identifier_email.find(&looking->out, &place, ANCHOR_AT);
            else if (numbers.text[number->place] == '%' ||
                     !look_at_plain(looking, &place, &numbers, number))
                look_at(looking, &spot, (struct form){.fast = true});
        }
    }
}

/* What is no plain value of the usual ones. */
WIDE_TARGET static __attribute__((noinline)) void look_at_other(
    const struct looking *looking, const struct batch *batch,
    const struct places *places, unsigned at, struct plain_seen seen)
{
    const struct spot spot = spot_of(batch, at);
    struct place place = place_of(looking, &spot);
    looking->found->row = row_of(places, &spot);
    if (seen.odd) {
        look_at(looking, &spot, (struct form){.fast = true});
        return;
    }
    struct digits digits = {
        .count = (uint8_t)__builtin_popcount(seen.digit), .ends = seen.ends};
    _mm256_storeu_si256((__m256i *)(void *)digits.value,
        plain_digits(looking->text.ptr + place.at, seen.digit));
    look_at_digits(looking, &place, &digits);
}

/* What is the same for all places of a batch. */
struct plain_walk {
    struct plain_sink sink;
    const struct batch *batch;
    const struct places *places;
    const uint8_t *text; /* the batch's first byte */
    uint32_t more;       /* ends that types beyond those of ends.h take */
};

WIDE_INLINE uint64_t plain_row(const struct plain_walk *walk, size_t place)
{
    size_t block = place / CLASSES_BYTES;
    uint64_t before = _bzhi_u64(walk->batch->newline[block + 1], place % CLASSES_BYTES);
    return walk->places->before + walk->places->rows[block] +
           (uint64_t)__builtin_popcountll(before) + 1;
}

/* False: it is not one of the usual, and nothing is done. */
WIDE_INLINE bool number_put(
    struct plain_walk *walk, size_t place, const struct plain_seen *seen)
{
    const uint8_t *from = walk->text + place;
    struct plain_number number = {.ends = seen->ends};
    if (seen->odd)
        return false;
    if ((seen->ends & (*from == '0' ? ENDS_ZERO : ENDS_OTHER)) == 0)
        return (seen->ends & walk->more) == 0;
    number.digits = _mm256_castsi256_si128(plain_digits(from, seen->digit));
    number.first = (uint64_t)_mm_cvtsi128_si64(number.digits);
    if (walk->more != 0 || !plain_is_usual(number.first, number.ends))
        return false;
    number.at = place;
    number.row = plain_row(walk, place);
    plain_number_put(&walk->sink, &number);
    return true;
}

/* One place; false: look_at_other must look at it. */
WIDE_INLINE bool plain_put_at(
    struct plain_walk *walk, size_t place, struct plain_seen *seen)
{
    uint8_t first = walk->text[place];
    if (first == '@')
        return plain_mail(
            &walk->sink, walk->text + place, place, plain_row(walk, place));
    if (first == '%')
        return false;
    *seen = plain_see(walk->batch, place);
    return number_put(walk, place, seen);
}

/* The same as look_at_many; most of it is written down here and now. */
WIDE_TARGET static __attribute__((noinline)) void look_at_seen(
    const struct looking *looking, const struct batch *batch,
    const struct places *places)
{
    bool more = (looking->wanted & WALK_MORE) != 0;
    struct plain_walk walk = {.sink = plain_sink_of(looking->found->walk->sieve,
                                  looking->found->offset + batch->at),
        .batch = batch,
        .places = places,
        .text = looking->text.ptr + batch->at,
        .more = more ? UINT32_MAX << ENDS_LEAST : 0};
    const uint16_t *end = places->at + places->count;
    for (const uint16_t *at = places->at; at < end; at++) {
        struct plain_seen seen = {.odd = true};
        if (__builtin_expect(plain_put_at(&walk, *at, &seen), 1))
            continue;
        look_at_other(looking, batch, places, *at, seen);
        plain_sink_again(&walk.sink);
    }
}

#endif

static ALWAYS_INLINE void places_look_at(const struct looking *looking,
    const struct batch *batch, const struct places *places, struct form form)
{
#if defined(__x86_64__)
    bool readable = form.fast && !form.more && numbers_readable(batch, looking->text);
    if (readable && form.wide && batch->at > MAIL_SIDE &&
        looking->found->unescaped == NULL) {
        look_at_seen(looking, batch, places);
        return;
    }
    if (readable) {
        look_at_many(looking, batch, places);
        return;
    }
#endif
    look_at_each(looking, batch, places, form);
}

/* Returns where it got to: with `escapes`, up to where one of them may be seen from. */
static ALWAYS_INLINE size_t walk_blocks(struct walk *walk, const struct span *span,
    const struct escapes *escapes, struct form form)
{
    struct batch batch;
    struct places places;
    struct found found = {
        .walk = walk, .offset = span->offset, .unescaped = span->unescaped};
    struct looking looking = {
        .out = {.take = span->unescaped == NULL ? token_take : token_take_unescaped,
            .context = &found},
        .found = &found,
        .text = span->text,
        .wanted = walk->wanted,
        .fast = form.fast,
        .layout = walk->rows.form.layout,
        .form = &walk->rows.form,
        .declared = walk->declared};
    finders_choose(looking.finders, walk->wanted);
    batch_start(&batch, span->text, span->from, form);
    for (size_t at = span->from; at < span->to; at += (size_t)BATCH * CLASSES_BYTES) {
        batch_read(&batch, span, at, form);
#if defined(__x86_64__)
        if (form.wide && !form.more && escapes != NULL &&
            batch_wide_escapes(&batch, span->text, escapes))
            return at;
#else
        (void)escapes;
#endif
        places_gather(&places, walk, span, &batch, form);
        places_look_at(&looking, &batch, &places, form);
        batch_move(&batch, form);
    }
    return span->to;
}

#if defined(__x86_64__)

/* Haswell's bit counting comes with AVX2; processor_has_vectors asks for all of these.
 */
#define WALK_FAST __attribute__((target("avx2,bmi,bmi2,lzcnt,popcnt")))

WALK_FAST static void walk_fast(struct walk *walk, const struct span *span)
{
    (void)walk_blocks(walk, span, NULL, (struct form){.fast = true});
}

WALK_FAST static void walk_fast_more(struct walk *walk, const struct span *span)
{
    (void)walk_blocks(walk, span, NULL, (struct form){.fast = true, .more = true});
}

WIDE_TARGET static size_t walk_wide(
    struct walk *walk, const struct span *span, const struct escapes *escapes)
{
    return walk_blocks(walk, span, escapes, (struct form){.fast = true, .wide = true});
}

WIDE_TARGET static void walk_wide_more(struct walk *walk, const struct span *span)
{
    (void)walk_blocks(
        walk, span, NULL, (struct form){.fast = true, .wide = true, .more = true});
}

#endif

static void walk_plain(struct walk *walk, const struct span *span)
{
    (void)walk_blocks(walk, span, NULL, (struct form){0});
}

static void walk_plain_more(struct walk *walk, const struct span *span)
{
    (void)walk_blocks(walk, span, NULL, (struct form){.more = true});
}

/* Whether there is more to be found than numbers and addresses. */
static bool wants_more(const struct walk *walk)
{
    return walk->domains || (walk->wanted & WALK_CODES) != 0;
}

void walk_text(struct walk *walk, const struct span *span)
{
    walk->wanted = sieve_types(walk->sieve);
    bool more = wants_more(walk);
#if defined(__x86_64__)
    if (walk->classes == classes_wide) {
        if (more)
            walk_wide_more(walk, span);
        else
            (void)walk_wide(walk, span, NULL);
        return;
    }
    if (walk->classes == classes_fast) {
        (more ? walk_fast_more : walk_fast)(walk, span);
        return;
    }
#endif
    (more ? walk_plain_more : walk_plain)(walk, span);
}

bool walk_watches(struct walk *walk)
{
    walk->wanted = sieve_types(walk->sieve);
    return classes_are_wide(walk->classes) && !wants_more(walk);
}

size_t walk_watched(
    struct walk *walk, const struct span *span, const struct escapes *escapes)
{
#if defined(__x86_64__)
    return walk_wide(walk, span, escapes);
#else
    (void)escapes;
    walk_text(walk, span);
    return span->to;
#endif
}
