/* Every line of every lexicon that vigie comes with is found, and has its use. */
#include "tests/unit/parsers/claims_of.h"

#include "base/fd.h"
#include "parsers/claims_victim.h"
#include "parsers/fold.h"
#include "parsers/lexicon.h"
#include "parsers/lexicon_names.h"

#include <dirent.h>
#include <inttypes.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { TEXT_SIZE = 400, FILE_BYTES = 1 << 20 };

struct line {
    enum lexicon_section section;
    uint64_t value;
    char phrase[TEXT_SIZE]; /* as written, without its '*'s */
    bool open;              /* it ends in a '*' */
};

typedef void line_use(const struct line *line, const char *where, void *self);

static void take_phrase(struct line *line, struct bytes written)
{
    size_t length = 0;
    line->open = bytes_ends(written, "*");
    for (size_t i = 0; i < written.len && length + 1 < TEXT_SIZE; i++)
        if (written.ptr[i] != '*')
            line->phrase[length++] = (char)written.ptr[i];
    line->phrase[length] = '\0';
}

static size_t each_line(struct bytes text, const char *name, line_use *use, void *self)
{
    size_t count = 0;
    size_t number = 0;
    struct line line = {.section = LEXICON_SECTION_COUNT};
    struct bytes row;
    while (bytes_split(&row, &text, '\n')) {
        char where[TEXT_SIZE];
        number++;
        row = bytes_trim(row);
        if (row.len == 0 || row.ptr[0] == '#')
            continue;
        if (row.ptr[0] == '[') {
            assert_true(
                lexicon_section_named(&line.section, bytes_slice(row, 1, row.len - 2)));
            continue;
        }
        ptrdiff_t space = bytes_find_byte(row, ' ', 0);
        assert_true(lexicon_value_named(
            &line.value, line.section, bytes_slice(row, 0, (size_t)space)));
        take_phrase(&line, bytes_trim(bytes_slice(row, (size_t)space, row.len)));
        (void)snprintf(where, sizeof(where), "%s:%zu", name, number);
        use(&line, where, self);
        count++;
    }
    return count;
}

/* How many lines there are. */
static size_t each_shipped_line(line_use *use, void *self)
{
    struct dirent **entries = NULL;
    size_t lines = 0;
    int count = scandir(VIGIE_SOURCE_DIR "/config/lexicon", &entries, NULL, alphasort);
    assert_true(count > 2);
    for (int i = 0; i < count; i++) {
        AUTO(buf_done) struct buf text;
        char path[1024];
        const char *name = entries[i]->d_name;
        buf_init(&text, FILE_BYTES);
        (void)snprintf(
            path, sizeof(path), "%s/config/lexicon/%s", VIGIE_SOURCE_DIR, name);
        if (bytes_ends(bytes_of(name), ".lex")) {
            assert_int_equal(fd_read_file(&text, path, NULL), 0);
            lines += each_line(buf_bytes(&text), name, use, self);
        }
        free(entries[i]);
    }
    free(entries);
    return lines;
}

/* ---- found as its value ---- */

static void is_found(const struct line *line, const char *where, void *self)
{
    (void)self;
    AUTO(buf_done) struct buf folded;
    struct lexicon_hit hit;
    char said[TEXT_SIZE * 2];
    (void)snprintf(said, sizeof(said), "zqx %s%s, zqx", line->phrase,
        line->open ? "\xC3\xAFqz" : "");
    buf_init(&folded, FILE_BYTES);
    assert_int_equal(fold_text(&folded, bytes_of(said), NULL), 0);
    struct bytes text = buf_bytes(&folded);
    size_t length = text.len - strlen("zqx , zqx");
    if (!lexicon_at(&hit, lexicon_built_in(), line->section, text, 4) ||
        hit.value != line->value || hit.end - hit.start != length)
        fail_msg("%s: %s is not found as its value", where, line->phrase);
}

static void every_line_is_found_as_its_value_and_none_is_there_twice(void **state)
{
    (void)state;
    size_t lines = each_shipped_line(is_found, NULL);
    assert_int_equal(lines, lexicon_count(lexicon_built_in()));
}

/* ---- has its use ---- */

static bool offers(const struct line *line)
{
    return claims_of(line->phrase, "").title_cues.count[line->value] > 0;
}

static bool names_a_field(const struct line *line)
{
    return (claims_of("", line->phrase).fields >> line->value & 1) != 0;
}

static bool counts(const struct line *line)
{
    char said[TEXT_SIZE * 2];
    (void)snprintf(said, sizeof(said), "4321 %s", line->phrase);
    return claims_of("", said).records == (line->value != UNIT_MEASURE ? 4321 : 0);
}

