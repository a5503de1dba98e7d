/*
 * curl_fault - what libcurl's codes mean for Tor and the site.
 */
#ifndef VIGIE_CRAWLER_CURL_FAULT_H
#define VIGIE_CRAWLER_CURL_FAULT_H

#include "model/reply.h"

#include <curl/curl.h>

/* `asked`: the request had gone out; `text` is libcurl's. */
enum tor_fault curl_fault(CURLcode code, bool asked, const char *text);

#endif
