/* Lexicons that grow: what is put together from files. */
#include "parsers/fold.h"
#include "parsers/lexicon_index.h"

#include <stdlib.h>
#include <string.h>

enum { TEXT_MAX = 1 << 23, FIRST_ROOM = 1024 };

static void point_to(struct lexicon *lexicon)
{
    struct lexicon_memory *own = lexicon->own;
    lexicon->tables.text = buf_bytes(&own->text);
    lexicon->tables.phrases = own->phrases;
    lexicon->tables.heads = own->heads;
    lexicon->tables.words = own->words;
    lexicon->tables.stems = own->stems;
    lexicon->tables.sections = own->sections;
    lexicon->tables.known = own->known;
}

int lexicon_empty(struct lexicon **out, struct err *err)
{
    AUTO(lexicon_free) struct lexicon *lexicon = calloc(1, sizeof(*lexicon));
    if (lexicon == NULL)
        return err_no_memory(err);
    lexicon->own = calloc(1, sizeof(*lexicon->own));
    if (lexicon->own == NULL)
        return err_no_memory(err);
    buf_init(&lexicon->own->text, TEXT_MAX);
    point_to(lexicon);
    *out = lexicon;
    lexicon = NULL;
    return 0;
}

void lexicon_free(struct lexicon *lexicon)
{
    if (lexicon == NULL)
        return;
    if (lexicon->own != NULL) {
        buf_done(&lexicon->own->text);
        free(lexicon->own->phrases);
        free(lexicon->own);
    }
    free(lexicon);
}

/* gcc 12's analyzer loses sight of a member of a member and takes it for lost. */
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wanalyzer-malloc-leak"
#endif
static int grow(struct lexicon_memory *own, size_t room, struct err *err)
{
    struct phrase *longer = reallocarray(own->phrases, room, sizeof(*own->phrases));
    if (longer == NULL)
        return err_no_memory(err);
    own->phrases = longer;
    own->room = room;
    return 0;
}
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic pop
#endif

static int more_room(struct lexicon *lexicon, struct err *err)
{
    if (lexicon->tables.count >= LEXICON_PHRASES_MAX)
        return err_set(err, "more than %d phrases in all", LEXICON_PHRASES_MAX);
    if (lexicon->tables.count < lexicon->own->room)
        return 0;
    return grow(lexicon->own,
        lexicon->own->room == 0 ? FIRST_ROOM : lexicon->own->room * 2, err);
}

int lexicon_copy(
    struct lexicon **out, const struct lexicon_tables *from, struct err *err)
{
    struct lexicon *made = NULL;
    if (lexicon_empty(&made, err) != 0 || made == NULL)
        return -1;
    AUTO(lexicon_free) struct lexicon *lexicon = made;
    struct lexicon_memory *own = lexicon->own;
    if (grow(own, from->count + FIRST_ROOM, err) != 0 ||
        buf_add(&own->text, from->text, err) != 0)
        return -1;
    memcpy(own->phrases, from->phrases, from->count * sizeof(*own->phrases));
    memcpy(own->heads, from->heads, sizeof(own->heads));
    memcpy(own->words, from->words, sizeof(own->words));
    memcpy(own->stems, from->stems, sizeof(own->stems));
    memcpy(own->sections, from->sections, sizeof(own->sections));
    memcpy(own->known, from->known, sizeof(own->known));
    lexicon->tables = *from;
    point_to(lexicon);
    *out = lexicon;
    lexicon = NULL;
    return 0;
}

static uint32_t hash_of(struct bytes word)
{
    uint32_t hash = LEXICON_HASH_START;
    for (size_t i = 0; i < word.len; i++)
        hash = lexicon_hash(hash, word.ptr[i]);
    return hash;
}

static void mark(uint64_t *bits, uint32_t hash, unsigned count)
{
    hash >>= 32 - count;
    bits[hash / 64] |= UINT64_C(1) << hash % 64;
}

