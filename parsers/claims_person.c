/*
 * Persons told from victims: a name beside a date of birth, a telephone, an address or
 * another datum is one of those whose data leaked, and is never kept.
 */
#include "model/mask.h"
#include "parsers/claims_victim.h"
#include "parsers/date_words.h"
#include "parsers/dom_text.h"
#include "parsers/fold.h"
#include "parsers/person_words.h"

#include <string.h>

enum {
    BEFORE = 48, /* bytes of a line looked at before a name */
    BEHIND = 96,
    POSTAL_DIGITS = 5,
    NUMBER_DIGITS = 8, /* as many make a telephone, a number of a person, a day */
    NUMBER_MAX = 40,
    RECENT = 2020, /* days since then tell when data were stolen */
    ROW_MAX = 4096
};

/* Born on, years old, in the street: with one of these beside it a name is a person's.
 */
static const char *const signs[] = {"n\xC3\xA9 ", "n\xC3\xA9\x65 ", "n\xC3\xA9(e) ",
    "born ", "dob ", "dob:", "d.o.b", "geb.", "geb ", "geboren ", "nacido ", "nacida ",
    "nascido ", "nascida ", "nato il ", "nata il ", "birth", "naissance",
    "\xD1\x80\xD0\xBE\xD0\xB6\xD0\xB4", /* рожд */
    "\xD1\x80\xD0\xBE\xD0\xB4\xD0\xB8\xD0\xBB",
    /* родил */ "\xD0\xB3.\xD1\x80" /* г.р */};

/* What stands behind the number of a house, or an age. */
static const char *const houses[] = {"bis", "ter", "rue", "avenue", "av", "ave",
    "boulevard", "bd", "blvd", "chemin", "place", "all\xC3\xA9\x65", "allee", "impasse",
    "route", "cours", "quai", "square", "street", "st", "road", "rd", "lane", "drive",
    "calle", "rua", "via", "ans", "years", "yo", "y.o", "a\xC3\xB1os", "anos", "anni",
    "jahre", "\xD0\xBB\xD0\xB5\xD1\x82" /* лет */};

static size_t digits_at(struct bytes text, size_t at)
{
    size_t count = 0;
    while (at + count < text.len && byte_is_digit(text.ptr[at + count]))
        count++;
    return count;
}

static unsigned number_at(struct bytes text, size_t at, size_t digits)
{
    unsigned number = 0;
    for (size_t i = 0; i < digits; i++)
        number = number * 10 + (unsigned)(text.ptr[at + i] - '0');
    return number;
}

/* Three numbers with marks between, their sizes as written; 0 for none. */
static size_t take_parts(
    unsigned parts[3], size_t sizes[3], struct bytes text, size_t start)
{
    size_t at = start;
    for (size_t i = 0; i < 3; i++) {
        if (i > 0 && (at >= text.len || strchr("./-", text.ptr[at]) == NULL))
            return 0;
        at += i > 0 ? 1 : 0;
        sizes[i] = digits_at(text, at);
        if (sizes[i] == 0 || sizes[i] > 4)
            return 0;
        parts[i] = number_at(text, at, sizes[i]);
        at += sizes[i];
    }
    return at - start;
}

/* Length of a day written in digits, 0 for none; its year, of four digits. */
static size_t day_at(unsigned *year, struct bytes text, size_t at)
{
    size_t sizes[3];
    unsigned parts[3];
    size_t length = take_parts(parts, sizes, text, at);
    if (length == 0 || sizes[1] > 2)
        return 0;
    bool first = sizes[0] == 4 && sizes[2] <= 2;
    bool last = sizes[0] <= 2 && (sizes[2] == 4 || sizes[2] == 2);
    unsigned day = first ? parts[2] : parts[0];
    *year = first ? parts[0] : parts[2];
    if (*year < 100)
        *year += *year < 40 ? 2000U : 1900U;
    bool right = day >= 1 && day <= 31 && parts[1] >= 1 && parts[1] <= 31;
    return (first || last) && right ? length : 0;
}

/* Length of "2019-2024", or 0. */
static size_t years_at(struct bytes text, size_t at)
{
    enum { SIZE = 4, BOTH = 9, FIRST = 1900, LAST = 2099 };
    if (digits_at(text, at) != SIZE || digits_at(text, at + SIZE + 1) != SIZE)
        return 0;
    unsigned from = number_at(text, at, SIZE);
    unsigned to = number_at(text, at + SIZE + 1, SIZE);
    return from >= FIRST && from <= to && to <= LAST ? BOTH : 0;
}

struct digit_group {
    size_t length;
    size_t digits;
    bool thousands; /* 12.345.678 */
    uint8_t mark;
};

