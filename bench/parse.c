/*
 * How fast pages are read, each way over the same pages in one run: libxml2's SAX
 * interface with handlers that do nothing, libxml2's own tree, and vigie's whole reader
 * (charset, guard, text for the matchers, elements, engine, links, postings).
 *
 *   bench_parse [--rounds N] FILE...
 *
 * Every way reads every file once a round, in turn, so that what disturbs one disturbs
 * all; a way's time is that of its fastest round, in processor seconds of this thread.
 */
#include "base/fd.h"
#include "bench/side_by_side.h"
#include "parsers/charset.h"
#include "parsers/parser.h"

#include <libxml/HTMLparser.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FILES_MAX = 4096, FILE_MAX = 64 << 20, ARENA_MAX = 64 << 20, ROUNDS = 7 };

enum {
    OPTIONS = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
              HTML_PARSE_NONET | HTML_PARSE_NODEFDTD
};

struct bench {
    struct buf files[FILES_MAX];
    size_t count;
    size_t bytes;
    struct charsets *charsets;
    uint64_t kept; /* what came out, so that nothing is left out as unused */
};

static int drop_text(
    void *self, enum segment_kind kind, struct bytes utf8, struct err *err)
{
    uint64_t *kept = self;
    (void)kind;
    (void)err;
    *kept += utf8.len;
    return 0;
}

static void on_text(void *context, const xmlChar *text, int length)
{
    (void)text;
    *(uint64_t *)context += (uint64_t)length;
}

static void on_start(void *context, const xmlChar *name, const xmlChar **attributes)
{
    (void)name;
    (void)attributes;
    *(uint64_t *)context += 1;
}

static void read_sax(struct bench *bench, struct bytes page)
{
    htmlParserCtxtPtr parser =
        htmlCreateMemoryParserCtxt((const char *)page.ptr, (int)page.len);
    if (parser == NULL)
        return;
    memset(parser->sax, 0, sizeof(*parser->sax));
    parser->sax->startElement = on_start;
    parser->sax->characters = on_text;
    parser->userData = &bench->kept;
    (void)htmlCtxtUseOptions(parser, OPTIONS);
    (void)htmlParseDocument(parser);
    htmlFreeParserCtxt(parser);
}

static void read_tree(struct bench *bench, struct bytes page)
{
    htmlDocPtr tree = htmlReadMemory(
        (const char *)page.ptr, (int)page.len, NULL, "utf-8", (int)OPTIONS);
    bench->kept += tree != NULL ? 1 : 0;
    xmlFreeDoc(tree);
}

static void read_whole(struct bench *bench, struct bytes page)
{
    struct err err = {.text = ""};
    struct page read = {0};
    AUTO(arena_done) struct arena arena;
    arena_init(&arena, ARENA_MAX);
    const struct document document = {.url = "http://board.example/thread-7.html",
        .content_type = "text/html; charset=utf-8",
        .body = page,
        .fetched_at_ms = 1777975200000,
        .charsets = bench->charsets};
    const struct text_sink sink = {.segment = drop_text, .self = &bench->kept};
    if (parse_document(&read, &arena, &document, &sink, &err) == 0)
        bench->kept += read.posting_count + read.link_count;
}

struct way {
    const char *name;
    void (*read)(struct bench *bench, struct bytes page);
    double best_s;
};

static int load(struct bench *bench, int count, char **paths)
{
    struct err err = {.text = ""};
    for (int i = 0; i < count && bench->count < FILES_MAX; i++) {
        struct buf *file = &bench->files[bench->count++];
        buf_init(file, FILE_MAX);
        if (fd_read_file(file, paths[i], &err) != 0) {
            (void)fprintf(stderr, "bench_parse: %s\n", err.text);
            return -1;
        }
        bench->bytes += file->len;
    }
    return bench->count == 0 ? -1 : 0;
}

static double round_of(struct bench *bench, const struct way *way)
{
    double start = bench_cpu();
    for (size_t i = 0; i < bench->count; i++)
        way->read(bench, buf_bytes(&bench->files[i]));
    return bench_cpu() - start;
}

static void measure(struct bench *bench, unsigned long rounds)
{
    struct way ways[] = {{"libxml2 SAX", read_sax, 0}, {"libxml2 tree", read_tree, 0},
        {"vigie, whole", read_whole, 0}};
    enum { WAYS = sizeof(ways) / sizeof(ways[0]), TREE = 1 };
    for (unsigned long round = 0; round <= rounds; round++)
        for (size_t i = 0; i < WAYS; i++) {
            double took = round_of(bench, &ways[i]);
            if (round == 1 || (round > 1 && took < ways[i].best_s))
                ways[i].best_s = took; /* the first only warms up */
        }
    double mib = (double)bench->bytes / (1024 * 1024);
    for (size_t i = 0; i < WAYS; i++)
        (void)printf("%-18s %8.1f MiB/s  %5.2f of libxml2's tree\n", ways[i].name,
            mib / ways[i].best_s, ways[TREE].best_s / ways[i].best_s);
}

int main(int argc, char **argv)
{
    struct err err = {.text = ""};
    unsigned long rounds = ROUNDS;
    int first = 1;
    if (argc > 2 && strcmp(argv[1], "--rounds") == 0) {
        rounds = strtoul(argv[2], NULL, 10);
        first = 3;
    }
    struct bench *bench = calloc(1, sizeof(*bench));
    if (bench == NULL)
        return 2;
    if (rounds == 0 || load(bench, argc - first, argv + first) != 0 ||
        charset_preload(&bench->charsets, &err) != 0) {
        (void)fprintf(stderr, "usage: bench_parse [--rounds N] FILE...\n");
        free(bench);
        return 2;
    }
    parser_preload();
    (void)printf(
        "%zu pages, %.1f MiB\n", bench->count, (double)bench->bytes / (1024 * 1024));
    measure(bench, rounds);
    (void)fprintf(stderr, "(%llu)\n", (unsigned long long)bench->kept);
    for (size_t i = 0; i < bench->count; i++)
        buf_done(&bench->files[i]);
    charset_free(bench->charsets);
    free(bench);
    return 0;
}
