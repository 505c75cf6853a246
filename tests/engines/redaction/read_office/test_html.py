import base64
import io

import pytest
from PIL import Image

from engines.redaction.read_office.typeset_kit import misplaced_words
from unbroken.engines.redaction.document import SourceKind
from unbroken.engines.redaction.errors import SourceEmpty
from unbroken.engines.redaction.read.office import read_office
from unbroken.engines.redaction.vocabulary import HiddenKind as Kind

SECRET = "14 Rowan Way"


def read(html, encoding="utf-8"):
    return read_office(html.encode(encoding), SourceKind.HTML, "a.html")


HIDDEN = {
    "display none": (Kind.HIDDEN_TEXT, f'<p style="display:none">{SECRET}</p>'),
    "display none by sheet": (Kind.HIDDEN_TEXT, f'<style>.x, b {{display: none}}</style><p class="x">{SECRET}</p>'),
    "inside a hidden part": (Kind.HIDDEN_TEXT, f"<div hidden><table><tr><td>{SECRET}</table></div>"),
    "invisible": (Kind.HIDDEN_TEXT, f'<span style="visibility:hidden">{SECRET}</span>'),
    "no opacity": (Kind.HIDDEN_TEXT, f'<span style="opacity:0">{SECRET}</span>'),
    "font of no size": (Kind.HIDDEN_TEXT, f'<span style="font-size:1px">{SECRET}</span>'),
    "off the page": (Kind.HIDDEN_TEXT, f'<span style="position:absolute;left:-9999px">{SECRET}</span>'),
    "clipped": (Kind.HIDDEN_TEXT, f'<div style="height:0;overflow:hidden">{SECRET}</div>'),
    "white": (Kind.HIDDEN_TEXT, f'<font color="#FFFFFF">{SECRET}</font>'),
    "white by style": (Kind.HIDDEN_TEXT, f'<span style="color: white">{SECRET}</span>'),
    "black on black": (Kind.COVERED_TEXT, f'<span style="color:#000;background:#000">{SECRET}</span>'),
    "comment": (Kind.COMMENT, f"<!-- {SECRET} -->"),
    "script": (Kind.SCRIPT, f'<script>var a = "{SECRET}"</script>'),
    "handler": (Kind.SCRIPT, f"<b onclick=\"go('{SECRET}')\"></b>"),
    "description": (Kind.ALTERNATIVE_TEXT, f'<img src="x.png" alt="{SECRET}">'),
    "tip": (Kind.ALTERNATIVE_TEXT, f'<b title="{SECRET}"></b>'),
    "link": (Kind.LINK, f'<a href="https://maps.example/{SECRET}"></a>'),
    "data": (Kind.METADATA, f'<b data-home="{SECRET}"></b>'),
    "meta": (Kind.METADATA, f'<meta name="author" content="{SECRET}">'),
    "title": (Kind.METADATA, f"<head><title>{SECRET}</title></head>"),
    "noscript": (Kind.HIDDEN_TEXT, f"<noscript>{SECRET}</noscript>"),
    "template": (Kind.HIDDEN_TEXT, f"<template>{SECRET}</template>"),
    "hidden field": (Kind.FORM_FIELD, f'<input type="hidden" value="{SECRET}">'),
    "choice not taken": (Kind.FORM_FIELD, f"<select><option>{SECRET}</option></select>"),
}


@pytest.mark.parametrize(("kind", "html"), HIDDEN.values(), ids=HIDDEN)
def test_what_a_page_hides_is_noted_and_never_a_word(kind, html):
    document, _ = read(f"<p>Before</p>{html}<p>After</p>")

    assert document.flow.text.split() == ["Before", "After"]
    assert kind in {entry.kind for entry in document.hidden if SECRET in entry.text}


VISIBLE = {
    "entity": "<p>14&nbsp;Row&#97;n Way</p>",
    "unclosed": "<div><p>14 <b>Rowan <i>Way",
    "white on blue": f'<td style="background-color:#1F3864;color:#fff">{SECRET}</td>',
    "field": f'<input type="text" value="{SECRET}">',
    "chosen": f"<select><option selected>{SECRET}</option></select>",
    "split": "<p>14 Ro<b>wan</b> Way</p>",
    "shown inside hidden sheet's neighbour": f"<style>.y {{display:none}}</style><p class='yy'>{SECRET}</p>",
    "preformatted": f"<pre>{SECRET}\nsecond</pre>",
}


@pytest.mark.parametrize("html", VISIBLE.values(), ids=VISIBLE)
def test_what_a_page_shows_becomes_words(html):
    document, pdf = read(f"<p>Before</p>{html}")

    assert SECRET in document.flow.text
    assert misplaced_words(document, pdf) == []


def test_tables_lists_and_breaks_keep_their_shape():
    document, _ = read(
        "<h1>Log</h1><table><tr><th>Time<th>Entry<tr><td>09:05<td>Call</table>"
        "<ol><li>one<li>two</ol>first<br>second<blockquote>quoted</blockquote>"
    )

    assert document.flow.text.split("\n\n") == [
        "Log", "Time\tEntry\n09:05\tCall", "1. one", "2. two", "first\nsecond", "quoted"
    ]  # fmt: skip


def test_a_table_that_only_arranges_the_page_flows_on():
    document, _ = read("<table><tr><td><table><tr><td><p>one<p>two</table></table>")

    assert document.flow.text == "one\n\ntwo"


@pytest.mark.parametrize("line", ["<div>{}</div>", "<p class=MsoNormal>{}</p>"])
def test_lines_of_an_address_stay_together(line):
    lines = ["Leah Carrow", "14 Rowan Way", "&nbsp;", "4 May 2026"]
    document, _ = read("".join(line.format(each) for each in lines))

    assert document.flow.text == "Leah Carrow\n14 Rowan Way\n\n4 May 2026"


def test_a_picture_inside_the_page_is_placed():
    picture = io.BytesIO()
    Image.new("RGB", (96, 48)).save(picture, "PNG")
    source = base64.b64encode(picture.getvalue()).decode()
    document, _ = read(f'<p>x</p><img src="data:image/png;base64,{source}">')

    (box,) = document.pages[0].picture_boxes
    assert (round(box.width), round(box.height)) == (72, 36)


def test_the_encoding_that_a_page_names_is_used():
    document, _ = read("<meta charset='cp1250'><p>Złoty</p>", "cp1250")

    assert document.flow.text == "Złoty"


@pytest.mark.parametrize("html", ["<![if x]>y<![endif]>", "<!DOCTYPE [<", "<" * 500, "</" * 500, "<!" * 50, "&" * 500])
def test_malformed_pages_never_crash(html):
    document, _ = read(f"<p>Before</p>{html}")

    assert document.flow.text.startswith("Before")


def test_ten_thousand_open_elements_are_read():
    document, _ = read("<div><b>" * 10_000 + "deep")

    assert document.flow.text == "deep"


def test_a_page_without_anything_is_empty():
    with pytest.raises(SourceEmpty):
        read("<html><body></body></html>")
