/* Any bytes as a configuration: an answer, never a crash, and never a config that
 * breaks its own promises. */
#include "config/config.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct err err = {0};
    AUTO(buf_done) struct buf problems;
    AUTO(config_free) struct config *config = NULL;
    buf_init(&problems, CONFIG_PROBLEMS_MAX);
    int failed =
        config_parse(&config, "folder/v.yaml", bytes_make(data, size), &problems, &err);
    if (failed != 0)
        return err.text[0] == '\0' || config != NULL ? abort(), 0 : 0;
    if (config->store.url == NULL || config->files == NULL ||
        (config->source_count == 0 && config->sources_dir == NULL) ||
        config->watchlist_count == 0 || config->digest.to == NULL ||
        config->crawl.user_agent == NULL)
        abort();
    for (size_t i = 0; i < config->source_count; i++)
        if (config->sources[i].include == NULL || config->sources[i].exclude == NULL ||
            config->sources[i].name == NULL || config->sources[i].url == NULL ||
            config->sources[i].mirrors == NULL || config->sources[i].headers == NULL)
            abort();
    return 0;
}
