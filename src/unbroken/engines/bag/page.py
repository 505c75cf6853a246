"""Assemble verify.html: one self-contained file that checks a package in a browser, from file://, without a network.

Script and style are inline, as a file that travels alone needs; the policy in the page allows exactly these two
by their hashes, and forbids every connection, image, frame and form.
"""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).with_name("page_files")
SCRIPTS = ("sha256.js", "container.js", "ledger.js", "verify.js", "screen.js")


@cache
def verify_page() -> bytes:
    """Return the page; the same bytes for every package."""
    style = _read("verify.css")
    script = '"use strict";\n' + "\n".join(_read(name) for name in SCRIPTS)
    policy = (
        f"default-src 'none'; script-src '{_hash(script)}'; style-src '{_hash(style)}'; "
        "connect-src 'none'; img-src 'none'; base-uri 'none'; form-action 'none'"
    )
    page = _read("verify.html")
    return page.replace("@POLICY@", policy).replace("@STYLE@", style).replace("@SCRIPT@", script).encode()


def _read(name: str) -> str:
    return (FOLDER / name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"