static bool multiplies(const struct line *line)
{
    char said[TEXT_SIZE * 2];
    uint64_t told = 37 * line->value;
    (void)snprintf(said, sizeof(said), "37%s patients", line->phrase);
    if (claims_of("", said).records == told)
        return true;
    (void)snprintf(said, sizeof(said), "37 %s patients", line->phrase);
    struct claims claims = claims_of("", said);
    char amount[TEXT_SIZE]; /* "grand" is said of money alone */
    (void)snprintf(amount, sizeof(amount), "%" PRIu64, told);
    return claims.records == told || strcmp(claims.amount, amount) == 0;
}

static bool is_an_amount(const struct line *line)
{
    char said[TEXT_SIZE * 2];
    bool small = line->value < 1000;
    (void)snprintf(
        said, sizeof(said), "%s %s patients", line->phrase, small ? "million" : "");
    return claims_of("", said).records == line->value * (small ? 1000000 : 1);
}

static bool measures(const struct line *line)
{
    char said[TEXT_SIZE * 2];
    (void)snprintf(said, sizeof(said), "70 %s", line->phrase);
    return claims_of("", said).size_bytes == 70 * line->value;
}

static bool pays(const struct line *line)
{
    char said[TEXT_SIZE * 2];
    char code[LEXICON_CODE_SIZE];
    lexicon_code(code, line->value);
    (void)snprintf(said, sizeof(said), "321 %s", line->phrase);
    struct claims claims = claims_of("", said);
    if (strcmp(claims.amount, "321") == 0 && strcmp(claims.currency, code) == 0)
        return true;
    (void)snprintf(said, sizeof(said), "%s 321", line->phrase);
    claims = claims_of("", said);
    return strcmp(claims.amount, "321") == 0 && strcmp(claims.currency, code) == 0;
}

static bool tells_prices(const struct line *line)
{
    char said[TEXT_SIZE * 2];
    bool priced = line->value != MONEY_OTHER && line->value != MONEY_STEP &&
                  line->value != MONEY_DEMAND;
    if (line->value == MONEY_TAKES) {
        (void)snprintf(said, sizeof(said), "4321 %s", line->phrase);
        return strcmp(claims_of("", said).amount, "4321") == 0;
    }
    (void)snprintf(said, sizeof(said), "%s 4321$", line->phrase);
    return strcmp(claims_of("", said).amount, priced ? "4321" : "") == 0;
}

static bool counts_a_sample(const struct line *line)
{
    char said[TEXT_SIZE * 2];
    (void)snprintf(said, sizeof(said), "%s 4321 patients", line->phrase);
    return claims_of("", said).records == 0;
}

static bool counts_all(const struct line *line)
{
    char said[TEXT_SIZE * 2];
    (void)snprintf(
        said, sizeof(said), "9999 patients;\n%s 4321 patients", line->phrase);
    return claims_of("", said).records == 4321;
}

static bool labels_a_count(const struct line *line)
{
    char said[TEXT_SIZE * 2];
    (void)snprintf(said, sizeof(said), "%s: 4321", line->phrase);
    return claims_of("", said).records == 4321;
}

static bool dates_a_breach(const struct line *line)
{
    char said[TEXT_SIZE * 2];
    (void)snprintf(said, sizeof(said), "%s 2020-11-03", line->phrase);
    return claims_of("", said).breached_at_ms == 1604361600000;
}

static bool gives_away(const struct line *line)
{
    char said[TEXT_SIZE * 2];
    (void)snprintf(said, sizeof(said), "%s. Time left: 2 d 5 h", line->phrase);
    return claims_of("", said).likely_offer == OFFER_FREE;
}

static bool denies(const struct line *line)
{
    char said[TEXT_SIZE * 2];
    (void)snprintf(said, sizeof(said), "iban, %s gender, phone", line->phrase);
    uint32_t fields = claims_of("", said).fields;
    return fields == (1U << FIELD_IBAN | 1U << FIELD_PHONE);
}

static bool tells_of_animals(const struct line *line)
{
    uint32_t fields = claims_of(line->phrase, "iban, gender, treatment").fields;
    return (fields >> FIELD_TREATMENT & 1) == 0;
}

static bool takes_back(const struct line *line)
{
    char said[TEXT_SIZE * 2];
    (void)snprintf(said, sizeof(said), "iban, gender %s, phone", line->phrase);
    uint32_t fields = claims_of("", said).fields;
    return fields == (1U << FIELD_IBAN | 1U << FIELD_PHONE);
}

