/*
 * local - an organisation's own file numbers (IPP, NIP, a sample's number), of a shape
 * that it declares (local_shape.h).
 *
 * Canonical: letters and digits without separators, letters large. Weak: the same
 * number may be somebody else's elsewhere, or a price.
 */
#include "matchers/local.h"

#include "matchers/code.h"
#include "matchers/words.h"

static void give(
    const struct token_sink *out, const struct local_code *code, size_t start)
{
    const struct token token = {.type = IDENTIFIER_LOCAL,
        .value = bytes_make(code->text, code->length),
        .start = start};
    out->take(out->context, &token);
}

/* The digit behind the letters that start at `at`, as in "IPP12345678"; `at`: none. */
static size_t behind_letters(struct bytes text, size_t at)
{
    enum { LETTERS_MOST = 12 };
    size_t end = at;
    while (end < text.len && end - at <= LETTERS_MOST && byte_is_alpha(text.ptr[end]))
        end++;
    bool digit = end < text.len && byte_is_digit(text.ptr[end]);
    return digit && end - at <= LETTERS_MOST ? end : at;
}

static void find(
    const struct token_sink *out, const struct place *place, enum anchor anchor)
{
    struct local_code code;
    struct bytes text = place->text;
    (void)anchor;
    if (place->declared == NULL || !words_start_at(text, place->at))
        return;
    size_t digit = behind_letters(text, place->at);
    for (size_t i = 0; i < place->declared->shape_count; i++) {
        const struct local_shape *shape = &place->declared->shapes[i];
        if (local_shape_fit(&code, shape, text, place->at) == LOCAL_FITS)
            give(out, &code, place->at);
        if (digit > place->at && shape->pieces[0].kind == '9' &&
            local_shape_fit(&code, shape, text, digit) == LOCAL_FITS)
            give(out, &code, digit);
    }
}

enum refusal local_canonical(
    const struct token_sink *out, struct bytes field, const struct local_shape *shape)
{
    struct local_code code;
    field = bytes_trim(field);
    if (field.len == 0)
        return REFUSAL_EMPTY;
    enum local_fit fit = local_shape_fit(&code, shape, field, 0);
    if (fit == LOCAL_OTHER_SHAPE || code.end != field.len)
        return REFUSAL_SHAPE;
    if (fit == LOCAL_WRONG_CHECK)
        return REFUSAL_KEY;
    give(out, &code, 0);
    return REFUSAL_NONE;
}

/* Without its shape: whether it could be such a number at all. */
static enum refusal canonical(const struct token_sink *out, struct bytes field)
{
    struct local_code code = {.length = 0};
    field = bytes_trim(field);
    if (field.len == 0)
        return REFUSAL_EMPTY;
    for (size_t at = 0; at < field.len; at++) {
        uint8_t byte = field.ptr[at];
        if (code.length == LOCAL_CODE_MAX)
            return REFUSAL_LENGTH;
        if (byte_is_alpha(byte) || byte_is_digit(byte))
            code.text[code.length++] = code_upper(byte);
        else if (byte != '/' && digits_separator(field, at) == 0)
            return REFUSAL_CHARACTERS;
    }
    if (code.length < LOCAL_LEAST)
        return REFUSAL_LENGTH;
    give(out, &code, 0);
    return REFUSAL_NONE;
}

const struct identifier_kind identifier_local = {
    .type = IDENTIFIER_LOCAL,
    .name = "local",
    .anchors = 1U << ANCHOR_WORD,
    .person = true,
    .find = find,
    .canonical = canonical,
};
