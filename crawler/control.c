#include "crawler/control.h"

#include "model/sha256.h"

#include <stdio.h>
#include <string.h>
#include <sys/random.h>

/* The protocol's own words (control-spec 3.24). */
static const char server_key[] =
    "Tor safe cookie authentication server-to-controller hash";
static const char client_key[] =
    "Tor safe cookie authentication controller-to-server hash";

enum { HEX_MAX = 2 * CONTROL_COOKIE_SIZE + 1 };

static void to_hex(char *text, const uint8_t *from, size_t len)
{
    for (size_t i = 0; i < len; i++)
        (void)snprintf(text + 2 * i, 3, "%02X", from[i]);
}

static int hex_digit(uint8_t byte)
{
    if (byte >= '0' && byte <= '9')
        return byte - '0';
    byte = byte_lower(byte);
    return byte >= 'a' && byte <= 'f' ? byte - 'a' + 10 : -1;
}

/* The 32 bytes behind `name` in the line. */
static int hex_field(uint8_t out[CONTROL_COOKIE_SIZE], struct bytes line,
    const char *name, struct err *err)
{
    ptrdiff_t at = bytes_find(line, bytes_of(name), 0);
    struct bytes hex =
        bytes_slice(line, at < 0 ? line.len : (size_t)at + strlen(name), line.len);
    for (size_t i = 0; i < CONTROL_COOKIE_SIZE; i++) {
        int high = hex.len >= 2 * i + 2 ? hex_digit(hex.ptr[2 * i]) : -1;
        int low = hex.len >= 2 * i + 2 ? hex_digit(hex.ptr[2 * i + 1]) : -1;
        if (high < 0 || low < 0)
            return err_set(err, "it answers the challenge with something else");
        out[i] = (uint8_t)(high * 16 + low);
    }
    return 0;
}

/* HMAC of cookie, our nonce and theirs. */
static int proof(uint8_t mac[SHA256_SIZE], const struct control *control,
    const char *key, const uint8_t *theirs, struct err *err)
{
    uint8_t all[3 * CONTROL_COOKIE_SIZE];
    memcpy(all, control->cookie, CONTROL_COOKIE_SIZE);
    memcpy(all + CONTROL_COOKIE_SIZE, control->nonce, CONTROL_COOKIE_SIZE);
    memcpy(all + 2 * (size_t)CONTROL_COOKIE_SIZE, theirs, CONTROL_COOKIE_SIZE);
    int made = sha256_hmac(mac, bytes_of(key), bytes_make(all, sizeof(all)), err);
    explicit_bzero(all, sizeof(all));
    return made;
}

int control_begin(
    struct control *control, const uint8_t *cookie, struct buf *say, struct err *err)
{
    char hex[HEX_MAX];
    memset(control, 0, sizeof(*control));
    if (cookie == NULL) {
        control->state = CONTROL_AUTHENTICATING;
        return buf_add_text(say, "AUTHENTICATE\r\n", err);
    }
    memcpy(control->cookie, cookie, CONTROL_COOKIE_SIZE);
    if (getrandom(control->nonce, sizeof(control->nonce), 0) !=
        (ssize_t)sizeof(control->nonce))
        return err_set(err, "no random bytes");
    to_hex(hex, control->nonce, sizeof(control->nonce));
    control->state = CONTROL_CHALLENGING;
    return buf_addf(say, err, "AUTHCHALLENGE SAFECOOKIE %s\r\n", hex);
}

void control_forget(struct control *control)
{
    explicit_bzero(control->cookie, sizeof(control->cookie));
}

static int take_challenge(
    struct control *control, struct bytes line, struct buf *say, struct err *err)
{
    uint8_t theirs[CONTROL_COOKIE_SIZE];
    uint8_t claimed[SHA256_SIZE];
    uint8_t mac[SHA256_SIZE];
    char hex[HEX_MAX];
    if (!bytes_starts(line, "250 AUTHCHALLENGE "))
        return err_set(err, "it takes no SAFECOOKIE; is CookieAuthentication on?");
    if (hex_field(claimed, line, "SERVERHASH=", err) != 0 ||
        hex_field(theirs, line, "SERVERNONCE=", err) != 0 ||
        proof(mac, control, server_key, theirs, err) != 0)
        return -1;
    if (memcmp(mac, claimed, sizeof(mac)) != 0)
        return err_set(err, "it does not know the cookie of tor.control_cookie_file");
    if (proof(mac, control, client_key, theirs, err) != 0)
        return -1;
    to_hex(hex, mac, sizeof(mac));
    control->state = CONTROL_AUTHENTICATING;
    return buf_addf(say, err, "AUTHENTICATE %s\r\n", hex);
}

