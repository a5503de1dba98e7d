#include "alerts/courier.h"
#include "alerts/incident.h"
#include "alerts/outbox.h"
#include "app/audit_note.h"
#include "app/cli.h"
#include "app/command.h"
#include "app/notices.h"
#include "app/runner.h"
#include "app/seal_desk.h"
#include "app/tell.h"
#include "app/tell_alerts.h"
#include "base/fd.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static const char help[] =
    "Usage: vigie digest -c FILE [--dry-run] [--weekly] [--to ADDRESS]\n"
    "                    [--format text|html|eml]\n"
    "                    [--text FILE] [--html FILE] [--eml FILE]\n"
    "\n"
    "Makes the digests that are due and sends them to those who have not had them.\n"
    "\n"
    "  -c, --config FILE   the configuration\n"
    "  -n, --dry-run       print a digest; send nothing\n"
    "      --weekly        the week's, where one is printed or written\n"
    "      --to ADDRESS    as this recipient of the configuration gets it, with its\n"
    "                      groups, language and zone; otherwise as the first does\n"
    "      --format FORM   what is printed: text, html, or the whole mail (eml), "
    "which\n"
    "                      is shown before it is encrypted\n"
    "  -t, --text FILE     write the text part, and send nothing\n"
    "  -w, --html FILE     write the HTML part, and send nothing\n"
    "  -e, --eml FILE      write the whole mail, and send nothing\n"
    "\n"
    "What is shown or written is in the audit log: `vigie db audit`.\n"
    "\n"
    "Exit status: 0 made and, if asked, sent; 2 not everything could be.\n";

enum shown { SHOWN_TEXT, SHOWN_HTML, SHOWN_EML };

struct digest_request {
    const char *config_path;
    const char *text_path;
    const char *html_path;
    const char *eml_path;
    const char *to;
    enum shown format;
    bool dry_run;
    bool weekly;
};

struct digest_job {
    const struct digest_request *request;
    struct config *config;
    struct store *store;
    struct zone *zone; /* of who gets none */
    struct tell_digest digest;
    struct tell_alerts *alerts;
    struct digest_list lists[DIGEST_LISTS_MAX];
};

static int write_file(const char *path, struct bytes content, struct err *err)
{
    if (path == NULL)
        return 0;
    AUTO(fd_close)
    int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (fd < 0)
        return err_set(err, "%s: %s", path, strerror(errno));
    if (fd_write_all(fd, content, err) != 0)
        return err_in(err, path);
    return 0;
}

/* What it shows of incidents, people have seen. */
static int note_shown(const struct digest_job *job, struct err *err)
{
    const struct audit_note note = {.what = "digest.show",
        .object = "digest",
        .detail = job->request->dry_run ? "on the screen" : "into a file"};
    return audit_note(job->store, &note, err);
}

static int print(const struct digest_job *job, const struct digest *digest,
    const struct buf *message, struct err *err)
{
    const struct buf *const parts[] = {[SHOWN_TEXT] = &digest->text,
        [SHOWN_HTML] = &digest->html,
        [SHOWN_EML] = message};
    const struct buf *part = parts[job->request->format];
    if (!job->request->dry_run)
        return 0;
    return fd_write_all(STDOUT_FILENO, buf_bytes(part), err);
}

static const char nobody[] = "nobody@invalid.example";

/* Whose digest is shown; nobody's, of everything, where none is sent. */
static int find_recipient(const struct digest_recipient **out,
    const struct digest_job *job, struct digest_recipient *none, struct err *err)
{
    const struct digest_options *options = &job->digest.options;
    const char *wanted = job->request->to;
    *none = (struct digest_recipient){.address = nobody,
        .zone = job->zone,
        .language = tell_language(job->config),
        .at_minute = job->config->digest.at_minute,
        .weekday = 1};
    *out = options->recipient_count > 0 ? &options->recipients[0] : none;
    if (wanted == NULL)
        return 0;
    for (size_t i = 0; i < options->recipient_count; i++)
        if (strcmp(options->recipients[i].address, wanted) == 0) {
            *out = &options->recipients[i];
            return 0;
        }
    return err_set(err, "--to %.254s: the configuration sends no digest there", wanted);
}

