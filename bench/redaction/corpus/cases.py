"""The people and charges of SYN-1 to SYN-8 (DOMAIN 11.2): all fictional, in ranges that belong to nobody."""

from __future__ import annotations

from . import numbers
from .cast import Cast, make_place
from .content import Case


def _syn1() -> Case:
    cast = Cast(11, "Orchard Rise", "Fernleigh", "AA4")
    cast.add(
        "def", "DEF", "Mr", "Gareth Lloyd", "Penhallow", "12/03/1967", "3 Weir Cottages, Stonebrook, AA9 2LN",
        pncid="2003/9900101Z", cro="900101/03P", asn="26/18ZA/01/990101G", aliases=("Gaz Penhallow",),
    )  # fmt: skip
    children = [
        ("Isla", "Wrenfield", "04/05/2014"), ("Noah", "Tarrantby", "19/09/2013"), ("Freya", "Coldbrook", "30/01/2012"),
        ("Rhys", "Maddoc-Lane", "11/12/2012"), ("Zara", "Quillinan", "23/07/2015"),
    ]  # fmt: skip
    for number, (forename, surname, born) in enumerate(children, 1):
        cast.add(
            f"ch{number}", "VIC_CH", "", forename, surname, born, flags=("child",),
            school=("Brackenhill Primary School", "St Osyth's Junior School")[number % 2],
        )  # fmt: skip
        cast.add(
            f"pa{number}",
            "WIT",
            ("Mrs", "Mr")[number % 2],
            ("Helen", "Owen", "Priya", "Marcus", "Dilys")[number - 1],
            surname,
        )
    cast.officer("oic", "DC", "Alison", "Treharne", "4471").officer("sup", "DS", "Imran", "Vale", "2210")
    cast.third("therapist", "Ms", "Corinne", "Aldbury", employer="Harbour Child Counselling").third(
        "head", "Mrs", "Gwen", "Partlow"
    )
    cast.third("gran", "Mrs", "Sheila", "Bramcote").third("coach", "Mr", "Dean", "Ollerton")
    return cast.case(
        "SYN-1", "18ZA0000126",
        [
            ("SX03017", "Sexual assault of a child under 13", "between 1 June 2019 and 30 August 2025", "Stonebrook"),
            ("SX03025", "Causing a child to watch a sexual act", "between 1 June 2019 and 30 August 2025", "Stonebrook"),
        ],
        {"AT/1": "recording of interview of Isla Wrenfield", "AT/7": "recording of interview of Zara Quillinan"},
        force="Westmarch Police", op="Operation WILLOWBROOK",
    )  # fmt: skip


def _syn2() -> Case:
    cast = Cast(101, "Tannery Row", "Fernleigh", "AA1")
    cast.add(
        "def", "DEF", "Mr", "Darren Paul", "Holt", "14/05/1987", "9 Castle Mead, Harrowmoor, AA3 7HT",
        pncid="2007/9900102L", asn="26/18ZA/01/990102H", driver="HOLT9805147D99AB", aliases=("Daz",), nick="Daz", vrm="KH01 RTD",
    )  # fmt: skip
    cast.add(
        "vic", "VIC", "Ms", "Leah Anne", "Carrow", "02/11/1990", "41 Tannery Row, Fernleigh, AA1 4QS",
        nhs="999 000 1006", phone="07700 900123", vrm="YL00 CRW", flags=("refuge", "domestic abuse"), employer="Bluebell Bakery", occupation="baker",
        places=(make_place("Flat 2, Juniper House, Fernleigh, AA1 1AB", "refuge", protected=True),), aliases=("Lee-Lee",),
    )  # fmt: skip
    cast.add("wit", "WIT", "Mr", "Tobias", "Engstrom", "27/02/1971", "43 Tannery Row, Fernleigh, AA1 4QS", nick="Toby")
    cast.add("doc", "EXPERT", "Dr", "Amara", "Nwosu-Reid", in_record=())
    cast.officer("oic", "PC", "Rebecca", "Stannard", "3127").officer("oic2", "DC", "Mohammed", "Iqbal", "5580")
    cast.officer("cust", "PS", "Neil", "Crabtree", "998").third(
        "mum", "Mrs", "Patricia", "Carrow", home="12 Priory Walk, Stonebrook, AA7 2PW", role="FAMILY"
    )
    cast.third("child", "", "Alfie", "Carrow", "09/06/2023", role="FAMILY").third(
        "gp", "Dr", "Suresh", "Balakrishna", employer="Mill Lane Surgery"
    )
    cast.third("friend", "Miss", "Shannon", "Orpwood").third("detainee", "Mr", "Kyle", "Redmayne").third(
        "nurse", "Sister", "Joan", "Ferriby"
    )
    cast.third("ex", "Mr", "Stephen", "Garvey", role="THIRD").third("sis", "Mrs", "Kim", "Attersley", role="FAMILY")
    return cast.case(
        "SYN-2", "18ZA0000226",
        [
            ("OF61102", "Assault occasioning actual bodily harm", "3 March 2026", "41 Tannery Row, Fernleigh"),
            ("SC15005", "Intentional strangulation", "3 March 2026", "41 Tannery Row, Fernleigh"),
        ],
        {"RS/1": "body-worn video", "RS/2": "six photographs of injuries", "LC/1": "screenshots of messages"},
        force="Westmarch Police", day="3 March 2026",
    )  # fmt: skip


