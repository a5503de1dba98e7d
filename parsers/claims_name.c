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

/* Length of ",", ":", "-" or a long dash; 0: none. */
static size_t mark_at(struct bytes text, size_t at)
{
    static const char *const marks[] = {
        "//", "/", ",", ":", "-", "|", "\xE2\x80\x93", "\xE2\x80\x94"};
    struct bytes rest = bytes_slice(text, at, text.len);
    for (size_t i = 0; i < sizeof(marks) / sizeof(marks[0]); i++)
        if (bytes_starts(rest, marks[i]))
            return strlen(marks[i]);
    return 0;
}

static size_t skip_spaces(struct bytes text, size_t at)
{
    while (at < text.len && text.ptr[at] == ' ')
        at++;
    return at;
}

/* "5 continents", "1. Lauf": too few to be whose data it is. */
static bool is_lone_digit(struct bytes text, size_t at)
{
    bool next =
        at + 1 < text.len && (text.ptr[at + 1] == ' ' || text.ptr[at + 1] == '.');
    return next && !digit_at(text, at + 2);
}

static bool is_count_at(const struct lexicon *lexicon, struct bytes text, size_t at)
{
    return digit_at(text, at) && !is_lone_digit(text, at) &&
           !claims_number_is_personal(lexicon, text, at);
}

/* Behind a name: ", 38.700", ": 44 300", " - 12k"; `*label` where a colon makes a label
 * of a single word. No day, no person's number, no address. */
static bool is_number_behind(
    const struct lexicon *lexicon, struct bytes behind, bool *label)
{
    size_t at = skip_spaces(behind, 0);
    size_t mark = mark_at(behind, at);
    *label = at < behind.len && behind.ptr[at] == ':';
    at += mark;
    if (at < behind.len && behind.ptr[at] == ' ')
        at++;
    return mark > 0 && is_count_at(lexicon, behind, at);
}

/* "Acme (Canada, mostly Ontario), 18433", "Acme cloud, 5.1 m": where it is, or what of
 * it, may stand between a name and a count. */
static bool is_number_further(const struct lexicon *lexicon, struct bytes behind)
{
    bool label = false;
    size_t at = skip_spaces(behind, 0);
    size_t end = claims_word_end(behind, at);
    if (at < behind.len && behind.ptr[at] == '(') {
        size_t inside = claims_word_end(behind, at + 1);
        struct bytes place = bytes_slice(behind, at + 1, inside - at - 1);
        ptrdiff_t close = bytes_find_byte(behind, ')', at);
        if (close == BYTES_NONE || !claims_word_known(lexicon, place).country)
            return false;
        end = (size_t)close + 1;
    } else if (end == at || claims_is_capital(bytes_slice(behind, at, end - at)) ||
               digit_at(behind, at) || mark_at(behind, at) > 0) {
        return false;
    }
    return is_number_behind(lexicon, bytes_slice(behind, end, behind.len), &label) &&
           !label;
}

/* "188,203 Acme users": a count before a name, and behind it who is counted. */
static bool is_between_count_and_people(const struct lexicon *lexicon,
    struct bytes line, size_t at, const struct claims_run *run)
{
    enum { BEFORE = 12 };
    size_t start = at;
    while (start > 0 && line.ptr[start - 1] == ' ')
        start--;
    size_t from = start;
    while (from > 0 && line.ptr[from - 1] != ' ' && start - from < BEFORE)
        from--;
    return start < at && from < start && digit_at(line, from) && run->words == 1 &&
           run->unknown > 0 && is_count_at(lexicon, line, from) &&
           claims_word_known(lexicon, run->next).people;
}

