"""Search in what was served: the text that was kept in the copies, sealed under keys made from the copies' own.

It is read once, after serving, by the side that made the copy. Whoever can open a copy can open its text, nobody else.
"""

import io
import json
import os
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Final

import pypdfium2
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from django.db import transaction

from unbroken.engines.vault import FileKey
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.target import DocumentKind
from unbroken.ground.custody.acting import act, record_look
from unbroken.ground.custody.events import EventType
from unbroken.ground.errors import NotVisible
from unbroken.stages.disclosure.defence import opening, queries, rules
from unbroken.stages.disclosure.defence.views import DocumentView, Hit
from unbroken.stages.disclosure.serving.models import ServedDocument, Service
from unbroken.stages.evidence import queries as evidence

NONCE_BYTES: Final = 12
_INFO: Final = b"unbroken/served/text/v1"


def read_service(*, service_id: str) -> int:
    """Read the text of every PDF of a service and keep it sealed; return how many were read. Safe to run twice."""
    service = Service.objects.get(pk=service_id)
    waiting = list(service.documents.filter(text=b"", format="PDF"))
    system = Actor.system(service.organisation_id)
    for row in waiting:
        file_key = evidence.open_file_key(row.version_id, service.organisation_id)
        data = b"".join(evidence.open_sealed(row.version_id, service.organisation_id).open_all())
        sealed = _seal(json.dumps(_pages(data)).encode(), file_key, row.pk)
        with act(
            system,
            EventType.SERVICE_READ,
            now=service.served_at,
            case_id=service.case_id,
            object_id=row.pk,
            values={"exhibit_ref": row.ref},
        ):
            ServedDocument.objects.filter(pk=row.pk).update(text=sealed)
    return len(waiting)


def search(actor: Actor, case_id: str, words: str, *, now: datetime) -> list[Hit]:
    """Return where words stand in what actor may read in a case, document by document. What was asked is not kept.

    Raises NotVisible.
    """
    folder = queries.get_folder(actor, case_id, now=now)
    wanted = " ".join(words.split())[: rules.SEARCH_LIMIT].casefold()
    readable = {one.id: one for one in folder.documents if one.reading.allowed}
    if not wanted:
        return []
    service = Service.objects.get(pk=folder.services[0].id)
    record_look(
        opening.reader_log(actor, service), EventType.SERVED_SEARCHED, now=now, case_id=case_id, object_id=case_id
    )
    rows = ServedDocument.objects.select_related("service").filter(pk__in=readable).exclude(text=b"")
    for service in {row.service_id: row.service for row in rows}.values():
        with transaction.atomic():
            opening.follow(service, actor, now)
    open_rows = [row for row in rows if row.kind != DocumentKind.ABE or queries.has_undertaken(actor, row.service)]
    found: list[Hit] = []
    for row in sorted(open_rows, key=lambda one: list(readable).index(one.pk)):
        found += _hits(readable[row.pk], _text(row, actor), wanted)
        if len(found) >= rules.HITS_SHOWN:
            break
    return found[: rules.HITS_SHOWN]


def _text(row: ServedDocument, actor: Actor) -> list[str]:
    """Return the text of a document, page by page; nothing where the reader has no key of it yet."""
    try:
        file_key = opening.file_key(row, actor)
    except NotVisible:
        return []
    sealed = bytes(row.text)
    plain = _aead(file_key).decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], row.pk.encode())
    pages: list[str] = json.loads(plain)
    return pages


def _hits(document: DocumentView, pages: Sequence[str], wanted: str) -> Iterator[Hit]:
    for number, page in enumerate(pages, 1):
        text = " ".join(page.split())
        folded, start = text.casefold(), 0
        while (at := folded.find(wanted, start)) >= 0:
            end = at + len(wanted)
            before = text[max(0, at - rules.AROUND) : at]
            yield Hit(document, number, before, text[at:end], text[end : end + rules.AROUND])
            start = end


def _pages(data: bytes) -> list[str]:
    """Return the text layer of a copy. The copy was made and proven by this program."""
    document = pypdfium2.PdfDocument(io.BytesIO(data))
    try:
        return [page.get_textpage().get_text_bounded() for page in document]
    finally:
        document.close()


def _seal(plain: bytes, file_key: FileKey, document_id: str) -> bytes:
    nonce = os.urandom(NONCE_BYTES)
    return nonce + _aead(file_key).encrypt(nonce, plain, document_id.encode())


def _aead(file_key: FileKey) -> ChaCha20Poly1305:
    return ChaCha20Poly1305(file_key.derive(salt=None, info=_INFO))
