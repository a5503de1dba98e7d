/*
 * Names of victims that no word leads to: told by what kind of place they are
 * ("Clínica Las Encinas"), by what stands behind them ("Acme (acme.example)", "Acme,
 * 38.700 Kunden", "Acme database"), or by their quotation marks.
 */
#include "parsers/claims_victim.h"
#include "parsers/fold.h"

#include <string.h>

enum {
    LINES = 6,       /* of a body: who was breached is told at its beginning */
    PLACE_LEAST = 3, /* bytes of a word such as "lab" */
    QUOTED_MAX = 60,
    QUOTED_WORDS = 4,
    TITLE_MAX = 60
};

static void add(struct claims *claims, struct bytes line, struct bytes name)
{
    if (!claims_is_domain(name))
        claims_add_victim(claims, line, name);
}

static bool digit_at(struct bytes text, size_t at)
{
    return at < text.len && byte_is_digit(text.ptr[at]);
}

static bool is_domain_in_brackets(struct bytes behind)
{
    if (bytes_starts(behind, " "))
        behind = bytes_slice(behind, 1, behind.len);
    if (!bytes_starts(behind, "("))
        return false;
    struct bytes inside = bytes_slice(behind, 1, behind.len);
    return claims_is_domain(bytes_slice(inside, 0, claims_word_end(inside, 0)));
}

/* Behind a name: ", 38.700", ": 44 300", " - 12k"; `*label` where a colon makes a label
 * of a single word. No day, no person's number, no address. */
static bool is_number_behind(
    const struct lexicon *lexicon, struct bytes behind, bool *label)
{
    size_t at = 0;
    while (at < behind.len && behind.ptr[at] == ' ')
        at++;
    size_t mark = at;
    *label = at < behind.len && behind.ptr[at] == ':';
    while (at < behind.len && (behind.ptr[at] == ',' || behind.ptr[at] == ':' ||
                                  behind.ptr[at] == '-' || behind.ptr[at] >= 0x80))
        at++;
    bool marked = at > mark && at - mark <= 3; /* a dash has three bytes */
    if (at < behind.len && behind.ptr[at] == ' ')
        at++;
    return marked && digit_at(behind, at) &&
           !claims_number_is_personal(lexicon, behind, at);
}

/* Whether a run is told to be a name by what stands behind it. */
static bool is_introduced(
    const struct lexicon *lexicon, const struct claims_run *run, struct bytes rest)
{
    enum { LEAST = 4 };
    bool label = false;
    struct bytes behind = bytes_slice(rest, run->length, rest.len);
    if (is_domain_in_brackets(behind))
        return true;
    if (!is_number_behind(lexicon, behind, &label))
        return false;
    return run->words > 1 || (!label && run->length > LEAST);
}

static bool is_data_word(const struct lexicon *lexicon, struct bytes word)
{
    enum { FOLDED_MAX = 256 };
    AUTO(buf_done) struct buf folded;
    struct lexicon_hit hit;
    buf_init(&folded, FOLDED_MAX);
    if (fold_text(&folded, bytes_slice(word, 0, FOLDED_MAX / 4), NULL) != 0)
        return false;
    return lexicon_at(&hit, lexicon, LEXICON_OFFER, buf_bytes(&folded), 0) &&
           (hit.value == CUE_DATA || hit.value == CUE_PATIENTS ||
               hit.value == CUE_FREE);
}

static bool is_shouted(struct bytes text)
{
    for (size_t i = 0; i < text.len; i++)
        if (text.ptr[i] >= 'a' && text.ptr[i] <= 'z')
            return false;
    return true;
}

/* "HelixPatch", "DoctorYaMero": no word of a language is written so. */
static bool has_inner_capital(struct bytes name)
{
    unsigned letters = 0;
    for (size_t i = 1; i + 1 < name.len; i++) {
        bool small = name.ptr[i - 1] >= 'a' && name.ptr[i - 1] <= 'z';
        bool capital = name.ptr[i] >= 'A' && name.ptr[i] <= 'Z';
        bool again = name.ptr[i + 1] >= 'a' && name.ptr[i + 1] <= 'z';
        letters += small && capital && again ? 1 : 0;
    }
    return letters > 0;
}

/* Whether a run of capitalised words is somebody's name. */
static bool is_name(const struct lexicon *lexicon, const struct claims_run *run,
    struct bytes rest, bool title, bool first)
{
    if (run->unknown == 0)
        return false;
    if (run->place && run->words >= 2)
        return true;
    return is_introduced(lexicon, run, rest) ||
           (title && is_data_word(lexicon, run->next)) ||
           (first && has_inner_capital(bytes_slice(rest, 0, run->length)));
}

