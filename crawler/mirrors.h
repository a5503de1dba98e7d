/*
 * mirrors - which of a source's addresses is asked.
 *
 * One site at several addresses: the first healthy one in the configured order is
 * asked. One that fails rests for ten times as long as a page does after a failure,
 * then for half as long again with each further one (crawler/pace.h), up to a day, and
 * the next is asked meanwhile. The page that failed is asked for there after its first
 * wait, however often it failed before (frontier_visit.elsewhere). When the rest is
 * over a page is asked for there again, and an answer takes it back. Pure: time and
 * randomness come in as numbers. Whether an answer is a failure of the address is told
 * here too: what Tor cannot do is no address's fault, and a page that is not there is
 * no failure.
 */
#ifndef VIGIE_CRAWLER_MIRRORS_H
#define VIGIE_CRAWLER_MIRRORS_H

#include "crawler/source.h"
#include "model/page.h"
#include "model/reply.h"

enum { MIRRORS_SLOWER = 10 };

/* What is remembered of one address; all zero to begin with. */
struct mirror {
    uint32_t failures;  /* in a row; 0: healthy, or never asked */
    int64_t probe_ms;   /* wall: not asked before, but for want of a better one */
    int64_t success_ms; /* wall; 0: never */
};

/* The index of the one to ask now, of `count` (at least 1). When all of them rest, the
 * one whose rest ends first. */
size_t mirrors_choose(const struct mirror *mirrors, size_t count, int64_t now_ms);

/* Whether one of them may be asked now without breaking its rest. */
bool mirrors_any(const struct mirror *mirrors, size_t count, int64_t now_ms);

enum mirror_news {
    MIRROR_ANSWERED, /* the site stands there */
    MIRROR_FAILED,
    MIRROR_NO_NEWS, /* Tor's trouble, or ours */
};

/* What was asked at address `asked` of the source, for the page `canonical`. */
struct mirror_visit {
    const struct source *source;
    size_t asked;
    const struct reply *reply;
    enum page_kind kind; /* as read; PAGE_OTHER otherwise */
    struct bytes canonical;
};

/* A whole answer is the site's, whatever its status, but for 502 to 504 and 521 to 530
 * (a front that does not reach the site, RFC 9110 15.6), a notice of seizure, and a
 * redirect of the page to itself at another of the addresses. */
enum mirror_news mirrors_judge(const struct mirror_visit *visit);

struct mirror_moment {
    int64_t now_ms;
    int64_t retry_ms; /* the first rest after a failure */
    uint32_t random;
};

/* Takes the news in. True when it now fares otherwise than before: it failed, or it
 * answers for the first time or again. */
bool mirrors_hear(
    struct mirror *mirror, enum mirror_news news, const struct mirror_moment *at);

#endif
