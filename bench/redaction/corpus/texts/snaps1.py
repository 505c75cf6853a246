"""Photographs and screenshots of the third adversary's set."""

from __future__ import annotations

from corpus.content import Doc
from corpus.registry import document

from .wild1 import shot

SET = "wild3"
SNAP = {"grain": 6, "blur": 0.7, "jpeg": 40}
DUSK = {"dim": 0.42, "grain": 11, "blur": 0.8, "jpeg": 60}
CLEAN = {"grain": 0, "blur": 0}


@document("WLD-3", "LETTERSNAP", "LETTER", "jpeg heic", profile=SET)
def letter_at_an_angle(d: Doc) -> None:
    shot(d, "wood", (1800, 1500), light=True, **SNAP)
    d.add("label", "Northmere Housing Association", "",
          "{tenant.tfull}", "{tenant.homel}", "{tenant.pc}", "",
          "Dear {tenant.titled},", "",
          "Your neighbour {vic.titled} at {vic.homel!E} has told us",
          "of noise on [[DATE case K|9 September 2026]]. Please ring {clerk.full} on",
          "{clerk.land} or write to {clerk.email}.",
          "Rent due: [[MONEY case K|GBP 412.60]]",
          face="serif", size=32, paper=(250, 249, 244), at=(220, 160), angle=9, bend="persp")  # fmt: skip


@document("WLD-4", "BANDARM", "PHOTO", "jpeg heic", profile=SET)
def wrist_band(d: Doc) -> None:
    shot(d, "#d8b398", (1400, 900), light=True, grain=6, blur=0.8, jpeg=55)
    d.add("label", "{vic.revcaps!R}   M", "DOB {vic.dobdash}   HOSP NO [[FREE_ID vic R|K482917]]", "NHS {vic.nhs}   WARD 4B",
          face="sans", size=32, paper=(250, 251, 252), ink=(25, 25, 35), at=(150, 330), angle=4, bend="wave")  # fmt: skip


@document("WLD-3", "CARPARK", "PHOTO", "jpeg", profile=SET)
def parked_cars(d: Doc) -> None:
    shot(d, "brick", (1600, 1000), **SNAP)
    d.add("label", "{pal.vrm}", face="narrow", size=54, paper=(240, 205, 40), ink=(12, 12, 12), pad=12, at=(160, 620), angle=3)  # fmt: skip
    d.add("label", "{rider.vrmt}", face="narrow", size=38, paper=(246, 246, 246), ink=(12, 12, 12), pad=10, at=(720, 700), angle=-9, bend="persp")  # fmt: skip
    d.add("label", "{wit.vrm}", face="narrow", size=46, paper=(246, 246, 246), ink=(12, 12, 12), pad=10, at=(1150, 640), angle=-2)  # fmt: skip
    d.add("label", "[[PLACE case K|PAY HERE]]", face="bold", size=44, paper=(30, 60, 140), ink=(255, 255, 255), at=(1200, 90))  # fmt: skip


@document("WLD-4", "NIGHTPLATE", "PHOTO", "jpeg heic", profile=SET)
def plate_at_night(d: Doc) -> None:
    shot(d, "night", (1400, 900), **DUSK)
    d.add("label", "{cab.vrm}", face="narrow", size=60, paper=(240, 240, 232), ink=(20, 20, 20), pad=12, at=(560, 560), angle=-4)  # fmt: skip
    d.add("label", "TAXI", face="bold", size=40, paper=(230, 200, 90), at=(620, 260))


@document("WLD-3", "IDLANYARD", "PHOTO", "jpeg", profile=SET)
def identity_card(d: Doc) -> None:
    shot(d, "cloth", (1200, 1400), glare=True, **SNAP)
    d.add("label", "STUDENT CARD", "{sis.caps}", "Born {sis.dob}", "No [[FREE_ID sis R|80417733]]", "Expires 31/08/2027",
          face="round", size=40, paper=(244, 246, 250), ink=(20, 30, 60), at=(240, 420), angle=-12, bend="persp", rule=(20, 60, 140))  # fmt: skip


@document("WLD-4", "PASSPORTPAGE", "PHOTO", "jpeg", profile=SET)
def passport_page(d: Doc) -> None:
    shot(d, "wood", (1500, 1100), **SNAP)
    d.add("label", "PASSPORT  PASSEPORT", "Surname {aunt.CAPS}", "Given names {aunt.first}", "Passport No {aunt.passport}",
          "Date of birth {aunt.dobdash}", "Nationality BRITISH CITIZEN",
          face="sans", size=36, paper=(228, 220, 232), ink=(50, 40, 60), at=(240, 240), angle=6)  # fmt: skip


