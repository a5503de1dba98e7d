"""Encrypted pastes, as a PrivateBin in a folder of the paste site answers for them.

The server never has the key: it stands in the link, which somebody posts elsewhere. A
browser is given an empty page, whose script asks again for the paste itself. The format
is that of PrivateBin's wiki page "Encryption format".
"""

import base64
import hashlib
import json
import zlib

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

# What the demonstration's board calls the paste site until its onion address is known.
PLACEHOLDER = "colle.invalid"
ITERATIONS = 100000
ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"

SHELL = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="robots" content="noindex"><title>PrivateBin</title>
<script src="js/privatebin.js?2.0.0"></script></head>
<body role="document" data-compression="zlib"><nav><button id="sendbutton">Create</button></nav>
<main><pre id="prettyprint"></pre><textarea id="message"></textarea></main></body></html>
"""


def base58(data):
    number, digits = int.from_bytes(data, "big"), ""
    while number:
        number, digit = divmod(number, 58)
        digits = ALPHABET[digit] + digits
    return digits


def compact(value):
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False)


class Paste:
    def __init__(self, random, text, burn=False):
        key, iv, salt = random.randbytes(32), random.randbytes(16), random.randbytes(8)
        self.name = random.randbytes(8).hex()
        self.mark = "-" if burn else ""
        self.key = base58(key)
        packer = zlib.compressobj(9, zlib.DEFLATED, -15)
        packed = packer.compress(compact({"paste": text}).encode()) + packer.flush()
        spec = [base64.b64encode(iv).decode(), base64.b64encode(salt).decode(), ITERATIONS,
                256, 128, "aes", "gcm", "zlib"]
        self.adata = [spec, "plaintext", 0, int(burn)]
        derived = hashlib.pbkdf2_hmac("sha256", key, salt, ITERATIONS)
        self.sealed = AESGCM(derived).encrypt(iv, packed, compact(self.adata).encode())

    @property
    def request(self):
        return f"/bin/?{self.name}"

    @property
    def link(self):
        return f"http://{PLACEHOLDER}{self.request}#{self.mark}{self.key}"

    def render(self):
        """Requests are told apart by what nginx is asked with (scripts/lib/sites)."""
        answer = {"status": 0, "id": self.name, "url": self.request, "adata": self.adata,
                  "v": 2, "ct": base64.b64encode(self.sealed).decode(),
                  "meta": {"time_to_live": 86400}, "comments": [], "comment_count": 0,
                  "comment_offset": 0, "@context": "?jsonld=paste"}
        yield self.request, SHELL
        # PHP escapes every '/'.
        yield f"{self.request}JSONHttpRequest", compact(answer).replace("/", "\\/")
