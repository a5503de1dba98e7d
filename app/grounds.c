#include "app/grounds.h"

#include "app/cli.h"

#include <limits.h>
#include <string.h>
#include <unistd.h>

enum { PATHS_MAX = 256, PORTS_MAX = 64, DNS_PORT = 53, POSTGRES_PORT = 5432 };

static const char sqlite_scheme[] = "sqlite:";

struct path_list {
    const char **items;
    size_t count;
};

/* Folders, not files: a file may be replaced by a new one of the same name. */
static int add_folder(
    struct path_list *list, struct arena *arena, const char *path, struct err *err)
{
    if (path == NULL || list->count == PATHS_MAX - 1)
        return 0;
    const char *slash = strrchr(path, '/');
    struct bytes folder = slash == NULL   ? bytes_of(".")
                          : slash == path ? bytes_of("/")
                                          : bytes_make(path, (size_t)(slash - path));
    if (arena_copy(&folder, arena, folder, err) != 0)
        return -1;
    const char *text = (const char *)folder.ptr;
    if (access(text, F_OK) == 0)
        list->items[list->count++] = text;
    return 0;
}

/* The folder itself. */
static int add_within(
    struct path_list *list, struct arena *arena, const char *folder, struct err *err)
{
    AUTO(buf_done) struct buf inside;
    const char *path = NULL;
    buf_init(&inside, PATH_MAX);
    if (folder == NULL)
        return 0;
    if (buf_addf(&inside, err, "%s/.", folder) != 0 ||
        buf_text(&path, &inside, err) != 0)
        return -1;
    return add_folder(list, arena, path, err);
}

/* What is the keeper's own, and what its roles open before they enter their sandbox. */
static int add_keepers_paths(struct path_list *list, struct arena *arena,
    const struct config *config, struct err *err)
{
    if (add_folder(list, arena, config->path, err) != 0 ||
        add_folder(list, arena, config->tor.control_cookie_file, err) != 0 ||
        add_folder(list, arena, config->crawl.session_key_file, err) != 0 ||
        add_folder(list, arena, config->metrics.token_file, err) != 0 ||
        add_within(list, arena, config->lexicon_dir, err) != 0 ||
        add_within(list, arena, config->weights_dir, err) != 0 ||
        add_within(list, arena, config->sources_dir, err) != 0)
        return -1;
    for (size_t i = 0; i < config->watchlist_count; i++)
        if (add_folder(list, arena, config->watchlists[i].file, err) != 0 ||
            add_folder(list, arena, config->watchlists[i].key_file, err) != 0)
            return -1;
    return 0;
}

/* What the keeper's children read before they enter their sandboxes. Behind that nobody
 * but the keeper, who looks whether they have changed, reads a database's password. */
static int add_logins(struct path_list *list, struct arena *arena,
    const struct config *config, struct err *err)
{
    static const enum config_part parts[] = {
        CONFIG_CRAWLER, CONFIG_NOTIFIER, CONFIG_FORGETTER, CONFIG_METRICS};
    for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++) {
        const struct config_login login = config_login_of(config, parts[i]);
        if (add_folder(list, arena, login.password_file, err) != 0)
            return -1;
    }
    return 0;
}

/* What a channel is opened with; a command's program is started by another process. */
static int add_channel_paths(struct path_list *list, struct arena *arena,
    const struct config *config, struct err *err)
{
    for (size_t i = 0; i < config->channel_count; i++) {
        const struct config_channel *channel = &config->channels[i];
        if (add_folder(list, arena, channel->secret_file, err) != 0 ||
            add_folder(list, arena, channel->url_file, err) != 0 ||
            add_folder(list, arena, channel->ca_file, err) != 0)
            return -1;
    }
    return 0;
}

static int add_read_paths(struct path_list *list, struct arena *arena,
    enum sandbox_role role, const struct config *config, struct err *err)
{
    if (role == SANDBOX_METRICS)
        return 0;
    if (role == SANDBOX_KEEPER && add_logins(list, arena, config, err) != 0)
        return -1;
    if (add_folder(list, arena, config->mail.password_file, err) != 0 ||
        add_folder(list, arena, config->mail.ca_file, err) != 0 ||
        add_channel_paths(list, arena, config, err) != 0)
        return -1;
    return role == SANDBOX_KEEPER ? add_keepers_paths(list, arena, config, err) : 0;
}

