"""Cases UNS-19 to UNS-22 (profile fresh6): by a second stranger to the finders, who judged by DOMAIN 3.4 alone."""

from __future__ import annotations

from . import numbers
from .cast import Cast, make_place
from .content import Case


def _harbour_cars() -> Case:
    cast = Cast(4603, "Windlass Street", "Skerrow", "AA53", "skerrownet.example")
    cast.add("def", "DEF", "Mr", "Kieran Jude", "Ashdown-Obi", "14/02/2001", "Flat 9, Tern House, Skerrow, AA53 3TN", pncid=numbers.pncid(2019, 9900251), cro=numbers.cro(900251, 2019), asn=numbers.asn(2026, "18", "ZX", 990251), nick="Keeks", phone="07700 900274", vrm="KA00 OBY")  # fmt: skip
    cast.add("codef", "CODEF", "Mr", "Ashraf", "Uddin", "09/09/1999", "61 Windlass Street, Skerrow, AA53 1WD", pncid=numbers.pncid(2018, 9900252), nick="Ash")  # fmt: skip
    cast.add("vic", "VIC", "Mr", "Suryono", "Suryono", "02/06/1971", "18 Cockle Row, Skerrow, AA54 7CK", employer="Harbour Cars", occupation="taxi driver", phone="07700 900655", vrm="SU01 RYN")  # fmt: skip
    cast.add("wit", "WIT", "Ms", "Noor", "Le", "27/11/1995", "3 Gannet Steps, Skerrow, AA53 8GS", occupation="night porter", phone="07700 900148")  # fmt: skip
    cast.add("wit2", "WIT", "Mr", "Bartholomew", "Quayle-Nkemelu", "19/03/1941", "Lamp Cottage, The Neb, Skerrow, AA55 2NB", nick="Barty", occupation="retired pilot")  # fmt: skip
    cast.add("wit3", "WIT", "Mrs", "Li", "Ho", "05/05/1967", "74 Capstan Hill, Skerrow, AA54 4CH", occupation="despatcher", employer="Harbour Cars")  # fmt: skip
    cast.add("caller", "CALLER", "Mrs", "Marguerite", "Sands", "23/08/1958", "12 Dob Lane, Skerrow, AA53 5DL")
    cast.add("exp", "EXPERT", "Dr", "Ingeborg", "Falk-Amadi", in_record=())
    cast.add("terp", "INTERP", "Mr", "Agus", "Prasetya", in_record=("phone", "email"))
    cast.officer("oic", "DC", "Lorna", "Pickering", "3390").officer("sgt", "PS", "Imran", "Bond", "58").officer(
        "nbo", "PC", "Duncan", "Ho", "7714"
    )
    cast.third("gf", "Miss", "Tia", "Blunt").third("dad", "Mr", "Everton", "Obi", role="FAMILY").third(
        "gp", "Dr", "Rosalba", "Penhale"
    ).third("wife", "Mrs", "Ratna", "Wulansari", role="FAMILY").third("pass", "Mr", "Colm", "Gilfeather").third(
        "shop", "Mr", "Sefton", "Blight"
    ).third("other", "Mr", "Deano", "Tranter", role="SUSPECT_OTHER").third("det", "Mr", "Wojtek", "Baran").third(
        "cell", "Mr", "Vernon", "Tatlock"
    ).third("sol", "Ms", "Harriet", "Onslow-Deng", role="EXPERT").third("nurse", "Sister", "Comfort", "Adjei-Platt").third(
        "drv", "Mr", "Yusuf", "Dualeh", vrm="YD00 LEH"
    ).third("nb", "Mr", "Ged", "Rimmington", vrm="GR01 MTN")  # fmt: skip
    return cast.case("UNS-19", "18ZX0023126", [("TH68023", "Robbery", "8 February 2026", "Dob Lane, Skerrow"), ("CJ88144", "Having an article with a blade or point in a public place", "8 February 2026", "Dob Lane, Skerrow")], {"LH/1": "despatch log", "DH/2": "body worn film", "NL/1": "fleece jacket"}, force="Westmarch Police", court="Skerrow Crown Court")  # fmt: skip


