#include "model/candidate.h"

#include <string.h>

static const char *const NAMES[] = {
    [IDENTIFIER_NIR] = "nir",
    [IDENTIFIER_PHONE] = "phone",
    [IDENTIFIER_EMAIL] = "email",
    [IDENTIFIER_DOMAIN] = "domain",
    [IDENTIFIER_IBAN] = "iban",
    [IDENTIFIER_NHS] = "nhs",
    [IDENTIFIER_DNI] = "dni",
    [IDENTIFIER_NIE] = "nie",
    [IDENTIFIER_CODICE_FISCALE] = "codice-fiscale",
    [IDENTIFIER_NISS] = "niss",
    [IDENTIFIER_AVS] = "avs",
    [IDENTIFIER_KVNR] = "kvnr",
    [IDENTIFIER_BSN] = "bsn",
    [IDENTIFIER_US_SSN] = "us-ssn",
    [IDENTIFIER_INS] = "ins",
    [IDENTIFIER_RPPS] = "rpps",
    [IDENTIFIER_FINESS] = "finess",
    [IDENTIFIER_PERSON] = "person",
    [IDENTIFIER_PHRASE] = "phrase",
    [IDENTIFIER_LOCAL] = "local",
};

enum { NAME_COUNT = sizeof(NAMES) / sizeof(NAMES[0]) };

const char *identifier_name(enum identifier_type type)
{
    if (type <= IDENTIFIER_NONE || (int)type >= NAME_COUNT)
        return "unknown";
    return NAMES[type];
}

enum identifier_type identifier_by_name(struct bytes name)
{
    for (int type = IDENTIFIER_NONE + 1; type < NAME_COUNT; type++)
        if (bytes_is(name, NAMES[type]))
            return (enum identifier_type)type;
    return IDENTIFIER_NONE;
}

uint32_t identifier_bit(enum identifier_type type)
{
    return (uint32_t)1 << type;
}

bool identifier_tells_person(enum identifier_type type)
{
    return type != IDENTIFIER_DOMAIN && type != IDENTIFIER_PHRASE;
}

/* type 1, strong 1, row 8, offset 8, length 1: then the value */
enum { CANDIDATE_FIXED = 19 };

static void store_u64(uint8_t *at, uint64_t value)
{
    for (size_t i = 0; i < 8; i++)
        at[i] = (uint8_t)(value >> (8 * i));
}

/* One reservation a candidate: this is on the path of every row that hits. */
static int candidate_write(
    struct buf *out, const struct candidate *candidate, struct err *err)
{
    if (candidate->value.len == 0 || candidate->value.len > CANDIDATE_VALUE_MAX)
        return err_set(err, "a candidate of %zu bytes", candidate->value.len);
    if (buf_reserve(out, CANDIDATE_FIXED + candidate->value.len, err) != 0)
        return -1;
    uint8_t *at = out->ptr + out->len;
    at[0] = (uint8_t)candidate->type;
    at[1] = candidate->strong ? 1 : 0;
    store_u64(at + 2, candidate->row);
    store_u64(at + 10, candidate->offset);
    at[18] = (uint8_t)candidate->value.len;
    memcpy(at + CANDIDATE_FIXED, candidate->value.ptr, candidate->value.len);
    out->len += CANDIDATE_FIXED + candidate->value.len;
    return 0;
}

int candidate_batch_write(
    struct buf *out, const struct candidate_batch *batch, struct err *err)
{
    if (batch->count > CANDIDATE_BATCH)
        return err_set(err, "a batch of %zu candidates", batch->count);
    if (wire_put_u8(out, (uint8_t)batch->layout, err) != 0 ||
        wire_put_u8(out, (uint8_t)batch->count, err) != 0)
        return -1;
    for (size_t i = 0; i < batch->count; i++)
        if (candidate_write(out, &batch->items[i], err) != 0)
            return -1;
    return 0;
}

static void candidate_read(struct candidate *candidate, struct wire *wire)
{
    uint8_t type = wire_u8(wire);
    uint8_t strong = wire_u8(wire);
    candidate->row = wire_u64(wire);
    candidate->offset = wire_u64(wire);
    uint8_t length = wire_u8(wire);
    if (type == IDENTIFIER_NONE || type >= NAME_COUNT || strong > 1 || length == 0 ||
        length > CANDIDATE_VALUE_MAX || length > wire->rest.len) {
        wire->bad = true;
        return;
    }
    candidate->type = (enum identifier_type)type;
    candidate->strong = strong == 1;
    candidate->value = bytes_slice(wire->rest, 0, length);
    wire->rest = bytes_slice(wire->rest, length, wire->rest.len);
}

int candidate_batch_read(
    struct candidate_batch *batch, struct bytes from, struct err *err)
{
    struct wire wire = wire_of(from);
    uint8_t layout = wire_u8(&wire);
    uint8_t count = wire_u8(&wire);
    if (layout > LAYOUT_TUPLES || count > CANDIDATE_BATCH)
        wire.bad = true;
    for (size_t i = 0; i < count && !wire.bad; i++)
        candidate_read(&batch->items[i], &wire);
    if (wire_end(&wire, "batch of candidates", err) != 0)
        return -1;
    batch->layout = (enum layout)layout;
    batch->count = count;
    return 0;
}
