"""Cases UNS-121 to UNS-123 (profile fresh12): by a stranger to the finders, as a scorer outside would from DOMAIN.

Typical cases with typical papers: a house broken into while somebody came home, a bookkeeper who stole, a sexual assault in a taxi.
"""

from __future__ import annotations

from . import numbers
from .cast import Cast
from .content import Case


def _dwelling() -> Case:
    cast = Cast(12011, "Bobbin Street", "Ravensholt", "AA72", "ravenpost.example")
    cast.add("def", "DEF", "Mr", "Dominic Ajay", "Prowse", "14/02/1996", "Flat 6, 18 Harbinger Street, Ravensholt, AA72 4HS", pncid=numbers.pncid(2012, 9900321), asn=numbers.asn(2026, "18", "ZL", 990321), vrm="DP01 RWS", nick="Dom")  # fmt: skip
    cast.add("vic", "VIC", "Mrs", "Adaeze Ifeoma", "Nwosu", "08/09/1984", "5 Thimble Lane, Ravensholt, AA72 9TL", occupation="pharmacist", employer="Larkhill Pharmacy")  # fmt: skip
    cast.add("vic2", "VIC", "Mr", "Augustine", "Nwosu", "30/11/1949", "5 Thimble Lane, Ravensholt, AA72 9TL", occupation="retired")  # fmt: skip
    cast.add("wit", "WIT", "Mr", "Zoltan", "Kertesz", "19/04/1967", "8 Thimble Lane, Ravensholt, AA72 9TL", occupation="upholsterer")  # fmt: skip
    cast.add("wit2", "WIT", "Ms", "Bethan", "Llewellyn", "23/01/1990", "61 Cardmaker Road, Ravensholt, AA73 2CR", occupation="pawnbroker")  # fmt: skip
    cast.add("doc", "EXPERT", "Dr", "Farah", "Siddiqui", in_record=())
    cast.third(
        "caller", "Mr", "Ronald", "Tebbutt", "06/06/1951", "11 Thimble Lane, Ravensholt, AA72 9TL", role="CALLER"
    )
    cast.third("gp", "Dr", "Hamish", "Ordeworth").third("sis", "Mrs", "Ngozi", "Eberechi", "17/12/1980", "40 Selvedge Close, Marlbeck, AA75 6SC", role="FAMILY")  # fmt: skip
    cast.third("sus", "Mr", "Wesley", "Corrigan", "03/03/1994", "2 Flaxmill Court, Ravensholt, AA72 1FC", role="SUSPECT_OTHER").third("gf", "Ms", "Tamsin", "Roebuck", "21/07/1998")  # fmt: skip
    cast.third("wrong", "Mr", "Dominic Alan", "Prouse", "14/02/1986", "3 Kiln Passage, Stonebrook, AA74 2KP", pncid=numbers.pncid(2004, 9900324)).third("det", "Mr", "Ahmet", "Yildirim").third("buyer", "Mr", "Pavel", "Horacek", "29/08/1973", "7 Teasel Bank, Marlbeck, AA75 3TB").third("wife", "Mrs", "Ilona", "Kertesz", role="FAMILY")  # fmt: skip
    cast.officer("oic", "DC", "Marianne", "Stokoe", "3381").officer("pc", "PC", "Joel", "Fairclough", "7719").officer("ds", "DS", "Amrit", "Sandhu", "512").officer("cs", "PS", "Hilary", "Brandreth", "668")  # fmt: skip
    return cast.case("UNS-121", "18ZL0071126", [("TH68036", "Burglary of a dwelling, 5 Thimble Lane, Ravensholt, and theft of gold bangles, a laptop and a bank card", "12 May 2026", "5 Thimble Lane, Ravensholt"), ("OF61102", "Assault occasioning actual bodily harm to Augustine Nwosu", "12 May 2026", "5 Thimble Lane, Ravensholt")], {"AN/1": "photographs of bangles", "BL/1": "pawn ticket", "JF/1": "swab of blood from patio door", "MS/1": "CCTV of Coldharbour Stores", "MS/2": "photographs of wrist"}, force="Westmarch Police", court="Harrowmoor Crown Court")  # fmt: skip


