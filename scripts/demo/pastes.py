"""A paste site: a list, plain-text pastes under /raw/, and a page with a code block."""

import html


def page(title, body):
    return f"""<!DOCTYPE html>
<html lang="fr"><head><meta charset="utf-8"><title>{html.escape(title)} - colle.txt</title></head>
<body><header><h1><a href="/">colle.txt</a></h1><p>Collez, partagez.</p></header>
<main>{body}</main>
<footer><form action="/new" method="post"><textarea name="content"></textarea><button>Coller</button></form></footer>
</body></html>
"""


def view(name, title, rows):
    text = "\n".join(html.escape(row, quote=False) for row in rows)
    return page(title, f"""<h2>{html.escape(title)}</h2>
<p class="meta">par <span class="author">anonyme</span>, <time datetime="2026-05-06T21:14:00Z">6 mai 2026</time> · <a href="/raw/{name}">brut</a></p>
<pre><code>{text}</code></pre>""")


def render(pastes):
    """`pastes`: (name, title, rows, has a page of its own)."""
    entries = ""
    for name, title, rows, has_page in pastes:
        target = f"/p/{name}" if has_page else f"/raw/{name}"
        entries += f'<li><a href="{target}">{html.escape(title)}</a> ({len(rows)} lignes)</li>\n'
        yield f"/raw/{name}", "\n".join(rows) + "\n"
        if has_page:
            yield f"/p/{name}", view(name, title, rows)
    yield "/", page("Derniers collages", f"<h2>Derniers collages</h2><ul>{entries}</ul>")
