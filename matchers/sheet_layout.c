/*
 * Whether a document is sheets. Labels come again and again, or are words that columns
 * are called by; the logins of a list of accounts are neither.
 */
#include "matchers/sheet.h"

#include "matchers/data_looks.h"

enum { LINES_MAX = 200, LABELS_MAX = 64 };

struct labels {
    size_t lines; /* but for separators */
    size_t labelled;
    size_t repeated; /* of them, whose label stood before */
    size_t known;    /* labels that say what a column holds */
    size_t tabs;
    size_t groups; /* runs of lines between separators */
    bool records;  /* psql's rules were seen */
    size_t count;
    struct bytes items[LABELS_MAX];
};

static void label_take(struct labels *labels, const struct sheet_line *line)
{
    labels->labelled++;
    labels->tabs += line->mark == '\t' ? 1 : 0;
    for (size_t i = 0; i < labels->count; i++)
        if (bytes_equal_nocase(labels->items[i], line->label)) {
            labels->repeated++;
            return;
        }
    if (labels->count == LABELS_MAX)
        return;
    labels->items[labels->count++] = line->label;
    labels->known += data_kind_by_name(line->label) != DATA_NONE ? 1 : 0;
}

/* `first`: of a run of lines between separators. */
static void line_take(struct labels *labels, struct bytes line, bool first)
{
    struct sheet_line read;
    labels->lines++;
    labels->groups += first ? 1 : 0;
    if (sheet_line_read(&read, line) && (read.mark != '|' || labels->records))
        label_take(labels, &read);
}

/* `mails`: the sample begins with the header of one, and more may follow. Those have
 * labels whatever the mails say. */
static void labels_read(
    struct labels *labels, struct bytes sample, uint8_t line_end, bool mails)
{
    struct bytes line;
    bool header = mails;
    bool before = true; /* the line before was a separator */
    for (size_t i = 0; i < LINES_MAX && bytes_split(&line, &sample, line_end);) {
        bool separator = sheet_separator(line, 0, false);
        labels->records = labels->records || sheet_is_record(line);
        header = header || (mails && bytes_starts(line, "From "));
        if (!separator && !header)
            line_take(labels, line, before);
        i += header ? 0 : 1;
        header = header && !separator;
        before = separator;
    }
}

/* Seven lines in ten. */
static bool are_sheets(const struct labels *labels)
{
    enum { LEAST = 3 };
    if (labels->labelled < LEAST || labels->labelled * 10 < labels->lines * 7 ||
        labels->count < 2)
        return false;
    return labels->known >= 2 ||
           (labels->tabs == 0 && labels->repeated * 2 >= labels->labelled);
}

bool sheet_layout(struct rows_form *out, struct bytes sample, bool mails)
{
    struct labels labels = {0};
    if (!mails && sheet_blocks(&out->ruled, sample, out->line_end)) {
        out->layout = LAYOUT_ROWS;
        out->sheets = true;
        return true;
    }
    labels_read(&labels, sample, out->line_end, mails);
    if (!are_sheets(&labels))
        return false;
    out->kind = ROWS_LINES;
    out->sheets = labels.labelled >= labels.groups * 2 &&
                  (labels.groups > 1 || labels.repeated == 0);
    out->layout = out->sheets ? LAYOUT_ROWS : LAYOUT_TEXT;
    return true;
}
