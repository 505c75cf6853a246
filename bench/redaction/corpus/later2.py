"""Cases UNS-16 to UNS-18 (profile fresh5): a second set by the same stranger, with other people, places and papers."""

from __future__ import annotations

from . import numbers
from .cast import Cast, make_place
from .content import Case


def _weir() -> Case:
    cast = Cast(3701, "Coldwell Lane", "Aldermoor", "AA91", "weirpost.example")
    cast.add("def", "DEF", "Mr", "Besnik Arben", "Hoxha-Grant", "06/06/1979", "27 Coldwell Lane, Aldermoor, AA91 2DL", pncid=numbers.pncid(2015, 9900233), cro=numbers.cro(900233, 2015), asn=numbers.asn(2026, "86", "ZT", 990233), vrm="BH00 GRT", phone="07700 900117", employer="Weir Hand Car Wash", occupation="car wash manager", nick="Benny", aliases=("Benny",))  # fmt: skip
    cast.add("codef", "CODEF", "Ms", "Vjosa", "Hoxha", "19/12/1990", "27A Coldwell Lane, Aldermoor, AA91 2DL", pncid=numbers.pncid(2024, 9900234))  # fmt: skip
    cast.add("vic", "VIC", "Mr", "Van Minh", "Trinh", "02/03/1998", "The Container, Weir Yard, Aldermoor, AA91 5WY", flags=("refuge",), nick="Minh", phone="07700 900602", in_record=("dob", "phone"), places=(make_place("Room 7, The Priory Lodge, Castle Amery, AA98 3PL", "refuge", protected=True),))  # fmt: skip
    cast.add("vic2", "VIC", "Mr", "Gheorghe-Ionut", "Lacatus", "28/10/1986", "Bed 4, 31 Foundry Street, Aldermoor, AA92 1FS", nick="Gigi", occupation="labourer")  # fmt: skip
    cast.add("wit", "WIT", "Mrs", "Charity", "Wells", "13/07/1953", "Orchard End, Vicarage Rise, Upper Alder, AA93 6VR", vrm="CW01 ELL", nick="Chas")  # fmt: skip
    cast.add("wit2", "WIT", "Mr", "Adeyemi", "Bankole-Fox", "24/04/1978", "8 Sextant Quay, Aldermoor, AA92 8SQ", occupation="labour inspector", employer="Gangmasters Inspectorate", nick="Ade", phone="07700 900741")  # fmt: skip
    cast.add("wit3", "WIT", "Miss", "Pearl", "Parish", "01/09/1962", "Flat 6, 90 Weir Street, Aldermoor, AA91 4WS", occupation="seamstress")  # fmt: skip
    cast.add("caller", "CALLER", "Mr", "Barry", "Drake", "11/11/1971", "44 Weir Street, Aldermoor, AA91 4WT")
    cast.add("terp", "INTERP", "Mr", "Quang Hieu", "Pham", in_record=()).add("terp2", "INTERP", "Mrs", "Ioana", "Crisan", in_record=())  # fmt: skip
    cast.add("exp", "EXPERT", "Dr", "Ruth", "Feather", in_record=())
    cast.officer("oic", "DC", "Hannah", "Singh-Boyle", "2044").officer("sgt", "DS", "Joel", "Christian", "77").officer(
        "pc", "PC", "Dale", "Grace", "9012"
    )
    cast.third("mother", "Mrs", "Thi Lan", "Do", role="FAMILY").third("cous", "Mr", "Tuan", "Trinh", role="FAMILY").third(
        "cook", "Mr", "Radu", "Munteanu"
    ).third("agent", "Mr", "Ilir", "Kola", role="SUSPECT_OTHER").third("sup", "Ms", "Merle", "Winslow").third(
        "land", "Mr", "Peregrine", "Cole", vrm="PC00 OLE"
    ).third("gp", "Dr", "Obadiah", "Finch").third("det", "Mr", "Lorenzo", "Fiori").third(
        "sol", "Ms", "Zara", "Khalil", role="EXPERT"
    ).third("wife", "Mrs", "Teresa", "Hoxha-Grant", role="FAMILY").third("son", "", "Luan", "Hoxha-Grant", "09/08/2016", role="FAMILY").third(
        "priest", "Father", "Anselm", "Doyle"
    ).third("cust", "Mr", "Sunny", "Gill", vrm="SG01 GYL").third("baker", "Ms", "Ginger", "Bakewell").third(
        "grass", "Mr", "Petru", "Lup", role="CHIS"
    ).third("bank", "Mr", "Crispin", "Tills")  # fmt: skip
    return cast.case("UNS-16", "86ZT0020126", [("MS15001", "Requiring a person to perform forced or compulsory labour", "between 14 June 2025 and 8 January 2026", "Weir Hand Car Wash, Aldermoor"), ("CJ67004", "Converting criminal property", "between 14 June 2025 and 8 January 2026", "Aldermoor")], {"HSB/1": "wages book", "DG/2": "body worn film", "ABF/4": "photographs of the container"}, force="Eastvale Constabulary", court="Aldermoor Crown Court")  # fmt: skip


