"""Cases UNS-91 to UNS-94 (profile fresh9): by a stranger to the finders, as a scorer outside would from DOMAIN.

Typical cases with typical papers: a robbery, control at home, violence in a public house, a carer who stole.
"""

from __future__ import annotations

from . import numbers
from .cast import Cast, make_place
from .content import Case


def _robbery() -> Case:
    cast = Cast(9103, "Plover Street", "Wickerham", "AA61", "wickmail.example")
    cast.add("def", "DEF", "Mr", "Dale Anthony", "Purkiss", "17/09/2001", "Flat 6, Cobbett House, Wickerham, AA61 2CB", pncid=numbers.pncid(2016, 9900291), asn=numbers.asn(2026, "18", "ZE", 990291), phone="07700 900511")  # fmt: skip
    cast.add("vic", "VIC", "Ms", "Ifeoma Grace", "Okonjo", "12/03/1998", "24 Plover Street, Wickerham, AA61 5PS", phone="07700 900512", occupation="laboratory technician", employer="Hexley Diagnostics")  # fmt: skip
    cast.add("wit", "WIT", "Mr", "Tomasz Piotr", "Zawadzki", "30/08/1979", "9 Quarry Steps, Wickerham, AA62 1QS", phone="07700 900513", occupation="taxi driver")  # fmt: skip
    cast.add("wit2", "WIT", "Mrs", "Parveen", "Lodhi", "04/11/1966", "113 Inkerman Road, Wickerham, AA61 8JR", phone="07700 900514", occupation="shopkeeper")  # fmt: skip
    cast.add("wit3", "WIT", "Mr", "Hamish", "Petrie", "21/02/2003", "Room 14, Galbraith Hall, Wickerham, AA63 4GH", phone="07700 900515", occupation="student")  # fmt: skip
    cast.third("caller", "Mr", "Lorcan", "Devane", "09/05/1958", "2A Tannery Lane, Wickerham, AA61 7TN", role="CALLER", phone="07700 900516")  # fmt: skip
    cast.third("sus", "Mr", "Corey", "Blandford", "26/01/2000", "57 Madeley Rise, Wickerham, AA62 6MR", role="SUSPECT_OTHER", phone="07700 900517", vrm="CB00 FOX")  # fmt: skip
    cast.third("boy", "Mr", "Manu", "Fonoti", "14/07/1995", "8 Sluice Cottages, Penhurst, AA64 3SC", phone="07700 900518")  # fmt: skip
    cast.third("mum", "Mrs", "Adaeze", "Okonjo", "01/01/1969", "31 Cowper Gardens, Penhurst, AA64 9CG", role="FAMILY", phone="07700 900519")  # fmt: skip
    cast.third("friend", "Ms", "Signe", "Halvorsen", "19/10/1997", "Flat 3, 60 Bellfounder Street, Wickerham, AA61 4BF", phone="07700 900520")  # fmt: skip
    cast.third("gp", "Dr", "Ruairi", "Tennant").third("det", "Mr", "Ricky", "Hobday").third("gran", "Mrs", "Maureen", "Stallard", "22/12/1943", "18 Kiln Bank, Wickerham, AA61 1KB", role="FAMILY", phone="07700 900521")  # fmt: skip
    cast.officer("oic", "DC", "Fern", "Applegarth", "7715", phone="07700 900522").officer("pc", "PC", "Yusuf", "Demirci", "4026").officer("ds", "DS", "Colette", "Marchbank", "1893", phone="07700 900523")  # fmt: skip
    return cast.case("UNS-91", "18ZE0051126", [("TH68023", "Robbery of a mobile telephone and £45 in cash from Ifeoma Okonjo", "14 February 2026", "Tannery Lane, Wickerham"), ("CJ88144", "Having an article with a blade or point in a public place", "14 February 2026", "Tannery Lane, Wickerham")], {"IO/1": "telephone box and receipt", "PL/1": "shop CCTV", "YD/1": "lock knife", "YD/2": "rose gold telephone", "TZ/1": "dashboard camera recording"}, force="Westmarch Police", court="Wickerham Crown Court")  # fmt: skip