def _orchard_court() -> Case:
    cast = Cast(4907, "Pippin Way", "Wellborn Green", "AA57", "wellmail.example")
    cast.add("def", "DEF", "Mr", "Haroon", "Mirza-Lyle", "30/10/1985", "2 Orchard Court, Wellborn Green, AA57 2RC", pncid=numbers.pncid(2022, 9900253), cro=numbers.cro(900253, 2022), asn=numbers.asn(2026, "86", "ZY", 990253), phone="07700 900812", vrm="HM00 LYL", occupation="estate agent", nick="Roon")  # fmt: skip
    cast.add("vic", "VIC", "Mrs", "Sabeen", "Mirza-Lyle", "11/01/1993", "2 Orchard Court, Wellborn Green, AA57 2RC", flags=("honour-based abuse", "refuge"), nick="Beenie", phone="07700 900233", employer="Little Acorns", occupation="nursery nurse", places=(make_place("Room 4, Halcyon House, Great Sallins, AA59 6HH", "refuge", protected=True),))  # fmt: skip
    cast.add("wit", "WIT", "Miss", "Iqra", "Javaid", "17/07/2006", "35 Quince Street, Wellborn Green, AA57 4QS", nick="Ikki", phone="07700 900467", occupation="student")  # fmt: skip
    cast.add("wit2", "WIT", "Mr", "Tadeusz", "O'Hare", "28/02/1962", "4 Orchard Court, Wellborn Green, AA57 2RC", vrm="TD01 HRE", nick="Ted")  # fmt: skip
    cast.add("land", "WIT", "Mr", "Percival", "Adeleke-Moss", "06/12/1955", "Grange Lodge, Abbots Tump, Wellborn Green, AA58 1TM", occupation="landlord", nick="Percy")  # fmt: skip
    cast.add("caller", "CALLER", "Ms", "Ottilie", "Brack", "19/04/1989", "6 Orchard Court, Wellborn Green, AA57 2RC")
    cast.add("doc", "EXPERT", "Dr", "Fergus", "Iyengar", in_record=())
    cast.officer("oic", "DC", "Melanie", "Street", "6027").officer("sgt", "DS", "Owain", "Young", "209").officer(
        "nbo", "PC", "Rhoda", "Case", "1881"
    )
    cast.third("mil", "Mrs", "Parveen", "Mirza", role="FAMILY").third("kid", "", "Zayn", "Mirza-Lyle", "09/06/2021", role="FAMILY").third(
        "idva", "Ms", "Clodagh", "Venn"
    ).third("hous", "Ms", "Temperance", "Oyelaran").third("gp", "Dr", "Lionel", "Suttleworth").third("mid", "Ms", "Gwyneth", "Aldous").third(
        "ex", "Mr", "Rehan", "Bashir"
    ).third("bro", "Mr", "Kamran", "Mirza", role="SUSPECT_OTHER").third("boss", "Mrs", "Hetty", "Crumb").third(
        "sw", "Mr", "Idris", "Penketh"
    ).third("prev", "Ms", "Lauren", "Thackray").third("plumb", "Mr", "Stan", "Gutteridge").third(
        "tip", "Mr", "Bilal", "Qazi", role="CHIS"
    ).third("aunt", "Mrs", "Rukhsana", "Anjum", role="FAMILY")  # fmt: skip
    return cast.case("UNS-20", "86ZY0024126", [("SC15005", "Controlling or coercive behaviour in an intimate relationship", "between 1 March 2024 and 12 January 2026", "2 Orchard Court, Wellborn Green"), ("OF61102", "Assault occasioning actual bodily harm", "12 January 2026", "2 Orchard Court, Wellborn Green")], {"PAM/1": "text messages", "IJ/1": "voice notes", "RC/3": "body worn film"}, force="Eastvale Constabulary", court="Wellborn Magistrates' Court")  # fmt: skip


