/*
 * FluxBB and PunBB: the one grew out of the other. Told by the frames both keep around
 * a page (#punviewtopic, .pun; #brd-viewtopic, .brd) and by their posts.
 */
#include "parsers/registry.h"

#include "parsers/forum.h"

static const struct forum forum = {
    .post = "div.blockpost, div.post",
    .body = ".postright .postmsg, .entry-content, .postmsg",
    .author = ".postleft dt a, .postleft dt strong, .post-author .username a, "
              ".post-author .username strong, .post-byline a, .post-byline strong",
    .date = "h2 span a[href*=pid=], .post-link a, h2 a, .posthead a.permalink",
    .edited = ".postedit em, .lastedit em, .postedit, .lastedit",
    .title = ".postright h3",
    .attached = ".attachments",
    .quote = ".quotebox",
    .code = ".codebox",
    .unsaid = ".postsignature, .sig-content, .postfoot, .attachments",
    .row = "#vf .tclcon a, .main-forum h3 a, .main-topic-list h3 a",
    .subject = ".crumbs strong, h1.main-title, #brd-crumbs-top strong, #brd-crumbs-top "
               ".crumblast",
    .crumbs = ".crumbs a, .crumb a, #brd-crumbs-top a, .linkst li a",
    .next = "a[rel=next], link[rel=next]",
    .pages = ".pagelink, .paging",
    .empty = "#vf .inone, .main-forum .main-message, .main-content.main-message",
    .index = "#punindex, #brd-index",
    .search = "#punsearch, #brd-search, #brd-searchtopics, #brd-searchposts",
    .error = "#msg .inbox, #brd-message",
    .login = "#login, form[action*=login.php?action=in], #brd-login",
    .thread_path = "viewtopic.php?id= /topic/% /topic%",
    .board_path = "viewforum.php?id= /forum/% /forum%",
    .file_path = "attachment.php?item= attachment.php?id= download.php?aid=",
    .variant_path = "action= pid= report= /new/ subscribe= feed",
    .later_path = "&p= ?p= /page/",
    .order = DATE_DAY_FIRST,
};

static bool claims(const struct view *view)
{
    static const char texts[] = "pun|brd-";
    return forum_tells(view, texts,
        ".pun #brdheader, div.pun, div.brd-page, #brd-wrap, div.blockpost .postmsg, "
        "#brdfooter a[href*=fluxbb], #brd-about a[href*=punbb.informer]",
        1);
}

const struct engine engine_fluxbb = {
    .name = "fluxbb", .claims = claims, .forum = &forum};
