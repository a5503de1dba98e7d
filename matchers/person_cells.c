#include "matchers/person_cells.h"

#include "matchers/person_name.h"
#include "matchers/person_row.h"
#include "matchers/sheet.h"

/* Telling words on either side: of running text, and of a row that is dense with dates.
 */
enum { WORDS_NEAR = 12, WORDS_DENSE = 40 };

static uint8_t byte_at(struct bytes text, size_t at)
{
    return at < text.len ? text.ptr[at] : 0;
}

/* Of a quote, as it is, escaped, or in the form that escapes.h gives it; 0: none. */
static size_t quote_length(struct bytes text, size_t at)
{
    static const struct bytes wide = {(const uint8_t *)"\xef\xbc\x82", 3};
    size_t end = at;
    while (byte_at(text, end) == '\\')
        end++;
    uint8_t quote = byte_at(text, end);
    if (quote == '"' || quote == '\'')
        return end + 1 - at;
    return bytes_equal(bytes_slice(text, at, wide.len), wide) ? wide.len : 0;
}

/* The name of a field or of an element, not its value: "nom": , <nom>. */
static bool is_key(struct bytes text, const struct word *first, const struct word *last)
{
    size_t at = last->end;
    if (first->start > 0 &&
        (text.ptr[first->start - 1] == '<' ||
            (first->start > 1 && text.ptr[first->start - 1] == '/' &&
                text.ptr[first->start - 2] == '<')))
        return true;
    at += quote_length(text, at);
    if (at == last->end)
        return false;
    while (byte_at(text, at) == ' ')
        at++;
    return byte_at(text, at) == ':';
}

/* A letter alone is a sex or an initial. */
static bool says_something(
    const struct person_cells *cells, const struct person_cell *cell)
{
    for (size_t i = 0; i < cell->count; i++)
        if (cells->words.items[cell->first + i].length > 1)
            return true;
    return false;
}

/* "DARVOR prenom=Elise": the last word before the sign is a key, those before are not.
 */
static void cell_add(
    struct person_cells *cells, struct bytes text, const struct person_cell *whole)
{
    const struct word *words = cells->words.items + whole->first;
    struct person_cell cell = *whole;
    if (cell.count > 0 && byte_at(text, words[cell.count - 1].end) == '=')
        cell.count--;
    if (cell.count == 0 || !says_something(cells, &cell) ||
        is_key(text, words, words + cell.count - 1))
        return;
    if (cell.first < cells->split)
        cells->before++;
    cells->items[cells->count++] = cell;
}

/* "Nom:DARVOR Prenom:Elise" of Go, "Nom : DARVOR Prenom : Elise" where line ends were:
 * a name may end before the word, or with it. */
static bool is_before_value(struct bytes text, const struct word *word)
{
    size_t mark = word->end + (byte_at(text, word->end) == ' ' ? 1 : 0);
    size_t at = mark + (byte_at(text, mark + 1) == ' ' ? 2 : 1);
    uint8_t value = byte_at(text, at);
    return byte_at(text, mark) == ':' && (byte_is_alpha(value) || value >= 0x80);
}

/* Words from `first` to `end` as cells: a word with digits, and what is no part of a
 * name, is a border like any other. */
static void cells_of(
    struct person_cells *cells, struct bytes text, size_t first, size_t end)
{
    struct person_cell cell = {.first = first};
    for (size_t i = first; i < end; i++) {
        const struct word *word = &cells->words.items[i];
        bool part = word->letters && !word->border;
        if (!part || word->cell_start || is_before_value(text, word)) {
            cell_add(cells, text, &cell);
            cell = (struct person_cell){.first = part ? i : i + 1};
        }
        cell.count += part ? 1 : 0;
    }
    cell_add(cells, text, &cell);
}

static bool is_line_end(uint8_t byte)
{
    return byte == 0 || byte == '\n' || byte == '\r';
}

/* N'...' and E'...' of SQL, b'...' of Python, a whole line of it, too: the letter says
 * what kind of string follows. With a quote at its end, too, it is no "N'Diaye". */
