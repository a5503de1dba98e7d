#include "model/mask.h"

#include "model/mask_inside.h"
#include "model/mask_number.h"

enum {
    URL_DIGITS_ENOUGH = 9,
    DOMAIN_MAX = 256,
    IBAN_MIN = 15, /* ISO 13616: Norway's, the shortest */
    IBAN_MAX = 34
};

static const struct mask_find nothing = {0, NULL};

/* ---- e-mail addresses ---- */

static bool is_local(uint8_t byte)
{
    return byte_is_alpha(byte) || byte_is_digit(byte) || byte >= 0x80 || byte == '.' ||
           byte == '_' || byte == '%' || byte == '+' || byte == '-';
}

static bool is_domain(uint8_t byte)
{
    return byte_is_alpha(byte) || byte_is_digit(byte) || byte >= 0x80 || byte == '.' ||
           byte == '-' || byte == '_';
}

/* Bytes of an at sign, disguised or not, or 0. */
static size_t at_sign(struct bytes in, size_t at)
{
    static const char *const signs[] = {"@", "%40", "\xEF\xBC\xA0", "[at]", "(at)",
        "{at}", "<at>", "[@]", "(@)", " [at] ", " (at) ", " {at} ", "\\u0040", "\\x40",
        "&#64;", "&#x40;", "&commat;", "[arobase]", "(arobase)", "[arroba]",
        "(arroba)"};
    static const struct forms forms = FORMS(signs, "@%\xEF[({< \\&");
    return form_at(&forms, in, at);
}

/* Of the bytes that a local part may hold, these begin an at sign. */
static bool signs_in_local(struct bytes in, size_t at)
{
    return (in.ptr[at] == '%' || in.ptr[at] >= 0x80) && at_sign(in, at) > 0;
}

/* The sign as people say it; only with a point behind it, written or said. */
static size_t spoken_at(struct bytes in, size_t at)
{
    static const char *const signs[] = {
        " arobase ", " arroba ", " chiocciola ", " klammeraffe ", " собака "};
    static const struct forms forms = FORMS(signs, " ");
    return form_at(&forms, in, at);
}

static size_t dot_at(struct bytes in, size_t at)
{
    static const char *const dots[] = {"[.]", "(.)", "[dot]", "(dot)", "[point]",
        "(point)", "[punto]", "(punto)", "[punkt]", "(punkt)", "[ponto]", "(ponto)"};
    static const struct forms forms = FORMS(dots, "[(");
    return form_at(&forms, in, at);
}

static size_t spoken_dot_at(struct bytes in, size_t at)
{
    static const char *const dots[] = {
        " dot ", " point ", " punto ", " punkt ", " ponto ", " точка "};
    static const struct forms forms = FORMS(dots, " ");
    return form_at(&forms, in, at);
}

static size_t domain_end(struct bytes in, size_t at)
{
    for (;;) {
        size_t dot = dot_at(in, at);
        if (dot == 0 && !is_domain(byte_at(in, at)))
            return at;
        at += dot != 0 ? dot : 1;
    }
}

/* "labo point example": where it ends, or `at` when no point is said or written in it.
 */
static size_t spoken_domain_end(struct bytes in, size_t at, bool said)
{
    bool dotted = false;
    size_t end = at;
    while (end - at < DOMAIN_MAX) {
        size_t dot = spoken_dot_at(in, end);
        bool goes_on = is_domain(byte_at(in, end + dot));
        if (!goes_on)
            break;
        dotted = dotted || dot > 0 || (!said && byte_at(in, end) == '.');
        end += dot != 0 ? dot : 1;
    }
    return dotted ? end : at;
}

/* "jean arobase labo point example", "jean at labo dot example". */
static size_t spoken_end(struct bytes in, size_t at)
{
    size_t sign = spoken_at(in, at);
    bool said = sign == 0 && text_at(in, at, " at ");
    size_t start = at + (said ? strlen(" at ") : sign);
    if (start == at)
        return at;
    size_t end = spoken_domain_end(in, start, said);
    return end == start ? at : end;
}

/* "mail:password", as lists of stolen accounts are written. */
static size_t with_password(struct bytes in, size_t at)
{
    uint8_t byte = byte_at(in, at);
    bool joined = byte == ':' || byte == ';' || byte == '|';
    return joined && token_end(in, at + 1) > at + 1 ? token_end(in, at) : at;
}

