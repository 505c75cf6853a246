"""Schools, employers and occupations, and religion, ethnicity or orientation said of a person."""

from __future__ import annotations

import re
from collections.abc import Iterator

from unbroken.engines.redaction.find.names.lexicon import is_never
from unbroken.engines.redaction.find.patterns.view import View
from unbroken.engines.redaction.finding import Candidate
from unbroken.engines.redaction.vocabulary import InfoKind, Mark, Role

LONGEST_JOB = 60
"""Characters of a cell that says what somebody does."""
_CAPITALS = r"(?:[A-Z][\w'’.&-]{0,30}|St\.?|of|the|and|&|for|in|on|upon|C of E|RC|CE)"
_SCHOOL = re.compile(
    rf"\b(?:(?:St\.? |The )?[A-Z][\w'’.-]{{0,30}}(?: {_CAPITALS}){{0,6}} (?:School|Academy|College|Nursery|"
    rf"Pre-?[Ss]chool|"
    rf"Kindergarten|Sixth Form|University|"
    rf"Infants|Juniors|Primary|Secondary|High|Grammar)(?: (?:School|Academy|College|Sixth Form|Campus|Centre))?|"
    rf"University of [A-Z]\w+(?: [A-Z]\w+)?)\b"
)
_SAINT = re.compile(
    r"\b(?i:goes|go|going|went|attends?|pupil|student|taught|teaches|year \d+|class) (?i:to|at) "
    r"(?P<school>St\.? [A-Z]\w+(?:['’]s)?(?: [A-Z]\w+)?)"
)
_SENTENCE_START = re.compile(r"(?:(?:At|From|In|The|My|He|She|I|To|On|And|But|When|School:?) )+")
_EDUCATION_ONLY = re.compile(
    r"(?:The )?(?:High|Primary|Secondary|Grammar|Infant|Junior|Old|Night|Sunday|Law|Medical|Police|Training|Staff) "
    r"(?:School|College|Academy)$"
)
_FIRM = r"(?:[A-Z][\w'’.&-]{0,30}(?:(?: (?:and|&|of|the|for|on))? [A-Z0-9][\w'’.&-]*){0,5})"
_WORKS = re.compile(
    rf"\b(?i:work(?:s|ed|ing)?(?: (?:part[- ]time|full[- ]time|nights|days|shifts|there|"
    rf"as an? [\w -]{{3,40}}?|with (?:me|him|her|us|them)))? (?:at|for|in)|"
    rf"employed(?: as an? [\w -]{{3,40}}?)? (?:by|at|with)|"
    rf"job (?:at|with)|employer is|my employer,?|her employer,?|his employer,?|shift at|apprenticeship (?:at|with)|"
    rf"manager (?:at|of)|driv(?:es?|ing) (?:\w+ ){{0,3}}for|"
    rf"(?:my|his|her|their) (?:work|workplace|job|office)(?:,| (?:is|was|has been) (?:at|in|with|for))?|"
    rf"volunteer(?:s|ed|ing)? (?:at|for|with))"
    rf" (?:the |a )?(?P<firm>{_FIRM}(?: in [A-Z][a-z]+(?: [A-Z][a-z]+)?)?)"
)
_WHERE = re.compile(rf"(?P<firm>{_FIRM}),? where (?:I|he|she|they|we) (?:now |also |currently )?work")
_JOB = re.compile(
    r"\b(?:(?:i|he|she|they) (?:am |is |are |was |were )?(?:currently |now |also )?(?:employed|work(?:s|ed|ing)?) as|"
    r"by (?:trade|profession|occupation),? (?:i am|he is|she is)?|"
    r"occupation (?:is|of|was)|(?:my|his|her) (?:job|trade|profession|occupation) (?:is|was)(?: as| that of)?|job as|"
    r"working as|works as|employed as) "
    r"(?:an? |the )?(?P<job>(?:[a-z]+(?:-[a-z]+)? ){0,3}?[a-z]*(?:[a-z]{2}er|tor|sor|yor|ist|ian|ant|ent|man|woman|"
    r"person|nurse|chef|"
    r"cook|clerk|aide|carer|tutor|mate|hand|smith|wright|"
    r"driver|guard|officer|worker|assistant|manager|agent|apprentice|mechanic|director|steward|attendant|operative|"
    r"labourer|executive|analyst|surgeon|vet|priest|vicar|imam))\b",
    re.IGNORECASE,
)
_TRADES = (
    "pharmacist|teacher|nurse|doctor|dentist|solicitor|barrister|accountant|electrician|plumber|builder|joiner|"
    "carpenter|plasterer|roofer|"
    "mechanic|hairdresser|barber|beautician|chef|cook|waiter|waitress|barmaid|barman|cleaner|caretaker|carer|nanny|"
    "childminder|postman|postwoman|"
    "paramedic|firefighter|soldier|driver|farmer|gardener|labourer|librarian|lecturer|student|scaffolder|welder|"
    "decorator|"
    "receptionist|secretary|architect|surveyor|engineer|programmer|journalist|photographer|musician|actor|artist|"
    "vet|optician|physiotherapist|"
    "midwife|counsellor|psychologist|social worker|youth worker|teaching assistant|shop assistant|care worker|"
    "support worker|civil servant|"
    "taxi driver|bus driver|lorry driver|delivery driver|train driver|security guard|estate agent|bank clerk|"
    "dinner lady|lollipop lady"
)
_IS_A = re.compile(
    rf"\b(?:i am|i'm|i’m|he is|she is|he's|she's|he’s|she’s|was|as) an? (?P<job>{_TRADES})\b", re.IGNORECASE
)
_RETIRED = re.compile(
    r"\b(?:am|i'm|i’m|is|was|he's|she's|years old and) an? (?:retired|former|qualified|trainee|self-employed|"
    r"part-time|full-time|registered|"
    r"freelance|semi-retired) (?P<job>[a-z]+(?: (?:driver|officer|worker|assistant|manager|teacher|engineer|nurse|"
    r"clerk))?)\b",
    re.IGNORECASE,
)
_JOB_FIELD = re.compile(
    r"(?:(?<=^)|(?<=[\n\t\f]))[ ]*(?P<label>occupation|job title|profession|employment|employer|place of work|"
    r"work ?place|employer['’]?s name|company|school|school attended|school / college|school ?/ ?college|college|"
    r"place of education|nursery)[ ]*(?::[ \t]*|\t+)(?P<value>[^\n\t\f]{2,80})",
    re.IGNORECASE,
)
_HEADS = (
    (re.compile(r"^\W*(?:occupation|job(?: title)?|profession)\W*$"), InfoKind.OCCUPATION),
    (re.compile(r"^\W*(?:employer(?:['’]?s name)?|place of work|work ?place|works at)\W*$"), InfoKind.EMPLOYER),
)
"""The heading of a column of jobs, of employers."""
_NAMED = re.compile(
    rf"(?<=[a-z]),\s(?:an?|the)\s"
    rf"(?P<job>(?:[a-z-]{{3,20}}\s)?(?:{_TRADES}))(?:\s(?:at|with|for|of)\s(?:the )?(?P<firm>{_FIRM}))?,?\s"
)
"""What somebody is, beside the name: "Ann Bell, a dental nurse at Bright Smiles, said"."""
_TELLING = re.compile(
    r"\b(?:shop|store|cashier|sales|checkout|retail|till|security|door|bouncer|teach\w*|tutor|head|police|officer|"
    r"constable|nurse|doctor|paramedic|gp|surgeon|"
    r"consultant|surveyor|loss prevention|guard|bar|landlord|taxi|driver|engineer|accountant|bank|investigator|"
    r"analyst|pharmacist|restaurant|takeaway|caf[eé]|publican|barber|hairdress\w+|chef|waiter|waitress|owner|manager\w*|"
    r"inspector\w*|inspectorate|enforcement|trading standards|council|licensing|environmental health|ranger|"
    r"proprietor|driv(?:e|es|ing)|conductor|postm\w+|postwoman|courier|warden|caretaker|janitor|porter|steward|usher)\b",
    re.IGNORECASE,
)
_EMPTY = re.compile(
    r"^\W*(?:n/?a|none|nil|unknown|not |unemployed|retired|see |as above|redacted|withheld|yes|no)\b|^\W*$|"
    r"^\W*(?:tele)?(?:phone|dob|date of birth|address|e-?mail|name|age|date|notes?|remarks|contact|occupation|"
    r"employer|title)\W*$",
    re.IGNORECASE,
)
_FAITHS = (
    "muslim|christian|catholic|roman catholic|jewish|jew|hindu|sikh|buddhist|jehovah['’]s witness|atheist|"
    "protestant|methodist|quaker|mormon|rastafarian"
)
_FAITH = re.compile(
    rf"\b(?:i am|i'm|i’m|she is|he is|they are|she's|he's|my (?:faith|religion) is|as a) (?:an? )?(?:practising |"
    rf"devout |strict |converted to )?(?P<t>{_FAITHS})\b",
    re.IGNORECASE,
)
_ORIENTATION = re.compile(
    r"\b(?:i am|i'm|i’m|she is|he is|they are|she's|he's|came out as|identif(?:y|ies) as|is openly|"
    r"as an? openly) (?:an? )?(?:openly )?(?P<t>gay|lesbian|bisexual|bi-sexual|homosexual|transgender|trans(?: man|"
    r" woman)?|non-binary|queer|pansexual|asexual)\b",
    re.IGNORECASE,
)
_ORIGIN = re.compile(
    r"\b(?:i am|i'm|i’m|she is|he is|they are|of|my ethnicity is|self-defin\w+ (?:as|"
    r"ethnicity)) (?:an? )?(?P<t>(?:white|black|asian|mixed|british|irish|gypsy|roma|traveller|romany|polish|"
    r"romanian|pakistani|indian|"
    r"bangladeshi|chinese|african|caribbean|somali|kurdish|arab|turkish|albanian)(?:[ /-]+(?:white|black|asian|"
    r"british|irish|african|caribbean|other|mixed|race|pakistani|indian|bangladeshi)){0,3}) (?:heritage|origin|"
    r"descent|ethnicity|background|nationality)\b",
    re.IGNORECASE,
)


