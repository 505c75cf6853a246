"""The review: written in one form, saved as often as needed, signed once."""

from collections.abc import Mapping

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from unbroken.ground.access.actions import Action
from unbroken.ground.access.policy import require
from unbroken.ground.access.rules import LAWYERS
from unbroken.ground.errors import Conflict, InvalidInput
from unbroken.ground.organisations.request import actor_of
from unbroken.stages.charging import actions, queries
from unbroken.stages.charging.pages.reading import day_of, problems_of
from unbroken.stages.charging.queries import RequestView
from unbroken.stages.charging.rules.content import RequestContent
from unbroken.stages.charging.rules.requests import State
from unbroken.stages.charging.rules.review import NO, TEXT_LIMIT, YES, Answer, Decided, Draft, key
from unbroken.stages.charging.rules.submission import tidy
from unbroken.stages.charging.vocabulary import (
    CONDITIONS,
    Condition,
    Consultation,
    Disposal,
    Heading,
    Monitoring,
    Outcome,
    RequestKind,
)

DECIDED = frozenset({State.CHARGES_PENDING, State.COMPLETED})


@require_http_methods(["GET", "POST"])
def review(request: HttpRequest, request_id: str) -> HttpResponse:
    """Show the review and take what was written; the button says whether it is saved or signed.

    Once the decision is signed, this leads to the request.
    """
    actor, now = actor_of(request), timezone.now()
    view = queries.get_request(actor, request_id, now=now)
    if request.method == "GET" and actor.roles & LAWYERS and view.state in DECIDED:
        return HttpResponseRedirect(reverse("charging:show", args=[request_id]) + "#decision")
    require(actor, Action.REVIEW_REQUEST, queries.target_of(view))
    actions.note_presence(request_id=request_id, actor=actor, now=now)
    if request.method == "GET":
        return _page(request, view, view.draft, view.review.version if view.review else 0, {})
    draft, version = draft_from(request.POST, view.content), _number(request.POST.get("version", ""))
    do = actions.sign_decision if request.POST.get("step") == "sign" else actions.save_review
    try:
        do(request_id=request_id, draft=draft, version=version, actor=actor, now=now)
    except (InvalidInput, Conflict) as error:
        return _page(request, view, draft, version, problems_of(error))
    if request.POST.get("step") == "sign":
        return HttpResponseRedirect(reverse("charging:show", args=[request_id]) + "#decision")
    return HttpResponseRedirect(reverse("charging:review", args=[request_id]) + "#saved")


@require_POST
def present(request: HttpRequest, request_id: str) -> HttpResponse:
    """Take the open page's word that it is still open, or that it closes. It does not count as the person's use."""
    actor, now, opening = actor_of(request), timezone.now(), request.POST.get("opening", "")[:20]
    if request.POST.get("step") == "leave":
        actions.end_presence(request_id=request_id, opening=opening, actor=actor, now=now)
    else:
        actions.note_presence(request_id=request_id, is_beat=True, opening=opening, actor=actor, now=now)
    return HttpResponse(status=204)


def draft_from(untrusted: QueryDict, content: RequestContent) -> Draft:
    """Return the review that a form sent; only what the request knows and the lists have is taken."""
    known = {one.id for one in content.material}
    tests: dict[str, dict[str, Answer]] = {}
    outcomes: dict[str, Decided] = {}
    for suspect, charge in content.pairs():
        name = key(suspect, charge)
        tests[name] = {
            one.value: _answer(untrusted, f"test-{name}-{one.value}", known)
            for conditions in CONDITIONS.values()
            for one in conditions
        }
        outcomes[name] = Decided(
            outcome=_known(untrusted.get(f"outcome-{name}", ""), Outcome),
            disposal=_known(untrusted.get(f"disposal-{name}", ""), Disposal),
            note=_text(untrusted.get(f"note-{name}", "")),
            review_on=day_of(untrusted.get(f"review_on-{name}", "")),
        )
    headings = {one.value: _text(untrusted.get(f"heading-{one.value}", "")) for one in Heading}
    return Draft(
        headings={name: text for name, text in headings.items() if text},
        consultation=_known(untrusted.get("consultation", ""), Consultation),
        monitoring=tuple(one.value for one in Monitoring if one.value in untrusted.getlist("monitoring")),
        tests={name: answers for name, answers in tests.items() if any(one.is_given for one in answers.values())},
        outcomes={name: one for name, one in outcomes.items() if one != Decided()},
    )


def _answer(untrusted: QueryDict, name: str, known: set[str]) -> Answer:
    met = untrusted.get(name, "")
    return Answer(
        met=met if met in {YES, NO} else "",
        why=_text(untrusted.get(f"{name}-why", "")),
        evidence=tuple(one for one in untrusted.getlist(f"{name}-evidence") if one in known),
    )


def _known(untrusted: str, kind: type[Outcome | Disposal | Consultation]) -> str:
    return untrusted if kind.has(untrusted) else ""


def _text(untrusted: str) -> str:
    return tidy(untrusted)[:TEXT_LIMIT]


def _number(untrusted: str) -> int:
    return int(untrusted) if untrusted.isdecimal() and len(untrusted) < 9 else 0


def _page(
    request: HttpRequest, view: RequestView, draft: Draft, version: int, errors: Mapping[str, str]
) -> HttpResponse:
    offered = [one for one in Outcome if (one is Outcome.EARLY_ADVICE) == (view.kind is RequestKind.EARLY_ADVICE)]
    context = {
        "view": view,
        "draft": draft,
        "version": version,
        "errors": errors,
        "pairs": [(suspect, charge, key(suspect, charge)) for suspect, charge in view.content.pairs()],
        "headings": list(Heading),
        "consultations": Consultation.choices(),
        "conditions": [(test, conditions) for test, conditions in CONDITIONS.items()],
        "monitoring": Monitoring.choices(),
        "outcomes": [(one.value, one.words) for one in offered],
        "disposals": Disposal.choices(),
        "needs_evidence": {Condition.EVIDENTIAL, Condition.SUSPICION, Condition.MORE_EVIDENCE, Condition.BAIL},
    }
    return render(request, "charging/review.html", context, status=422 if errors else 200)
