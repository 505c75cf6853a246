"""What the readable documents of SYN-2 and SYN-4 say. All of it is fictional."""

from dataclasses import dataclass

from unbroken.service.demo.cases import syn_2, syn_4
from unbroken.service.demo.cases.build import made_id


@dataclass(frozen=True)
class Paper:
    """A document of a case. text: paragraphs with an empty line between them."""

    name: str
    title: str
    heading: str
    text: str

    @property
    def paragraphs(self) -> list[str]:
        """The paragraphs, each on one line."""
        return [" ".join(part.split()) for part in self.text.strip().split("\n\n")]


@dataclass(frozen=True)
class Folder:
    """The papers of one case. officer: the persona who has the case; producer: who produces the papers."""

    case_id: str
    urn: str
    officer: str
    producer: str
    papers: tuple[Paper, ...]


CARROW = """
Statement of: Leah Anne Carrow. Age: over 18. Occupation: baker.

I was born on 2 November 1990. Until yesterday I lived at 41 Tannery Row, Fernleigh with my partner Darren Holt, whom
everybody calls Daz Holt.

At about twenty to ten Darren came home. He had been drinking. He pushed me against the kitchen door so that my wrist
struck the handle, and then he took hold of my neck with his right hand. I could not breathe. I think it was ten
seconds before he let go.

I ran next door to number 43 and Tobias Engstrom rang the police. PC 3127 Stannard took photographs of my neck, which I
can exhibit as RS/2.

I am staying at Flat 2, Juniper House, Fernleigh AA1 1AB and I do not want Darren to know that. My number is
07700 900123; after six in the evening ring 07700 900164. The refuge worker is Nina Petherick on 01632 960155.

Darren drives a grey Ford, KH01 RTD. My NHS number is 999 000 1006.
"""

HOLT = """
Defendant: Darren Paul HOLT, born 14/05/1987. ASN 26/18ZA/01/990102H. Police station: Fernleigh.

1. Summary. Darren Holt and Leah Carrow lived together at 41 Tannery Row, Fernleigh. At 21:40 he came home from a public
house, pushed her against a door and held her by the neck. The neighbour Tobias Engstrom, of 43 Tannery Row, heard her
scream and rang 999 from his own number, 01632 960143.

She has moved to Flat 2, Juniper House and is supported there.

2. Interview. Holt answered no comment to all questions put by PC 3127 Stannard.

3. Orders sought: a restraining order.
"""

NOTEBOOK = """
21:58 At 43 Tannery Row. Victim: Leah Carrow, red marks on both sides of the neck. She says, He has tried to kill me.
Mobile 07700 900123.

22:10 Arrested Darren Holt, 9 Castle Mead, Harrowmoor. Reply after caution: She bruises easily.

22:25 Other matter: found purse of Mrs Edna Larkin, 5 Quay Street, handed in at Fernleigh.

22:40 Witness Tobias Engstrom, 01632 960143, will make a statement.
"""

HARDCASTLE = """
Statement of: Olive Hardcastle. Age: over 18.

From my front window at 22 Larkspur Road I saw a man climb over the side gate at number 17 at about ten past nine. He
wore a light jacket. Arthur Tolley, who lives at 17 Larkspur Road, was out.

My neighbour Jean Pollard rang the police on 07700 900188 because my telephone, 01632 960222, was out of order. I was
born on 11 March 1960.
"""

MARSH = """
Defendant: Callum James MARSH, born 21/01/1999. ASN 26/86ZB/01/990105F.

1. Summary. The dwelling of Arthur Tolley, 17 Larkspur Road, Harrowmoor, was entered by the kitchen window. A box with
jewellery was taken. Jean Pollard, of 22A Larkspur Road, telephone 07700 900188, rang 999.

2. Interview. Marsh denied the offence to DC 6042 Maltravers.

3. Intelligence suggests that Marsh is responsible for two more burglaries in Quay Street.
"""

STATEMENT, REPORT = "WITNESS STATEMENT  MG11", "POLICE REPORT  MG5"
FOLDERS = (
    Folder(
        made_id(syn_2.CASE),
        syn_2.URN,
        "officer",
        "PC 3127 Rebecca Stannard",
        (
            Paper("statement-carrow.pdf", "Statement of Leah Carrow", STATEMENT, CARROW),
            Paper("summary-holt.pdf", "Police report", REPORT, HOLT),
            Paper("notebook-stannard.pdf", "Notes of PC Stannard", "POCKET NOTEBOOK  PC 3127 STANNARD", NOTEBOOK),
        ),
    ),
    Folder(
        made_id(syn_4.CASE),
        syn_4.URN,
        "stranger",
        "DC 6042 Fiona Maltravers",
        (
            Paper("statement-hardcastle.pdf", "Statement of Olive Hardcastle", STATEMENT, HARDCASTLE),
            Paper("summary-marsh.pdf", "Police report", REPORT, MARSH),
        ),
    ),
)