_ACCUSED_BEFORE = re.compile(
    r"\b(?i:the (?:defendant|accused))(?:(?:,? who)?|,[^.;\n]{2,60},(?=[ \n](?:is|was|has|had)))"
    r"(?:[ \n](?:is|was|has|had|been|also|then|now|previously|formerly|currently)){0,3}[ \n]?$"
)
"""Words right before "employed by": the work is the defendant's own."""


def is_said_of_accused(text: str, start: int) -> bool:
    """Return whether the words right before say that what follows is told of the defendant."""
    return _ACCUSED_BEFORE.search(text[max(0, start - 120) : start]) is not None


def find_life(view: View) -> Iterator[Candidate]:
    """Yield where somebody learns or works and what they do, and sensitive traits said of a person."""
    yield from _schools(view)
    yield from _saints(view)
    yield from _work(view)
    yield from _columns(view)
    yield from _beside_names(view)
    for pattern, kind, what in (
        (_FAITH, InfoKind.RELIGION, "religion"),
        (_ORIENTATION, InfoKind.SEXUAL, "sexual orientation"),
        (_ORIGIN, InfoKind.ETHNICITY, "ethnicity"),
    ):
        for match in pattern.finditer(view.text):
            yield Candidate(*match.span("t"), kind, "names:trait", f"Somebody's {what}, said in so many words.", 0.8)


