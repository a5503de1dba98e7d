#include "app/cli.h"
#include "app/command.h"
#include "app/retention.h"

#include <stdio.h>

static const char help[] =
    "Usage: vigie db migrate -c FILE\n"
    "       vigie db purge -c FILE [--dry-run]\n"
    "\n"
    "migrate  brings the database's schema up to this program's; `vigie run` does so\n"
    "         at its start, too.\n"
    "purge    forgets what is older than the configured retention, and says how much.\n"
    "\n"
    "Exit status: 0 done; 2 an error.\n";

struct db_options {
    const char *config;
    bool dry_run;
};

static int migrate(struct store *store, struct err *err)
{
    struct store_schema schema;
    if (store_schema(&schema, store, err) != 0)
        return -1;
    (void)printf("the database has schema %u, the newest\n", schema.found);
    return 0;
}

static int purge(
    struct store *store, const struct config *config, bool dry_run, struct err *err)
{
    struct store_purged purged;
    struct store_purge wanted = retention_purge(config, clock_system());
    wanted.dry_run = dry_run;
    if (store_purge(&purged, store, &wanted, err) != 0)
        return -1;
    (void)printf("%s: %llu pages, %llu hits, %llu incidents, %llu messages, %llu days "
                 "of health\n",
        dry_run ? "would be forgotten" : "forgotten", (unsigned long long)purged.pages,
        (unsigned long long)purged.hits, (unsigned long long)purged.incidents,
        (unsigned long long)purged.messages, (unsigned long long)purged.days);
    return 0;
}

static int work(const struct db_options *options, const char *verb, struct err *err)
{
    AUTO(config_free) struct config *config = NULL;
    AUTO(store_close) struct store *store = NULL;
    if (config_load(&config, options->config, err) != 0 ||
        cli_store(&store, config, err) != 0)
        return -1;
    if (bytes_is(bytes_of(verb), "migrate"))
        return migrate(store, err);
    if (bytes_is(bytes_of(verb), "purge"))
        return purge(store, config, options->dry_run, err);
    return err_set(err, "%s is neither migrate nor purge; see --help", verb);
}

static int parse(struct db_options *out, int argc, char **argv)
{
    static const struct option options[] = {
        {"config", required_argument, NULL, 'c'},
        {"dry-run", no_argument, NULL, 'n'},
        {"help", no_argument, NULL, 'h'},
        {0},
    };
    for (;;) {
        int option = command_option(&command_db, argc, argv, ":c:nh", options);
        if (option == -1)
            return 0;
        if (option == 'c')
            out->config = optarg;
        else if (option == 'n')
            out->dry_run = true;
        else
            return option == 'h' ? 'h' : COMMAND_FAILED;
    }
}

static int run(int argc, char **argv)
{
    struct db_options options = {0};
    struct err err = {0};
    int parsed = parse(&options, argc, argv);
    if (parsed != 0)
        return parsed == 'h' ? COMMAND_OK : parsed;
    if (options.config == NULL || optind + 1 != argc)
        return command_usage(&command_db, "it takes migrate or purge, and -c FILE");
    if (work(&options, argv[optind], &err) != 0)
        return command_fail(&command_db, &err);
    return COMMAND_OK;
}

const struct command command_db = {
    .name = "db",
    .summary = "migrate the database, or forget what is old",
    .help = help,
    .run = run,
};
