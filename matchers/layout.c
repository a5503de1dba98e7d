#include "matchers/layout.h"

#include "base/utf8.h"
#include "matchers/rows_inside.h"
#include "matchers/sheet.h"

#include <string.h>

/* Where the last two say the same of a document, the earlier is right. */
static const uint8_t DELIMITERS[] = {';', '\t', '|', ',', ':'};

enum { LINES_MAX = 200, COUNT_MAX = 256 };

/* What the rows of the sample have in common, cut by one delimiter; one alone that
 * begins or ends a line is a program's, `:nom => "DARVOR",`, and cuts nothing. */
struct looks {
    size_t count;
    size_t agreeing;  /* rows with the most usual number of delimiters, zero apart */
    size_t usual;     /* that number */
    size_t addresses; /* rows with an '@' or "://" */
    size_t quotes;
};

/* Not counted within double quotes: RFC 4180. */
static size_t occurrences_quoted(struct bytes line, uint8_t wanted, size_t *quotes)
{
    size_t count = 0;
    bool quoted = false;
    for (size_t i = 0; i < line.len; i++) {
        bool quote = line.ptr[i] == '"';
        quoted ^= quote;
        *quotes += quote ? 1 : 0;
        count += !quoted && line.ptr[i] == wanted ? 1 : 0;
    }
    return count;
}

/* The same of a line without quotes, as most are: compilers count many bytes at once.
 */
static size_t occurrences_plain(struct bytes line, uint8_t wanted)
{
    uint32_t count = 0;
    for (size_t i = 0; i < line.len; i++)
        count += line.ptr[i] == wanted;
    return count;
}

/* The line's quotes are added to `quotes` where the delimiter is there at all. */
static size_t occurrences(struct bytes line, uint8_t wanted, size_t *quotes)
{
    if (bytes_find_byte(line, wanted, 0) == BYTES_NONE)
        return 0;
    bool plain = bytes_find_byte(line, '"', 0) == BYTES_NONE;
    size_t count = plain ? occurrences_plain(line, wanted)
                         : occurrences_quoted(line, wanted, quotes);
    return count < COUNT_MAX ? count : COUNT_MAX - 1;
}

static bool has_address(struct bytes line)
{
    return bytes_find_byte(line, '@', 0) != BYTES_NONE ||
           bytes_find(line, bytes_of("://"), 0) != BYTES_NONE;
}

static void looks_of(
    struct looks *looks, struct bytes sample, const struct rows_form *form)
{
    uint16_t by_count[COUNT_MAX] = {0};
    struct rows rows;
    *looks = (struct looks){0};
    rows_begin(&rows, form);
    for (size_t at = 0; at < sample.len && looks->count < LINES_MAX;) {
        size_t end = at;
        if (!rows_find(&rows, sample, &end, at, sample.len))
            end = sample.len;
        struct bytes line = bytes_trim(bytes_slice(sample, at, end - at));
        at = end;
        if (line.len == 0)
            continue;
        looks->count++;
        looks->addresses += has_address(line) ? 1 : 0;
        size_t cells = occurrences(line, form->delimiter, &looks->quotes);
        bool aside = cells == 1 && (line.ptr[0] == form->delimiter ||
                                       line.ptr[line.len - 1] == form->delimiter);
        if (cells == 0 || aside || ++by_count[cells] <= looks->agreeing)
            continue;
        looks->agreeing = by_count[cells];
        looks->usual = cells;
    }
}

/* The last row of the sample is usually cut, so one need not agree. */
static bool is_most(size_t agreeing, size_t all)
{
    return all >= 2 && agreeing >= 2 && agreeing * 10 >= (all - 1) * 7;
}

/* Two or three values a line, an address among them, and no quotes: a list of accounts,
 * whose passwords may begin with a quote that means nothing. */
static bool is_list(const struct looks *looks)
{
    enum { DELIMITERS_MOST = 2 };
    return looks->usual <= DELIMITERS_MOST && looks->quotes == 0 &&
           is_most(looks->addresses, looks->count);
}

static bool is_table(struct rows_form *out, struct bytes sample)
{
    size_t best = 0;
    for (size_t i = 0; i < sizeof(DELIMITERS); i++) {
        struct looks looks;
        struct rows_form form = *out;
        form.layout = LAYOUT_ROWS;
        form.delimiter = DELIMITERS[i];
        form.kind = DELIMITERS[i] == ':' ? ROWS_LINES : ROWS_QUOTED;
        looks_of(&looks, sample, &form);
        if (!is_most(looks.agreeing, looks.count) || looks.agreeing <= best)
            continue;
        best = looks.agreeing;
        if (is_list(&looks))
            form.kind = ROWS_LINES;
        form.usual = (uint8_t)looks.usual;
        *out = form;
    }
    return best > 0;
}

/* Seven lines in ten begin with a tag: what is a delimiter in a table is one of names
 * there, or of an attribute's. */
