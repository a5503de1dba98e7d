#include "alerts/alert_facts.h"

#include "model/posting.h"

#include <string.h>

enum { VERSION = 1 };

/* ---- from a view ---- */

/* Talk and news about data offer nothing. */
static bool is_offer(enum offer_kind offer)
{
    return offer == OFFER_SALE || offer == OFFER_FREE || offer == OFFER_AUCTION ||
           offer == OFFER_RANSOM;
}

static uint32_t offers_of(const struct view_incident *view)
{
    uint32_t offers = 0;
    for (size_t i = 0; i < view->sighting_count; i++)
        for (size_t j = 0; j < view->sightings[i].posting_count; j++) {
            enum offer_kind offer = view->sightings[i].postings[j].offer;
            if (is_offer(offer))
                offers |= UINT32_C(1) << offer;
        }
    return offers;
}

static bool has_price(const struct alert_facts *facts, const char *price)
{
    for (size_t i = 0; i < facts->price_count; i++)
        if (strcmp(facts->prices[i], price) == 0)
            return true;
    return false;
}

static void add_price(struct alert_facts *facts, const char *price)
{
    char kept[ALERT_PRICE_SIZE];
    (void)bytes_to_text(kept, sizeof(kept), bytes_of(price));
    if (kept[0] == '\0' || has_price(facts, kept))
        return;
    if (facts->price_count == ALERT_PRICES_MAX) {
        memmove(facts->prices[0], facts->prices[1],
            sizeof(facts->prices) - sizeof(facts->prices[0]));
        facts->price_count--;
    }
    memcpy(facts->prices[facts->price_count++], kept, sizeof(kept));
}

static void add_groups(struct alert_facts *facts, const struct view_incident *view)
{
    for (size_t i = 0; i < view->group_count; i++) {
        if (facts->group_count == ALERT_GROUPS_MAX)
            return;
        memcpy(facts->groups[facts->group_count++], view->groups[i].name,
            sizeof(facts->groups[0]));
    }
}

void alert_facts_of(struct alert_facts *out, const struct view_incident *view,
    const struct alert_facts *before)
{
    const struct store_incident *row = &view->row;
    *out = (struct alert_facts){.severity = row->severity,
        .state = row->state,
        .state_ms = row->state_ms,
        .by_vigie = strcmp(row->state_by, "vigie") == 0,
        .records_claimed = row->records_claimed,
        .certain = row->certain,
        .probable = row->probable,
        .canaries = row->canaries,
        .domains = row->domains,
        .kinds = row->kinds,
        .sightings = row->sightings,
        .offers = offers_of(view)};
    if (before != NULL) {
        out->offers |= before->offers;
        out->price_count = before->price_count;
        memcpy(out->prices, before->prices, sizeof(out->prices));
    }
    add_price(out, view->price);
    add_groups(out, view);
}

/* ---- what differs ---- */

bool alert_facts_has_group(const struct alert_facts *facts, const char *group)
{
    for (size_t i = 0; i < facts->group_count; i++)
        if (strcmp(facts->groups[i], group) == 0)
            return true;
    return facts->group_count == ALERT_GROUPS_MAX;
}

uint64_t alert_facts_persons(const struct alert_facts *facts)
{
    return (uint64_t)facts->certain + facts->probable;
}

static bool has_further_group(
    const struct alert_facts *now, const struct alert_facts *before)
{
    for (size_t i = 0; i < now->group_count; i++)
        if (!alert_facts_has_group(before, now->groups[i]))
            return true;
    return false;
}

static bool has_further_price(
    const struct alert_facts *now, const struct alert_facts *before)
{
    for (size_t i = 0; i < now->price_count; i++)
        if (!has_price(before, now->prices[i]))
            return true;
    return false;
}

/* A person who opens it again knows. */
static bool is_again(const struct alert_facts *now, const struct alert_facts *before)
{
    return now->state == TRIAGE_NEW && now->by_vigie &&
           now->state_ms != before->state_ms;
}