static struct mask_find email_at(struct bytes in, size_t at)
{
    if (!is_local(byte_at(in, at)) || (at > 0 && is_local(in.ptr[at - 1])))
        return nothing;
    /* "%40" is made of bytes a local part may hold, so it is looked for on the way. */
    size_t end = at;
    while (is_local(byte_at(in, end)) && (end == at || !signs_in_local(in, end)))
        end++;
    size_t sign = at_sign(in, end);
    size_t spoken = sign == 0 ? spoken_end(in, end) : end;
    if (spoken > end)
        return (struct mask_find){spoken - at, "[e-mail]"};
    if (sign == 0)
        return nothing;
    size_t domain = domain_end(in, end + sign);
    if (domain == end + sign)
        return nothing;
    return (struct mask_find){with_password(in, domain) - at, "[e-mail]"};
}

/* ---- account numbers ---- */

static bool is_upper_or_digit(uint8_t byte)
{
    return (byte >= 'A' && byte <= 'Z') || byte_is_digit(byte);
}

static struct mask_find iban_at(struct bytes in, size_t at)
{
    bool begins =
        at == 0 || !(byte_is_alpha(in.ptr[at - 1]) || byte_is_digit(in.ptr[at - 1]));
    if (!begins || !byte_is_alpha(byte_at(in, at)) ||
        !byte_is_alpha(byte_at(in, at + 1)) || !byte_is_digit(byte_at(in, at + 2)) ||
        !byte_is_digit(byte_at(in, at + 3)))
        return nothing;
    size_t count = 4, digits = 2, end = at + 4;
    while (count < IBAN_MAX) {
        size_t next = end + (count % 4 == 0 ? mask_separator_at(in, end) : 0);
        if (!is_upper_or_digit(byte_at(in, next)))
            break;
        digits += byte_is_digit(in.ptr[next]);
        count++;
        end = next + 1;
    }
    if (count < IBAN_MIN || digits < MASK_DIGITS_ENOUGH)
        return nothing;
    return (struct mask_find){end - at, "[iban]"};
}

/* ---- the keys of encrypted pastes, which stand behind '#' (model/paste_key.h) ---- */

static struct mask_find paste_key_at(struct bytes in, size_t at)
{
    enum { KEY_ENOUGH = 30 };
    if (byte_at(in, at) != '#' || byte_at(in, at + 1) == '/')
        return nothing;
    size_t end = at + 1;
    while (byte_is_alpha(byte_at(in, end)) || byte_is_digit(byte_at(in, end)) ||
           byte_at(in, end) == '-' || byte_at(in, end) == '+' ||
           byte_at(in, end) == '/' || byte_at(in, end) == '=')
        end++;
    return end - at > KEY_ENOUGH ? (struct mask_find){end - at, "[key]"} : nothing;
}

/* ---- all together ---- */

/* Of ASCII bytes that are neither letters nor digits, those that something begins with.
 */
static bool is_beginning(uint8_t byte)
{
    switch (byte) {
    case '.':
    case '_':
    case '%':
    case '+':
    case '-':
    case '#':
    case '$':
    case '{':
    case '\\':
    case '&':
        return true;
    default:
        return false;
    }
}

/* Most bytes of a text: a letter within its word, a blank, a comma. None of what is
 * looked for begins there. */
static bool begins_nothing(struct bytes in, size_t at)
{
    uint8_t byte = in.ptr[at];
    if (byte_is_alpha(byte))
        return at > 0 && byte_is_alpha(in.ptr[at - 1]);
    return byte < 0x80 && !byte_is_digit(byte) && !is_beginning(byte);
}

static struct mask_find find_but_numbers(struct bytes in, size_t at)
{
    typedef struct mask_find look_fn(struct bytes in, size_t at);
    static look_fn *const looks[] = {email_at, iban_at, mask_secret_at, mask_hash_at,
        paste_key_at, mask_code_at, mask_day_at};
    for (size_t i = 0; i < sizeof(looks) / sizeof(looks[0]); i++) {
        struct mask_find found = looks[i](in, at);
        if (found.len > 0)
            return found;
    }
    return nothing;
}

/* Whether something else begins inside a number that ends at `end`: "5
 * 12jean@labo.example". Of what is hidden as a number, only what goes on behind it. */
static bool other_begins(struct bytes in, size_t at, size_t end, bool hide)
{
    if (!byte_is_digit(in.ptr[at]) || !word_starts(in, at))
        return false;
    struct mask_find other = find_but_numbers(in, at);
    return other.instead != NULL && (!hide || at + other.len > end);
}

