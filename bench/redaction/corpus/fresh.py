"""Fresh cases UNS-4 to UNS-6: people of many origins, written before the engine was shown any of them."""

from __future__ import annotations

from . import numbers
from .cast import Cast, make_place
from .content import Case


def _slate() -> Case:
    cast = Cast(1033, "Heol y Bryn", "Pentrefelin", "AA31", "llythyr.example")
    cast.add("def", "DEF", "Mr", "Dafydd Wyn", "Prydderch", "05/02/1983", "14 Slate Row, Pentrefelin, AA31 2RD", pncid=numbers.pncid(2004, 9900215), cro="900215/04D", asn=numbers.asn(2026, "18", "ZA", 990215), vrm="CY00 DWP", nick="Dai", aliases=("Dai Slate",))  # fmt: skip
    cast.add("codef", "CODEF", "Mr", "Tomasz", "Wójcik", "17/09/1989", "Flat 3, 88 Harbour Road, Pentrefelin, AA31 9HR", pncid=numbers.pncid(2015, 9900216), nick="Tomek")  # fmt: skip
    cast.add("vic", "VIC", "Mrs", "Myfanwy", "ap Gwilym", "11/11/1946", "Tŷ Gwyn, Heol y Bryn, Pentrefelin, AA31 4TG", occupation="retired librarian", vrm="MA01 GWL")  # fmt: skip
    cast.add("vic2", "VIC", "Mr", "Agnieszka", "Kowalczyk-Dunn", "23/03/1979", "16 Heol y Bryn, Pentrefelin, AA31 4TH")
    cast.add("wit", "WIT", "Mr", "Will", "May", "09/04/1991", "18 Heol y Bryn, Pentrefelin, AA31 4TH", occupation="window cleaner", employer="Brightside Cleaning", vrm="WM00 MAY")  # fmt: skip
    cast.add("wit2", "WIT", "Ms", "Grace", "Street", "30/08/1985", "The Old Toll House, Coast Road, Pentrefelin, AA31 7CR", occupation="shop manager", employer="Pentre Pawn and Gold")  # fmt: skip
    cast.officer("oic", "DC", "Iestyn", "Vaughan-Bell", "2217").officer(
        "sgt", "PS", "Rhodri", "Marchetti", "1405"
    ).officer("scc", "CSI", "Heather", "Drew", "C88")
    cast.third("nb", "Mr", "Idris", "Lake", home="20 Heol y Bryn, Pentrefelin, AA31 4TH").third(
        "son", "Mr", "Gethin", "ap Gwilym", role="FAMILY", vrm="GA01 PGW"
    ).third("mum", "Mrs", "Janet", "Prydderch", role="FAMILY").third("fence", "Mr", "Sonny", "Bright").third(
        "gp", "Dr", "Nia", "Caradog"
    ).third("solic", "Ms", "Harriet", "Lowenthal", role="EXPERT").third("post", "Mr", "Emrys", "Post").third(
        "tic1", "Miss", "Rose", "Field", home="3 Quarry Terrace, Pentrefelin, AA31 6QT"
    ).third("tic2", "Mr", "Harold", "Bassett", home="Bron Eryri, Chapel Lane, Pentrefelin, AA31 6CL").third(
        "det", "Mr", "Liam", "Costigan"
    ).third("grass", "Mr", "Perry", "Nantlais", role="CHIS")
    return cast.case("UNS-4", "18ZA0007726", [("TH68036", "Burglary dwelling", "3 February 2026", "Tŷ Gwyn, Heol y Bryn, Pentrefelin"), ("TH68091", "Handling stolen goods", "4 February 2026", "Pentrefelin")], {"HD/1": "footwear lift", "IV/2": "till roll"}, force="Westmarch Police", court="Pentrefelin Magistrates' Court")  # fmt: skip


