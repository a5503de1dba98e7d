#include "parsers/excerpt_words.h"

#include "base/buf.h"
#include "parsers/fold.h"
#include "parsers/lexicon.h"
#include "parsers/person_words.h"

#include <string.h>

enum {
    NAME_WORDS = 3,   /* behind a title */
    BESIDE = 2,       /* words that are hidden right beside a datum */
    SPELLED_NEAR = 4, /* words from an address that spells them */
    SPELLED_MIN = 3,  /* bytes of one */
    FOLDED_MAX = 128
};

static struct bytes text_of(
    const struct excerpt_word *words, size_t at, struct bytes line)
{
    return bytes_slice(line, words[at].start, words[at].len);
}

static bool ends_clause(struct bytes word)
{
    return word.len > 0 && strchr(".,;:!?)", word.ptr[word.len - 1]) != NULL;
}

/* ---- words no lexicon knows ---- */

/* Of Latin, Greek or Cyrillic; no dash beyond ASCII. */
static bool is_letters(struct bytes word)
{
    enum { THREE_BYTES = 0xE0 };
    for (size_t i = 0; i < word.len; i++) {
        uint8_t byte = word.ptr[i];
        if (byte >= THREE_BYTES ||
            (!byte_is_alpha(byte) && byte < 0x80 && byte != '-' && byte != '\''))
            return false;
    }
    return word.len >= SPELLED_MIN;
}

static struct bytes without_mark(struct bytes word)
{
    if (ends_clause(word))
        word.len--;
    return word;
}

static bool is_unknown(struct bytes word)
{
    AUTO(buf_done) struct buf folded;
    buf_init(&folded, FOLDED_MAX);
    return is_letters(word) && fold_text(&folded, word, NULL) == 0 &&
           !lexicon_has_word(lexicon_built_in(), buf_bytes(&folded));
}

/* Whether words `at` and the one behind it are a name's by their look. */
static bool are_unknown(const struct excerpt_word *words, size_t at, struct bytes line)
{
    struct bytes first = text_of(words, at, line);
    return !words[at].datum && !words[at + 1].datum && !ends_clause(first) &&
           is_unknown(first) && is_unknown(without_mark(text_of(words, at + 1, line)));
}

/* ---- titles ---- */

/* A name follows, though nothing else may be there. */
static bool leads(struct bytes word)
{
    bool maiden = word.len > 2 && word.ptr[0] == 'n' && word.ptr[1] == 0xC3;
    return person_title_written(word) || person_role(word) ||
           (maiden && person_born(word));
}

bool excerpt_may_name(struct bytes line)
{
    bool begins = true;
    for (size_t at = 0; at < line.len; at++) {
        uint8_t byte = line.ptr[at];
        uint8_t next = at + 1 < line.len ? line.ptr[at + 1] : 0;
        if (begins && person_may_lead(byte, next)) {
            size_t end = at;
            while (end < line.len && line.ptr[end] > ' ')
                end++;
            if (leads(bytes_slice(line, at, end - at)))
                return true;
        }
        begins = byte <= ' ';
    }
    return false;
}

/* "Labor Dr. Exemple", "Dr. Exemple & Partner": whose data it is, not one of them. */
static bool is_firm(
    const struct excerpt_word *words, size_t count, size_t title, struct bytes line)
{
    static const char *const places[] = {"labor", "praxis", "kanzlei", "klinik", "mvz",
        "institut", "apotheke", "cabinet", "laboratoire", "clinique", "pharmacie",
        "centre", "clinica", "cl\xC3\xADnica", "laboratorio", "laborat\xC3\xB3rio"};
    struct bytes before = title > 0 ? text_of(words, title - 1, line) : bytes_of("");
    for (size_t i = 0; i < sizeof(places) / sizeof(places[0]); i++)
        if (bytes_equal_nocase(before, bytes_of(places[i])))
            return true;
    for (size_t i = title + 1; i < count && i <= title + NAME_WORDS; i++)
        if (bytes_is(text_of(words, i, line), "&"))
            return true;
    return false;
}

/* Those with capitals that follow, up to where the clause ends. */
static void hide_capitals(
    struct excerpt_word *words, size_t count, size_t from, struct bytes line)
{
    for (size_t i = from; i < count && i < from + NAME_WORDS && words[i].capital; i++) {
        words[i].hidden = true;
        if (ends_clause(text_of(words, i, line)) && words[i].len > 2)
            return;
    }
}

/* "patient Camille Exemple": "patient Data" names none. Where a sentence begins, or
 * each word of a title, only what no lexicon knows is a name. */
static bool is_named_patient(
    const struct excerpt_word *words, size_t count, size_t at, struct bytes line)
{
    return at + 2 < count && person_role(text_of(words, at, line)) &&
           words[at + 1].capital && words[at + 2].capital &&
           !ends_clause(text_of(words, at + 1, line)) &&
           (!words[at].capital || are_unknown(words, at + 1, line));
}

