"""Cases UNS-111 to UNS-113 (profile fresh11): by a stranger to the finders, as a scorer outside would from DOMAIN.

Typical cases with typical papers: a robbery at a tram stop, roofing work sold to old people, an assault at home.
"""

from __future__ import annotations

from . import numbers
from .cast import Cast, make_place
from .content import Case


def _robbery() -> Case:
    cast = Cast(10811, "Saltbox Lane", "Marlowick", "AA61", "marlowmail.example")
    cast.add("def", "DEF", "Mr", "Kieran Joseph", "Dallimore", "08/05/2003", "Flat 12, Pintail House, Marlowick, AA61 3PH", pncid=numbers.pncid(2018, 9900311), asn=numbers.asn(2026, "18", "ZK", 990311), phone="07700 900701")  # fmt: skip
    cast.add("codef", "CODEF", "Mr", "Ramiz", "Berisha", "21/10/2004", "66 Osier Street, Marlowick, AA61 9ST", pncid=numbers.pncid(2021, 9900312), asn=numbers.asn(2026, "18", "ZK", 990312), phone="07700 900702")  # fmt: skip
    cast.add("vic", "VIC", "Mr", "Yusuf Abdi", "Warsame", "17/03/2005", "Room 8, 31 Fellmonger Road, Marlowick, AA62 4FR", phone="07700 900703", occupation="student")  # fmt: skip
    cast.add("wit", "WIT", "Ms", "Grace", "Oyelaran", "02/12/1987", "9 Saltbox Lane, Marlowick, AA61 7SL", phone="07700 900704", occupation="care assistant", vrm="GR01 OYE")  # fmt: skip
    cast.add("wit2", "WIT", "Mr", "Tomasz", "Wieczorek", "25/06/1979", "140 Withy Bank, Marlowick, AA63 2WB", phone="07700 900705", occupation="restaurant owner")  # fmt: skip
    cast.add("wit3", "WIT", "Mrs", "Parveen", "Akhtar", "11/09/1972", "4 Coracle Close, Thistleford, AA65 8CC", phone="07700 900706", occupation="shop keeper")  # fmt: skip
    cast.add("doc", "EXPERT", "Dr", "Hannah", "Eisenberg", in_record=())
    cast.third("caller", "Mr", "Leonard", "Pickup", "30/01/1954", "77 Saltbox Lane, Marlowick, AA61 7SN", role="CALLER", phone="07700 900707")  # fmt: skip
    cast.third("sus", "Mr", "Jaydon", "Crewe", "14/02/2002", "3 Reedmace Court, Marlowick, AA61 5RC", role="SUSPECT_OTHER", phone="07700 900708", vrm="JC00 RWE")  # fmt: skip
    cast.third("gf", "Ms", "Nadine", "Frostick", "06/08/2004", "18 Bulrush Avenue, Marlowick, AA62 1BA", phone="07700 900709")  # fmt: skip
    cast.third("bro", "Mr", "Ismail", "Warsame", "19/11/1999", "52 Kingcup Drive, Thistleford, AA65 3KD", role="FAMILY", phone="07700 900710")  # fmt: skip
    cast.third("pal", "Mr", "Mateo", "Quispe", "27/07/2005", "Room 3, 31 Fellmonger Road, Marlowick, AA62 4FR", phone="07700 900711")  # fmt: skip
    cast.third("mgr", "Ms", "Annelise", "Kjeldsen", phone="07700 900712").third("gp", "Dr", "Kavita", "Ramanathan").third("det", "Mr", "Shaun", "Prentiss").third("odd", "Mrs", "Winifred", "Stanhope", "12/04/1938", "101 Withy Bank, Marlowick, AA63 2WD", phone="07700 900713").third("mum", "Mrs", "Teresa", "Dallimore", "03/03/1980", "25 Heron Gate, Marlowick, AA63 6HG", role="FAMILY", phone="07700 900714").third("nurse", "Sister", "Bridget", "Maloney")  # fmt: skip
    cast.officer("oic", "DC", "Priscilla", "Aymes", "6630", phone="07700 900715").officer("pc", "PC", "Gethin", "Rowlands", "2841", phone="07700 900716").officer("ds", "DS", "Nasreen", "Chowdhury", "1907", phone="07700 900717").officer("cs", "PS", "Colm", "Devaney", "455")  # fmt: skip
    return cast.case("UNS-111", "18ZK0071126", [("TH68023", "Robbery of Yusuf Warsame of a mobile telephone, a gold chain and a bank card", "6 February 2026", "Larkfield tram stop, Marlowick"), ("CJ88144", "Having a bladed article, namely a kitchen knife, in a public place", "6 February 2026", "Larkfield tram stop, Marlowick")], {"TW/1": "restaurant CCTV", "PA/1": "purchase receipt for telephone", "GR/1": "body worn video", "GR/2": "kitchen knife", "PAY/1": "mobile telephone of Kieran Dallimore", "AK/1": "tram stop CCTV", "YW/1": "photograph of gold chain"}, force="Westmarch Police", court="Harrowmoor Crown Court")  # fmt: skip