def _schools(view: View) -> Iterator[Candidate]:
    for match in _SCHOOL.finditer(view.text):
        lead = _SENTENCE_START.match(match[0])
        start = match.start() + (lead.end() if lead else 0)
        name = view.text[start : match.end()]
        if name and not _EDUCATION_ONLY.match(name) and " " in name:
            yield Candidate(
                start, match.end(), InfoKind.SCHOOL, "names:school", "The name of a school or college.", 0.88
            )


def _saints(view: View) -> Iterator[Candidate]:
    for match in _SAINT.finditer(view.text):
        why = "A saint's name after words such as goes to: a school or a church."
        yield Candidate(*match.span("school"), InfoKind.SCHOOL, "names:school", why, 0.75)


def _work(view: View) -> Iterator[Candidate]:
    for match in _WORKS.finditer(view.text):
        if is_never(re.split(r"\W", match["firm"])[0]):
            continue
        why = "A firm after words such as works at."
        marks = _marks(view.text[match.start() : match.end() + 60])
        start, end = match.span("firm")
        stop = view.text.find(". ", start, end)
        end = stop if stop > start else end
        yield Candidate(start, end, InfoKind.EMPLOYER, "names:employer", why, 0.8, None, _accused(view, match), marks)
    for match in _WHERE.finditer(view.text):
        why = "A firm before the words where somebody works."
        yield Candidate(*match.span("firm"), InfoKind.EMPLOYER, "names:employer", why, 0.8)
    for match in (*_JOB.finditer(view.text), *_RETIRED.finditer(view.text), *_IS_A.finditer(view.text)):
        why, role = "An occupation after words such as works as.", _accused(view, match)
        yield Candidate(
            *match.span("job"), InfoKind.OCCUPATION, "names:occupation", why, 0.8, None, role, _marks(match["job"])
        )
    for match in _JOB_FIELD.finditer(view.text):
        label = match["label"].lower()
        value = match["value"].rstrip()
        if _EMPTY.search(value):
            continue
        kind = InfoKind.EMPLOYER if re.search(r"employer|work|company", label) else InfoKind.OCCUPATION
        kind = InfoKind.SCHOOL if re.search(r"school|college|education|nursery", label) else kind
        start = match.start("value")
        another = re.search(r"\s[A-Z][A-Za-z /'()-]{1,30}:", value)
        end = start + (another.start() if another else len(value))
        yield Candidate(
            start, end, kind, "names:field", "The form's field for work or school.", 0.88, None, None, _marks(value)
        )


