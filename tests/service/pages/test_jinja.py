"""The environment: what fails on an unknown name, what stays quiet, what may not be printed."""

from dataclasses import dataclass
from pathlib import Path

import govuk_frontend_jinja
import pytest
from jinja2 import Environment, TemplateRuntimeError, UndefinedError

from unbroken.service.pages.jinja import environment

GOVUK = Path(govuk_frontend_jinja.__file__).parent / "templates/components"
PROTECTED = {"header", "footer", "cookie-banner"}


@pytest.fixture(scope="module")
def env() -> Environment:
    return environment()


@dataclass
class Item:
    """A stand-in for a model: it has one attribute."""

    ref: str = "JS/1"


@pytest.mark.parametrize(
    "source",
    [
        "{{ itme }}",
        "{% if itme %}x{% endif %}",
        "{% for one in itme %}x{% endfor %}",
        "{{ item.reff }}",
        "{% if item.reff %}x{% endif %}",
        "{{ item.reff.more }}",
        "{{ itme == item }}",
        "{% macro m(a) %}{{ b }}{% endmacro %}{{ m(1) }}",
    ],
)
def test_an_unknown_name_or_attribute_fails(env: Environment, source: str) -> None:
    with pytest.raises(UndefinedError):
        env.from_string(source).render(item=Item())


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("{{ params.absent }}", ""),
        ("{% if params.absent %}x{% endif %}", ""),
        ("{{ params.absent == undefined }}", "True"),
        ("{{ params.absent is undefined }}", "True"),
        ("{{ itme is defined }}", "False"),
        ("{{ itme | default('none') }}", "none"),
        ("{% macro m() %}{% if caller %}x{% endif %}{% endmacro %}{{ m() }}", ""),
    ],
)
def test_what_a_macro_may_ask_stays_quiet(env: Environment, source: str, said: str) -> None:
    assert env.from_string(source).render(params={}) == said


def test_text_is_escaped_in_our_macros_and_in_govuk_ones(env: Environment) -> None:
    hostile = "<img src=x onerror=alert(1)>"
    source = """{% from "components/exhibit.html" import exhibit_row %}
        {% from "govuk_frontend_jinja/components/button/macro.html" import govukButton %}
        {{ exhibit_row(h, h, facts=[h], state=h, note=h, href=h) }}{{ govukButton({"text": h}) }}"""
    out = env.from_string(source).render(h=hostile)
    assert "<img" not in out
    assert out.count("&lt;img") == 7


def test_newstyle_gettext_fills_and_escapes(env: Environment) -> None:
    assert env.from_string('{{ _("by %(who)s", who=who) }}').render(who="<b>") == "by &lt;b&gt;"


@pytest.mark.parametrize(
    "name", ["template.html", "macros/logo.html", *(f"components/{n}/macro.html" for n in PROTECTED)]
)
def test_a_macro_with_a_protected_mark_is_refused(env: Environment, name: str) -> None:
    with pytest.raises(TemplateRuntimeError, match="protected mark"):
        env.get_template(f"govuk_frontend_jinja/{name}")


@pytest.mark.parametrize("name", sorted(path.name for path in GOVUK.iterdir() if path.name not in PROTECTED))
def test_every_other_govuk_macro_works_with_the_least_it_needs(env: Environment, name: str) -> None:
    macro = "govuk" + "".join(part.title() for part in name.split("-"))
    params = {
        "idPrefix": "a",
        "id": "a",
        "name": "a",
        "text": "Words",
        "label": {"text": "Label"},
        "items": [
            {
                "text": "One",
                "value": "1",
                "panel": {"text": "x"},
                "title": {"text": "T"},
                "status": {"text": "s"},
            }
        ],
        "rows": [],
        "legend": {"text": "Legend"},
        "summaryText": "More",
        "titleText": "Title",
        "href": "#",
    }
    if name == "table":
        params["rows"] = [[{"text": "cell"}]]
    elif name == "summary-list":
        params["rows"] = [{"key": {"text": "Key"}, "value": {"text": "Value"}}]
    elif name == "tabs":
        params["items"] = [{"label": "One", "id": "one", "panel": {"text": "Words"}}]
    elif name == "accordion":
        params["items"] = [{"heading": {"text": "H"}, "content": {"text": "C"}}]
    source = f'{{% from "govuk_frontend_jinja/components/{name}/macro.html" import {macro} %}}{{{{ {macro}(params) }}}}'
    assert "<" in env.from_string(source).render(params=params)


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("{{ _(typed) }}", "&lt;i&gt; 5% s &amp; &quot;x&quot;"),
        ("{{ _('At %(place)s, 5%%', place=typed) }}", "At &lt;i&gt; 5% s &amp; &#34;x&#34;, 5%"),
        ("{{ ngettext('%(num)s of %(x)s', '%(num)s of them', 1, x=typed) }}", "1 of &lt;i&gt; 5% s &amp; &#34;x&#34;"),
        ("{{ _(typed | escape) }}", "&lt;i&gt; 5% s &amp; &#34;x&#34;"),
        ("{{ _('Court 5') }}", "Court 5"),
    ],
)
def test_what_somebody_typed_is_no_markup_where_it_is_translated(env: Environment, source: str, said: str) -> None:
    assert env.from_string(source).render(typed='<i> 5% s & "x"') == said
