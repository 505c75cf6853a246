"""Sign a statement on screen: read over, declared, signed by the witness in the officer's presence, then locked.

Source: Criminal Justice Act 1967 s.9; Magistrates' Courts Act 1980 s.5B.
"""

import hashlib
from dataclasses import replace
from datetime import datetime
from io import BytesIO

import pypdfium2
from django.db import transaction

from unbroken.engines.casefile.facts import CaseFacts
from unbroken.engines.casefile.forms import mg11
from unbroken.engines.casefile.material import StatementFact
from unbroken.engines.casefile.tagged_pdf import Edition, write_pdf
from unbroken.engines.ledger import Json
from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import require
from unbroken.ground.custody.acting import act
from unbroken.ground.custody.events import EventType
from unbroken.ground.errors import NotVisible
from unbroken.stages.cases import actions as case_actions
from unbroken.stages.cases import queries as cases
from unbroken.stages.files import rules, sealing
from unbroken.stages.files.errors import FactsMoved, SignatureMissing, StatementSigned
from unbroken.stages.files.models import StatementSignature


def sign_statement(
    *,
    case_id: str,
    statement_id: str,
    image: bytes,
    typed: str,
    has_read: bool,
    seen_sha256: str,
    actor: Actor,
    now: datetime,
) -> None:
    """Fix a statement with the witness's signature.

    image: PNG of the drawn signature, or empty when the name is typed. seen_sha256: of the text that was read over.
    Raises NotVisible, SignatureMissing, StatementSigned, FactsMoved.
    """
    require(actor, Action.EDIT_CASE, cases.case_relation(actor, case_id))
    facts = cases.get_facts(actor, case_id, now=now)
    version = cases.get_record(actor, case_id, statement_id, now=now).version
    statement = find_statement(facts, statement_id)
    if statement.signed_at is not None or is_signed(statement_id):
        raise StatementSigned
    if not statement.text.strip():
        raise SignatureMissing("typed", "The statement has no text yet. Write it, read it over, then sign.")
    if text_digest(statement) != seen_sha256:
        raise FactsMoved
    signature, is_typed = rules.check_signature(image, typed, has_read=has_read)
    digest = hashlib.sha256(signature).hexdigest()
    signed = replace(statement, signed_at=now, signature_sha256=digest, pages=count_pages(facts, statement))
    sealed_image, sealed_to = sealing.seal_signature(signature, actor.organisation_id)
    row = StatementSignature(
        statement_id=statement_id,
        case_id=case_id,
        organisation_id=actor.organisation_id,
        sealed_image=sealed_image,
        sealed_to=sealed_to,
        is_typed=is_typed,
        image_sha256=digest,
        text_sha256=seen_sha256,
        signed_at=now,
        witnessed_by_id=actor.person_id,
    )
    values: dict[str, Json] = {"text_sha256": seen_sha256, "signature_sha256": digest, "is_typed": is_typed}
    with transaction.atomic():
        case_actions.record_fact(case_id=case_id, record=signed, expected_version=version, actor=actor, now=now)
        with act(actor, EventType.STATEMENT_SIGNED, now=now, case_id=case_id, object_id=statement_id, values=values):
            row.save(force_insert=True)


def find_statement(facts: CaseFacts, statement_id: str) -> StatementFact:
    """Return a statement of a case. Raises NotVisible."""
    found = next((one for one in facts.statements if one.id == statement_id), None)
    if found is None:
        raise NotVisible
    return found


def text_digest(statement: StatementFact) -> str:
    """Return the SHA-256 of a statement's text."""
    return hashlib.sha256(statement.text.encode()).hexdigest()


def count_pages(facts: CaseFacts, statement: StatementFact) -> int:
    """Return how many pages the statement takes as it is printed."""
    pdf = write_pdf(mg11.view(facts, statement.id), Edition(facts.as_of))
    with pypdfium2.PdfDocument(BytesIO(pdf)) as document:
        return len(document)


def is_signed(statement_id: str) -> bool:
    """Say whether a statement was signed on screen."""
    return StatementSignature.objects.filter(pk=statement_id).exists()
