#include "parsers/excerpt.h"

#include <string.h>

#include "base/utf8.h"
#include "model/mask.h"
#include "model/posting.h"
#include "parsers/dom_text.h"
#include "parsers/excerpt_words.h"
#include "parsers/fold.h"
#include "parsers/person_words.h"

enum {
    ENOUGH = 3 * POSTING_EXCERPT_MAX, /* masking may shorten it */
    READ_MAX = 8192,                  /* of the prose: rows in it are skipped */
    WORDS_NEAR = 3, /* capitalised words this near a datum are taken for a name */
    LONG_DIGITS = 8
};

/* Labels whose value is masked to the end of its line: English, French, Spanish,
 * German, Portuguese, Russian, Italian; folded. */
static const char *const labels[] = {"nom", "prenom", "prenoms", "nom complet",
    "nom de naissance", "nom et prenom", "name", "names", "full name", "first name",
    "last name", "surname", "patient", "patient name", "adresse", "address",
    "date de naissance", "ne le", "nee le", "dob", "date of birth", "birth date",
    "born", "contact person", "phone", "telephone", "tel", "mobile", "ssn", "password",
    "mot de passe", "nombre", "nombres", "apellido", "apellidos", "nombre completo",
    "direccion", "fecha de nacimiento", "telefono", "contrasena", "vorname", "nachname",
    "familienname", "anschrift", "geburtsdatum", "geboren", "geboren am", "telefon",
    "passwort", "kennwort", "nome", "nome completo", "sobrenome", "apelido", "endereco",
    "morada", "data de nascimento", "telefone", "senha", "cognome", "indirizzo",
    "data di nascita", "nato il", "nata il", "имя", "фамилия", "отчество", "фио",
    "адрес", "дата рождения", "телефон", "пароль"};

enum { WORDS_MAX = 256 };

static size_t digits_in(struct bytes word)
{
    size_t digits = 0;
    for (size_t i = 0; i < word.len; i++)
        digits += byte_is_digit(word.ptr[i]) ? 1 : 0;
    return digits;
}

/* A day of this century's third decade or later is when something was posted or stolen;
 * it says nothing of the words beside it. */
static bool is_recent_day(struct bytes word)
{
    if (digits_in(word) != LONG_DIGITS || word.len < LONG_DIGITS + 2)
        return false;
    struct bytes year = bytes_slice(word, word.len - 4, 4);
    return bytes_starts(word, "202") || bytes_starts(word, "203") ||
           bytes_starts(year, "202") || bytes_starts(year, "203");
}

/* "2015-2025": when it is from. */
static bool is_years(struct bytes word)
{
    enum { YEAR = 4, BOTH = 2 * YEAR };
    struct bytes second = bytes_slice(word, YEAR + 1, YEAR);
    return digits_in(word) == BOTH && digits_in(bytes_slice(word, 0, YEAR)) == YEAR &&
           digits_in(second) == YEAR && second.ptr != NULL && word.ptr[YEAR] == '-' &&
           (bytes_starts(word, "19") || bytes_starts(word, "20")) &&
           (bytes_starts(second, "19") || bytes_starts(second, "20"));
}

/* `digits` and `sign`: what was seen of its bytes. */
static bool is_datum(struct bytes word, size_t digits, bool sign)
{
    return sign || (digits >= LONG_DIGITS && !is_recent_day(word) && !is_years(word));
}

static bool is_capital(struct bytes word)
{
    size_t length = 0;
    bool valid = false;
    uint32_t first = word.len > 0 ? utf8_at(word, 0, &length, &valid) : 0;
    return word.len >= 2 && utf8_lower(first) != first;
}

static size_t split_words(struct excerpt_word *words, struct bytes line)
{
    size_t count = 0;
    size_t at = 0;
    while (at < line.len && count < WORDS_MAX) {
        while (at < line.len && line.ptr[at] <= ' ')
            at++;
        size_t start = at;
        size_t digits = 0;
        bool sign = false;
        for (; at < line.len && line.ptr[at] > ' '; at++) {
            digits += byte_is_digit(line.ptr[at]) ? 1 : 0;
            sign = sign || line.ptr[at] == '@';
        }
        struct bytes word = bytes_slice(line, start, at - start);
        if (word.len > 0)
            words[count++] = (struct excerpt_word){.start = start,
                .len = word.len,
                .capital = is_capital(word),
                .may_lead = word.len > 1 && person_may_lead(word.ptr[0], word.ptr[1]),
                .datum = is_datum(word, digits, sign)};
    }
    return count;
}

/* Phones and numbers are written in pieces: "01 99 00 12 34" is a datum as a whole. */
static void join_digit_words(
    struct excerpt_word *words, size_t count, struct bytes line)
{
    size_t run = 0;
    size_t digits = 0;
    for (size_t i = 0; i <= count; i++) {
        struct bytes word = i < count ? bytes_slice(line, words[i].start, words[i].len)
                                      : bytes_make(NULL, 0);
        bool digit = word.len > 0 &&
                     (byte_is_digit(word.ptr[0]) || word.ptr[0] == '+') &&
                     !is_recent_day(word) && !is_years(word);
        if (digit) {
            run++;
            digits += digits_in(word);
            continue;
        }
        for (size_t back = 1; back <= run && digits >= LONG_DIGITS; back++) {
            words[i - back].datum = true;
            words[i - back].sure = digits > LONG_DIGITS;
        }
        run = 0;
        digits = 0;
    }
}

