/* Whose data they are said to be: names, and domains (claims_domain.c). */
#include "parsers/claims_victim.h"

#include "base/utf8.h"
#include "parsers/fold.h"
#include "parsers/plain_words.h"

#include <string.h>

enum { HITS_MAX = 32, WORDS_MAX = 7, NAME_MAX = 80, WORD_FOLDED_MAX = 256, SLACK = 64 };

/* ---- from folded text back to what is written ---- */

/* The n-th line that folding keeps: empty ones are dropped. */
static struct bytes written_line(struct bytes written, size_t number)
{
    struct bytes line = {0};
    while (bytes_split(&line, &written, '\n'))
        if (bytes_trim(line).len > 0 && number-- == 0)
            return line;
    return bytes_make(NULL, 0);
}

/* Where in `line` the first `length` bytes of its folded form end; BYTES_NONE when its
 * words were in disguise and the two do not go together. */
static ptrdiff_t written_at(struct bytes line, struct bytes folded, size_t length)
{
    AUTO(buf_done) struct buf again;
    ptrdiff_t found = BYTES_NONE;
    buf_init(&again, folded.len + SLACK);
    for (size_t at = 0; at < line.len;) {
        size_t size = 1;
        bool valid = true;
        (void)utf8_at(line, at, &size, &valid);
        if (again.len == length && found == BYTES_NONE)
            found = (ptrdiff_t)at;
        if (fold_text(&again, bytes_slice(line, at, size), NULL) != 0)
            return BYTES_NONE;
        at += size;
    }
    if (again.len == length && found == BYTES_NONE)
        found = (ptrdiff_t)line.len;
    struct bytes whole = bytes_trim(buf_bytes(&again));
    return bytes_equal(whole, bytes_trim(folded)) ? found : BYTES_NONE;
}

/* ---- words of a name ---- */

static bool is_capital(struct bytes word)
{
    size_t length = 0;
    bool valid = false;
    if (word.len == 0)
        return false;
    uint32_t code = utf8_at(word, 0, &length, &valid);
    return valid && utf8_lower(code) != code;
}

static bool is_joint(struct bytes word)
{
    static const char *const joints[] = {"de", "du", "des", "la", "le", "les", "of",
        "the", "and", "et", "y", "e", "&", "und", "von", "der", "den", "dem", "di",
        "del", "da", "do", "dos", "das", "los", "las", "f\xC3\xBCr", "zu", "zum", "am",
        "im", "at", "for", "\xC3\xA0", "\xD0\xB8"};
    for (size_t i = 0; i < sizeof(joints) / sizeof(joints[0]); i++)
        if (bytes_is(word, joints[i]))
            return true;
    return false;
}

static size_t word_end(struct bytes text, size_t at)
{
    while (at < text.len && strchr(" \t,;:()[]{}|!?\"/<>", text.ptr[at]) == NULL &&
           text.ptr[at] != '\0')
        at++;
    return at;
}

/* What a word is to the lexicon, folded. */
struct known {
    bool ends; /* no name goes on past it: "patients", "database", "csv", a year */
    bool country;
    bool sector;
    bool any;
};

static bool ends_names(enum lexicon_section section)
{
    return section != LEXICON_COUNTRY && section != LEXICON_SECTOR;
}

static struct known known_by(const struct lexicon_hit *hits, size_t count, size_t end)
{
    struct known known = {.ends = false};
    for (size_t i = 0; i < count && hits[i].start == 0; i++) {
        const struct lexicon_hit *hit = &hits[i];
        known.country = known.country || hit->section == LEXICON_COUNTRY;
        known.sector = known.sector || (hit->section == LEXICON_SECTOR &&
                                           hit->value != LEXICON_NOTHING);
        known.ends = known.ends || (ends_names(hit->section) && hit->end == end);
    }
    known.ends = known.ends && !known.sector;
    known.any = known.ends || known.country || known.sector;
    return known;
}

static struct known look_at(const struct lexicon *lexicon, struct bytes word)
{
    AUTO(buf_done) struct buf folded;
    AUTO(buf_done) struct buf plain;
    struct lexicon_hit hits[LEXICON_SECTION_COUNT];
    buf_init(&folded, WORD_FOLDED_MAX);
    buf_init(&plain, WORD_FOLDED_MAX);
    if (fold_text(&folded, bytes_slice(word, 0, WORD_FOLDED_MAX / 4), NULL) != 0 ||
        plain_words(&plain, lexicon, buf_bytes(&folded), NULL) != 0)
        return (struct known){.ends = true};
    struct bytes text = bytes_trim(buf_bytes(&plain));
    size_t count = lexicon_scan(hits, LEXICON_SECTION_COUNT, lexicon, text);
    return known_by(hits, count, text.len);
}

