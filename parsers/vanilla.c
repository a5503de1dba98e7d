/*
 * Vanilla 2 and 3, any theme: told by the body's id, which names application, page and
 * method, and by the ids of discussions and comments. The opening post is the
 * discussion itself; in lists the same id is on a row, which has no message.
 */
#include "parsers/registry.h"

#include "parsers/forum.h"

/* "/discussion/12/title/p2". */
static bool is_later(struct bytes path)
{
    ptrdiff_t query = bytes_find_byte(path, '?', 0);
    path = bytes_slice(path, 0, query == BYTES_NONE ? path.len : (size_t)query);
    size_t digits = 0;
    while (digits < path.len && byte_is_digit(path.ptr[path.len - digits - 1]))
        digits++;
    struct bytes before = bytes_slice(path, 0, path.len - digits);
    struct bytes number = bytes_slice(path, path.len - digits, digits);
    return digits > 0 && bytes_ends(before, "/p") && !bytes_is(number, "1");
}

static const struct forum forum = {
    .post = "div#Discussion_%, li#Comment_%, div#Comment_%",
    .body = ".Message, .userContent",
    .author = ".Author .Username, .Author a, .Author, .Username",
    .date = ".DateCreated time, .DateCreated, .CommentInfo time, .Meta time, time",
    .edited = ".DateUpdated",
    .quote = ".Quote, .UserQuote, .embedQuote, .QuoteAuthor, .js-embed",
    .code = ".codeBlock, .CodeBlock",
    .unsaid =
        ".Signature, .UserSignature, .Reactions, .Attachments, .AttachFileContainer",
    .row = "li#Discussion_%, tr#Discussion_%",
    .subject = "#Item_0 h1, .PageTitle h1, .Discussion h1, h1.HomepageTitle, h1",
    .crumbs = ".Breadcrumbs a",
    .next = ".Pager a.Next, a.Next, #PagerMore a, .MorePager a",
    .thread_link = ".Discussion .Title a, .DiscussionName a.Title",
    .board_link = ".CategoryName a, li.Category h2 a, li.Category h3 a",
    .empty = ".Empty",
    .index = "body#vanilla_categories_all, .Section-CategoryList",
    .search = "body[id*=_search_], .Section-SearchResults",
    .message = "body[id*=_messages_]",
    .error = ".SplashInfo, .Section-Error, body[id*=filenotfound]",
    .login = "form#Form_User_SignIn, body[id^=dashboard_entry_]",
    .thread_path = "/discussion/ ^discussion/ p=discussion/",
    .board_path = "/categories/ ^categories/ p=categories/",
    .file_path = "/uploads/editor/ /plugin/download/",
    .variant_path = "discussion/comment/ discussion/bookmark discussion/dismiss "
                    "discussion/embed /feed.rss ?sort= &sort= post/ target=",
    .search_path = "/search? /search$",
    .message_path = "/messages/",
    .order = DATE_MONTH_FIRST,
    .is_later = is_later,
};

static bool claims(const struct view *view)
{
    if (!forum_says(view, "anilla|ItemDiscussion|ItemComment|gdn"))
        return false;
    return forum_tells(view, NULL,
               "body[id^=vanilla_], body.Vanilla, .ItemComment#Comment_%, "
               ".ItemDiscussion#Discussion_%, a.PoweredByVanilla",
               1) ||
           forum_tells(view, "gdn", "body[id^=dashboard_]", 1);
}

const struct engine engine_vanilla = {
    .name = "vanilla", .claims = claims, .forum = &forum};
