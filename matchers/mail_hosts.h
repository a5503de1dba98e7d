/*
 * mail_hosts - domains under which anybody can have a mailbox: webmail and the access
 * providers of France and its neighbours.
 *
 * Such a domain names no organisation. On a watchlist it would make every address of a
 * leak ours. The list is short on purpose: the hosts that are common in French lists of
 * addresses, as commonly known. Hosts missing from it are taken as before.
 */
#ifndef VIGIE_MATCHERS_MAIL_HOSTS_H
#define VIGIE_MATCHERS_MAIL_HOSTS_H

#include "base/bytes.h"

#include <stdbool.h>

/* `domain` as host.h makes it. */
bool mail_host_is_public(struct bytes domain);

#endif
