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


def _harbour() -> Case:
    cast = Cast(1433, "Netmakers Row", "Saltby", "AA46", "harbourmail.example")
    cast.add("def", "DEF", "Mr", "Duncan Ross", "Abercrombie-Hay", "03/12/1971", "Mariner's Cottage, Netmakers Row, Saltby, AA46 1NR", pncid=numbers.pncid(1996, 9900219), cro=numbers.cro(900219, 1996), asn=numbers.asn(2026, "86", "ZE", 990219), vrm="DR00 HAY", employer="Saltby Haulage", occupation="lorry driver", nick="Dunc")  # fmt: skip
    cast.add("vic", "VIC", "Ms", "Zofia", "Lewandowska", "21/01/2000", "Flat 2, 9 Quayside, Saltby, AA46 5QS", vrm="ZL01 LEW", employer="Crab and Anchor", occupation="barista", nhs="999 012 3454")  # fmt: skip
    cast.add("wit", "WIT", "Mr", "Mohammed Aslam", "Bhatti", "10/10/1966", "31 Netmakers Row, Saltby, AA46 1NT", occupation="shopkeeper", employer="Saltby News")  # fmt: skip
    cast.add("wit2", "WIT_INT", "Mrs", "Constance", "Featherstonehaugh", "19/09/1948", "Wheelhouse, Cliff Top, Saltby, AA46 8CT", flags=("intimidated",))  # fmt: skip
    cast.add("caller", "CALLER", "Mr", "Noel", "Christmas", "25/12/1980", "44 Netmakers Row, Saltby, AA46 1NT")
    cast.officer("oic", "PC", "Siân", "Gough-Perrin", "6120").officer("sgt", "PS", "Tariq", "Mahmood", "318").officer(
        "fcin", "PC", "Bruce", "Lyle", "9044"
    ).officer("oper", "PC", "Lucy", "Lane", "2090")
    cast.third("pass", "Miss", "Kayleigh-Anne", "Stubbs").third(
        "wife", "Mrs", "Morag", "Abercrombie-Hay", role="FAMILY"
    ).third("doc", "Dr", "Babatunde", "Ogunleye", role="EXPERT").third("gp", "Dr", "Eirlys", "Pugh").third(
        "owner", "Mr", "Graham", "Tickle", vrm="TK00 GRM"
    ).third("boss", "Mr", "Vince", "Romano").third("nurse", "Ms", "Joy", "Summers").third(
        "sol", "Mr", "Piers", "Underhill", role="EXPERT"
    ).third("cell", "Mr", "Jermaine", "Blackwood").third(
        "boy", "", "Oisín", "Lewandowski", "14/06/2019", role="FAMILY"
    ).third("barman", "Mr", "Ned", "Marsh").third("ins", "Mr", "Lionel", "Peabody")
    return cast.case("UNS-7", "86ZE0011026", [("RT88191", "Causing serious injury by dangerous driving", "9 April 2026", "junction of Quayside and Cliff Road, Saltby"), ("RT88007", "Driving a motor vehicle with excess alcohol", "9 April 2026", "Quayside, Saltby")], {"BL/1": "collision plan", "LL/2": "evidential breath test print-out", "SGP/3": "dash cam film"}, force="Eastvale Constabulary", court="Saltby Magistrates' Court")  # fmt: skip


