#include "alerts/seal_pem.h"

#include <limits.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <openssl/x509.h>
#include <string.h>

struct read_pem {
    EVP_PKEY *key;
    X509 *own;
    STACK_OF(X509) * issuers;
};

static void read_pem_done(struct read_pem *read)
{
    EVP_PKEY_free(read->key);
    X509_free(read->own);
    sk_X509_pop_free(read->issuers, X509_free);
}
AUTO_DEFINE_VALUE(struct read_pem, read_pem_done)

static int give_passphrase(char *to, int size, int writing, void *self)
{
    const char *passphrase = self;
    struct bytes text = passphrase == NULL ? bytes_of("") : bytes_of(passphrase);
    (void)writing;
    /* OpenSSL goes by the length. */
    if (size <= 0 || !bytes_to_text(to, (size_t)size, text))
        return -1;
    return (int)text.len;
}

static BIO *open_text(struct bytes pem)
{
    return pem.len > INT_MAX ? NULL : BIO_new_mem_buf(pem.ptr, (int)pem.len);
}

static int read_key(
    struct read_pem *read, struct bytes pem, const char *passphrase, struct err *err)
{
    BIO *text = open_text(pem);
    if (text == NULL)
        return err_no_memory(err);
    /* OpenSSL hands the passphrase back as it got it. */
    union {
        const char *given;
        void *taken;
    } self = {.given = passphrase};
    read->key = PEM_read_bio_PrivateKey(text, NULL, give_passphrase, self.taken);
    BIO_free(text);
    return read->key != NULL
               ? 0
               : err_set(err, "holds no PEM secret key that can be read; is its "
                              "passphrase right?");
}

static int read_certificates(struct read_pem *read, struct bytes pem, struct err *err)
{
    BIO *text = open_text(pem);
    read->issuers = sk_X509_new_null();
    if (text == NULL || read->issuers == NULL) {
        BIO_free(text);
        return err_no_memory(err);
    }
    X509 *next = NULL;
    while ((next = PEM_read_bio_X509(text, NULL, NULL, NULL)) != NULL) {
        if (read->own == NULL && X509_check_private_key(next, read->key) == 1)
            read->own = next;
        else if (sk_X509_push(read->issuers, next) == 0)
            X509_free(next);
    }
    BIO_free(text);
    return read->own != NULL
               ? 0
               : err_set(err, "holds no PEM certificate of its secret key");
}

int seal_pem_to_pkcs12(
    struct buf *out, struct bytes pem, const char *passphrase, struct err *err)
{
    AUTO(read_pem_done) struct read_pem read = {0};
    unsigned char *made = NULL;
    if (read_key(&read, pem, passphrase, err) != 0 ||
        read_certificates(&read, pem, err) != 0)
        return -1;
    PKCS12 *box = PKCS12_create("", "vigie", read.key, read.own, read.issuers,
        NID_pbe_WithSHA1And3_Key_TripleDES_CBC, NID_pbe_WithSHA1And3_Key_TripleDES_CBC,
        0, 0, 0);
    int len = box == NULL ? -1 : i2d_PKCS12(box, &made);
    if (len < 0) {
        PKCS12_free(box);
        return err_set(err, "OpenSSL makes no PKCS #12 of it");
    }
    int added = buf_add(out, bytes_make(made, (size_t)len), err);
    OPENSSL_clear_free(made, (size_t)len);
    PKCS12_free(box);
    return added;
}

int seal_pem_certificates(struct buf *out, struct bytes pem, struct err *err)
{
    static const char begin[] = "-----BEGIN CERTIFICATE-----";
    static const char end[] = "-----END CERTIFICATE-----";
    for (size_t from = 0;;) {
        ptrdiff_t first = bytes_find(pem, bytes_of(begin), from);
        ptrdiff_t last = first == BYTES_NONE
                             ? BYTES_NONE
                             : bytes_find(pem, bytes_of(end), (size_t)first);
        if (last == BYTES_NONE)
            return 0;
        from = (size_t)last + strlen(end);
        struct bytes one = bytes_slice(pem, (size_t)first, from - (size_t)first);
        if (buf_add(out, one, err) != 0 || buf_add_text(out, "\n", err) != 0)
            return -1;
    }
}
