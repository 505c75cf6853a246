"""Rules of serving, pure: states, how long access lasts, what must be said, into which section a document goes."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final

from unbroken.engines.clocks.counting import business_days_after
from unbroken.engines.clocks.timers.s9_obj import DAYS
from unbroken.engines.redaction.vocabulary import DocumentType, Recipient
from unbroken.ground.access.target import DocumentKind
from unbroken.stages.disclosure.errors import DisclosureIncomplete
from unbroken.stages.disclosure.releases.rules import tidy
from unbroken.stages.disclosure.releases.vocabulary import Authority
from unbroken.stages.disclosure.serving.errors import ServiceSettled
from unbroken.stages.disclosure.serving.vocabulary import BY_HAND, PROOFS, Method, Section, ServiceState

ACCESS: Final = timedelta(days=180)
WARNING: Final = timedelta(days=14)
REASON_LIMIT: Final = 1000
PROOF_LIMIT: Final = 200
STATEMENTS: Final = frozenset({Section.STATEMENTS, Section.KEY_STATEMENTS})
"""Sections of what can be served with notice under section 9, and objected to."""


class ServiceMove(StrEnum):
    """What moves it on."""

    REPLACE = "replace"
    RECALL = "recall"


TRANSITIONS: Final[dict[tuple[ServiceState, ServiceMove], ServiceState]] = {
    (ServiceState.SERVED, ServiceMove.REPLACE): ServiceState.REPLACED,
    (ServiceState.SERVED, ServiceMove.RECALL): ServiceState.RECALLED,
    (ServiceState.REPLACED, ServiceMove.RECALL): ServiceState.RECALLED,
}

RULES: Final[dict[Authority, str]] = {
    Authority.IDPC: "Criminal Procedure Rules, Part 8: initial details of the prosecution case",
    Authority.S9: "Criminal Justice Act 1967, section 9: written statement as evidence",
    Authority.UNUSED: "Criminal Procedure and Investigations Act 1996, sections 3 and 7A",
    Authority.EVIDENCE: "Criminal Procedure Rules: prosecution evidence",
    Authority.BUNDLE: "Criminal Procedure Rules: court bundle",
    Authority.MAGISTRATES: "Criminal Procedure Rules: evidence for a trial in the magistrates' court",
    Authority.ORDER: "An order of the court",
}
"""Under which rule something is served, for the record of service. Numbering: see DOMAIN 6.3 and 13."""

_T, _K = DocumentType, DocumentKind
_BY_TYPE: Final[dict[DocumentType, Section]] = {
    **dict.fromkeys((_T.MG4, _T.MG4D, _T.MG4E, _T.MG4F), Section.CHARGES),
    **dict.fromkeys((_T.MG4A, _T.MG4B, _T.MG4C, _T.MG7, _T.MG8), Section.BAIL),
    **dict.fromkeys((_T.MG2, _T.MG13), Section.APPLICATIONS),
    _T.MG5: Section.SUMMARY,
    _T.MG11: Section.STATEMENTS,
    **dict.fromkeys((_T.MG12, _T.PHOTO, _T.BANK_STATEMENT, _T.CAD, _T.TRANSCRIPT_999), Section.EXHIBITS),
    _T.MG15: Section.INTERVIEWS,
    **dict.fromkeys((_T.MG22,), Section.FORENSIC),
    **dict.fromkeys((_T.MG6C, _T.MG6E, _T.SDC, _T.DMD), Section.UNUSED),
    **dict.fromkeys((_T.PNC, _T.PCN, _T.MG16, _T.MG18), Section.CONVICTIONS),
    **dict.fromkeys((_T.MG17, _T.MG19, _T.VPS, _T.ISB), Section.SENTENCE),
}
_BY_KIND: Final[dict[DocumentKind, Section]] = {
    _K.ABE: Section.INTERVIEWS,
    _K.SUSPECT_INTERVIEW: Section.INTERVIEWS,
    _K.CHARGES: Section.CHARGES,
    _K.CASE_SUMMARY: Section.SUMMARY,
    _K.STATEMENT: Section.STATEMENTS,
    _K.UNUSED_SCHEDULE: Section.UNUSED,
    _K.CONVICTIONS: Section.CONVICTIONS,
    **dict.fromkeys((_K.BWV, _K.CCTV, _K.EMERGENCY_CALL, _K.PHOTOGRAPH, _K.MEDICAL), Section.EXHIBITS),
    _K.EVIDENCE_FORM: Section.EXHIBITS,
}
_OF_INITIAL_DETAILS: Final = {
    Section.STATEMENTS: Section.KEY_STATEMENTS,
    Section.EXHIBITS: Section.KEY_EXHIBITS,
    Section.OTHER: Section.INITIAL,
}
SENSITIVE: Final = frozenset({_K.ABE, _K.SUSPECT_INTERVIEW, _K.BWV, _K.EMERGENCY_CALL})
"""Recordings over which the player writes who watches and when. Source: DOMAIN 3.4 (30 to 32)."""


def next_state(state: ServiceState, move: ServiceMove) -> ServiceState:
    """Return the state after a move. Raises ServiceSettled."""
    following = TRANSITIONS.get((state, move))
    if following is None:
        raise ServiceSettled(f"This service is in the state “{state.words}”, so this cannot be done to it.")
    return following


def section_of(kind: DocumentKind, document_type: str, authority: Authority) -> Section:
    """Return the section of a document: of unused material if it is disclosed as that, else by what it is.

    Initial details are split on arrival: their statements and exhibits are the key ones, and what has no section of
    its own stays under them. Evidence for a magistrates' court is one section. Source: DOMAIN 1.7.
    """
    if authority is Authority.UNUSED:
        return Section.UNUSED
    if authority is Authority.MAGISTRATES:
        return Section.MAGISTRATES
    by_type = _BY_TYPE.get(DocumentType(document_type)) if document_type in set(DocumentType) else None
    found = by_type or _BY_KIND.get(kind, Section.OTHER)
    return _OF_INITIAL_DETAILS.get(found, found) if authority is Authority.IDPC else found


def check_reason(untrusted: str) -> str:
    """Return why something is recalled or replaced. Raises DisclosureIncomplete."""
    reason = tidy(untrusted)
    if not reason:
        raise DisclosureIncomplete("reason", "Say why. It is recorded, and the recipient is told that it happened.")
    if len(reason) > REASON_LIMIT:
        raise DisclosureIncomplete("reason", f"Shorten the reason to {REASON_LIMIT} characters or fewer.")
    return reason


def objection_due(served_on: date) -> date:
    """Return the last day for an objection to a statement served that day, the shortest that the rule allows."""
    return business_days_after(served_on, DAYS)


def check_response_due(due: date | None, served_on: date, *, is_s9_notice: bool) -> date | None:
    """Return the day by which an answer is due: of a notice under section 9 never before its clock has run.

    Without a day such a notice has that of the clock. Raises DisclosureIncomplete.
    """
    if is_s9_notice:
        least = objection_due(served_on)
        if due is not None and due < least:
            raise DisclosureIncomplete(
                "response_due",
                f"Enter {least.day} {least:%B %Y} or later: who is served has 5 business days to object.",
            )
        return due or least
    if due is not None and due <= served_on:
        raise DisclosureIncomplete("response_due", "Enter a day after today.")
    return due


def check_told(method: Method, proof: str, addresses: Iterable[str]) -> str:
    """Return what shows that the recipient was told, tidied. Served means available and told: DOMAIN 6.3.

    Raises DisclosureIncomplete when nobody would be told, or when a method by hand has nothing to show for it.
    """
    said = tidy(proof)
    if len(said) > PROOF_LIMIT:
        raise DisclosureIncomplete("proof", f"Shorten this to {PROOF_LIMIT} characters or fewer.")
    if method in BY_HAND and not said:
        raise DisclosureIncomplete("proof", f"Enter {PROOFS[method]}.")
    if method is Method.PORTAL and not any(addresses):
        raise DisclosureIncomplete(
            "notices", "Nobody would be told. Enter an address, or choose how else you tell them. Then it is served."
        )
    return said


def check_method(untrusted_method: str, recipient: Recipient) -> Method:
    """Return the method; without one, that of the kind of recipient. Raises DisclosureIncomplete."""
    own = Method.LINK if recipient is Recipient.DEF_LIP else Method.PORTAL
    if not untrusted_method:
        return own
    if untrusted_method not in {own, *BY_HAND}:
        raise DisclosureIncomplete("method", "Choose how they are told.")
    return Method(untrusted_method)


def is_expired(expires_at: datetime, now: datetime) -> bool:
    """Say whether the time of what was served is over."""
    return expires_at <= now


def is_expiring(expires_at: datetime, now: datetime) -> bool:
    """Say whether both sides should be told that the time will soon be over."""
    return now < expires_at <= now + WARNING


def reference(service_id: str) -> str:
    """Return the short number of a service that people can say on the telephone."""
    return f"{service_id[-8:-4]}-{service_id[-4:]}"


def served_label(ref: str, kind_words: str, document_type: str) -> str:
    """Return how a served document is called: its reference and what it is, never what somebody named it. Row O7."""
    what = document_type if document_type and document_type != DocumentType.OTHER else kind_words
    return f"{ref} {what}".strip()