/* A digest as its recipient would get it, shown or written and not sent. */
static int show(const struct digest_job *job, struct err *err)
{
    AUTO(digest_done) struct digest digest;
    AUTO(buf_done) struct buf message;
    struct digest_recipient none;
    struct digest_options options = job->digest.options;
    struct digest_order order = {.options = &options,
        .rhythm = job->request->weekly ? DIGEST_WEEKLY : DIGEST_DAILY};
    digest_init(&digest);
    buf_init(&message, DIGEST_MESSAGE_MAX);
    if (options.from == NULL)
        options.from = nobody;
    if (find_recipient(&order.to, job, &none, err) != 0 ||
        digest_period(&order, job->store, clock_wall(clock_system()), err) != 0 ||
        digest_compose(&digest, job->store, &order, err) != 0 ||
        digest_message(&message, &digest, &order, err) != 0 ||
        note_shown(job, err) != 0 ||
        write_file(job->request->text_path, buf_bytes(&digest.text), err) != 0 ||
        write_file(job->request->html_path, buf_bytes(&digest.html), err) != 0 ||
        write_file(job->request->eml_path, buf_bytes(&message), err) != 0)
        return -1;
    return print(job, &digest, &message, err);
}

static int send_waiting(
    const struct digest_job *job, struct tell_channels *channels, struct err *err)
{
    struct log log;
    struct err late = {.text = ""};
    AUTO(couriers_free) struct couriers *couriers = NULL;
    log_init(&log, STDERR_FILENO, "digest", clock_system());
    if (couriers_new(&couriers, channels->count, clock_system(), err) != 0)
        return -1;
    const struct outbox outbox = {
        .store = job->store,
        .channels = channels->items,
        .channel_count = channels->count,
        .clock = clock_system(),
        .log = &log,
        .couriers = couriers,
    };
    struct outbox_turn turn;
    int turned = outbox_turn(&turn, &outbox, 0, err);
    /* What is under way when the store fails is noted all the same, if it can be. */
    if (outbox_finish(&outbox, turned == 0 ? err : &late) != 0 || turned != 0)
        return -1;
    if (turn.held)
        return err_set(err,
            "%zu message%s sent; one or more could not be and wait in the outbox",
            turn.sent, turn.sent == 1 ? "" : "s");
    if (turn.sent == 0)
        (void)printf("nothing sent: today's digests have gone out already\n");
    else
        (void)printf("%zu message%s sent\n", turn.sent, turn.sent == 1 ? "" : "s");
    return 0;
}

static int send_now(const struct digest_job *job, struct err *err)
{
    AUTO(seal_desk_done) struct seal_desk sealing = {.number = 0};
    AUTO(tell_channels_close) struct tell_channels channels = {.count = 0};
    const struct channel_runner runner = {job->config, runner_run_here};
    struct tell_helpers helpers = {.runner = &runner};
    struct digest_options options = job->digest.options;
    bool sealed = seal_wanted(job->config);
    options.at_once = true; /* asked for by a person: due, whatever the hour */
    if (!tell_wanted(job->config))
        return err_set(
            err, "digest names no recipient; use --dry-run to see the digest");
    if (sealed && seal_desk_start(&sealing, job->config, err) != 0)
        return -1;
    helpers.sealer = sealed ? &sealing.sealer : NULL;
    if (tell_channels_open(&channels, job->config, &helpers, err) != 0 ||
        digest_put_due(NULL, job->store, &options, clock_wall(clock_system()), err) !=
            0)
        return -1;
    return send_waiting(job, &channels, err);
}

static bool only_shows(const struct digest_request *request)
{
    return request->dry_run || request->text_path != NULL ||
           request->html_path != NULL || request->eml_path != NULL;
}