def _control() -> Case:
    cast = Cast(9307, "Capstan Row", "Saltmere", "AA65", "saltpost.example")
    cast.add("def", "DEF", "Mr", "Kieran Joseph", "Mulvaney", "05/05/1983", "12 Capstan Row, Saltmere, AA65 3CR", pncid=numbers.pncid(2005, 9900292), asn=numbers.asn(2026, "86", "ZE", 990292), phone="07700 900531", vrm="KM01 JOE")  # fmt: skip
    cast.add("vic", "VIC", "Ms", "Leila", "Farahani", "21/10/1989", "12 Capstan Row, Saltmere, AA65 3CR", phone="07700 900532", occupation="library assistant", employer="Saltmere Central Library", flags=("refuge",), places=(make_place("5 Hawthorn Mews, Dunswick, AA69 2HM", "refuge", protected=True),))  # fmt: skip
    cast.add("wit", "WIT", "Ms", "Shirin", "Farahani", "03/02/1986", "77 Lantern Street, Dunswick, AA69 7LS", phone="07700 900533", occupation="pharmacist")  # fmt: skip
    cast.add("wit2", "WIT", "Mr", "Edwin", "Pritchard", "28/06/1950", "14 Capstan Row, Saltmere, AA65 3CR", phone="07700 900534", occupation="retired")  # fmt: skip
    cast.add("wit3", "WIT", "Mrs", "Caroline", "Heathfield", "16/04/1971", "3 Sextant Close, Saltmere, AA66 5SX", phone="07700 900535", occupation="library manager")  # fmt: skip
    cast.add("doc", "EXPERT", "Dr", "Saoirse", "Kinnane", in_record=())
    cast.third("child", "Master", "Cyrus", "Mulvaney", "27/08/2019", role="FAMILY", school="Harbour View Infants")
    cast.third("friend", "Ms", "Joelle", "Baptiste", "10/12/1990", "46 Keel Avenue, Saltmere, AA65 9KA", phone="07700 900536")  # fmt: skip
    cast.third("ex", "Ms", "Tamsin", "Brearley", "08/08/1985", "20 Orchard Bottom, Ludwell, AA67 1LB", phone="07700 900537")  # fmt: skip
    cast.third("gp", "Dr", "Anil", "Warsi").third("idva", "Ms", "Petra", "Novotna", phone="07700 900538").third("coun", "Ms", "Margit", "Solberg", phone="07700 900539")  # fmt: skip
    cast.third("det", "Mr", "Luke", "Scargill").third("bro", "Mr", "Declan", "Rooney", "11/03/1980", "Flat 1, 9 Fishergate Yard, Saltmere, AA65 6FY", role="FAMILY", phone="07700 900540")  # fmt: skip
    cast.officer("oic", "DC", "Elliot", "Garside", "5208", phone="07700 900541").officer("pc", "PC", "Nadia", "Wrigley", "6634").officer("cs", "PS", "Tobias", "Hext", "417")  # fmt: skip
    return cast.case("UNS-92", "86ZE0052126", [("SC15005", "Controlling or coercive behaviour in an intimate relationship", "between 1 June 2024 and 24 January 2026", "Saltmere"), ("OF61102", "Assault occasioning actual bodily harm", "24 January 2026", "12 Capstan Row, Saltmere")], {"LF/1": "notebook of daily rules", "LF/2": "screenshots of messages", "NW/1": "body worn video", "SK/1": "photographs of wrist", "CH/1": "staff absence record"}, force="Eastvale Constabulary", court="Harrowmoor Crown Court")  # fmt: skip


