#include "config/check.h"

#include "config/schema.h"

#include <arpa/inet.h>
#include <stdlib.h>
#include <string.h>

static struct place place_of(const struct node *node)
{
    static const struct place top = {1, 1};
    return node == NULL ? top : node->place;
}

static const struct node *item_at(const struct node *list, size_t index)
{
    const struct node *item = list == NULL ? NULL : list->first;
    while (item != NULL && index-- > 0)
        item = item->next;
    return item;
}

struct named {
    const char *name;
    size_t index;
};

static int by_name(const void *a, const void *b)
{
    const struct named *left = a;
    const struct named *right = b;
    int order = strcmp(left->name, right->name);
    if (order != 0)
        return order;
    return left->index < right->index ? -1 : 1;
}

static void check_source_names(
    const struct config *config, const struct node *root, struct problems *problems)
{
    const struct node *list = node_find(root, "sources");
    AUTO(mem_free) struct named *names = calloc(config->source_count, sizeof(*names));
    if (names == NULL) {
        problem_add(problems, place_of(list), "out of memory");
        return;
    }
    for (size_t i = 0; i < config->source_count; i++)
        names[i] = (struct named){config->sources[i].name, i};
    qsort(names, config->source_count, sizeof(*names), by_name);
    for (size_t i = 1; i < config->source_count; i++) {
        if (strcmp(names[i - 1].name, names[i].name) != 0)
            continue;
        const struct node *second = node_find(item_at(list, names[i].index), "name");
        problem_add(problems, place_of(second),
            "a source named '%s' stands at line %zu already; give each its own name",
            names[i].name, place_of(item_at(list, names[i - 1].index)).line);
    }
}

static void check_revisits(
    const struct config *config, const struct node *root, struct problems *problems)
{
    const struct node *item = node_find(root, "sources");
    item = item == NULL ? NULL : item->first;
    for (size_t i = 0; i < config->source_count && item != NULL; i++) {
        const struct config_source *source = &config->sources[i];
        if (source->revisit_min_ms > source->revisit_ms)
            problem_add(problems, place_of(node_find(item, "revisit_min")),
                "'revisit_min' is longer than 'revisit'; write what a busy page comes "
                "down to");
        if (source->revisit_max_ms != 0 && source->revisit_max_ms < source->revisit_ms)
            problem_add(problems, place_of(node_find(item, "revisit_max")),
                "'revisit_max' is shorter than 'revisit'; write what a silent page "
                "goes up to");
        item = item->next;
    }
}

static void check_store(
    const struct config *config, const struct node *root, struct problems *problems)
{
    const struct node *file = node_find(node_find(root, "store"), "password_file");
    if (file != NULL && bytes_starts(bytes_of(config->store.url), "sqlite:"))
        problem_add(problems, file->key_place,
            "'password_file' is for PostgreSQL; leave it out with sqlite");
}

/* To whom a digest goes decides whether mail has to be set up. */
static void check_mail_is_set(
    const struct config *config, const struct node *root, struct problems *problems)
{
    const struct node *to = node_find(node_find(root, "digest"), "to");
    if (config->digest.to[0] == NULL)
        return;
    if (config->mail.host == NULL)
        problem_add(problems, place_of(to),
            "a digest is to be sent, but 'mail' has no 'host'; write which server "
            "takes it, or leave 'to' empty");
    if (config->mail.from == NULL)
        problem_add(problems, place_of(to),
            "a digest is to be sent, but 'mail' has no 'from'; write whom it comes "
            "from, or leave 'to' empty");
}

static bool is_loopback(const char *host)
{
    struct in_addr four;
    struct in6_addr six;
    if (inet_pton(AF_INET, host, &four) == 1)
        return ntohl(four.s_addr) >> 24U == 127;
    if (inet_pton(AF_INET6, host, &six) == 1)
        return memcmp(&six, &in6addr_loopback, sizeof(six)) == 0;
    return strcmp(host, "localhost") == 0;
}

static void check_mail(
    const struct config *config, const struct node *root, struct problems *problems)
{
    const struct node *mail = node_find(root, "mail");
    bool has_user = config->mail.user != NULL;
    bool has_password = config->mail.password_file != NULL;
    if (has_user && !has_password)
        problem_add(problems, node_find(mail, "user")->key_place,
            "'user' without 'password_file'; name the file that holds the password");
    if (has_password && !has_user)
        problem_add(problems, node_find(mail, "password_file")->key_place,
            "'password_file' without 'user'; write who logs in");
    if (config->mail.host != NULL && config->mail.tls == CONFIG_TLS_NONE &&
        !is_loopback(config->mail.host))
        problem_add(problems, place_of(node_find(mail, "tls")),
            "'tls': none is only for a server on this machine, and %s is not; write "
            "starttls or implicit",
            config->mail.host);
}

/* As numbers: a name could come to mean another place. */
static void check_metrics(
    const struct config *config, const struct node *root, struct problems *problems)
{
    const struct node *metrics = node_find(root, "metrics");
    const char *host = config->metrics.listen.host;
    if (host != NULL && (strcmp(host, "localhost") == 0 || !is_loopback(host)))
        problem_add(problems, place_of(node_find(metrics, "listen")),
            "'listen': only this machine itself may ask for metrics; write "
            "127.0.0.1:PORT or [::1]:PORT");
    if (host == NULL && config->metrics.token_file != NULL)
        problem_add(problems, node_find(metrics, "token_file")->key_place,
            "'token_file' without 'listen'; write where metrics are asked for");
}

void config_check_rules(
    const struct config *config, const struct node *root, struct problems *problems)
{
    check_store(config, root, problems);
    check_source_names(config, root, problems);
    check_revisits(config, root, problems);
    check_mail_is_set(config, root, problems);
    check_mail(config, root, problems);
    check_metrics(config, root, problems);
}