def _syn3() -> Case:
    cast = Cast(201, "Bellows Lane", "Stonebrook", "AA5")
    cast.add(
        "def", "DEF", "Mr", "Thomas", "Ellery", "09/09/1994", "Room 4, 60 Quay Street, Stonebrook, AA5 1QY",
        pncid="2015/9900103J", asn="26/86ZB/01/990103D", cro="900103/15" + numbers.cro(900103, 2015)[-1],
    )  # fmt: skip
    cast.add(
        "wit",
        "WIT",
        "Ms",
        "Nadia",
        "Ferreira-Knox",
        "17/04/1988",
        employer="Coppers Hardware",
        occupation="shop manager",
    )
    cast.add(
        "wit2",
        "WIT",
        "Mr",
        "George",
        "Abelthorpe",
        "02/12/2001",
        employer="Coppers Hardware",
        occupation="security guard",
    )
    cast.officer("oic", "PC", "Declan", "Mooney", "1846").officer("sup", "PS", "Ruth", "Okafor", "77")
    cast.third(
        "wrong",
        "Mr",
        "Thomas",
        "Ellory",
        "09/09/1984",
        pncid="2013/9900104E",
        cro=numbers.cro(900104, 2013),
        home="8 Gasworks Terrace, Harrowmoor, AA3 9GT",
    )
    cast.third("tic1", "Mr", "Harold", "Winscombe").third("tic2", "Mrs", "Beata", "Sikorska").third(
        "girlfriend", "Miss", "Chloe", "Yaxley"
    )
    return cast.case(
        "SYN-3", "86ZB0000326",
        [("TH68010", "Theft from a shop of power tools valued at GBP 349.98", "11 February 2026", "Coppers Hardware, 2 Market Place, Stonebrook")],
        {"NF/1": "CCTV from camera 3", "NF/2": "till receipt"}, force="Eastvale Constabulary", day="11 February 2026",
    )  # fmt: skip


def _syn4() -> Case:
    cast = Cast(301, "Larkspur Road", "Harrowmoor", "AA12")
    cast.add("def", "DEF", "Mr", "Callum James", "Marsh", "21/01/1999", "77 Foundry Court, Harrowmoor, AA3 4FD",
             pncid="2011/9900105A", asn="26/86ZB/01/990105F", cro=numbers.cro(900105, 2011), vrm="LM00 JDT")  # fmt: skip
    cast.add("vic", "VIC", "Mr", "Arthur William", "Tolley", "30/08/1952", "17 Larkspur Road, Harrowmoor, AA12 3DE",
             occupation="retired engineer", in_record=("dob", "phone", "email", "nhs", "nino", "bank", "home"))  # fmt: skip
    cast.add("neigh", "WIT", "Mrs", "Olive", "Hardcastle", "11/03/1960", "22 Larkspur Road, Harrowmoor, AA12 3DG")
    cast.add("caller", "CALLER", "Mrs", "Jean", "Pollard", "19/07/1949", "22A Larkspur Road, Harrowmoor, AA12 3DG")
    cast.add(
        "wit3",
        "WIT",
        "Mr",
        "Dev",
        "Chaudhuri",
        "08/08/1996",
        "5 Linden Close, Harrowmoor, AA12 6LD",
        occupation="postman",
    )
    cast.officer("oic", "DC", "Fiona", "Maltravers", "6042").officer("soco", "CSI", "Peter", "Yule", "9117").officer(
        "op", "Operator", "Jan", "Whitlock", "c882"
    )
    cast.third("tic1", "Mr", "Brian", "Dunthorpe", home="4 Sallow Close, Harrowmoor, AA12 8SD").third(
        "tic2", "Ms", "Farida", "Haque", home="61 Ropewalk, Stonebrook, AA5 6RW"
    )
    cast.third("tic3", "Mrs", "Elspeth", "McQuarrie", home="The Old Forge, Church Lane, Fernleigh, AA1 9DL").third(
        "visitor", "Ms", "Yvonne", "Klein", vrm="YX01 KLM"
    )
    cast.third("insurer", "Mr", "Paul", "Instow").third("son", "Mr", "Martin", "Tolley", role="FAMILY").third(
        "lodger", "Mr", "Wei", "Zhang"
    )
    return cast.case(
        "SYN-4", "86ZB0000426",
        [("TH68036", "Burglary dwelling with intent to steal", "19 January 2026", "17 Larkspur Road, Harrowmoor")],
        {"PY/1": "footwear lift", "PY/2": "swab of blood on window", "AT/1": "photograph of jewellery box"},
        force="Eastvale Constabulary", day="19 January 2026",
    )  # fmt: skip


