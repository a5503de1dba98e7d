#include "crawler/endpoints.h"

#include <string.h>

void endpoints_init(struct endpoints *endpoints, size_t count)
{
    memset(endpoints, 0, sizeof(*endpoints));
    endpoints->count = count < ENDPOINTS_MAX ? count : ENDPOINTS_MAX;
}

/* What a fault says of the Tor it came through. */
enum word { SAYS_NOTHING, SAYS_REACHED, SAYS_REFUSED };

static enum word word_of(enum tor_fault fault)
{
    /* A host that cut us off, or whose port is closed, was reached; the others are
     * about our set-up or the address. */
    static const enum word words[TOR_FAULTS] = {
        [TOR_FAULT_NONE] = SAYS_REACHED,
        [TOR_FAULT_PORT_CLOSED] = SAYS_REACHED,
        [TOR_FAULT_DEADLINE] = SAYS_REACHED,
        [TOR_FAULT_TLS] = SAYS_REACHED,
        [TOR_FAULT_BROKEN] = SAYS_REACHED,
        [TOR_FAULT_HEADERS] = SAYS_REACHED,
        [TOR_FAULT_NETWORK] = SAYS_REFUSED,
        [TOR_FAULT_HOST_UNREACHABLE] = SAYS_REFUSED,
        [TOR_FAULT_NO_DESCRIPTOR] = SAYS_REFUSED,
        [TOR_FAULT_INTRODUCTION] = SAYS_REFUSED,
        [TOR_FAULT_RENDEZVOUS] = SAYS_REFUSED,
        [TOR_FAULT_INTRO_TIMEOUT] = SAYS_REFUSED,
        [TOR_FAULT_CONNECT_TIMEOUT] = SAYS_REFUSED,
    };
    return (unsigned)fault < TOR_FAULTS ? words[fault] : SAYS_NOTHING;
}

/* How much `host` wants to be with that one: the head of a hash of both. */
static uint64_t weight(const struct id *host, size_t index)
{
    uint8_t both[ID_SIZE + 1];
    uint64_t head = 0;
    memcpy(both, host->bytes, ID_SIZE);
    both[ID_SIZE] = (uint8_t)index;
    struct id hash = id_hash(bytes_make(both, sizeof(both)));
    memcpy(&head, hash.bytes, sizeof(head));
    return head;
}

static bool is_usable(const struct endpoint *endpoint, int64_t now_ms)
{
    return endpoint->state == ENDPOINT_WORKS ||
           (endpoint->state != ENDPOINT_WAITS && endpoint->next_ms <= now_ms);
}

static int64_t grown(int64_t first_ms, int64_t most_ms, uint32_t times)
{
    int64_t wait = first_ms;
    for (uint32_t i = 0; i < times && wait < most_ms; i++)
        wait *= 2;
    return wait < most_ms ? wait : most_ms;
}

/* The next try is in a while, whether or not anybody reports of this one. */
static void put_off(struct endpoint *endpoint, int64_t now_ms)
{
    bool down = endpoint->state == ENDPOINT_DOWN;
    int64_t wait =
        down ? grown(ENDPOINT_RETRY_MS, ENDPOINT_RETRY_MAX_MS, endpoint->tries)
             : grown(ENDPOINT_PROBE_MS, ENDPOINT_PROBE_MAX_MS, endpoint->tries);
    endpoint->next_ms = now_ms + wait;
    endpoint->tries++;
}

size_t endpoints_pick(struct endpoints *endpoints, struct bytes host, int64_t now_ms)
{
    const bool alone = endpoints->count == 1; /* then nobody is to be weighed */
    const struct id id = alone ? (struct id){{0}} : id_hash(host);
    size_t found = ENDPOINTS_NONE;
    uint64_t most = 0;
    for (size_t i = 0; i < endpoints->count; i++) {
        uint64_t wants = alone ? 0 : weight(&id, i);
        if (!is_usable(&endpoints->each[i], now_ms) ||
            (found != ENDPOINTS_NONE && wants <= most))
            continue;
        found = i;
        most = wants;
    }
    if (found != ENDPOINTS_NONE && endpoints->each[found].state != ENDPOINT_WORKS)
        put_off(&endpoints->each[found], now_ms);
    return found;
}

