/* Passwords and what goes for one: after their labels, and beside a name. */
#include "model/mask_inside.h"

static const struct mask_find nothing = {0, NULL};

/* ---- after a label ---- */

/* The longer before the shorter it begins with. In English, French, Spanish, German,
 * Portuguese and Russian. */
static size_t label_at(struct bytes in, size_t at)
{
    static const char *const labels[] = {"passwords", "password", "passwort", "passwd",
        "passphrase", "passcode", "passe", "pass", "pwd", "psw", "pw", "palavra-passe",
        "palavra passe", "pin code", "pin-code", "pincode", "pin", "mots de passe",
        "mot de passe", "motdepasse", "mdp", "secret key", "secret", "senha", "cvv2",
        "cvv", "cvc2", "cvc", "contraseña", "contrasena", "clave", "kennwort",
        "api key", "api_key", "apikey", "access key", "access_key", "token", "otp",
        "username", "user name", "login", "identifiant", "nom d'utilisateur",
        "nombre de usuario", "nome de usuário", "usuario", "usuário", "benutzername",
        "пароль", "Пароль", "ПАРОЛЬ", "логин", "Логин"};
    static const struct forms forms = FORMS(labels, "pPmMsScCkKaAtToOuUlLiInNbB\xD0");
    return form_at(&forms, in, at);
}

/* ":", "=", "=>", "is": bytes of what joins a label and its value, or 0. */
static size_t joint_at(struct bytes in, size_t at)
{
    static const char *const joints[] = {":=", "::", "=>", "->", ":", "=",
        "\xEF\xBC\x9A", "- ", "\xE2\x80\x93 ", "\xE2\x80\x94 ", "is: ", "is ", "est ",
        "ist ", "es ", "\xC3\xA9 ", "\xD1\x8D\xD1\x82\xD0\xBE "};
    static const struct forms forms = FORMS(joints, ":=-iIeE\xEF\xE2\xC3\xD1");
    return form_at(&forms, in, at);
}

static size_t skip(struct bytes in, size_t at, const char *bytes)
{
    while (byte_at(in, at) != 0 && strchr(bytes, byte_at(in, at)) != NULL)
        at++;
    return at;
}

static size_t value_end_at(struct bytes in, size_t at)
{
    uint8_t first = byte_at(in, at);
    if (first != '"' && first != '\'' && first != '`')
        return token_end(in, at);
    ptrdiff_t quote = bytes_find_byte(in, first, at + 1);
    return quote < 0 ? token_end(in, at + 1) : (size_t)quote + 1;
}

static bool may_be_russian_label(struct bytes in, size_t at)
{
    static const char *const beginnings[] = {"па", "Па", "ПА", "ло", "Ло"};
    struct bytes begin = bytes_slice(in, at, 4);
    for (size_t i = 0; i < sizeof(beginnings) / sizeof(beginnings[0]); i++)
        if (bytes_is(begin, beginnings[i]))
            return true;
    return false;
}

/* By the first three letters of each label. */
static bool may_be_label(struct bytes in, size_t at)
{
    /* The second and the third behind each first; '?' is any. */
    static const char *const pairs['z' - 'a' + 1] = {['a' - 'a'] = "picc",
        ['b' - 'a'] = "en",
        ['c' - 'a'] = "onvvvcla",
        ['i' - 'a'] = "de",
        ['k' - 'a'] = "en",
        ['l' - 'a'] = "og",
        ['m' - 'a'] = "otdp",
        ['n' - 'a'] = "om",
        ['o' - 'a'] = "tp",
        ['p' - 'a'] = "asalinsww?",
        ['s' - 'a'] = "ecen",
        ['t' - 'a'] = "ok",
        ['u' - 'a'] = "sesu"};
    uint8_t first = byte_at(in, at);
    if (!byte_is_alpha(first))
        return first == 0xD0 && may_be_russian_label(in, at);
    char second = (char)byte_lower(byte_at(in, at + 1));
    char third = (char)byte_lower(byte_at(in, at + 2));
    const char *pair = pairs[byte_lower(first) - 'a'];
    for (; pair != NULL && pair[0] != '\0'; pair += 2)
        if (pair[0] == second && (pair[1] == third || pair[1] == '?'))
            return true;
    return false;
}

