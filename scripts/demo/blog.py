"""A leak blog of an extortion gang: one page a victim, one of which is our hospital."""

import html

import people

VICTIMS = [
    ("acierie-montfroid", "Aciérie Montfroid", "acierie-montfroid.example", "120 GB",
     "Contracts, payroll, drawings. The company chose silence."),
    ("val-dorge", people.HOSPITAL, people.HOSPITAL_DOMAIN, "38 GB",
     "Patient files, staff mail, scanned identity papers. The hospital has seven days."),
    # The end of this name is the hospital's, but it is somebody else's domain.
    ("monch", "Mönch Logistik", "mon" + people.HOSPITAL_DOMAIN, "9 GB",
     "Freight papers and invoices, full archive published."),
    ("ville-brumeuse", "Ville de Brumeuse", "brumeuse.example", "64 GB",
     "Town hall, civil registry, police reports."),
]


def page(title, body):
    return f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{html.escape(title)} | NIGHT HERON</title></head>
<body><header><h1><a href="/">NIGHT HERON</a></h1><nav><a href="/rules.html">Rules</a></nav></header>
{body}
</body></html>
"""


def render():
    cards = "".join(
        f'<article class="card"><h2><a href="/post/{slug}.html">{html.escape(name)}</a></h2>'
        f"<p>{size} · <time>2026-05-1{n}</time></p></article>\n"
        for n, (slug, name, _, size, _) in enumerate(VICTIMS))
    yield "/", page("Victims", f"<main>{cards}</main>")
    yield "/rules.html", page("Rules", "<main><p>We keep our word. Pay, and nothing is published."
                                       "</p></main>")
    for slug, name, domain, size, text in VICTIMS:
        yield f"/post/{slug}.html", page(name, f"""<main><article><h2>{html.escape(name)}</h2>
<p>Website: {domain}</p><p>Size: {size}</p><p>{html.escape(text)}</p>
<p>Sample of the file list:</p><pre>/SHARE/{slug}/2025/listing.txt
/SHARE/{slug}/2025/mail/postmaster@{domain}.eml</pre></article></main>""")
