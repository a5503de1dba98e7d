#include "parsers/dom_text.h"

#include "base/utf8.h"
#include "parsers/element.h"
#include "parsers/text.h"

enum {
    ROW_SEPARATORS = 3,
    ROW_DIGITS = 8, /* a line with this many, or an '@', needs one separator less */
    ROW_MAX = 4096,
    LINE_NODES = 2000 /* looked at for one line, so that nested links cost little */
};

struct saying {
    struct buf *out;
    unsigned without;
    uint64_t quotes; /* open blockquotes */
    uint64_t nodes_left;
    bool full;
};

static uint8_t last_of(const struct buf *out)
{
    return out->len == 0 ? '\n' : out->ptr[out->len - 1];
}

static void say_byte(struct saying *saying, uint8_t byte)
{
    if (saying->out->len >= saying->out->limit ||
        buf_add_byte(saying->out, byte, NULL) != 0)
        saying->full = true;
}

static void say_break(struct saying *saying, uint8_t mark)
{
    uint8_t last = last_of(saying->out);
    if (last == '\n')
        return;
    if (last == ' ')
        saying->out->ptr[saying->out->len - 1] = mark;
    else
        say_byte(saying, mark);
}

static void say_space(struct saying *saying, uint8_t byte, bool code)
{
    uint8_t last = last_of(saying->out);
    bool kept = code && (byte == '\t' || (byte == '\n' && last != '\n'));
    if (kept)
        say_byte(saying, byte);
    else if (last != ' ' && last != '\n' && last != '\t')
        say_byte(saying, ' ');
}

/* Lines and tabs stay, other white space is one blank. Returns how many bytes are left
 * of `len`; `last` stands before them. */
static size_t keep_lines(uint8_t *to, const uint8_t *from, size_t len, uint8_t last)
{
    const uint8_t *start = to;
    for (size_t i = 0; i < len; i++) {
        uint8_t byte = from[i];
        bool kept =
            !byte_is_space(byte) || byte == '\t' || (byte == '\n' && last != '\n');
        if (!kept && (last == ' ' || last == '\n' || last == '\t'))
            continue;
        last = kept ? byte : ' ';
        *to++ = last;
    }
    return (size_t)(to - start);
}

/* As much of it as there is room for. */
static void say_word(struct saying *saying, struct bytes word)
{
    struct bytes part = bytes_slice(word, 0, saying->out->limit - saying->out->len);
    if (buf_add(saying->out, part, NULL) != 0 || part.len < word.len)
        saying->full = true;
}

static void say_text(struct saying *saying, struct bytes text, bool code)
{
    bool silent = (saying->without & ONLY_QUOTES) != 0 && saying->quotes == 0;
    struct buf *out = saying->out;
    if (!silent && !saying->full && text.len < out->limit - out->len &&
        buf_reserve(out, text.len, NULL) == 0) {
        uint8_t last = last_of(out);
        uint8_t *to = out->ptr + out->len;
        out->len += code ? keep_lines(to, text.ptr, text.len, last)
                         : text_collapse(to, text.ptr, text.len, &last);
        return;
    }
    for (size_t i = 0; i < text.len && !silent && !saying->full;) {
        size_t start = i;
        while (i < text.len && !byte_is_space(text.ptr[i]))
            i++;
        say_word(saying, bytes_slice(text, start, i - start));
        if (i < text.len && !saying->full)
            say_space(saying, text.ptr[i++], code);
    }
}

static bool left_out(const struct saying *saying, const struct dom_node *node)
{
    unsigned flags = node->flags;
    if ((flags & ELEMENT_RAW) != 0 || node->role == ROLE_UNSAID)
        return true;
    if ((saying->without & WITHOUT_CODE) != 0 &&
        ((flags & ELEMENT_CODE) != 0 || node->role == ROLE_CODE))
        return true;
    return (saying->without & WITHOUT_QUOTES) != 0 && dom_is_quote(node);
}

static void enter(struct saying *saying, const struct dom_node *node, bool code)
{
    if (node->type == DOM_TEXT)
        say_text(saying, node->text, code);
    if (node->type != DOM_ELEMENT)
        return;
    if ((node->flags & ELEMENT_LINE) != 0)
        say_break(saying, '\n');
    saying->quotes += dom_is_quote(node) ? 1 : 0;
}

/* An element that HTML has not, and another right behind it: fields of data. */
static bool ends_field(const struct dom_node *node)
{
    const struct dom_node *next = node->next;
    return node->flags == 0 && next != NULL && next->type == DOM_ELEMENT &&
           next->flags == 0;
}

static void leave(struct saying *saying, const struct dom_node *node)
{
    if (node->type != DOM_ELEMENT)
        return;
    unsigned flags = node->flags;
    if ((flags & ELEMENT_LINE) != 0)
        say_break(saying, '\n');
    if ((flags & ELEMENT_CELL) != 0 || ends_field(node))
        say_break(saying, '\t');
    if (dom_is_quote(node) && saying->quotes > 0)
        saying->quotes--;
}

