"""A board as MyBB 1.8 writes it with its default theme, as static pages.

Each page is a (request, html) pair; the request is what MyBB's own links ask for, such
as /showthread.php?tid=1&page=2. Links are relative, so the pages fit any address. Pages
carry what a crawler meets on a real one: the template comments, the quick-login form,
links that act (mark read, log out, search, print) and links to members.
"""

import html

NAME = "Cœur Noir Market"
KEY = "d41d8cd98f00b204e9800998ecf8427e"

LOGIN = f"""<form method="post" action="member.php"><table border="0" cellspacing="0" cellpadding="5" class="tborder" id="quick_login">
<tr><td class="thead" colspan="2"><strong>Login</strong></td></tr>
<tr><td class="trow1"><strong>Username:</strong></td><td class="trow1"><input name="quick_username" type="text" value="" class="textbox initial_focus" /></td></tr>
<tr><td class="trow1"><strong>Password:</strong></td><td class="trow1"><input name="quick_password" type="password" value="" class="textbox" /></td></tr>
<tr><td class="trow2" colspan="2"><input name="submit" type="submit" class="button" value="Login" /></td></tr></table>
<input name="action" type="hidden" value="do_login" /><input name="url" type="hidden" value="" /><input name="quick_login" type="hidden" value="1" />
<input name="my_post_key" type="hidden" value="{KEY}" /><input name="quick_remember" type="hidden" value="yes" /></form>"""


def page(title, crumbs, body):
    trail = "".join(
        f'<a href="{href}">{html.escape(text)}</a>&rsaquo;' if href else
        f'<span class="active">{html.escape(text)}</span>' for text, href in crumbs)
    return f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd"><!-- start: {body[0]} -->
<html xml:lang="en" lang="en" xmlns="http://www.w3.org/1999/xhtml">
<head>
<title>{html.escape(title)}</title>
<!-- start: headerinclude -->
<meta http-equiv="Content-Type" content="text/html; charset=UTF-8" />
<meta http-equiv="Content-Script-Type" content="text/javascript" />
<link rel="alternate" type="application/rss+xml" title="Latest Threads (RSS 2.0)" href="syndication.php" />
<script type="text/javascript" src="jscripts/jquery.js?ver=1823"></script>
<script type="text/javascript">
<!--
	var my_post_key = "{KEY}";
	var rootpath = ".";
	var imagepath = "images";
// -->
</script>
<link type="text/css" rel="stylesheet" href="cache/themes/theme1/global.css" />
<!-- end: headerinclude -->
</head>
<body>
<!-- start: header -->
<div id="container">
<a name="top" id="top"></a>
<div id="header"><div id="logo"><div class="wrapper">
<a href="index.php"><img src="images/logo.png" alt="{NAME}" title="{NAME}" /></a>
<ul class="menu top_links">
<li><a href="search.php" class="search">Search</a></li>
<li><a href="memberlist.php" class="memberlist">Member List</a></li>
<li><a href="calendar.php" class="calendar">Calendar</a></li>
<li><a href="misc.php?action=help" class="help">Help</a></li>
</ul></div></div>
<div id="panel"><div class="upper"><div class="wrapper">
<!-- start: header_welcomeblock_guest -->
<span class="welcome">Hello There, Guest! <a href="member.php?action=login" class="login">Login</a> <a href="member.php?action=register" class="register">Register</a></span>
{LOGIN}
<!-- end: header_welcomeblock_guest -->
</div></div></div></div>
<div id="content"><div class="wrapper">
<!-- start: nav -->
<div class="navigation">{trail}</div>
<!-- end: nav -->
<!-- end: header -->
{body[1]}
<!-- start: footer -->
<div id="footer"><div class="upper"><div class="wrapper"><ul class="menu bottom_links">
<li><a href="showteam.php">Forum Team</a></li>
<li><a href="misc.php?action=markread">Mark all forums read</a></li>
<li><a href="member.php?action=logout&amp;logoutkey={KEY}">Log Out</a></li>
<li><a href="archive/index.php">Lite (Archive) Mode</a></li>
<li><a href="misc.php?action=syndication">RSS Syndication</a></li>
</ul></div></div>
<div class="lower"><div class="wrapper"><span id="copyright">Powered By <a href="https://mybb.com" target="_blank" rel="noopener">MyBB</a></span></div></div></div>
<!-- end: footer -->
</div></div></div>
</body>
</html>
<!-- end: {body[0]} -->
"""


def member(name, uid):
    return f'<a href="member.php?action=profile&amp;uid={uid}">{html.escape(name)}</a>'


def date(text):
    """A recent one hides its absolute form in the title, as MyBB does."""
    shown, _, absolute = text.partition("|")
    return f'<span title="{absolute}">{shown}</span>' if absolute else shown


def index(forums):
    rows = "".join(f"""<!-- start: forumbit_depth2_forum -->
