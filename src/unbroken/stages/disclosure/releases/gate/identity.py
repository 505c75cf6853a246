"""G1, B6 and 42: the document is of this case, and the convictions are of this person. Source: DOMAIN 3.5."""

from collections.abc import Iterator

from unbroken.engines.casefile.people import PersonFact
from unbroken.engines.casefile.personcheck import PrintCheck, Verdict, check_print
from unbroken.engines.redaction.vocabulary import DocumentType
from unbroken.ground.access.target import DocumentKind
from unbroken.stages.disclosure.releases.gate.facts import Check, DocumentFacts, PrintFacts, ReleaseFacts
from unbroken.stages.incidents.vocabulary import Category, DataKind

PRINTS = frozenset({DocumentType.PNC, DocumentType.PCN})
CONVICTIONS = (DataKind.CONVICTIONS,)


def check(facts: ReleaseFacts) -> Iterator[Check]:
    """Yield whether each document is of this case, and each print, and each summary made from one, of the client."""
    for one in facts.documents:
        yield _of_case(one, facts)
        if one.document_type in PRINTS or one.kind is DocumentKind.CONVICTIONS or _prints_of(one, facts):
            yield from _own_print(one, facts)
        elif one.document_type is DocumentType.MG5:
            yield from _summary(one, facts)


def _of_case(one: DocumentFacts, facts: ReleaseFacts) -> Check:
    if one.case_id == facts.case_id:
        return Check("G1", passed=True, sentence=f"{one.ref} belongs to {facts.urn}.", document_id=one.item_id)
    return _stop(
        "G1", f"{one.ref} belongs to another case.", "Take it out.", one, (DataKind.CONTACT, DataKind.CONVICTIONS)
    )


def _prints_of(one: DocumentFacts, facts: ReleaseFacts) -> list[PrintFacts]:
    return [each for each in facts.client.prints if each.item_id and each.item_id == one.item_id]


def _own_print(one: DocumentFacts, facts: ReleaseFacts) -> Iterator[Check]:
    """Compare whose print the document is, as recorded, with the client. Nothing recorded: nothing is proven."""
    recorded = _prints_of(one, facts)
    if not recorded:
        if one.document_type in PRINTS and not one.about:
            yield _unproven(one)
        return
    client = facts.client.person
    for each in recorded:
        result = check_print(each.about, client) if client else None
        other = _whose(each, facts.client.others)
        if result is not None and result.passed:
            yield Check(
                "B6", passed=True, sentence=f"The convictions in {one.ref} are the defendant's own.",
                document_id=one.item_id,
            )  # fmt: skip
        elif other and facts.is_defence:
            yield _stop(
                "42",
                f"{one.ref} holds the convictions of a co-defendant.",
                "Take it out. Only an order, or a bad character notice of the prosecutor, lets it go.",
                one,
                CONVICTIONS,
            )
        elif client is None and other:
            yield Check("B6", passed=True, sentence=f"The convictions in {one.ref} are of somebody accused here.",
                        document_id=one.item_id)  # fmt: skip
        elif result is not None and result.verdict is Verdict.UNPROVEN:
            yield _unproven(one)
        else:
            yield _wrong(one, result)


def _whose(one: PrintFacts, people: tuple[PersonFact, ...]) -> bool:
    return any(check_print(one.about, person).passed for person in people)


def _wrong(one: DocumentFacts, result: PrintCheck | None) -> Check:
    differ = ", ".join(each.what for each in result.differences) if result else "whose it is"
    return _stop(
        "B6",
        f"{one.ref} holds the convictions of another person: {differ} differ from the defendant's.",
        "Take it out. The officer asks for the print by the defendant's own PNCID.",
        one,
        CONVICTIONS,
    )


def _unproven(one: DocumentFacts) -> Check:
    return _stop(
        "B6",
        f"Nothing proves that the convictions in {one.ref} are the defendant's.",
        "The officer records name, date of birth and PNCID as they are on the print, then check again.",
        one,
        CONVICTIONS,
    )


def _summary(one: DocumentFacts, facts: ReleaseFacts) -> Iterator[Check]:
    """Stop a case summary while a print said to be the client's is not: its count of convictions may come from it."""
    client = facts.client.person
    wrong = [
        each
        for each in facts.client.prints
        if client and each.about.person == client.id and check_print(each.about, client).verdict is Verdict.ANOTHER
    ]
    if wrong:
        yield _stop(
            "B6",
            f"{one.ref} may count convictions of another person: a print recorded for the defendant is not theirs.",
            "The officer withdraws the wrong print and makes the summary again.",
            one,
            CONVICTIONS,
        )


def _stop(rule: str, sentence: str, todo: str, one: DocumentFacts, data: tuple[DataKind, ...]) -> Check:
    return Check(
        rule,
        passed=False,
        sentence=sentence,
        todo=todo,
        document_id=one.item_id,
        category=Category.WRONG_DOCUMENT,
        data=data,
    )
