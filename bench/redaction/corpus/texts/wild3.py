"""The second adversary's set: other scenes, hands, grounds and damage than the first."""

from __future__ import annotations

from typing import Any

from corpus.content import Doc
from corpus.registry import document

from .wild1 import shot
from .wild2 import paper

SET = "wild2"
SNAP = {"grain": 6, "blur": 0.8, "jpeg": 70}
CARE = """
The ward sister, {nurse.full}, rang {mum.titled} on {mum.phonet} at ten past four. The child's NHS number is {vic.nhs} and he was born on {vic.dobl}.

{aunt.full} brought him in by taxi, {cab.vrm}; the driver, {cab.full}, left the number {cab.phonet}. Her address is {aunt.homel}.

{def.full} was named by the child. {oic.rank3} was told on [[DATE case KP|21 May 2026]]. The bicycle is [[EXHIBIT case KP|DM/1]]. Damage of [[MONEY case K|GBP 85.00]].
"""
VIEW = """
I make nets at [[PLACE case K|Skerrow Quay]]. On [[DATE case KP|3 June 2026]] I saw {def.full} at the back gate with a bar, [[EXHIBIT case KP|OR/1]].

I told {shop.full}, who keeps the chandlery and sleeps over it at {shop.homel}. Her telephone is {shop.land}. I can be had on {wit.phone} or {wit.email}; I was born on {wit.dobth}.

A van, {park.vrmt}, stood there. {post.full} delivers there daily and his number is {post.phoned}. I gave the film to {sgt.rank2}.
"""


@document("WLD-1", "SHOPWINDOW", "PHOTO", "jpeg", profile=SET)
def shop_window(d: Doc) -> None:
    shot(d, "brick", (1500, 1100), glare=True, **SNAP)
    d.add(
        "label",
        "ROOM TO LET",
        "apply {shop.full}",
        "{shop.land}",
        "[[MONEY case K|GBP 90]] a week",
        face="humor",
        size=52,
        paper=(252, 252, 252),
        at=(320, 240),
        angle=-7,
        bend="persp",
    )


@document("WLD-2", "DELIVERYNOTE", "PHOTO", "png", profile=SET)
def delivery_note(d: Doc) -> None:
    shot(d, "#5b5f66", (1300, 1600), light=True, **SNAP)
    d.add(
        "label",
        "Sorry we missed you",
        "Mr/Mrs: {neigh.titled}",
        "Left with: {mate.full}",
        "Call: {mate.phone}",
        "Ref [[EXHIBIT case K|DM/1]]",
        face="hand",
        size=60,
        paper=(250, 250, 236),
        ink=(10, 10, 60),
        at=(140, 260),
        angle=3,
        shake=0.04,
    )


@document("WLD-1", "TABLET", "PHOTO", "jpeg heic", profile=SET)
def tablet(d: Doc) -> None:
    shot(d, "cloth", (1600, 1200), grain=7, blur=0.9, jpeg=65)
    d.add(
        "label",
        "Appointments",
        "09:10  {gran.full}  {gran.dob}",
        "09:20  {pal.full}  {pal.dob}",
        "09:30  {vic.revcaps!R}  {vic.dob}",
        "Dr {gp.last!E} room 2",
        face="thin",
        size=44,
        paper=(250, 252, 255),
        ink=(50, 60, 80),
        at=(180, 220),
        angle=11,
        bend="persp",
    )


@document("WLD-2", "CCTVPLATE", "PHOTO", "jpeg", profile=SET)
def cctv_plate(d: Doc) -> None:
    shot(d, "night", (960, 576), grain=16, blur=1.0, jpeg=45)
    d.add(
        "label",
        "21/05/26 15:22:40 CH2 [[PLACE case K|CAR PARK]]",
        face="dots",
        size=20,
        ink=(230, 230, 230),
        at=(12, 8),
        edge=1,
    )
    d.add(
        "label",
        "{cab.vrm}",
        face="narrow",
        size=30,
        paper=(235, 235, 225),
        ink=(20, 20, 20),
        pad=6,
        at=(430, 380),
        angle=5,
    )


@document("WLD-1", "BOTTLE", "PHOTO", "jpeg", profile=SET)
def bottle(d: Doc) -> None:
    shot(d, "shelf", (1200, 1400), **SNAP)
    d.add(
        "label",
        "AMOXICILLIN 500mg",
        "ONE to be taken THREE times a day",
        "{gran.tfull}   [[DATE case K|1 June 2026]]",
        "{gran.homel}",
        "Quay Pharmacy Skerrow",
        face="sans",
        size=30,
        paper=(252, 252, 252),
        at=(220, 520),
        bend="round",
    )


