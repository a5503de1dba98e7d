#include "matchers/build.h"

#include "matchers/csv.h"
#include "matchers/people.h"

#include <stdio.h>

enum { ROWS_A_TELL = 4096, TEXT_MAX = 4 * CSV_ROW_MAX };

static const char *default_group(const struct watchlist_recipe *recipe)
{
    return recipe->group != NULL ? recipe->group : "all";
}

static int in_line(uint64_t line, struct err *err)
{
    char where[32];
    (void)snprintf(where, sizeof(where), "line %llu", (unsigned long long)line);
    return err_in(err, where);
}

static int row_take(struct build *build, const struct people_row *row, struct err *err)
{
    struct record_name name = {
        .id = row->record, .group = row->group, .canary = row->canary};
    if (row->tokens->count == 0)
        return refusals_add_row(build->refusals, ROW_REFUSAL_NOTHING, row->line, err);
    if (name.group.len == 0)
        name.group = bytes_of(default_group(build->recipe));
    if (build_record(build, row->tokens, &name, err) != 0)
        return in_line(row->line, err);
    return 0;
}

static int people_read(struct build *build, struct err *err)
{
    const struct watchlist_recipe *recipe = build->recipe;
    const struct people_spec spec = {
        .fd = recipe->input_fd,
        .map = recipe->map,
        .group_column = recipe->group_column,
        .record_column = recipe->record_column,
        .canary_column = recipe->canary_column,
    };
    AUTO(people_free) struct people *people = NULL;
    if (people_open(&people, &spec, err) != 0)
        return -1;
    struct people_row row;
    int next = PEOPLE_ROW;
    while ((next = people_next(&row, people, build->refusals, err)) == PEOPLE_ROW) {
        build->rows++;
        if (row_take(build, &row, err) != 0)
            return -1;
        build->progress.bytes = people_bytes(people);
        if (build->rows % ROWS_A_TELL == 0)
            build_tell(build, WATCHLIST_READING);
    }
    return next == PEOPLE_END ? 0 : -1;
}

struct domain_texts {
    struct buf domain;
    struct buf group;
};

static void texts_done(struct domain_texts *texts)
{
    buf_done(&texts->domain);
    buf_done(&texts->group);
}
AUTO_DEFINE_VALUE(struct domain_texts, texts_done)

static int cell_text(
    struct buf *out, const struct csv_row *row, size_t column, struct err *err)
{
    buf_clear(out);
    return column < row->count ? csv_utf8(out, row->cells[column], err) : 0;
}

/* Each domain is a record of its own: it names an organisation. */
static int domain_take(struct build *build, const struct csv_row *row,
    struct domain_texts *texts, struct err *err)
{
    const struct token_sink sink = {.take = row_tokens_take, .context = &build->tokens};
    struct record_name name = {.canary = bytes_make("", 0), .id = bytes_make("", 0)};
    if (cell_text(&texts->domain, row, 0, err) != 0 ||
        cell_text(&texts->group, row, 1, err) != 0)
        return -1;
    struct bytes domain = bytes_trim(buf_bytes(&texts->domain));
    name.group = bytes_trim(buf_bytes(&texts->group));
    build->tokens.count = 0;
    if (domain.len == 0)
        return 0;
    enum refusal refusal = identifier_domain.canonical(&sink, domain);
    if (refusal != REFUSAL_NONE && row->line == 1)
        return 0; /* a header line */
    if (refusal != REFUSAL_NONE)
        return refusals_add(
            build->refusals, IDENTIFIER_DOMAIN, refusal, row->line, err);
    if (name.group.len == 0)
        name.group = bytes_of(default_group(build->recipe));
    return build_record(build, &build->tokens, &name, err);
}

static int domains_read(struct build *build, struct err *err)
{
    AUTO(input_free) struct input *input = NULL;
    AUTO(csv_free) struct csv *csv = NULL;
    AUTO(texts_done) struct domain_texts texts;
    buf_init(&texts.domain, TEXT_MAX);
    buf_init(&texts.group, TEXT_MAX);
    struct csv_row row;
    int next = CSV_ROW;
    if (input_new(&input, build->recipe->domains_fd, err) != 0 ||
        csv_new(&csv, input, err) != 0)
        return -1;
    while ((next = csv_next(&row, csv, err)) == CSV_ROW)
        if (domain_take(build, &row, &texts, err) != 0)
            return in_line(row.line, err);
    return next == CSV_END ? 0 : -1;
}

int build_input(struct build *build, struct err *err)
{
    const struct watchlist_recipe *recipe = build->recipe;
    if (recipe->input_fd < 0 && recipe->domains_fd < 0)
        return err_set(err, "nothing to build from: give a table, --domains, or both");
    if (recipe->input_fd >= 0 && recipe->map == NULL)
        return err_set(err, "--map is missing: it says which columns hold what, as in "
                            "--map nir=NumSecu,email=Mail");
    if (recipe->input_fd >= 0 && people_read(build, err) != 0)
        return err_in(err, recipe->input_name);
    if (recipe->domains_fd >= 0 && domains_read(build, err) != 0)
        return err_in(err, recipe->domains_name);
    if (build->header.records == 0)
        return err_set(err, "not one usable value: check --map and the columns");
    return build_flush(build, err);
}
