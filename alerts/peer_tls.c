#include "alerts/peer_tls.h"

CURLcode peer_tls_set(CURL *curl, const struct buf *authorities)
{
    struct curl_blob blob = {
        .data = authorities->ptr,
        .len = authorities->len,
        .flags = CURL_BLOB_NOCOPY,
    };
    CURLcode code =
        curl_easy_setopt(curl, CURLOPT_SSLVERSION, (long)CURL_SSLVERSION_TLSv1_2);
    if (code == CURLE_OK)
        code = curl_easy_setopt(curl, CURLOPT_SSL_VERIFYPEER, 1L);
    if (code == CURLE_OK)
        code = curl_easy_setopt(curl, CURLOPT_SSL_VERIFYHOST, 2L);
    if (code == CURLE_OK)
        code = curl_easy_setopt(curl, CURLOPT_CAINFO_BLOB, &blob);
    if (code == CURLE_OK)
        code = curl_easy_setopt(curl, CURLOPT_CAPATH, NULL);
    return code;
}
