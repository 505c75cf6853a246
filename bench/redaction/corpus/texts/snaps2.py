"""Scans of the third adversary's set."""

from __future__ import annotations

from typing import Any

from corpus.content import Doc
from corpus.registry import document

SET = "wild3"
TILL = """
I work at [[PLACE case K|Brackenford Arcade]]. On [[DATE case KP|9 September 2026]] just before eight {def.full} came to my window and took [[MONEY case K|GBP 310.00]] from the tray. The till roll is [[EXHIBIT case KP|MT/1]].

My sister {sis.full} was on the next window. She lives at {sis.homel} and her mobile is {sis.phone}. I was born on {vic.dobth}. I can be reached on {vic.phonet} or at {vic.email}.

A lad on a moped, {rider.vrm}, was outside. {wit.full}, whose bus was in the bay, filmed him, [[EXHIBIT case KP|DP/1]]. The bus driver's number is {wit.phone} and he lives at {wit.homel!E}.

The nurse who saw to my wrist was {nurse.full}. My NHS number is {vic.nhsd} and my National Insurance number is {vic.nino}. I told {oic.rank3} all this.
"""
FIELD = """
I am {vic.fposs!E} mother. On [[DATE case KP|17 August 2026]] we were at [[PLACE case KP|Saxelby Cross Recreation Ground]] when {def.full} struck him. His jumper is [[EXHIBIT case KP|LB/1]].

{aunt.full} took us home in a taxi, {cab.vrm}, driven by {cab.full}. He gave me his card with {cab.phone} on it. We live at {mum.homel} and I was born on {mum.dobdash}.

My neighbour {neigh.full} of {neigh.homel} rang me that night from {neigh.land}. {doc.titled} at the surgery wrote a letter. My e-mail is {mum.email} and my number {mum.phone3}.

{sgt.rank2} has the photograph, [[EXHIBIT case KP|OK/1]], that {wit.full} took.
"""


def sheet(d: Doc, who: str, body: str, **damage: Any) -> Doc:
    """Begin a statement with damage."""
    d.facts["damage"] = damage
    return (
        d.add("title", "WITNESS STATEMENT")
        .fields(Statement_of=f"{{{who}.full}}", Age="Over 18", URN="{=urn}")
        .paras(body)
    )


HARMS: dict[str, dict[str, Any]] = {
    "SNAP40": {"jpeg": 40, "skew": 3.2, "grain": 9}, "FAX150": {"fax": True, "dpi": 150, "skew": 0.9}, "FAXLOW": {"fax": True, "dpi": 130},
    "STAMPED": {"stamp": "CONFIDENTIAL", "skew": -1.2}, "STAMP2": {"stamp": "RECEIVED 21 SEP", "grain": 10}, "QUARTER": {"turn": 90, "jpeg": 40},
    "OTHERWAY": {"turn": 270}, "HEAD": {"turn": 180, "skew": 2.1}, "DIM": {"pale": True, "grain": 12}, "CREASED": {"fold": True, "grain": 9, "skew": -2},
    "THROUGH": {"bleed": True, "jpeg": 30}, "TEA": {"coffee": True, "skew": 0.7}, "FINE": {"dpi": 300}, "SMALL": {"dpi": 120, "jpeg": 50},
}  # fmt: skip


def _register(name: str, damage: dict[str, Any], case: str, who: str, body: str) -> None:
    @document(case, f"S-{name}", "MG11", "scan", profile=SET)
    def build(d: Doc) -> None:
        sheet(d, who, body, **damage)


for number, (label, harm) in enumerate(HARMS.items()):
    _register(label, harm, *(("WLD-3", "vic", TILL) if number % 2 else ("WLD-4", "mum", FIELD)))


@document("WLD-3", "TIFFPAGES", "MG11", "tiff", profile=SET)
def pages_of_a_tiff(d: Doc) -> None:
    sheet(d, "vic", TILL, skew=1.4)
    d.add("break").paras(TILL.replace("{sis.", "{clerk.").replace("{nurse.", "{gran."))
    d.add("break").paras(TILL.replace("{sis.", "{tenant.").replace("{nurse.", "{man."))


@document("WLD-4", "FAXTIFF", "MG11", "tiff", profile=SET)
def fax_of_two_pages(d: Doc) -> None:
    sheet(d, "mum", FIELD, fax=True, dpi=150)
    d.add("break").paras(FIELD.replace("{aunt.", "{mate.").replace("{neigh.", "{mower."))


@document("WLD-3", "MARGINHAND", "MG11", "scan", profile=SET)
def written_below(d: Doc) -> None:
    sheet(d, "vic", TILL, hand="hand3", grain=5)
    d.add("hand", "also saw {pal.full} {pal.phone}", "{man.full} has the keys")


@document("WLD-4", "ACROSS", "MG11", "scan", profile=SET)
def written_across(d: Doc) -> None:
    sheet(d, "mum", FIELD, hand="pen", over=True)
    d.add("hand", "ring {mate.full} {mate.phonet}")


@document("WLD-4", "OLDLAYER", "MG11", "scan", profile=SET)
def with_an_old_layer(d: Doc) -> None:
    sheet(d, "mum", FIELD, grain=6, skew=0.5)
    d.hide("layer", "[[NAME mower H|{mower.full}]] mows there, [[PHONE mower H|{mower.phone}]]").hide(
        "layer", "The minutes of a parish council follow on the next page"
    )
