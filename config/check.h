/*
 * check - what no single key can know: rules that join several.
 */
#ifndef VIGIE_CONFIG_CHECK_H
#define VIGIE_CONFIG_CHECK_H

#include "config/config.h"
#include "config/yaml.h"

/* Where each source stands: the main file, or one of sources_dir. */
struct source_place {
    const char *path;
    const struct node *node; /* the source's keys */
};

struct config_places {
    const struct node *root;            /* of the main file */
    const struct source_place *sources; /* in the order of config->sources */
};

/* Adds to `problems`; `places` says where. A config whose own keys were wrong is not to
 * be passed in. */
void config_check_rules(const struct config *config, const struct config_places *places,
    struct problems *problems);

/* The part of it that is about sources. */
void config_check_sources(const struct config *config,
    const struct config_places *places, struct problems *problems);

/* Recipients and the keys for their mails. */
void config_check_recipients(
    const struct config *config, const struct node *root, struct problems *problems);
/* And the part about alerts and their channels. */
void config_check_alerts(const struct config *config,
    const struct config_places *places, struct problems *problems);

#endif
