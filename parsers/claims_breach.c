/* Since when: the date behind "breached in", "dump from", "слив от" ... */
#include "parsers/claims_view.h"

#include "parsers/date_scan.h"
#include "parsers/fold.h"

enum {
    BEHIND = 48,   /* bytes looked at */
    WORDS_MAX = 3, /* between the phrase and the date: "in early" */
    FIRST_YEAR = 1990
};

static const int64_t day_ms = 86400000;

static bool in_past(int64_t ms, const struct date_rules *rules)
{
    return ms > 0 && (rules->now_ms == 0 || ms <= rules->now_ms + day_ms);
}

static bool take_year(struct date_scan *scan, int64_t *year)
{
    struct date_scan tried = *scan;
    if (!date_take_number(&tried, year, 4) || *year < FIRST_YEAR || *year > 2100 ||
        !fold_is_gap(tried.text, 0))
        return false;
    *scan = tried;
    return true;
}

/* "november 2020", "ноябре 2020": a month may be inflected past what is listed. */
static bool month_and_year(int64_t *ms, struct date_scan scan)
{
    int month = 0;
    int64_t year = 0;
    if (!date_take(&scan, &month, DATE_WORD_MONTH))
        return false;
    date_skip_any(&scan, " .,-/'");
    (void)date_take(&scan, NULL, DATE_WORD_AT);
    date_skip_any(&scan, " ");
    if (!take_year(&scan, &year))
        return false;
    *ms = date_days((struct date_day){year, month, 1}) * day_ms;
    return true;
}

/* "2020-11", "11/2020", "11.2020". */
static bool numbers(int64_t *ms, struct date_scan scan)
{
    int64_t first = 0;
    int64_t second = 0;
    size_t before = scan.text.len;
    if (!date_take_number(&scan, &first, 4) || scan.text.len == 0)
        return false;
    bool year_first = before - scan.text.len == 4;
    uint8_t mark = scan.text.ptr[0];
    if (mark != '-' && mark != '/' && mark != '.')
        return false;
    date_skip(&scan, 1);
    if (!date_take_number(&scan, &second, 4) || !fold_is_gap(scan.text, 0))
        return false;
    struct date_day date = {
        year_first ? first : second, year_first ? second : first, 1};
    if (date.year < FIRST_YEAR || !date_is_day(date))
        return false;
    *ms = date_days(date) * day_ms;
    return true;
}

static bool year_alone(int64_t *ms, struct date_scan scan)
{
    int64_t year = 0;
    if (!take_year(&scan, &year))
        return false;
    *ms = date_days((struct date_day){year, 1, 1}) * day_ms;
    return true;
}

/* A whole date, a month, a year: what begins here. */
static bool date_here(int64_t *ms, const struct date_scan *scan)
{
    struct bytes line = scan->text;
    int month = 0;
    bool digit = byte_is_digit(line.ptr[0]);
    if (!digit && date_word(&month, line, DATE_WORD_MONTH) == 0)
        return false;
    if (month_and_year(ms, *scan))
        return true;
    /* What has a time of day, such as "3 days ago", is no date of a breach. */
    if (date_read(ms, line, scan->rules) && *ms % day_ms == 0)
        return true;
    return digit && (numbers(ms, *scan) || year_alone(ms, *scan));
}

/* One word that may stand between, or what parts it. */
static bool skip_word(struct date_scan *scan)
{
    size_t end = 0;
    while (!fold_is_gap(scan->text, end))
        end++;
    if (end == 0 || byte_is_digit(scan->text.ptr[0]))
        return false;
    date_skip(scan, end);
    return true;
}

static bool digit_at(struct bytes text, size_t at)
{
    return at < text.len && byte_is_digit(text.ptr[at]);
}

/* Whether a year begins here, or two numbers with a mark between them meet. */
static bool is_dated(struct bytes line, size_t at)
{
    bool four =
        digit_at(line, at + 1) && digit_at(line, at + 2) && digit_at(line, at + 3);
    bool mark =
        digit_at(line, at + 2) &&
        (line.ptr[at + 1] == '-' || line.ptr[at + 1] == '/' || line.ptr[at + 1] == '.');
    return digit_at(line, at) && (four || mark);
}

/* What of the line behind a phrase may hold its date. */
static struct bytes line_behind(struct bytes text)
{
    struct bytes line = bytes_slice(text, 0, BEHIND);
    bool dated = false;
    size_t at = 0;
    for (; at < line.len && line.ptr[at] != '\n'; at++)
        dated = dated || is_dated(line, at);
    return bytes_slice(line, 0, dated ? at : 0);
}

static bool date_behind(int64_t *ms, struct bytes text, const struct date_rules *rules)
{
    struct date_scan scan = {
        .text = line_behind(text), .rules = rules, .time_ms = DATE_NO_TIME};
    for (int word = 0; word <= WORDS_MAX; word++) {
        date_skip_any(&scan, " :=-~(,.'");
        if (scan.text.len == 0)
            return false;
        if (date_here(ms, &scan) && in_past(*ms, rules))
            return true;
        if (!skip_word(&scan))
            return false;
    }
    return false;
}

static bool look(
    int64_t *ms, const struct claims_side *side, const struct date_rules *rules)
{
    for (size_t i = 0; i < side->hit_count; i++) {
        const struct lexicon_hit *hit = &side->hits[i];
        if (hit->section == LEXICON_SIGN && hit->value == SIGN_BREACH &&
            date_behind(ms, bytes_slice(side->text, hit->end, side->text.len), rules))
            return true;
    }
    return false;
}

int64_t claims_breached_at(const struct claims_view *view)
{
    const struct date_rules rules = {
        .now_ms = view->text->now_ms, .order = DATE_DAY_FIRST};
    int64_t ms = 0;
    if (look(&ms, &view->body, &rules) || look(&ms, &view->title, &rules))
        return ms;
    return 0;
}
