#include "app/read_list.h"

#include "app/moment.h"

#include <stdio.h>

int read_entry_url(struct read_entry *out, struct bytes given, struct err *err)
{
    struct url address;
    if (url_parse_saved(&address, given, err) != 0)
        return -1;
    out->address = address;
    out->has_url = true;
    (void)paste_key_of(out->key, given);
    return 0;
}

static int read_line(struct read_entry *out, struct bytes line, struct err *err)
{
    struct bytes time;
    struct bytes url;
    struct bytes path = line;
    if (!bytes_split(&time, &path, '\t') || !bytes_split(&url, &path, '\t') ||
        path.len == 0)
        return err_set(err, "TIME, a tab, URL, a tab and PATH are expected");
    if (!bytes_to_text(out->path, sizeof(out->path), path))
        return err_set(err, "no path");
    if (time.len > 0 && !moment_parse(&out->fetched_at_ms, time))
        return err_set(err, "a time such as 2026-05-03T14:19:00Z is expected");
    if (url.len > 0 && read_entry_url(out, url, err) != 0)
        return err_set(err, "not a web address");
    return 0;
}

int read_list_next(struct read_entry *out, struct read_list *list, struct err *err)
{
    enum { STEP_SIZE = 32 };
    struct bytes line;
    do {
        if (!bytes_split(&line, &list->rest, '\n'))
            return READ_LIST_END;
        list->line++;
    } while (line.len == 0);
    struct read_entry entry = {.fetched_at_ms = list->now_ms};
    if (read_line(&entry, line, err) != 0) {
        char step[STEP_SIZE];
        (void)snprintf(step, sizeof(step), "line %u of the list", list->line);
        return err_in(err, step);
    }
    *out = entry;
    return 0;
}
