#include "parsers/language.h"

#include <string.h>

enum {
    WORD_MAX = 12,
    OWN = 2,       /* a word that only one of them has counts more than a shared one */
    CLEAR = 6,     /* so much says it alone */
    FAR_AHEAD = 2, /* times what is declared, to overrule it */
    EN = 1 << LANGUAGE_EN,
    FR = 1 << LANGUAGE_FR,
    RU = 1 << LANGUAGE_RU,
    ES = 1 << LANGUAGE_ES,
    DE = 1 << LANGUAGE_DE,
    PT = 1 << LANGUAGE_PT,
    OTHER = 1 << LANGUAGE_COUNT /* Italian, Dutch, Polish ... */
};

static const char *const names[LANGUAGE_COUNT] = {"en", "fr", "ru", "es", "de", "pt"};

struct small_word {
    const char *text;
    unsigned languages;
};

/* Sorted by bytes, for a binary search. Words of computing, which travel, are left out.
 */
static const struct small_word small_words[] = {
    {"a", EN | FR | ES | PT},
    {"aber", DE},
    {"al", ES},
    {"also", EN | DE},
    {"am", EN | DE},
    {"an", EN | DE},
    {"and", EN},
    {"ao", PT},
    {"aos", PT},
    {"are", EN},
    {"as", EN | PT},
    {"at", EN},
    {"att", OTHER},
    {"au", FR},
    {"auf", DE},
    {"aus", DE},
    {"aux", FR},
    {"avec", FR},
    {"be", EN},
    {"bei", DE},
    {"bir", OTHER},
    {"but", EN},
    {"by", EN},
    {"can", EN},
    {"ce", FR},
    {"ces", FR},
    {"cette", FR},
    {"che", OTHER},
    {"com", PT},
    {"como", ES | PT},
    {"con", ES},
    {"da", DE | PT},
    {"dans", FR},
    {"das", DE | PT},
    {"de", FR | ES | PT},
    {"del", ES},
    {"della", OTHER},
    {"dem", DE},
    {"den", DE},
    {"der", DE},
    {"des", FR | DE},
    {"desde", ES | PT},
    {"det", OTHER},
    {"di", OTHER},
    {"die", DE},
    {"do", EN | PT},
    {"dos", ES | PT},
    {"du", FR | DE},
    {"e", PT},
    {"een", OTHER},
    {"ein", DE},
    {"eine", DE},
    {"einem", DE},
    {"einen", DE},
    {"einer", DE},
    {"el", ES},
    {"em", PT},
    {"en", FR | ES},
    {"es", ES | DE},
    {"est", FR},
    {"esta", ES | PT},
    {"este", OTHER},
    {"et", FR},
    {"eu", FR | PT},
    {"foi", PT},
    {"for", EN},
    {"from", EN},
    {"f\xC3\xBCr", DE},
    {"gli", OTHER},
    {"has", EN | ES},
    {"hat", EN | DE},
    {"have", EN},
    {"het", OTHER},
    {"i", EN},
    {"ich", DE},
    {"ikke", OTHER},
    {"il", FR},
    {"im", DE},
    {"in", EN | DE},
    {"is", EN},
    {"ist", DE},
    {"it", EN},
    {"i\xC3\xA7in", OTHER},
    {"je", FR | DE},
    {"jest", OTHER},
    {"la", FR | ES},
    {"las", ES},
    {"le", FR | ES},
    {"les", FR | ES},
    {"lo", ES},
    {"los", ES | DE},
    {"mais", FR | PT},
    {"me", EN | FR | ES | PT},
    {"mi", ES},
    {"mit", DE},
    {"muy", ES},
    {"my", EN},
    {"m\xC3\xA1s", ES},
    {"na", PT},
    {"ne", FR},
    {"nicht", DE},
    {"nie", OTHER},
    {"niet", OTHER},
    {"no", EN | ES | PT},
    {"non", OTHER},
    {"nos", FR | ES | PT},
    {"not", EN},
    {"nu", OTHER},
    {"nur", DE},
    {"n\xC3\xA3o", PT},
    {"o", ES | PT},
    {"och", OTHER},
    {"of", EN},
    {"og", OTHER},
    {"on", EN | FR},
    {"or", EN | FR},
    {"os", ES | PT},
    {"ou", FR | PT},
    {"par", FR},
    {"para", ES | PT},
    {"pas", FR},
    {"pelo", ES | PT},
    {"per", OTHER},
    {"pero", ES},
    {"plus", EN | FR},
    {"por", ES | PT},
    {"pour", FR},
    {"que", FR | ES | PT},
    {"qui", FR},
    {"se", FR | ES | PT},
    {"sem", PT},
    {"seu", PT},
    {"si", FR | ES},
    {"sich", DE},
    {"sie", DE},
    {"sin", ES},
    {"sind", DE},
    {"si\xC4\x99", OTHER},
    {"so", EN | DE},
    {"sono", OTHER},
    {"sont", FR},
    {"su", ES},
    {"sua", PT},
    {"sur", FR | ES},
    {"s\xC3\xA3o", PT},
    {"that", EN},
    {"the", EN},
    {"they", EN},
    {"this", EN},
    {"to", EN},
    {"tudo", PT},
    {"um", DE | PT},
    {"uma", PT},
    {"un", FR | ES},
    {"una", ES},
    {"und", DE},
    {"une", FR},
    {"uns", DE | PT},
    {"van", OTHER},
    {"ve", OTHER},
    {"von", DE},
    {"vous", FR},
    {"was", EN | DE},
    {"we", EN},
    {"who", EN},
    {"wie", DE},
    {"will", EN | DE},
    {"wir", DE},
    {"with", EN},
    {"y", ES | FR},
    {"ya", ES},
    {"you", EN},
    {"your", EN},
    {"zu", DE},
    {"zum", DE},
    {"zur", DE},
    {"\xC3\xA0", FR | PT},
    {"\xC3\xA9", PT},
    {"\xC3\xBC"
     "ber",
        DE},
    {"\xC8\x99i", OTHER},
};

