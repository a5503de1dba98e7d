#include "matchers/email_glued.h"

static bool is_capital(uint8_t byte)
{
    return byte >= 'A' && byte <= 'Z';
}

static bool is_small(uint8_t byte)
{
    return byte >= 'a' && byte <= 'z';
}

struct bytes glued_host(struct bytes run)
{
    size_t end = run.len;
    ptrdiff_t hyphens = bytes_find(run, bytes_of("--"), 0);
    if (hyphens >= 2 &&
        !bytes_starts_nocase(bytes_slice(run, (size_t)hyphens - 2, 2), "xn"))
        return bytes_slice(run, 0, (size_t)hyphens);
    while (end > 0 && byte_is_digit(run.ptr[end - 1]))
        end--;
    if (end < run.len)
        return end > 0 && byte_is_alpha(run.ptr[end - 1]) ? bytes_slice(run, 0, end)
                                                          : run;
    for (size_t i = run.len; i > 1 && run.ptr[i - 1] != '.'; i--)
        if (is_capital(run.ptr[i - 1]) && is_small(run.ptr[i - 2]))
            end = i - 1;
    return bytes_slice(run, 0, end);
}

size_t glued_local(struct bytes text, size_t start, size_t at)
{
    enum { DIGITS_LEAST = 8, CAPITALS_LEAST = 2 };
    size_t end = start;
    while (end < at && byte_is_digit(text.ptr[end]))
        end++;
    if (end - start >= DIGITS_LEAST && end < at && byte_is_alpha(text.ptr[end]))
        return end;
    end = start;
    while (end < at && is_capital(text.ptr[end]))
        end++;
    return end - start >= CAPITALS_LEAST && end < at && is_small(text.ptr[end]) ? end
                                                                                : start;
}