bool mask_label_begins(struct bytes in, size_t at)
{
    return may_be_label(in, at) && label_at(in, at) > 0;
}

struct mask_find mask_label_at(struct bytes in, size_t at)
{
    if (at > 0 && byte_is_alpha(in.ptr[at - 1]))
        return nothing;
    size_t label = may_be_label(in, at) ? label_at(in, at) : 0;
    if (label == 0)
        return nothing;
    size_t end = skip(in, at + label, " \"'`");
    size_t joint = joint_at(in, end);
    if (joint == 0)
        return nothing;
    end = skip(in, end + joint, " ");
    size_t value_end = value_end_at(in, end);
    return value_end == end ? nothing
                            : (struct mask_find){value_end - at, "[password]"};
}

/* ---- "jdoe:Hunter2!", as lists of stolen accounts are written ---- */

static bool is_user_byte(uint8_t byte)
{
    return is_word_byte(byte) || byte == '.' || byte == '_' || byte == '-';
}

/* Where a seller can be asked, and what begins an address. */
static bool names_no_user(struct bytes word)
{
    static const char *const words[] = {"http", "https", "hxxp", "hxxps", "ftp", "ssh",
        "magnet", "mailto", "tel", "urn", "telegram", "tg", "jabber", "xmpp", "tox",
        "toxid", "session", "signal", "wickr", "icq", "discord", "threema", "matrix",
        "whatsapp", "contact", "qtox", "keybase"};
    for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
        if (word.len == strlen(words[i]) && bytes_starts_nocase(word, words[i]))
            return true;
    return false;
}

/* Letters and digits together, or a mark that words do not have. */
static bool may_be_password(struct bytes word)
{
    enum { ENOUGH = 6 };
    size_t changes = 0;
    bool marked = false;
    while (word.len > 0 && strchr(".,;:!?)]}", word.ptr[word.len - 1]) != NULL)
        word.len--;
    if (word.len < ENOUGH ||
        !(is_word_byte(word.ptr[0]) || strchr("!@#$%^&*", word.ptr[0]) != NULL))
        return false;
    for (size_t i = 0; i < word.len; i++) {
        uint8_t byte = word.ptr[i];
        if (byte == '/' || byte == '\\')
            return false;
        marked = marked || strchr("!@#$%^&*?~", byte) != NULL;
        changes += i > 0 && byte_is_digit(byte) != byte_is_digit(word.ptr[i - 1]) &&
                           is_word_byte(byte) && is_word_byte(word.ptr[i - 1])
                       ? 1
                       : 0;
    }
    return marked || changes >= 2 || (changes == 1 && !byte_is_digit(word.ptr[0]));
}

struct mask_find mask_account_at(struct bytes in, size_t at)
{
    enum { USER_MIN = 3, USER_MAX = 64, VALUE_MAX = 256 };
    if (!is_word_byte(byte_at(in, at)) ||
        (at > 0 && (is_user_byte(in.ptr[at - 1]) || in.ptr[at - 1] == ':')))
        return nothing;
    size_t end = at;
    while (end - at <= USER_MAX && is_user_byte(byte_at(in, end)))
        end++;
    if (end - at < USER_MIN || end - at > USER_MAX || byte_at(in, end) != ':' ||
        names_no_user(bytes_slice(in, at, end - at)))
        return nothing;
    struct bytes near = bytes_slice(in, 0, end + 1 + VALUE_MAX);
    size_t value_end = token_end(near, end + 1);
    struct bytes value = bytes_slice(in, end + 1, value_end - end - 1);
    return may_be_password(value) ? (struct mask_find){value_end - at, "[account]"}
                                  : nothing;
}
