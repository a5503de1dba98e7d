/* Days in words, or with colons, that may be somebody's birth date: "12 mars 1954".
 * Years from 2020 on are when things were posted or stolen, and stay readable. */
#include "model/mask_inside.h"

enum { WORD_MAX = 32, SHORTEST = 3 };

/* English, French, Spanish, German, Portuguese, Russian (genitive), Italian; what else
 * the matchers read (matchers/months.c): Catalan, Romanian, Swedish, Danish, Polish
 * (genitive); Dutch. The case of ASCII letters does not matter. */
static const char *const months[] = {"january", "february", "march", "april", "may",
    "june", "july", "august", "september", "october", "november", "december", "janvier",
    "février", "fevrier", "mars", "avril", "mai", "juin", "juillet", "août", "aout",
    "septembre", "octobre", "novembre", "décembre", "decembre", "enero", "febrero",
    "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "setiembre",
    "octubre", "noviembre", "diciembre", "januar", "jänner", "februar", "märz", "maerz",
    "juni", "juli", "oktober", "dezember", "janeiro", "fevereiro", "março", "marco",
    "maio", "junho", "julho", "setembro", "outubro", "novembro", "dezembro", "gennaio",
    "febbraio", "aprile", "maggio", "giugno", "luglio", "settembre", "ottobre",
    "dicembre", "gener", "febrer", "maig", "juny", "juliol", "setembre", "desembre",
    "ianuarie", "februarie", "martie", "aprilie", "iunie", "iulie", "septembrie",
    "octombrie", "noiembrie", "decembrie", "januari", "februari", "maj", "augusti",
    "marts", "stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca",
    "sierpnia", "września", "wrzesnia", "października", "pazdziernika", "listopada",
    "grudnia", "maart", "mei", "augustus", "января", "февраля", "марта", "апреля",
    "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря",
    "Января", "Февраля", "Марта", "Апреля", "Мая", "Июня", "Июля", "Августа",
    "Сентября", "Октября", "Ноября", "Декабря"};

static size_t word_len(struct bytes in, size_t at)
{
    size_t len = 0;
    while (len <= WORD_MAX &&
           (byte_is_alpha(byte_at(in, at + len)) || byte_at(in, at + len) >= 0x80))
        len++;
    return len <= WORD_MAX ? len : 0;
}

/* Whole or cut short. */
static bool is_month(struct bytes word)
{
    if (word.len < SHORTEST)
        return false;
    uint8_t first = byte_lower(word.ptr[0]);
    for (size_t i = 0; i < sizeof(months) / sizeof(months[0]); i++) {
        if ((uint8_t)months[i][0] != first)
            continue;
        struct bytes month = bytes_of(months[i]);
        if (month.len >= word.len &&
            bytes_equal_nocase(word, bytes_slice(month, 0, word.len)))
            return true;
    }
    return false;
}

static bool is_in_gap(uint8_t byte)
{
    return byte == ' ' || byte == '.' || byte == ',' || byte == '-' || byte == '/' ||
           byte == 0xC2 || byte == 0xA0;
}

/* Bytes of what stands between a day, a month and a year, or 0: blanks, a point or
 * comma, "de". */
static size_t gap_at(struct bytes in, size_t at)
{
    static const char *const words[] = {"de ", "of ", "do ", "del ", "d'"};
    static const struct forms forms = FORMS(words, "dDoO");
    size_t start = at;
    while (is_in_gap(byte_at(in, at)))
        at++;
    return at - start + (at > start ? form_at(&forms, in, at) : 0);
}

/* A day's one or two digits with "th", "er", "º" behind; where it ends, or `at`. */
static size_t day_end(struct bytes in, size_t at)
{
    static const char *const ends[] = {
        "st", "nd", "rd", "th", "er", "\xC2\xBA", "\xC2\xAA", "-\xD0\xB3\xD0\xBE"};
    static const struct forms forms = FORMS(ends, "sSnNrRtTeE\xC2-");
    size_t end = at;
    while (end - at < 2 && byte_is_digit(byte_at(in, end)))
        end++;
    if (end == at || byte_is_digit(byte_at(in, end)))
        return at;
    return end + form_at(&forms, in, end);
}