static void keep_summary(struct control *control, struct bytes phase)
{
    static const char name[] = "SUMMARY=\"";
    ptrdiff_t at = bytes_find(phase, bytes_of(name), 0);
    size_t from = at < 0 ? phase.len : (size_t)at + strlen(name);
    size_t len = 0;
    while (from + len < phase.len && phase.ptr[from + len] != '"' &&
           len + 1 < CONTROL_SUMMARY_SIZE) {
        uint8_t byte = phase.ptr[from + len];
        bool printable = byte >= ' ' && byte < 0x7f;
        control->summary[len++] = (char)(printable ? byte : (uint8_t)'?');
    }
    control->summary[len] = '\0';
}

static void keep_progress(struct control *control, struct bytes phase)
{
    static const char name[] = "PROGRESS=";
    enum { WHOLE = 100 };
    uint64_t value = 0;
    ptrdiff_t at = bytes_find(phase, bytes_of(name), 0);
    size_t from = at < 0 ? phase.len : (size_t)at + strlen(name);
    size_t end = from;
    while (end < phase.len && byte_is_digit(phase.ptr[end]))
        end++;
    control->progress =
        bytes_to_u64(&value, bytes_slice(phase, from, end - from), WHOLE) == 0
            ? (uint32_t)value
            : 0;
}

/* "250-key=value" lines, then "250 OK". */
static int take_answer(struct control *control, struct bytes line, struct err *err)
{
    static const char phase[] = "250-status/bootstrap-phase=";
    static const char circuits[] = "250-status/circuit-established=";
    if (bytes_is(line, "250 OK")) {
        control->state = CONTROL_IDLE;
        control->known = true;
        return 0;
    }
    if (!bytes_starts(line, "250-"))
        return err_set(err, "it does not tell its state");
    if (bytes_starts(line, phase)) {
        keep_progress(control, line);
        keep_summary(control, line);
    } else if (bytes_starts(line, circuits))
        control->circuits =
            bytes_is(bytes_slice(line, strlen(circuits), line.len), "1");
    return 0;
}

static int take_line(
    struct control *control, struct bytes line, struct buf *say, struct err *err)
{
    if (bytes_starts(line, "650")) /* an event: none was asked for */
        return 0;
    switch (control->state) {
    case CONTROL_CHALLENGING:
        return take_challenge(control, line, say, err);
    case CONTROL_AUTHENTICATING:
        control_forget(control);
        if (!bytes_is(line, "250 OK"))
            return err_set(err, "it wants another authentication; name its cookie as "
                                "tor.control_cookie_file");
        return control_ask(control, say, err);
    case CONTROL_ASKING:
        return take_answer(control, line, err);
    case CONTROL_IDLE:
        break;
    }
    return err_set(err, "it speaks without being asked");
}

int control_take(
    struct control *control, struct bytes said, struct buf *say, struct err *err)
{
    for (size_t i = 0; i < said.len; i++) {
        if (said.ptr[i] != '\n') {
            if (control->len == CONTROL_LINE_MAX)
                return err_set(err, "its lines are too long for a ControlPort");
            control->line[control->len++] = (char)said.ptr[i];
            continue;
        }
        struct bytes line = bytes_make(control->line, control->len);
        if (bytes_ends(line, "\r"))
            line.len--;
        control->len = 0;
        if (take_line(control, line, say, err) != 0)
            return -1;
    }
    return 0;
}

int control_ask(struct control *control, struct buf *say, struct err *err)
{
    control->state = CONTROL_ASKING;
    return buf_add_text(
        say, "GETINFO status/bootstrap-phase status/circuit-established\r\n", err);
}

bool control_ready(const struct control *control)
{
    enum { WHOLE = 100 };
    return control->known && control->progress == WHOLE && control->circuits;
}
