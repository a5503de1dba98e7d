#include "parsers/forum_date.h"

#include "parsers/dom_text.h"

enum {
    DATE_MAX = 160,
    NODES_MAX = 64, /* looked at inside what shows a date */
    CLOCK_VOTES = 8,
    WORDS_MAX = 16 /* "Reply #3 on:", "by somebody »" may stand before it */
};

static const int64_t future_ms = 36 * 3600000LL; /* no zone is further ahead */

static bool read(int64_t *ms, struct bytes text, const struct date_rules *rules)
{
    return text.len > 0 && date_read(ms, text, rules);
}

/* The next of the elements a date may be written on: `node`, then those in it, without
 * the site's remarks. */
static const struct dom_node *next_place(
    const struct dom_node *at, const struct dom_node *node)
{
    if (at == NULL)
        return node;
    at = dom_next(at, node);
    while (at != NULL && (at->type != DOM_ELEMENT || at->role == ROLE_UNSAID))
        at = at->role == ROLE_UNSAID ? dom_skip(at, node) : dom_next(at, node);
    return at;
}

static const char *const machine_names[] = {"datetime", "data-time", "data-timestamp",
    "data-utime", "data-epoch", "data-unixtime", "data-date", "content"};
enum { MACHINE_NAMES = sizeof(machine_names) / sizeof(machine_names[0]) };

static bool for_machines(struct bytes *text, int64_t *ms, const struct dom_node *node,
    const struct date_rules *rules)
{
    unsigned looked = 0;
    const struct dom_node *at = next_place(NULL, node);
    for (; at != NULL && looked++ < NODES_MAX; at = next_place(at, node)) {
        for (size_t i = 0; at->attributes != NULL && i < MACHINE_NAMES; i++) {
            *text = dom_attribute(at, machine_names[i]);
            if (read(ms, *text, rules))
                return true;
        }
    }
    return false;
}

/* Unix time, or "...Z", "...+02:00". */
bool forum_date_is_sure(const struct dom_node *node)
{
    int64_t ms = 0;
    struct bytes text = bytes_make(NULL, 0);
    const struct date_rules rules = {.order = DATE_MONTH_FIRST};
    if (!for_machines(&text, &ms, node, &rules))
        return false;
    struct bytes end = bytes_slice(text, text.len > 6 ? text.len - 6 : 0, 6);
    return bytes_ends(text, "Z") || bytes_find_byte(end, '+', 0) != BYTES_NONE ||
           bytes_find_byte(end, '-', 0) != BYTES_NONE ||
           bytes_find_byte(text, '-', 0) == BYTES_NONE;
}

/* "Yesterday, 10:03 AM" has the day in its title, and the hour beside it. */
static bool completed(
    int64_t *ms, struct bytes title, struct bytes shown, const struct date_rules *rules)
{
    AUTO(buf_done) struct buf whole;
    buf_init(&whole, (size_t)DATE_MAX * 2 + 2);
    if (buf_add(&whole, bytes_slice(title, 0, DATE_MAX), NULL) != 0)
        return false;
    ptrdiff_t comma = bytes_find_byte(shown, ',', 0);
    bool has_time = bytes_find_byte(title, ':', 0) != BYTES_NONE;
    if (!has_time && comma != BYTES_NONE &&
        buf_add(&whole, bytes_slice(shown, (size_t)comma, DATE_MAX), NULL) != 0)
        return false;
    return read(ms, buf_bytes(&whole), rules);
}

static bool in_title(int64_t *ms, const struct dom_node *node, struct bytes shown,
    const struct date_rules *rules)
{
    unsigned looked = 0;
    const struct dom_node *at = next_place(NULL, node);
    for (; at != NULL && looked++ < NODES_MAX; at = next_place(at, node)) {
        struct bytes title = dom_attribute(at, "title");
        if (title.len > 0 && completed(ms, title, shown, rules))
            return true;
    }
    return false;
}

/* The text from its next word on; false: there is none. */
static bool drop_word(struct bytes *text)
{
    size_t i = 0;
    while (i < text->len && !byte_is_space(text->ptr[i]))
        i++;
    while (i < text->len && byte_is_space(text->ptr[i]))
        i++;
    *text = bytes_slice(*text, i, text->len);
    return text->len > 0;
}

static bool in_text(int64_t *ms, struct bytes shown, const struct date_rules *rules)
{
    for (unsigned words = 0; words < WORDS_MAX; words++) {
        if (read(ms, shown, rules))
            return true;
        if (!drop_word(&shown))
            return false;
    }
    return false;
}

static struct bytes shown_in(const struct view *view, const struct dom_node *node)
{
    struct bytes shown = bytes_make(NULL, 0);
    return dom_line(&shown, view->dom, node, DATE_MAX, NULL) == 0 ? shown
                                                                  : bytes_make(NULL, 0);
}

bool forum_date(int64_t *ms, const struct view *view, const struct dom_node *node,
    const struct date_rules *rules)
{
    struct bytes text = bytes_make(NULL, 0);
    if (for_machines(&text, ms, node, rules))
        return true;
    struct bytes shown = shown_in(view, node);
    return in_title(ms, node, shown, rules) || in_text(ms, shown, rules);
}

/* "14", "2026" at the start: its value, and the text behind it. */
static size_t number_at(struct bytes text, size_t at, uint64_t *value)
{
    size_t end = at;
    while (end < text.len && byte_is_digit(text.ptr[end]))
        end++;
    *value = 0;
    if (end - at > 4 || bytes_to_u64(value, bytes_slice(text, at, end - at), 9999) != 0)
        return at;
    return end;
}

