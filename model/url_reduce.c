#include "model/url_reduce.h"

#include "model/url_rules.h"
#include "model/url_shape.h"

#include <string.h>

/* One address on its way. */
struct reduction {
    struct bytes path;
    struct bytes query;
    unsigned present; /* of enum url_needs */
    bool name;        /* what makes no other page goes too */
};

struct parameter {
    struct bytes text;
    struct bytes name;
    struct bytes value;
    bool bare; /* no '=' */
};

static struct parameter parameter_of(struct bytes text)
{
    ptrdiff_t equals = bytes_find_byte(text, '=', 0);
    size_t len = equals == BYTES_NONE ? text.len : (size_t)equals;
    return (struct parameter){text, bytes_slice(text, 0, len),
        bytes_slice(text, len + 1, text.len), equals == BYTES_NONE};
}

static size_t next_separator(struct bytes query, size_t from)
{
    while (from < query.len && query.ptr[from] != '&' && query.ptr[from] != ';')
        from++;
    return from;
}

/* ---- does a rule apply? ---- */

static unsigned presence_of(const struct parameter *parameter)
{
    static const char *const names[] = {"tid", "fid", "t", "f", "id", "topic", "board"};
    if (parameter->bare)
        return url_shape_is(NULL, parameter->text, "#-*") ||
                       url_shape_is(NULL, parameter->text, "#-*/page#")
                   ? URL_NEEDS_SLUG
                   : 0;
    if (parameter->value.len == 0 || !byte_is_digit(parameter->value.ptr[0]))
        return 0;
    for (unsigned i = 0; i < sizeof(names) / sizeof(names[0]); i++)
        if (bytes_is(parameter->name, names[i]))
            return 1U << i;
    return 0;
}

static unsigned presence_in(struct bytes query)
{
    unsigned present = URL_NEEDS_NO_PP;
    size_t end = 0;
    for (size_t at = 0; at < query.len; at = end + 1) {
        end = next_separator(query, at);
        struct parameter parameter = parameter_of(bytes_slice(query, at, end - at));
        present |= presence_of(&parameter);
        if (bytes_is(parameter.name, "pp"))
            present &= ~(unsigned)URL_NEEDS_NO_PP;
    }
    return present;
}

static bool is_number(struct bytes value)
{
    for (size_t i = 0; i < value.len; i++)
        if (!byte_is_digit(value.ptr[i]))
            return false;
    return value.len > 0;
}

static bool is_word(struct bytes value, const char *words)
{
    struct bytes rest = bytes_of(words);
    struct bytes word;
    while (bytes_split(&word, &rest, ' '))
        if (bytes_equal_nocase(value, word))
            return true;
    return false;
}

static bool looks_like_session(struct bytes value)
{
    enum { SHORTEST = 16 };
    for (size_t i = 0; i < value.len; i++)
        if (!byte_is_alpha(value.ptr[i]) && !byte_is_digit(value.ptr[i]) &&
            value.ptr[i] != '-' && value.ptr[i] != '_')
            return false;
    return value.len == 0 || value.len >= SHORTEST;
}

static bool value_fits(const struct url_rule *rule, const struct parameter *parameter)
{
    switch (rule->value) {
    case URL_VALUE_NUMBER:
        return is_number(parameter->value);
    case URL_VALUE_WORD:
        return is_word(parameter->value, rule->words);
    case URL_VALUE_SESSION:
        return !parameter->bare && looks_like_session(parameter->value);
    case URL_VALUE_LANGUAGE:
        return url_rules_is_language(parameter->value);
    case URL_VALUE_ANY:
        break;
    }
    return true;
}

static bool name_fits(const char *pattern, struct bytes name)
{
    /* Most rules end here: an address of a thousand parameters meets all of them. */
    if (name.len == 0 || byte_lower(name.ptr[0]) != (uint8_t)pattern[0])
        return false;
    size_t len = strlen(pattern);
    if (pattern[len - 1] == '*')
        return name.len >= len - 1 && bytes_equal_nocase(bytes_slice(name, 0, len - 1),
                                          bytes_make(pattern, len - 1));
    return bytes_equal_nocase(name, bytes_of(pattern));
}

