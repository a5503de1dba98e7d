/* Any bytes, whole and cut after any word's end, have one and the same hash. */
#include "model/simhash.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct simhash whole = {0};
    struct simhash cut = {0};
    struct bytes text = bytes_make(data, size);
    size_t from = 0;
    simhash_add(&whole, text);
    for (size_t at = 0; at < size; at++) {
        if (data[at] != ' ')
            continue;
        simhash_add(&cut, bytes_slice(text, from, at - from));
        from = at;
    }
    simhash_add(&cut, bytes_slice(text, from, size));
    if (simhash_value(&whole) != simhash_value(&cut))
        abort();
    return 0;
}
