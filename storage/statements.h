/*
 * statements - every question the store asks, by number.
 *
 * SQL is always one of these with parameters ($1, $2, ...), never put together from
 * pieces. What both databases understand is written once (statements.c); what only one
 * does, or what must use a server's own strength, is in the driver's statements.c,
 * whose text wins. A lint test reads all of them.
 */
#ifndef VIGIE_STORAGE_STATEMENTS_H
#define VIGIE_STORAGE_STATEMENTS_H

enum statement {
    SQL_SCHEMA_LOCK,
    SQL_SCHEMA_TABLES,  /* -> tables in the database */
    SQL_SCHEMA_PRESENT, /* -> 1 when vigie's schema table is there */
    SQL_SCHEMA_FOUND,   /* -> number of the newest migration */
    SQL_SCHEMA_RECORD,  /* number, name */
    SQL_ROLES_PRESENT,  /* -> how many of the roles have rights here */

    SQL_SOURCES_REST,
    SQL_NEXT_BUCKET,     /* after -> bucket, or null */
    SQL_BUCKET_WAKE,     /* bucket */
    SQL_SOURCE_SET,      /* name, url, owner, purpose */
    SQL_SOURCES_WATCHED, /* now */
    SQL_SOURCE_PAUSE,    /* name, url, now, until or 0, by, why */
    SQL_SOURCE_RESUME,   /* name, now, by */
    SQL_PAUSES_END,      /* now */
    SQL_SOURCE_END,      /* name, now, by, why: unless it is paused already */
    SQL_SOURCES_ENDED,   /* by -> names of those that it paused */
    SQL_LIST_HITS,       /* -> watchlist, last seen, hits, group */
    SQL_SOURCE_HITS,     /* -> source, last seen, hits */
    SQL_ADDRESS_PUT,     /* source, url, failures, probe, success or 0, reason */
    SQL_ADDRESSES,       /* -> the struct's fields, in its order */

    SQL_HOST_ADD,      /* batch: bucket, host, due */
    SQL_QUEUE_ADD,     /* batch: bucket, host, source, priority */
    SQL_TARGET_ADD,    /* batch: bucket, id, source, host, url, depth, priority, due,
                          failures, crashes, etag, last_modified, content, key,
                          chain, hops */
    SQL_TARGET_KEY,    /* batch: bucket, id, key, due */
    SQL_TARGET_NEARER, /* batch: bucket, id, depth, chain */
    SQL_TARGET_ADOPT,  /* batch: bucket, id, source, depth, priority */
    SQL_HOSTS_AWAKE,   /* now, limit -> bucket, host */
    SQL_HOST_BEST,     /* bucket, host, now -> id, priority, due; of each queue one */
    SQL_HOST_LOCK,     /* bucket, host -> 1 */
    SQL_HOST_SLEEPS,   /* bucket, host: until something may be due */
    SQL_LEASE,         /* owner, target, until, bucket, host, now */
    SQL_TARGET_LEASED, /* bucket, id, owner, until -> the struct's fields, in its order;
                          nothing when that lease is not there */
    SQL_NEXT_DUE,      /* now, failures, until, visited before -> due, or null */
    SQL_LEASES_MADE,   /* owner, until, limit -> bucket, host, target */
    SQL_LEASE_BUCKETS, /* owner -> bucket */
    SQL_RELEASE,       /* bucket, owner */
    SQL_RELEASE_ALL,
    SQL_QUARANTINE_BUCKETS, /* before -> bucket */
    SQL_QUARANTINE_RELEASE, /* bucket, before */

    SQL_WORKER_BEAT,   /* id, name, now */
    SQL_WORKERS,       /* -> the struct's fields, in its order, but for leases */
    SQL_WORKER_TOR,    /* id, down since or 0, why */
    SQL_WORKER_LEASES, /* owner -> count */
    SQL_WORKER_COUNT,  /* -> count */
    SQL_WORKER_FORGET, /* id */
    SQL_LEASES_OTHERS, /* owner, now -> count */
    SQL_RECALL_END,    /* bucket, after, rows -> the last of so many ids, or null */
    SQL_RECALL,        /* bucket, after, to, lists, due */
    SQL_TARGET_NEXT_BUCKET, /* after -> bucket, or null */

