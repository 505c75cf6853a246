"""Checks of the forms of a file: is each filled by the facts, statements signed, material there."""

from unbroken.engines.casefile.facts import CaseFacts, FileType
from unbroken.engines.casefile.forms import mg3, mg4, mg5, parts
from unbroken.engines.casefile.material import ExhibitFact, StatementFact
from unbroken.engines.casefile.people import CaseRole
from unbroken.engines.casefile.submission.gap import Gap, gap, gaps_of

PLAYED = frozenset({"bwv", "cctv", "abe", "suspect-interview", "emergency-call"})


def report(facts: CaseFacts) -> tuple[Gap, ...]:
    """Return what the report to the prosecutor lacks."""
    found = [*gaps_of(mg3.view(facts)), *_alleged(facts)]
    return tuple(found)


def charges(facts: CaseFacts) -> tuple[Gap, ...]:
    """Return what the charges lack, for each defendant."""
    found = list(_alleged(facts))
    for person in parts.accused(facts):
        found += gaps_of(mg4.view(facts, person.id))
        if parts.position(facts, person).charged_at is None:
            sentence = f"When {person.full_name} was charged is not recorded."
            found.append(gap(sentence, "SuspectFact", person.id, "charged_at"))
    for one in facts.offences:
        if not one.wording:
            found.append(gap(f"The charge {one.code} has no wording.", "OffenceFact", one.id, "wording"))
    return tuple(found)


def summary(facts: CaseFacts) -> tuple[Gap, ...]:
    """Return what the summary of the case lacks."""
    return gaps_of(mg5.view(facts))


def confidential(facts: CaseFacts) -> tuple[Gap, ...]:
    """Return whether the prosecutor was told what is confidential, or that nothing is."""
    if facts.outline.confidential:
        return ()
    sentence = "MG6: write what the prosecutor must know in confidence, or that there is nothing."
    return (gap(sentence, "Outline", "", "confidential"),)


def statements(facts: CaseFacts) -> tuple[Gap, ...]:
    """Return which key statements are missing or unsigned; at an upgrade every statement counts."""
    counted = [one for one in facts.statements if one.is_key or facts.file_type is FileType.UPGRADE]
    if not counted:
        return (gap("No key statement is recorded.", "StatementFact", "", "text"),)
    return tuple(found for one in counted for found in _statement(facts, one))


def exhibits(facts: CaseFacts) -> tuple[Gap, ...]:
    """Return which key exhibits are missing, not clipped or not playable, and which named ones are not recorded."""
    key = [one for one in facts.exhibits if one.is_key]
    known = {one.id for one in facts.exhibits} | {one.ref for one in facts.exhibits}
    found = [
        gap(f"A statement names the exhibit {ref}, which is not recorded.", "StatementFact", one.id, "exhibits")
        for one in facts.statements
        for ref in one.exhibits
        if ref not in known
    ]
    if not key:
        found.append(gap("No key exhibit is recorded.", "ExhibitFact", "", "is_key"))
    return (*found, *(each for one in key for each in _exhibit(one)))


def stored_files(facts: CaseFacts) -> tuple[Gap, ...]:
    """Return which recorded material has no file in the store."""
    return tuple(
        gap(f"Exhibit {one.ref} has no file here. Add it.", "ExhibitFact", one.id, "items")
        for one in facts.exhibits
        if one.is_key and not one.items and not one.is_hard_media
    )


def hard_media(facts: CaseFacts) -> tuple[Gap, ...]:
    """Return which discs and drives have no known place."""
    return tuple(
        gap(f"Where the disc or drive {one.ref} is, is not recorded.", "ExhibitFact", one.id, "location")
        for one in facts.exhibits
        if one.is_hard_media and not (one.location or one.items)
    )


def exhibit_list(facts: CaseFacts) -> tuple[Gap, ...]:
    """Return what the list of exhibits lacks."""
    found = [gap("No exhibit is recorded.", "ExhibitFact", "", "ref")] if not facts.exhibits else []
    for one in facts.exhibits:
        if not one.description:
            found.append(gap(f"Exhibit {one.ref} has no description.", "ExhibitFact", one.id, "description"))
        if not one.producer:
            found.append(gap(f"Who produces exhibit {one.ref} is not recorded.", "ExhibitFact", one.id, "producer"))
    return tuple(found)


def interview(facts: CaseFacts) -> tuple[Gap, ...]:
    """Return which suspects have neither a record of interview nor a summary of what they said."""
    if facts.outline.defence_account:
        return ()
    told = {one.person for one in facts.interviews if one.summary}
    return tuple(
        gap(f"There is no summary of the interview of {person.full_name}.", "InterviewFact", "", "summary")
        for person in parts.accused(facts)
        if person.id not in told
    )


def witness_list(facts: CaseFacts) -> tuple[Gap, ...]:
    """Return which witnesses cannot be listed: no date of birth. Where they live is kept apart and not looked at."""
    return tuple(
        gap(f"The date of birth of {one.full_name} is not recorded.", "PersonFact", one.id, "born_on")
        for one in facts.with_role(CaseRole.VICTIM, CaseRole.WITNESS)
        if one.born_on is None and not one.roles & {CaseRole.OFFICER, CaseRole.EXPERT}
    )


def _alleged(facts: CaseFacts) -> tuple[Gap, ...]:
    found = []
    if not parts.accused(facts):
        found.append(gap("No suspect is recorded.", "PersonFact", "", "roles"))
    if not facts.offences:
        found.append(gap("No offence is recorded.", "OffenceFact", "", "code"))
    found += [
        gap(f"When the offence {one.code} happened is not recorded.", "OffenceFact", one.id, "start_on")
        for one in facts.offences
        if one.start_on is None
    ]
    return tuple(found)


def _statement(facts: CaseFacts, statement: StatementFact) -> list[Gap]:
    person = facts.person(statement.person)
    whose = person.full_name if person else "a person who is not in the case"
    found = []
    if not statement.text and not statement.item:
        found.append(gap(f"The statement of {whose} has no text.", "StatementFact", statement.id, "text"))
    if statement.signed_at is None:
        found.append(gap(f"The statement of {whose} is not signed.", "StatementFact", statement.id, "signed_at"))
    return found


def _exhibit(one: ExhibitFact) -> list[Gap]:
    found = []
    if not one.items and not one.is_hard_media:
        found.append(gap(f"Exhibit {one.ref} has no file here. Add it.", "ExhibitFact", one.id, "items"))
    if one.kind in PLAYED and one.is_playable is not True:
        sentence = f"Whether the recording {one.ref} can be played is not recorded: play it and say so."
        found.append(gap(sentence, "ExhibitFact", one.id, "is_playable"))
    if one.kind in PLAYED and one.is_clipped is False:
        sentence = f"The recording {one.ref} is not clipped to what matters."
        found.append(gap(sentence, "ExhibitFact", one.id, "is_clipped"))
    return found
