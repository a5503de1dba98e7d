#include "alerts/alert_raise.h"

#include "model/id.h"
#include "storage/outbox.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    PLACES_READ = 2000, /* offers and sources past these are not looked at */
    STEPS_READ = 1000,  /* of offers; few are told */
    POSTINGS_READ = 16,
    DESTINATION_SHOWN = 80, /* bytes in a key; a longer one is named by its hash */
    DESTINATIONS_MAX = 1024,
};

/* ---- an incident as one rule's readers see it ---- */

/* The newest places first: an alert is about what is new. */
static int by_age(const void *a, const void *b)
{
    const struct view_sighting *one = a;
    const struct view_sighting *other = b;
    if (one->first_seen_ms == other->first_seen_ms)
        return strcmp(one->url, other->url);
    return one->first_seen_ms < other->first_seen_ms ? 1 : -1;
}

static bool is_wanted(const struct alert_rule *rule, const char *group)
{
    for (const char *const *name = rule->groups; *name != NULL; name++)
        if (strcmp(*name, group) == 0)
            return true;
    return false;
}

/* Who asks for some groups is told of these alone, and of their persons. */
static int narrow(struct view_incident *view, const struct alert_rule *rule,
    struct arena *arena, struct err *err)
{
    if (rule->groups == NULL || rule->groups[0] == NULL)
        return 0;
    struct store_group *kept =
        arena_array(arena, view->group_count + 1, sizeof(*kept), err);
    size_t count = 0;
    if (kept == NULL)
        return -1;
    view->row.certain = view->row.probable = view->row.weak = view->row.domains = 0;
    for (size_t i = 0; i < view->group_count; i++) {
        const struct store_group *group = &view->groups[i];
        if (!is_wanted(rule, group->name))
            continue;
        kept[count++] = *group;
        view->row.certain += group->certain;
        view->row.probable += group->probable;
        view->row.weak += group->weak;
        view->row.domains += group->domains;
    }
    view->groups = kept;
    view->group_count = count;
    return 0;
}

/* ---- one destination ---- */

struct raising {
    struct store *store;
    const struct alert_rules *rules;
    const struct view_incident *view; /* all of it, newest places first */
    struct arena *arena;
    int64_t now_ms;
    bool fits;                          /* the rule at hand asks for alerts of it */
    const char *done[DESTINATIONS_MAX]; /* destinations already looked at */
    size_t done_count;
};

struct target_of_alert {
    const struct alert_rule *rule;
    const struct channel_kind *kind;
    const char *channel; /* "": mail */
    const char *name;    /* the address, or the channel's name */
};

/* What is known and made for one destination. */
struct making {
    struct raising *raising;
    const struct target_of_alert *target;
    struct view_incident view; /* as its readers see it */
    struct alert_facts now;
    struct alert_facts before; /* what it was told last */
    struct alert_facts base;   /* and before that */
    bool has_before;
    bool has_base;
    struct store_alerted told;
};

static void name_destination(char *name, const struct target_of_alert *target)
{
    char hash[ID_TEXT_SIZE];
    struct id id = id_hash(bytes_of(target->name));
    id_text(hash, &id);
    (void)snprintf(name, STORE_DESTINATION_SIZE, "%s%.100s",
        target->channel[0] == '\0' ? "mail:" : "",
        strlen(target->name) <= DESTINATION_SHOWN ? target->name : hash);
}

static int read_facts(
    struct alert_facts *facts, bool *has, struct bytes from, struct err *err)
{
    *has = from.len > 0;
    return *has ? alert_facts_read(facts, from, err) : 0;
}

static int read_told(struct making *making, struct err *err)
{
    struct raising *raising = making->raising;
    making->told.incident = raising->view->row.id;
    name_destination(making->told.destination, making->target);
    int found = store_alerted_get(&making->told, raising->arena, raising->store, err);
    if (found != 0)
        return found == STORE_NOTHING ? 0 : -1;
    if (read_facts(&making->before, &making->has_before, making->told.facts, err) != 0)
        return -1;
    return read_facts(&making->base, &making->has_base, making->told.base, err);
}

