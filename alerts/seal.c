#include "alerts/seal.h"

#include "alerts/seal_home.h"
#include "alerts/seal_pem.h"
#include "alerts/seal_pick.h"
#include "base/fd.h"

#include <gpgme.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { TRUSTED_MAX = 64 * 1024, ALL_CERTIFICATES = -1 };

struct sealing {
    const struct seal_request *request;
    bool is_mail; /* whose signature is text */
    struct seal_home home;
    gpgme_ctx_t context;
    gpgme_key_t recipient;
    gpgme_key_t signer;
};

static void sealing_done(struct sealing *sealing)
{
    gpgme_key_unref(sealing->recipient);
    gpgme_key_unref(sealing->signer);
    gpgme_release(sealing->context);
    seal_home_close(&sealing->home);
}
AUTO_DEFINE_VALUE(struct sealing, sealing_done)

static int failed(struct err *err, const char *what, gpgme_error_t code)
{
    return err_set(err, "%s: %s", what, gpgme_strerror(code));
}

/* ---- getting ready ---- */

/* GnuPG asks by a number of descriptor; a wrong passphrase is not asked for twice. */
static gpgme_error_t tell_passphrase(
    void *self, const char *hint, const char *info, int was_bad, int fd)
{
    const struct seal_request *request = self;
    struct err ignored = {.text = ""};
    (void)hint;
    (void)info;
    if (was_bad || request->passphrase == NULL)
        return gpgme_error(GPG_ERR_CANCELED);
    if (fd_write_all(fd, bytes_of(request->passphrase), &ignored) != 0 ||
        fd_write_all(fd, bytes_of("\n"), &ignored) != 0)
        return gpgme_error(GPG_ERR_GENERAL);
    return 0;
}

static int open_context(struct sealing *sealing, struct err *err)
{
    bool is_pgp = sealing->request->kind == SEAL_OPENPGP;
    gpgme_protocol_t protocol = is_pgp ? GPGME_PROTOCOL_OpenPGP : GPGME_PROTOCOL_CMS;
    union {
        const struct seal_request *given;
        void *taken;
    } self = {.given = sealing->request};
    (void)gpgme_check_version(NULL);
    gpgme_error_t code = gpgme_new(&sealing->context);
    if (code == 0)
        code = gpgme_set_protocol(sealing->context, protocol);
    if (code == 0)
        code = gpgme_ctx_set_engine_info(sealing->context, protocol,
            is_pgp ? SEAL_GPG : SEAL_GPGSM, sealing->request->home);
    if (code != 0)
        return failed(err, "GnuPG does not start", code);
    gpgme_set_offline(sealing->context, 1);
    gpgme_set_armor(sealing->context, is_pgp);
    if (is_pgp) {
        code = gpgme_set_pinentry_mode(sealing->context, GPGME_PINENTRY_MODE_LOOPBACK);
        gpgme_set_passphrase_cb(sealing->context, tell_passphrase, self.taken);
    }
    return code == 0 ? 0 : failed(err, "GnuPG does not start", code);
}

/* ---- keys ---- */

static int import(struct seal_imported *out, struct sealing *sealing, struct bytes file,
    const char *name, struct err *err)
{
    gpgme_data_t data = NULL;
    gpgme_error_t code =
        gpgme_data_new_from_mem(&data, (const char *)file.ptr, file.len, 0);
    if (code == 0)
        code = gpgme_op_import(sealing->context, data);
    gpgme_data_release(data);
    if (code != 0)
        return failed(err, name, code);
    gpgme_import_result_t result = gpgme_op_import_result(sealing->context);
    for (gpgme_import_status_t at = result->imports; at != NULL; at = at->next) {
        if (at->result != 0 || at->fpr == NULL)
            continue;
        out->cut = out->count == SEAL_IMPORTS_MAX;
        if (out->cut)
            break;
        (void)snprintf(out->fingerprints[out->count++], sizeof(out->fingerprints[0]),
            "%s", at->fpr);
    }
    return out->count > 0 ? 0 : err_set(err, "%s: holds no key that GnuPG reads", name);
}

