"""Whether it is the right recipient: on record for this defendant, on one side only, no stranger copied in.

Source: DOMAIN 1.5 (4, 5), 3.5.
"""

from collections.abc import Iterator

from unbroken.engines.redaction.vocabulary import Recipient
from unbroken.ground.access.roles import OrganisationKind
from unbroken.stages.disclosure.releases.gate.facts import Check, ReleaseFacts
from unbroken.stages.incidents.vocabulary import Category

KINDS = {
    Recipient.DEF_REP: frozenset({OrganisationKind.DEF}),
    Recipient.COURT: frozenset({OrganisationKind.CRT}),
    Recipient.PROB: frozenset({OrganisationKind.OTHER}),
}


def check(facts: ReleaseFacts) -> Iterator[Check]:
    """Yield what is to be said of the recipient as a whole."""
    yield _kind(facts)
    if facts.is_defence:
        yield _client(facts)
        yield _on_record(facts)
        yield from _both_sides(facts)
    yield _notices(facts)


def _kind(facts: ReleaseFacts) -> Check:
    who = facts.recipient
    wanted = KINDS.get(who.kind)
    if wanted is None and who.organisation_kind is None:
        return Check("recipient-kind", passed=True, sentence="It goes to the defendant in person.")
    if wanted is not None and who.organisation_kind in wanted:
        return Check("recipient-kind", passed=True, sentence=f"{who.name} is the kind of recipient this is for.")
    return _stop(
        "recipient-kind",
        "The recipient is not of the kind that these documents were redacted for.",
        "Choose the recipient again, or begin a release for the right kind of recipient.",
    )


def _client(facts: ReleaseFacts) -> Check:
    if facts.client.person is not None:
        return Check("client", passed=True, sentence="The documents go for a defendant of this case.")
    return _stop(
        "client",
        "It is not said for which defendant of this case the documents are.",
        "Choose the defendant, so that everything of the others can be kept back.",
    )


def _on_record(facts: ReleaseFacts) -> Check:
    who, now = facts.recipient, facts.now
    if who.kind is Recipient.DEF_LIP:
        if not who.is_represented:
            return Check("on-record", passed=True, sentence="The defendant has no lawyer on record.")
        return _stop(
            "on-record",
            "The defendant has a firm on record, so nothing goes to them in person.",
            "Serve the firm, or record that it no longer acts.",
        )
    if who.represents_since is None or who.represents_since > now:
        return _stop(
            "on-record",
            "The recipient is not on record as representing this defendant.",
            "Whoever keeps the record of representation enters the firm once it has confirmed that it acts.",
        )
    if who.represents_until is not None and who.represents_until <= now:
        return _stop(
            "on-record",
            "The recipient no longer represents this defendant.",
            "Begin a release for the firm that acts now.",
        )
    return Check("on-record", passed=True, sentence=f"{who.name} is on record as representing this defendant.")


def _both_sides(facts: ReleaseFacts) -> Iterator[Check]:
    who = facts.recipient
    if who.is_prosecuting:
        yield _stop(
            "both-sides",
            "Somebody at the recipient works on the prosecution of this case.",
            "A manager ends that assignment, or another firm must act.",
        )
    else:
        yield Check("both-sides", passed=True, sentence="Nobody at the recipient prosecutes this case.")
    if who.also_for:
        yield Check(
            "co-defendants",
            passed=True,
            sentence="The firm acts for a co-defendant too; each of them is served apart.",
        )


def _notices(facts: ReleaseFacts) -> Check:
    known = {one.strip().casefold() for one in facts.recipient.known_addresses}
    strangers = [one for one in facts.recipient.notices if one.strip().casefold() not in known]
    if not strangers:
        return Check("notice", passed=True, sentence="The notice goes to people registered at the recipient alone.")
    count = "1 address" if len(strangers) == 1 else f"{len(strangers)} addresses"
    return _stop(
        "notice",
        f"The notice would go to {count} of somebody who is not registered at the recipient.",
        "Take them out of the notice. The recipient's own administrator can register people.",
    )


def _stop(rule: str, sentence: str, todo: str) -> Check:
    return Check(rule, passed=False, sentence=sentence, todo=todo, category=Category.WRONG_RECIPIENT)
