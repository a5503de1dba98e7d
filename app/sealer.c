/*
 * sealer - the role that encrypts and signs mails, by GnuPG, and signs what a person
 * asks to have signed.
 *
 * The notifier's sandbox starts no program, and GnuPG is several; so a process of its
 * own does this, started by the supervisor beside the keeper, as nothing that the
 * keeper starts may execute anything but vigie. It reads key files, writes in a folder
 * in memory, executes gpg, gpgsm, gpg-agent and gpgconf, and has no network.
 *
 * Each mail gets a child and a folder of its own: both go with it, whatever became of
 * it, and so does everything that GnuPG started. The key files are read anew each time.
 */
#include "alerts/seal.h"
#include "alerts/seal_home.h"
#include "app/cli.h"
#include "app/protocol.h"
#include "app/role.h"
#include "app/roles.h"
#include "app/seal_desk.h"
#include "app/seal_folder.h"
#include "base/arena.h"
#include "base/fd.h"
#include "base/sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sodium.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

enum { PATHS_MAX = 3 * CONFIG_KEYS_MAX + 8, RULES_MEMORY = 4 << 20 };

struct sealer {
    struct channel control;
    struct config *config;
    struct seal_folder folder;
};

/* ---- one mail, in the child ---- */

struct job {
    const struct config *config;
    const struct config_mail_key *key; /* NULL: there is none for the recipient */
    const char *signer;                /* its file; NULL: it is not signed */
    enum seal_kind kind;
    bool is_document; /* of which the signature alone is wanted */
    char home[SEAL_FOLDER_PATH];
    int message; /* of the clear mail */
    int made;    /* of the sealed one, or of why there is none */
};

static const char *key_file(const struct job *job)
{
    if (job->key == NULL)
        return NULL;
    return job->kind == SEAL_OPENPGP ? job->key->openpgp : job->key->smime;
}

static int read_key(struct buf *out, const char *path, struct err *err)
{
    buf_init(out, SEAL_KEYS_MAX);
    if (path == NULL)
        return 0;
    if (fd_read_file(out, path, err) != 0)
        return err_in(err, "a key for mails");
    return out->len > 0 ? 0 : err_set(err, "%s: is empty", path);
}

static int seal_with(
    struct buf *out, const struct job *job, const char *passphrase, struct err *err)
{
    AUTO(buf_done) struct buf key;
    AUTO(buf_done) struct buf signer;
    AUTO(buf_done) struct buf message;
    size_t most = job->is_document ? (size_t)SEAL_DOCUMENT_MAX : SEAL_MESSAGE_MAX;
    buf_init(&signer, SEAL_KEYS_MAX);
    buf_init(&message, most);
    if (read_key(&key, key_file(job), err) != 0 ||
        read_key(&signer, job->signer, err) != 0 ||
        lseek(job->message, 0, SEEK_SET) != 0 ||
        fd_read_all(&message, job->message, err) != 0)
        return -1;
    const struct seal_request request = {
        .home = job->home,
        .kind = job->kind,
        .key = buf_bytes(&key),
        .key_name = key_file(job),
        .signer = buf_bytes(&signer),
        .signer_name = job->signer,
        .passphrase = passphrase,
        .message = buf_bytes(&message),
    };
    int sealed = job->is_document ? seal_document(out, &request, err)
                                  : seal_message(out, &request, err);
    if (signer.ptr != NULL)
        sodium_memzero(signer.ptr, signer.cap);
    return sealed;
}

static int seal_job(struct buf *out, const struct job *job, struct err *err)
{
    AUTO(buf_done) struct buf secret;
    const char *passphrase = NULL;
    const char *path =
        job->signer == NULL ? NULL : job->config->mail.sign_with.passphrase_file;
    if (cli_secret(&secret, path, err) != 0)
        return err_in(err, "mail.sign_with.passphrase_file");
    if (secret.len > 0 && buf_text(&passphrase, &secret, err) != 0)
        return -1;
    int sealed = seal_with(out, job, passphrase, err);
    if (secret.ptr != NULL)
        sodium_memzero(secret.ptr, secret.cap);
    return sealed;
}

/* Its exit status says which of the two it wrote. */
_Noreturn static void run_job(const struct job *job)
{
    AUTO(buf_done) struct buf sealed;
    struct err err = {.text = ""};
    buf_init(&sealed, SEAL_MESSAGE_MAX);
    (void)setpgid(0, 0);
    if (prctl(PR_SET_PDEATHSIG, SIGKILL) != 0)
        _exit(PROTOCOL_NOT_SEALED);
    int result = seal_job(&sealed, job, &err);
    struct bytes made = result == 0 ? buf_bytes(&sealed) : bytes_of(err.text);
    if (fd_write_all(job->made, made, &err) != 0)
        result = -1;
    _exit(result == 0 ? PROTOCOL_SEALED_IT : PROTOCOL_NOT_SEALED);
}

/* ---- around it ---- */