/* "каршеринга «Колибри»": a name of few words, behind a word; not speech. */
static bool add_quoted(struct claims *claims, struct bytes line, size_t at)
{
    struct bytes name = claims_quoted(bytes_slice(line, at, line.len));
    size_t words = 1;
    if (name.len == 0 || name.len > QUOTED_MAX || at < 2 || line.ptr[at - 1] != ' ' ||
        !claims_is_capital(name) || line.ptr[at] == '"')
        return false;
    for (size_t i = 0; i < name.len; i++)
        words += name.ptr[i] == ' ' ? 1 : 0;
    if (words <= QUOTED_WORDS && !fold_is_gap(line, at - 2))
        add(claims, line, name);
    return true;
}

/* "(Halcyon Mobile)", "(Labo des Trois Rivières, 28 sites)" behind what kind of place
 * it is. */
static void add_in_brackets(struct claims *claims, const struct lexicon *lexicon,
    struct bytes line, size_t at, bool place)
{
    struct bytes inside = bytes_slice(line, at + 1, line.len);
    struct claims_run run = claims_take_run(lexicon, inside);
    uint8_t next = run.length < inside.len ? inside.ptr[run.length] : 0;
    if (place && run.unknown > 0 && (next == ')' || next == ','))
        add(claims, line, bytes_slice(inside, 0, run.length));
}

struct line_reading {
    struct claims *claims;
    const struct lexicon *lexicon;
    struct bytes line;
    bool title;
    bool shouted;        /* nothing but capitals */
    struct bytes before; /* the word in small letters just read; empty: none */
};

/* Whether the word before says what kind of place it is: "gym", "clínica". */
static bool is_placed(const struct line_reading *it)
{
    return it->before.len >= PLACE_LEAST && !bytes_ends(it->before, ".") &&
           claims_word_known(it->lexicon, it->before).place;
}

static bool is_name_here(
    const struct line_reading *it, const struct claims_run *run, size_t at)
{
    struct bytes rest = bytes_slice(it->line, at, it->line.len);
    if (it->shouted && !it->title)
        return false;
    return is_name(it->lexicon, run, rest, it->title, it->title || at == 0) ||
           (run->unknown > 0 && at > 0 && !it->shouted && is_placed(it));
}

static bool is_small(uint8_t byte)
{
    return byte >= 'a' && byte <= 'z';
}

/* What begins at `at`; returns how many bytes of it were read. */
static size_t read_at(struct line_reading *it, size_t at)
{
    struct bytes rest = bytes_slice(it->line, at, it->line.len);
    struct claims_run run = {.length = 0};
    if (it->line.ptr[at] == '(')
        add_in_brackets(it->claims, it->lexicon, it->line, at, is_placed(it));
    if (!is_small(it->line.ptr[at])) {
        (void)add_quoted(it->claims, it->line, at);
        run = claims_take_run(it->lexicon, rest);
    }
    if (run.words > 0) {
        if (is_name_here(it, &run, at))
            add(it->claims, it->line, bytes_slice(rest, 0, run.length));
        it->before = bytes_make(NULL, 0);
        return run.length;
    }
    it->before = bytes_slice(rest, 0, claims_word_end(rest, 0));
    return it->before.len > 0 ? it->before.len : 1;
}

/* One line, from word to word. */
static void read_line(
    struct claims *claims, const struct lexicon *lexicon, struct bytes line, bool title)
{
    struct line_reading it = {.claims = claims,
        .lexicon = lexicon,
        .line = line,
        .title = title,
        .shouted = is_shouted(line)};
    for (size_t at = 0; at < line.len;) {
        at += read_at(&it, at);
        while (at < line.len && line.ptr[at] == ' ')
            at++;
    }
}

void claims_names_of_title(struct claims *claims, const struct claims_view *view)
{
    struct bytes title = bytes_trim(view->title.written);
    struct claims_run run = claims_take_run(view->lexicon, title);
    bool leaked = view->text->published &&
                  (claims->counts_down || claims->partly_out || claims->all_out);
    bool threatened = claims_phrases(&view->body, LEXICON_OFFER, CUE_RANSOM) > 0;
    if ((leaked || threatened) && run.length == title.len && title.len > 0 &&
        title.len <= TITLE_MAX) {
        add(claims, title, title);
        return;
    }
    read_line(claims, view->lexicon, title, true);
}

void claims_names_of_body(struct claims *claims, const struct claims_view *view)
{
    struct bytes rest = view->body.written;
    struct bytes line;
    for (int i = 0; i < LINES && rest.ptr != NULL && bytes_split(&line, &rest, '\n');
         i++)
        if (!claims_is_row(line))
            read_line(claims, view->lexicon, bytes_trim(line), false);
}