/* From now on, with nothing remembered against it. */
static void works(struct endpoint *endpoint)
{
    *endpoint = (struct endpoint){.state = ENDPOINT_WORKS};
}

static void becomes(
    struct endpoint *endpoint, enum endpoint_state state, int64_t now_ms)
{
    bool mute = endpoint->mute;
    *endpoint = (struct endpoint){.state = state, .since_ms = now_ms, .mute = mute};
    put_off(endpoint, now_ms);
}

void endpoints_connected(struct endpoints *endpoints, size_t index)
{
    struct endpoint *endpoint = &endpoints->each[index];
    if (endpoint->state == ENDPOINT_DOWN && !endpoint->mute)
        works(endpoint);
}

bool endpoints_failed(
    struct endpoints *endpoints, size_t index, bool mute, int64_t now_ms)
{
    struct endpoint *endpoint = &endpoints->each[index];
    bool worked = endpoint->state == ENDPOINT_WORKS;
    endpoint->mute = mute;
    if (endpoint->state != ENDPOINT_DOWN)
        becomes(endpoint, ENDPOINT_DOWN, now_ms);
    return worked;
}

static void remember_host(struct endpoint *endpoint, const struct id *host)
{
    for (uint32_t i = 0; i < endpoint->host_count; i++)
        if (id_equal(&endpoint->hosts[i], host))
            return;
    if (endpoint->host_count < ENDPOINT_DOUBT_HOSTS)
        endpoint->hosts[endpoint->host_count++] = *host;
}

void endpoints_replied(struct endpoints *endpoints, size_t index, struct bytes host,
    enum tor_fault fault, int64_t now_ms)
{
    struct endpoint *endpoint = &endpoints->each[index];
    enum word word = word_of(fault);
    /* One that is down has spoken SOCKS now; a doubt stays until a host is reached. */
    if (word == SAYS_REACHED ||
        (word == SAYS_REFUSED && endpoint->state == ENDPOINT_DOWN))
        works(endpoint);
    if (word != SAYS_REFUSED)
        return;
    endpoint->refusals++;
    const struct id id = id_hash(host);
    remember_host(endpoint, &id);
    if (endpoint->state == ENDPOINT_WORKS &&
        endpoint->refusals >= ENDPOINT_DOUBT_REPLIES &&
        endpoint->host_count >= ENDPOINT_DOUBT_HOSTS)
        becomes(endpoint, ENDPOINT_DOUBTED, now_ms);
}

void endpoints_told(
    struct endpoints *endpoints, size_t index, bool ready, int64_t now_ms)
{
    struct endpoint *endpoint = &endpoints->each[index];
    if (ready && endpoint->state == ENDPOINT_WAITS)
        works(endpoint);
    if (!ready && endpoint->state != ENDPOINT_WAITS)
        becomes(endpoint, ENDPOINT_WAITS, now_ms);
}

int64_t endpoints_down_since(const struct endpoints *endpoints)
{
    int64_t latest = 0;
    for (size_t i = 0; i < endpoints->count; i++) {
        const struct endpoint *each = &endpoints->each[i];
        if (each->state == ENDPOINT_WORKS)
            return 0;
        if (each->since_ms > latest)
            latest = each->since_ms;
    }
    return latest;
}

int64_t endpoints_next_try(const struct endpoints *endpoints)
{
    int64_t next = INT64_MAX;
    for (size_t i = 0; i < endpoints->count; i++) {
        const struct endpoint *each = &endpoints->each[i];
        if (each->state != ENDPOINT_WORKS && each->state != ENDPOINT_WAITS &&
            each->next_ms < next)
            next = each->next_ms;
    }
    return next;
}
