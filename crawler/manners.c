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

/* What does something, or leads to nothing but a form, wherever it stands. Words that
 * also name boards and threads ("private", "order") are below. */
static const char *const actions[] = {"logout", "log-out", "log_out", "signout",
    "sign-out", "logoff", "login", "log-in", "signin", "sign-in", "register", "signup",
    "sign-up", "lostpw", "lostpassword", "lost-password", "newreply", "newthread",
    "new-topic", "posting", "post-reply", "postreply", "reply", "add-reply", "editpost",
    "edit", "delete", "deletepost", "report", "moderation", "modcp", "admincp",
    "usercp", "usercp2", "sendmessage", "emailuser", "sendthread", "vote", "ratethread",
    "reputation", "unlike", "unfollow", "unwatch", "subscribe", "unsubscribe",
    "markread", "mark-read", "markasread", "mark_read", "markallread", "buy",
    "purchase", "cart", "checkout", "withdraw", "deposit", "multiquote", NULL};

/* Said by action=, mode= and the like only. */
static const char *const verbs[] = {"private", "order", "polls", "watch", "pay",
    "payment", "upload", "ignore", "buddy", "quote", "follow", "rate", "like", "react",
    "remove", "moderate", "captcha", "post", "post2", "addsubscription",
    "removesubscription", "pm", NULL};

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
    static const char *const names[] = {"action", "do", "act", "mode", "op", "cmd",
        "task", "a", "sa", "area", "page_action", NULL};
    static const char *const keys[] = {"my_post_key", "logoutkey", "csrf", "csrf_token",
        "_csrf", "_token", "form_token", "formhash", "_xftoken", "authenticity_token",
        "securitytoken", "confirm_key", NULL};
    struct bytes name = before(parameter, '=');
    struct bytes value = stem(bytes_slice(parameter, name.len + 1, parameter.len));
    if (is_any(name, keys) || is_any(name, actions))
        return true;
    return is_any(name, names) && (is_any(value, actions) || is_any(value, verbs) ||
                                      bytes_starts_nocase(value, "do_"));
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
