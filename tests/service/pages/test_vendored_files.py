"""The vendored front end: as its manifest says, licensed, and without a mark that may not be used."""

import importlib.util
import json
import shutil
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="module")
def vendoring() -> ModuleType:
    spec = importlib.util.spec_from_file_location("vendor_frontend", ROOT / "scripts/vendor_frontend.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    import sys

    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def copy(vendoring: ModuleType, tmp_path: Path) -> Path:
    """A copy of what is vendored that a test may damage."""
    return Path(shutil.copytree(vendoring.SHIPPED, tmp_path / "vendor"))


def test_vendored_files_as_committed_pass_the_check(vendoring: ModuleType) -> None:
    assert vendoring.check(vendoring.SHIPPED) == []
    assert vendoring.check(vendoring.FOR_TESTS) == []


def test_every_package_keeps_a_licence(vendoring: ModuleType) -> None:
    for target in (vendoring.SHIPPED, vendoring.FOR_TESTS):
        for package in json.loads((target / vendoring.MANIFEST).read_text())["packages"]:
            assert [name for name in package["files"] if name.startswith("LICENSE")], package["name"]


def test_axe_is_not_shipped(vendoring: ModuleType) -> None:
    assert not list(vendoring.SHIPPED.rglob("axe*"))


@pytest.mark.parametrize(
    ("name", "body", "sentence"),
    [
        ("govuk-frontend/govuk-frontend.min.css", ".a{font-family:GDS Transport}", "still contains b'GDS Transport'"),
        (
            "govuk-frontend/govuk-frontend.min.css",
            ".a{background:url(govuk-crest.svg)}",
            "still contains b'govuk-crest'",
        ),
        ("govuk-frontend/govuk-frontend.min.css", "@font-face{font-family:Other}", "still declares a font face"),
        ("moj-frontend/images/moj-logotype.svg", "<svg/>", "carries a protected name"),
        ("moj-frontend/images/icon-x.svg", "<svg><title>Crown</title></svg>", "still contains b'Crown'"),
        ("inter/bold-b542beb274-v2.woff2", "x", "is a font other than Inter"),
        ("govuk-frontend/light.woff", "x", "carries a protected name"),
    ],
)
def test_check_with_a_protected_mark_names_it(
    vendoring: ModuleType, copy: Path, name: str, body: str, sentence: str
) -> None:
    (copy / name).write_text(body)
    assert [line for line in vendoring.check(copy) if line.startswith(name) and sentence in line]


def test_check_with_a_changed_or_missing_file_names_it(vendoring: ModuleType, copy: Path) -> None:
    (copy / "noble-hashes/sha2.js").write_text("changed")
    (copy / "tus-js-client/tus.min.js").unlink()
    assert vendoring.check(copy) == [
        "tus-js-client/tus.min.js is in the manifest and missing.",
        "noble-hashes/sha2.js differs from the manifest.",
    ]


def test_strip_css_removes_typeface_and_crest_and_keeps_the_rest(vendoring: ModuleType) -> None:
    css = (
        "@font-face{font-family:GDS Transport;src:url(/assets/fonts/a.woff2)}"
        ".b,.govuk-header__logotype{color:red}.c{font-family:GDS Transport,arial;margin:0}"
        "@media print{.govuk-footer__copyright-logo{background:url(/assets/images/govuk-crest.svg)}.d{top:0}}"
        ".e{background:url(/assets/images/icon-document.svg)}/*# sourceMappingURL=a.css.map */"
    )
    assert vendoring.strip_css(css) == (
        ".b{color:red}.c{font-family:Inter,arial;margin:0}@media print{.d{top:0}}"
        ".e{background:url(images/icon-document.svg)}"
    )