/* Between others, and not in a sentence. */
static bool names_a_column(const struct line *line)
{
    char said[TEXT_SIZE * 2];
    (void)snprintf(said, sizeof(said), "iban;%s;blood group;gender", line->phrase);
    if ((claims_of("", said).fields >> line->value & 1) == 0)
        return false;
    (void)snprintf(said, sizeof(said), "zqx %s zqx", line->phrase);
    return (claims_of("", said).fields >> line->value & 1) == 0;
}

static bool is_a_sign(const struct line *line)
{
    switch (line->value) {
    case SIGN_SAMPLE:
        return counts_a_sample(line);
    case SIGN_TOTAL:
        return counts_all(line);
    case SIGN_LABEL:
        return labels_a_count(line);
    case SIGN_ABSENT:
        return denies(line);
    case SIGN_LACKING:
        return takes_back(line);
    case SIGN_ANIMAL:
        return tells_of_animals(line);
    case SIGN_OPEN:
        return gives_away(line);
    case SIGN_LEAVE:
        return claims_of("", line->phrase).sick_leave;
    case SIGN_CARERS:
        return claims_of("", line->phrase).carers;
    case SIGN_HEALTHY:
        return claims_of("", line->phrase).no_patients;
    case SIGN_CLOSED:
        return claims_of("", line->phrase).closed;
    case SIGN_STANDS:
        return claims_of("", line->phrase).stands;
    case SIGN_BOAST:
        return claims_of("", line->phrase).boasts;
    case SIGN_LETTER:
        return claims_of("", line->phrase).letter;
    case SIGN_THREAT:
        return claims_of("", line->phrase).threatens;
    default:
        return dates_a_breach(line);
    }
}

static bool is_of_a_name(const struct line *line)
{
    struct claims_word word =
        claims_word_known(lexicon_built_in(), bytes_of(line->phrase));
    if (line->value == VICTIM_FORM)
        return word.form && word.place;
    return line->value == VICTIM_SEAT ? word.seat && word.place
                                      : (word.any || word.common) && !word.ends;
}

static bool leads_to_a_victim(const struct line *line)
{
    if (line->value > VICTIM_LABEL)
        return is_of_a_name(line);
    char said[TEXT_SIZE * 2];
    (void)snprintf(said, sizeof(said), "%s%s Zorblax Qwertine\n", line->phrase,
        line->value == VICTIM_LABEL ? ":" : "");
    return strcmp(claims_of("", said).victims[0], "Zorblax Qwertine") == 0;
}

static bool has_its_use(const struct line *line)
{
    char code[LEXICON_CODE_SIZE];
    lexicon_code(code, line->value);
    switch (line->section) {
    case LEXICON_OFFER:
        return offers(line);
    case LEXICON_FIELD:
        return names_a_field(line);
    case LEXICON_UNIT:
        return counts(line);
    case LEXICON_NUMBER:
        return multiplies(line);
    case LEXICON_AMOUNT:
        return is_an_amount(line);
    case LEXICON_SIZE:
        return measures(line);
    case LEXICON_CURRENCY:
        return pays(line);
    case LEXICON_MONEY:
        return tells_prices(line);
    case LEXICON_SECTOR:
        return claims_of("", line->phrase).sector == line->value;
    case LEXICON_COUNTRY:
    case LEXICON_TOWN:
        return strcmp(claims_of("", line->phrase).country, code) == 0;
    case LEXICON_CONTACT:
        return (claims_of("", line->phrase).contacts >> line->value & 1) != 0;
    case LEXICON_FORMAT:
        return (claims_of("", line->phrase).formats >> line->value & 1) != 0;
    case LEXICON_SIGN:
        return is_a_sign(line);
    case LEXICON_VICTIM:
        return leads_to_a_victim(line);
    case LEXICON_COLUMN:
        return names_a_column(line);
    case LEXICON_SECTION_COUNT:
        break;
    }
    return false;
}

static void is_used(const struct line *line, const char *where, void *self)
{
    size_t *useless = self;
    if (line->value == LEXICON_NOTHING || has_its_use(line))
        return;
    (*useless)++;
    print_error("%s: %s is found and makes no difference\n", where, line->phrase);
}

static void every_line_makes_a_difference_to_what_is_read(void **state)
{
    (void)state;
    size_t useless = 0;
    (void)each_shipped_line(is_used, &useless);
    assert_int_equal(useless, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_line_is_found_as_its_value_and_none_is_there_twice),
        cmocka_unit_test(every_line_makes_a_difference_to_what_is_read),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
