#include "alerts/peer.h"

#include "base/fd.h"

enum { CA_MAX = 8 * 1024 * 1024 };

/* Debian's ca-certificates. */
static const char system_authorities[] = "/etc/ssl/certs/ca-certificates.crt";

bool peer_is_loopback(const char *host)
{
    struct bytes text = bytes_of(host);
    bool is_address = true;
    for (size_t i = 0; i < text.len; i++)
        is_address = is_address && (byte_is_digit(text.ptr[i]) || text.ptr[i] == '.');
    return bytes_is(text, "localhost") || bytes_is(text, "::1") ||
           bytes_is(text, "[::1]") || (is_address && bytes_starts(text, "127."));
}

int peer_authorities(
    struct buf *pem, const char *path, const char *option, struct err *err)
{
    buf_init(pem, CA_MAX);
    const char *from = path != NULL ? path : system_authorities;
    if (fd_read_file(pem, from, err) != 0) {
        if (path != NULL)
            return err_in(err, option);
        (void)err_in(err, option);
        return err_in(err, "the system's certificate authorities (install "
                           "ca-certificates, or set the key that follows)");
    }
    if (bytes_find(buf_bytes(pem), bytes_of("-----BEGIN "), 0) == BYTES_NONE)
        return err_set(err, "%s: %s holds no PEM certificate", option, from);
    return 0;
}
