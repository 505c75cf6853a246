"""The rules, a table by theme. What no rule allows is denied.

Each rule: who (roles), standing how (relations), may do what (actions), to what (kinds), at which stages.
docs/explanation/access.md tells the reasons; tests/ground/access/golden.csv has the answer for each combination.
Sources: the access rules and visibility matrix of the domain brief; DPA 2018 s.40 (only who needs it).
"""

from unbroken.ground.access.rules.cases import CASES_RULES
from unbroken.ground.access.rules.charging import CHARGING_RULES
from unbroken.ground.access.rules.disclosure import DISCLOSURE_RULES
from unbroken.ground.access.rules.handovers import HANDOVERS_RULES
from unbroken.ground.access.rules.incidents import INCIDENTS_RULES
from unbroken.ground.access.rules.kinds import FACTS_ONLY, HIDDEN
from unbroken.ground.access.rules.others import OTHERS_RULES
from unbroken.ground.access.rules.review import REVIEW_RULES
from unbroken.ground.access.rules.vocabulary import ASKERS, CASEWORK, LAWYERS, TRIAGERS, Rule

__all__ = ["ASKERS", "CASEWORK", "FACTS_ONLY", "HIDDEN", "LAWYERS", "RULES", "TRIAGERS", "Rule"]

RULES: tuple[Rule, ...] = (
    *CASES_RULES,
    *HANDOVERS_RULES,
    *CHARGING_RULES,
    *DISCLOSURE_RULES,
    *INCIDENTS_RULES,
    *REVIEW_RULES,
    *OTHERS_RULES,
)
