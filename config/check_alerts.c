/* What alerts and their channels ask of each other. */
#include "config/check.h"
#include "config/schema.h"
#include "model/url.h"

#include <string.h>

struct checking {
    const struct config *config;
    struct problems *problems;
    const struct node *node; /* the item at hand */
};

static struct place place_of(const struct checking *checking, const char *key)
{
    const struct node *node = node_find(checking->node, key);
    return node == NULL ? checking->node->place : node->place;
}

/* ---- channels ---- */

enum {
    URL = 1,
    URL_FILE = 2,
    SECRET = 4,
    ADDRESS = 8,
    TRANSPORT = 16,
    CA = 32,
    COMMAND = 64
};

/* Which keys mean something to a type. */
static const struct {
    const char *key;
    unsigned bit;
} own_keys[] = {
    {"url", URL},
    {"url_file", URL_FILE},
    {"secret_file", SECRET},
    {"address", ADDRESS},
    {"transport", TRANSPORT},
    {"ca_file", CA},
    {"command", COMMAND},
};

static const struct {
    const char *name;
    unsigned takes;
    unsigned wants;
} types[] = {
    [CONFIG_WEBHOOK] = {"webhook", URL | SECRET | CA, URL | SECRET},
    [CONFIG_SLACK] = {"slack", URL | URL_FILE | CA, 0},
    [CONFIG_SYSLOG] = {"syslog", ADDRESS | TRANSPORT | CA, ADDRESS},
    [CONFIG_COMMAND] = {"command", COMMAND, COMMAND},
};

static void check_keys(
    const struct checking *checking, const struct config_channel *channel)
{
    for (size_t i = 0; i < sizeof(own_keys) / sizeof(own_keys[0]); i++) {
        const struct node *node = node_find(checking->node, own_keys[i].key);
        if (node != NULL && (types[channel->type].takes & own_keys[i].bit) == 0)
            problem_add(checking->problems, node->key_place,
                "'%s' means nothing to a %s; leave it out", own_keys[i].key,
                types[channel->type].name);
        if (node == NULL && (types[channel->type].wants & own_keys[i].bit) != 0)
            problem_add(checking->problems, checking->node->place,
                "'%s' is missing: a %s needs it", own_keys[i].key,
                types[channel->type].name);
    }
}

static bool is_this_machine(const struct url *url)
{
    struct bytes host = url_host(url);
    return bytes_is(host, "localhost") || bytes_is(host, "::1") ||
           (url->kind == URL_HOST_IPV4 && bytes_starts(host, "127."));
}

/* Nothing is told of the address but what is wrong with it: some are secrets. */
static void check_url(const struct checking *checking, const char *text)
{
    struct url url;
    struct err why = {.text = ""};
    if (url_parse(&url, bytes_of(text), &why) != 0)
        problem_add(checking->problems, place_of(checking, "url"),
            "'url': %s; write one like https://siem.hospital.example/vigie", why.text);
    else if (!url.https && !is_this_machine(&url))
        problem_add(checking->problems, place_of(checking, "url"),
            "'url': write an https address; http only to this machine itself, like "
            "http://127.0.0.1:8080/hook");
}

static void check_command(
    const struct checking *checking, const struct config_channel *channel)
{
    const char *program = channel->command[0];
    if (program == NULL || program[0] != '/')
        problem_add(checking->problems, place_of(checking, "command"),
            "'command' starts with the program's whole path, like "
            "[/usr/local/bin/page, --from, vigie]");
}

static void check_channel(const struct checking *checking, size_t index)
{
    const struct config_channel *channel = &checking->config->channels[index];
    check_keys(checking, channel);
    for (size_t i = 0; i < index; i++)
        if (strcmp(checking->config->channels[i].name, channel->name) == 0)
            problem_add(checking->problems, place_of(checking, "name"),
                "two channels are named '%s'; name one of them otherwise",
                channel->name);
    if (strchr(channel->name, '@') != NULL || strcmp(channel->name, "mail") == 0)
        problem_add(checking->problems, place_of(checking, "name"),
            "'%s' could be taken for mail; name the channel otherwise", channel->name);
    if (channel->url != NULL)
        check_url(checking, channel->url);
    if (channel->type == CONFIG_SLACK &&
        (channel->url == NULL) == (channel->url_file == NULL))
        problem_add(checking->problems, checking->node->place,
            "a slack wants one of 'url_file' (as the address is a secret) and 'url'");
    if (channel->type == CONFIG_SYSLOG && channel->transport != CONFIG_TLS &&
        channel->ca_file != NULL)
        problem_add(checking->problems, place_of(checking, "ca_file"),
            "'ca_file' is for 'transport': tls");
    if (channel->type == CONFIG_COMMAND)
        check_command(checking, channel);
}

/* ---- rules ---- */

static bool has_channel(const struct config *config, const char *name)
{
    for (size_t i = 0; i < config->channel_count; i++)
        if (strcmp(config->channels[i].name, name) == 0)
            return true;
    return false;
}

static void check_sources(
    const struct checking *checking, const struct config_alert *alert)
{
    for (const char *const *name = alert->sources; *name != NULL; name++) {
        bool found = false;
        for (size_t i = 0; i < checking->config->source_count && !found; i++)
            found = strcmp(checking->config->sources[i].name, *name) == 0;
        if (!found)
            problem_add(checking->problems, place_of(checking, "sources"),
                "'sources': no source is named '%s'", *name);
    }
}

static void check_mail(
    const struct checking *checking, const struct config_alert *alert)
{
    if (alert->to[0] == NULL)
        return;
    if (checking->config->mail.host == NULL || checking->config->mail.from == NULL)
        problem_add(checking->problems, place_of(checking, "to"),
            "alerts are to be mailed, but 'mail' has no '%s'; write it there, or leave "
            "'to' out",
            checking->config->mail.host == NULL ? "host" : "from");
}

static void check_alert(const struct checking *checking, size_t index)
{
    const struct config_alert *alert = &checking->config->alerts[index];
    for (size_t i = 0; i < index; i++)
        if (strcmp(checking->config->alerts[i].name, alert->name) == 0)
            problem_add(checking->problems, place_of(checking, "name"),
                "two alerts are named '%s'; name one of them otherwise", alert->name);
    for (const char *const *name = alert->channels; *name != NULL; name++)
        if (!has_channel(checking->config, *name))
            problem_add(checking->problems, place_of(checking, "channels"),
                "'channels': no channel is named '%s'", *name);
    if (alert->to[0] == NULL && alert->channels[0] == NULL)
        problem_add(checking->problems, checking->node->place,
            "this alert goes to nobody; write 'to' or 'channels'");
    check_sources(checking, alert);
    check_mail(checking, alert);
}

typedef void check_item_fn(const struct checking *checking, size_t index);

static void check_items(
    struct checking *checking, const struct node *list, check_item_fn *check)
{
    size_t index = 0;
    for (const struct node *item = list == NULL ? NULL : list->first; item != NULL;
         item = item->next) {
        checking->node = item;
        check(checking, index++);
    }
}

void config_check_alerts(const struct config *config,
    const struct config_places *places, struct problems *problems)
{
    struct checking checking = {.config = config, .problems = problems};
    check_items(&checking, node_find(places->root, "channels"), check_channel);
    check_items(&checking, node_find(places->root, "alerts"), check_alert);
}
