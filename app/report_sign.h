/*
 * report_sign - a report's detached signatures, a file each beside the file signed:
 * .asc (OpenPGP, armoured) and .p7s (CMS in DER), by the keys of mail.sign_with.
 *
 * A sealer of its own (app/sealer.c) signs: the command that writes the report executes
 * no other program and sees no key.
 */
#ifndef VIGIE_APP_REPORT_SIGN_H
#define VIGIE_APP_REPORT_SIGN_H

#include "app/report_file.h"
#include "app/seal_desk.h"

enum { REPORT_KEYS = 2 }; /* one of each enum seal_kind */

struct report_sign {
    struct seal_desk desk;
    const struct config *config; /* borrowed; NULL: nothing is signed */
};

/* Starts the sealer. Fails where the configuration names no key to sign with. The
 * struct must not move. */
MUST_USE int report_sign_start(
    struct report_sign *sign, const struct config *config, struct err *err);
/* Accepts a zeroed one. */
void report_sign_done(struct report_sign *sign);

/* Signs `document`, which is to be the file `path`, by each key there is. The files are
 * written, and not kept yet; of a kind without a key none is opened. */
MUST_USE int report_sign_file(struct report_sign *sign,
    struct report_file files[REPORT_KEYS], const char *path, struct bytes document,
    struct err *err);

/* For people and the audit log: "openpgp", "smime", "openpgp,smime"; "" for none. */
const char *report_sign_names(const struct report_sign *sign);

#endif