def _bookkeeper() -> Case:
    cast = Cast(12307, "Verbena Road", "Pemberwell", "AA77", "pemberpost.example")
    cast.add("def", "DEF", "Mrs", "Lorraine Joy", "Hathersage", "27/10/1972", "31 Verbena Road, Pemberwell, AA77 8VR", pncid=numbers.pncid(2026, 9900322), asn=numbers.asn(2026, "86", "ZM", 990322))  # fmt: skip
    cast.add("vic", "VIC", "Mr", "Manjit Singh", "Dhaliwar", "15/03/1961", "The Paddocks, Pemberwell, AA77 1TP", occupation="company director", employer="Greenstaple Nurseries")  # fmt: skip
    cast.add("wit", "WIT", "Ms", "Precious", "Mutasa", "02/08/1986", "14 Lovage Court, Pemberwell, AA78 5LC", occupation="accountant")  # fmt: skip
    cast.add("wit2", "WIT", "Mr", "Iain", "Drummond-Coe", "11/11/1958", "3 Hornbeam Rise, Pemberwell, AA77 4HR", occupation="yard foreman")  # fmt: skip
    cast.add("wit3", "WIT", "Miss", "Thuy", "Phamvan", "25/05/1995", "92 Orchid Street, Stonebrook, AA79 2DS", occupation="bank investigator")  # fmt: skip
    cast.third("husb", "Mr", "Clive", "Hathersage", "04/04/1969", role="FAMILY").third("dau", "Miss", "Jasleen", "Dhaliwar", "19/02/1999", "27 Cygnet Mews, Stonebrook, AA79 6CM", role="FAMILY")  # fmt: skip
    cast.third("emp", "Mr", "Radu", "Ionescu").third("emp2", "Ms", "Kirsty", "Balfour", "30/01/1988", "6 Catmint Close, Pemberwell, AA77 3CC").third("cust", "Mrs", "Evelyn", "Whittock", "12/09/1944", "Rose Cottage, Pemberwell, AA78 9RC")  # fmt: skip
    cast.third("supp", "Mr", "Joost", "Hendriksen").third("clerk", "Ms", "Alma", "Reyes-Pardo").third("det", "Ms", "Courtney", "Whelpdale").third("wifem", "Mrs", "Balbir", "Dhaliwar", role="FAMILY")  # fmt: skip
    cast.officer("oic", "DC", "Tadhg", "Brennock", "4906").officer("fin", "Financial Investigator", "Odile", "Marchetti", "8201").officer("ds", "DS", "Norma", "Fairweather", "233").officer("cs", "PS", "Kofi", "Amankwah", "477")  # fmt: skip
    return cast.case("UNS-122", "86ZM0072126", [("TH68012", "Theft by employee of £48,260, the property of Greenstaple Nurseries", "between 6 January 2024 and 30 January 2026", "Greenstaple Nurseries, Quarry Lane, Pemberwell")], {"PM/1": "schedule of 31 payments", "TP/1": "statements of account ending 4417", "MD/1": "contract of employment", "TB/1": "laptop computer", "ID/1": "delivery book"}, force="Eastvale Constabulary", court="Harrowmoor Crown Court")  # fmt: skip


def _taxi() -> Case:
    cast = Cast(12601, "Mizzen Street", "Seaholme", "AA67", "seamail.example")
    cast.add("def", "DEF", "Mr", "Vaughan Terrence", "Kilbride", "09/09/1979", "88 Capstan Road, Seaholme, AA67 5CR", pncid=numbers.pncid(2003, 9900323), asn=numbers.asn(2026, "18", "ZN", 990323), vrm="VK01 CAB", occupation="taxi driver")  # fmt: skip
    cast.add("vic", "VIC_SO", "Ms", "Marisol", "Quintero", "16/12/1997", "Flat 3, 20 Mizzen Street, Seaholme, AA67 7MS", occupation="translator", employer="Lingua House")  # fmt: skip
    cast.add("wit", "WIT", "Ms", "Hyejin", "Seong", "04/05/1998", "Flat 3, 20 Mizzen Street, Seaholme, AA67 7MS", occupation="student")  # fmt: skip
    cast.add("wit2", "WIT", "Mr", "Ibrahim", "Sesay", "28/02/1983", "51 Bollard Row, Seaholme, AA68 1BR", occupation="bar manager")  # fmt: skip
    cast.add("wit3", "WIT", "Mrs", "Colleen", "Ravenscar", "13/07/1970", "7 Lugger Close, Seaholme, AA67 2LC", occupation="taxi controller")  # fmt: skip
    cast.add("doc", "EXPERT", "Dr", "Margit", "Hollander", in_record=())
    cast.third("ex", "Mr", "Esteban", "Lucero").third("mum", "Mrs", "Pilar", "Quintero", "20/01/1966", role="FAMILY").third("pal", "Ms", "Daria", "Kovalenko", "09/10/1996", "16 Halyard Court, Seaholme, AA67 9HC")  # fmt: skip
    cast.third("pass", "Mr", "Terence", "Auckland", "22/06/1955", "30 Spinnaker Way, Seaholme, AA68 4SW").third("gp", "Dr", "Rajesh", "Thapar").third("coun", "Ms", "Imogen", "Farthing").third("det", "Mr", "Stuart", "Penhaligon")  # fmt: skip
    cast.third("wife", "Mrs", "Deborah", "Kilbride", role="FAMILY").third("caller", "Mr", "Owen", "Massingham", "05/11/1949", "22 Mizzen Street, Seaholme, AA67 7MS", role="CALLER").third("drv", "Mr", "Costas", "Ioannides", vrm="CJ00 TAX")  # fmt: skip
    cast.officer("oic", "DC", "Roisin", "Halloran", "5127").officer("pc", "PC", "Dele", "Ogunbanjo", "6640").officer("ds", "DS", "Peter", "Vickerstaff", "318").officer("cs", "PS", "Yasmin", "Haddad", "904")  # fmt: skip
    return cast.case("UNS-123", "18ZN0073126", [("SX03003", "Sexual assault on a female, no penetration, in a taxi, registration VK01 CAB", "21 March 2026", "Mizzen Street, Seaholme")], {"RH/1": "dispatch record", "RH/2": "photographs of wrist and knee", "DO/1": "body worn video", "IS/1": "CCTV of the Anchor Rooms", "HS/1": "screenshots of messages", "CR/1": "driver's daily sheet"}, force="Westmarch Police", court="Seaholme Crown Court")  # fmt: skip


def twelfth_fresh_cases() -> dict[str, Case]:
    """Return the twelfth set of fresh cases by name."""
    return {case.id: case for case in (_dwelling(), _bookkeeper(), _taxi())}
