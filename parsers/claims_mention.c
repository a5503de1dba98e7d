/* Whether a kind of data that is named is said to be among the data. */
#include "parsers/claims_view.h"
#include "parsers/fold.h"

#include <string.h>

enum {
    SIGN_REACH = 40, /* bytes between "no" and what is not there */
    GENITIVE_REACH = 12,
    SPAN_MOST = 400, /* bytes of a sentence or a line, either way */
    OTHERS = 2       /* so many other kinds make a sentence a list */
};

static bool is_any(uint8_t byte, const char *bytes)
{
    return byte != '\0' && strchr(bytes, byte) != NULL;
}

/* Commas part what is not there from what is. */
static bool ends_part(struct bytes text, size_t at)
{
    return is_any(text.ptr[at], "\n,;:!?|([") ||
           (text.ptr[at] == '.' && fold_is_gap(text, at + 1));
}

static bool is_one_part(struct bytes text, size_t from, size_t to)
{
    for (size_t at = from; at < to; at++)
        if (ends_part(text, at))
            return false;
    return true;
}

/* The "no" of "phone no" denies nothing, nor that of "no. 5". */
static bool is_number_word(
    const struct claims_side *side, const struct lexicon_hit *sign)
{
    if (sign->end < side->text.len && side->text.ptr[sign->end] == '.')
        return true;
    size_t from =
        sign->start > LEXICON_PHRASE_MAX ? sign->start - LEXICON_PHRASE_MAX : 0;
    for (size_t i = claims_hit_from(side, from);
         i < side->hit_count && side->hits[i].start < sign->start; i++)
        if (side->hits[i].section == LEXICON_FIELD && side->hits[i].end >= sign->end)
            return true;
    return false;
}

/* "no ssn", "without any passwords or phones". */
static bool is_denied(const struct claims_side *side, const struct lexicon_hit *hit)
{
    size_t from = hit->start > SIGN_REACH ? hit->start - SIGN_REACH : 0;
    for (size_t i = claims_hit_from(side, from);
         i < side->hit_count && side->hits[i].start < hit->start; i++) {
        const struct lexicon_hit *sign = &side->hits[i];
        if (sign->section == LEXICON_SIGN && sign->value == SIGN_ABSENT &&
            sign->end <= hit->start && is_one_part(side->text, sign->end, hit->start) &&
            !is_number_word(side, sign))
            return true;
    }
    return false;
}

/* "passwords not included"; "паролей нет". */
static bool is_lacking(const struct claims_side *side, const struct lexicon_hit *hit)
{
    struct bytes text = side->text;
    for (size_t i = claims_hit_from(side, hit->end);
         i < side->hit_count && side->hits[i].start < hit->end + SIGN_REACH; i++) {
        const struct lexicon_hit *sign = &side->hits[i];
        if (sign->section != LEXICON_SIGN)
            continue;
        bool last = sign->end >= text.len || ends_part(text, sign->end) ||
                    text.ptr[sign->end] == '.';
        bool after = sign->start == hit->end + 1 && sign->value == SIGN_ABSENT && last;
        if (after ||
            (sign->value == SIGN_LACKING && is_one_part(text, hit->end, sign->start)))
            return true;
    }
    return false;
}

struct span {
    size_t from;
    size_t to;
};

static bool ends_sentence(struct bytes text, size_t at)
{
    return is_any(text.ptr[at], "\n!?|") ||
           (text.ptr[at] == '.' && at + 1 < text.len && text.ptr[at + 1] == ' ');
}

static struct span sentence(struct bytes text, const struct lexicon_hit *hit)
{
    struct span span = {hit->start, hit->end};
    while (span.from > 0 && hit->start - span.from < SPAN_MOST &&
           !ends_sentence(text, span.from - 1))
        span.from--;
    while (span.to < text.len && span.to - hit->end < SPAN_MOST &&
           !ends_sentence(text, span.to))
        span.to++;
    return span;
}

static bool names_kind(const struct lexicon_hit *hit)
{
    return (hit->section == LEXICON_FIELD || hit->section == LEXICON_COLUMN) &&
           hit->value < DATA_FIELD_COUNT;
}

