#include "matchers/local_shape.h"

#include "matchers/code.h"
#include "matchers/digits.h"
#include "matchers/number.h"
#include "matchers/words.h"

static const char *const CHECKS[] = {[LOCAL_CHECK_NONE] = "none",
    [LOCAL_CHECK_LUHN] = "luhn",
    [LOCAL_CHECK_97] = "mod97",
    [LOCAL_CHECK_11] = "mod11"};

enum { CHECK_COUNT = sizeof(CHECKS) / sizeof(CHECKS[0]) };

static int check_parse(enum local_check *check, struct bytes name, struct err *err)
{
    for (int i = 0; i < CHECK_COUNT; i++)
        if (bytes_is(name, CHECKS[i])) {
            *check = (enum local_check)i;
            return 0;
        }
    return err_set(err, "after the colon stands luhn, mod97, mod11 or none");
}

static bool count_read(uint8_t *count, struct bytes text)
{
    uint64_t value = 0;
    if (bytes_to_u64(&value, text, LOCAL_CODE_MAX) != 0)
        return false;
    *count = (uint8_t)value;
    return true;
}

/* "{8,10}" or "{8}" at `*at`; without one: one. */
static int counts_read(
    struct local_piece *piece, struct bytes text, size_t *at, struct err *err)
{
    piece->least = 1;
    piece->most = 1;
    if (*at == text.len || text.ptr[*at] != '{')
        return 0;
    ptrdiff_t close = bytes_find_byte(text, '}', *at);
    ptrdiff_t comma = bytes_find_byte(text, ',', *at);
    if (close == BYTES_NONE || piece->kind == '-')
        return err_set(err, "a { follows A, 9 or * and has its }");
    size_t end = (size_t)close;
    size_t first = comma != BYTES_NONE && comma < close ? (size_t)comma : end;
    if (!count_read(&piece->least, bytes_slice(text, *at + 1, first - *at - 1)))
        return err_set(err, "{ } holds a length, as {8}, or two, as {8,10}");
    piece->most = piece->least;
    if (first != end &&
        !count_read(&piece->most, bytes_slice(text, first + 1, end - first - 1)))
        return err_set(err, "{ } holds a length, as {8}, or two, as {8,10}");
    if (piece->most == 0 || piece->most < piece->least)
        return err_set(err, "{ } holds the smaller length first");
    *at = end + 1;
    return 0;
}

/* Neighbours of one kind become one piece. */
static int piece_add(
    struct local_shape *shape, const struct local_piece *piece, struct err *err)
{
    struct local_piece *last =
        shape->count > 0 ? &shape->pieces[shape->count - 1] : NULL;
    if (last != NULL && last->kind == piece->kind && piece->kind != '-' &&
        last->most + piece->most <= LOCAL_CODE_MAX) {
        last->least = (uint8_t)(last->least + piece->least);
        last->most = (uint8_t)(last->most + piece->most);
        return 0;
    }
    if (shape->count == LOCAL_PIECES_MAX)
        return err_set(err, "it has more than %d pieces", LOCAL_PIECES_MAX);
    shape->pieces[shape->count++] = *piece;
    return 0;
}

static int pieces_parse(struct local_shape *shape, struct bytes text, struct err *err)
{
    for (size_t at = 0; at < text.len;) {
        struct local_piece piece = {.kind = text.ptr[at++]};
        if (piece.kind != 'A' && piece.kind != '9' && piece.kind != '*' &&
            piece.kind != '-')
            return err_set(err, "it is made of A (a letter), 9 (a digit), * (either) "
                                "and - (a separator that may stand there)");
        if (counts_read(&piece, text, &at, err) != 0 ||
            piece_add(shape, &piece, err) != 0)
            return -1;
    }
    return 0;
}

/* What would fit half of all numbers in any document is no shape. */
static int width_check(const struct local_shape *shape, struct err *err)
{
    size_t least = 0;
    size_t most = 0;
    bool letters = false;
    for (size_t i = 0; i < shape->count; i++) {
        const struct local_piece *piece = &shape->pieces[i];
        if (piece->kind == '-')
            continue;
        least += piece->least;
        most += piece->most;
        letters = letters || (piece->kind == 'A' && piece->least > 0);
    }
    if (most > LOCAL_CODE_MAX)
        return err_set(err, "it is longer than %d letters and digits", LOCAL_CODE_MAX);
    if (!letters && least < LOCAL_LEAST_DIGITS)
        return err_set(err,
            "fewer than %d digits are in every document and would tell nothing",
            LOCAL_LEAST_DIGITS);
    if (least < LOCAL_LEAST)
        return err_set(
            err, "fewer than %d letters and digits would tell nothing", LOCAL_LEAST);
    return shape->pieces[0].kind != '-' && shape->pieces[shape->count - 1].kind != '-'
               ? 0
               : err_set(err, "a - stands between letters or digits only");
}