def _plaice() -> Case:
    cast = Cast(5209, "Furlong Rise", "Cattlemere", "AA48", "mereweb.example")
    cast.add("def", "DEF", "Mr", "Declan", "Stubbs", "03/12/1997", "19 Furlong Rise, Cattlemere, AA48 6FR", pncid=numbers.pncid(2014, 9900255), cro=numbers.cro(900255, 2014), asn=numbers.asn(2026, "86", "ZA", 990255), nick="Stubbsy", phone="07700 900591", occupation="tyre fitter", vrm="DS00 TBS")  # fmt: skip
    cast.add("codef", "CODEF", "Mr", "Tobias", "Stubbs", "22/08/2009", "19 Furlong Rise, Cattlemere, AA48 6FR", pncid=numbers.pncid(2025, 9900256), nick="Tobes", flags=("child",))  # fmt: skip
    cast.add("vic", "VIC_CH", "", "Malachi", "Boateng-Ruiz", "16/05/2012", "8 Saddlers Yard, Cattlemere, AA48 2SY", flags=("child",), school="Cattlemere Brook School", nick="Mal", phone="07700 900726")  # fmt: skip
    cast.add("mum", "WIT", "Ms", "Inés", "Ruiz", "20/02/1986", "8 Saddlers Yard, Cattlemere, AA48 2SY", occupation="dental hygienist", phone="07700 900319")  # fmt: skip
    cast.add("kid", "WIT_CH", "", "Bo", "Ek", "01/10/2012", "31 Hurdle Lane, Cattlemere, AA49 5HL", flags=("child",), school="Cattlemere Brook School")  # fmt: skip
    cast.add("wit", "WIT", "Mr", "Giannis", "Xenakis-Poole", "13/06/1970", "The Flat, 40 Market Cross, Cattlemere, AA48 1MC", occupation="shop owner", employer="The Happy Plaice", vrm="GX01 PLE", nick="Yanni")  # fmt: skip
    cast.add("wit2", "WIT", "Miss", "Shevonne", "Duck", "25/03/2004", "Flat 2, 11 Oast Gardens, Cattlemere, AA49 3RG", occupation="counter assistant", employer="The Happy Plaice", nick="Shev")  # fmt: skip
    cast.add("caller", "CALLER", "Mr", "Edgar", "Lamplugh", "30/11/1948", "38 Market Cross, Cattlemere, AA48 1MC")
    cast.add("exp", "EXPERT", "Mr", "Obinna", "Vesterholt", in_record=())
    cast.officer("oic", "DC", "Tariq", "Winter", "4719").officer("sgt", "PS", "Glenda", "Sharpe", "160").officer(
        "abe", "DC", "Rosa", "Child", "5542"
    )
    cast.third("dad", "Mr", "Kojo", "Boateng", role="FAMILY").third("head", "Mrs", "Philomena", "Garside").third(
        "friend", "", "Jonty", "Askew", "14/02/2012"
    ).third("gran", "Mrs", "Doreen", "Stubbs", role="FAMILY").third("tutor", "Mr", "Alistair", "Pugsley").third(
        "det", "Mr", "Florin", "Dobre"
    ).third("hcp", "Nurse", "Winsome", "Achebe-Lund").third("sol", "Mr", "Zebedee", "Crane-Malik", role="EXPERT").third(
        "cust", "Ms", "Verity", "Haigh", vrm="VH01 HGH"
    ).third("other", "Mr", "Lamar", "Fisk", role="SUSPECT_OTHER").third("girl", "Miss", "Skye", "Tunnicliffe").third(
        "aa", "Mrs", "Beryl", "Stubbs", role="AA"
    ).third("boss", "Mr", "Arnie", "Cattermole")  # fmt: skip
    return cast.case("UNS-21", "86ZA0025126", [("OF61016", "Unlawful wounding", "27 March 2026", "The Happy Plaice, 40 Market Cross, Cattlemere"), ("PU86004", "Affray", "27 March 2026", "Market Cross, Cattlemere")], {"GXP/1": "shop film", "SD/1": "salt cellar", "RC/9": "ABE recording"}, force="Eastvale Constabulary", court="Cattlemere Crown Court")  # fmt: skip


