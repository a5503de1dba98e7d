/*
 * visit - one target on its way through the keeper: fetched, read, to be committed.
 *
 * It joins what the fetcher and the lanes brought into the one transaction the store
 * gets. Rules come from crawler/, facts from the roles; nothing is decided twice.
 */
#ifndef VIGIE_APP_VISIT_H
#define VIGIE_APP_VISIT_H

#include "app/fetch_desk.h"
#include "app/work.h"
#include "crawler/mirrors.h"
#include "crawler/source.h"
#include "storage/store.h"

struct visit {
    struct visit *next;
    uint64_t number;             /* of the document, when it goes through the lanes */
    int64_t at_ms;               /* wall, when the reply was there */
    int64_t through_ms;          /* steady, since when it waits for the store */
    const struct source *source; /* whose it is; NULL: no longer configured */
    struct fetched fetched;
    enum mirror_news news; /* of the address it was asked at, once `heard` */
    bool heard;
    uint32_t refusals;    /* by a store that takes other things */
    struct work *work;    /* owned; NULL: the reply had nothing to read */
    struct id watchlists; /* which lists it was or is to be matched with */
};

/* Leaves the target's validators only when its body was matched with these watchlists:
 * a page that has not changed is then not sent again, and new lists read it anew. */
void visit_condition(struct target *target, const struct id *watchlists);

/* Validators are the first address's word alone: what a mirror said of them is no
 * question for another one. */
void visit_forget_mirror(struct visit *visit);

/* After so many it is committed as quarantined, without what it brought: one that no
 * database takes must not stop all others for ever. */
enum { VISIT_REFUSALS_MAX = 5 };

/* What committing needs besides the visit. */
struct visit_rules {
    const struct source *source;  /* NULL: no longer configured */
    const struct source *sources; /* all there are, for links between their hosts */
    size_t source_count;
    enum sessions_state session; /* of the source */
    const struct id *owner;
    const struct id *watchlists; /* of now: what was matched with others is due again */
    bool elsewhere; /* its address failed, and another of the source's may be asked */
    int64_t gap_ms;
    int64_t retry_ms;
    int64_t now_ms; /* wall */
    uint32_t random;
    bool *repeats; /* store_visit's answer; may be NULL */
    bool *cut;     /* an answer: a link is one too many in a row; may be NULL */
};

/* Takes the fetched target over. The caller owns `*out`. */
MUST_USE int visit_new(
    struct visit **out, const struct fetched *fetched, int64_t at_ms, struct err *err);
/* Accepts NULL. */
void visit_free(struct visit *visit);
AUTO_DEFINE(struct visit, visit_free)

/* Visits in the order they came. Start: zeroed. */
struct visit_list {
    struct visit *first;
    size_t count;
};

void visit_list_push(struct visit_list *list, struct visit *visit);
/* The one of that number, which is then the caller's; NULL: there is none. */
struct visit *visit_list_take(struct visit_list *list, uint64_t number);
/* Frees what is left in it. */
void visit_list_done(struct visit_list *list);

/* The hash of the body as last seen, bound to the watchlists it was matched with: the
 * same body is read again when the lists are new. */
struct id visit_content(const struct reply *reply, const struct id *watchlists);

/* Whether there is a body that has not been read yet with these watchlists. */
bool visit_needs_reading(const struct visit *visit, const struct id *watchlists);
/* Makes the work for the lanes; the visit's body is then the work's. */
MUST_USE int visit_make_work(struct work **out, struct visit *visit, struct err *err);

/* What came of the work, which is the visit's from now on. Of an error's page only a
 * wall or a hit counts: without these the visit is as if it had not been read. */
void visit_take_work(
    struct visit *visit, struct work *work, const struct id *watchlists);

/* What stands in front of its page, by the page's kind. Where there are hits nothing
 * does: what was found on a page is kept, whatever else it is. */
enum page_kind visit_wall(const struct visit *visit);
/* It says that a login is wanted: the page is one; or the source's first page answers
 * with status 401 or 403, or leads to an address that looks like a login. Deeper pages
 * may be closed to an account for other reasons. */
bool visit_wants_login(const struct visit *visit);
/* What its cookies are to be taken for. */
enum sessions_page visit_page(const struct visit *visit);

/* As store_visit_commit. */
MUST_USE int visit_commit(struct store *store, const struct visit *visit,
    const struct visit_rules *rules, struct err *err);

#endif
