/*
 * lexicon_add: phrases from a file's text.
 *
 *     # a remark
 *     [field]
 *     birth_date  date of birth
 *     diagnosis   diagnos*
 *
 * A section's name stands in brackets; each line below has a value and a phrase.
 */
#include "parsers/lexicon.h"

#include "base/utf8.h"
#include "parsers/fold.h"
#include "parsers/lexicon_index.h"
#include "parsers/lexicon_names.h"

enum { LINE_MAX_BYTES = 512 };

struct lines {
    struct lexicon *lexicon;
    const char *name; /* of the file */
    size_t number;
    enum lexicon_section section;
    bool in_section;
};

static int bad(
    const struct lines *lines, const char *what, const char *wanted, struct err *err)
{
    return err_set(err, "%s:%zu: %s; %s", lines->name, lines->number, what, wanted);
}

static bool is_word_byte(uint8_t byte)
{
    return byte >= 0x80 || byte_is_alpha(byte) || byte_is_digit(byte);
}

/* A '*' has three letters before it and a word's end behind it. */
static bool stars_are_right(struct bytes phrase)
{
    size_t letters = 0;
    for (size_t i = 0; i < phrase.len; i++) {
        uint8_t byte = phrase.ptr[i];
        bool ends = i + 1 == phrase.len || !is_word_byte(phrase.ptr[i + 1]);
        if (byte == '*' && (letters < LEXICON_STEM_MIN || !ends))
            return false;
        if (is_word_byte(byte))
            letters += utf8_continues(byte) ? 0 : 1;
        else
            letters = 0;
    }
    return true;
}

/* The length of a stem that a phrase begins with is one bit of stem_lengths. */
static bool stem_is_short(struct bytes phrase)
{
    size_t end = 0;
    while (end < phrase.len && !fold_is_gap(phrase, end))
        end++;
    return end < LEXICON_STEM_MAX || end == phrase.len || phrase.ptr[end] != '*';
}

static int add_phrase(
    struct lines *lines, uint64_t value, struct bytes said, struct err *err)
{
    AUTO(buf_done) struct buf folded;
    buf_init(&folded, (size_t)LINE_MAX_BYTES * 4);
    if (fold_text(&folded, said, err) != 0)
        return -1;
    struct bytes phrase = bytes_trim(buf_bytes(&folded));
    if (phrase.len == 0)
        return bad(
            lines, "a value without a phrase", "write the phrase behind it", err);
    if (phrase.len > LEXICON_PHRASE_MAX)
        return bad(lines, "a phrase of more than 80 bytes", "write a shorter one", err);
    if (!stars_are_right(phrase))
        return bad(lines, "a '*' that ends no word of three letters or more",
            "write \"diagnos*\", or \"base* de donnees\"", err);
    if (!stem_is_short(phrase))
        return bad(lines, "64 bytes or more before a '*'", "write fewer", err);
    return lexicon_put(lines->lexicon, lines->section, value, phrase, err);
}

static int take_section(struct lines *lines, struct bytes line, struct err *err)
{
    struct bytes name = bytes_slice(line, 1, line.len - 2);
    lines->in_section = bytes_ends(line, "]") &&
                        lexicon_section_named(&lines->section, bytes_trim(name));
    if (!lines->in_section)
        return bad(lines, "an unknown section", lexicon_section_wanted(), err);
    return 0;
}

static bool is_text(struct bytes line)
{
    for (size_t i = 0; i < line.len; i++)
        if (line.ptr[i] < ' ' && line.ptr[i] != '\t')
            return false;
    return utf8_valid(line);
}

static int take_line(struct lines *lines, struct bytes line, struct err *err)
{
    size_t end = 0;
    uint64_t value = 0;
    line = bytes_trim(line);
    if (line.len == 0 || line.ptr[0] == '#')
        return 0;
    if (line.len > LINE_MAX_BYTES || !is_text(line))
        return bad(lines, "a line that is too long or not UTF-8", "mend it", err);
    if (line.ptr[0] == '[')
        return take_section(lines, line, err);
    if (!lines->in_section)
        return bad(lines, "a phrase before any section",
            "begin with one, such as [field]", err);
    while (end < line.len && !byte_is_space(line.ptr[end]))
        end++;
    if (!lexicon_value_named(&value, lines->section, bytes_slice(line, 0, end)))
        return bad(
            lines, "an unknown value", lexicon_value_wanted(lines->section), err);
    return add_phrase(lines, value, bytes_slice(line, end, line.len), err);
}

int lexicon_add(
    struct lexicon *lexicon, const char *name, struct bytes text, struct err *err)
{
    struct lines lines = {.lexicon = lexicon, .name = name};
    struct bytes line;
    if (bytes_starts(text, "\xEF\xBB\xBF"))
        text = bytes_slice(text, 3, text.len);
    while (bytes_split(&line, &text, '\n')) {
        lines.number++;
        if (take_line(&lines, line, err) != 0)
            return -1;
    }
    return 0;
}
