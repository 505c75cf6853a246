import httpx
import pytest

from unbroken.service.demo.forms import DemoFailure, form_with, forms_of

PAGE = """
<form action="/search/"><input name="q" value="x"></form>
<form action="send/" method="post">
  <button type="submit" name="step" value="check">Go</button>
  <button type="submit" name="other" value="no">Other</button>
  <input type="hidden" name="token" value="a&amp;b">
  <input type="checkbox" name="items" value="1" checked><input type="checkbox" name="items" value="2">
  <input type="radio" name="due" value="now"><input type="file" name="file">
  <select name="to"><option value="">-</option><option value="cps" selected>CPS</option></select>
  <textarea name="note">
Ring me</textarea>
</form>
"""


@pytest.fixture
def page():
    return httpx.Response(200, text=PAGE, request=httpx.Request("GET", "http://127.0.0.1/case/"))


def test_form_holds_what_a_browser_would_send(page):
    form = forms_of(page)[1]
    assert (form.action, form.method) == ("http://127.0.0.1/case/send/", "post")
    assert sorted(form.filled()) == [
        ("items", "1"),
        ("note", "Ring me"),
        ("step", "check"),
        ("to", "cps"),
        ("token", "a&b"),
    ]


def test_form_filled_replaces_values_and_the_button(page):
    filled = form_with(page, "note").filled(items=["1", "2"], due="now", step="send")
    assert [value for name, value in filled if name == "items"] == ["1", "2"]
    assert [value for name, value in filled if name == "step"] == ["send"]


def test_form_filled_with_an_unknown_field_says_which(page):
    with pytest.raises(DemoFailure, match="no field nonsense"):
        form_with(page, "note").filled(nonsense="1")


def test_form_with_no_such_form_says_what_was_looked_for(page):
    with pytest.raises(DemoFailure, match="no form with missing"):
        form_with(page, "missing")