/* The word a phrase begins with, without its '*'; a symbol is a word of one byte. */
static struct bytes first_word(struct bytes phrase)
{
    size_t end = 0;
    while (!fold_is_gap(phrase, end))
        end++;
    return bytes_slice(phrase, 0, end > 0 ? end : 1);
}

/* Past three quarters the set is full: what is not in it is only not unmasked. */
static void know(struct lexicon *lexicon, uint32_t hash)
{
    uint32_t *known = lexicon->own->known;
    size_t slot = hash % LEXICON_KNOWN;
    while (known[slot] != 0 && known[slot] != hash)
        slot = (slot + 1) % LEXICON_KNOWN;
    if (hash == 0 || known[slot] == hash ||
        lexicon->tables.known_count > (size_t)LEXICON_KNOWN / 4 * 3)
        return;
    known[slot] = hash;
    lexicon->tables.known_count++;
}

/* Every word of it, so that words in disguise are told. */
static void learn_words(struct lexicon *lexicon, struct bytes phrase)
{
    size_t start = 0;
    for (size_t at = 0; at <= phrase.len; at++) {
        if (!fold_is_gap(phrase, at))
            continue;
        uint32_t hash = hash_of(bytes_slice(phrase, start, at - start));
        bool stem = at < phrase.len && phrase.ptr[at] == '*';
        if (at > start)
            know(lexicon, stem ? lexicon_stem_key(hash) : hash);
        start = at + 1;
    }
}

/* Behind one blank: what a text must have there, too. */
static uint8_t second_of(struct bytes phrase, size_t first)
{
    if (first + 1 >= phrase.len || phrase.ptr[first] != ' ' ||
        fold_is_gap(phrase, first + 1))
        return 0;
    return phrase.ptr[first + 1];
}

static struct phrase *same_phrase(const struct lexicon *lexicon,
    enum lexicon_section section, struct bytes text, uint32_t key)
{
    uint32_t next = lexicon->own->heads[key % LEXICON_HEADS];
    for (; next != 0; next = lexicon->own->phrases[next - 1].next) {
        struct phrase *phrase = &lexicon->own->phrases[next - 1];
        struct bytes there =
            bytes_slice(buf_bytes(&lexicon->own->text), phrase->text, phrase->length);
        if (phrase->key == key && phrase->section == section &&
            bytes_equal(there, text))
            return phrase;
    }
    return NULL;
}

int lexicon_put(struct lexicon *lexicon, enum lexicon_section section, uint64_t value,
    struct bytes text, struct err *err)
{
    struct lexicon_memory *own = lexicon->own;
    struct bytes word = first_word(text);
    bool stem = word.len < text.len && text.ptr[word.len] == '*';
    uint32_t hash = hash_of(word);
    uint32_t key = stem ? lexicon_stem_key(hash)
                        : lexicon_pair_key(hash, second_of(text, word.len));
    struct phrase *same = same_phrase(lexicon, section, text, key);
    if (same != NULL) {
        same->value = value;
        return 0;
    }
    size_t at = own->text.len;
    if (more_room(lexicon, err) != 0 || buf_add(&own->text, text, err) != 0)
        return -1;
    uint16_t *head = &own->heads[key % LEXICON_HEADS];
    own->phrases[lexicon->tables.count] = (struct phrase){.value = value,
        .text = (uint32_t)at,
        .key = key,
        .next = *head,
        .number = (uint16_t)lexicon->tables.count,
        .length = (uint8_t)text.len,
        .section = (uint8_t)section};
    *head = (uint16_t)++lexicon->tables.count;
    mark(stem ? own->stems : own->words, stem ? hash : key, LEXICON_BLOOM_BITS);
    mark(own->sections + (size_t)section * LEXICON_SECTION_WORDS, key,
        LEXICON_SECTION_BITS);
    if (stem)
        lexicon->tables.stem_lengths |= UINT64_C(1) << word.len;
    learn_words(lexicon, text);
    point_to(lexicon);
    return 0;
}
