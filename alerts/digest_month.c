#include "alerts/digest_month.h"

#include "alerts/civil.h"
#include "alerts/html.h"

static void set_days(struct digest_month *month, const struct digest_order *order)
{
    const struct zone *zone = order->to->zone;
    struct zone_time today = zone_local(zone, order->period.until_ms);
    for (int i = 0; i <= MONTH_DAYS; i++)
        month->day_ms[i] = zone_moment(
            zone, today.year, today.month, today.day - (MONTH_DAYS - 1) + i, 0);
}

/* Which of the days that moment is in; -1: none of them. */
static int day_of(const struct digest_month *month, int64_t at_ms)
{
    for (int i = MONTH_DAYS - 1; i >= 0; i--)
        if (at_ms >= month->day_ms[i])
            return at_ms < month->day_ms[i + 1] ? i : -1;
    return -1;
}

static int take_found(void *self, const struct store_found *found, struct err *err)
{
    struct digest_month *month = self;
    int day = day_of(month, found->quarter * STORE_QUARTER_MS);
    (void)err;
    if (day >= 0)
        month->found[day] += found->places;
    return 0;
}

static void add_up(struct digest_month *month)
{
    bool known = false;
    for (int i = 0; i < MONTH_DAYS; i++) {
        known = known || month->read[i] != MONTH_UNKNOWN;
        month->total += month->found[i];
        month->days_found += month->found[i] > 0;
        month->days_read += month->read[i] == MONTH_READ;
        month->days_unread += month->read[i] == MONTH_UNREAD;
        /* Today is not over. */
        month->days_unknown +=
            known && month->read[i] == MONTH_UNKNOWN && i < MONTH_DAYS - 1;
        if (month->found[i] > month->most)
            month->most = month->found[i];
    }
}

int digest_month_gather(struct digest_month *out, struct store *store,
    const struct digest_order *order, const char *groups, struct err *err)
{
    *out = (struct digest_month){.total = 0};
    set_days(out, order);
    struct zone_time first = zone_local(order->to->zone, out->day_ms[0]);
    out->first_day = civil_days(first.year, first.month, first.day);
    return store_found_since(store, out->day_ms[0], groups, take_found, out, err);
}

void digest_month_read(struct digest_month *month, const struct vitals_list *vitals)
{
    for (int64_t i = 0; i <= VITALS_HISTORY_DAYS; i++) {
        const struct vitals_day *day = &vitals->days[i];
        int64_t at = vitals->first_day + i - month->first_day;
        if (at >= 0 && at < MONTH_DAYS && day->visits > 0)
            month->read[at] = day->successes > 0 ? MONTH_READ : MONTH_UNREAD;
    }
    add_up(month);
}

/* ---- in words and figures ---- */

static void write_days(struct writer *writer, const struct digest_month *month)
{
    char first[WORDS_TIME_SIZE];
    char last[WORDS_TIME_SIZE];
    words_day(first, writer->language, writer->zone, month->day_ms[0]);
    words_day(last, writer->language, writer->zone, month->day_ms[MONTH_DAYS - 1]);
    write_phrase(writer, WORD_MONTH_DAYS, 1, first, last);
}

/* The picture in a sentence or two. */
static void write_sum(struct writer *writer, const struct digest_month *month)
{
    char places[WORDS_NUMBER_SIZE];
    char days[WORDS_NUMBER_SIZE];
    words_number(places, writer->language, month->total);
    words_number(days, writer->language, month->days_found);
    if (month->total == 0)
        write_word(writer, WORD_MONTH_NOTHING);
    else
        write_phrase(writer, WORD_MONTH_FOUND, month->total, places, days);
    write_text(writer, " ");
    if (month->days_read + month->days_unread == 0)
        write_word(writer, WORD_MONTH_NEVER);
    else if (month->days_unread + month->days_unknown == 0)
        write_word(writer, WORD_MONTH_ALL_READ);
    if (month->days_unread > 0)
        write_counted(writer, WORD_MONTH_UNREAD, month->days_unread);
    write_text(writer, month->days_unread > 0 && month->days_unknown > 0 ? " " : "");
    if (month->days_unknown > 0)
        write_counted(writer, WORD_MONTH_UNKNOWN, month->days_unknown);
}

static void write_figures(struct writer *writer, const struct digest_month *month)
{
    for (int i = 0; i < MONTH_DAYS; i++) {
        uint64_t found = month->found[i];
        if (found == 0 || found > 9)
            write_text(writer, found == 0 ? "." : "+");
        else
            write_number(writer, found);
    }
}

static void write_reading(struct writer *writer, const struct digest_month *month)
{
    static const char *const marks[] = {
        [MONTH_UNKNOWN] = "-", [MONTH_UNREAD] = "x", [MONTH_READ] = "."};
    for (int i = 0; i < MONTH_DAYS; i++)
        write_text(writer, marks[month->read[i]]);
}

