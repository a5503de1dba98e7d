#include "alerts/incident.h"
#include "alerts/outbox.h"
#include "app/audit_note.h"
#include "app/cli.h"
#include "app/command.h"
#include "app/notices.h"
#include "app/tell.h"
#include "base/fd.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static const char help[] =
    "Usage: vigie digest -c FILE [--dry-run] [--text FILE] [--html FILE] [--eml FILE]\n"
    "\n"
    "Makes today's digest and sends it to those who have not had it yet.\n"
    "\n"
    "  -c, --config FILE   the configuration\n"
    "  -n, --dry-run       print the digest as text; send nothing\n"
    "  -t, --text FILE     write the text part, and send nothing\n"
    "  -w, --html FILE     write the HTML part, and send nothing\n"
    "  -e, --eml FILE      write the whole mail, and send nothing\n"
    "\n"
    "What is shown or written is in the audit log: `vigie db audit`.\n"
    "\n"
    "Exit status: 0 made and, if asked, sent; 2 not everything could be.\n";

struct digest_request {
    const char *config_path;
    const char *text_path;
    const char *html_path;
    const char *eml_path;
    bool dry_run;
};

struct digest_job {
    const struct digest_request *request;
    struct config *config;
    struct store *store;
    struct zone *zone;
    struct digest_options options;
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

/* The digest as the first recipient would get it, shown or written and not sent. */
static int show(const struct digest_job *job, struct err *err)
{
    static const char nobody[] = "nobody@invalid.example";
    AUTO(digest_done) struct digest digest;
    AUTO(buf_done) struct buf message;
    int64_t now = clock_wall(clock_system());
    const char *to = tell_wanted(job->config) ? job->config->digest.to[0] : nobody;
    struct digest_options options = job->options;
    struct digest_period period;
    digest_init(&digest);
    buf_init(&message, DIGEST_MESSAGE_MAX);
    if (options.from == NULL)
        options.from = nobody;
    if (digest_period(&period, job->store, &options, to, now, err) != 0 ||
        digest_compose(&digest, job->store, &options, &period, err) != 0 ||
        digest_message(&message, &digest, &options, to, now, err) != 0 ||
        note_shown(job, err) != 0 ||
        write_file(job->request->text_path, buf_bytes(&digest.text), err) != 0 ||
        write_file(job->request->html_path, buf_bytes(&digest.html), err) != 0 ||
        write_file(job->request->eml_path, buf_bytes(&message), err) != 0)
        return -1;
    if (job->request->dry_run)
        (void)fwrite(digest.text.ptr, 1, digest.text.len, stdout);
    return 0;
}

static int send_waiting(
    const struct digest_job *job, struct mail_sender *sender, struct err *err)
{
    struct log log;
    log_init(&log, STDERR_FILENO, "digest", clock_system());
    const struct outbox outbox = {
        .store = job->store,
        .sender = sender,
        .from = job->config->mail.from,
        .clock = clock_system(),
        .log = &log,
    };
    size_t sent = 0;
    for (;;) {
        int stepped = outbox_step(&outbox, err);
        if (stepped == OUTBOX_NOTHING)
            break;
        if (stepped == OUTBOX_POSTPONED)
            return err_set(err, "a mail could not be sent and waits in the outbox");
        if (stepped != 0)
            return -1;
        sent++;
    }
    (void)printf(sent > 0 ? "%zu mails sent\n"
                          : "%zu mails sent: today's digest has gone out already\n",
        sent);
    return 0;
}

static int send_now(const struct digest_job *job, struct err *err)
{
    AUTO(mail_sender_close) struct mail_sender *sender = NULL;
    struct digest_options options = job->options;
    options.at_minute = 0; /* asked for by a person: due, whatever the hour */
    if (!tell_wanted(job->config))
        return err_set(err, "digest.to names nobody; use --dry-run to see the digest");
    if (tell_mail_sender(&sender, job->config, err) != 0 ||
        digest_put_due(NULL, job->store, &options, clock_wall(clock_system()), err) !=
            0)
        return -1;
    return send_waiting(job, sender, err);
}

static int work(struct digest_job *job, struct err *err)
{
    const struct digest_request *request = job->request;
    bool only_show = request->dry_run || request->text_path != NULL ||
                     request->html_path != NULL || request->eml_path != NULL;
    enum config_part part = only_show ? CONFIG_READER : CONFIG_NOTIFIER;
    if (config_load(&job->config, request->config_path, err) != 0 ||
        cli_store_as(&job->store, job->config, part, err) != 0 ||
        tell_digest_options(&job->options, &job->zone, job->config, err) != 0)
        return -1;
    /* A reader of its own may not: the notifier has done it, or will. */
    if (!(only_show && config_is_apart(job->config, CONFIG_READER)) &&
        incidents_absorb(job->store, clock_system(), NULL, err) != 0)
        return -1;
    notices_look(job->lists, &job->options.list_count, job->config);
    job->options.lists = job->lists;
    return only_show ? show(job, err) : send_now(job, err);
}

static int parse(struct digest_request *out, int argc, char **argv)
{
    static const struct option options[] = {
        {"config", required_argument, NULL, 'c'},
        {"dry-run", no_argument, NULL, 'n'},
        {"text", required_argument, NULL, 't'},
        {"html", required_argument, NULL, 'w'},
        {"eml", required_argument, NULL, 'e'},
        {"help", no_argument, NULL, 'h'},
        {0},
    };
    for (;;) {
        int option =
            command_option(&command_digest, argc, argv, ":c:nt:w:e:h", options);
        if (option == -1)
            return 0;
        if (option == 'c')
            out->config_path = optarg;
        else if (option == 'n')
            out->dry_run = true;
        else if (option == 't')
            out->text_path = optarg;
        else if (option == 'w')
            out->html_path = optarg;
        else if (option == 'e')
            out->eml_path = optarg;
        else
            return option == 'h' ? 'h' : COMMAND_FAILED;
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
    int worked = work(&job, &err);
    store_close(job.store);
    zone_free(job.zone);
    config_free(job.config);
    return worked == 0 ? COMMAND_OK : command_fail(&command_digest, &err);
}

const struct command command_digest = {
    .name = "digest",
    .summary = "make the daily mail, and send it or show it",
    .help = help,
    .run = run,
};