/* Digits in pieces, a space or a mark between them. */
static struct digit_group take_number(struct bytes text, size_t at)
{
    size_t size = digits_at(text, at);
    struct digit_group number = {
        .length = size, .digits = size, .thousands = size <= 3 && text.ptr[at] != '0'};
    while (number.length < NUMBER_MAX) {
        size_t next = at + number.length;
        uint8_t mark = next < text.len ? text.ptr[next] : 0;
        size_t marks = 0;
        while (marks < 2 && next + marks < text.len &&
               strchr(" .-/,()'", text.ptr[next + marks]) != NULL)
            marks++;
        size = digits_at(text, next + marks);
        if (marks == 0 || size == 0 || (mark == ',' && size != 3))
            break;
        number.thousands = number.thousands && marks == 1 && size == 3 &&
                           (number.mark == 0 || number.mark == mark);
        number.mark = mark;
        number.length += marks + size;
        number.digits += size;
    }
    return number;
}

static struct bytes word_behind(struct bytes text, size_t at)
{
    while (at < text.len && text.ptr[at] == ' ')
        at++;
    return bytes_slice(text, at, claims_word_end(text, at) - at);
}

/* "12,345,678 rows" counts; a person's number may be written in threes as well, and no
 * word in small letters stands behind that. */
static bool is_count(const struct digit_group *number, struct bytes text, size_t at)
{
    static const char *const counted[] = {
        "Kund", "Pati", "Dat", "Nutz", "Zeil", "Eint", "Pers", "Vers"};
    struct bytes word = word_behind(text, at + number->length);
    if (!number->thousands)
        return false;
    if (number->mark == ',')
        return true;
    for (size_t i = 0; i < sizeof(counted) / sizeof(counted[0]); i++)
        if (bytes_starts(word, counted[i]))
            return true;
    return word.len > 2 && (byte_is_alpha(word.ptr[0]) || word.ptr[0] >= 0x80) &&
           !claims_is_capital(word) && bytes_find_byte(word, '@', 0) == BYTES_NONE;
}

static bool is_month(struct bytes word)
{
    enum { FOLDED_MAX = 64 };
    AUTO(buf_done) struct buf folded;
    int month = 0;
    buf_init(&folded, FOLDED_MAX);
    while (bytes_ends(word, "."))
        word.len--;
    return word.len > 2 && fold_text(&folded, word, NULL) == 0 &&
           date_word(&month, buf_bytes(&folded), DATE_WORD_MONTH) == folded.len;
}

/* "12 mars 1987", "12. März"; its year, or 0. */
static bool is_worded_day(unsigned *year, struct bytes text, size_t at)
{
    enum { YEAR_DIGITS = 4 };
    size_t digits = digits_at(text, at);
    at += digits;
    if (at < text.len && text.ptr[at] == '.')
        at++;
    struct bytes word = word_behind(text, at);
    *year = 0;
    if (digits > 2 || !is_month(word))
        return false;
    struct bytes next = word_behind(text, (size_t)(word.ptr - text.ptr) + word.len);
    if (digits_at(next, 0) == YEAR_DIGITS)
        *year = number_at(next, 0, YEAR_DIGITS);
    return true;
}

/* "123 Main Street". */
static bool is_street(struct bytes text, size_t at)
{
    enum { WORDS = 3 };
    static const char *const streets[] = {
        "street", "road", "lane", "avenue", "boulevard"};
    for (int i = 0; i < WORDS; i++) {
        struct bytes word = word_behind(text, at);
        for (size_t s = 0; s < sizeof(streets) / sizeof(streets[0]); s++)
            if (bytes_equal_nocase(word, bytes_of(streets[s])))
                return true;
        if (word.len == 0)
            return false;
        at = (size_t)(word.ptr - text.ptr) + word.len;
    }
    return false;
}

bool claims_number_is_personal(
    const struct lexicon *lexicon, struct bytes text, size_t at)
{
    unsigned year = 0;
    struct digit_group number = take_number(text, at);
    if (day_at(&year, text, at) > 0 || is_worded_day(&year, text, at) ||
        is_street(text, at + digits_at(text, at)) ||
        (number.digits >= NUMBER_DIGITS && !is_count(&number, text, at)))
        return true;
    struct bytes word = word_behind(text, at + digits_at(text, at));
    for (size_t i = 0; i < sizeof(houses) / sizeof(houses[0]); i++)
        if (bytes_equal_nocase(word, bytes_of(houses[i])))
            return true;
    return number.length == POSTAL_DIGITS && number.digits == POSTAL_DIGITS &&
           claims_is_capital(word) && !claims_word_known(lexicon, word).any;
}

static bool is_word_byte(struct bytes text, size_t at)
{
    return at < text.len && (byte_is_alpha(text.ptr[at]) ||
                                byte_is_digit(text.ptr[at]) || text.ptr[at] >= 0x80);
}