def _roofing() -> Case:
    cast = Cast(11013, "Quarryman's Way", "Pendlebeck", "AA67", "pendlepost.example")
    cast.add("def", "DEF", "Mr", "Dale Anthony", "Prosser", "29/06/1983", "The Paddock, 2 Gorse Lane, Pendlebeck, AA68 1GL", pncid=numbers.pncid(2006, 9900313), asn=numbers.asn(2026, "86", "ZL", 990313), phone="07700 900721", vrm="DP01 RUF")  # fmt: skip
    cast.add("vic", "VIC", "Mrs", "Edith Maud", "Lanyon", "14/02/1941", "19 Quarryman's Way, Pendlebeck, AA67 5QW", phone="07700 900722", occupation="retired school secretary")  # fmt: skip
    cast.add("vic2", "VIC", "Mr", "Chandrakant", "Mistry", "22/08/1944", "7 Chapel Steps, Pendlebeck, AA67 2CS", phone="07700 900723", occupation="retired pharmacist")  # fmt: skip
    cast.add("wit", "WIT", "Mrs", "Rosemary", "Tregear", "05/07/1968", "40 Millrace View, Ottersham, AA69 4MV", phone="07700 900724", occupation="teacher", vrm="RT00 GAR")  # fmt: skip
    cast.add("wit2", "WIT", "Ms", "Ifeoma", "Achebe", "31/03/1990", "Flat 5, 88 Tolbooth Street, Ottersham, AA69 1TS", phone="07700 900725", occupation="fraud analyst")  # fmt: skip
    cast.add("wit3", "WIT", "Mrs", "Hyacinth", "Clarke-Bailey", "10/10/1950", "21 Quarryman's Way, Pendlebeck, AA67 5QW", phone="07700 900726", occupation="retired nurse")  # fmt: skip
    cast.add("exp", "EXPERT", "Mr", "Alasdair", "McCrindle", in_record=())
    cast.third("part", "Ms", "Leanne", "Goodier", "18/01/1986", "The Paddock, 2 Gorse Lane, Pendlebeck, AA68 1GL", phone="07700 900727")  # fmt: skip
    cast.third("carer", "Ms", "Agnieszka", "Pawlak", "09/09/1993", "63 Lime Kiln Road, Pendlebeck, AA67 8LK", phone="07700 900728")  # fmt: skip
    cast.third("cust", "Mr", "Roland", "Speight", "26/05/1957", "11 Larchwood Rise, Ottersham, AA69 7LR", phone="07700 900729")  # fmt: skip
    cast.third("cust2", "Mrs", "Thi Mai", "Phan", "04/12/1961", "35 Cheesemonger Hill, Pendlebeck, AA67 9CH", phone="07700 900730")  # fmt: skip
    cast.third("bm", "Mr", "Dominic", "Farrugia", phone="07700 900731").third("gp", "Dr", "Folasade", "Adeyinka").third("acc", "Mr", "Cyril", "Bagshaw", "01/06/1955", "2 Counting House Yard, Ottersham, AA69 2CY", phone="07700 900732").third("son", "Mr", "Jayesh", "Mistry", "16/10/1975", "90 Bellfounder Road, Harrowmoor, AA3 8BR", role="FAMILY", phone="07700 900733").third("lab", "Mr", "Connor", "Hesketh", "20/02/1999", "14 Gorse Lane, Pendlebeck, AA68 1GM", role="SUSPECT_OTHER", phone="07700 900734", vrm="CH00 VAN")  # fmt: skip
    cast.third("caller", "Mrs", "Beryl", "Catchpole", "08/11/1946", "28 Quarryman's Way, Pendlebeck, AA67 5QY", role="CALLER", phone="07700 900735")  # fmt: skip
    cast.third("mer", "Mr", "Gilbert", "Ruttle", "25/03/1952", "4 Lockkeeper's Terrace, Ottersham, AA69 5LT", phone="07700 900739")  # fmt: skip
    cast.third("wrong", "Mr", "Dale Anthony", "Prossor", "29/06/1973", "6 Gasometer Row, Stonebrook, AA5 3GR", pncid=numbers.pncid(1996, 9900314))  # fmt: skip
    cast.officer("oic", "DC", "Wendell", "Springer", "3078", phone="07700 900736").officer("fin", "Investigator", "Hsiao", "Ling", "8812", phone="07700 900737").officer("ds", "DS", "Moira", "Kilbride", "264", phone="07700 900738")  # fmt: skip
    return cast.case("UNS-112", "86ZL0072126", [("FA06001", "Fraud by false representation: dishonestly telling Edith Lanyon that her roof was about to collapse, and obtaining £18,600", "between 12 January 2026 and 20 February 2026", "Pendlebeck"), ("FA06001", "Fraud by false representation: dishonestly telling Chandrakant Mistry that his chimney had to be rebuilt, and obtaining £6,450", "between 2 March 2026 and 9 March 2026", "Pendlebeck")], {"EL/1": "invoice of 14 January 2026", "EL/2": "business card", "CM/1": "handwritten receipt", "RT/1": "photographs of roof", "IA/1": "schedule of payments", "WS/1": "job book", "AM/1": "surveyor's report"}, force="Eastvale Constabulary", court="Harrowmoor Crown Court")  # fmt: skip


