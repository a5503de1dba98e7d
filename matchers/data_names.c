/* Column names that tell what a column holds. */
#include "matchers/data_looks.h"

#include <string.h>

enum { NAME_MAX_LETTERS = 64 };

struct word {
    const char *text;
    enum data_kind kind;
};

/* Anywhere in the name, its letters run together; the first that fits is taken. */
static const struct word PARTS[] = {
    {"nomnaissance", DATA_NAME},
    {"nomdenaissance", DATA_NAME},
    {"birthname", DATA_NAME},
    {"lieunaissance", DATA_ADDRESS},
    {"lieudenaissance", DATA_ADDRESS},
    {"birthplace", DATA_ADDRESS},
    {"naissance", DATA_BIRTH_DATE},
    {"birth", DATA_BIRTH_DATE},
    {"geburt", DATA_BIRTH_DATE},
    {"nacimiento", DATA_BIRTH_DATE},
    {"nascita", DATA_BIRTH_DATE},
    {"groupesang", DATA_BLOOD_GROUP},
    {"groupage", DATA_BLOOD_GROUP},
    {"rhesus", DATA_BLOOD_GROUP},
    {"bloodgroup", DATA_BLOOD_GROUP},
    {"bloodtype", DATA_BLOOD_GROUP},
    {"blutgruppe", DATA_BLOOD_GROUP},
    {"medecin", DATA_DOCTOR},
    {"prescripteur", DATA_DOCTOR},
    {"praticien", DATA_DOCTOR},
    {"doctor", DATA_DOCTOR},
    {"physician", DATA_DOCTOR},
    {"mutuelle", DATA_INSURER},
    {"assurance", DATA_INSURER},
    {"assureur", DATA_INSURER},
    {"caisse", DATA_INSURER},
    {"insurance", DATA_INSURER},
    {"insurer", DATA_INSURER},
    {"krankenkasse", DATA_INSURER},
    {"diagnos", DATA_DIAGNOSIS},
    {"patholog", DATA_DIAGNOSIS},
    {"maladie", DATA_DIAGNOSIS},
    {"antecedent", DATA_DIAGNOSIS},
    {"allerg", DATA_DIAGNOSIS},
    {"grossesse", DATA_DIAGNOSIS},
    {"pregnan", DATA_DIAGNOSIS},
    {"disease", DATA_DIAGNOSIS},
    {"traitement", DATA_TREATMENT},
    {"medicament", DATA_TREATMENT},
    {"posologie", DATA_TREATMENT},
    {"ordonnance", DATA_TREATMENT},
    {"treatment", DATA_TREATMENT},
    {"medication", DATA_TREATMENT},
    {"prescription", DATA_TREATMENT},
    {"resultat", DATA_TEST_RESULT},
    {"analyse", DATA_TEST_RESULT},
    {"serologie", DATA_TEST_RESULT},
    {"glycemie", DATA_TEST_RESULT},
    {"hemoglobin", DATA_TEST_RESULT},
    {"testresult", DATA_TEST_RESULT},
    {"labresult", DATA_TEST_RESULT},
    {"motdepasse", DATA_PASSWORD},
    {"passwor", DATA_PASSWORD},
    {"passwd", DATA_PASSWORD},
    {"passhash", DATA_PASSWORD},
    {"codepostal", DATA_POSTCODE},
    {"postcode", DATA_POSTCODE},
    {"postalcode", DATA_POSTCODE},
    {"zipcode", DATA_POSTCODE},
    {"adresse", DATA_ADDRESS},
    {"address", DATA_ADDRESS},
    {"street", DATA_ADDRESS},
    {"commune", DATA_ADDRESS},
    {"prenom", DATA_NAME},
    {"patronym", DATA_NAME},
    {"surname", DATA_NAME},
    {"firstname", DATA_NAME},
    {"lastname", DATA_NAME},
    {"givenname", DATA_NAME},
    {"fullname", DATA_NAME},
    {"nachname", DATA_NAME},
    {"vorname", DATA_NAME},
};

