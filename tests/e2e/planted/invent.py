"""Ten thousand invented persons, and the ways in which their data are written.

Nobody here exists: NIRs of communes numbered 990 to 999, phones of the ranges that the
French regulator keeps for fiction, mail under .example, accounts at bank 99999, fiscal
codes of the place Z999, which is none. Each has one more number, of seven countries by
turns and of ranges that are given to nobody. The same every time.
"""

import collections
import random

PERSONS, SEED = 10000, 20261126
COLUMNS = ["Record", "Nir", "Family", "Given", "Born", "Mail", "Phone", "Mobile", "Iban",
           "Card", "Password", "Code", "Abroad", "Group"]
Person = collections.namedtuple("Person", [name.lower() for name in COLUMNS])
LANDLINES = ["019900", "026191", "035301", "046571", "053649"]
MONTHS = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août",
          "septembre", "octobre", "novembre", "décembre"]
VOWELS = "aeiou"


def names(chooser, count, syllables):
    """Distinct names of so many syllables, that no word of a language is likely to be."""
    made = set()
    while len(made) < count:
        made.add("".join(chooser.choice("bdfgklmnprtvz") + chooser.choice(VOWELS)
                         for _ in range(syllables)).title())
    return sorted(made)


def nir(chooser, sex, year, month, used):
    while True:
        place = chooser.choice([f"{n:02d}" for n in range(1, 96) if n != 20] + ["2A", "2B"])
        text = f"{sex}{year % 100:02d}{month:02d}{place}{chooser.randint(990, 999)}{chooser.randint(1, 999):03d}"
        if text not in used:
            used.add(text)
            number = int(text.replace("2A", "19").replace("2B", "18"))
            return f"{text}{97 - number % 97:02d}"


def iban(chooser):
    account = "99999" + "".join(chooser.choice("0123456789") for _ in range(18))
    return f"FR{98 - int(account + '152700') % 97:02d}{account}"


def card(chooser):
    digits = "497010" + "".join(chooser.choice("0123456789") for _ in range(9))
    odd = sum(sum(divmod(2 * int(d), 10)) for d in digits[-1::-2])
    return digits + str(-(odd + sum(int(d) for d in digits[-2::-2])) % 10)


def fiscal_code(family, given, year, month, day, woman):
    """Italy's, of a place that is none; its last letter counts as the others do."""
    def three(name):
        letters = [c for c in name.upper() if c not in "AEIOU"]
        return "".join(letters + [c for c in name.upper() if c in "AEIOU"] + ["X"] * 3)[:3]
    code = (three(family) + three(given) + f"{year % 100:02d}" + "ABCDEHLMPRST"[month - 1]
            + f"{day + (40 if woman else 0):02d}" + "Z999")
    odd = dict(zip("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ",
                   [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4,
                    18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23]))
    even = {c: i % 36 if i < 10 else i - 10 for i, c in enumerate("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")}
    total = sum(odd[c] if i % 2 == 0 else even[c] for i, c in enumerate(code))
    return code + chr(ord("A") + total % 26)


# ---- numbers of other countries: (what it is called there, number, its pieces) ----

def weighed(digits, weights):
    return sum(int(digit) * weight for digit, weight in zip(digits, weights))


def eleven_proof(front, number, digits, weights, last):
    """The next number from this one on whose last digit passes a test by 11."""
    while True:
        body = front + f"{number:0{digits}d}"
        check = last(weighed(body, weights) % 11)
        if check < 10:
            return body + str(check)
        number += 3000  # past those of all other persons


def luhn(digits):
    return str(-sum(sum(divmod(int(d) * (2 - n % 2), 10)) for n, d in enumerate(reversed(digits))) % 10)


def abroad(number, born):
    """By turns of Spain (two), the United Kingdom, Belgium, Switzerland, Germany, the
    Netherlands and the United States."""
    n, letters = number // 8, "TRWAGMYFPDXBNJZSQVHLCKE"
    kind = number % 8
    if kind == 0:
        body = f"99{n:06d}"
        return "DNI", [body, letters[int(body) % 23]]
    if kind == 1:
        body = f"9{n:06d}"
        return "NIE", ["Z", body, letters[int("2" + body) % 23]]
    if kind == 2:
        body = eleven_proof("999", n, 6, range(10, 1, -1), lambda rest: (11 - rest) % 11)
        return "NHS number", [body[:3], body[3:6], body[6:]]
    if kind == 3:
        year, month, day = born.split("-")
        body = f"{year[2:]}{month}{day}{998 - n % 2}"  # the last of a day
        check = 97 - int(("2" if year >= "2000" else "") + body) % 97
        return "Rijksregisternummer", [body[:2], body[2:4], body[4:6], body[6:], f"{check:02d}"]
    if kind == 4:
        body = f"7569999{n:05d}"
        check = -weighed(body, [1, 3] * 6) % 10
        return "AHV-Nr.", [body[:3], body[3:7], body[7:11], body[11:] + str(check)]
    if kind == 5:
        body = f"99{n:06d}"
        return "Versichertennummer", ["Z" + body[:3], body[3:6], body[6:] + luhn("26" + body)]
    if kind == 6:
        return "BSN", [eleven_proof("9999", n, 4, range(9, 1, -1), lambda rest: rest)]
    return "SSN", ["666", f"{n % 99 + 1:02d}", f"{n:04d}"]


