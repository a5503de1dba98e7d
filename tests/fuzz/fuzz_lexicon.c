/*
 * Any bytes as a lexicon file: it is taken or refused with a line's number, and what is
 * taken is found in its own words.
 */
#include "parsers/lexicon.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void require(bool holds)
{
    if (!holds)
        abort();
}

static void check_phrase(const struct lexicon *lexicon, size_t number)
{
    enum lexicon_section section = LEXICON_OFFER;
    uint64_t value = 0;
    struct lexicon_hit hit;
    struct bytes phrase = lexicon_phrase(lexicon, number, &section, &value);
    require(phrase.len > 0 && phrase.len <= LEXICON_PHRASE_MAX);
    if (bytes_find_byte(phrase, '*', 0) != BYTES_NONE)
        return;
    require(lexicon_at(&hit, lexicon, section, phrase, 0));
    require(hit.end - hit.start == phrase.len && hit.value == value);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static struct lexicon_hit hits[LEXICON_HITS_MAX];
    struct lexicon *lexicon = NULL;
    struct err err = {.text = ""};
    require(lexicon_empty(&lexicon, &err) == 0);
    if (lexicon_add(lexicon, "f.lex", bytes_make(data, size), &err) != 0)
        require(strncmp(err.text, "f.lex:", 6) == 0);
    for (size_t i = 0; i < lexicon_count(lexicon); i++)
        check_phrase(lexicon, i);
    size_t count =
        lexicon_scan(hits, LEXICON_HITS_MAX, lexicon, bytes_make(data, size));
    for (size_t i = 0; i < count; i++)
        require(hits[i].start < hits[i].end && hits[i].end <= size);
    lexicon_free(lexicon);
    return 0;
}
