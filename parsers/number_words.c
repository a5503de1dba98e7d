#include "parsers/number_words.h"

#include "parsers/fold.h"

#include <string.h>

enum { HUNDRED = 100, THOUSAND = 1000, MILLION = 1000000 };

/* The words that join, which are few in each language and never other. */
static const char *const joints[] = {
    "and ", "y ", "e ", "et ", "und ", "\xD0\xB8 " /* i */};

static const char *const halves[] = {"and a half", "y medio", "y media", "et demi",
    "et demie", "e meio", "e meia", "einhalb",
    "\xD1\x81 \xD0\xBF\xD0\xBE\xD0\xBB\xD0\xBE\xD0\xB2\xD0\xB8\xD0\xBD\xD0\xBE\xD0\xB9",
    "\xD0\xB8 \xD0\xBF\xD0\xBE\xD0\xBB"};

static const char *const points[] = {
    "point ", "virgule ", "coma ", "komma ", "virgula ", "punto "};

/* One, where it is no word that begins a number: most are articles. */
static const char *const ones[] = {"one", "un", "une", "una", "um", "uma", "eins",
    "\xD0\xBE\xD0\xB4\xD0\xB8\xD0\xBD", "\xD0\xBE\xD0\xB4\xD0\xBD\xD0\xB0",
    "\xD0\xBE\xD0\xB4\xD0\xBD\xD1\x83", "\xD0\xBE\xD0\xB4\xD0\xBD\xD0\xBE\xD0\xB9"};

/* "several hundred" is no hundred. */
static const char *const vague[] = {"several", "hundred", "few", "many", "couple",
    "some", "quelques", "plusieurs", "einige", "mehrere", "paar", "viele", "varios",
    "varias", "algunos", "algunas", "pocos", "alguns", "algumas", "muchos", "muitos",
    "\xD0\xBD\xD0\xB5\xD1\x81\xD0\xBA\xD0\xBE\xD0\xBB\xD1\x8C\xD0\xBA\xD0\xBE",
    "\xD0\xBF\xD0\xB0\xD1\x80\xD1\x83", "\xD0\xBF\xD0\xB0\xD1\x80\xD0\xB0"};

#define COUNT_OF(list) (sizeof(list) / sizeof((list)[0]))

/* The length of the word or words of the list that stand at `at`, whole; 0: none. */
static size_t one_of(
    const char *const *list, size_t count, struct bytes text, size_t at)
{
    struct bytes rest = bytes_slice(text, at, text.len);
    for (size_t i = 0; i < count; i++) {
        size_t length = strlen(list[i]);
        bool joins = list[i][length - 1] == ' ';
        if (bytes_starts(rest, list[i]) && (joins || fold_is_gap(rest, length)))
            return length;
    }
    return 0;
}

/* What has been read of a number. */
struct spelled {
    uint64_t total; /* of the groups whose multiplier was read */
    uint64_t group;
    uint64_t last;  /* the last multiplier of a thousand or more; 0: none */
    uint64_t parts; /* the group counts these: 10 behind "two point seven" */
    unsigned words;
    size_t end;
    size_t through; /* the end of what made `total` */
    size_t word;    /* where the last multiplier began */
    bool half;      /* only a multiplier may follow: "two and a half" */
};

static size_t word_end(struct bytes text, size_t at)
{
    while (!fold_is_gap(text, at))
        at++;
    return at;
}

/* Whether a part of the group goes behind what there is of it: "seventy" "four",
 * "quatre-vingt" "dix", "duzentos" "trinta". */
static bool fits(uint64_t group, uint64_t value)
{
    enum { TEN = 10, SCORE = 20, SIXTY = 60, EIGHTY = 80 };
    uint64_t rest = group % HUNDRED;
    if (group == 0)
        return true;
    if (rest == 0 || rest == SIXTY || rest == EIGHTY)
        return value < (rest == 0 ? HUNDRED : SCORE);
    return rest % TEN == 0 && value < TEN;
}

static bool add_small(struct spelled *number, uint64_t value)
{
    enum { TEN = 10 };
    bool times = value == HUNDRED && number->group > 1 && number->group < TEN;
    if (number->parts > 1 && value < TEN) { /* "two point" "seven" "five" */
        number->group = number->group * TEN + value;
        number->parts *= TEN;
        return number->parts < MILLION;
    }
    if (number->half || number->parts > 1 || !(times || fits(number->group, value)))
        return false;
    number->group = times ? number->group * HUNDRED : number->group + value;
    return true;
}

