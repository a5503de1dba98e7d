#include "parsers/element.h"

#include "base/eight.h"

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

/* Of the first eight letters of each name: no two are alike when multiplied by this. */
static const uint64_t spread = UINT64_C(0xcada1f6a4182ba9d);
enum { SLOTS = 1 << 10, SLOT_SHIFT = 54 };

/* By that: which element it is, plus 1. */
static const uint8_t slots[SLOTS] = {[10] = 45,
    [38] = 58,
    [43] = 62,
    [47] = 40,
    [51] = 116,
    [53] = 68,
    [58] = 4,
    [68] = 23,
    [77] = 34,
    [84] = 74,
    [86] = 8,
    [116] = 98,
    [121] = 20,
    [124] = 108,
    [127] = 90,
    [143] = 121,
    [162] = 44,
    [173] = 88,
    [188] = 32,
    [205] = 54,
    [206] = 78,
    [208] = 111,
    [215] = 22,
    [220] = 93,
    [221] = 24,
    [235] = 41,
    [245] = 39,
    [265] = 33,
    [270] = 106,
    [276] = 89,
    [281] = 84,
    [283] = 25,
    [294] = 97,
    [295] = 83,
    [296] = 115,
    [298] = 73,
    [310] = 19,
    [312] = 105,
    [343] = 11,
    [368] = 85,
    [373] = 96,
    [392] = 26,
    [420] = 61,
    [428] = 49,
    [429] = 67,
    [430] = 69,
    [436] = 117,
    [437] = 64,
    [447] = 31,
    [452] = 36,
    [453] = 27,
    [458] = 53,
    [491] = 13,
    [494] = 101,
    [499] = 70,
    [502] = 99,
    [520] = 109,
    [521] = 107,
    [531] = 75,
    [542] = 112,
    [552] = 82,
    [553] = 86,
    [554] = 52,
    [556] = 80,
    [561] = 28,
    [570] = 59,
    [571] = 104,
    [574] = 65,
    [577] = 122,
    [580] = 48,
    [604] = 37,
    [612] = 15,
    [646] = 42,
    [651] = 91,
    [657] = 29,
    [661] = 30,
    [665] = 6,
    [670] = 10,
    [686] = 3,
    [689] = 103,
    [695] = 114,
    [720] = 124,
    [722] = 2,
    [726] = 119,
    [730] = 56,
    [731] = 47,
    [741] = 21,
    [742] = 17,
    [747] = 120,
    [761] = 12,
    [765] = 81,
    [772] = 118,
    [773] = 72,
    [776] = 14,
    [779] = 87,
    [781] = 66,
    [788] = 100,
    [793] = 113,
    [796] = 79,
    [802] = 123,
    [805] = 18,
    [828] = 9,
    [830] = 60,
    [849] = 55,
    [855] = 16,
    [860] = 102,
    [882] = 1,
    [883] = 46,
    [895] = 50,
    [925] = 35,
    [935] = 95,
    [938] = 57,
    [943] = 7,
    [944] = 71,
    [948] = 94,
    [958] = 51,
    [966] = 5,
    [968] = 92,
    [970] = 43,
    [975] = 63,
    [978] = 76,
    [999] = 77,
    [1012] = 38,
    [1021] = 110};

static bool is_called(const struct element *element, const uint8_t *name)
{
    return memcmp(element->name, name, ROOM) == 0;
}

unsigned element_number(struct bytes name)
{
    uint8_t lower[ROOM] = {0};
    uint64_t letters = 0;
    if (name.len == 0 || name.len > LONGEST)
        return ELEMENT_UNKNOWN;
    if (name.len < sizeof(letters)) {
        letters = eight_read_some(name.ptr, name.len);
        if ((letters & EIGHT_OF(0x80)) != 0)
            return ELEMENT_UNKNOWN;
        letters = eight_lower(letters);
        eight_write(lower, letters);
    } else {
        for (size_t i = 0; i < name.len; i++)
            lower[i] = byte_lower(name.ptr[i]);
        letters = eight_read(lower);
    }
    uint8_t slot = slots[letters * spread >> SLOT_SHIFT];
    return slot != 0 && is_called(&elements[slot - 1], lower) ? slot - 1U
                                                              : ELEMENT_UNKNOWN;
}

size_t element_count(void)
{
    return ELEMENTS;
}

struct bytes element_name(unsigned number)
{
    const char *name = elements[number].name;
    size_t len = eight_first(eight_below(eight_read((const uint8_t *)name), 1));
    return bytes_make(name, len < 8 ? len : strlen(name));
}

unsigned element_flags_of(unsigned number)
{
    return number < ELEMENTS ? elements[number].flags : 0;
}

unsigned element_flags(struct bytes name)
{
    return element_flags_of(element_number(name));
}