/* The first that fits, no root beside others; else what is wrong with the last. */
static int pick(gpgme_key_t *out, struct sealing *sealing,
    const struct seal_imported *imported, bool to_sign, struct err *err)
{
    const struct seal_request *request = sealing->request;
    const char *name = to_sign ? request->signer_name : request->key_name;
    struct err said = {.text = ""};
    (void)err_set(&said, "%s: holds roots alone", name);
    for (size_t i = 0; i < imported->count; i++) {
        gpgme_key_t key = NULL;
        struct err why = {.text = ""};
        const char *hex = imported->fingerprints[i];
        if (gpgme_get_key(sealing->context, hex, &key, to_sign) != 0)
            (void)err_set(
                &why, "%s: has no %s key", name, to_sign ? "secret" : "public");
        else if (imported->count > 1 && seal_is_root(key))
            why = said;
        else if (seal_check_key(key, to_sign, name, &why) == 0) {
            *out = key;
            return 0;
        }
        gpgme_key_unref(key);
        said = why;
    }
    *err = said;
    return -1;
}

static int pick_recipient(
    struct sealing *sealing, const struct seal_imported *imported, struct err *err)
{
    const struct seal_request *request = sealing->request;
    return request->kind == SEAL_SMIME
               ? seal_pick(&sealing->recipient, sealing->context, imported,
                     request->key_name, err)
               : pick(&sealing->recipient, sealing, imported, false, err);
}

/* The roots that the operator put into the file are trusted: gpg-agent(1). */
static int add_roots(struct buf *out, struct sealing *sealing,
    const struct seal_imported *imported, struct err *err)
{
    for (size_t i = 0; i < imported->count; i++) {
        gpgme_key_t key = NULL;
        const char *hex = imported->fingerprints[i];
        bool trusted =
            gpgme_get_key(sealing->context, hex, &key, 0) == 0 && seal_is_root(key);
        gpgme_key_unref(key);
        if (trusted && buf_addf(out, err, "%s S relax\n", hex) != 0)
            return -1;
    }
    return 0;
}

static int import_signer(
    struct seal_imported *out, struct sealing *sealing, struct err *err)
{
    const struct seal_request *request = sealing->request;
    AUTO(buf_done) struct buf known;
    buf_init(&known, SEAL_KEYS_MAX);
    if (request->kind == SEAL_OPENPGP)
        return import(out, sealing, request->signer, request->signer_name, err);
    if (seal_home_take_pem(&sealing->home, request->signer, request->passphrase, err) !=
        0)
        return err_in(err, request->signer_name);
    /* The certificates once more, to be told which they are. */
    if (seal_pem_certificates(&known, request->signer, err) != 0)
        return -1;
    return import(out, sealing, buf_bytes(&known), request->signer_name, err);
}

static int take_keys(struct sealing *sealing, struct err *err)
{
    const struct seal_request *request = sealing->request;
    struct seal_imported to = {.count = 0};
    struct seal_imported us = {.count = 0};
    AUTO(buf_done) struct buf roots;
    buf_init(&roots, TRUSTED_MAX);
    if (request->key.len > 0 &&
        import(&to, sealing, request->key, request->key_name, err) != 0)
        return -1;
    if (request->signer.len > 0 && import_signer(&us, sealing, err) != 0)
        return -1;
    if (request->kind == SEAL_SMIME &&
        (add_roots(&roots, sealing, &to, err) != 0 ||
            add_roots(&roots, sealing, &us, err) != 0 ||
            seal_home_write(&sealing->home, "trustlist.txt", buf_bytes(&roots), err) !=
                0))
        return -1;
    if (request->key.len > 0 && pick_recipient(sealing, &to, err) != 0)
        return -1;
    if (request->signer.len == 0)
        return 0;
    if (pick(&sealing->signer, sealing, &us, true, err) != 0)
        return -1;
    /* Roots are left out of signatures, and without this one nobody could check it. */
    if (request->kind == SEAL_SMIME && seal_is_root(sealing->signer))
        gpgme_set_include_certs(sealing->context, ALL_CERTIFICATES);
    gpgme_error_t code = gpgme_signers_add(sealing->context, sealing->signer);
    return code == 0 ? 0 : failed(err, request->signer_name, code);
}

