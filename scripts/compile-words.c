/*
 * compile-words OUT - puts the lists that each word is looked up in into tables by hash
 * (parsers/word_hash.h) while the program is built: as C, for parsers/stems.c,
 * manner.c, language.c and families.c.
 */
#include "parsers/families.h"
#include "parsers/language_words.h"
#include "parsers/small_words.h"
#include "parsers/word_hash.h"
#include "score_weights.h" /* generated from config/score */

#include <stdio.h>
#include <stdlib.h>

struct stem {
    const char *text;
    int offer;
    int health;
};
static const struct stem stems[] = {SCORE_STEMS};

struct family_word {
    const char *text;
    enum family family;
    bool begins;
};
static const struct family_word family_words[] = {SCORE_FAMILIES};

enum {
    STEMS = sizeof(stems) / sizeof(stems[0]),
    FAMILY_WORDS = sizeof(family_words) / sizeof(family_words[0]),
    PLACES_MOST = 1 << 16,
    VALUE_ROOM = 32
};

struct table {
    uint32_t tags[PLACES_MOST];
    char values[PLACES_MOST][VALUE_ROOM];
    size_t places;
};

/* At most two thirds of the places are taken. */
static struct table *table_of(size_t words)
{
    struct table *table = calloc(1, sizeof(*table));
    if (table == NULL)
        abort();
    table->places = 64;
    while (table->places * 2 < words * 3)
        table->places *= 2;
    if (table->places > PLACES_MOST)
        abort();
    return table;
}

/* Two words of one tag within a run of places could not be told apart. */
static char *place_for(struct table *table, struct bytes word)
{
    uint64_t hash = word_hash(word);
    size_t place = word_place(hash, table->places);
    while (table->tags[place] != 0) {
        if (table->tags[place] == word_tag(hash))
            abort();
        place = (place + 1) % table->places;
    }
    table->tags[place] = word_tag(hash);
    return table->values[place];
}

/* `type`: of what a place holds, its tag first. */
static void write_table(
    FILE *out, const char *name, const char *type, const struct table *table)
{
    (void)fprintf(out, "static const %s %s[%zu] = {\n", type, name, table->places);
    for (size_t i = 0; i < table->places; i++)
        if (table->tags[i] != 0)
            (void)fprintf(
                out, "[%zu] = {%uU%s},\n", i, table->tags[i], table->values[i]);
    (void)fprintf(out, "};\n");
}

static void write_stems(FILE *out)
{
    struct table *table = table_of(STEMS);
    for (size_t i = 0; i < STEMS; i++)
        (void)snprintf(place_for(table, bytes_of(stems[i].text)), VALUE_ROOM,
            ", %d, %d", stems[i].offer, stems[i].health);
    write_table(out, "stem_places",
        "struct { uint32_t tag; int16_t offer; int16_t health; }", table);
    free(table);
}

static void write_small_words(FILE *out)
{
    struct table *table = table_of(small_word_count);
    for (size_t i = 0; i < small_word_count; i++) {
        const char *word = small_words[i];
        (void)place_for(table, bytes_make(word, strnlen(word, SMALL_WORD_MAX)));
    }
    write_table(out, "small_places", "struct { uint32_t tag; }", table);
    free(table);
}

static void write_language_words(FILE *out)
{
    struct table *table = table_of(language_word_count);
    for (size_t i = 0; i < language_word_count; i++)
        (void)snprintf(place_for(table, bytes_of(language_words[i].text)), VALUE_ROOM,
            ", %u", language_words[i].languages);
    write_table(
        out, "language_places", "struct { uint32_t tag; uint32_t languages; }", table);
    free(table);
}

/* How words of families begin: by their first four bytes, or as many as they have. */
static void write_family_starts(FILE *out)
{
    uint64_t bits[FAMILY_STARTS / 64] = {0};
    for (size_t i = 0; i < FAMILY_WORDS; i++) {
        struct bytes start = bytes_slice(bytes_of(family_words[i].text), 0, 4);
        if (start.ptr == NULL || start.len < 2)
            abort(); /* no word so short is looked up */
        size_t bit = family_start(start);
        bits[bit / 64] |= UINT64_C(1) << bit % 64;
    }
    (void)fprintf(out, "static const uint64_t family_starts[] = {\n");
    for (size_t i = 0; i < FAMILY_STARTS / 64; i++)
        (void)fprintf(out, "UINT64_C(0x%llx),\n", (unsigned long long)bits[i]);
    (void)fprintf(out, "};\n");
}

int main(int argc, char **argv)
{
    FILE *out = argc == 2 ? fopen(argv[1], "w") : NULL;
    if (out == NULL) {
        (void)fprintf(stderr, "compile-words: nothing written\n");
        return 1;
    }
    (void)fprintf(out, "/* Generated from word lists; do not edit. Each file that\n"
                       " * includes this takes one of them. */\n"
                       "#include <stdint.h>\n");
    (void)fprintf(out, "#ifdef WORDS_STEMS\n");
    write_stems(out);
    (void)fprintf(out, "#endif\n#ifdef WORDS_SMALL\n");
    write_small_words(out);
    (void)fprintf(out, "#endif\n#ifdef WORDS_LANGUAGES\n");
    write_language_words(out);
    (void)fprintf(out, "#endif\n#ifdef WORDS_FAMILIES\n");
    write_family_starts(out);
    (void)fprintf(out, "#endif\n");
    return fclose(out) == 0 ? 0 : 1;
}
