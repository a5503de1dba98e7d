/*
 * person_words - words behind which a person's name or day of birth stands.
 */
#ifndef VIGIE_PARSERS_PERSON_WORDS_H
#define VIGIE_PARSERS_PERSON_WORDS_H

#include "base/bytes.h"

/* Most words are ruled out by their first two bytes. False: the word is no title as it
 * is written, no birth and no role. */
static inline bool person_may_lead(uint8_t first, uint8_t second)
{
    switch (first) {
    case 'D':
    case 'd':
        return second == 'r' || second == 'o' || second == 'O' || second == '.';
    case 'F':
        return second == 'r' || second == 'R';
    case 'P':
        return second == 'r' || second == 'R' || second == 'a';
    case 'H':
    case 'G':
    case 'g':
        return second == 'e' || second == 'E';
    case 'M':
    case 'S':
        return true;
    case 'N':
    case 'n':
        return second == 0xC3 || second == 'a' || second == '(' || second == 'e';
    case 'B':
    case 'b':
        return second == 'o' || second == 'i';
    case 'p':
        return second == 'a';
    case 0xD0:
        return second == 0xBF || second == 0x9F;
    case 0xD1:
        return second == 0x80;
    default:
        return false;
    }
}

/* "Dr", "Mme", "Herrn", with a point or without, in any case. */
bool person_title(struct bytes word);
/* A title as it is written before a name in running text: with its capital, which tells
 * "Don" from "don"; "M.", which is French. */
bool person_title_written(struct bytes word);

/* "born", "née", "geb.", "DOB:". */
bool person_born(struct bytes word);
/* What may stand between that and the day: "le", "on the". */
bool person_born_joint(struct bytes word);
/* "patient", "Patiente", not all in capitals: who they are is named behind it. */
bool person_role(struct bytes word);

#endif
