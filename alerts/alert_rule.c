#include "alerts/alert_rule.h"

#include <string.h>

enum { DAY_MINUTES = 24 * 60 };

static bool is_any(const char *const *names)
{
    return names == NULL || names[0] == NULL;
}

static bool has_name(const char *const *names, const char *name)
{
    for (; *names != NULL; names++)
        if (strcmp(*names, name) == 0)
            return true;
    return false;
}

static bool fits_group(const struct alert_rule *rule, const struct view_incident *view)
{
    bool found = is_any(rule->groups);
    for (size_t i = 0; i < view->group_count && !found; i++)
        found = has_name(rule->groups, view->groups[i].name);
    return found;
}

static bool fits_source(const struct alert_rule *rule, const struct view_incident *view)
{
    bool found = is_any(rule->sources);
    for (size_t i = 0; i < view->sighting_count && !found; i++)
        found = has_name(rule->sources, view->sightings[i].source);
    return found;
}

bool alert_rule_fits(const struct alert_rule *rule, const struct view_incident *view)
{
    return view->row.severity >= rule->least && fits_group(rule, view) &&
           fits_source(rule, view);
}

static bool is_quiet(const struct alert_rule *rule, uint32_t minute)
{
    if (rule->quiet_from <= rule->quiet_until)
        return minute >= rule->quiet_from && minute < rule->quiet_until;
    return minute >= rule->quiet_from || minute < rule->quiet_until;
}

int64_t alert_rule_due(
    const struct alert_rule *rule, enum store_severity severity, int64_t now_ms)
{
    struct zone_time now = zone_local(rule->zone, now_ms);
    bool breaks = rule->breaks_through && severity >= rule->break_through;
    if (!rule->has_quiet || breaks || !is_quiet(rule, (uint32_t)now.minute))
        return now_ms;
    int day = now.day + ((uint32_t)now.minute >= rule->quiet_until ? 1 : 0);
    int64_t end = zone_moment(
        rule->zone, now.year, now.month, day, (int)(rule->quiet_until % DAY_MINUTES));
    return end > now_ms ? end : now_ms;
}

const struct alert_channel *alert_rules_channel(
    const struct alert_rules *rules, const char *name)
{
    for (size_t i = 0; i < rules->channel_count; i++)
        if (strcmp(rules->channels[i].name, name) == 0)
            return &rules->channels[i];
    return NULL;
}
