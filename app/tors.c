#include "app/tors.h"

#include "base/fd.h"

#include <stdio.h>

void tors_init(struct tors *tors, const struct config_endpoint *places, size_t count,
    const struct clock *clock, const struct log *log)
{
    *tors = (struct tors){.clock = clock, .log = log};
    endpoints_init(&tors->endpoints, count);
    for (size_t i = 0; i < tors->endpoints.count; i++)
        dial_init(&tors->dials[i], places[i].host, places[i].port);
}

static int64_t now_ms(const struct tors *tors)
{
    return clock_steady(tors->clock);
}

static bool all_down(const struct tors *tors)
{
    return endpoints_down_since(&tors->endpoints) != 0;
}

/* Told once, when it ceases to work. */
static void ceased(struct tors *tors, const char *why)
{
    (void)snprintf(tors->why, sizeof(tors->why), "%s", why);
    if (all_down(tors))
        log_error(tors->log, "%s; the crawl pauses until it answers", why);
    else
        log_warn(tors->log, "%s; the other Tors take over", why);
}

/* Told once, when it works again. */
static void returned(struct tors *tors, size_t index, enum endpoint_state before)
{
    const struct dial *dial = &tors->dials[index];
    if (before != ENDPOINT_WORKS && tors->endpoints.each[index].state == ENDPOINT_WORKS)
        log_info(tors->log, "Tor at %s port %u answers again; the crawl goes on",
            dial->host, dial->port);
}

int tors_begin(int *fd, size_t *index, struct tors *tors, struct bytes host)
{
    struct err why = {0};
    size_t found = endpoints_pick(&tors->endpoints, host, now_ms(tors));
    if (found == ENDPOINTS_NONE)
        return TORS_NONE;
    if (dial_begin(fd, &tors->dials[found], &why) != 0) {
        tors_failed(tors, found, false, why.text);
        return TORS_NONE;
    }
    *index = found;
    return 0;
}

bool tors_works(const struct tors *tors, size_t index)
{
    return tors->endpoints.each[index].state == ENDPOINT_WORKS;
}

int tors_end(struct tors *tors, size_t index, int fd)
{
    struct err why = {0};
    enum endpoint_state before = tors->endpoints.each[index].state;
    if (dial_end(&tors->dials[index], fd, &why) != 0) {
        tors_failed(tors, index, false, why.text);
        return -1;
    }
    endpoints_connected(&tors->endpoints, index);
    returned(tors, index, before);
    return 0;
}

void tors_failed(struct tors *tors, size_t index, bool mute, const char *why)
{
    if (endpoints_failed(&tors->endpoints, index, mute, now_ms(tors)))
        ceased(tors, why);
}

void tors_replied(
    struct tors *tors, size_t index, struct bytes host, enum tor_fault fault)
{
    char why[ERR_TEXT_MAX];
    const struct dial *dial = &tors->dials[index];
    struct endpoint *endpoint = &tors->endpoints.each[index];
    enum endpoint_state before = endpoint->state;
    endpoints_replied(&tors->endpoints, index, host, fault, now_ms(tors));
    returned(tors, index, before);
    if (before == ENDPOINT_WORKS && endpoint->state == ENDPOINT_DOUBTED) {
        (void)snprintf(why, sizeof(why),
            "Tor at %s port %u answers but reaches no site (%s, for several in a row)",
            dial->host, dial->port, tor_fault_name(fault));
        ceased(tors, why);
    }
}

void tors_told(struct tors *tors, size_t index, bool ready, const char *why)
{
    enum endpoint_state before = tors->endpoints.each[index].state;
    endpoints_told(&tors->endpoints, index, ready, now_ms(tors));
    returned(tors, index, before);
    if (before == ENDPOINT_WORKS && !ready)
        ceased(tors, why);
}

int64_t tors_down_since(const struct tors *tors, const char **why)
{
    *why = tors->why;
    return endpoints_down_since(&tors->endpoints);
}

int64_t tors_next_try(const struct tors *tors)
{
    return endpoints_next_try(&tors->endpoints);
}
