#include "parsers/onclick.h"

/* Between the first quotes behind `from`. */
static struct bytes quoted_after(struct bytes script, size_t from)
{
    for (size_t i = from; i < script.len; i++) {
        uint8_t byte = script.ptr[i];
        if (byte == ';')
            break;
        if (byte != '\'' && byte != '"' && byte != '`')
            continue;
        ptrdiff_t end = bytes_find_byte(script, byte, i + 1);
        if (end == BYTES_NONE)
            break;
        struct bytes address = bytes_slice(script, i + 1, (size_t)end - i - 1);
        bool odd = bytes_find_byte(address, '{', 0) != BYTES_NONE ||
                   bytes_find_byte(address, ' ', 0) != BYTES_NONE;
        return odd ? bytes_make(NULL, 0) : address;
    }
    return bytes_make(NULL, 0);
}

struct bytes onclick_address(const struct dom_node *node)
{
    static const char *const ways[] = {"location.href", "location.assign",
        "location.replace", "window.open", "window.location", "document.location",
        "location", "navigate", "open("};
    static const char *const data[] = {"data-href", "data-url", "data-link"};
    if (node->type != DOM_ELEMENT || node->attributes == NULL)
        return bytes_make(NULL, 0);
    for (size_t i = 0; i < sizeof(data) / sizeof(data[0]); i++) {
        struct bytes address = bytes_trim(dom_attribute(node, data[i]));
        if (address.len > 1 && bytes_find_byte(address, ' ', 0) == BYTES_NONE)
            return address;
    }
    struct bytes script = dom_attribute(node, "onclick");
    for (size_t i = 0; script.len > 0 && i < sizeof(ways) / sizeof(ways[0]); i++) {
        ptrdiff_t at = bytes_find(script, bytes_of(ways[i]), 0);
        if (at != BYTES_NONE)
            return quoted_after(script, (size_t)at + bytes_of(ways[i]).len);
    }
    /* A function of the site's own, called with a path. */
    struct bytes address = quoted_after(script, 0);
    bool path = bytes_starts(address, "/") || bytes_starts_nocase(address, "http://") ||
                bytes_starts_nocase(address, "https://");
    return path && address.len > 1 ? address : bytes_make(NULL, 0);
}
