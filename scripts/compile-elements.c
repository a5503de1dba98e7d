/*
 * compile-elements ENDS ENTITIES - asks libxml2, while the program is built, which
 * elements the beginning of another one ends and which hold nothing, and which names
 * characters have: tables as C, for parsers/html_stack.c and parsers/html_reference.c.
 */
#include "parsers/element.h"

#include <libxml/HTMLparser.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { NAME_ROOM = 16, PAGE_ROOM = 64, WORDS = 2 };

static void name_of(char name[NAME_ROOM], unsigned number)
{
    (void)bytes_to_text(name, NAME_ROOM, element_name(number));
}

struct count {
    const char *name;
    int begun;
    int open;
    int most;
};

static void on_start(void *self, const xmlChar *name, const xmlChar **attributes)
{
    struct count *count = self;
    (void)attributes;
    if (strcmp((const char *)name, count->name) != 0)
        return;
    count->begun++;
    if (++count->open > count->most)
        count->most = count->open;
}

static void on_end(void *self, const xmlChar *name)
{
    struct count *count = self;
    if (strcmp((const char *)name, count->name) == 0)
        count->open--;
}

/* Of an element and its like, libxml2's function knows nothing. */
static bool ends_its_like(const char *name)
{
    char page[PAGE_ROOM];
    struct count count = {.name = name};
    xmlSAXHandler sax = {.startElement = on_start, .endElement = on_end};
    (void)snprintf(page, sizeof(page), "<div><%s>a<%s>b", name, name);
    htmlParserCtxtPtr parser = htmlCreateMemoryParserCtxt(page, (int)strlen(page));
    if (parser == NULL)
        abort();
    *parser->sax = sax;
    parser->userData = &count;
    (void)htmlCtxtUseOptions(parser, HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING);
    (void)htmlParseDocument(parser);
    htmlFreeParserCtxt(parser);
    return count.begun == 2 && count.most == 1;
}

static bool ends(const char *begins, const char *open)
{
    xmlNode node = {.name = (const xmlChar *)begins};
    return strcmp(begins, open) == 0
               ? ends_its_like(begins)
               : htmlAutoCloseTag(NULL, (const xmlChar *)open, &node) == 1;
}

static bool is_empty(const char *name)
{
    const htmlElemDesc *known = htmlTagLookup((const xmlChar *)name);
    return known != NULL && known->empty != 0;
}

static void write_bits(FILE *out, const uint64_t bits[WORDS], const char *behind)
{
    (void)fprintf(out, "{UINT64_C(0x%llx), UINT64_C(0x%llx)}%s",
        (unsigned long long)bits[0], (unsigned long long)bits[1], behind);
}

static void write_numbers(FILE *out)
{
    (void)fprintf(out, "/* Generated from libxml2's knowledge; do not edit. */\n"
                       "#include <stdint.h>\n"
                       "enum {\n");
    for (unsigned i = 0; i < element_count(); i++) {
        char name[NAME_ROOM];
        name_of(name, i);
        for (char *letter = name; *letter != '\0'; letter++)
            *letter =
                (char)(byte_is_alpha((uint8_t)*letter) ? *letter - 'a' + 'A' : *letter);
        (void)fprintf(out, "    IS_%s = %u,\n", name, i);
    }
    (void)fprintf(out, "};\n");
}

static void write_tables(FILE *out)
{
    uint64_t empty[WORDS] = {0};
    (void)fprintf(out, "/* By the one that begins: those it ends. */\n"
                       "static const uint64_t element_ends[][2] = {\n");
    for (unsigned i = 0; i < element_count(); i++) {
        char begins[NAME_ROOM];
        uint64_t bits[WORDS] = {0};
        name_of(begins, i);
        empty[i / 64] |= (uint64_t)is_empty(begins) << i % 64;
        for (unsigned j = 0; j < element_count(); j++) {
            char open[NAME_ROOM];
            name_of(open, j);
            bits[j / 64] |= (uint64_t)ends(begins, open) << j % 64;
        }
        write_bits(out, bits, ",\n");
    }
    (void)fprintf(out, "};\nstatic const uint64_t element_empty[2] = ");
    write_bits(out, empty, ";\n");
}

struct entity {
    char name[NAME_ROOM];
    unsigned code;
};

static int by_name(const void *one, const void *other)
{
    const struct entity *a = one;
    const struct entity *b = other;
    return memcmp(a->name, b->name, sizeof(a->name));
}

static int write_entities(FILE *out)
{
    enum { MOST = 512, CODE_MOST = 0x10FFFF };
    static struct entity all[MOST];
    size_t count = 0;
    for (unsigned code = 1; code <= CODE_MOST; code++) {
        const htmlEntityDesc *known = htmlEntityValueLookup(code);
        if (known == NULL)
            continue;
        if (count == MOST || strlen(known->name) >= sizeof(all[0].name))
            return -1;
        struct entity *entity = &all[count++];
        (void)snprintf(entity->name, sizeof(entity->name), "%s", known->name);
        entity->code = code;
    }
    qsort(all, count, sizeof(all[0]), by_name);
    (void)fprintf(out,
        "/* Generated from libxml2's knowledge; do not edit. */\n"
        "#include <stdint.h>\n"
        "/* By name, which is filled up with NULs. */\n"
        "static const struct { char name[%d]; uint32_t code; } html_entities[] = {\n",
        NAME_ROOM);
    for (size_t i = 0; i < count; i++)
        (void)fprintf(out, "{\"%s\", %u},\n", all[i].name, all[i].code);
    (void)fprintf(out, "};\n");
    return count == 0 ? -1 : 0;
}

static int write_elements(FILE *out)
{
    if (element_count() > (size_t)WORDS * 64)
        return -1;
    write_numbers(out);
    write_tables(out);
    return 0;
}

static int write_file(const char *path, int (*write)(FILE *out))
{
    FILE *out = fopen(path, "w");
    if (out == NULL)
        return -1;
    int written = write(out);
    return fclose(out) == 0 ? written : -1;
}

int main(int argc, char **argv)
{
    if (argc != 3 || write_file(argv[1], write_elements) != 0 ||
        write_file(argv[2], write_entities) != 0) {
        (void)fprintf(stderr, "compile-elements: not all was written\n");
        return 1;
    }
    return 0;
}
