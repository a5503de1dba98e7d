#include "alerts/seal_mime.h"

#include "model/id.h"

#include <string.h>

/* As RFC 9788 3.2.1 recommends. */
static const char neutral_subject[] = "[...]";

struct parts {
    struct bytes headers; /* each with its line's end */
    struct bytes body;
};

static int split(struct parts *out, struct bytes message, struct err *err)
{
    ptrdiff_t end = bytes_find(message, bytes_of("\r\n\r\n"), 0);
    if (end == BYTES_NONE)
        return err_set(err, "a mail without headers cannot be sealed");
    out->headers = bytes_slice(message, 0, (size_t)end + 2);
    out->body = bytes_slice(message, (size_t)end + 4, message.len);
    return 0;
}

/* The next header with its folded lines, line ends included. */
static bool next_header(struct bytes *header, struct bytes *rest)
{
    size_t end = 0;
    if (rest->len == 0)
        return false;
    for (;;) {
        ptrdiff_t line = bytes_find(*rest, bytes_of("\r\n"), end);
        end = line == BYTES_NONE ? rest->len : (size_t)line + 2;
        bool folded =
            end < rest->len && (rest->ptr[end] == ' ' || rest->ptr[end] == '\t');
        if (!folded)
            break;
    }
    *header = bytes_slice(*rest, 0, end);
    *rest = bytes_slice(*rest, end, rest->len);
    return true;
}

static bool is_named(struct bytes header, const char *name)
{
    size_t len = strlen(name);
    for (size_t i = 0; i < len && i < header.len; i++)
        if (byte_lower(header.ptr[i]) != byte_lower((uint8_t)name[i]))
            return false;
    return header.len > len && header.ptr[len] == ':';
}

/* What says how the body is to be read; the outer message has others. */
static bool is_of_content(struct bytes header)
{
    return is_named(header, "Content-Type") ||
           is_named(header, "Content-Transfer-Encoding") ||
           is_named(header, "MIME-Version");
}

static int add_content_type(
    struct buf *out, struct bytes header, bool hidden, struct err *err)
{
    struct bytes value = bytes_trim(bytes_slice(header, 0, header.len - 2));
    return buf_add(out, value, err) != 0
               ? -1
               : buf_addf(out, err, ";\r\n protected-headers=\"v1\"; hp=\"%s\"\r\n",
                     hidden ? "cipher" : "clear");
}

/* RFC 9788 2.2: what the outer message shows of each, so that a reader can tell which
 * were changed on the way. */
static int add_outer_copy(struct buf *out, struct bytes header, struct err *err)
{
    if (is_named(header, "Subject"))
        return buf_addf(out, err, "HP-Outer: Subject: %s\r\n", neutral_subject);
    return buf_add_text(out, "HP-Outer: ", err) != 0 ? -1 : buf_add(out, header, err);
}

int seal_payload(struct buf *out, struct bytes message, bool hidden, struct err *err)
{
    struct parts parts = {0};
    struct bytes header = {0};
    if (split(&parts, message, err) != 0)
        return -1;
    struct bytes rest = parts.headers;
    while (next_header(&header, &rest)) {
        int added = 0;
        if (is_named(header, "Content-Type"))
            added = add_content_type(out, header, hidden, err);
        else if (!is_named(header, "MIME-Version"))
            added = buf_add(out, header, err);
        if (added != 0)
            return -1;
    }
    rest = parts.headers;
    while (hidden && next_header(&header, &rest))
        if (!is_of_content(header) && add_outer_copy(out, header, err) != 0)
            return -1;
    if (buf_add_text(out, "\r\n", err) != 0)
        return -1;
    return buf_add(out, parts.body, err);
}

/* GnuPG ends its lines by LF; a mail's end by CRLF. */
static int add_lines(struct buf *out, struct bytes text, struct err *err)
{
    struct bytes line = {0};
    while (text.len > 0 && bytes_split(&line, &text, '\n')) {
        if (line.len > 0 && line.ptr[line.len - 1] == '\r')
            line = bytes_slice(line, 0, line.len - 1);
        if (buf_add(out, line, err) != 0 || buf_add_text(out, "\r\n", err) != 0)
            return -1;
    }
    return 0;
}

