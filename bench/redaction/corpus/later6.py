"""Cases UNS-101 to UNS-103 (profile fresh10): by a stranger to the finders, as a scorer outside would from DOMAIN.

Typical cases with typical papers: stalking, a warehouse broken into, a nurse assaulted.
"""

from __future__ import annotations

from . import numbers
from .cast import Cast
from .content import Case


def _stalking() -> Case:
    cast = Cast(10203, "Tansy Grove", "Brindlecote", "AA81", "brindlemail.example")
    cast.add("def", "DEF", "Mr", "Stefan Craig", "Wolstencroft", "11/02/1985", "Flat 4, 29 Mortlock Road, Brindlecote, AA81 4ML", pncid=numbers.pncid(2009, 9900301), asn=numbers.asn(2026, "18", "ZG", 990301), phone="07700 900601", vrm="SW01 CRG")  # fmt: skip
    cast.add("vic", "VIC", "Ms", "Naledi", "Motsepe", "19/06/1992", "16 Tansy Grove, Brindlecote, AA81 7TG", phone="07700 900602", occupation="dental nurse", employer="Cloverfield Dental Practice", flags=("stalking",))  # fmt: skip
    cast.add("wit", "WIT", "Mr", "Rasmus", "Lindqvist", "27/10/1974", "2 Pepperpot Lane, Brindlecote, AA82 3PL", phone="07700 900603", occupation="practice manager")  # fmt: skip
    cast.add("wit2", "WIT", "Mrs", "Gwenda", "Parfitt", "05/01/1952", "18 Tansy Grove, Brindlecote, AA81 7TG", phone="07700 900604", occupation="retired")  # fmt: skip
    cast.add("wit3", "WIT", "Ms", "Aoife", "Kerrigan", "30/04/1993", "Flat 9, Loom House, Brindlecote, AA81 9LH", phone="07700 900605", occupation="primary school teacher", employer="Oxlip Primary School")  # fmt: skip
    cast.add("wit4", "WIT", "Mr", "Bilal", "Chaudhary", "14/12/1987", "61 Shuttle Row, Brindlecote, AA82 5SR", phone="07700 900606", occupation="florist")  # fmt: skip
    cast.third("mum", "Mrs", "Lerato", "Motsepe", "08/08/1964", "3 Dovecote Rise, Hartsbeck, AA84 1DR", role="FAMILY", phone="07700 900607")  # fmt: skip
    cast.third("boy", "Mr", "Joaquim", "Teixeira", "21/03/1990", "45 Bobbin Street, Brindlecote, AA81 2BS", phone="07700 900608", vrm="JT00 PRT")  # fmt: skip
    cast.third("ex", "Ms", "Kirsty", "Mallinson", "17/09/1986", "7 Beck Foot, Hartsbeck, AA84 6BF", phone="07700 900609")  # fmt: skip
    cast.third("sus", "Mr", "Liam", "Trask", "02/05/1988", "112 Carder Avenue, Brindlecote, AA82 8CA", role="SUSPECT_OTHER", phone="07700 900610", vrm="LT00 BAG")  # fmt: skip
    cast.third("caller", "Mr", "Ernest", "Whybrow", "23/07/1948", "11 Tansy Grove, Brindlecote, AA81 7TH", role="CALLER", phone="07700 900611")  # fmt: skip
    cast.third("col", "Ms", "Zsofia", "Balint", "12/06/1996", "80 Selvedge Road, Brindlecote, AA81 5SV", phone="07700 900612")  # fmt: skip
    cast.third("gp", "Dr", "Hedda", "Bruun").third("coun", "Ms", "Paulette", "Grieves", phone="07700 900613").third("det", "Mr", "Darius", "Hollick").third("bro", "Mr", "Gavin", "Wolstencroft", "19/11/1981", "5 Tenter Close, Hartsbeck, AA84 3TC", role="FAMILY", phone="07700 900614")  # fmt: skip
    cast.officer("oic", "DC", "Imogen", "Rafferty", "6102", phone="07700 900615").officer("pc", "PC", "Callum", "Oduya", "3377", phone="07700 900616").officer("ds", "DS", "Martin", "Keogh", "1150", phone="07700 900617").officer("cs", "PS", "Helen", "Tranter", "289")  # fmt: skip
    return cast.case("UNS-101", "18ZG0061126", [("PH97012", "Stalking involving serious alarm or distress of Naledi Motsepe", "between 3 September 2025 and 11 February 2026", "Brindlecote"), ("CD71039", "Damaging property, namely a blue hatchback motor car belonging to Naledi Motsepe", "30 January 2026", "the staff car park, Cloverfield Dental Practice, Weft Street, Brindlecote")], {"NM/1": "bundle of printed messages", "NM/2": "diary of incidents", "RL/1": "car park CCTV", "BC/1": "florist's order forms", "CO/1": "photographs of car", "CO/2": "grey mobile telephone", "AK/1": "voicemail recording"}, force="Westmarch Police", court="Harrowmoor Crown Court")  # fmt: skip


