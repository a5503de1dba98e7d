/* Any bytes as a link in a page of a watched source: whatever the frontier follows is
 * on the source's own host, no deeper than allowed, and canonical. */
#include "crawler/frontier.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check(const struct target *target)
{
    struct url url;
    struct err err = {0};
    if (url_parse(&url, bytes_of(target->url), &err) != 0)
        abort();
    if (strcmp(url.text, target->url) != 0 || target->depth > 2)
        abort();
    if (strcmp(target->host, "b.example") != 0 ||
        !bytes_is(url_host(&url), "b.example"))
        abort();
    if (bytes_find(bytes_of(target->url), bytes_of("/private/"), 0) != BYTES_NONE)
        abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char *const exclude[] = {"*/private/*", NULL};
    const struct source_settings settings = {
        .name = "b", .url = "http://b.example/forum/", .depth = 2, .exclude = exclude};
    struct source source;
    struct target target;
    struct err err = {0};
    if (source_init(&source, &settings, &err) != 0)
        abort();
    for (unsigned rel = 0; rel < LINK_REL_COUNT; rel++) {
        const struct frontier_page page = {
            .source = &source, .url = &source.first, .depth = rel % 3};
        const struct link link = {
            .url = bytes_make(data, size), .rel = (enum link_rel)rel};
        if (frontier_target(&target, &page, &link) == FRONTIER_FOLLOW)
            check(&target);
    }
    return 0;
}
