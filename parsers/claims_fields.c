/* Which kinds of data are named, in the text and at the heads of a sample's columns. */
#include "parsers/claims_view.h"

#include "base/utf8.h"
#include "parsers/fold.h"

enum { HEADER_MAX = 2048, COLUMNS_LEAST = 2 };

static size_t line_end(struct bytes text, size_t at)
{
    while (at < text.len && text.ptr[at] != '\n')
        at++;
    return at;
}

static uint32_t fields_of(const struct claims_side *side)
{
    uint32_t fields = 0;
    for (size_t i = 0; i < side->hit_count; i++) {
        uint32_t bit = UINT32_C(1) << (side->hits[i].value % DATA_FIELD_COUNT);
        if ((fields & bit) == 0 && claims_mentions(side, &side->hits[i]))
            fields |= bit;
    }
    return fields;
}

static unsigned bits_of(uint32_t fields)
{
    unsigned count = 0;
    for (; fields != 0; fields &= fields - 1)
        count++;
    return count;
}

/* All of a "create table (...", which names a column a line; else one line. */
static struct bytes take_line(struct bytes *rest)
{
    size_t end = line_end(*rest, 0);
    if (bytes_starts_nocase(*rest, "create table")) {
        ptrdiff_t close = bytes_find(*rest, bytes_of(");"), 0);
        end = close == BYTES_NONE ? rest->len : (size_t)close;
    }
    struct bytes line = utf8_cut(bytes_slice(*rest, 0, end), HEADER_MAX);
    *rest = bytes_trim(bytes_slice(*rest, end, rest->len));
    return line;
}

/* Of a table of patients, the column "patient" holds their names. */
static bool names_people(struct bytes folded)
{
    static const char *const words[] = {"patient", "paciente", "patientin", "titular",
        "assure", "versicherter", "пациент", "клиент", "cliente", "kunde"};
    for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
        if (fold_find(folded, words[i], 0) != BYTES_NONE)
            return true;
    return false;
}

/* Two kinds of data or more make a line the names of columns. */
static int line_fields(
    uint32_t *fields, const struct lexicon *lexicon, struct bytes line, struct err *err)
{
    AUTO(buf_done) struct buf folded;
    struct lexicon_hit hits[256];
    struct claims_side head = {.hits = hits};
    buf_init(&folded, (size_t)HEADER_MAX * 4);
    if (fold_text(&folded, line, err) != 0)
        return -1;
    head.text = buf_bytes(&folded);
    head.hit_count =
        lexicon_scan(hits, sizeof(hits) / sizeof(hits[0]), lexicon, head.text);
    uint32_t named = fields_of(&head);
    if (bits_of(named) < COLUMNS_LEAST)
        return 0;
    *fields |= named | (names_people(head.text) ? UINT32_C(1) << FIELD_NAME : 0);
    return 0;
}

/* The first lines: what stands before the first row, and that row, which may be the
 * names itself, or hold them as JSON does. */
static int header_fields(
    uint32_t *fields, const struct claims_view *view, struct err *err)
{
    enum { LINES = 2 };
    struct bytes rest = bytes_trim(view->text->rows);
    *fields = 0;
    for (int i = 0; i < LINES && rest.len > 0 && *fields == 0; i++)
        if (line_fields(fields, view->lexicon, take_line(&rest), err) != 0)
            return -1;
    return 0;
}

int claims_fields(uint32_t *fields, const struct claims_view *view, struct err *err)
{
    uint32_t columns = 0;
    if (header_fields(&columns, view, err) != 0)
        return -1;
    *fields = fields_of(&view->title) | fields_of(&view->body) | columns;
    return 0;
}
