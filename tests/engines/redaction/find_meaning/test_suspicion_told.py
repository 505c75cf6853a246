"""Ways of speaking that are intelligence or tactics in any case file, and their harmless likenesses."""

import pytest

from engines.redaction.find_meaning.kit import BURGLARY
from unbroken.engines.redaction.find.meaning.suspicion import find_suspicion
from unbroken.engines.redaction.vocabulary import DocumentType

CERTAIN = [
    ("A neighbour who asked to stay anonymous rang, naming Colin Swift as the driver.", "OTHER", "INTEL"),
    ("Call from a member of the public wishing not to be named, saying that Swift has the van.", "CAD", "INTEL"),
    ("An unnamed local named Colin Swift.", "OTHER", "INTEL"),
    ("Neighbour who would not give a name says that the cousin sells from the yard.", "CAD", "INTEL"),
    ("A resident who will not be named states that boxes come at night.", "OTHER", "INTEL"),
    ("We believe that he supplies the pills to the house.", "MG15", "INTEL"),
    ("Police believe Colin Swift launders the takings.", "MG5", "INTEL"),
    ("SWIFT carries money for them, but there is insufficient evidence to charge.", "MG5", "INTEL"),
    ("Met the handler behind the mill to hand over the note.", "OTHER", "TACTIC"),
    ("Hidden cameras were fitted in the porch of the witness by technical support.", "OTHER", "TACTIC"),
    ("Panic alarm installed at the home of the victim.", "OTHER", "TACTIC"),
    ("Refuge room found for the mother and her baby.", "CAD", "TACTIC"),
]
HARMLESS = [
    ("The caller gave her name and said that a man was in the garden.", "CAD"),
    ("We believe that you broke the window.", "MG15"),
    ("The court heard that there was insufficient evidence of identification.", "MG5"),
    ("I met the handler and the police dog at the gate.", "MG11"),
    ("She spoke to the call handler and then to me.", "MG11"),
    ("I found a hidden camera fitted behind the mirror by the defendant.", "MG11"),
    ("The cashier pressed the panic alarm under the counter.", "MG11"),
]


@pytest.mark.parametrize(("sentence", "document_type", "kind"), CERTAIN)
def test_what_is_secret_in_any_case_file_is_found(sentence: str, document_type: str, kind: str) -> None:
    hits = find_suspicion(sentence, BURGLARY, DocumentType(document_type))

    assert [(each.kind, sentence[each.start : each.end]) for each in hits] == [(kind, sentence)]


@pytest.mark.parametrize(("sentence", "document_type"), HARMLESS)
def test_what_only_sounds_like_it_is_left(sentence: str, document_type: str) -> None:
    assert find_suspicion(sentence, BURGLARY, DocumentType(document_type)) == []
