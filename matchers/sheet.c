#include "matchers/sheet.h"

static uint8_t byte_at(struct bytes text, size_t at)
{
    return at < text.len ? text.ptr[at] : 0;
}

static bool is_end(uint8_t byte)
{
    return byte == '\n' || byte == '\r';
}

/* Bytes of one sign that rules are made of; 0: it is none. */
static size_t rule_sign(struct bytes text)
{
    static const char *const signs[] = {"-", "=", "_", "*", "#", "~", "\xe2\x80\x93",
        "\xe2\x80\x94", "\xe2\x94\x80", "\xe2\x95\x90"};
    for (size_t i = 0; i < sizeof(signs) / sizeof(signs[0]); i++)
        if (bytes_starts(text, signs[i]))
            return bytes_of(signs[i]).len;
    return 0;
}

bool sheet_is_record(struct bytes line)
{
    return bytes_starts(bytes_trim(line), "-[ RECORD ");
}

bool sheet_is_card(struct bytes line)
{
    return bytes_starts_nocase(line, "BEGIN:VCARD") || bytes_starts(line, "0 HEAD");
}

/* The end of a vCard (RFC 6350, 6.1.2), or the line that begins another record of
 * GEDCOM. */
static bool ends_card(struct bytes line)
{
    return bytes_starts_nocase(line, "END:VCARD") || bytes_starts(line, "0 @");
}

static bool is_rule(struct bytes line)
{
    enum { LEAST = 3 };
    if (sheet_is_record(line) || ends_card(line))
        return true;
    size_t length = rule_sign(line);
    struct bytes sign = bytes_slice(line, 0, length);
    for (size_t i = 0; i < LEAST; i++)
        if (length == 0 || !bytes_equal(bytes_slice(line, i * length, length), sign))
            return false;
    return true;
}

bool sheet_separator(struct bytes text, size_t start, bool ruled)
{
    size_t at = start;
    while (at - start < SHEET_LINE_LOOK &&
           (byte_at(text, at) == ' ' || byte_at(text, at) == '\t'))
        at++;
    if (at >= text.len || is_end(text.ptr[at]))
        return !ruled;
    return is_rule(bytes_slice(text, at, SHEET_LINE_LOOK));
}

bool sheet_ends_separator(struct bytes text, size_t at, bool ruled)
{
    size_t start = at;
    while (start > 0 && text.ptr[start - 1] != text.ptr[at])
        if (at - --start > SHEET_LINE_LOOK)
            return false;
    return sheet_separator(text, start, ruled);
}

bool sheet_border(struct bytes text, size_t at, bool ruled)
{
    return sheet_ends_separator(text, at, ruled) &&
           !sheet_separator(text, at + 1, ruled);
}

static bool may_be_in_label(uint8_t byte)
{
    return byte_is_alpha(byte) || byte >= 0x80 || byte_is_digit(byte) ||
           bytes_find_byte(bytes_of(" ()'./_-&#"), byte, 0) != BYTES_NONE;
}

/* Where the label's mark stands; the line's length: there is none. An address of the
 * web has a colon, too. */
static size_t mark_find(struct bytes line)
{
    enum { LABEL_MAX = 40 };
    size_t at = 0;
    while (at < line.len && at < LABEL_MAX && may_be_in_label(line.ptr[at]))
        at++;
    uint8_t mark = byte_at(line, at);
    bool blank =
        mark == '\t' && byte_at(bytes_trim(bytes_slice(line, at, line.len)), 0) == ':';
    if (blank)
        at = (size_t)bytes_find_byte(line, ':', at);
    mark = byte_at(line, at);
    bool marks = mark == ':' || mark == '=' || mark == '\t' || mark == '|';
    if (!marks || byte_at(line, at + 1) == '/')
        return line.len;
    return at;
}

/* psql's labels are columns, which PostgreSQL writes small where nobody quoted them. */
static bool is_column(struct bytes label)
{
    for (size_t i = 0; i < label.len; i++)
        if (!byte_is_digit(label.ptr[i]) && label.ptr[i] != '_' &&
            (label.ptr[i] < 'a' || label.ptr[i] > 'z'))
            return false;
    return true;
}

