"""The pages of capture as a browser without script uses them."""

import re
from datetime import datetime

from django.test import Client
from django.urls import reverse

import factories
from unbroken.stages.cases import actions

HTML = "<script>alert(1)</script>"


def signed_in(actor) -> Client:
    client = Client()
    factories.sign_in(client, actor)
    return client


def put(cast, case_id: str, record: object, now: datetime, expected: int | None = None) -> None:
    actions.record_fact(case_id=case_id, record=record, expected_version=expected, actor=cast.officer, now=now)


def page_of(case_id: str, name: str, *more: str) -> str:
    return reverse(f"cases:{name}", args=[case_id, *more])


def filled(client: Client, path: str) -> dict[str, object]:
    """Return the fields of the page's form as a browser would send them back."""
    page = client.get(path).content.decode()
    form = page.split("<main")[1]
    sent: dict[str, object] = {}
    for tag in re.findall(r"<input[^>]*>", form):
        found = dict(re.findall(r'(\w+)="([^"]*)"', tag))
        if found.get("type") in {"checkbox", "radio"} and " checked" not in tag:
            continue
        if "name" in found and found["name"] != "csrfmiddlewaretoken":
            sent.setdefault(found["name"], []).append(found.get("value", ""))
    for name, body in re.findall(r'<textarea[^>]*name="([^"]+)"[^>]*>(.*?)</textarea>', form, re.DOTALL):
        sent[name] = [body]
    for name, body in re.findall(r'<select[^>]*name="([^"]+)"[^>]*>(.*?)</select>', form, re.DOTALL):
        chosen = re.search(r'<option value="([^"]*)"[^>]* selected', body)
        sent[name] = [chosen[1] if chosen else re.search(r'<option value="([^"]*)"', body)[1]]
    return sent
