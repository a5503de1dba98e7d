#include "crawler/cookie_file.h"

#include <stdio.h>
#include <string.h>

enum { FIELDS = 7, SECOND_MS = 1000 };

static const char http_only_mark[] = "#HttpOnly_";

struct reading_file {
    struct cookies *out;
    struct cookie_file_tally *tally;
    const struct cookie_file_site *site;
    unsigned line;
};

/* What people hand in instead. */
static int check_kind(struct bytes text, struct err *err)
{
    struct bytes start = bytes_trim(text);
    if (start.len == 0)
        return err_set(err, "line 1: the file is empty; export the cookies again");
    if (start.ptr[0] == '<')
        return err_set(err, "line 1: this is a web page, not a cookies.txt; export the "
                            "cookies in Netscape's format");
    if (start.ptr[0] == '[' || start.ptr[0] == '{')
        return err_set(err, "line 1: this is JSON; let the add-on export Netscape's "
                            "format (cookies.txt)");
    return 0;
}

static int wrong(const struct reading_file *file, const char *what, struct err *err)
{
    return err_set(err, "line %u: %s", file->line, what);
}

static size_t split_fields(struct bytes fields[FIELDS], struct bytes line)
{
    size_t count = 0;
    struct bytes field;
    while (count < FIELDS && bytes_split(&field, &line, '\t'))
        fields[count++] = field;
    /* A tab too many is part of the value, where it is refused. */
    if (count == FIELDS && line.ptr != NULL && line.len > 0)
        fields[FIELDS - 1].len += 1 + line.len;
    return count;
}

static bool read_flag(bool *out, struct bytes field)
{
    *out = bytes_equal_nocase(field, bytes_of("true"));
    return *out || bytes_equal_nocase(field, bytes_of("false"));
}

/* Some write fractions, some a negative number for "with the session". */
static bool read_expiry(int64_t *ms, struct bytes field)
{
    static const uint64_t year_9999_s = UINT64_C(253402300799);
    ptrdiff_t dot = bytes_find_byte(field, '.', 0);
    struct bytes whole = dot == BYTES_NONE ? field : bytes_slice(field, 0, (size_t)dot);
    bool negative = bytes_starts(whole, "-");
    uint64_t seconds = 0;
    if (bytes_to_u64(&seconds, bytes_slice(whole, negative ? 1 : 0, whole.len),
            year_9999_s) != 0)
        return false;
    *ms = negative ? 0 : (int64_t)seconds * SECOND_MS;
    return true;
}

/* Whether it is of one of the site's hosts; then its domain is set. */
static bool is_of_site(
    struct cookie *cookie, const struct cookie_file_site *site, struct bytes domain)
{
    bool alone = cookie->host_only;
    for (size_t i = 0; i < site->host_count; i++) {
        if (!cookie_set_domain(cookie, &site->hosts[i], domain))
            continue;
        cookie->host_only = cookie->host_only || alone;
        if (!alone || bytes_equal(cookie->domain, url_host(&site->hosts[i])))
            return true;
    }
    return false;
}

static int take_cookie(
    struct reading_file *file, const struct cookie *cookie, struct err *err)
{
    struct cookie_file_tally *tally = file->tally;
    if (!cookie_is_sound(cookie))
        return wrong(file,
            "a cookie that cannot be sent: a control character or ';' in it, no name, "
            "or too long",
            err);
    if (cookie->expires_ms != 0 && cookie->expires_ms <= file->site->now_ms) {
        tally->expired++;
        return 0;
    }
    int put = cookies_put(file->out, cookie, file->site->now_ms, err);
    if (put == COOKIES_FULL)
        return wrong(file, "more cookies of this site than a source may have", err);
    tally->taken += put == 0 ? 1 : 0;
    return put < 0 ? -1 : 0;
}

static int read_cookie(struct reading_file *file, struct bytes line, struct err *err)
{
    struct bytes fields[FIELDS] = {{0}};
    struct cookie cookie = {0};
    bool below = false;
    if (bytes_starts(line, http_only_mark)) {
        cookie.http_only = true;
        line = bytes_slice(line, strlen(http_only_mark), line.len);
    }
    size_t count = split_fields(fields, line);
    if (count < FIELDS - 1)
        return wrong(file,
            "not a cookie: seven fields with tabs between them are wanted, as in "
            "Netscape's cookies.txt",
            err);
    if (!read_flag(&below, fields[1]) || !read_flag(&cookie.secure, fields[3]))
        return wrong(file, "its second and fourth field must be TRUE or FALSE", err);
    if (!read_expiry(&cookie.expires_ms, fields[4]))
        return wrong(file, "its fifth field must be a time in seconds, or 0", err);
    cookie.host_only = !below && !bytes_starts(fields[0], ".");
    cookie.path = fields[2];
    cookie.name = fields[5];
    cookie.value = fields[6];
    if (!is_of_site(&cookie, file->site, fields[0])) {
        file->tally->foreign++;
        return 0;
    }
    return take_cookie(file, &cookie, err);
}

static int read_lines(struct reading_file *file, struct bytes text, struct err *err)
{
    struct bytes line;
    if (bytes_ends(text, "\n"))
        text.len--;
    while (bytes_split(&line, &text, '\n')) {
        file->line++;
        if (bytes_ends(line, "\r"))
            line.len--;
        bool remark = bytes_starts(line, "#") && !bytes_starts(line, http_only_mark);
        if (remark || bytes_trim(line).len == 0)
            continue;
        if (read_cookie(file, line, err) != 0)
            return -1;
    }
    return 0;
}

static int tell_none(const struct reading_file *file, struct err *err)
{
    const struct cookie_file_tally *tally = file->tally;
    struct bytes host = url_host(&file->site->hosts[0]);
    if (tally->expired > 0)
        return err_set(err,
            "all %u cookies of %.*s in its %u lines have expired; log in anew and "
            "export them",
            tally->expired, (int)host.len, (const char *)host.ptr, file->line);
    return err_set(err,
        "none of the %u cookies in its %u lines is of %.*s; export them on its own "
        "page",
        tally->foreign, file->line, (int)host.len, (const char *)host.ptr);
}

int cookie_file_read(struct cookies *out, struct cookie_file_tally *tally,
    struct bytes text, const struct cookie_file_site *site, struct err *err)
{
    static const char mark[] = "\xef\xbb\xbf"; /* of UTF-8 */
    struct reading_file file = {.out = out, .tally = tally, .site = site};
    *tally = (struct cookie_file_tally){0};
    cookies_done(out);
    if (bytes_starts(text, mark))
        text = bytes_slice(text, strlen(mark), text.len);
    if (check_kind(text, err) != 0)
        return -1;
    int read = read_lines(&file, text, err);
    if (read == 0 && out->count == 0)
        read = tell_none(&file, err);
    if (read != 0)
        cookies_done(out);
    return read;
}
