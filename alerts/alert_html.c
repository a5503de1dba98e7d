/* An alert as the HTML part of a mail. */
#include "alerts/alert.h"
#include "alerts/html.h"
#include "alerts/incident_html.h"

#include <stdio.h>

enum { TITLE_MAX = 2048 };

static void heading(struct writer *writer, const char *subject)
{
    write_text(writer,
        "<h1 class=\"ink\" style=\"margin:0 0 18px;font-size:21px;font-weight:600;"
        "color:#1b2126\">");
    html_escaped(writer, subject);
    write_text(writer, "</h1>\n");
}

static void paragraph_open(struct writer *writer)
{
    write_text(writer, "<p style=\"margin:6px 0 0;font-size:14px\">");
}

static void changes(struct writer *writer, const struct alert *alert)
{
    html_section(writer, WORD_ALERT_WHAT);
    html_card_open(writer, NULL);
    for (size_t i = 0; alert_change_at(i) != 0; i++) {
        uint32_t change = alert_change_at(i);
        struct html_phrase phrase;
        if ((alert->changes & change) == 0)
            continue;
        paragraph_open(writer);
        html_phrase_open(&phrase, writer);
        alert_write_change(&phrase.writer, alert, change);
        html_phrase_close(&phrase, writer);
        write_text(writer, "</p>\n");
    }
    html_card_close(writer);
}

static void next_steps(struct writer *writer, const struct alert *alert)
{
    static const enum word steps[] = {
        WORD_ALERT_NEXT_SHOW, WORD_ALERT_NEXT_ACK, WORD_ALERT_NEXT_FALSE};
    char number[WORDS_NUMBER_SIZE];
    (void)snprintf(
        number, sizeof(number), "%llu", (unsigned long long)alert->view->row.id);
    html_section(writer, WORD_ALERT_NEXT);
    html_card_open(writer, NULL);
    for (size_t i = 0; i < sizeof(steps) / sizeof(steps[0]); i++) {
        paragraph_open(writer);
        html_phrase(writer, steps[i], number, NULL);
        write_text(writer, "</p>\n");
    }
    html_card_close(writer);
    html_note_open(writer);
    html_phrase(writer, WORD_ALERT_RULE, alert->rule, NULL);
    html_note_close(writer);
    html_note_open(writer);
    html_word(writer, WORD_NOTE_DEFANGED);
    html_note_close(writer);
}

static void body(struct writer *writer, const struct alert *alert, const char *subject)
{
    html_open(writer, subject);
    heading(writer, subject);
    if (alert->view == NULL) {
        html_card_open(writer, NULL);
        html_word(writer, WORD_ALERT_TEST_TEXT);
        html_card_close(writer);
    } else {
        changes(writer, alert);
        incident_html(writer, alert->view);
        next_steps(writer, alert);
    }
    html_close(writer);
}

int alert_html(struct buf *out, const struct alert *alert, struct err *err)
{
    AUTO(buf_done) struct buf title;
    const char *subject = NULL;
    struct writer writer = {
        .out = out, .language = alert->language, .zone = alert->zone, .err = err};
    buf_init(&title, TITLE_MAX);
    if (alert_subject(&title, alert, err) != 0 || buf_text(&subject, &title, err) != 0)
        return -1;
    body(&writer, alert, subject);
    return writer_end(&writer);
}
