/* Codes of letters and digits, and hashes of passwords. */
#include "model/mask_inside.h"
#include "model/onion.h"

enum {
    ID_MIN = 8, /* a passport's or an identity card's */
    ID_DIGITS = 5,
    KEY_MIN = 30,
    HEX_MIN = 32, /* MD5's and NTLM's */
    RUN_MAX = 256,
    FISCAL = 16
};

struct run {
    size_t len;
    size_t digits;
    size_t changes; /* between letters and digits */
    bool hex;
    bool base32; /* RFC 4648 6: as in onion addresses */
};

static bool is_base32(uint8_t byte)
{
    return byte_is_alpha(byte) || (byte >= '2' && byte <= '7');
}

static struct run run_at(struct bytes in, size_t at)
{
    struct run run = {.hex = true, .base32 = true};
    while (run.len < RUN_MAX) {
        uint8_t byte = byte_at(in, at + run.len);
        bool digit = byte_is_digit(byte);
        if (!digit && !byte_is_alpha(byte))
            break;
        uint8_t before = run.len > 0 ? in.ptr[at + run.len - 1] : byte;
        uint8_t low = byte | 0x20;
        run.changes += digit != byte_is_digit(before) ? 1 : 0;
        run.digits += digit ? 1 : 0;
        run.hex = run.hex && (digit || (low >= 'a' && low <= 'f'));
        run.base32 = run.base32 && is_base32(byte);
        run.len++;
    }
    return run;
}

/* ---- Italy's codice fiscale: six letters, a date in disguise, a place, a letter ----
 */

/* Each digit may be written as one of ten letters (omocodia). */
static bool fits_fiscal(size_t place, uint8_t letter)
{
    static const char form[FISCAL + 1] = "AAAAAA99M99A999A";
    if (form[place] == 'A')
        return letter >= 'A' && letter <= 'Z';
    if (form[place] == 'M')
        return strchr("ABCDEHLMPRST", letter) != NULL;
    return byte_is_digit(letter) || strchr("LMNPQRSTUV", letter) != NULL;
}

/* With at most one blank or hyphen between two of its letters. */
static size_t fiscal_at(struct bytes in, size_t at)
{
    enum { DIGITS_ENOUGH = 3 };
    size_t place = 0;
    size_t digits = 0;
    for (; place < FISCAL; place++) {
        uint8_t byte = byte_at(in, at);
        if (place > 0 && (byte == ' ' || byte == '-'))
            byte = byte_at(in, ++at);
        uint8_t letter = byte_is_alpha(byte) ? (uint8_t)(byte & 0xDF) : byte;
        if (letter == 0 || !fits_fiscal(place, letter))
            return 0;
        digits += byte_is_digit(letter) ? 1 : 0;
        at++;
    }
    return digits >= DIGITS_ENOUGH && !is_word_byte(byte_at(in, at)) ? at : 0;
}

/* ---- Spain's NIE: X, Y or Z, seven digits, a letter ---- */

static size_t behind_sign(struct bytes in, size_t at)
{
    uint8_t sign = byte_at(in, at);
    if (sign == 0xC2 && byte_at(in, at + 1) == 0xA0) /* a no-break space */
        return at + 2;
    return sign == ' ' || sign == '-' || sign == '.' ? at + 1 : at;
}

/* With at most one sign before its digits and behind them. Its letters beside a number
 * would hide a name from it. */
static size_t nie_at(struct bytes in, size_t at)
{
    enum { DIGITS = 7 };
    uint8_t letter = byte_at(in, at) & 0xDF;
    if (letter < 'X' || letter > 'Z')
        return 0;
    at = behind_sign(in, at + 1);
    for (size_t i = 0; i < DIGITS; i++)
        if (!byte_is_digit(byte_at(in, at++)))
            return 0;
    at = behind_sign(in, at);
    return byte_is_alpha(byte_at(in, at)) && !is_word_byte(byte_at(in, at + 1)) ? at + 1
                                                                                : 0;
}

/* Letters alone are none of what follows, but for an onion address. */
static bool is_word(struct bytes in, size_t at)
{
    size_t end = at;
    while (end - at < ONION_LABEL_LEN && byte_is_alpha(byte_at(in, end)))
        end++;
    return end - at < ONION_LABEL_LEN && !byte_is_digit(byte_at(in, end));
}

struct mask_find mask_code_at(struct bytes in, size_t at)
{
    static const struct mask_find nothing = {0, NULL};
    uint8_t first = byte_at(in, at);
    if (!(byte_is_alpha(first) || byte_is_digit(first)) || !word_starts(in, at))
        return nothing;
    size_t fiscal = fiscal_at(in, at);
    size_t nie = fiscal > 0 ? 0 : nie_at(in, at);
    if (fiscal + nie > 0)
        return (struct mask_find){fiscal + nie - at, "[id]"};
    if (is_word(in, at))
        return nothing;
    struct run run = run_at(in, at);
    /* Where people may have to look; nobody's number has the length of a key. */
    if (run.len == ONION_LABEL_LEN && run.base32 && text_at(in, at + run.len, ".onion"))
        return (struct mask_find){run.len, NULL};
    if (run.hex && run.len >= HEX_MIN && run.digits > 0 && run.digits < run.len)
        return (struct mask_find){run.len, "[hash]"};
    if (run.len >= KEY_MIN && run.changes >= 4)
        return (struct mask_find){run.len, "[key]"};
    if (run.len >= ID_MIN && run.digits >= ID_DIGITS && run.changes >= 2)
        return (struct mask_find){run.len, "[id]"};
    return nothing;
}

/* ---- "$2b$10$…", "{SSHA}…" ---- */

static size_t scheme_end(struct bytes in, size_t at, uint8_t last)
{
    enum { LONGEST = 14 };
    size_t end = at;
    while (end - at < LONGEST &&
           (byte_is_alpha(byte_at(in, end)) || byte_is_digit(byte_at(in, end)) ||
               byte_at(in, end) == '-'))
        end++;
    return end > at && byte_at(in, end) == last ? end + 1 : at;
}

struct mask_find mask_hash_at(struct bytes in, size_t at)
{
    enum { ENOUGH = 12 };
    static const struct mask_find nothing = {0, NULL};
    uint8_t first = byte_at(in, at);
    if (first != '$' && first != '{')
        return nothing;
    size_t start = scheme_end(in, at + 1, first == '$' ? '$' : '}');
    if (start == at + 1)
        return nothing;
    size_t end = start;
    while (byte_is_alpha(byte_at(in, end)) || byte_is_digit(byte_at(in, end)) ||
           (byte_at(in, end) != 0 && strchr("./+=$,-_", byte_at(in, end)) != NULL))
        end++;
    return end - start >= ENOUGH ? (struct mask_find){end - at, "[hash]"} : nothing;
}
