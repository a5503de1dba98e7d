#include "parsers/element.h"

#include <string.h>

enum { LONGEST = 10 /* "blockquote" */, ROOM = 12 };

/* Names fill their room up with NULs, so that two are compared in two steps. */
struct element {
    char name[ROOM];
    unsigned flags;
};

/* Sorted by name. */
static const struct element elements[] = {
    {"a", ELEMENT_WORD},
    {"abbr", ELEMENT_WORD},
    {"acronym", ELEMENT_WORD},
    {"address", ELEMENT_LINE},
    {"applet", ELEMENT_WORD},
    {"area", ELEMENT_VOID},
    {"article", ELEMENT_LINE},
    {"aside", ELEMENT_LINE},
    {"audio", ELEMENT_WORD},
    {"b", ELEMENT_WORD},
    {"base", ELEMENT_VOID},
    {"bdi", ELEMENT_WORD},
    {"bdo", ELEMENT_WORD},
    {"big", ELEMENT_WORD},
    {"blink", ELEMENT_WORD},
    {"blockquote", ELEMENT_LINE},
    {"body", ELEMENT_LINE | ELEMENT_ONCE},
    {"br", ELEMENT_LINE | ELEMENT_VOID},
    {"button", ELEMENT_LINE},
    {"canvas", ELEMENT_WORD},
    {"caption", ELEMENT_LINE},
    {"center", ELEMENT_LINE},
    {"cite", ELEMENT_WORD},
    {"code", ELEMENT_CODE},
    {"col", ELEMENT_VOID},
    {"data", ELEMENT_WORD},
    {"dd", ELEMENT_LINE | ELEMENT_ENDED},
    {"del", ELEMENT_WORD},
    {"details", ELEMENT_LINE},
    {"dfn", ELEMENT_WORD},
    {"dialog", ELEMENT_LINE},
    {"div", ELEMENT_LINE},
    {"dl", ELEMENT_LINE},
    {"dt", ELEMENT_LINE | ELEMENT_ENDED},
    {"em", ELEMENT_WORD},
    {"embed", ELEMENT_VOID},
    {"fieldset", ELEMENT_LINE},
    {"figcaption", ELEMENT_LINE},
    {"figure", ELEMENT_LINE},
    {"font", ELEMENT_WORD},
    {"footer", ELEMENT_LINE},
    {"form", ELEMENT_LINE},
    {"frame", ELEMENT_VOID},
    {"h1", ELEMENT_LINE},
    {"h2", ELEMENT_LINE},
    {"h3", ELEMENT_LINE},
    {"h4", ELEMENT_LINE},
    {"h5", ELEMENT_LINE},
    {"h6", ELEMENT_LINE},
    {"head", ELEMENT_LINE | ELEMENT_ONCE},
    {"header", ELEMENT_LINE},
    {"hr", ELEMENT_LINE | ELEMENT_VOID},
    {"html", ELEMENT_LINE | ELEMENT_ONCE},
    {"i", ELEMENT_WORD},
    {"iframe", ELEMENT_WORD},
    {"img", ELEMENT_VOID},
    {"input", ELEMENT_VOID},
    {"ins", ELEMENT_WORD},
    {"kbd", ELEMENT_WORD},
    {"label", ELEMENT_WORD},
    {"legend", ELEMENT_LINE},
    {"li", ELEMENT_LINE | ELEMENT_ENDED},
    {"link", ELEMENT_VOID},
    {"listing", ELEMENT_LINE | ELEMENT_CODE},
    {"main", ELEMENT_LINE},
    {"map", ELEMENT_WORD},
    {"mark", ELEMENT_WORD},
    {"marquee", ELEMENT_WORD},
    {"math", ELEMENT_WORD},
    {"menu", ELEMENT_LINE},
    {"meta", ELEMENT_VOID},
    {"meter", ELEMENT_WORD},
    {"nav", ELEMENT_LINE},
    {"nobr", ELEMENT_WORD},
    {"noscript", ELEMENT_LINE},
    {"object", ELEMENT_WORD},
    {"ol", ELEMENT_LINE},
    {"optgroup", ELEMENT_LINE | ELEMENT_ENDED},
    {"option", ELEMENT_LINE | ELEMENT_ENDED},
    {"output", ELEMENT_WORD},
    {"p", ELEMENT_LINE | ELEMENT_ENDED},
    {"param", ELEMENT_VOID},
    {"picture", ELEMENT_WORD},
    {"pre", ELEMENT_LINE | ELEMENT_CODE},
    {"progress", ELEMENT_WORD},
    {"q", ELEMENT_WORD},
    {"rp", ELEMENT_WORD},
    {"rt", ELEMENT_WORD},
    {"ruby", ELEMENT_WORD},
    {"s", ELEMENT_WORD},
    {"samp", ELEMENT_CODE},
    {"script", ELEMENT_RAW},
    {"section", ELEMENT_LINE},
    {"select", ELEMENT_LINE},
    {"slot", ELEMENT_WORD},
    {"small", ELEMENT_WORD},
    {"source", ELEMENT_VOID},
    {"span", ELEMENT_WORD},
    {"strike", ELEMENT_WORD},
    {"strong", ELEMENT_WORD},
    {"style", ELEMENT_RAW},
    {"sub", ELEMENT_WORD},
    {"summary", ELEMENT_LINE},
    {"sup", ELEMENT_WORD},
    {"svg", ELEMENT_WORD},
    {"table", ELEMENT_LINE},
    {"tbody", ELEMENT_LINE | ELEMENT_ENDED},
    {"td", ELEMENT_CELL | ELEMENT_ENDED},
    {"template", ELEMENT_LINE},
    {"textarea", ELEMENT_LINE | ELEMENT_CODE},
    {"tfoot", ELEMENT_LINE | ELEMENT_ENDED},
    {"th", ELEMENT_CELL | ELEMENT_ENDED},
    {"thead", ELEMENT_LINE | ELEMENT_ENDED},
    {"time", ELEMENT_WORD},
    {"title", ELEMENT_LINE},
    {"tr", ELEMENT_LINE | ELEMENT_ENDED},
    {"track", ELEMENT_VOID},
    {"tt", ELEMENT_WORD},
    {"u", ELEMENT_WORD},
    {"ul", ELEMENT_LINE},
    {"var", ELEMENT_WORD},
    {"video", ELEMENT_WORD},
    {"wbr", ELEMENT_VOID},
    {"xmp", ELEMENT_LINE | ELEMENT_CODE},
};

