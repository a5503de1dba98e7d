/* The zone of a site's times, from what its pages say at their top or bottom. */
#include "parsers/date_scan.h"

#include "parsers/fold.h"

#include <string.h>

enum {
    LOOK = 16 * 1024, /* bytes of the page at either end */
    SAID_MAX = 160,   /* bytes behind the words */
    ZONE_MAX = 48     /* bytes of the zone's name, its offset and "[ DST ]" */
};

/* Behind these "GMT+2" is named. */
static const char *const zone_words[] = {"all times are", "times are in", "time zone",
    "timezone", "fuseau horaire", "heures au format", "toutes les heures sont",
    "les heures sont", "alle zeiten sind", "zeitzone", "todos los horarios son",
    "todas las horas son", "zona horaria", "todos os horarios sao", "os horarios sao",
    "fuso horario", "alle zeitangaben in", "franja horaria", "horarios baseados na",
    "часовой пояс", "временная зона"};

/* Behind these the site's own date and time. */
static const char *const clock_words[] = {"current time", "it is currently",
    "date et heure actuelles", "heure actuelle", "nous sommes actuellement",
    "nous sommes le", "aktuelle zeit", "aktuelles datum", "es ist", "fecha actual",
    "hora actual", "data atual", "hora atual", "текущее время", "сейчас"};

/* Markup is left out, entities but the space's stay as they are. */
static int add_shown(struct buf *out, struct bytes html, struct err *err)
{
    while (html.len > 0) {
        ptrdiff_t open = bytes_find_byte(html, '<', 0);
        size_t length = open == BYTES_NONE ? html.len : (size_t)open;
        if (buf_add(out, bytes_slice(html, 0, length), err) != 0 ||
            buf_add_byte(out, ' ', err) != 0)
            return -1;
        ptrdiff_t close = bytes_find_byte(html, '>', length);
        if (close == BYTES_NONE)
            return 0;
        html = bytes_slice(html, (size_t)close + 1, html.len);
    }
    return 0;
}

/* "utc + 2 hours [ dst ]" as it is written elsewhere: "utc+2 hours". */
static int squeeze(struct buf *out, struct bytes said, struct err *err)
{
    for (size_t i = 0; i < said.len; i++) {
        uint8_t before = i == 0 ? 0 : said.ptr[i - 1];
        uint8_t after = i + 1 < said.len ? said.ptr[i + 1] : 0;
        bool beside_sign =
            before == '+' || before == '-' || after == '+' || after == '-';
        if (said.ptr[i] == ' ' && beside_sign)
            continue;
        if (buf_add_byte(out, said.ptr[i], err) != 0)
            return -1;
    }
    return 0;
}

/* phpBB 3.0 leaves summer time to be added. */
static int summer_min(struct bytes said)
{
    static const char *const words[] = {"[dst]", "[ dst ]", "[heure d'ete]",
        "[ heure d'ete ]", "[sommerzeit]", "[ sommerzeit ]", "[летнее время]",
        "[ летнее время ]"};
    for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
        if (bytes_find(said, bytes_of(words[i]), 0) != BYTES_NONE)
            return 60;
    return 0;
}

static bool zone_named(int *zone_min, struct bytes said, const struct date_rules *rules)
{
    static const char *const names[] = {"utc", "gmt", "wez"};
    static const size_t name_length = 3;
    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
        AUTO(buf_done) struct buf plain;
        buf_init(&plain, ZONE_MAX);
        ptrdiff_t at = fold_find(said, names[i], 0);
        if (at == BYTES_NONE)
            continue;
        struct bytes named = bytes_slice(said, (size_t)at, ZONE_MAX);
        if (buf_add_text(&plain, "utc", NULL) != 0 ||
            squeeze(&plain, bytes_slice(named, name_length, ZONE_MAX), NULL) != 0)
            return false;
        struct date_scan scan = {.text = buf_bytes(&plain), .rules = rules};
        if (date_take_zone(&scan, zone_min)) {
            *zone_min += summer_min(named);
            return true;
        }
    }
    return false;
}

/* A clock and the fetch are the same moment, give or take a slow answer. */
static bool zone_of_clock(
    int *zone_min, struct bytes said, const struct date_rules *rules)
{
    static const int64_t minute_ms = 60000;
    static const int64_t day_ms = 86400000;
    static const int64_t step_min = 30;
    static const int64_t slack_min = 4;
    static const int64_t west = -720;
    static const int64_t east = 840;
    const struct date_rules as_utc = {.now_ms = rules->now_ms, .order = rules->order};
    int64_t shown = 0;
    if (!date_read(&shown, said, &as_utc) || shown % day_ms == 0)
        return false;
    int64_t apart = (shown - rules->now_ms) / minute_ms;
    if (apart < west - slack_min || apart > east + slack_min)
        return false;
    /* Rounded to the nearest half hour; counted from a day west, to be positive. */
    int64_t half_hours = (apart + day_ms / minute_ms + step_min / 2) / step_min;
    int64_t zone = half_hours * step_min - day_ms / minute_ms;
    if (apart - zone > slack_min || zone - apart > slack_min)
        return false;
    *zone_min = (int)zone;
    return true;
}

typedef bool zone_reader(
    int *zone_min, struct bytes said, const struct date_rules *rules);

/* Whether `read` finds the zone behind one of `words`. */
static bool look(int *zone_min, struct bytes folded, const char *words,
    const struct date_rules *rules, zone_reader *read)
{
    size_t from = 0;
    for (;;) {
        ptrdiff_t at = fold_find(folded, words, from);
        if (at == BYTES_NONE)
            return false;
        from = (size_t)at + strlen(words);
        if (read(zone_min, bytes_slice(folded, from, SAID_MAX), rules))
            return true;
    }
}

static bool look_for_all(
    int *zone_min, struct bytes folded, const struct date_rules *rules)
{
    struct fold_starts starts;
    fold_starts_of(&starts, folded);
    for (size_t i = 0; i < sizeof(zone_words) / sizeof(zone_words[0]); i++)
        if (fold_starts_may(&starts, zone_words[i]) &&
            look(zone_min, folded, zone_words[i], rules, zone_named))
            return true;
    for (size_t i = 0; i < sizeof(clock_words) / sizeof(clock_words[0]); i++)
        if (fold_starts_may(&starts, clock_words[i]) &&
            look(zone_min, folded, clock_words[i], rules, zone_of_clock))
            return true;
    return false;
}

bool date_zone(int *zone_min, struct bytes html, const struct date_rules *rules)
{
    AUTO(buf_done) struct buf shown;
    AUTO(buf_done) struct buf folded;
    buf_init(&shown, (size_t)LOOK * 4);
    buf_init(&folded, (size_t)LOOK * 16);
    size_t tail = html.len > LOOK ? html.len - LOOK : 0;
    if (add_shown(&shown, bytes_slice(html, tail, LOOK), NULL) != 0 ||
        (tail > 0 && add_shown(&shown, bytes_slice(html, 0, tail < LOOK ? tail : LOOK),
                         NULL) != 0) ||
        fold_text(&folded, buf_bytes(&shown), NULL) != 0)
        return false;
    return look_for_all(zone_min, buf_bytes(&folded), rules);
}