@document("WLD-2", "BLACKBOARD", "PHOTO", "jpeg", profile=SET)
def blackboard(d: Doc) -> None:
    shot(d, "#1f2c26", (1500, 1000), grain=8, light=True, jpeg=75)
    d.add(
        "label",
        "Monday: {head.titled}",
        "collect {vic.first!E} - {aunt.full}",
        "{aunt.phone3}",
        "[[PLACE case K|Swimming at two]]",
        face="comic",
        size=56,
        ink=(225, 228, 220),
        at=(120, 150),
        angle=-2,
        shake=0.03,
    )


@document("WLD-1", "SMS", "PHONE_EXTRACT", "jpeg", profile=SET)
def text_messages(d: Doc) -> None:
    shot(d, "#f4f4f6", (1170, 1700), grain=0, blur=0, jpeg=55)
    d.add("label", "{pal.full}", face="bold", size=40, ink=(0, 0, 0), at=(420, 60))
    d.add("label", "where r u {def.first}", face="round", size=40, paper=(229, 229, 234), at=(40, 240))
    d.add(
        "label",
        "at {post.fposs!R} place",
        "{post.street}",
        face="round",
        size=40,
        paper=(10, 132, 255),
        ink=(255, 255, 255),
        at=(560, 400),
    )
    d.add("label", "give us his number", face="round", size=40, paper=(229, 229, 234), at=(40, 620))
    d.add("label", "{post.phonei}", face="round", size=40, paper=(10, 132, 255), ink=(255, 255, 255), at=(560, 760))
    d.add("label", "my email is {pal.email}", face="round", size=34, paper=(229, 229, 234), at=(40, 920))


@document("WLD-2", "SCREENSHOT", "PHONE_EXTRACT", "png", profile=SET)
def profile_page(d: Doc) -> None:
    shot(d, "#18191a", (900, 1400), grain=0, blur=0)
    d.add("label", "{mate.full}", "{mate.handle}", face="bold", size=44, ink=(240, 240, 240), at=(80, 120))
    d.add(
        "label",
        "Lives at {mate.street}",
        "Works with {nurse.full}",
        "Born {mate.dobl}",
        face="sans",
        size=30,
        ink=(176, 179, 184),
        at=(80, 320),
        gap=1.8,
    )


@document("WLD-1", "LUGGAGE", "PHOTO", "jpeg", profile=SET)
def luggage_label(d: Doc) -> None:
    shot(d, "cloth", (1300, 1000), **SNAP)
    d.add(
        "label",
        "NAME {nurse.caps}",
        "ADDR {nurse.homeu}",
        "TEL {nurse.phonet}",
        face="pen",
        size=40,
        paper=(222, 196, 150),
        ink=(20, 20, 20),
        at=(200, 260),
        angle=-28,
    )


@document("WLD-2", "CLIPBOARD", "PHOTO", "tiff", profile=SET)
def clipboard(d: Doc) -> None:
    shot(d, "wood", (1400, 1500), **SNAP)
    d.add(
        "label",
        "VISITORS",
        "10:15 {vet.full} {vet.vrm}",
        "11:00 {mate.full} {mate.vrm}",
        "11:40 {neigh.full} {neigh.vrm}",
        "12:05 {sgt.rank3}",
        face="hand3",
        size=46,
        paper=(252, 252, 250),
        ink=(20, 20, 120),
        at=(120, 160),
        angle=2,
        gap=1.8,
        rule=(120, 120, 120),
    )


@document("WLD-1", "CARPARK", "PHOTO", "jpeg", profile=SET)
def car_park(d: Doc) -> None:
    shot(d, "grass", (1800, 1100), grain=6, blur=1.0, jpeg=65)
    for n, (who, paper_) in enumerate(
        (("park", (245, 205, 40)), ("wit2", (245, 245, 245)), ("def", (245, 205, 40)), ("vic", (245, 245, 245)))
    ):
        d.add(
            "label",
            f"{{{who}.vrm}}",
            face="narrow",
            size=34,
            paper=paper_,
            ink=(12, 12, 12),
            pad=8,
            at=(120 + 420 * n, 620 - 60 * (n % 2)),
            angle=(-4, 2, 6, -1)[n],
            bend="persp",
        )


