/* Domains of victims: "lab-example.fr". */
#include "model/mask.h"
#include "parsers/claims_victim.h"
#include "parsers/country_codes.h"

#include <string.h>

enum { LABEL_MAX = 63, DOMAIN_MAX = 120 };

static bool is_label_byte(uint8_t byte)
{
    return byte_is_alpha(byte) || byte_is_digit(byte) || byte == '-' || byte >= 0x80;
}

/* Sites where files lie, people talk or news stand: whoever is named there was not
 * breached. The domain itself or what ends in ".domain". */
static const char *const others[] = {"onion", "gmail.com", "proton.me",
    "protonmail.com", "outlook.com", "hotmail.com", "yahoo.com", "tutanota.com",
    "cock.li", "mail.ru", "yandex.ru", "onionmail.org", "mega.nz", "mega.io",
    "mega.co.nz", "anonfiles.com", "anonfile.com", "bayfiles.com", "gofile.io",
    "mediafire.com", "pixeldrain.com", "transfer.sh", "wetransfer.com", "we.tl",
    "dropbox.com", "google.com", "drive.com", "file.io", "files.fm", "krakenfiles.com",
    "workupload.com", "sendspace.com", "zippyshare.com", "catbox.moe", "upload.ee",
    "temp.sh", "qaz.im", "dropmefiles.com", "1fichier.com", "uptobox.com",
    "rapidgator.net", "fex.net", "swisstransfer.com", "tempsend.com", "ufile.io",
    "easyupload.io", "filebin.net", "oshi.at", "limewire.com", "imgur.com", "ibb.co",
    "postimg.cc", "prnt.sc", "imgbb.com", "t.me", "telegram.org", "telegram.me",
    "discord.gg", "discord.com", "getsession.org", "tox.chat", "signal.org",
    "matrix.org", "wickr.com", "threema.ch", "exploit.im", "jabber.ru", "xmpp.jp",
    "jabber.de", "thesecure.biz", "conversations.im", "github.com", "gitlab.com",
    "pastebin.com", "privatebin.net", "paste.ee", "ghostbin.com", "rentry.co",
    "justpaste.it", "wikipedia.org", "youtube.com", "youtu.be", "twitter.com", "x.com",
    "facebook.com", "linkedin.com", "instagram.com", "vk.com", "reddit.com",
    "zoominfo.com", "dnb.com", "rocketreach.co", "haveibeenpwned.com",
    "bleepingcomputer.com", "techcrunch.com", "databreaches.net", "zdnet.com",
    "breachforums.st", "breachforums.is", "breachforums.hn", "raidforums.com",
    "leakbase.io", "exploit.in", "xss.is", "cracked.io", "nulled.to", "darkforums.st",
    "virustotal.com", "w3.org", "schema.org", "bitcoin.org", "getmonero.org",
    "torproject.org", "7-zip.org", "asp.net", "vb.net", "readme.md"};

static bool is_other(struct bytes domain)
{
    for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); i++) {
        struct bytes other = bytes_of(others[i]);
        if (domain.len < other.len)
            continue;
        size_t at = domain.len - other.len;
        if (bytes_equal_nocase(bytes_slice(domain, at, other.len), other) &&
            (at == 0 || domain.ptr[at - 1] == '.'))
            return true;
    }
    return false;
}

/* Names of files that end as domains do. */
static bool is_file(struct bytes label)
{
    static const char *const ends[] = {"sh", "py", "md", "rs", "pl", "ps", "cc"};
    for (size_t i = 0; i < sizeof(ends) / sizeof(ends[0]); i++)
        if (bytes_equal_nocase(label, bytes_of(ends[i])))
            return true;
    return false;
}

