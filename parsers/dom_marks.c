#include "parsers/dom_marks.h"

#include "base/eight.h"

static uint64_t mix(uint64_t hash, uint64_t more)
{
    static const uint64_t spread = UINT64_C(0x9E3779B97F4A7C15); /* 2^64 / phi */
    hash = (hash ^ more) * spread;
    return hash ^ hash >> 32;
}

static uint64_t hash_of(enum dom_mark mark, struct bytes name)
{
    uint64_t hash = mix((uint64_t)mark, name.len);
    if (name.len < 8)
        return mix(hash, eight_read_some(name.ptr, name.len));
    for (size_t at = 0; at + 8 < name.len; at += 8)
        hash = mix(hash, eight_read(name.ptr + at));
    return mix(hash, eight_read(name.ptr + name.len - 8));
}

/* "post_12" and "post_%" are marked alike. */
static struct bytes without_number(struct bytes id)
{
    while (id.len > 0 && byte_is_digit(id.ptr[id.len - 1]))
        id.len--;
    return id;
}

void dom_marks_add(struct dom_marks *marks, enum dom_mark mark, struct bytes name)
{
    uint64_t hash = hash_of(mark, mark == MARK_ID ? without_number(name) : name);
    unsigned bit = (unsigned)(hash & 127U);
    marks->bits[bit / 64] |= UINT64_C(1) << bit % 64;
}

void dom_marks_add_classes(struct dom_marks *marks, struct bytes classes)
{
    for (size_t at = 0, end = 0; at < classes.len; at = end + 1) {
        for (end = at; end < classes.len && !byte_is_space(classes.ptr[end]); end++)
            continue;
        if (end > at)
            dom_marks_add(marks, MARK_CLASS, bytes_slice(classes, at, end - at));
    }
}