/* The alert that tells what is new since `before`. */
static struct alert alert_of(
    const struct making *making, const char *key, const struct alert_facts *before)
{
    const struct target_of_alert *target = making->target;
    return (struct alert){.key = key,
        .rule = target->rule->name,
        .view = &making->view,
        .now = &making->now,
        .before = before,
        .changes = alert_facts_differ(&making->now, before),
        .at_ms = making->raising->now_ms,
        .language = target->rule->language,
        .zone = target->rule->zone,
        .from = making->raising->rules->from,
        .to = target->name};
}

static int fill(struct store_message *message, struct buf *body,
    const struct making *making, const struct alert *alert, struct err *err)
{
    const struct target_of_alert *target = making->target;
    AUTO(buf_done) struct buf about;
    buf_init(&about, ALERT_SUBJECT_MAX);
    if (target->kind->compose(body, alert, err) != 0 ||
        alert_subject(&about, alert, err) != 0)
        return -1;
    (void)bytes_to_text(message->key, sizeof(message->key), bytes_of(alert->key));
    (void)bytes_to_text(message->about, sizeof(message->about), buf_bytes(&about));
    if (!bytes_to_text(
            message->channel, sizeof(message->channel), bytes_of(target->channel)))
        return err_set(err, "a channel's name is too long");
    if (target->channel[0] == '\0' &&
        !bytes_to_text(
            message->recipient, sizeof(message->recipient), bytes_of(target->name)))
        return err_set(err, "a mail address is too long");
    message->incident = making->view.row.id;
    message->body = buf_bytes(body);
    message->due_ms =
        alert_rule_due(target->rule, making->now.severity, making->raising->now_ms);
    return 0;
}

static int note_told(struct making *making, bool keep_base, struct err *err)
{
    AUTO(buf_done) struct buf facts;
    buf_init(&facts, ALERT_FACTS_MAX);
    if (alert_facts_put(&facts, &making->now, err) != 0)
        return -1;
    if (!keep_base)
        making->told.base = making->told.facts;
    making->told.facts = buf_bytes(&facts);
    if (making->told.base.len == 0)
        making->told.base = bytes_of("");
    return store_alerted_put(making->raising->store, &making->told, err);
}

/* The message before this one was not begun yet: one tells of both. */
static int rewrite(bool *done, struct making *making, struct err *err)
{
    AUTO(buf_done) struct buf body;
    struct store_message message = {.due_ms = 0};
    const struct alert_facts *base = making->has_base ? &making->base : NULL;
    const struct alert alert = alert_of(making, making->told.key, base);
    *done = false;
    buf_init(&body, CHANNEL_BODY_MAX);
    if (alert.changes == 0)
        return 0;
    if (fill(&message, &body, making, &alert, err) != 0)
        return -1;
    int answer = store_outbox_replace(
        making->raising->store, &message, making->raising->now_ms, err);
    if (answer != 0)
        return answer == STORE_NOTHING ? 0 : -1;
    *done = true;
    return note_told(making, true, err);
}

static int put_new(struct making *making, struct err *err)
{
    AUTO(buf_done) struct buf body;
    struct store_message message = {.due_ms = 0};
    const struct alert_facts *before = making->has_before ? &making->before : NULL;
    making->told.number++;
    (void)snprintf(making->told.key, sizeof(making->told.key), "alert:%llu:%llu:%.90s",
        (unsigned long long)making->told.incident,
        (unsigned long long)making->told.number, making->told.destination);
    const struct alert alert = alert_of(making, making->told.key, before);
    buf_init(&body, CHANNEL_BODY_MAX);
    if (fill(&message, &body, making, &alert, err) != 0 ||
        store_outbox_put(
            making->raising->store, &message, making->raising->now_ms, err) < 0)
        return -1;
    return note_told(making, false, err);
}

/* A person took places out of it: that is no news, but what comes is measured by what
 * was left. */
static int note_less(struct making *making, struct err *err)
{
    if (!making->has_before || making->now.sightings >= making->before.sightings)
        return 0;
    return note_told(making, true, err);
}

