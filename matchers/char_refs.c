#include "matchers/char_refs.h"

#include <string.h>

enum { NAME_MAX_BYTES = 6, LATIN_FIRST = 0xA0 };

/* U+00A0 to U+00FF, in their order. */
static const char LATIN[][NAME_MAX_BYTES + 1] = {"nbsp", "iexcl", "cent", "pound",
    "curren", "yen", "brvbar", "sect", "uml", "copy", "ordf", "laquo", "not", "shy",
    "reg", "macr", "deg", "plusmn", "sup2", "sup3", "acute", "micro", "para", "middot",
    "cedil", "sup1", "ordm", "raquo", "frac14", "frac12", "frac34", "iquest", "Agrave",
    "Aacute", "Acirc", "Atilde", "Auml", "Aring", "AElig", "Ccedil", "Egrave", "Eacute",
    "Ecirc", "Euml", "Igrave", "Iacute", "Icirc", "Iuml", "ETH", "Ntilde", "Ograve",
    "Oacute", "Ocirc", "Otilde", "Ouml", "times", "Oslash", "Ugrave", "Uacute", "Ucirc",
    "Uuml", "Yacute", "THORN", "szlig", "agrave", "aacute", "acirc", "atilde", "auml",
    "aring", "aelig", "ccedil", "egrave", "eacute", "ecirc", "euml", "igrave", "iacute",
    "icirc", "iuml", "eth", "ntilde", "ograve", "oacute", "ocirc", "otilde", "ouml",
    "divide", "oslash", "ugrave", "uacute", "ucirc", "uuml", "yacute", "thorn", "yuml"};

struct sign {
    char name[NAME_MAX_BYTES + 1];
    uint16_t code;
};

static const struct sign SIGNS[] = {{"commat", '@'}, {"period", '.'}, {"sol", '/'},
    {"lt", '<'}, {"gt", '>'}, {"plus", '+'}, {"lowbar", '_'}, {"apos", '\''},
    {"rsquo", 0x2019}, {"lsquo", 0x2018}, {"OElig", 0x152}, {"oelig", 0x153},
    {"Scaron", 0x160}, {"scaron", 0x161}, {"Zcaron", 0x17D}, {"zcaron", 0x17E},
    {"Yuml", 0x178}, {"hyphen", 0x2010}, {"dash", 0x2010}, {"ndash", 0x2013},
    {"mdash", 0x2014}, {"minus", 0x2212}, {"ensp", 0x2002}, {"emsp", 0x2003},
    {"numsp", 0x2007}, {"thinsp", 0x2009}, {"zwnj", 0x200C}, {"zwj", 0x200D}};

static bool is_name(struct bytes name, const char *known)
{
    return name.len == strlen(known) && memcmp(name.ptr, known, name.len) == 0;
}

uint32_t char_ref(size_t *length, struct bytes text)
{
    struct bytes start = bytes_slice(text, 0, NAME_MAX_BYTES + 1);
    ptrdiff_t end = bytes_find_byte(start, ';', 0);
    if (end == BYTES_NONE || end == 0)
        return 0;
    struct bytes name = bytes_slice(start, 0, (size_t)end);
    *length = name.len;
    for (uint32_t i = 0; i < sizeof(LATIN) / sizeof(LATIN[0]); i++)
        if (is_name(name, LATIN[i]))
            return LATIN_FIRST + i;
    for (size_t i = 0; i < sizeof(SIGNS) / sizeof(SIGNS[0]); i++)
        if (is_name(name, SIGNS[i].name))
            return SIGNS[i].code;
    return 0;
}
