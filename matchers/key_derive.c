#include "matchers/key_derive.h"

#include "matchers/hkdf.h"

#include <sodium.h>
#include <string.h>

void keys_for_scanner(struct scanner_keys *keys, const struct key *key)
{
    uint8_t filter[KEY_SIZE];
    key_derive(filter, key, "vigie filter");
    memcpy(keys->filter, filter, sizeof(keys->filter));
    sodium_memzero(filter, sizeof(filter));
    key_derive(keys->authentic, key, "vigie authentic filter");
}

void keys_for_confirmer(struct confirmer_keys *keys, const struct key *key)
{
    key_derive(keys->confirm, key, "vigie confirm");
    key_derive(keys->authentic, key, "vigie authentic exact");
}

void keys_for_builder(struct builder_keys *keys, const struct key *key)
{
    keys_for_scanner(&keys->scanner, key);
    keys_for_confirmer(&keys->confirmer, key);
    key_derive(keys->record, key, "vigie record");
}

void key_for_type(uint8_t out[KEY_SIZE], const uint8_t confirm[KEY_SIZE],
    const uint8_t watchlist_id[KEY_WATCHLIST_ID], uint8_t type)
{
    uint8_t info[4 + KEY_WATCHLIST_ID + 1] = {'t', 'y', 'p', 'e'};
    memcpy(info + 4, watchlist_id, KEY_WATCHLIST_ID);
    info[4 + KEY_WATCHLIST_ID] = type;
    hkdf_expand(out, confirm, bytes_make(info, sizeof(info)));
}

void key_for_blocks(uint8_t out[KEY_SIZE], const uint8_t authentic[KEY_SIZE],
    const uint8_t watchlist_id[KEY_WATCHLIST_ID])
{
    uint8_t info[6 + KEY_WATCHLIST_ID] = {'b', 'l', 'o', 'c', 'k', 's'};
    memcpy(info + 6, watchlist_id, KEY_WATCHLIST_ID);
    hkdf_expand(out, authentic, bytes_make(info, sizeof(info)));
}

void key_for_sessions(uint8_t out[KEY_SIZE], const struct key *key)
{
    key_derive(out, key, "vigie sessions");
}
