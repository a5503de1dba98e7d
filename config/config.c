#include "config/config.h"

#include "base/fd.h"
#include "config/check.h"
#include "config/schema.h"
#include "config/sources.h"

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

struct bytes config_folder(const char *path)
{
    const char *slash = strrchr(path, '/');
    size_t len = slash == NULL ? 0 : (size_t)(slash - path) + 1;
    return bytes_make(path, len);
}

int config_read_map(struct node **root, struct bytes text, struct reading *reading,
    const char *otherwise)
{
    static const struct place top = {1, 1};
    struct problems *problems = reading->problems;
    size_t before = problems->count;
    if (yaml_read(root, text, reading->arena, problems, reading->err) != 0)
        return err_in(reading->err, problems->path);
    if (problems->count == before && (*root == NULL || (*root)->kind != NODE_MAP))
        problem_add(problems, *root == NULL ? top : (*root)->place, "%s", otherwise);
    return 0;
}

/* What is read: the main file's text and path, and what else. */
struct input {
    const char *path;
    struct bytes text;
    struct sources_input sources;
};

/* The file's tree, then its keys, then the rules that join keys: each step only when
 * the one before found nothing wrong. */
static int read_box(struct box *box, const struct input *input,
    struct problems *problems, struct err *err)
{
    struct node *root = NULL;
    struct source_place *places = NULL;
    struct reading reading = {.problems = problems,
        .arena = &box->arena,
        .folder = config_folder(box->config.path),
        .err = err};
    if (config_read_map(&root, input->text, &reading,
            "this is no configuration; vigie.example.yaml shows one") != 0)
        return -1;
    if (problems->count > 0)
        return problems_end(problems, err);
    if (schema_read(&box->config, root, &reading) != 0 ||
        sources_read(&places, &box->config, root, &input->sources, &reading) != 0)
        return err_in(err, box->config.path);
    const struct config_places where = {.root = root, .sources = places};
    if (problems->count == 0)
        config_check_rules(&box->config, &where, problems);
    return problems_end(problems, err);
}

static int read_input(struct config **out, const struct input *input,
    struct buf *problems, struct err *err)
{
    AUTO(buf_done) struct buf own;
    buf_init(&own, CONFIG_PROBLEMS_MAX);
    struct bytes copy;
    if (input->text.len > CONFIG_BYTES_MAX)
        return err_set(
            err, "%s: more than 1 MiB, which no configuration is", input->path);
    struct box *box = calloc(1, sizeof(*box));
    if (box == NULL)
        return err_no_memory(err);
    AUTO(config_free) struct config *config = &box->config;
    arena_init(&box->arena, ARENA_MAX);
    if (arena_copy(&copy, &box->arena, bytes_of(input->path), err) != 0)
        return -1;
    config->path = (const char *)copy.ptr;

    struct problems gathered = {
        .path = config->path, .out = problems != NULL ? problems : &own};
    if (read_box(box, input, &gathered, err) != 0)
        return -1;
    *out = config;
    config = NULL;
    return 0;
}

int config_parse(struct config **out, const char *path, struct bytes text,
    struct buf *problems, struct err *err)
{
    const struct input input = {.path = path, .text = text};
    return read_input(out, &input, problems, err);
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

static int load(
    struct config **out, struct input *input, struct buf *problems, struct err *err)
{
    AUTO(buf_done) struct buf text;
    buf_init(&text, CONFIG_BYTES_MAX);
    if (read_file(&text, input->path, err) != 0)
        return -1;
    input->text = buf_bytes(&text);
    input->sources.folder = true;
    return read_input(out, input, problems, err);
}

int config_load_report(
    struct config **out, const char *path, struct buf *problems, struct err *err)
{
    struct input input = {.path = path};
    return load(out, &input, problems, err);
}

int config_load(struct config **out, const char *path, struct err *err)
{
    return config_load_report(out, path, NULL, err);
}

int config_load_changed(struct config **out, const char *path,
    const struct config_change *change, struct err *err)
{
    struct input input = {.path = path, .sources = {.change = change}};
    return load(out, &input, NULL, err);
}
