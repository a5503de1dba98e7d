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
    {"address", ELEMENT_LINE},
    {"area", ELEMENT_VOID},
    {"article", ELEMENT_LINE},
    {"aside", ELEMENT_LINE},
    {"base", ELEMENT_VOID},
    {"blockquote", ELEMENT_LINE},
    {"body", ELEMENT_LINE | ELEMENT_ONCE},
    {"br", ELEMENT_LINE | ELEMENT_VOID},
    {"button", ELEMENT_LINE},
    {"caption", ELEMENT_LINE},
    {"center", ELEMENT_LINE},
    {"code", ELEMENT_CODE},
    {"col", ELEMENT_VOID},
    {"dd", ELEMENT_LINE | ELEMENT_ENDED},
    {"details", ELEMENT_LINE},
    {"dialog", ELEMENT_LINE},
    {"div", ELEMENT_LINE},
    {"dl", ELEMENT_LINE},
    {"dt", ELEMENT_LINE | ELEMENT_ENDED},
    {"embed", ELEMENT_VOID},
    {"fieldset", ELEMENT_LINE},
    {"figcaption", ELEMENT_LINE},
    {"figure", ELEMENT_LINE},
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
    {"img", ELEMENT_VOID},
    {"input", ELEMENT_VOID},
    {"legend", ELEMENT_LINE},
    {"li", ELEMENT_LINE | ELEMENT_ENDED},
    {"link", ELEMENT_VOID},
    {"listing", ELEMENT_LINE | ELEMENT_CODE},
    {"main", ELEMENT_LINE},
    {"menu", ELEMENT_LINE},
    {"meta", ELEMENT_VOID},
    {"nav", ELEMENT_LINE},
    {"noscript", ELEMENT_LINE},
    {"ol", ELEMENT_LINE},
    {"optgroup", ELEMENT_LINE | ELEMENT_ENDED},
    {"option", ELEMENT_LINE | ELEMENT_ENDED},
    {"p", ELEMENT_LINE | ELEMENT_ENDED},
    {"param", ELEMENT_VOID},
    {"pre", ELEMENT_LINE | ELEMENT_CODE},
    {"samp", ELEMENT_CODE},
    {"script", ELEMENT_RAW},
    {"section", ELEMENT_LINE},
    {"select", ELEMENT_LINE},
    {"source", ELEMENT_VOID},
    {"style", ELEMENT_RAW},
    {"summary", ELEMENT_LINE},
    {"table", ELEMENT_LINE},
    {"tbody", ELEMENT_LINE | ELEMENT_ENDED},
    {"td", ELEMENT_CELL | ELEMENT_ENDED},
    {"template", ELEMENT_LINE},
    {"textarea", ELEMENT_LINE | ELEMENT_CODE},
    {"tfoot", ELEMENT_LINE | ELEMENT_ENDED},
    {"th", ELEMENT_CELL | ELEMENT_ENDED},
    {"thead", ELEMENT_LINE | ELEMENT_ENDED},
    {"title", ELEMENT_LINE},
    {"tr", ELEMENT_LINE | ELEMENT_ENDED},
    {"track", ELEMENT_VOID},
    {"ul", ELEMENT_LINE},
    {"wbr", ELEMENT_VOID},
    {"xmp", ELEMENT_LINE | ELEMENT_CODE},
};

/* Where the elements begin whose names begin with each letter, and where all end. */
static const uint8_t starts['z' - 'a' + 2] = {0, 4, 9, 13, 19, 20, 26, 26, 36, 38, 38,
    38, 42, 45, 47, 50, 53, 53, 53, 60, 71, 72, 72, 73, 74, 74, 74};

static bool is_called(const struct element *element, const uint8_t *name)
{
    return memcmp(element->name, name, ROOM) == 0;
}

unsigned element_flags(struct bytes name)
{
    uint8_t lower[ROOM] = {0};
    if (name.len == 0 || name.len > LONGEST || !byte_is_alpha(name.ptr[0]))
        return 0;
    for (size_t i = 0; i < name.len; i++)
        lower[i] = byte_lower(name.ptr[i]);
    size_t letter = (size_t)(lower[0] - 'a');
    for (size_t i = starts[letter]; i < starts[letter + 1]; i++)
        if (is_called(&elements[i], lower))
            return elements[i].flags;
    return 0;
}