def _orchard() -> Case:
    cast = Cast(1571, "Damson Way", "Kirkholme", "AA51", "kidsmail.example")
    cast.add("def", "DEF", "Mr", "Rupert Algernon", "Fitzwilliam", "17/05/1979", "The Paddocks, Damson Way, Kirkholme, AA51 3DW", pncid=numbers.pncid(2019, 9900220), asn=numbers.asn(2026, "18", "ZH", 990220), employer="Kirkholme Rovers Juniors", occupation="football coach", vrm="RF01 KHJ", nick="Rupe")  # fmt: skip
    cast.add("ch", "VIC_CH", "", "Tiwa", "Adeleke", "02/09/2013", "6 Damson Way, Kirkholme, AA51 3DA", flags=("child", "sexual offence"), school="Kirkholme Middle School", nick="Tee")  # fmt: skip
    cast.add("so", "VIC_SO", "Miss", "Harriet Jane", "Umpleby", "28/02/2004", "Student House, 19 Minster Yard, Kirkholme, AA51 7MY", flags=("sexual offence",), employer="Minster Books", phone="07700 900611")  # fmt: skip
    cast.add("mum", "WIT", "Mrs", "Folasade", "Adeleke", "12/08/1984", "6 Damson Way, Kirkholme, AA51 3DA", occupation="pharmacist", employer="Kirkholme Pharmacy")  # fmt: skip
    cast.add("wit", "WIT", "Mr", "Seán", "Mac an Bhaird", "07/03/1990", "Top Flat, 3 Bishops Row, Kirkholme, AA51 9BR", occupation="groundsman")  # fmt: skip
    cast.officer("oic", "DC", "Bryony", "Castle-Reid", "4410").officer("abe", "DC", "Joseph", "King", "4415").officer(
        "sup", "DS", "Parveen", "Gill", "2002"
    )
    cast.third("isva", "Ms", "April", "Dawes").third("ther", "Dr", "Leonie", "Strauss").third(
        "teach", "Mr", "Jack", "Frost"
    ).third("friend", "", "Maisie", "Hill", "11/01/2014").third(
        "gran", "Mrs", "Beatrice", "Adeleke", role="FAMILY"
    ).third("ref", "Mr", "Norman", "Conquest").third("boyf", "Mr", "Toby", "Brook").third(
        "coach2", "Mr", "Terry", "Swann", role="SUSPECT_OTHER"
    ).third("house", "Miss", "Saoirse", "Quinn-Daly").third("sw", "Ms", "Philippa", "Bell").third(
        "gp", "Dr", "Kwame", "Tutu"
    )
    return cast.case("UNS-8", "18ZH0012126", [("SX03013", "Sexual assault of a child under 13", "between 1 September 2025 and 14 February 2026", "Kirkholme"), ("SX03011", "Sexual assault", "7 March 2026", "Minster Yard, Kirkholme")], {"JK/1": "recording of interview of Tiwa Adeleke", "BCR/4": "clothing"}, force="Westmarch Police", court="Kirkholme Crown Court")  # fmt: skip


def _market() -> Case:
    cast = Cast(1709, "Tanyard Lane", "Great Fenwick", "AA56", "fenmail.example")
    cast.add("def", "DEF", "Mr", "Kieron", "Mullaney", "09/02/2001", "52 Tanyard Lane, Great Fenwick, AA56 2TL", pncid=numbers.pncid(2018, 9900221), asn=numbers.asn(2026, "86", "ZJ", 990221), nick="Mully", aliases=("Mully",))  # fmt: skip
    cast.add("codef", "CODEF", "Mr", "Levi", "Baptiste", "30/07/2009", "1 Almshouse Green, Great Fenwick, AA56 4AG", pncid=numbers.pncid(2024, 9900222), flags=("youth",), school="Fenwick Academy")  # fmt: skip
    cast.add("vic", "VIC", "Mr", "Dilip Kumar", "Ranasinghe", "05/05/1969", "The Flat above Spice Garden, 4 Market Place, Great Fenwick, AA56 1MP", occupation="restaurant owner", employer="Spice Garden", phone="07700 900812")  # fmt: skip
    cast.add("vic2", "VIC", "Mr", "Sam", "Day", "29/02/1988", "7 Lammas Court, Great Fenwick, AA56 6LC", vrm="SD00 DAY")
    cast.add("wit", "WIT", "Mx", "Robin", "Lark", "16/04/1995", "12A Tanyard Lane, Great Fenwick, AA56 2TN", occupation="student nurse", employer="Fenwick General Hospital")  # fmt: skip
    cast.add("anon", "WIT_ANON", "Mrs", "Imelda", "Crowe", "03/03/1977", "54 Tanyard Lane, Great Fenwick, AA56 2TL", flags=("anonymity order",), occupation="childminder", vrm="IC01 CRW")  # fmt: skip
    cast.officer("oic", "DC", "Faye", "Brightwell", "1866").officer("sgt", "PS", "Amos", "Yardley", "77").officer(
        "bwv", "PC", "Hamza", "Saleh", "5021"
    )
    cast.third("cook", "Mr", "Jayantha", "Perera").third("gf", "Miss", "Ruby", "Tuesday").third(
        "mother", "Mrs", "Yvette", "Baptiste", role="FAMILY"
    ).third("taxi", "Mr", "Osman", "Warsame", vrm="OW00 CAB").third(
        "para", "Ms", "Ffion", "Beynon", role="EXPERT"
    ).third("land", "Mr", "Cuthbert", "Pound").third("sw", "Mr", "Ellis", "Ford").third(
        "pal", "Mr", "Jaden", "Coyle"
    ).third("pal2", "Mr", "Ash", "Tree").third("grass", "Mr", "Vernon", "Kite", role="CHIS").third(
        "det", "Mr", "Wes", "Garland"
    ).third("sol", "Ms", "Anneka", "De Souza", role="EXPERT")
    return cast.case("UNS-9", "86ZJ0013126", [("PU86116", "Racially aggravated intentional harassment, alarm or distress", "28 February 2026", "Spice Garden, Market Place, Great Fenwick"), ("OF61016", "Unlawful wounding", "28 February 2026", "Market Place, Great Fenwick"), ("CD71039", "Criminal damage to a window to the value of £840", "28 February 2026", "Spice Garden, Market Place, Great Fenwick")], {"HS/1": "body worn video", "FB/2": "half brick", "FB/6": "download of telephone"}, force="Eastvale Constabulary", court="Fenwick Crown Court")  # fmt: skip


