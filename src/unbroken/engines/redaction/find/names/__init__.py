"""Find people, schools, employers and occupations that nobody recorded: rules, lists of names and a small model.

Of the case record only the places are known here; merging joins these finds with the people of the record.
"""

from __future__ import annotations

from unbroken.engines.redaction.case import Case
from unbroken.engines.redaction.document import TextFlow
from unbroken.engines.redaction.find.names.cues import find_people_by_cues
from unbroken.engines.redaction.find.names.fields import find_people_by_place
from unbroken.engines.redaction.find.names.grammar import find_people_by_grammar
from unbroken.engines.redaction.find.names.life import find_life
from unbroken.engines.redaction.find.names.model import entities, find_people_by_model
from unbroken.engines.redaction.find.names.people import find_people_by_lexicon
from unbroken.engines.redaction.find.names.places import without_places
from unbroken.engines.redaction.find.names.professions import find_professionals
from unbroken.engines.redaction.find.names.repeat import find_repeated, share_roles
from unbroken.engines.redaction.find.names.tokens import tokenise
from unbroken.engines.redaction.find.names.whereabouts import find_whereabouts
from unbroken.engines.redaction.find.names.wide import find_wide, reads_like_judgment
from unbroken.engines.redaction.find.patterns.view import View
from unbroken.engines.redaction.finding import Candidate
from unbroken.engines.redaction.vocabulary import DocumentType


def find_names(flow: TextFlow, case: Case, document_type: DocumentType, *, wide: bool | None = None) -> list[Candidate]:
    """Return people, schools, employers, occupations and traits, in the order of the text.

    wide: find everything that leads to a person in a published judgment too: dates, places, organisations,
    nationalities and case numbers. None: do so when the text reads like a judgment.
    """
    text = flow.text
    if not any(each.isalpha() for each in text):
        return []
    view = View(text)
    tokens = tokenise(text)
    found = {
        *find_professionals(text),
        *find_people_by_cues(text),
        *find_people_by_grammar(text),
        *find_people_by_place(view),
        *find_people_by_lexicon(tokens),
    }
    life, whereabouts = list(find_life(view)), list(find_whereabouts(text))
    marked = list(entities(text))
    found.update(find_people_by_model(text, marked))
    found = without_places(share_roles(found), text, case)
    found.update(without_places(find_repeated(text, tokens, found), text, case))
    found.update(without_places(life, text, case))
    found.update(whereabouts)
    if wide or (wide is None and reads_like_judgment(text)):
        found.update(find_wide(text, marked))
    return sorted(found, key=lambda each: (each.start, -each.end, each.finder))
