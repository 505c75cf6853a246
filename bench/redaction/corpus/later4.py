"""Cases UNS-81 to UNS-84 (profile fresh8): by a stranger to the finders, as a scorer outside would from DOMAIN.

Typical cases with typical papers: a burglary, an assault at home, roofs never mended, drugs in a flat.
"""

from __future__ import annotations

from . import numbers
from .cast import Cast, make_place
from .content import Case


def _burglary() -> Case:
    cast = Cast(7101, "Lapwing Close", "Stanmere", "AA41", "stanmeremail.example")
    cast.add("def", "DEF", "Mr", "Lewis Craig", "Hargadon", "22/06/1994", "Flat 9, Corby House, Stanmere, AA41 6CH", pncid=numbers.pncid(2011, 9900281), asn=numbers.asn(2026, "18", "ZB", 990281), phone="07700 900411")  # fmt: skip
    cast.add("codef", "CODEF", "Ms", "Denise", "Parfitt", "14/01/1988", "31 Holloway Street, Stanmere, AA41 2HS", pncid=numbers.pncid(2014, 9900282), phone="07700 900412")  # fmt: skip
    cast.add("vic", "VIC", "Mrs", "Eleanor Rose", "Whitcombe", "09/11/1951", "5 Lapwing Close, Stanmere, AA41 3LC", phone="07700 900413", occupation="retired")  # fmt: skip
    cast.add("wit", "WIT", "Mr", "Colin", "Braithwaite", "27/04/1963", "8 Lapwing Close, Stanmere, AA41 3LD", phone="07700 900414", occupation="electrician")  # fmt: skip
    cast.add("wit2", "WIT", "Ms", "Anjali", "Desai", "18/08/1985", "72 Mercer Road, Stanmere, AA42 7MR", phone="07700 900415", occupation="shop manager", employer="Goldmark Pawnbrokers")  # fmt: skip
    cast.third("son", "Mr", "Peter", "Whitcombe", "03/05/1979", "14 Fenwick Drive, Stonebrook, AA44 2FD", role="FAMILY", phone="07700 900416")  # fmt: skip
    cast.third("caller", "Mrs", "Joan", "Tilley", "12/12/1948", "11 Lapwing Close, Stanmere, AA41 3LD", role="CALLER", phone="07700 900417")  # fmt: skip
    cast.third("sus", "Mr", "Dean", "Rourke", "30/09/1991", "6 Canal Row, Stanmere, AA41 9CR", role="SUSPECT_OTHER", phone="07700 900418", vrm="DR00 KEJ")  # fmt: skip
    cast.third("gp", "Dr", "Helen", "Marsden")
    cast.officer("oic", "DC", "Laura", "Penrose", "4471", phone="07700 900419").officer("pc", "PC", "Imran", "Akhtar", "2093").officer("ds", "DS", "Neil", "Fairclough", "1180", phone="07700 900420")  # fmt: skip
    return cast.case("UNS-81", "18ZB0041126", [("TH68036", "Burglary dwelling", "5 February 2026", "5 Lapwing Close, Stanmere"), ("FA06001", "Fraud by false representation, using a stolen bank card at Quickfuel and Booze Barn", "5 February 2026", "Stanmere"), ("TH68072", "Handling stolen goods, a gold necklace and ring", "6 February 2026", "Goldmark Pawnbrokers, Stanmere")], {"EW/1": "list of stolen property", "AD/1": "pawn ticket", "IA/1": "screwdriver", "AD/2": "shop CCTV"}, force="Westmarch Police", court="Stanmere Crown Court")  # fmt: skip


