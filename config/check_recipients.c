/* Who gets digests, and with whose keys mails are encrypted: that it fits together. */
#include "config/check.h"

#include "config/schema.h"

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

/* Addresses are compared as they stand: local parts may differ by case (RFC 5321 2.4).
 */
static bool is_in_short_form(const struct config *config, const char *address)
{
    for (size_t i = 0; config->digest.to[i] != NULL; i++)
        if (strcmp(config->digest.to[i], address) == 0)
            return true;
    return false;
}

static void check_twice(
    const struct config *config, const struct node *root, struct problems *problems)
{
    const struct node *list = node_find(node_find(root, "digest"), "recipients");
    const struct config_recipient *all = config->digest.recipients;
    for (size_t i = 0; i < config->digest.recipient_count; i++) {
        bool twice = is_in_short_form(config, all[i].to);
        for (size_t other = 0; other < i; other++)
            twice = twice || strcmp(all[other].to, all[i].to) == 0;
        if (twice)
            problem_add(problems, place_of(item_at(list, i)),
                "'%s' is named a second time; give each address one entry", all[i].to);
    }
}

static bool has_key(const struct config *config, const char *address)
{
    for (size_t i = 0; i < config->mail.key_count; i++)
        if (strcmp(config->mail.keys[i].to, address) == 0)
            return true;
    return false;
}

static void check_keys(
    const struct config *config, const struct node *root, struct problems *problems)
{
    const struct node *list = node_find(node_find(root, "mail"), "keys");
    const struct config_mail_key *keys = config->mail.keys;
    for (size_t i = 0; i < config->mail.key_count; i++) {
        const struct node *item = item_at(list, i);
        if ((keys[i].openpgp == NULL) == (keys[i].smime == NULL))
            problem_add(problems, place_of(item),
                "a key is either 'openpgp' or 'smime'; write one of the two");
        for (size_t other = 0; other < i; other++)
            if (strcmp(keys[other].to, keys[i].to) == 0)
                problem_add(problems, place_of(item),
                    "'%s' has a key already; keep one of the two", keys[i].to);
    }
}

typedef void check_address_fn(const struct config *config, const char *address,
    const struct node *root, struct problems *problems);

/* Every address that a mail goes to. */
static void for_each_address(const struct config *config, const struct node *root,
    struct problems *problems, check_address_fn *check)
{
    for (size_t i = 0; config->digest.to[i] != NULL; i++)
        check(config, config->digest.to[i], root, problems);
    for (size_t i = 0; i < config->digest.recipient_count; i++)
        check(config, config->digest.recipients[i].to, root, problems);
    for (size_t i = 0; i < config->alert_count; i++)
        for (size_t to = 0; config->alerts[i].to[to] != NULL; to++)
            check(config, config->alerts[i].to[to], root, problems);
}

/* Told here rather than by mails that wait for ever. */
static void check_has_key(const struct config *config, const char *address,
    const struct node *root, struct problems *problems)
{
    const struct node *place = node_find(node_find(root, "mail"), "require_encryption");
    if (!has_key(config, address))
        problem_add(problems, place_of(place),
            "'require_encryption': there is no key for %s; add it under 'keys'",
            address);
}

/* Else the mail would go in clear, and nobody would know why. */
static void check_same_case(const struct config *config, const char *address,
    const struct node *root, struct problems *problems)
{
    const struct node *list = node_find(node_find(root, "mail"), "keys");
    for (size_t i = 0; i < config->mail.key_count && !has_key(config, address); i++)
        if (bytes_equal_nocase(bytes_of(config->mail.keys[i].to), bytes_of(address)))
            problem_add(problems, place_of(item_at(list, i)),
                "the key is for '%s', mails go to '%s'; write both the same",
                config->mail.keys[i].to, address);
}

void config_check_recipients(
    const struct config *config, const struct node *root, struct problems *problems)
{
    check_twice(config, root, problems);
    check_keys(config, root, problems);
    for_each_address(config, root, problems, check_same_case);
    if (config->mail.require_encryption)
        for_each_address(config, root, problems, check_has_key);
}
