/*
 * sources - those of the main file, and behind them those of sources_dir's files, as
 * one list.
 */
#ifndef VIGIE_CONFIG_SOURCES_H
#define VIGIE_CONFIG_SOURCES_H

#include "config/check.h"
#include "config/schema.h"

struct sources_input {
    bool folder;                        /* whether sources_dir is looked into */
    const struct config_change *change; /* of it; NULL: as it is */
};

/* Once the main file's keys are read: completes config->sources, and says where each
 * stands. Mistakes go into the reading's problems; -1 is out of memory, or a file that
 * cannot be read. */
MUST_USE int sources_read(struct source_place **places, struct config *config,
    const struct node *root, const struct sources_input *input,
    struct reading *reading);

/* The tree of one file, a map; when it is none, `otherwise` is a problem. -1 is out of
 * memory. */
MUST_USE int config_read_map(struct node **root, struct bytes text,
    struct reading *reading, const char *otherwise);
/* The folder a path is in, with its '/'. */
struct bytes config_folder(const char *path);

#endif
