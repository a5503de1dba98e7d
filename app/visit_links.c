#include "app/visit_links.h"

#include "crawler/frontier.h"

#include <stdlib.h>

static void take_posting(struct revisit_visit *told, const struct posting *posting)
{
    revisit_fold_posting(&told->news, posting);
    if (posting->posted_at_ms > told->dated_ms)
        told->dated_ms = posting->posted_at_ms;
}

static bool add_link(
    struct visit_links *out, const struct frontier_page *page, const struct link *link)
{
    enum frontier_verdict verdict = frontier_target(&out->at[out->count], page, link);
    out->cut = out->cut || verdict == FRONTIER_TOO_LONG;
    out->count += verdict == FRONTIER_FOLLOW ? 1 : 0;
    return verdict == FRONTIER_FOLLOW;
}

/* A link with the key of an encrypted paste leads to a host that another source
 * watches: it is that source's, and by its rules. */
static bool add_paste(
    struct visit_links *out, const struct visit_rules *rules, const struct link *link)
{
    for (size_t i = 0; link->key.len > 0 && i < rules->source_count; i++) {
        const struct frontier_page page = {.source = &rules->sources[i],
            .url = &rules->sources[i].first,
            .now_ms = rules->now_ms};
        if (add_link(out, &page, link))
            return true;
    }
    return false;
}

struct gathering {
    const struct visit_rules *rules;
    const struct frontier_page *from;
    struct revisit_visit *told;
};

/* The page's links for the frontier, and on the way what would be news in them. */
static void gather_from_page(
    struct visit_links *out, const struct gathering *it, const struct page *page)
{
    struct revisit_visit *told = it->told;
    for (uint32_t i = 0; i < page->posting_count; i++)
        take_posting(told, &page->postings[i]);
    for (uint32_t i = 0; i < page->link_count; i++) {
        const struct link *link = &page->links[i];
        if (add_link(out, it->from, link) || add_paste(out, it->rules, link))
            revisit_fold_link(&told->news, link->rel, &out->at[out->count - 1].id);
    }
}

/* A redirect leads on like a link that is no deeper than the page itself. */
static void gather_redirect(struct visit_links *out, const struct visit *visit,
    const struct frontier_page *from)
{
    const struct reply *reply = &visit->fetched.reply;
    if (reply->outcome != REPLY_REDIRECT || reply->location[0] == '\0')
        return;
    const struct link link = {
        .url = bytes_of(reply->location), .key = bytes_of(visit->fetched.target.key)};
    enum frontier_verdict verdict = frontier_redirect(&out->at[0], from, &link);
    out->cut = verdict == FRONTIER_TOO_LONG;
    out->count = verdict == FRONTIER_FOLLOW ? 1 : 0;
}

int visit_links_gather(struct visit_links *out, struct revisit_visit *told,
    const struct visit *visit, const struct visit_rules *rules, struct err *err)
{
    const struct target *target = &visit->fetched.target;
    const struct work *work = visit->work;
    struct url base;
    if (url_parse(&base, bytes_of(target->url), NULL) != 0)
        return 0; /* of an older vigie, with other rules: it leads nowhere */
    size_t room = work == NULL ? 1 : (size_t)work->finding.page.link_count + 1;
    out->at = calloc(room, sizeof(*out->at));
    if (out->at == NULL)
        return err_no_memory(err);
    struct frontier_page from = {
        .source = rules->source,
        .url = &base,
        .depth = target->depth,
        .chain = target->chain,
        .hops = target->hops,
        .now_ms = rules->now_ms,
    };
    const struct gathering it = {rules, &from, told};
    if (work == NULL)
        gather_redirect(out, visit, &from);
    else
        gather_from_page(out, &it, &work->finding.page);
    return 0;
}

void visit_links_done(struct visit_links *links)
{
    free(links->at);
    links->at = NULL;
}