static struct bytes last_segment(struct bytes path)
{
    size_t at = path.len;
    while (at > 0 && path.ptr[at - 1] != '/')
        at--;
    return bytes_slice(path, at, path.len);
}

static bool page_fits(const char *page, struct bytes path)
{
    if (page == NULL)
        return true;
    if (page[0] == '/')
        return url_shape_ends(NULL, path, page);
    struct bytes last = last_segment(path);
    bool index = last.len == 0 && strcmp(page, "index.php") == 0; /* "/?topic=1" */
    return index || bytes_equal_nocase(last, bytes_of(page));
}

static bool rule_fits(const struct url_rule *rule, const struct reduction *of,
    const struct parameter *parameter)
{
    return name_fits(rule->name, parameter->name) &&
           (of->present & rule->needs) == rule->needs &&
           (rule->effect == URL_OFF || of->name) && value_fits(rule, parameter) &&
           page_fits(rule->page, of->path);
}

/* ---- the path, and paths in the query ---- */

/* The letters that pieces between slashes begin with: of most addresses none that any
 * shape has there. */
static uint32_t firsts_of(struct bytes text)
{
    uint32_t firsts = 0;
    for (size_t i = 0; i < text.len; i++)
        if (byte_is_alpha(text.ptr[i]) && (i == 0 || text.ptr[i - 1] == '/'))
            firsts |= UINT32_C(1) << (text.ptr[i] & 31U);
    return firsts;
}

static bool may_fit(uint32_t firsts, const char *shape)
{
    return shape[0] != '/' || !byte_is_alpha((uint8_t)shape[1]) ||
           (firsts >> ((uint8_t)shape[1] & 31U) & 1U) != 0;
}

/* At most one cut; false when none fits. What is cut is the end or the middle of a
 * piece: the rest is moved up. */
static bool cut_once(uint8_t *text, size_t *len, const struct url_cut *cuts,
    size_t count,
    bool (*fits)(struct url_span *span, struct bytes text, const char *shape))
{
    uint32_t firsts = firsts_of(bytes_make(text, *len));
    for (size_t i = 0; i < count; i++) {
        struct url_span span;
        if (!may_fit(firsts, cuts[i].shape) ||
            !fits(&span, bytes_make(text, *len), cuts[i].shape))
            continue;
        if (span.from > 0 && text[span.from - 1] == '/' && span.to < *len &&
            text[span.to] == '/')
            span.to++; /* no two in a row are left */
        memmove(text + span.from, text + span.to, *len - span.to);
        *len -= span.to - span.from;
        return true;
    }
    return false;
}

/* Each shape of the rules has a number in it. */
static bool may_be_cut(const uint8_t *text, size_t len)
{
    for (size_t i = 0; i < len; i++)
        if (byte_is_digit(text[i]))
            return true;
    return false;
}

/* Until none fits, so that doing it again changes nothing. */
static void cut_path(uint8_t *text, size_t *len, bool name)
{
    if (!may_be_cut(text, *len))
        return;
    const struct url_rules *rules = url_rules();
    while (cut_once(text, len, rules->paths, rules->path_count, url_shape_ends))
        continue;
    if (!name)
        return;
    (void)cut_once(text, len, rules->titles, rules->title_count, url_shape_ends);
    uint32_t firsts = firsts_of(bytes_make(text, *len));
    for (size_t i = 0; i<rules->slash_count && * len> 1; i++)
        if (text[*len - 1] == '/' && may_fit(firsts, rules->slashes[i].shape) &&
            url_shape_ends(NULL, bytes_make(text, *len), rules->slashes[i].shape))
            --*len;
}

static const char *print_of(const struct reduction *of)
{
    const struct url_rules *rules = url_rules();
    struct bytes last = last_segment(of->path);
    for (size_t i = 0; i < rules->print_count; i++)
        if (bytes_equal_nocase(last, bytes_of(rules->prints[i].print)) &&
            (of->present & rules->prints[i].needs) == rules->prints[i].needs)
            return rules->prints[i].page;
    return NULL;
}

