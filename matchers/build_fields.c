#include "matchers/build_fields.h"

#include "matchers/local.h"
#include "matchers/person.h"

#include <string.h>

/* Two names may stand for one shape. */
static void header_shape_add(struct watchlist_header *header, const char *text)
{
    for (uint32_t i = 0; i < header->shape_count; i++)
        if (strcmp(header->shapes[i], text) == 0)
            return;
    (void)bytes_to_text(
        header->shapes[header->shape_count++], LOCAL_SHAPE_TEXT, bytes_of(text));
}

/* "tube=A9999999:luhn" */
static int shape_take(struct build *build, const char *text, struct err *err)
{
    struct build_shape *into = &build->shapes[build->shape_count];
    struct bytes shape = bytes_of(text);
    ptrdiff_t equals = bytes_find_byte(shape, '=', 0);
    if (build->shape_count == DECLARED_SHAPES_MAX)
        return err_set(err, "--local-shape: more than %d shapes", DECLARED_SHAPES_MAX);
    if (equals != BYTES_NONE) {
        if (!bytes_to_text(
                into->name, sizeof(into->name), bytes_slice(shape, 0, (size_t)equals)))
            return err_set(err, "--local-shape: the name is too long");
        shape = bytes_slice(shape, (size_t)equals + 1, shape.len);
    }
    if (local_shape_parse(&into->shape, shape, err) != 0)
        return err_in(err, "--local-shape");
    build->shape_count++;
    header_shape_add(&build->header, into->shape.text);
    return 0;
}

static bool is_of_shape(const struct build_shape *shape, const struct column_use *use)
{
    return use->shape[0] == '\0' || strcmp(shape->name, use->shape) == 0;
}

static int use_has_shape(
    const struct build *build, const struct column_use *use, struct err *err)
{
    if (use->kind->type != IDENTIFIER_LOCAL)
        return 0;
    for (size_t i = 0; i < build->shape_count; i++)
        if (is_of_shape(&build->shapes[i], use))
            return 0;
    if (use->shape[0] != '\0')
        return err_set(err, "--map local:%s: there is no --local-shape %s=SHAPE",
            use->shape, use->shape);
    return err_set(err, "--map local: say what such a number looks like, as in "
                        "--local-shape 9{10} or --local-shape A9999999");
}

int build_shapes(struct build *build, const struct column_map *map, struct err *err)
{
    const struct watchlist_recipe *recipe = build->recipe;
    for (size_t i = 0; i < recipe->local_shape_count; i++)
        if (shape_take(build, recipe->local_shapes[i], err) != 0)
            return -1;
    for (size_t i = 0; i < map->count; i++)
        if (use_has_shape(build, &map->uses[i], err) != 0)
            return -1;
    return 0;
}

/* A row, and where its cells are put as UTF-8. */
struct cells {
    const struct csv_row *row;
    struct buf *scratch;
};

/* Appends the cell; nothing when the row is short. */
static int cell_add(const struct cells *cells, size_t column, struct err *err)
{
    const struct csv_row *row = cells->row;
    return column < row->count ? csv_utf8(cells->scratch, row->cells[column], err) : 0;
}

/* All cells are put in the buffer first: it may move while it grows. */
static int person_read(struct person_fields *fields, const struct column_map *map,
    const struct column_use *use, const struct cells *cells, struct err *err)
{
    size_t ends[COLUMN_PARTS_MAX + 1] = {0};
    const struct column_part *parts = map->parts + use->first_part;
    buf_clear(cells->scratch);
    for (size_t i = 0; i < use->part_count; i++) {
        if (cell_add(cells, parts[i].column, err) != 0)
            return -1;
        ends[i + 1] = cells->scratch->len;
    }
    if (cell_add(cells, use->column, err) != 0)
        return -1;
    *fields = (struct person_fields){.family_count = 0};
    struct bytes all = buf_bytes(cells->scratch);
    for (size_t i = 0; i < use->part_count; i++) {
        struct bytes cell = bytes_slice(all, ends[i], ends[i + 1] - ends[i]);
        if (parts[i].family)
            fields->families[fields->family_count++] = cell;
        else
            fields->given[fields->given_count++] = cell;
    }
    fields->birth = bytes_slice(all, ends[use->part_count], all.len);
    return 0;
}

/* What a pipe's first rows left open a later one may answer, too late. */
static int order_check(const struct column_use *use, struct bytes birth,
    const struct dates_rule *rule, struct err *err)
{
    struct dates dates;
    if (use->order != DATE_EITHER || !dates_field(&dates, birth, rule) ||
        !dates.month_first)
        return 0;
    return err_set(err,
        "column \"%s\" has the month first, and rows before were read day first: give "
        "--date-order mdy, or a file instead of a pipe",
        use->name);
}

static int person_take(enum refusal *refusal, struct build *build,
    const struct person_fields *fields, const struct column_use *use, struct err *err)
{
    const struct token_sink sink = {.take = build_token_take, .context = build};
    const struct dates_rule rule = {.latest = dates_of_ms(build->recipe->now_ms),
        .order = use->order == DATE_MONTH_FIRST ? DATE_MONTH_FIRST : DATE_DAY_FIRST};
    if (order_check(use, fields->birth, &rule, err) != 0)
        return -1;
    *refusal = person_tokens(&sink, fields, &rule);
    return 0;
}

static enum refusal local_take(
    struct build *build, const struct column_use *use, struct bytes cell)
{
    const struct token_sink sink = {.take = build_token_take, .context = build};
    enum refusal refusal = REFUSAL_SHAPE;
    for (size_t i = 0; i < build->shape_count && refusal != REFUSAL_NONE; i++)
        if (is_of_shape(&build->shapes[i], use)) {
            enum refusal now = local_canonical(&sink, cell, &build->shapes[i].shape);
            if (now != REFUSAL_SHAPE)
                refusal = now;
        }
    return refusal;
}

static int use_take(enum refusal *refusal, struct build *build,
    const struct column_use *use, const struct cells *cells, struct err *err)
{
    const struct token_sink sink = {.take = build_token_take, .context = build};
    buf_clear(cells->scratch);
    if (cell_add(cells, use->column, err) != 0)
        return -1;
    struct bytes cell = bytes_trim(buf_bytes(cells->scratch));
    if (cell.len == 0)
        *refusal = REFUSAL_EMPTY;
    else if (use->kind->type == IDENTIFIER_LOCAL)
        *refusal = local_take(build, use, cell);
    else
        *refusal = use->kind->canonical(&sink, cell);
    return 0;
}

int build_fields(struct build *build, const struct column_map *map, struct buf *scratch,
    const struct csv_row *row, struct err *err)
{
    const struct cells cells = {.row = row, .scratch = scratch};
    build->token_count = 0;
    for (size_t i = 0; i < map->count; i++) {
        const struct column_use *use = &map->uses[i];
        struct person_fields fields;
        enum refusal refusal = REFUSAL_NONE;
        bool person = use->kind->type == IDENTIFIER_PERSON;
        if (person && person_read(&fields, map, use, &cells, err) != 0)
            return -1;
        if ((person ? person_take(&refusal, build, &fields, use, err)
                    : use_take(&refusal, build, use, &cells, err)) != 0)
            return -1;
        if (refusal != REFUSAL_NONE && refusal != REFUSAL_EMPTY &&
            refusals_add(build->refusals, use->kind->type, refusal, row->line, err) !=
                0)
            return -1;
    }
    return 0;
}
