/* E-mail addresses: written, disguised, or said in words. */
#include "model/mask_inside.h"

enum { DOMAIN_MAX = 256 };

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

/* By the next bytes: most brackets and blanks begin no sign. */
static bool may_be_sign(struct bytes in, size_t at)
{
    uint8_t second = byte_lower(byte_at(in, at + 1));
    uint8_t third = byte_lower(byte_at(in, at + 2));
    switch (byte_at(in, at)) {
    case ' ':
        return second == '[' || second == '(' || second == '{' || second == 0xD1 ||
               (second == 'a' && (third == 't' || third == 'r')) ||
               (second == 'c' && third == 'h') || (second == 'k' && third == 'l');
    case '[':
    case '(':
    case '{':
    case '<':
        return second == 'a' || second == '@';
    default:
        return true;
    }
}

bool mask_email_signs(struct bytes in, size_t at)
{
    if (!may_be_sign(in, at))
        return false;
    return at_sign(in, at) > 0 || spoken_at(in, at) > 0 || text_at(in, at, " at ");
}

struct mask_find mask_email_at(struct bytes in, size_t at)
{
    if (!is_local(byte_at(in, at)) || (at > 0 && is_local(in.ptr[at - 1])))
        return (struct mask_find){0, NULL};
    /* "%40" is made of bytes a local part may hold, so it is looked for on the way. */
    size_t end = at;
    while (is_local(byte_at(in, end)) && (end == at || !signs_in_local(in, end)))
        end++;
    size_t sign = at_sign(in, end);
    size_t spoken = sign == 0 ? spoken_end(in, end) : end;
    if (spoken > end)
        return (struct mask_find){with_password(in, spoken) - at, "[e-mail]"};
    if (sign == 0)
        return (struct mask_find){0, NULL};
    size_t domain = domain_end(in, end + sign);
    if (domain == end + sign)
        return (struct mask_find){0, NULL};
    return (struct mask_find){with_password(in, domain) - at, "[e-mail]"};
}
