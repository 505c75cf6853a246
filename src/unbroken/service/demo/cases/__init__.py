"""The fictional cases SYN-2 to SYN-8 as facts; all names, numbers and places belong to nobody (DOMAIN 11.1, 11.2)."""

from collections.abc import Callable
from datetime import datetime

from unbroken.engines.casefile.facts import CaseFacts, OfficerFact
from unbroken.service.demo.cases import syn_2, syn_3, syn_4, syn_5, syn_6, syn_7, syn_8

CASES: dict[str, Callable[[datetime, OfficerFact], CaseFacts]] = {
    one.CASE: one.facts for one in (syn_2, syn_3, syn_4, syn_5, syn_6, syn_7, syn_8)
}
