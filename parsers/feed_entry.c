#include "parsers/feed_entry.h"

#include "base/utf8.h"
#include "parsers/entities.h"

enum { HEAD = 1024 };

bool feed_begins(struct bytes text)
{
    struct bytes head = bytes_trim(bytes_slice(text, 0, HEAD));
    bool xml = bytes_starts_nocase(head, "<?xml") ||
               bytes_starts_nocase(head, "<rss") ||
               bytes_starts_nocase(head, "<feed") || bytes_starts_nocase(head, "<rdf");
    if (bytes_find_nocase(head, bytes_of("<html"), 0) != BYTES_NONE)
        return false;
    return xml && (bytes_find_nocase(head, bytes_of("<rss"), 0) != BYTES_NONE ||
                      bytes_find_nocase(head, bytes_of("<feed"), 0) != BYTES_NONE ||
                      bytes_find_nocase(head, bytes_of("<rdf:"), 0) != BYTES_NONE);
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

/* What stands from a start tag on, in two: the tag's own inside, and what follows it.
 */
struct tagged {
    struct bytes tag;
    struct bytes rest;
};

static bool take_tag(struct tagged *out, struct bytes text, const char *name)
{
    ptrdiff_t at = tag_at(text, name, 0);
    ptrdiff_t end =
        at == BYTES_NONE ? BYTES_NONE : bytes_find_byte(text, '>', (size_t)at);
    if (end == BYTES_NONE)
        return false;
    out->tag = bytes_slice(text, (size_t)at, (size_t)(end - at));
    out->rest = bytes_slice(text, (size_t)end + 1, text.len);
    return true;
}

/* The value of an attribute inside a tag, or empty. */
static struct bytes attribute(struct bytes tag, const char *name)
{
    ptrdiff_t at = bytes_find_nocase(tag, bytes_of(name), 0);
    size_t start = at == BYTES_NONE ? tag.len : (size_t)at + bytes_of(name).len;
    bool set = start + 2 < tag.len && tag.ptr[start] == '=' &&
               (tag.ptr[start + 1] == '"' || tag.ptr[start + 1] == '\'');
    ptrdiff_t end =
        set ? bytes_find_byte(tag, tag.ptr[start + 1], start + 2) : BYTES_NONE;
    return end == BYTES_NONE ? bytes_make(NULL, 0)
                             : bytes_slice(tag, start + 2, (size_t)end - start - 2);
}

/* What stands between the first `<name>` and its end. Elements in it are XHTML, which
 * Atom allows. */
static struct feed_text inside(struct bytes entry, const char *name, const char *end)
{
    struct feed_text out = {.text = bytes_make(NULL, 0)};
    struct tagged tagged;
    if (!take_tag(&tagged, entry, name) || bytes_ends(tagged.tag, "/"))
        return out;
    struct bytes text = bytes_trim(tagged.rest);
    out.verbatim = bytes_starts(text, "<![CDATA[");
    text = out.verbatim ? bytes_slice(text, 9, text.len) : text;
    ptrdiff_t to = out.verbatim ? bytes_find(text, bytes_of("]]>"), 0)
                                : bytes_find_nocase(text, bytes_of(end), 0);
    out.text = bytes_trim(bytes_slice(text, 0, to == BYTES_NONE ? 0 : (size_t)to));
    struct bytes type = attribute(tagged.tag, " type");
    out.plain = bytes_is(type, "text");
    out.verbatim = out.verbatim || bytes_is(type, "xhtml");
    return out;
}

/* Atom's <link href="...">, the one that is the entry itself. */
static struct bytes address_in_tag(struct bytes entry)
{
    struct tagged link = {.rest = entry};
    while (take_tag(&link, link.rest, "<link")) {
        struct bytes rel = attribute(link.tag, " rel");
        struct bytes href = attribute(link.tag, " href");
        if (href.len > 0 && (rel.len == 0 || bytes_is(rel, "alternate")))
            return href;
    }
    return bytes_make(NULL, 0);
}

static struct feed_text link_of(struct bytes entry)
{
    struct feed_text link = inside(entry, "<link", "</link");
    if (link.text.len == 0 || bytes_find_byte(link.text, '<', 0) != BYTES_NONE)
        link = (struct feed_text){.text = address_in_tag(entry)};
    return link.text.len > 0 ? link : inside(entry, "<guid", "</guid");
}

/* RSS names a board in <category>, Atom in its attributes. */
static struct feed_text board_of(struct bytes entry)
{
    struct feed_text board = inside(entry, "<category", "</category");
    struct tagged tagged;
    if (board.text.len > 0 || !take_tag(&tagged, entry, "<category"))
        return board;
    struct bytes label = attribute(tagged.tag, " label");
    return (struct feed_text){
        .text = label.len > 0 ? label : attribute(tagged.tag, " term")};
}

/* The first of several ways to say the same. */
struct way {
    const char *begins;
    const char *ends;
};

static struct feed_text first_of(
    struct bytes entry, const struct way *ways, size_t count)
{
    struct feed_text found = {.text = bytes_make(NULL, 0)};
    for (size_t i = 0; i < count && found.text.len == 0; i++)
        found = inside(entry, ways[i].begins, ways[i].ends);
    return found;
}
#define FIRST_OF(entry, ways) first_of(entry, ways, sizeof(ways) / sizeof((ways)[0]))

static struct feed_text author_of(struct bytes entry)
{
    static const struct way ways[] = {
        {"<dc:creator", "</dc:creator"}, {"<name", "</name"}, {"<author", "</author"}};
    return FIRST_OF(entry, ways);
}

static struct feed_text date_of(struct bytes entry)
{
    static const struct way ways[] = {{"<pubdate", "</pubdate"},
        {"<published", "</published"}, {"<dc:date", "</dc:date"},
        {"<issued", "</issued"}, {"<updated", "</updated"}, {"<modified", "</modified"},
        {"<date", "</date"}};
    return FIRST_OF(entry, ways);
}

static struct feed_text body_of(struct bytes entry)
{
    static const struct way ways[] = {{"<content:encoded", "</content:encoded"},
        {"<content", "</content"}, {"<description", "</description"},
        {"<summary", "</summary"}};
    return FIRST_OF(entry, ways);
}

/* A tag that a post's own text shows is none: what is verbatim is passed over, if it
 * ends. From one '<' to the next, so that nothing is looked at twice for each entry. */
static ptrdiff_t end_of(struct feed *feed, const char *close, size_t from)
{
    struct bytes text = feed->rest;
    ptrdiff_t at = bytes_find_byte(text, '<', from);
    while (at != BYTES_NONE) {
        struct bytes rest = bytes_slice(text, (size_t)at, text.len);
        if (bytes_starts_nocase(rest, close))
            return at;
        bool verbatim = !feed->unshut && bytes_starts(rest, "<![CDATA[");
        ptrdiff_t shut =
            verbatim ? bytes_find(text, bytes_of("]]>"), (size_t)at) : BYTES_NONE;
        feed->unshut = feed->unshut || (verbatim && shut == BYTES_NONE);
        at = bytes_find_byte(
            text, '<', shut == BYTES_NONE ? (size_t)at + 1 : (size_t)shut);
    }
    return BYTES_NONE;
}

struct feed feed_start(struct bytes text)
{
    return (struct feed){.rest = text, .atom = tag_at(text, "<item", 0) == BYTES_NONE};
}

static bool next_entry(struct bytes *entry, struct feed *feed)
{
    struct bytes *rest = &feed->rest;
    ptrdiff_t from = tag_at(*rest, feed->atom ? "<entry" : "<item", 0);
    if (from == BYTES_NONE)
        return false;
    ptrdiff_t end = end_of(feed, feed->atom ? "</entry" : "</item", (size_t)from);
    size_t to = end == BYTES_NONE ? rest->len : (size_t)end;
    *entry = bytes_slice(*rest, (size_t)from + 1, to - (size_t)from - 1);
    *rest = bytes_slice(*rest, to, rest->len - to);
    return true;
}

bool feed_next(struct feed_entry *entry, struct feed *feed)
{
    struct bytes text;
    if (!next_entry(&text, feed))
        return false;
    *entry = (struct feed_entry){.link = link_of(text),
        .title = inside(text, "<title", "</title"),
        .author = author_of(text),
        .date = date_of(text),
        .board = board_of(text),
        .body = body_of(text)};
    return true;
}

/* ---- the feed itself ---- */

static struct bytes head_of(struct bytes text)
{
    ptrdiff_t item = tag_at(text, "<item", 0);
    ptrdiff_t entry = item == BYTES_NONE ? tag_at(text, "<entry", 0) : item;
    return bytes_slice(text, 0, entry == BYTES_NONE ? text.len : (size_t)entry);
}

struct feed_text feed_title(struct bytes text)
{
    return inside(head_of(text), "<title", "</title");
}

struct feed_text feed_about(struct bytes text)
{
    static const struct way ways[] = {
        {"<description", "</description"}, {"<subtitle", "</subtitle"}};
    return FIRST_OF(head_of(text), ways);
}

int feed_say(
    struct buf *out, const struct feed_text *text, size_t most, struct err *err)
{
    struct bytes said = utf8_cut(text->text, most);
    return text->verbatim ? buf_add(out, said, err) : entities_add(out, said, err);
}
