/*
 * Any bytes as a title, a body and a sample: what is claimed is within its bounds.
 */
#include "parsers/claims.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void require(bool holds)
{
    if (!holds)
        abort();
}

/* The first two zero bytes part the three. */
static struct bytes part(struct bytes *rest)
{
    struct bytes first = {0};
    if (rest->ptr == NULL || !bytes_split(&first, rest, 0))
        return bytes_make("", 0);
    return first;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct claims claims;
    struct bytes rest = bytes_make(data, size);
    struct claims_text text = {.published = size % 2 == 0,
        .sample_rows = (uint32_t)(size % 12),
        .now_ms = 1777975200000};
    text.title = part(&rest);
    text.body = part(&rest);
    text.rows = part(&rest);
    require(claims_read(&claims, &text, NULL) == 0);
    require(claims.offer < OFFER_KIND_COUNT && claims.sector < DATA_SECTOR_COUNT);
    require(claims.fields >> DATA_FIELD_COUNT == 0);
    require(claims.formats >> DATA_FORMAT_COUNT == 0);
    require(claims.contacts >> CONTACT_KIND_COUNT == 0);
    require(claims.records < UINT64_MAX && claims.size_bytes <= INT64_MAX);
    require(strlen(claims.amount) <= POSTING_PRICE_MAX);
    require(claims.country[0] == '\0' || strlen(claims.country) == 2);
    require(claims.victim_count <= POSTING_VICTIMS_MAX);
    for (uint32_t i = 0; i < claims.victim_count; i++)
        require(claims.victims[i][0] != '\0');
    require(claims.breached_at_ms <= text.now_ms + 86400000);
    return 0;
}
