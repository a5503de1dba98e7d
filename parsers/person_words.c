#include "parsers/person_words.h"

#include <string.h>

struct list {
    const char *const *words;
    size_t count;
};

#define LIST(words)                                                                    \
    {                                                                                  \
        words, sizeof(words) / sizeof((words)[0])                                      \
    }

/* English, French, German, Spanish, Portuguese, Italian, Russian. */
static const char *const titles[] = {"dr", "dra", "dre", "pr", "docteur", "doktor",
    "prof", "professor", "mr", "mrs", "ms", "miss", "herr", "herrn", "frau", "mme",
    "mlle", "monsieur", "madame", "se\xC3\xB1or", "se\xC3\xB1ora", "sra", "don",
    "do\xC3\xB1\x61", "senhor", "senhora", "dona", "\xD0\xB3-\xD0\xBD",
    "\xD0\xB3-\xD0\xB6\xD0\xB0"};

static const char *const births[] = {"n\xC3\xA9", "n\xC3\xA9\x65", "n\xC3\xA9(e)",
    "ne(e)", "born", "dob", "d.o.b", "birthdate", "birthday", "geb", "geboren",
    "nacido", "nacida", "nascido", "nascida", "nato", "nata",
    "\xD1\x80\xD0\xBE\xD0\xB4\xD0\xB8\xD0\xBB\xD1\x81\xD1\x8F", /* родился */
    "\xD1\x80\xD0\xBE\xD0\xB4\xD0\xB8\xD0\xBB\xD0\xB0\xD1\x81\xD1\x8C"};

static const char *const joints[] = {
    "le", "on", "the", "am", "el", "em", "il", "date", "is"};

static const char *const roles[] = {"patient", "patiente", "patienten", "paciente",
    "paziente", "\xD0\xBF\xD0\xB0\xD1\x86\xD0\xB8\xD0\xB5\xD0\xBD\xD1\x82",
    "\xD0\x9F\xD0\xB0\xD1\x86\xD0\xB8\xD0\xB5\xD0\xBD\xD1\x82"};

/* Without the marks that follow it. */
static struct bytes bare(struct bytes word)
{
    while (word.len > 0 && strchr(".:,", word.ptr[word.len - 1]) != NULL)
        word.len--;
    return word;
}

static bool has(struct list list, struct bytes word)
{
    for (size_t i = 0; i < list.count; i++)
        if (bytes_equal_nocase(word, bytes_of(list.words[i])))
            return true;
    return false;
}

static bool begins_with(const char *firsts, struct bytes word)
{
    return word.len > 0 && word.ptr[0] != 0 && strchr(firsts, word.ptr[0]) != NULL;
}

bool person_title(struct bytes word)
{
    while (bytes_ends(word, "."))
        word.len--;
    return has((struct list)LIST(titles), word);
}

/* "MS Exchange", "DR Congo" name nobody. */
static bool is_shouted_title(struct bytes word)
{
    static const char *const shouted[] = {
        "MME", "MLLE", "MRS", "HERR", "FRAU", "MONSIEUR", "MADAME", "M.", "MME."};
    for (size_t i = 0; i < sizeof(shouted) / sizeof(shouted[0]); i++)
        if (bytes_is(word, shouted[i]))
            return true;
    return false;
}

bool person_title_written(struct bytes word)
{
    enum { LONGEST = 12 };
    if (word.len < 2 || word.len > LONGEST)
        return false;
    if (!begins_with("DFHMPS", word))
        return false;
    bool small = byte_is_alpha(word.ptr[1]) && word.ptr[1] >= 'a';
    bool gift = bytes_is(word, "Don") || bytes_is(word, "Dona"); /* in French */
    return (small && !gift && person_title(word)) || is_shouted_title(word);
}

bool person_born(struct bytes word)
{
    return begins_with("nNbBdDgG\xD1", word) &&
           has((struct list)LIST(births), bare(word));
}

bool person_born_joint(struct bytes word)
{
    return has((struct list)LIST(joints), bare(word));
}

bool person_role(struct bytes word)
{
    if (!begins_with("pP\xD0", word))
        return false;
    struct bytes rest = bytes_slice(word, 1, word.len);
    for (size_t i = 0; i < sizeof(roles) / sizeof(roles[0]); i++)
        if (bytes_is(word, roles[i]) ||
            (word.ptr[0] == 'P' && bytes_is(rest, roles[i] + 1)))
            return true;
    return false;
}
