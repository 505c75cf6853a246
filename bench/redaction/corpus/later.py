"""Cases UNS-13 to UNS-15 (profile fresh4): written by a stranger to the engine, who judged by DOMAIN 3.4 alone."""

from __future__ import annotations

from . import numbers
from .cast import Cast, make_place
from .content import Case


def _sallow() -> Case:
    cast = Cast(2601, "Sallow Lane", "Tolverne", "AA76", "tolmail.example")
    cast.add("def", "DEF", "Mr", "Christian Obinna", "Royal-Eze", "12/08/1993", "Flat 8, Kingfisher Wharf, Tolverne, AA76 4RW", pncid=numbers.pncid(2013, 9900228), cro=numbers.cro(900228, 2013), asn=numbers.asn(2026, "18", "ZN", 990228), vrm="CR01 ROY", phone="07700 900184", employer="Tarn Logistics", occupation="delivery driver", nick="Roy", aliases=("Roy",))  # fmt: skip
    cast.add("vic", "VIC", "Mrs", "Summer Hope", "Dale", "21/06/1989", "3 Sallow Lane, Tolverne, AA76 2SL", employer="Tolverne Library", occupation="librarian", nick="Sunny", phone="07700 900523")  # fmt: skip
    cast.add("vic2", "VIC", "Mr", "Jashanpreet Singh", "Dhaliwal", "17/10/2001", "Room 9, 41 Observatory Road, Tolverne, AA77 5QR", occupation="student", nick="Jash")  # fmt: skip
    cast.add("wit", "WIT", "Ms", "Rose", "Abernathy-Mark", "02/12/1971", "The Old Forge, Smithy Bank, Nether Tolverne, AA78 1SB", occupation="bus driver", employer="Tarnside Buses", vrm="RA00 MRK")  # fmt: skip
    cast.add("wit2", "WIT", "Mr", "Thanh Hai", "Nguyen", "11/03/1985", "22B Corn Street, Tolverne, AA76 1RS", occupation="barber", employer="Fade Kings", nick="Harry")  # fmt: skip
    cast.add("wit3", "WIT", "Mr", "Frank", "Early", "30/01/1950", "71 Mill Bridge Road, Tolverne, AA76 6LB", occupation="retired draughtsman")  # fmt: skip
    cast.add("caller", "CALLER", "Ms", "Joy", "Pickles", "08/09/1982", "19 Orchard Rise, Tolverne, AA77 3PR")
    cast.add("exp", "EXPERT", "Dr", "Aoibheann", "Mac Cárthaigh", in_record=(), email="a.maccarthaigh@tolmail.example")
    cast.officer("oic", "PC", "Leroy", "Summerhayes", "2871").officer("sgt", "Sgt", "Nicola", "Fortune", "640").officer(
        "fci", "PC", "Grant", "Marsh", "5532"
    )
    cast.third("gf", "Miss", "Chantelle", "Gray").third("pass", "Mr", "Bilal", "Sheikh", role="SUSPECT_OTHER").third(
        "husb", "Mr", "Oliver", "Dale", role="FAMILY"
    ).third("wren", "", "Wren", "Dale", "05/05/2019", role="FAMILY").third("gp", "Dr", "Henrietta", "Moon").third(
        "phys", "Ms", "Anjali", "Rao"
    ).third("taxi", "Mr", "Zoltán", "Kiss", vrm="ZK00 KSS").third("ins", "Ms", "Paula", "Sharp").third(
        "nb", "Mr", "Ivor", "Pugh", home="5 Sallow Lane, Tolverne, AA76 2SL"
    ).third("det", "Mr", "Carl", "Fox").third("sol", "Mr", "Ambrose", "Quill", role="EXPERT").third(
        "mum", "Mrs", "Adaeze", "Royal-Eze", role="FAMILY"
    ).third("fatou", "Ms", "Fatou", "Jallow").third("boss", "Mr", "Norman", "Chivers", employer="Tarn Logistics").third(
        "vanm", "Ms", "Gwen", "Partridge", vrm="GP01 VAN"
    )
    return cast.case("UNS-13", "18ZN0017126", [("RT88500", "Causing serious injury by dangerous driving", "3 November 2025", "Mill Bridge Road, Tolverne"), ("COML026", "Doing an act tending to pervert the course of public justice", "4 November 2025", "Tolverne")], {"GM/1": "scale plan", "LS/4": "film of bus 16", "LS/6": "download of telephone"}, force="Westmarch Police", court="Tolverne Crown Court")  # fmt: skip


