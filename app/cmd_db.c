#include "app/audit_note.h"
#include "app/cli.h"
#include "app/command.h"
#include "app/db_audit.h"
#include "app/db_roles.h"
#include "app/moment.h"
#include "app/retention.h"

#include <stdio.h>

static const char help[] =
    "Usage: vigie db migrate -c FILE\n"
    "       vigie db purge -c FILE [--dry-run]\n"
    "       vigie db audit -c FILE [--since TIME] [--head NUMBER:HASH]\n"
    "                      [--format text|json]\n"
    "       vigie db roles [--print | --apply -c FILE]\n"
    "       vigie db distribute -c FILE\n"
    "\n"
    "migrate  brings the database's schema up to this program's; `vigie run` does so\n"
    "         at its start, too.\n"
    "purge    forgets what is older than the configured retention, class by class, "
    "and\n"
    "         says how much; nothing of an audit log whose chain is broken. With\n"
    "         --dry-run it says what would go, and of when the oldest of it is.\n"
    "audit    shows who saw and changed what, and checks the log's chain: an entry "
    "that\n"
    "         was changed, taken out or cut off the end is told.\n"
    "roles    prints the SQL that makes a PostgreSQL role for each part of vigie, with "
    "no\n"
    "         more rights than its work takes; --apply runs it as the store's user, "
    "who\n"
    "         owns the tables and has CREATEROLE. Run it again at will.\n"
    "distribute  spreads the growing tables over the servers of a Citus cluster.\n"
    "\n"
    "      --since TIME  shows what was done since a moment (2026-11-23), or so long "
    "ago\n"
    "                    (7d); the whole chain is checked all the same\n"
    "      --head NUMBER:HASH  compares the log with the last entry that a digest "
    "told\n"
    "                    of: who could write all of the database may have made a new\n"
    "                    chain, but none with that hash\n"
    "\n"
    "Exit status: 0 done; 1 the log's chain is broken, or not the one that was noted;\n"
    "2 an error.\n";

enum { TOLD_MAX = 4096 };

struct db_options {
    const char *config;
    bool dry_run;
    bool print; /* --print and --apply are of `roles` */
    bool apply;
    bool listed; /* --since, --head or --format */
    struct db_audit_options audit;
};

static int migrate(struct store *store, struct err *err)
{
    struct store_schema schema;
    if (store_schema(&schema, store, err) != 0)
        return -1;
    (void)printf("the database has schema %u, the newest\n", schema.found);
    return 0;
}

/* Noted before anything goes: whoever is cut off has begun. */
static int note_begin(struct store *store, struct err *err)
{
    const struct audit_note begun = {
        .what = "db.purge", .object = "database", .detail = "begun"};
    return audit_note(store, &begun, err);
}

static int note_end(
    struct store *store, const struct store_purged *purged, struct err *err)
{
    AUTO(buf_done) struct buf line;
    struct audit_note done = {.what = "db.purge", .object = "database"};
    buf_init(&line, TOLD_MAX);
    if (retention_line(&line, purged, err) != 0 ||
        buf_text(&done.detail, &line, err) != 0)
        return -1;
    return audit_note(store, &done, err);
}

static int purge_for_good(struct store_purged *purged, struct store *store,
    const struct config *config, struct err *err)
{
    struct retention_pace pace = {.clock = clock_system()};
    if (note_begin(store, err) != 0 ||
        retention_forget(purged, store, config, &pace, err) != 0)
        return -1;
    return note_end(store, purged, err);
}

static int purge(
    struct store *store, const struct config *config, bool dry_run, struct err *err)
{
    AUTO(buf_done) struct buf table;
    struct store_purged purged;
    struct store_purge wanted = retention_purge(config, clock_system());
    wanted.dry_run = true;
    buf_init(&table, TOLD_MAX);
    int done = dry_run ? store_purge(&purged, store, &wanted, NULL, err)
                       : purge_for_good(&purged, store, config, err);
    if (done != 0 || retention_table(&table, &purged, dry_run, err) != 0)
        return -1;
    (void)fwrite(table.ptr, 1, table.len, stdout);
    if (purged.audit_broken == 0)
        return COMMAND_OK;
    (void)printf("The audit log's chain is BROKEN at entry %llu: nothing of it is "
                 "forgotten; see `vigie db audit`.\n",
        (unsigned long long)purged.audit_broken);
    return COMMAND_NONE;
}

static int audit(
    struct store *store, const struct db_audit_options *options, struct err *err)
{
    bool whole = false;
    if (db_audit_print(stdout, &whole, store, options, err) != 0)
        return -1;
    return whole ? COMMAND_OK : COMMAND_NONE;
}

