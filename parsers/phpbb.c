/*
 * phpBB 3.0 to 3.3: prosilver and the styles made from it, and the tables of
 * subsilver2. Told by the body's id, its cookie's and scripts' names, and the ids of
 * posts, which links lead to and styles therefore keep.
 */
#include "parsers/registry.h"

#include "parsers/forum.h"

static const struct forum forum = {
    .post = "div.post, [id].postbody-wrap, table.tablebg",
    .body = ".postbody .content, .content, div.postbody",
    .author = ".postprofile .username, .postprofile .username-coloured, b.postauthor, "
              ".author .username, .author .username-coloured, .author strong, "
              ".postprofile dt a, .postprofile dt strong, .postprofile strong",
    .date = ".author time, p.author, .postbody time, td.gensmall div[style*=right], "
            "td.gensmall, time",
    .edited = ".notice, td span.gensmall",
    .title = ".postbody h3 a, .postbody h3, td.gensmall a[href^=#p]",
    .attached = ".attachbox",
    .quote = ".quotetitle, .quotecontent",
    .code = ".codebox, .codetitle, .codecontent",
    .unsaid = ".signature, .profile-icons, .attachbox, .attachtitle",
    .row = "a.topictitle",
    .subject =
        ".topic-title a, h2.topic-title, #page-body h2 a, #pageheader h2 a.titles",
    .crumbs = ".breadcrumbs a, .breadcrumb a, li.icon-home a, .navlinks a",
    .next = "li.next a, li.arrow.next a, a.right-box, .pagination a[rel=next]",
    .pages = ".pagination, td.gensmall, .topic-actions",
    .thread_link = "a.topictitle",
    .board_link = "a.forumtitle",
    .empty = "body.section-viewforum .panel .inner",
    .index = "body.section-index",
    .search = "body.section-search, .search.post, #search_keywords_form",
    .error = "#message, .message-title, td.row1 p.gen",
    .login = "form#login, form#loginform",
    .thread_path =
        "viewtopic.php?f= viewtopic.php?t= viewtopic.php?sid= /viewtopic.php",
    .board_path = "viewforum.php?f= viewforum.php?sid=",
    .file_path = "download/file.php?id=",
    .variant_path = "view= mark= watch= bookmark= ?p= &p= hash= mode= sd= st= sk= "
                    "print= unwatch= #unread i=pm ucp.php posting.php mcp.php "
                    "memberlist.php",
    .search_path = "search.php",
    .message_path = "i=pm",
    .later_path = "start=",
    .order = DATE_MONTH_FIRST,
    .local_dates = true,
};

static bool claims(const struct view *view)
{
    if (!forum_says(view, "phpbb|phpBB|topictitle|forumtitle|postauthor"))
        return false;
    return forum_tells(view, NULL, "body#phpbb", 1) ||
           forum_tells(view, NULL,
               "link[href*=prosilver], link[href*=subsilver], a.topictitle, "
               "a.forumtitle, .copyright a[href*=phpbb.com], b.postauthor, "
               "dl.postprofile, "
               "form[action*=ucp.php?mode=login]",
               2);
}

const struct engine engine_phpbb = {.name = "phpbb", .claims = claims, .forum = &forum};
