"""Every template of ours: it compiles, and nothing in it runs or styles inline, or comes from elsewhere."""

import re
from pathlib import Path

import pytest

from unbroken.service.pages.jinja import PACKAGE, environment

PAGES = PACKAGE / "service/pages"
FOLDERS = sorted({path.parent for path in PACKAGE.rglob("templates") if path.is_dir()})
TEMPLATES = sorted(path for path in PACKAGE.rglob("templates/**/*.html"))
FALLBACK = sorted((PAGES / "allauth_fallback").rglob("*.html"))
SCRIPTS = sorted((PAGES / "static/js").glob("*.js"))
STYLES = sorted([PAGES / "static/unbroken.css", *(PAGES / "static/css").glob("*.css")])
INLINE = re.compile(r"<style|\sstyle\s*=|\son[a-z]+\s*=\s*[\"']|javascript:|<script(?![^>]*\bsrc=)", re.IGNORECASE)
ELSEWHERE = re.compile(r"""(?:src|href|url\(|import|from)\s*[=(]?\s*["']?(?:https?:)?//""", re.IGNORECASE)


def named(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


@pytest.mark.parametrize("path", TEMPLATES, ids=named)
def test_template_compiles(path: Path) -> None:
    folder = next(parent for parent in path.parents if parent.name == "templates")
    environment().get_template(path.relative_to(folder).as_posix())


@pytest.mark.parametrize("path", [*TEMPLATES, *FALLBACK], ids=named)
def test_template_has_nothing_inline_and_nothing_from_elsewhere(path: Path) -> None:
    source = path.read_text()
    assert not INLINE.findall(source)
    assert not ELSEWHERE.findall(source)


@pytest.mark.parametrize("path", [*SCRIPTS, *STYLES], ids=named)
def test_script_or_style_sheet_asks_nobody_else(path: Path) -> None:
    assert not ELSEWHERE.findall(path.read_text())
    assert "eval(" not in path.read_text()


@pytest.mark.parametrize("path", SCRIPTS, ids=named)
def test_script_imports_only_what_is_there(path: Path) -> None:
    for found in re.findall(r"""(?:import|from|import\(|new URL\()\s*["'](\.[^"'`]+)["']""", path.read_text()):
        assert (path.parent / found).is_file(), found


def test_inline_pattern_catches_what_it_is_for() -> None:
    for bad in ('<p style="x">', "<style>", '<a onclick="x()">', "<script>x</script>", '<a href="javascript:x">'):
        assert INLINE.search(bad), bad
    assert not INLINE.search('<script type="module" src="{{ static(1) }}"></script>')


@pytest.mark.parametrize("name", sorted(path.name for path in (PAGES / "templates/components").glob("*.html")))
def test_component_is_on_the_example_page(name: str) -> None:
    if name == "shell.html":
        return  # the frame around every page, base.html imports it
    used = (PAGES / "templates/examples.html").read_text() + (PAGES / "templates/components/board.html").read_text()
    assert f'"components/{name}"' in used