def _burglary() -> Case:
    cast = Cast(10411, "Kilnwright Yard", "Kettleworth", "AA85", "kettlepost.example")
    cast.add("def", "DEF", "Mr", "Rhys Owain", "Tudgay", "03/06/1991", "70 Lampwick Road, Kettleworth, AA85 6LR", pncid=numbers.pncid(2007, 9900302), asn=numbers.asn(2026, "86", "ZH", 990302), phone="07700 900621", vrm="RT01 GUD")  # fmt: skip
    cast.add("codef", "CODEF", "Mr", "Bogdan Ilie", "Munteanu", "25/11/1988", "Flat 2, 14 Anvil Street, Kettleworth, AA85 1AN", pncid=numbers.pncid(2014, 9900303), asn=numbers.asn(2026, "86", "ZH", 990303), phone="07700 900622")  # fmt: skip
    cast.add("vic", "VIC", "Mr", "Haruto", "Ishikawa", "09/02/1963", "8 Chaffinch Way, Thornbeck, AA87 2CW", phone="07700 900623", occupation="company director", employer="Halcyon Tools")  # fmt: skip
    cast.add("wit", "WIT", "Ms", "Oonagh", "Cassidy", "28/05/1980", "33 Rivet Lane, Kettleworth, AA85 8RL", phone="07700 900624", occupation="security guard")  # fmt: skip
    cast.add("wit2", "WIT", "Mr", "Emeka", "Nwachukwu", "16/08/1976", "21 Malt Row, Ollerstow, AA89 4MR", phone="07700 900625", occupation="lorry driver")  # fmt: skip
    cast.add("wit3", "WIT", "Mrs", "Dilys", "Pomeroy", "01/10/1945", "4 Signal Cottages, Kettleworth, AA86 7SC", phone="07700 900626", occupation="retired")  # fmt: skip
    cast.add("wit4", "WIT", "Mr", "Sandeep", "Grewal", "13/03/1982", "90 Bellows Hill, Kettleworth, AA86 3BH", phone="07700 900627", occupation="shop owner")  # fmt: skip
    cast.add("exp", "EXPERT", "Ms", "Ilse", "Vanderpoel", in_record=())
    cast.third("caller", "Mr", "Albert", "Snelgrove", "20/02/1957", "2 Signal Cottages, Kettleworth, AA86 7SC", role="CALLER", phone="07700 900628")  # fmt: skip
    cast.third("sus", "Mr", "Perry", "Lomas", "06/12/1990", "38 Tinsmith Gardens, Kettleworth, AA85 9TG", role="SUSPECT_OTHER", phone="07700 900629", vrm="PL00 TRK")  # fmt: skip
    cast.third("gf", "Ms", "Jodie", "Catterick", "29/07/1995", "70 Lampwick Road, Kettleworth, AA85 6LR", phone="07700 900630")  # fmt: skip
    cast.third("book", "Ms", "Yelena", "Markova", "04/04/1971", "17 Plover Bank, Thornbeck, AA87 5PB", phone="07700 900631")  # fmt: skip
    cast.third("wife", "Mrs", "Emiko", "Ishikawa", "15/05/1966", role="FAMILY", phone="07700 900632")
    cast.third("gp", "Dr", "Tobias", "Wrenfield").third("det", "Mr", "Kyle", "Broughton").third("sis", "Mrs", "Violeta", "Dragan", "11/09/1984", "6 Hopyard Terrace, Ollerstow, AA89 1HT", role="FAMILY", phone="07700 900633").third("cust", "Mr", "Neville", "Arkwell", "07/07/1969", "55 Cinderford Lane, Thornbeck, AA87 9CL", phone="07700 900634")  # fmt: skip
    cast.officer("oic", "DC", "Lowri", "Haskell", "5519", phone="07700 900635").officer("pc", "PC", "Samuel", "Quartey", "7204", phone="07700 900636").officer("ds", "DS", "Geoff", "Tindle", "933", phone="07700 900637").officer("cs", "PS", "Ana", "Ribeiro", "614")  # fmt: skip
    return cast.case("UNS-102", "86ZH0062126", [("TH68037", "Burglary other than dwelling with intent to steal at Halcyon Tools, Unit 7 Foundry Court, Kettleworth", "19 January 2026", "Halcyon Tools, Unit 7 Foundry Court, Kettleworth"), ("RT88026", "Dangerous driving of a green Marlo estate car RT01 GUD", "19 January 2026", "Bypass Road, Kettleworth")], {"HI/1": "stock list", "OC/1": "gatehouse CCTV", "SQ/1": "bolt cutters", "SQ/2": "left glove", "SG/1": "purchase book", "LH/1": "photographs of roller door", "EN/1": "note of registration number"}, force="Eastvale Constabulary", court="Harrowmoor Crown Court")  # fmt: skip


