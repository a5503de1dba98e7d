#include "base/buf.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FIRST_CAP = 256 };

void buf_init(struct buf *buf, size_t limit)
{
    *buf = (struct buf){.limit = limit};
}

void buf_done(struct buf *buf)
{
    free(buf->ptr);
    buf_init(buf, buf->limit);
}

void buf_clear(struct buf *buf)
{
    buf->len = 0;
}

struct bytes buf_bytes(const struct buf *buf)
{
    return bytes_make(buf->ptr, buf->len);
}

static size_t grown_cap(const struct buf *buf, size_t needed)
{
    size_t cap = buf->cap < FIRST_CAP ? FIRST_CAP : buf->cap;
    while (cap < needed)
        cap = cap > SIZE_MAX / 2 ? needed : cap * 2;
    return cap > buf->limit && needed <= buf->limit ? buf->limit : cap;
}

/* Apart, so that the common way is short enough to stand where it is called. */
static __attribute__((noinline)) int grow(
    struct buf *buf, size_t count, struct err *err)
{
    if (count > buf->limit - buf->len)
        return err_set(err, "more than the %zu bytes allowed", buf->limit);
    size_t cap = grown_cap(buf, buf->len + count);
    uint8_t *ptr = realloc(buf->ptr, cap);
    if (ptr == NULL)
        return err_no_memory(err);
    buf->ptr = ptr;
    buf->cap = cap;
    return 0;
}

int buf_reserve(struct buf *buf, size_t count, struct err *err)
{
    bool fits = count <= buf->limit - buf->len && buf->ptr != NULL &&
                buf->len + count <= buf->cap;
    return fits ? 0 : grow(buf, count, err);
}

int buf_add(struct buf *buf, struct bytes more, struct err *err)
{
    if (more.len == 0)
        return 0;
    if (buf_reserve(buf, more.len, err) != 0)
        return -1;
    memcpy(buf->ptr + buf->len, more.ptr, more.len);
    buf->len += more.len;
    return 0;
}

int buf_add_text(struct buf *buf, const char *text, struct err *err)
{
    return buf_add(buf, bytes_of(text), err);
}

int buf_add_byte(struct buf *buf, uint8_t byte, struct err *err)
{
    return buf_add(buf, bytes_make(&byte, 1), err);
}

static int add_formatted(struct buf *buf, struct err *err, const char *format,
    va_list args) PRINTF_LIKE(3, 0);

static int add_formatted(
    struct buf *buf, struct err *err, const char *format, va_list args)
{
    va_list again;
    va_copy(again, args);
    int length = vsnprintf(NULL, 0, format, again);
    va_end(again);
    if (length < 0)
        return err_set(err, "cannot format text");
    size_t limit = buf->limit;
    buf->limit = limit == SIZE_MAX ? limit : limit + 1; /* vsnprintf's terminator */
    int reserved = buf_reserve(buf, (size_t)length + 1, err);
    buf->limit = limit;
    if (reserved != 0)
        return -1;
    (void)vsnprintf((char *)buf->ptr + buf->len, (size_t)length + 1, format, args);
    buf->len += (size_t)length;
    return 0;
}

int buf_addf(struct buf *buf, struct err *err, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    int result = add_formatted(buf, err, format, args);
    va_end(args);
    return result;
}

int buf_text(const char **text, struct buf *buf, struct err *err)
{
    size_t limit = buf->limit;
    buf->limit = limit == SIZE_MAX ? limit : limit + 1;
    int reserved = buf_reserve(buf, 1, err);
    buf->limit = limit;
    if (reserved != 0)
        return -1;
    buf->ptr[buf->len] = '\0';
    *text = (const char *)buf->ptr;
    return 0;
}