static int shape_parse(struct local_shape *shape, struct bytes text, struct err *err)
{
    ptrdiff_t colon = bytes_find_byte(text, ':', 0);
    if (text.len == 0)
        return err_set(err, "it is empty");
    if (!bytes_to_text(shape->text, sizeof(shape->text), text))
        return err_set(err, "it is longer than %d characters", LOCAL_SHAPE_TEXT - 1);
    if (colon != BYTES_NONE) {
        struct bytes rule = bytes_slice(text, (size_t)colon + 1, text.len);
        text = bytes_slice(text, 0, (size_t)colon);
        if (check_parse(&shape->check, rule, err) != 0)
            return -1;
    }
    if (pieces_parse(shape, text, err) != 0)
        return -1;
    return shape->count > 0 ? width_check(shape, err) : err_set(err, "it is empty");
}

int local_shape_parse(struct local_shape *shape, struct bytes text, struct err *err)
{
    struct local_shape parsed = {.check = LOCAL_CHECK_NONE};
    if (shape_parse(&parsed, text, err) != 0)
        return err_in(err, "the shape of a local number");
    *shape = parsed;
    return 0;
}

static bool is_of(uint8_t kind, uint8_t byte)
{
    return (kind != '9' && byte_is_alpha(byte)) || (kind != 'A' && byte_is_digit(byte));
}

/* Places are bits, counted from the start: how far the pieces so far may reach. */
enum { REACH = 64 };

static uint64_t after_separator(uint64_t places, struct bytes text, size_t start)
{
    uint64_t reached = places;
    for (uint64_t left = places; left != 0; left &= left - 1) {
        size_t place = (size_t)__builtin_ctzll(left);
        size_t at = start + place;
        size_t skip = digits_separator(text, at);
        if (skip == 0 && at < text.len && text.ptr[at] == '/')
            skip = 1;
        if (skip > 0 && place + skip < REACH)
            reached |= (uint64_t)1 << (place + skip);
    }
    return reached;
}

static uint64_t after_piece(
    uint64_t places, const struct local_piece *piece, struct bytes text, size_t start)
{
    uint64_t reached = 0;
    if (piece->kind == '-')
        return after_separator(places, text, start);
    for (uint64_t left = places; left != 0; left &= left - 1) {
        size_t place = (size_t)__builtin_ctzll(left);
        for (size_t length = 0; length <= piece->most && place + length < REACH;
             length++) {
            if (length >= piece->least)
                reached |= (uint64_t)1 << (place + length);
            size_t at = start + place + length;
            if (at >= text.len || !is_of(piece->kind, text.ptr[at]))
                break;
        }
    }
    return reached;
}

/* The furthest place where the code ends well; 0: none. */
static size_t furthest(uint64_t places, struct bytes text, size_t start)
{
    struct folded next;
    for (size_t length = REACH - 1; length > 0; length--) {
        size_t end = start + length;
        if ((places >> length & 1) == 0 || end > text.len)
            continue;
        if (end == text.len)
            return length;
        fold_at(&next, text, end);
        if (next.class == FOLD_OTHER)
            return length;
    }
    return 0;
}

static void code_take(struct local_code *code, struct bytes text)
{
    code->length = 0;
    for (size_t i = 0; i < text.len && code->length < LOCAL_CODE_MAX; i++)
        if (is_of('*', text.ptr[i]))
            code->text[code->length++] = code_upper(text.ptr[i]);
}

static bool holds_11(const uint8_t *digits, size_t count)
{
    unsigned sum = 0;
    for (size_t i = 0; i < count; i++)
        sum += (unsigned)(i + 1) * (unsigned)(digits[count - 1 - i] - '0');
    return sum % 11 == 0;
}

static bool holds_97(const uint8_t *digits, size_t count)
{
    enum { KEY = 2, MODULUS = 97 };
    unsigned rest = 0;
    if (count <= KEY)
        return false;
    for (size_t i = 0; i < count - KEY; i++)
        rest = (rest * 10 + (unsigned)(digits[i] - '0')) % MODULUS;
    return MODULUS - rest == number_of_digits(digits + count - KEY, KEY);
}

static bool check_holds(const struct local_code *code, enum local_check check)
{
    uint8_t digits[LOCAL_CODE_MAX];
    size_t count = 0;
    for (size_t i = 0; i < code->length; i++)
        if (byte_is_digit(code->text[i]))
            digits[count++] = code->text[i];
    switch (check) {
    case LOCAL_CHECK_NONE:
        return true;
    case LOCAL_CHECK_LUHN:
        return count > 1 && number_luhn(digits, count);
    case LOCAL_CHECK_97:
        return holds_97(digits, count);
    case LOCAL_CHECK_11:
        return count > 1 && holds_11(digits, count);
    }
    return false;
}

enum local_fit local_shape_fit(struct local_code *code, const struct local_shape *shape,
    struct bytes text, size_t at)
{
    uint64_t places = 1;
    for (size_t i = 0; i < shape->count && places != 0; i++)
        places = after_piece(places, &shape->pieces[i], text, at);
    size_t length = places == 0 ? 0 : furthest(places, text, at);
    if (length == 0)
        return LOCAL_OTHER_SHAPE;
    code_take(code, bytes_slice(text, at, length));
    code->end = at + length;
    return check_holds(code, shape->check) ? LOCAL_FITS : LOCAL_WRONG_CHECK;
}
