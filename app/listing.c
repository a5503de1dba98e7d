#include "app/listing.h"

#include "alerts/incident.h"
#include "app/cli.h"
#include "app/tell_alerts.h"

#include <stdio.h>

enum { OUTPUT_MAX = 256 << 20 };

int listing_format(
    const struct command *command, struct print_options *print, const char *name)
{
    print->json = bytes_starts(bytes_of(name), "json");
    if (print->json || bytes_is(bytes_of(name), "text"))
        return 0;
    (void)command_usage(command, "--format is text or json");
    return -1;
}

static int parse(struct listing *listing, const char **config, int argc, char **argv)
{
    static const struct option options[] = {
        {"config", required_argument, NULL, 'c'},
        {"format", required_argument, NULL, 'f'},
        {"help", no_argument, NULL, 'h'},
        {0},
    };
    for (;;) {
        int option = command_option(listing->command, argc, argv, ":c:f:h", options);
        if (option == -1)
            return 0;
        if (option == 'c')
            *config = optarg;
        else if (option == 'f' &&
                 listing_format(listing->command, &listing->print, optarg) != 0)
            return -1;
        else if (option != 'f')
            return option == 'h' ? LISTING_HELP : -1;
    }
}

static int open_store(struct listing *listing, const char *path, struct err *err)
{
    if (config_load(&listing->config, path, err) != 0 ||
        cli_store_as(&listing->store, listing->config, CONFIG_READER, err) != 0 ||
        zone_load(&listing->zone, listing->config->digest.time_zone, err) != 0)
        return -1;
    listing->print.zone = listing->zone;
    /* A reader of its own may not: the notifier has done it, or will. */
    if (config_is_apart(listing->config, CONFIG_READER))
        return 0;
    if (tell_alerts_new(&listing->alerts, listing->config, err) != 0)
        return -1;
    return incidents_absorb(
        listing->store, clock_system(), tell_alerts_rules(listing->alerts), NULL, err);
}

int listing_begin(
    struct listing *listing, const struct command *command, const char *config)
{
    struct err err = {0};
    *listing = (struct listing){.command = command, .print = listing->print};
    buf_init(&listing->out, OUTPUT_MAX);
    if (config == NULL) {
        (void)command_usage(command, "it takes -c FILE");
        return -1;
    }
    if (open_store(listing, config, &err) == 0)
        return 0;
    (void)listing_close(listing, -1, &err);
    return -1;
}

int listing_open(
    struct listing *listing, const struct command *command, int argc, char **argv)
{
    const char *config = NULL;
    *listing = (struct listing){.command = command};
    int parsed = parse(listing, &config, argc, argv);
    return parsed != 0 ? parsed : listing_begin(listing, command, config);
}

int listing_close(struct listing *listing, int result, const struct err *err)
{
    int status = COMMAND_OK;
    if (result != 0)
        status = command_fail(listing->command, err);
    else if (listing->out.len > 0)
        (void)fwrite(listing->out.ptr, 1, listing->out.len, stdout);
    buf_done(&listing->out);
    zone_free(listing->zone);
    tell_alerts_free(listing->alerts);
    store_close(listing->store);
    config_free(listing->config);
    return status;
}
