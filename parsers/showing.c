#include "parsers/showing.h"

static bool has(struct bytes value, const char *wanted)
{
    return bytes_find_nocase(value, bytes_of(wanted), 0) != BYTES_NONE;
}

/* What stands behind "name:" in the style; empty: it says nothing of it. */
static struct bytes property(struct bytes style, const char *name)
{
    ptrdiff_t at = bytes_find_nocase(style, bytes_of(name), 0);
    if (at == BYTES_NONE)
        return bytes_of("");
    size_t behind = (size_t)at + bytes_of(name).len;
    struct bytes rest = bytes_trim(bytes_slice(style, behind, style.len));
    if (!bytes_starts(rest, ":"))
        return bytes_of("");
    return bytes_trim(bytes_slice(rest, 1, rest.len));
}

/* "0", "0px"; not "0.8em". */
static bool is_zero(struct bytes size)
{
    return bytes_starts(size, "0") &&
           (size.len == 1 || (size.ptr[1] != '.' && !byte_is_digit(size.ptr[1])));
}

static bool shows_none(struct bytes style)
{
    return bytes_starts_nocase(property(style, "display"), "none") ||
           bytes_starts_nocase(property(style, "visibility"), "hidden") ||
           is_zero(property(style, "font-size"));
}

static unsigned of_style(struct bytes style)
{
    unsigned flags = 0;
    if (has(style, "white-space") && has(style, "pre"))
        flags |= SHOWING_LINES;
    if (shows_none(style))
        flags |= SHOWING_UNSEEN;
    if (has(style, "bidi-override") && has(style, "rtl"))
        flags |= SHOWING_TURNED;
    return flags;
}

unsigned showing_of(struct bytes element, struct bytes name, struct bytes value)
{
    if (bytes_is(name, "style"))
        return of_style(value);
    if (bytes_is(name, "hidden"))
        return SHOWING_UNSEEN;
    bool turned = bytes_is(name, "dir") && bytes_is(element, "bdo") &&
                  bytes_equal_nocase(value, bytes_of("rtl"));
    return turned ? SHOWING_TURNED : 0;
}

bool showing_may(struct bytes name)
{
    return bytes_is(name, "style") || bytes_is(name, "hidden") || bytes_is(name, "dir");
}

bool showing_is_style(struct bytes name)
{
    static const char *const looks[] = {"class", "style", "type", "rel", "align",
        "valign", "width", "height", "border", "cellspacing", "cellpadding", "colspan",
        "rowspan", "target", "dir", "lang"};
    for (size_t i = 0; name.len > 0 && i < sizeof(looks) / sizeof(looks[0]); i++)
        if ((uint8_t)looks[i][0] == name.ptr[0] && bytes_is(name, looks[i]))
            return true;
    return false;
}
