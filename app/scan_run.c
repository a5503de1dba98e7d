#include "app/scan_run.h"

#include "app/lanes.h"
#include "app/scan_merge.h"
#include "app/scan_pieces.h"
#include "app/scan_progress.h"
#include "base/fd.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/signalfd.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
    DEADLINE_MS = 120000,   /* for a document, and on top of it ... */
    BYTES_PER_MS = 1 << 11, /* ... the time it takes at 2 MB/s */
    MAX_MEMORY = 1 << 30,
    WAIT_MS = 1000,
    WAITING_PER_JOB = 4, /* pieces under way or done, but not yet reported */
    FILES_OPEN = 16,     /* and two more a job */
};

/* A file under way. */
struct way {
    struct way *next;
    const char *path;
    int fd; /* -1: it could not be opened */
    struct scan_pieces pieces;
    struct scan_merge merge;
    char unread[WORK_REASON_SIZE]; /* why nothing of it was read, or "" */
};

struct scan {
    const struct scan_run_spec *spec;
    struct lanes *lanes;
    struct log log;
    struct scan_progress progress;
    uint64_t bytes_done; /* of files that were reported */
    size_t files_done;
    size_t next_path;
    uint64_t next_number;
    struct way *first;
    struct way *last;
    size_t open_count;
    sigset_t signals;
    int signal_fd;
};

static int64_t now_ms(void)
{
    return clock_steady(clock_system());
}

static void way_free(struct way *way)
{
    if (way == NULL)
        return;
    fd_close(way->fd);
    scan_pieces_done(&way->pieces);
    scan_merge_done(&way->merge);
    free(way);
}
AUTO_DEFINE(struct way, way_free)

static void drop_first(struct scan *scan)
{
    struct way *way = scan->first;
    scan->first = way->next;
    if (scan->first == NULL)
        scan->last = NULL;
    scan->open_count--;
    way_free(way);
}

/* Standard input may be long in coming: while it does, signals act as usual. */
static void open_path(struct way *way, const struct scan *scan)
{
    struct err why = {0};
    bool is_stdin = strcmp(way->path, "-") == 0;
    if (is_stdin)
        (void)sigprocmask(SIG_UNBLOCK, &scan->signals, NULL);
    if (scan_paths_open(&way->fd, way->path, &why) != 0 ||
        fd_size(&way->pieces.size, way->fd, &why) != 0)
        (void)snprintf(way->unread, sizeof(way->unread), "%.255s", why.text);
    if (is_stdin)
        (void)sigprocmask(SIG_BLOCK, &scan->signals, NULL);
}

static int open_next(struct scan *scan, struct err *err)
{
    AUTO(way_free) struct way *way = calloc(1, sizeof(*way));
    if (way == NULL)
        return err_no_memory(err);
    way->fd = -1;
    way->path = scan->spec->paths->items[scan->next_path++];
    if (scan_merge_init(&way->merge, err) != 0)
        return -1;
    open_path(way, scan);
    if (scan->last == NULL)
        scan->first = way;
    else
        scan->last->next = way;
    scan->last = way;
    scan->open_count++;
    way = NULL;
    return 0;
}

/* SCAN_PIECES_NEXT: one more piece of this file is on its way. */
static int submit_piece(
    struct scan *scan, struct way *way, size_t most, struct err *err)
{
    struct work *work = NULL;
    struct protocol_document job = {
        .number = scan->next_number, .fetched_at_ms = clock_wall(clock_system())};
    if (way->unread[0] != '\0')
        return SCAN_PIECES_NONE;
    int next = scan_pieces_next(&way->pieces, &job.piece, job.number, most, err);
    if (next != SCAN_PIECES_NEXT)
        return next;
    scan->next_number++;
    int body = fcntl(way->fd, F_DUPFD_CLOEXEC, 0);
    if (body < 0)
        return err_set(err, "no more descriptors for %s", way->path);
    if (work_new(&work, &job, body, err) != 0)
        return -1;
    /* A row may reach to the file's end, wherever the piece does. */
    work->allowance_ms = (int64_t)((way->pieces.size - job.piece.from) / BYTES_PER_MS);
    lanes_submit(scan->lanes, work);
    return SCAN_PIECES_NEXT;
}

