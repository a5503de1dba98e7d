#include "parsers/language.h"

#include "parsers/language_words.h"
#include "parsers/word_order.h"

enum {
    WORD_MAX = 12,
    OWN = 2,       /* a word that only one of them has counts more than a shared one */
    CLEAR = 6,     /* so much says it alone, */
    HINT = 3,      /* or so much when it is far ahead */
    FAR_AHEAD = 2, /* times the second */
    /* Four times the best must be five times what speaks for the declared one to
     * overrule it: related languages share many words. */
    OVERRULED = 4,
    OVERRULES = 5
};

static const char *const names[LANGUAGE_COUNT] = {"en", "fr", "ru", "es", "de", "pt"};

/* `word`: as those of the list. */
static unsigned languages_of(const char word[LANGUAGE_WORD_ROOM])
{
    size_t low = 0;
    size_t high = language_word_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = word_order(language_words[middle].text, word, LANGUAGE_WORD_ROOM);
        if (order == 0)
            return language_words[middle].languages;
        low = order < 0 ? middle + 1 : low;
        high = order < 0 ? high : middle;
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

/* The language of which a letter of the word is typical: U+00E4 of German, U+00F1 of
 * Spanish ... */
static unsigned letters_of(struct bytes word)
{
    static const struct {
        uint8_t letter; /* behind 0xC3 */
        unsigned languages;
    } typical[] = {{0xA4, DE}, {0xB6, DE}, {0xBC, DE}, {0x9F, DE}, {0xB1, ES},
        {0xA3, PT}, {0xB5, PT}, {0xA8, FR}, {0xB9, FR}, {0xAE, FR}, {0xBB, FR}};
    for (size_t i = 0; i + 1 < word.len; i++)
        for (size_t j = 0; j < sizeof(typical) / sizeof(typical[0]); j++)
            if (word.ptr[i] == 0xC3 && word.ptr[i + 1] == typical[j].letter)
                return typical[j].languages;
    return 0;
}

static unsigned small_word(struct bytes word)
{
    char lower[LANGUAGE_WORD_ROOM] = {0};
    if (word.len > WORD_MAX)
        return 0;
    for (size_t i = 0; i < word.len; i++)
        lower[i] = (char)byte_lower(word.ptr[i]);
    return languages_of(lower);
}

static void count_word(struct language_counts *counts, struct bytes word)
{
    enum script script = script_of(word);
    if (script == SCRIPT_RUSSIAN)
        counts->seen[LANGUAGE_RU]++;
    if (script == SCRIPT_OTHER)
        counts->other++;
    if (script != SCRIPT_LATIN)
        return;
    unsigned languages = small_word(word);
    bool own = languages != 0 && (languages & (languages - 1)) == 0;
    if (languages == 0)
        languages = letters_of(word);
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
    unsigned best = best_of(counts);
    uint32_t most = counts->seen[best];
    uint32_t second = counts->other;
    for (unsigned i = 0; i < LANGUAGE_COUNT; i++)
        if (i != best && counts->seen[i] > second)
            second = counts->seen[i];
    return (most >= CLEAR && most > second) ||
           (most >= HINT && most >= second * FAR_AHEAD);
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
    if (said < LANGUAGE_COUNT && (!language_is_clear(counts) ||
                                     most * OVERRULED < counts->seen[said] * OVERRULES))
        return names[said];
    return language_is_clear(counts) ? names[best] : "";
}