@document("WLD-3", "ENVELOPES", "PHOTO", "jpeg png", profile=SET)
def two_envelopes(d: Doc) -> None:
    shot(d, "wood", (1700, 1300), light=True, grain=6, blur=0.7, jpeg=50)
    d.add("label", "{gran.tfull}", "{gran.homen}", face="hand", size=56, paper=(244, 240, 226), ink=(30, 40, 120), at=(120, 120), angle=6, shake=0.04)  # fmt: skip
    d.add("label", "{man.tfull}", "{man.homen}", "If undelivered return to PO Box 12",
          face="type", size=38, paper=(250, 250, 250), at=(760, 700), angle=-5)  # fmt: skip


@document("WLD-4", "TILLRECEIPT", "PHOTO", "jpeg", profile=SET)
def shop_receipt(d: Doc) -> None:
    shot(d, "cloth", (1100, 1700), light=True, **SNAP)
    d.add("label", "SAXELBY STORES", "[[DATE case K|17/08/2026]] 14:07", "MILK 2PT      [[MONEY case K|GBP 1.45]]", "BREAD         [[MONEY case K|GBP 1.80]]",
          "CLUB CARD {neigh.full}", "POINTS 212", "CARD {neigh.card}", "TEL {neigh.phonet}", "THANK YOU",
          face="dots", size=30, paper=(252, 251, 246), at=(200, 220), angle=3, bend="wave")  # fmt: skip


@document("WLD-3", "DARKCONTACT", "PHONE_EXTRACT", "png jpeg", profile=SET)
def contact_in_dark_mode(d: Doc) -> None:
    shot(d, "#000000", (1080, 1900), **CLEAN)
    d.add("label", "{rider.full}", face="round", size=60, ink=(255, 255, 255), at=(280, 380))
    d.add("label", "mobile", "{rider.phone}", face="round", size=38, paper=(28, 28, 30), ink=(10, 132, 255), at=(60, 700))  # fmt: skip
    d.add("label", "home", "{rider.street}", "{rider.pc}", face="round", size=38, paper=(28, 28, 30), ink=(235, 235, 245), at=(60, 960))  # fmt: skip
    d.add("label", "birthday", "{rider.dobl}", face="round", size=38, paper=(28, 28, 30), ink=(235, 235, 245), at=(60, 1240))  # fmt: skip
    d.add("label", "Share contact", face="round", size=38, ink=(10, 132, 255), at=(60, 1540))


@document("WLD-4", "GROUPCHAT", "PHONE_EXTRACT", "png jpeg", profile=SET)
def group_chat(d: Doc) -> None:
    shot(d, "#0b141a", (1080, 2000), **CLEAN)
    d.add("label", "Pippin Lane neighbours", face="bold", size=40, ink=(233, 237, 239), at=(150, 60))
    d.add("label", "{mate.full}", "did anyone see who hit {vic.first!E}", face="round", size=34, paper=(32, 44, 51), ink=(233, 237, 239), at=(30, 220))  # fmt: skip
    d.add("label", "{neigh.phonei}", "it was {def.full} i saw her", face="round", size=34, paper=(32, 44, 51), ink=(233, 237, 239), at=(30, 480))  # fmt: skip
    d.add("label", "tell {oic.rank3}", "or ring me {mum.phone}", face="round", size=34, paper=(0, 92, 75), ink=(233, 237, 239), at=(400, 760))  # fmt: skip
    d.add("label", "{aunt.full}", "we are at {aunt.homel}", face="round", size=34, paper=(32, 44, 51), ink=(233, 237, 239), at=(30, 1040))  # fmt: skip
    d.add("label", "ok x", face="round", size=34, paper=(0, 92, 75), ink=(233, 237, 239), at=(820, 1320))


@document("WLD-3", "CALLLOG", "PHONE_EXTRACT", "jpeg", profile=SET)
def call_log_photographed(d: Doc) -> None:
    shot(d, "cloth", (1500, 1500), **DUSK)
    d.add("label", "Recents", "{pal.full}  mobile  21:14", "{sis.full}  home  20:50", "{man.phone}  19:22", "{wit2.full}  mobile  18:01",
          face="thin", size=54, paper=(16, 16, 18), ink=(236, 236, 240), at=(220, 260), angle=7, bend="persp")  # fmt: skip


