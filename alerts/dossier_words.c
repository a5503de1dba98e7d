#include "alerts/dossier_words.h"

const char *dossier_word(enum words_language language, enum dossier_word word)
{
    const struct dossier_words *table =
        language == WORDS_FRENCH ? &dossier_words_french : &dossier_words_english;
    const char *phrase =
        (unsigned)word < DOSSIER_WORD_COUNT ? table->phrases[word] : NULL;
    return phrase == NULL ? "" : phrase;
}

const char *dossier_language_name(enum words_language language)
{
    return language == WORDS_FRENCH ? "fr" : "en";
}