static int make(struct making *making, struct err *err)
{
    const struct alert_rule *rule = making->target->rule;
    bool rewritten = false;
    making->view = *making->raising->view;
    if (narrow(&making->view, rule, making->raising->arena, err) != 0 ||
        read_told(making, err) != 0)
        return -1;
    const struct alert_facts *before = making->has_before ? &making->before : NULL;
    alert_facts_of(&making->now, &making->view, before);
    if (!making->raising->fits || alert_facts_differ(&making->now, before) == 0)
        return note_less(making, err);
    if (rule->once && before != NULL)
        return 0;
    if (making->view.sighting_count > ALERT_PLACES_SHOWN)
        making->view.sighting_count = ALERT_PLACES_SHOWN;
    if (before != NULL && rewrite(&rewritten, making, err) != 0)
        return -1;
    return rewritten ? 0 : put_new(making, err);
}

/* ---- all of them ---- */

static bool is_done(struct raising *raising, const char *name)
{
    for (size_t i = 0; i < raising->done_count; i++)
        if (strcmp(raising->done[i], name) == 0)
            return true;
    if (raising->done_count < DESTINATIONS_MAX)
        raising->done[raising->done_count++] = name;
    return false;
}

static int tell(
    struct raising *raising, const struct target_of_alert *target, struct err *err)
{
    if (is_done(raising, target->name))
        return 0;
    AUTO(mem_free) struct making *making = calloc(1, sizeof(*making));
    if (making == NULL)
        return err_no_memory(err);
    making->raising = raising;
    making->target = target;
    return make(making, err) == 0 ? 0 : err_in(err, target->name);
}

static int apply(
    struct raising *raising, const struct alert_rule *rule, struct err *err)
{
    for (const char *const *to = rule->to; *to != NULL; to++) {
        const struct target_of_alert mail = {
            .rule = rule, .kind = &channel_mail, .channel = "", .name = *to};
        if (tell(raising, &mail, err) != 0)
            return -1;
    }
    for (const char *const *name = rule->channels; *name != NULL; name++) {
        const struct alert_channel *channel =
            alert_rules_channel(raising->rules, *name);
        if (channel == NULL)
            return err_set(err, "there is no channel %s", *name);
        const struct target_of_alert other = {
            .rule = rule, .kind = channel->kind, .channel = *name, .name = *name};
        if (tell(raising, &other, err) != 0)
            return -1;
    }
    return 0;
}

static bool is_told(const struct store_incident *row)
{
    return row->state != TRIAGE_CLOSED && row->state != TRIAGE_FALSE_POSITIVE;
}

static int raise_all(
    struct raising *raising, struct view_incident *view, struct err *err)
{
    static const struct view_options wanted = {.defanged = true,
        .sightings_max = PLACES_READ,
        .postings_max = POSTINGS_READ,
        .steps_max = STEPS_READ};
    if (view_fill(view, raising->arena, raising->store, &wanted, err) != 0)
        return -1;
    qsort(view->sightings, view->sighting_count, sizeof(*view->sightings), by_age);
    raising->view = view;
    /* Those that do not fit come last: the first that fits a destination counts. */
    for (size_t turn = 0; turn < 2; turn++)
        for (size_t i = 0; i < raising->rules->count; i++) {
            const struct alert_rule *rule = &raising->rules->items[i];
            raising->fits = turn == 0;
            if (alert_rule_fits(rule, view) == raising->fits &&
                apply(raising, rule, err) != 0)
                return err_in(err, rule->name);
        }
    return 0;
}

int alert_raise(struct store *store, const struct alert_rules *rules, uint64_t incident,
    int64_t now_ms, struct err *err)
{
    AUTO(arena_done) struct arena arena;
    struct view_list list = {0};
    const struct store_incident_filter one = {.id = incident, .max = 1};
    arena_init(&arena, VIEW_ARENA_MAX);
    if (rules == NULL || rules->count == 0 || incident == 0)
        return 0;
    if (view_incidents(&list, &arena, store, &one, err) != 0)
        return err_in(err, "alerts");
    if (list.count == 0 || !is_told(&list.items[0].row))
        return 0;
    AUTO(mem_free) struct raising *raising = calloc(1, sizeof(*raising));
    if (raising == NULL)
        return err_no_memory(err);
    raising->store = store;
    raising->rules = rules;
    raising->arena = &arena;
    raising->now_ms = now_ms;
    return raise_all(raising, &list.items[0], err) == 0 ? 0 : err_in(err, "alerts");
}
