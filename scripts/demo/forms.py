"""The ways people write one identifier: all of them, or one by the generator's choice."""


def nir(random, value):
    """15 characters: sex, year, month, department, commune, order, key."""
    cuts = [value[0], value[1:3], value[3:5], value[5:7], value[7:10], value[10:13], value[13:]]
    return random.choice([
        value,
        " ".join(cuts),
        ".".join(cuts),
        "-".join(cuts),
        value[:13] + " " + value[13:],
    ])


def phone(random, value):
    """Ten digits with the leading 0."""
    pairs = [value[n:n + 2] for n in range(0, 10, 2)]
    rest = " ".join(pairs[1:])
    return random.choice([
        value,
        " ".join(pairs),
        ".".join(pairs),
        "-".join(pairs),
        "+33" + value[1:],
        f"+33 {value[1]} {rest}",
        f"+33 (0){value[1]} {rest}",
        "0033" + value[1:],
    ])


def mail(random, value):
    return random.choice([value, value.upper(), value.title()])


def row(random, person, columns, separator):
    written = person._asdict()
    written["numsecu"] = nir(random, person.numsecu) if person.numsecu else ""
    written["tel"] = phone(random, person.tel) if person.tel else ""
    written["mobile"] = phone(random, person.mobile) if person.mobile else ""
    written["mail"] = mail(random, person.mail)
    return separator.join(written[column.lower()] for column in columns)


def every_nir(value):
    """All ways of 15 characters."""
    cuts = [value[0], value[1:3], value[3:5], value[5:7], value[7:10], value[10:13], value[13:]]
    for separator in ("", " ", ".", "-", "\u00a0", "\u202f", "/", "  ", " - ", "\u2013"):
        yield separator.join(cuts)
    yield value[:13] + " " + value[13:]
    yield " ".join(cuts[:6]) + "-" + cuts[6]
    if "A" in value or "B" in value:
        yield value.lower()


def every_phone(value):
    """All ways of ten digits with the leading 0."""
    pairs = [value[n:n + 2] for n in range(0, 10, 2)]
    rest = " ".join(pairs[1:])
    for separator in ("", " ", ".", "-", "\u00a0", "\u202f", "/", "  ", " - ", "\u2013"):
        yield separator.join(pairs)
    yield from ("+33" + value[1:], f"+33 {value[1]} {rest}", f"+33 (0){value[1]} {rest}",
                f"+33 (0) {value[1]} {rest}", f"+33(0){value[1:]}", "0033" + value[1:],
                f"0033 {value[1]} {rest}", f"00 33 {value[1]} {rest}", "33" + value[1:],
                f"({pairs[0]}) {rest}", value[1:], f"+33.{value[1]}." + ".".join(pairs[1:]),
                f"{value[:4]} {value[4:7]} {value[7:]}")


def every_mail(value):
    yield from (value, value.upper(), value.title(), "mailto:" + value, f"<{value}>",
                value.replace("@", "%40"))