<tr>
<td class="trow1" align="center" width="1"><span class="forum_status forum_on ajax_mark_read" title="Forum Contains New Posts" id="mark_read_{f['fid']}"></span></td>
<td class="trow1"><strong><a href="forumdisplay.php?fid={f['fid']}">{html.escape(f['name'])}</a></strong><div class="smalltext">{html.escape(f['about'])}</div></td>
<td class="trow1" align="center" style="white-space: nowrap">{len(f['threads'])}</td>
<td class="trow1" align="center" style="white-space: nowrap">{sum(len(t['posts']) for t in f['threads'])}</td>
<td class="trow1" align="right" style="white-space: nowrap"><!-- start: forumbit_depth2_forum_lastpost -->
<span class="smalltext"><a href="showthread.php?tid={f['threads'][0]['tid']}&amp;action=lastpost" title="{html.escape(f['threads'][0]['title'])}"><strong>{html.escape(f['threads'][0]['title'][:25])}...</strong></a>
<br />{date(f['threads'][0]['posts'][-1]['date'])}<br />by {member(f['threads'][0]['posts'][-1]['author'], f['threads'][0]['posts'][-1]['uid'])}</span>
<!-- end: forumbit_depth2_forum_lastpost --></td>
</tr>
<!-- end: forumbit_depth2_forum -->
""" for f in forums)
    body = f"""<!-- start: forumbit_depth1_cat -->
<table border="0" cellspacing="0" cellpadding="5" class="tborder">
<thead><tr><td class="thead" colspan="5"><div><strong><a href="forumdisplay.php?fid=1">Market</a></strong></div></td></tr></thead>
<tbody id="cat_1_e">
<tr><td class="tcat" colspan="2"><span class="smalltext"><strong>Forum</strong></span></td><td class="tcat" width="85" align="center"><span class="smalltext"><strong>Threads</strong></span></td><td class="tcat" width="85" align="center"><span class="smalltext"><strong>Posts</strong></span></td><td class="tcat" width="200" align="center"><span class="smalltext"><strong>Last Post</strong></span></td></tr>
{rows}</tbody></table>
<!-- end: forumbit_depth1_cat -->"""
    return page(NAME, [(NAME, None)], ("index", body))


def forum(f):
    rows = ""
    for thread in f["threads"]:
        first, last = thread["posts"][0], thread["posts"][-1]
        pages = thread["pages"]
        multipage = "" if pages == 1 else (
            ' <!-- start: forumdisplay_thread_multipage --> <span class="smalltext">(Pages: '
            + " ".join(f'<a href="showthread.php?tid={thread["tid"]}'
                       + (f'&amp;page={n}' if n > 1 else "") + f'">{n}</a>'
                       for n in range(1, pages + 1))
            + ")</span><!-- end: forumdisplay_thread_multipage -->")
        rows += f"""<!-- start: forumdisplay_thread -->
