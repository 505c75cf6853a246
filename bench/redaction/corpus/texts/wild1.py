"""Photographs and screenshots of the first adversary's set."""

from __future__ import annotations

from typing import Any

from corpus.content import Doc
from corpus.registry import document

SET = "wild"
NIGHT = {"dim": 0.8, "grain": 12, "blur": 0.8, "jpeg": 60}
PHONE = {"grain": 5, "blur": 0.7, "jpeg": 75}


def shot(d: Doc, ground: str, size: tuple[int, int] = (1400, 1000), **weather: Any) -> Doc:
    """Begin a picture."""
    d.facts.update(scene="wild", ground=ground, size=size, weather=weather)
    return d


@document("WLD-1", "CCTV", "PHOTO", "jpeg", profile=SET)
def cctv(d: Doc) -> None:
    shot(d, "night", (1280, 720), **NIGHT)
    d.add(
        "label",
        "CAM 04  [[PLACE case KP|NETLOFT LANE]]",
        "[[DATE case KP|03-06-2026]] 23:41:07",
        face="mono",
        size=26,
        ink=(250, 250, 250),
        edge=2,
        at=(20, 16),
    )
    d.add(
        "label",
        "{wit2.vrm}",
        face="narrow",
        size=44,
        paper=(238, 200, 40),
        ink=(15, 15, 15),
        pad=10,
        at=(600, 500),
        angle=-3,
    )


@document("WLD-1", "IDCARD", "PHOTO", "jpeg heic", profile=SET)
def id_card(d: Doc) -> None:
    shot(d, "wood", **PHONE)
    d.add("label", "DRIVING LICENCE", "1. {vic.CAPS!R}", "2. MRS {vic.first!R}", "3. {vic.dobdot} SKERROW", "4a. 12.02.2021", "5. {vic.driver}", "8. {vic.homeu}",
          face="sans", size=30, paper=(226, 190, 200), ink=(30, 20, 40), at=(200, 200), angle=8, bend="persp")  # fmt: skip


@document("WLD-2", "MEDBOX", "PHOTO", "jpeg png", profile=SET)
def medicine(d: Doc) -> None:
    shot(d, "shelf", **PHONE)
    d.add("label", "Paracetamol 120mg/5ml oral suspension", "Give ONE 5ml spoonful FOUR times a day", "{vic.tfull!R}", "{mum.homel}", "{aunt.full} to collect  {aunt.phone}", "Penhallow Pharmacy  [[MONEY case K|GBP 9.65]]",
          face="narrow", size=24, paper=(250, 250, 250), at=(240, 330), angle=-6, bend="persp")  # fmt: skip


@document("WLD-1", "ENVELOPE", "PHOTO", "jpeg", profile=SET)
def envelope(d: Doc) -> None:
    shot(d, "cloth", **PHONE)
    d.add(
        "label",
        "{gran.tfull}",
        "{gran.homen}",
        face="pen",
        size=52,
        paper=(238, 232, 210),
        ink=(20, 30, 110),
        at=(180, 240),
        angle=5,
        shake=0.06,
    )


@document("WLD-1", "WHITEBOARD", "PHOTO", "jpeg png", profile=SET)
def whiteboard(d: Doc) -> None:
    shot(d, "#e8ecec", (1600, 1100), light=True, glare=True, **PHONE)
    d.add(
        "label",
        "ROTA",
        "{shop.full} - {shop.phone}",
        "{pal.full} - {pal.phonet}",
        face="comic",
        size=50,
        ink=(20, 90, 40),
        at=(90, 90),
        angle=2,
    )
    d.add(
        "label",
        "ring {post.first} re parcel {post.phone3}",
        "[[EXHIBIT case K|OR/1]] to store",
        face="hand",
        size=64,
        ink=(170, 30, 40),
        at=(180, 520),
        angle=-4,
    )


@document("WLD-2", "DARKCHAT", "PHONE_EXTRACT", "png jpeg", profile=SET)
def dark_chat(d: Doc) -> None:
    shot(d, "#0b141a", (1080, 1500), grain=0, blur=0)
    d.add("label", "{mate.full}", face="round", size=44, ink=(235, 240, 240), at=(120, 40))
    d.add(
        "label",
        "is {def.first} in bother",
        face="round",
        size=36,
        paper=(32, 44, 51),
        ink=(230, 235, 235),
        at=(30, 200),
    )
    d.add(
        "label",
        "dunno ask {cab.full}",
        "his no is {cab.phonet}",
        face="round",
        size=36,
        paper=(0, 92, 75),
        ink=(235, 240, 240),
        at=(430, 360),
    )
    d.add("label", "or text {aunt.email}", face="round", size=36, paper=(32, 44, 51), ink=(140, 190, 230), at=(30, 560))
    d.add("label", "he drives {cab.vrml}", face="round", size=36, paper=(0, 92, 75), ink=(235, 240, 240), at=(480, 720))