def abroad_forms(person):
    """Alone among other words such a number may be without its letters; here it is whole."""
    name, cut = abroad(int(person.record[1:]), person.born)
    joined = "".join(cut)
    forms = {"plain": joined, "named": f"{name}: {joined}", "blanks": " ".join(cut), "hyphens": "-".join(cut),
             "points": ".".join(cut), "nbsp": f"{name} " + "\u00a0".join(cut), "html references": references(joined)}
    return forms


def persons():
    chooser = random.Random(SEED)
    families = names(chooser, PERSONS, 4)
    givens = names(chooser, 400, 3)
    chooser.shuffle(families)
    used = set()
    for number, family in enumerate(families):
        given = chooser.choice(givens)
        woman = number % 2
        year, month, day = chooser.randint(1930, 2005), chooser.randint(1, 12), chooser.randint(1, 28)
        yield Person(
            record=f"R{number:05d}", family=family, given=given, born=f"{year}-{month:02d}-{day:02d}",
            nir=nir(chooser, 1 + woman, year, month, used),
            mail=f"{given}.{family}@courriel.example".lower(),
            phone=LANDLINES[number % 5] + f"{number // 5:04d}", mobile=f"063998{number:04d}",
            iban=iban(chooser), card=card(chooser),
            password=f"{chooser.choice(families)[:6]}{chooser.randint(10, 99)}{chooser.choice('!#$%')}{number % 10}x",
            code=fiscal_code(family, given, year, month, day, woman),
            abroad="".join(abroad(number, f"{year}-{month:02d}-{day:02d}")[1]),
            group=f"Lab {'ABCD'[number % 4]}")


def is_ours(person):
    """Four of five are on the watchlist; the others are strangers, masked all the same."""
    return int(person.record[1:]) % 5 != 0


# ---- written forms: of numbers, of addresses ----

def pieces(kind, value):
    if kind == "nir":
        return [value[0], value[1:3], value[3:5], value[5:7], value[7:10], value[10:13], value[13:]]
    if kind == "phone":
        return [value[n:n + 2] for n in range(0, 10, 2)]
    return [value[n:n + 4] for n in range(0, len(value), 4)]


def references(text):
    return "".join(f"&#{ord(c)};" if c.isdigit() else c for c in text)


def number_forms(kind, value):
    """Name of the form -> how it is written; HTML's own forms are told by `html`."""
    cut = pieces(kind, value)
    forms = {
        "plain": value, "blanks": " ".join(cut), "points": ".".join(cut), "hyphens": "-".join(cut),
        "nbsp": "\u00a0".join(cut), "narrow": "\u202f".join(cut), "slashes": "/".join(cut),
        "doubled": "  ".join(cut), "dashes": " - ".join(cut), "url": "%20".join(cut),
        "json": "\\u00a0".join(cut), "html nbsp": "&nbsp;".join(cut), "html references": references(value),
        "wide": "".join(chr(ord(c) + 0xFEE0) if c.isdigit() else c for c in value),
    }
    if kind == "phone":
        rest = " ".join(cut[1:])
        forms |= {"+33": "+33" + value[1:], "+33 blanks": f"+33 {value[1]} {rest}",
                  "+33 (0)": f"+33 (0){value[1]} {rest}", "0033": "0033" + value[1:],
                  "0033 points": f"0033.{value[1]}.{rest.replace(' ', '.')}"}
    return forms


def mail_forms(value):
    local, domain = value.split("@")
    name, top = domain.split(".")
    return {"plain": value, "upper": value.upper(), "brackets": f"{local}[at]{domain}",
            "parentheses": f"{local} (at) {name}[.]{top}", "url": f"{local}%40{domain}",
            "json": f"{local}\\u0040{domain}", "html reference": f"{local}&#64;{domain}",
            "html name": f"{local}&commat;{domain}", "said": f"{local} arobase {name} point {top}",
            "dotted out": f"{local}(at){name}(dot){top}"}


def name_forms(person):
    return {"plain": f"{person.given} {person.family}", "upper": f"{person.given} {person.family.upper()}",
            "reversed": f"{person.family.upper()} {person.given}",
            "comma": f"{person.family}, {person.given}"}


def day_forms(born):
    year, month, day = born.split("-")
    return {"iso": born, "slashes": f"{day}/{month}/{year}", "points": f"{day}.{month}.{year}",
            "words": f"{int(day)} {MONTHS[int(month) - 1]} {year}"}


def all_forms(person):
    """(what, form, text) of each."""
    for form, text in mail_forms(person.mail).items():
        yield "mail", form, text
    for form, text in name_forms(person).items():
        yield "name", form, text
    for what, kind in (("nir", "nir"), ("phone", "phone"), ("mobile", "phone"), ("card", "card"), ("iban", "iban")):
        for form, text in number_forms(kind, getattr(person, what)).items():
            yield what, form, text
    for form, text in abroad_forms(person).items():
        yield "number abroad", form, text
    yield "code", "plain", person.code
    yield "code", "lower", person.code.lower()
    yield "password", "plain", person.password