static struct mask_number number_at(struct bytes in, size_t at)
{
    struct mask_number number = mask_number_read(in, at);
    size_t end = at + number.len;
    bool hide = number.groups > 1 && mask_number_is_personal(&number, in, at);
    size_t next = at + digit_at(in, at); /* an escaped digit is not cut in two */
    for (; number.groups > 1 && next < end; next++)
        if (other_begins(in, next, end, hide))
            return mask_number_read(bytes_slice(in, 0, next), at);
    return number;
}

static struct mask_find find_at(struct bytes in, size_t at)
{
    if (begins_nothing(in, at))
        return nothing;
    /* Nothing begins inside a word, where most bytes are. */
    if (at > 0 && byte_is_alpha(in.ptr[at]) && byte_is_alpha(in.ptr[at - 1]))
        return nothing;
    struct mask_find other = find_but_numbers(in, at);
    if (other.len > 0 || digit_at(in, at) == 0)
        return other;
    struct mask_number number = number_at(in, at);
    bool hide = mask_number_is_personal(&number, in, at);
    return (struct mask_find){number.len, hide ? "[number]" : NULL};
}

static size_t digits_of(struct bytes text)
{
    size_t digits = 0;
    for (size_t at = 0; at < text.len;) {
        size_t len = digit_at(text, at);
        digits += len > 0 ? 1 : 0;
        at += len > 0 ? len : 1;
    }
    return digits;
}

bool mask_next(struct mask_found *out, struct bytes text, size_t from)
{
    while (from < text.len) {
        struct mask_find found = find_at(text, from);
        if (found.instead != NULL) {
            size_t digits = digits_of(bytes_slice(text, from, found.len));
            *out = (struct mask_found){from, found.len, digits, found.instead};
            return true;
        }
        from += found.len > 0 ? found.len : 1;
    }
    return false;
}

typedef struct mask_find finder(struct bytes in, size_t at);

struct masking {
    finder *find;
    size_t enough; /* bytes of what comes out */
};

static int mask_from(struct buf *out, struct bytes in, size_t at,
    const struct masking *masking, struct err *err)
{
    size_t before = out->len;
    size_t kept = at; /* from there on nothing was replaced, nor written yet */
    while (at < in.len && out->len - before + (at - kept) <= masking->enough) {
        struct mask_find found = masking->find(in, at);
        if (found.instead != NULL) {
            if (buf_add(out, bytes_slice(in, kept, at - kept), err) != 0 ||
                buf_add_text(out, found.instead, err) != 0)
                return -1;
            kept = at + found.len;
        }
        at += found.len > 0 ? found.len : 1;
    }
    return buf_add(out, bytes_slice(in, kept, at - kept), err);
}

int mask_head(struct buf *out, struct bytes text, size_t enough, struct err *err)
{
    const struct masking masking = {.find = find_at, .enough = enough};
    return mask_from(out, text, 0, &masking, err);
}

int mask_text(struct buf *out, struct bytes text, struct err *err)
{
    return mask_head(out, text, SIZE_MAX, err);
}

/* Addresses must stay usable by the people who check them: threads have numbers. */
static struct mask_find find_in_url(struct bytes in, size_t at)
{
    struct mask_find found = email_at(in, at);
    if (found.len > 0 || digit_at(in, at) == 0)
        return found;
    struct mask_number number = number_at(in, at);
    bool hide = number.digits >= URL_DIGITS_ENOUGH;
    return (struct mask_find){number.len, hide ? "[number]" : NULL};
}

/* Where the path begins: what stands before it is the host, no personal data. */
static size_t path_start(struct bytes url)
{
    ptrdiff_t scheme = bytes_find(url, bytes_of("://"), 0);
    size_t host = scheme < 0 ? 0 : (size_t)scheme + 3;
    ptrdiff_t slash = bytes_find_byte(url, '/', host);
    return slash < 0 ? url.len : (size_t)slash;
}

int mask_url(struct buf *out, struct bytes url, struct err *err)
{
    size_t start = path_start(url);
    if (buf_add(out, bytes_slice(url, 0, start), err) != 0)
        return -1;
    const struct masking masking = {.find = find_in_url, .enough = SIZE_MAX};
    return mask_from(out, url, start, &masking, err);
}
