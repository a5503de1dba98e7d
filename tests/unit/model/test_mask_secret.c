/* Passwords, keys, codes and account numbers are hidden, with and without a label. */
#include "masking.h"

static void hides_account_numbers_and_passwords(void **state)
{
    (void)state;
    static const struct example examples[] = {
        {"GR1601101050000010547023795", "[iban]"},
        {"pay BE31 4354 1116 1155 now", "pay [iban] now"},
        {"Pass: hunter2 and more", "[password] and more"},
        {"mdp=azerty", "[password]"},
        {"mot de passe : \"deux mots\" fin", "[password] fin"},
        {"bypass: nothing", "bypass: nothing"},
        {"passengers: 12", "passengers: 12"},
        {"pass:", "pass:"},
        {"pass: ", "pass: "},
    };
    CHECK(mask_text, examples);
}

static void hides_what_stands_behind_a_label_in_six_languages(void **state)
{
    (void)state;
    static const struct example examples[] = {
        {"password is hunter2", "[password]"},
        {"\"password\":\"hunter2\",\"x\":1", "\"[password],\"x\":1"},
        {"password => 'two words' end", "[password] end"},
        {"DB_PASS=hunter2", "DB_[password]"},
        {"le mot de passe est azerty", "le [password]"},
        {"Contraseña: secreto1", "[password]"},
        {"clave: secreto1", "[password]"},
        {"Kennwort: geheim", "[password]"},
        {"Passwort ist geheim", "[password]"},
        {"senha: segredo", "[password]"},
        {"Пароль: тайна", "[password]"},
        {"логин: ivan", "[password]"},
        {"identifiant : jdupont", "[password]"},
        {"cvv 123, exp 12/27", "cvv 123, exp 12/27"},
        {"CVV: 123", "[password]"},
        {"api_key=abcd", "[password]"},
        {"pinball: 12", "pinball: 12"},
    };
    CHECK(mask_text, examples);
}

static void hides_accounts_with_their_passwords(void **state)
{
    (void)state;
    static const struct example examples[] = {
        {"jdoe:Hunter2! next", "[account] next"},
        {"jdoe:password123", "[account]"},
        {"https://site.example/login:jdoe:Hunter2!", "https://site.example/[password]"},
        {"j.doe:p4ssw0rd:j@d.example", "[account]"},
        {"telegram:seller99 tox:abc123", "telegram:seller99 tox:abc123"},
        {"price:2000USD size:12.5GB", "price:2000USD size:12.5GB"},
        {"http://board.example:8080/x", "http://board.example:8080/x"},
        {"note:important!", "note:important!"},
        {"at 10:30:59 UTC", "at 10:30:59 UTC"},
    };
    CHECK(mask_text, examples);
}

static void hides_codes_and_hashes(void **state)
{
    (void)state;
    static const struct example examples[] = {
        {"RSSMRA85T10A562S is one", "[id] is one"},
        {"rss mra 85t10 a562s", "[id]"},
        {"carta CA12345AA", "carta [id]"},
        {"passport 12AB34567.", "passport [id]."},
        {"X1234567L", "[id]"},
        {"NIE x-1234567-l.", "NIE [id]."},
        {"Z 9123456 K", "[id]"},
        {"Y.9123456.K, Y\xC2\xA0"
         "9123456\xC2\xA0"
         "K",
            "[id], [id]"},
        {"X 1234567 left", "X [number] left"},
        {"X 123456 L", "X [number] L"},
        {"5f4dcc3b5aa765d61d8327deb882cf99", "[hash]"},
        {"$2b$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy", "[hash]"},
        {"{SSHA}MTIzNDU2Nzg5MDEyMzQ1Njc4OTA=", "[hash]"},
        {"FR14-2004-1010-0505-0001-3M02-606 x", "[iban] x"},
        {"expyuzz4wqqyqhjn2r3s45u6v7w2x3y2z3a4b5c6d7e2f3g4h5i6j7k2.onion",
            "expyuzz4wqqyqhjn2r3s45u6v7w2x3y2z3a4b5c6d7e2f3g4h5i6j7k2.onion"},
        {"0639980001x.onion", "[number]x.onion"},
        {"199900c.onion", "[number]c.onion"},
        {"SHA256 and 10000patients v2.0.1 x264", "SHA256 and 10000patients "
                                                 "v2.0.1 x264"},
        {"for $200$ only", "for $200$ only"},
    };
    CHECK(mask_text, examples);
}

static void hides_the_keys_of_encrypted_pastes(void **state)
{
    (void)state;
    static const struct example examples[] = {
        {"http://bin.example/"
         "?abcdefabcdefabcd#4wBqpZM9xaSheZzJSMawUKKwhdpChKbZ5eu5ky4V ok",
            "http://bin.example/?abcdefabcdefabcd[key] ok"},
        {"?abcdefabcdefabcd#-4wBqpZM9xaSheZzJSMawUKKwhdpChKbZ5eu5ky4Vi",
            "?abcdefabcdefabcd[key]"},
        {"?abcdefabcdefabcd#WtLEUO5Epj9UHAV9JFs+6pUQZp13TuspAUjnF+iM+dM=",
            "?abcdefabcdefabcd[key]"},
        {"#pid12 #France http://a.example/#/the/long/route/of/an/application",
            "#pid12 #France http://a.example/#/the/long/route/of/an/application"},
    };
    CHECK(mask_text, examples);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(hides_account_numbers_and_passwords),
        cmocka_unit_test(hides_what_stands_behind_a_label_in_six_languages),
        cmocka_unit_test(hides_accounts_with_their_passwords),
        cmocka_unit_test(hides_codes_and_hashes),
        cmocka_unit_test(hides_the_keys_of_encrypted_pastes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