@document("WLD-1", "TELEVISION", "PHOTO", "jpeg", profile=SET)
def television(d: Doc) -> None:
    shot(d, "wood", (1500, 1000), grain=8, blur=1.0, jpeg=70)
    d.add(
        "label",
        "MISSED CALLS",
        "{post.full}   {post.phone}",
        "{wit.full!E}   {wit.phone}",
        "[[DATE case KP|3 June 2026]]",
        face="thin",
        size=54,
        paper=(12, 20, 50),
        ink=(210, 225, 250),
        at=(200, 220),
        angle=-5,
        bend="persp",
    )


@document("WLD-2", "ROUNDBAND", "PHOTO", "jpeg heic", profile=SET)
def round_band(d: Doc) -> None:
    shot(d, "cloth", **PHONE)
    d.add(
        "label",
        "{vic.revcaps!R}  M  {vic.dobdash}",
        "NHS No {vic.nhs}",
        "HOSP No K4471902  WARD 7",
        face="mono",
        size=30,
        paper=(248, 248, 250),
        at=(220, 330),
        angle=-12,
        bend="round",
    )


@document("WLD-1", "QRPARCEL", "PHOTO", "jpeg png", profile=SET)
def qr_parcel(d: Doc) -> None:
    shot(d, "wood", (1500, 1100), **PHONE)
    d.add(
        "label",
        "PARCEL 1 of 1   2.2 kg",
        "{post.tfull}",
        "{post.homen}",
        face="bold",
        size=34,
        paper=(250, 250, 250),
        at=(120, 160),
        angle=3,
    )
    d.add("label", "{post.full};{post.pc};{post.phonet}", code="qr", size=9, at=(900, 420), angle=3)


@document("WLD-2", "DOORBELLS", "PHOTO", "jpeg", profile=SET)
def doorbells(d: Doc) -> None:
    shot(d, "brick", (1200, 1200), grain=6, blur=0.8, jpeg=70)
    for n, who in enumerate(("neigh", "mate", "nurse")):
        d.add(
            "label",
            f"{n + 1}  {{{who}.ini}}",
            face="type",
            size=34,
            paper=(240, 236, 220),
            ink=(60, 60, 60),
            at=(330, 200 + 190 * n),
            angle=1.5,
            pad=14,
        )


@document("WLD-2", "SIDEWAYS", "PHOTO", "jpeg", profile=SET)
def sideways_letter(d: Doc) -> None:
    shot(d, "wood", (1500, 1100), turn=90, **PHONE)
    d.add(
        "label",
        "Penhallow Primary School",
        "Dear {mum.titled!E},",
        "{vic.first!E} was upset on [[DATE case KP|21 May 2026]].",
        "Please ring {head.titled} on {head.phone}",
        "or write to {head.email}.",
        face="serif",
        size=36,
        paper=(252, 252, 250),
        at=(120, 140),
        angle=2,
    )


@document("WLD-1", "MONITOR", "PHOTO", "jpeg", profile=SET)
def monitor(d: Doc) -> None:
    shot(d, "night", (1280, 900), grain=9, blur=0.8, jpeg=65)
    d.add(
        "label",
        "BED 12  {vic.revcaps!R}",
        "DOB {vic.dob}  NHS {vic.nhst}",
        "HR 82  SpO2 97  BP 131/84",
        "NOK {gran.full} {gran.phone}",
        face="mono",
        size=34,
        paper=(4, 8, 6),
        ink=(70, 240, 110),
        at=(100, 180),
        angle=-2,
    )


@document("WLD-1", "PENCIL", "PHOTO", "jpeg png", profile=SET)
def pencil(d: Doc) -> None:
    shot(d, "#cdbf9a", (1400, 800), light=True, grain=6)
    d.add(
        "label",
        "key with {shop.full}",
        "{shop.street} - ring {shop.phone}",
        "or {pal.first} {pal.land}",
        face="hand2",
        size=64,
        ink=(120, 112, 96),
        at=(90, 120),
        angle=-2,
    )


@document("WLD-2", "BIZCARD", "PHOTO", "jpeg", profile=SET)
def business_card(d: Doc) -> None:
    shot(d, "cloth", **PHONE)
    d.add(
        "label",
        "{vet.full}",
        "Veterinary nurse",
        "M {vet.phonei}",
        "{vet.email}",
        "{vet.homel}",
        face="gothic",
        size=34,
        paper=(250, 248, 240),
        at=(300, 250),
        angle=24,
    )


@document("WLD-1", "BANKCARD", "PHOTO", "jpeg", profile=SET)
def bank_card(d: Doc) -> None:
    shot(d, "wood", **PHONE)
    d.add(
        "label",
        "SKERROW BANK",
        "{pal.card}",
        "VALID FROM 01/24  EXPIRES END 12/27",
        "MR {pal.caps}",
        "00-00-00  {pal.account}",
        face="type",
        size=42,
        paper=(40, 60, 130),
        ink=(214, 214, 206),
        at=(230, 280),
        angle=-9,
        gap=1.7,
        bend="persp",
    )


