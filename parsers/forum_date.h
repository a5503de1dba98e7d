/*
 * forum_date - when a post was written, from the element that shows it.
 */
#ifndef VIGIE_PARSERS_FORUM_DATE_H
#define VIGIE_PARSERS_FORUM_DATE_H

#include "parsers/date.h"
#include "parsers/engine.h"

/* What is for machines goes first (`datetime`, `data-time` and their like, on the
 * element or the first one inside that has it), then a `title` that is a date
 * ("05-04-2026" is completed by the hour shown beside it), then the first date in the
 * text shown. False when there is none. */
bool forum_date(int64_t *ms, const struct view *view, const struct dom_node *node,
    const struct date_rules *rules);

/* Whether what is for machines says its zone, so that the site's is not asked for. */
bool forum_date_is_sure(const struct dom_node *node);

/* What the dates of one page tell about their order: "14-02-2026" can be read in one
 * way only, nothing was written in the future, and no reply before what it answers.
 * Zeroed at the start. */
struct date_orders {
    uint32_t day_first;
    uint32_t month_first;
    int64_t last_ms[2]; /* the post before, by enum date_order; 0: none */
};

/* Of a post; in the page's order. */
void forum_date_weigh(
    struct date_orders *orders, const struct view *view, const struct dom_node *node);
/* Of what shows the site's own time: it is about when the page was fetched. */
void forum_date_weigh_clock(
    struct date_orders *orders, const struct view *view, const struct dom_node *node);
enum date_order forum_date_order(
    const struct date_orders *orders, enum date_order usual);

#endif