def _parcels() -> Case:
    cast = Cast(5503, "Contact Row", "Port Lowther", "AA42", "lowtherpost.example")
    cast.add("def", "DEF", "Ms", "Rumbidzai", "Chisholm", "08/08/1990", "77 Contact Row, Port Lowther, AA42 7CR", pncid=numbers.pncid(2017, 9900257), cro=numbers.cro(900257, 2017), asn=numbers.asn(2026, "18", "ZB", 990257), nick="Rumbi", phone="07700 900605", vrm="RC01 CHM")  # fmt: skip
    cast.add("vic", "VIC", "Mr", "Ivor", "Pryce", "29/09/1938", "3 Chapel Fold, Port Lowther, AA43 1CF", phone="07700 900094", nick="Taff")  # fmt: skip
    cast.add("vic2", "VIC", "Ms", "Anh", "Vo", "12/04/2003", "Room 212, Linacre Hall, Port Lowther, AA42 9LH", occupation="student", phone="07700 900871")  # fmt: skip
    cast.add("wit", "WIT", "Mr", "Gurdeep", "Bains-Holloway", "21/06/1982", "106 Ropery Road, Port Lowther, AA42 4RR", occupation="delivery driver", employer="Swift Parcels", vrm="GB00 HLW", nick="Gurd")  # fmt: skip
    cast.add("wit2", "WIT", "Mrs", "Fenella", "Pryce", "15/01/1969", "9 Chapel Fold, Port Lowther, AA43 1CF", nick="Nell")  # fmt: skip
    cast.add("bank", "WIT", "Mr", "Cuthbert", "Eze", "04/04/1984", "52 Hawser Close, Port Lowther, AA44 6HC", occupation="fraud analyst", employer="Lowther Building Society", phone="07700 900182")  # fmt: skip
    cast.add("exp", "EXPERT", "Dr", "Siobhán", "Kuroda", in_record=(), email="s.kuroda@lowtherpost.example")
    cast.officer("oic", "DC", "Lance", "Constable", "2250").officer("sgt", "DS", "Amelia", "Bench", "44").officer(
        "fi", "Financial Investigator", "Noah", "Bills", "F19"
    )
    cast.third("mule", "Mr", "Zane", "Whitlock", role="SUSPECT_OTHER").third("flatm", "Miss", "Ottoline", "Birch").third(
        "carer", "Mrs", "Beatriz", "Fontes"
    ).third("post", "Mr", "Ernest", "Tulley").third("sis", "Ms", "Tendai", "Chisholm", role="FAMILY").third(
        "boy", "", "Kudzai", "Chisholm", "03/03/2018", role="FAMILY"
    ).third("cust", "Mr", "Roland", "Ibbotson").third("cust2", "Mrs", "Greta", "Mwangi").third("lab", "Ms", "Petronella", "Shaw-Iqbal").third(
        "sol", "Mr", "Laszlo", "Trent", role="EXPERT"
    ).third("mgr", "Ms", "Dilys", "Rowbotham").third("dep", "Mr", "Silas", "Wetherill", role="SUSPECT_OTHER").third("tenant", "Mr", "Abel", "Cruz").third("exh", "Mr", "Mungo", "Pryde")  # fmt: skip
    return cast.case("UNS-22", "18ZB0026126", [("FA06001", "Fraud by false representation", "between 4 November 2025 and 19 December 2025", "77 Contact Row, Port Lowther"), ("TH68010", "Theft of parcels", "12 December 2025", "Swift Parcels, Unit 6, Mobile Street, Port Lowther")], {"GBH/1": "scanner log", "CE/2": "account opening form", "SK/1": "handwriting report"}, force="Westmarch Police", court="Lowther Magistrates' Court")  # fmt: skip


def sixth_fresh_cases() -> dict[str, Case]:
    """Return the sixth set of fresh cases by name."""
    return {case.id: case for case in (_harbour_cars(), _orchard_court(), _plaice(), _parcels())}
