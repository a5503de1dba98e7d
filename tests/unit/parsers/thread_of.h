/*
 * thread_of - a thread of a MyBB board, written and read for a test.
 */
#ifndef VIGIE_TESTS_THREAD_OF_H
#define VIGIE_TESTS_THREAD_OF_H

#include "tests/unit/parsers/reading.h"

/* The post numbered `pid` of a MyBB thread. */
#define POST(pid, author, body)                                                        \
    "<div class=\"post\" id=\"post_" pid                                               \
    "\"><div class=\"author_information\"><a href=\"member.php?action=profile&amp;"    \
    "uid=1\">" author "</a></div><span class=\"post_date\">05-03-2026, 02:19 PM"       \
    "</span><div class=\"post_body\" id=\"pid_" pid "\">" body "</div></div>"
#define THREAD(title, posts)                                                           \
    "<html><head><title>" title                                                        \
    "</title></head><body><!-- start: showthread -->" posts "</body></html>"

#define OFFER                                                                          \
    "Selling the database of a clinic, 120 000 patients: name, date of birth, phone, " \
    "diagnosis. Price: 500$."

static inline void read_with(struct reading *reading, const char *html, bool explain,
    const struct score_models *models)
{
    struct err err = {.text = ""};
    struct text_sink sink = {.segment = reading_keep, .self = reading};
    struct document doc = {.url = "http://site.example/showthread.php?tid=1",
        .content_type = "text/html",
        .body = bytes_of(html),
        .fetched_at_ms = reading_now_ms,
        .explain = explain,
        .scores = models};
    assert_int_equal(
        parse_document(&reading->page, &reading->arena, &doc, &sink, &err), 0);
}

#endif