def second_fresh_cases() -> dict[str, Case]:
    """Return the second set of fresh cases by name."""
    return {case.id: case for case in (_harbour(), _orchard(), _market())}


def _cobbler() -> Case:
    cast = Cast(1847, "Cobblers Row", "Wexcombe", "AA61", "wexmail.example")
    cast.add("def", "DEF", "Mr", "Stelios Andreas", "Stavridis-Hume", "07/10/1984", "Flat 1, 63 Ropery Street, Wexcombe, AA61 7RS", pncid=numbers.pncid(2012, 9900223), cro=numbers.cro(900223, 2012), asn=numbers.asn(2026, "86", "ZK", 990223), vrm="SP00 HUM", employer="Hume Glazing", occupation="glazier", nick="Stel", aliases=("Stel",), phone="07700 900355")  # fmt: skip
    cast.add("vic", "VIC", "Ms", "Mercy Chipo", "Moyo", "26/09/1991", "11 Cobblers Row, Wexcombe, AA61 4BR", flags=("stalking", "domestic abuse"), employer="Larkfield Dental", occupation="dental nurse", phone="07700 900412", vrm="MC01 MYO", nick="Chip", places=(make_place("Flat 6, Ashdown Lodge, Wexcombe, AA64 2AL", "temporary", protected=True),))  # fmt: skip
    cast.add("wit", "WIT", "Mr", "Kenneth", "Law", "18/01/1968", "The Granary, Pound Lane, Wexcombe, AA62 9PL", employer="Larkfield Dental", occupation="dentist", nick="Ken")  # fmt: skip
    cast.add("wit2", "WIT", "Mrs", "Padmavathi", "Iyer", "30/11/1955", "13 Cobblers Row, Wexcombe, AA61 4BR", occupation="retired tax inspector", nick="Padma")  # fmt: skip
    cast.add("caller", "CALLER", "Miss", "Ailbhe", "Ní Dhomhnaill", "12/03/1999", "30 Cobblers Row, Wexcombe, AA61 4BU")
    cast.officer("oic", "DC", "Olumide", "Fashola-Knight", "4821").officer(
        "sgt", "PS", "Gail", "Tranter", "559"
    ).officer("dv", "PC", "Wojtek", "Wisniewski", "7310")
    cast.third("hope", "", "Hope", "Moyo", "17/07/2018", role="FAMILY").third(
        "bro", "Mr", "Tendai", "Moyo", role="FAMILY", home="Corner House, 2 Brewers Hill, Upper Marney, AA63 1BH"
    ).third("newgf", "Miss", "Destiny", "Rivers").third("boss", "Mrs", "Beryl", "Storey").third(
        "gp", "Dr", "Lakshmi", "Nair"
    ).third("couns", "Ms", "Jo", "Winterbottom").third("idva", "Ms", "Carys", "Bloom").third(
        "land", "Mr", "Robert", "Penny", nick="Bob"
    ).third("mate", "Mr", "Duke", "Archer", vrm="DA00 RCH").third(
        "other", "Mr", "Raymond", "Stone", role="SUSPECT_OTHER"
    ).third("cell", "Mr", "Kane", "Savage").third("sol", "Mr", "Toby", "Lawless", role="EXPERT").third(
        "mum", "Mrs", "Despina", "Stavridis", role="FAMILY"
    ).third("oldex", "Ms", "Caroline", "Thackwray")
    return cast.case("UNS-10", "86ZK0014126", [("PH97011", "Stalking involving serious alarm or distress", "between 4 November 2025 and 19 February 2026", "Wexcombe"), ("CD71039", "Criminal damage to a motor car to the value of £1,140", "19 February 2026", "Fuller Street, Wexcombe")], {"OFK/1": "tracking tag", "OFK/2": "print of 214 messages", "KL/1": "reception film"}, force="Eastvale Constabulary", court="Wexcombe Magistrates' Court")  # fmt: skip


