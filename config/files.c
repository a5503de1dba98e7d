/* config_check_files: are the files that the configuration names what they should be?
 */
#include "config/config.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct complaints {
    struct buf *out;
    size_t count;
    size_t unwritten; /* past out's ceiling */
    struct err *err;
};

static void complain(
    struct complaints *complaints, const char *path, const char *what_and_hint)
{
    struct err ignored = {0};
    if (complaints->count++ == 0)
        (void)err_set(complaints->err, "%s: %s", path, what_and_hint);
    if (complaints->out == NULL)
        return;
    const char *between = complaints->out->len > 0 ? "\n" : "";
    if (buf_addf(complaints->out, &ignored, "%s%s: %s", between, path, what_and_hint) !=
        0)
        complaints->unwritten++;
}

static bool check_file(struct complaints *complaints, struct stat *info,
    const char *path, const char *hint)
{
    char text[ERR_TEXT_MAX];
    if (stat(path, info) != 0 || access(path, R_OK) != 0) {
        (void)snprintf(text, sizeof(text), "%s; %s", strerror(errno), hint);
        complain(complaints, path, text);
        return false;
    }
    if (!S_ISREG(info->st_mode) && !S_ISFIFO(info->st_mode)) {
        complain(complaints, path, "is no file; name the file itself");
        return false;
    }
    return true;
}

/* Secrets that a container's runtime mounts have the modes it gives them. */
static bool is_mounted_secret(const char *path)
{
    return bytes_starts(bytes_of(path), "/run/secrets/");
}

static void check_secret(
    struct complaints *complaints, const char *path, const char *hint)
{
    struct stat info;
    if (path == NULL || !check_file(complaints, &info, path, hint))
        return;
    if ((info.st_mode & (S_IRWXG | S_IRWXO)) != 0 && !is_mounted_secret(path))
        complain(complaints, path, "is open to others; run chmod 600 on it");
}

static void check_watchlists(struct complaints *complaints, const struct config *config)
{
    for (size_t i = 0; i < config->watchlist_count; i++) {
        struct stat info;
        (void)check_file(complaints, &info, config->watchlists[i].file,
            "make it with `vigie watchlist build`");
        check_secret(complaints, config->watchlists[i].key_file,
            "make it with `vigie watchlist new-key`");
    }
}

/* Whoever looks need not be let into every part's secret; then it is not checked. */
static void check_store_secrets(
    struct complaints *complaints, const struct config *config, const char *hint)
{
    bool apart = false;
    for (int part = CONFIG_CRAWLER; part < CONFIG_PARTS; part++) {
        const char *path = config->store.roles[part].password_file;
        apart = apart || config_is_apart(config, (enum config_part)part);
        if (path != NULL && (access(path, R_OK) == 0 || errno != EACCES))
            check_secret(complaints, path, hint);
    }
    const char *owner = config->store.password_file;
    if (owner != NULL && (!apart || access(owner, R_OK) == 0))
        check_secret(complaints, owner, hint);
}

static void check_mail_keys(struct complaints *complaints, const struct config *config)
{
    struct stat info;
    for (size_t i = 0; i < config->mail.key_count; i++) {
        const struct config_mail_key *key = &config->mail.keys[i];
        if (key->openpgp != NULL)
            (void)check_file(complaints, &info, key->openpgp,
                "put the recipient's public key there (gpg --export --armor)");
        if (key->smime != NULL)
            (void)check_file(complaints, &info, key->smime,
                "put the recipient's certificate there, and behind it its issuers'");
    }
    check_secret(complaints, config->mail.sign_with.openpgp,
        "put the secret key there (gpg --export-secret-keys --armor)");
    check_secret(complaints, config->mail.sign_with.smime,
        "put the key, its certificate and its issuers' there, in PEM");
    check_secret(complaints, config->mail.sign_with.passphrase_file,
        "write the passphrase into it, alone");
}

static void check_channels(struct complaints *complaints, const struct config *config)
{
    for (size_t i = 0; i < config->channel_count; i++) {
        const struct config_channel *channel = &config->channels[i];
        struct stat info;
        check_secret(complaints, channel->secret_file,
            "write the webhook's secret into it, alone: `echo whsec_$(openssl rand "
            "-base64 32)` makes one");
        check_secret(
            complaints, channel->url_file, "write the chat's address into it, alone");
        if (channel->ca_file != NULL)
            (void)check_file(complaints, &info, channel->ca_file,
                "put the authority's PEM certificate there");
        if (channel->type == CONFIG_COMMAND && access(channel->command[0], X_OK) != 0)
            complain(complaints, channel->command[0],
                "is no program that can be started; correct the channel's command");
    }
}

/* The database itself is made at the first start; its folder is not. */
static void check_sqlite(struct complaints *complaints, const char *path)
{
    AUTO(buf_done) struct buf folder;
    struct err ignored = {0};
    const char *text = NULL;
    const char *slash = strrchr(path, '/');
    size_t len = slash == NULL ? 0 : (size_t)(slash - path) + 1;
    buf_init(&folder, len + 2);
    if (buf_add(&folder, len > 0 ? bytes_make(path, len) : bytes_of("."), &ignored) !=
            0 ||
        buf_text(&text, &folder, &ignored) != 0)
        complain(complaints, path, ignored.text);
    else if (access(text, W_OK | X_OK) != 0)
        complain(complaints, text,
            "is no folder that the database can be written to; make it or change its "
            "mode");
}

int config_check_files(
    const struct config *config, struct buf *problems, struct err *err)
{
    static const char sqlite[] = "sqlite:";
    static const char password[] = "write the password into it, alone";
    struct complaints complaints = {.out = problems, .err = err};
    struct stat info;
    check_watchlists(&complaints, config);
    if (bytes_starts(bytes_of(config->store.url), sqlite))
        check_sqlite(&complaints, config->store.url + strlen(sqlite));
    check_store_secrets(&complaints, config, password);
    check_secret(&complaints, config->mail.password_file, password);
    check_secret(&complaints, config->crawl.session_key_file,
        "make it with `vigie source cookies new-key`");
    check_channels(&complaints, config);
    if (config->mail.ca_file != NULL)
        (void)check_file(&complaints, &info, config->mail.ca_file,
            "put the authority's PEM certificate there");
    check_mail_keys(&complaints, config);
    return complaints.count > 0 ? -1 : 0;
}
