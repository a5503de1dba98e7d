#include "config/config.h"

#include "base/fd.h"
#include "config/check.h"
#include "config/schema.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

/* A text of CONFIG_BYTES_MAX has at most YAML_NODES_MAX nodes, each some 150 bytes. */
enum { ARENA_MAX = 64 << 20 };

/* The config and the memory of everything it points to. */
struct box {
    struct config config; /* first: a config is its box */
    struct arena arena;
};

void config_free(struct config *config)
{
    if (config == NULL)
        return;
    struct box *box = (struct box *)config;
    arena_done(&box->arena);
    free(box);
}

static struct bytes folder_of(const char *path)
{
    const char *slash = strrchr(path, '/');
    size_t len = slash == NULL ? 0 : (size_t)(slash - path) + 1;
    return bytes_make(path, len);
}

/* The file's tree, then its keys, then the rules that join keys: each step only when
 * the one before found nothing wrong. */
static int read_box(
    struct box *box, struct bytes text, struct problems *problems, struct err *err)
{
    struct node *root = NULL;
    struct reading reading = {.problems = problems,
        .arena = &box->arena,
        .folder = folder_of(box->config.path),
        .err = err};
    static const struct place top = {1, 1};
    if (yaml_read(&root, text, &box->arena, problems, err) != 0)
        return err_in(err, box->config.path);
    if (problems->count > 0)
        return problems_end(problems, err);
    if (root == NULL || root->kind != NODE_MAP) {
        problem_add(problems, root == NULL ? top : root->place,
            "this is no configuration; vigie.example.yaml shows one");
        return problems_end(problems, err);
    }
    if (schema_read(&box->config, root, &reading) != 0)
        return err_in(err, box->config.path);
    if (problems->count == 0)
        config_check_rules(&box->config, root, problems);
    return problems_end(problems, err);
}

int config_parse(struct config **out, const char *path, struct bytes text,
    struct buf *problems, struct err *err)
{
    AUTO(buf_done) struct buf own;
    buf_init(&own, CONFIG_PROBLEMS_MAX);
    struct bytes copy;
    if (text.len > CONFIG_BYTES_MAX)
        return err_set(err, "%s: more than 1 MiB, which no configuration is", path);
    struct box *box = calloc(1, sizeof(*box));
    if (box == NULL)
        return err_no_memory(err);
    AUTO(config_free) struct config *config = &box->config;
    arena_init(&box->arena, ARENA_MAX);
    if (arena_copy(&copy, &box->arena, bytes_of(path), err) != 0)
        return -1;
    config->path = (const char *)copy.ptr;

    struct problems gathered = {
        .path = config->path, .out = problems != NULL ? problems : &own};
    if (read_box(box, text, &gathered, err) != 0)
        return -1;
    *out = config;
    config = NULL;
    return 0;
}

static int read_file(struct buf *text, const char *path, struct err *err)
{
    AUTO(fd_close) int fd = open(path, O_RDONLY | O_CLOEXEC);
    struct stat info;
    if (fd < 0)
        return err_set(
            err, "%s: %s; name your configuration with -c FILE", path, strerror(errno));
    if (fstat(fd, &info) == 0 && S_ISDIR(info.st_mode))
        return err_set(err, "%s: is a folder; name the file in it", path);
    if (fd_read_all(text, fd, err) != 0)
        return err_in(err, path);
    return 0;
}

int config_load_report(
    struct config **out, const char *path, struct buf *problems, struct err *err)
{
    AUTO(buf_done) struct buf text;
    buf_init(&text, CONFIG_BYTES_MAX);
    if (read_file(&text, path, err) != 0)
        return -1;
    return config_parse(out, path, buf_bytes(&text), problems, err);
}

int config_load(struct config **out, const char *path, struct err *err)
{
    return config_load_report(out, path, NULL, err);
}