/* Whether the number at `at` tells of a person; `length`: how much of it was read. */
static bool is_datum(size_t *length, struct bytes part, size_t at)
{
    unsigned year = 0;
    size_t day = day_at(&year, part, at);
    size_t years = years_at(part, at);
    struct digit_group number = take_number(part, at);
    *length = day > 0 ? day : years;
    if (day > 0)
        return year < RECENT;
    if (years > 0)
        return false;
    *length = digits_at(part, at);
    if (is_worded_day(&year, part, at))
        return year > 0 && year < RECENT;
    return number.digits >= NUMBER_DIGITS && !is_count(&number, part, at);
}

/* "née le 12 mars"; of kinds of data, as in "date of birth, e-mail", no day stands
 * behind. */
static bool has_birth(struct bytes part)
{
    enum { REACH = 10 };
    for (size_t i = 0; i < sizeof(signs) / sizeof(signs[0]); i++) {
        struct bytes sign = bytes_of(signs[i]);
        ptrdiff_t at = bytes_find_nocase(part, sign, 0);
        if (at == BYTES_NONE || (at > 0 && is_word_byte(part, (size_t)at - 1)))
            continue;
        for (size_t near = 0; near < REACH; near++)
            if (digits_at(part, (size_t)at + sign.len + near) > 0)
                return true;
    }
    return false;
}

static bool is_mail(struct bytes part, size_t at)
{
    return part.ptr[at] == '@' && at > 0 && is_word_byte(part, at - 1) &&
           is_word_byte(part, at + 1);
}

/* What masking knows: addresses in disguise, ids, accounts, days, and long numbers
 * however they are written, but for a recent day with its time. A password may be the
 * victim's own. */
static bool has_masked(struct bytes part)
{
    struct mask_found found;
    for (size_t from = 0; mask_next(&found, part, from);
         from = found.start + found.len) {
        static const char *const known[] = {"[e-mail]", "[id]", "[iban]", "[date]"};
        unsigned year = 0;
        for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++)
            if (strcmp(found.instead, known[i]) == 0)
                return true;
        if (strcmp(found.instead, "[number]") == 0 && found.digits > NUMBER_DIGITS &&
            !(day_at(&year, part, found.start) > 0 && year >= RECENT))
            return true;
    }
    return false;
}

/* A datum within `part`. */
static bool has_datum(struct bytes part)
{
    for (size_t at = 0; at < part.len;) {
        size_t length = 1;
        if (is_mail(part, at) ||
            (byte_is_digit(part.ptr[at]) && is_datum(&length, part, at)))
            return true;
        at += length;
    }
    return has_birth(part) || has_masked(part);
}

/* Up to where a sentence ends and another begins. */
static struct bytes one_sentence(struct bytes text)
{
    enum { WORD_LEAST = 4 };
    size_t letters = 0;
    for (size_t at = 0; at + 2 < text.len; at++) {
        bool end = strchr(".!?", text.ptr[at]) != NULL && text.ptr[at + 1] == ' ';
        if (end && letters >= WORD_LEAST && !byte_is_digit(text.ptr[at + 2]))
            return bytes_slice(text, 0, at);
        letters = is_word_byte(text, at) ? letters + 1 : 0;
    }
    return text;
}

/* "Dr. Becker", "Frau Vogel": with or before the name. */
static bool is_titled(struct bytes line, size_t start, struct bytes name)
{
    size_t end = start;
    while (end > 0 && line.ptr[end - 1] == ' ')
        end--;
    size_t from = end;
    while (from > 0 && line.ptr[from - 1] != ' ')
        from--;
    return person_title(bytes_slice(line, from, end - from)) ||
           person_title(bytes_slice(name, 0, claims_word_end(name, 0)));
}

bool claims_is_person(struct bytes line, struct bytes name)
{
    if (name.ptr < line.ptr || name.ptr + name.len > line.ptr + line.len)
        return false;
    size_t start = (size_t)(name.ptr - line.ptr);
    size_t end = start + name.len;
    size_t from = start > BEFORE ? start - BEFORE : 0;
    while (from > 0 && from < start && byte_is_digit(line.ptr[from]))
        from++;
    struct bytes behind = one_sentence(bytes_slice(line, end, BEHIND));
    return is_titled(line, start, name) ||
           has_datum(bytes_slice(line, from, start - from)) || has_datum(name) ||
           has_datum(behind);
}

/* Commas between thousands part no cells. */
bool claims_is_row(struct bytes line)
{
    uint8_t kept[ROW_MAX];
    size_t length = 0;
    line = bytes_slice(line, 0, ROW_MAX);
    for (size_t at = 0; at < line.len; at++) {
        bool thousands = line.ptr[at] == ',' && at > 0 &&
                         byte_is_digit(line.ptr[at - 1]) &&
                         digits_at(line, at + 1) == 3;
        if (!thousands)
            kept[length++] = line.ptr[at];
    }
    return row_like(bytes_make(kept, length));
}
