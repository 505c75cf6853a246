"""What the redaction commands read from their options, and how they refuse: one sentence, exit 2."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import typer

from unbroken.engines.redaction.errors import RedactionError
from unbroken.engines.redaction.vocabulary import DocumentType, Recipient
from unbroken.service.cli.sentences import sentence_of_system

if TYPE_CHECKING:
    from unbroken.engines.redaction.wish import Wish

BAD_INPUT = 2


def refuse(sentence: str) -> NoReturn:
    """Say what is wrong and leave with exit code 2."""
    typer.echo(sentence, err=True)
    raise typer.Exit(BAD_INPUT)


@contextmanager
def bad_input() -> Iterator[None]:
    """Turn what a user can mend into one sentence on stderr and exit code 2."""
    try:
        yield
    except RedactionError as error:
        refuse(str(error))
    except OSError as error:
        refuse(sentence_of_system(error))


def read_wish(
    case: Path, recipient: str, document_type: str, policy: Path | None, *, labels: bool = False, blur: bool = False
) -> Wish:
    """Read the case, the policy and the names given. Raises CaseMalformed, PolicyMalformed, OSError."""
    from unbroken.engines.redaction.case import parse_case  # noqa: PLC0415  (the engine loads only when used)
    from unbroken.engines.redaction.decide.table import load_policy  # noqa: PLC0415
    from unbroken.engines.redaction.wish import Wish  # noqa: PLC0415

    return Wish(
        case=parse_case(case.read_bytes()),
        recipient=_recipient(recipient),
        policy=load_policy(policy),
        document_type=_document_type(document_type),
        labels=labels,
        blur=blur,
    )


def _recipient(text: str) -> Recipient:
    if text.upper() not in set(Recipient):
        refuse(f"There is no recipient of that name. Use one of: {', '.join(Recipient)}.")
    return Recipient(text.upper())


def _document_type(text: str) -> DocumentType | None:
    if text.lower() == "auto":
        return None
    name = text.upper().replace("-", "_")
    if name not in set(DocumentType):
        refuse(f"There is no document type of that name. Use auto or one of: {', '.join(DocumentType)}.")
    return DocumentType(name)
