/*
 * digest - the daily mail: new and changed incidents, then the sources' health.
 *
 * It is sent every day, also when nothing was found, because silence is never success:
 * no mail means that vigie is broken, and the mail says how many sources it could read.
 * Written as text and as HTML that loads nothing, in French or English. Everything that
 * criminals wrote (titles, prices, addresses) is masked of personal data, and addresses
 * are defanged so that no reader can open them by a click.
 *
 * One message per recipient and local day, under the key "digest:YYYY-MM-DD:recipient";
 * the store keeps one message per key, so that it is made once whoever asks, however
 * often, and whatever dies in between.
 */
#ifndef VIGIE_ALERTS_DIGEST_H
#define VIGIE_ALERTS_DIGEST_H

#include "alerts/words.h"
#include "alerts/zone.h"
#include "base/buf.h"
#include "storage/store.h"

enum { DIGEST_LISTS_MAX = 64, DIGEST_LIST_NAME = 128, DIGEST_LIST_WHY = 400 };

/* One watchlist as the digest tells of it: what ends or fails unseen finds nothing. */
struct digest_list {
    char name[DIGEST_LIST_NAME];
    int64_t expires_ms;            /* the end of its last day, UTC; 0: none set */
    char refused[DIGEST_LIST_WHY]; /* why a newer file is not used; empty: none is */
    bool absent;                   /* nothing good is there to use */
};

struct digest_options {
    uint32_t at_minute;      /* local, minutes after midnight */
    const struct zone *zone; /* NULL: UTC */
    enum words_language language;
    const char *from;                /* mail address */
    const char *const *to;           /* NULL-ended mail addresses */
    const struct digest_list *lists; /* the watchlists; NULL: nothing is said of them */
    size_t list_count;
};

enum { DIGEST_DAY_SIZE = 16, DIGEST_MESSAGE_MAX = 4 * 1024 * 1024 };

struct digest_day {
    char day[DIGEST_DAY_SIZE]; /* "2026-11-23", local */
    int64_t at_ms;             /* when that day's digest falls due */
    int64_t next_ms;           /* when the next day's does */
    bool due;
};

/* Which local day `now_ms` is in, and whether its digest is due yet. Pure. */
struct digest_day digest_due(const struct digest_options *options, int64_t now_ms);

/* Makes and puts into the outbox each recipient's message of the day, where it is due
 * and not there yet. `*put` (may be NULL) counts the new ones. Cheap when there is
 * nothing to do. */
MUST_USE int digest_put_due(size_t *put, struct store *store,
    const struct digest_options *options, int64_t now_ms, struct err *err);

struct digest_period {
    int64_t since_ms; /* 0: from the beginning */
    int64_t until_ms;
};

/* From when the recipient's last digest fell due (a month is searched; none: from the
 * beginning) until now. So days on which vigie was off are caught up. A digest made
 * late overlaps the next by its lateness: told twice beats not told. */
MUST_USE int digest_period(struct digest_period *out, struct store *store,
    const struct digest_options *options, const char *recipient, int64_t now_ms,
    struct err *err);

struct digest {
    struct buf subject; /* one line */
    struct buf text;
    struct buf html;
};

/* Empty, each part with its ceiling. _done also accepts a zeroed one. */
void digest_init(struct digest *digest);
void digest_done(struct digest *digest);
AUTO_DEFINE_VALUE(struct digest, digest_done)

/* The day's digest, not sent: for the mail and for `vigie digest --dry-run`. `digest`
 * comes initialised and empty. */
MUST_USE int digest_compose(struct digest *digest, struct store *store,
    const struct digest_options *options, const struct digest_period *period,
    struct err *err);

/* The whole message (RFC 5322) as it is put into the outbox. */
MUST_USE int digest_message(struct buf *out, const struct digest *digest,
    const struct digest_options *options, const char *recipient, int64_t now_ms,
    struct err *err);

#endif