/* Of a word or phrase that holds its thousands already. */
static bool add_large(struct spelled *number, uint64_t value, size_t end)
{
    bool first = number->words == 0;
    if (!first && (number->group > 0 || value >= number->last))
        return false;
    number->total += value;
    number->last = THOUSAND;
    while (number->last < (uint64_t)MILLION * THOUSAND &&
           value % (number->last * THOUSAND) == 0)
        number->last *= THOUSAND;
    number->through = end;
    return true;
}

static bool add(struct spelled *number, uint64_t value, size_t end)
{
    return value < THOUSAND ? add_small(number, value) : add_large(number, value, end);
}

/* "fourteen thousand and three thousand two hundred" are two numbers: what is behind
 * the first multiplier belongs to the second. */
static bool part_there(struct spelled *number)
{
    number->group = 0;
    number->end = number->through;
    return false;
}

static bool multiply(struct spelled *number, uint64_t by, size_t end)
{
    if (by == HUNDRED) {
        bool right = !number->half && number->group > 0 && number->group < HUNDRED;
        number->group *= right ? HUNDRED : 1;
        return right;
    }
    if (by == number->last)
        return part_there(number);
    if (number->group == 0 && by < number->last)
        number->group = 1;
    uint64_t group = by < number->last ? number->group : number->total + number->group;
    uint64_t rest = by < number->last ? number->total : 0;
    if (group == 0 || number->parts == 0 || by % number->parts != 0 ||
        (number->parts > 1 && number->total > 0) ||
        __builtin_mul_overflow(group, by / number->parts, &group) ||
        __builtin_add_overflow(group, rest, &number->total))
        return false;
    number->group = 0;
    number->parts = 1;
    number->half = false;
    number->last = by;
    number->through = end;
    return true;
}

/* A multiplier that is a word: "k" stands behind digits alone. */
static bool multiplier_at(struct lexicon_hit *hit, const struct lexicon *lexicon,
    struct bytes text, size_t at)
{
    enum { LETTERS = 2 };
    return lexicon_at(hit, lexicon, LEXICON_NUMBER, text, at) &&
           hit->value != LEXICON_NOTHING && hit->end - hit->start > LETTERS;
}

/* "a million and a half" is half a million more; behind "two and a half" a multiplier
 * has to come. */
static bool take_half(struct spelled *number)
{
    enum { TEN = 10, FIVE = 5 };
    if (number->half || number->parts > 1)
        return false;
    if (number->group == 0) {
        number->total += number->last / 2;
        return true;
    }
    if (number->total > 0)
        return false;
    number->group = number->group * TEN + FIVE;
    number->parts = TEN;
    number->half = true;
    return true;
}

static bool take_point(
    struct spelled *number, const struct lexicon *lexicon, struct bytes text, size_t at)
{
    enum { TEN = 10 };
    struct lexicon_hit hit;
    if (number->half || number->parts > 1 || number->total > 0 ||
        !lexicon_at(&hit, lexicon, LEXICON_AMOUNT, text, at) || hit.value >= HUNDRED)
        return false;
    uint64_t parts = hit.value < TEN ? TEN : HUNDRED;
    number->group = number->group * parts + hit.value;
    number->parts = parts;
    number->end = hit.end;
    return true;
}

static bool take_glued(struct spelled *number, struct bytes text, size_t at)
{
    size_t end = word_end(text, at);
    uint64_t value = 0;
    bool half = false;
    if (!number_in_one_word(&value, &half, bytes_slice(text, at, end - at)) ||
        !add(number, value, end) || (half && !take_half(number)))
        return false;
    number->words++; /* it has several parts */
    number->end = end;
    return true;
}

static bool take_amount(
    struct spelled *number, const struct lexicon_hit *amount, struct bytes text)
{
    if (amount->value == LEXICON_NOTHING)
        return take_glued(number, text, amount->start);
    if (!add(number, amount->value, amount->end))
        return false;
    number->end = amount->end;
    return true;
}

/* "twenty-one", "ciento un", "vinte e uma": an article of one's own begins none. */
static bool take_one(struct spelled *number, struct bytes text, size_t at)
{
    enum { SCORE = 20 };
    size_t length = one_of(ones, COUNT_OF(ones), text, at);
    if (length == 0 || number->group < SCORE || !add_small(number, 1))
        return false;
    number->end = at + length;
    return true;
}

