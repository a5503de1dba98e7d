#include "app/source_noted.h"

#include "app/audit_note.h"
#include "app/cli.h"

#include <stdio.h>

enum { DETAIL_MAX = 1024 };

struct job {
    const char *name;
    const char *path;
    const struct source_file_new *file; /* NULL: it is removed */
};

static int note(
    struct store *store, const struct job *job, const char *detail, struct err *err)
{
    const struct audit_note note = {
        .what = job->file == NULL ? "source.remove" : "source.add",
        .object = job->name,
        .detail = detail};
    return audit_note(store, &note, err);
}

/* An entry is never taken out: a second one says that nothing came of the first. */
static int take_back(struct store *store, const struct job *job, struct err *err)
{
    char detail[DETAIL_MAX];
    struct err why = {0};
    (void)snprintf(detail, sizeof(detail), "not done: %s", job->path);
    if (note(store, job, detail, &why) != 0)
        return err_in(err, "it was noted as done, and could not be taken back");
    return -1;
}

static int run(const struct config *config, const struct job *job, struct err *err)
{
    AUTO(store_close) struct store *store = NULL;
    if (cli_store_as(&store, config, CONFIG_OPERATOR, err) != 0)
        return err_in(err, "the audit log");
    if (note(store, job, job->path, err) != 0)
        return -1;
    int done = job->file == NULL ? source_file_remove(job->path, err)
                                 : source_file_write(job->file, err);
    return done == 0 ? 0 : take_back(store, job, err);
}

int source_noted_add(const struct config *config, const char *name,
    const struct source_file_new *file, struct err *err)
{
    const struct job job = {.name = name, .path = file->path, .file = file};
    return run(config, &job, err);
}

int source_noted_remove(
    const struct config *config, const char *name, const char *path, struct err *err)
{
    const struct job job = {.name = name, .path = path};
    return run(config, &job, err);
}
