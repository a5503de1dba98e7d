/*
 * Invision Community 4 and 5, IP.Board 2 and 3: told by the body's class or id, and the
 * ids of posts. Dates stand in `datetime`, in IP.Board as ISO in an abbr's title.
 * Addresses are /topic/12-title/ or index.php?/topic/12-title/; boards share the word
 * "forum" with the folder many sites live in, so a number must follow it.
 */
#include "parsers/registry.h"

#include "parsers/forum.h"
#include "parsers/select.h"

static enum page_kind kind(
    const struct page *page, const struct view *view, struct bytes path);

static const struct forum forum = {
    .post = "article#elComment_%, .post_block#post_id_%, article.ipsEntry--post, "
            "table.ipbtable",
    .body = "[data-role=commentContent], .cPost_contentWrap .ipsType_richText, "
            ".post.entry-content, .ipsEntry__post .ipsRichText, .postcolor",
    .author = ".cAuthorPane_author a, .cAuthorPane_author, "
              ".ipsComment_author a[href*=profile/], .cAuthorPane a[href*=profile/], "
              ".ipsEntry__username .ipsUsername, .ipsEntry__username a, "
              ".ipsEntry__username, .author .name, .author, h3.row2 .name, "
              "aside .name, aside h3, "
              "h3.guest.row2, .post_username, .normalname, .unreg",
    .date = ".ipsComment_meta time, .ipsEntry__header time, .cAuthorPane_content time, "
            ".ipsComment_header time, abbr.published, .published, .post_date, time, "
            ".postdetails",
    .edited = "[data-excludequote], .ipsEdited, p.edit",
    .quote = ".ipsQuote, .ipsBlockquote, div.blockquote, p.citation, .quotetop, "
             ".quotemain",
    .code = ".ipsCode, .codemain, pre.prettyprint, .codetop",
    .unsaid = "[data-role=memberSignature], .signature, .ipsEntry__signature, "
              ".rep_bar, .ipsSpoiler_header",
    .row = "[data-rowid], tr.__topic, tr#trow_%, a#tid-link-%, .ipsStreamItem",
    .subject = "h1 .ipsType_break, .ipsPageHeader__title h1, h1.ipsType_pageTitle, "
               "h1.ipsType_pagetitle, h1.ipsPageHeader__title, h1, div.maintitle b",
    .crumbs = "[data-role=breadcrumbList] a, .ipsBreadcrumb__list a, #breadcrumb a, "
              ".ipsBreadcrumb a, .breadcrumb a, #navstrip a",
    .next = "li.ipsPagination_next a, li.ipsPagination__next a, .pagination .next a",
    .thread_link = "[data-rowid] .ipsDataItem_title a, [data-rowid] .ipsData__title a, "
                   "a.topic_title, a#tid-link-%",
    .empty = ".cForumRow, .cForumGrid, [data-forumid], .ipsEmptyMessage, "
             ".ipsType_center .ipsType_large, .no_messages",
    .index = "body[data-pageapp=forums][data-pagecontroller=index], "
             "#ipboard_body #categories",
    .search = "body[data-pagecontroller=search], .cSearchPage, "
              "body[data-pagecontroller=streams]",
    .message = "body[data-pagecontroller=messenger]",
    .error = "#elError, #elErrorMessage, .ipsError, .message.error",
    .thread_path = "/topic/% ^topic/% showtopic=",
    .board_path = "/forum/% ^forum/% showforum=",
    .file_path = "attachment.php module=attach",
    .variant_path = "do=find do=get do=email do=report do=add do=embed do=mark "
                    "sortby= sortdirection= view=get view=find preview= "
                    "page__view__ page__p page__gopid__ page__hl__ "
                    "section=findpost csrfkey= filter= rate= tab=",
    .search_path = "/search/ module=search",
    .message_path = "/messenger/ module=messaging",
    .later_path = "/page/ page__st__ &st= ?st= /page- ?page= &page=",
    .order = DATE_MONTH_FIRST,
    .kind = kind,
};

/* The form on a page of its own; the one in the header's menu is on every page. */
static bool asks_login(const struct view *view)
{
    static const char form[] =
        "#ipsLayout_mainArea form[data-controller*=core.login], "
        "#ipsLayout__main form[data-controller*=core.login], "
        "#ipsLayout_mainArea form[action*=/login/], "
        "#ipsLayout__main form[action*=/login/], #content form#login";
    return select_first(view->dom->root, form) != NULL;
}

static enum page_kind kind(
    const struct page *page, const struct view *view, struct bytes path)
{
    (void)page;
    (void)path;
    return asks_login(view) ? PAGE_LOGIN : PAGE_OTHER;
}

/* A stream of what is new leads to posts: the site answers with their thread. */
static enum link_rel rel(
    const struct view *view, const struct dom_node *node, struct bytes path)
{
    const struct select item = select_make(".ipsStreamItem_title a");
    bool thread = forum_path_is(path, "/topic/% ^topic/%") && select_fits(&item, node);
    return thread ? LINK_THREAD : forum_rel(&forum, view, node, path);
}

static bool claims(const struct view *view)
{
    if (!forum_says(view, "ips|ipb"))
        return false;
    return forum_tells(view, NULL,
               "body.ipsApp, html[data-ips-path], body#ipboard_body, div#ipbwrapper, "
               "article#elComment_%, .post_block#post_id_%",
               1) ||
           forum_tells(view, NULL,
               ".cForumTopicTable, .ipsDataItem, .ipsType_richText, .ipsRichText, "
               ".ipsData__item, .ipsBreadcrumb, tr.__topic, .ipsType_pagetitle, "
               ".ipsBox",
               3);
}

const struct engine engine_invision = {
    .name = "invision", .claims = claims, .rel = rel, .forum = &forum};