enum { ELEMENTS = sizeof(elements) / sizeof(elements[0]) };

/* Where the elements begin whose names begin with each letter, and where all end. */
static const uint8_t starts['z' - 'a' + 2] = {0, 9, 19, 25, 34, 36, 43, 43, 53, 58, 58,
    59, 64, 72, 75, 80, 85, 86, 89, 105, 118, 120, 122, 123, 124, 124, 124};

static bool is_called(const struct element *element, const uint8_t *name)
{
    return memcmp(element->name, name, ROOM) == 0;
}

unsigned element_number(struct bytes name)
{
    uint8_t lower[ROOM] = {0};
    if (name.len == 0 || name.len > LONGEST || !byte_is_alpha(name.ptr[0]))
        return ELEMENT_UNKNOWN;
    for (size_t i = 0; i < name.len; i++)
        lower[i] = byte_lower(name.ptr[i]);
    size_t letter = (size_t)(lower[0] - 'a');
    for (unsigned i = starts[letter]; i < starts[letter + 1]; i++)
        if (is_called(&elements[i], lower))
            return i;
    return ELEMENT_UNKNOWN;
}

size_t element_count(void)
{
    return ELEMENTS;
}

struct bytes element_name(unsigned number)
{
    const char *name = elements[number].name;
    return bytes_make(name, strlen(name));
}

unsigned element_flags_of(unsigned number)
{
    return number < ELEMENTS ? elements[number].flags : 0;
}

unsigned element_flags(struct bytes name)
{
    return element_flags_of(element_number(name));
}
