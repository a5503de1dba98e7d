#include "parsers/json_say.h"

#include "base/utf8.h"
#include "parsers/entities.h"
#include "parsers/json.h"

enum { NUMBER_MAX = 600 };

/* The address in "<a href='...'", or empty. */
static struct bytes href_in(struct bytes tag)
{
    ptrdiff_t at = bytes_find_nocase(tag, bytes_of("href="), 0);
    size_t start = at == BYTES_NONE ? tag.len : (size_t)at + 5;
    uint8_t quote = start < tag.len ? tag.ptr[start] : 0;
    if (!bytes_starts_nocase(tag, "<a") || (quote != '"' && quote != '\''))
        return bytes_make(NULL, 0);
    ptrdiff_t end = bytes_find_byte(tag, quote, start + 1);
    return end == BYTES_NONE ? bytes_make(NULL, 0)
                             : bytes_slice(tag, start + 1, (size_t)end - start - 1);
}

/* In place: what stands for a tag is never longer than the tag. */
static void drop_tags(struct buf *text)
{
    size_t kept = 0;
    bool closed = true; /* a '>' may follow */
    for (size_t i = 0; i < text->len; i++) {
        bool tag = closed && text->ptr[i] == '<' && i + 1 < text->len &&
                   (byte_is_alpha(text->ptr[i + 1]) || text->ptr[i + 1] == '/');
        ptrdiff_t end = tag ? bytes_find_byte(buf_bytes(text), '>', i) : BYTES_NONE;
        closed = closed && (!tag || end != BYTES_NONE);
        if (end == BYTES_NONE) {
            text->ptr[kept++] = text->ptr[i];
            continue;
        }
        struct bytes href = href_in(bytes_slice(buf_bytes(text), i, (size_t)end - i));
        for (size_t h = 0; h < href.len; h++)
            text->ptr[kept++] = href.ptr[h];
        text->ptr[kept++] = '\n';
        i = (size_t)end;
    }
    text->len = kept;
}

static void say_text(struct buf *out, struct bytes value)
{
    struct err odd = {0};
    AUTO(buf_done) struct buf written;
    AUTO(buf_done) struct buf said;
    buf_init(&written, value.len * 3 + 8);
    buf_init(&said, value.len * 3 + 8);
    (void)!json_add_text(&written, value, &odd);
    drop_tags(&written);
    (void)!entities_add(&said, buf_bytes(&written), &odd);
    struct bytes whole = utf8_whole(buf_bytes(&said));
    if (buf_add(out, utf8_cut(whole, out->limit), &odd) != 0)
        out->len = 0;
}

void json_say(struct buf *out, struct bytes value)
{
    struct err odd = {0};
    if (json_is_text(value)) {
        say_text(out, value);
        return;
    }
    bool number = value.len > 0 && !bytes_is(value, "null") && !json_is_object(value) &&
                  !json_is_array(value);
    if (number && value.len < NUMBER_MAX && buf_add(out, value, &odd) != 0)
        out->len = 0;
}
