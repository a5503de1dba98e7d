/* Whose data they are said to be: names, and domains (claims_domain.c). */
#include "parsers/claims_victim.h"

#include "base/utf8.h"
#include "parsers/fold.h"

#include <string.h>

enum { HITS_MAX = 32, WORD_FOLDED_MAX = 256, SLACK = 64 };

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

/* ---- adding ---- */

void claims_add_victim(struct claims *claims, struct bytes line, struct bytes name)
{
    name = bytes_trim(name);
    while (name.len > 0 && strchr(".,;:-\"'*", name.ptr[name.len - 1]) != NULL)
        name.len--;
    name = utf8_cut(name, POSTING_VICTIM_MAX);
    if (name.len < 3 || claims->victim_count == POSTING_VICTIMS_MAX ||
        claims_is_person(line, name))
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
struct bytes claims_quoted(struct bytes text)
{
    static const char *const marks[][2] = {{"\xC2\xAB", "\xC2\xBB"},
        {"\xE2\x80\x9C", "\xE2\x80\x9D"}, {"\xE2\x80\x9E", "\xE2\x80\x9C"},
        {"\"", "\""}};
    bool may = text.len > 0 && (text.ptr[0] == '"' || text.ptr[0] >= 0x80);
    for (size_t i = 0; may && i < sizeof(marks) / sizeof(marks[0]); i++) {
        if (!bytes_starts(text, marks[i][0]))
            continue;
        size_t start = strlen(marks[i][0]);
        ptrdiff_t end = bytes_find(bytes_slice(text, 0, CLAIMS_NAME_MAX + start),
            bytes_of(marks[i][1]), start);
        if (end != BYTES_NONE)
            return bytes_trim(bytes_slice(text, start, (size_t)end - start));
    }
    return bytes_make(NULL, 0);
}

/* "victim: acme gmbh, 200 GB": to the line's or the clause's end. */
static void add_labelled(struct claims *claims, struct bytes line, struct bytes text)
{
    size_t end = 0;
    struct bytes name = claims_quoted(text);
    if (name.len == 0) {
        while (end < text.len && strchr("\n,;|(", text.ptr[end]) == NULL)
            end++;
        name = bytes_slice(text, 0, end);
    }
    if (name.len > CLAIMS_NAME_MAX ||
        bytes_find(name, bytes_of("://"), 0) != BYTES_NONE || claims_is_domain(name))
        return; /* claims_domain.c reads these */
    claims_add_victim(claims, line, name);
}

/* "клиники «Пример»", "la clinique Exemple": what kind of place it is may stand before
 * the name, in small letters. */
static void add_named(struct claims *claims, const struct lexicon *lexicon,
    struct bytes line, struct bytes text)
{
    enum { PLACES_MAX = 3 };
    struct bytes start = skip_article(text);
    struct bytes rest = start;
    for (int i = 0; i <= PLACES_MAX; i++) {
        struct bytes name = claims_quoted(rest);
        struct claims_run run = claims_take_run(lexicon, rest);
        if (name.len == 0 && run.unknown > 0)
            name = bytes_slice(start, 0, (size_t)(rest.ptr - start.ptr) + run.length);
        if (name.len > 0) {
            if (!claims_is_domain(name))
                claims_add_victim(claims, line, name);
            return;
        }
        size_t end = claims_word_end(rest, 0);
        struct bytes word = bytes_slice(rest, 0, end);
        if (run.words > 0 || !claims_word_known(lexicon, word).place)
            return;
        rest = skip_article(skip_marks(bytes_slice(rest, end, rest.len)));
    }
}

static void add_behind(struct claims *claims, const struct claims_view *view,
    struct bytes line, size_t at, enum lexicon_victim how)
{
    struct bytes trimmed = bytes_trim(bytes_slice(line, at, line.len));
    if (how == VICTIM_OF) {
        add_named(claims, view->lexicon, line, skip_marks(trimmed));
        return;
    }
    if (trimmed.len > 1 && (trimmed.ptr[0] == ':' || trimmed.ptr[0] == '='))
        add_labelled(claims, line, skip_marks(trimmed));
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
        if (at != BYTES_NONE && !claims_is_row(written))
            add_behind(
                claims, view, written, (size_t)at, (enum lexicon_victim)hit->value);
    }
}

int claims_victims(
    struct claims *claims, const struct claims_view *view, struct err *err)
{
    (void)err;
    read_hits(claims, view, &view->title);
    claims_domains(claims, view->title.written);
    claims_names_of_title(claims, view);
    read_hits(claims, view, &view->body);
    claims_names_of_body(claims, view);
    claims_domains(claims, view->body.written);
    return 0;
}