def _slates() -> Case:
    cast = Cast(4001, "Larch Avenue", "Havenby", "AA94", "havenmail.example")
    cast.add("def", "DEF", "Mr", "Royston Levi", "Cooper-Lee", "15/01/1974", "Plot 12, Drovers Rest, Havenby, AA94 9DR", pncid=numbers.pncid(1994, 9900235), cro=numbers.cro(900235, 1994), asn=numbers.asn(2026, "18", "ZV", 990235), vrm="RC00 LEE", nick="Duke", aliases=("Duke",), phone="07700 900991", employer="Premier Roofcare", occupation="roofer")  # fmt: skip
    cast.add("codef", "CODEF", "Mr", "Royston James", "Cooper-Lee", "22/05/2005", "Plot 14, Drovers Rest, Havenby, AA94 9DR", pncid=numbers.pncid(2023, 9900236), nick="Young Roy")  # fmt: skip
    cast.add("vic", "VIC", "Miss", "Constance", "Merriment", "08/03/1936", "18 Larch Avenue, Havenby, AA94 2LA", nick="Connie", occupation="retired headmistress")  # fmt: skip
    cast.add("vic2", "VIC", "Mrs", "Bhupinder Kaur", "Sahota", "12/12/1947", "40 Larch Avenue, Havenby, AA94 2LB", nick="Bindi", phone="07700 900884")  # fmt: skip
    cast.add("vic3", "VIC", "Mr", "Solomon", "Teklemariam", "30/06/1960", "The Manse, Kirk Brae, Havenby, AA95 7RB", occupation="minister", vrm="ST01 TKM")  # fmt: skip
    cast.add("wit", "WIT", "Ms", "Bryony", "April-Hughes", "17/09/1994", "3 Capstan Yard, Havenby, AA94 5RY", occupation="bank cashier", employer="Haven and County Bank")  # fmt: skip
    cast.add("wit2", "WIT", "Mr", "Hiroshi", "Tanaka-Webb", "05/02/1966", "20 Larch Avenue, Havenby, AA94 2LA", vrm="HT00 WBB", nick="Hiro")  # fmt: skip
    cast.add("tso", "WIT", "Mr", "Lloyd", "Penny", "26/08/1983", "61 Chandler Way, Havenby, AA95 3HW", occupation="trading standards officer", employer="Havenby Council", phone="07700 900908")  # fmt: skip
    cast.add("exp", "EXPERT", "Mrs", "Saoirse", "Kilbride", in_record=())
    cast.add("caller", "CALLER", "Ms", "Dawn", "Rivers", "04/04/1979", "22 Larch Avenue, Havenby, AA94 2LA")
    cast.officer("oic", "DC", "Gethin", "Bright", "3121").officer("sgt", "PS", "Ursula", "Mann", "404").officer(
        "fi", "Financial Investigator", "Jasper", "Royle", "F61"
    )
    cast.third("niece", "Mrs", "Verena", "Holt-Price", role="FAMILY").third("son", "Mr", "Amrik", "Sahota", role="FAMILY").third(
        "wife", "Mrs", "Tirzah", "Teklemariam", role="FAMILY"
    ).third("lab", "Mr", "Wesley", "Pike-Adams", nick="Wez").third("gp", "Dr", "Sunniva", "Berg").third(
        "old1", "Mr", "Clement", "Ash-Jones", home="9 Rowan Close, Kirkmere, AA97 1RL"
    ).third("old2", "Mrs", "Daisy", "Marigold", home="2 Rowan Close, Kirkmere, AA97 1RL").third("bankm", "Mr", "Rex", "Sterling").third(
        "payee", "Miss", "Scarlett", "Boswell"
    ).third("horse", "Mr", "Ned", "Farrier").third("carer", "Ms", "Blessing", "Onuoha").third("det", "Mr", "Ricky", "Toms").third(
        "sol", "Mr", "Cosmo", "Latham", role="EXPERT"
    ).third("skip", "Mr", "Keith", "Barrow", vrm="KB01 SKP").third("other", "Mr", "Nelson", "Gaskin", role="SUSPECT_OTHER").third(
        "clerk", "Ms", "Ivana", "Horvat"
    )  # fmt: skip
    return cast.case("UNS-17", "18ZV0021126", [("FA06001", "Fraud by false representation", "between 2 September 2025 and 21 November 2025", "18 Larch Avenue, Havenby"), ("FA06001", "Fraud by false representation", "between 1 October 2025 and 30 October 2025", "The Manse, Kirk Brae, Havenby")], {"LP/1": "invoice pad", "GB/3": "ledger", "BAH/1": "withdrawal slips"}, force="Westmarch Police", court="Havenby Crown Court")  # fmt: skip