static bool leads_to_name(
    const struct excerpt_word *words, size_t count, size_t at, struct bytes line)
{
    return (words[at].capital && person_title_written(text_of(words, at, line)) &&
               !is_firm(words, count, at, line)) ||
           is_named_patient(words, count, at, line);
}

/* ---- births ---- */

/* Of one or two digits, or whole. */
static bool is_day(struct bytes word)
{
    enum { WHOLE = 6, SHORT = 2 };
    size_t digits = 0;
    for (size_t i = 0; i < word.len; i++)
        digits += byte_is_digit(word.ptr[i]) ? 1 : 0;
    return word.len > 0 && byte_is_digit(word.ptr[0]) &&
           (digits <= SHORT || digits >= WHOLE);
}

static bool is_year(struct bytes word)
{
    enum { YEAR = 4 };
    word = without_mark(word);
    for (size_t i = 0; i < word.len; i++)
        if (!byte_is_digit(word.ptr[i]))
            return false;
    return word.len == YEAR;
}

/* Where the day ends that begins at `at`: "2024-03-12", "12 March 2024", "12 de marzo
 * de 2024", "March 12, 2024". `at`: there is none. */
static size_t day_end(
    const struct excerpt_word *words, size_t count, size_t at, struct bytes line)
{
    enum { LONGEST = 5, SHORT = 4 /* "12th" */ };
    bool day = at < count && is_day(text_of(words, at, line));
    bool month = !day && at + 2 < count && words[at + 1].len <= SHORT &&
                 is_day(text_of(words, at + 1, line)) &&
                 is_year(text_of(words, at + 2, line));
    if (month)
        return at + 3;
    if (!day)
        return at;
    for (size_t i = at + 1; words[at].len <= SHORT && i < count && i < at + LONGEST;
         i++)
        if (is_year(text_of(words, i, line)))
            return i + 1;
    return at + 1;
}

void excerpt_mark_births(struct excerpt_word *words, size_t count, struct bytes line)
{
    for (size_t i = 0; i + 1 < count; i++) {
        size_t at = i + 1;
        if (!words[i].may_lead || !person_born(text_of(words, i, line)))
            continue;
        while (at < count && at <= i + 2 && person_born_joint(text_of(words, at, line)))
            at++;
        size_t end = day_end(words, count, at, line);
        /* Names are counted from the word, not from the day. */
        words[i].datum = words[i].datum || end > at;
        for (size_t k = at; k < end; k++) {
            words[k].datum = true;
            words[k].hidden = true;
        }
        if (end == at && at == i + 1 && line.ptr[words[i].start] == 'n')
            hide_capitals(words, count, at, line); /* "née Exemple" */
    }
}

/* ---- small letters ---- */

/* What stands before the sign, folded. */
static bool fold_local(struct buf *out, struct bytes address)
{
    ptrdiff_t sign = bytes_find_byte(address, '@', 0);
    return sign != BYTES_NONE &&
           fold_text(out, bytes_slice(address, 0, (size_t)sign), NULL) == 0;
}

static bool is_spelled(struct bytes local, struct bytes word)
{
    AUTO(buf_done) struct buf folded;
    buf_init(&folded, FOLDED_MAX);
    return is_letters(word) && fold_text(&folded, word, NULL) == 0 &&
           bytes_find(local, buf_bytes(&folded), 0) != BYTES_NONE;
}

/* "camille exemple, camille.exemple@labo.example": the address says that it is a name.
 */
static void hide_spelled(
    struct excerpt_word *words, size_t count, size_t address, struct bytes line)
{
    AUTO(buf_done) struct buf local;
    buf_init(&local, FOLDED_MAX);
    if (!fold_local(&local, text_of(words, address, line)))
        return;
    size_t from = address > SPELLED_NEAR ? address - SPELLED_NEAR : 0;
    for (size_t i = from; i < count && i <= address + SPELLED_NEAR; i++)
        if (i != address && !words[i].datum &&
            is_spelled(buf_bytes(&local), without_mark(text_of(words, i, line))))
            words[i].hidden = true;
}

/* Two in a row right before or right behind a datum, as a given name and another are.
 * One alone may be any word: no lexicon has them all. */
static void hide_unknown(
    struct excerpt_word *words, size_t count, size_t datum, struct bytes line)
{
    size_t before = datum - BESIDE;
    size_t behind = datum + 1;
    if (datum >= BESIDE && are_unknown(words, before, line)) {
        words[before].hidden = true;
        words[before + 1].hidden = true;
    }
    if (behind + 1 < count && are_unknown(words, behind, line)) {
        words[behind].hidden = true;
        words[behind + 1].hidden = true;
    }
}

void excerpt_mark_names(struct excerpt_word *words, size_t count, struct bytes line)
{
    for (size_t i = 0; i < count; i++) {
        if (words[i].may_lead && leads_to_name(words, count, i, line))
            hide_capitals(words, count, i + 1, line);
        if (!words[i].sure)
            continue;
        hide_spelled(words, count, i, line);
        hide_unknown(words, count, i, line);
    }
}