static unsigned languages_of(struct bytes word)
{
    size_t low = 0;
    size_t high = sizeof(small_words) / sizeof(small_words[0]);
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        struct bytes text = bytes_of(small_words[middle].text);
        size_t shorter = text.len < word.len ? text.len : word.len;
        int order = memcmp(text.ptr, word.ptr, shorter);
        if (order == 0 && text.len == word.len)
            return small_words[middle].languages;
        if (order < 0 || (order == 0 && text.len < word.len))
            low = middle + 1;
        else
            high = middle;
    }
    return 0;
}

enum script { SCRIPT_LATIN, SCRIPT_RUSSIAN, SCRIPT_OTHER };

/* Russian has none of the letters that Ukrainian, Belarusian and Serbian add; Greek,
 * Arabic, Chinese and the others begin past them. */
static enum script script_of(struct bytes word)
{
    enum script script = SCRIPT_LATIN;
    for (size_t i = 0; i + 1 < word.len; i++) {
        uint8_t lead = word.ptr[i];
        uint8_t next = word.ptr[i + 1];
        if (lead < 0xC3 || (lead >= 0x80 && lead < 0xC0))
            continue;
        bool russian = lead == 0xD0 ? next >= 0x90 || next == 0x81
                                    : lead == 0xD1 && (next < 0x90 || next == 0x91);
        if (russian)
            script = SCRIPT_RUSSIAN;
        else if (lead >= 0xCD && lead != 0xE2)
            return SCRIPT_OTHER;
    }
    return script;
}

static void count_word(struct language_counts *counts, struct bytes word)
{
    enum script script = script_of(word);
    if (script == SCRIPT_RUSSIAN)
        counts->seen[LANGUAGE_RU]++;
    if (script == SCRIPT_OTHER)
        counts->other++;
    if (script != SCRIPT_LATIN || word.len > WORD_MAX)
        return;
    uint8_t lower[WORD_MAX];
    for (size_t i = 0; i < word.len; i++)
        lower[i] = byte_lower(word.ptr[i]);
    unsigned languages = languages_of(bytes_make(lower, word.len));
    bool own = (languages & (languages - 1)) == 0;
    counts->other += languages == OTHER ? OWN : 0;
    for (unsigned i = 0; i < LANGUAGE_COUNT; i++)
        if ((languages >> i & 1U) != 0)
            counts->seen[i] += own ? OWN : 1;
}

static bool is_letter(uint8_t byte)
{
    return byte_is_alpha(byte) || byte >= 0x80;
}

/* Bytes of what parts words at `at`; 0 inside one. Beyond ASCII it is U+0080 to U+00BF
 * (a no-break space, guillemets) and U+2000 to U+2FFF (the apostrophe of "d'une"). */
static size_t gap_at(struct bytes text, size_t at)
{
    uint8_t byte = text.ptr[at];
    if (byte == 0xE2)
        return 3;
    return byte == 0xC2 ? 2 : !is_letter(byte);
}

void language_count(struct language_counts *counts, struct bytes text)
{
    text = bytes_slice(text, 0, LANGUAGE_BYTES_MAX - counts->bytes);
    counts->bytes += text.len;
    for (size_t at = 0; at < text.len;) {
        size_t start = at;
        while (at < text.len && gap_at(text, at) == 0)
            at++;
        if (at > start)
            count_word(counts, bytes_slice(text, start, at - start));
        at += at < text.len ? gap_at(text, at) : 0;
    }
}

static unsigned best_of(const struct language_counts *counts)
{
    unsigned best = 0;
    for (unsigned i = 1; i < LANGUAGE_COUNT; i++)
        if (counts->seen[i] > counts->seen[best])
            best = i;
    return best;
}

bool language_is_clear(const struct language_counts *counts)
{
    uint32_t most = counts->seen[best_of(counts)];
    if (most < CLEAR || counts->other > most)
        return false;
    for (unsigned i = 0; i < LANGUAGE_COUNT; i++)
        if (i != best_of(counts) && counts->seen[i] >= most)
            return false;
    return true;
}

/* The one that is declared, or LANGUAGE_COUNT. */
static unsigned declared_language(struct bytes declared)
{
    for (unsigned i = 0; i < LANGUAGE_COUNT; i++)
        if (bytes_starts_nocase(declared, names[i]) &&
            (declared.len == 2 || !is_letter(declared.ptr[2])))
            return i;
    return LANGUAGE_COUNT;
}

const char *language_name(const struct language_counts *counts, struct bytes declared)
{
    unsigned said = declared_language(declared);
    unsigned best = best_of(counts);
    uint32_t most = counts->seen[best];
    if (counts->other > most)
        return "";
    if (said < LANGUAGE_COUNT &&
        (most < CLEAR || most < counts->seen[said] * FAR_AHEAD))
        return names[said];
    return language_is_clear(counts) ? names[best] : "";
}