def _syn5() -> Case:
    cast = Cast(401, "Viaduct Street", "Fernleigh", "AA2")
    cast.add("def", "DEF", "Mr", "Jordan", "Okoro-Bell", "30/06/2006", "15 Viaduct Street, Fernleigh, AA2 5WS",
             pncid="2022/9900106U", asn="26/18ZC/01/990106M", nick="JB", aliases=("JB",))  # fmt: skip
    cast.add("codef", "CODEF", "", "Kai", "Dunmore", "18/02/2011", "Flat 9, Beacon Tower, Fernleigh, AA2 8BT",
             pncid="2025/9900107Q", asn="26/18ZC/01/990107N", flags=("child", "youth"), school="Ashgrove Academy")  # fmt: skip
    cast.add(
        "vic",
        "VIC",
        "Mr",
        "Samir",
        "Belkacem",
        "14/10/1983",
        "2 Dyers Court, Fernleigh, AA2 3DD",
        occupation="bus driver",
        employer="Fernline Buses",
    )
    cast.add(
        "kid",
        "WIT_CH",
        "",
        "Poppy",
        "Lindqvist",
        "25/11/2013",
        "31 Viaduct Street, Fernleigh, AA2 5WT",
        flags=("child",),
        school="Ashgrove Academy",
    )
    cast.add("wit", "WIT", "Mrs", "Ingrid", "Lindqvist", "06/01/1984", "31 Viaduct Street, Fernleigh, AA2 5WT")
    cast.officer("oic", "DC", "Leon", "Ashdown", "7203").officer("yot", "PC", "Carys", "Bevan", "3399").third(
        "aunt", "Ms", "Denise", "Dunmore", role="AA", recorded=True
    )
    cast.third("pal", "", "Tyrese", "Boakye", "12/12/2010").third(
        "pal2", "", "Ellie-Mae", "Stroud", "03/03/2011"
    ).third("teacher", "Mr", "Colin", "Farrant")
    cast.third("parked", "Mr", "Ivor", "Neame", vrm="GK00 BUS").third("social", "Ms", "Bronwen", "Sedley")
    return cast.case(
        "SYN-5", "18ZC0000526",
        [("TH68023", "Robbery of a mobile telephone and cash", "24 April 2026", "Viaduct Street bus stop, Fernleigh"), ("CJ88144", "Having a bladed article in a public place", "24 April 2026", "Viaduct Street, Fernleigh")],
        {"LA/1": "CCTV from three cameras", "LA/4": "extraction from telephone"}, force="Westmarch Police", day="24 April 2026",
    )  # fmt: skip


def _syn6() -> Case:
    cast = Cast(501, "Assembly Square", "Harrowmoor", "AA6")
    cast.add("def", "DEF", "Mr", "Simon", "Vance", "03/12/1979", "Penthouse 1, Granary Wharf, Harrowmoor, AA6 2GW",
             pncid="2018/9900108K", asn="26/86ZD/01/990108J", employer="Vance Heritage Investments", occupation="company director")  # fmt: skip
    cast.add(
        "vic",
        "VIC",
        "Mrs",
        "Margaret Rose",
        "Abernathy",
        "22/05/1944",
        "Rosemount, Stonebrook, AA9 4RN",
        occupation="retired teacher",
    )
    cast.add(
        "vic2",
        "VIC",
        "Mr",
        "Kwame",
        "Asante",
        "16/06/1957",
        "108 Assembly Square, Harrowmoor, AA6 7AS",
        occupation="driving instructor",
    )
    cast.add(
        "wit",
        "WIT",
        "Miss",
        "Harriet",
        "Penrose",
        "29/09/1992",
        employer="Northgate Mutual Bank",
        occupation="fraud analyst",
    )
    cast.officer(
        "oic", "DC", "Vikram", "Dhaliwal", "5024", phone="07700 900456", email="vikram.dhaliwal@eastvale.example"
    ).officer("fin", "Financial Investigator", "Sally", "Orme", "8113")
    cast.third("daughter", "Mrs", "Judith", "Farnaby", role="FAMILY", home="6 Coopers Yard, Fernleigh, AA1 6DY").third(
        "other", "Mr", "Leonard", "Styles"
    ).third("other2", "Ms", "Ayesha", "Karimov")
    cast.third("banker", "Mr", "Rupert", "Colefax", employer="Northgate Mutual Bank").third(
        "carer", "Ms", "Agnes", "Tremlett"
    ).third("sol", "Ms", "Diane", "Lockyer")
    return cast.case(
        "SYN-6", "86ZD0000626",
        [("FA06001", "Fraud by false representation", "between 4 March 2024 and 9 September 2025", "Harrowmoor")],
        {"SO/1": "bank statements of Mrs Abernathy", "SO/2": "ledger recovered from laptop"}, force="Eastvale Constabulary", op="Operation CORNICE",
    )  # fmt: skip