/* A password's label may stand in running text. */
static bool is_sure(const char *instead)
{
    static const char *const sure[] = {"[e-mail]", "[number]", "[id]", "[iban]"};
    for (size_t i = 0; i < sizeof(sure) / sizeof(sure[0]); i++)
        if (strcmp(instead, sure[i]) == 0)
            return true;
    return false;
}

/* What masking knows by its form: addresses, ids, accounts, days of birth in words, and
 * numbers however they are written. Short ones may be counts or days, and say nothing
 * of the words beside them. False: there is nothing. */
static bool mark_known(struct excerpt_word *words, size_t count, struct bytes line)
{
    struct mask_found found = {0};
    size_t at = 0;
    size_t from = 0;
    while (mask_next(&found, line, from)) {
        size_t end = found.start + found.len;
        from = end;
        if (strcmp(found.instead, "[number]") == 0 && found.digits <= LONG_DIGITS)
            continue;
        while (at < count && words[at].start + words[at].len <= found.start)
            at++;
        for (; at < count && words[at].start < end; at++) {
            words[at].datum = true;
            words[at].sure = words[at].sure || is_sure(found.instead);
        }
    }
    return from > 0;
}

static bool has_datum(const struct excerpt_word *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (words[i].datum)
            return true;
    return false;
}

static bool near_datum(const struct excerpt_word *words, size_t count, size_t at)
{
    size_t from = at > WORDS_NEAR ? at - WORDS_NEAR : 0;
    size_t to = at + WORDS_NEAR < count ? at + WORDS_NEAR : count - 1;
    for (size_t i = from; i <= to; i++)
        if (words[i].datum)
            return true;
    return false;
}

/* Where the value after a label starts, or line.len. */
static size_t label_end(struct bytes line)
{
    ptrdiff_t colon = bytes_find_byte(line, ':', 0);
    if (colon == BYTES_NONE || colon > 40)
        return line.len;
    AUTO(buf_done) struct buf folded;
    buf_init(&folded, 512);
    struct bytes label = bytes_trim(bytes_slice(line, 0, (size_t)colon));
    if (fold_text(&folded, label, NULL) != 0)
        return 0;
    for (size_t i = 0; i < sizeof(labels) / sizeof(labels[0]); i++)
        if (bytes_is(bytes_trim(buf_bytes(&folded)), labels[i]))
            return (size_t)colon + 1;
    return line.len;
}

/* The words of a line that holds no datum and no label: none of them is hidden. */
static int add_words(struct buf *out, struct bytes line, struct err *err)
{
    size_t at = 0;
    for (size_t count = 0; count < WORDS_MAX; count++) {
        while (at < line.len && line.ptr[at] <= ' ')
            at++;
        size_t start = at;
        while (at < line.len && line.ptr[at] > ' ')
            at++;
        if (at == start)
            break;
        if ((out->len > 0 && buf_add_byte(out, ' ', err) != 0) ||
            buf_add(out, bytes_slice(line, start, at - start), err) != 0)
            return -1;
    }
    return 0;
}

int excerpt_hide_beside(struct buf *out, bool *any, struct bytes line, struct err *err)
{
    struct excerpt_word words[WORDS_MAX];
    *any = false;
    if (!mask_may_find(line) && !excerpt_may_name(line))
        return add_words(out, line, err);
    size_t masked_from = label_end(line);
    size_t count = split_words(words, line);
    join_digit_words(words, count, line);
    *any = mark_known(words, count, line);
    excerpt_mark_births(words, count, line);
    excerpt_mark_names(words, count, line);
    bool datum = has_datum(words, count);
    for (size_t i = 0; i < count; i++) {
        struct bytes word = bytes_slice(line, words[i].start, words[i].len);
        bool hide = words[i].start >= masked_from || words[i].hidden ||
                    (datum && words[i].capital && !words[i].datum &&
                        near_datum(words, count, i));
        if (out->len > 0 && buf_add_byte(out, ' ', err) != 0)
            return -1;
        if ((hide ? buf_add_text(out, "[...]", err) : buf_add(out, word, err)) != 0)
            return -1;
    }
    return 0;
}

int excerpt_hide_names(struct buf *out, struct bytes line, struct err *err)
{
    bool any = false;
    return excerpt_hide_beside(out, &any, line, err);
}

/* Not inside a word, nor inside what stands for a masked one. */
static struct bytes cut_at_word(struct bytes text)
{
    struct bytes cut = utf8_cut(text, POSTING_EXCERPT_MAX);
    const uint8_t *space =
        cut.len < text.len && cut.len > 0 ? memrchr(cut.ptr, ' ', cut.len) : NULL;
    return space == NULL ? cut : bytes_slice(cut, 0, (size_t)(space - cut.ptr));
}

int excerpt_make(
    struct bytes *excerpt, struct arena *arena, struct bytes prose, struct err *err)
{
    AUTO(buf_done) struct buf plain;
    AUTO(buf_done) struct buf masked;
    buf_init(&plain, (size_t)READ_MAX * 8);
    buf_init(&masked, (size_t)READ_MAX * 32);
    struct bytes rest = utf8_cut(prose, READ_MAX);
    struct bytes line;
    while (plain.len < ENOUGH && bytes_split(&line, &rest, '\n'))
        if (!row_like(line) && excerpt_hide_names(&plain, line, err) != 0)
            return -1;
    if (mask_head(&masked, buf_bytes(&plain), POSTING_EXCERPT_MAX, err) != 0)
        return -1;
    return arena_copy(excerpt, arena, cut_at_word(buf_bytes(&masked)), err);
}
