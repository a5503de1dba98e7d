#include "alerts/seal_home.h"

#include "alerts/seal.h"
#include "alerts/seal_pem.h"
#include "base/fd.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

enum { PATH_SIZE = 256, SOCKET_AT = 3, BACKLOG = 8, BOX_UNREAD = 1 };

static int join(char path[PATH_SIZE], const struct seal_home *home, const char *name,
    struct err *err)
{
    int len = snprintf(path, PATH_SIZE, "%s/%s", home->path, name);
    return len > 0 && len < PATH_SIZE ? 0 : err_set(err, "%s: too long", home->path);
}

int seal_home_write(
    const struct seal_home *home, const char *name, struct bytes text, struct err *err)
{
    char path[PATH_SIZE];
    if (join(path, home, name, err) != 0)
        return -1;
    AUTO(fd_close)
    int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (fd < 0)
        return err_set(err, "%s: %s", path, strerror(errno));
    return fd_write_all(fd, text, err);
}

/* Nothing is asked of a person, of a network or of another agent. */
static int write_settings(const struct seal_home *home, struct err *err)
{
    static const char gpg[] = "batch\nno-tty\nno-autostart\ndisable-dirmngr\n"
                              "pinentry-mode loopback\ntrust-model always\n"
                              "no-auto-key-locate\nno-greeting\n";
    static const char gpgsm[] = "batch\nno-tty\nno-autostart\ndisable-dirmngr\n"
                                "disable-crl-checks\npinentry-mode loopback\n"
                                "cipher-algo AES256\n";
    static const char agent[] = "allow-loopback-pinentry\nquiet\n"
                                "disable-scdaemon\nno-allow-mark-trusted\n"
                                "s2k-count 65536\n"; /* else it measures the machine */
    if (seal_home_write(home, "gpg.conf", bytes_of(gpg), err) != 0 ||
        seal_home_write(home, "gpgsm.conf", bytes_of(gpgsm), err) != 0)
        return -1;
    return seal_home_write(home, "gpg-agent.conf", bytes_of(agent), err);
}

static int listen_in(const struct seal_home *home, struct err *err)
{
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    char path[PATH_SIZE];
    if (join(path, home, "S.gpg-agent", err) != 0)
        return -1;
    if (strlen(path) >= sizeof(address.sun_path))
        return err_set(err, "%s: too long for a socket", path);
    memcpy(address.sun_path, path, strlen(path) + 1);
    AUTO(fd_close) int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (fd < 0 || bind(fd, (const struct sockaddr *)&address, sizeof(address)) != 0 ||
        listen(fd, BACKLOG) != 0)
        return err_set(err, "%s: %s", path, strerror(errno));
    return fd_take(&fd);
}

static void silence(void)
{
    int nowhere = open("/dev/null", O_RDWR | O_CLOEXEC);
    for (int fd = STDIN_FILENO; nowhere >= 0 && fd <= STDERR_FILENO; fd++)
        (void)dup2(nowhere, fd);
}

/* As systemd starts it (sd_listen_fds(3)): on a socket that is there, in the
 * foreground, so that it is our child and dies with us. */
_Noreturn static void run_agent(const struct seal_home *home, int listening)
{
    char pid[32];
    (void)snprintf(pid, sizeof(pid), "%ld", (long)getpid());
    silence();
    if (prctl(PR_SET_PDEATHSIG, SIGKILL) != 0 || dup2(listening, SOCKET_AT) < 0 ||
        fcntl(SOCKET_AT, F_SETFD, 0) != 0 || /* dup2 leaves the same one as it is */
        setenv("LISTEN_FDS", "1", 1) != 0 || setenv("LISTEN_PID", pid, 1) != 0)
        _exit(127);
    (void)execl(
        SEAL_AGENT, "gpg-agent", "--homedir", home->path, "--supervised", (char *)NULL);
    _exit(127);
}

int seal_home_open(struct seal_home *home, const char *path, struct err *err)
{
    *home = (struct seal_home){.path = path};
    if (write_settings(home, err) != 0)
        return -1;
    AUTO(fd_close) int listening = listen_in(home, err);
    if (listening < 0)
        return -1;
    pid_t pid = fork();
    if (pid < 0)
        return err_set(err, "fork: %s", strerror(errno));
    if (pid == 0)
        run_agent(home, listening);
    home->agent = pid;
    return 0;
}

void seal_home_close(struct seal_home *home)
{
    if (home->agent > 0) {
        (void)kill(home->agent, SIGKILL);
        (void)waitpid(home->agent, NULL, 0);
    }
    home->agent = 0;
}

/* The password, an empty line, comes from standard input. */
_Noreturn static void run_import(const char *home, const char *path)
{
    int ends[2];
    silence();
    if (pipe(ends) != 0 || write(ends[1], "\n", 1) != 1 || close(ends[1]) != 0 ||
        dup2(ends[0], STDIN_FILENO) < 0)
        _exit(127);
    (void)execl(SEAL_GPGSM, "gpgsm", "--homedir", home, "--passphrase-fd", "0",
        "--import", path, (char *)NULL);
    _exit(127);
}

static int import_box(const struct seal_home *home, const char *name, struct err *err)
{
    char path[PATH_SIZE];
    int status = 0;
    if (join(path, home, name, err) != 0)
        return -1;
    pid_t pid = fork();
    if (pid < 0)
        return err_set(err, "fork: %s", strerror(errno));
    if (pid == 0)
        run_import(home->path, path);
    if (waitpid(pid, &status, 0) != pid || !WIFEXITED(status) ||
        WEXITSTATUS(status) != 0)
        return err_set(err, "gpgsm does not take the secret key");
    return 0;
}

static int give_box(const struct seal_home *home, struct buf *box, struct bytes pem,
    const char *passphrase, struct err *err)
{
    static const char name[] = "signer.p12";
    buf_clear(box);
    if (seal_pem_to_pkcs12(box, pem, passphrase, err) != 0 ||
        seal_home_write(home, name, buf_bytes(box), err) != 0)
        return -1;
    return import_box(home, name, err) == 0 ? 0 : BOX_UNREAD;
}

int seal_home_take_pem(const struct seal_home *home, struct bytes pem,
    const char *passphrase, struct err *err)
{
    enum { TRIES = 5 };
    AUTO(buf_done) struct buf box;
    int given = BOX_UNREAD;
    buf_init(&box, SEAL_KEYS_MAX);
    for (int i = 0; i < TRIES && given == BOX_UNREAD; i++)
        given = give_box(home, &box, pem, passphrase, err);
    if (box.ptr != NULL)
        sodium_memzero(box.ptr, box.cap); /* the key, behind an empty password */
    return given == 0 ? 0 : -1;
}
