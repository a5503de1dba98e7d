/*
 * compile-lexicon OUT FILE... - puts lexicon files together while the program is built,
 * so that it starts with them ready: tables as C, for parsers/lexicon_folder.c.
 */
#include "base/fd.h"
#include "parsers/lexicon_index.h"

#include <inttypes.h>
#include <stdio.h>

static int add(struct lexicon *lexicon, const char *path, struct err *err)
{
    AUTO(buf_done) struct buf text;
    buf_init(&text, LEXICON_FILE_MAX);
    if (fd_read_file(&text, path, err) != 0)
        return -1;
    return lexicon_add(lexicon, path, buf_bytes(&text), err);
}

/* The same, each chain's phrases and their texts side by side. */
static int put_in_chains(
    struct lexicon **out, const struct lexicon_tables *from, struct err *err)
{
    if (lexicon_copy(out, from, err) != 0)
        return -1;
    struct lexicon_memory *own = (*out)->own;
    uint16_t count = 0;
    buf_clear(&own->text);
    for (size_t slot = 0; slot < LEXICON_HEADS; slot++) {
        uint16_t next = from->heads[slot];
        own->heads[slot] = next == 0 ? 0 : (uint16_t)(count + 1);
        while (next != 0) {
            struct phrase *phrase = &own->phrases[count++];
            *phrase = from->phrases[next - 1];
            next = phrase->next;
            struct bytes text = bytes_slice(from->text, phrase->text, phrase->length);
            phrase->text = (uint32_t)own->text.len;
            phrase->next = next == 0 ? 0 : (uint16_t)(count + 1);
            if (buf_add(&own->text, text, err) != 0)
                return -1;
        }
    }
    (*out)->tables.text = buf_bytes(&own->text);
    return 0;
}

static void write_phrases(FILE *out, const struct lexicon_tables *tables)
{
    (void)fprintf(out, "static const struct phrase built_in_phrases[] = {\n");
    for (size_t i = 0; i < tables->count; i++) {
        const struct phrase *phrase = &tables->phrases[i];
        (void)fprintf(out, "{UINT64_C(%" PRIu64 "), %uU, %uU, %u, %u, %u, %u},\n",
            phrase->value, phrase->text, phrase->key, (unsigned)phrase->next,
            (unsigned)phrase->number, (unsigned)phrase->length,
            (unsigned)phrase->section);
    }
    (void)fprintf(out, "};\n");
}

static void write_heads(FILE *out, const uint16_t *heads)
{
    (void)fprintf(out, "static const uint16_t built_in_heads[] = {\n");
    for (size_t i = 0; i < LEXICON_HEADS; i++)
        (void)fprintf(out, "%u,%s", (unsigned)heads[i], i % 8 == 7 ? "\n" : "");
    (void)fprintf(out, "};\n");
}

static void write_32(FILE *out, const char *name, const uint32_t *rows, size_t count)
{
    (void)fprintf(out, "static const uint32_t %s[] = {\n", name);
    for (size_t i = 0; i < count; i++)
        (void)fprintf(out, "%uU,%s", rows[i], i % 8 == 7 ? "\n" : "");
    (void)fprintf(out, "};\n");
}

static void write_64(FILE *out, const char *name, const uint64_t *rows, size_t count)
{
    (void)fprintf(out, "static const uint64_t %s[] = {\n", name);
    for (size_t i = 0; i < count; i++)
        (void)fprintf(out, "UINT64_C(%" PRIu64 "),%s", rows[i], i % 8 == 7 ? "\n" : "");
    (void)fprintf(out, "};\n");
}

static int write_all(const struct lexicon_tables *tables, const char *path)
{
    FILE *out = fopen(path, "w");
    if (out == NULL)
        return -1;
    (void)fprintf(out,
        "/* Generated from config/lexicon; do not edit. */\n"
        "#define BUILT_IN_COUNT %zu\n#define BUILT_IN_KNOWN_COUNT %zu\n"
        "#define BUILT_IN_STEM_LENGTHS UINT64_C(%" PRIu64 ")\n"
        "static const uint8_t built_in_text[] = {\n",
        tables->count, tables->known_count, tables->stem_lengths);
    for (size_t i = 0; i < tables->text.len; i++)
        (void)fprintf(
            out, "%u,%s", (unsigned)tables->text.ptr[i], i % 16 == 15 ? "\n" : "");
    (void)fprintf(out, "};\n");
    write_phrases(out, tables);
    write_heads(out, tables->heads);
    write_32(out, "built_in_known", tables->known, LEXICON_KNOWN);
    write_64(out, "built_in_words", tables->words, LEXICON_BLOOM_WORDS);
    write_64(out, "built_in_stems", tables->stems, LEXICON_BLOOM_WORDS);
    write_64(out, "built_in_sections", tables->sections, LEXICON_SECTIONS_WORDS);
    return fclose(out);
}

int main(int argc, char **argv)
{
    AUTO(lexicon_free) struct lexicon *lexicon = NULL;
    AUTO(lexicon_free) struct lexicon *chained = NULL;
    struct err err = {.text = "nothing to put together"};
    int failed = argc < 3 ? -1 : lexicon_empty(&lexicon, &err);
    for (int i = 2; i < argc && failed == 0; i++)
        failed = add(lexicon, argv[i], &err);
    if (failed == 0 && put_in_chains(&chained, &lexicon->tables, &err) == 0 &&
        write_all(&chained->tables, argv[1]) == 0)
        return 0;
    (void)fprintf(stderr, "compile-lexicon: %s\n", err.text);
    return 1;
}
