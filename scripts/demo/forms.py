"""The ways people write one identifier; which one is the random generator's choice."""


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