/* ---- the work ---- */

struct work_data {
    gpgme_data_t from;
    gpgme_data_t to;
};

static void work_data_done(struct work_data *data)
{
    gpgme_data_release(data->from);
    gpgme_data_release(data->to);
}
AUTO_DEFINE_VALUE(struct work_data, work_data_done)

static int open_data(
    struct work_data *data, struct sealing *sealing, struct bytes from, struct err *err)
{
    gpgme_error_t code =
        gpgme_data_new_from_mem(&data->from, (const char *)from.ptr, from.len, 0);
    if (code == 0)
        code = gpgme_data_new(&data->to);
    if (code == 0 && sealing->request->kind == SEAL_SMIME && sealing->is_mail)
        code = gpgme_data_set_encoding(data->to, GPGME_DATA_ENCODING_BASE64);
    return code == 0 ? 0 : failed(err, "GnuPG", code);
}

static int take_data(struct buf *out, struct work_data *data, struct err *err)
{
    size_t len = 0;
    char *made = gpgme_data_release_and_get_mem(data->to, &len);
    data->to = NULL;
    if (made == NULL)
        return err_no_memory(err);
    int added = buf_add(out, bytes_make(made, len), err);
    gpgme_free(made);
    return added;
}

static int sign(struct buf *out, char hash[32], struct sealing *sealing,
    struct bytes payload, struct err *err)
{
    AUTO(work_data_done) struct work_data data = {0};
    if (open_data(&data, sealing, payload, err) != 0)
        return -1;
    gpgme_error_t code =
        gpgme_op_sign(sealing->context, data.from, data.to, GPGME_SIG_MODE_DETACH);
    gpgme_sign_result_t result = gpgme_op_sign_result(sealing->context);
    if (code != 0 || result == NULL || result->signatures == NULL)
        return failed(err, sealing->request->signer_name, code);
    const char *name = gpgme_hash_algo_name(result->signatures->hash_algo);
    size_t len = name == NULL ? 0 : strlen(name);
    bool is_smime = sealing->request->kind == SEAL_SMIME;
    size_t at = 0;
    /* RFC 5751 3.4.3.2: "sha-256"; RFC 3156 5: "pgp-sha256". */
    for (size_t i = 0; i < len && at + 2 < 32; i++) {
        if (is_smime && i == 3 && len == 6)
            hash[at++] = '-';
        hash[at++] = (char)byte_lower((uint8_t)name[i]);
    }
    hash[at] = '\0';
    return take_data(out, &data, err);
}

static int explain(const struct sealing *sealing, gpgme_error_t code, struct err *err)
{
    const char *name = sealing->request->key_name;
    gpgme_encrypt_result_t result = gpgme_op_encrypt_result(sealing->context);
    if (result != NULL && result->invalid_recipients != NULL)
        code = result->invalid_recipients->reason;
    if (gpgme_err_code(code) == GPG_ERR_MISSING_ISSUER_CERT ||
        gpgme_err_code(code) == GPG_ERR_NOT_TRUSTED ||
        gpgme_err_code(code) == GPG_ERR_MISSING_CERT)
        return err_set(err,
            "%s: the certificate's issuers are not in the file; put them behind it, up "
            "to the root",
            name);
    return failed(err, name, code);
}