def _lido() -> Case:
    cast = Cast(4303, "Lido Walk", "Thrushcombe", "AA96", "thrush.example")
    cast.add("def", "DEF", "Mr", "Anthony Mark", "Peacock", "18/04/1987", "Flat 15, Foxglove House, Thrushcombe, AA96 4FX", pncid=numbers.pncid(2020, 9900237), cro=numbers.cro(900237, 2020), asn=numbers.asn(2026, "86", "ZW", 990237), vrm="AP00 PCK", nick="Tone", phone="07700 900063", employer="Thrushcombe Lido", occupation="pool attendant")  # fmt: skip
    cast.add("so", "VIC_SO", "Miss", "Yasmin Rose", "Habibi-Clarke", "25/11/2000", "5 Lido Walk, Thrushcombe, AA96 1LW", flags=("sexual offence",), employer="Combe Veterinary Centre", occupation="veterinary nurse", phone="07700 900377", nick="Yaz")  # fmt: skip
    cast.add("so2", "VIC_SO", "Mrs", "Joy", "Lightfoot", "02/02/1972", "Damson House, Church Hay, Thrushcombe, AA96 7DH", flags=("sexual offence",), vrm="JL01 GHT")  # fmt: skip
    cast.add("so3", "VIC_SO", "Miss", "Anoushka", "Sen-Moreau", "09/09/2009", "14 Ridgeway Crescent, Thrushcombe, AA99 2RW", flags=("sexual offence", "child"), school="Combe Valley Academy", nick="Noush")  # fmt: skip
    cast.add("wit", "WIT", "Mr", "Cormac", "Mulqueen", "07/05/1976", "Boathouse Cottage, Mill Race, Thrushcombe, AA96 8LR", occupation="duty manager", employer="Thrushcombe Lido")  # fmt: skip
    cast.add("kid", "WIT_CH", "", "Ellis", "Winter-Bray", "23/03/2009", "2 Station Cuttings, Thrushcombe, AA96 3SG", flags=("child",), school="Combe Valley Academy")  # fmt: skip
    cast.add("wit2", "WIT", "Ms", "Precious", "Khumalo", "19/10/1991", "Flat 3, 7 Lido Walk, Thrushcombe, AA96 1LX", occupation="cleaner", nick="Presh")  # fmt: skip
    cast.add("caller", "CALLER", "Mrs", "Faith", "Underhill", "14/06/1964", "33 Lido Walk, Thrushcombe, AA96 1LZ")
    cast.add("exp", "EXPERT", "Mr", "Piers", "Okoro-Lunn", in_record=())
    cast.officer("oic", "DC", "Samantha", "March", "5150").officer("sgt", "DI", "Rupert", "Small", "12").officer(
        "dfu", "Digital Investigator", "Mei", "Forrester", "C902"
    )
    cast.third("mum", "Mrs", "Geneviève", "Sen-Moreau", role="FAMILY", email="g.senmoreau@thrush.example").third("bf", "Mr", "Jordan", "Lamb").third(
        "isva", "Ms", "Tilly", "Rosewood"
    ).third("gp", "Dr", "Arvid", "Strand").third("mate", "Mr", "Glenn", "Foley").third("sis", "Ms", "Denise", "Peacock", role="FAMILY").third(
        "swim1", "Mrs", "Marina", "Poole", vrm="MP00 OLE"
    ).third("swim2", "Miss", "Coral", "Beach").third("det", "Mr", "Vinnie", "Slade").third(
        "sol", "Mrs", "Augusta", "Finn", role="EXPERT"
    ).third("hub", "Mr", "Nicholas", "Lightfoot", role="FAMILY").third("boss", "Ms", "Heather", "Moore").third(
        "other", "Mr", "Julian", "Crane", role="SUSPECT_OTHER"
    ).third("teach", "Mr", "Guy", "Read").third("tech", "Mr", "Wyn", "Probert").third("cub", "", "Robin", "Peacock", "01/06/2015", role="FAMILY")  # fmt: skip
    return cast.case("UNS-18", "86ZW0022126", [("SX03095", "Voyeurism, recording a private act", "between 1 May 2026 and 30 June 2026", "Thrushcombe Lido"), ("CD71039", "Criminal damage to a changing cubicle", "14 June 2026", "Thrushcombe Lido")], {"CM/1": "smoke alarm with lens", "SM/2": "laptop", "MF/1": "report on laptop"}, force="Eastvale Constabulary", court="Combe Crown Court")  # fmt: skip


def fifth_fresh_cases() -> dict[str, Case]:
    """Return the fifth set of fresh cases by name."""
    return {case.id: case for case in (_weir(), _slates(), _lido())}
