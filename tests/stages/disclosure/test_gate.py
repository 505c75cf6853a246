"""Each rule of the gate alone: a good release passes, and one spoiled thing stops it with a sentence and a way on."""

from dataclasses import replace
from datetime import timedelta

import pytest

from stages.disclosure.values import (
    CARROW,
    DUNMORE,
    ELLERY,
    NOW,
    document,
    every,
    recipient,
    release,
    stopped,
)
from unbroken.engines.casefile.people import Need
from unbroken.engines.casefile.proceedings import ConvictionsPrint
from unbroken.engines.redaction.decide.table import load_policy
from unbroken.engines.redaction.vocabulary import Action, DocumentType, Recipient
from unbroken.ground.access.roles import OrganisationKind
from unbroken.ground.access.target import DocumentKind
from unbroken.stages.disclosure.releases.gate import ClientFacts, PrintFacts, is_green
from unbroken.stages.disclosure.releases.gate.forms import FORMS
from unbroken.stages.disclosure.releases.vocabulary import RECIPIENTS, Authority

OWN_PRINT = ConvictionsPrint("pr-1", ELLERY.id, "Ellery", ("Thomas",), ELLERY.born_on, "2015/9900103J")
OTHER_MAN = ConvictionsPrint(
    "pr-2", ELLERY.id, "Ellory", ("Thomas",), ELLERY.born_on.replace(year=1984), "2013/9900104E"
)
THEIRS = ConvictionsPrint("pr-3", DUNMORE.id, "Dunmore", ("Kai",), DUNMORE.born_on, "2025/9900107Q")


def prints(*pairs: tuple[str, ConvictionsPrint]) -> ClientFacts:
    return ClientFacts(ELLERY, (DUNMORE,), tuple(PrintFacts(item, one) for item, one in pairs))


def print_document(**changes: object):
    return document(document_type=DocumentType.PNC, **changes)


def test_good_release_passes_with_an_answer_for_every_family() -> None:
    checks = every(release(document(), document(version_id="v-2", item_id="i-2", ref="JS/2")))
    assert is_green(checks)
    rules = {check.rule for check in checks}
    assert rules >= {"file", "marking", "recipient-kind", "client", "on-record", "both-sides", "notice"}
    assert rules >= {"forms", "G1", "42", "O7", "B5"}


SPOILED = [
    ("empty release", {"documents": ()}, "empty"),
    ("no marking", {"marking": ""}, "marking"),
    ("no client", {"client": ClientFacts(None, (ELLERY, DUNMORE))}, "client"),
    ("court as defence", {"recipient": recipient(organisation_kind=OrganisationKind.CRT)}, "recipient-kind"),
    ("police as defence", {"recipient": recipient(organisation_kind=OrganisationKind.POL)}, "recipient-kind"),
    ("never on record", {"recipient": recipient(represents_since=None)}, "on-record"),
    ("on record tomorrow", {"recipient": recipient(represents_since=NOW + timedelta(days=1))}, "on-record"),
    ("T31 firm changed yesterday", {"recipient": recipient(represents_until=NOW - timedelta(days=1))}, "on-record"),
    (
        "in person, though represented",
        {"recipient": recipient(kind=Recipient.DEF_LIP, organisation_kind=None, is_represented=True)},
        "on-record",
    ),
    ("prosecutes too", {"recipient": recipient(is_prosecuting=True)}, "both-sides"),
    (
        "T34 a cousin in copy",
        {"recipient": recipient(notices=("duty@fern.example", "cousin@mail.example"))},
        "notice",
    ),
    ("a name in the title", {"title": "Bundle for Leah's statement"}, "O7"),
]


@pytest.mark.parametrize(("changes", "rule"), [row[1:] for row in SPOILED], ids=[row[0] for row in SPOILED])
def test_release_with_one_thing_wrong_is_stopped_by_its_rule(changes: dict[str, object], rule: str) -> None:
    assert stopped(release(**changes)) == {rule}


DOCUMENTS = [
    ("another case", {"case_id": "case-2"}, "G1"),
    ("not read", {"is_read": False}, "B5"),
    ("stale", {"is_stale": True}, "B5"),
    ("T32 open question", {"undecided": 1}, "B5"),
    ("second person due", {"waiting_second": 2}, "second-person"),
    ("pages not looked at", {"is_finished": False}, "B5"),
    ("no copy", {"has_rendition": False}, "B5"),
    ("T24 proof failed", {"has_rendition": False, "rendition_failed": "text under boxes"}, "65"),
    ("superseded", {"is_current": False}, "B5"),
    ("older policy", {"policy_version": "0.0"}, "B5"),
    ("T33 thumbnail left", {"is_clean": False}, "65"),
    ("digest of another file", {"sealed_sha256": "cd" * 32}, "file"),
    ("no pages", {"page_count": 0}, "file"),
    ("T21 hardly anything left", {"removed_share": 0.8}, "over-redacted"),
    ("T15 a co-defendant's own", {"about": (DUNMORE.id,)}, "42"),
    ("a custody record of nobody knows whom", {"document_type": DocumentType.CUSTODY_RECORD}, "42"),
    ("T28 a name in the title", {"title": "ABE of Leah C"}, "O7"),
    ("T26 a neighbour on the schedule", {"document_type": DocumentType.MG6C, "descriptions": 1}, "46"),
    ("unused, not decided", {"unused": "I"}, "unused"),
    ("unused, not disclosed", {"unused": "ND"}, "unused"),
    ("engine blocked it", {"block": ("B6", "The print does not belong to the defendant in this case.")}, "B6"),
    ("a recording that nobody watched", {"is_recording": True, "is_read": False}, "B5"),
    ("T23 sensitive by its item", {"is_sensitive": True}, "B1"),
    ("interview without undertaking", {"kind": DocumentKind.ABE}, "32"),
]


