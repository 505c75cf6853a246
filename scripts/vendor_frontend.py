"""Fetch the front-end packages, strip what we may not use, and write them with a sha256 manifest.

Run by hand when a version changes: `python scripts/vendor_frontend.py`. `--check` compares what is vendored
with the manifests and looks for protected marks, and needs no network. Source: docs/adr/0007-front-end.md.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import subprocess
import sys
import tarfile
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SHIPPED = ROOT / "src/unbroken/service/pages/static/vendor"
FOR_TESTS = ROOT / "tests/service/pages/vendor"
MANIFEST = "MANIFEST.json"

MIT_TERMS = """\
Permission is hereby granted, free of charge, to any person obtaining a copy of this software and
associated documentation files (the "Software"), to deal in the Software without restriction, including
without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the
following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial
portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT
LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN
NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY,
WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE
SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
"""

# What may not be used outside gov.uk, whatever form it takes in a file name, a selector or a value.
MARKS = re.compile(rb"GDS Transport|govuk-crest|logotype|copyright-logo|govuk-logo|crown|moj-logo", re.IGNORECASE)
MARK_NAMES = re.compile(
    r"crown|crest|logotype|govuk-icon|apple-touch|opengraph|favicon|transport|\.woff$", re.IGNORECASE
)
FONT_FACE = re.compile(rb"@font-face", re.IGNORECASE)
FONTS_ALLOWED = re.compile(r"^inter/inter-[a-z-]+\.woff2$")


@dataclass(frozen=True)
class Package:
    """One npm package and the files we keep: source glob to folder under `folder`."""

    name: str
    version: str
    folder: str
    licence: str
    keep: dict[str, str] = field(default_factory=dict)
    target: Path = SHIPPED
    copyright_line: str = ""


PACKAGES = (
    Package(
        "govuk-frontend",
        "6.6.0",
        "govuk-frontend",
        "MIT",
        {"dist/govuk/govuk-frontend.min.css": "", "dist/govuk/govuk-frontend.min.js": ""},
        copyright_line="Copyright (C) 2017 Crown Copyright (Government Digital Service)",
    ),
    Package(
        "@ministryofjustice/frontend",
        "11.1.0",
        "moj-frontend",
        "MIT",
        {
            "moj/moj-frontend.min.css": "",
            "moj/moj-frontend.min.js": "",
            "moj/assets/images/icon-*.svg": "images",
        },
        copyright_line="Copyright (c) 2021 dxw",
    ),
    Package("tus-js-client", "4.3.1", "tus-js-client", "MIT", {"dist/tus.min.js": "", "LICENSE": ""}),
    Package(
        "pdfjs-dist",
        "6.5.438",
        "pdfjs",
        "Apache-2.0",
        {
            "build/pdf.min.mjs": "",
            "build/pdf.worker.min.mjs": "",
            "LICENSE": "",
            "cmaps/*": "cmaps",
            "standard_fonts/*": "standard_fonts",
            "wasm/*_nowasm_fallback.js": "fallback",
            "wasm/LICENSE_*JBIG2": "fallback",
            "wasm/LICENSE_*OPENJPEG": "fallback",
        },
    ),
    Package(
        "@noble/hashes",
        "2.4.0",
        "noble-hashes",
        "MIT",
        dict.fromkeys(("sha2.js", "_md.js", "_u64.js", "utils.js", "LICENSE"), ""),
    ),
    Package(
        "@fontsource-variable/inter",
        "5.3.0",
        "inter",
        "OFL-1.1",
        {
            "files/inter-latin-opsz-normal.woff2": "",
            "files/inter-latin-ext-opsz-normal.woff2": "",
            "LICENSE": "",
        },
    ),
    Package(
        "axe-core",
        "4.14.1",
        "axe-core",
        "MPL-2.0",
        {"axe.min.js": "", "LICENSE": "", "LICENSE-3RD-PARTY.txt": ""},
        target=FOR_TESTS,
    ),
)


def fetch(package: Package, folder: Path) -> Path:
    """Return the unpacked root of the package, fetched by `npm pack` into folder."""
    spec = f"{package.name}@{package.version}"
    done = subprocess.run(
        ["npm", "pack", spec, "--silent", "--pack-destination", str(folder)],
        check=True,
        capture_output=True,
        text=True,
    )
    out = folder / package.folder
    with tarfile.open(folder / done.stdout.split()[-1]) as archive:
        archive.extractall(out, filter="data")
    return next(path for path in out.iterdir() if path.is_dir())


def strip_css(text: str) -> str:
    """Return the style sheet without the protected typeface and marks, image paths made relative."""
    text = re.sub(r"/\*# sourceMappingURL=.*?\*/", "", text)
    text = re.sub(r"@font-face\s*\{[^}]*\}", "", text)
    text = re.sub(r"[\"']?GDS Transport[\"']?", "Inter", text)
    text = re.sub(r"([^{}]+)\{([^{}]*)\}", _strip_rule, text)
    return text.replace("url(/assets/images/", "url(images/")


def _strip_rule(match: re.Match[str]) -> str:
    """Drop the selectors and declarations of one innermost rule that carry a mark."""
    selectors = [s for s in match[1].split(",") if not MARKS.search(s.encode())]
    declarations = [d for d in match[2].split(";") if not MARKS.search(d.encode())]
    return f"{','.join(selectors)}{{{';'.join(declarations)}}}" if selectors and declarations else ""


def strip_script(text: str) -> str:
    """Return a script without its source map line, which would ask for a file that is not there."""
    return re.sub(r"\n?//# sourceMappingURL=\S+\s*$", "\n", text)


def write(package: Package, source: Path) -> list[Path]:
    """Copy the kept files, stripped, and the licence. Return the paths written."""
    written: list[Path] = []
    for pattern, under in package.keep.items():
        found = sorted(source.glob(pattern))
        if not found:
            sys.exit(f"{package.name} {package.version} has no {pattern}: look at the package and change `keep`.")
        for path in found:
            out = package.target / package.folder / under / path.name
            out.parent.mkdir(parents=True, exist_ok=True)
            match path.suffix:
                case ".css":
                    out.write_text(strip_css(path.read_text()))
                case ".js" | ".mjs":
                    out.write_text(strip_script(path.read_text()))
                case _:
                    out.write_bytes(path.read_bytes())
            written.append(out)
    if package.copyright_line:
        out = package.target / package.folder / "LICENSE"
        out.write_text(f"MIT License\n\n{package.copyright_line}\n\n{MIT_TERMS}")
        written.append(out)
    return written


def find_marks(target: Path) -> list[str]:
    """Return a sentence for each protected mark or foreign font that survives under target."""
    problems = []
    for path in sorted(p for p in target.rglob("*") if p.is_file() and p.name != MANIFEST):
        name = path.relative_to(target).as_posix()
        if MARK_NAMES.search(path.name):
            problems.append(f"{name} carries a protected name: remove the file.")
        if path.suffix in {".css", ".svg", ".js"} and path.name != "axe.min.js":
            body = path.read_bytes()
            problems += [f"{name} still contains {m!r}." for m in sorted({m.group() for m in MARKS.finditer(body)})]
            if FONT_FACE.search(body):
                problems.append(f"{name} still declares a font face.")
        if path.suffix == ".woff2" and not FONTS_ALLOWED.match(name):
            problems.append(f"{name} is a font other than Inter.")
    return problems


def check(target: Path) -> list[str]:
    """Return a sentence for each file under target that differs from its manifest or carries a mark."""
    stated: dict[str, str] = {}
    for package in json.loads((target / MANIFEST).read_text())["packages"]:
        stated |= {f"{package['folder']}/{name}": digest for name, digest in package["files"].items()}
    found = {
        path.relative_to(target).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in target.rglob("*")
        if path.is_file() and path.name != MANIFEST
    }
    problems = [f"{name} is not in the manifest." for name in sorted(found.keys() - stated.keys())]
    problems += [f"{name} is in the manifest and missing." for name in sorted(stated.keys() - found.keys())]
    problems += [
        f"{n} differs from the manifest." for n in sorted(found.keys() & stated.keys()) if found[n] != stated[n]
    ]
    return problems + find_marks(target)


def vendor(target: Path, packages: list[Package]) -> None:
    """Fetch and write the packages that belong under target, and its manifest."""
    entries = []
    for package in packages:
        with tempfile.TemporaryDirectory() as folder:
            written = write(package, fetch(package, Path(folder)))
        base = target / package.folder
        for stale in {p for p in base.rglob("*") if p.is_file()} - set(written):
            stale.unlink()
        files = {p.relative_to(base).as_posix(): hashlib.sha256(p.read_bytes()).hexdigest() for p in sorted(written)}
        entries.append(
            {
                "name": package.name,
                "version": package.version,
                "licence": package.licence,
                "folder": package.folder,
                "files": files,
            }
        )
        print(f"{package.name} {package.version}: {len(files)} files")
    (target / MANIFEST).write_text(json.dumps({"packages": entries}, indent=1) + "\n")


def main() -> None:
    """Vendor everything, or check what is vendored."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="compare with the manifests and look for protected marks")
    only_check = parser.parse_args().check
    problems: list[str] = []
    for target in (SHIPPED, FOR_TESTS):
        if not only_check:
            vendor(target, [p for p in PACKAGES if p.target == target])
        problems += check(target)
    if problems:
        sys.exit("\n".join(problems))


if __name__ == "__main__":
    main()
