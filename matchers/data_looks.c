#include "matchers/data_looks.h"

#include "matchers/dates.h"

#include <string.h>

static bool is_one_of(struct bytes cell, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (bytes_equal_nocase(cell, bytes_of(words[i])))
            return true;
    return false;
}

static bool is_sex(struct bytes cell)
{
    static const char *const words[] = {"m", "f", "h", "homme", "femme", "male",
        "female", "masculin", "feminin", "m.", "mme", "mr", "mrs", "mlle"};
    enum { LONGEST = 8 };
    return cell.len <= LONGEST && byte_is_alpha(cell.ptr[0]) &&
           is_one_of(cell, words, sizeof(words) / sizeof(words[0]));
}

/* A, B, AB or O with the rhesus factor: "A+", "AB Rh-", "O POS". */
static bool is_blood_group(struct bytes cell)
{
    static const char *const factors[] = {
        "+", "-", "pos", "neg", "positif", "negatif", "rh+", "rh-", "rhd+", "rhd-"};
    size_t letters = 0;
    while (letters < cell.len && letters < 2 &&
           (cell.ptr[letters] == 'A' || cell.ptr[letters] == 'B' ||
               cell.ptr[letters] == 'O'))
        letters++;
    if (letters == 0 || (letters == 2 && !bytes_starts(cell, "AB")))
        return false;
    cell = bytes_trim(bytes_slice(cell, letters, cell.len));
    return is_one_of(cell, factors, sizeof(factors) / sizeof(factors[0]));
}

/* ICD-10: a letter, two digits, and a subdivision behind a dot or none. */
static bool is_code(struct bytes cell, bool *dotted)
{
    enum { CATEGORY = 3, LONGEST = 7 };
    *dotted = cell.len > CATEGORY && cell.ptr[CATEGORY] == '.';
    if (cell.len < CATEGORY || cell.len > LONGEST || cell.ptr[0] < 'A' ||
        cell.ptr[0] > 'Z' || !byte_is_digit(cell.ptr[1]) || !byte_is_digit(cell.ptr[2]))
        return false;
    for (size_t i = CATEGORY + (*dotted ? 1 : 0); i < cell.len; i++)
        if (!byte_is_digit(cell.ptr[i]))
            return false;
    return !*dotted || cell.len > CATEGORY + 1;
}

/* Whether the text is digits and separators as in "00/00/0000". */
static bool is_shaped(struct bytes text, const char *shape)
{
    for (size_t i = 0; shape[i] != '\0'; i++) {
        uint8_t byte = i < text.len ? text.ptr[i] : 0;
        bool separator = byte == '/' || byte == '-' || byte == '.';
        if (shape[i] == '0' ? !byte_is_digit(byte) : !separator)
            return false;
    }
    return true;
}

static unsigned number_at(struct bytes text, size_t at, size_t digits)
{
    uint64_t number = 0;
    (void)bytes_to_u64(&number, bytes_slice(text, at, digits), UINT64_MAX);
    return (unsigned)number;
}

/* 31/12/1980, 12/31/1980, 31.12.1980, 1980-12-31, a time of day perhaps behind it. The
 * year, or 0. */
static unsigned year_of(struct bytes cell)
{
    enum { DATE = 10, EARLIEST = 1900, LATEST = 2100, MONTHS = 12, DAYS = 31 };
    bool year_first = is_shaped(cell, "0000-00-00");
    if ((!year_first && !is_shaped(cell, "00/00/0000")) ||
        (cell.len > DATE && byte_is_digit(cell.ptr[DATE])))
        return 0;
    unsigned year = number_at(cell, year_first ? 0 : 6, 4);
    unsigned one = number_at(cell, year_first ? 5 : 0, 2);
    unsigned other = number_at(cell, year_first ? 8 : 3, 2);
    unsigned least = one < other ? one : other;
    unsigned most = one < other ? other : one;
    bool day = least >= 1 && least <= MONTHS && most <= DAYS;
    return day && year >= EARLIEST && year < LATEST ? year : 0;
}

static bool is_hash(struct bytes cell)
{
    if (cell.ptr[0] != '$' && cell.ptr[0] != 'p')
        return false;
    return bytes_starts(cell, "$2a$") || bytes_starts(cell, "$2y$") ||
           bytes_starts(cell, "$2b$") || bytes_starts(cell, "$argon2") ||
           bytes_starts(cell, "$6$") || bytes_starts(cell, "$P$") ||
           bytes_starts(cell, "pbkdf2_");
}

void data_looks_add(struct data_looks *looks, struct bytes cell)
{
    bool dotted = false;
    if (cell.len == 0)
        return;
    looks->cells++;
    looks->sexes += is_sex(cell) ? 1 : 0;
    looks->blood_groups += is_blood_group(cell) ? 1 : 0;
    if (is_code(cell, &dotted)) {
        looks->codes++;
        looks->dotted += dotted ? 1 : 0;
    }
    looks->hashes += is_hash(cell) ? 1 : 0;
    looks->counts += dates_may_be_counted(cell) ? 1 : 0;
    unsigned year = year_of(cell);
    if (year == 0)
        return;
    if (looks->dates == 0 || year < looks->first_year)
        looks->first_year = year;
    if (looks->dates == 0 || year > looks->last_year)
        looks->last_year = year;
    looks->dates++;
}

enum data_kind data_looks_kind(const struct data_looks *looks)
{
    enum { LIVES = 30, FEW = 3 }; /* births lie years apart; visits do not */
    uint32_t half = looks->cells / 2;
    if (looks->cells < FEW)
        return DATA_NONE;
    if (looks->blood_groups > half)
        return DATA_BLOOD_GROUP;
    if (looks->sexes * 10 >= looks->cells * 9)
        return DATA_SEX;
    if (looks->codes > half && looks->dotted > 0)
        return DATA_DIAGNOSIS;
    if (looks->hashes > half)
        return DATA_PASSWORD;
    if (looks->dates > half && looks->last_year - looks->first_year >= LIVES)
        return DATA_BIRTH_DATE;
    return DATA_NONE;
}