/* Who may open the store for it. */
static enum config_part part_of(const char *verb)
{
    if (bytes_is(bytes_of(verb), "purge"))
        return CONFIG_FORGETTER;
    return bytes_is(bytes_of(verb), "audit") ? CONFIG_READER : CONFIG_OWNER;
}

static int with_store(const struct db_options *options, const struct config *config,
    const char *verb, struct err *err)
{
    AUTO(store_close) struct store *store = NULL;
    if (cli_store_as(&store, config, part_of(verb), err) != 0)
        return -1;
    if (bytes_is(bytes_of(verb), "migrate"))
        return migrate(store, err);
    if (bytes_is(bytes_of(verb), "purge"))
        return purge(store, config, options->dry_run, err);
    if (bytes_is(bytes_of(verb), "audit"))
        return audit(store, &options->audit, err);
    return err_set(err,
        "%s is none of migrate, purge, audit, roles and distribute; see --help", verb);
}

static int work(const struct db_options *options, const char *verb, struct err *err)
{
    AUTO(config_free) struct config *config = NULL;
    if (config_load(&config, options->config, err) != 0)
        return -1;
    if (bytes_is(bytes_of(verb), "roles"))
        return db_roles_apply(config, err);
    if (bytes_is(bytes_of(verb), "distribute"))
        return db_distribute(config, err);
    return with_store(options, config, verb, err);
}

static int take_value(struct db_audit_options *out, int option)
{
    struct bytes value = bytes_of(optarg);
    if (option == 'e')
        return db_audit_head_read(&out->noted, value)
                   ? 0
                   : command_usage(&command_db,
                         "--head: write it as a digest tells it, NUMBER:HASH");
    if (option == 'f') {
        out->json = bytes_is(value, "json");
        return out->json || bytes_is(value, "text")
                   ? 0
                   : command_usage(&command_db, "--format is text or json");
    }
    if (moment_since(&out->since_ms, value, clock_wall(clock_system())))
        return 0;
    return command_usage(&command_db,
        "--since: '%.40s' is neither a moment (2026-11-23T07:00:00Z) nor a time ago "
        "(7d)",
        optarg);
}

static int take_option(struct db_options *out, int option)
{
    if (option == 't' || option == 'e' || option == 'f') {
        out->listed = true;
        return take_value(&out->audit, option);
    }
    if (option == 'c')
        out->config = optarg;
    else if (option == 'n')
        out->dry_run = true;
    else if (option == 'p')
        out->print = true;
    else if (option == 'a')
        out->apply = true;
    else
        return option == 'h' ? 'h' : COMMAND_FAILED;
    return 0;
}

static int parse(struct db_options *out, int argc, char **argv)
{
    static const struct option options[] = {
        {"config", required_argument, NULL, 'c'},
        {"dry-run", no_argument, NULL, 'n'},
        {"since", required_argument, NULL, 't'},
        {"head", required_argument, NULL, 'e'},
        {"format", required_argument, NULL, 'f'},
        {"print", no_argument, NULL, 'p'},
        {"apply", no_argument, NULL, 'a'},
        {"help", no_argument, NULL, 'h'},
        {0},
    };
    for (;;) {
        int option = command_option(&command_db, argc, argv, ":c:nf:h", options);
        if (option == -1)
            return 0;
        int taken = take_option(out, option);
        if (taken != 0)
            return taken;
    }
}

/* Says so. */
static bool misused(const struct db_options *options, const char *verb)
{
    struct bytes word = bytes_of(verb);
    const char *wrong = NULL;
    if (options->config == NULL || word.len == 0)
        wrong = "it takes migrate, purge, audit, roles or distribute, and -c FILE";
    else if (options->dry_run && !bytes_is(word, "purge"))
        wrong = "--dry-run goes with purge alone";
    else if (options->listed && !bytes_is(word, "audit"))
        wrong = "--since, --head and --format go with audit alone";
    else if (options->print || (options->apply && !bytes_is(word, "roles")))
        wrong = "--print and --apply go with roles alone, one of them";
    if (wrong != NULL)
        (void)command_usage(&command_db, "%s", wrong);
    return wrong != NULL;
}

static int run(int argc, char **argv)
{
    struct db_options options = {0};
    struct err err = {0};
    int parsed = parse(&options, argc, argv);
    if (parsed != 0)
        return parsed == 'h' ? COMMAND_OK : parsed;
    const char *verb = optind + 1 == argc ? argv[optind] : "";
    if (bytes_is(bytes_of(verb), "roles") && !options.apply) {
        db_roles_print();
        return COMMAND_OK;
    }
    if (misused(&options, verb))
        return COMMAND_FAILED;
    int worked = work(&options, verb, &err);
    return worked < 0 ? command_fail(&command_db, &err) : worked;
}

const struct command command_db = {
    .name = "db",
    .summary = "migrate the database, forget what is old, show the audit log",
    .help = help,
    .run = run,
};