static bool is_string_kind(struct bytes text, const struct word *word)
{
    enum { LONGEST = 128 };
    static const char kinds[] = "NnEeUub";
    uint8_t before = word->start > 0 ? text.ptr[word->start - 1] : 0;
    if (word->end - word->start != 1 || byte_at(text, word->end) != '\'' ||
        bytes_find_byte(bytes_of(kinds), text.ptr[word->start], 0) == BYTES_NONE ||
        (before != '(' && before != '[' && before != ',' && before != ';' &&
            before != ' ' && !is_line_end(before)))
        return false;
    struct bytes string = bytes_slice(text, word->end + 1, LONGEST);
    ptrdiff_t end = bytes_find_byte(string, '\'', 0);
    while (end != BYTES_NONE && byte_at(string, (size_t)end + 1) == '\'')
        end = bytes_find_byte(string, '\'', (size_t)end + 2);
    if (end == BYTES_NONE)
        return false;
    uint8_t behind = byte_at(string, (size_t)end + 1);
    return behind == ',' || behind == ')' || behind == ']' || behind == ';' ||
           is_line_end(behind);
}

static void kinds_mark(struct words *words, struct bytes text)
{
    for (size_t i = 0; i + 1 < words->count; i++)
        if (words->items[i].length == 1 && is_string_kind(text, &words->items[i]))
            words->items[i].border = words->items[i + 1].cell_start = true;
}

/* In a sheet the words before a line's mark are its label. */
static void labels_mark(struct words *words, struct bytes text, size_t start)
{
    struct sheet_line line;
    size_t label_end = 0;
    size_t line_end = start;
    for (size_t i = 0; i < words->count; i++) {
        struct word *word = &words->items[i];
        while (word->start >= line_end && line_end < text.len) {
            ptrdiff_t end = bytes_find_byte(text, '\n', line_end);
            size_t next = end == BYTES_NONE ? text.len : (size_t)end + 1;
            bool labelled =
                sheet_line_read(&line, bytes_slice(text, line_end, next - line_end));
            label_end = labelled ? (size_t)(line.value.ptr - text.ptr) : line_end;
            line_end = next;
        }
        word->border = word->border || word->start < label_end;
    }
}

static bool is_of_length(const struct word *word, size_t length)
{
    return word->end - word->start == length;
}

static bool is_year(const struct word *word, struct bytes text)
{
    uint8_t first = byte_at(text, word->start);
    uint8_t second = byte_at(text, word->start + 1);
    return is_of_length(word, 4) &&
           ((first == '1' && second >= '8') || (first == '2' && second == '0'));
}

/* Three words and no more of digits with the same / . or - between them, as a phone has
 * more; with any other sign, and a month's name, if one is a year; or one of eight
 * digits. */
static bool is_like_date(const struct words *words, struct bytes text, size_t at)
{
    const struct word *word = &words->items[at];
    if (word->letters)
        return false;
    if (is_of_length(word, 8))
        return true;
    if (at + 2 >= words->count || word[1].start != word->end + 1 ||
        word[2].start != word[1].end + 1 || word[2].letters)
        return false;
    uint8_t separator = byte_at(text, word->end);
    bool same = byte_at(text, word[1].end) == separator && !word[1].letters;
    bool more = (word->start > 0 && text.ptr[word->start - 1] == separator) ||
                (byte_at(text, word[2].end) == separator &&
                    byte_is_digit(byte_at(text, word[2].end + 1)));
    if (same && !more && (separator == '/' || separator == '.' || separator == '-'))
        return true;
    return is_year(word, text) || is_year(word + 2, text);
}

static size_t dates_count(
    const struct words *words, struct bytes text, size_t first, size_t end)
{
    size_t dates = 0;
    for (size_t i = first; i < end; i++)
        dates += is_like_date(words, text, i) ? 1 : 0;
    return dates;
}

/* Many bytes at a time, since a row of nothing but dates is looked through at each. */
static bool has_letter(struct bytes text)
{
    enum { STEP = 64 };
    bool letter = false;
    for (size_t at = 0; at < text.len && !letter; at += STEP) {
        struct bytes step = bytes_slice(text, at, STEP);
        for (size_t i = 0; i < step.len; i++)
            letter |= byte_is_alpha(step.ptr[i]) || step.ptr[i] >= 0x80;
    }
    return letter;
}

/* Where there is nothing but numbers, as in a row of results, there is no name. */
static bool has_names(
    struct bytes text, const struct dates *dates, const struct person_row *row)
{
    return has_letter(bytes_slice(text, row->start, dates->start - row->start)) ||
           has_letter(bytes_slice(text, dates->end, row->end - dates->end));
}

static void words_of(struct person_cells *cells, const struct place *place,
    const struct dates *dates, const struct person_row *row)
{
    struct words *words = &cells->words;
    struct bytes text = bytes_slice(place->text, 0, row->end);
    words->count = 0;
    words->used = 0;
    cells->split = 0;
    cells->dates = 0;
    if (!has_names(text, dates, row))
        return;
    words_read(words, bytes_slice(text, 0, dates->start), row->start);
    cells->split = words->count;
    words_read(words, text, dates->end);
    cells->dates = dates_count(words, text, 0, words->count);
}