    SQL_VISIT_LEASE,     /* bucket, target -> lease owner, lease target, visit owner,
                            visited, source, host */
    SQL_TARGET_VISITED,  /* see store_visit.c */
    SQL_TARGETS_PUT_OFF, /* bucket, host, source, due, now, limit */
    SQL_HOST_RESTS,      /* bucket, host, rest until */
    SQL_HEALTH_VISIT,    /* bucket, source, success, attempt, failures, pages, postings,
                            error */
    SQL_HEALTH_DAY,      /* see store_days.c */
    SQL_HEALTH_ATTEMPT,  /* bucket, source, attempt */
    SQL_PAGE_GET,        /* bucket, target -> 1 if it is there, kinds, hit rows, 1 if
                            postings are kept of it; a row in any case */
    SQL_PAGE_PUT,        /* see store_page.c */
    SQL_PAGE_SEEN,       /* bucket, target, last seen */
    SQL_TARGET_ANEW,     /* bucket, target, zeros, now: due at once, and to be read,
                            where nothing is kept of what was read */
    SQL_SIGHTING_SEEN,   /* bucket, target, last seen */
    SQL_SIGHTING_COUNT,  /* bucket, target -> 1 if it is an incident's place */
    SQL_POSTINGS_CLEAR,  /* bucket, target */
    SQL_POSTING_ADD,     /* batch: see store_posting.c */
    SQL_EXCERPT_ADD,     /* batch: the same; where they are kept apart */
    SQL_HIT_HOME,        /* bucket, target -> the span its hits are kept in */
    SQL_HIT_RENEW,       /* batch: see store_hits.c; those that are there */
    SQL_HIT_ADD,         /* batch: the same; those that are not */
    SQL_HIT_COPY,        /* batch: the same, where none is */
    SQL_SPANS_AHEAD,     /* first, last -> parts made for spans of hits */
    SQL_SPANS,           /* before -> spans of hits that have a part */
    SQL_FRESH_HITS,      /* span, before -> buckets with hits in it that are not old */
    SQL_HITS_MOVE,  /* bucket, span, before, to span, pages -> hits of pages that have
                       one  that is not old */
    SQL_SPAN_DROP,  /* span, before -> hits that went, or -1: not now */
    SQL_PAGE_TALLY, /* bucket, target -> certain, probable, weak, canaries, domains */
    SQL_PAGE_ROWS,  /* bucket, target, seen -> rows */

    SQL_PAGE_TWIN,          /* bucket, target, twin */
    SQL_TWIN_URL,           /* bucket, target -> url */
    SQL_LIKENESS_CLEAR,     /* bucket, target, host */
    SQL_LIKENESS_ADD,       /* bucket, target, host, size class, hash */
    SQL_LIKENESS_CHANGED,   /* the same: what is there and says something else goes */
    SQL_LIKENESS_NEW,       /* the same, of a page that had none */
    SQL_LIKENESS_PLACE,     /* bucket, so many of a host at least */
    SQL_LIKENESS_WAITS,     /* bucket, host: some of its rows wait to be placed */
    SQL_LIKENESS_WAITING,   /* limit -> rows and hosts that wait to be placed */
    SQL_LIKENESS_SETTLE,    /* so many of the hosts that wait: places all their rows */
    SQL_LIKENESS_WAIT_OVER, /* the same: they wait no longer */
    SQL_LIKENESS_ALIKE,     /* bucket, host, size class, bits of each block -> target,
                               hash */
    SQL_LIKENESS_NEAR,      /* bucket, host, size class, target, bits of each block ->
                               target, hash; earlier pages, of each block the earliest first
                             */
    SQL_LIKENESS_COUNT,     /* bucket, host -> pages */
    SQL_LIKENESS_ELSEWHERE, /* bucket, host, pages, rows -> other host, target, hash,
                               its hash; in no order */
    SQL_CLONE_PUT,          /* bucket, host, source, of host, shared, pages, seen */
    SQL_CLONE_DROP,         /* bucket, host */

