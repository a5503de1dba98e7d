#include "alerts/thread.h"

#include <string.h>

struct text {
    char *at; /* TARGET_URL_SIZE bytes */
    size_t len;
};

static void add(struct text *out, struct bytes more)
{
    if (more.len >= TARGET_URL_SIZE - out->len)
        more.len = TARGET_URL_SIZE - 1 - out->len;
    if (more.len > 0)
        memcpy(out->at + out->len, more.ptr, more.len);
    out->len += more.len;
    out->at[out->len] = '\0';
}

static bool is_number(struct bytes text)
{
    uint64_t value = 0;
    return bytes_to_u64(&value, text, UINT32_MAX) == 0;
}

static bool is_page_parameter(struct bytes parameter)
{
    static const char *const names[] = {"page=", "pg=", "start=", "st=", "offset="};
    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
        if (bytes_starts_nocase(parameter, names[i]) &&
            is_number(bytes_slice(parameter, strlen(names[i]), parameter.len)))
            return true;
    return false;
}

/* "/page/2" and "/page-2" at the end, with or without a slash behind. */
static struct bytes without_page_part(struct bytes path)
{
    static const char *const marks[] = {"/page/", "/page-"};
    struct bytes bare = path;
    while (bytes_ends(bare, "/"))
        bare.len--;
    size_t digits = 0;
    while (digits < bare.len && byte_is_digit(bare.ptr[bare.len - 1 - digits]))
        digits++;
    struct bytes head = bytes_slice(bare, 0, bare.len - digits);
    for (size_t i = 0; digits > 0 && i < sizeof(marks) / sizeof(marks[0]); i++)
        if (bytes_ends(head, marks[i]))
            return bytes_slice(head, 0, head.len - strlen(marks[i]));
    while (bytes_ends(path, "/") && path.len > 1)
        path.len--;
    return path;
}

void thread_of_url(char thread[TARGET_URL_SIZE], const char *url)
{
    struct text out = {.at = thread};
    struct bytes rest = bytes_of(url);
    struct bytes path = bytes_make(NULL, 0);
    struct bytes parameter;
    const char *joint = "?";
    thread[0] = '\0';
    (void)bytes_split(&path, &rest, '?');
    add(&out, without_page_part(path));
    while (bytes_split(&parameter, &rest, '&')) {
        if (is_page_parameter(parameter))
            continue;
        add(&out, bytes_of(joint));
        add(&out, parameter);
        joint = "&";
    }
}
