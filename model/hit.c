#include "model/hit.h"

#include "base/wire.h"
#include "model/candidate.h"

#include <stdio.h>
#include <string.h>

static const char *const NAMES[CONFIDENCE_LIMIT] = {
    [CONFIDENCE_WEAK] = "weak",
    [CONFIDENCE_PROBABLE] = "probable",
    [CONFIDENCE_CERTAIN] = "certain",
};

const char *confidence_name(enum confidence confidence)
{
    if (confidence < CONFIDENCE_WEAK || confidence > CONFIDENCE_CERTAIN)
        return "none";
    return NAMES[confidence];
}

enum confidence confidence_by_name(struct bytes name)
{
    for (int i = CONFIDENCE_WEAK; i <= CONFIDENCE_CERTAIN; i++)
        if (bytes_is(name, NAMES[i]))
            return (enum confidence)i;
    return (enum confidence)0;
}

int hit_write(struct buf *out, const struct hit *hit, struct err *err)
{
    if (wire_put_u64(out, hit->record, err) != 0 ||
        wire_put_u64(out, hit->watchlist, err) != 0 ||
        wire_put_bytes(out, bytes_of(hit->group), err) != 0 ||
        wire_put_bytes(out, bytes_of(hit->canary), err) != 0 ||
        wire_put_u32(out, hit->fields, err) != 0 ||
        wire_put_u8(out, (uint8_t)hit->confidence, err) != 0 ||
        wire_put_u8(out, hit->person ? 1 : 0, err) != 0 ||
        wire_put_u64(out, hit->row, err) != 0)
        return -1;
    return wire_put_u64(out, hit->offset, err);
}

int hit_read(struct hit *hit, struct bytes from, struct err *err)
{
    struct wire wire = wire_of(from);
    memset(hit, 0, sizeof(*hit));
    hit->record = wire_u64(&wire);
    hit->watchlist = wire_u64(&wire);
    wire_text(&wire, hit->group, sizeof(hit->group));
    wire_text(&wire, hit->canary, sizeof(hit->canary));
    hit->fields = wire_u32(&wire);
    uint8_t confidence = wire_u8(&wire);
    uint8_t person = wire_u8(&wire);
    hit->row = wire_u64(&wire);
    hit->offset = wire_u64(&wire);
    if (confidence < CONFIDENCE_WEAK || confidence > CONFIDENCE_CERTAIN || person > 1)
        wire.bad = true;
    hit->confidence = (enum confidence)confidence;
    hit->person = person == 1;
    return wire_end(&wire, "hit", err);
}

void hit_record_text(char text[HIT_RECORD_TEXT], uint64_t record)
{
    (void)snprintf(text, HIT_RECORD_TEXT, "%016llx", (unsigned long long)record);
}

void hit_fields_text(char text[HIT_FIELDS_TEXT], uint32_t fields)
{
    size_t used = 0;
    text[0] = '\0';
    for (int type = 1; type < IDENTIFIER_LIMIT; type++) {
        if ((fields & identifier_bit((enum identifier_type)type)) == 0)
            continue;
        int added = snprintf(text + used, HIT_FIELDS_TEXT - used, "%s%s",
            used > 0 ? "," : "", identifier_name((enum identifier_type)type));
        if (added < 0 || (size_t)added >= HIT_FIELDS_TEXT - used)
            return;
        used += (size_t)added;
    }
}
