#include "app/report_words.h"

#include "app/moment.h"
#include "app/person.h"
#include "base/clock.h"

static const struct {
    const char *name;
    const char *ending;
} formats_known[REPORT_FORMATS] = {
    [REPORT_MARKDOWN] = {"markdown", ".md"},
    [REPORT_HTML] = {"html", ".html"},
    [REPORT_JSON] = {"json", ".json"},
    [REPORT_STIX] = {"stix", ".stix.json"},
    [REPORT_MISP] = {"misp", ".misp.json"},
    [REPORT_RECORDS] = {"records", ".records"},
};

const char *report_format_name(enum report_format format)
{
    return formats_known[format].name;
}

const char *report_format_ending(enum report_format format)
{
    return formats_known[format].ending;
}

static int take_language(struct report_words *words, const char *value, struct err *err)
{
    words->language = value;
    return bytes_is(bytes_of(value), "en") || bytes_is(bytes_of(value), "fr")
               ? 0
               : err_set(err, "--language is en or fr");
}

static int take_aware(struct report_words *words, const char *value, struct err *err)
{
    if (!moment_parse(&words->aware_ms, bytes_of(value)) || words->aware_ms == 0)
        return err_set(err,
            "--aware: '%.40s' is no moment; write 2026-11-23T07:00:00+01:00", value);
    if (words->aware_ms > clock_wall(clock_system()))
        return err_set(err, "--aware: '%.40s' is in the future", value);
    return 0;
}

static int take_tlp(struct report_words *words, const char *value, struct err *err)
{
    words->has_tlp = dossier_tlp_find(&words->tlp, bytes_of(value));
    return words->has_tlp ? 0 : err_set(err, "--tlp is red, amber, green or white");
}

static int take_organisation(
    struct report_words *words, const char *value, struct err *err)
{
    words->organisation = value;
    if (person_is_blank(value))
        return err_set(err, "--organisation: its name is empty");
    return person_text("--organisation", value, REPORT_ORGANISATION_MAX, err);
}

static int take_output(struct report_words *words, const char *value, struct err *err)
{
    words->output = value;
    return value[0] != '\0' ? 0 : err_set(err, "--output: its name is empty");
}

int report_words_take(struct report_words *words, enum report_option option,
    const char *value, struct err *err)
{
    switch (option) {
    case REPORT_OUTPUT:
        return take_output(words, value, err);
    case REPORT_LANGUAGE:
        return take_language(words, value, err);
    case REPORT_AWARE:
        return take_aware(words, value, err);
    case REPORT_ORGANISATION:
        return take_organisation(words, value, err);
    case REPORT_TLP:
        return take_tlp(words, value, err);
    case REPORT_SIGN:
        words->sign = true;
        return 0;
    }
    return 0;
}

static bool find_format(uint32_t *formats, struct bytes name)
{
    if (bytes_is(name, "all")) {
        *formats = (UINT32_C(1) << REPORT_FORMATS) - 1;
        return true;
    }
    for (unsigned i = 0; i < REPORT_FORMATS; i++) {
        if (!bytes_is(name, formats_known[i].name))
            continue;
        *formats |= UINT32_C(1) << i;
        return true;
    }
    return false;
}

static bool is_one(uint32_t formats)
{
    return (formats & (formats - 1)) == 0;
}

int report_words_format(
    struct report_words *words, const char *formats, struct err *err)
{
    struct bytes rest = bytes_of(formats != NULL ? formats : "markdown");
    struct bytes name;
    while (bytes_split(&name, &rest, ','))
        if (!find_format(&words->formats, bytes_trim(name)))
            return err_set(err,
                "--format: '%.60s' holds a word that is none of markdown, html, json, "
                "stix, misp, records, all",
                formats);
    if (!is_one(words->formats) && words->output == NULL)
        return err_set(err, "several formats are files: say -o NAME, what their names "
                            "begin with");
    if (words->sign && words->output == NULL)
        return err_set(err, "--sign writes a file beside each: say -o NAME");
    return 0;
}