/* The last label, and whether the others have letters and are no single ones. */
static bool labels_are_right(struct bytes domain, struct bytes *last)
{
    struct bytes rest = domain;
    struct bytes label = {0};
    size_t count = 0;
    size_t letters = 0;
    size_t longest = 0;
    while (bytes_split(&label, &rest, '.')) {
        if (label.len == 0 || label.len > LABEL_MAX || label.ptr[0] == '-')
            return false;
        if (rest.ptr == NULL)
            break;
        count++;
        longest = label.len > longest ? label.len : longest;
        for (size_t i = 0; i < label.len; i++)
            letters += byte_is_digit(label.ptr[i]) ? 0 : 1;
    }
    *last = label;
    return count > 0 && letters > 0 && longest > 1;
}

bool claims_is_domain(struct bytes text)
{
    struct bytes last = {0};
    if (text.len > DOMAIN_MAX || bytes_find_byte(text, '.', 0) == BYTES_NONE)
        return false;
    for (size_t i = 0; i < text.len; i++)
        if (!is_label_byte(text.ptr[i]) && text.ptr[i] != '.')
            return false;
    return labels_are_right(text, &last) && country_is_top_label(last) &&
           !is_file(last);
}

/* Of a link only the host of a first page counts: "https://clinic.example/". */
static bool is_deep_link(struct bytes text, size_t end)
{
    if (end >= text.len || text.ptr[end] != '/')
        return false;
    bool path = end + 1 < text.len && text.ptr[end + 1] > ' ' &&
                strchr("),.;\"'<", text.ptr[end + 1]) == NULL;
    return path;
}

/* The host of a mail address that is written in disguise, "marie (at) lab.example". */
static bool is_in_mail(struct bytes text, size_t start, size_t end)
{
    enum { BEFORE = 80 };
    size_t from = start > BEFORE ? start - BEFORE : 0;
    struct bytes near = bytes_slice(text, from, end - from);
    struct mask_found found;
    for (size_t at = 0; mask_next(&found, near, at); at = found.start + found.len)
        if (strcmp(found.instead, "[e-mail]") == 0 && from + found.start < start &&
            from + found.start + found.len >= end)
            return true;
    return false;
}

/* "http://files.example:8080/": what listens at a port of its own serves files. */
static bool is_link_with_port(struct bytes text, size_t start, size_t end)
{
    return start > 0 && text.ptr[start - 1] == '/' && end + 1 < text.len &&
           text.ptr[end] == ':' && byte_is_digit(text.ptr[end + 1]);
}

static void add(struct claims *claims, struct bytes text, size_t start, size_t end)
{
    struct bytes domain = bytes_slice(text, start, end - start);
    bool mail = (start > 0 && text.ptr[start - 1] == '@') ||
                (end < text.len && text.ptr[end] == '@');
    bool inside = start > 0 &&
                  (text.ptr[start - 1] == '/' || text.ptr[start - 1] == '_') &&
                  !(start >= 3 && text.ptr[start - 3] == ':');
    if (mail || inside || !claims_is_domain(domain) || is_other(domain) ||
        is_deep_link(text, end) || is_link_with_port(text, start, end) ||
        is_in_mail(text, start, end))
        return;
    if (domain.len > 4 && bytes_starts_nocase(domain, "www."))
        domain = bytes_slice(domain, 4, domain.len);
    if (bytes_find_byte(domain, '.', 0) != BYTES_NONE)
        claims_add_victim(claims, domain, domain);
}

void claims_domains(struct claims *claims, struct bytes written)
{
    for (size_t at = 0; at < written.len;) {
        if (!is_label_byte(written.ptr[at])) {
            at++;
            continue;
        }
        size_t end = at;
        bool dotted = false;
        while (end < written.len &&
               (is_label_byte(written.ptr[end]) || written.ptr[end] == '.')) {
            dotted = dotted || written.ptr[end] == '.';
            end++;
        }
        size_t next = end;
        while (end > at && written.ptr[end - 1] == '.')
            end--;
        if (dotted && end - at > 3)
            add(claims, written, at, end);
        at = next;
    }
}