def _priory() -> Case:
    cast = Cast(1979, "Gooseberry Hill", "Marlbeck", "AA66", "beckpost.example")
    cast.add("def", "DEF", "Ms", "Bernadette Joy", "Coyle-Mensah", "04/04/1988", "Caravan 7, Ferry Field, Marlbeck, AA66 8FF", pncid=numbers.pncid(2017, 9900224), cro=numbers.cro(900224, 2017), asn=numbers.asn(2026, "18", "ZL", 990224), employer="Priory Mead Care Home", occupation="care assistant", nick="Bernie", vrm="BC00 MEN")  # fmt: skip
    cast.add("codef", "CODEF", "Mr", "Gavin", "Pratt", "16/12/1975", "5 Sexton Close, Marlbeck, AA66 3SB", pncid=numbers.pncid(1999, 9900225), employer="Priory Mead Care Home", occupation="home manager")  # fmt: skip
    cast.add("vic", "VIC", "Mrs", "Winifred Ada", "Oldroyd", "02/06/1934", "Pear Tree Cottage, Gooseberry Hill, Marlbeck, AA66 5GH", nick="Winnie")  # fmt: skip
    cast.add("vic2", "VIC", "Mr", "Zbigniew", "Sobczak", "19/03/1938", "40 Railway Cuttings, Marlbeck, AA66 2RB", nick="Zbig")  # fmt: skip
    cast.add("wit", "WIT", "Ms", "Analyn", "Dela Cruz", "21/08/1993", "Flat 2B, 7 Weighbridge Road, Marlbeck, AA67 1WR", employer="Priory Mead Care Home", occupation="registered nurse", phone="07700 900538", vrm="AD01 CRZ")  # fmt: skip
    cast.add("wit2", "WIT", "Mr", "Nuno Filipe", "Figueira-Bastos", "30/05/1986", "Staff Annexe, Priory Mead, Marlbeck, AA66 9PN", in_record=("dob", "phone", "email"), occupation="chef")  # fmt: skip
    cast.add("wit3", "WIT", "Mrs", "Patience", "Nwachukwu-Ball", "11/02/1970", "8 Coopers Nook, Marlbeck, AA67 4BN", occupation="night carer", vrm="PN01 BAL")  # fmt: skip
    cast.add("dau", "WIT", "Mrs", "Judith Anne", "Sharpe", "25/10/1960", "Hillcrest, 3 Sheepwash Lane, Little Marl, AA68 7SL", nick="Judy", phone="07700 900641", vrm="JA00 SHR")  # fmt: skip
    cast.add("exp", "EXPERT", "Dr", "Meredith", "Vane-Holloway", in_record=())
    cast.officer("oic", "DC", "Callum", "Ferreday", "3390").officer("sgt", "DS", "Shabnam", "Aziz", "1122").officer(
        "fi", "Financial Investigator", "Dorothy", "Kimble", "9077"
    )
    cast.third("gson", "Mr", "Joshua", "Sharpe", role="FAMILY").third("res1", "Miss", "Ivy", "Bush").third(
        "res2", "Mr", "Cyril", "Bacon"
    ).third("res3", "Mrs", "Dolly", "Fisher").third("gp", "Dr", "Ranjit", "Sandhu-Grey").third(
        "cqc", "Ms", "Nell", "Purvis"
    ).third("bankm", "Mr", "Owen", "Cashmore").third("pawn", "Mr", "Terence", "Gold", nick="Tel").third(
        "sw", "Ms", "Imogen", "Swift"
    ).third("husb", "Mr", "Emmanuel", "Mensah", role="FAMILY").third(
        "sis", "Ms", "Clodagh", "Tighe", role="FAMILY"
    ).third("ag", "Mrs", "Rita", "Head").third("det", "Ms", "Shelley", "Sharkey").third(
        "sol", "Ms", "Honor", "Blades", role="EXPERT"
    ).third("pharm", "Mr", "Amir", "Tehrani")
    return cast.case("UNS-11", "18ZL0015126", [("CJ15001", "Ill-treatment or wilful neglect by a care worker", "between 1 October 2025 and 17 January 2026", "Priory Mead Care Home, Marlbeck"), ("TH68004", "Theft in a dwelling", "between 1 October 2025 and 17 January 2026", "Priory Mead Care Home, Marlbeck")], {"ADC/1": "body map", "ADC/2": "medicine chart", "DK/3": "schedule of withdrawals", "CF/5": "ring"}, force="Westmarch Police", court="Marlbeck Crown Court")  # fmt: skip


