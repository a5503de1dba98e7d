/* The kinds of value that have to do with people: times of day, mail, lists. */
#include "config/values.h"

#include <string.h>
#include <time.h>
#include <unistd.h>

enum { SHOWN = 60, LIST_MAX = 1000 };

static void bad_value(const struct schema_key *key, const struct node *node,
    struct reading *reading, const char *what_and_hint)
{
    int len = (int)(node->text.len < SHOWN ? node->text.len : SHOWN);
    problem_add(reading->problems, node->place, "'%s': '%.*s' %s", key->name, len,
        node->text.len > 0 ? (const char *)node->text.ptr : "", what_and_hint);
}

/* "HH:MM": both with two digits. */
int value_minute(void *base, const struct schema_key *key, const struct node *node,
    struct reading *reading)
{
    enum { LEN = 5, HOURS = 24, MINUTES = 60 };
    uint64_t hour = 0;
    uint64_t minute = 0;
    struct bytes text = node->text;
    if (node->kind != NODE_TEXT || text.len != LEN || text.ptr[2] != ':' ||
        bytes_to_u64(&hour, bytes_slice(text, 0, 2), HOURS - 1) != 0 ||
        bytes_to_u64(&minute, bytes_slice(text, 3, 2), MINUTES - 1) != 0) {
        bad_value(key, node, reading, "is not a time of day; write one like \"07:00\"");
        return 0;
    }
    uint32_t value = (uint32_t)(hour * MINUTES + minute);
    memcpy((unsigned char *)base + key->at, &value, sizeof(value));
    return 0;
}

int value_own_minute(void *base, const struct schema_key *key, const struct node *node,
    struct reading *reading)
{
    uint32_t value = UINT32_MAX;
    const struct schema_key own = {.name = key->name};
    if (value_minute(&value, &own, node, reading) != 0)
        return -1;
    value++; /* of what is no time of day, which was told: 0 */
    memcpy((unsigned char *)base + key->at, &value, sizeof(value));
    return 0;
}

/* The first moment after the day, UTC; 0: it is none. */
static int64_t day_end(struct bytes text)
{
    enum { LEN = 10, DAY_MS = 86400000 };
    uint64_t year = 0;
    uint64_t month = 0;
    uint64_t day = 0;
    if (text.len != LEN || text.ptr[4] != '-' || text.ptr[7] != '-' ||
        bytes_to_u64(&year, bytes_slice(text, 0, 4), 9999) != 0 ||
        bytes_to_u64(&month, bytes_slice(text, 5, 2), 12) != 0 ||
        bytes_to_u64(&day, bytes_slice(text, 8, 2), 31) != 0 || year < 1970)
        return 0;
    struct tm date = {
        .tm_year = (int)year - 1900, .tm_mon = (int)month - 1, .tm_mday = (int)day};
    time_t at = timegm(&date); /* 31 June comes back as 1 July */
    if (month == 0 || day == 0 || date.tm_mon != (int)month - 1)
        return 0;
    return ((int64_t)at * 1000) + DAY_MS;
}

int value_day(void *base, const struct schema_key *key, const struct node *node,
    struct reading *reading)
{
    int64_t end = node->kind == NODE_TEXT ? day_end(node->text) : 0;
    if (end == 0)
        bad_value(key, node, reading, "is no day; write one like 2027-06-30");
    memcpy((unsigned char *)base + key->at, &end, sizeof(end));
    return 0;
}

static bool is_zone_name(struct bytes name)
{
    for (size_t i = 0; i < name.len; i++)
        if (!byte_is_alpha(name.ptr[i]) && !byte_is_digit(name.ptr[i]) &&
            strchr("/_+-", name.ptr[i]) == NULL)
            return false;
    return name.len > 0 && name.ptr[0] != '/';
}

static bool zone_exists(struct bytes name)
{
    static const char folder[] = "/usr/share/zoneinfo/";
    char path[128];
    size_t head = strlen(folder);
    memcpy(path, folder, head);
    return bytes_to_text(path + head, sizeof(path) - head, name) &&
           access(path, R_OK) == 0;
}

int value_zone(void *base, const struct schema_key *key, const struct node *node,
    struct reading *reading)
{
    if (node->kind != NODE_TEXT || !is_zone_name(node->text)) {
        bad_value(
            key, node, reading, "is not a time zone; write one like Europe/Paris");
        return 0;
    }
    if (!bytes_is(node->text, "UTC") && !zone_exists(node->text)) {
        bad_value(key, node, reading,
            "is not a time zone this system knows; write one like Europe/Paris, or "
            "install tzdata");
        return 0;
    }
    const char *name = (const char *)node->text.ptr;
    memcpy((unsigned char *)base + key->at, &name, sizeof(name));
    return 0;
}