def _domestic() -> Case:
    cast = Cast(7301, "Marlow Court", "Fernleigh", "AA45", "fernpost.example")
    cast.add("def", "DEF", "Mr", "Mark Anthony", "Renshaw", "11/02/1986", "Flat 3, Marlow Court, Fernleigh, AA45 1MC", pncid=numbers.pncid(2008, 9900283), asn=numbers.asn(2026, "86", "ZB", 990283), phone="07700 900431", vrm="MR01 HTS")  # fmt: skip
    cast.add("vic", "VIC", "Ms", "Gemma Louise", "Treadwell", "25/07/1990", "Flat 3, Marlow Court, Fernleigh, AA45 1MC", phone="07700 900432", occupation="dental nurse", employer="Bridge Street Dental Practice", flags=("refuge",), places=(make_place("17 Sorrel Avenue, Harrowmoor, AA49 5SA", "refuge", protected=True),))  # fmt: skip
    cast.add("wit", "WIT", "Mrs", "Susan", "Treadwell", "02/03/1962", "40 Barley Road, Fernleigh, AA45 8BR", phone="07700 900433", occupation="receptionist")  # fmt: skip
    cast.add("wit2", "WIT", "Mr", "Abdul Karim", "Hussain", "19/10/1974", "Flat 4, Marlow Court, Fernleigh, AA45 1MC", phone="07700 900434", occupation="bus driver")  # fmt: skip
    cast.add("doc", "EXPERT", "Dr", "Fiona", "Castellane", in_record=())
    cast.third("child", "Miss", "Poppy", "Renshaw", "16/06/2018", role="FAMILY", school="St Aidan's Primary School")
    cast.third("friend", "Ms", "Kelly", "Boswell", "08/01/1991", "22 Thatcher Way, Fernleigh, AA46 3TW", phone="07700 900435")  # fmt: skip
    cast.third("ex", "Ms", "Natalie", "Groves", "05/05/1988", "9 Quince Gardens, Stonebrook, AA47 2QG")
    cast.third("gp", "Dr", "Samuel", "Oakes").third("nurse", "Sister", "Bernadette", "Cole").third("idva", "Ms", "Rachel", "Prentice", phone="07700 900436")  # fmt: skip
    cast.third("other", "Mr", "Jason", "Tully")
    cast.officer("oic", "DC", "Owen", "Matthias", "3390", phone="07700 900437").officer("pc", "PC", "Jade", "Lister", "5528").officer("cs", "PS", "Alan", "Crowe", "612")  # fmt: skip
    return cast.case("UNS-82", "86ZB0042126", [("OF61102", "Assault occasioning actual bodily harm", "17 January 2026", "Flat 3, Marlow Court, Fernleigh"), ("PH97001", "Harassment without violence", "between 18 January 2026 and 9 February 2026", "Fernleigh")], {"JL/1": "body worn video", "GT/1": "screenshots of messages", "FC/1": "body map"}, force="Eastvale Constabulary", court="Harrowmoor Magistrates' Court")  # fmt: skip


def _fraud() -> Case:
    cast = Cast(7501, "Chantry Road", "Ashcombe", "AA51", "ashmail.example")
    cast.add("def", "DEF", "Mr", "Stuart James", "Dorrington", "04/09/1981", "26 Weavers Yard, Ashcombe, AA51 4WY", pncid=numbers.pncid(2006, 9900284), asn=numbers.asn(2026, "86", "ZC", 990284), phone="07700 900441", vrm="SD00 ROF")  # fmt: skip
    cast.add("vic", "VIC", "Mr", "Harold George", "Pembury", "23/02/1944", "12 Chantry Road, Ashcombe, AA51 7CR", phone="07700 900442", occupation="retired")  # fmt: skip
    cast.add("vic2", "VIC", "Mrs", "Dorothy", "Langstaff", "30/06/1939", "3 Priory Walk, Ashcombe, AA51 8PW", phone="07700 900443", occupation="retired")  # fmt: skip
    cast.add("wit", "WIT", "Ms", "Catherine", "Pembury", "15/10/1973", "58 Linden Grove, Stonebrook, AA53 1LG", phone="07700 900444", occupation="teacher")  # fmt: skip
    cast.add("wit2", "WIT", "Mr", "Owen", "Treloar", "07/07/1982", "19 Station Parade, Ashcombe, AA52 2SP", phone="07700 900445", occupation="bank fraud investigator", employer="Vale and County Bank")  # fmt: skip
    cast.third("sus", "Mr", "Nathan", "Croft", "21/11/1985", "7 Brook Lane, Stonebrook, AA53 9BL", role="SUSPECT_OTHER", phone="07700 900446", vrm="NC01 VAN")  # fmt: skip
    cast.third("gp", "Dr", "Patricia", "Lomas").third("carer", "Mrs", "Irene", "Wadsworth", phone="07700 900447").third("cust", "Mrs", "Beryl", "Hopwood", "14/03/1941", "44 Minster Street, Ashcombe, AA51 5MS")  # fmt: skip
    cast.third("cust2", "Mr", "Raymond", "Tuckwell", "02/10/1937", "8 Cooper's Yard, Ashcombe, AA51 6CY")
    cast.officer("oic", "DC", "Martin", "Yelland", "2756", phone="07700 900448").officer("pc", "PC", "Sophie", "Barrow", "7314")  # fmt: skip
    return cast.case("UNS-83", "86ZC0043126", [("FA06001", "Fraud by false representation, that roof repairs by Stonecrop Roofing were necessary, obtaining £7,200 from Harold Pembury", "between 4 November 2025 and 18 November 2025", "12 Chantry Road, Ashcombe"), ("FA06001", "Fraud by false representation, obtaining £3,150 from Dorothy Langstaff for Stonecrop Roofing", "20 November 2025", "3 Priory Walk, Ashcombe")], {"HP/1": "invoice from Stonecrop Roofing", "OT/1": "bank statement of Mr Pembury", "OT/2": "bank statement of Mrs Langstaff", "SB/1": "receipt book"}, force="Eastvale Constabulary", court="Ashcombe Crown Court")  # fmt: skip


