#include "parsers/markup.h"

#include "parsers/feed_entry.h"

#include <string.h>

enum { HTML_WINDOW = 1024 };

static bool says(struct bytes type, const char *wanted)
{
    return bytes_find_nocase(type, bytes_of(wanted), 0) != BYTES_NONE;
}

/* Whether `sign` stands there as a whole tag: "<pre" is none in "<prenom@...". */
static bool is_tag(struct bytes line, const char *sign)
{
    size_t length = strlen(sign);
    if (!bytes_starts_nocase(line, sign))
        return false;
    return line.len == length || byte_is_space(line.ptr[length]) ||
           line.ptr[length] == '>' || line.ptr[length] == '/';
}

static bool begins_markup(struct bytes line)
{
    static const char *const tags[] = {"<!doctype", "<html", "<head", "<body", "<title",
        "<div", "<table", "<meta", "<script", "<p", "<a", "<form", "<h1", "<pre"};
    if (bytes_starts(line, "<!--"))
        return true;
    for (size_t i = 0; i < sizeof(tags) / sizeof(tags[0]); i++)
        if (is_tag(line, tags[i]))
            return true;
    return false;
}

/* A '<' in UTF-16, behind its mark. */
static bool is_wide_markup(struct bytes body)
{
    static const uint8_t little[] = {0xFF, 0xFE, '<', 0};
    static const uint8_t big[] = {0xFE, 0xFF, 0, '<'};
    struct bytes head = bytes_slice(body, 0, sizeof(little));
    return bytes_equal(head, bytes_make(little, sizeof(little))) ||
           bytes_equal(head, bytes_make(big, sizeof(big)));
}

/* "<?xml" before anything but HTML: data, whose elements are fields whatever their
 * names. */
static bool is_data(struct bytes head)
{
    if (!bytes_starts(head, "<?xml"))
        return false;
    return !says(head, "<html") && !says(head, "<!doctype html");
}

bool markup_is_html(const struct document *doc)
{
    struct bytes type = bytes_of(doc->content_type);
    if (says(type, "html"))
        return true;
    if (type.len > 0 && (says(type, "text/plain") || says(type, "csv") ||
                            says(type, "json") || says(type, "sql")))
        return false;
    struct bytes head = bytes_slice(doc->body, 0, HTML_WINDOW);
    struct bytes line;
    if (bytes_starts(head, "\xEF\xBB\xBF"))
        head = bytes_slice(head, 3, head.len);
    if (feed_begins(head) || is_data(head)) /* which have titles and paragraphs, too */
        return false;
    while (bytes_split(&line, &head, '\n'))
        if (begins_markup(bytes_trim(line)))
            return true;
    return is_wide_markup(doc->body);
}
