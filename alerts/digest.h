/*
 * digest - the daily mail: new and changed incidents, then the sources' health.
 *
 * It is sent every day, also when nothing was found, because silence is never success:
 * no mail means that vigie is broken, and the mail says how many sources it could read.
 * Written as text and as HTML that loads nothing, in French or English. Everything that
 * criminals wrote (titles, prices, addresses) is masked of personal data, and addresses
 * are defanged so that no reader can open them by a click.
 *
 * One message per recipient and local day, under the key "digest:YYYY-MM-DD:recipient",
 * and per recipient and week, under "weekly:YYYY-MM-DD:recipient"; the store keeps one
 * message per key, so that it is made once whoever asks, however often, and whatever
 * dies in between. Each message is made for its recipient alone: who is there for some
 * groups sees the incidents that concern them, with these groups' numbers.
 */
#ifndef VIGIE_ALERTS_DIGEST_H
#define VIGIE_ALERTS_DIGEST_H

#include "alerts/words.h"
#include "alerts/zone.h"
#include "base/buf.h"
#include "storage/told.h"

enum { DIGEST_LISTS_MAX = 64, DIGEST_LIST_NAME = 128, DIGEST_LIST_WHY = 400 };

/* One watchlist as the digest tells of it: what ends or fails unseen finds nothing. */
struct digest_list {
    char name[DIGEST_LIST_NAME];
    int64_t expires_ms;            /* the end of its last day, UTC; 0: none set */
    char refused[DIGEST_LIST_WHY]; /* why a newer file is not used; empty: none is */
    bool absent;                   /* nothing good is there to use */
};

struct digest_recipient {
    const char *address;
    const char *const *groups; /* NULL-ended; NULL or none: all there are */
    const struct zone *zone;   /* NULL: UTC */
    enum words_language language;
    uint32_t at_minute; /* local, minutes after midnight */
    uint32_t weekday;   /* of the weekly one; 0 Sunday */
    bool daily;
    bool weekly;
};

struct digest_options {
    const char *from; /* mail address */
    const struct digest_recipient *recipients;
    size_t recipient_count;
    bool at_once;                    /* a person asked: the day's is due at any hour */
    const struct digest_list *lists; /* the watchlists; NULL: nothing is said of them */
    size_t list_count;
};

enum digest_rhythm { DIGEST_DAILY, DIGEST_WEEKLY };

enum { DIGEST_DAY_SIZE = 16, DIGEST_MESSAGE_MAX = 4 * 1024 * 1024 };

struct digest_day {
    char day[DIGEST_DAY_SIZE]; /* "2026-11-23", local: the day it belongs to */
    int64_t at_ms;             /* when that day's digest falls due */
    int64_t next_ms;           /* when the next one does */
    bool due;
};

/* Which day's digest is on at `now_ms`, and whether it is due yet. Of the weekly one it
 * is the last such weekday whose hour has come: it is always due. Pure. */
struct digest_day digest_due(
    const struct digest_recipient *to, enum digest_rhythm rhythm, int64_t now_ms);

struct digest_period {
    int64_t since_ms; /* 0: from the beginning */
    int64_t until_ms;
};

/* One digest: whose, which, and of what time. */
struct digest_order {
    const struct digest_options *options;
    const struct digest_recipient *to;
    enum digest_rhythm rhythm;
    struct digest_period period;
};

/* Sets the period: from when the recipient's last digest of this rhythm was made (a
 * month is searched, two for the weekly one; none: from the beginning) until now. So
 * days on which vigie was off are caught up, and each begins where the last one ended.
 * What was stored behind that one with an earlier time, by a worker whose clock is slow
 * or whose transaction was long, is told all the same (alerts/digest_incidents.h). */
MUST_USE int digest_period(
    struct digest_order *order, struct store *store, int64_t now_ms, struct err *err);

struct digest {
    struct buf subject; /* one line */
    struct buf text;
    struct buf html;
    struct store_told *told; /* what it tells, for the next one to compare with */
    size_t told_count;
};

/* Empty, each part with its ceiling. _done also accepts a zeroed one. */
void digest_init(struct digest *digest);
void digest_done(struct digest *digest);
AUTO_DEFINE_VALUE(struct digest, digest_done)

/* The digest, not sent: for the mail and for `vigie digest --dry-run`. `digest` comes
 * initialised and empty. */
MUST_USE int digest_compose(struct digest *digest, struct store *store,
    const struct digest_order *order, struct err *err);

/* The whole message (RFC 5322) as it is put into the outbox. */
MUST_USE int digest_message(struct buf *out, const struct digest *digest,
    const struct digest_order *order, struct err *err);

/* Makes and puts into the outbox each recipient's messages that are due and not there
 * yet. `*put` (may be NULL) counts the new ones. Cheap when there is nothing to do. One
 * that cannot be made holds up no other: the first failure is told at the end. */
MUST_USE int digest_put_due(size_t *put, struct store *store,
    const struct digest_options *options, int64_t now_ms, struct err *err);

#endif
