#include "matchers/build.h"

#include "matchers/build_fields.h"
#include "matchers/phrase.h"

#include <stdio.h>

struct table {
    struct csv *csv;
    struct column_map map;
    size_t group; /* columns; SIZE_MAX: none */
    size_t record;
    size_t canary;
    struct buf scratch; /* the cell being read, as UTF-8 */
    struct buf record_id;
    struct buf group_name;
    struct buf canary_name;
};

static void table_done(struct table *table)
{
    csv_free(table->csv);
    buf_done(&table->scratch);
    buf_done(&table->record_id);
    buf_done(&table->group_name);
    buf_done(&table->canary_name);
}
AUTO_DEFINE_VALUE(struct table, table_done)

static int optional_column(size_t *column, const struct csv_row *header,
    const char *name, const char *option, struct err *err)
{
    *column = SIZE_MAX;
    return name == NULL ? 0 : column_find(column, header, name, option, err);
}

static int header_take(
    struct table *table, const struct watchlist_recipe *recipe, struct err *err)
{
    struct csv_row header;
    int next = csv_next(&header, table->csv, err);
    if (next == CSV_END)
        return err_set(err, "the table is empty: it needs a header line and rows");
    if (next != CSV_ROW || column_map_find(&table->map, &header, err) != 0 ||
        optional_column(
            &table->group, &header, recipe->group_column, "--group-column", err) != 0 ||
        optional_column(&table->record, &header, recipe->record_column,
            "--record-column", err) != 0)
        return -1;
    return optional_column(
        &table->canary, &header, recipe->canary_column, "--canary-column", err);
}

static int table_start(struct table *table, int fd, struct err *err)
{
    buf_init(&table->scratch, 2UL * CSV_ROW_MAX);
    buf_init(&table->record_id, 2UL * CSV_ROW_MAX);
    buf_init(&table->group_name, 2UL * CSV_ROW_MAX);
    buf_init(&table->canary_name, 2UL * CSV_ROW_MAX);
    return csv_new(&table->csv, fd, err);
}

/* The cell as UTF-8 without outer spaces, in `into`; empty when the row is short. */
static int cell_text(struct bytes *text, struct buf *into, const struct csv_row *row,
    size_t column, struct err *err)
{
    buf_clear(into);
    *text = bytes_make("", 0);
    if (column >= row->count)
        return 0;
    if (csv_utf8(into, row->cells[column], err) != 0)
        return -1;
    *text = bytes_trim(buf_bytes(into));
    return 0;
}

static const char *default_group(const struct watchlist_recipe *recipe)
{
    return recipe->group != NULL ? recipe->group : "all";
}

static int row_take(struct build *build, struct table *table, const struct csv_row *row,
    struct err *err)
{
    struct record_name name;
    build->rows++;
    if (build_fields(build, &table->map, &table->scratch, row, err) != 0)
        return -1;
    if (build->token_count == 0) {
        build->rows_without++;
        return 0;
    }
    if (cell_text(&name.id, &table->record_id, row, table->record, err) != 0 ||
        cell_text(&name.group, &table->group_name, row, table->group, err) != 0 ||
        cell_text(&name.canary, &table->canary_name, row, table->canary, err) != 0)
        return -1;
    if (name.group.len == 0)
        name.group = bytes_of(default_group(build->recipe));
    return build_record(build, &name, err);
}

static int line_in(struct err *err, const struct csv_row *row)
{
    char where[32];
    (void)snprintf(where, sizeof(where), "line %llu", (unsigned long long)row->line);
    return err_in(err, where);
}

static int table_read(struct build *build, struct err *err)
{
    AUTO(table_done) struct table table = {0};
    const struct watchlist_recipe *recipe = build->recipe;
    if (column_map_parse(&table.map, recipe->map, err) != 0 ||
        build_shapes(build, &table.map, err) != 0 ||
        build_date_orders(build, &table.map, err) != 0 ||
        table_start(&table, recipe->input_fd, err) != 0 ||
        header_take(&table, recipe, err) != 0)
        return -1;
    struct csv_row row;
    int next = CSV_ROW;
    while ((next = csv_next(&row, table.csv, err)) == CSV_ROW)
        if (row_take(build, &table, &row, err) != 0)
            return line_in(err, &row);
    return next == CSV_END ? 0 : -1;
}

/* The scan tries just the lengths that there are. */
static void lengths_note(struct build *build)
{
    for (size_t i = 0; i < build->token_count; i++) {
        const struct row_token *token = &build->tokens[i];
        struct bytes value = bytes_make(token->value, token->length);
        if (token->type == IDENTIFIER_PHRASE)
            build->header.phrase_lengths |= 1U << phrase_words(value);
    }
}

/* Each domain, each phrase is a record of its own: it names an organisation. */
static int mention_take(struct build *build, struct table *table,
    const struct csv_row *row, const struct identifier_kind *kind, struct err *err)
{
    const struct token_sink sink = {.take = build_token_take, .context = build};
    struct record_name name = {.canary = bytes_make("", 0), .id = bytes_make("", 0)};
    struct bytes mention;
    build->token_count = 0;
    if (cell_text(&mention, &table->scratch, row, 0, err) != 0 ||
        cell_text(&name.group, &table->group_name, row, 1, err) != 0)
        return -1;
    if (mention.len == 0)
        return 0;
    bool header = row->line == 1 && bytes_equal_nocase(mention, bytes_of(kind->name));
    enum refusal refusal = header ? REFUSAL_NONE : kind->canonical(&sink, mention);
    if (header ||
        (refusal != REFUSAL_NONE && row->line == 1 && kind == &identifier_domain))
        return 0; /* a header line */
    if (refusal != REFUSAL_NONE)
        return refusals_add(build->refusals, kind->type, refusal, row->line, err);
    lengths_note(build);
    if (name.group.len == 0)
        name.group = bytes_of(default_group(build->recipe));
    return build_record(build, &name, err);
}

static int mentions_read(
    struct build *build, int fd, const struct identifier_kind *kind, struct err *err)
{
    AUTO(table_done) struct table table = {0};
    struct csv_row row;
    int next = CSV_ROW;
    if (table_start(&table, fd, err) != 0)
        return -1;
    while ((next = csv_next(&row, table.csv, err)) == CSV_ROW)
        if (mention_take(build, &table, &row, kind, err) != 0)
            return line_in(err, &row);
    return next == CSV_END ? 0 : -1;
}

int build_input(struct build *build, struct err *err)
{
    const struct watchlist_recipe *recipe = build->recipe;
    bool phrases = recipe->phrases_name != NULL;
    if (recipe->input_fd < 0 && recipe->domains_fd < 0 && !phrases)
        return err_set(
            err, "nothing to build from: give a table, --domains or --phrases");
    if (recipe->input_fd >= 0 && recipe->map == NULL)
        return err_set(err, "--map is missing: it says which columns hold what, as in "
                            "--map nir=NumSecu,email=Mail");
    if (recipe->input_fd >= 0 && table_read(build, err) != 0)
        return err_in(err, recipe->input_name);
    if (recipe->domains_fd >= 0 &&
        mentions_read(build, recipe->domains_fd, &identifier_domain, err) != 0)
        return err_in(err, recipe->domains_name);
    if (phrases &&
        mentions_read(build, recipe->phrases_fd, &identifier_phrase, err) != 0)
        return err_in(err, recipe->phrases_name);
    if (build->header.records == 0)
        return err_set(err, "not one usable value: check --map and the columns");
    return 0;
}
