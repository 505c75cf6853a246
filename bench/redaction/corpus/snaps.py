"""Cases for the third adversary's set of pictures and scans (`wild3`); written before the engine saw any of it."""

from __future__ import annotations

from . import numbers
from .cast import Cast
from .content import Case


def _arcade() -> Case:
    cast = Cast(1411, "Tinsmith Street", "Brackenford", "AA47", "glowmail.example")
    cast.add("def", "DEF", "Mr", "Ruaridh", "Oyelaran", "11/04/1994", "Flat 9, 63 Cooper Row, Brackenford, AA47 8LP",
             pncid=numbers.pncid(2016, 9900411), asn=numbers.asn(2026, "44", "ZT", 990411), vrm="RF00 OYE", nick="Roo")  # fmt: skip
    cast.add("vic", "VIC", "Miss", "Seraphina", "Nowicka", "27/08/2001", "14 Tinsmith Street, Brackenford, AA47 2HB",
             employer="Brackenford Arcade", occupation="cashier", vrm="SN00 KWA")  # fmt: skip
    cast.add("wit", "WIT", "Mr", "Devraj", "Pickersgill", "19/01/1968", "102 Tinsmith Street, Brackenford, AA47 2HD",
             occupation="bus driver", vrm="DP00 GIL")  # fmt: skip
    cast.add("wit2", "WIT", "Mrs", "Ngozi", "Haldane", "30/10/1975", "The Lodge, Weir Road, Brackenford, AA47 5XX")
    cast.officer("oic", "DC", "Maximilian", "Thorne", "5520").officer("sgt", "PS", "Parveen", "Lockhart", "318")
    cast.third("sis", "Ms", "Zofia", "Nowicka", role="FAMILY").third("man", "Mr", "Cornelius", "Abernathy").third(
        "pal", "Mr", "Jaxon", "Trelawney", vrm="JT00 LAW").third("gran", "Mrs", "Eudora", "Fothergill").third(
        "nurse", "Ms", "Blessing", "Cartmell").third("tenant", "Mr", "Ibrahim", "Yardley").third(
        "rider", "Mr", "Leopold", "Marsden", vrm="LM00 RSD").third("clerk", "Ms", "Hyacinth", "Dunmore")  # fmt: skip
    return cast.case("WLD-3", "44ZT0009127", [("TH68023", "Robbery", "9 September 2026", "Brackenford Arcade, Weir Road")], {"MT/1": "till roll", "DP/1": "dash camera film"}, force="Northmere Police", court="Brackenford Crown Court")  # fmt: skip


def _orchard() -> Case:
    cast = Cast(1517, "Pippin Lane", "Saxelby Cross", "AA52", "orchardpost.example")
    cast.add("def", "DEF", "Mrs", "Guinevere", "Stannard", "03/12/1971", "8 Bramley Court, Saxelby Cross, AA52 6EE",
             pncid=numbers.pncid(2011, 9900412), asn=numbers.asn(2026, "37", "ZU", 990412), vrm="GS00 TAN")  # fmt: skip
    cast.add("vic", "VIC_CH", "", "Tariq", "Bannerman", "15/05/2015", "27 Pippin Lane, Saxelby Cross, AA52 1QN",
             school="Saxelby Cross Primary School", flags=("child",))  # fmt: skip
    cast.add("mum", "WIT", "Mrs", "Layla", "Bannerman", "22/02/1988", "27 Pippin Lane, Saxelby Cross, AA52 1QN",
             vrm="LB00 NNR")  # fmt: skip
    cast.add("wit", "WIT", "Mr", "Oswin", "Kirkbride", "07/07/1959", "Orchard End, Pippin Lane, Saxelby Cross, AA52 1QS",
             occupation="grower")  # fmt: skip
    cast.officer("oic", "PC", "Tamsin", "Holroyd", "9043").officer("sgt", "DS", "Kwabena", "Rudge", "2217")
    cast.third("aunt", "Ms", "Rosalind", "Chukwuma", role="FAMILY").third("head", "Mr", "Alaric", "Penhaligon").third(
        "cab", "Mr", "Yusuf", "Standish", vrm="YS00 TND").third("neigh", "Mrs", "Winifred", "Oakeshott").third(
        "mate", "Mr", "Callum", "Ravenscroft").third("gp", "Dr", "Soraya", "Whitlock").third(
        "doc", "Dr", "Piers", "Langridge").third("mower", "Mr", "Tobias", "Fairclough", vrm="TF00 CLG")  # fmt: skip
    return cast.case("WLD-4", "37ZU0009218", [("CJ88001", "Assault of a child", "17 August 2026", "Saxelby Cross Recreation Ground")], {"LB/1": "school jumper", "OK/1": "photograph"}, force="Highfold Constabulary", court="Saxelby Magistrates' Court")  # fmt: skip


def third_wild_cases() -> dict[str, Case]:
    """Return the cases by name."""
    return {case.id: case for case in (_arcade(), _orchard())}
