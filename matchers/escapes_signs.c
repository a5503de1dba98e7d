/* Characters that look like ASCII or like nothing, and signs that are spelled out so
 * that programs do not find an address. */
#include "matchers/escapes_inside.h"

/* ---- beyond ASCII ---- */

bool escapes_unseen(uint32_t code)
{
    return (code >= 0x200b && code <= 0x200f) || (code >= 0x202a && code <= 0x202e) ||
           (code >= 0x2060 && code <= 0x2069 && code != 0x2065) || code == 0xad ||
           code == 0xfeff;
}

/* An i with an acute accent that was encoded twice ends in what nobody sees. */
static bool is_half(const struct escapes_lead *lead, uint32_t code)
{
    return code == 0xad && lead->at >= 2 && lead->text.ptr[lead->at - 2] == 0xc3 &&
           lead->text.ptr[lead->at - 1] == 0x83;
}

bool escapes_wide(struct escape *escape, const struct escapes_lead *lead)
{
    enum { WIDE_FIRST = 0xff01, WIDE_LAST = 0xff5e, SMALL_AT = 0xfe6b };
    size_t length = 0;
    bool valid = false;
    uint32_t code = utf8_at(lead->text, lead->at, &length, &valid);
    if (!valid)
        return false;
    if (code == SMALL_AT)
        return escapes_make(escape, lead, '@', length);
    bool wide = code >= WIDE_FIRST && code <= WIDE_LAST;
    bool unseen = escapes_unseen(code) && !is_half(lead, code);
    return (wide || unseen) && escapes_make(escape, lead, code, length);
}

/* ---- spelled out ---- */

struct spelling {
    const char *word;
    uint8_t sign;
};

static const struct spelling SPELLINGS[] = {{"at", '@'}, {"arobase", '@'}, {"@", '@'},
    {"dot", '.'}, {"point", '.'}, {"punkt", '.'}, {"punto", '.'}, {"ponto", '.'},
    {".", '.'}};

/* What the word in the brackets stands for; 0: nothing. Returns where it ends. */
static uint8_t spelled(size_t *end, struct bytes text, size_t at)
{
    for (size_t i = 0; i < sizeof(SPELLINGS) / sizeof(SPELLINGS[0]); i++) {
        struct bytes word = bytes_of(SPELLINGS[i].word);
        if (!bytes_equal_nocase(bytes_slice(text, at, word.len), word))
            continue;
        *end = at + word.len;
        return SPELLINGS[i].sign;
    }
    return 0;
}

static bool is_name(uint8_t byte)
{
    return byte_is_digit(byte) || byte_is_alpha(byte) || byte >= 0x80;
}

static size_t skip_space(struct bytes text, size_t at)
{
    return at < text.len && text.ptr[at] == ' ' ? at + 1 : at;
}

/* Between two names, and with a space at most on either side. */
bool escapes_spelled(struct escape *escape, const struct escapes_lead *lead)
{
    struct bytes text = lead->text;
    size_t before = lead->at;
    uint8_t open = text.ptr[lead->at];
    if (before > 0 && text.ptr[before - 1] == ' ')
        before--;
    size_t end = skip_space(text, lead->at + 1);
    uint8_t sign = spelled(&end, text, end);
    end = skip_space(text, end);
    if (sign == 0 || end >= text.len || text.ptr[end] != (open == '(' ? ')' : ']'))
        return false;
    end = skip_space(text, end + 1);
    uint8_t left = before > 0 ? text.ptr[before - 1] : 0;
    if (end >= text.len || !is_name(text.ptr[end]) || !(is_name(left) || left == '_'))
        return false;
    *escape = (struct escape){
        .length = (uint8_t)(end - lead->at), .count = 1, .text = {sign}, .joins = true};
    return true;
}