def _hospital() -> Case:
    cast = Cast(10619, "Lych Lane", "Aldersmere", "AA91", "aldermail.example")
    cast.add("def", "DEF", "Ms", "Chantelle Louise", "Bickerdike", "22/04/1994", "Flat 11, Mallard House, Aldersmere, AA91 5MH", pncid=numbers.pncid(2013, 9900304), asn=numbers.asn(2026, "18", "ZJ", 990304), phone="07700 900641")  # fmt: skip
    cast.add("vic", "VIC", "Mr", "Jomar", "Villanueva", "10/10/1986", "27 Psalter Road, Aldersmere, AA91 8PR", phone="07700 900642", occupation="staff nurse", employer="Aldersmere General Hospital")  # fmt: skip
    cast.add("wit", "WIT", "Mr", "Olumide", "Bankole", "18/01/1979", "103 Verger Street, Aldersmere, AA92 2VS", phone="07700 900643", occupation="security officer")  # fmt: skip
    cast.add("wit2", "WIT", "Ms", "Freya", "Sandiford", "06/06/2000", "Flat 1, 9 Cloister Mews, Aldersmere, AA91 3CM", phone="07700 900644", occupation="healthcare assistant")  # fmt: skip
    cast.add("wit3", "WIT", "Mrs", "Ruksana", "Mirza", "24/09/1968", "50 Thurible Avenue, Aldersmere, AA92 6TA", phone="07700 900645", occupation="seamstress")  # fmt: skip
    cast.add("wit4", "WIT", "Mr", "Desmond", "Achterberg", "12/12/1965", "6 Lectern Close, Dunnerby, AA94 4LC", phone="07700 900646", occupation="estates manager")  # fmt: skip
    cast.add("doc", "EXPERT", "Dr", "Lindiwe", "Khoza", in_record=())
    cast.third("part", "Mr", "Craig", "Stubley", "31/08/1990", "19 Beadle Court, Aldersmere, AA91 7BC", phone="07700 900647", vrm="CS00 TUB")  # fmt: skip
    cast.third("pat", "Mr", "Wilfred", "Garraway", "02/02/1939", "84 Chantry Fields, Aldersmere, AA92 1CF", phone="07700 900648")  # fmt: skip
    cast.third("mum", "Mrs", "Denise", "Bickerdike", "14/07/1970", "40 Steeple View, Dunnerby, AA94 8SV", role="FAMILY", phone="07700 900649")  # fmt: skip
    cast.third("son", "Mr", "Hamza", "Mirza", "15/11/2001", role="FAMILY", phone="07700 900650")
    cast.third("sw", "Ms", "Rosalind", "Akers", phone="07700 900651").third("gp", "Dr", "Piotr", "Lesniak").third("det", "Mr", "Jerome", "Tidswell").third("det2", "Ms", "Bethany", "Orrell").third("wife", "Mrs", "Maricel", "Villanueva", "03/03/1988", role="FAMILY", phone="07700 900652")  # fmt: skip
    cast.third("caller", "Ms", "Sinead", "Loughnane", "26/05/1983", "12 Rood Street, Aldersmere, AA91 1RS", role="CALLER", phone="07700 900653")  # fmt: skip
    cast.third("sus", "Mr", "Dwayne", "Pickersgill", "08/10/1989", "Flat 6, Mallard House, Aldersmere, AA91 5MH", role="SUSPECT_OTHER", phone="07700 900654")  # fmt: skip
    cast.officer("oic", "PC", "Harriet", "Danvers", "4418", phone="07700 900655").officer("pc", "PC", "Iwan", "Treharne", "9031", phone="07700 900656").officer("ds", "PS", "Meera", "Acharya", "702", phone="07700 900657").officer("cs", "PS", "Barry", "Loftus", "315")  # fmt: skip
    return cast.case("UNS-103", "18ZJ0063126", [("CJ88201", "Assault by beating of an emergency worker, Jomar Villanueva, a nurse acting in the exercise of his functions", "7 March 2026", "Emergency Department, Aldersmere General Hospital"), ("CD71040", "Criminal damage to a glass door and a computer screen, the property of Aldersmere Hospitals Trust, value £1,940", "7 March 2026", "Emergency Department, Aldersmere General Hospital")], {"OB/1": "waiting room CCTV", "JV/1": "torn tunic", "DA/1": "invoice for door and screen", "IT/1": "body worn video", "LK/1": "photographs of cheek and forearm"}, force="Westmarch Police", court="Aldersmere Magistrates' Court")  # fmt: skip


def tenth_fresh_cases() -> dict[str, Case]:
    """Return the tenth set of fresh cases by name."""
    return {case.id: case for case in (_stalking(), _burglary(), _hospital())}