/* The child's end, or its deadline; then all that it started is ended, too. */
static int await_job(pid_t child, int alive, struct err *err)
{
    struct pollfd end = {.fd = alive, .events = POLLIN};
    int status = 0;
    int ready = 0;
    do
        ready = poll(&end, 1, SEAL_JOB_MS);
    while (ready < 0 && errno == EINTR);
    (void)kill(-child, SIGKILL);
    (void)kill(child, SIGKILL); /* before it had a group of its own */
    if (waitpid(child, &status, 0) != child)
        return err_set(err, "waitpid: %s", strerror(errno));
    if (ready == 0)
        return err_set(err, "GnuPG took longer than %d s", SEAL_JOB_MS / 1000);
    /* It closed its end by ending: what was killed after that had ended already. */
    if (!WIFEXITED(status))
        return err_set(err, "GnuPG's process was ended by signal %d", WTERMSIG(status));
    return WEXITSTATUS(status);
}

static int start_job(const struct job *job, struct err *err)
{
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0)
        return err_set(err, "pipe: %s", strerror(errno));
    AUTO(fd_close) int ours = ends[0];
    AUTO(fd_close) int theirs = ends[1];
    pid_t child = fork();
    if (child < 0)
        return err_set(err, "fork: %s", strerror(errno));
    if (child == 0)
        run_job(job);
    fd_close(fd_take(&theirs));
    return await_job(child, ours, err);
}

static int read_why(int made, struct err *err)
{
    AUTO(buf_done) struct buf why;
    const char *text = "";
    struct err ignored = {.text = ""};
    buf_init(&why, ERR_TEXT_MAX);
    if (lseek(made, 0, SEEK_SET) != 0 || fd_read_all(&why, made, &ignored) != 0 ||
        buf_text(&text, &why, &ignored) != 0)
        text = "";
    return err_set(err, "%s", text[0] == '\0' ? "GnuPG gave no reason" : text);
}

static int do_job(struct sealer *sealer, struct job *job, struct err *err)
{
    if (seal_folder_make(job->home, &sealer->folder, err) != 0)
        return -1;
    int ended = start_job(job, err);
    seal_folder_clear(job->home);
    if (ended == PROTOCOL_SEALED_IT)
        return 0;
    return ended < 0 ? -1 : read_why(job->made, err);
}

static const struct config_mail_key *find_key(
    const struct config *config, const char *to)
{
    for (size_t i = 0; i < config->mail.key_count; i++)
        if (strcmp(config->mail.keys[i].to, to) == 0)
            return &config->mail.keys[i];
    return NULL;
}

/* An enum protocol_sealed. */
static int answer_for(
    struct sealer *sealer, struct job *job, const char *to, struct err *err)
{
    const struct config *config = sealer->config;
    job->config = config;
    job->key = find_key(config, to);
    bool is_pgp = job->key != NULL ? job->key->openpgp != NULL
                                   : config->mail.sign_with.openpgp != NULL;
    job->kind = is_pgp ? SEAL_OPENPGP : SEAL_SMIME;
    job->signer =
        is_pgp ? config->mail.sign_with.openpgp : config->mail.sign_with.smime;
    if (job->key == NULL && config->mail.require_encryption) {
        (void)err_set(err, "mail.require_encryption: there is no key for %s", to);
        return PROTOCOL_NOT_SEALED;
    }
    if (job->key == NULL && job->signer == NULL)
        return PROTOCOL_AS_IT_IS;
    return do_job(sealer, job, err) == 0 ? PROTOCOL_SEALED_IT : PROTOCOL_NOT_SEALED;
}

struct outcome {
    uint64_t number;
    int answer;
    int made;
    const char *why;
};

static int send_answer(
    struct sealer *sealer, const struct outcome *outcome, struct err *err)
{
    AUTO(buf_done) struct buf body;
    buf_init(&body, FRAME_MAX);
    if (wire_put_u64(&body, outcome->number, err) != 0 ||
        wire_put_u8(&body, (uint8_t)outcome->answer, err) != 0 ||
        wire_put_bytes(&body, bytes_of(outcome->why), err) != 0)
        return -1;
    return protocol_send(&sealer->control, PROTOCOL_SEALED, buf_bytes(&body),
        outcome->answer == PROTOCOL_SEALED_IT ? outcome->made : -1, err);
}

/* Of a document; an enum protocol_sealed. */
static int sign_for(struct sealer *sealer, struct job *job, struct err *err)
{
    const struct config *config = sealer->config;
    bool is_pgp = job->kind == SEAL_OPENPGP;
    job->config = config;
    job->is_document = true;
    job->signer =
        is_pgp ? config->mail.sign_with.openpgp : config->mail.sign_with.smime;
    if (job->signer == NULL) {
        (void)err_set(
            err, "mail.sign_with names no key of %s", is_pgp ? "OpenPGP" : "S/MIME");
        return PROTOCOL_NOT_SEALED;
    }
    return do_job(sealer, job, err) == 0 ? PROTOCOL_SEALED_IT : PROTOCOL_NOT_SEALED;
}

struct request {
    uint64_t number;
    bool signs;                 /* a document, else it seals a mail */
    enum seal_kind kind;        /* of a signature */
    char to[SEAL_ADDRESS_SIZE]; /* of a mail */
};