def _violence() -> Case:
    cast = Cast(9511, "Gorse Hill", "Hesslewick", "AA71", "hessmail.example")
    cast.add("def", "DEF", "Mr", "Aaron Lee", "Stapleford", "30/07/1996", "15 Marigold Terrace, Hesslewick, AA71 4MT", pncid=numbers.pncid(2012, 9900293), asn=numbers.asn(2026, "18", "ZF", 990293), phone="07700 900551", vrm="AS01 LEE")  # fmt: skip
    cast.add("codef", "CODEF", "Mr", "Damian", "Kostov", "12/01/1995", "88 Ropery Way, Hesslewick, AA71 9RW", pncid=numbers.pncid(2015, 9900294), phone="07700 900552")  # fmt: skip
    cast.add("vic", "VIC", "Mr", "Gurdeep Singh", "Bhamra", "19/09/1968", "4 Tithe Barn Lane, Hesslewick, AA72 2TB", phone="07700 900553", occupation="shopkeeper")  # fmt: skip
    cast.add("vic2", "VIC", "Ms", "Molly", "Abernethy", "02/06/1999", "Flat 5, Skipton Lodge, Hesslewick, AA71 6SL", phone="07700 900554", occupation="bar supervisor")  # fmt: skip
    cast.add("wit", "WIT", "Mrs", "Harpreet", "Dhillon", "25/12/1980", "39 Saddler Street, Hesslewick, AA71 3SS", phone="07700 900555", occupation="shop assistant")  # fmt: skip
    cast.add("wit2", "WIT", "Mr", "Viktor", "Sokolov", "07/10/1988", "120 Canal Reach, Hesslewick, AA73 1CR", phone="07700 900556", occupation="plasterer")  # fmt: skip
    cast.add("wit3", "WIT", "Mr", "Gareth", "Llewellyn", "13/05/1961", "6 Pinfold Croft, Hesslewick, AA72 8PC", phone="07700 900557", occupation="retired teacher")  # fmt: skip
    cast.add("wit4", "WIT", "Ms", "Esi", "Amankwah", "18/03/1994", "51 Linnet Walk, Hesslewick, AA71 7LW", phone="07700 900558", occupation="nurse")  # fmt: skip
    cast.add("doc", "EXPERT", "Dr", "Conrad", "Vellacott", in_record=())
    cast.third("caller", "Mrs", "Edna", "Copplestone", "30/11/1946", "43 Gorse Hill, Hesslewick, AA71 5GH", role="CALLER", phone="07700 900559")  # fmt: skip
    cast.third("sus", "Mr", "Jamie", "Rudkin", "09/02/1993", "10 Cinder Path, Hesslewick, AA71 8CP", role="SUSPECT_OTHER", phone="07700 900560", vrm="JR00 VAN")  # fmt: skip
    cast.third("friend", "Mr", "Wes", "Tarrant", "05/04/1996", "27 Furrow Drive, Hesslewick, AA72 4FD", phone="07700 900561")  # fmt: skip
    cast.third("gp", "Dr", "Niamh", "Ashworth").third("det", "Mr", "Sheldon", "Pell").third("wife", "Mrs", "Jasvinder", "Bhamra", "11/11/1970", role="FAMILY", phone="07700 900562").third("gf", "Ms", "Carly", "Denholm", "17/07/1997", "2 Osier Grove, Hesslewick, AA71 2HG", phone="07700 900563")  # fmt: skip
    cast.officer("oic", "DC", "Maxine", "Toller", "3941", phone="07700 900564").officer("pc", "PC", "Ross", "Ingleby", "8850").officer("cs", "PS", "Dorothy", "Amis", "226")  # fmt: skip
    return cast.case("UNS-93", "18ZF0053126", [("OF61131", "Unlawful wounding of Gurdeep Bhamra", "6 March 2026", "Bhamra News and Wine, 41 Gorse Hill, Hesslewick"), ("PU86004", "Affray", "6 March 2026", "The Drovers Arms, Hesslewick"), ("CJ88116", "Assault by beating of Molly Abernethy", "6 March 2026", "The Drovers Arms, Hesslewick")], {"GB/1": "shop CCTV", "MA/1": "public house CCTV", "RI/1": "broken bottle neck", "CV/1": "body diagram", "RI/2": "body worn video"}, force="Westmarch Police", court="Harrowmoor Crown Court")  # fmt: skip


