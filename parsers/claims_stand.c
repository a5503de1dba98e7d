/* What stands around a number. */
#include "parsers/claims_view.h"
#include "parsers/fold.h"

#include <string.h>

/* "44 mil de um laboratório": what is behind such a word is not what is counted. */
bool claims_is_preposition(struct bytes word)
{
    static const char *const words[] = {"of", "from", "de", "du", "des", "d", "da",
        "do", "dos", "das", "del", "von", "aus", "vom", "in", "en", "em", "for", "per",
        "\xD0\xB8\xD0\xB7", "\xD1\x81", "\xD0\xBE\xD1\x82", "\xD0\xB2",
        "\xD0\xBF\xD0\xBE"};
    for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
        if (bytes_is(word, words[i]))
            return true;
    return false;
}

/* "patients about 260 000": the end of what stands before such a word, or `at`. */
size_t claims_before_about(struct bytes text, size_t at)
{
    static const char *const words[] = {"about", "around", "approx", "approx.", "over",
        "circa", "ca.", "rund", "etwa", "knapp", "environ", "env.", "unos", "unas",
        "cerca de", "por volta de", "uns", "umas", "mas de", "mais de", "plus de",
        "mehr als", "more than", "up to", "bis zu", "jusqu'a", "hasta", "ate", "as",
        "os", "las", "los", "les", "die", "the", "all", "alle", "same", "mesmos",
        "mesmas", "mismos", "mismas", "memes", "selben", "jetzt", "now", "ahora",
        "agora", "maintenant", "are", "is", "sind", "son", "sont", "sao",
        "\xD0\xB8\xD1\x85" /* ikh */, "\xD0\xB2\xD1\x81\xD0\xB5", "\xD0\xB4\xD0\xBE",
        "\xD0\xBE\xD0\xBA\xD0\xBE\xD0\xBB\xD0\xBE",
        "\xD0\xBF\xD1\x80\xD0\xB8\xD0\xBC\xD0\xB5\xD1\x80\xD0\xBD\xD0\xBE",
        "\xD0\xB1\xD0\xBE\xD0\xBB\xD0\xB5\xD0\xB5"};
    struct bytes before = bytes_slice(text, 0, at);
    for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
        size_t length = strlen(words[i]);
        if (bytes_ends(before, words[i]) && at > length &&
            text.ptr[at - length - 1] == ' ')
            return at - length;
    }
    return at;
}

size_t claims_over_spaces(struct bytes text, size_t at)
{
    while (at < text.len && text.ptr[at] == ' ')
        at++;
    return at;
}

bool claims_is_stop(struct bytes text, size_t at)
{
    return at >= text.len ||
           (text.ptr[at] != '\0' && strchr("\n.,;:|/()[]!?-", text.ptr[at]) != NULL);
}

static size_t over_spaces_back(struct bytes text, size_t at)
{
    while (at > 0 && text.ptr[at - 1] == ' ')
        at--;
    return at;
}

/* Between two stops, and not one of a row of numbers: "1, 2, 3". */
bool claims_stands_alone(const struct claims_side *side, const struct number *number)
{
    struct bytes text = side->text;
    size_t end = number->end;
    end = claims_over_spaces(
        text, end + (end < text.len && text.ptr[end] == '+' ? 1 : 0));
    size_t start = over_spaces_back(text, number->start);
    start = over_spaces_back(text, claims_before_about(text, start));
    if ((start > 0 && !claims_is_stop(text, start - 1)) || !claims_is_stop(text, end))
        return false;
    size_t next = claims_over_spaces(text, end < text.len ? end + 1 : end);
    size_t last = over_spaces_back(text, start > 0 ? start - 1 : 0);
    bool sentence = end + 1 < text.len && text.ptr[end] == '.' &&
                    text.ptr[end + 1] == ' ' && !number->plain;
    return (next >= text.len || text.ptr[end] == '/' || text.ptr[end] == '|' ||
               sentence || !byte_is_digit(text.ptr[next])) &&
           (last == 0 || !byte_is_digit(text.ptr[last - 1]));
}

bool claims_is_whole(const struct claims_side *side, const struct number *number)
{
    static const char *const words[] = {" of ", " of the ", " von ", " de ", " de los ",
        " sur ", " das ", " \xD0\xB8\xD0\xB7 "};
    if (number == side->numbers)
        return false;
    const struct number *part = number - 1;
    struct bytes between =
        bytes_slice(side->text, part->end, number->start - part->end);
    for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
        if (bytes_is(between, words[i]))
            return number_value(part) < number_value(number);
    return false;
}

/* Whether one of the words stands right before `at`, with a gap before it. */
static bool follows(
    struct bytes text, size_t at, const char *const *words, size_t count)
{
    struct bytes before = bytes_slice(text, 0, at);
    for (size_t i = 0; i < count; i++) {
        size_t length = strlen(words[i]);
        if (bytes_ends(before, words[i]) &&
            (at == length || fold_is_gap(text, at - length - 1)))
            return true;
    }
    return false;
}

bool claims_is_all(const struct claims_side *side, const struct number *number)
{
    static const char *const all[] = {"all ", "alle ", "all the ", "alle die ",
        "todos los ", "todas las ", "todos os ", "todas as ", "tous les ",
        "toutes les ", "same ", "mesmos ", "mesmas ", "mismos ", "mismas ", "memes ",
        "selben ", "\xD0\xB2\xD1\x81\xD0\xB5 ", "\xD0\xB2\xD1\x81\xD0\xB5\xD1\x85 "};
    static const char *const are[] = {"there are ", "they are ", "es sind ",
        "das sind ", "son ", "sao ", "ils sont ", "elles sont ", "ce sont ", "los ",
        "las ", "os ", "as ", "les ", "die ", "the ",
        "\xD1\x82\xD0\xB0\xD0\xBC " /* tam */,
        "\xD1\x82\xD0\xB0\xD0\xBA\xD0\xB8\xD1\x85 " /* takikh */};
    if (follows(side->text, number->start, all, sizeof(all) / sizeof(all[0])))
        return true;
    return claims_is_stop(side->text, number->end) &&
           follows(side->text, number->start, are, sizeof(are) / sizeof(are[0]));
}

bool claims_sign_behind(
    const struct claims_side *side, const struct number *number, enum lexicon_sign sign)
{
    for (size_t i = claims_hit_from(side, number->end + 1);
         i < side->hit_count && side->hits[i].start == number->end + 1; i++)
        if (side->hits[i].section == LEXICON_SIGN && side->hits[i].value == sign)
            return true;
    return false;
}

bool claims_is_year(const struct number *number)
{
    return number->plain && number->mantissa >= 1950 && number->mantissa < 2050;
}

bool claims_is_clock(struct bytes text, const struct number *number)
{
    size_t at = number->start;
    return at > 2 && text.ptr[at - 1] == ' ' && byte_is_alpha(text.ptr[at - 2]) &&
           byte_is_digit(text.ptr[at - 3]) && number->times > 1;
}
