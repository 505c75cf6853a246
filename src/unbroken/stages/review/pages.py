"""The page on which a document is redacted, and the pictures of its pages. Thin: parse, call one query, render."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET

from unbroken.engines.redaction.vocabulary import DocumentType, InfoKind, Recipient
from unbroken.ground.access.actor import Actor
from unbroken.ground.errors import DomainError, InvalidInput, NotVisible
from unbroken.ground.organisations.request import actor_of
from unbroken.stages.cases import queries as cases
from unbroken.stages.cases.rules import PersonRole
from unbroken.stages.review import opening, queries, targets
from unbroken.stages.review.errors import NotRead
from unbroken.stages.review.presence import list_others
from unbroken.stages.review.sending import take_once
from unbroken.stages.review.situation import latest_reading
from unbroken.stages.review.undoing import Undone
from unbroken.stages.review.views import FindingView
from unbroken.stages.review.vocabulary import (
    FAULT_OF_KIND,
    KIND_WORDS,
    REASONS,
    RECIPIENT_WORDS,
    FaultKind,
    Purpose,
    ReadingState,
    Way,
)

ZOOMS: Final = (50, 75, 100, 125, 150, 200, 300)
TURNS: Final = (0, 90, 180, 270)
LOOKS: Final = ("received", "preview", "served")
FEW_PLACES: Final = 120
"""With more places than this the list shows those of one page at a time."""
DEFAULT: Final = Recipient.DEF_REP
ACCUSED: Final = frozenset({PersonRole.SUSPECT, PersonRole.DEFENDANT})


@dataclass(frozen=True)
class Shown:
    """What the address of the page says: for whom, which page and place, how large, which way up, which look."""

    to: Recipient = DEFAULT
    client: str = ""
    page: int = 1
    at: str = ""
    zoom: int = 100
    turn: int = 0
    look: str = "received"
    only: str = ""

    @classmethod
    def of(cls, data: QueryDict) -> "Shown":
        """Return what a request asks to see; anything unknown is as if it were left out."""
        recipient = data.get("to", "")
        return cls(
            to=Recipient(recipient) if recipient in set(Recipient) else DEFAULT,
            client=data.get("client", "")[:64],
            page=_number(data.get("page", ""), 1),
            at=data.get("at", "")[:64],
            zoom=_among(_number(data.get("zoom", ""), 100), ZOOMS, 100),
            turn=_among(_number(data.get("turn", ""), 0), TURNS, 0),
            look=data.get("look", "") if data.get("look", "") in LOOKS else "received",
            only=data.get("only", "") if data.get("only", "") in {"open", "page", "all"} else "",
        )

    def query(self, **changes: object) -> str:
        """Return the query of the same page with changes; what is as by default is left out."""
        values = {**self.__dict__, **changes}
        plain = Shown().__dict__
        return urlencode({name: str(value) for name, value in values.items() if value != plain[name]})


def address(version_id: str, shown: Shown, **changes: object) -> str:
    """Return the address of the page of a document."""
    query = shown.query(**changes)
    return reverse("review:show", args=[version_id]) + (f"?{query}" if query else "")


def place_id(key: str) -> str:
    """Return the id of a place on the page."""
    return "place-" + "".join(letter if letter.isalnum() else "-" for letter in key)


@require_GET
def show(request: HttpRequest, version_id: str) -> HttpResponse:
    """Show a document with its places and decisions; that it was opened is recorded first."""
    return page_of(request, version_id, Shown.of(request.GET))


@require_GET
def picture(request: HttpRequest, version_id: str, page: int) -> HttpResponse:
    """Give the picture of a page as it was received."""
    client, now = Shown.of(request.GET).client, timezone.now()
    return _picture(opening.page_as_received(request.session, actor_of(request), version_id, page, client, now))


@require_GET
def served(request: HttpRequest, version_id: str, page: int) -> HttpResponse:
    """Give the picture of a page of the proven copy."""
    shown, actor = Shown.of(request.GET), actor_of(request)
    return _picture(
        opening.page_as_served(request.session, actor, version_id, page, shown.to, shown.client, timezone.now())
    )


def done(
    request: HttpRequest, version_id: str, shown: Shown, deed: Callable[[], Any], **changes: object
) -> HttpResponse:
    """Do something once and land on the place it was done to; a refusal is shown on the page, with what was sent.

    Where deed returns an Undone, its place is where it lands.
    """
    actor, sent_id = actor_of(request), request.POST.get("sent", "")
    try:
        landing = take_once(sent_id=sent_id, version_id=version_id, actor=actor, now=timezone.now(), deed=deed)
    except NotVisible:
        raise
    except DomainError as error:
        return page_of(request, version_id, shown, error)
    if isinstance(landing, Undone):
        changes = {**changes, "at": landing.key, "page": landing.page}
    key = str(changes.get("at", shown.at))
    return HttpResponseRedirect(address(version_id, shown, **changes) + (f"#{place_id(key)}" if key else ""))


def page_of(request: HttpRequest, version_id: str, shown: Shown, error: DomainError | None = None) -> HttpResponse:
    """Render the page of a document, with what was refused if anything was."""
    actor, now = actor_of(request), timezone.now()
    opening.open_document(request.session, actor, version_id, now)
    try:
        review = queries.get_review(actor, version_id, shown.to, shown.client, now=now)
    except NotRead:
        return _unread(request, actor, version_id, shown)
    finding = review.finding(shown.at)
    sheet = review.sheet(finding.page if finding and "page" not in request.GET else shown.page)
    only = shown.only or ("page" if len(review.findings) > FEW_PLACES else "all")
    case = cases.get_case(actor, review.item.case_id)
    listed = [one for one in review.findings if _is_listed(one, only, sheet.number)]
    context = {
        "case": case,
        "review": review,
        "shown": shown,
        "only": only,
        "sheet": sheet,
        "listed": listed,
        "onward": _onward(review.findings, listed, sheet.number),
        "finding": finding,
        "me": actor.person_id,
        "error": error,
        "fields": error.fields if isinstance(error, InvalidInput) else {},
        "typed": request.POST,
        **_words(),
        "address": lambda **changes: address(version_id, shown, **changes),
        "place_id": place_id,
        "zooms": ZOOMS,
        "others": list_others(actor, version_id, now=now),
        "clients": clients_of(case),
        "may_ask": review.item.organisation_id != actor.organisation_id,
        "ask": lambda one: _asking(version_id, one),
    }
    return render(request, "review/show.html", context, status=error.status if error else 200)


def clients_of(case: cases.CaseView) -> dict[str, str]:
    """Return the accused, by id, where there are several: a copy for one of them is not one for another."""
    accused = {one.id: f"{one.forenames} {one.surname}".strip() for one in case.people if one.role in ACCUSED}
    return accused if len(accused) > 1 else {}


def _asking(version_id: str, one: FindingView) -> str:
    """Return the address at which the other side is asked to remove less, or more, of one place."""
    way = Way.OVER if one.state == "redact" else Way.UNDER
    kind = FAULT_OF_KIND.get(one.kind, FaultKind.OTHER)
    query = {"purpose": Purpose.ASK, "way": way, "kind": kind.value, "page": one.page, "key": one.key}
    return f"{reverse('review:return', args=[version_id])}?{urlencode(query)}"


def _is_listed(one: FindingView, only: str, page: int) -> bool:
    if only == "open":
        return one.state in {"open", "waits", "disputed"}
    return only == "all" or one.page_near(page) == page


def _onward(findings: Sequence[FindingView], listed: Sequence[FindingView], page: int) -> FindingView | None:
    """Return the next place to decide that the list does not show: after this page, else from the start."""
    shown = {one.key for one in listed}
    left = [one for one in findings if one.state == "open" and one.key not in shown]
    return next((one for one in left if one.page > page), left[0] if left else None)


def _unread(request: HttpRequest, actor: Actor, version_id: str, shown: Shown) -> HttpResponse:
    """Render what is known of a document that was not read; where its reading ended just now, the document itself."""
    reviewed = targets.require_review(actor, version_id)
    reading = latest_reading(version_id, actor.organisation_id, shown.client)
    if reading is not None and reading.state == ReadingState.READ:
        return page_of(request, version_id, shown)
    context = {
        "case": cases.get_case(actor, reviewed.case_id),
        "item": reviewed.item,
        "version_id": version_id,
        "reading": reading,
        "is_queued": reading is not None and reading.state == ReadingState.QUEUED,
        "shown": shown,
        "types": list(DocumentType),
    }
    return render(request, "review/unread.html", context)


def _words() -> dict[str, Any]:
    return {
        "reasons": REASONS,
        "kinds": {kind.value: words for kind, words in KIND_WORDS.items() if kind is not InfoKind.METADATA},
        "recipients": {one.value: words for one, words in RECIPIENT_WORDS.items()},
        "types": list(DocumentType),
    }


def _picture(data: bytes) -> HttpResponse:
    answer = HttpResponse(data, content_type="image/webp")
    answer["Cache-Control"] = "no-store"
    return answer


def _number(text: str, otherwise: int) -> int:
    return int(text) if text.isdecimal() and len(text) < 7 else otherwise


def _among(value: int, values: tuple[int, ...], otherwise: int) -> int:
    return value if value in values else otherwise
