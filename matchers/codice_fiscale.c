/*
 * codice-fiscale - the Italian tax and health code of a person.
 *
 * Sixteen characters: six letters of the names, year, a month's letter, day (40 more
 * for women), a letter and three digits for the place of birth, and a check letter over
 * the values of the odd and the even places (Decreto ministeriale 23 December 1976, as
 * described by the Agenzia delle Entrate). Where two persons would have one code,
 * digits are replaced by letters, 0 to 9 by LMNPQRSTUV (omocodia): such a code is a
 * person's own and stays as it is.
 *
 * Canonical: the sixteen characters, large. Strong. The provisional code of eleven
 * digits is not taken.
 */
#include "matchers/code.h"
#include "matchers/type.h"

#include <string.h>

enum { LENGTH = 16, MONTH = 8, DAY = 9, FEMALE = 40, EARLY = 9 };

static const char MONTHS[] = "ABCDEHLMPRST";

/* A digit or the letter that stands for it; -1: neither. */
static int digit_of(uint8_t byte)
{
    static const char letters[] = "LMNPQRSTUV";
    if (byte_is_digit(byte))
        return byte - '0';
    const char *found = memchr(letters, byte, sizeof(letters) - 1);
    return found == NULL ? -1 : (int)(found - letters);
}

/* Of the first `count` characters: what each must be. */
static bool shape_is_good(const uint8_t *code, size_t count)
{
    static const char shape[] = "AAAAAA00A00A000A";
    for (size_t i = 0; i < count; i++) {
        bool letter = code[i] >= 'A' && code[i] <= 'Z';
        if (shape[i] == 'A' ? !letter : digit_of(code[i]) < 0)
            return false;
    }
    return count <= MONTH || memchr(MONTHS, code[MONTH], sizeof(MONTHS) - 1) != NULL;
}

/* 29 February in any year: the century is not in the code. */
static bool day_is_good(const uint8_t *code)
{
    static const uint8_t days[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const char *month = memchr(MONTHS, code[MONTH], sizeof(MONTHS) - 1);
    int day = digit_of(code[DAY]) * 10 + digit_of(code[DAY + 1]);
    if (day > FEMALE)
        day -= FEMALE;
    return month != NULL && day >= 1 && day <= days[month - MONTHS];
}

static bool check_holds(const uint8_t *code)
{
    static const uint8_t odd[] = {1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11,
        3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23};
    unsigned sum = 0;
    for (unsigned i = 0; i < LENGTH - 1; i++) {
        unsigned value = byte_is_digit(code[i]) ? (unsigned)(code[i] - '0')
                                                : (unsigned)(code[i] - 'A');
        sum += i % 2 == 0 ? odd[value] : value;
    }
    return sum % sizeof(odd) == (unsigned)(code[LENGTH - 1] - 'A');
}

static enum refusal check(const uint8_t *code)
{
    if (!shape_is_good(code, LENGTH))
        return REFUSAL_SHAPE;
    if (!day_is_good(code))
        return REFUSAL_DATE;
    return check_holds(code) ? REFUSAL_NONE : REFUSAL_KEY;
}

static void give(const struct token_sink *out, const uint8_t *code, size_t start)
{
    const struct token token = {.type = IDENTIFIER_CODICE_FISCALE,
        .strong = true,
        .value = bytes_make(code, LENGTH),
        .start = start};
    out->take(out->context, &token);
}

/* Most words are no more than words, which their first nine characters tell. */
static void find(
    const struct token_sink *out, const struct place *place, enum anchor anchor)
{
    uint8_t code[LENGTH];
    size_t after = 0;
    (void)anchor;
    if (code_read_some(code, EARLY, place->text, place->at, &after) != EARLY ||
        !shape_is_good(code, EARLY) || !code_may_start(place->text, place->at))
        return;
    if (code_read(code, LENGTH, place->text, place->at) && check(code) == REFUSAL_NONE)
        give(out, code, place->at);
}

static enum refusal canonical(const struct token_sink *out, struct bytes field)
{
    uint8_t code[CODE_MAX];
    int count = code_squeeze(code, field);
    if (count == 0)
        return REFUSAL_EMPTY;
    if (count != LENGTH)
        return REFUSAL_LENGTH;
    enum refusal refusal = check(code);
    if (refusal == REFUSAL_NONE)
        give(out, code, 0);
    return refusal;
}

const struct identifier_kind identifier_codice_fiscale = {
    .type = IDENTIFIER_CODICE_FISCALE,
    .name = "codice-fiscale",
    .anchors = 1U << ANCHOR_CODE,
    .person = true,
    .find = find,
    .canonical = canonical,
};
