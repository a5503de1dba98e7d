#include "crawler/tor.h"

#include "crawler/job.h"

#include <stdio.h>
#include <string.h>

struct meaning {
    enum tor_action action;
    const char *advice; /* NULL: it heals by itself */
};

static const struct meaning meanings[TOR_FAULTS] = {
    [TOR_FAULT_NONE] = {TOR_NOTHING, NULL},
    [TOR_FAULT_DOWN] = {TOR_PAUSE_ALL, "see that Tor runs and tor.socks is its port"},
    [TOR_FAULT_REFUSED_BY_TOR] = {TOR_ASK_A_PERSON,
        "see that tor.socks is a SocksPort of Tor's that takes onion and DNS requests"},
    [TOR_FAULT_NETWORK] = {TOR_NEW_CIRCUIT, NULL},
    [TOR_FAULT_HOST_UNREACHABLE] = {TOR_LATER, NULL},
    [TOR_FAULT_PORT_CLOSED] = {TOR_LATER, NULL},
    [TOR_FAULT_NO_DESCRIPTOR] = {TOR_MUCH_LATER, NULL},
    [TOR_FAULT_BAD_DESCRIPTOR] = {TOR_MUCH_LATER, NULL},
    [TOR_FAULT_INTRODUCTION] = {TOR_NEW_CIRCUIT, NULL},
    [TOR_FAULT_RENDEZVOUS] = {TOR_NEW_CIRCUIT, NULL},
    [TOR_FAULT_AUTH_MISSING] = {TOR_ASK_A_PERSON,
        "the site wants a client key; put it into Tor's ClientOnionAuthDir"},
    [TOR_FAULT_AUTH_WRONG] = {TOR_ASK_A_PERSON,
        "the client key in Tor's ClientOnionAuthDir is not the site's; renew it"},
    [TOR_FAULT_BAD_ADDRESS] = {TOR_ASK_A_PERSON, "copy the onion address again"},
    [TOR_FAULT_INTRO_TIMEOUT] = {TOR_NEW_CIRCUIT, NULL},
    [TOR_FAULT_CONNECT_TIMEOUT] = {TOR_NEW_CIRCUIT, NULL},
    [TOR_FAULT_DEADLINE] = {TOR_LATER, NULL},
    [TOR_FAULT_TLS] = {TOR_LATER, NULL},
    [TOR_FAULT_BROKEN] = {TOR_LATER, NULL},
    [TOR_FAULT_HEADERS] = {TOR_LATER, NULL},
    [TOR_FAULT_FORBIDDEN] = {TOR_ASK_A_PERSON, "correct the address"},
    [TOR_FAULT_OURS] = {TOR_LATER, NULL},
    [TOR_FAULT_STALE] = {TOR_LATER, NULL},
};

enum tor_action tor_action_for(enum tor_fault fault)
{
    return (unsigned)fault < TOR_FAULTS ? meanings[fault].action : TOR_LATER;
}

const char *tor_advice(enum tor_fault fault)
{
    return (unsigned)fault < TOR_FAULTS ? meanings[fault].advice : NULL;
}

enum tor_fault tor_fault_of_socks(unsigned code)
{
    static const struct {
        unsigned code;
        enum tor_fault fault;
    } codes[] = {
        {0x01, TOR_FAULT_NETWORK},
        {0x02, TOR_FAULT_REFUSED_BY_TOR},
        {0x03, TOR_FAULT_NETWORK},
        {0x04, TOR_FAULT_HOST_UNREACHABLE},
        {0x05, TOR_FAULT_PORT_CLOSED},
        {0x06, TOR_FAULT_NETWORK},
        {0x07, TOR_FAULT_REFUSED_BY_TOR},
        {0x08, TOR_FAULT_REFUSED_BY_TOR},
        {0xF0, TOR_FAULT_NO_DESCRIPTOR},
        {0xF1, TOR_FAULT_BAD_DESCRIPTOR},
        {0xF2, TOR_FAULT_INTRODUCTION},
        {0xF3, TOR_FAULT_RENDEZVOUS},
        {0xF4, TOR_FAULT_AUTH_MISSING},
        {0xF5, TOR_FAULT_AUTH_WRONG},
        {0xF6, TOR_FAULT_BAD_ADDRESS},
        {0xF7, TOR_FAULT_INTRO_TIMEOUT},
    };
    for (size_t i = 0; i < sizeof(codes) / sizeof(codes[0]); i++)
        if (codes[i].code == code)
            return codes[i].fault;
    return TOR_FAULT_NETWORK;
}

/* Of the last "(N)" in the text, as in "cannot complete ... to HOST. (4)". */
static bool last_code(unsigned *code, struct bytes text)
{
    size_t open = text.len;
    while (open > 0 && text.ptr[open - 1] != '(')
        open--;
    ptrdiff_t close = bytes_find_byte(text, ')', open);
    uint64_t value = 0;
    if (open == 0 || close == BYTES_NONE ||
        bytes_to_u64(&value, bytes_slice(text, open, (size_t)close - open), 255) != 0)
        return false;
    *code = (unsigned)value;
    return true;
}

/* Tor closes on requests it cannot read, too. Were it down, the next connection to it
 * would say so; one page must not stop the others. */
enum tor_fault tor_fault_of_text(const char *text)
{
    unsigned code = 0;
    if (last_code(&code, bytes_of(text)))
        return tor_fault_of_socks(code);
    if (strstr(text, "proxy closed") != NULL)
        return TOR_FAULT_NETWORK;
    if (strstr(text, "was rejected") != NULL || strstr(text, "authentication") != NULL)
        return TOR_FAULT_REFUSED_BY_TOR;
    return TOR_FAULT_DOWN;
}

void tor_isolation(char *user, const struct tor_asker *asker)
{
    char mark[TOR_ACCOUNT_MAX + 16];
    struct bytes host = asker->host;
    bool nobodys = asker->account[0] == '\0';
    int len = snprintf(mark, sizeof(mark), "%s%.*s.%u", nobodys ? "" : "~",
        (int)TOR_ACCOUNT_MAX, asker->account, asker->generation);
    size_t room = FETCH_USER_MAX - (size_t)len;
    struct bytes end =
        host.len > room ? bytes_slice(host, host.len - room, room) : host;
    (void)bytes_to_text(user, room + 1, end);
    memcpy(user + strlen(user), mark, (size_t)len + 1);
}
