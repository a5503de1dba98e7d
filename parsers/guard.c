#include "parsers/guard.h"

#include "parsers/element.h"
#include "parsers/guard_ends.h"
#include "parsers/tag_name.h"

enum { NAMES = 1 << TAG_NAME_HASH_BITS };

struct scan {
    struct bytes html;
    size_t at;
    size_t copied; /* everything before is in the copy or was taken out */
    struct guard *guard;
    struct text *text;
    struct err *err;
    uint32_t open[NAMES]; /* start tags without an end yet, by the name's hash */
    uint32_t depth;       /* of those that pile up */
    bool odd_name;        /* an attribute's name may be text */
};

void guard_init(struct guard *guard, size_t limit)
{
    *guard = (struct guard){.attributes_dropped = 0};
    buf_init(&guard->copy, limit);
}

void guard_done(struct guard *guard)
{
    buf_done(&guard->copy);
}

static uint8_t byte_at(const struct scan *scan, size_t at)
{
    return at < scan->html.len ? scan->html.ptr[at] : 0;
}

/* Offset of `wanted` at or after `from`, or the end. */
static size_t find(struct scan *scan, size_t from, uint8_t wanted)
{
    ptrdiff_t found = bytes_find_byte(scan->html, wanted, from);
    size_t at = found == BYTES_NONE ? scan->html.len : (size_t)found;
    scan->guard->steps += at - (from < at ? from : at);
    return at;
}

static int say(struct scan *scan, enum segment_kind kind, size_t from, size_t to)
{
    struct bytes part = bytes_trim(bytes_slice(scan->html, from, to - from));
    if (scan->text == NULL || part.len == 0)
        return 0;
    return text_line(scan->text, kind, part, scan->err);
}

/* What follows may be no tag to libxml2, or another one: it is to read it alone. */
static void leave_tags(struct scan *scan)
{
    if (scan->guard->tags != NULL)
        scan->guard->tags->off = true;
}

static int leave_out(struct scan *scan, size_t from, size_t to)
{
    struct bytes before = bytes_slice(scan->html, scan->copied, from - scan->copied);
    if (buf_add(&scan->guard->copy, before, scan->err) != 0)
        return -1;
    scan->copied = to;
    return 0;
}

/* Leaves [from, to) out of the page and says it. A '<' in front of it may begin a tag
 * with what stands behind it. */
static int take_out(struct scan *scan, enum segment_kind kind, size_t from, size_t to)
{
    if (from > 0 && scan->html.ptr[from - 1] == '<')
        leave_tags(scan);
    return leave_out(scan, from, to) != 0 ? -1 : say(scan, kind, from, to);
}

static struct bytes name_at(struct scan *scan, size_t at)
{
    size_t end = tag_name_end(scan->html, at);
    scan->guard->steps += end - at;
    return bytes_slice(scan->html, at, end - at);
}

static int pass_comment(struct scan *scan)
{
    size_t start = scan->at + 4;
    size_t end = guard_comment_end(scan->html, start);
    bool whole = end > start + 2;
    scan->at = end == 0 ? scan->html.len : end;
    scan->guard->steps += scan->at - start;
    if (whole)
        return 0;
    return take_out(scan, SEGMENT_HIDDEN, start - 4, scan->at);
}

/* Where a quote or another tag begins in it, libxml2 looks for its end elsewhere. */
static int pass_doctype(struct scan *scan, size_t from, size_t to)
{
    struct bytes inside = bytes_slice(scan->html, from, to - from);
    if (guard_ends_quoted(inside) || bytes_find_byte(inside, '<', 0) != BYTES_NONE)
        leave_tags(scan);
    return say(scan, SEGMENT_HIDDEN, from, to);
}

/* "<!...>" and "<?...>": what is no doctype is said and taken out. */
static int pass_declaration(struct scan *scan)
{
    size_t start = scan->at;
    struct bytes rest = bytes_slice(scan->html, start, 9);
    bool cdata = bytes_is(rest, "<![CDATA[");
    size_t end = find(scan, start, '>');
    while (cdata && end < scan->html.len &&
           !bytes_ends(bytes_slice(scan->html, start, end - start), "]]"))
        end = find(scan, end + 1, '>');
    scan->at = end < scan->html.len ? end + 1 : end;
    if (bytes_starts_nocase(rest, "<!doctype"))
        return pass_doctype(scan, start + 9, end);
    return take_out(scan, SEGMENT_HIDDEN, start, scan->at);
}

static bool piles_up(unsigned flags)
{
    return (flags & (ELEMENT_VOID | ELEMENT_ENDED | ELEMENT_RAW | ELEMENT_ONCE)) == 0;
}

