#include "alerts/seal_pick.h"

#include "alerts/zone.h"

#include <stdio.h>
#include <string.h>

static const char *subject_of(const struct _gpgme_key *key)
{
    return key->uids == NULL || key->uids->uid == NULL ? "" : key->uids->uid;
}

static bool has_issued(const struct _gpgme_key *one, const struct _gpgme_key *other)
{
    return other->issuer_name != NULL && other->issuer_name[0] != '\0' &&
           strcmp(subject_of(one), other->issuer_name) == 0;
}

bool seal_is_root(const struct _gpgme_key *key)
{
    return has_issued(key, key);
}

/* gpgme counts a key whose subkeys have all expired as able. */
static bool has_usable(const struct _gpgme_key *key, bool to_sign)
{
    for (gpgme_subkey_t at = key->subkeys; at != NULL; at = at->next) {
        bool able = to_sign ? at->can_sign : at->can_encrypt;
        if (able && !at->revoked && !at->expired && !at->disabled && !at->invalid)
            return true;
    }
    return false;
}

static void day_of(char text[32], long moment)
{
    struct zone_time at = zone_local(NULL, (int64_t)moment * 1000);
    (void)snprintf(text, 32, "%04d-%02d-%02d", at.year % 10000, at.month, at.day);
}

int seal_check_key(
    const struct _gpgme_key *key, bool to_sign, const char *name, struct err *err)
{
    char day[32] = "?";
    if (key->subkeys != NULL && key->subkeys->expires > 0)
        day_of(day, key->subkeys->expires);
    if (key->revoked)
        return err_set(err, "%s: the key was revoked; put the new one there", name);
    if (key->expired)
        return err_set(
            err, "%s: the key expired on %s; put the new one there", name, day);
    if (key->disabled || key->invalid || !has_usable(key, to_sign))
        return err_set(err,
            "%s: the key cannot %s: it is not made for that, or its subkeys have "
            "expired or were revoked; put a new one there",
            name, to_sign ? "sign" : "encrypt");
    return 0;
}

/* ---- the recipient's ---- */

struct certificates {
    gpgme_key_t keys[SEAL_IMPORTS_MAX];
    size_t count;
};

static void certificates_done(struct certificates *certificates)
{
    for (size_t i = 0; i < certificates->count; i++)
        gpgme_key_unref(certificates->keys[i]);
}
AUTO_DEFINE_VALUE(struct certificates, certificates_done)

/* What stands there twice is one. */
static bool is_again(const struct seal_imported *imported, size_t at)
{
    for (size_t i = 0; i < at; i++)
        if (strcmp(imported->fingerprints[i], imported->fingerprints[at]) == 0)
            return true;
    return false;
}

static bool is_leaf(const struct certificates *all, size_t at)
{
    if (all->count > 1 && seal_is_root(all->keys[at]))
        return false;
    for (size_t i = 0; i < all->count; i++)
        if (i != at && has_issued(all->keys[at], all->keys[i]))
            return false;
    return true;
}

static int find_leaf(
    gpgme_key_t *out, const struct certificates *all, const char *name, struct err *err)
{
    gpgme_key_t found = NULL;
    size_t leaves = 0;
    size_t able = 0;
    for (size_t i = 0; i < all->count; i++) {
        if (!is_leaf(all, i))
            continue;
        bool usable = has_usable(all->keys[i], false);
        able += usable ? 1 : 0;
        if (leaves == 0 || (usable && able == 1))
            found = all->keys[i];
        leaves++;
    }
    if (found == NULL)
        return err_set(err,
            "%s: holds issuers alone; put the recipient's own certificate there too",
            name);
    if (leaves > 1 && able != 1)
        return err_set(err,
            "%s: holds %zu certificates that issued none of the others; leave the "
            "recipient's own alone with its issuers",
            name, leaves);
    *out = found;
    return 0;
}

int seal_pick(gpgme_key_t *out, gpgme_ctx_t context,
    const struct seal_imported *imported, const char *name, struct err *err)
{
    AUTO(certificates_done) struct certificates all = {.count = 0};
    if (imported->cut)
        return err_set(
            err, "%s: holds more than %d certificates", name, SEAL_IMPORTS_MAX);
    for (size_t i = 0; i < imported->count; i++) {
        if (is_again(imported, i))
            continue;
        gpgme_error_t code =
            gpgme_get_key(context, imported->fingerprints[i], &all.keys[all.count], 0);
        if (code != 0)
            return err_set(err, "%s: %s", name, gpgme_strerror(code));
        all.count++;
    }
    gpgme_key_t key = NULL;
    if (find_leaf(&key, &all, name, err) != 0 || key == NULL ||
        seal_check_key(key, false, name, err) != 0)
        return -1;
    gpgme_key_ref(key);
    *out = key;
    return 0;
}
