/*
 * check - what no single key can know: rules that join several.
 */
#ifndef VIGIE_CONFIG_CHECK_H
#define VIGIE_CONFIG_CHECK_H

#include "config/config.h"
#include "config/yaml.h"

/* Adds to `problems`; `root` gives the places. A config whose own keys were wrong is
 * not to be passed in. */
void config_check_rules(
    const struct config *config, const struct node *root, struct problems *problems);

#endif
