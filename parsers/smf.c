/*
 * SMF 2.0, 2.1 and later, and the tables of 1.1. Told by the variables of its scripts
 * (smf_theme_url ...) and the ids of posts and topics, which its scripts need. An
 * address names a topic and the number of its first post on the page: topic=28.15.
 */
#include "parsers/registry.h"

#include "parsers/forum.h"

/* "topic=28.15" begins with the sixteenth post. */
static bool is_later(struct bytes path)
{
    static const char *const names[] = {"topic=", "topic,", "board=", "board,"};
    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
        ptrdiff_t at = bytes_find_nocase(path, bytes_of(names[i]), 0);
        ptrdiff_t dot =
            at == BYTES_NONE ? BYTES_NONE : bytes_find_byte(path, '.', (size_t)at);
        if (dot != BYTES_NONE && (size_t)dot + 1 < path.len)
            return byte_is_digit(path.ptr[dot + 1]) && path.ptr[dot + 1] != '0';
    }
    return false;
}

static const struct forum forum = {
    .post = "div.post_wrapper, td.windowbg, td.windowbg2",
    .body = ".post .inner, .inner#msg_%, div.post",
    .author = ".poster h4 a[href*=action=profile], .poster h4 a[href*=profile], "
              ".poster h4, td b a[href*=action=profile], td b",
    .date = ".postinfo .smalltext, .keyinfo .smalltext, .keyinfo time, .postinfo, "
            "td[valign=middle] div.smalltext, td div.smalltext",
    .edited = "#modified_% em, #modified_% i, #modified_%",
    .title =
        ".keyinfo h5 a, .keyinfo h5, .subject_title a, .subject_title, div#subject_% a",
    .attached = ".attachments",
    .quote = ".quoteheader, .quotefooter, div.quote",
    .code = ".codeheader, .bbc_code, div.code",
    .unsaid = ".signature, .modified, .attachments, .moderatorbar",
    .row = "span#msg_% a",
    .subject = "#top_subject, .navigate_section li.last a",
    .crumbs = ".navigate_section a, .linktree a, a.nav",
    .next = "link[rel=next]",
    .pages = ".pagelinks, .pagesection, td.middletext",
    .thread_link = "span#msg_% a",
    .empty = "#messageindex th strong, #topic_header h3",
    .error = "#fatal_error",
    .login = "form#frmLogin",
    .thread_path = "topic= topic,",
    .board_path = "board= board,",
    .file_path = "action=dlattach",
    .variant_path = "action= .msg .new prev_next= sort= ;all imode wap",
    .search_path = "action=search",
    .message_path = "action=pm",
    .order = DATE_MONTH_FIRST,
    .local_dates = true,
    .is_later = is_later,
};

/* A link to its makers may stand on any page; two, or with its scripts, hardly. */
static bool claims(const struct view *view)
{
    static const char makers[] = "a[href*=simplemachines.org], a[href*=action=credits]";
    if (!forum_says(view, "smf_|SMF"))
        return false;
    return forum_tells(view, NULL,
               "div.post_wrapper .inner#msg_%, div#subject_%, "
               "span#msg_% a[href*=topic], form#frmLogin, #smf_footer, "
               "#topic_container, .copyright a[href*=simplemachines.org], "
               "body[id^=action_] #fatal_error",
               1) ||
           forum_tells(view, "smf_theme_url|smf_scripturl|smf_images_url", makers, 1) ||
           forum_tells(view, "SMF", makers, 2);
}

const struct engine engine_smf = {.name = "smf", .claims = claims, .forum = &forum};