/* The next node, after leaving what is finished; NULL at the end of `top`. */
static const struct dom_node *leave_to_next(
    struct saying *saying, const struct dom_node *node, const struct dom_node *top)
{
    while (node != top && node->next == NULL && node->parent != NULL) {
        leave(saying, node);
        node = node->parent;
    }
    leave(saying, node);
    return node == top ? NULL : node->next;
}

static bool is_code(const struct dom_node *node)
{
    return node->type == DOM_ELEMENT && (node->flags & ELEMENT_CODE) != 0;
}

static void walk(struct saying *saying, const struct dom_node *top)
{
    const struct dom_node *node = top;
    while (node != NULL && !saying->full && saying->nodes_left-- > 0) {
        if (node != top && node->type == DOM_ELEMENT && left_out(saying, node)) {
            say_break(saying, '\n');
            node = leave_to_next(saying, node, top);
            continue;
        }
        enter(saying, node, node->parent != NULL && is_code(node->parent));
        node = node->first != NULL ? node->first : leave_to_next(saying, node, top);
    }
}

/* Leaves in `saying` how far it came. */
static int text_of(
    struct buf *out, struct saying *saying, const struct dom_node *top, struct err *err)
{
    AUTO(buf_done) struct buf raw;
    buf_init(&raw, out->limit - out->len);
    saying->out = &raw;
    walk(saying, top);
    saying->out = NULL;
    return text_clean(out, utf8_whole(buf_bytes(&raw)), err);
}

int dom_text(
    struct buf *out, const struct dom_node *top, unsigned without, struct err *err)
{
    struct saying saying = {.without = without, .nodes_left = UINT64_MAX};
    return text_of(out, &saying, top, err);
}

int dom_text_whole(struct buf *out, bool *whole, const struct dom_node *top,
    unsigned without, struct err *err)
{
    struct saying saying = {.without = without, .nodes_left = UINT64_MAX};
    if (text_of(out, &saying, top, err) != 0)
        return -1;
    *whole = !saying.full;
    return 0;
}

int dom_line(struct bytes *line, const struct dom *dom, const struct dom_node *top,
    size_t max, struct err *err)
{
    AUTO(buf_done) struct buf text;
    buf_init(&text, max * 2 + 64);
    struct saying saying = {.without = WITHOUT_NOTHING, .nodes_left = LINE_NODES};
    if (text_of(&text, &saying, top, err) != 0)
        return -1;
    for (size_t i = 0; i < text.len; i++)
        if (byte_is_space(text.ptr[i]))
            text.ptr[i] = ' ';
    struct bytes trimmed = utf8_cut(bytes_trim(buf_bytes(&text)), max);
    return arena_copy(line, dom->arena, trimmed, err);
}

/* How often `separator` stands in the line; ", " is how a sentence is written. */
static size_t count_of(struct bytes line, uint8_t separator)
{
    size_t count = 0;
    for (size_t i = 0; i < line.len; i++) {
        bool sentence = separator == ',' && i + 1 < line.len && line.ptr[i + 1] == ' ';
        count += line.ptr[i] == separator && !sentence ? 1 : 0;
    }
    return count;
}

bool row_like(struct bytes line)
{
    static const uint8_t separators[] = {';', ',', '|', '\t'};
    size_t digits = 0;
    line = bytes_slice(line, 0, ROW_MAX);
    for (size_t i = 0; i < line.len; i++)
        digits += byte_is_digit(line.ptr[i]) ? 1 : 0;
    bool address = bytes_find_byte(line, '@', 0) != BYTES_NONE;
    if (digits == 0 && !address)
        return false;
    bool telling = address || digits >= ROW_DIGITS;
    size_t needed = telling ? ROW_SEPARATORS - 1 : ROW_SEPARATORS;
    for (size_t s = 0; s < sizeof(separators); s++)
        if (count_of(line, separators[s]) >= needed)
            return true;
    return false;
}

uint32_t rows_count(struct bytes text)
{
    uint32_t count = 0;
    struct bytes line;
    while (count < UINT32_MAX && bytes_split(&line, &text, '\n'))
        count += row_like(line) ? 1 : 0;
    return count;
}

static bool defines_columns(struct bytes line)
{
    return bytes_find_nocase(line, bytes_of("create table"), 0) != BYTES_NONE ||
           bytes_find_nocase(line, bytes_of("insert into"), 0) != BYTES_NONE;
}

struct bytes rows_head(struct bytes text)
{
    struct bytes before = bytes_make(text.ptr, 0);
    struct bytes rest = text;
    struct bytes line;
    while (bytes_split(&line, &rest, '\n')) {
        size_t at = (size_t)(line.ptr - text.ptr);
        if (defines_columns(line))
            return bytes_slice(text, at, ROWS_HEAD_MAX);
        if (row_like(line)) {
            size_t from = (size_t)(before.ptr - text.ptr);
            return bytes_slice(text, before.len > 0 ? from : at, ROWS_HEAD_MAX);
        }
        if (bytes_trim(line).len > 0)
            before = line;
    }
    return bytes_make(NULL, 0);
}
