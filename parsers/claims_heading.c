/* The line above what was published: whose it is, before how much it is. */
#include "parsers/claims_victim.h"

#include "parsers/fold.h"

#include <string.h>

enum { LINES = 3, WORDS_MOST = 9, FOLDED_MAX = 512, HITS_MAX = 64 };

static struct bytes without_marks(struct bytes line)
{
    line = bytes_trim(line);
    while (line.len > 0 && line.ptr[0] != '\0' &&
           strchr(" #*=-/+|><_~.", line.ptr[0]) != NULL)
        line = bytes_slice(line, 1, line.len);
    return line;
}

/* Up to the first mark that parts a heading. */
static struct bytes first_part(struct bytes line)
{
    static const char *const marks[] = {" - ", " \xE2\x80\x93 ", " \xE2\x80\x94 ",
        " --", "//", " / ", "::", "|", ", ", ". ", ": ", ";", " (", " [", "  ",
        "==", "##", "**"};
    size_t end = line.len;
    for (size_t i = 0; i < sizeof(marks) / sizeof(marks[0]); i++) {
        ptrdiff_t at = bytes_find(bytes_slice(line, 0, end), bytes_of(marks[i]), 0);
        end = at == BYTES_NONE ? end : (size_t)at;
    }
    return bytes_trim(bytes_slice(line, 0, end));
}

/* A phrase of a name, and no word for data, people or money. A column is told by
 * others, of which there are none here. */
static bool may_name(const struct lexicon_hit *hit)
{
    if (hit->value == LEXICON_NOTHING || hit->section == LEXICON_SECTOR ||
        hit->section == LEXICON_COUNTRY || hit->section == LEXICON_TOWN ||
        hit->section == LEXICON_AMOUNT || hit->section == LEXICON_COLUMN)
        return true;
    return (hit->section == LEXICON_VICTIM && hit->value > VICTIM_LABEL) ||
           (hit->section == LEXICON_UNIT &&
               (hit->value == UNIT_MEASURE || hit->value == UNIT_MANY));
}

static bool is_place(const struct lexicon_hit *hit)
{
    return (hit->section == LEXICON_SECTOR && hit->value != LEXICON_NOTHING) ||
           (hit->section == LEXICON_VICTIM &&
               (hit->value == VICTIM_FORM || hit->value == VICTIM_SEAT));
}

static bool names_place(const struct lexicon *lexicon, struct bytes part)
{
    AUTO(buf_done) struct buf folded;
    struct lexicon_hit hits[HITS_MAX];
    bool place = false;
    buf_init(&folded, FOLDED_MAX);
    if (fold_text(&folded, part, NULL) != 0)
        return false;
    size_t count = lexicon_scan(hits, HITS_MAX, lexicon, buf_bytes(&folded));
    for (size_t i = 0; i < count; i++) {
        if (!may_name(&hits[i]))
            return false;
        place = place || is_place(&hits[i]);
    }
    return place;
}

/* "Velmont Clinic is a hospital", "Tool maker from Ohio": a sentence, or what it is. */
static bool is_of_sentence(struct bytes word)
{
    static const char *const words[] = {"is", "are", "was", "a", "an", "from", "with",
        "has", "est", "sont", "un", "une", "ist", "sind", "ein", "eine", "es", "una",
        "\xC3\xA9", "uma", "\xC3\xA8"};
    for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
        if (bytes_is(word, words[i]))
            return true;
    return false;
}

/* Two capitalised words or more, the first among them, one that no phrase has, no
 * digit, and no word that makes a sentence. */
static bool is_written_as_name(const struct lexicon *lexicon, struct bytes part)
{
    size_t words = 0;
    bool unknown = false;
    size_t capitals = 0;
    bool first = claims_is_capital(part);
    for (size_t at = 0; at < part.len; at++) {
        if (byte_is_digit(part.ptr[at]) || part.ptr[at] == '@')
            return false;
        if (at > 0 && part.ptr[at - 1] != ' ')
            continue;
        struct bytes word = bytes_slice(part, at, claims_word_end(part, at) - at);
        if (is_of_sentence(word))
            return false;
        words++;
        struct claims_word known = claims_word_known(lexicon, word);
        unknown = unknown || (!known.any && !known.common);
        capitals += claims_is_capital(word) ? 1 : 0;
    }
    return first && unknown && capitals > 1 && words <= WORDS_MOST;
}

static bool counts(struct bytes text)
{
    for (size_t i = 0; i + 1 < text.len; i++)
        if (byte_is_digit(text.ptr[i]) && byte_is_digit(text.ptr[i + 1]))
            return true;
    return false;
}

void claims_heading(struct claims *claims, const struct claims_view *view)
{
    struct bytes rest = view->body.written;
    struct bytes line;
    if (!view->text->published)
        return;
    for (int i = 0; i < LINES && rest.ptr != NULL && bytes_split(&line, &rest, '\n');) {
        line = without_marks(line);
        if (line.len == 0)
            continue;
        i++;
        struct bytes part = first_part(line);
        struct bytes behind = bytes_slice(line, part.len, line.len);
        struct bytes next = bytes_slice(rest, 0, CLAIMS_NAME_MAX);
        if (part.len > CLAIMS_NAME_MAX || claims_is_row(line) ||
            !is_written_as_name(view->lexicon, part) ||
            !(counts(behind) || counts(next)) || !names_place(view->lexicon, part))
            continue;
        claims_add_victim(claims, part, part);
        return;
    }
}