/* Other kinds of data within the span. */
static unsigned others(
    const struct claims_side *side, const struct lexicon_hit *hit, struct span span)
{
    uint32_t named = 0;
    for (size_t i = claims_hit_from(side, span.from);
         i < side->hit_count && side->hits[i].start < span.to; i++)
        if (names_kind(&side->hits[i]) && side->hits[i].value != hit->value)
            named |= UINT32_C(1) << side->hits[i].value;
    return (unsigned)__builtin_popcount(named);
}

/* "Contact: e-mail someone@..." names no kind of data: an address follows, and the line
 * lists no other. */
static bool is_contact(const struct claims_side *side, const struct lexicon_hit *hit)
{
    struct bytes text = side->text;
    struct span line = {hit->start, hit->end};
    while (line.from > 0 && hit->start - line.from < SPAN_MOST &&
           text.ptr[line.from - 1] != '\n')
        line.from--;
    while (line.to < text.len && line.to - hit->end < SPAN_MOST &&
           text.ptr[line.to] != '\n')
        line.to++;
    return bytes_find_byte(bytes_slice(text, hit->end, line.to - hit->end), '@', 0) !=
               BYTES_NONE &&
           others(side, hit, line) < OTHERS;
}

/* "Password - 1234": it opens the archive. */
static bool is_key(const struct claims_side *side, const struct lexicon_hit *hit)
{
    struct bytes text = side->text;
    size_t at = hit->end;
    while (at < text.len && text.ptr[at] == ' ')
        at++;
    if (at + 1 >= text.len || !is_any(text.ptr[at], ":=-") ||
        (text.ptr[at] == '-' && at == hit->end))
        return false;
    return others(side, hit, sentence(text, hit)) == 0;
}

static bool is_word(struct bytes word, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (bytes_is(word, words[i]))
            return true;
    return false;
}

static bool joins(struct bytes word)
{
    static const char *const words[] = {"and", "or", "et", "ou", "y", "o", "und",
        "oder", "sowie", "e", "i", "\xD0\xB8", "\xD0\xB8\xD0\xBB\xD0\xB8", "plus"};
    return is_word(word, words, sizeof(words) / sizeof(words[0]));
}

static bool opens(struct bytes word)
{
    static const char *const words[] = {"with", "including", "incl", "avec", "con",
        "mit", "inkl", "com", "\xD1\x81", "\xD1\x81\xD0\xBE", "also", "aussi"};
    return joins(word) || is_word(word, words, sizeof(words) / sizeof(words[0]));
}

static struct bytes word_before(struct bytes text, size_t *at)
{
    while (*at > 0 && is_any(text.ptr[*at - 1], " \""))
        (*at)--;
    size_t end = *at;
    while (*at > 0 && !fold_is_gap(text, *at - 1))
        (*at)--;
    return bytes_slice(text, *at, end - *at);
}

static const char separators[] = ",;/|+&(-:*\t[{";

/* A list goes on before it: a separator or "and", at most one word away: "treating
 * doctor". "name of the doctor" goes on, too. */
static bool in_list_before(const struct claims_side *side, size_t at)
{
    size_t start = at;
    for (int word = 0; word < 2; word++) {
        struct bytes before = word_before(side->text, &at);
        if (opens(before))
            return true;
        if (before.len == 0)
            return at > 0 && is_any(side->text.ptr[at - 1], separators);
    }
    size_t from = start > GENITIVE_REACH ? start - GENITIVE_REACH : 0;
    for (; from < start; from++)
        if (claims_hit_ending(side, from, LEXICON_FIELD) != NULL &&
            is_one_part(side->text, from, start))
            return true;
    return false;
}

static bool in_list_behind(struct bytes text, size_t at)
{
    while (at < text.len && is_any(text.ptr[at], " \""))
        at++;
    if (at >= text.len || is_any(text.ptr[at], ",;/|+&)*\t\n].="))
        return true;
    size_t end = at;
    while (!fold_is_gap(text, end))
        end++;
    return joins(bytes_slice(text, at, end - at));
}