<tr class="inline_row">
<td align="center" class="trow1 forumdisplay_regular" width="2%"><span class="thread_status newhotfolder" title="Hot thread with new posts.">&nbsp;</span></td>
<td align="center" class="trow1 forumdisplay_regular" width="2%">&nbsp;</td>
<td class="trow1 forumdisplay_regular"><div><span> <span class=" subject_new" id="tid_{thread['tid']}"><a href="showthread.php?tid={thread['tid']}">{html.escape(thread['title'])}</a></span>{multipage}</span><div class="author smalltext">{member(first['author'], first['uid'])}, <span class="thread_start_datetime smalltext">{date(first['date'])}</span></div></div></td>
<td align="center" class="trow1 forumdisplay_regular"><a href="misc.php?action=whoposted&amp;tid={thread['tid']}">{len(thread['posts']) - 1}</a></td>
<td align="center" class="trow1 forumdisplay_regular">{thread['views']}</td>
<td class="trow1 forumdisplay_regular" style="white-space: nowrap; text-align: right;"><span class="lastpost smalltext">{date(last['date'])}<br /><a href="showthread.php?tid={thread['tid']}&amp;action=lastpost">Last Post</a>: {member(last['author'], last['uid'])}</span></td>
</tr>
<!-- end: forumdisplay_thread -->
"""
    body = f"""<!-- start: forumdisplay_threadlist -->
<div class="float_right"><a href="newthread.php?fid={f['fid']}" class="button new_thread_button"><span>Post Thread</span></a></div>
<table border="0" cellspacing="0" cellpadding="5" class="tborder clear">
<tr><td class="thead" colspan="6"><div class="float_right"><span class="smalltext"><strong><a href="misc.php?action=markread&amp;fid={f['fid']}&amp;my_post_key={KEY}">Mark this forum read</a></strong></span></div><div><strong>{html.escape(f['name'])}</strong></div></td></tr>
<tr><td class="tcat" colspan="3" width="66%"><span class="smalltext"><strong><a href="forumdisplay.php?fid={f['fid']}&amp;datecut=9999&amp;sortby=subject&amp;order=asc">Thread</a> / <a href="forumdisplay.php?fid={f['fid']}&amp;datecut=9999&amp;sortby=starter&amp;order=asc">Author</a></strong></span></td><td class="tcat" align="center" width="7%"><span class="smalltext"><strong>Replies</strong></span></td><td class="tcat" align="center" width="7%"><span class="smalltext"><strong>Views</strong></span></td><td class="tcat" align="right" width="20%"><span class="smalltext"><strong>Last Post</strong> [<a href="forumdisplay.php?fid={f['fid']}&amp;datecut=9999&amp;sortby=lastpost&amp;order=asc">asc</a>]</span></td></tr>
{rows}</table>
<!-- end: forumdisplay_threadlist -->"""
    return page(f"{NAME} - {f['name']}", [(NAME, "index.php"), (f["name"], None)],
                ("forumdisplay", body))


def post_html(thread, post, number):
    pid = thread["tid"] * 100 + number
    return f"""<!-- start: postbit -->
<a name="pid{pid}" id="pid{pid}"></a>
<div class="post " style="" id="post_{pid}">
<div class="post_author">
<div class="author_information"><strong><span class="largetext">{member(post['author'], post['uid'])}</span></strong> <!-- start: postbit_offline -->
<img src="images/buddy_offline.png" title="Offline" alt="Offline" class="buddy_status" />
<!-- end: postbit_offline --><br /><span class="smalltext">{html.escape(post.get('rank', 'Junior Member'))}<br /><img src="images/star.png" border="0" alt="*" /><br /></span></div>
<div class="author_statistics"><!-- start: postbit_author_user -->
Posts: {post['uid'] * 7 % 311}<br />Threads: {post['uid'] % 23}<br />Joined: Mar 2024
<!-- end: postbit_author_user --></div>
</div>
<div class="post_content">
<div class="post_head"><div class="float_right" style="vertical-align: top"><strong><a href="showthread.php?tid={thread['tid']}&amp;pid={pid}#pid{pid}" title="{html.escape(thread['title'])}">#{number}</a></strong></div>
<span class="post_date">{date(post['date'])}<span class="post_edit" id="edited_by_{pid}"></span></span></div>
<div class="post_body scaleimages" id="pid_{pid}">
{post['body']}
</div>
<div class="post_meta" id="post_meta_{pid}"></div>
</div>
<div class="post_controls"><div class="postbit_buttons author_buttons float_left"><a href="search.php?action=finduser&amp;uid={post['uid']}" title="Find all posts by this user" class="postbit_find"><span>Find</span></a></div><div class="postbit_buttons post_management_buttons float_right"><a href="newreply.php?tid={thread['tid']}&amp;replyto={pid}" title="Quote this message in a reply" class="postbit_quote"><span>Reply</span></a></div></div>
</div>
<!-- end: postbit -->
"""


def pagination(thread, current):
    if thread["pages"] == 1:
        return ""
    link = lambda n: f"showthread.php?tid={thread['tid']}" + (f"&amp;page={n}" if n > 1 else "")
    parts = ""
    if current > 1:
        parts += f'<a href="{link(current - 1)}" class="pagination_previous">&laquo; Previous</a>\n'
    for n in range(1, thread["pages"] + 1):
        parts += (f'<span class="pagination_current">{n}</span>\n' if n == current else
                  f'<a href="{link(n)}" class="pagination_page">{n}</a>\n')
    if current < thread["pages"]:
        parts += f'<a href="{link(current + 1)}" class="pagination_next">Next &raquo;</a>\n'
    return f"""<!-- start: multipage -->
