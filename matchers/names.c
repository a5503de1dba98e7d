#include "matchers/names.h"

#include "model/hit.h"

#include <stdlib.h>
#include <string.h>

#include "base/wire.h"

enum { FIRST_SLOTS = 64 };

struct names {
    char **texts;
    uint32_t count;
    uint32_t *slots; /* number + 1; 0: free */
    size_t slot_count;
};

int names_new(struct names **out, struct err *err)
{
    AUTO(names_free) struct names *names = calloc(1, sizeof(*names));
    if (names == NULL)
        return err_no_memory(err);
    names->slots = calloc(FIRST_SLOTS, sizeof(names->slots[0]));
    names->texts = calloc(FIRST_SLOTS / 2, sizeof(names->texts[0]));
    if (names->slots == NULL || names->texts == NULL)
        return err_no_memory(err);
    names->slot_count = FIRST_SLOTS;
    *out = names;
    names = NULL;
    return 0;
}

void names_free(struct names *names)
{
    if (names == NULL)
        return;
    for (uint32_t i = 0; i < names->count; i++)
        free(names->texts[i]);
    free(names->texts);
    free(names->slots);
    free(names);
}

/* FNV-1a: the names are the organisation's own. */
static size_t slot_of(const struct names *names, struct bytes name)
{
    uint64_t hash = UINT64_C(0xcbf29ce484222325);
    for (size_t i = 0; i < name.len; i++)
        hash = (hash ^ name.ptr[i]) * UINT64_C(0x100000001b3);
    size_t at = (size_t)(hash % names->slot_count);
    while (names->slots[at] != 0 && !bytes_is(name, names->texts[names->slots[at] - 1]))
        at = (at + 1) % names->slot_count;
    return at;
}

static int grow(struct names *names, struct err *err)
{
    size_t wanted = names->slot_count * 2;
    char **texts = realloc(names->texts, wanted / 2 * sizeof(texts[0]));
    if (texts == NULL)
        return err_no_memory(err);
    names->texts = texts;
    uint32_t *slots = calloc(wanted, sizeof(slots[0]));
    if (slots == NULL)
        return err_no_memory(err);
    free(names->slots);
    names->slots = slots;
    names->slot_count = wanted;
    for (uint32_t i = 0; i < names->count; i++)
        slots[slot_of(names, bytes_of(names->texts[i]))] = i + 1;
    return 0;
}

int names_number(
    uint32_t *number, struct names *names, struct bytes name, struct err *err)
{
    size_t at = slot_of(names, name);
    if (names->slots[at] != 0) {
        *number = names->slots[at] - 1;
        return 0;
    }
    if (name.len >= HIT_NAME_SIZE)
        return err_set(err, "a name of %zu bytes is longer than the %d allowed",
            name.len, HIT_NAME_SIZE - 1);
    if (names->count == NAMES_MAX)
        return err_set(err, "more than %d different names", NAMES_MAX);
    if (2 * ((size_t)names->count + 1) > names->slot_count) {
        if (grow(names, err) != 0)
            return -1;
        at = slot_of(names, name);
    }
    char *text = malloc(name.len + 1);
    if (text == NULL)
        return err_no_memory(err);
    (void)bytes_to_text(text, name.len + 1, name);
    names->texts[names->count] = text;
    *number = names->count++;
    names->slots[at] = names->count;
    return 0;
}

uint32_t names_count(const struct names *names)
{
    return names->count;
}

const char *names_get(const struct names *names, uint32_t number)
{
    return number < names->count ? names->texts[number] : NULL;
}

int names_write(struct buf *out, const struct names *names, struct err *err)
{
    if (wire_put_u32(out, names->count, err) != 0)
        return -1;
    for (uint32_t i = 0; i < names->count; i++)
        if (wire_put_bytes(out, bytes_of(names->texts[i]), err) != 0)
            return -1;
    return 0;
}