/* A run of capitalised words at the start of `text`. */
struct run {
    size_t length; /* bytes, from the first word to the last */
    size_t words;
    size_t unknown; /* words that mean nothing to the lexicon */
    bool sector;
    struct bytes next; /* the word that ended it, or empty */
};

static void take_word(struct run *run, struct known known, size_t end)
{
    run->length = end;
    run->words++;
    run->sector = run->sector || known.sector;
    run->unknown += known.any ? 0 : 1;
}

/* Whether a name goes on behind a word that ends at `end`. */
static bool goes_on(struct bytes text, size_t end)
{
    if (end + 1 >= text.len || (text.ptr[end] != ' ' && text.ptr[end] != '\''))
        return false;
    return text.ptr[end + 1] != '-' && text.ptr[end + 1] != ' ';
}

static struct run take_run(const struct lexicon *lexicon, struct bytes text)
{
    struct run run = {.length = 0};
    size_t at = 0;
    while (at < text.len && run.words < WORDS_MAX && run.length <= NAME_MAX) {
        size_t end = word_end(text, at);
        struct bytes word = bytes_slice(text, at, end - at);
        bool stop = bytes_ends(word, ".") && word.len > 4;
        word.len -= stop ? 1 : 0;
        struct known known = look_at(lexicon, word);
        bool joint = run.words > 0 && is_joint(word);
        run.next = word;
        if (!joint && (!is_capital(word) || known.ends))
            return run;
        if (!joint)
            take_word(&run, known, at + word.len);
        if (stop || !goes_on(text, end))
            break;
        at = end + 1;
    }
    run.next = bytes_make(NULL, 0);
    return run;
}

/* ---- adding ---- */

void claims_add_victim(struct claims *claims, struct bytes name)
{
    name = bytes_trim(name);
    while (name.len > 0 && strchr(".,;:-\"'*", name.ptr[name.len - 1]) != NULL)
        name.len--;
    name = utf8_cut(name, POSTING_VICTIM_MAX);
    if (name.len < 3 || claims->victim_count == POSTING_VICTIMS_MAX)
        return;
    for (uint32_t i = 0; i < claims->victim_count; i++)
        if (bytes_equal_nocase(bytes_of(claims->victims[i]), name))
            return;
    (void)bytes_to_text(
        claims->victims[claims->victim_count++], POSTING_VICTIM_MAX + 1, name);
}

static struct bytes skip_marks(struct bytes text)
{
    while (text.len > 0 && strchr(" :=-~*'", text.ptr[0]) != NULL)
        text = bytes_slice(text, 1, text.len);
    return text;
}

/* "the", "l'", "la": no part of the name behind it. */
static struct bytes skip_article(struct bytes text)
{
    static const char *const articles[] = {"the ", "The ", "la ", "le ", "les ", "l'",
        "l\xE2\x80\x99", "der ", "die ", "das ", "el ", "los ", "las ", "a ", "an ",
        "o ", "os ", "as ", "our ", "une ", "un "};
    for (size_t i = 0; i < sizeof(articles) / sizeof(articles[0]); i++)
        if (bytes_starts(text, articles[i]))
            return bytes_slice(text, strlen(articles[i]), text.len);
    return text;
}

/* What a quotation mark at the start of `text` opens and its fellow closes. */
static struct bytes quoted(struct bytes text)
{
    static const char *const marks[][2] = {{"\xC2\xAB", "\xC2\xBB"},
        {"\xE2\x80\x9C", "\xE2\x80\x9D"}, {"\xE2\x80\x9E", "\xE2\x80\x9C"},
        {"\"", "\""}};
    for (size_t i = 0; i < sizeof(marks) / sizeof(marks[0]); i++) {
        if (!bytes_starts(text, marks[i][0]))
            continue;
        size_t start = strlen(marks[i][0]);
        ptrdiff_t end = bytes_find(
            bytes_slice(text, 0, NAME_MAX + start), bytes_of(marks[i][1]), start);
        if (end != BYTES_NONE)
            return bytes_trim(bytes_slice(text, start, (size_t)end - start));
    }
    return bytes_make(NULL, 0);
}

/* "victim: acme gmbh, 200 GB": to the line's or the clause's end. */
static void add_labelled(struct claims *claims, struct bytes text)
{
    size_t end = 0;
    struct bytes name = quoted(text);
    if (name.len == 0) {
        while (end < text.len && strchr("\n,;|(", text.ptr[end]) == NULL)
            end++;
        name = bytes_slice(text, 0, end);
    }
    if (name.len > NAME_MAX || bytes_find(name, bytes_of("://"), 0) != BYTES_NONE ||
        claims_is_domain(name))
        return; /* claims_domain.c reads these */
    claims_add_victim(claims, name);
}

