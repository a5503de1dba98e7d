#include "crawler/curl_fault.h"

#include "crawler/tor.h"

enum tor_fault curl_fault(CURLcode code, bool asked, const char *text)
{
    static const struct {
        CURLcode code;
        enum tor_fault connecting;
        enum tor_fault asked;
    } faults[] = {
        {CURLE_COULDNT_CONNECT, TOR_FAULT_DOWN, TOR_FAULT_DOWN},
        {CURLE_OPERATION_TIMEDOUT, TOR_FAULT_CONNECT_TIMEOUT, TOR_FAULT_DEADLINE},
        {CURLE_SSL_CONNECT_ERROR, TOR_FAULT_TLS, TOR_FAULT_TLS},
        {CURLE_PEER_FAILED_VERIFICATION, TOR_FAULT_TLS, TOR_FAULT_TLS},
        /* What libcurl 7.88 calls one endless header line. */
        {CURLE_OUT_OF_MEMORY, TOR_FAULT_OURS, TOR_FAULT_HEADERS},
    };
    if (code == CURLE_PROXY)
        return tor_fault_of_text(text);
    for (size_t i = 0; i < sizeof(faults) / sizeof(faults[0]); i++)
        if (faults[i].code == code)
            return asked ? faults[i].asked : faults[i].connecting;
    return TOR_FAULT_BROKEN;
}
