/*
 * seal_home - GnuPG's folder for one mail, and the agent that works in it. Private to
 * alerts/seal.c.
 */
#ifndef VIGIE_ALERTS_SEAL_HOME_H
#define VIGIE_ALERTS_SEAL_HOME_H

#include "base/auto.h"
#include "base/bytes.h"
#include "base/err.h"

#include <sys/types.h>

/* Programs of GnuPG 2.2 or newer, as Debian places them. */
#define SEAL_GPG   "/usr/bin/gpg"
#define SEAL_GPGSM "/usr/bin/gpgsm"
#define SEAL_AGENT "/usr/bin/gpg-agent"
#define SEAL_CONF  "/usr/bin/gpgconf"

struct seal_home {
    const char *path;
    pid_t agent; /* 0: none runs */
};

/* Writes GnuPG's configuration into the folder and starts an agent on a socket there;
 * it dies with this process. */
MUST_USE int seal_home_open(struct seal_home *home, const char *path, struct err *err);
/* Ends the agent. Accepts a zeroed one. */
void seal_home_close(struct seal_home *home);
AUTO_DEFINE_VALUE(struct seal_home, seal_home_close)

/* A file in the folder, closed to others, in place of one of that name. */
MUST_USE int seal_home_write(
    const struct seal_home *home, const char *name, struct bytes text, struct err *err);

/* Gives gpgsm a secret key and its certificates in PEM (seal_pem.h; `passphrase` may be
 * NULL), as a PKCS #12 whose password is empty. Of some two such boxes in a hundred,
 * whose salts are chance, gpgsm 2.2 reads nothing: its guess at how the password is
 * written looks right too early. So another one is made, a few times. */
MUST_USE int seal_home_take_pem(const struct seal_home *home, struct bytes pem,
    const char *passphrase, struct err *err);

#endif
