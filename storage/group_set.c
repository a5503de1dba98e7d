#include "storage/store_incident.h"

#include <string.h>

enum { NAMES_MAX = 16 * 1024 * 1024 };

static int read_names(
    struct buf *out, struct store *store, const struct page_ref *page, struct err *err)
{
    struct db_values values = {0};
    put_page(&values, page);
    AUTO(db_rows_done) struct db_rows rows = {0};
    if (store_ask(&rows, store, SQL_PAGE_GROUPS, &values, err) != 0)
        return -1;
    int more = 0;
    while ((more = store_next(&rows, err)) == 1)
        if (buf_add(out, row_bytes(&rows, 0), err) != 0 ||
            buf_add_byte(out, '\n', err) != 0)
            return -1;
    return more;
}

/* Above 0, so that it is none of those that a migration made. */
static int64_t number_of(struct bytes names)
{
    struct id id = id_hash(names);
    uint64_t number = 0;
    memcpy(&number, id.bytes, sizeof(number));
    number &= INT64_MAX;
    return number == 0 ? 1 : (int64_t)number;
}

static int put_names(
    struct store *store, int64_t set, struct bytes names, struct err *err)
{
    struct bytes name;
    while (names.len > 0 && bytes_split(&name, &names, '\n')) {
        struct db_values values = {0};
        put_int(&values, set);
        put_bytes(&values, name);
        if (store_tell(NULL, store, SQL_GROUP_SET_ADD, &values, err) != 0)
            return -1;
    }
    return 0;
}

int group_set_note(
    int64_t *set, struct store *store, const struct page_ref *page, struct err *err)
{
    AUTO(buf_done) struct buf names;
    buf_init(&names, NAMES_MAX);
    if (read_names(&names, store, page, err) != 0)
        return -1;
    *set = names.len == 0 ? 0 : number_of(buf_bytes(&names));
    return put_names(store, *set, buf_bytes(&names), err);
}
