"""What a connected system's token may be given: each scope allows some actions, and nothing else is allowed."""

from enum import StrEnum

from unbroken.ground.access.actions import Action


class Scope(StrEnum):
    """One right of a token. The value is stored and shown: never change one."""

    ORGANISATIONS_READ = "organisations:read"
    CASES_READ = "cases:read"
    CASES_WRITE = "cases:write"
    PEOPLE_READ = "people:read"
    PEOPLE_WRITE = "people:write"
    FACTS_READ = "facts:read"
    FACTS_WRITE = "facts:write"
    FILES_READ = "files:read"
    FILES_WRITE = "files:write"
    EVIDENCE_READ = "evidence:read"
    EVIDENCE_WRITE = "evidence:write"
    CONTENT_READ = "content:read"
    CHARGING_READ = "charging:read"
    CHARGING_WRITE = "charging:write"
    CHARGING_ACT = "charging:act"
    HANDOVERS_READ = "handovers:read"
    HANDOVERS_WRITE = "handovers:write"
    WEBHOOKS_READ = "webhooks:read"
    WEBHOOKS_WRITE = "webhooks:write"

    @property
    def words(self) -> str:
        """The scope in plain words."""
        return _WORDS[self]

    @property
    def actions(self) -> frozenset[Action]:
        """The actions of the policy that it allows, where a rule allows them too."""
        return _ACTIONS[self]


_WORDS = {
    Scope.ORGANISATIONS_READ: "Read the directory of organisations and of who can receive there",
    Scope.CASES_READ: "Read cases and offences of the cases your organisation owns or holds",
    Scope.CASES_WRITE: "Register cases, add offences, assign people",
    Scope.PEOPLE_READ: "Read names, dates of birth and identifiers of people in your own cases",
    Scope.PEOPLE_WRITE: "Add people to your own cases",
    Scope.FACTS_READ: "Read recorded facts and history of your own cases, without addresses; clocks and what the court "
    "did in your own cases and in those you prosecute",
    Scope.FACTS_WRITE: "Record, change and withdraw facts of your own cases, and what the court did in them",
    Scope.FILES_READ: "Read the forms of your own cases, their certified versions, and what a file lacks",
    Scope.FILES_WRITE: "Send the file of your own cases for a decision",
    Scope.EVIDENCE_READ: "Read the facts of items and versions, never their content",
    Scope.EVIDENCE_WRITE: "Add items to your own cases",
    Scope.CONTENT_READ: "Read the content of items, each time for a stated purpose and a person who may read it",
    Scope.CHARGING_READ: "Read requests for charging decisions, their action plans, messages and signed decisions",
    Scope.CHARGING_WRITE: "Ask for charging decisions and answer them; return or pass on requests sent to you",
    Scope.CHARGING_ACT: "Accept, take on, hand over and review requests, each time for a named person who may do it",
    Scope.HANDOVERS_READ: "Read hand-overs, receipts and alarms",
    Scope.HANDOVERS_WRITE: "Send items and recall what nobody has signed for",
    Scope.WEBHOOKS_READ: "Read webhooks and their deliveries",
    Scope.WEBHOOKS_WRITE: "Add, change and remove webhooks, and send deliveries again",
}

_ACTIONS = {
    Scope.ORGANISATIONS_READ: frozenset({Action.VIEW_ORGANISATION}),
    Scope.CASES_READ: frozenset({Action.VIEW_CASE}),
    Scope.CASES_WRITE: frozenset({Action.REGISTER_CASE, Action.EDIT_CASE, Action.ASSIGN_PERSON}),
    Scope.PEOPLE_READ: frozenset({Action.VIEW_FACTS, Action.READ_FACTS}),
    Scope.PEOPLE_WRITE: frozenset({Action.EDIT_CASE}),
    Scope.FACTS_READ: frozenset({Action.VIEW_FACTS, Action.READ_FACTS, Action.VIEW_PROCEEDINGS, Action.VIEW_CLOCKS}),
    # Changing a fact compares it with the recorded one first; what the court did, and when things happened, is one too.
    Scope.FACTS_WRITE: frozenset(
        {
            Action.EDIT_CASE,
            Action.RECORD_COURT,
            Action.RECORD_DAY,
            Action.VIEW_FACTS,
            Action.READ_FACTS,
            Action.VIEW_PROCEEDINGS,
            Action.VIEW_CLOCKS,
        }
    ),
    Scope.FILES_READ: frozenset({Action.VIEW_FORM, Action.VIEW_FACTS, Action.READ_FACTS}),
    # A file is checked before it goes.
    Scope.FILES_WRITE: frozenset({Action.SUBMIT_FILE, Action.VIEW_FACTS, Action.READ_FACTS}),
    Scope.EVIDENCE_READ: frozenset({Action.VIEW_ITEM_FACTS}),
    Scope.EVIDENCE_WRITE: frozenset({Action.ADD_ITEM}),
    Scope.CONTENT_READ: frozenset({Action.VIEW_ITEM, Action.VIEW_ITEM_FACTS}),
    Scope.CHARGING_READ: frozenset({Action.VIEW_REQUEST, Action.VIEW_ADVICE}),
    # A request is built from the facts of the case.
    Scope.CHARGING_WRITE: frozenset(
        {
            Action.ASK_CHARGE,
            Action.ANSWER_REQUEST,
            Action.CHARGE_SUSPECT,
            Action.TRIAGE_REQUEST,
            Action.WRITE_MESSAGE,
            Action.VIEW_REQUEST,
            Action.VIEW_FACTS,
            Action.READ_FACTS,
        }
    ),
    # The person for whom it acts must be allowed to do it; the token itself only finds the request.
    Scope.CHARGING_ACT: frozenset({Action.VIEW_REQUEST}),
    Scope.HANDOVERS_READ: frozenset({Action.OPEN_HANDOVER, Action.VIEW_TRANSFERS}),
    # Sending looks up what it sends, and recalling opens the hand-over first.
    Scope.HANDOVERS_WRITE: frozenset(
        {Action.SEND_ITEMS, Action.RECALL_HANDOVER, Action.OPEN_HANDOVER, Action.VIEW_ITEM_FACTS}
    ),
    Scope.WEBHOOKS_READ: frozenset({Action.MANAGE_WEBHOOKS}),
    Scope.WEBHOOKS_WRITE: frozenset({Action.MANAGE_WEBHOOKS}),
}


def actions_of(scopes: frozenset[Scope]) -> frozenset[Action]:
    """Return every action that these scopes allow."""
    return frozenset(action for scope in scopes for action in scope.actions)
