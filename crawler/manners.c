#include "crawler/manners.h"

static bool is_any(struct bytes word, const char *const *words)
{
    for (; *words != NULL; words++)
        if (bytes_equal_nocase(word, bytes_of(*words)))
            return true;
    return false;
}

static struct bytes path_of(const struct url *url)
{
    struct bytes all = url_path(url);
    ptrdiff_t mark = bytes_find_byte(all, '?', 0);
    return mark == BYTES_NONE ? all : bytes_slice(all, 0, (size_t)mark);
}

/* Empty when there is none. */
static struct bytes query_of(const struct url *url)
{
    struct bytes all = url_path(url);
    ptrdiff_t mark = bytes_find_byte(all, '?', 0);
    return mark == BYTES_NONE ? bytes_make(NULL, 0)
                              : bytes_slice(all, (size_t)mark + 1, all.len);
}

static struct bytes before(struct bytes text, uint8_t mark)
{
    ptrdiff_t at = bytes_find_byte(text, mark, 0);
    return at == BYTES_NONE ? text : bytes_slice(text, 0, (size_t)at);
}

/* What does something, or leads to nothing but a form. */
static const char *const actions[] = {"logout", "log-out", "log_out", "signout",
    "sign-out", "logoff", "login", "log-in", "signin", "sign-in", "register", "signup",
    "sign-up", "lostpw", "lostpassword", "lost-password", "newreply", "newthread",
    "new-topic", "posting", "post-reply", "postreply", "reply", "add-reply", "do_reply",
    "editpost", "edit", "delete", "deletepost", "remove", "report", "moderate",
    "moderation", "modcp", "admincp", "usercp", "usercp2", "private", "sendmessage",
    "emailuser", "sendthread", "vote", "polls", "rate", "ratethread", "reputation",
    "like", "unlike", "react", "follow", "unfollow", "ignore", "buddy", "watch",
    "unwatch", "subscribe", "unsubscribe", "addsubscription", "removesubscription",
    "markread", "mark-read", "markasread", "mark_read", "markallread", "buy", "order",
    "purchase", "cart", "checkout", "pay", "payment", "withdraw", "deposit", "upload",
    "attachments-upload", "quote", "multiquote", "captcha", NULL};

/* "newreply.php" is "newreply". */
static struct bytes stem(struct bytes segment)
{
    return before(segment, '.');
}

static bool path_acts(struct bytes path)
{
    struct bytes rest = path;
    struct bytes segment;
    while (bytes_split(&segment, &rest, '/'))
        if (is_any(stem(segment), actions))
            return true;
    return false;
}

static bool parameter_acts(struct bytes parameter)
{
    static const char *const verbs[] = {"action", "do", "act", "mode", "op", "cmd",
        "task", "a", "sa", "area", "page_action", NULL};
    static const char *const keys[] = {"my_post_key", "logoutkey", "csrf", "csrf_token",
        "_csrf", "_token", "form_token", "formhash", "_xftoken", "authenticity_token",
        "securitytoken", "confirm_key", NULL};
    struct bytes name = before(parameter, '=');
    struct bytes value = bytes_slice(parameter, name.len + 1, parameter.len);
    if (is_any(name, keys) || is_any(name, actions))
        return true;
    /* "do_newreply", "logout.php" and "reply" alike; SMF writes action=post2 too. */
    return is_any(name, verbs) &&
           (is_any(stem(value), actions) || bytes_starts_nocase(value, "do_") ||
               bytes_equal_nocase(value, bytes_of("post")) ||
               bytes_equal_nocase(value, bytes_of("post2")));
}

static bool next_parameter(struct bytes *parameter, struct bytes *rest)
{
    size_t end = 0;
    if (rest->len == 0)
        return false;
    while (end < rest->len && rest->ptr[end] != '&' && rest->ptr[end] != ';')
        end++;
    *parameter = bytes_slice(*rest, 0, end);
    *rest = bytes_slice(*rest, end + 1, rest->len);
    return true;
}

bool manners_is_action(const struct url *url)
{
    struct bytes rest = query_of(url);
    struct bytes parameter;
    if (path_acts(path_of(url)))
        return true;
    while (next_parameter(&parameter, &rest))
        if (parameter_acts(parameter))
            return true;
    return false;
}

bool manners_is_decoration(const struct url *url)
{
    static const char *const endings[] = {"png", "jpg", "jpeg", "gif", "webp", "avif",
        "bmp", "svg", "ico", "css", "js", "mjs", "map", "woff", "woff2", "ttf", "otf",
        "eot", "mp3", "ogg", "wav", "flac", "mp4", "webm", "avi", "mkv", "mov", "swf",
        NULL};
    struct bytes path = path_of(url);
    size_t at = path.len;
    while (at > 0 && path.ptr[at - 1] != '.' && path.ptr[at - 1] != '/')
        at--;
    return at > 0 && path.ptr[at - 1] == '.' &&
           is_any(bytes_slice(path, at, path.len), endings);
}

static size_t times_in(struct bytes path, struct bytes wanted)
{
    size_t count = 0;
    struct bytes segment;
    while (bytes_split(&segment, &path, '/'))
        count += bytes_equal(segment, wanted) ? 1U : 0U;
    return count;
}

bool manners_is_trap(const struct url *url)
{
    enum { SEGMENTS_MAX = 32, REPEATS_MAX = 3, PARAMETERS_MAX = 24 };
    struct bytes path = path_of(url);
    struct bytes query = query_of(url);
    struct bytes rest = path;
    struct bytes part;
    size_t segments = 0;
    size_t parameters = 0;
    while (bytes_split(&part, &rest, '/'))
        if (++segments > SEGMENTS_MAX ||
            (part.len > 0 && times_in(path, part) > REPEATS_MAX))
            return true;
    while (next_parameter(&part, &query))
        parameters++;
    return parameters > PARAMETERS_MAX;
}
