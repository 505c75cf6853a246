"""No dependency of the running program under the GPL or AGPL."""

import re
import tomllib
from importlib import metadata
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
STRONG = re.compile(r"(?<![L])\b(?:A?GPL|GNU (?:Affero )?General Public)", re.IGNORECASE)


def runtime_closure():
    wanted = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["dependencies"]
    queue = [re.match(r"[A-Za-z0-9._-]+", one).group() for one in wanted]
    extras = {
        "django-allauth": {"mfa"},
        "procrastinate": {"django"},
        "psycopg": {"binary", "pool"},
        "uvicorn": {"standard"},
    }
    seen = {}
    while queue:
        name = re.sub(r"[-_.]+", "-", queue.pop()).lower()
        if name in seen:
            continue
        try:
            seen[name] = metadata.distribution(name)
        except metadata.PackageNotFoundError:
            continue
        for requirement in seen[name].requires or []:
            extra = re.search(r"extra\s*==\s*['\"]([^'\"]+)", requirement)
            if extra is None or extra.group(1) in extras.get(name, set()):
                queue.append(re.match(r"[A-Za-z0-9._-]+", requirement).group())
    return seen


def licence_of(distribution):
    meta = distribution.metadata
    classifiers = [c for c in meta.get_all("Classifier") or [] if c.startswith("License")]
    return meta.get("License-Expression") or " ".join(classifiers) or (meta.get("License") or "")[:200]


def test_runtime_dependencies_carry_no_strong_copyleft():
    closure = runtime_closure()
    assert len(closure) > 25
    bad = {}
    for name, distribution in closure.items():
        licence = licence_of(distribution)
        alternatives = re.split(r"\bOR\b", licence)
        if all(STRONG.search(one) and "Lesser" not in one for one in alternatives):
            bad[name] = licence
    assert bad == {}
