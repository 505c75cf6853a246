"""Scans of the first adversary's set."""

from __future__ import annotations

from typing import Any

from corpus.content import Doc
from corpus.registry import document

SET = "wild"
BODY_A = """
I live alone. On [[DATE case KP|3 June 2026]] at about eleven at night I was woken by {wit.full}, who lives across the lane. The back door had been forced with a bar, [[EXHIBIT case KP|OR/1]]. My purse with [[MONEY case K|GBP 240.00]] was gone.

My nurse, {nurse.full}, had left at nine. She can be reached on {nurse.phone} or at {nurse.email}. My date of birth is {vic.dob}. My telephone is {vic.phone} and I live at {vic.home!E}.

The neighbour's lodger, {pal.full}, of {pal.homel}, saw a car, {park.vrm}, by the quay. {wit.full} gave me his number, {wit.phonet}. My NHS number is {vic.nhs}.
"""
BODY_B = """
I am the mother of {vic.first!E}. We live at {mum.homel}. On [[DATE case KP|21 May 2026]] he came home from [[PLACE case KP|Penhallow Recreation Ground]] with a cut lip.

He had been with {mate.full}, whose mother {neigh.full} rang me from {neigh.phone}. {def.full} had pushed him off his bicycle, [[EXHIBIT case KP|DM/1]]. The doctor's nurse {nurse.full} looked at him.

I was born on {mum.dobl}. My mobile is {mum.phone} and my e-mail {mum.email}. My car is {mum.vrm}. I told {oic.rank3} the same day.
"""


def paper(d: Doc, who: str, body: str, **damage: Any) -> Doc:
    """Begin a statement with damage."""
    d.facts["damage"] = damage
    return (
        d.add("title", "WITNESS STATEMENT")
        .fields(
            Statement_of=f"{{{who}.full}}", Age="Over 18", Occupation=f"{{{who}.job!E}}" if who == "vic" else "Parent"
        )
        .paras(body)
    )


DAMAGES: dict[str, dict[str, Any]] = {
    "SKEW7": {"skew": 7}, "SKEWM5": {"skew": -5.5, "grain": 12}, "DOWN": {"turn": 180}, "LEFT": {"turn": 90}, "RIGHT": {"turn": 270, "skew": 2},
    "COFFEE": {"coffee": True}, "FOLD": {"fold": True, "skew": 1.5}, "STAMP": {"stamp": "PRIORITY COPY"}, "JPEG": {"jpeg": 12}, "COARSE": {"dpi": 110},
    "BLEED": {"bleed": True, "grain": 10}, "PALE": {"pale": True}, "FAX": {"fax": True, "skew": -0.8},
}  # fmt: skip


def _register(name: str, damage: dict[str, Any], case: str, who: str, body: str) -> None:
    @document(case, f"P-{name}", "MG11", "scan", profile=SET)
    def build(d: Doc) -> None:
        paper(d, who, body, **damage)


for number, (label, harm) in enumerate(DAMAGES.items()):
    _register(label, harm, *(("WLD-1", "vic", BODY_A) if number % 2 else ("WLD-2", "mum", BODY_B)))


@document("WLD-1", "MARGIN", "MG11", "scan", profile=SET)
def margin(d: Doc) -> None:
    paper(d, "vic", BODY_A, hand="hand")
    d.add("hand", "also ring {gran.full} {gran.phone}", "{shop.full} has a key")


@document("WLD-2", "OVERWRITTEN", "MG11", "scan", profile=SET)
def overwritten(d: Doc) -> None:
    paper(d, "mum", BODY_B, hand="humor", over=True)
    d.add("hand", "see {aunt.full} too {aunt.phonet}")


@document("WLD-1", "PAGES", "MG11", "tiff", profile=SET)
def pages(d: Doc) -> None:
    paper(d, "vic", BODY_A, fax=True)
    d.add("break").paras(BODY_A.replace("{nurse.", "{shop.").replace("{pal.", "{post."))


@document("WLD-2", "LYINGLAYER", "MG11", "scan", profile=SET)
def lying_layer(d: Doc) -> None:
    paper(d, "mum", BODY_B, grain=5)
    d.hide("layer", "[[NAME cab H|{cab.full}]] was driving and rang [[PHONE cab H|{cab.phone}]] at noon").hide(
        "layer", "Nothing on this page is about anybody, it is a recipe"
    )


@document("WLD-1", "FORMFIELDS", "MG11", "scan", profile=SET)
def form_fields(d: Doc) -> None:
    paper(d, "vic", BODY_A, grain=5)
    d.add("formfield", "Contact: {post.full} {post.phone}", "Officer: {oic.rank3}")
