"""Keep requests and reviews as JSON, and read them back as the values the rules work with."""

from typing import Any

from unbroken.engines.casefile.codec import decode_as, encode
from unbroken.stages.charging.models import ChargeRequest, Review, Submission
from unbroken.stages.charging.rules.content import RequestContent
from unbroken.stages.charging.rules.review import Answer, Decided, Draft


def content_to_json(content: RequestContent) -> dict[str, Any]:
    """Return a request's content as plain JSON values."""
    return encode(content)


def content_of(submission: Submission) -> RequestContent:
    """Return the content of a submission as it was sent."""
    found: RequestContent = decode_as(RequestContent, submission.content, "request")
    return found


def last_submission(request: ChargeRequest) -> Submission:
    """Return how a request was last sent."""
    return Submission.objects.filter(request=request).latest("round")


def draft_to_json(draft: Draft) -> dict[str, Any]:
    """Return a review as plain JSON values."""
    return {
        "headings": draft.headings,
        "consultation": draft.consultation,
        "monitoring": list(draft.monitoring),
        "tests": {
            name: {condition: encode(answer) for condition, answer in answers.items() if answer.is_given}
            for name, answers in draft.tests.items()
        },
        "outcomes": {name: encode(one) for name, one in draft.outcomes.items()},
    }


def draft_of(review: Review | None) -> Draft:
    """Return what a review says; an empty one when there is none."""
    plain = review.draft if review is not None else {}
    return Draft(
        headings=dict(plain.get("headings", {})),
        consultation=str(plain.get("consultation", "")),
        monitoring=tuple(plain.get("monitoring", ())),
        tests={
            name: {condition: decode_as(Answer, answer, "answer") for condition, answer in answers.items()}
            for name, answers in plain.get("tests", {}).items()
        },
        outcomes={name: decode_as(Decided, one, "outcome") for name, one in plain.get("outcomes", {}).items()},
    )
