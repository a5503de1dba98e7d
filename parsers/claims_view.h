/*
 * claims_view - a title and a body made ready to be read; for claims*.c alone.
 *
 * Folded, their disguises taken off, with what the lexicon finds in them. Offsets are
 * of the folded text.
 */
#ifndef VIGIE_PARSERS_CLAIMS_VIEW_H
#define VIGIE_PARSERS_CLAIMS_VIEW_H

#include "parsers/claims.h"
#include "parsers/lexicon.h"
#include "parsers/number.h"

struct claims_side {
    struct bytes written; /* as the author wrote it, cut */
    struct buf folded;
    struct bytes text; /* what `folded` holds */
    struct lexicon_hit *hits;
    size_t hit_count;
    struct number *numbers; /* in digits and in words, as they stand */
    size_t number_count;
};

struct claims_view {
    const struct claims_text *text;
    const struct lexicon *lexicon;
    struct claims_side title;
    struct claims_side body;
};

MUST_USE int claims_view_init(
    struct claims_view *view, const struct claims_text *text, struct err *err);
void claims_view_done(struct claims_view *view);
AUTO_DEFINE_VALUE(struct claims_view, claims_view_done)

/* The first hit at or after offset `at`; its index, hit_count for none. */
size_t claims_hit_from(const struct claims_side *side, size_t at);

/* Whether a phrase of that section and value lies within [from, to). */
bool claims_says(const struct claims_side *side, size_t from, size_t to,
    enum lexicon_section section, uint64_t value);

/* A hit of that section which ends at `end`, or NULL. */
const struct lexicon_hit *claims_hit_ending(
    const struct claims_side *side, size_t end, enum lexicon_section section);

/* How many different phrases of that section and value there are. */
uint32_t claims_phrases(
    const struct claims_side *side, enum lexicon_section section, uint64_t value);

/* claims_stand.c, of what stands around a number.
 * Where what is not a space begins, at or behind `at`. */
size_t claims_over_spaces(struct bytes text, size_t at);
/* "of", "из": what is behind such a word is not what a number before it counts. */
bool claims_is_preposition(struct bytes word);
/* Where "about" begins, when it or its like ends at `at`; else `at`. */
size_t claims_before_about(struct bytes text, size_t at);
/* A mark that ends a clause, or the text's end. */
bool claims_is_stop(struct bytes text, size_t at);
bool claims_is_year(const struct number *number);
/* The minutes of "6d 12h 33m". */
bool claims_is_clock(struct bytes text, const struct number *number);
/* Between two stops, and not one of a row of numbers: "1, 2, 3". */
bool claims_stands_alone(const struct claims_side *side, const struct number *number);
/* "4 of 15,800": of two numbers the larger is all. */
bool claims_is_whole(const struct claims_side *side, const struct number *number);
/* "for all 890k", "there are 2,733.": what all of it is, of whatever it is. */
bool claims_is_all(const struct claims_side *side, const struct number *number);
/* Whether a sign begins right behind the number: "17,200 together". */
bool claims_sign_behind(const struct claims_side *side, const struct number *number,
    enum lexicon_sign sign);

/* claims_count.c: the records claimed, 0 for none. */
uint64_t claims_records(const struct claims_view *view);
/* claims_size.c: the bytes claimed, 0 for none. */
uint64_t claims_size(const struct claims_view *view);
/* claims_progress.c: counts_down, partly_out and all_out, on which others build. */
void claims_progress(struct claims *claims, const struct claims_view *view);
/* claims_offer.c: offer, likely_offer and the cues. */
void claims_offer(struct claims *claims, const struct claims_view *view, bool priced);
/* claims_mention.c: whether a phrase names a kind of data that is among those spoken
 * of, not one that is said to be absent, a seller's address or an archive's password.
 */
bool claims_mentions(const struct claims_side *side, const struct lexicon_hit *hit);
/* claims_fields.c */
MUST_USE int claims_fields(
    uint32_t *fields, const struct claims_view *view, struct err *err);
/* claims_place.c: the sector; `fields` without what is said of animals, and without
 * the numbers of other insurances than people's health. */
enum data_sector claims_settle(uint32_t *fields, const struct claims_view *view);
enum data_sector claims_sector(const struct claims_view *view, uint32_t fields);
void claims_country(struct claims *claims, const struct claims_view *view);
uint32_t claims_mask(const struct claims_view *view, enum lexicon_section section);
/* claims_breach.c */
int64_t claims_breached_at(const struct claims_view *view);
/* claims_victim.c: names and domains, into victims and victim_count. */
MUST_USE int claims_victims(
    struct claims *claims, const struct claims_view *view, struct err *err);

#endif