static bool is_hex(uint8_t byte)
{
    return byte_is_digit(byte) || (byte >= 'a' && byte <= 'f') ||
           (byte >= 'A' && byte <= 'F');
}

/* "(0010,0010)" or "(0010, 0010)"; 0: it is none. */
static size_t dicom_tag(struct bytes line)
{
    static const char form[] = "(hhhh,hhhh)";
    size_t at = 0;
    for (size_t i = 0; i + 1 < sizeof(form); i++, at++) {
        at += form[i - (i > 0 ? 1 : 0)] == ',' && byte_at(line, at) == ' ' ? 1 : 0;
        uint8_t byte = byte_at(line, at);
        if (form[i] == 'h' ? !is_hex(byte) : byte != (uint8_t)form[i])
            return 0;
    }
    return at;
}

/* "PatientName", with which a line of dcmdump ends. */
static struct bytes last_word(struct bytes line)
{
    size_t start = line.len;
    while (start > 0 && byte_is_alpha(line.ptr[start - 1]))
        start--;
    return bytes_slice(line, start, line.len - start);
}

/* An element of DICOM (PS3.10) as dcmdump and pydicom print it:
 * (0010,0010) PN [DARVOR^ELISE]   #  12, 1 PatientName
 * (0010, 0010) Patient's Name     PN: 'DARVOR^ELISE' */
static bool dicom_read(struct sheet_line *out, struct bytes line)
{
    size_t start = dicom_tag(line);
    if (start == 0)
        return false;
    ptrdiff_t opens = bytes_find_byte(line, '[', start);
    ptrdiff_t closes =
        opens == BYTES_NONE ? BYTES_NONE : bytes_find_byte(line, ']', (size_t)opens);
    ptrdiff_t colon = bytes_find_byte(line, ':', start);
    if (closes == BYTES_NONE && colon == BYTES_NONE)
        return false;
    bool bracket = closes != BYTES_NONE;
    size_t mark = (size_t)(bracket ? opens : colon);
    size_t end = bracket ? (size_t)closes : line.len;
    struct bytes name = bracket ? last_word(line) : (struct bytes){0};
    out->label =
        name.len > 0 ? name : bytes_trim(bytes_slice(line, start, mark - start));
    out->value = bytes_trim(bytes_slice(line, mark + 1, end - mark - 1));
    out->mark = ':';
    return true;
}

/* A name as GEDCOM (5.5.1, chapter 2) has it: 2 GIVN Elise, 1 NAME Elise /Darvor/ */
static bool gedcom_read(struct sheet_line *out, struct bytes line)
{
    static const char *const tags[] = {"NAME ", "GIVN ", "SURN ", "_MARNM "};
    struct bytes rest = bytes_slice(line, 2, line.len);
    if (!byte_is_digit(byte_at(line, 0)) || byte_at(line, 1) != ' ')
        return false;
    for (size_t i = 0; i < sizeof(tags) / sizeof(tags[0]); i++) {
        size_t length = bytes_of(tags[i]).len;
        if (!bytes_starts(rest, tags[i]))
            continue;
        out->label = bytes_slice(rest, 0, length - 1);
        out->value = bytes_trim(bytes_slice(rest, length, rest.len));
        out->mark = ' ';
        return true;
    }
    return false;
}

bool sheet_line_read(struct sheet_line *out, struct bytes line)
{
    line = bytes_trim(line);
    if (dicom_read(out, line) || gedcom_read(out, line))
        return true;
    if (bytes_starts(line, "- ") || bytes_starts(line, "* "))
        line = bytes_trim(bytes_slice(line, 2, line.len));
    uint8_t first = byte_at(line, 0);
    size_t at = mark_find(line);
    if ((!byte_is_alpha(first) && first < 0x80) || at >= line.len)
        return false;
    out->label = bytes_trim(bytes_slice(line, 0, at));
    out->value = bytes_trim(bytes_slice(line, at + 1, line.len));
    out->mark = line.ptr[at];
    return out->mark != '|' || is_column(out->label);
}