static bool is_markup(struct bytes sample)
{
    size_t lines = 0;
    size_t tags = 0;
    struct bytes line;
    if (!bytes_starts(bytes_trim(sample), "<"))
        return false;
    while (lines < LINES_MAX && bytes_split(&line, &sample, '\n')) {
        line = bytes_trim(line);
        lines += line.len > 0 ? 1 : 0;
        tags += bytes_starts(line, "<") ? 1 : 0;
    }
    return is_most(tags, lines);
}

/* A dump's tables may begin behind more definitions than the sample holds. */
static bool is_sql(struct bytes sample)
{
    static const char *const signs[] = {"-- mysql dump", "-- mariadb dump",
        "-- phpmyadmin sql", "-- postgresql database"};
    struct bytes line;
    struct bytes rest = sample;
    for (unsigned lines = 0; lines < LINES_MAX && bytes_split(&line, &rest, '\n');
         lines++) {
        line = bytes_trim(line);
        if (line.len == 0)
            continue;
        for (size_t i = 0; i < sizeof(signs) / sizeof(signs[0]); i++)
            if (bytes_starts_nocase(line, signs[i]))
                return true;
        struct bytes whole =
            bytes_slice(sample, (size_t)(line.ptr - sample.ptr), sample.len);
        if (rows_sql_statement(whole, 0) &&
            (bytes_starts_nocase(line, "create table ") ||
                bytes_find_nocase(whole, bytes_of("values"), 0) != BYTES_NONE ||
                bytes_find_nocase(whole, bytes_of("from stdin"), 0) != BYTES_NONE))
            return true;
    }
    return false;
}

/* One object a line. */
static bool is_json_lines(struct bytes sample)
{
    size_t lines = 0;
    size_t agreeing = 0;
    struct bytes line;
    struct bytes rest = sample;
    while (lines < LINES_MAX && bytes_split(&line, &rest, '\n')) {
        line = bytes_trim(line);
        bool object =
            line.len > 1 && line.ptr[0] == '{' && line.ptr[line.len - 1] == '}';
        lines += line.len > 0 ? 1 : 0;
        agreeing += object ? 1 : 0;
    }
    return is_most(agreeing, lines);
}

/* Whether an object in nothing follows another one. */
static bool is_stream(struct bytes sample)
{
    const struct rows_form form = {.kind = ROWS_JSON, .line_end = '\n', .stream = true};
    struct rows rows;
    rows_begin(&rows, &form);
    size_t end = 0;
    if (!rows_find(&rows, sample, &end, 0, sample.len))
        return false;
    return rows_byte(sample, rows_next(sample, end)) == '{' ||
           rows_byte(sample, rows_next(sample, end)) == ',';
}

/* How deep objects lie in an object, three of them or more; 0 when they do nowhere. */
static uint8_t map_depth(struct bytes sample)
{
    enum { LEAST = 3 };
    unsigned count[ROWS_DEPTH_MAX] = {0};
    unsigned depth = 0;
    bool string = false;
    for (size_t at = 0; at < sample.len; at++) {
        uint8_t byte = sample.ptr[at];
        if (string && byte == '\\')
            at++;
        else if (byte == '"')
            string = !string;
        else if (!string && byte == '{' && depth++ < ROWS_DEPTH_MAX)
            count[depth - 1]++;
        else if (!string && byte == '}' && depth > 0)
            depth--;
    }
    for (unsigned at = 1; at < ROWS_DEPTH_MAX; at++)
        if (count[at] >= LEAST)
            return (uint8_t)at;
    return 0;
}

/* Only where the sample shows no array of objects; other arrays then make no depth. */
static bool has_array(const struct rows_form *form, struct bytes sample)
{
    struct rows rows;
    rows_begin(&rows, form);
    for (size_t at = 0; at < sample.len; at += CLASSES_BYTES)
        (void)rows_step(&rows, sample, at, UINT64_MAX);
    return rows.row_at != ROWS_NOWHERE;
}

/* "[[patient]]" begins a table of TOML, "[[" and a value an array of JSON. */
static bool is_toml(struct bytes sample)
{
    static const char *const values[] = {"[[null", "[[true", "[[false"};
    sample = bytes_trim(sample);
    for (size_t i = 0; i < sizeof(values) / sizeof(values[0]); i++)
        if (bytes_starts(sample, values[i]))
            return false;
    return bytes_starts(sample, "[[") && byte_is_alpha(rows_byte(sample, 2));
}

static bool is_json(struct rows_form *out, struct bytes sample)
{
    uint8_t first = rows_byte(sample, 0);
    uint8_t second = rows_byte(sample, rows_next(sample, 1));
    if (first == '[' ? second != '{' && second != '['
                     : first != '{' || (second != '"' && second != '}'))
        return false;
    if (is_toml(sample))
        return false;
    out->layout = LAYOUT_ROWS;
    if (first == '{' && is_json_lines(sample))
        return true;
    out->kind = ROWS_JSON;
    out->stream = first == '{' && is_stream(sample);
    if (!out->stream && !has_array(out, sample))
        out->map_at = map_depth(sample);
    out->lists = !out->stream && out->map_at == 0 && !has_array(out, sample);
    return true;
}

