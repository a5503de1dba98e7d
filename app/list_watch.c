#include "app/list_watch.h"

#include "matchers/expiry.h"

#include <stdio.h>
#include <stdlib.h>

int list_watch_init(struct list_watch *watch, const struct list_set *set,
    const struct clock *clock, const struct log *log, struct err *err)
{
    *watch =
        (struct list_watch){.count = set->count, .news = 1, .clock = clock, .log = log};
    watch->lists = calloc(set->count + 1, sizeof(*watch->lists));
    if (watch->lists == NULL)
        return err_no_memory(err);
    for (size_t i = 0; i < set->count; i++)
        watch->lists[i].seen = set->lists[i].mark;
    watch->next_look_ms = clock_steady(clock) + LIST_WATCH_LOOK_MS;
    return 0;
}

void list_watch_done(struct list_watch *watch)
{
    free(watch->lists);
    *watch = (struct list_watch){0};
}

static bool in_use(const struct held_list *list, int64_t now_ms)
{
    return list->facts.expires_ms == 0 || now_ms < list->facts.expires_ms;
}

/* ---- last days ---- */

/* A list whose last day has passed since the set was made. */
static bool has_ended(const struct list_watch *watch, const struct list_set *set)
{
    return set->expires_ms != 0 && clock_wall(watch->clock) >= set->expires_ms;
}

static void tell_end(const struct list_watch *watch, const struct held_list *list)
{
    char text[EXPIRY_TEXT_SIZE];
    struct expiry expiry = expiry_of(list->facts.expires_ms, clock_wall(watch->clock));
    expiry_text(text, &expiry);
    if (expiry.state == EXPIRY_PAST)
        log_error(watch->log, "watchlist %s is not used: %s", list->path.file, text);
    if (expiry.state == EXPIRY_SOON)
        log_warn(watch->log, "watchlist %s: %s", list->path.file, text);
}

static void tell_all(struct list_watch *watch, const struct list_set *set)
{
    watch->next_tell_ms = clock_steady(watch->clock) + EXPIRY_DAY_MS;
    for (size_t i = 0; i < set->count; i++) {
        tell_end(watch, &set->lists[i]);
        if (watch->lists[i].why[0] != '\0')
            log_warn(
                watch->log, "the new file is still not used: %s", watch->lists[i].why);
    }
}

/* ---- new files ---- */

static void refuse(struct list_watch *watch, size_t index, const struct list_mark *mark,
    const char *why)
{
    struct seen_list *list = &watch->lists[index];
    list->refused = *mark;
    (void)bytes_to_text(list->why, sizeof(list->why), bytes_of(why));
    watch->news++;
    log_warn(
        watch->log, "a new watchlist is not used, the one in use stays: %s", list->why);
}

static void forgive(struct list_watch *watch, size_t index)
{
    struct seen_list *list = &watch->lists[index];
    if (list->why[0] == '\0')
        return;
    list->why[0] = '\0';
    list->refused = (struct list_mark){0};
    watch->news++;
}

/* Whether what lies there should be tried now. */
static bool worth_a_try(struct list_watch *watch, size_t index,
    const struct held_list *held, struct list_mark *mark)
{
    struct seen_list *list = &watch->lists[index];
    *mark = list_mark_of(&held->path);
    bool settled = list_mark_equal(mark, &list->seen);
    list->seen = *mark;
    if (list_mark_equal(mark, &held->mark)) {
        forgive(watch, index);
        return false;
    }
    if (watch->asked)
        return true;
    return settled && (list->why[0] == '\0' || !list_mark_equal(mark, &list->refused));
}

static int open_good(struct held_list *out, const struct held_list *held,
    const struct list_mark *mark, int64_t now_ms, struct err *err)
{
    const struct watchlist_path *path = &held->path;
    if (!list_mark_whole(mark))
        return err_set(err, "%s: no longer there, or no file any more",
            mark->file.inode == 0 ? path->file : path->key_file);
    struct held_list list;
    if (held_list_open(&list, path->file, path->key_file, err) != 0)
        return -1;
    if (watchlist_feed_check_day(&list.path, &list.facts, now_ms, err) != 0) {
        held_list_close(&list);
        return -1;
    }
    *out = list;
    return 0;
}

/* How many lists have a new and good file, which is then in `fresh`. */
static size_t look(
    struct held_list *fresh, struct list_watch *watch, const struct list_set *set)
{
    size_t count = 0;
    int64_t now = clock_wall(watch->clock);
    watch->next_look_ms = clock_steady(watch->clock) + LIST_WATCH_LOOK_MS;
    for (size_t i = 0; i < set->count; i++) {
        const struct held_list *held = &set->lists[i];
        struct list_mark mark;
        struct err why = {0};
        if (!worth_a_try(watch, i, held, &mark))
            continue;
        if (open_good(&fresh[i], held, &mark, now, &why) != 0) {
            refuse(watch, i, &mark, why.text);
            continue;
        }
        forgive(watch, i);
        log_info(watch->log, "watchlist %s: a new file is taken up", held->path.file);
        count++;
    }
    if (watch->asked && count == 0)
        log_info(watch->log, "no new watchlist to take up");
    watch->asked = false;
    return count;
}

int64_t list_watch_due(const struct list_watch *watch, const struct list_set *set)
{
    int64_t now = clock_steady(watch->clock);
    int64_t due = watch->next_look_ms;
    if (watch->next_tell_ms < due)
        due = watch->next_tell_ms;
    if (set->expires_ms != 0) {
        int64_t left = set->expires_ms - clock_wall(watch->clock);
        if (left < due - now)
            due = now + left;
    }
    return watch->asked ? now : due;
}

static int renew(struct list_set **out, struct list_watch *watch,
    const struct list_set *set, struct held_list *fresh, struct err *err)
{
    int64_t now = clock_wall(watch->clock);
    for (size_t i = 0; i < set->count; i++)
        if (fresh[i].path.file == NULL && !in_use(&set->lists[i], now))
            tell_end(watch, &set->lists[i]);
    if (list_set_renew(out, set, fresh, now, err) != 0)
        return -1;
    watch->news++;
    return LIST_WATCH_NEW;
}

int list_watch_step(struct list_set **out, struct list_watch *watch,
    const struct list_set *set, struct err *err)
{
    int64_t now = clock_steady(watch->clock);
    if (now < list_watch_due(watch, set))
        return 0;
    if (now >= watch->next_tell_ms)
        tell_all(watch, set);
    AUTO(mem_free)
    struct held_list *fresh = calloc(set->count + 1, sizeof(*fresh));
    if (fresh == NULL)
        return err_no_memory(err);
    bool looking = watch->asked || now >= watch->next_look_ms;
    size_t found = looking ? look(fresh, watch, set) : 0;
    if (found == 0 && !has_ended(watch, set))
        return 0;
    return renew(out, watch, set, fresh, err);
}

void list_watch_refuse(struct list_watch *watch, const struct list_set *wanted,
    const struct list_set *set, const char *why)
{
    for (size_t i = 0; i < set->count; i++) {
        char text[LIST_WATCH_WHY];
        const struct list_mark *mark = &wanted->lists[i].mark;
        if (list_mark_equal(mark, &set->lists[i].mark))
            continue;
        (void)snprintf(text, sizeof(text), "watchlist %s: %.300s",
            wanted->lists[i].path.file, why);
        refuse(watch, i, mark, text);
    }
}
