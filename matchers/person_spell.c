#include "matchers/person_spell.h"

#include <string.h>

struct spelled {
    uint8_t code; /* in Latin-1, and so in windows-1252 */
    char text[3];
};

static const struct spelled SPELLED[] = {{0xe4, "ae"}, {0xc4, "AE"}, {0xf6, "oe"},
    {0xd6, "OE"}, {0xfc, "ue"}, {0xdc, "UE"}, {0xf8, "oe"}, {0xd8, "OE"}, {0xe5, "aa"},
    {0xc5, "AA"}};

/* NULL: the letter has no such form. */
static const char *spelling_of(uint32_t code)
{
    for (size_t i = 0; i < sizeof(SPELLED) / sizeof(SPELLED[0]); i++)
        if (SPELLED[i].code == code)
            return SPELLED[i].text;
    return NULL;
}

/* The letter of Latin-1 at `at`, and the bytes it takes. */
static uint32_t letter_at(size_t *taken, struct bytes text, size_t at)
{
    enum { LATIN_LEAD = 0xc3 };
    uint8_t byte = text.ptr[at];
    uint8_t next = at + 1 < text.len ? text.ptr[at + 1] : 0;
    bool alone = next < 0x80 && (at == 0 || text.ptr[at - 1] < 0x80);
    *taken = 1;
    if (byte != LATIN_LEAD || next < 0x80 || next >= 0xc0)
        return alone ? byte : 0;
    *taken = 2;
    return 0xc0U | (next & 0x3fU);
}

size_t person_spell(uint8_t *out, struct bytes text, bool *any)
{
    size_t length = 0;
    for (size_t at = 0; at < text.len;) {
        size_t taken = 1;
        const char *spelling =
            text.ptr[at] < 0x80 ? NULL : spelling_of(letter_at(&taken, text, at));
        if (spelling == NULL) {
            out[length++] = text.ptr[at++];
            continue;
        }
        out[length++] = (uint8_t)spelling[0];
        out[length++] = (uint8_t)spelling[1];
        at += taken;
        *any = true;
    }
    return length;
}

static bool is_ascii(struct bytes text)
{
    uint8_t all = 0;
    for (size_t i = 0; i < text.len; i++)
        all |= text.ptr[i];
    return all < 0x80;
}

bool person_spell_row(struct person_view *row, const struct place *place,
    const struct dates *dates, const struct person_cells *cells)
{
    struct bytes text = bytes_slice(place->text, 0, cells->end);
    struct bytes before = bytes_slice(text, cells->start, dates->start - cells->start);
    size_t date = dates->end - dates->start;
    size_t most = PERSON_FAR + VIEW_DATE;
    bool any = false;
    if (is_ascii(bytes_slice(text, cells->start, text.len)) || date > VIEW_DATE ||
        before.len > most || text.len - dates->end > most)
        return false;
    size_t start = person_spell(row->bytes, before, &any);
    memcpy(row->bytes + start, text.ptr + dates->start, date);
    size_t end = start + date;
    size_t after =
        person_spell(row->bytes + end, bytes_slice(text, dates->end, text.len), &any);
    row->place = *place;
    row->place.text = bytes_make(row->bytes, end + after);
    row->place.at = start + (place->at - dates->start);
    row->dates = *dates;
    row->dates.start = start;
    row->dates.end = end;
    return any;
}
