/*
 * phrase - names of organisations, sites, products and doctors: one to six words.
 *
 * Hashed like everything else, so that a watchlist does not tell who is watching. Words
 * are folded (fold.h) and keep their order; what stands between them does not matter:
 * "Bio-Labo d'Exemple" is "BIO LABO D EXEMPLE". A document is looked at word by word,
 * with exactly as many words ahead as the loaded lists have in a phrase.
 *
 * Canonical: the words with single spaces. It names an organisation, not a person.
 */
#include "matchers/phrase.h"

#include "matchers/declared.h"
#include "matchers/type.h"
#include "matchers/words.h"

#include <string.h>

enum {
    LETTERS_LEAST = 5,
    GAP_MAX = 4,
    VALUE_MAX = PHRASE_WORDS_MAX * (WORD_LONGEST + 1)
};

struct phrase {
    size_t length;
    unsigned words;
    uint8_t text[VALUE_MAX];
};

unsigned phrase_words(struct bytes canonical)
{
    unsigned words = 1;
    for (size_t i = 0; i < canonical.len; i++)
        words += canonical.ptr[i] == ' ' ? 1 : 0;
    return words;
}

/* The letters and digits of ASCII that the word at `at` begins with. Returns how many.
 */
static size_t add_ascii(struct phrase *phrase, struct bytes text, size_t at)
{
    size_t length = 0;
    for (; length < WORD_LONGEST && at + length < text.len; length++) {
        uint8_t small = FOLD_ASCII[text.ptr[at + length]];
        if (small == 0)
            break;
        phrase->text[phrase->length + length] = small;
    }
    return length;
}

/* Of ASCII, what is of no word, as what stands between most of them. */
static bool is_plain_gap(struct bytes text, size_t at)
{
    return text.ptr[at] < 0x80 && FOLD_ASCII[text.ptr[at]] == 0;
}

/* The length of the character at `at`; 0: a word starts there. */
static size_t gap_at(struct bytes text, size_t at)
{
    struct folded folded;
    if (is_plain_gap(text, at))
        return 1;
    if (words_start_at(text, at))
        return 0;
    fold_at(&folded, text, at);
    return folded.taken;
}

/* Adds the word at `*at`, and moves `*at` to the next one, `gap` bytes at most away; to
 * the text's end when there is none so near. */
static bool word_add(struct phrase *phrase, struct bytes text, size_t *at, size_t gap)
{
    struct folded folded;
    if (phrase->words > 0)
        phrase->text[phrase->length++] = ' ';
    size_t length = add_ascii(phrase, text, *at);
    for (*at += length; *at < text.len && !is_plain_gap(text, *at);
         *at += folded.taken) {
        fold_at(&folded, text, *at);
        if (folded.class == FOLD_OTHER)
            break;
        if (length + folded.length > WORD_LONGEST)
            return false;
        memcpy(phrase->text + phrase->length + length, folded.text, folded.length);
        length += folded.length;
    }
    phrase->length += length;
    phrase->words++;
    size_t end = *at;
    size_t passed = 1;
    while (*at < text.len && *at - end <= gap && passed > 0) {
        passed = gap_at(text, *at);
        *at += passed;
    }
    if (*at - end > gap)
        *at = text.len;
    return true;
}

/* In a document every word is one, which says nothing: so it is not counted there. */
static void give(
    const struct token_sink *out, const struct phrase *phrase, size_t start, bool field)
{
    const struct token token = {.type = IDENTIFIER_PHRASE,
        .variant = !field,
        .value = bytes_make(phrase->text, phrase->length),
        .start = start};
    out->take(out->context, &token);
}

static void find(
    const struct token_sink *out, const struct place *place, enum anchor anchor)
{
    struct phrase phrase = {.length = 0};
    struct bytes text = bytes_slice(place->text, 0, place->at + FIND_AHEAD);
    size_t at = place->at;
    (void)anchor;
    if (place->declared == NULL || !words_start_at(text, at))
        return;
    uint32_t lengths = place->declared->phrase_lengths;
    while (at < text.len && lengths >> phrase.words > 1 &&
           word_add(&phrase, text, &at, GAP_MAX) &&
           phrase.length <= CANDIDATE_VALUE_MAX)
        if ((lengths >> phrase.words & 1) != 0)
            give(out, &phrase, place->at, false);
}

/* Alone, or only with each other, these name nobody. */
static const char *const COMMON[] = {"assurance", "biologie", "cabinet", "centre",
    "center", "chirurgie", "clinic", "clinique", "company", "departement", "docteur",
    "doctor", "entreprise", "famille", "france", "groupe", "group", "hopital",
    "hopitaux", "hospital", "hospitalier", "infirmier", "institut", "labo",
    "laboratoire", "laboratoires", "laboratory", "maison", "medecin", "medical",
    "medicale", "monsieur", "madame", "mutuelle", "paris", "patient", "patients",
    "pharmacie", "polyclinique", "prive", "public", "regional", "residence", "sante",
    "service", "services", "societe", "urgences", "universitaire", "ville"};

static bool is_common(struct bytes word)
{
    for (size_t i = 0; i < sizeof(COMMON) / sizeof(COMMON[0]); i++)
        if (bytes_is(word, COMMON[i]))
            return true;
    return false;
}

/* At least one word that says something, and letters enough in all. */
static bool tells(const struct phrase *phrase)
{
    enum { SHORT = 3 };
    struct bytes rest = bytes_make(phrase->text, phrase->length);
    struct bytes word;
    size_t letters = 0;
    bool own = false;
    while (bytes_split(&word, &rest, ' ')) {
        letters += word.len;
        own = own || (word.len >= SHORT && !is_common(word));
    }
    return own && letters >= LETTERS_LEAST;
}

static enum refusal canonical(const struct token_sink *out, struct bytes field)
{
    struct phrase phrase = {.length = 0};
    size_t at = 0;
    while (at < field.len && !words_start_at(field, at))
        at++;
    if (at == field.len)
        return REFUSAL_EMPTY;
    while (at < field.len) {
        if (phrase.words == PHRASE_WORDS_MAX ||
            !word_add(&phrase, field, &at, field.len))
            return REFUSAL_LENGTH;
    }
    if (phrase.length > CANDIDATE_VALUE_MAX)
        return REFUSAL_LENGTH;
    if (!tells(&phrase))
        return REFUSAL_COMMON;
    give(out, &phrase, 0, true);
    return REFUSAL_NONE;
}

const struct identifier_kind identifier_phrase = {
    .type = IDENTIFIER_PHRASE,
    .name = "phrase",
    .anchors = 1U << ANCHOR_WORD,
    .person = false,
    .find = find,
    .canonical = canonical,
};