@pytest.mark.parametrize(("changes", "rule"), [row[1:] for row in DOCUMENTS], ids=[row[0] for row in DOCUMENTS])
def test_document_with_one_thing_wrong_stops_the_release_and_names_itself(
    changes: dict[str, object], rule: str
) -> None:
    bad = document(item_id="i-bad", ref="JS/9", **changes)
    facts = release(document(), bad)
    assert stopped(facts) == {rule}
    stop = next(check for check in every(facts) if check.is_stop)
    assert stop.document_id == "i-bad"
    assert ("JS/9" in stop.sentence) is (rule != "B1")
    assert stop.todo


def test_photograph_whose_label_was_removed_still_shows_what_it_shows() -> None:
    assert stopped(release(document(document_type=DocumentType.PHOTO, removed_share=0.9))) == set()


def test_every_stop_says_who_can_do_what_and_names_nobody() -> None:
    spoiled = [release(**row[1]) for row in SPOILED] + [release(document(**row[1])) for row in DOCUMENTS]
    spoiled.append(release(print_document(), client=prints(("i-1", OTHER_MAN))))
    for facts in spoiled:
        for check in every(facts):
            assert check.sentence.endswith("."), check
            if check.is_stop:
                assert check.todo.endswith("."), check
            for person in (ELLERY, DUNMORE, CARROW):
                for word in (person.surname, *person.forenames, str(dict(person.identifiers).get("pncid", "-----"))):
                    assert word not in check.sentence + check.todo, check


def test_wrong_mans_print_is_stopped_by_what_differs() -> None:
    """T06: one letter of the name apart, the same day and month of birth."""
    assert stopped(release(print_document(), client=prints(("i-1", OTHER_MAN)))) == {"B6"}
    assert stopped(release(print_document(), client=prints(("i-1", OWN_PRINT)))) == set()
    assert stopped(release(print_document())) == {"B6"}


def test_summary_is_stopped_while_a_wrong_print_is_recorded_for_the_defendant() -> None:
    """T07: the count of convictions was merged from it."""
    summary = document(document_type=DocumentType.MG5)
    assert stopped(release(summary, client=prints(("i-7", OTHER_MAN)))) == {"B6"}
    assert stopped(release(summary, client=prints(("i-7", OWN_PRINT)))) == set()


def test_codefendants_print_is_stopped_for_the_defence_by_row_42() -> None:
    assert stopped(release(print_document(), client=prints(("i-1", THEIRS)))) == {"42"}


@pytest.mark.parametrize("kind", RECIPIENTS)
def test_forms_that_may_not_go_are_those_of_the_policy_table(kind: Recipient) -> None:
    policy = load_policy()
    who = {
        Recipient.DEF_REP: recipient(),
        Recipient.DEF_LIP: recipient(kind=kind, organisation_kind=None, is_represented=False),
        Recipient.COURT: recipient(kind=kind, organisation_kind=OrganisationKind.CRT),
        Recipient.PROB: recipient(kind=kind, organisation_kind=OrganisationKind.OTHER),
    }[kind]
    for document_type in DocumentType:
        row = policy.document_row(document_type, kind)
        facts = release(document(document_type=document_type, about=(ELLERY.id,)), recipient=who)
        mine = stopped(facts) & {form.rule for form in FORMS}
        if row is not None and row.action is Action.BLOCK:
            assert row.row in mine, (document_type, row.row)
        elif document_type is not DocumentType.DASH:
            assert mine <= {"B1"}, document_type


def test_witness_list_and_sensitive_schedule_are_stopped_whatever_they_are_called() -> None:
    """T23 and T29: the type that was recognised counts, and what the case says of the item."""
    assert stopped(release(document(document_type=DocumentType.MG6D))) == {"B1"}
    assert stopped(release(document(document_type=DocumentType.MG9))) == {"B3"}
    assert stopped(release(document(kind=DocumentKind.WITNESS_DETAILS))) == {"B3"}
    assert stopped(release(document(kind=DocumentKind.INTELLIGENCE))) == {"B1"}


def test_interview_goes_to_solicitors_with_an_undertaking_and_never_to_a_defendant_in_person() -> None:
    interview = document(kind=DocumentKind.ABE)
    assert stopped(release(interview, recipient=recipient(has_undertaking=True))) == set()
    alone = recipient(kind=Recipient.DEF_LIP, organisation_kind=None, is_represented=False)
    assert "31" in stopped(release(interview, recipient=alone))


def test_recording_in_a_case_with_an_anonymous_witness_is_stopped() -> None:
    hidden = replace(CARROW, needs=frozenset({Need.ANONYMITY_ORDER}))
    assert "O1" in stopped(release(document(is_recording=True), people=(ELLERY, hidden)))


def test_override_by_two_people_lets_only_what_may_be_overridden_pass() -> None:
    checklist = document(document_type=DocumentType.DASH)
    assert stopped(release(checklist)) == {"62"}
    agreed = frozenset({("62", "i-1"), ("B1", "i-2")})
    assert stopped(release(checklist, overrides=agreed)) == set()
    facts = release(checklist, document(item_id="i-2", document_type=DocumentType.MG6D), overrides=agreed)
    assert stopped(facts) == {"B1"}
    assert [check.rule for check in every(facts) if check.was_overridden] == ["62"]


def test_unused_authority_lets_only_disclosed_material_go() -> None:
    assert stopped(release(document(unused="D"), authority=Authority.UNUSED)) == set()
    assert stopped(release(document(), authority=Authority.UNUSED)) == {"unused"}