    SQL_FINDINGS,         /* limit -> the struct's fields, in its order */
    SQL_INCIDENT_OF,      /* bucket, target -> incident */
    SQL_INCIDENT_THREAD,  /* thread -> incident */
    SQL_OVERLAPS,         /* bucket, target, limit -> incident, shared */
    SQL_PAGE_RECORDS,     /* bucket, target -> distinct records */
    SQL_INCIDENT_RECORDS, /* incident -> distinct records */
    SQL_INCIDENT_LOCK,
    SQL_INCIDENT_NEXT,  /* -> a new id */
    SQL_INCIDENT_ADD,   /* id */
    SQL_INCIDENT_PUT,   /* see store_absorb.c */
    SQL_SIGHTING_PUT,   /* see store_absorb.c */
    SQL_RECORDS_ABSORB, /* incident, bucket, target */
    SQL_RECORDS_FIRST,  /* the same, for an incident that has none */
    SQL_PAGE_GROUPS,   /* bucket, target -> names of the groups of its hits, in order */
    SQL_GROUP_SET_ADD, /* set, name */
    SQL_GROUP_SETS_DROP, /* those that no sighting has */
    SQL_SIGHTINGS_MOVE,  /* into, from */
    SQL_RECORDS_MOVE,    /* into, from */
    SQL_RECORDS_DROP,    /* incident */
    SQL_INCIDENT_TALLY,  /* incident -> as SQL_PAGE_TALLY */
    SQL_ABSORBED,        /* bucket, target, revision */
    SQL_INCIDENTS,       /* id or 0, id or last, changed since, limit, title, bits of
                            states, of severities -> the struct's fields */
    SQL_SIGHTINGS,       /* incident, limit -> as SQL_FINDINGS */
    SQL_POSTINGS,        /* incident, places -> see store_posting.c */
    SQL_GROUPS,          /* incident -> name, certain, probable, weak, domains */
    SQL_GROUPS_CLEAR,    /* incident */
    SQL_GROUPS_COUNT,    /* incident */
    SQL_PLACES_ALL,      /* after bucket, after target, limit -> bucket, target: pages
                            with hits */
    SQL_PLACES_OF,       /* after first seen, bucket, target, limit, incident -> bucket,
                            target, first seen */
    SQL_HITS_PAGE,       /* limit, bucket, target, after row, after record -> see
                            store_hit_list.c */
    SQL_PLACES_NEWEST,   /* limit -> bucket, target */

    SQL_OFFER_LAST,      /* bucket, target -> at, offer, price, records claimed */
    SQL_OFFER_ADD,       /* bucket, target, at, offer, price, records claimed */
    SQL_OFFER_TRIM,      /* bucket, target, how many stay */
    SQL_OFFERS,          /* incident, limit -> the struct's fields, in its order */
    SQL_OFFERS_FORGET,   /* incident */
    SQL_PLACES_SUM,      /* incident -> kinds, places that have these, first seen or 0,
                            last seen, most records claimed */
    SQL_PLACES_CLEAR,    /* incident */
    SQL_PLACES_COUNT,    /* incident */
    SQL_STEP_BEFORE,     /* incident, at, bucket, target -> offer, price */
    SQL_STEPS_CLEAR,     /* incident */
    SQL_STEPS_GATHER,    /* incident, most */
    SQL_INCIDENT_WORDS,  /* title's mark, text's mark, records claimed -> incident */
    SQL_INCIDENT_DOMAIN, /* bucket, target, bits of states -> incident */

    SQL_INCIDENT_STATE, /* incident, state, since, by, why */
    SQL_INCIDENT_GRADE, /* incident, severity */
    SQL_EVENT_NEXT,     /* -> a new number */
    SQL_EVENT_ADD,      /* the struct's fields, in its order */
    SQL_EVENTS,         /* incident -> the struct's fields, in its order */
    SQL_EVENTS_MOVE,    /* into, from */
    SQL_SUCCESSOR,      /* incident -> the one that it is part of */
    SQL_SIGHTING_TAKE,  /* to, from, bucket, target */
    SQL_PLACES_BARE,    /* of the incident: places whose hits are forgotten, and of
                           which nobody noted whose they were */
    SQL_RECORDS_TAKE,   /* from, to: what to's places whose hits are forgotten may have
                           had */
    SQL_RECORDS_LEAVE,  /* from, to: what to has goes from from, but for what places
                           there whose hits are forgotten may have had */
    SQL_RECORDS_ANEW,   /* incident */
    SQL_APART,          /* one, other -> count */
    SQL_APART_ADD,      /* one, other */
    SQL_APART_DROP,     /* one, other */
    SQL_APART_MOVE,     /* into, from */
    SQL_APART_FORGET,   /* incident */
    SQL_EVENTS_FORGET,  /* incident */