/* A header field (RFC 5322, 2.2), a line that goes on with one (2.2.3), or the line
 * that begins a mail in an mbox (RFC 4155). */
static bool is_header_line(struct bytes line)
{
    size_t at = 0;
    while (at < line.len && line.ptr[at] > ' ' && line.ptr[at] < 0x7f &&
           line.ptr[at] != ':')
        at++;
    return (at > 0 && rows_byte(line, at) == ':') || rows_byte(line, 0) == ' ' ||
           rows_byte(line, 0) == '\t' || bytes_starts(line, "From ");
}

/* Whether nothing but a header stands before the first blank line. */
static bool has_header(struct bytes sample)
{
    struct bytes line;
    size_t fields = 0;
    while (bytes_split(&line, &sample, '\n') && bytes_trim(line).len > 0) {
        if (!is_header_line(line))
            return false;
        fields++;
    }
    return fields > 0 && sample.len > 0;
}

/* Whether a part of it is in quoted-printable or base64: RFC 2045, 6.1. */
static bool has_encoded(struct bytes sample)
{
    static const char field[] = "\nContent-Transfer-Encoding:";
    enum { LENGTH = sizeof(field) - 1, VALUE = 32 };
    ptrdiff_t at = 0;
    while (
        (at = bytes_find_nocase(sample, bytes_of(field), (size_t)at)) != BYTES_NONE) {
        at += LENGTH;
        struct bytes value = bytes_trim(bytes_slice(sample, (size_t)at, VALUE));
        if (bytes_starts_nocase(value, "quoted-printable") ||
            bytes_starts_nocase(value, "base64"))
            return true;
    }
    return false;
}

/* A mail, or an archive of mails, that must be decoded. Others are what is in them. */
static bool is_mail(struct bytes sample)
{
    return has_header(sample) && has_encoded(sample);
}

static size_t characters_of(struct bytes line)
{
    size_t count = 0;
    for (size_t i = 0; i < line.len; i++)
        count += utf8_continues(line.ptr[i]) ? 0 : 1;
    return count;
}

/* Columns are filled up with spaces; hashes and base64 have lines of one length, too.
 */
static bool is_filled(struct bytes line)
{
    return bytes_find(line, bytes_of("  "), 0) != BYTES_NONE;
}

static bool are_columns(struct bytes sample, size_t usual)
{
    enum { LEAST = 24, LINES_LEAST = 3 };
    struct bytes line;
    size_t lines = 0;
    size_t agreeing = 0;
    while (lines < LINES_MAX && bytes_split(&line, &sample, '\n') && line.len > 0) {
        agreeing += characters_of(line) == usual && is_filled(line) ? 1 : 0;
        lines++;
    }
    return usual >= LEAST && lines >= LINES_LEAST && is_most(agreeing, lines);
}

/* Lines of one length, as old programs export their columns; the first may be of
 * another kind. */
static bool is_fixed(struct bytes sample)
{
    struct bytes first;
    struct bytes second;
    struct bytes rest = sample;
    return bytes_split(&first, &rest, '\n') && bytes_split(&second, &rest, '\n') &&
           (are_columns(sample, characters_of(first)) ||
               are_columns(sample, characters_of(second)));
}

void layout_of(struct rows_form *out, struct bytes sample)
{
    sample = bytes_slice(sample, 0, LAYOUT_SAMPLE);
    bool feeds = bytes_find_byte(sample, '\n', 0) != BYTES_NONE;
    bool returns = bytes_find_byte(sample, '\r', 0) != BYTES_NONE;
    *out = (struct rows_form){.layout = LAYOUT_TEXT, .kind = ROWS_LINES};
    out->line_end = !feeds && returns ? '\r' : '\n';
    if (bytes_starts(sample, "\xEF\xBB\xBF"))
        sample = bytes_slice(sample, 3, sample.len);
    struct bytes inside = sample;
    while (inside.len > 0 && byte_is_space(inside.ptr[0]))
        inside = bytes_slice(inside, 1, inside.len);
    out->rtf = bytes_starts(inside, "{\\rtf");
    if (out->rtf || is_json(out, inside))
        return;
    if (is_sql(sample)) {
        out->layout = LAYOUT_TUPLES;
        out->kind = ROWS_SQL;
        return;
    }
    bool mail = is_mail(sample);
    bool told = sheet_layout(out, sample, mail);
    out->mail = mail && !out->sheets;
    if (!told && !mail && (is_markup(sample) || !is_table(out, sample)))
        out->fixed = is_fixed(sample);
}