/* Files behind the first fill the lanes, but do not pile up. */
static bool may_open(const struct scan *scan, size_t held)
{
    const struct scan_run_spec *spec = scan->spec;
    return scan->next_path < spec->paths->count &&
           held < (size_t)spec->jobs * WAITING_PER_JOB &&
           scan->open_count < FILES_OPEN + (size_t)spec->jobs * 2;
}

static int submit_some(struct scan *scan, struct err *err)
{
    const struct scan_run_spec *spec = scan->spec;
    size_t most = (size_t)spec->jobs * WAITING_PER_JOB;
    size_t held = 0;
    struct way *way = scan->first;
    while (lanes_load(scan->lanes) < (size_t)spec->jobs * 2) {
        if (way == NULL && !may_open(scan, held))
            return 0;
        if (way == NULL && open_next(scan, err) != 0)
            return -1;
        if (way == NULL)
            way = scan->last;
        int submitted =
            submit_piece(scan, way, most - (held < most ? held : most), err);
        if (submitted < 0)
            return -1;
        if (submitted == SCAN_PIECES_NEXT)
            continue;
        held += way->pieces.count;
        way = way->next;
    }
    return 0;
}

static void collect(struct scan *scan)
{
    for (struct work *work = lanes_take(scan->lanes); work != NULL;
         work = lanes_take(scan->lanes)) {
        struct way *way = scan->first;
        while (way != NULL && !scan_pieces_take(&way->pieces, work))
            way = way->next;
        if (way == NULL)
            work_free(work);
    }
}

static int lose_piece(
    struct scan *scan, struct way *way, const struct work *work, struct err *err)
{
    char reason[WORK_REASON_SIZE];
    if (work->job.piece.from == 0) {
        (void)snprintf(way->unread, sizeof(way->unread), "%s", work->reason);
        return 0;
    }
    (void)snprintf(reason, sizeof(reason), "bytes %llu to %llu were not read: %.150s",
        (unsigned long long)work->job.piece.from,
        (unsigned long long)work->job.piece.to, work->reason);
    scan_merge_partly(&way->merge, reason);
    scan_progress_clear(&scan->progress);
    return scan_report_lost(scan->spec->report, way->path, reason, err);
}

/* What came of the first file's pieces so far. */
static int take_pieces(struct scan *scan, struct way *way, struct err *err)
{
    for (struct work *raw = scan_pieces_ready(&way->pieces); raw != NULL;
         raw = scan_pieces_ready(&way->pieces)) {
        AUTO(work_free) struct work *work = raw;
        if (work->outcome != WORK_READ) {
            if (lose_piece(scan, way, work, err) != 0)
                return -1;
            continue;
        }
        if (scan_merge_add(&way->merge, &work->finding, err) != 0)
            return -1;
        scan_progress_clear(&scan->progress);
        if (scan_report_hits(scan->spec->report, way->path, &work->finding, err) != 0)
            return -1;
    }
    return 0;
}

static int report_way(struct scan *scan, struct way *way, struct err *err)
{
    struct scan_report *report = scan->spec->report;
    scan->bytes_done += way->pieces.size;
    scan->files_done++;
    scan_progress_clear(&scan->progress);
    if (way->unread[0] != '\0')
        return scan_report_unread(report, way->path, way->unread, err);
    if (scan_merge_end(&way->merge, err) != 0)
        return -1;
    return scan_report_file(report, way->path, &way->merge.whole, err);
}

static int report_some(struct scan *scan, struct err *err)
{
    while (scan->first != NULL) {
        struct way *way = scan->first;
        if (take_pieces(scan, way, err) != 0)
            return -1;
        if (way->unread[0] == '\0' && !scan_pieces_finished(&way->pieces))
            return 0;
        if (report_way(scan, way, err) != 0)
            return -1;
        drop_first(scan);
    }
    return 0;
}

static void tell_progress(struct scan *scan)
{
    uint64_t bytes =
        scan->bytes_done + (scan->first == NULL ? 0 : scan->first->pieces.end);
    scan_progress_tell(&scan->progress, bytes, scan->files_done, now_ms());
}