def _carer() -> Case:
    cast = Cast(9713, "Almond Crescent", "Merrowdale", "AA75", "merrowpost.example")
    cast.add("def", "DEF", "Mrs", "Tanya Michelle", "Ruddock", "23/06/1979", "34 Sorley Road, Merrowdale, AA75 8SR", pncid=numbers.pncid(2010, 9900295), asn=numbers.asn(2026, "86", "ZF", 990295), phone="07700 900571", vrm="TR01 MCH")  # fmt: skip
    cast.add("vic", "VIC", "Miss", "Winifred Agnes", "Cathcart", "14/02/1938", "7 Almond Crescent, Merrowdale, AA75 1AC", phone="07700 900572", occupation="retired")  # fmt: skip
    cast.add("wit", "WIT", "Mr", "Alasdair", "Cathcart", "06/09/1964", "19 Drummer Lane, Kelsford, AA77 3DL", phone="07700 900573", occupation="surveyor")  # fmt: skip
    cast.add("wit2", "WIT", "Ms", "Folasade", "Ogunbanjo", "29/03/1981", "66 Minchin Street, Merrowdale, AA76 5MS", phone="07700 900574", occupation="registered manager", employer="Merrow Homecare")  # fmt: skip
    cast.add("wit3", "WIT", "Mr", "Kenji", "Nakamura", "08/12/1984", "23 Wherry Court, Kelsford, AA77 9WC", phone="07700 900575", occupation="bank investigator", employer="Dale Provincial Bank")  # fmt: skip
    cast.add("wit4", "WIT", "Mrs", "Bronwen", "Haddow", "01/05/1949", "9 Almond Crescent, Merrowdale, AA75 1AC", phone="07700 900576", occupation="retired")  # fmt: skip
    cast.third("client", "Mr", "Cyril", "Entwhistle", "03/03/1935", "52 Bracken Fold, Merrowdale, AA75 4BF", phone="07700 900577")  # fmt: skip
    cast.third("hus", "Mr", "Glen", "Ruddock", "15/08/1976", role="FAMILY", phone="07700 900578", vrm="GR00 PVA")
    cast.third("dau", "Miss", "Kayleigh", "Fairhurst", "20/01/2008", role="FAMILY", school="Merrowdale Sixth Form")
    cast.third("gp", "Dr", "Morwenna", "Trease").third("carer2", "Ms", "Lucia", "Bertolini", "24/07/1992", "Flat 2, 5 Tollbar Street, Merrowdale, AA75 6TS", phone="07700 900579").third("cust", "Mr", "Rupert", "Glasscock", "12/12/1952", "40 Farrier Mews, Kelsford, AA77 6FM")  # fmt: skip
    cast.third("det", "Mr", "Nigel", "Thrupp").third("sw", "Ms", "Abena", "Frimpong", phone="07700 900580")
    cast.officer("oic", "DC", "Simone", "Varga", "2284", phone="07700 900581").officer("pc", "PC", "Aled", "Brookes", "7093").officer("cs", "PS", "Hugh", "Marsham", "538")  # fmt: skip
    return cast.case("UNS-94", "86ZF0054126", [("TH68010", "Theft of £4,260 in cash, the property of Winifred Cathcart", "between 1 October 2025 and 31 January 2026", "Merrowdale"), ("FA06001", "Fraud by false representation, using the bank card of Winifred Cathcart at Tanglewood Furnishings", "16 January 2026", "Merrowdale")], {"AC/1": "list of withdrawals", "KN/1": "bank statement of Miss Cathcart", "FO/1": "visit log", "KN/2": "cash machine pictures", "AB/1": "receipt from Tanglewood Furnishings"}, force="Eastvale Constabulary", court="Harrowmoor Magistrates' Court")  # fmt: skip


def ninth_fresh_cases() -> dict[str, Case]:
    """Return the ninth set of fresh cases by name."""
    return {case.id: case for case in (_robbery(), _control(), _violence(), _carer())}