@document("WLD-1", "CONTACTS", "PHONE_EXTRACT", "png", profile=SET)
def contacts(d: Doc) -> None:
    shot(d, "#ffffff", (720, 1280), grain=0, blur=0)
    for n, who in enumerate(("post", "pal", "shop", "gran", "nurse")):
        d.add("label", f"{{{who}.full}}", face="round", size=32, ink=(20, 20, 20), at=(110, 90 + 200 * n), pad=4)
        d.add("label", f"{{{who}.phone}}", face="thin", size=26, ink=(110, 110, 118), at=(110, 140 + 200 * n), pad=4)


@document("WLD-2", "NOTICES", "PHOTO", "jpeg", profile=SET)
def notices(d: Doc) -> None:
    shot(d, "cloth", (1700, 1300), grain=6, blur=0.7, jpeg=72)
    d.add(
        "label",
        "LOST CAT",
        "call {neigh.titled}",
        "{neigh.phone}",
        face="humor",
        size=44,
        paper=(250, 244, 150),
        at=(120, 120),
        angle=11,
    )
    d.add(
        "label",
        "Babysitter: {nurse.full}",
        "{nurse.phoned}",
        "{nurse.handle}",
        face="script",
        size=44,
        paper=(200, 230, 250),
        at=(760, 420),
        angle=-14,
    )
    d.add(
        "label",
        "NO BALL GAMES",
        "[[PLACE case K|PENHALLOW RECREATION GROUND]]",
        face="bold",
        size=36,
        paper=(250, 250, 250),
        at=(240, 880),
        angle=3,
    )


@document("WLD-2", "HARMLESS", "PHOTO", "jpeg png", profile=SET)
def harmless(d: Doc) -> None:
    shot(d, "shelf", (1500, 1000), **PHONE)
    d.add(
        "label",
        "[[PLACE case K|NO ENTRY]]",
        face="bold",
        size=70,
        paper=(200, 30, 30),
        ink=(255, 255, 255),
        at=(150, 240),
    )
    d.add("label", "[[PLACE case K|Wet floor]]", face="script", size=60, paper=(250, 220, 60), at=(820, 560), angle=8)
    d.add(
        "label", "[[MONEY case K|GBP 2.40]]", face="dots", size=56, paper=(20, 20, 20), ink=(240, 60, 40), at=(260, 700)
    )


@document("WLD-1", "RECEIPT", "PHOTO", "jpeg", profile=SET)
def receipt(d: Doc) -> None:
    shot(d, "wood", (1000, 1500), **PHONE)
    d.add(
        "label",
        "SKERROW STORES",
        "1 x CROWBAR [[MONEY case K|GBP 18.50]]",
        "CARDHOLDER {pal.caps}",
        "LOYALTY {pal.email}",
        "[[DATE case KP|3 June 2026]] 16:02",
        face="mono",
        size=28,
        paper=(245, 245, 243),
        ink=(90, 90, 96),
        at=(160, 200),
        angle=-3,
        gap=1.6,
        bend="wave",
    )


@document("WLD-1", "BADGE", "PHOTO", "jpeg", profile=SET)
def badge(d: Doc) -> None:
    shot(d, "cloth", (1100, 900), **PHONE)
    d.add(
        "label",
        "HELLO my name is {nurse.full}",
        face="round",
        size=46,
        ink=(250, 250, 250),
        paper=(20, 90, 160),
        at=(120, 260),
        bend="arc",
    )


@document("WLD-1", "DASHCAM", "PHOTO", "jpeg", profile=SET)
def dash_camera(d: Doc) -> None:
    shot(d, "night", (1920, 1080), grain=9, blur=1.1, jpeg=50)
    d.add(
        "label",
        "[[DATE case KP|03/06/2026]] 22:58:19  31 MPH  {wit2.vrm}",
        face="sans",
        size=30,
        ink=(240, 240, 160),
        at=(30, 1000),
        edge=1,
    )
    d.add(
        "label",
        "{park.vrm}",
        face="narrow",
        size=40,
        paper=(240, 240, 240),
        ink=(10, 10, 10),
        pad=8,
        at=(900, 720),
        angle=2,
    )
    d.add(
        "label",
        "{def.vrm}",
        face="narrow",
        size=46,
        paper=(240, 240, 240),
        ink=(10, 10, 10),
        pad=8,
        at=(420, 760),
        angle=-2,
    )


@document("WLD-2", "DIARY", "PHOTO", "jpeg tiff", profile=SET)
def diary(d: Doc) -> None:
    shot(d, "wood", (1500, 1200), light=True, **PHONE)
    d.add(
        "label",
        "[[DATE case KP|21 May 2026]]",
        "saw {neigh.full} at number 4",
        "she said ring {cab.full}",
        "{cab.phone}",
        "{aunt.full} lives at",
        "{aunt.homel}",
        face="hand3",
        size=48,
        paper=(250, 248, 236),
        ink=(30, 40, 120),
        at=(160, 120),
        angle=-3,
        gap=1.5,
        shake=0.05,
    )
