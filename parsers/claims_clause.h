/*
 * claims_clause - where what speaks of a number begins and ends. All are pure.
 */
#ifndef VIGIE_PARSERS_CLAIMS_CLAUSE_H
#define VIGIE_PARSERS_CLAIMS_CLAUSE_H

#include "base/bytes.h"

bool clause_ends(uint8_t byte);

/* Whether the byte at `at` (< text.len) ends a sentence, or a line. */
bool clause_ends_sentence(struct bytes text, size_t at);

/* The point of "tel." ends no list. */
bool clause_is_abbreviated(struct bytes text, size_t at);

/* Where what may speak of a number begins: not before the sentence or another number,
 * and in one `breath` not before a comma. Some forty bytes at most. */
size_t clause_start(struct bytes text, size_t at, bool breath);

/* And where it ends, behind the number. */
size_t clause_end(struct bytes text, size_t at, bool breath);

#endif
