/*
 * vBulletin 5 and 6. Told by its generator and the class names that its scripts need
 * (js-post, js-topic-item). Addresses have no form of their own: links are told by what
 * they are.
 */
#include "parsers/registry.h"

#include "parsers/forum.h"

static const struct forum forum = {
    .post = "li.b-post, div.b-post, .js-post",
    .body = ".js-post__content-text, [itemprop=text], .b-post__content .restore",
    .author = ".b-userinfo .author a, .author a, .b-userinfo [itemprop=name], "
              ".js-post-author",
    .date = ".b-post__timestamp time, .b-post__timestamp, time[itemprop=dateCreated], "
            ".post-date",
    .edited = ".b-post__edit-note, .post-edit-note, .edit-note, .b-post-edit-note",
    .title = ".b-post__title, .js-post-title",
    .attached = ".b-post-attachments, .js-post-attachments, .attachments",
    .quote = ".bbcode_quote",
    .code = ".bbcode_code, .bbcode_description",
    .unsaid = ".post-signature, .b-post__signature, .signature, .b-post__footer",
    .row = "tr.topic-item, .js-topic-item",
    .subject = "h1.main-title, h1.b-module__title, .js-topic-title h1",
    .crumbs = "#breadcrumbs a, .b-breadcrumbs a, .crumb a",
    .next = "a.js-pagenav-next-button, a.right-arrow, link[rel=next]",
    .pages = ".js-pagenav, .pagenav",
    .thread_link = "a.topic-title, a.js-topic-title",
    .board_link = "a.forum-title, .forum-info a",
    .empty = ".js-no-topics, .topic-no-topics, .no-topics",
    .index = "tr.forum-item, .js-forum-item",
    .search = ".search-results-widget, .js-search-results",
    .error = ".error-page, #error-page, .canvas-widget .error",
    .login = "form.js-login-form--standalone, #idLoginPage",
    .file_path = "filedata/fetch?id=",
    .variant_path = "/auth/ #post p= goto= /member/ view=",
    .search_path = "/search?",
    .later_path = "/page page=",
    .order = DATE_MONTH_FIRST,
    .local_dates = true,
};

static bool claims(const struct view *view)
{
    return forum_tells(view, "vBulletin 5|vBulletin 6",
               "meta[name=generator][content^=vBulletin]", 1) ||
           forum_tells(view, "vb-page|b-post|js-topic-item",
               "body#vb-page-body, li.b-post.js-post, tr.js-topic-item", 1);
}

const struct engine engine_vbulletin5 = {
    .name = "vbulletin", .claims = claims, .forum = &forum};