/* Whether a run is told to be a name by what stands behind it. */
static bool is_introduced(const struct lexicon *lexicon, const struct claims_run *run,
    struct bytes rest, bool led)
{
    enum { LEAST = 4 };
    bool label = false;
    struct bytes behind = bytes_slice(rest, run->length, rest.len);
    if (is_domain_in_brackets(behind))
        return true;
    if (!is_number_behind(lexicon, behind, &label))
        return !led && (run->words == 1 || run->place) &&
               is_number_further(lexicon, behind);
    return run->words > 1 || (!label && !led && run->length > LEAST);
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

/* "McAllister", "DeLuca": names of persons are written so. */
static bool begins_surname(struct bytes name)
{
    static const char *const begins[] = {
        "Mc", "Mac", "De", "Del", "Di", "Du", "La", "Le", "Lo", "Van", "Von", "Fitz"};
    for (size_t i = 0; i < sizeof(begins) / sizeof(begins[0]); i++) {
        size_t length = strlen(begins[i]);
        if (bytes_starts(name, begins[i]) && name.len > length &&
            name.ptr[length] >= 'A' && name.ptr[length] <= 'Z')
            return true;
    }
    return false;
}

/* "HelixPatch", "DoctorYaMero": no word of a language is written so. */
static bool has_inner_capital(struct bytes name)
{
    unsigned letters = 0;
    for (size_t i = 1; i + 1 < name.len; i++) {
        bool word = name.ptr[i - 1] == ' ';
        if ((word || i == 1) &&
            begins_surname(bytes_slice(name, word ? i : 0, name.len)))
            return false;
        bool small = name.ptr[i - 1] >= 'a' && name.ptr[i - 1] <= 'z';
        bool capital = name.ptr[i] >= 'A' && name.ptr[i] <= 'Z';
        bool again = name.ptr[i + 1] >= 'a' && name.ptr[i + 1] <= 'z';
        letters += small && capital && again ? 1 : 0;
    }
    return letters > 0;
}

/* "of CalmBridge": whose it is. */
static bool is_whose(struct bytes word)
{
    static const char *const words[] = {"of", "from", "at", "de", "du", "des", "chez",
        "von", "aus", "bei", "del", "da", "do", "called", "named", "namens", "llamada",
        "chamada", "\xD0\xB8\xD0\xB7", "\xD1\x83", "\xD0\xBE\xD1\x82"};
    for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
        if (bytes_is(word, words[i]))
            return true;
    return false;
}

/* "Петров", "Коваленко", "Вишневская". */
static bool ends_as_surname(struct bytes name)
{
    static const char *const ends[] = {"\xD0\xBE\xD0\xB2", "\xD0\xBE\xD0\xB2\xD0\xB0",
        "\xD0\xB5\xD0\xB2", "\xD0\xB5\xD0\xB2\xD0\xB0", "\xD0\xB8\xD0\xBD",
        "\xD0\xB8\xD0\xBD\xD0\xB0", "\xD1\x81\xD0\xBA\xD0\xB8\xD0\xB9",
        "\xD1\x81\xD0\xBA\xD0\xB0\xD1\x8F", "\xD0\xB2\xD0\xB8\xD1\x87",
        "\xD0\xB2\xD0\xBD\xD0\xB0", "\xD0\xB5\xD0\xBD\xD0\xBA\xD0\xBE"};
    for (size_t i = 0; i < sizeof(ends) / sizeof(ends[0]); i++)
        if (bytes_ends(name, ends[i]))
            return true;
    return false;
}

/* Where a sentence begins nothing says that a name is meant; all its words do, when
 * each is written as a name is, and no speaker is told behind. */
static bool is_name_in_quotes(
    const struct lexicon *lexicon, struct bytes name, struct bytes behind)
{
    struct claims_run run = claims_take_run(lexicon, name);
    size_t at = skip_spaces(behind, 0);
    bool told =
        mark_at(behind, at) > 0 && behind.ptr[at] != ':' &&
        (behind.ptr[at] != ',' || mark_at(behind, skip_spaces(behind, at + 1)) > 0);
    return run.length == name.len && run.unknown > 0 && !told &&
           !(run.words > 1 && ends_as_surname(name));
}

/* "каршеринга «Колибри»": a name of few words, behind a word; not speech. */
static void add_quoted(
    struct claims *claims, const struct lexicon *lexicon, struct bytes line, size_t at)
{
    struct bytes name = claims_quoted(bytes_slice(line, at, line.len));
    size_t words = 1;
    if (name.len == 0 || name.len > QUOTED_MAX || line.ptr[at] == '"' ||
        (at > 0 && line.ptr[at - 1] != ' ') || !claims_is_capital(name))
        return;
    for (size_t i = 0; i < name.len; i++)
        words += name.ptr[i] == ' ' ? 1 : 0;
    size_t end = (size_t)(name.ptr - line.ptr) + name.len;
    ptrdiff_t gap = bytes_find_byte(line, ' ', end);
    struct bytes behind =
        bytes_slice(line, gap == BYTES_NONE ? line.len : (size_t)gap, line.len);
    bool first = at < 2 || fold_is_gap(line, at - 2);
    if (words <= QUOTED_WORDS && (!first || is_name_in_quotes(lexicon, name, behind)))
        add(claims, line, name);
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
    struct bytes place;  /* where it joins a word for a place to a name; empty */
};

static bool is_place(const struct line_reading *it, struct bytes word)
{
    return word.len >= PLACE_LEAST && !bytes_ends(word, ".") &&
           claims_word_known(it->lexicon, word).place;
}

/* Whether the word before says what kind of place it is: "gym", "clínica". */
static bool is_placed(const struct line_reading *it)
{
    return is_place(it, it->before);
}

/* "ayuntamiento de Pedralbosa": the word for a place before one that joins. */
static struct bytes joined_place(const struct line_reading *it, struct bytes joint)
{
    bool joins = bytes_is(joint, "de") || bytes_is(joint, "des") ||
                 bytes_is(joint, "du") || bytes_is(joint, "do") ||
                 bytes_is(joint, "da") || bytes_is(joint, "del");
    return joins && is_placed(it) ? it->before : bytes_make(NULL, 0);
}

/* Whether words lead up to it: "an der Küste, 17.000", "in Helsinki, 25k". */
static bool is_led_to(const struct line_reading *it)
{
    struct bytes before = it->before;
    return before.len > 0 && !is_whose(before) &&
           strchr(".,;:!?)", before.ptr[before.len - 1]) == NULL;
}

/* Whether a run of capitalised words is somebody's name. */
static bool is_name(
    const struct line_reading *it, const struct claims_run *run, size_t at)
{
    struct bytes rest = bytes_slice(it->line, at, it->line.len);
    bool first = it->title || at == 0 || is_whose(it->before);
    if (run->seat && run->country && run->words > 1)
        return true; /* "CHU de Rennes" */
    if (run->unknown == 0)
        return false;
    return (run->place && run->words > 1 && !claims_is_any(it->line, at)) ||
           is_introduced(it->lexicon, run, rest, is_led_to(it)) ||
           (it->title && is_data_word(it->lexicon, run->next)) ||
           (first && has_inner_capital(bytes_slice(rest, 0, run->length))) ||
           is_between_count_and_people(it->lexicon, it->line, at, run) ||
           (at > 0 && !it->shouted && (is_placed(it) || it->place.len > 0));
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
        add_quoted(it->claims, it->lexicon, it->line, at);
        run = claims_take_run(it->lexicon, rest);
    }
    if (run.words > 0) {
        size_t from = it->place.len > 0 ? (size_t)(it->place.ptr - it->line.ptr) : at;
        if ((it->title || !it->shouted) && is_name(it, &run, at))
            add(it->claims, it->line,
                bytes_slice(it->line, from, at + run.length - from));
        it->before = bytes_make(NULL, 0);
        it->place = it->before;
        return run.length;
    }
    struct bytes word = bytes_slice(rest, 0, claims_word_end(rest, 0));
    it->place = joined_place(it, word);
    it->before = word;
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
    bool named = run.unknown > 0 || (run.place && run.words > 1);
    if ((leaked || threatened) && named && run.length == title.len &&
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
