"""Cases for pictures and scans made as an adversary would make them; nobody tunes on their words."""

from __future__ import annotations

from . import numbers
from .cast import Cast
from .content import Case


def _harbour() -> Case:
    cast = Cast(951, "Netloft Lane", "Skerrow", "AA33", "tidepost.example")
    cast.add("def", "DEF", "Mr", "Kester Ian", "Vaughan-Pryce", "02/09/1990", "Flat 3, 11 Capstan Row, Skerrow, AA33 4TB",
             pncid=numbers.pncid(2014, 9900311), asn=numbers.asn(2026, "86", "ZV", 990311), vrm="CK00 KVP", nick="Kes")  # fmt: skip
    cast.add("vic", "VIC", "Mrs", "Henrietta", "Achebe-Lowe", "14/02/1957", "6 Netloft Lane, Skerrow, AA33 2PD",
             employer="Skerrow Lifeboat Shop", occupation="volunteer", vrm="LM00 HAL")  # fmt: skip
    cast.add(
        "wit",
        "WIT",
        "Mr",
        "Tobiasz",
        "Wrzesniewski",
        "23/11/1979",
        "28 Netloft Lane, Skerrow, AA33 2PE",
        occupation="net maker",
    )
    cast.add(
        "wit2",
        "WIT",
        "Ms",
        "Farida",
        "Quillinan",
        "05/05/1999",
        "Mast House, Quay Street, Skerrow, AA33 1LL",
        vrm="YB00 FQN",
    )
    cast.officer("oic", "DC", "Ottilie", "Ramsbotham", "6093").officer("sgt", "PS", "Idris", "Cowper", "141")
    cast.third("nurse", "Ms", "Bronagh", "Tollemache").third("post", "Mr", "Nnamdi", "Featherstone").third(
        "gran", "Mrs", "Ingeborg", "Applegarth").third("pal", "Mr", "Lachlan", "Desrosiers").third(
        "park", "Mr", "Rufus", "Ormerod", vrm="GD00 RUF").third("gp", "Dr", "Amaryllis", "Venn").third(
        "shop", "Ms", "Cosima", "Baptiste-Hall")  # fmt: skip
    return cast.case("WLD-1", "86ZV0007726", [("TH68001", "Burglary dwelling", "3 June 2026", "6 Netloft Lane, Skerrow")], {"OR/1": "crowbar", "FQ/2": "dash camera film"}, force="Eastvale Constabulary", court="Skerrow Magistrates' Court")  # fmt: skip


def _quarry() -> Case:
    cast = Cast(1007, "Slate Row", "Penhallow", "AA36", "stonemail.example")
    cast.add("def", "DEF", "Ms", "Jolanta", "Fairweather", "17/07/1986", "52 Slate Row, Penhallow, AA36 3QD",
             pncid=numbers.pncid(2018, 9900312), asn=numbers.asn(2026, "18", "ZW", 990312), vrm="DT00 JFW")  # fmt: skip
    cast.add("vic", "VIC_CH", "", "Caspian", "Olusegun", "30/06/2014", "19 Slate Row, Penhallow, AA36 3QB",
             school="Penhallow Primary School", flags=("child",))  # fmt: skip
    cast.add(
        "mum", "WIT", "Mrs", "Temperance", "Olusegun", "09/01/1985", "19 Slate Row, Penhallow, AA36 3QB", vrm="HX00 TEM"
    )
    cast.add(
        "wit", "WIT", "Mr", "Barnaby", "Szczepanski", "28/12/1962", "Quarry Cottage, Old Tip Road, Penhallow, AA36 7RA"
    )
    cast.officer("oic", "PC", "Delyth", "Marchbanks", "7718").officer("sgt", "DS", "Rohan", "Inglewood", "2055")
    cast.third("head", "Mrs", "Clementine", "Auberon").third("aunt", "Ms", "Philomena", "Ridgewell", role="FAMILY").third(
        "cab", "Mr", "Zoltan", "Harbottle", vrm="FN00 ZOL").third("mate", "Mr", "Cuthbert", "Nwosu").third(
        "nurse", "Mr", "Emrys", "Delacourt").third("neigh", "Mrs", "Sybil", "Thackeray-Moss").third("vet", "Ms", "Oonagh", "Pemberly")  # fmt: skip
    return cast.case("WLD-2", "18ZW0008826", [("CJ88001", "Assault of a child", "21 May 2026", "Penhallow Recreation Ground")], {"DM/1": "bicycle", "BS/2": "photograph"}, force="Westmarch Police", court="Penhallow Crown Court")  # fmt: skip


def wild_cases() -> dict[str, Case]:
    """Return the cases by name."""
    return {case.id: case for case in (_harbour(), _quarry())}
