"""Descriptions that name or locate somebody: a schedule is served, so they are rephrased first. Row 46; DOMAIN 6.2."""

from dataclasses import dataclass

from unbroken.engines.casefile.facts import CaseFacts
from unbroken.engines.casefile.material import Sensitivity
from unbroken.engines.redaction.case import Case
from unbroken.engines.redaction.decide.table import Policy
from unbroken.engines.redaction.vocabulary import DocumentType, InfoKind, Recipient
from unbroken.engines.redaction.wording import check_wording
from unbroken.stages.cases import queries as cases
from unbroken.stages.review.policy import current_policy

KIND_WORDS = {
    InfoKind.NAME: "a name",
    InfoKind.ADDRESS: "an address",
    InfoKind.POSTCODE: "a postcode",
    InfoKind.PHONE: "a telephone number",
    InfoKind.EMAIL: "an e-mail address",
    InfoKind.DOB: "a date of birth",
    InfoKind.VRM: "a registration mark",
    InfoKind.MEDICAL: "health",
}


@dataclass(frozen=True)
class Unclean:
    """A description to rephrase. kinds: what is in it, in words, never the words themselves."""

    unused_id: str
    number: int | None
    kinds: tuple[str, ...]

    @property
    def sentence(self) -> str:
        """What is wrong and what to do."""
        return f"Item {self.number}: the description has {' and '.join(self.kinds)}. Say what the item is without it."


def unclean(facts: CaseFacts) -> list[Unclean]:
    """Return the descriptions on the non-sensitive schedule that say who somebody is or where they are."""
    case, policy = cases.case_of(facts), current_policy()
    listed = [one for one in facts.unused if one.sensitivity is Sensitivity.NON_SENSITIVE]
    found = []
    for one in listed:
        kinds = _kinds(f"{one.description}\n{one.location}", case, policy)
        if kinds:
            found.append(Unclean(one.id, one.number, kinds))
    return found


def _kinds(text: str, case: Case, policy: Policy) -> tuple[str, ...]:
    decisions = check_wording(text, case, DocumentType.MG6C, Recipient.DEF_REP, policy)
    return tuple(dict.fromkeys(KIND_WORDS.get(one.finding.kind, "personal data") for one in decisions))
