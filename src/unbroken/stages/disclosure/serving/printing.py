"""The record of service as an accessible PDF: every field of DOMAIN 6.3, for a file or for the court."""

from datetime import date, datetime

from unbroken.engines.casefile.forms.cells import fixed
from unbroken.engines.casefile.forms.view import Cell, Disclosable, Field, FormView, Points, Section, Table
from unbroken.engines.casefile.tagged_pdf import Edition, write_pdf
from unbroken.engines.clocks.counting import LONDON
from unbroken.stages.disclosure.serving.views import ProofLine, ProofView
from unbroken.stages.disclosure.serving.vocabulary import ServiceState


def record_pdf(proof: ProofView, now: datetime) -> bytes:
    """Return the record of a service as a tagged PDF."""
    view = FormView(
        code=f"Service {proof.reference}",
        title="Record of service",
        urn=proof.urn,
        revision=0,
        disclosable=Disclosable.YES,
        sections=tuple(one for one in (_service(proof), _documents(proof), _receipt(proof), _recall(proof)) if one),
        subject=proof.title,
    )
    return write_pdf(view, Edition(now, said=f"Printed {_moment(now)}"))


def file_name(proof: ProofView) -> str:
    """Return what the PDF is called. It names nobody."""
    return f"service-{proof.reference}.pdf"


def _service(proof: ProofView) -> Section:
    due = "Objection due" if proof.is_s9_notice else "Answer due"
    facts = {
        "Record": proof.id,
        "State": proof.state.words,
        "From": f"{proof.from_organisation}, {proof.served_by}",
        "To": proof.to,
        "Defendant": proof.client_name,
        "Served": _moment(proof.served_at),
        "Method": "Available to the recipient, but nobody was told yet" if proof.is_untold else proof.method.words,
        "Receipt": proof.proof,
        "Why they went": f"{proof.authority.words}, {proof.stage.words.lower()}",
        "Rule": proof.rule,
        "Notice under section 9": "Yes" if proof.is_s9_notice else "No",
        due: _day(proof.response_due) or "No day set",
        "Marking": proof.marking,
        "Version": str(proof.number),
        "Replaces": proof.replaces_id,
        "Release": proof.release_id,
        "Court bundle": proof.bundle_id,
        "Can be read until": _moment(proof.expires_at),
    }
    return Section("Service", tuple(Field(label, fixed(text)) for label, text in facts.items() if text))


def _documents(proof: ProofView) -> Section:
    listed = Table(
        "Documents served",
        ("Document", "Section", "Pages", "First opened or downloaded"),
        tuple(tuple(map(fixed, _line(one))) for one in proof.documents),
    )
    copies = (f"{one.label}: copy {one.version_id}, SHA-256 {_grouped(one.sha256)}" for one in proof.documents)
    exact = Points(tuple(map(fixed, copies)), "The exact copies")
    blocks: tuple[Table | Points, ...] = (listed, exact)
    if proof.statements:
        blocks += (Points(tuple(_objection(one, proof) for one in proof.statements), "Objections under section 9"),)
    return Section("Documents", blocks)


def _line(one: ProofLine) -> tuple[str, str, str, str]:
    pages = str(one.page_count) if one.page_count else "A recording"
    if one.bundle_pages:
        pages += f" (in the bundle: {one.bundle_pages})"
    return f"{one.place}. {one.label}", one.section.words, pages, _moment(one.opened_at) or "Not yet"


def _objection(one: ProofLine, proof: ProofView) -> Cell:
    if one.objection is None:
        return fixed(f"{one.label}: no objection {'in time' if proof.is_response_over else 'yet'}")
    late = "Late objection" if one.objection.is_late else "Objection"
    reason = f". {one.objection.reason}" if one.objection.reason else ""
    return fixed(f"{one.label}: {late.lower()}, {_day(one.objection.received_on)}{reason}")


def _receipt(proof: ProofView) -> Section:
    notices = tuple(
        fixed(
            f"{one.words}: {one.address}{f' ({one.organisation})' if one.organisation else ''}, "
            + (f"sent {_moment(one.sent_at)}" if one.sent_at else "waiting to be sent")
        )
        for one in proof.notices
    )
    return Section("Notices", (Points(notices, empty="No notice was sent by e-mail."),))


def _recall(proof: ProofView) -> Section | None:
    if proof.state is not ServiceState.RECALLED:
        return None
    opened = tuple(
        fixed(f"{one.ref}: {one.name}, {one.organisation}, {_moment(one.first_at)}") for one in proof.opened_by
    )
    return Section(
        "Recall",
        (
            Field("Recalled", fixed(f"{_moment(proof.settled_at)}, {proof.settled_by}")),
            Field("Why", fixed(proof.reason)),
            Points(opened, "Who opened it before the recall", "Nobody had opened it."),
        ),
    )


def _moment(at: datetime | None) -> str:
    local = at.astimezone(LONDON) if at else None
    return f"{local.day} {local:%B %Y, %H:%M}" if local else ""


def _day(on: date | None) -> str:
    return f"{on.day} {on:%B %Y}" if on else ""


def _grouped(digest: str) -> str:
    """Return a digest in groups that a line can break between."""
    return " ".join(digest[at : at + 8] for at in range(0, len(digest), 8))