def _lotus() -> Case:
    cast = Cast(2903, "Priory Parade", "Stanmoor", "AA81", "moorpost.example")
    cast.add("def", "DEF", "Mr", "Dean Godfrey", "Marlow-Pike", "25/02/1981", "9 Gasworks Cottages, Stanmoor, AA81 7GE", pncid=numbers.pncid(2001, 9900229), cro=numbers.cro(900229, 2001), asn=numbers.asn(2026, "86", "ZP", 990229), vrm="DM00 PYK", nick="Pikey-D", phone="07700 900038", occupation="scaffolder")  # fmt: skip
    cast.add("codef", "CODEF", "Miss", "Kayleigh-Jo", "Burrows", "14/07/2003", "Flat 3, 20 Tannery Row, Stanmoor, AA82 4TR", pncid=numbers.pncid(2021, 9900230), nick="KJ")  # fmt: skip
    cast.add("vic", "VIC", "Mr", "Wei Jun", "Zhang-Lim", "18/09/1976", "14A Priory Parade, Stanmoor, AA81 1PP", occupation="restaurant owner", employer="The Golden Lotus", nick="Jimmy", phone="07700 900966")  # fmt: skip
    cast.add("vic2", "VIC", "Mrs", "Siew Ling", "Zhang-Lim", "07/01/1979", "14A Priory Parade, Stanmoor, AA81 1PP", nick="Linda")  # fmt: skip
    cast.add("kid", "WIT_CH", "", "Lily Mei", "Zhang-Lim", "29/04/2014", "14A Priory Parade, Stanmoor, AA81 1PP", flags=("child",), school="Stanmoor Abbey Primary")  # fmt: skip
    cast.add("wit", "WIT", "Mrs", "Eleni", "Papageorgiou-Swift", "16/05/1968", "Windward, Cliff Walk, Stanmoor, AA83 2LW", occupation="pharmacist", employer="Parade Chemist", vrm="EP01 SWF")  # fmt: skip
    cast.add("wit2", "WIT", "Mr", "Abdikarim Hersi", "Farah", "01/01/1999", "Flat 11, Beacon Tower, Stanmoor, AA82 9BT", occupation="cashier", employer="Moor Road Garage")  # fmt: skip
    cast.add("int", "WIT_INT", "Miss", "Tamsin", "Lovelace", "23/10/1990", "33 Tannery Row, Stanmoor, AA82 4TS", flags=("intimidated", "domestic abuse"), employer="Bluebell Nursery", nick="Tam", phone="07700 900421", places=(make_place("Garden Flat, 6 Wychwood Terrace, Overstan, AA84 3WT", "temporary", protected=True),))  # fmt: skip
    cast.add("caller", "CALLER", "Mr", "Raymond", "Church", "12/12/1955", "27 Priory Parade, Stanmoor, AA81 1PQ")
    cast.add("exp", "EXPERT", "Mr", "Torsten", "Lindqvist", in_record=())
    cast.add("terp", "INTERP", "Ms", "Hui Fen", "Koh", in_record=("phone",))
    cast.officer("oic", "DC", "Marcus", "Royal", "3718").officer("sgt", "PS", "Bethany", "Constable", "91").officer(
        "bwv", "PC", "Amrita", "Justice", "4406"
    )
    cast.third("bro", "Mr", "Lee", "Pike", role="FAMILY").third("land", "Mr", "Gabriel", "Okafor-Day").third(
        "gran", "Mrs", "Xiu Ying", "Lim", "09/09/1948", role="FAMILY"
    ).third("other", "Mr", "Danny", "Flowers", role="SUSPECT_OTHER").third("det", "Mr", "Ivan", "Petkov").third(
        "sw", "Ms", "Josephine", "Laws"
    ).third("cust", "Mr", "Guy", "Chambers", vrm="GC01 CHM").third("gp", "Dr", "Simeon", "Achterkamp").third(
        "doc", "Dr", "Ngaire", "Te Aho", role="EXPERT"
    ).third("sol", "Ms", "Dympna", "Fallon", role="EXPERT").third("teach", "Miss", "April", "Showers").third(
        "mate", "Mr", "Craig", "Winterburn", nick="Winnie"
    ).third("loss", "Mr", "Hugh", "Penfold").third("grass", "Mr", "Alan", "Sparrow", role="CHIS").third(
        "kidpal", "", "Autumn", "Reed", "30/11/2013"
    )
    return cast.case("UNS-14", "86ZP0018126", [("CD71028", "Arson being reckless as to whether life was endangered", "17 January 2026", "The Golden Lotus, 14 and 14A Priory Parade, Stanmoor"), ("CD98001", "Racially aggravated criminal damage", "10 January 2026", "The Golden Lotus, Priory Parade, Stanmoor")], {"MR/1": "petrol can", "AHF/1": "till receipt", "AJ/2": "body worn film", "MR/9": "call data"}, force="Eastvale Constabulary", court="Stanmoor Crown Court")  # fmt: skip