    SQL_INCIDENT_SHARE,  /* incident, groups -> the struct's fields, in its order */
    SQL_INCIDENTS_ACTED, /* since, limit -> incident */
    SQL_TOLD_GET,        /* audience, incident -> the struct's fields, in its order */
    SQL_TOLD_PUT,        /* the struct's fields, in its order */
    SQL_TOLD_FORGET,
    SQL_TOLD_FORGET_OF, /* incident */
    SQL_PARTS_OF,       /* incidents, groups, since or 0 -> see store_many.c; so are the
                           next */
    SQL_GROUPS_OF,      /* incidents */
    SQL_SIGHTINGS_OF,   /* incidents, groups, places of each */
    SQL_SOURCES_OF,     /* incidents, groups, since, places of each */
    SQL_OFFERS_OF,      /* incidents */
    SQL_TOLD_OF,        /* incidents, audience -> as SQL_TOLD_GET */
    SQL_FOUND_SINCE,    /* since, groups -> quarter, count */

    SQL_EVIDENCE,         /* incident -> see store_dossier.c, by first seen */
    SQL_AFFECTED_GROUPS,  /* incident -> as SQL_GROUPS */
    SQL_AFFECTED_FIELDS,  /* incident -> group, bits of identifiers */
    SQL_OTHER_KINDS,      /* incident, bits that no hit tells -> bits of kinds: of
                             postings that offer nothing, and of places, without
                             what only weak hits there may have told */
    SQL_AFFECTED_RECORDS, /* incident -> record, confidence */
    SQL_MAILS_SINCE,      /* put since -> key, put, sent or 0 */

    SQL_AUDIT_HEAD,       /* -> number, hash; and nobody else adds meanwhile */
    SQL_AUDIT_LAST,       /* -> number, hash; waits for nobody */
    SQL_AUDIT_ADD,        /* the struct's fields, in its order; the head moves on */
    SQL_AUDIT_ROWS,       /* since -> the struct's fields, in its order */
    SQL_AUDIT_CHECKPOINT, /* what -> the last row of that kind */
    SQL_AUDIT_OLD,    /* before, now, head -> the last of the old ones at the start */
    SQL_AUDIT_HASH,   /* number -> its hash */
    SQL_AUDIT_COUNT,  /* to -> rows up to it, the oldest's moment */
    SQL_AUDIT_FORGET, /* to */

    SQL_HEALTH,  /* -> name, success, attempt, failures, pages, postings, quarantined,
                    error, clone of, successes, failed, watched, paused, since, until,
                    by,  why, resumed, by; one row a bucket */
    SQL_WAITING, /* -> source, targets in its frontier; by source */

    SQL_DAYS, /* since day -> source, day, the counts, state, slots; by source and day
               */
    SQL_DAYS_BEFORE,    /* since day, before day -> the same without slots */
    SQL_BACKLOG,        /* now, midnight -> due targets, the earliest due, put off */
    SQL_BACKLOG_NOTE,   /* day, due */
    SQL_BACKLOG_FORGET, /* before day */
    SQL_BACKLOG_DAYS,   /* from day, before day -> day, due */

    SQL_SESSIONS,       /* -> the struct's fields, in its order */
    SQL_SESSION_GET,    /* bucket, source, account -> the same, sealed */
    SQL_SESSION_ADD,    /* bucket, source, account, revision, saved, cookies, expires,
                           sealed */
    SQL_SESSION_SAVE,   /* the same, then the revision it had */
    SQL_SESSION_REMOVE, /* bucket, source, account */
    SQL_SOURCE_RETRY,   /* bucket, source, now */

