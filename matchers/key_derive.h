/*
 * key_derive - one labelled step down from the master.
 */
#ifndef VIGIE_MATCHERS_KEY_DERIVE_H
#define VIGIE_MATCHERS_KEY_DERIVE_H

#include "matchers/key.h"

/* 32 bytes that depend on the master, its epoch and `label`. */
void key_derive(uint8_t out[KEY_SIZE], const struct key *key, const char *label);

#endif
