/*
 * person - family name, given names and date of birth.
 *
 * Canonical: the date as YYYYMMDD and the folded words of the name in alphabetical
 * order (person_name.h). Weak: on a common name two persons share a birthday.
 */
#include "matchers/person.h"

#include "matchers/person_name.h"
#include "matchers/person_spell.h"

/* A run of words. */
struct part {
    size_t first;
    size_t count;
};

enum { FAMILY_PARTS_MAX = 8 };

struct read {
    struct words words;
    size_t family_count;
    struct part families[FAMILY_PARTS_MAX];
    struct part given;
};

/* "DUPONT epouse MARTIN" is two names. */
static void families_split(struct read *read, size_t first)
{
    struct part part = {.first = first};
    for (size_t i = first; i <= read->words.count; i++) {
        bool ends = i == read->words.count || read->words.items[i].border ||
                    !read->words.items[i].letters;
        if (!ends) {
            part.count++;
            continue;
        }
        if (part.count > 0 && read->family_count < FAMILY_PARTS_MAX)
            read->families[read->family_count++] = part;
        part = (struct part){.first = i + 1};
    }
}

static void read_start(struct read *read)
{
    read->words.count = 0;
    read->words.used = 0;
    read->family_count = 0;
    read->given.count = 0;
}

static void fields_read(struct read *read, const struct person_fields *fields)
{
    read_start(read);
    for (size_t i = 0; i < fields->family_count; i++) {
        size_t first = read->words.count;
        words_read(&read->words, fields->families[i], 0);
        name_mark(&read->words, first);
        families_split(read, first);
    }
    read->given.first = read->words.count;
    for (size_t i = 0; i < fields->given_count; i++)
        words_read(&read->words, fields->given[i], 0);
    name_mark(&read->words, read->given.first);
    while (read->given.first < read->words.count &&
           read->words.items[read->given.first].border)
        read->given.first++;
    for (size_t i = read->given.first; i < read->words.count; i++)
        if (read->words.items[i].letters)
            read->given.count++;
        else
            break;
}

/* What is given, to whom; the first token is the value, the rest are variants. */
struct giving {
    const struct token_sink *out;
    const struct dates *dates;
    struct token like;
};

static void give(struct giving *giving, const struct name *name)
{
    if (name_give(giving->out, name, giving->dates, &giving->like) > 0)
        giving->like.variant = true;
}

static void give_with(struct giving *giving, const struct read *read, struct name name)
{
    struct name first = name;
    name_add(&name, &read->words, read->given.first, read->given.count);
    name_add_first(&first, &read->words, read->given.first, read->given.count);
    give(giving, &name);
    if (first.count < name.count)
        give(giving, &first);
}

/* Words of a part run together: "N'DIAYE" as "NDIAYE", "Jean-Pierre" as "Jeanpierre".
 */
static void add_together(
    struct name *name, const struct words *words, size_t first, size_t count)
{
    size_t length = 0;
    for (size_t i = 0; i < count; i++)
        length += words->items[first + i].length;
    if (length <= WORD_LONGEST)
        name_add_piece(name,
            bytes_make((const uint8_t *)words->bytes + words->items[first].at, length));
}

static void give_together(
    struct giving *giving, const struct read *read, const struct part *family)
{
    enum { GIVEN_MOST = 2 };
    struct name name = {.count = 0};
    if (family->count > 1) {
        add_together(&name, &read->words, family->first, family->count);
        give_with(giving, read, name);
    }
    if (read->given.count < GIVEN_MOST)
        return;
    name.count = 0;
    name_add(&name, &read->words, family->first, family->count);
    add_together(&name, &read->words, read->given.first, GIVEN_MOST);
    give(giving, &name);
}

/* "Saint" of "Saint-Amandin" names nobody. */
static bool is_saint(struct bytes word)
{
    return bytes_is(word, "saint") || bytes_is(word, "sainte") ||
           bytes_is(word, "santa") || bytes_is(word, "sankt");
}

