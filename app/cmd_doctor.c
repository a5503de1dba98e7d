#include "alerts/status.h"
#include "app/cli.h"
#include "app/command.h"
#include "app/dial.h"
#include "app/group_names.h"
#include "app/seal_desk.h"
#include "app/tell_alerts.h"
#include "app/tor_control.h"
#include "app/watchlist_line.h"
#include "base/clock.h"
#include "base/fd.h"
#include "base/sandbox.h"

#include <poll.h>
#include <stdio.h>

static const char help[] =
    "Usage: vigie doctor -c FILE\n"
    "\n"
    "Looks at everything `vigie run` needs, one line each: the kernel's sandbox, the\n"
    "configuration, the watchlists (key and epoch, values, last day), the database\n"
    "(how many sources are healthy by it, and sites that are another one's clone),\n"
    "Tor's SOCKS port, the mail settings, the alerts' channels (their receivers are\n"
    "connected to). Changes nothing but the database's schema, "
    "and sends nothing.\n"
    "\n"
    "Exit status: 0 all is well; 2 something is not.\n";

enum {
    DIAL_PATIENCE_MS = 5000,
    LOOK_MS = 500,
    WATCHLIST_TEXT_MAX = 8192,
    GROUPS_TEXT_MAX = 1 << 20
};

struct doctor {
    const char *path;
    struct config *config;
    bool sick;
};

/* `text` belongs to a failure, or is worth knowing when all is well. */
static void tell(struct doctor *doctor, const char *what, int result, const char *text)
{
    (void)printf("%-12s %s%s%s\n", what, result == 0 ? "ok" : "WRONG",
        text[0] == '\0' ? "" : ": ", text);
    doctor->sick = doctor->sick || result != 0;
}

static void look_at_kernel(struct doctor *doctor)
{
    struct sandbox_kernel kernel;
    char text[ERR_TEXT_MAX];
    sandbox_probe(&kernel);
    (void)snprintf(text, sizeof(text), "seccomp %s, Landlock %s%d%s",
        kernel.seccomp ? "yes" : "no", kernel.landlock_abi > 0 ? "ABI " : "",
        kernel.landlock_abi,
        kernel.seccomp && kernel.landlock_abi > 0
            ? ""
            : "; vigie needs Linux 5.13 or newer with both switched on");
    tell(doctor, "sandbox", kernel.seccomp && kernel.landlock_abi > 0 ? 0 : -1, text);
}

static int look_at_config(struct doctor *doctor)
{
    struct err err = {0};
    AUTO(buf_done) struct buf problems;
    buf_init(&problems, CONFIG_PROBLEMS_MAX);
    int loaded = config_load(&doctor->config, doctor->path, &err);
    if (loaded == 0 && config_check_files(doctor->config, &problems, &err) != 0)
        tell(doctor, "files", -1, err.text);
    tell(doctor, "config", loaded, loaded == 0 ? doctor->path : err.text);
    return loaded;
}

static void look_at_watchlists(struct doctor *doctor)
{
    for (size_t i = 0; i < doctor->config->watchlist_count; i++) {
        const struct watchlist_path path = {
            .file = doctor->config->watchlists[i].file,
            .key_file = doctor->config->watchlists[i].key_file,
        };
        AUTO(buf_done) struct buf text;
        struct err err = {0};
        const char *line = NULL;
        buf_init(&text, WATCHLIST_TEXT_MAX);
        int looked =
            watchlist_line(&text, &path, true, clock_wall(clock_system()), &err);
        if (looked == 0)
            looked = buf_text(&line, &text, &err);
        tell(doctor, "watchlist", looked, looked == 0 ? line : err.text);
    }
}

/* A rule that names a group which nobody has tells nothing, ever. */
static void look_at_groups(struct doctor *doctor)
{
    AUTO(buf_done) struct buf lines;
    struct err err = {0};
    buf_init(&lines, GROUPS_TEXT_MAX);
    if (group_names_unknown(&lines, doctor->config, &err) != 0)
        tell(doctor, "group", -1, err.text);
    struct bytes rest = buf_bytes(&lines);
    struct bytes line;
    while (bytes_split(&line, &rest, '\n')) {
        char text[ERR_TEXT_MAX];
        if (line.len > 0 && bytes_to_text(text, sizeof(text), line))
            tell(doctor, "group", -1, text);
    }
}

