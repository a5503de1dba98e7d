/* The zone of a site's times, from what its pages say at their top or bottom. */
#include "parsers/date_scan.h"

#include "parsers/fold.h"

#include <string.h>

enum {
    LOOK = 16 * 1024, /* bytes of the page at either end */
    SAID_MAX = 160    /* bytes behind the words */
};

/* Behind these "GMT+2" is named. */
static const char *const zone_words[] = {"all times are", "times are in", "time zone",
    "timezone", "fuseau horaire", "heures au format", "toutes les heures sont",
    "les heures sont", "alle zeiten sind", "zeitzone", "todos los horarios son",
    "todas las horas son", "zona horaria", "todos os horarios sao", "os horarios sao",
    "fuso horario", "часовой пояс", "временная зона"};

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

static bool zone_named(int *zone_min, struct bytes said, const struct date_rules *rules)
{
    static const char *const names[] = {"utc", "gmt"};
    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
        ptrdiff_t at = fold_find(said, names[i], 0);
        struct date_scan scan = {.text = at == BYTES_NONE
                                             ? bytes_make(NULL, 0)
                                             : bytes_slice(said, (size_t)at, said.len),
            .rules = rules};
        if (date_take_zone(&scan, zone_min))
            return true;
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
