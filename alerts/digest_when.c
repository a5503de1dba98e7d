#include "alerts/digest_when.h"

#include <stdio.h>
#include <string.h>

enum {
    DAYS_LOOKED_BACK = 31,
    DAYS_OF_WEEKLY = 62,
    RECIPIENT_IN_KEY = 100, /* a longer one is named by its hash */
    NOON = 12 * 60,         /* is in the day whatever its clocks do */
};

/* The local day `ago` days before the one that `now_ms` is in. */
static int64_t day_moment(
    const struct digest_recipient *to, int64_t now_ms, int ago, int minute)
{
    struct zone_time local = zone_local(to->zone, now_ms);
    return zone_moment(to->zone, local.year, local.month, local.day - ago, minute);
}

static void day_text(
    char text[DIGEST_DAY_SIZE], const struct digest_recipient *to, int64_t at_ms)
{
    struct zone_time local = zone_local(to->zone, at_ms);
    (void)snprintf(text, DIGEST_DAY_SIZE, "%04d-%02d-%02d", local.year % 10000,
        local.month, local.day);
}

/* How many days ago the digest that is on belongs to. */
static int days_ago(
    const struct digest_recipient *to, enum digest_rhythm rhythm, int64_t now_ms)
{
    enum { WEEK = 7 };
    if (rhythm == DIGEST_DAILY)
        return 0;
    int today = zone_local(to->zone, now_ms).weekday;
    int ago = (today - (int)to->weekday + WEEK) % WEEK;
    bool to_come = day_moment(to, now_ms, ago, (int)to->at_minute) > now_ms;
    return to_come ? ago + WEEK : ago;
}

struct digest_day digest_due(
    const struct digest_recipient *to, enum digest_rhythm rhythm, int64_t now_ms)
{
    int ago = days_ago(to, rhythm, now_ms);
    int length = rhythm == DIGEST_WEEKLY ? 7 : 1;
    struct digest_day day = {
        .at_ms = day_moment(to, now_ms, ago, (int)to->at_minute),
        .next_ms = day_moment(to, now_ms, ago - length, (int)to->at_minute),
    };
    day_text(day.day, to, day_moment(to, now_ms, ago, NOON));
    day.due = now_ms >= day.at_ms;
    return day;
}

void digest_key(
    char key[STORE_KEY_SIZE], const struct digest_order *order, const char *day)
{
    const char *recipient = order->to->address;
    char hash[ID_TEXT_SIZE];
    struct id id = id_hash(bytes_of(recipient));
    id_text(hash, &id);
    (void)snprintf(key, STORE_KEY_SIZE, "%s:%s:%.100s",
        order->rhythm == DIGEST_WEEKLY ? "weekly" : "digest", day,
        strlen(recipient) <= RECIPIENT_IN_KEY ? recipient : hash);
}

void digest_key_now(char key[STORE_KEY_SIZE], const struct digest_order *order)
{
    struct digest_day day =
        digest_due(order->to, order->rhythm, order->period.until_ms);
    digest_key(key, order, day.day);
}

int digest_period(
    struct digest_order *order, struct store *store, int64_t now_ms, struct err *err)
{
    const struct digest_recipient *to = order->to;
    struct digest_period period = {.until_ms = now_ms};
    int today = days_ago(to, order->rhythm, now_ms);
    int last = order->rhythm == DIGEST_WEEKLY ? DAYS_OF_WEEKLY : DAYS_LOOKED_BACK;
    for (int ago = today + 1; ago <= last && period.since_ms == 0; ago++) {
        char day[DIGEST_DAY_SIZE];
        char key[STORE_KEY_SIZE];
        int64_t put_ms = 0;
        day_text(day, to, day_moment(to, now_ms, ago, NOON));
        digest_key(key, order, day);
        if (store_outbox_when(&put_ms, store, key, err) != 0)
            return -1;
        period.since_ms = put_ms;
    }
    order->period = period;
    return 0;
}

int digest_groups(struct buf *out, const struct digest_recipient *to, struct err *err)
{
    if (to->groups == NULL || to->groups[0] == NULL)
        return 0;
    if (buf_add_text(out, "\n", err) != 0)
        return -1;
    for (size_t i = 0; to->groups[i] != NULL; i++)
        if (buf_addf(out, err, "%s\n", to->groups[i]) != 0)
            return -1;
    return 0;
}

int digest_audience(char audience[STORE_AUDIENCE_SIZE],
    const struct digest_order *order, struct err *err)
{
    AUTO(buf_done) struct buf whom;
    char hash[ID_TEXT_SIZE];
    buf_init(&whom, DIGEST_GROUPS_MAX);
    if (buf_add_text(&whom, order->to->address, err) != 0 ||
        digest_groups(&whom, order->to, err) != 0)
        return -1;
    struct id id = id_hash(buf_bytes(&whom));
    id_text(hash, &id);
    (void)snprintf(audience, STORE_AUDIENCE_SIZE, "%s:%s",
        order->rhythm == DIGEST_WEEKLY ? "weekly" : "daily", hash);
    return 0;
}
