"""What a counsellor or therapist heard does not go to the prosecution before a person has decided.

Source: DOMAIN 3.4, row 21.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from unbroken.engines.redaction.vocabulary import Action, InfoKind, Recipient
from unbroken.ground.access.actor import Actor
from unbroken.stages.evidence import queries as evidence
from unbroken.stages.evidence.views import REDACTED, ItemView
from unbroken.stages.handovers.asking import Question
from unbroken.stages.review import rules
from unbroken.stages.review.models import Reading
from unbroken.stages.review.reading import is_readable
from unbroken.stages.review.rules import Proposal
from unbroken.stages.review.standing import proposals_of, rulings_of
from unbroken.stages.review.vocabulary import Choice, ReadingState

ROW: Final = "21"
TO: Final = Recipient.CPS_PRE
WHEN: Final = "It goes to the prosecution only when the victim was told and the request is necessary (rule 21)."


def before_sending(actor: Actor, case_id: str, version_ids: Sequence[str]) -> Iterator[Question]:
    """Ask of each document that was read and holds such notes, undecided; and of those that nobody read, in words."""
    wanted = set(version_ids)
    going = {
        version.id: item
        for item in evidence.list_items(actor, case_id)
        for version in item.versions
        if version.id in wanted and not version.label.startswith(REDACTED) and is_readable(version.format)
    }
    read = _undecided(actor, list(going))
    for version_id, count in read.items():
        if count:
            yield Question(going[version_id].id, ROW, _stop(going[version_id]), is_stop=True)
    unread = [item for version_id, item in going.items() if version_id not in read]
    if unread:
        yield Question(unread[0].id, ROW, _ask(unread), is_stop=False)


def _undecided(actor: Actor, version_ids: list[str]) -> dict[str, int]:
    """Return for each version that was read how many such places are not decided to be kept."""
    rows = (
        Reading.objects.filter(
            version_id__in=version_ids, organisation_id=actor.organisation_id, state=ReadingState.READ
        )
        .order_by("version_id", "-asked_at", "-id")
        .distinct("version_id")
        .values("version_id", "layout", f"judged__{TO.value}")
    )
    rulings = rulings_of(version_ids)
    found: dict[str, int] = {}
    for row in rows:
        proposals = [one for one in proposals_of(row[f"judged__{TO.value}"] or {}) if _is_asked(one)]
        stand = rules.stand(proposals, rulings.get(row["version_id"], []), TO, row["layout"])
        kept = {one.key for one in stand.effective if one.choice is Choice.KEEP}
        found[row["version_id"]] = sum(one.key not in kept for one in proposals)
    return found


def _is_asked(one: Proposal) -> bool:
    return one.action is not Action.KEEP and one.key.rsplit(":", 1)[-1] == InfoKind.COUNSELLING


def _stop(item: ItemView) -> str:
    return (
        f"{item.exhibit_ref} holds what a counsellor or therapist heard, and nobody has decided that it may go. {WHEN} "
        "Decide it under Redaction, for “Prosecution, before charge”, or send the redacted copy instead."
    )


def _ask(items: Sequence[ItemView]) -> str:
    refs = ", ".join(one.exhibit_ref for one in items[:5]) + (f" and {len(items) - 5} more" if len(items) > 5 else "")
    return (
        f"Nobody had {refs} read for redaction. Does any of it hold what a counsellor or therapist heard? {WHEN} "
        "If you are not sure, have it read first, under Redaction."
    )
