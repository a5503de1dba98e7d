#include "app/report_sign.h"

#include <stdio.h>

enum { SIGNATURE_MAX = 64 * 1024 }; /* with a chain of certificates in it */

static const char *key_of(const struct config *config, enum seal_kind kind)
{
    return kind == SEAL_OPENPGP ? config->mail.sign_with.openpgp
                                : config->mail.sign_with.smime;
}

int report_sign_start(
    struct report_sign *sign, const struct config *config, struct err *err)
{
    if (key_of(config, SEAL_OPENPGP) == NULL && key_of(config, SEAL_SMIME) == NULL)
        return err_set(err, "--sign: the configuration's mail.sign_with names no key");
    if (seal_desk_start(&sign->desk, config, err) != 0)
        return err_in(err, "--sign");
    sign->config = config;
    return 0;
}

void report_sign_done(struct report_sign *sign)
{
    if (sign->config != NULL)
        seal_desk_done(&sign->desk);
    sign->config = NULL;
}

static int open_beside(
    struct report_file *file, const char *path, enum seal_kind kind, struct err *err)
{
    char name[REPORT_PATH_SIZE];
    int length = snprintf(
        name, sizeof(name), "%s%s", path, kind == SEAL_OPENPGP ? ".asc" : ".p7s");
    if (length < 0 || (size_t)length >= sizeof(name))
        return err_set(err, "%.80s...: the name is too long", path);
    return report_file_open(file, name, err);
}

static int sign_into(struct report_file *file, struct report_sign *sign,
    enum seal_kind kind, struct bytes document, struct err *err)
{
    AUTO(buf_done) struct buf signature;
    buf_init(&signature, SIGNATURE_MAX);
    if (seal_desk_sign(&sign->desk, &signature, kind, document, err) != 0)
        return -1;
    return report_file_write(file, buf_bytes(&signature), err);
}

int report_sign_file(struct report_sign *sign, struct report_file files[REPORT_KEYS],
    const char *path, struct bytes document, struct err *err)
{
    static const enum seal_kind kinds[REPORT_KEYS] = {SEAL_OPENPGP, SEAL_SMIME};
    for (size_t i = 0; i < REPORT_KEYS; i++) {
        if (key_of(sign->config, kinds[i]) == NULL)
            continue;
        if (open_beside(&files[i], path, kinds[i], err) != 0 ||
            sign_into(&files[i], sign, kinds[i], document, err) != 0)
            return err_in(err, "--sign");
    }
    return 0;
}

const char *report_sign_names(const struct report_sign *sign)
{
    if (sign->config == NULL)
        return "";
    if (key_of(sign->config, SEAL_OPENPGP) == NULL)
        return "smime";
    return key_of(sign->config, SEAL_SMIME) == NULL ? "openpgp" : "openpgp,smime";
}
