#include "config/sources.h"

#include "config/source_files.h"

#include <string.h>

/* One of sources_dir's files is one source. */
static int read_source(struct config_source *out, struct source_place *place,
    const struct source_file *file, struct reading *reading)
{
    struct node *root = NULL;
    const char *main_path = reading->problems->path;
    struct reading own = *reading;
    size_t before = reading->problems->count;
    own.folder = config_folder(file->path);
    reading->problems->path = file->path;
    int read = config_read_map(&root, file->text, &own,
        "this is no source; write its keys (name, url, ...) at the line's beginning");
    if (read == 0 && reading->problems->count == before)
        read = schema_read_source(out, root, &own);
    *place = (struct source_place){.path = file->path, .node = root};
    reading->problems->path = main_path;
    return read;
}

/* The main file's sources and, behind them, those of the files. */
static int join_sources(struct config *config, struct source_place *places,
    const struct source_files *files, struct reading *reading)
{
    size_t first = config->source_count;
    struct config_source *all = arena_array(
        reading->arena, first + files->count + 1, sizeof(*all), reading->err);
    const char **paths =
        arena_array(reading->arena, files->count + 1, sizeof(*paths), reading->err);
    if (all == NULL || paths == NULL)
        return -1;
    if (first > 0)
        memcpy(all, config->sources, first * sizeof(*all));
    for (size_t i = 0; i < files->count; i++) {
        paths[i] = files->items[i].path;
        if (read_source(
                &all[first + i], &places[first + i], &files->items[i], reading) != 0)
            return -1;
    }
    for (size_t i = 0; i < first + files->count; i++)
        if (places[i].node != NULL) /* a file that is no map has none */
            all[i].line = places[i].node->place.line;
    config->sources = all;
    config->source_count = first + files->count;
    config->files = paths;
    return 0;
}

static void place_sources(
    struct source_place *places, const struct config *config, const struct node *root)
{
    const struct node *list = node_find(root, "sources");
    const struct node *item = list == NULL ? NULL : list->first;
    for (size_t i = 0; i < config->source_count && item != NULL; i++) {
        places[i] = (struct source_place){.path = config->path, .node = item};
        item = item->next;
    }
}

/* The file that is changed, added, or taken away. */
static int apply_change(struct source_files *files, const struct config_change *change,
    struct reading *reading)
{
    struct source_file *items =
        arena_array(reading->arena, files->count + 1, sizeof(*items), reading->err);
    size_t count = 0;
    if (items == NULL)
        return -1;
    for (size_t i = 0; i < files->count; i++)
        if (strcmp(files->items[i].path, change->path) != 0)
            items[count++] = files->items[i];
    if (change->text.ptr != NULL)
        items[count++] =
            (struct source_file){.path = change->path, .text = change->text};
    files->items = items;
    files->count = count;
    return 0;
}

static int read_files(struct source_files *out, const struct config *config,
    const struct sources_input *input, struct reading *reading)
{
    *out = (struct source_files){0};
    if (config->sources_dir == NULL || !input->folder)
        return 0;
    if (source_files_read(out, config->sources_dir, reading->arena, reading->err) != 0)
        return -1;
    return input->change == NULL ? 0 : apply_change(out, input->change, reading);
}

/* An empty folder is no mistake: its last source was removed, or the first is to come.
 * One that is not there may be one: misspelt, or not mounted. */
static void check_any(const struct config *config, const struct node *root,
    const struct source_files *files, struct reading *reading)
{
    const struct node *folder = node_find(root, "sources_dir");
    if (config->source_count > 0 || node_find(root, "sources") != NULL || files->there)
        return;
    if (folder == NULL)
        problem_add(reading->problems, root->place,
            "'sources' is missing here; vigie.example.yaml shows how to write it");
    else if (config->sources_dir != NULL)
        problem_add(reading->problems, folder->place,
            "'sources_dir': there is no folder %s, and no 'sources' here; add the "
            "first source with `vigie source add`, or make the folder",
            config->sources_dir);
}

int sources_read(struct source_place **places, struct config *config,
    const struct node *root, const struct sources_input *input, struct reading *reading)
{
    struct source_files files;
    if (read_files(&files, config, input, reading) != 0)
        return -1;
    size_t count = config->source_count + files.count;
    *places = arena_array(reading->arena, count + 1, sizeof(**places), reading->err);
    if (*places == NULL)
        return -1;
    place_sources(*places, config, root);
    config->first_of_files = config->source_count;
    if (join_sources(config, *places, &files, reading) != 0)
        return -1;
    bool known = config->sources_dir == NULL || input->folder;
    if (known)
        check_any(config, root, &files, reading);
    if (count > CONFIG_SOURCES_MAX)
        problem_add(reading->problems, root->place, "%zu sources; at most %d are taken",
            count, CONFIG_SOURCES_MAX);
    return 0;
}