static int read_request(struct request *out, const struct frame *frame, struct err *err)
{
    struct wire body = wire_of(frame->body);
    bool known = frame->type == PROTOCOL_SEAL || frame->type == PROTOCOL_SIGN;
    *out = (struct request){
        .number = wire_u64(&body), .signs = frame->type == PROTOCOL_SIGN};
    if (out->signs)
        out->kind = wire_u8(&body) == SEAL_OPENPGP ? SEAL_OPENPGP : SEAL_SMIME;
    else
        wire_text(&body, out->to, sizeof(out->to));
    return known && wire_end(&body, "seal", err) == 0
               ? 0
               : err_set(err, "an unexpected message, type %u", frame->type);
}

static int take_request(struct sealer *sealer, struct frame *frame, struct err *err)
{
    struct job job = {.message = -1, .made = -1};
    struct err why = {.text = ""};
    struct request request;
    if (read_request(&request, frame, err) != 0)
        return -1;
    AUTO(fd_close) int message = -1;
    AUTO(fd_close) int made = -1;
    if (frame_take_fd(&message, frame, err) != 0 || message < 0 ||
        fd_anonymous(&made, "sealed", err) != 0)
        return err_set(err, "a mail to be sealed came without its text");
    job.message = message;
    job.made = made;
    job.kind = request.kind;
    int answer = request.signs ? sign_for(sealer, &job, &why)
                               : answer_for(sealer, &job, request.to, &why);
    const struct outcome outcome = {
        .number = request.number, .answer = answer, .made = made, .why = why.text};
    return send_answer(sealer, &outcome, err);
}

static int serve(struct sealer *sealer, struct err *err)
{
    for (;;) {
        AUTO(frame_done) struct frame frame = FRAME_EMPTY;
        int got = frame_receive(&frame, &sealer->control, err);
        if (got == FRAME_CLOSED)
            return 0;
        if (got != 0 || take_request(sealer, &frame, err) != 0)
            return -1;
    }
}

/* ---- getting ready ---- */

static int add_path(const char **paths, size_t *count, struct arena *arena,
    const char *file, struct err *err)
{
    const char *slash = file == NULL ? NULL : strrchr(file, '/');
    struct bytes folder = bytes_of(".");
    if (file == NULL || *count == PATHS_MAX - 1)
        return 0;
    if (slash != NULL)
        folder = bytes_make(file, slash == file ? 1 : (size_t)(slash - file));
    if (arena_copy(&folder, arena, folder, err) != 0)
        return -1;
    if (access((const char *)folder.ptr, F_OK) == 0)
        paths[(*count)++] = (const char *)folder.ptr;
    return 0;
}

static int close_sandbox(struct sealer *sealer, struct err *err)
{
    static const char *const programs[] = {
        SEAL_GPG, SEAL_GPGSM, SEAL_AGENT, SEAL_CONF, NULL};
    const struct config *config = sealer->config;
    const char *const writes[] = {sealer->folder.path, NULL};
    AUTO(arena_done) struct arena arena;
    arena_init(&arena, RULES_MEMORY);
    const char **reads = arena_array(&arena, PATHS_MAX, sizeof(*reads), err);
    size_t count = 0;
    if (reads == NULL ||
        add_path(reads, &count, &arena, config->mail.sign_with.openpgp, err) != 0 ||
        add_path(reads, &count, &arena, config->mail.sign_with.smime, err) != 0 ||
        add_path(reads, &count, &arena, config->mail.sign_with.passphrase_file, err) !=
            0)
        return -1;
    for (size_t i = 0; i < config->mail.key_count; i++)
        if (add_path(reads, &count, &arena, config->mail.keys[i].openpgp, err) != 0 ||
            add_path(reads, &count, &arena, config->mail.keys[i].smime, err) != 0)
            return -1;
    for (size_t i = 0; programs[i] != NULL; i++)
        if (access(programs[i], X_OK) != 0)
            return err_set(err,
                "%s is not there; install GnuPG's gpg, gpgsm, gpg-agent and gpgconf",
                programs[i]);
    const struct sandbox_rules rules = {.role = SANDBOX_SEALER,
        .read_paths = reads,
        .write_paths = writes,
        .run_paths = programs};
    return sandbox_enter(&rules, err);
}

int sealer_main(int argc, char **argv)
{
    struct sealer sealer = {.folder = {.lock = -1}};
    struct err err = {.text = ""};
    if (argc < 1)
        return 2;
    (void)signal(SIGPIPE, SIG_IGN);
    bool served = role_control(&sealer.control, &err) == 0 &&
                  config_load(&sealer.config, argv[0], &err) == 0 &&
                  seal_folder_open(&sealer.folder, &err) == 0 &&
                  close_sandbox(&sealer, &err) == 0 && serve(&sealer, &err) == 0;
    if (!served)
        (void)fprintf(stderr, "vigie sealer: %s\n", err.text);
    seal_folder_close(&sealer.folder);
    channel_done(&sealer.control);
    config_free(sealer.config);
    return served ? 0 : 1;
}