/* Takes what comes next; false where the number is over. */
static bool take_next(
    struct spelled *number, const struct lexicon *lexicon, struct bytes text)
{
    struct lexicon_hit hit;
    size_t at = number->end;
    if (at >= text.len || (text.ptr[at] != ' ' && text.ptr[at] != '-'))
        return false;
    at++;
    size_t half = one_of(halves, COUNT_OF(halves), text, at);
    if (half > 0) {
        number->end = at + half;
        return take_half(number);
    }
    if (multiplier_at(&hit, lexicon, text, at)) {
        if (!multiply(number, hit.value, hit.end))
            return false;
        number->end = hit.end;
        number->word = hit.start;
        return true;
    }
    size_t point = one_of(points, COUNT_OF(points), text, at);
    if (point > 0)
        return take_point(number, lexicon, text, at + point);
    at += one_of(joints, COUNT_OF(joints), text, at);
    if (lexicon_at(&hit, lexicon, LEXICON_AMOUNT, text, at) &&
        take_amount(number, &hit, text))
        return true;
    return take_one(number, text, at);
}

/* Behind "several" a multiplier is none of one. */
static bool is_vague(struct bytes text, const struct lexicon_hit *amount)
{
    size_t end = amount->start;
    if (end < 2 || amount->value < HUNDRED || text.ptr[end - 1] != ' ')
        return false;
    size_t start = --end;
    while (start > 0 && !fold_is_gap(text, start - 1))
        start--;
    return start < end && one_of(vague, COUNT_OF(vague), text, start) == end - start;
}

static bool begin(
    struct spelled *number, struct bytes text, const struct lexicon_hit *amount)
{
    *number = (struct spelled){.parts = 1};
    if (amount->section != LEXICON_AMOUNT || is_vague(text, amount) ||
        !take_amount(number, amount, text))
        return false;
    number->words++;
    return true;
}

bool number_in_words(struct number *out, const struct lexicon *lexicon,
    struct bytes folded, const struct lexicon_hit *amount)
{
    struct spelled number;
    if (!begin(&number, folded, amount))
        return false;
    struct spelled whole = number;
    while (take_next(&number, lexicon, folded)) {
        number.words++;
        if (number.parts == 1)
            whole = number;
    }
    if (number.through == number.end && number.group == 0 && number.total > 0)
        whole = number; /* parted at its multiplier */
    uint64_t value = 0;
    if (whole.parts != 1 || __builtin_add_overflow(whole.total, whole.group, &value) ||
        value == 0)
        return false;
    *out = (struct number){.mantissa = value,
        .times = 1,
        .start = amount->start,
        .end = whole.end,
        .word = whole.word,
        .plain = whole.words < 2};
    return true;
}

/* "4 million and a half", "2 с половиной миллиона". */
static bool go_on_by_half(
    struct number *number, const struct lexicon *lexicon, struct bytes text)
{
    enum { TEN = 10, FIVE = 5 };
    size_t half = one_of(halves, COUNT_OF(halves), text, number->end + 1);
    struct lexicon_hit hit = {.value = number->times, .end = 0};
    size_t end = number->end + 1 + half;
    if (half == 0 || number->decimals > 0 || number->mantissa > MILLION)
        return false;
    if (number->times == 1) {
        if (end >= text.len || text.ptr[end] != ' ' ||
            !multiplier_at(&hit, lexicon, text, end + 1))
            return false;
        end = hit.end;
    }
    number->mantissa = number->mantissa * TEN + FIVE;
    number->decimals = 1;
    number->times = hit.value;
    number->end = end;
    number->plain = false;
    return true;
}

void number_go_on(
    struct number *number, const struct lexicon *lexicon, struct bytes folded)
{
    struct number more;
    struct lexicon_hit hit;
    uint64_t value = 0;
    size_t at = number->end;
    if (at + 1 >= folded.len || folded.ptr[at] != ' ' ||
        go_on_by_half(number, lexicon, folded) || number->times < THOUSAND)
        return;
    at++;
    at += one_of(joints, COUNT_OF(joints), folded, at);
    bool digits = number_here(&more, lexicon, folded, at) && more.times > 1;
    bool words = !digits && lexicon_at(&hit, lexicon, LEXICON_AMOUNT, folded, at) &&
                 number_in_words(&more, lexicon, folded, &hit) &&
                 number_value(&more) >= HUNDRED;
    if ((!digits && !words) || number_value(&more) >= number->times ||
        __builtin_add_overflow(number_value(number), number_value(&more), &value))
        return;
    *number = (struct number){
        .mantissa = value, .times = 1, .start = number->start, .end = more.end};
}
