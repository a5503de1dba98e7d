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

/* A number that the types must look at. */
WIDE_INLINE void number_look_at(
    const struct looking *looking, struct place *place, uint32_t digit, uint32_t ends)
{
    struct digits digits = {.count = (uint8_t)__builtin_popcount(digit), .ends = ends};
    _mm256_storeu_si256((__m256i *)(void *)digits.value,
        plain_digits(looking->text.ptr + place->at, digit));
    look_at_digits(looking, place, &digits);
}

/* False: it is not one of the usual, and nothing is done. */
WIDE_INLINE bool number_put(struct plain_sink *sink, const struct looking *looking,
    struct plain_number *number, uint32_t digit)
{
    const uint8_t *from = looking->text.ptr + number->at;
    if ((looking->wanted & WALK_MORE) != 0)
        return false;
    if ((number->ends & (*from == '0' ? ENDS_ZERO : ENDS_OTHER)) == 0)
        return true;
    number->digits = _mm256_castsi256_si128(plain_digits(from, digit));
    number->first = (uint64_t)_mm_cvtsi128_si64(number->digits);
    if (!plain_is_usual(number->first, number->ends))
        return false;
    plain_number_put(sink, number);
    return true;
}

/* The same as look_at_many; most of it is written down here and now. */
WIDE_TARGET static void look_at_seen(const struct looking *looking,
    const struct batch *batch, const struct places *places)
{
    struct plain_seen seen;
    struct plain_sink sink =
        plain_sink_of(looking->found->walk->sieve, looking->found->offset);
    const struct spot start = spot_of(batch, 0);
    struct place place = place_of(looking, &start);
    plain_see_all(&seen, batch, looking->text.ptr + batch->at, places);
    const uint8_t *from = looking->text.ptr + batch->at;
    size_t line = BATCH_FETCHED;
    for (size_t n = 0; n < seen.count; n++) {
        uint32_t digit = seen.digit[n];
        batch_fetch_far(from, line);
        line += line < BATCH;
        const struct spot spot = spot_of(batch, seen.place[n]);
        struct plain_number number = {.ends = plain_ends(digit),
            .at = batch->at + seen.place[n],
            .row = row_of(places, &spot)};
        if ((digit & 1) != 0 && number_put(&sink, looking, &number, digit))
            continue;
        if (digit == PLAIN_AT &&
            plain_mail(&sink, looking->text.ptr, number.at, number.row))
            continue;
        place.at = number.at;
        looking->found->row = number.row;
        if ((digit & 1) != 0)
            number_look_at(looking, &place, digit, number.ends);
        else
            look_at(looking, &spot, (struct form){.fast = true});
        plain_sink_again(&sink);
    }
    batch_fetch_rest(from, line);
}

#endif

static ALWAYS_INLINE void places_look_at(const struct looking *looking,
    const struct batch *batch, const struct places *places, struct form form)
{
#if defined(__x86_64__)
    bool readable = form.fast && !form.more && numbers_readable(batch, looking->text);
    if (readable && form.wide && batch->at >= MAIL_SIDE &&
        looking->found->unescaped == NULL) {
        look_at_seen(looking, batch, places);
        return;
    }
    if (form.wide && !form.more)
        batch_fetch_rest(looking->text.ptr + batch->at, BATCH_FETCHED);
    if (readable) {
        look_at_many(looking, batch, places);
        return;
    }
#endif
    look_at_each(looking, batch, places, form);
}

static ALWAYS_INLINE void walk_blocks(
    struct walk *walk, const struct span *span, struct form form)
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
        places_gather(&places, walk, span, &batch, form);
        places_look_at(&looking, &batch, &places, form);
        batch_move(&batch, form);
    }
}

#if defined(__x86_64__)

/* Haswell's bit counting comes with AVX2; processor_has_vectors asks for all of these.
 */
#define WALK_FAST __attribute__((target("avx2,bmi,bmi2,lzcnt,popcnt")))

WALK_FAST static void walk_fast(struct walk *walk, const struct span *span)
{
    walk_blocks(walk, span, (struct form){.fast = true});
}

WALK_FAST static void walk_fast_more(struct walk *walk, const struct span *span)
{
    walk_blocks(walk, span, (struct form){.fast = true, .more = true});
}

WIDE_TARGET static void walk_wide(struct walk *walk, const struct span *span)
{
    walk_blocks(walk, span, (struct form){.fast = true, .wide = true});
}

WIDE_TARGET static void walk_wide_more(struct walk *walk, const struct span *span)
{
    walk_blocks(walk, span, (struct form){.fast = true, .wide = true, .more = true});
}

#endif

static void walk_plain(struct walk *walk, const struct span *span)
{
    walk_blocks(walk, span, (struct form){0});
}

static void walk_plain_more(struct walk *walk, const struct span *span)
{
    walk_blocks(walk, span, (struct form){.more = true});
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
        (more ? walk_wide_more : walk_wide)(walk, span);
        return;
    }
    if (walk->classes == classes_fast) {
        (more ? walk_fast_more : walk_fast)(walk, span);
        return;
    }
#endif
    (more ? walk_plain_more : walk_plain)(walk, span);
}