uint32_t alert_facts_differ(
    const struct alert_facts *now, const struct alert_facts *before)
{
    if (before == NULL)
        return ALERT_NEW;
    const struct {
        bool yes;
        uint32_t change;
    } all[] = {
        {is_again(now, before), ALERT_AGAIN},
        {now->sightings > before->sightings, ALERT_PLACES},
        {alert_facts_persons(now) > alert_facts_persons(before) ||
                now->certain > before->certain,
            ALERT_PERSONS},
        {now->canaries > before->canaries, ALERT_CANARIES},
        {now->domains > before->domains, ALERT_DOMAINS},
        {has_further_group(now, before), ALERT_GROUPS},
        {(now->kinds & ~before->kinds) != 0, ALERT_KINDS},
        {now->severity > before->severity, ALERT_SEVERITY},
        {(now->offers & ~before->offers) != 0, ALERT_OFFER},
        {has_further_price(now, before), ALERT_PRICE},
        {now->records_claimed > before->records_claimed, ALERT_CLAIM},
    };
    uint32_t changes = 0;
    for (size_t i = 0; i < sizeof(all) / sizeof(all[0]); i++)
        changes |= all[i].yes ? all[i].change : 0U;
    return changes;
}

const char *alert_change_name(uint32_t change)
{
    static const char *const names[ALERT_CHANGES] = {"new", "again", "places",
        "persons", "canaries", "domains", "groups", "kinds", "severity", "offer",
        "price", "claim"};
    for (size_t i = 0; i < ALERT_CHANGES; i++)
        if (change == UINT32_C(1) << i)
            return names[i];
    return "?";
}

/* ---- as bytes ---- */

static int put_numbers(
    struct buf *out, const struct alert_facts *facts, struct err *err)
{
    const uint32_t numbers[] = {(uint32_t)facts->severity, (uint32_t)facts->state,
        facts->certain, facts->probable, facts->canaries, facts->domains, facts->kinds,
        facts->sightings, facts->offers};
    for (size_t i = 0; i < sizeof(numbers) / sizeof(numbers[0]); i++)
        if (wire_put_u32(out, numbers[i], err) != 0)
            return -1;
    return 0;
}

int alert_facts_put(struct buf *out, const struct alert_facts *facts, struct err *err)
{
    if (wire_put_u8(out, VERSION, err) != 0 || put_numbers(out, facts, err) != 0 ||
        wire_put_i64(out, facts->state_ms, err) != 0 ||
        wire_put_u64(out, facts->records_claimed, err) != 0 ||
        wire_put_u8(out, (uint8_t)facts->price_count, err) != 0)
        return -1;
    for (size_t i = 0; i < facts->price_count; i++)
        if (wire_put_bytes(out, bytes_of(facts->prices[i]), err) != 0)
            return -1;
    if (wire_put_u8(out, (uint8_t)facts->group_count, err) != 0)
        return -1;
    for (size_t i = 0; i < facts->group_count; i++)
        if (wire_put_bytes(out, bytes_of(facts->groups[i]), err) != 0)
            return -1;
    return 0;
}

static void read_numbers(struct alert_facts *facts, struct wire *wire)
{
    uint32_t severity = wire_u32(wire);
    uint32_t state = wire_u32(wire);
    wire->bad = wire->bad || severity > STORE_CRITICAL || state >= TRIAGE_STATES;
    facts->severity = (enum store_severity)(wire->bad ? 0 : severity);
    facts->state = (enum triage_state)(wire->bad ? 0 : state);
    facts->certain = wire_u32(wire);
    facts->probable = wire_u32(wire);
    facts->canaries = wire_u32(wire);
    facts->domains = wire_u32(wire);
    facts->kinds = wire_u32(wire);
    facts->sightings = wire_u32(wire);
    facts->offers = wire_u32(wire);
}

int alert_facts_read(struct alert_facts *facts, struct bytes from, struct err *err)
{
    struct wire wire = wire_of(from);
    struct alert_facts read = {.severity = STORE_LOW};
    wire.bad = wire_u8(&wire) != VERSION;
    read_numbers(&read, &wire);
    read.state_ms = wire_i64(&wire);
    read.records_claimed = wire_u64(&wire);
    read.price_count = wire_u8(&wire);
    wire.bad = wire.bad || read.price_count > ALERT_PRICES_MAX;
    for (size_t i = 0; i < read.price_count && !wire.bad; i++)
        wire_text(&wire, read.prices[i], sizeof(read.prices[i]));
    read.group_count = wire_u8(&wire);
    wire.bad = wire.bad || read.group_count > ALERT_GROUPS_MAX;
    for (size_t i = 0; i < read.group_count && !wire.bad; i++)
        wire_text(&wire, read.groups[i], sizeof(read.groups[i]));
    if (wire_end(&wire, "what was told of an incident", err) != 0)
        return -1;
    *facts = read;
    return 0;
}