/* By what is inside, so that it stands nowhere in it. */
static void make_boundary(char boundary[ID_TEXT_SIZE], struct bytes inside)
{
    struct id id = id_hash(inside);
    id_text(boundary, &id);
}

int seal_signed_entity(
    struct buf *out, const struct seal_signed *parts, struct err *err)
{
    bool is_pgp = parts->kind == SEAL_OPENPGP;
    char boundary[ID_TEXT_SIZE];
    make_boundary(boundary, parts->signature);
    if (buf_addf(out, err,
            "Content-Type: multipart/signed; micalg=\"%s%s\";\r\n"
            " protocol=\"application/%s-signature\"; boundary=\"=_%s\"\r\n\r\n"
            "--=_%s\r\n",
            is_pgp ? "pgp-" : "", parts->hash, is_pgp ? "pgp" : "pkcs7", boundary,
            boundary) != 0 ||
        buf_add(out, parts->payload, err) != 0)
        return -1;
    const char *head = is_pgp ? "Content-Type: application/pgp-signature; "
                                "name=\"signature.asc\"\r\n\r\n"
                              : "Content-Type: application/pkcs7-signature; "
                                "name=\"smime.p7s\"\r\n"
                                "Content-Transfer-Encoding: base64\r\n"
                                "Content-Disposition: attachment; "
                                "filename=\"smime.p7s\"\r\n\r\n";
    if (buf_addf(out, err, "\r\n--=_%s\r\n%s", boundary, head) != 0 ||
        add_lines(out, parts->signature, err) != 0)
        return -1;
    return buf_addf(out, err, "\r\n--=_%s--\r\n", boundary);
}

static int add_outer_headers(
    struct buf *out, struct bytes message, bool hidden, struct err *err)
{
    struct parts parts = {0};
    struct bytes header = {0};
    if (split(&parts, message, err) != 0)
        return -1;
    struct bytes rest = parts.headers;
    while (next_header(&header, &rest)) {
        int added = 0;
        if (hidden && is_named(header, "Subject"))
            added = buf_addf(out, err, "Subject: %s\r\n", neutral_subject);
        else if (!is_of_content(header))
            added = buf_add(out, header, err);
        if (added != 0)
            return -1;
    }
    return buf_add_text(out, "MIME-Version: 1.0\r\n", err);
}

static int add_pgp(struct buf *out, struct bytes encrypted, struct err *err)
{
    char boundary[ID_TEXT_SIZE];
    make_boundary(boundary, encrypted);
    if (buf_addf(out, err,
            "Content-Type: multipart/encrypted;\r\n"
            " protocol=\"application/pgp-encrypted\"; boundary=\"=_%s\"\r\n\r\n"
            "--=_%s\r\n"
            "Content-Type: application/pgp-encrypted\r\n\r\n"
            "Version: 1\r\n\r\n"
            "--=_%s\r\n"
            "Content-Type: application/octet-stream; name=\"encrypted.asc\"\r\n"
            "Content-Disposition: inline; filename=\"encrypted.asc\"\r\n\r\n",
            boundary, boundary, boundary) != 0 ||
        add_lines(out, encrypted, err) != 0)
        return -1;
    return buf_addf(out, err, "\r\n--=_%s--\r\n", boundary);
}

int seal_encrypted_message(struct buf *out, struct bytes message, enum seal_kind kind,
    struct bytes encrypted, struct err *err)
{
    if (add_outer_headers(out, message, true, err) != 0)
        return -1;
    if (kind == SEAL_OPENPGP)
        return add_pgp(out, encrypted, err);
    if (buf_add_text(out,
            "Content-Type: application/pkcs7-mime; smime-type=enveloped-data;\r\n"
            " name=\"smime.p7m\"\r\n"
            "Content-Transfer-Encoding: base64\r\n"
            "Content-Disposition: attachment; filename=\"smime.p7m\"\r\n\r\n",
            err) != 0)
        return -1;
    return add_lines(out, encrypted, err);
}

int seal_signed_message(
    struct buf *out, struct bytes message, struct bytes entity, struct err *err)
{
    if (add_outer_headers(out, message, false, err) != 0)
        return -1;
    return buf_add(out, entity, err);
}
