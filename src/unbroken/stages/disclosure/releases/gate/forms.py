"""B1 to B4, B7, G3, 31, 32 and 62: kinds of document that do not go, or not so. Source: DOMAIN 3.4.

The type is what the engine recognised, and what the case says of the item: the stricter one counts.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from unbroken.engines.redaction.vocabulary import DocumentType, Recipient
from unbroken.ground.access.target import DocumentKind
from unbroken.stages.disclosure.releases.gate.facts import Check, DocumentFacts, ReleaseFacts
from unbroken.stages.incidents.vocabulary import Category, DataKind

T, R = DocumentType, Recipient
DEFENCE: Final = frozenset({R.DEF_REP, R.DEF_LIP})
EVERYBODY: Final = frozenset({R.DEF_REP, R.DEF_LIP, R.COURT, R.PROB, R.PUBLIC, R.WITNESS, R.WCU, R.EXPERT_X})
UNNAMED: Final = "B1"
"""Its sentence stands in lists that people read who may not know of the document, so it does not say which it is."""


@dataclass(frozen=True, slots=True)
class Form:
    """A kind of document that does not go to some recipients."""

    rule: str
    types: frozenset[DocumentType]
    kinds: frozenset[DocumentKind]
    recipients: frozenset[Recipient]
    what: str
    todo: str
    data: tuple[DataKind, ...] = (DataKind.CONTACT,)
    may_override: bool = False


FORMS: Final = (
    Form(
        "B1",
        frozenset({T.MG6D}),
        frozenset({DocumentKind.SENSITIVE_SCHEDULE, DocumentKind.INTELLIGENCE}),
        EVERYBODY,
        "One document is sensitive material, which never leaves the prosecution team.",
        "Take it out. A prosecutor on its list can apply to the court for public interest immunity.",
        (DataKind.PROTECTED,),
    ),
    Form(
        "B2",
        frozenset({T.MG3, T.MG3A, T.MG6, T.MG6E, T.MG20, T.MG21, T.MG21A}),
        frozenset({DocumentKind.CHARGING_ADVICE, DocumentKind.CONFIDENTIAL_FORM}),
        EVERYBODY - {R.PROB},
        "is between police and prosecution only and is never disclosed.",
        "Take it out.",
    ),
    Form(
        "B3",
        frozenset({T.MG2, T.MG9, T.MG10, T.MG11_BACK}),
        frozenset({DocumentKind.WITNESS_DETAILS}),
        DEFENCE | {R.PUBLIC},
        "holds the contact details and needs of witnesses and is never served.",
        "Take it out. The statements themselves can be served.",
    ),
    Form(
        "B7",
        frozenset({T.PHONE_IMAGE}),
        frozenset({DocumentKind.PHONE_DOWNLOAD}),
        DEFENCE,
        "is a whole phone or account, which is more than the case needs.",
        "An officer makes an extract of what is relevant, and you serve that.",
    ),
    Form(
        "G3",
        frozenset({T.MG0, T.MG1, T.CM01}),
        frozenset(),
        DEFENCE | {R.PUBLIC, R.WITNESS},
        "stays between police, prosecution and system.",
        "Take it out.",
    ),
    Form(
        "31",
        frozenset(),
        frozenset({DocumentKind.ABE}),
        frozenset({R.DEF_LIP}),
        "is a recorded interview of a witness, shown to a defendant without a lawyer under supervision only.",
        "Take it out, and ask the court for a supervised viewing.",
        (DataKind.CHILD,),
    ),
    Form(
        "62",
        frozenset({T.DASH}),
        frozenset(),
        DEFENCE,
        "is a risk checklist, withheld from the defence unless a prosecutor decides otherwise.",
        "Take it out, or two people confirm with a reason that it must be disclosed.",
        (DataKind.PROTECTED,),
        may_override=True,
    ),
)


def check(facts: ReleaseFacts) -> Iterator[Check]:
    """Yield one answer a document: it may go, or the first rule that says it may not; and what the engine said."""
    for one in facts.documents:
        stopped = [_stop(form, one) for form in FORMS if _fits(form, one, facts.recipient.kind)]
        if one.is_sensitive and not any(each.rule == "B1" for each in stopped):
            stopped.insert(0, _stop(FORMS[0], one))
        yield from stopped
        if one.block and one.block[0] not in {each.rule for each in stopped}:
            yield _blocked(one, *one.block)
        elif not stopped:
            yield Check("forms", passed=True, sentence=f"{one.ref} is of a kind that may go.", document_id=one.item_id)
        if one.kind is DocumentKind.ABE and facts.recipient.kind is R.DEF_REP:
            yield _undertaking(one, has_one=facts.recipient.has_undertaking)


def _fits(form: Form, one: DocumentFacts, recipient: Recipient) -> bool:
    return recipient in form.recipients and (one.document_type in form.types or one.kind in form.kinds)


def _stop(form: Form, one: DocumentFacts) -> Check:
    return Check(
        form.rule,
        passed=False,
        sentence=form.what if form.rule == UNNAMED else f"{one.ref} {form.what}",
        todo=form.todo,
        document_id=one.item_id,
        may_override=form.may_override,
        category=Category.WRONG_DOCUMENT,
        data=form.data,
    )


def _blocked(one: DocumentFacts, rule: str, reason: str) -> Check:
    return Check(
        rule,
        passed=False,
        sentence=f"{one.ref}: {reason}",
        todo="Take it out, or a reviewer checks what it was read as.",
        document_id=one.item_id,
        category=Category.WRONG_DOCUMENT,
        data=(DataKind.CONVICTIONS,) if rule in {"B6", "42"} else (DataKind.CONTACT,),
    )


def _undertaking(one: DocumentFacts, *, has_one: bool) -> Check:
    if has_one:
        sentence = f"An undertaking for {one.ref} is recorded."
        return Check("32", passed=True, sentence=sentence, document_id=one.item_id)
    return Check(
        "32",
        passed=False,
        sentence=f"{one.ref} is a recorded interview, and the firm has given no undertaking.",
        todo="Record the firm's undertaking with who represents the defendant, then check again.",
        document_id=one.item_id,
        category=Category.WRONG_RECIPIENT,
        data=(DataKind.CHILD,),
    )
