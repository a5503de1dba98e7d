#include "parsers/profile_page.h"

static bool is_one_of(struct bytes part, const char *const *names)
{
    for (; *names != NULL; names++)
        if (bytes_equal_nocase(part, bytes_of(*names)))
            return true;
    return false;
}

/* MyBB, SMF, phpBB 2 and 3, vBulletin, IP.Board, FluxBB. */
static bool by_query(struct bytes path)
{
    static const char *const forms[] = {"action=profile", "mode=viewprofile",
        "showuser=", "member.php?u=", "member.php?userid=", "action=getinfo",
        "profile.php?id=", "module=profile", NULL};
    for (size_t i = 0; forms[i] != NULL; i++)
        if (bytes_find_nocase(path, bytes_of(forms[i]), 0) != BYTES_NONE)
            return true;
    return false;
}

/* "/members/heron.12/", "/members/heron.12/about", "/user/heron": a name, and perhaps
 * one of the page's parts, is all that follows. */
static bool by_path(struct bytes path)
{
    static const char *const places[] = {"member", "members", "user", "users", "u",
        "profile", "profiles", "profil", "membre", "membres", "mitglied", "usuario",
        "perfil", NULL};
    static const char *const parts[] = {"about", "activity", "profile", "signature",
        "info", "summary", "posts", "topics", "recent-content", "content", NULL};
    ptrdiff_t query = bytes_find_byte(path, '?', 0);
    struct bytes rest =
        bytes_slice(path, 0, query == BYTES_NONE ? path.len : (size_t)query);
    struct bytes part;
    bool place = false;
    unsigned behind = 0;
    bool known = true;
    while (bytes_split(&part, &rest, '/')) {
        if (part.len == 0)
            continue;
        behind += place ? 1 : 0;
        known = behind < 2 || is_one_of(part, parts);
        place = place || is_one_of(part, places);
    }
    return place && known && (behind == 1 || behind == 2);
}

bool profile_page_is(const struct url *url)
{
    return url != NULL && (by_query(url_path(url)) || by_path(url_path(url)));
}
