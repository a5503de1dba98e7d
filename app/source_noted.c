#include "app/source_noted.h"

#include "app/audit_note.h"
#include "app/cli.h"

struct job {
    const char *name;
    const char *path;
    const struct source_file_new *file; /* NULL: it is removed */
    bool done;                          /* also when all of it is tried again */
};

static int work(void *self, struct store *store, struct err *err)
{
    struct job *job = self;
    const struct audit_note note = {
        .what = job->file == NULL ? "source.remove" : "source.add",
        .object = job->name,
        .detail = job->path};
    if (audit_note(store, &note, err) != 0)
        return -1;
    if (!job->done && (job->file == NULL ? source_file_remove(job->path, err)
                                         : source_file_write(job->file, err)) != 0)
        return -1;
    job->done = true;
    return 0;
}

static int run(const struct config *config, struct job *job, struct err *err)
{
    AUTO(store_close) struct store *store = NULL;
    struct err ignored = {0};
    if (cli_store_as(&store, config, CONFIG_OPERATOR, err) != 0)
        return err_in(err, "the audit log");
    if (store_transact(store, work, job, err) == 0)
        return 0;
    if (job->done && job->file != NULL && source_file_remove(job->path, &ignored) != 0)
        return err_in(err, "its file is there, but that is not in the audit log");
    if (job->done && job->file == NULL)
        return err_in(err, "its file is removed, but that is not in the audit log");
    return -1;
}

int source_noted_add(const struct config *config, const char *name,
    const struct source_file_new *file, struct err *err)
{
    struct job job = {.name = name, .path = file->path, .file = file};
    return run(config, &job, err);
}

int source_noted_remove(
    const struct config *config, const char *name, const char *path, struct err *err)
{
    struct job job = {.name = name, .path = path};
    return run(config, &job, err);
}
