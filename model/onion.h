/*
 * onion - is this a version 3 onion address, or a copying mistake?
 *
 * The address is the service's key: 32 bytes of key, 2 of checksum, 1 of version, in
 * base32 (Tor rend-spec-v3, "Encoding onion addresses"). A wrong letter is therefore
 * known before Tor spends two minutes on it. Version 2 addresses (16 letters) died in
 * 2021 and are refused by name. Whether the service exists is Tor's to say.
 */
#ifndef VIGIE_MODEL_ONION_H
#define VIGIE_MODEL_ONION_H

#include "base/auto.h"
#include "base/bytes.h"
#include "base/err.h"

enum { ONION_LABEL_LEN = 56 };

/* Does the host claim to be an onion address: does it end in ".onion"? */
bool onion_is(struct bytes host);

/* Lower or upper case; labels before the address are allowed and ignored by Tor. Fails
 * with what is wrong and what to do. */
MUST_USE int onion_check(struct bytes host, struct err *err);

#endif