    SQL_OUTBOX_PUT,     /* key, recipient, body, put, due, channel, about, incident */
    SQL_OUTBOX_REPLACE, /* key, body, about, due */
    SQL_OUTBOX_HAS,     /* key -> count */
    SQL_OUTBOX_WHEN,    /* key -> put_ms or 0 */
    SQL_OUTBOX_NEXT,    /* now, not of these channels -> key */
    SQL_OUTBOX_LEASE,   /* key, now, until -> key, recipient, body, attempts, channel,
                           about, incident, put, unsure */
    SQL_OUTBOX_SENT,    /* key, now */
    SQL_OUTBOX_FAILED, /* key, due, reason, 1 when its fate is known, dead since or 0 */
    SQL_OUTBOX_RETRY,  /* key or "", now */
    SQL_OUTBOX_STATE,  /* -> waiting, sent, next due or null, dead */
    SQL_OUTBOX_ROWS,   /* sent since, limit -> see store_outbox.c */
    SQL_ALERTED_GET,   /* incident, destination -> number, key, facts, base */
    SQL_ALERTED_PUT,   /* the struct's fields */
    SQL_ALERTED_FORGET,        /* incident */
    SQL_OUTBOX_WITHDRAW,       /* incident; marks what nobody has begun to send */
    SQL_ALERTED_WITHDRAW,      /* incident; what the marked ones tell is untold again */
    SQL_OUTBOX_DROP_WITHDRAWN, /* incident */

    SQL_FORGOTTEN_ADD,  /* day, class, count */
    SQL_FORGOTTEN_DAYS, /* since day -> day, class, count */
    SQL_FORGOTTEN_DROP, /* before day */

    SQL_COUNT_EXCERPTS,  /* before -> count, the oldest's moment; so are the next */
    SQL_COUNT_PAGES,     /* before */
    SQL_COUNT_HITS,      /* before */
    SQL_COUNT_INCIDENTS, /* before */
    SQL_COUNT_MESSAGES,  /* before */
    SQL_COUNT_DAYS,      /* before */
    SQL_COUNT_ADDRESSES, /* before, pages before, hits before */
    SQL_COUNT_SESSIONS,  /* before */
    SQL_WORDED_BUCKETS,  /* from, limit, before -> buckets where some may be old; so are
                            the next */
    SQL_EXCERPT_BUCKETS, /* from, limit, before */
    SQL_HIT_BUCKETS,     /* from, limit, before -> bucket, span of an old one */
    SQL_PAGE_BUCKETS,    /* from, limit, before */
    SQL_DAY_BUCKETS,     /* from, limit, before */
    SQL_SESSION_BUCKETS, /* from, limit, before */
    SQL_OLD_INCIDENT,    /* before, after -> incident */
    SQL_SIGHTINGS_TAKEN, /* incident -> how many of its sightings others have their
                            hands on; the rest is held */
    SQL_PURGE_WORDED,    /* bucket, before, limit: of excerpts in their postings */
    SQL_PURGE_EXCERPTS,  /* bucket, before, limit: of those apart */
    SQL_PURGE_POSTINGS,  /* bucket, before, limit: of the pages that go; so is the next
                          */
    SQL_PURGE_LIKENESS,  /* bucket, before, limit */
    SQL_PURGE_PAGES,     /* bucket, before, limit */
    SQL_PURGE_CLONES,    /* bucket, before, limit: of hosts whose pages are gone */
    SQL_PURGE_HITS,      /* bucket, before, limit, span */
    SQL_PURGE_DAYS,      /* bucket, before, limit */
    SQL_LOOK_ADDRESSES, /* bucket, after, rows, before -> the last of so many or null, 1
                           if one of them may be old */
    SQL_PURGE_ADDRESSES, /* bucket, after, to, before */
    SQL_PURGE_SESSIONS,  /* bucket, before, limit */
    SQL_PURGE_RECORDS,   /* incident, limit */
    SQL_RECORDS_LEFT,    /* -> the first incident that is none any more, or 0 */
    SQL_PURGE_PLACES,    /* of incidents that are none any more; so is the next */
    SQL_PURGE_STEPS,
    SQL_PURGE_SIGHTINGS, /* incident */
    SQL_PURGE_INCIDENT,  /* incident */
    SQL_PURGE_MESSAGES,  /* before, limit */

    SQL_STATEMENTS /* how many there are */
};

/* What both databases understand; NULL where each has its own. */
const char *statement_common(enum statement statement);
/* The text a driver runs; NULL when the number is none. */
const char *statement_sqlite(enum statement statement);
const char *statement_postgres(enum statement statement);
/* Those of many incidents, and of some groups; NULL: it is none of them. */
const char *statement_sqlite_many(enum statement statement);
const char *statement_postgres_many(enum statement statement);

#endif