def _saffron() -> Case:
    cast = Cast(1187, "Saffron Close", "Eastholme", "AA36", "quickmail.example")
    cast.add("def", "DEF", "Mr", "Imran Hussain", "Chaudhry", "28/06/1986", "Flat 12, Weavers House, Eastholme, AA36 3WH", pncid=numbers.pncid(2009, 9900217), cro="900217/09F", asn=numbers.asn(2026, "86", "ZC", 990217), vrm="EK01 IHC", nick="Immy", employer="Eastholme Tyres", occupation="tyre fitter")  # fmt: skip
    cast.add("vic", "VIC", "Miss", "Chidinma Blessing", "Okonkwo", "14/12/1992", "27 Saffron Close, Eastholme, AA36 8SC", aliases=("Chichi",), nick="Chichi", flags=("domestic abuse", "refuge"), employer="St Brigid's Hospice", occupation="nurse", school="", vrm="CH00 OKO", places=(make_place("Room 4, Linden Court, Farrow Street, AA39 5LC", "refuge", protected=True),))  # fmt: skip
    cast.add("wit", "WIT", "Mr", "Gurpreet", "Singh", "02/02/1974", "29 Saffron Close, Eastholme, AA36 8SC", occupation="taxi driver", vrm="GS01 TXI")  # fmt: skip
    cast.add("caller", "CALLER", "Mrs", "Siobhán", "O'Dwyer", "19/07/1958", "25 Saffron Close, Eastholme, AA36 8SC")
    cast.add("kid", "WIT_CH", "", "Amara", "Okonkwo", "06/05/2016", "27 Saffron Close, Eastholme, AA36 8SC", flags=("child",), school="Holy Rood Primary")  # fmt: skip
    cast.add("terp", "INTERP", "Mrs", "Nasreen", "Qureshi")
    cast.officer("oic", "PC", "Kieran", "Oduya", "7714").officer("sgt", "Sgt", "Mark", "Winter", "662").officer(
        "dv", "DC", "Rose", "Penhale", "3051"
    )
    cast.third("mum", "Mrs", "Ngozi", "Okonkwo", role="FAMILY").third(
        "sis", "Ms", "Ifeoma", "Eze", role="FAMILY"
    ).third("ex", "Mr", "Bashir", "Rahman").third("boss", "Mrs", "Dorothy", "Ellingworth").third(
        "gp", "Dr", "Anand", "Subramaniam"
    ).third("hv", "Ms", "Kirsty", "McAllister").third("doc", "Dr", "Hedvika", "Novotná", role="EXPERT").third(
        "shop", "Mr", "Yusuf", "Demir"
    ).third("cell", "Mr", "Reece", "Tolliver").third("idva", "Ms", "Fern", "Abbott").third(
        "neph", "", "Zayn", "Chaudhry", "11/01/2012", role="FAMILY"
    )
    return cast.case("UNS-5", "86ZC0008826", [("OF61131", "Assault occasioning actual bodily harm", "21 March 2026", "27 Saffron Close, Eastholme"), ("PH97003", "Harassment", "between 22 March 2026 and 2 April 2026", "Eastholme")], {"KO/1": "body worn video", "KO/2": "photographs of injuries", "CO/3": "screenshots"}, force="Eastvale Constabulary", court="Eastholme Magistrates' Court")  # fmt: skip


def _courier() -> Case:
    cast = Cast(1291, "Meadowsweet Avenue", "Langstrand", "AA41", "inbox.example")
    cast.add("def", "DEF", "Ms", "Tatiana", "Volkova-Reyes", "30/01/1997", "Unit 9, Tidewater Studios, Langstrand, AA41 5TS", pncid=numbers.pncid(2022, 9900218), asn=numbers.asn(2026, "18", "ZD", 990218), nick="Tania", aliases=("Tania Reyes",), employer="Swiftline Parcels", occupation="courier", vrm="TV01 RYS")  # fmt: skip
    cast.add("vic", "VIC", "Mr", "Fergus", "Mac Giolla Phádraig", "08/08/1939", "6 Meadowsweet Avenue, Langstrand, AA41 2MA", occupation="retired postmaster")  # fmt: skip
    cast.add("vic2", "VIC", "Mrs", "Parvati", "Venkataraman", "27/02/1951", "11 Chandlers Reach, Langstrand, AA41 7CR")
    cast.add("wit", "WIT", "Ms", "Ottilie", "Grünewald", "15/05/1990", occupation="cashier", employer="Langstrand Building Society")  # fmt: skip
    cast.add("wit2", "WIT", "Mr", "Kwabena", "Osei", "03/10/1988", "8 Meadowsweet Avenue, Langstrand, AA41 2MA", vrm="KO00 BSI")  # fmt: skip
    cast.officer("oic", "DC", "Philomena", "Sharrock", "5533").officer(
        "fi", "Financial Investigator", "Bertrand", "Ings", "9021"
    ).officer("sup", "DI", "Ayodele", "Cartwright", "77")
    cast.third("dau", "Mrs", "Bríd", "Heneghan", role="FAMILY").third("cust", "Mr", "Clifford", "Maw").third(
        "cust2", "Mrs", "Jean", "Rook"
    ).third("boss", "Mr", "Stavros", "Ioannou").third("land", "Mr", "Percy", "Quick").third(
        "bf", "Mr", "Luca", "Ferrante"
    ).third("nurse", "Mrs", "Hope", "Castle").third("rev", "Rev", "Aled", "Church").third(
        "analyst", "Mr", "Tobin", "Kerslake"
    ).third("other", "Mr", "Dwayne", "Pike", role="SUSPECT_OTHER").third("imam", "Mr", "Farid", "Haddad")
    return cast.case("UNS-6", "18ZD0009926", [("FA06001", "Fraud by false representation", "between 10 January 2026 and 27 February 2026", "Langstrand"), ("FA06003", "Possession of articles for use in fraud", "27 February 2026", "Tidewater Studios, Langstrand")], {"PS/1": "mobile telephone", "PS/4": "bank statements of Mr Mac Giolla Phádraig", "OG/1": "branch film"}, force="Westmarch Police", court="Langstrand Crown Court")  # fmt: skip


def fresh_cases() -> dict[str, Case]:
    """Return the fresh cases by name."""
    return {case.id: case for case in (_slate(), _saffron(), _courier())}