static int tell_clone(void *self, const struct store_health *row, struct err *err)
{
    struct doctor *doctor = self;
    char text[2 * ERR_TEXT_MAX];
    (void)err;
    if (row->clone_of[0] == '\0')
        return 0;
    (void)snprintf(text, sizeof(text),
        "%s: clone of %s; find out which is the site "
        "itself",
        row->source, row->clone_of);
    tell(doctor, "source", 0, text);
    return 0;
}

/* What ails a site is no fault of the set-up: it is told, and `vigie status` says more.
 */
static void look_at_sources(struct doctor *doctor, struct store *store)
{
    const struct status_wanted wanted = {.now_ms = clock_wall(clock_system())};
    AUTO(status_done) struct status status = {0};
    struct err err = {0};
    char text[ERR_TEXT_MAX];
    int gathered = status_gather(&status, store, &wanted, &err);
    (void)snprintf(text, sizeof(text),
        "%zu of %zu healthy by the database; `vigie status` tells more", status.healthy,
        status.source_count);
    tell(doctor, "sources", gathered, gathered == 0 ? text : err.text);
}

static void look_at_store(struct doctor *doctor)
{
    AUTO(store_close) struct store *store = NULL;
    struct err err = {0};
    int opened = cli_store_as(&store, doctor->config, CONFIG_READER, &err);
    tell(doctor, "store", opened, opened == 0 ? doctor->config->store.url : err.text);
    if (opened == 0 && store_health(store, tell_clone, doctor, &err) != 0)
        tell(doctor, "sources", -1, err.text);
    if (opened == 0)
        look_at_sources(doctor, store);
}

static int dial_tor(const struct config_endpoint *place, struct err *err)
{
    struct dial dial;
    int raw = -1;
    dial_init(&dial, place->host, place->port);
    if (dial_begin(&raw, &dial, err) != 0)
        return -1;
    AUTO(fd_close) int socks = raw;
    struct pollfd fd = {.fd = socks, .events = POLLOUT};
    if (poll(&fd, 1, DIAL_PATIENCE_MS) == 0)
        return err_set(err, "nothing answers at %s port %u in five seconds",
            place->host, place->port);
    return dial_end(&dial, socks, err);
}

static void look_at_tor(struct doctor *doctor)
{
    for (size_t i = 0; i < doctor->config->tor.socks_count; i++) {
        const struct config_endpoint *place = &doctor->config->tor.socks[i];
        struct err err = {0};
        int dialled = dial_tor(place, &err);
        tell(
            doctor, "tor", dialled, dialled == 0 ? "its SOCKS port answers" : err.text);
    }
}

/* What the ControlPort says, once it has said it. */
static void look_at_control(struct doctor *doctor)
{
    const struct config *config = doctor->config;
    struct tor_control tor;
    if (config->tor.control.host == NULL)
        return;
    tor_control_init(&tor, &config->tor.control, config->tor.control_cookie_file,
        clock_system(), NULL);
    int64_t end = clock_steady(clock_system()) + DIAL_PATIENCE_MS;
    while (tor.word == TOR_CONTROL_SILENT && tor.why[0] == '\0' &&
           clock_steady(clock_system()) < end) {
        struct pollfd fd;
        int timeout_ms = LOOK_MS;
        (void)tor_control_step(&tor);
        size_t count = tor_control_poll(&tor, &fd, &timeout_ms);
        (void)poll(&fd, count, timeout_ms);
    }
    if (tor.word == TOR_CONTROL_SILENT && tor.why[0] == '\0')
        (void)snprintf(tor.why, sizeof(tor.why), "nothing is said in five seconds");
    tell(doctor, "tor control", tor.word == TOR_CONTROL_READY ? 0 : -1,
        tor.word == TOR_CONTROL_READY ? "Tor has started and has circuits" : tor.why);
    tor_control_done(&tor);
}

/* That it can be opened: files, secrets, addresses. Nothing is sent. */
static void look_at_channel(struct doctor *doctor, const char *what,
    const struct config_channel *channel, const struct tell_helpers *helpers)
{
    struct outlet opened = {.kind = NULL};
    struct err err = {0};
    int result = tell_channel_open(&opened, doctor->config, channel, helpers, &err);
    tell(doctor, what, result, result == 0 ? doctor->config->mail.host : err.text);
    outlet_close(&opened);
}