/* The nearest words alone. */
static void nearest_of(struct person_cells *cells, const struct place *place,
    const struct dates *dates, const struct person_row *row, size_t most)
{
    struct person_row near = *row;
    struct bytes before = bytes_slice(place->text, 0, dates->start);
    near.start = words_back(before, row->start, dates->start, most);
    near.end = words_ahead(place->text, dates->end, row->end, most);
    words_of(cells, place, dates, &near);
}

/* Whether many numbers stand right before the date, which may be other dates. */
static bool is_dense_before(const struct place *place, const struct person_row *row)
{
    enum { LOOK = 64, MANY = 6 };
    const uint8_t *text = place->text.ptr;
    size_t at = place->at;
    size_t least = at - row->start > LOOK ? at - LOOK : row->start;
    unsigned numbers = 0;
    for (; at > least + 1; at--)
        numbers += byte_is_digit(text[at - 1]) && !byte_is_digit(text[at - 2]) ? 1 : 0;
    return numbers >= MANY;
}

/* Of running text the nearest words tell how dense it is with dates; among so few each
 * counts the more. */
static size_t dates_squared(const struct person_cells *cells, struct bytes text)
{
    const struct words *words = &cells->words;
    size_t first = cells->split > WORDS_NEAR ? cells->split - WORDS_NEAR : 0;
    size_t last = words->count - cells->split > WORDS_NEAR ? cells->split + WORDS_NEAR
                                                           : words->count;
    size_t dates = dates_count(words, text, first, last);
    return dates * dates;
}

/* Of running text the nearest words do, and of a row with nothing but dates around;
 * where a wide row has many, the nearest cells. */
static void row_read(struct person_cells *cells, struct person_row *row,
    const struct place *place, const struct dates *dates)
{
    enum { DENSE = 4 * PERSON_CELLS_DATES };
    person_row_find(row, place, dates->end, PERSON_NEAR);
    if (place->layout == LAYOUT_TEXT) {
        nearest_of(cells, place, dates, row, WORDS_NEAR);
        cells->dates = dates_squared(cells, place->text);
        return;
    }
    if (is_dense_before(place, row) && has_names(place->text, dates, row)) {
        nearest_of(cells, place, dates, row, WORDS_DENSE);
        if (cells->dates > DENSE)
            return;
    }
    words_of(cells, place, dates, row);
    if (row->whole || cells->dates > PERSON_CELLS_DATES)
        return;
    person_row_find(row, place, dates->end, PERSON_FAR);
    words_of(cells, place, dates, row);
}

/* The first of the words before `split` of which `most` tell something. */
static size_t first_near(const struct words *words, size_t split, size_t most)
{
    size_t first = split;
    if (split <= most)
        return 0;
    for (; first > 0 && most > 0; first--)
        most -= words_telling(words, first - 1) ? 1 : 0;
    return first;
}

static size_t last_near(const struct words *words, size_t split, size_t most)
{
    size_t last = split;
    if (words->count - split <= most)
        return words->count;
    for (; last < words->count && most > 0; last++)
        most -= words_telling(words, last) ? 1 : 0;
    return last;
}

void person_cells_read(
    struct person_cells *cells, const struct place *place, const struct dates *dates)
{
    struct words *words = &cells->words;
    struct person_row row;
    row_read(cells, &row, place, dates);
    struct bytes text = bytes_slice(place->text, 0, row.end);
    cells->start = row.start;
    cells->end = row.end;
    name_mark(words, 0);
    kinds_mark(words, text);
    if (place->form->sheets)
        labels_mark(words, text, row.start);
    size_t most = place->layout == LAYOUT_TEXT ? WORDS_NEAR : WORDS_MAX;
    size_t first = first_near(words, cells->split, most);
    size_t last = last_near(words, cells->split, most);
    cells->count = 0;
    cells->before = 0;
    cells_of(cells, text, first, cells->split);
    cells_of(cells, text, cells->split, last);
}

size_t person_cells_nearest(const struct person_cells *cells, size_t number)
{
    size_t before = cells->before;
    size_t after = cells->count - before;
    size_t both = 2 * (before < after ? before : after);
    if (number >= both)
        return before > after ? before - 1 - (number - both / 2)
                              : before + (number - both / 2);
    return number % 2 == 0 ? before - 1 - number / 2 : before + number / 2;
}
