#include "model/mask.h"

#include "model/mask_inside.h"
#include "model/mask_number.h"

enum {
    URL_DIGITS_ENOUGH = 9,
    IBAN_MIN = 15, /* ISO 13616: Norway's, the shortest */
    IBAN_MAX = 34
};

static const struct mask_find nothing = {0, NULL};

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

/* Most bytes of a text: a letter within its word, the second byte of one beyond ASCII,
 * a blank, a comma. None of what is looked for begins there. */
static bool begins_nothing(struct bytes in, size_t at)
{
    uint8_t byte = in.ptr[at];
    if (byte_is_alpha(byte))
        return at > 0 && byte_is_alpha(in.ptr[at - 1]);
    if (byte >= 0x80 && byte < 0xC0)
        return at > 0 && in.ptr[at - 1] >= 0x80;
    return byte < 0x80 && !byte_is_digit(byte) && !is_beginning(byte);
}

/* One of the kinds that begin at `at`. Inline, so that each is called by its name: by a
 * pointer, the processor guesses wrong every other time. */
static inline __attribute__((always_inline)) bool begins(struct mask_find *found,
    unsigned kinds, struct mask_find (*find)(struct bytes in, size_t at),
    struct bytes in, size_t at)
{
    if (kinds != 0)
        *found = find(in, at);
    return found->len > 0;
}

/* Of those kinds that the text may hold. */
static struct mask_find find_but_numbers(struct bytes in, size_t at, unsigned kinds)
{
    struct mask_find found = nothing;
    (void)(begins(&found, kinds & MASK_EMAIL, mask_email_at, in, at) ||
           begins(&found, kinds & MASK_IBAN, iban_at, in, at) ||
           begins(&found, kinds & MASK_LABEL, mask_label_at, in, at) ||
           begins(&found, kinds & MASK_ACCOUNT, mask_account_at, in, at) ||
           begins(&found, kinds & MASK_HASH, mask_hash_at, in, at) ||
           begins(&found, kinds & MASK_KEY, paste_key_at, in, at) ||
           begins(&found, kinds & MASK_CODE, mask_code_at, in, at) ||
           begins(&found, kinds & MASK_DAY, mask_day_at, in, at));
    return found;
}

/* Whether something else begins inside a number that ends at `end`: "5
 * 12jean@labo.example". Of what is hidden as a number, only what goes on behind it. */
static bool other_begins(
    struct bytes in, size_t at, unsigned kinds, size_t end, bool hide)
{
    if (!byte_is_digit(in.ptr[at]) || !word_starts(in, at))
        return false;
    struct mask_find other = find_but_numbers(in, at, kinds);
    return other.instead != NULL && (!hide || at + other.len > end);
}

static struct mask_number number_at(struct bytes in, size_t at, unsigned kinds)
{
    struct mask_number number = mask_number_read(in, at);
    size_t years = number.groups > 2 ? mask_years_before_bracket(in, at) : 0;
    if (years > 0)
        return mask_number_read(bytes_slice(in, 0, at + years), at);
    size_t end = at + number.len;
    bool hide = number.groups > 1 && mask_number_is_personal(&number, in, at);
    size_t next = at + digit_at(in, at); /* an escaped digit is not cut in two */
    for (; number.groups > 1 && next < end; next++)
        if (other_begins(in, next, kinds, end, hide))
            return mask_number_read(bytes_slice(in, 0, next), at);
    return number;
}

static struct mask_find find_at(struct bytes in, size_t at, unsigned kinds)
{
    if (begins_nothing(in, at))
        return nothing;
    struct mask_find other = find_but_numbers(in, at, kinds);
    if (other.len > 0 || (kinds & MASK_NUMBER) == 0 || digit_at(in, at) == 0)
        return other;
    struct mask_number number = number_at(in, at, kinds);
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
    unsigned kinds = from == 0 ? mask_kinds_of(text) : out->kinds;
    while (kinds != 0 && from < text.len) {
        struct mask_find found = find_at(text, from, kinds);
        if (found.instead != NULL) {
            size_t digits = digits_of(bytes_slice(text, from, found.len));
            *out = (struct mask_found){from, found.len, digits, found.instead, kinds};
            return true;
        }
        from += found.len > 0 ? found.len : 1;
    }
    return false;
}

typedef struct mask_find finder(struct bytes in, size_t at, unsigned kinds);

struct masking {
    finder *find;
    size_t enough;  /* bytes of what comes out */
    unsigned kinds; /* that the text may hold; 0: nothing is replaced */
};

static int mask_from(struct buf *out, struct bytes in, size_t at,
    const struct masking *masking, struct err *err)
{
    size_t enough = masking->enough;
    if (masking->kinds == 0)
        return buf_add(out, bytes_slice(in, at, enough + (enough < SIZE_MAX)), err);
    size_t before = out->len;
    size_t kept = at; /* from there on nothing was replaced, nor written yet */
    while (at < in.len && out->len - before + (at - kept) <= enough) {
        struct mask_find found = masking->find(in, at, masking->kinds);
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
    const struct masking masking = {
        .find = find_at, .enough = enough, .kinds = mask_kinds_of(text)};
    return mask_from(out, text, 0, &masking, err);
}

int mask_text(struct buf *out, struct bytes text, struct err *err)
{
    return mask_head(out, text, SIZE_MAX, err);
}

/* Addresses must stay usable by the people who check them: threads have numbers. */
static struct mask_find find_in_url(struct bytes in, size_t at, unsigned kinds)
{
    struct mask_find found = mask_email_at(in, at);
    if (found.len > 0 || digit_at(in, at) == 0)
        return found;
    struct mask_number number = number_at(in, at, kinds);
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
    const struct masking masking = {
        .find = find_in_url, .enough = SIZE_MAX, .kinds = mask_kinds_of(url)};
    return mask_from(out, url, start, &masking, err);
}