@document("WLD-2", "NEGATIVE", "PHOTO", "jpeg png", profile=SET)
def negative(d: Doc) -> None:
    shot(d, "grass", (1400, 1000), **SNAP)
    d.add(
        "label",
        "[[PLACE case K|FIRE EXIT]]",
        face="bold",
        size=60,
        paper=(0, 120, 70),
        ink=(255, 255, 255),
        at=(200, 240),
        angle=3,
    )
    d.add(
        "label", "[[PLACE case K|OPEN DAILY]]", face="gothic", size=56, paper=(250, 250, 250), at=(760, 600), angle=-5
    )


@document("WLD-1", "CODESHEET", "PHOTO", "png", profile=SET)
def code_sheet(d: Doc) -> None:
    shot(d, "#fafafa", (1200, 900), grain=2, blur=0.3)
    d.add("label", "BOARDING PASS", "{pal.revcaps}", "SEAT 14C", face="mono", size=36, at=(80, 80))
    d.add("label", "{pal.full} {pal.passport}", code="qr", size=8, at=(760, 80))


@document("WLD-2", "EMBOSSED", "PHOTO", "jpeg", profile=SET)
def low_contrast(d: Doc) -> None:
    shot(d, "#8d8f92", (1300, 800), grain=5, light=True, jpeg=75)
    d.add(
        "label",
        "{neigh.caps}",
        "{neigh.card}",
        "{neigh.account}",
        face="mono",
        size=46,
        ink=(116, 118, 122),
        at=(160, 200),
        angle=-3,
    )


@document("WLD-1", "UPSIDE", "PHOTO", "jpeg", profile=SET)
def upside_down(d: Doc) -> None:
    shot(d, "wood", (1400, 1000), turn=180, **SNAP)
    d.add(
        "label",
        "{shop.tfull}",
        "{shop.homen}",
        "Tel {shop.phone}",
        face="serif",
        size=48,
        paper=(250, 248, 240),
        at=(200, 200),
        angle=-6,
    )


@document("WLD-2", "MOTION", "PHOTO", "jpeg", profile=SET)
def motion(d: Doc) -> None:
    shot(d, "brick", (1400, 1000), motion=7, grain=8, jpeg=60)
    d.add(
        "label",
        "{cab.vrm}",
        face="narrow",
        size=64,
        paper=(245, 205, 40),
        ink=(10, 10, 10),
        pad=12,
        at=(460, 560),
        angle=2,
    )
    d.add(
        "label",
        "{cab.caps} TAXIS",
        "{cab.phone}",
        face="bold",
        size=50,
        paper=(30, 60, 140),
        ink=(255, 255, 255),
        at=(240, 240),
        angle=-2,
    )


DAMAGES: dict[str, dict[str, Any]] = {
    "SKEW6": {"skew": -6.5}, "GRAIN": {"grain": 24}, "DOWN4": {"turn": 180, "skew": 4}, "RIGHT3": {"turn": 90, "skew": -3},
    "FOLD2": {"fold": True, "jpeg": 25}, "STAMP2": {"stamp": "RECEIVED 4 JUN"}, "FAX2": {"fax": True, "dpi": 150}, "FINE": {"dpi": 300, "bleed": True},
    "SCRIPT": {"hand": "script"}, "HAND2": {"hand": "hand2", "pale": True}, "HAND3": {"hand": "hand3", "over": True},
}  # fmt: skip


def _register(name: str, damage: dict[str, Any], case: str, who: str, body: str) -> None:
    @document(case, f"Q-{name}", "MG11", "scan", profile=SET)
    def build(d: Doc) -> None:
        paper(d, who, body, **damage)
        if "hand" in damage:
            d.add(
                "hand",
                "also spoke to {pal.full} {pal.phone}" if case == "WLD-1" else "{neigh.full} saw it - {neigh.phone}",
            )


for number, (label, harm) in enumerate(DAMAGES.items()):
    _register(label, harm, *(("WLD-1", "wit", VIEW) if number % 2 else ("WLD-2", "mum", CARE)))


@document("WLD-2", "TWOPAGES", "MG11", "tiff", profile=SET)
def two_pages(d: Doc) -> None:
    paper(d, "mum", CARE, dpi=150, grain=9)
    d.add("break").paras(CARE.replace("{aunt.", "{neigh.").replace("{nurse.", "{vet."))