def _syn7() -> Case:
    cast = Cast(601, "Station Approach", "Stonebrook", "AA8")
    cast.add("def", "DEF", "Ms", "Maria", "Tully", "25/08/1990", "1B Chapel Hill, Stonebrook, AA8 3DH",
             pncid="2009/9900109Z", asn="26/86ZD/01/990109K", driver="TULLY958250M99XZ", vrm="DT01 MRA")  # fmt: skip
    cast.add("wit", "WIT", "Mr", "Gwilym", "Prosser", "15/02/1966", occupation="lorry driver")
    cast.officer("oic", "PC", "Hannah", "Brierley", "2751").officer("oper", "PS", "Stuart", "Leckie", "640")
    cast.third("gp", "Dr", "Olufemi", "Adeyinka").third("husband", "Mr", "Patrick", "Tully", role="FAMILY").third(
        "passenger", "Ms", "Keeley", "Rudge"
    ).third("owner", "Mr", "Basil", "Hinchcliffe")
    return cast.case(
        "SYN-7", "86ZD0000726", [("RT88007", "Driving a motor vehicle with excess alcohol", "6 June 2026", "Station Approach, Stonebrook")],
        {"HB/1": "print-out of the evidential breath test", "HB/2": "photograph of vehicle"}, force="Eastvale Constabulary", day="6 June 2026",
    )  # fmt: skip


def _syn8() -> Case:
    cast = Cast(701, "Mill Yard", "Harrowmoor", "AA3")
    cast.add("def", "DEF", "Mr", "Lee", "Brannick", "11/11/1985", "48 Hawthorn Way, Harrowmoor, AA3 2HW",
             pncid="2014/9900110B", asn="26/18ZA/01/990110R", aliases=("Bran",), nick="Bran")  # fmt: skip
    cast.add("anon", "WIT_ANON", "Mr", "Dominic", "Falstone", "05/05/1978", "7 Mill Yard, Harrowmoor, AA3 5NY",
             flags=("anonymity order", "intimidated"), occupation="locksmith")  # fmt: skip
    cast.add(
        "wit",
        "WIT_INT",
        "Ms",
        "Teresa",
        "Quarmby",
        "28/01/1981",
        "10 Mill Yard, Harrowmoor, AA3 5NY",
        flags=("intimidated",),
    )
    cast.add(
        "vic", "VIC", "Mr", "Piotr", "Wasilewski", "13/09/1990", "2 Mill Yard, Harrowmoor, AA3 5NX", vrm="WP01 ZXN"
    )
    cast.officer("oic", "DC", "Grace", "Tillotson", "4090").officer("sup", "DI", "Alan", "Marchbanks", "12")
    cast.third("quill", "Mr", "Roland", "Quill", home="5 Mill Yard, Harrowmoor, AA3 5NX").third(
        "source", "Mr", "Wayne", "Sturgess", role="CHIS"
    ).third("susp", "Mr", "Craig", "Lomax", role="SUSPECT_OTHER")
    cast.third("brother", "Mr", "Scott", "Brannick").third("landlady", "Mrs", "Ottoline", "Frayne")
    return cast.case(
        "SYN-8", "18ZA0000826",
        [("PU86004", "Affray", "30 August 2025", "Mill Yard, Harrowmoor"), ("COML030", "Doing acts tending and intended to pervert the course of public justice", "2 September 2025", "Harrowmoor")],
        {"GT/1": "video from a telephone", "GT/2": "threatening note"}, force="Westmarch Police", day="30 August 2025",
    )  # fmt: skip


def tuned_cases() -> dict[str, Case]:
    """Return SYN-1 to SYN-8 by name."""
    return {case.id: case for case in (_syn1(), _syn2(), _syn3(), _syn4(), _syn5(), _syn6(), _syn7(), _syn8())}