/* In {"name": "...", "insurer": "..."}. */
static bool is_key_of_value(struct bytes text, size_t before, size_t behind)
{
    while (behind < text.len && is_any(text.ptr[behind], " \""))
        behind++;
    while (before > 0 && is_any(text.ptr[before - 1], " \""))
        before--;
    return behind < text.len && text.ptr[behind] == ':' && before > 0 &&
           is_any(text.ptr[before - 1], ",{");
}

/* An insurer, a doctor or an employer is whose the data are unless it stands in a list.
 */
static bool is_listed(const struct claims_side *side, const struct lexicon_hit *hit)
{
    struct bytes text = side->text;
    size_t at = hit->start;
    while (at > 0 && text.ptr[at - 1] == ' ')
        at--;
    bool first = at == 0 || ends_sentence(text, at - 1);
    bool behind = in_list_behind(text, hit->end) || is_key_of_value(text, at, hit->end);
    if (first)
        return behind;
    return in_list_before(side, hit->start) &&
           (behind || others(side, hit, sentence(text, hit)) >= OTHERS);
}

/* "ville" between others is an address; in a sentence it is a town. */
static bool is_column(const struct claims_side *side, const struct lexicon_hit *hit)
{
    struct bytes text = side->text;
    size_t at = hit->start;
    struct bytes before = word_before(text, &at);
    bool first = before.len == 0 && (at == 0 || text.ptr[at - 1] == '\n' ||
                                        is_any(text.ptr[at - 1], separators));
    return (first || opens(before)) &&
           (in_list_behind(text, hit->end) || is_key_of_value(text, at, hit->end)) &&
           others(side, hit, sentence(text, hit)) >= OTHERS;
}

/* A word of "clinic-insurance.example", or of an e-mail address. */
static bool is_in_address(struct bytes text, const struct lexicon_hit *hit)
{
    bool behind = hit->end + 1 < text.len && text.ptr[hit->end] == '.' &&
                  !fold_is_gap(text, hit->end + 1);
    bool before = hit->start > 1 && is_any(text.ptr[hit->start - 1], ".@") &&
                  !fold_is_gap(text, hit->start - 2);
    return behind || before;
}

/* "by e-mail or phone": how somebody is reached. */
static bool is_way(const struct claims_side *side, const struct lexicon_hit *hit)
{
    static const char *const words[] = {
        "by", "via", "per", "por", "pelo", "\xD0\xBF\xD0\xBE"};
    size_t at = hit->start;
    struct bytes before = word_before(side->text, &at);
    return is_word(before, words, sizeof(words) / sizeof(words[0]));
}

/* "It had the password admin": of a story, where no list names it. */
static bool is_one_password(
    const struct claims_side *side, const struct lexicon_hit *hit)
{
    static const char *const words[] = {"password", "pass", "passwort", "kennwort",
        "mot de passe", "mdp", "contrasena", "clave", "senha", "palavra-passe",
        "\xD0\xBF\xD0\xB0\xD1\x80\xD0\xBE\xD0\xBB\xD1\x8C",
        "\xD0\xBF\xD0\xB0\xD1\x80\xD0\xBE\xD0\xBB\xD0\xB5\xD0\xBC"};
    return is_word(bytes_slice(side->text, hit->start, hit->end - hit->start), words,
        sizeof(words) / sizeof(words[0]));
}

bool claims_mentions(const struct claims_side *side, const struct lexicon_hit *hit)
{
    if (!names_kind(hit) || is_in_address(side->text, hit) || is_denied(side, hit) ||
        is_lacking(side, hit))
        return false;
    if (hit->section == LEXICON_COLUMN)
        return is_column(side, hit);
    switch (hit->value) {
    case FIELD_EMAIL:
    case FIELD_PHONE:
        return !is_contact(side, hit) && !is_way(side, hit);
    case FIELD_PASSWORD:
        return !is_key(side, hit) &&
               (!is_one_password(side, hit) || is_listed(side, hit));
    case FIELD_INSURER:
    case FIELD_DOCTOR:
    case FIELD_EMPLOYER:
        return is_listed(side, hit);
    default:
        return true;
    }
}