def _tollgate() -> Case:
    cast = Cast(2111, "Osier Bank", "Brackwater", "AA71", "bracknet.example")
    cast.add("def", "DEF", "Mr", "Tyrone Isaac", "Bellamy", "14/03/2002", "Flat 19, Sandpiper Court, Brackwater, AA71 8SB", pncid=numbers.pncid(2019, 9900226), cro=numbers.cro(900226, 2019), asn=numbers.asn(2026, "86", "ZM", 990226), nick="Ghost", aliases=("Ghost",), vrm="TB01 GST", phone="07700 900277")  # fmt: skip
    cast.add("codef", "CODEF", "Mr", "Alfie Rae", "Buckland", "08/08/2010", "101 Osier Bank, Brackwater, AA71 3HB", pncid=numbers.pncid(2025, 9900227), flags=("youth",), school="Brackwater Academy", nick="Alf")  # fmt: skip
    cast.add("vic", "VIC", "Mr", "Ewan", "Lockhart-Rossi", "09/09/1975", "Flat 4, Tollgate House, Brackwater, AA71 1TH", in_record=("dob", "phone", "nhs"))  # fmt: skip
    cast.add("vic2", "VIC", "Miss", "Noor Fatima", "Al-Sayegh", "31/12/2004", "Room 212, Quayle Hall, Brackwater, AA72 6QH", occupation="student", phone="07700 900763", email="nfa212@uni.example")  # fmt: skip
    cast.add("wit", "WIT", "Mr", "Dimitri", "Hale-Kuznetsov", "05/06/1979", "57 Osier Bank, Brackwater, AA71 3HD", occupation="taxi driver", vrm="DH00 KUZ")  # fmt: skip
    cast.add("wit2", "WIT_INT", "Mrs", "Maureen", "Tidy", "22/01/1947", "Flat 5, Tollgate House, Brackwater, AA71 1TJ", flags=("intimidated",))  # fmt: skip
    cast.add("kid", "WIT_CH", "", "Summer", "Waters", "13/05/2012", "64 Osier Bank, Brackwater, AA71 3HE", flags=("child",), school="St Chad's College")  # fmt: skip
    cast.add("caller", "CALLER", "Mr", "Basil", "Onions", "28/08/1961", "3 Ferryman Steps, Brackwater, AA71 5FS")
    cast.add("exp", "EXPERT", "Mr", "Lars", "Holmqvist", in_record=())
    cast.officer("oic", "DC", "Bronagh", "Heslop", "6617").officer("sgt", "PS", "Delroy", "Whitlam", "203").officer(
        "srch", "PC", "Magda", "Sowa", "8810"
    ).officer("di", "DI", "Hector", "Pryce", "14")
    cast.third("mum", "Mrs", "Kelly-Marie", "Buckland", role="FAMILY").third(
        "aa", "Mr", "Desmond", "Fry", role="AA"
    ).third("user1", "Mr", "Micky", "Flood").third("user2", "Ms", "Tracey", "Bird").third(
        "user3", "Mr", "Spencer", "Wild"
    ).third("gf", "Miss", "Shanice", "Amoah").third("elder", "Mr", "Jerome", "Cutter", role="SUSPECT_OTHER").third(
        "grass", "Mr", "Neville", "Moss", role="CHIS"
    ).third("sw", "Ms", "Parminder", "Rai-Clarke").third("land", "Mr", "Colin", "Banks").third(
        "hotel", "Mrs", "Gladys", "Inman"
    ).third("det", "Mr", "Vincent", "Marlowe").third("boy", "", "Koby", "Asher-Lee", "02/02/2011").third(
        "sol", "Mr", "Edmund", "Sharples", role="EXPERT"
    ).third("drv", "Mr", "Anwar", "Siddiqi", vrm="AS01 DRV").third("flat", "Miss", "Poppy-Rose", "Chamberlain").third(
        "hanan", "Mrs", "Hanan", "Al-Sayegh", role="FAMILY"
    )
    return cast.case("UNS-12", "86ZM0016126", [("MD71509", "Being concerned in the supply of a Class A drug, crack cocaine", "between 2 January 2026 and 6 March 2026", "Flat 4, Tollgate House, Brackwater"), ("TH68023", "Robbery of a mobile telephone and headphones", "6 March 2026", "Weir Gardens, Brackwater")], {"MS/1": "41 wraps", "MS/4": "digital scales", "BH/2": "download of white handset"}, force="Eastvale Constabulary", court="Brackwater Crown Court")  # fmt: skip


def third_fresh_cases() -> dict[str, Case]:
    """Return the third set of fresh cases by name."""
    return {case.id: case for case in (_cobbler(), _priory(), _tollgate())}