static int encrypt(
    struct buf *out, struct sealing *sealing, struct bytes clear, struct err *err)
{
    AUTO(work_data_done) struct work_data data = {0};
    gpgme_key_t to[] = {sealing->recipient, NULL};
    if (open_data(&data, sealing, clear, err) != 0)
        return -1;
    const unsigned flags = GPGME_ENCRYPT_ALWAYS_TRUST | GPGME_ENCRYPT_NO_ENCRYPT_TO;
    bool together = sealing->signer != NULL && sealing->request->kind == SEAL_OPENPGP;
    gpgme_error_t code = together
                             ? gpgme_op_encrypt_sign(sealing->context, to,
                                   (gpgme_encrypt_flags_t)flags, data.from, data.to)
                             : gpgme_op_encrypt(sealing->context, to,
                                   (gpgme_encrypt_flags_t)flags, data.from, data.to);
    if (code != 0)
        return explain(sealing, code, err);
    return take_data(out, &data, err);
}

static int make_entity(
    struct buf *out, struct sealing *sealing, struct bytes payload, struct err *err)
{
    AUTO(buf_done) struct buf signature;
    char hash[32] = "";
    buf_init(&signature, SEAL_KEYS_MAX);
    if (sign(&signature, hash, sealing, payload, err) != 0)
        return -1;
    const struct seal_signed parts = {.kind = sealing->request->kind,
        .payload = payload,
        .signature = buf_bytes(&signature),
        .hash = hash};
    return seal_signed_entity(out, &parts, err);
}

/* S/MIME signs first and encrypts what was signed; OpenPGP does both at once. */
static int make_encrypted(
    struct buf *out, struct sealing *sealing, struct bytes payload, struct err *err)
{
    const struct seal_request *request = sealing->request;
    AUTO(buf_done) struct buf entity;
    AUTO(buf_done) struct buf encrypted;
    bool inside = sealing->signer != NULL && request->kind == SEAL_SMIME;
    buf_init(&entity, SEAL_MESSAGE_MAX);
    buf_init(&encrypted, SEAL_MESSAGE_MAX);
    if (inside && make_entity(&entity, sealing, payload, err) != 0)
        return -1;
    if (encrypt(&encrypted, sealing, inside ? buf_bytes(&entity) : payload, err) != 0)
        return -1;
    return seal_encrypted_message(
        out, request->message, request->kind, buf_bytes(&encrypted), err);
}

static int make_signed(
    struct buf *out, struct sealing *sealing, struct bytes payload, struct err *err)
{
    AUTO(buf_done) struct buf entity;
    buf_init(&entity, SEAL_MESSAGE_MAX);
    if (make_entity(&entity, sealing, payload, err) != 0)
        return -1;
    return seal_signed_message(out, sealing->request->message, buf_bytes(&entity), err);
}

static int get_ready(struct sealing *sealing, struct err *err)
{
    const char *home = sealing->request->home;
    (void)signal(SIGPIPE, SIG_IGN);
    /* NOLINTNEXTLINE(concurrency-mt-unsafe): one thread */
    if (setenv("GNUPGHOME", home, 1) != 0)
        return err_no_memory(err);
    if (seal_home_open(&sealing->home, home, err) != 0 ||
        open_context(sealing, err) != 0)
        return -1;
    return take_keys(sealing, err);
}

int seal_document(struct buf *out, const struct seal_request *request, struct err *err)
{
    AUTO(sealing_done) struct sealing sealing = {.request = request};
    char hash[32] = "";
    return get_ready(&sealing, err) == 0
               ? sign(out, hash, &sealing, request->message, err)
               : -1;
}

int seal_message(struct buf *out, const struct seal_request *request, struct err *err)
{
    AUTO(sealing_done) struct sealing sealing = {.request = request, .is_mail = true};
    AUTO(buf_done) struct buf payload;
    bool hidden = request->key.len > 0;
    buf_init(&payload, SEAL_MESSAGE_MAX);
    if (seal_payload(&payload, request->message, hidden, err) != 0 ||
        get_ready(&sealing, err) != 0)
        return -1;
    return hidden ? make_encrypted(out, &sealing, buf_bytes(&payload), err)
                  : make_signed(out, &sealing, buf_bytes(&payload), err);
}
