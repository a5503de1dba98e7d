#include "app/lane.h"

#include "app/protocol.h"
#include "base/fd.h"

#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

bool lane_started(const struct lane *lane)
{
    return role_started(&lane->reader);
}

bool lane_ready(const struct lane *lane)
{
    return lane_started(lane) && lane->reader.ready && lane->scanner.ready;
}

/* The scanner maps filters and large texts on top of what it allocates. */
static uint64_t scanner_memory(const struct lane_spec *spec)
{
    enum { TEXT_WINDOW = 64 << 20 };
    uint64_t total = spec->max_memory + TEXT_WINDOW;
    for (size_t i = 0; i < spec->watchlist_count; i++) {
        struct stat info;
        const struct watchlist_path *list = &spec->watchlists[i];
        if (list->fd > 0 ? fstat(list->fd, &info) == 0 : stat(list->file, &info) == 0)
            total += (uint64_t)info.st_size;
    }
    return spec->max_memory == 0 ? 0 : total;
}

static int start_halves(struct lane *lane, const int text[2], int candidates,
    const struct lane_spec *spec, struct err *err)
{
    const int scanner_fds[] = {text[1], candidates};
    const char *const args[] = {spec->lexicon_dir != NULL ? spec->lexicon_dir : "",
        spec->weights_dir != NULL ? spec->weights_dir : "", NULL};
    const struct role_spec reader = {.name = "reader",
        .args = args,
        .fds = text,
        .fd_count = 1,
        .max_memory = spec->max_memory};
    const struct role_spec scanner = {
        .name = "scanner",
        .fds = scanner_fds,
        .fd_count = 2,
        .max_memory = scanner_memory(spec),
    };
    if (role_start(&lane->reader, &reader, err) != 0 ||
        role_start(&lane->scanner, &scanner, err) != 0)
        return -1;
    return watchlist_feed_send(
        &lane->scanner.channel, spec->watchlists, spec->watchlist_count, err);
}

int lane_start(struct lane *lane, int *confirmer_end, const struct lane_spec *spec,
    struct err *err)
{
    int text[2] = {-1, -1};
    int candidates[2] = {-1, -1};
    if (channel_pair(text, err) != 0)
        return -1;
    AUTO(fd_close) int text_reader = text[0];
    AUTO(fd_close) int text_scanner = text[1];
    if (channel_pair(candidates, err) != 0)
        return -1;
    AUTO(fd_close) int candidates_scanner = candidates[0];
    AUTO(fd_close) int candidates_confirmer = candidates[1];
    const int text_ends[] = {text_reader, text_scanner};
    memset(lane, 0, sizeof(*lane));
    if (start_halves(lane, text_ends, candidates_scanner, spec, err) != 0) {
        (void)lane_stop(lane, NULL);
        return -1;
    }
    *confirmer_end = fd_take(&candidates_confirmer);
    return 0;
}

static bool was_killed(const char *end)
{
    return strncmp(end, "killed", strlen("killed")) == 0;
}

/* Of two halves that ended, the one that was killed is the cause: the other ends by
 * itself when its peer has gone. A scanner whose reader has gone ends well; a reader
 * whose scanner has gone fails to send it a text. */
static bool is_scanner_the_cause(
    bool reader_ended, const char *reader_how, const char *scanner_how)
{
    if (!reader_ended || was_killed(scanner_how))
        return true;
    return !was_killed(reader_how) && strcmp(scanner_how, "exit 0") != 0;
}

/* A process closes its channel a moment before it counts as ended; when our SIGKILL
 * comes in between, its own end is still what it is reaped with. */
static bool ended_itself(bool lived, const char *end)
{
    return !lived ||
           strncmp(end, "killed by SIGKILL", strlen("killed by SIGKILL")) != 0;
}

static void end_role(const struct role *role)
{
    if (role_started(role)) /* our child and not reaped: its pid is still its own */
        (void)kill(role->proc.pid, SIGKILL);
}

enum lane_half lane_stop(struct lane *lane, char *how)
{
    char reader_how[PROC_HOW_SIZE] = "";
    char scanner_how[PROC_HOW_SIZE] = "";
    bool reader_lived = proc_running(&lane->reader.proc);
    bool scanner_lived = proc_running(&lane->scanner.proc);
    bool started = lane_started(lane);
    enum lane_half cause = LANE_NEITHER;
    end_role(&lane->reader); /* both at once: neither ends because the other did */
    end_role(&lane->scanner);
    role_stop(&lane->reader, reader_how);
    role_stop(&lane->scanner, scanner_how);
    if (started && ended_itself(reader_lived, reader_how))
        cause = LANE_READER;
    if (started && ended_itself(scanner_lived, scanner_how) &&
        is_scanner_the_cause(cause == LANE_READER, reader_how, scanner_how))
        cause = LANE_SCANNER;
    if (how != NULL)
        how[0] = '\0';
    if (how != NULL && cause != LANE_NEITHER)
        (void)snprintf(how, PROC_HOW_SIZE, "the %s: %.80s",
            cause == LANE_READER ? "reader" : "scanner",
            cause == LANE_READER ? reader_how : scanner_how);
    memset(lane, 0, sizeof(*lane));
    return cause;
}
