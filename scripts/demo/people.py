"""Invented patients of an invented group of four laboratories.

Nobody here exists, and every identifier is valid in form yet can belong to nobody:
- NIR: the commune of birth is numbered 990 to 999, which no commune of any department
  (Corsica's 2A and 2B included) has ever been; the key is right, as in any real one;
- phones: the ranges that the French regulator (ARCEP) keeps for fiction;
- mail: domains under .example (RFC 2606).
Patients have phones ending in 0000-7999, people who are nobody's patients 8000-9999.
"""

import collections
import datetime
import unicodedata

LABORATORIES = [
    "Laboratoire des Tilleuls",
    "Biologie du Vieux-Moulin",
    "Centre d'analyses de la Lande",
    "Laborest Valmont",
]
HOSPITAL = "Centre hospitalier du Val d'Orge"
HOSPITAL_DOMAIN = "ch-valdorge.example"

COLUMNS = ["Dossier", "NumSecu", "Nom", "Prenom", "DateNaissance", "Sexe", "Mail", "Tel",
           "Mobile", "Adresse", "GroupeSanguin", "Medecin", "Laboratoire"]

FAMILY_NAMES = """Abelin Baudrier Carvenec Delmasure Estragnat Fauvergue Garrideau
Hennebelle Imbertin Jolivard Kermadel Lavergnac Marchandeau Nivelet Oriol Pélissard
Quéméneur Rabouin Saint-Aubry Tournemire Ulmet Vaucheret Wartelier Yvonnec Zeller
Bréhault Courtemanche D'Aurillan Lefèvre-Morin Castagnède""".split()
WOMEN = """Adèle Bérénice Capucine Dorothée Élodie Françoise Ghislaine Héloïse Inès
Jacqueline Léonie Marie-Laure Noémie Odile Perrine Rosalie Solène Thérèse Violette
Zoé""".split()
MEN = """Anatole Barnabé Célestin Désiré Edmond Firmin Gaspard Hippolyte Isidore
Jean-Loup Léandre Maël Norbert Octave Prosper Régis Sylvain Théophile Ulysse
Yvon""".split()
DOCTORS = ["Dr Fournil", "Dr Malverne", "Dr Ossard", "Dr Quintrel", "Dr Rivoallan"]
BLOOD = ["O+", "A+", "B+", "O-", "A-", "AB+", "B-", "AB-"]
STREETS = ["rue des Lilas", "place du Marché", "impasse des Cordiers", "allée du Lavoir",
           "chemin de la Procession", "boulevard du Canal"]
TOWNS = ["Valdorge", "Saint-Cyprien-le-Haut", "Moulins-la-Lande", "Bourg-Valmont"]
MAIL_DOMAINS = ["courriel.example", "boite-aux-lettres.example", "messagerie.example"]
LANDLINES = ["019900", "026191", "035301", "046571", "053649"]

Person = collections.namedtuple("Person", [c.lower() for c in COLUMNS])


def nir_key(nir13):
    """The control key: 97 - (n mod 97), where 2A counts as 19 and 2B as 18."""
    number = int(nir13.replace("2A", "19").replace("2B", "18"))
    return f"{97 - number % 97:02d}"


def make_nir(random, sex, born, used):
    while True:
        department = random.choice([f"{n:02d}" for n in range(1, 96) if n != 20] + ["2A", "2B"] * 4)
        nir = (f"{sex}{born.year % 100:02d}{born.month:02d}{department}"
               f"{random.randint(990, 999)}{random.randint(1, 999):03d}")
        if nir not in used:
            used.add(nir)
            return nir + nir_key(nir)


def plain(text):
    """Letters as a mail address has them: no accent, no space, no apostrophe."""
    bare = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return bare.lower().replace("'", "").replace(" ", "-")


class Maker:
    """Makes persons one by one; `phones` is the range of their last four digits."""

    def __init__(self, random, phones):
        self.random = random
        self.nirs = set()
        self.mobiles = [f"063998{n:04d}" for n in phones]
        self.landlines = [prefix + f"{n:04d}" for prefix in LANDLINES for n in phones]
        random.shuffle(self.mobiles)
        random.shuffle(self.landlines)
        self.made = 0

    def person(self, laboratory, parent=None):
        random = self.random
        self.made += 1
        sex = random.choice("12")
        born = datetime.date(1930, 1, 1) + datetime.timedelta(days=random.randrange(32000))
        name = parent.nom if parent else random.choice(FAMILY_NAMES).upper()
        given = random.choice(MEN if sex == "1" else WOMEN)
        mail = f"{plain(given)}.{plain(name)}{self.made}@{random.choice(MAIL_DOMAINS)}"
        return Person(
            dossier=f"D{self.made:06d}",
            numsecu=make_nir(random, sex, born, self.nirs),
            nom=name,
            prenom=given,
            datenaissance=born.strftime("%d/%m/%Y"),
            sexe="M" if sex == "1" else "F",
            mail="" if random.random() < 0.12 else mail,
            # A household shares one landline.
            tel=parent.tel if parent else self.landlines.pop(),
            mobile="" if random.random() < 0.10 else self.mobiles.pop(),
            adresse=parent.adresse if parent else
            f"{random.randint(1, 99)} {random.choice(STREETS)} {random.choice(TOWNS)}",
            groupesanguin=random.choice(BLOOD),
            medecin=random.choice(DOCTORS),
            laboratoire=laboratory)


def make_patients(random, count):
    maker = Maker(random, range(0, 8000))
    patients = []
    while len(patients) < count:
        first = maker.person(random.choice(LABORATORIES))
        patients.append(first)
        if random.random() < 0.15 and len(patients) < count:
            patients.append(maker.person(first.laboratoire, parent=first))
    return patients


def make_strangers(random, count):
    """People of the same shape who are nobody's patients."""
    maker = Maker(random, range(8000, 10000))
    maker.made = 700000
    return [maker.person("Laboratoire Inconnu") for _ in range(count)]