int value_host(void *base, const struct schema_key *key, const struct node *node,
    struct reading *reading)
{
    bool good = node->kind == NODE_TEXT && node->text.len > 0 && node->text.len <= 253;
    for (size_t i = 0; good && i < node->text.len; i++)
        good = byte_is_alpha(node->text.ptr[i]) || byte_is_digit(node->text.ptr[i]) ||
               strchr(".-_:", node->text.ptr[i]) != NULL;
    if (!good) {
        bad_value(key, node, reading,
            "is not a host; write a name or a numeric address without a port");
        return 0;
    }
    const char *name = (const char *)node->text.ptr;
    memcpy((unsigned char *)base + key->at, &name, sizeof(name));
    return 0;
}

/* Enough that it can stand in a header and an SMTP command (RFC 5321 4.1.2, without
 * quoted local parts). */
static bool is_address(struct bytes text)
{
    enum { LONGEST = 254 };
    ptrdiff_t at = bytes_find_byte(text, '@', 0);
    if (at <= 0 || (size_t)at + 1 == text.len || text.len > LONGEST)
        return false;
    for (size_t i = 0; i < text.len; i++)
        if (text.ptr[i] <= ' ' || text.ptr[i] >= 0x7f ||
            strchr("<>()[],;:\\\"", text.ptr[i]) != NULL ||
            (text.ptr[i] == '@' && i != (size_t)at))
            return false;
    return true;
}

static bool check_address(
    const struct schema_key *key, const struct node *node, struct reading *reading)
{
    if (node->kind == NODE_TEXT && is_address(node->text))
        return true;
    bad_value(key, node, reading,
        "is not a mail address; write one like security@hospital.example");
    return false;
}

int value_address(void *base, const struct schema_key *key, const struct node *node,
    struct reading *reading)
{
    if (!check_address(key, node, reading))
        return 0;
    const char *text = (const char *)node->text.ptr;
    memcpy((unsigned char *)base + key->at, &text, sizeof(text));
    return 0;
}

static bool check_pattern(
    const struct schema_key *key, const struct node *node, struct reading *reading)
{
    bool good = node->kind == NODE_TEXT && node->text.len > 0 &&
                (node->text.ptr[0] == '/' || node->text.ptr[0] == '*');
    for (size_t i = 0; good && i < node->text.len; i++)
        good = node->text.ptr[i] > ' ' && node->text.ptr[i] < 0x7f;
    if (!good)
        bad_value(key, node, reading,
            "can match no path; start a pattern with '/' or '*' and write spaces and "
            "accents as %XX");
    return good;
}

static bool check_name(
    const struct schema_key *key, const struct node *node, struct reading *reading)
{
    bool good = node->kind == NODE_TEXT && (int64_t)node->text.len >= key->min &&
                (int64_t)node->text.len <= key->max;
    for (size_t i = 0; good && i < node->text.len; i++)
        good = node->text.ptr[i] >= ' ' && node->text.ptr[i] != 0x7f;
    if (!good)
        bad_value(key, node, reading,
            "is no group's name; write one as the watchlist has it, in quotes");
    return good;
}

typedef bool check_fn(const struct schema_key *, const struct node *, struct reading *);

static int read_list(void *base, const struct schema_key *key, const struct node *node,
    struct reading *reading, check_fn *check)
{
    if (node->kind != NODE_LIST) {
        problem_add(reading->problems, node->place,
            "'%s' takes a list; write it in brackets: [%.*s]", key->name,
            (int)(node->text.len < SHOWN ? node->text.len : SHOWN),
            node->kind == NODE_TEXT ? (const char *)node->text.ptr : "");
        return 0;
    }
    size_t count = 0;
    for (const struct node *item = node->first; item != NULL; item = item->next)
        count++;
    if (count > LIST_MAX) {
        problem_add(reading->problems, node->place,
            "'%s' has %zu items; at most %d are taken", key->name, count, LIST_MAX);
        return 0;
    }
    const char **list =
        arena_array(reading->arena, count + 1, sizeof(*list), reading->err);
    if (list == NULL)
        return -1;
    size_t at = 0;
    for (const struct node *item = node->first; item != NULL; item = item->next)
        if (check(key, item, reading))
            list[at++] = (const char *)item->text.ptr;
    memcpy((unsigned char *)base + key->at, &list, sizeof(list));
    return 0;
}

int value_addresses(void *base, const struct schema_key *key, const struct node *node,
    struct reading *reading)
{
    return read_list(base, key, node, reading, check_address);
}

int value_patterns(void *base, const struct schema_key *key, const struct node *node,
    struct reading *reading)
{
    return read_list(base, key, node, reading, check_pattern);
}

int value_names(void *base, const struct schema_key *key, const struct node *node,
    struct reading *reading)
{
    return read_list(base, key, node, reading, check_name);
}
