/*
 * supervisor - the process `vigie run` itself is: it keeps a keeper running.
 *
 * It opens nothing, reads nothing and decides nothing; so there is little in it that
 * could fail. A keeper that was killed is started again, soon at first, then more
 * slowly; one that ended by itself has said why, and its status is ours. All workers'
 * leases carry the supervisor's id, so that a new keeper takes over the old one's at
 * once. SIGHUP is the keeper's, too: it takes up new watchlists itself, and ends to be
 * started again when the configuration is another.
 */
#ifndef VIGIE_APP_SUPERVISOR_H
#define VIGIE_APP_SUPERVISOR_H

#include <stdbool.h>

/* The exit status of a keeper that wants another one in its place. */
enum { KEEPER_AGAIN = 75 };

/* Returns the exit status for `vigie run`. SIGTERM, SIGINT and SIGHUP are passed on. */
int supervisor_run(const char *config_path, bool once);

#endif