/* Of a compound name, one part alone is in use as well: "Garcia" of "Garcia Lopez". */
static void give_parts(
    struct giving *giving, const struct read *read, const struct part *family)
{
    enum { LETTERS_LEAST = 4 };
    for (size_t i = 0; i < family->count && family->count > 1; i++) {
        const struct word *word = &read->words.items[family->first + i];
        struct name name = {.count = 0};
        if (word->particle || word->length < LETTERS_LEAST ||
            is_saint(words_text(&read->words, family->first + i)))
            continue;
        name_add(&name, &read->words, family->first + i, 1);
        give_with(giving, read, name);
    }
}

static void give_all(struct giving *giving, const struct read *read)
{
    struct name together = {.count = 0};
    for (size_t i = 0; i < read->family_count; i++) {
        const struct part *family = &read->families[i];
        struct name name = {.count = 0};
        name_add(&name, &read->words, family->first, family->count);
        name_add(&together, &read->words, family->first, family->count);
        give_with(giving, read, name);
        give_together(giving, read, family);
        give_parts(giving, read, family);
    }
    if (read->family_count > 1)
        give_with(giving, read, together);
}

enum { NAME_MOST = 256, SPELLED_ROOM = 2 * NAME_MOST }; /* longer names are no names */

static bool spell_fields(
    struct bytes *fields, size_t count, uint8_t (*room)[SPELLED_ROOM])
{
    bool any = false;
    for (size_t i = 0; i < count; i++) {
        struct bytes field = bytes_slice(fields[i], 0, NAME_MOST);
        fields[i] = bytes_make(room[i], person_spell(room[i], field, &any));
    }
    return any;
}

/* "MUELLER" of "Müller", as passports and older programs have it. */
static void give_spelled(
    struct giving *giving, struct read *read, const struct person_fields *fields)
{
    uint8_t families[PERSON_FAMILIES_MAX][SPELLED_ROOM];
    uint8_t given[PERSON_GIVEN_MAX][SPELLED_ROOM];
    struct person_fields spelled = *fields;
    bool family = spell_fields(spelled.families, spelled.family_count, families);
    bool first = spell_fields(spelled.given, spelled.given_count, given);
    if (!family && !first)
        return;
    fields_read(read, &spelled);
    if (read->family_count > 0 && read->given.count > 0)
        give_all(giving, read);
}

enum refusal person_tokens(const struct token_sink *out,
    const struct person_fields *fields, const struct dates_rule *rule)
{
    struct read read;
    struct dates dates;
    if (bytes_trim(fields->birth).len == 0)
        return REFUSAL_EMPTY;
    if (!dates_field(&dates, fields->birth, rule))
        return REFUSAL_BIRTH;
    fields_read(&read, fields);
    if (read.family_count == 0 || read.given.count == 0)
        return REFUSAL_NAME;
    struct giving giving = {.out = out, .dates = &dates};
    give_all(&giving, &read);
    give_spelled(&giving, &read, fields);
    return giving.like.variant ? REFUSAL_NONE : REFUSAL_LENGTH;
}

/* A whole field: the date, and the names before or behind it in any order. */
static enum refusal canonical(const struct token_sink *out, struct bytes field)
{
    const struct dates_rule rule = {.latest = UINT32_MAX, .order = DATE_EITHER};
    struct words words;
    struct dates dates;
    size_t start = 0;
    field = bytes_trim(field);
    if (field.len == 0)
        return REFUSAL_EMPTY;
    while (start < field.len && !byte_is_digit(field.ptr[start]))
        start++;
    if (start == field.len || !dates_at(&dates, field, start, &rule))
        return REFUSAL_BIRTH;
    words.count = 0;
    words.used = 0;
    words_read(&words, bytes_slice(field, 0, dates.start), 0);
    words_read(&words, field, dates.end);
    name_mark(&words, 0);
    for (size_t i = 0; i < words.count; i++)
        if (!words.items[i].letters)
            return REFUSAL_CHARACTERS;
    struct giving giving = {.out = out, .dates = &dates};
    struct name name = {.count = 0};
    name_add(&name, &words, 0, words.count);
    give(&giving, &name);
    return giving.like.variant ? REFUSAL_NONE : REFUSAL_NAME;
}

const struct identifier_kind identifier_person = {
    .type = IDENTIFIER_PERSON,
    .name = "person",
    .anchors = 1U << ANCHOR_DATE,
    .person = true,
    .find = person_find,
    .canonical = canonical,
};