static int pass_end_tag(struct scan *scan)
{
    size_t start = scan->at;
    struct bytes name = name_at(scan, start + 2);
    size_t after = start + 2 + name.len;
    size_t end = find(scan, after, '>');
    scan->at = end < scan->html.len ? end + 1 : end;
    uint32_t *open = &scan->open[tag_name_hash(name)];
    if (*open == 0) {
        scan->guard->end_tags_dropped++;
        return take_out(scan, SEGMENT_ATTRIBUTE, start, scan->at);
    }
    (*open)--;
    if (piles_up(element_flags(name)) && scan->depth > 0)
        scan->depth--;
    struct bytes inside = bytes_trim(bytes_slice(scan->html, after, end - after));
    if (inside.len == 0 && end < scan->html.len)
        return 0;
    /* libxml2 skips to the next '>' unread. */
    return take_out(scan, SEGMENT_ATTRIBUTE, after, end);
}

static size_t value_end(struct scan *scan, size_t at)
{
    uint8_t quote = byte_at(scan, at);
    if (quote == '"' || quote == '\'') {
        size_t end = find(scan, at + 1, quote);
        return end < scan->html.len ? end + 1 : end;
    }
    size_t end = at;
    while (end < scan->html.len && !byte_is_space(scan->html.ptr[end]) &&
           scan->html.ptr[end] != '>')
        end++;
    scan->guard->steps += end - at;
    return end;
}

static size_t skip_space(struct scan *scan, size_t at)
{
    size_t end = at;
    while (end < scan->html.len && byte_is_space(scan->html.ptr[end]))
        end++;
    scan->guard->steps += end - at;
    return end;
}

/* No attribute's name, but text that a missing quote made one. */
static bool is_odd(uint8_t byte)
{
    return byte == '@' || byte >= 0x80;
}

static bool is_odd_first(uint8_t byte)
{
    return is_odd(byte) || byte_is_digit(byte) || byte == '+';
}

/* One attribute from `at`, which is neither space, '/' nor '>'. */
static size_t attribute_end(struct scan *scan, size_t at)
{
    size_t end = at + 1; /* a leading '=' belongs to the name */
    scan->odd_name = scan->odd_name || is_odd_first(scan->html.ptr[at]);
    while (end < scan->html.len && !byte_is_space(scan->html.ptr[end]) &&
           scan->html.ptr[end] != '>' && scan->html.ptr[end] != '/' &&
           scan->html.ptr[end] != '=')
        scan->odd_name = is_odd(scan->html.ptr[end++]) || scan->odd_name;
    scan->guard->steps += end - at;
    size_t equals = skip_space(scan, end);
    if (byte_at(scan, equals) != '=')
        return end;
    return value_end(scan, skip_space(scan, equals + 1));
}

/* From after the name to the '>' or the end; those over the ceiling are taken out. */
static int pass_attributes(struct scan *scan, size_t at, bool dropped)
{
    uint64_t count = 0;
    size_t too_many = 0;
    for (;;) {
        at = skip_space(scan, at);
        if (at >= scan->html.len || scan->html.ptr[at] == '>')
            break;
        if (scan->html.ptr[at] == '/') {
            at++;
            continue;
        }
        if (++count == GUARD_ATTRIBUTES_MAX + 1)
            too_many = at;
        at = attribute_end(scan, at);
    }
    scan->at = at;
    if (too_many == 0 || dropped)
        return 0;
    scan->guard->attributes_dropped += count - GUARD_ATTRIBUTES_MAX;
    return take_out(scan, SEGMENT_ATTRIBUTE, too_many, at);
}

static size_t raw_end(struct scan *scan, struct bytes name, size_t from)
{
    for (size_t at = from;; at++) {
        at = find(scan, at, '<');
        if (at >= scan->html.len)
            return at;
        struct bytes rest = bytes_slice(scan->html, at + 2, name.len);
        if (byte_at(scan, at + 1) == '/' && bytes_equal_nocase(rest, name))
            return at;
    }
}

/* "</scripts>" is taken out as the end of nothing, so that to libxml2 a script goes on
 * behind it; "<script/>" is a whole one to it; and it skips to the next '>' unread
 * where a script begins with any end tag. */
static int pass_raw(struct scan *scan, struct bytes name)
{
    size_t start = scan->at + 1;
    bool whole = scan->html.ptr[scan->at - 1] == '/';
    scan->at = raw_end(scan, name, scan->at);
    bool skips =
        scan->at > start && bytes_starts(bytes_slice(scan->html, start, 2), "</");
    if (whole || skips ||
        (scan->at < scan->html.len && name_at(scan, scan->at + 2).len != name.len))
        leave_tags(scan);
    return skips ? say(scan, SEGMENT_HIDDEN, start, scan->at) : 0;
}

/* "<so@host.example>" is an address between brackets, no tag. */
static int escape(struct scan *scan)
{
    struct bytes before =
        bytes_slice(scan->html, scan->copied, scan->at - scan->copied);
    if (buf_add(&scan->guard->copy, before, scan->err) != 0)
        return -1;
    scan->copied = ++scan->at;
    return buf_add_text(&scan->guard->copy, "&lt;", scan->err);
}

