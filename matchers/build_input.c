#include "matchers/build.h"

#include "matchers/csv.h"
#include "matchers/mail_hosts.h"
#include "matchers/people.h"
#include "matchers/phrase.h"

#include <stdio.h>
#include <string.h>

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
    if (row->tokens->count == 0) {
        refusals_add_row(build->refusals, ROW_REFUSAL_NOTHING, row->line);
        return 0;
    }
    if (name.group.len == 0)
        name.group = bytes_of(default_group(build->recipe));
    if (build_record(build, row->tokens, &name, err) != 0)
        return in_line(row->line, err);
    return 0;
}

/* What the scan has to know of the table's fields. Two names may stand for one shape.
 */
static void fields_note(struct build *build, const struct fields *fields)
{
    struct watchlist_header *header = &build->header;
    build->dates_mixed = fields->dates_mixed;
    build->month_first = fields->month_first;
    for (size_t i = 0; i < fields->shape_count; i++) {
        const char *text = fields->shapes[i].shape.text;
        uint32_t at = 0;
        while (at < header->shape_count && strcmp(header->shapes[at], text) != 0)
            at++;
        if (at == header->shape_count)
            (void)bytes_to_text(header->shapes[header->shape_count++], LOCAL_SHAPE_TEXT,
                bytes_of(text));
    }
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
        .fields = {.shapes = recipe->local_shapes,
            .shape_count = recipe->local_shape_count,
            .date_order = recipe->date_order,
            .now_ms = recipe->now_ms},
    };
    AUTO(people_free) struct people *people = NULL;
    if (people_open(&people, &spec, err) != 0)
        return -1;
    fields_note(build, people_fields(people));
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

struct mention_texts {
    struct buf mention;
    struct buf group;
};

static void texts_done(struct mention_texts *texts)
{
    buf_done(&texts->mention);
    buf_done(&texts->group);
}
AUTO_DEFINE_VALUE(struct mention_texts, texts_done)

static int cell_text(
    struct buf *out, const struct csv_row *row, size_t column, struct err *err)
{
    buf_clear(out);
    return column < row->count ? csv_utf8(out, row->cells[column], err) : 0;
}

/* The scan tries just the lengths that there are. */
static void lengths_note(struct build *build)
{
    for (size_t i = 0; i < build->tokens.count; i++) {
        const struct row_token *token = &build->tokens.items[i];
        if (token->type == IDENTIFIER_PHRASE)
            build->header.phrase_lengths |=
                1U << phrase_words(bytes_make(token->value, token->length));
    }
}

/* Everybody's addresses there would be the organisation's. */
static int domains_check(const struct row_tokens *tokens, struct err *err)
{
    for (size_t i = 0; i < tokens->count; i++) {
        const struct row_token *token = &tokens->items[i];
        struct bytes name = bytes_make(token->value, token->length);
        if (token->type == IDENTIFIER_DOMAIN && mail_host_is_public(name))
            return err_set(err,
                "%.*s is a public mail host, where anybody can have an address: leave "
                "it out, and list your people's addresses by --map email=COLUMN",
                (int)name.len, (const char *)name.ptr);
    }
    return 0;
}

/* Each domain, each phrase is a record of its own: it names an organisation. */
static int mention_take(struct build *build, const struct csv_row *row,
    struct mention_texts *texts, const struct identifier_kind *kind, struct err *err)
{
    const struct token_sink sink = {.take = row_tokens_take, .context = &build->tokens};
    struct record_name name = {.canary = bytes_make("", 0), .id = bytes_make("", 0)};
    if (cell_text(&texts->mention, row, 0, err) != 0 ||
        cell_text(&texts->group, row, 1, err) != 0)
        return -1;
    struct bytes mention = bytes_trim(buf_bytes(&texts->mention));
    name.group = bytes_trim(buf_bytes(&texts->group));
    build->tokens.count = 0;
    if (mention.len == 0)
        return 0;
    bool header = row->line == 1 && bytes_equal_nocase(mention, bytes_of(kind->name));
    enum refusal refusal = header ? REFUSAL_NONE : kind->canonical(&sink, mention);
    if (header ||
        (refusal != REFUSAL_NONE && row->line == 1 && kind == &identifier_domain))
        return 0; /* a header line */
    if (refusal != REFUSAL_NONE) {
        refusals_add(build->refusals, kind->type, refusal, row->line);
        return 0;
    }
    lengths_note(build);
    if (domains_check(&build->tokens, err) != 0)
        return -1;
    if (name.group.len == 0)
        name.group = bytes_of(default_group(build->recipe));
    return build_record(build, &build->tokens, &name, err);
}

static int mentions_read(
    struct build *build, int fd, const struct identifier_kind *kind, struct err *err)
{
    AUTO(input_free) struct input *input = NULL;
    AUTO(csv_free) struct csv *csv = NULL;
    AUTO(texts_done) struct mention_texts texts;
    buf_init(&texts.mention, TEXT_MAX);
    buf_init(&texts.group, TEXT_MAX);
    struct csv_row row;
    int next = CSV_ROW;
    if (input_new(&input, fd, err) != 0 || csv_new(&csv, input, err) != 0)
        return -1;
    while ((next = csv_next(&row, csv, err)) == CSV_ROW)
        if (mention_take(build, &row, &texts, kind, err) != 0)
            return in_line(row.line, err);
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
    if (recipe->input_fd >= 0 && people_read(build, err) != 0)
        return err_in(err, recipe->input_name);
    if (recipe->domains_fd >= 0 &&
        mentions_read(build, recipe->domains_fd, &identifier_domain, err) != 0)
        return err_in(err, recipe->domains_name);
    if (phrases &&
        mentions_read(build, recipe->phrases_fd, &identifier_phrase, err) != 0)
        return err_in(err, recipe->phrases_name);
    if (build->header.records == 0)
        return err_set(err, "not one usable value: check --map and the columns");
    return build_flush(build, err);
}
