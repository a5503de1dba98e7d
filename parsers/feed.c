/*
 * RSS 2.0, RSS 1.0 (RDF) and Atom (RFC 4287), of pastes or of a board's threads: each
 * entry is a link. Feeds are often broken XML, so no XML parser is asked: an entry is
 * what stands between its tags. Its text went to the matchers as it is.
 */
#include "parsers/registry.h"

#include "parsers/paste_list.h"

enum { HEAD = 512, TEXT_LINE_MAX = 2048 };

static bool begins_feed(struct bytes text)
{
    struct bytes head = bytes_trim(bytes_slice(text, 0, HEAD));
    bool xml = bytes_starts_nocase(head, "<?xml") ||
               bytes_starts_nocase(head, "<rss") ||
               bytes_starts_nocase(head, "<feed") || bytes_starts_nocase(head, "<rdf");
    return xml && (bytes_find_nocase(head, bytes_of("<rss"), 0) != BYTES_NONE ||
                      bytes_find_nocase(head, bytes_of("<feed"), 0) != BYTES_NONE ||
                      bytes_find_nocase(head, bytes_of("<rdf:"), 0) != BYTES_NONE);
}

static bool claims(const struct view *view)
{
    return view->dom == NULL && view->sealed == NULL && begins_feed(view->text);
}

/* The start tag `<name` at or after `from` as a whole word, or BYTES_NONE. */
static ptrdiff_t tag_at(struct bytes text, const char *name, size_t from)
{
    size_t len = bytes_of(name).len;
    ptrdiff_t at = bytes_find_nocase(text, bytes_of(name), from);
    while (at != BYTES_NONE) {
        size_t end = (size_t)at + len;
        if (end < text.len && (text.ptr[end] == '>' || text.ptr[end] == '/' ||
                                  byte_is_space(text.ptr[end])))
            return at;
        at = bytes_find_nocase(text, bytes_of(name), end);
    }
    return BYTES_NONE;
}

/* The next entry's inside, cut off `rest`. */
static bool next_entry(struct bytes *entry, struct bytes *rest)
{
    ptrdiff_t item = tag_at(*rest, "<item", 0);
    ptrdiff_t atom = item == BYTES_NONE ? tag_at(*rest, "<entry", 0) : BYTES_NONE;
    ptrdiff_t from = item != BYTES_NONE ? item : atom;
    if (from == BYTES_NONE)
        return false;
    const char *close = item != BYTES_NONE ? "</item" : "</entry";
    ptrdiff_t end = bytes_find_nocase(*rest, bytes_of(close), (size_t)from);
    size_t to = end == BYTES_NONE ? rest->len : (size_t)end;
    *entry = bytes_slice(*rest, (size_t)from + 1, to - (size_t)from - 1);
    *rest = bytes_slice(*rest, to, rest->len - to);
    return true;
}

/* What stands between the first `<name>` and its end, or empty. */
static struct bytes inside(struct bytes entry, const char *name)
{
    ptrdiff_t at = tag_at(entry, name, 0);
    ptrdiff_t open =
        at == BYTES_NONE ? BYTES_NONE : bytes_find_byte(entry, '>', (size_t)at);
    if (open == BYTES_NONE)
        return bytes_make(NULL, 0);
    struct bytes text =
        bytes_trim(bytes_slice(entry, (size_t)open + 1, entry.len - (size_t)open - 1));
    bool cdata = bytes_starts(text, "<![CDATA[");
    text = cdata ? bytes_slice(text, 9, text.len - 9) : text;
    ptrdiff_t end =
        cdata ? bytes_find(text, bytes_of("]]>"), 0) : bytes_find_byte(text, '<', 0);
    return bytes_trim(bytes_slice(text, 0, end == BYTES_NONE ? 0 : (size_t)end));
}

/* Atom's <link href="...">, the one that is the entry itself. */
static struct bytes address_in_tag(struct bytes entry)
{
    ptrdiff_t at = tag_at(entry, "<link", 0);
    while (at != BYTES_NONE) {
        ptrdiff_t end = bytes_find_byte(entry, '>', (size_t)at);
        struct bytes tag = bytes_slice(
            entry, (size_t)at, end == BYTES_NONE ? entry.len : (size_t)(end - at));
        ptrdiff_t href = bytes_find_nocase(tag, bytes_of("href="), 0);
        bool other = bytes_find_nocase(tag, bytes_of("rel="), 0) != BYTES_NONE &&
                     bytes_find_nocase(tag, bytes_of("alternate"), 0) == BYTES_NONE;
        if (href != BYTES_NONE && !other && (size_t)href + 6 < tag.len) {
            uint8_t quote = tag.ptr[href + 5];
            struct bytes value = bytes_slice(tag, (size_t)href + 6, tag.len);
            ptrdiff_t close = bytes_find_byte(value, quote, 0);
            return bytes_slice(value, 0, close == BYTES_NONE ? 0 : (size_t)close);
        }
        at = tag_at(entry, "<link", (size_t)at + 5);
    }
    return bytes_make(NULL, 0);
}

/* XML's own five entities; addresses need "&amp;". */
static int unescape(struct buf *out, struct bytes text, struct err *err)
{
    static const char *const names[] = {"&amp;", "&lt;", "&gt;", "&quot;", "&apos;"};
    static const char means[] = "&<>\"'";
    buf_clear(out);
    text = bytes_slice(text, 0, TEXT_LINE_MAX);
    for (size_t at = 0; at < text.len;) {
        struct bytes rest = bytes_slice(text, at, text.len - at);
        uint8_t byte = rest.ptr[0];
        size_t len = 1;
        for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
            if (bytes_starts(rest, names[i])) {
                byte = (uint8_t)means[i];
                len = bytes_of(names[i]).len;
            }
        if (buf_add_byte(out, byte, err) != 0)
            return -1;
        at += len;
    }
    return 0;
}

static int take_entry(struct builder *builder, const struct view *view,
    struct bytes entry, struct err *err)
{
    AUTO(buf_done) struct buf address;
    AUTO(buf_done) struct buf title;
    buf_init(&address, TEXT_LINE_MAX);
    buf_init(&title, TEXT_LINE_MAX);
    struct bytes link = inside(entry, "<link");
    if (link.len == 0)
        link = address_in_tag(entry);
    if (link.len == 0)
        link = inside(entry, "<guid");
    if (link.len == 0)
        return 0;
    if (unescape(&address, link, err) != 0 ||
        unescape(&title, inside(entry, "<title"), err) != 0)
        return -1;
    return paste_list_add(builder, view, buf_bytes(&address), buf_bytes(&title), err);
}

static int parse(struct builder *builder, const struct view *view, struct err *err)
{
    struct bytes rest = view->text;
    struct bytes entry;
    builder->page->kind = PAGE_BOARD;
    while (next_entry(&entry, &rest)) {
        if (builder->page->link_count >= PAGE_LINKS_MAX) {
            builder_partly(builder, "more links than are taken from one page");
            return 0;
        }
        if (take_entry(builder, view, entry, err) != 0)
            return -1;
    }
    builder->page->drifted = builder->page->link_count == 0;
    return 0;
}

const struct engine engine_feed = {.name = "feed", .claims = claims, .parse = parse};
