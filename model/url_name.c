#include "model/url_name.h"

#include "model/url_reduce.h"

#include <stdlib.h>
#include <string.h>

enum { SORTED_MAX = 64 };

struct named {
    struct bytes text;
    struct bytes name;
};

static struct named named_of(struct bytes text)
{
    ptrdiff_t equals = bytes_find_byte(text, '=', 0);
    size_t len = equals == BYTES_NONE ? text.len : (size_t)equals;
    return (struct named){text, bytes_slice(text, 0, len)};
}

static int by_name(const void *left, const void *right)
{
    const struct named *a = left;
    const struct named *b = right;
    size_t shorter = a->name.len < b->name.len ? a->name.len : b->name.len;
    int order = shorter == 0 ? 0 : memcmp(a->name.ptr, b->name.ptr, shorter);
    if (order != 0)
        return order;
    if (a->name.len != b->name.len)
        return a->name.len < b->name.len ? -1 : 1;
    return a->text.ptr < b->text.ptr ? -1 : 1; /* of one name the order stays */
}

static size_t append(uint8_t *out, size_t len, struct bytes more)
{
    if (more.len > 0)
        memcpy(out + len, more.ptr, more.len);
    return len + more.len;
}

/* More than SORTED_MAX parameters stay as they are. */
static void sort_query(uint8_t *query, size_t len)
{
    struct named sorted[SORTED_MAX];
    uint8_t copy[URL_NAME_MAX];
    struct bytes rest = bytes_make(query, len);
    struct bytes text;
    size_t count = 0;
    while (bytes_split(&text, &rest, '&')) {
        if (count == SORTED_MAX)
            return;
        sorted[count++] = named_of(text);
    }
    qsort(sorted, count, sizeof(sorted[0]), by_name);
    size_t used = 0;
    for (size_t i = 0; i < count; i++) {
        used = append(copy, used, bytes_of(i > 0 ? "&" : ""));
        used = append(copy, used, sorted[i].text);
    }
    (void)append(query, 0, bytes_make(copy, used));
}

/* The end of the address when it has no path. */
static size_t path_start(struct bytes canonical)
{
    ptrdiff_t mark = bytes_find(canonical, bytes_of("://"), 0);
    if (mark == BYTES_NONE)
        return canonical.len;
    ptrdiff_t slash = bytes_find_byte(canonical, '/', (size_t)mark + 3);
    return slash == BYTES_NONE ? canonical.len : (size_t)slash;
}

size_t url_name(uint8_t *out, struct bytes canonical)
{
    size_t start = path_start(canonical);
    if (start == canonical.len || canonical.len > URL_NAME_MAX)
        return append(out, 0, canonical);
    size_t len = append(out, 0, bytes_slice(canonical, 0, start));
    struct bytes rest = bytes_slice(canonical, start, canonical.len);
    struct bytes path = rest;
    (void)bytes_split(&path, &rest, '?');
    len += url_reduce_into(out + len, path, rest, true);
    ptrdiff_t mark = bytes_find_byte(bytes_make(out, len), '?', 0);
    if (mark != BYTES_NONE)
        sort_query(out + mark + 1, len - (size_t)mark - 1);
    return len;
}

struct id url_name_id(struct bytes canonical)
{
    uint8_t name[URL_NAME_MAX];
    if (canonical.len > sizeof(name))
        return id_hash(canonical);
    return id_hash(bytes_make(name, url_name(name, canonical)));
}