def _accused(view: View, match: re.Match[str]) -> Role | None:
    return Role.DEF if is_said_of_accused(view.text, match.start()) else None


def _columns(view: View) -> Iterator[Candidate]:
    """Yield the cells under a heading such as Occupation, down to the end of its table."""
    under: dict[int, InfoKind] = {}
    width = 0
    for number, start in enumerate(view.line_starts):
        cells = view.line(number).split("\t")
        heads = {place: kind for place, cell in enumerate(cells) for cue, kind in _HEADS if cue.search(cell)}
        if len(cells) > 1 and heads:
            under, width = heads, len(cells)
        elif len(cells) != width:
            under, width = {}, 0
        else:
            for place, kind in under.items():
                yield from _job_cell(view, start + sum(len(cell) + 1 for cell in cells[:place]), cells[place], kind)


def _job_cell(view: View, start: int, lowered: str, kind: InfoKind) -> Iterator[Candidate]:
    end = start + len(lowered)
    if len(lowered) <= LONGEST_JOB and re.search(r"[a-z]{3}", lowered) and not _EMPTY.search(lowered):
        why = "It stands in the form's column for work."
        yield Candidate(start, end, kind, "names:field", why, 0.85, None, None, _marks(view.text[start:end]))


def _beside_names(view: View) -> Iterator[Candidate]:
    for match in _NAMED.finditer(view.text):
        marks = _marks(match[0])
        why = "An occupation beside somebody's name."
        yield Candidate(*match.span("job"), InfoKind.OCCUPATION, "names:occupation", why, 0.75, None, None, marks)
        if match["firm"]:
            why = "A firm beside somebody's name and occupation."
            yield Candidate(*match.span("firm"), InfoKind.EMPLOYER, "names:employer", why, 0.75, None, None, marks)


def _marks(text: str) -> frozenset[Mark]:
    """Return EXPLAINS_EVIDENCE for jobs that say why somebody was there: shops, schools, police, health."""
    return frozenset({Mark.EXPLAINS_EVIDENCE}) if _TELLING.search(text) else frozenset()
