/* Whose data they are said to be: names, and domains (claims_domain.c). */
#include "parsers/claims_victim.h"

#include "base/utf8.h"
#include "parsers/fold.h"

#include <string.h>

enum { HITS_MAX = 32, WORD_FOLDED_MAX = 256, SLACK = 64 };

/* ---- from folded text back to what is written ---- */

/* How far what is written was read, to be found again from the offsets of hits, which
 * come in order. */
struct written {
    struct bytes rest; /* lines not yet read */
    struct bytes line;
    size_t lines;     /* read, but those that fold to nothing */
    size_t at;        /* in `line` */
    struct buf again; /* `line` up to `at`, folded */
};

static void written_done(struct written *written)
{
    buf_done(&written->again);
}
AUTO_DEFINE_VALUE(struct written, written_done)

static bool fold_one(struct buf *out, struct bytes line, size_t *at)
{
    size_t size = 1;
    bool valid = true;
    (void)utf8_at(line, *at, &size, &valid);
    bool folded = fold_text(out, bytes_slice(line, *at, size), NULL) == 0;
    *at += size;
    return folded;
}

/* Folding drops lines of nothing but space, marks and what is not seen. */
static bool is_nothing(struct bytes line)
{
    AUTO(buf_done) struct buf folded;
    buf_init(&folded, SLACK);
    for (size_t at = 0; at < line.len && folded.len == 0;)
        if (!fold_one(&folded, line, &at))
            return false;
    return folded.len == 0;
}

/* On to the n-th line that folding keeps. */
static bool to_line(struct written *written, size_t number)
{
    while (written->lines <= number) {
        if (written->rest.ptr == NULL ||
            !bytes_split(&written->line, &written->rest, '\n'))
            return false;
        if (is_nothing(written->line))
            continue;
        written->lines++;
        written->at = 0;
        written->again.len = 0;
    }
    return true;
}

static bool fold_to(struct written *written, size_t length)
{
    while (written->again.len < length && written->at < written->line.len)
        if (!fold_one(&written->again, written->line, &written->at))
            return false;
    return true;
}

/* Where in the line what was folded to [start, end) of `folded` ends; BYTES_NONE when
 * its words were in disguise and the two do not go together. */
static ptrdiff_t written_at(
    struct written *written, struct bytes folded, size_t start, size_t end)
{
    if (!fold_to(written, start))
        return BYTES_NONE;
    size_t at = written->at;
    size_t length = written->again.len;
    bool same = fold_to(written, end) &&
                bytes_equal(buf_bytes(&written->again), bytes_slice(folded, 0, end));
    ptrdiff_t found = same ? (ptrdiff_t)written->at : BYTES_NONE;
    written->at = at;
    if (length < written->again.len)
        written->again.len = length;
    return found;
}

/* ---- adding ---- */

/* "Acme's", "Acme\xE2\x80\x99s". */
static struct bytes without_genitive(struct bytes name)
{
    static const char *const ends[] = {"'s", "\xE2\x80\x99s"};
    for (size_t i = 0; i < sizeof(ends) / sizeof(ends[0]); i++)
        if (bytes_ends(name, ends[i]))
            return bytes_slice(name, 0, name.len - strlen(ends[i]));
    return name;
}

/* "READ_ME.txt", and what its author hides: "O*****klinik". */
static bool is_file_or_hidden(struct bytes name)
{
    enum { END_MAX = 5 };
    size_t end = name.len;
    while (end > 0 && byte_is_alpha(name.ptr[end - 1]))
        end--;
    bool file = end > 1 && name.ptr[end - 1] == '.' && end < name.len &&
                name.len - end < END_MAX && name.ptr[end] >= 'a' &&
                !claims_is_domain(name);
    return file || bytes_find(name, bytes_of("**"), 0) != BYTES_NONE;
}

void claims_add_victim(struct claims *claims, struct bytes line, struct bytes name)
{
    name = without_genitive(bytes_trim(name));
    while (name.len > 0 && strchr(".,;:-\"'*", name.ptr[name.len - 1]) != NULL)
        name.len--;
    if (is_file_or_hidden(name))
        return;
    name = utf8_cut(name, POSTING_VICTIM_MAX);
    if (name.len < 3 || claims->victim_count == POSTING_VICTIMS_MAX)
        return;
    for (uint32_t i = 0; i < claims->victim_count; i++)
        if (bytes_find_nocase(bytes_of(claims->victims[i]), name, 0) != BYTES_NONE)
            return; /* of forms of one name the longer is kept */
    if (claims_is_person(line, name))
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
        if (name.len == 0 && run.unmeant > 0)
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
    AUTO(written_done) struct written written = {.rest = side->written};
    size_t line_start = 0;
    size_t line = 0;
    int seen = 0;
    buf_init(&written.again, side->text.len + SLACK);
    for (size_t i = 0; i < side->hit_count && seen < HITS_MAX; i++) {
        const struct lexicon_hit *hit = &side->hits[i];
        if (hit->section != LEXICON_VICTIM || hit->value > VICTIM_LABEL)
            continue;
        for (size_t at = line_start; at < hit->start; at++)
            if (side->text.ptr[at] == '\n') {
                line++;
                line_start = at + 1;
            }
        struct bytes folded = bytes_slice(side->text, line_start, side->text.len);
        seen++;
        if (!to_line(&written, line))
            return;
        ptrdiff_t at = written_at(
            &written, folded, hit->start - line_start, hit->end - line_start);
        if (at != BYTES_NONE)
            add_behind(claims, view, written.line, (size_t)at,
                (enum lexicon_victim)hit->value);
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
    claims_heading(claims, view);
    claims_names_of_body(claims, view);
    claims_domains(claims, view->body.written);
    return 0;
}
