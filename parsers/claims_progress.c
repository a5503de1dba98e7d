/* How far a leak blog says it is: a clock runs down, a part is out, or all of it. */
#include "parsers/claims_view.h"
#include "parsers/date_words.h"

#include <string.h>

enum { ALL_OUT = 100 /* percent */ };

static size_t past_number(struct bytes text, size_t at)
{
    while (at < text.len && byte_is_digit(text.ptr[at]))
        at++;
    while (at < text.len && (text.ptr[at] == ' ' || text.ptr[at] == ','))
        at++;
    return at;
}

/* "05d 11h 20m", "3 j 04 h", "5 dias 02:41:10" at `at`: a clock that runs down. */
static bool counts_down(struct bytes text, size_t at)
{
    int unit = 0;
    size_t next = past_number(text, at);
    /* Days begin so in all six languages; most numbers are told by that. */
    if (next >= text.len || strchr("djt\xD0\xD1", text.ptr[next]) == NULL)
        return false;
    size_t length = date_word(&unit, bytes_slice(text, next, text.len), DATE_WORD_UNIT);
    if (length == 0 || unit != DATE_DAY)
        return false;
    size_t hours = next + length;
    while (hours < text.len && (text.ptr[hours] == ' ' || text.ptr[hours] == ','))
        hours++;
    next = past_number(text, hours);
    if (next == hours || next >= text.len)
        return false;
    return text.ptr[next] == ':' ||
           (date_word(&unit, bytes_slice(text, next, text.len), DATE_WORD_UNIT) > 0 &&
               unit == DATE_HOUR);
}

static bool has_countdown(struct bytes text)
{
    for (size_t at = 0; at < text.len; at++) {
        bool begins = byte_is_digit(text.ptr[at]) &&
                      (at == 0 || !byte_is_digit(text.ptr[at - 1]));
        if (begins && counts_down(text, at))
            return true;
    }
    return false;
}

/* The whole number that ends before `end`; 0: there is none. */
static uint64_t whole_before(struct bytes text, size_t end)
{
    uint64_t value = 0;
    while (end > 0 && text.ptr[end - 1] == ' ')
        end--;
    size_t start = end;
    while (start > 0 && byte_is_digit(text.ptr[start - 1]))
        start--;
    if (start > 0 && strchr(".,", text.ptr[start - 1]) != NULL)
        return 0;
    if (bytes_to_u64(&value, bytes_slice(text, start, end - start), ALL_OUT) != 0)
        return 0;
    return value;
}

/* How much of the data a leak blog says is out, in percent: the most that is named; 0:
 * nothing is. */
static uint64_t percent_out(struct bytes text)
{
    uint64_t out = 0;
    for (ptrdiff_t at = bytes_find_byte(text, '%', 0); at != BYTES_NONE;
         at = bytes_find_byte(text, '%', (size_t)at + 1)) {
        uint64_t value = whole_before(text, (size_t)at);
        out = value > out ? value : out;
    }
    return out;
}

void claims_progress(struct claims *claims, const struct claims_view *view)
{
    uint64_t percent = view->text->published ? percent_out(view->body.text) : 0;
    claims->counts_down = has_countdown(view->body.text);
    claims->partly_out = percent > 0 && percent < ALL_OUT;
    claims->all_out = percent == ALL_OUT ||
                      claims_phrases(&view->body, LEXICON_SIGN, SIGN_OPEN) > 0 ||
                      claims_phrases(&view->title, LEXICON_SIGN, SIGN_OPEN) > 0;
}
