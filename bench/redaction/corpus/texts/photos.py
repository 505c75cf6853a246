"""Photographs and screenshots of all cases."""

from __future__ import annotations

from corpus.content import Doc
from corpus.registry import document


def scene(doc: Doc, kind: str, *lines: str) -> Doc:
    """Describe a photograph: its scene and the texts in it."""
    doc.facts["scene"] = kind
    for line in lines:
        doc.add("label", line)
    return doc


@document("SYN-2", "PHOTO-P3", "PHOTO", "jpeg heic tiff", trap="T01")
def wrist_band(d: Doc) -> None:
    scene(d, "band", "{vic.CAPS!R:T01} {vic.first!R:T01}", "{vic.dob:T01}", "NHS {vic.nhs:T01}")
    d.hide("gps", "[[LOCATION vic H|51 30 12.34]] N 0 7 5.61 W").hide(
        "author", "[[NAME oic H|PC R Stannard 3127 handset]]"
    )


@document("SYN-2", "PHOTO-P5", "PHOTO", "jpeg png", trap="T05")
def letter_on_table(d: Doc) -> None:
    scene(
        d,
        "letter",
        "{mum.tfull}",
        "{mum.homen}",
        "Dear {mum.titled},",
        "Your appointment at the eye clinic is on 4 April. Please telephone {mum.land} if you cannot come.",
        "NHS number {mum.nhs}",
    )


@document("SYN-2", "PHOTO-P6", "PHOTO", "jpeg", trap="T01")
def monitor(d: Doc) -> None:
    scene(
        d,
        "screen",
        "PATIENT  {vic.revcaps!R}",
        "DOB {vic.dobdash}   NHS {vic.nhst}",
        "ADDRESS {vic.homel!E} {vic.pc}",
        "NEXT OF KIN {mum.full} {mum.phone3}",
    )


@document("SYN-4", "PHOTO-DRIVE", "PHOTO", "jpeg heic", trap="T13")
def drive(d: Doc) -> None:
    scene(d, "plate", "{visitor.vrm:T13}", "[[ADDRESS vic E|17]]")
    d.hide("gps", "[[LOCATION vic H T13|51 30 44.19]] N 1 12 9.55 W").hide(
        "description", "[[NAME visitor H T13|Car of Yvonne Klein]]"
    )


@document("SYN-4", "PHOTO-PARCEL", "PHOTO", "jpeg png")
def parcel_label(d: Doc) -> None:
    scene(d, "parcel", "DELIVER TO", "{lodger.tfull}", "{lodger.homen}", "TEL {lodger.phone}", "2 of 3   1.4 kg")


@document("SYN-4", "PHOTO-NOTE", "PHOTO", "jpeg tiff")
def hand_note(d: Doc) -> None:
    scene(
        d,
        "note",
        "Neighbourhood watch",
        "{neigh.first!E} - {neigh.phone}",
        "{caller.full!E} 22A - {caller.land}",
        "police ref [[PLACE case K|0412]]",
    )
    d.facts["two_frames"] = True


@document("SYN-5", "PHOTO-STREET", "PHOTO", "jpeg png", trap="T33")
def street(d: Doc) -> None:
    scene(d, "plate", "{parked.vrm}", "[[PLACE case K|VIADUCT STREET]]")
    d.facts["turned"] = True
    d.hide("thumbnail", "[[FREE_ID kid H T33|face of Poppy Lindqvist uncropped]]")


@document("SYN-5", "CHAT", "PHONE_EXTRACT", "jpeg png")
def chat_screenshot(d: Doc) -> None:
    scene(
        d,
        "chat",
        "{pal.full}",
        "did {def.nick} really take it",
        "yeah him and {codef.first} at the bus stop",
        "msg {pal2.first} on {pal2.phonet}",
        "she lives {pal2.street} innit",
    )


@document("SYN-7", "PHOTO-CAR", "PHOTO", "jpeg heic")
def car(d: Doc) -> None:
    scene(d, "plate", "{def.vrm}", "[[PLACE case K|STATION APPROACH]]")
    d.hide("gps", "[[LOCATION owner H|52 4 41.07]] N 0 18 33.2 W")


@document("SYN-7", "PHOTO-OTHERCAR", "PHOTO", "jpeg")
def other_car(d: Doc) -> None:
    scene(d, "plate", "{owner.vrm}")


@document("SYN-6", "PHOTO-CHEQUE", "PHOTO", "jpeg png")
def paying_in(d: Doc) -> None:
    scene(
        d,
        "letter",
        "NORTHGATE MUTUAL BANK",
        "Pay {def.full}",
        "[[MONEY case K N08|GBP 12,000.00]]",
        "{vic.titled}",
        "Sort code 00-00-00  Account {vic.account!A}",
        "Card {other.card}",
    )


@document("SYN-8", "PHOTO-THREAT", "PHOTO", "jpeg png tiff")
def threat(d: Doc) -> None:
    scene(d, "note", "{anon.first!R} we know it was you that talked to the police", "{anon.street}", "back off or else")


@document("SYN-1", "SCHOOL-LETTER", "LETTER", "tiff jpeg")
def school_letter(d: Doc) -> None:
    scene(d, "page", "{ch2.school!AC}", "Telephone {head.office}   office@brackenhill.example", "16 March 2026", "To the officer in the case, {oic.rank3:N03}",
          "{ch2.full} is a pupil in class 6. {ch2.first} told the class assistant in January that the swimming coach had been unkind.",
          "{gran.titled} collects the child on Thursdays; her number is {gran.phone}. The family live at {ch2.home}.", "{head.titled}, head teacher")  # fmt: skip
