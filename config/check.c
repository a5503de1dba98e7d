#include "config/check.h"

#include "config/schema.h"

#include <arpa/inet.h>
#include <string.h>

static struct place place_of(const struct node *node)
{
    static const struct place top = {1, 1};
    return node == NULL ? top : node->place;
}

static void check_store(
    const struct config *config, const struct node *root, struct problems *problems)
{
    const struct node *file = node_find(node_find(root, "store"), "password_file");
    if (file != NULL && bytes_starts(bytes_of(config->store.url), "sqlite:"))
        problem_add(problems, file->key_place,
            "'password_file' is for PostgreSQL; leave it out with sqlite");
    const struct node *roles = node_find(node_find(root, "store"), "roles");
    if (roles != NULL && bytes_starts(bytes_of(config->store.url), "sqlite:"))
        problem_add(problems, roles->key_place,
            "'roles' is for PostgreSQL; SQLite knows no users: leave it out");
    /* The notifier forgets, too, but not as itself. */
    if (config_is_apart(config, CONFIG_NOTIFIER) !=
        config_is_apart(config, CONFIG_FORGETTER))
        problem_add(problems, place_of(roles),
            "'roles' has one of notifier and forgetter without the other; write as "
            "whom "
            "each uses the database");
}

/* To whom a digest goes decides whether mail has to be set up. */
static void check_mail_is_set(
    const struct config *config, const struct node *root, struct problems *problems)
{
    const struct node *digest = node_find(root, "digest");
    const struct node *to = node_find(digest, "to");
    if (config->digest.to[0] == NULL && config->digest.recipient_count == 0)
        return;
    if (to == NULL)
        to = node_find(digest, "recipients");
    if (config->mail.host == NULL)
        problem_add(problems, place_of(to),
            "a digest is to be sent, but 'mail' has no 'host'; write which server "
            "takes it, or leave 'to' and 'recipients' empty");
    if (config->mail.from == NULL)
        problem_add(problems, place_of(to),
            "a digest is to be sent, but 'mail' has no 'from'; write whom it comes "
            "from, or leave 'to' and 'recipients' empty");
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
    if (host != NULL && strcmp(host, "127.0.0.1") != 0 && strcmp(host, "::1") != 0)
        problem_add(problems, place_of(node_find(metrics, "listen")),
            "'listen': only this machine itself may ask for metrics; write "
            "127.0.0.1:PORT or [::1]:PORT");
    if (host == NULL && config->metrics.token_file != NULL)
        problem_add(problems, node_find(metrics, "token_file")->key_place,
            "'token_file' without 'listen'; write where metrics are asked for");
}

void config_check_rules(const struct config *config, const struct config_places *places,
    struct problems *problems)
{
    check_store(config, places->root, problems);
    config_check_sources(config, places, problems);
    check_mail_is_set(config, places->root, problems);
    check_mail(config, places->root, problems);
    config_check_recipients(config, places->root, problems);
    check_metrics(config, places->root, problems);
    config_check_alerts(config, places, problems);
}