/* "клиники «Пример»", "la clinique Exemple": what kind of place it is may stand before
 * the name, in small letters. */
static void add_named(
    struct claims *claims, const struct lexicon *lexicon, struct bytes text)
{
    enum { PLACES_MAX = 3 };
    struct bytes start = skip_article(text);
    struct bytes rest = start;
    for (int i = 0; i <= PLACES_MAX; i++) {
        struct bytes name = quoted(rest);
        struct run run = take_run(lexicon, rest);
        if (name.len == 0 && run.unknown > 0)
            name = bytes_slice(start, 0, (size_t)(rest.ptr - start.ptr) + run.length);
        if (name.len > 0) {
            if (!claims_is_domain(name))
                claims_add_victim(claims, name);
            return;
        }
        size_t end = word_end(rest, 0);
        struct bytes word = bytes_slice(rest, 0, end);
        if (run.words > 0 || !look_at(lexicon, word).sector)
            return;
        rest = skip_article(skip_marks(bytes_slice(rest, end, rest.len)));
    }
}

static void add_behind(struct claims *claims, const struct claims_view *view,
    struct bytes rest, enum lexicon_victim how)
{
    struct bytes trimmed = bytes_trim(rest);
    if (how == VICTIM_OF) {
        add_named(claims, view->lexicon, skip_marks(trimmed));
        return;
    }
    if (trimmed.len > 1 && (trimmed.ptr[0] == ':' || trimmed.ptr[0] == '='))
        add_labelled(claims, skip_marks(trimmed));
}

/* Behind "database of", "victim:", "слив". */
static void read_hits(struct claims *claims, const struct claims_view *view,
    const struct claims_side *side)
{
    size_t line_start = 0;
    size_t line = 0;
    int seen = 0;
    for (size_t i = 0; i < side->hit_count && seen < HITS_MAX; i++) {
        const struct lexicon_hit *hit = &side->hits[i];
        if (hit->section != LEXICON_VICTIM || hit->value >= VICTIM_COUNT)
            continue;
        for (size_t at = line_start; at < hit->start; at++)
            if (side->text.ptr[at] == '\n') {
                line++;
                line_start = at + 1;
            }
        struct bytes folded = bytes_slice(side->text, line_start, side->text.len);
        ptrdiff_t end = bytes_find_byte(folded, '\n', 0);
        folded.len = end == BYTES_NONE ? folded.len : (size_t)end;
        struct bytes written = written_line(side->written, line);
        ptrdiff_t at = written_at(written, folded, hit->end - line_start);
        seen++;
        if (at != BYTES_NONE)
            add_behind(claims, view, bytes_slice(written, (size_t)at, written.len),
                (enum lexicon_victim)hit->value);
    }
}

/* ---- titles ---- */

/* "Acme Clinic database", "ACME GMBH - 200k": a name is told by what kind of place it
 * is, or by what follows it. */
static bool is_name(const struct lexicon *lexicon, const struct run *run)
{
    struct lexicon_hit hit;
    AUTO(buf_done) struct buf folded;
    buf_init(&folded, WORD_FOLDED_MAX);
    if (run->unknown == 0)
        return false;
    if (run->sector)
        return true;
    if (fold_text(&folded, bytes_slice(run->next, 0, WORD_FOLDED_MAX / 4), NULL) != 0)
        return false;
    return lexicon_at(&hit, lexicon, LEXICON_OFFER, buf_bytes(&folded), 0) &&
           (hit.value == CUE_DATA || hit.value == CUE_FREE);
}

static void read_title(struct claims *claims, const struct claims_view *view)
{
    struct bytes title = view->title.written;
    for (size_t at = 0; at < title.len;) {
        struct bytes rest = bytes_slice(title, at, title.len);
        struct run run = take_run(view->lexicon, rest);
        if (run.words == 0) {
            at = word_end(title, at) + 1;
            continue;
        }
        struct bytes name = bytes_slice(rest, 0, run.length);
        if (is_name(view->lexicon, &run) && !claims_is_domain(name))
            claims_add_victim(claims, name);
        at += run.length + 1;
    }
}

int claims_victims(
    struct claims *claims, const struct claims_view *view, struct err *err)
{
    (void)err;
    read_hits(claims, view, &view->title);
    claims_domains(claims, view->title.written);
    if (claims->victim_count == 0)
        read_title(claims, view);
    read_hits(claims, view, &view->body);
    claims_domains(claims, view->body.written);
    return 0;
}
