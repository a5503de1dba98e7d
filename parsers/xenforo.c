/*
 * XenForo 1.x and 2.x, any style: told by the id of its html element and the classes
 * that its scripts work on. Posts are articles (2.x) or list items (1.x) with the
 * author's name on them; dates carry seconds since 1970 and are written out besides.
 * Addresses are /threads/title.12/ or index.php?threads/title.12/.
 */
#include "parsers/registry.h"

#include "parsers/forum.h"
#include "parsers/select.h"

static enum page_kind kind(
    const struct page *page, const struct view *view, struct bytes path);

static const struct forum forum = {
    .post = "article.message, li.message#post-%, li.message#message-%, "
            "article[data-content^=post-], div.message[data-content^=post-]",
    .body = ".message-body .bbWrapper, blockquote.messageText, .bbWrapper, "
            ".messageContent",
    .author = ".message-name .username, .message-name, .userText .username, "
              ".username",
    .date = ".message-attribution-main time, .message-attribution time, "
            ".datePermalink .DateTime, .messageMeta .DateTime, time, .DateTime",
    .edited = ".message-lastEdit, .editDate",
    .quote = ".bbCodeBlock--quote, .bbCodeQuote",
    .code = ".bbCodeBlock--code, .bbCodeCode",
    .unsaid = ".message-signature, .signature, .messageTextEndMarker, .newIndicator, "
              ".js-selectToQuoteEnd, .bbCodeSpoiler-button, .likesSummary, "
              ".bbCodeBlock--unfurl .contentRow-snippet",
    .row = ".structItem--thread, li.discussionListItem",
    .subject = "h1.p-title-value, .titleBar h1, .p-title-value",
    .crumbs = ".p-breadcrumbs a, .breadcrumb .crumb",
    .next = "a.pageNav-jump--next, a.pageNavSimple-el--next",
    .thread_link = ".structItem-title a, a.PreviewTooltip, .contentRow-title a, "
                   ".discussionListItem .title a, .searchResult .title a",
    .board_link = ".node-title a, .forum .nodeTitle a, a.subNodeLink",
    .empty = ".js-emptyThreadList, .discussionListItems .primaryContent",
    .index = "[data-template=forum_list], #content.forum_list",
    .search = "[data-template=search_results], [data-template=tag_view], "
              "#content.search_results",
    .message = "[data-template=conversation_view], #content.conversation_view",
    .error = "[data-template=error], #content.error, .errorOverlay",
    .thread_path = "/threads/ ?threads/ ^threads/",
    .board_path = "/forums/ ?forums/ ^forums/",
    .file_path = "/attachments/ ?attachments/ ^attachments/",
    .variant_path = "prefix_id= order= direction= last_days= starter_id= /latest$ "
                    "/unread$ /preview$ /reply$ /watch /filters$ index.rss "
                    "post-thread create-thread add-reply mark-read",
    .search_path = "/search/ ?search/",
    .message_path = "/conversations/ ?conversations/ /direct-messages/",
    .later_path = "/page- /post- ?page= &page=",
    .order = DATE_MONTH_FIRST,
    .kind = kind,
};

/* Each page of 1.x has a hidden form for guests; that of the login page is another. */
static bool asks_login(const struct view *view)
{
    static const char form[] =
        ".p-body-main form[action*=login/login], form#pageLogin, "
        ".p-body form[action*=login/login]";
    return select_first(view->dom->root, form) != NULL;
}

static enum page_kind kind(
    const struct page *page, const struct view *view, struct bytes path)
{
    (void)page;
    (void)path;
    return asks_login(view) ? PAGE_LOGIN : PAGE_OTHER;
}

static bool claims(const struct view *view)
{
    if (!forum_says(view, "XF|XenForo|bbWrapper|structItem|discussionListItem"))
        return false;
    return forum_tells(view, NULL, "html#XF, html#XenForo", 1) ||
           forum_tells(view, NULL,
               "article.message--post, .structItem--thread, [data-xf-init], "
               ".bbWrapper, li.discussionListItem, ol.messageList, .messageUserInfo, "
               "input[name=_xfToken]",
               2);
}

const struct engine engine_xenforo = {
    .name = "xenforo", .claims = claims, .forum = &forum};