/* Four digits of a year before 2020; where it ends, or `at`. */
static size_t year_end(struct bytes in, size_t at)
{
    bool past =
        text_at(in, at, "19") || text_at(in, at, "200") || text_at(in, at, "201");
    for (size_t i = 0; past && i < 4; i++)
        past = byte_is_digit(byte_at(in, at + i));
    return past && !byte_is_digit(byte_at(in, at + 4)) ? at + 4 : at;
}

static bool may_be_month(uint8_t first)
{
    static const uint32_t letters =
        1U << ('j' - 'a') | 1U << ('f' - 'a') | 1U << ('m' - 'a') | 1U << ('a' - 'a') |
        1U << ('s' - 'a') | 1U << ('o' - 'a') | 1U << ('n' - 'a') | 1U << ('d' - 'a') |
        1U << ('e' - 'a') | 1U << ('g' - 'a') | 1U << ('l' - 'a') | 1U << ('i' - 'a') |
        1U << ('k' - 'a') | 1U << ('c' - 'a') | 1U << ('w' - 'a') | 1U << ('p' - 'a');
    return first >= 0x80 ||
           (byte_is_alpha(first) && (letters >> (first - 'a') & 1U) != 0);
}

/* The month's word that begins at `at`, before a gap and a digit: where that digit is,
 * or 0. */
static size_t behind_month(struct bytes in, size_t at)
{
    if (!may_be_month(byte_lower(byte_at(in, at))))
        return 0;
    size_t len = word_len(in, at);
    size_t gap = len == 0 ? 0 : gap_at(in, at + len);
    if (gap == 0 || !byte_is_digit(byte_at(in, at + len + gap)))
        return 0;
    return is_month(bytes_slice(in, at, len)) ? at + len + gap : 0;
}

static size_t day_first(struct bytes in, size_t at)
{
    size_t day = day_end(in, at);
    size_t gap = day == at ? 0 : gap_at(in, day);
    size_t year = gap == 0 ? 0 : behind_month(in, day + gap);
    return year == 0 || year_end(in, year) == year ? at : year_end(in, year);
}

static size_t month_first(struct bytes in, size_t at)
{
    size_t day = behind_month(in, at);
    size_t end = day == 0 ? 0 : day_end(in, day);
    size_t gap = end <= day ? 0 : gap_at(in, end);
    if (gap == 0)
        return at;
    size_t year = year_end(in, end + gap);
    return year == end + gap ? at : year;
}

/* "3/4/54": too few digits for a number that is masked. */
static size_t short_day(struct bytes in, size_t at)
{
    size_t end = at;
    for (int part = 0; part < 3; part++) {
        size_t digits = 0;
        for (; digits < 2 && byte_is_digit(byte_at(in, end)); digits++)
            end++;
        bool last = part == 2;
        if (digits == 0 || (last ? digits != 2 || byte_is_digit(byte_at(in, end))
                                 : byte_at(in, end) != '/'))
            return at;
        end += last ? 0 : 1;
    }
    return end;
}

/* "1954:03:12" of MySQL's logs and of cameras: colons part no number that is masked. */
static size_t year_with_colons(struct bytes in, size_t at)
{
    size_t end = year_end(in, at);
    for (int part = 0; end > at && part < 2; part++) {
        if (byte_at(in, end) != ':' || !byte_is_digit(byte_at(in, end + 1)) ||
            !byte_is_digit(byte_at(in, end + 2)) || byte_is_digit(byte_at(in, end + 3)))
            return at;
        end += 3;
    }
    return end;
}

struct mask_find mask_day_at(struct bytes in, size_t at)
{
    uint8_t first = byte_at(in, at);
    size_t end = at;
    if (!is_word_byte(first) || !word_starts(in, at))
        return (struct mask_find){0, NULL};
    if (byte_is_digit(first)) {
        end = day_first(in, at);
        end = end == at ? short_day(in, at) : end;
        end = end == at ? year_with_colons(in, at) : end;
    } else {
        end = month_first(in, at);
    }
    return end == at ? (struct mask_find){0, NULL}
                     : (struct mask_find){end - at, "[date]"};
}
