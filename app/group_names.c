#include "app/group_names.h"

#include "app/watchlist_feed.h"
#include "matchers/names.h"
#include "matchers/terms.h"

#include <string.h>

enum { LINES_MAX = 1 << 20 };

static int take_name(void *self, uint64_t list, const char *name, struct err *err)
{
    (void)list;
    uint32_t number = 0;
    return names_number(&number, self, bytes_of(name), err);
}

static int take_list(void *self, const struct watchlist_source *source, struct err *err)
{
    return watchlist_groups_read(source, take_name, self, err);
}

static bool read_all(struct names *known, const struct config *config)
{
    for (size_t i = 0; i < config->watchlist_count; i++) {
        struct err told_elsewhere = {.text = ""};
        if (watchlist_feed_look(config->watchlists[i].file,
                config->watchlists[i].key_file, take_list, known, &told_elsewhere) != 0)
            return false;
    }
    return true;
}

static bool is_known(const struct names *known, const char *group)
{
    for (uint32_t i = 0; i < names_count(known); i++)
        if (strcmp(names_get(known, i), group) == 0)
            return true;
    return false;
}

struct named {
    const char *what; /* "alerts: rule" */
    const char *name;
    const char *const *groups;
};

static int look(struct buf *lines, const struct names *known, const struct named *named,
    struct err *err)
{
    for (size_t i = 0; named->groups != NULL && named->groups[i] != NULL; i++)
        if (!is_known(known, named->groups[i]) &&
            buf_addf(lines, err, "%s %s: no watchlist has the group \"%s\"\n",
                named->what, named->name, named->groups[i]) != 0)
            return -1;
    return 0;
}

int group_names_unknown(struct buf *lines, const struct config *config, struct err *err)
{
    AUTO(names_free) struct names *known = NULL;
    if (names_new(&known, err) != 0)
        return -1;
    if (!read_all(known, config))
        return 0;
    for (size_t i = 0; i < config->alert_count; i++) {
        const struct config_alert *alert = &config->alerts[i];
        const struct named named = {"alerts: rule", alert->name, alert->groups};
        if (look(lines, known, &named, err) != 0)
            return -1;
    }
    for (size_t i = 0; i < config->digest.recipient_count; i++) {
        const struct config_recipient *one = &config->digest.recipients[i];
        const struct named named = {"digest: recipient", one->to, one->groups};
        if (look(lines, known, &named, err) != 0)
            return -1;
    }
    return 0;
}

void group_names_warn(const struct log *log, const struct config *config)
{
    AUTO(buf_done) struct buf lines;
    struct err err = {.text = ""};
    struct bytes line;
    buf_init(&lines, LINES_MAX);
    if (group_names_unknown(&lines, config, &err) != 0)
        log_warn(log, "whether the watchlists have all groups: %s", err.text);
    struct bytes rest = buf_bytes(&lines);
    while (rest.len > 0 && bytes_split(&line, &rest, '\n'))
        log_warn(log, "%.*s", (int)line.len, (const char *)line.ptr);
}