static int drop_start_tag(struct scan *scan, size_t start)
{
    size_t end = scan->at < scan->html.len ? scan->at + 1 : scan->at;
    scan->at = end;
    scan->guard->start_tags_dropped++;
    return take_out(scan, SEGMENT_ATTRIBUTE, start, end);
}

/* Attributes in which nothing is odd: read here, and kept from libxml2. False: it is to
 * read them. */
static bool read_attributes(struct scan *scan, struct bytes name, bool said)
{
    struct tags *tags = scan->guard->tags;
    size_t from = (size_t)(name.ptr - scan->html.ptr) + name.len;
    size_t end = tags == NULL ? 0 : tags_read(tags, name, from, &scan->guard->steps);
    if (end == 0)
        return false;
    size_t at = scan->guard->copy.len + (from - scan->copied);
    if (tags->found_count > 0 &&
        (!tags_keep(tags, name, at, said) || leave_out(scan, from, end) != 0))
        return false;
    scan->at = end + (scan->html.ptr[end] == '/' ? 1 : 0);
    return true;
}

static int pass_start_tag(struct scan *scan)
{
    size_t start = scan->at;
    struct bytes name = name_at(scan, start + 1);
    unsigned flags = element_flags(name);
    size_t inside = start + 1 + name.len;
    if (bytes_find_byte(name, '@', 0) != BYTES_NONE)
        return escape(scan);
    scan->odd_name = false;
    bool once = (flags & ELEMENT_ONCE) != 0;
    bool too_deep = piles_up(flags) && scan->depth == GUARD_DEPTH_MAX;
    if ((too_deep || !read_attributes(scan, name, once)) &&
        pass_attributes(scan, inside, too_deep) != 0)
        return -1;
    if (too_deep)
        return drop_start_tag(scan, start);
    scan->depth += piles_up(flags) ? 1 : 0;
    if ((flags & ELEMENT_VOID) == 0)
        scan->open[tag_name_hash(name)]++;
    /* The parser drops a second one, and one that comes late, with its attributes. */
    if ((scan->odd_name || once) && say(scan, SEGMENT_ATTRIBUTE, inside, scan->at) != 0)
        return -1;
    return (flags & ELEMENT_RAW) != 0 ? pass_raw(scan, name) : 0;
}

static int pass_markup(struct scan *scan)
{
    uint8_t next = byte_at(scan, scan->at + 1);
    if (bytes_starts(bytes_slice(scan->html, scan->at, 4), "<!--"))
        return pass_comment(scan);
    if (next == '!' || next == '?')
        return pass_declaration(scan);
    if (next == '/' && byte_is_alpha(byte_at(scan, scan->at + 2)))
        return pass_end_tag(scan);
    if (byte_is_alpha(next))
        return pass_start_tag(scan);
    if (next == '/' || next == '_' || next == ':')
        leave_tags(scan); /* to libxml2 some of these are tags */
    scan->at++;
    return 0;
}

/* Whether what begins at `at` is a tag that stays, so that to libxml2, too, the text
 * before it ends there. */
static bool is_kept_tag(struct scan *scan, size_t at)
{
    bool end = byte_at(scan, at + 1) == '/';
    size_t start = at + (end ? 2 : 1);
    if (!byte_is_alpha(byte_at(scan, start)))
        return false;
    struct bytes name = name_at(scan, start);
    if (end)
        return scan->open[tag_name_hash(name)] > 0;
    return scan->depth < GUARD_DEPTH_MAX && bytes_find_byte(name, '@', 0) == BYTES_NONE;
}

/* Plain text between two tags: kept from libxml2 but for its beginning. */
static int pass_text(struct scan *scan, size_t from)
{
    struct tags *tags = scan->guard->tags;
    from += byte_at(scan, from) == '>' ? 1 : 0; /* a start tag's */
    bool behind_tag =
        from > 0 && scan->html.ptr[from - 1] == '>' && scan->copied < from;
    size_t kept = tags == NULL || !behind_tag
                      ? 0
                      : tags_text(tags, from, scan->at, &scan->guard->steps);
    if (kept == 0 || !is_kept_tag(scan, scan->at))
        return 0;
    size_t at = scan->guard->copy.len + (kept - scan->copied);
    return tags_keep_text(tags, at, kept, scan->at) ? leave_out(scan, kept, scan->at)
                                                    : 0;
}

int guard_pass(struct bytes *safe, struct guard *guard, struct bytes html,
    struct text *text, struct err *err)
{
    struct scan scan = {.html = html, .guard = guard, .text = text, .err = err};
    for (;;) {
        size_t from = scan.at;
        scan.at = find(&scan, from, '<');
        if (scan.at >= html.len)
            break;
        if (pass_text(&scan, from) != 0 || pass_markup(&scan) != 0)
            return -1;
    }
    if (scan.copied == 0) {
        *safe = html;
        return 0;
    }
    if (buf_add(&guard->copy, bytes_slice(html, scan.copied, html.len), err) != 0)
        return -1;
    *safe = buf_bytes(&guard->copy);
    return 0;
}
