/*
 * compile-dates OUT - puts the words of dates in order while the program is built:
 * tables as C, for parsers/date_words.c.
 */
#include "parsers/date_groups.h"
#include "parsers/date_phrase.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { PHRASES_MAX = 2048 };

struct phrase {
    const char *text;
    size_t length;
    int value;
    unsigned place; /* kind and first byte */
    size_t order;   /* as written */
};

struct phrases {
    struct phrase all[PHRASES_MAX];
    size_t count;
};

static int add(struct phrases *phrases, const struct date_group *group)
{
    const char *text = group->phrases;
    while (*text != '\0') {
        size_t length = strcspn(text, "|");
        if (phrases->count == PHRASES_MAX || length == 0 || length > UINT8_MAX)
            return -1;
        phrases->all[phrases->count] = (struct phrase){.text = text,
            .length = length,
            .value = group->value,
            .place = (unsigned)group->kind * DATE_FIRSTS + (uint8_t)*text,
            .order = phrases->count};
        phrases->count++;
        text += length + (text[length] != '\0');
    }
    return 0;
}

static int in_order(const void *one, const void *other)
{
    const struct phrase *a = one;
    const struct phrase *b = other;
    if (a->place != b->place)
        return a->place < b->place ? -1 : 1;
    if (a->place >= DATE_FIRSTS * (DATE_WORD_MONTH + 1) && a->length != b->length)
        return a->length > b->length ? -1 : 1;
    return a->order < b->order ? -1 : 1;
}

static void write_tables(FILE *out, const struct phrases *phrases)
{
    (void)fprintf(out, "/* Generated from parsers/date_groups.h; do not edit. */\n"
                       "#include \"parsers/date_phrase.h\"\n"
                       "static const struct date_phrase date_phrases[] = {\n");
    for (size_t i = 0; i < phrases->count; i++)
        (void)fprintf(out, "{\"%.*s\", %zu, %d},\n", (int)phrases->all[i].length,
            phrases->all[i].text, phrases->all[i].length, phrases->all[i].value);
    (void)fprintf(out, "};\nstatic const uint16_t date_starts[] = {\n");
    size_t at = 0;
    for (unsigned place = 0; place <= DATE_FIRSTS * DATE_WORD_KIND_COUNT; place++) {
        while (at < phrases->count && phrases->all[at].place < place)
            at++;
        (void)fprintf(out, "%zu,%s", at, place % 16 == 15 ? "\n" : "");
    }
    (void)fprintf(out, "};\n");
}

int main(int argc, char **argv)
{
    static struct phrases phrases;
    int failed = argc == 2 ? 0 : -1;
    for (size_t i = 0; i < sizeof(date_groups) / sizeof(date_groups[0]); i++)
        failed |= add(&phrases, &date_groups[i]);
    qsort(phrases.all, phrases.count, sizeof(phrases.all[0]), in_order);
    FILE *out = failed == 0 ? fopen(argv[1], "w") : NULL;
    if (out == NULL) {
        (void)fprintf(stderr, "compile-dates: nothing written\n");
        return 1;
    }
    write_tables(out, &phrases);
    return fclose(out) == 0 ? 0 : 1;
}
