/*
 * vBulletin 3 and 4. Told by its generator and by the ids of posts and threads, which
 * its scripts need (post_message_1, thread_title_1).
 */
#include "parsers/registry.h"

#include "parsers/forum.h"

static const struct forum forum = {
    .post = "div#edit%, table#post%, li#post_%, div#post_%",
    .body = "#post_message_% blockquote.postcontent, #post_message_%",
    .author = ".bigusername, .username_container .username, .username, .userinfo a, "
              "#postmenu_% a, #postmenu_%, .username_container strong, "
              ".username_container span",
    .date = ".postdate .date, .postdate, td.thead, .tcat, td.smallfont, "
            "td[align=right] div",
    .edited = ".lastedited, #td_post_% div.smallfont em",
    .title = "h2.title, #td_post_% div.smallfont strong",
    .attached = ".attachments, fieldset.fieldset",
    .quote = ".bbcode_quote, .bbcode_postedby, .quote_container, td.alt2, div.quote, "
             "table.quote",
    .code = "pre.bbcode_code, div.bbcode_code, pre.alt2, .bbcode_description, "
            "div.alt2 code",
    .unsaid = ".signature, .signaturecontainer, .attachments, .after_content, "
              "#post_message_% div.smallfont",
    .row = "a#thread_title_%",
    .subject = "#pagetitle .threadtitle a, #pagetitle .threadtitle, td.navbar strong",
    .crumbs = "span.navbar a, #breadcrumb a, .breadcrumb a",
    .next = "a[rel=next], link[rel=next]",
    .pages = ".pagenav, .pagination",
    .thread_link = "a#thread_title_%",
    .board_link = "td#f% a, .forumtitle a",
    .empty = "#threads .threadbit.nothreads, #nothreads",
    .index = "body#vbulletin_forumhome, #forumhome",
    .error = ".standard_error, td.panelsurround",
    .login = "form#loginform, .panelsurround form[action*=do=login], .standard_error "
             "form[action*=do=login]",
    .thread_path = "showthread.php?t= showthread.php? showthread.php/ /threads/",
    .board_path = "forumdisplay.php?f= forumdisplay.php? forumdisplay.php/ /forums/",
    .file_path = "attachment.php?attachmentid=",
    .variant_path = "do= goto= &p= ?p= post# sort= order= daysprune= mode= nojs= "
                    "viewfull= postcount= highlight= pp= newpost lastpost",
    .search_path = "search.php",
    .message_path = "private.php",
    .later_path = "page= /page",
    .order = DATE_MONTH_FIRST,
    .local_dates = true,
};

static bool claims(const struct view *view)
{
    static const char texts[] = "vBulletin|vbulletin|post_message_|thread_title_";
    return forum_tells(view, texts,
        "meta[name=generator][content^=vBulletin], #post_message_%, a#thread_title_%, "
        "form[action*=login.php?do=login], script[src*=vbulletin_]",
        1);
}

const struct engine engine_vbulletin = {
    .name = "vbulletin", .claims = claims, .forum = &forum};