static bool interrupted(const struct scan *scan)
{
    struct signalfd_siginfo info;
    return read(scan->signal_fd, &info, sizeof(info)) == (ssize_t)sizeof(info);
}

static void await(struct scan *scan)
{
    struct pollfd fds[LANES_POLL_MAX + 1];
    int timeout_ms = WAIT_MS;
    size_t count = lanes_poll(scan->lanes, fds, &timeout_ms);
    fds[count++] = (struct pollfd){.fd = scan->signal_fd, .events = POLLIN};
    (void)poll(fds, (nfds_t)count, timeout_ms);
}

/* The children are ended first: a terminal's signal was for them, too. */
static int stop(struct scan *scan, struct err *err)
{
    struct way *way = scan->first;
    lanes_free(scan->lanes);
    scan->lanes = NULL;
    if (way != NULL && way->merge.pieces > 0) {
        scan_merge_partly(&way->merge, "interrupted");
        if (report_way(scan, way, err) != 0)
            return -1;
    }
    scan_progress_clear(&scan->progress);
    return err_set(err,
        "interrupted: %zu of %zu files were read, the last perhaps in part",
        scan->files_done, scan->spec->paths->count);
}

static int scan_all(struct scan *scan, struct err *err)
{
    for (;;) {
        if (interrupted(scan))
            return stop(scan, err);
        if (submit_some(scan, err) != 0 || lanes_step(scan->lanes, err) != 0)
            return -1;
        collect(scan);
        if (report_some(scan, err) != 0)
            return -1;
        if (scan->first == NULL && scan->next_path == scan->spec->paths->count)
            return 0;
        tell_progress(scan);
        if (lanes_load(scan->lanes) > 0)
            await(scan);
    }
}

static uint64_t bytes_of_all(const struct scan_paths *paths)
{
    uint64_t bytes = 0;
    for (size_t i = 0; i < paths->count; i++) {
        struct stat info;
        if (stat(paths->items[i], &info) == 0 && S_ISREG(info.st_mode))
            bytes += (uint64_t)info.st_size;
    }
    return bytes;
}

static int watch_signals(struct scan *scan, struct err *err)
{
    (void)sigemptyset(&scan->signals);
    (void)sigaddset(&scan->signals, SIGINT);
    (void)sigaddset(&scan->signals, SIGTERM);
    scan->signal_fd = signalfd(-1, &scan->signals, SFD_CLOEXEC | SFD_NONBLOCK);
    if (scan->signal_fd < 0 || sigprocmask(SIG_BLOCK, &scan->signals, NULL) != 0)
        return err_set(err, "cannot wait for signals");
    return 0;
}

static int start(struct scan *scan, struct err *err)
{
    const struct scan_run_spec *spec = scan->spec;
    const struct lanes_spec lanes = {
        .lane =
            {
                .watchlists = spec->lists,
                .watchlist_count = spec->list_count,
                .max_memory = MAX_MEMORY,
            },
        .count = spec->jobs,
        .deadline_ms = DEADLINE_MS,
        .clock = clock_system(),
        .log = &scan->log,
    };
    log_init(&scan->log, STDERR_FILENO, "scan", clock_system());
    scan->progress = (struct scan_progress){
        .terminal = isatty(STDERR_FILENO) != 0,
        .files_all = spec->paths->count,
        .started_ms = now_ms(),
    };
    scan->progress.told_ms = scan->progress.started_ms;
    if (scan->progress.terminal)
        scan->progress.bytes_all = bytes_of_all(spec->paths);
    if (watch_signals(scan, err) != 0)
        return -1;
    return lanes_new(&scan->lanes, &lanes, err);
}

int scan_run(const struct scan_run_spec *spec, struct err *err)
{
    struct scan scan = {.spec = spec, .signal_fd = -1};
    int result = start(&scan, err);
    if (result == 0)
        result = scan_all(&scan, err);
    scan_progress_clear(&scan.progress);
    lanes_free(scan.lanes);
    while (scan.first != NULL)
        drop_first(&scan);
    fd_close(scan.signal_fd);
    (void)sigprocmask(SIG_UNBLOCK, &scan.signals, NULL);
    return result;
}