def _oak() -> Case:
    cast = Cast(3307, "Brewhouse Yard", "Langley Ferry", "AA86", "ferrynet.example")
    cast.add("def", "DEF", "Ms", "Shanelle Faith", "Brook", "19/05/1996", "Flat 2, 88 Brewhouse Yard, Langley Ferry, AA86 3BY", pncid=numbers.pncid(2016, 9900231), cro=numbers.cro(900231, 2016), asn=numbers.asn(2026, "18", "ZS", 990231), nick="Shan", phone="07700 900739", occupation="nail technician")  # fmt: skip
    cast.add("codef", "CODEF", "Mr", "Piotr", "Zajac-Wills", "03/03/1992", "112 Ferry Road, Langley Ferry, AA86 8FR", pncid=numbers.pncid(2010, 9900232), nick="Pete", vrm="PZ00 WLS")  # fmt: skip
    cast.add("vic", "VIC", "Mr", "Emmanuel Kofi", "Asante-Boadu", "27/07/1984", "4 Lock Keepers Row, Langley Ferry, AA87 2LH", occupation="staff nurse", employer="Langley Royal Infirmary", nick="Manny", phone="07700 900350", vrm="EA01 BOA")  # fmt: skip
    cast.add("vic2", "VIC", "Miss", "Iris", "May", "15/08/2002", "The Flat, Royal Oak, Langley Ferry, AA86 1RA", in_record=("dob", "phone", "email"), occupation="barmaid", nick="Rizz")  # fmt: skip
    cast.add("wit", "WIT", "Mr", "Rajesh Kumar", "Pillai", "05/11/1973", "53 Osney Drive, Langley Ferry, AA87 6RD", occupation="security officer", employer="Langley Royal Infirmary", nick="Raj")  # fmt: skip
    cast.add("wit2", "WIT", "Mrs", "Prudence", "Bell", "20/04/1944", "Quaker Cottage, Pound Hill, Langley Ferry, AA88 4PH", nick="Pru")  # fmt: skip
    cast.add("wit3", "WIT", "Mr", "Mehmet", "Çelik-Hardy", "31/10/1980", "65 Ferry Road, Langley Ferry, AA86 8FS", occupation="minicab driver", vrm="MC00 HDY", phone="07700 900815", email="m.hardy80@ferrynet.example")  # fmt: skip
    cast.add("kid", "WIT_CH", "", "Hope", "Carver", "06/06/2011", "17 Cygnet Close, Langley Ferry, AA87 1DD", flags=("child",), school="Ferry High School")  # fmt: skip
    cast.add("caller", "CALLER", "Mr", "Noel", "Partridge-Khan", "24/12/1969", "90 Ferry Road, Langley Ferry, AA86 8FT")
    cast.add("exp", "EXPERT", "Dr", "Samir", "Haddad-Cohen", in_record=())
    cast.officer("oic", "DC", "Philippa", "Drummond", "1583").officer("pc", "PC", "Will", "Hope", "6203").officer(
        "sgt", "Sergeant", "Dominic", "Ash", "315"
    )
    cast.third("dad", "Mr", "Jonah", "Carver", role="FAMILY").third("gaffer", "Mr", "Terry", "Mildmay").third(
        "pal", "Miss", "Jade", "Stone"
    ).third("mum", "Mrs", "Verna", "Brook", role="FAMILY").third("bf", "Mr", "Tyrell", "Knight").third(
        "sister", "Ms", "Ama", "Asante", role="FAMILY"
    ).third("pt1", "Mr", "Lionel", "Frost").third("pt2", "Mrs", "Olive", "Greenwood").third(
        "gp", "Dr", "Cecily", "Hart"
    ).third("cab2", "Mr", "Waleed", "Aziz-Noor", vrm="WA01 NOR").third("det", "Mr", "Shaun", "Badger").third(
        "aa", "Mrs", "Ottoline", "Speed", role="AA"
    ).third("sol", "Mr", "Barnabas", "Keep", role="EXPERT").third("hr", "Ms", "Melody", "Sings").third(
        "elder", "Mr", "Curtis", "Vane", role="SUSPECT_OTHER"
    ).third("wife", "Mrs", "Lakshmi", "Pillai", role="FAMILY").third("reg", "Mr", "Duke", "Merriweather")
    return cast.case("UNS-15", "18ZS0019126", [("CJ88116", "Assault by beating of an emergency worker", "22 February 2026", "Langley Royal Infirmary"), ("PU86004", "Affray", "21 February 2026", "The Royal Oak, Ferry Road, Langley Ferry")], {"RKP/1": "hospital film", "WH/1": "body worn film", "PD/3": "pool cue"}, force="Westmarch Police", court="Langley Crown Court")  # fmt: skip


def fourth_fresh_cases() -> dict[str, Case]:
    """Return the fourth set of fresh cases by name."""
    return {case.id: case for case in (_sallow(), _lotus(), _oak())}
