"""The held-out cases: people, streets and charges that the engine's authors do not tune on (totals only)."""

from __future__ import annotations

from . import numbers
from .cast import Cast, make_place
from .content import Case


def _lanterns() -> Case:
    cast = Cast(807, "Gallowgate", "Thornmere", "AA21", "letterbox.example")
    cast.add(
        "def",
        "DEF",
        "Mr",
        "Anton Rhys",
        "Zielinski",
        "27/10/1991",
        "Caravan 6, Ferry Meadow, Thornmere, AA21 9FN",
        pncid=numbers.pncid(2011, 9900211),
        asn=numbers.asn(2026, "86", "ZQ", 990211),
        vrm="BD00 AZL",
        nick="Tony",
    )
    cast.add(
        "vic",
        "VIC",
        "Miss",
        "Bethan",
        "Ó Ceallaigh",
        "30/04/1998",
        "Apartment 14, Ropewalk Mill, Thornmere, AA21 4RN",
        aliases=("Beth",),
        nick="Beth",
        employer="Saltmarsh Dental",
        occupation="dental nurse",
        flags=("stalking",),
        places=(make_place("The Coach House, Upper Wend, AA24 1DH", "refuge", protected=True),),
    )
    cast.add(
        "wit",
        "WIT",
        "Mrs",
        "Oluwaseun",
        "Adebayo-Finch",
        "12/12/1969",
        "2 Gallowgate Mews, Thornmere, AA21 3GN",
        nick="Seun",
    )
    cast.add(
        "wit2", "WIT", "Mr", "Jean-Luc", "van der Meer", "01/07/1955", "The Lodge, St Brannoc Park, Thornmere, AA21 7SB"
    )
    cast.officer("oic", "DC", "Priscilla", "Hargest", "8812").officer("sgt", "Sergeant", "Thomas", "Uppal", "E507")
    cast.third("flat", "Ms", "Rosalind", "Wickstead").third(
        "boss", "Mr", "Desmond", "Trevanion", employer="Saltmarsh Dental"
    ).third("ex", "Mr", "Ciaran", "MacLochlainn").third("dr", "Dr", "Yuki", "Tanabe")
    cast.third("sister", "Ms", "Sinéad", "Ó Ceallaigh", role="FAMILY").third("cabbie", "Mr", "Mustafa", "Ergin").third(
        "pupil", "", "Lowenna", "Hocking", "02/02/2014"
    )
    return cast.case("UNS-1", "86ZQ0004426", [("PH97004", "Stalking involving serious alarm or distress", "between 1 May 2026 and 19 June 2026", "Thornmere")], {"PH/1": "doorbell film", "BO/2": "screenshots"}, force="Eastvale Constabulary", court="Thornmere Magistrates' Court")  # fmt: skip


def _anvil() -> Case:
    cast = Cast(861, "Cinder Path", "Upper Wend", "AA24", "mailbag.example")
    cast.add(
        "def",
        "DEF",
        "Mrs",
        "Philippa",
        "Stourbridge-Cole",
        "08/03/1975",
        "Hollybank, Drovers Lane, Upper Wend, AA24 6DL",
        pncid=numbers.pncid(2020, 9900212),
        asn=numbers.asn(2026, "18", "ZR", 990212),
        employer="Wend Valley Carers",
        occupation="carer",
        driver="STOUR753085P99QR",
    )
    cast.add(
        "vic",
        "VIC",
        "Mr",
        "Ebenezer",
        "Lamplugh",
        "03/01/1938",
        "Almshouse 3, Maltings Court, Upper Wend, AA24 2ND",
        occupation="retired miner",
    )
    cast.add(
        "wit",
        "WIT",
        "Ms",
        "Xanthe",
        "Papadakis",
        "21/05/1994",
        "77 Cinder Path, Upper Wend, AA24 5DP",
        occupation="district nurse",
    )
    cast.add("caller", "CALLER", "Mr", "Gordon", "Blenkinsopp", "14/02/1950", "79 Cinder Path, Upper Wend, AA24 5DP")
    cast.officer("oic", "PC", "Nerys", "Llewellin", "409").officer("sgt", "DS", "Kofi", "Boateng-Hale", "3316")
    cast.third("niece", "Mrs", "Verity", "Lamplugh-Shaw", role="FAMILY").third(
        "vicar", "Rev", "Crispin", "Holloway"
    ).third("chemist", "Mr", "Anil", "Deshpande").third("cust", "Mrs", "Winifred", "Tranmere").third(
        "cust2", "Mr", "Osric", "Pendlebury"
    )
    cast.third("gp", "Dr", "Morwenna", "Tregear").third("solic", "Mr", "Hamish", "Auchterlonie")
    return cast.case("UNS-2", "18ZR0005526", [("TH68010", "Theft of cash and jewellery", "between 2 January 2026 and 8 May 2026", "Maltings Court, Upper Wend")], {"XP/1": "diary", "NL/3": "ring"}, force="Westmarch Police", court="Wendbury Crown Court")  # fmt: skip