struct numeric {
    uint64_t part[3];
    uint8_t separator;
};

/* "14-02-2026" at a word's start. */
static bool numeric_at(struct numeric *out, struct bytes text)
{
    size_t at = 0;
    for (size_t i = 0; i < 3; i++) {
        size_t end = number_at(text, at, &out->part[i]);
        if (end == at)
            return false;
        if (i < 2 &&
            (end >= text.len ||
                (text.ptr[end] != '-' && text.ptr[end] != '/' && text.ptr[end] != '.')))
            return false;
        out->separator = i == 0 ? text.ptr[end] : out->separator;
        at = end + 1;
    }
    return out->part[0] > 0 && out->part[0] <= 31 && out->part[1] > 0 &&
           out->part[1] <= 31;
}

/* What one date says, read in both ways: more than zero, its day stands first. */
struct readings {
    int64_t ms[2]; /* by enum date_order; 0: it cannot be read so */
    const struct numeric *parts;
};

static int only_one(bool month_first, bool day_first)
{
    return (day_first ? 1 : 0) - (month_first ? 1 : 0);
}

static int by_itself(const struct readings *readings)
{
    if (readings->parts->separator == '.')
        return 1;
    return only_one(readings->parts->part[0] <= 12, readings->parts->part[1] <= 12);
}

static int by_fetch(const struct readings *readings, int64_t latest_ms)
{
    return only_one(readings->ms[DATE_MONTH_FIRST] <= latest_ms,
        readings->ms[DATE_DAY_FIRST] <= latest_ms);
}

static int by_last(const struct readings *readings, const struct date_orders *orders)
{
    const int64_t *last = orders->last_ms;
    return only_one(readings->ms[DATE_MONTH_FIRST] >= last[DATE_MONTH_FIRST],
        readings->ms[DATE_DAY_FIRST] >= last[DATE_DAY_FIRST]);
}

static void vote(struct date_orders *orders, int says)
{
    orders->day_first += says > 0 ? 1 : 0;
    orders->month_first += says < 0 ? 1 : 0;
}

static void read_both(
    struct readings *readings, struct bytes text, const struct view *view)
{
    for (int order = DATE_MONTH_FIRST; order <= DATE_DAY_FIRST; order++) {
        const struct date_rules rules = {
            .now_ms = view->doc->fetched_at_ms, .order = (enum date_order)order};
        if (!read(&readings->ms[order], text, &rules))
            readings->ms[order] = 0;
    }
}

/* The first numeric date of the text, read in both ways. */
static bool readings_of(struct readings *readings, struct numeric *parts,
    struct bytes text, const struct view *view)
{
    text = bytes_slice(text, 0, DATE_MAX);
    for (unsigned words = 0; text.len > 0 && words < WORDS_MAX; words++) {
        if (numeric_at(parts, text)) {
            *readings = (struct readings){.parts = parts};
            read_both(readings, text, view);
            return true;
        }
        if (!drop_word(&text))
            break;
    }
    return false;
}

static void weigh_text(
    struct date_orders *orders, const struct view *view, struct bytes text)
{
    struct numeric parts = {.separator = 0};
    struct readings readings;
    if (!readings_of(&readings, &parts, text, view))
        return;
    int says = by_itself(&readings);
    if (says == 0)
        says = by_fetch(&readings, view->doc->fetched_at_ms + future_ms);
    if (says == 0)
        says = by_last(&readings, orders);
    vote(orders, says);
    orders->last_ms[DATE_MONTH_FIRST] = readings.ms[DATE_MONTH_FIRST];
    orders->last_ms[DATE_DAY_FIRST] = readings.ms[DATE_DAY_FIRST];
}

/* A title that is a date stands for what is shown. */
void forum_date_weigh(
    struct date_orders *orders, const struct view *view, const struct dom_node *node)
{
    unsigned looked = 0;
    struct numeric parts;
    struct readings readings;
    const struct dom_node *at = next_place(NULL, node);
    for (; at != NULL && looked++ < NODES_MAX; at = next_place(at, node)) {
        struct bytes title = dom_attribute(at, "title");
        if (title.len > 0 && readings_of(&readings, &parts, title, view)) {
            weigh_text(orders, view, title);
            return;
        }
    }
    weigh_text(orders, view, shown_in(view, node));
}

void forum_date_weigh_clock(
    struct date_orders *orders, const struct view *view, const struct dom_node *node)
{
    struct numeric parts = {.separator = 0};
    struct readings readings;
    int64_t now_ms = view->doc->fetched_at_ms;
    if (!readings_of(&readings, &parts, shown_in(view, node), view))
        return;
    bool near[2];
    for (int order = DATE_MONTH_FIRST; order <= DATE_DAY_FIRST; order++)
        near[order] = readings.ms[order] >= now_ms - future_ms &&
                      readings.ms[order] <= now_ms + future_ms;
    int says = only_one(near[DATE_MONTH_FIRST], near[DATE_DAY_FIRST]);
    for (unsigned i = 0; i < CLOCK_VOTES; i++)
        vote(orders, says);
}

enum date_order forum_date_order(
    const struct date_orders *orders, enum date_order usual)
{
    if (orders->day_first == orders->month_first)
        return usual;
    return orders->day_first > orders->month_first ? DATE_DAY_FIRST : DATE_MONTH_FIRST;
}
