"""A review as the routes take it and give it."""

from unbroken.stages.charging.api import acting_shapes as shapes
from unbroken.stages.charging.queries import RequestView
from unbroken.stages.charging.rules.content import RequestContent
from unbroken.stages.charging.rules.review import NO, YES, Answer, Decided, Draft

MET = {True: YES, False: NO, None: ""}


def review_out(view: RequestView) -> shapes.ReviewOut:
    """Return the review of a request as its reader may see it; empty before anything is saved."""
    review, draft = view.review, view.draft
    return shapes.ReviewOut(
        request_id=view.request.id,
        round=view.request.round,
        version=review.version if review is not None else 0,
        signed_at=review.signed_at if review is not None else None,
        headings=[shapes.ReviewHeadingOut(heading=name, text=text) for name, text in sorted(draft.headings.items())],
        consultation=draft.consultation,
        monitoring=list(draft.monitoring),
        tests=[
            shapes.TestOut(
                **_pair(name),
                condition=condition,
                is_met={YES: True, NO: False}.get(answer.met),
                why=answer.why,
                evidence=list(answer.evidence),
            )
            for name, answers in sorted(draft.tests.items())
            for condition, answer in sorted(answers.items())
        ],
        outcomes=[
            shapes.ChosenOut(
                **_pair(name), outcome=one.outcome, disposal=one.disposal, note=one.note, review_on=one.review_on
            )
            for name, one in sorted(draft.outcomes.items())
        ],
    )


def draft_of_body(body: shapes.ReviewIn, content: RequestContent) -> Draft:
    """Return the review that was sent; what is about no suspect, offence or material of the request is left out."""
    known = {f"{suspect.person}.{charge.offence}" for suspect, charge in content.pairs()}
    material = {one.id for one in content.material}
    tests: dict[str, dict[str, Answer]] = {}
    for one in body.tests:
        if (name := f"{one.person_id}.{one.offence_id}") in known:
            rests = tuple(dict.fromkeys(item for item in one.evidence if item in material))
            answer = Answer(MET[one.is_met], one.why.strip(), rests)
            if answer.is_given:
                tests.setdefault(name, {})[one.condition.value] = answer
    outcomes = {
        name: Decided(
            outcome=chosen.outcome.value,
            disposal=chosen.disposal.value if chosen.disposal else "",
            note=chosen.note.strip(),
            review_on=chosen.review_on,
        )
        for chosen in body.outcomes
        if (name := f"{chosen.person_id}.{chosen.offence_id}") in known
    }
    return Draft(
        headings={one.heading.value: one.text.strip() for one in body.headings if one.text.strip()},
        consultation=body.consultation.value if body.consultation else "",
        monitoring=tuple(dict.fromkeys(one.value for one in body.monitoring)),
        tests=tests,
        outcomes=outcomes,
    )


def _pair(name: str) -> dict[str, str]:
    person, _, offence = name.partition(".")
    return {"person_id": person, "offence_id": offence}