/* A mail of nothing is sealed with each key, as one would be. */
static void try_keys(struct doctor *doctor, const struct seal_desk *sealing)
{
    static const char probe[] = "Subject: x\r\nMIME-Version: 1.0\r\n"
                                "Content-Type: text/plain\r\n\r\nx\r\n";
    const struct config *config = doctor->config;
    for (size_t i = 0; i < config->mail.key_count; i++) {
        AUTO(buf_done) struct buf sealed;
        struct err err = {.text = ""};
        const char *to = config->mail.keys[i].to;
        buf_init(&sealed, DIGEST_MESSAGE_MAX);
        int tried = sealing->sealer.seal(
            sealing->sealer.self, &sealed, to, bytes_of(probe), &err);
        tell(doctor, "mail key", tried, tried == 0 ? to : err.text);
    }
    if (config->mail.sign_with.openpgp != NULL ||
        config->mail.sign_with.smime != NULL) {
        AUTO(buf_done) struct buf sealed;
        struct err err = {.text = ""};
        buf_init(&sealed, DIGEST_MESSAGE_MAX);
        int tried = sealing->sealer.seal(sealing->sealer.self, &sealed,
            "nobody@invalid.example", bytes_of(probe), &err);
        bool meant = config->mail.require_encryption; /* it is refused, then */
        if (!meant)
            tell(doctor, "mail signed", tried, tried == 0 ? "" : err.text);
    }
}

static void look_at_mail(struct doctor *doctor)
{
    AUTO(seal_desk_done) struct seal_desk sealing = {.number = 0};
    struct tell_helpers helpers = {.sealer = NULL};
    struct err err = {0};
    if (!tell_mail_wanted(doctor->config)) {
        tell(doctor, "mail", 0, "no digest and no alert goes by mail");
        return;
    }
    if (!seal_wanted(doctor->config)) {
        look_at_channel(doctor, "mail", NULL, &helpers);
        return;
    }
    if (seal_desk_start(&sealing, doctor->config, &err) != 0) {
        tell(doctor, "mail", -1, err.text);
        return;
    }
    helpers.sealer = &sealing.sealer;
    look_at_channel(doctor, "mail", NULL, &helpers);
    try_keys(doctor, &sealing);
}

/* Opened and connected to, certificate and all, where that can be done unseen. */
static void look_at_channels(struct doctor *doctor)
{
    for (size_t i = 0; i < doctor->config->channel_count; i++) {
        const struct config_channel *channel = &doctor->config->channels[i];
        struct outlet opened = {.kind = NULL};
        struct err err = {.text = ""};
        int result = tell_channel_open(&opened, doctor->config, channel, NULL, &err);
        if (result == 0 && opened.kind->reach != NULL &&
            opened.kind->reach(opened.self, &err) != 0)
            result = err_in(&err, channel->name);
        tell(doctor, "channel", result, result == 0 ? channel->name : err.text);
        outlet_close(&opened);
    }
}

static int run(int argc, char **argv)
{
    static const struct option options[] = {
        {"config", required_argument, NULL, 'c'},
        {"help", no_argument, NULL, 'h'},
        {0},
    };
    struct doctor doctor = {0};
    for (;;) {
        int option = command_option(&command_doctor, argc, argv, ":c:h", options);
        if (option == -1)
            break;
        if (option == 'h')
            return COMMAND_OK;
        if (option != 'c')
            return COMMAND_FAILED;
        doctor.path = optarg;
    }
    if (doctor.path == NULL || optind != argc)
        return command_usage(&command_doctor, "it takes -c FILE and no other word");
    look_at_kernel(&doctor);
    if (look_at_config(&doctor) == 0) {
        look_at_watchlists(&doctor);
        look_at_groups(&doctor);
        look_at_store(&doctor);
        look_at_tor(&doctor);
        look_at_control(&doctor);
        look_at_mail(&doctor);
        look_at_channels(&doctor);
    }
    config_free(doctor.config);
    return doctor.sick ? COMMAND_FAILED : COMMAND_OK;
}

const struct command command_doctor = {
    .name = "doctor",
    .summary = "look at everything vigie needs",
    .help = help,
    .run = run,
};
