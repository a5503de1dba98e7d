/*
 * crawl_bare - the least a program can do to fetch pages with libcurl: a curl_multi
 * loop whose bodies are counted and dropped.
 */
#ifndef VIGIE_BENCH_CRAWL_BARE_H
#define VIGIE_BENCH_CRAWL_BARE_H

#include <stdbool.h>
#include <stdint.h>

/* Fetches each line of standard input, an address, through SOCKS on loopback; `*pages`
 * counts those answered by 200. `kept`: connections are reused where libcurl can. -1:
 * libcurl failed. */
int bare_run(uint64_t *pages, unsigned port, uint32_t connections, bool kept);

#endif
