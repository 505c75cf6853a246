"""The thread of a request: every sending, triage, decision and message, in the order in which they came."""

from collections.abc import Iterable, Mapping

from unbroken.engines.clocks.words import day_words
from unbroken.stages.charging.models import Message, Review, Submission, Triage
from unbroken.stages.charging.queries.views import ThreadLine

_TITLES = {
    "message": "Message",
    "consultation": "Note of a consultation",
    "reminder": "Reminder",
}


def thread(
    submissions: Iterable[Submission],
    triages: Iterable[Triage],
    reviews: Iterable[Review],
    messages: Iterable[Message],
    people: Mapping[str, str],
) -> tuple[ThreadLine, ...]:
    """Return the thread, oldest first. people: id to label."""
    lines = [_sent(one, people) for one in submissions]
    lines += [_triaged(one, people) for one in triages]
    lines += [
        ThreadLine(one.id, one.signed_at, people.get(one.signed_by_id, ""), "Decision signed and returned to police")
        for one in reviews
        if one.signed_at is not None
    ]
    lines += [
        ThreadLine(one.id, one.written_at, people.get(one.person_id, "Unbroken"), _TITLES[one.kind], one.text)
        for one in messages
    ]
    return tuple(sorted(lines, key=lambda one: (one.at, one.id)))


def _sent(one: Submission, people: Mapping[str, str]) -> ThreadLine:
    title = "Request sent" if one.round == 1 else f"Request sent again, number {one.round}"
    text = f"Sent although the file was not ready: {one.forced_reason}" if one.forced_reason else ""
    return ThreadLine(one.id, one.submitted_at, people.get(one.submitted_by_id, ""), title, text)


def _triaged(one: Triage, people: Mapping[str, str]) -> ThreadLine:
    who = people.get(one.decided_by_id, "")
    if one.is_accepted:
        return ThreadLine(one.id, one.decided_at, who, "Accepted at triage and signed for")
    reasons = "; ".join(f"{row['words']}: {row['note']}" if row["note"] else row["words"] for row in one.reasons)
    until = f" Respond by {day_words(one.respond_by)}." if one.respond_by else ""
    return ThreadLine(one.id, one.decided_at, who, "Returned to police at triage", f"{reasons}.{until}")
