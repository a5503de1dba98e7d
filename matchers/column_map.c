#include "matchers/column_map.h"

#include <string.h>

static int kinds_list(struct buf *out, struct err *err)
{
    for (size_t i = 0; identifier_kinds()[i] != NULL; i++) {
        const struct identifier_kind *kind = identifier_kinds()[i];
        if (kind->person &&
            buf_addf(out, err, "%s%s", out->len > 0 ? ", " : "", kind->name) != 0)
            return -1;
    }
    return 0;
}

static int unknown_type(struct bytes name, struct err *err)
{
    AUTO(buf_done) struct buf list;
    char shown[COLUMN_NAME_MAX];
    const char *text = NULL;
    buf_init(&list, ERR_TEXT_MAX);
    (void)bytes_to_text(shown, sizeof(shown), name);
    if (kinds_list(&list, err) != 0 || buf_text(&text, &list, err) != 0)
        return -1;
    return err_set(err, "--map: no type \"%s\"; there are %s", shown, text);
}

static int use_parse(struct column_use *use, struct bytes part, struct err *err)
{
    ptrdiff_t equals = bytes_find_byte(part, '=', 0);
    if (equals == BYTES_NONE || (size_t)equals + 1 == part.len)
        return err_set(err,
            "--map: each part must read type=Column, as in \"nir=NumSecu,email=Mail\"");
    struct bytes type = bytes_trim(bytes_slice(part, 0, (size_t)equals));
    struct bytes name = bytes_trim(bytes_slice(part, (size_t)equals + 1, part.len));
    use->kind = identifier_kind(identifier_by_name(type));
    if (use->kind == NULL)
        return unknown_type(type, err);
    if (!use->kind->person)
        return err_set(err, "--map: give domains by --domains FILE (\"domain,group\")");
    if (!bytes_to_text(use->name, sizeof(use->name), name))
        return err_set(err, "--map: a column's name is too long");
    return 0;
}

int column_map_parse(struct column_map *map, const char *text, struct err *err)
{
    struct bytes rest = bytes_of(text);
    struct bytes part;
    map->count = 0;
    while (bytes_split(&part, &rest, ',')) {
        if (map->count == COLUMN_MAP_MAX)
            return err_set(err, "--map: more than %d columns", COLUMN_MAP_MAX);
        if (use_parse(&map->uses[map->count], bytes_trim(part), err) != 0)
            return -1;
        map->count++;
    }
    return 0;
}

/* A table without a header line begins with somebody's data, which is not to be shown:
 * what no column is called, but numbers, dates, mail addresses and bytes of files are.
 */
static bool looks_like_data(struct bytes cell)
{
    enum { LONGEST = 64, DIGITS = 6 };
    size_t digits = 0;
    for (size_t i = 0; i < cell.len; i++) {
        digits += byte_is_digit(cell.ptr[i]) ? 1 : 0;
        if (cell.ptr[i] == '@' || cell.ptr[i] < ' ' || cell.ptr[i] == 0x7f)
            return true;
    }
    return cell.len > LONGEST || digits >= DIGITS;
}

static int missing(
    const struct csv_row *header, const char *name, const char *option, struct err *err)
{
    AUTO(buf_done) struct buf list;
    const char *text = NULL;
    buf_init(&list, 2UL * CSV_ROW_MAX);
    for (size_t i = 0; i < header->count; i++)
        if (looks_like_data(bytes_trim(header->cells[i])))
            return err_set(err,
                "%s: there is no column \"%s\"; the first line looks like data, not "
                "like "
                "names of columns: put a header line before it",
                option, name);
    for (size_t i = 0; i < header->count; i++)
        if ((i > 0 && buf_add_text(&list, ", ", err) != 0) ||
            csv_utf8(&list, header->cells[i], err) != 0)
            return -1;
    if (buf_text(&text, &list, err) != 0)
        return -1;
    return err_set(err, "%s: there is no column \"%s\"; the header line has: %.300s",
        option, name, text);
}

int column_find(size_t *column, const struct csv_row *header, const char *name,
    const char *option, struct err *err)
{
    AUTO(buf_done) struct buf cell;
    struct bytes wanted = bytes_trim(bytes_of(name));
    buf_init(&cell, 2UL * CSV_ROW_MAX);
    for (size_t i = 0; i < header->count; i++) {
        buf_clear(&cell);
        if (csv_utf8(&cell, header->cells[i], err) != 0)
            return -1;
        if (bytes_equal_nocase(bytes_trim(buf_bytes(&cell)), wanted)) {
            *column = i;
            return 0;
        }
    }
    return missing(header, name, option, err);
}

int column_map_find(
    struct column_map *map, const struct csv_row *header, struct err *err)
{
    for (size_t i = 0; i < map->count; i++)
        if (column_find(
                &map->uses[i].column, header, map->uses[i].name, "--map", err) != 0)
            return -1;
    return 0;
}
