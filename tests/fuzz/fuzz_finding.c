/* All that a reader and a confirmer that were taken over can say of one document: a run
 * of messages, each a type and a length (u16, u16) and a body. They are taken or
 * refused; what was taken can be read, and never is more than was announced. */
#include "app/finding.h"
#include "app/protocol.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Reads every byte, so that the sanitizers see one that is not there. */
static size_t touch(struct bytes text)
{
    size_t sum = text.len;
    for (size_t i = 0; i < text.len; i++)
        sum += text.ptr[i];
    return sum;
}

static size_t touch_page(const struct finding *finding)
{
    const struct page *page = &finding->page;
    size_t sum = touch(page->engine) + touch(page->title) + touch(page->charset) +
                 touch(page->next) + touch(page->partly_reason);
    for (uint32_t i = 0; i < finding->links_got; i++)
        sum += touch(page->links[i].url) + touch(page->links[i].title);
    for (uint32_t i = 0; i < finding->postings_got; i++) {
        const struct posting *posting = &page->postings[i];
        sum += touch(posting->title) + touch(posting->author) +
               touch(posting_victim(posting)) + touch(posting->amount) +
               touch(posting->currency) + touch(posting->excerpt);
    }
    return sum;
}

static void check(const struct finding *finding)
{
    const struct page *page = &finding->page;
    volatile size_t sum = touch_page(finding);
    if (finding->links_got > page->link_count || page->link_count > PAGE_LINKS_MAX ||
        finding->postings_got > page->posting_count ||
        page->posting_count > PAGE_POSTINGS_MAX ||
        finding->hit_count > finding->hit_cap)
        abort();
    if (finding->page_done && (finding->links_got != page->link_count ||
                                  finding->postings_got != page->posting_count))
        abort();
    for (size_t i = 0; i < finding->hit_count; i++)
        if (finding->hits[i].group[HIT_NAME_SIZE - 1] != '\0' ||
            finding->hits[i].canary[HIT_NAME_SIZE - 1] != '\0')
            abort();
    for (size_t i = 0; i < finding->summary.group_count; i++)
        sum += finding->summary.groups[i].mentions;
    (void)sum;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct finding finding;
    struct wire input = wire_of(bytes_make(data, size));
    struct err err = {{0}};
    int taken = 0;
    finding_init(&finding);
    while (taken == 0 && input.rest.len > 0) {
        uint16_t type = wire_u16(&input);
        uint16_t length = wire_u16(&input);
        struct wire body = wire_of(bytes_slice(input.rest, 0, length));
        input.rest = bytes_slice(input.rest, body.rest.len, input.rest.len);
        taken = input.bad ? -1 : finding_take(&finding, type, &body, &err);
        check(&finding);
    }
    finding_reset(&finding);
    if (finding_whole(&finding))
        abort();
    finding_done(&finding);
    return 0;
}