/* ---- writing ---- */

/* Room for what went in is enough: nothing grows. */
struct writer {
    uint8_t *at;
    size_t len;
};

static void write_bytes(struct writer *out, struct bytes more)
{
    if (more.len > 0)
        memcpy(out->at + out->len, more.ptr, more.len);
    out->len += more.len;
}

static void write_path(struct writer *out, struct reduction *of)
{
    uint8_t *start = out->at + out->len;
    const char *page = print_of(of);
    size_t kept = of->path.len - (page == NULL ? 0 : last_segment(of->path).len);
    write_bytes(out, bytes_slice(of->path, 0, kept));
    write_bytes(out, bytes_of(page));
    size_t len = (size_t)(out->at + out->len - start);
    cut_path(start, &len, of->name);
    out->len = (size_t)(start - out->at) + len;
    of->path = bytes_make(start, len);
}

static bool is_spared(const struct reduction *of, const struct parameter *parameter)
{
    const struct url_rules *rules = url_rules();
    if (parameter->name.len == 0)
        return true;
    for (size_t i = 0; i < rules->parameter_count; i++)
        if (rule_fits(&rules->parameters[i], of, parameter))
            return true;
    return false;
}

static void write_parameter(
    struct writer *out, const struct reduction *of, const struct parameter *parameter)
{
    const struct url_rules *rules = url_rules();
    uint8_t *start = out->at + out->len;
    size_t len = parameter->text.len;
    write_bytes(out, parameter->text);
    while (may_be_cut(start, len) &&
           cut_once(start, &len, rules->values, rules->value_count, url_shape_is))
        continue;
    if (parameter->bare)
        cut_path(start, &len, of->name);
    out->len = (size_t)(start - out->at) + len;
}

/* "&amp;" that was escaped once too often: a parameter "amp" without a value, and the
 * ';' after it. */
static bool is_leftover(
    struct bytes query, const struct parameter *parameter, size_t end)
{
    return end < query.len && query.ptr[end] == ';' && parameter->bare &&
           bytes_is(parameter->text, "amp");
}

static void write_query(struct writer *out, const struct reduction *of)
{
    bool first = true, joined = true;
    size_t end = 0;
    for (size_t at = 0; at < of->query.len; at = end + 1) {
        end = next_separator(of->query, at);
        struct parameter parameter = parameter_of(bytes_slice(of->query, at, end - at));
        if (is_leftover(of->query, &parameter, end) || is_spared(of, &parameter)) {
            joined = false;
            continue;
        }
        /* A parameter brings the separator that stood before it, unless what it parted
         * is gone. */
        uint8_t joint = joined && at > 0 && !of->name ? of->query.ptr[at - 1] : '&';
        write_bytes(out, bytes_make(first ? (const uint8_t *)"?" : &joint, 1));
        write_parameter(out, of, &parameter);
        first = false;
        joined = true;
    }
}

/* No page needs so many: such a query stays as it is, and costs no more than its
 * length. */
static bool is_endless(struct bytes query)
{
    enum { PARAMETERS_MAX = 64 };
    size_t count = 1;
    for (size_t i = 0; i < query.len; i++)
        count += query.ptr[i] == '&' || query.ptr[i] == ';' ? 1U : 0U;
    return count > PARAMETERS_MAX;
}

size_t url_reduce_into(uint8_t *out, struct bytes path, struct bytes query, bool name)
{
    struct reduction of = {.path = path, .query = query, .name = name};
    struct writer writer = {0};
    writer.at = out;
    of.present = presence_in(of.query);
    write_path(&writer, &of);
    if (!is_endless(query)) {
        write_query(&writer, &of);
        return writer.len;
    }
    write_bytes(&writer, bytes_of("?"));
    write_bytes(&writer, query);
    return writer.len;
}

int url_reduce(struct buf *out, struct bytes path, struct bytes query, struct err *err)
{
    if (path.len == 0)
        path = bytes_of("/");
    if (buf_reserve(out, path.len + query.len + 1, err) != 0)
        return -1;
    out->len += url_reduce_into(out->ptr + out->len, path, query, false);
    return 0;
}