def _drugs() -> Case:
    cast = Cast(7701, "Gladstone Street", "Harrowmoor", "AA55", "harrowweb.example")
    cast.add("def", "DEF", "Mr", "Tyrone", "Beckley", "29/12/1999", "Flat 2, 118 Gladstone Street, Harrowmoor, AA55 3GS", pncid=numbers.pncid(2017, 9900285), asn=numbers.asn(2026, "18", "ZD", 990285), phone="07700 900451", vrm="TB01 GLF")  # fmt: skip
    cast.add("codef", "CODEF", "Miss", "Chantelle", "Ormerod", "06/06/2001", "15 Peel Terrace, Harrowmoor, AA55 9PT", pncid=numbers.pncid(2020, 9900286), phone="07700 900452")  # fmt: skip
    cast.add("wit", "WIT", "Mr", "Graham", "Stott", "10/10/1959", "2 Moorside Avenue, Harrowmoor, AA56 4MA", phone="07700 900453", occupation="landlord")  # fmt: skip
    cast.add("wit2", "WIT", "Mrs", "Yvonne", "Adeyemi", "01/02/1977", "Flat 1, 118 Gladstone Street, Harrowmoor, AA55 3GS", phone="07700 900454", occupation="care assistant")  # fmt: skip
    cast.third("sus", "Mr", "Kyle", "Sheridan", "17/03/1993", "83 Victoria Mount, Harrowmoor, AA55 1VM", role="SUSPECT_OTHER", phone="07700 900455", vrm="KS00 BMW")  # fmt: skip
    cast.third("jodie", "Miss", "Jodie", "Marr", phone="07700 900456").third("liam", "Mr", "Liam", "Foss", phone="07700 900457").third("mum", "Mrs", "Sandra", "Beckley", "04/04/1974", role="FAMILY", phone="07700 900458", employer="Moorside Laundry")  # fmt: skip
    cast.third("det", "Mr", "Craig", "Haslam").third("sister", "Miss", "Aaliyah", "Beckley", "09/09/2010", role="FAMILY", school="Harrowmoor Academy")  # fmt: skip
    cast.third("nurse", "Ms", "Theresa", "Quinlan")
    cast.add("exp", "EXPERT", "Mr", "Julian", "Frobisher", in_record=())
    cast.officer("oic", "DC", "Priya", "Sandhu", "6042", phone="07700 900459").officer("pc", "PC", "Ben", "Holroyd", "8417").officer("cs", "PS", "Moira", "Keane", "305")  # fmt: skip
    return cast.case("UNS-84", "18ZD0044126", [("MD71530", "Possessing a controlled drug of Class A, crack cocaine, with intent to supply", "12 March 2026", "Flat 2, 118 Gladstone Street, Harrowmoor"), ("PC02016", "Acquiring criminal property, £2,310 in cash", "12 March 2026", "Harrowmoor")], {"BH/1": "38 wraps", "BH/2": "digital scales", "BH/3": "Samsung telephone", "BH/4": "£2,310 in cash"}, force="Westmarch Police", court="Harrowmoor Crown Court")  # fmt: skip


def eighth_fresh_cases() -> dict[str, Case]:
    """Return the eighth set of fresh cases by name."""
    return {case.id: case for case in (_burglary(), _domestic(), _fraud(), _drugs())}