/* The port in "scheme://user@host:port/rest", or `usual`. */
static uint16_t port_of(const char *url, uint16_t usual)
{
    struct bytes text = bytes_of(url);
    ptrdiff_t host = bytes_find(text, bytes_of("//"), 0);
    if (host == BYTES_NONE)
        return usual;
    struct bytes rest = bytes_slice(text, (size_t)host + 2, text.len);
    struct bytes authority = rest;
    (void)bytes_split(&authority, &rest, '/');
    for (size_t i = authority.len; i > 0; i--) {
        uint64_t port = 0;
        struct bytes digits = bytes_slice(authority, i, authority.len);
        if (authority.ptr[i - 1] == ':')
            return bytes_to_u64(&port, digits, UINT16_MAX) == 0 ? (uint16_t)port
                                                                : usual;
    }
    return usual;
}

/* 0 for SQLite. */
static uint16_t store_port(const char *url)
{
    return bytes_starts(bytes_of(url), sqlite_scheme) ? 0 : port_of(url, POSTGRES_PORT);
}

static void add_port(uint16_t *ports, size_t *count, uint16_t port)
{
    if (port != 0 && *count < PORTS_MAX)
        ports[(*count)++] = port;
}

static uint16_t web_port(const char *url)
{
    enum { HTTP_PORT = 80, HTTPS_PORT = 443 };
    return port_of(url, bytes_starts(bytes_of(url), "http:") ? HTTP_PORT : HTTPS_PORT);
}

/* An address that lies in a file is read for its port. */
static int add_channel_port(uint16_t *ports, size_t *count,
    const struct config_channel *channel, struct err *err)
{
    AUTO(buf_done) struct buf url;
    const char *text = channel->url;
    if (channel->type == CONFIG_SYSLOG && channel->transport != CONFIG_UDP)
        add_port(ports, count, channel->address.port);
    if (cli_secret(&url, channel->url_file, err) != 0 ||
        (channel->url_file != NULL && buf_text(&text, &url, err) != 0))
        return err_in(err, channel->name);
    if (text != NULL)
        add_port(ports, count, web_port(text));
    cli_forget(&url);
    return 0;
}

static int add_told_ports(
    uint16_t *ports, size_t *count, const struct config *config, struct err *err)
{
    add_port(ports, count, config->mail.port);
    for (size_t i = 0; i < config->channel_count; i++)
        if (add_channel_port(ports, count, &config->channels[i], err) != 0)
            return -1;
    return 0;
}

static int fill_ports(struct sandbox_rules *out, struct arena *arena,
    enum sandbox_role role, const struct config *config, struct err *err)
{
    uint16_t *ports = arena_array(arena, PORTS_MAX, sizeof(*ports), err);
    size_t count = 0;
    if (ports == NULL)
        return -1;
    add_port(ports, &count, store_port(config->store.url));
    if (role != SANDBOX_METRICS && add_told_ports(ports, &count, config, err) != 0)
        return -1;
    add_port(ports, &count, DNS_PORT);
    for (size_t i = 0; role == SANDBOX_KEEPER && i < config->tor.socks_count; i++)
        add_port(ports, &count, config->tor.socks[i].port);
    if (role == SANDBOX_KEEPER)
        add_port(ports, &count, config->tor.control.port);
    out->connect_ports = ports;
    out->connect_port_count = count;
    return 0;
}

int grounds_of(struct sandbox_rules *out, struct arena *arena, enum sandbox_role role,
    const struct config *config, struct err *err)
{
    struct path_list reads = {arena_array(arena, PATHS_MAX, sizeof(char *), err), 0};
    struct path_list writes = {arena_array(arena, PATHS_MAX, sizeof(char *), err), 0};
    if (reads.items == NULL || writes.items == NULL)
        return -1;
    const char *url = config->store.url;
    bool sqlite = bytes_starts(bytes_of(url), sqlite_scheme);
    if (add_read_paths(&reads, arena, role, config, err) != 0 ||
        add_folder(&writes, arena, sqlite ? url + strlen(sqlite_scheme) : NULL, err) !=
            0)
        return -1;
    *out = (struct sandbox_rules){
        .role = role, .read_paths = reads.items, .write_paths = writes.items};
    return fill_ports(out, arena, role, config, err);
}