static int work(struct digest_job *job, struct err *err)
{
    bool only_show = only_shows(job->request);
    enum config_part part = only_show ? CONFIG_READER : CONFIG_NOTIFIER;
    if (config_load(&job->config, job->request->config_path, err) != 0 ||
        cli_store_as(&job->store, job->config, part, err) != 0 ||
        zone_load(&job->zone, job->config->digest.time_zone, err) != 0 ||
        tell_digest_open(&job->digest, job->config, err) != 0 ||
        tell_alerts_new(&job->alerts, job->config, err) != 0)
        return -1;
    /* A reader of its own may not: the notifier has done it, or will. */
    if (!(only_show && config_is_apart(job->config, CONFIG_READER)) &&
        incidents_absorb(
            job->store, clock_system(), tell_alerts_rules(job->alerts), NULL, err) != 0)
        return -1;
    notices_look(job->lists, &job->digest.options.list_count, job->config);
    job->digest.options.lists = job->lists;
    return only_show ? show(job, err) : send_now(job, err);
}

static int set_format(struct digest_request *out, const char *name)
{
    static const char *const names[] = {
        [SHOWN_TEXT] = "text", [SHOWN_HTML] = "html", [SHOWN_EML] = "eml"};
    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
        if (strcmp(name, names[i]) == 0) {
            out->format = (enum shown)i;
            return 0;
        }
    return command_usage(&command_digest, "--format is one of text, html, eml");
}

enum { OPTION_WEEKLY = 1000, OPTION_TO, OPTION_FORMAT };

static int take_option(struct digest_request *out, int option)
{
    switch (option) {
    case 'c':
        out->config_path = optarg;
        return 0;
    case 'n':
        out->dry_run = true;
        return 0;
    case 't':
        out->text_path = optarg;
        return 0;
    case 'w':
        out->html_path = optarg;
        return 0;
    case 'e':
        out->eml_path = optarg;
        return 0;
    case OPTION_WEEKLY:
        out->weekly = true;
        return 0;
    case OPTION_TO:
        out->to = optarg;
        return 0;
    case OPTION_FORMAT:
        return set_format(out, optarg);
    default:
        return option == 'h' ? 'h' : COMMAND_FAILED;
    }
}

static int parse(struct digest_request *out, int argc, char **argv)
{
    static const struct option options[] = {
        {"config", required_argument, NULL, 'c'},
        {"dry-run", no_argument, NULL, 'n'},
        {"weekly", no_argument, NULL, OPTION_WEEKLY},
        {"to", required_argument, NULL, OPTION_TO},
        {"format", required_argument, NULL, OPTION_FORMAT},
        {"text", required_argument, NULL, 't'},
        {"html", required_argument, NULL, 'w'},
        {"eml", required_argument, NULL, 'e'},
        {"help", no_argument, NULL, 'h'},
        {0},
    };
    for (;;) {
        int option =
            command_option(&command_digest, argc, argv, ":c:nt:w:e:h", options);
        int taken = option == -1 ? 0 : take_option(out, option);
        if (option == -1 || taken != 0)
            return taken;
    }
}

static int run(int argc, char **argv)
{
    struct digest_request request = {0};
    struct digest_job job = {.request = &request};
    struct err err = {0};
    int parsed = parse(&request, argc, argv);
    if (parsed != 0)
        return parsed == 'h' ? COMMAND_OK : parsed;
    if (request.config_path == NULL || optind != argc)
        return command_usage(&command_digest, "it takes -c FILE and no other word");
    bool wishes = request.weekly || request.to != NULL || request.format != SHOWN_TEXT;
    if (wishes && !only_shows(&request))
        return command_usage(&command_digest, "--weekly, --to and --format are for "
                                              "digests that are shown; add --dry-run");
    int worked = work(&job, &err);
    store_close(job.store);
    tell_digest_close(&job.digest);
    zone_free(job.zone);
    tell_alerts_free(job.alerts);
    config_free(job.config);
    return worked == 0 ? COMMAND_OK : command_fail(&command_digest, &err);
}

const struct command command_digest = {
    .name = "digest",
    .summary = "make the daily mail, and send it or show it",
    .help = help,
    .run = run,
};