static void row(struct text *text, enum word name,
    void (*write)(struct writer *, const struct digest_month *),
    const struct digest_month *month)
{
    enum { FIGURES_AT = 20 };
    text_begin(text, 2);
    write_word(&text->line, name);
    text_pad(text, FIGURES_AT);
    write(&text->line, month);
    text_end_unbroken(text);
}

void digest_month_text(struct text *text, const struct digest_month *month)
{
    text_begin(text, 0);
    write_sum(&text->line, month);
    text_end(text);
    text_blank(text);
    row(text, WORD_MONTH_ROW_FOUND, write_figures, month);
    row(text, WORD_MONTH_ROW_READ, write_reading, month);
    text_begin(text, 2);
    write_days(&text->line, month);
    write_text(&text->line, " ");
    write_word(&text->line, WORD_MONTH_LEGEND);
    text_end(text);
}

/* ---- as bars ---- */

static void sum_attribute(struct writer *writer, const struct digest_month *month)
{
    struct html_phrase phrase;
    html_phrase_open(&phrase, writer);
    write_sum(&phrase.writer, month);
    html_phrase_close(&phrase, writer);
}

enum { BAR_HEIGHT = 40, BAR_LEAST = 3 };

/* Word, which draws Outlook's mails, heeds widths, heights and colours as attributes
 * only, and makes no cell lower than its letters. */
static void bar(struct writer *writer, const struct digest_month *month, int day)
{
    uint64_t found = month->found[day];
    int height =
        found == 0 ? 1
                   : (int)(BAR_LEAST + found * (BAR_HEIGHT - BAR_LEAST) / month->most);
    const char *colour = found == 0 ? "#9aa5ad" : "#ad4e00";
    write_format(writer,
        "<td width=\"3%%\" height=\"%d\" valign=\"bottom\" style=\"padding:0 1px\">"
        "<table role=\"presentation\" width=\"100%%\" cellpadding=\"0\" "
        "cellspacing=\"0\"><tr><td height=\"%d\" bgcolor=\"%s\" "
        "style=\"height:%dpx;background:%s;font-size:1px;line-height:1px\">&nbsp;"
        "</td></tr></table></td>\n",
        (int)BAR_HEIGHT, height, colour, height, colour);
}

static void reading_cell(
    struct writer *writer, const struct digest_month *month, int day)
{
    static const char *const colours[] = {[MONTH_UNKNOWN] = "#9aa5ad",
        [MONTH_UNREAD] = "#b3261e",
        [MONTH_READ] = "#2f7d4f"};
    static const char *const marks[] = {
        [MONTH_UNKNOWN] = "-", [MONTH_UNREAD] = "x", [MONTH_READ] = "&nbsp;"};
    write_format(writer,
        "<td width=\"3%%\" height=\"12\" style=\"padding:0 1px\">"
        "<table role=\"presentation\" width=\"100%%\" cellpadding=\"0\" "
        "cellspacing=\"0\"><tr><td height=\"12\" align=\"center\" bgcolor=\"%s\" "
        "style=\"height:12px;background:%s;color:#ffffff;font-size:9px;"
        "line-height:12px;font-family:Arial,sans-serif\">%s</td></tr></table></td>\n",
        colours[month->read[day]], colours[month->read[day]], marks[month->read[day]]);
}

static void table(struct writer *writer, const struct digest_month *month,
    void (*cell)(struct writer *, const struct digest_month *, int))
{
    write_text(writer,
        "<table role=\"presentation\" aria-hidden=\"true\" width=\"100%\" "
        "cellpadding=\"0\" cellspacing=\"0\" style=\"table-layout:fixed;margin:0 0 "
        "3px\"><tr>\n");
    for (int i = 0; i < MONTH_DAYS; i++)
        cell(writer, month, i);
    write_text(writer, "</tr></table>\n");
}

static void legend(struct writer *writer, const struct digest_month *month)
{
    struct html_phrase phrase;
    html_note_open(writer);
    html_phrase_open(&phrase, writer);
    write_days(&phrase.writer, month);
    write_text(&phrase.writer, " ");
    write_word(&phrase.writer, WORD_MONTH_LEGEND_HTML);
    html_phrase_close(&phrase, writer);
    html_note_close(writer);
}

void digest_month_html(struct writer *writer, const struct digest_month *month)
{
    write_text(writer, "<p style=\"margin:0 0 10px;font-size:14px\">");
    sum_attribute(writer, month);
    write_text(writer, "</p>\n");
    table(writer, month, bar);
    table(writer, month, reading_cell);
    legend(writer, month);
}
