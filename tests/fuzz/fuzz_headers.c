/* Any bytes as the head of an answer, line by line: what is kept of it can stand in a
 * request, a log and the store. */
#include "crawler/headers.h"
#include "crawler/tor.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void expect_clean(const char *text, size_t room)
{
    if (strlen(text) >= room)
        abort();
    for (; *text != '\0'; text++)
        if ((uint8_t)*text < ' ' || *text == 0x7f)
            abort();
}

static void expect_field(const char *name, const char *value)
{
    char line[HEADERS_LINE_SIZE];
    if (!headers_field(line, name, value))
        return;
    expect_clean(line, sizeof(line));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct headers headers = {0};
    struct reply reply = {0};
    struct bytes rest = bytes_make(data, size);
    struct bytes line;
    char text[512];
    if (size == 0)
        return 0;
    while (bytes_split(&line, &rest, '\n'))
        if (!headers_line(&headers, &reply, line))
            break;
    if (headers.count > HEADERS_COUNT_MAX + 1)
        abort();
    expect_clean(reply.content_type, sizeof(reply.content_type));
    expect_clean(reply.etag, sizeof(reply.etag));
    expect_clean(reply.last_modified, sizeof(reply.last_modified));
    expect_clean(reply.location, sizeof(reply.location));
    expect_field("If-None-Match", reply.etag);
    (void)bytes_to_text(text, sizeof(text), bytes_make(data, size));
    expect_field("If-None-Match", text);
    if ((unsigned)tor_fault_of_text(text) >= TOR_FAULTS)
        abort();
    return 0;
}