@document("WLD-4", "SIDEWAYSNOTE", "PHOTO", "jpeg png", profile=SET)
def note_lying_sideways(d: Doc) -> None:
    shot(d, "wood", (1500, 1100), grain=6, blur=0.6, turn=90)
    d.add("label", "Collect {vic.first!E} at 3", "from {head.titled}", "or {aunt.full} {aunt.phone}", "gate code 4471",
          face="hand3", size=64, paper=(255, 244, 170), ink=(40, 40, 60), at=(220, 220), angle=-3)  # fmt: skip


@document("WLD-3", "UPSIDEDOWN", "PHOTO", "jpeg", profile=SET)
def card_upside_down(d: Doc) -> None:
    shot(d, "#6b7078", (1400, 1000), turn=180, **SNAP)
    d.add("label", "{man.full}", "Locksmith", "{man.phone}", "{man.email}",
          face="gothic", size=48, paper=(250, 250, 250), ink=(30, 30, 30), at=(260, 280), angle=4)  # fmt: skip


@document("WLD-4", "EXIFTURNED", "PHOTO", "jpeg", profile=SET)
def turned_by_its_exif(d: Doc) -> None:
    shot(d, "brick", (1400, 1000), **SNAP)
    d.facts["turned"] = True
    d.add("label", "LOST CAT", "ring {neigh.full}", "{neigh.phone}", "{neigh.street}",
          face="humor", size=60, paper=(252, 252, 248), at=(240, 220), angle=-4)  # fmt: skip


@document("WLD-3", "TICKET", "PHOTO", "jpeg", profile=SET)
def parking_ticket(d: Doc) -> None:
    shot(d, "#3c4650", (1300, 1100), glare=True, **SNAP)
    d.add("label", "PENALTY CHARGE NOTICE", "Vehicle {pal.vrm}", "Where [[PLACE case K|Weir Road]]", "Amount [[MONEY case K|GBP 70.00]]",
          "Keeper {pal.full}", "{pal.homel}", face="mono", size=34, paper=(250, 244, 190), at=(220, 220), angle=-8)  # fmt: skip


@document("WLD-4", "PILLBOX", "PHOTO", "jpeg heic", profile=SET)
def pill_box(d: Doc) -> None:
    shot(d, "shelf", (1300, 1100), **DUSK)
    d.add("label", "Salbutamol 100mcg inhaler", "TWO puffs when needed", "{vic.full!R}", "{vic.homel}", "Dr {gp.last!E}  [[DATE case K|2 August 2026]]",
          face="narrow", size=34, paper=(252, 252, 252), at=(260, 360), angle=5)  # fmt: skip


@document("WLD-3", "STICKYSCREEN", "PHOTO", "jpeg", profile=SET)
def sticky_note_on_screen(d: Doc) -> None:
    shot(d, "#101820", (1500, 1000), grain=8, blur=0.9, jpeg=55)
    d.add("label", "Customer {gran.revcaps}", "DOB {gran.dob}", "Email {gran.email}", "Balance [[MONEY case K|GBP 88.20]]",
          face="sans", size=36, paper=(236, 240, 246), at=(140, 160), angle=2, bend="persp")  # fmt: skip
    d.add("label", "call {sis.first}", "{sis.phone3}", face="hand2", size=62, paper=(250, 240, 120), ink=(30, 30, 110), at=(900, 560), angle=-10)  # fmt: skip


@document("WLD-4", "VANSIDE", "PHOTO", "jpeg", profile=SET)
def lettering_on_a_van(d: Doc) -> None:
    shot(d, "grass", (1600, 1000), **SNAP)
    d.add("label", "{mower.full}", "Mowing and hedges", "{mower.phone}", face="script", size=80, paper=(245, 245, 240), ink=(20, 90, 40), at=(240, 200), angle=-2, bend="persp")  # fmt: skip
    d.add("label", "{mower.vrm}", face="narrow", size=44, paper=(240, 205, 40), ink=(12, 12, 12), pad=10, at=(1100, 760), angle=2)  # fmt: skip


@document("WLD-3", "KEEPALL", "PHOTO", "jpeg png", profile=SET)
def nothing_to_hide(d: Doc) -> None:
    shot(d, "brick", (1400, 1000), **SNAP)
    d.add("label", "[[PLACE case K|BRACKENFORD ARCADE]]", "Open 10 till 8", "No cash kept overnight", "Exhibit [[EXHIBIT case K|MT/1]]",
          face="bold", size=56, paper=(250, 240, 230), ink=(140, 20, 30), at=(200, 260), angle=-3)  # fmt: skip
