/*
 * person_spell - letters that whoever has no key for them writes as two: "MUELLER" for
 * "Müller", as passports (ICAO 9303-3, section 6) and older programs have it.
 *
 * A list gives its own names both ways. Of a document's names, those with such a letter
 * are tried both ways, as a list may have been made from either.
 */
#ifndef VIGIE_MATCHERS_PERSON_SPELL_H
#define VIGIE_MATCHERS_PERSON_SPELL_H

#include "matchers/person_cells.h"
#include "matchers/person_view.h"

/* Copies the text to `out`, which has room for twice as much, with these letters
 * spelled out, in UTF-8 or, between bytes of ASCII, in windows-1252. Returns the
 * length; `*any` is set where there was one, and else left alone. */
size_t person_spell(uint8_t *out, struct bytes text, bool *any);

/* What was looked at around a date, spelled out. False: no such letter is there. */
bool person_spell_row(struct person_view *row, const struct place *place,
    const struct dates *dates, const struct person_cells *cells);

#endif