def _home() -> Case:
    cast = Cast(11219, "Cobbler's Row", "Brackenmoor", "AA71", "brackenpost.example")
    cast.add("def", "DEF", "Mr", "Andrei Mihail", "Ionescu", "12/09/1988", "5 Cobbler's Row, Brackenmoor, AA71 6CR", pncid=numbers.pncid(2015, 9900315), asn=numbers.asn(2026, "18", "ZM", 990315), phone="07700 900741", vrm="AM01 ONE")  # fmt: skip
    cast.add("vic", "VIC", "Ms", "Shanelle Marie", "Braithwaite", "23/04/1993", "5 Cobbler's Row, Brackenmoor, AA71 6CR", phone="07700 900742", occupation="hairdresser", flags=("refuge", "domestic abuse"), places=(make_place("Flat 6, Rowanberry Court, Wexcombe, AA75 2RB", "refuge", protected=True),), vrm="SB00 HRD")  # fmt: skip
    cast.add("wit", "WIT", "Mrs", "Padma", "Venkatesan", "15/12/1959", "7 Cobbler's Row, Brackenmoor, AA71 6CR", phone="07700 900743", occupation="bookkeeper")  # fmt: skip
    cast.add("wit2", "WIT", "Mr", "Euan", "Galbraith", "04/01/1985", "112 Drovers Road, Brackenmoor, AA72 9DR", phone="07700 900744", occupation="paramedic")  # fmt: skip
    cast.add("wit3", "WIT", "Ms", "Monique", "Braithwaite", "30/07/1996", "Flat 2, 45 Saddler Street, Brackenmoor, AA71 2SS", phone="07700 900745", occupation="barista")  # fmt: skip
    cast.add("doc", "EXPERT", "Dr", "Sofia", "Lindgren", in_record=())
    cast.third("child", "", "Elijah", "Ionescu", "02/02/2021", role="FAMILY").third("mum", "Mrs", "Carole", "Braithwaite", "09/05/1967", "8 Heather Bank, Wexcombe, AA75 7HB", role="FAMILY", phone="07700 900746")  # fmt: skip
    cast.third("ref", "Ms", "Tamsin", "Udall", phone="07700 900747").third("sw", "Ms", "Bernice", "Ogden", phone="07700 900748").third("gp", "Dr", "Henrik", "Vasquez")  # fmt: skip
    cast.third("ex", "Mr", "Curtis", "Lambourne", "21/06/1990", "16 Tinkers Lane, Brackenmoor, AA71 4TL", phone="07700 900749")  # fmt: skip
    cast.third("cous", "Mr", "Radu", "Balan", "13/03/1991", "Flat 30, Gantry Tower, Brackenmoor, AA72 3GT", phone="07700 900750", vrm="RB00 LAN").third("det", "Mr", "Wayne", "Tolhurst").third("det2", "Mr", "Abel", "Tesfay")  # fmt: skip
    cast.third("caller", "Mr", "Stanley", "Birtles", "17/08/1949", "10 Cobbler's Row, Brackenmoor, AA71 6CT", role="CALLER", phone="07700 900751")  # fmt: skip
    cast.third("boss", "Ms", "Giulia", "Ferrante", "28/02/1978", "73 Tanyard Lane, Brackenmoor, AA71 8TY", phone="07700 900752").third("sus", "Mr", "Lewis", "Garnett", "05/05/1984", "9 Packhorse Fold, Brackenmoor, AA71 1PF", role="SUSPECT_OTHER", phone="07700 900753")  # fmt: skip
    cast.officer("oic", "PC", "Rhiannon", "Oakes", "7718", phone="07700 900754").officer("pc", "PC", "Bilal", "Sheikh", "5206", phone="07700 900755").officer("ds", "DS", "Trevor", "Wadsworth", "381", phone="07700 900756").officer("cs", "PS", "Ingrid", "Palmqvist", "642")  # fmt: skip
    return cast.case("UNS-113", "18ZM0073126", [("OF61102", "Assault occasioning actual bodily harm to Shanelle Braithwaite", "14 February 2026", "5 Cobbler's Row, Brackenmoor"), ("CD71039", "Damaging property, namely a mobile telephone belonging to Shanelle Braithwaite, value £280", "14 February 2026", "5 Cobbler's Row, Brackenmoor")], {"RO/1": "body worn video", "RO/2": "eight photographs of injuries", "RO/3": "broken mobile telephone", "SB/1": "screenshots of messages", "PV/1": "recording from doorbell"}, force="Westmarch Police", court="Brackenmoor Magistrates' Court")  # fmt: skip


def eleventh_fresh_cases() -> dict[str, Case]:
    """Return the eleventh set of fresh cases by name."""
    return {case.id: case for case in (_robbery(), _roofing(), _home())}