def _kestrel() -> Case:
    cast = Cast(913, "Bodmin Crescent", "Castlereach", "AA27", "sendit.example")
    cast.add(
        "def",
        "DEF",
        "Mr",
        "Jaydon",
        "Mbeki-Shaw",
        "19/11/2004",
        "Flat C, 118 Bodmin Crescent, Castlereach, AA27 8BD",
        pncid=numbers.pncid(2023, 9900213),
        asn=numbers.asn(2026, "86", "ZT", 990213),
        nick="Jay",
        aliases=("Jay", "Shawzy"),
    )
    cast.add(
        "codef",
        "CODEF",
        "Mr",
        "Corey",
        "Tidswell",
        "06/06/2003",
        "9 Quern Street, Castlereach, AA27 2QS",
        pncid=numbers.pncid(2022, 9900214),
        nick="Tids",
    )
    cast.add(
        "vic",
        "VIC",
        "Dr",
        "Ranjit",
        "Bhattacharya",
        "25/09/1968",
        "Greystones, Observatory Hill, Castlereach, AA27 1PH",
        vrm="AE01 RBX",
    )
    cast.add(
        "anon",
        "WIT_ANON",
        "Ms",
        "Marguerite",
        "Oldacre",
        "17/08/1986",
        "41 Bodmin Crescent, Castlereach, AA27 8BD",
        flags=("anonymity order",),
        occupation="florist",
    )
    cast.add(
        "kid",
        "WIT_CH",
        "",
        "Teddy",
        "Umfreville",
        "09/10/2015",
        "120 Bodmin Crescent, Castlereach, AA27 8BD",
        flags=("child",),
        school="Larkfield Church School",
    )
    cast.officer("oic", "DC", "Benedict", "Achterberg", "1190").officer("sgt", "PS", "Lorna", "Skerritt", "2468")
    cast.third("tenant", "Mr", "Florin", "Dragomir").third("barmaid", "Ms", "Jacinta", "Quayle").third(
        "dad", "Mr", "Hugo", "Umfreville", role="FAMILY"
    ).third("medic", "Dr", "Solveig", "Rasmussen").third("owner", "Mrs", "Thelma", "Garrick", vrm="PK00 OWN")
    cast.third("grass", "Mr", "Duane", "Ferring", role="CHIS").third("other", "Mr", "Anton", "Meakin")
    return cast.case("UNS-3", "86ZT0006626", [("OF61016", "Wounding", "14 May 2026", "The Blue Anchor, Quern Street, Castlereach")], {"BA/1": "till film", "LS/2": "jacket"}, force="Eastvale Constabulary", court="Castlereach Crown Court")  # fmt: skip


def unseen_cases() -> dict[str, Case]:
    """Return the held-out cases by name."""
    return {case.id: case for case in (_lanterns(), _anvil(), _kestrel())}