/* One of the name's words, between other characters or capitals. */
static const struct word WORDS[] = {
    {"ddn", DATA_BIRTH_DATE},
    {"dob", DATA_BIRTH_DATE},
    {"sexe", DATA_SEX},
    {"sex", DATA_SEX},
    {"gender", DATA_SEX},
    {"civilite", DATA_SEX},
    {"icd", DATA_DIAGNOSIS},
    {"cim", DATA_DIAGNOSIS},
    {"drug", DATA_TREATMENT},
    {"result", DATA_TEST_RESULT},
    {"vih", DATA_TEST_RESULT},
    {"hiv", DATA_TEST_RESULT},
    {"mdp", DATA_PASSWORD},
    {"pwd", DATA_PASSWORD},
    {"pass", DATA_PASSWORD},
    {"cp", DATA_POSTCODE},
    {"zip", DATA_POSTCODE},
    {"plz", DATA_POSTCODE},
    {"rue", DATA_ADDRESS},
    {"voie", DATA_ADDRESS},
    {"ville", DATA_ADDRESS},
    {"city", DATA_ADDRESS},
    {"town", DATA_ADDRESS},
    {"nom", DATA_NAME},
    {"name", DATA_NAME},
};

/* The letter without its accent, for those of French in UTF-8 (behind 0xC3) and, where
 * a byte stands alone, in Latin-1. */
static uint8_t without_accent(uint8_t byte)
{
    static const char letters[] = "aaaaaaaceeeeiiiidnooooo ouuuuypy";
    return (uint8_t)letters[byte & 31];
}

/* The next letter, small and without its accent; 0 for what is no letter. */
static uint8_t next_letter(struct bytes name, size_t *at, bool *capital)
{
    uint8_t byte = name.ptr[(*at)++];
    *capital = byte >= 'A' && byte <= 'Z';
    if (byte == 0xC3 && *at < name.len)
        byte = (uint8_t)(name.ptr[(*at)++] | 0xC0);
    uint8_t letter = byte >= 0xC0 ? without_accent(byte) : byte_lower(byte);
    return byte_is_alpha(letter) ? letter : 0;
}

/* The name's letters in small, words ended by spaces; and the same run together. */
static void letters_of(char words[2 * NAME_MAX_LETTERS + 4],
    char run[NAME_MAX_LETTERS + 1], struct bytes name)
{
    size_t word_at = 0;
    size_t run_at = 0;
    bool small = false;
    words[word_at++] = ' ';
    for (size_t i = 0; i < name.len && run_at < NAME_MAX_LETTERS;) {
        bool capital = false;
        uint8_t letter = next_letter(name, &i, &capital);
        bool begins = letter == 0 || (capital && small);
        if (begins && words[word_at - 1] != ' ')
            words[word_at++] = ' ';
        small = letter != 0 && !capital;
        if (letter == 0)
            continue;
        words[word_at++] = (char)letter;
        run[run_at++] = (char)letter;
    }
    words[word_at++] = ' ';
    words[word_at] = '\0';
    run[run_at] = '\0';
}

static bool has_word(const char *words, const char *word)
{
    size_t length = strlen(word);
    for (const char *at = strstr(words, word); at != NULL; at = strstr(at + 1, word))
        if (at[-1] == ' ' && at[length] == ' ')
            return true;
    return false;
}

enum data_kind data_kind_by_name(struct bytes name)
{
    char words[2 * NAME_MAX_LETTERS + 4];
    char run[NAME_MAX_LETTERS + 1];
    letters_of(words, run, name);
    for (size_t i = 0; i < sizeof(PARTS) / sizeof(PARTS[0]); i++)
        if (strstr(run, PARTS[i].text) != NULL)
            return PARTS[i].kind;
    for (size_t i = 0; i < sizeof(WORDS) / sizeof(WORDS[0]); i++)
        if (has_word(words, WORDS[i].text))
            return WORDS[i].kind;
    return DATA_NONE;
}