<div class="pagination">
<span class="pages">Pages ({thread['pages']}):</span>
{parts}</div>
<!-- end: multipage -->
"""


def thread_pages(f, thread):
    per_page = -(-len(thread["posts"]) // thread["pages"])
    for number in range(1, thread["pages"] + 1):
        start = (number - 1) * per_page
        posts = "".join(post_html(thread, post, start + n + 1) for n, post in
                        enumerate(thread["posts"][start:start + per_page]))
        body = f"""<div class="float_left">{pagination(thread, number)}</div>
<table border="0" cellspacing="0" cellpadding="5" class="tborder tfixed clear">
<tr><td class="thead"><div class="float_right"><span class="smalltext"><strong><a href="javascript:void(0);" id="thread_modes">Thread Modes</a></strong></span></div><div><strong>{html.escape(thread['title'])}</strong></div></td></tr>
<tr><td id="posts_container"><div id="posts">
{posts}</div></td></tr>
<tr><td class="tfoot"><div><strong>&laquo; <a href="showthread.php?tid={thread['tid']}&amp;action=nextoldest">Next Oldest</a> | <a href="showthread.php?tid={thread['tid']}&amp;action=nextnewest">Next Newest</a> &raquo;</strong></div></td></tr>
</table>
<div class="float_left">{pagination(thread, number)}</div>
<ul class="thread_tools"><li class="printable"><a href="printthread.php?tid={thread['tid']}">View a Printable Version</a></li></ul>"""
        request = f"/showthread.php?tid={thread['tid']}" + (f"&page={number}" if number > 1 else "")
        yield request, page(thread["title"], [
            (NAME, "index.php"), (f["name"], f"forumdisplay.php?fid={f['fid']}"),
            (thread["title"], None)], ("showthread", body))


def missing():
    """MyBB answers a thread that is not there with status 200 and this."""
    body = """<table border="0" cellspacing="0" cellpadding="5" class="tborder">
<tr><td class="thead"><span class="smalltext"><strong>Cœur Noir Market</strong></span></td></tr>
<tr><td class="trow1">The specified thread does not exist.</td></tr></table>"""
    return page(NAME, [(NAME, "index.php"), ("Error", None)], ("error", body))


def code(rows):
    lines = "<br />\n".join(html.escape(row, quote=False) for row in rows)
    return (f'<div class="codeblock"><div class="title">Code:</div><div class="body" dir="ltr">'
            f"<code>{lines}</code></div></div>")


def link(address):
    shown = html.escape(address)
    return (f'<a href="{shown}" target="_blank" rel="noopener" class="mycode_url">'
            f"{shown}</a>")


def quote(who, pid, text):
    return (f'<blockquote class="mycode_quote"><cite><span> (05-03-2026, 02:19 PM)</span>'
            f'{html.escape(who)} Wrote:  <a href="showthread.php?pid={pid}#pid{pid}" '
            f'class="quick_jump"></a></cite>{html.escape(text)}</blockquote>')


def render(forums):
    yield "/", index(forums)
    yield "/index.php", index(forums)
    for f in forums:
        yield f"/forumdisplay.php?fid={f['fid']}", forum(f)
        for thread in f["threads"]:
            yield from thread_pages(f, thread)
