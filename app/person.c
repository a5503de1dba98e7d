#include "app/person.h"

#include "alerts/clean.h"
#include "base/bytes.h"
#include "base/utf8.h"
#include "model/mask.h"
#include "parsers/excerpt.h"

#include <pwd.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { NAME_MAX_BYTES = 4096, LOGIN_MAX = 32, SAID_MAX = 64 * 1024 };

bool person_is_blank(const char *text)
{
    return text == NULL || text[strspn(text, " ")] == '\0';
}

/* C0, DEL, and C1 as UTF-8 writes them. */
static bool is_control(struct bytes text, size_t at)
{
    uint8_t byte = text.ptr[at];
    bool is_c1 = byte == 0xC2 && at + 1 < text.len && text.ptr[at + 1] < 0xA0;
    return byte < ' ' || byte == 0x7F || is_c1;
}

int person_text(const char *option, const char *text, size_t most, struct err *err)
{
    struct bytes bytes = bytes_of(text);
    if (bytes.len > most)
        return err_set(err, "%s: at most %zu bytes are taken", option, most);
    for (size_t i = 0; i < bytes.len; i++)
        if (is_control(bytes, i))
            return err_set(err, "%s: write it on one line", option);
    return utf8_valid(bytes) ? 0 : err_set(err, "%s: write it in UTF-8", option);
}

/* As sudo(8) leaves it, and nothing that could be taken for more than a login. */
static bool is_login(const char *text)
{
    size_t len = text == NULL ? 0 : strlen(text);
    for (size_t i = 0; i < len; i++) {
        uint8_t byte = (uint8_t)text[i];
        if (!byte_is_alpha(byte) && !byte_is_digit(byte) &&
            (byte == '\0' || strchr("._-@", byte) == NULL))
            return false;
    }
    return len > 0 && len <= LOGIN_MAX;
}

void person_login(char *text, size_t size)
{
    char host[65] = "";
    char name[64];
    const struct passwd *user = getpwuid(getuid());
    const char *sudo = getenv("SUDO_USER");
    (void)gethostname(host, sizeof(host) - 1);
    if (user != NULL)
        (void)snprintf(name, sizeof(name), "%.60s", user->pw_name);
    else
        (void)snprintf(name, sizeof(name), "user %ld", (long)getuid());
    if (is_login(sudo) && strcmp(sudo, name) != 0)
        (void)snprintf(text, size, "%.32s at %.48s (%s, says sudo)", name, host, sudo);
    else
        (void)snprintf(text, size, "%s at %s", name, host);
}

/* With them, "vigie" and other people's names can be written a second time. */
static bool is_unseen(struct bytes name)
{
    AUTO(buf_done) struct buf seen;
    struct err ignored = {0};
    buf_init(&seen, NAME_MAX_BYTES);
    return clean_name(&seen, name, &ignored) != 0 ||
           !bytes_equal(buf_bytes(&seen), name);
}

int person_name(char *name, size_t size, const char *by, struct err *err)
{
    if (by == NULL) {
        person_login(name, size);
        return 0;
    }
    if (person_text("--by", by, size - 1, err) != 0)
        return -1;
    struct bytes trimmed = bytes_trim(bytes_of(by));
    if (trimmed.len == 0)
        return err_set(err, "--by: write who does it, or leave it out");
    if (bytes_equal_nocase(trimmed, bytes_of("vigie")))
        return err_set(err, "--by: vigie is the program's own name");
    if (is_unseen(trimmed))
        return err_set(err, "--by: write it without marks that cannot be seen");
    (void)bytes_to_text(name, size, trimmed);
    return 0;
}

/* One blank between two words, as names are looked for word by word. */
static int add_words(struct buf *out, struct bytes text, struct err *err)
{
    struct bytes rest = text;
    struct bytes word;
    size_t count = 0;
    while (bytes_split(&word, &rest, ' ')) {
        if (word.len == 0)
            continue;
        if (++count > PERSON_WORDS_MAX)
            return err_set(err, "--why: at most %d words are taken", PERSON_WORDS_MAX);
        if ((count > 1 && buf_add_byte(out, ' ', err) != 0) ||
            buf_add(out, word, err) != 0)
            return -1;
    }
    return 0;
}

int person_said(struct buf *out, bool *masked, const char *text, struct err *err)
{
    AUTO(buf_done) struct buf visible;
    AUTO(buf_done) struct buf words;
    AUTO(buf_done) struct buf nameless;
    size_t before = out->len;
    buf_init(&visible, SAID_MAX);
    buf_init(&words, SAID_MAX);
    buf_init(&nameless, SAID_MAX);
    /* What is unseen goes first: inside a number it would hide it from the mask. */
    if (clean_name(&visible, bytes_of(text), err) != 0 ||
        add_words(&words, buf_bytes(&visible), err) != 0 ||
        excerpt_hide_names(&nameless, buf_bytes(&words), err) != 0 ||
        mask_text(out, buf_bytes(&nameless), err) != 0)
        return -1;
    struct bytes kept = bytes_slice(buf_bytes(out), before, out->len);
    *masked = !bytes_equal(kept, buf_bytes(&words));
    return 0;
}
