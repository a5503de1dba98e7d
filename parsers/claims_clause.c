#include "parsers/claims_clause.h"

#include "parsers/fold.h"

#include <string.h>

enum {
    LOOK_BACK = 40, /* bytes before a number that may say what it counts */
    LOOK_AHEAD = 32 /* behind it */
};

bool clause_ends(uint8_t byte)
{
    return byte != '\0' && strchr("\n.,;!?:", byte) != NULL;
}

bool clause_ends_sentence(struct bytes text, size_t at)
{
    uint8_t byte = text.ptr[at];
    return byte == '\n' || byte == ';' || byte == '!' || byte == '?' || byte == '|' ||
           (byte == '.' && at + 1 < text.len && text.ptr[at + 1] == ' ');
}

bool clause_is_abbreviated(struct bytes text, size_t at)
{
    enum { ABBREVIATION = 4 };
    size_t word = at;
    while (word > 0 && at - word <= ABBREVIATION && !fold_is_gap(text, word - 1))
        word--;
    return text.ptr[at] == '.' && at - word <= ABBREVIATION;
}

size_t clause_start(struct bytes text, size_t at, bool breath)
{
    size_t least = at > LOOK_BACK ? at - LOOK_BACK : 0;
    while (at > least && !clause_ends_sentence(text, at - 1) &&
           !byte_is_digit(text.ptr[at - 1]) && !(breath && text.ptr[at - 1] == ','))
        at--;
    return at;
}

static bool parts(struct bytes text, size_t at)
{
    uint8_t byte = text.ptr[at];
    return byte == '(' || byte == '[' || byte == '/' || byte == '|' ||
           (byte == '-' && at > 0 && text.ptr[at - 1] == ' ');
}

size_t clause_end(struct bytes text, size_t at, bool breath)
{
    size_t most = text.len - at > LOOK_AHEAD ? at + LOOK_AHEAD : text.len;
    while (at < most && !clause_ends(text.ptr[at]) && !byte_is_digit(text.ptr[at]) &&
           !(breath && parts(text, at)))
        at++;
    return at;
}
