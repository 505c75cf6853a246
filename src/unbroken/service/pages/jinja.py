"""The Jinja environment that Django's Jinja2 backend uses for every page of ours."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from django.templatetags.static import static
from django.urls import reverse
from jinja2 import (
    BaseLoader,
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    PackageLoader,
    PrefixLoader,
    TemplateRuntimeError,
)
from jinja2.meta import find_undeclared_variables

from unbroken.service.pages.choices import choices, error_texts
from unbroken.service.pages.filters import FILTERS, time_left
from unbroken.service.pages.missing import Missing, expected_missing
from unbroken.service.pages.translating import translated, translated_many

PACKAGE = Path(__file__).resolve().parents[2]
# These carry the crown and the GOV.UK logotype, which only services on gov.uk may show.
_PROTECTED = (
    "template.html",
    "components/header/",
    "components/footer/",
    "components/cookie-banner/",
    "macros/logo.html",
)


class WithoutMarks(BaseLoader):
    """Serve the GOV.UK macros, except those that would print a protected mark."""

    def __init__(self, inner: BaseLoader) -> None:
        self.inner = inner

    def get_source(self, environment: Environment, template: str) -> tuple[str, str | None, Callable[[], bool] | None]:
        """Return the source of a macro. Raises TemplateRuntimeError for a protected one.

        The macros read names that they set only in some branches; each is given the quiet `undefined` first, so that
        the check on unknown names holds for our own templates alone.
        """
        if template.startswith(_PROTECTED):
            raise TemplateRuntimeError(f"{template} carries a protected mark: use our own components instead.")
        source, path, is_fresh = self.inner.get_source(environment, template)
        unset = find_undeclared_variables(environment.parse(source)) - environment.globals.keys()
        quiet = "".join(f"{{% set {name} = undefined %}}" for name in sorted(unset))
        return quiet + source, path, is_fresh


def loader() -> BaseLoader:
    """Return the loader: our base and components, each stage's own folder, and the GOV.UK macros."""
    folders = [PACKAGE / "service/pages/templates", *sorted(path for path in (PACKAGE / "ground").glob("*/templates"))]
    folders += sorted(path for path in (PACKAGE / "stages").glob("*/templates"))
    folders += sorted(path for path in (PACKAGE / "service").glob("*/templates") if path != folders[0])
    govuk = WithoutMarks(PackageLoader("govuk_frontend_jinja"))
    return ChoiceLoader([FileSystemLoader(folders), PrefixLoader({"govuk_frontend_jinja": govuk})])


def url(name: str, *args: object, **kwargs: object) -> str:
    """Return the address of a named page."""
    return reverse(name, args=args or None, kwargs=kwargs or None)


def environment(**options: Any) -> Environment:
    """Return the environment. options: what Django's backend passes; the loader and `undefined` are always ours."""
    options |= {
        "loader": loader(),
        "undefined": Missing,
        "autoescape": True,
        "trim_blocks": True,
        "lstrip_blocks": True,
        "extensions": ["jinja2.ext.i18n", "jinja2.ext.do"],
    }
    env = Environment(**options)  # noqa: S701
    env.install_gettext_callables(translated, translated_many, newstyle=False)  # type: ignore[attr-defined]
    env.globals.update(
        static=static,
        url=url,
        undefined=expected_missing(),
        null=None,
        time_left=time_left,
        choices=choices,
        error_texts=error_texts,
    )
    env.filters.update(FILTERS)
    return env
