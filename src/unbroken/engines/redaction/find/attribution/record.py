"""Which recorded person a finding belongs to, where the record has one or several for it."""

from __future__ import annotations

import re
from collections import defaultdict

from rapidfuzz.fuzz import ratio

from unbroken.engines.redaction.case import Person
from unbroken.engines.redaction.find.attribution.charge import number_in_street
from unbroken.engines.redaction.find.attribution.owner import Owner, owner_near
from unbroken.engines.redaction.find.attribution.setting import Setting
from unbroken.engines.redaction.find.attribution.strangers import stranger_named
from unbroken.engines.redaction.find.known.address_parts import AddressPart, PartKind, address_parts
from unbroken.engines.redaction.find.known.index import index_of
from unbroken.engines.redaction.find.known.nicknames import given_names, is_short_form
from unbroken.engines.redaction.find.known.words import rank_by_word
from unbroken.engines.redaction.find.merge import Group
from unbroken.engines.redaction.find.names.lexicon import is_forename, is_never, is_street, is_surname
from unbroken.engines.redaction.find.normal import simplify
from unbroken.engines.redaction.find.roles import strictest, whose
from unbroken.engines.redaction.find.wrapping import is_wrapped
from unbroken.engines.redaction.vocabulary import InfoKind, Role

_INITIAL_BEFORE = re.compile(r"(?<![\w.'\u2019])([A-Z])\.?\s+$")
_WORD_BEFORE = re.compile(r"[A-Z][\w'\u2019-]+\s+$")
_CAPITAL_BEFORE = re.compile(r"(?<![\w'\u2019-])([A-Z][\w'\u2019-]+)[ \n]$")
_IN_SENTENCE = re.compile(r"[a-z] $")
_MALE = frozenset({"mr", "master", "sir", "lord"})
_FEMALE = frozenset({"mrs", "ms", "miss", "lady", "madam", "dame"})
_TITLE_BEFORE = re.compile(r"(?i)\b(mr|mrs|ms|miss|master|sir|lord|lady|dame|madam)\.?\s+$")
_KIN_BEFORE = re.compile(
    r"\b(?:[Mm]a|[Mm]am|[Mm]um|[Mm]ummy|[Dd]ad|[Dd]addy|[Dd]a|[Pp]a|[Nn]an|[Nn]ana|[Gg]ran|[Gg]ranny|[Gg]randad|"
    r"[Aa]untie?|[Aa]unty|[Uu]ncle|[Cc]ousin|[Bb]ro|[Ss]is) $"
)
"""A word for a relative before a surname: somebody else of that name."""
_TITLES = _MALE | _FEMALE | frozenset({"dr", "pc", "dc", "ds", "di", "sgt", "prof", "mx", "and", "the"})
_WORDS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_DIGITS = {**{word: str(digit) for digit, word in enumerate(_WORDS)}, "oh": "0", "nought": "0", "niner": "9"}
_FAMILIAR = re.compile(r"(?i)^(?:young|old|big|little|lil|mad|our|fat|tall) ")
_NEARLY_AS_MUCH = 0.9
_SAME_WORD = 78
_PLACES = frozenset({InfoKind.ADDRESS, InfoKind.POSTCODE, InfoKind.LOCATION})
_SORT_CODE = 6
_RECENT = 3_000
_MIN_EXTRA = 3
_DRIVER_PARTS = 11


def owner_on_record(setting: Setting, group: Group) -> Owner | None:
    """Return the recorded person the group belongs to; None where the record does not know it."""
    extents = _extents(group)
    if not extents:
        return _reads_out_mark(setting, group) or _built_from_name(setting, group) or _cut_short(setting, group)
    if group.kind is InfoKind.NAME:
        extents = {each: size for each, size in extents.items() if not _is_somebody_else(setting, group, each)}
        if not extents:
            return _namesake(setting, group)
    if group.kind is InfoKind.BANK and _is_other_account(setting, group):
        return None
    if group.kind in _PLACES:
        written = setting.text[group.start : group.end]
        extents = {each: size for each, size in extents.items() if not _is_other_house(setting, each, written)}
        if not extents:
            return None
    most = max(extents.values())
    people = [each for each, size in extents.items() if size >= most * _NEARLY_AS_MUCH]
    if group.kind is InfoKind.NAME and len(people) > 1:
        people = _fitting_title(setting, group, people)
    if len(people) == 1:
        return _recorded(setting, people[0], sure=True, why="")
    return _choose(setting, group, people)


def _reads_out_mark(setting: Setting, group: Group) -> Owner | None:
    """Return the person whose registration mark is read out ("Yankee Tango zero one Oscar Kilo Bravo"), or None."""
    if group.kind is not InfoKind.VRM:
        return None
    words = re.findall(r"[a-z]+|\d", setting.text[group.start : group.end].lower())
    mark = "".join(_DIGITS.get(word, word[0]) for word in words)
    for person in setting.case.people:
        if mark in {simplify(each) for each in person.identifiers.vrm}:
            return _recorded(setting, person.id, sure=True, why="It is a recorded registration mark, read out.")
    return None


def _built_from_name(setting: Setting, group: Group) -> Owner | None:
    """Return the person from whose surname and date of birth a driver number is built, or None. Source: DVLA form."""
    if group.kind is not InfoKind.DRIVER_NO:
        return None
    number = re.sub(r"\W", "", setting.text[group.start : group.end]).upper()
    for person in setting.case.people:
        surname = (simplify(person.surname).upper() + "99999")[:5]
        born = person.dob
        if born is None or len(number) <= _DRIVER_PARTS or not number.startswith(surname):
            continue
        digits = f"{born.year % 100 // 10}{born.month:02d}{born.day:02d}{born.year % 10}"
        female = f"{digits[0]}{int(digits[1]) + 5}{digits[2:]}"
        if number[5:11] in {digits, female}:
            why = "The number is built from the name and date of birth in the record."
            return _recorded(setting, person.id, sure=True, why=why)
    return None


def _cut_short(setting: Setting, group: Group) -> Owner | None:
    """Return the one recorded person whose forename is shortened so ("Dunc", "Tobes", "Noush"), or None."""
    word = simplify(_FAMILIAR.sub("", setting.text[group.start : group.end]))
    if group.kind is not InfoKind.NAME or len(word) < _MIN_EXTRA:
        return None
    is_name_itself = is_forename(word) or word in given_names()
    fitting = [
        person
        for person in setting.case.people
        if any(
            is_short_form(word, simplify(part), strictly=is_name_itself)
            for name in person.forenames
            for part in name.split()
        )
    ]
    if len(fitting) != 1:
        return None
    return _recorded(setting, fitting[0].id, sure=False, why="It is the person's forename cut short.")


def _is_other_account(setting: Setting, group: Group) -> bool:
    """Return whether only the sort code is the person's, and the account beside it is not."""
    hits = [each for each in group.candidates if each.person_id is not None]
    known = max((_digits(setting.text[each.start : each.end]) for each in hits), default=0)
    return _digits(setting.text[group.start : group.end]) > _SORT_CODE and 0 < known <= _SORT_CODE


def _digits(text: str) -> int:
    return sum(each.isdigit() for each in text)


def _is_other_house(setting: Setting, person_id: str, written: str) -> bool:
    """Return whether a text gives another house in a street where the person has an address."""
    person = setting.case.person(person_id)
    said = [number_in_street(written, part.text) for part in _streets(person)]
    own = [simplify(part.number) for part in _streets(person)]
    pairs = [(each, number) for each, number in zip(said, own, strict=True) if each]
    is_named = _has_house_name(person, written)
    return bool(pairs) and all(number != each and not (is_named and not number) for each, number in pairs)


def _has_house_name(person: Person | None, written: str) -> bool:
    """Return whether a text has the name or number of a house, flat or unit where the person has an address."""
    addresses = person.addresses if person is not None else ()
    parts = (part for address in addresses for part in address_parts(address))
    named = (part.text for part in parts if part.kind in {PartKind.BUILDING, PartKind.UNIT, PartKind.NUMBER})
    return any(simplify(each) in simplify(written) for each in named)


def _streets(person: Person | None) -> list[AddressPart]:
    addresses = person.addresses if person is not None else ()
    return [part for address in addresses for part in address_parts(address) if part.kind is PartKind.STREET]


def _extents(group: Group) -> dict[str, int]:
    """Return how many characters of the group are known as each person's."""
    places: dict[str, set[int]] = defaultdict(set)
    for candidate in group.candidates:
        if candidate.person_id is not None:
            places[candidate.person_id] |= set(range(candidate.start, candidate.end))
    return {person_id: len(chars) for person_id, chars in places.items()}


def _recorded(setting: Setting, person_id: str, *, sure: bool, why: str) -> Owner:
    role = setting.roles.get(person_id, Role.THIRD)
    return Owner(person_id, role, sure=sure, why=why)


def _choose(setting: Setting, group: Group, people: list[str]) -> Owner:
    near = owner_near(setting, group.start, group.end)
    if near is not None and near.person_id in people:
        return _recorded(setting, near.person_id, sure=near.sure, why="Several people share it. " + near.why)
    if near is not None:
        same_role = [each for each in people if setting.roles[each] is near.role]
        if len(same_role) == 1:
            return _recorded(setting, same_role[0], sure=near.sure, why="Several people share it. " + near.why)
    mention = setting.mention_before(group.start, group.start - _RECENT)
    if mention is not None and mention.person_id in people:
        why = "Several people share it; it is taken to be that of the one named last before it."
        return _recorded(setting, mention.person_id, sure=False, why=why)
    defendants = [each for each in people if setting.roles[each] is Role.DEF]
    if setting.is_defendants_form and len(defendants) == 1:
        return _recorded(setting, defendants[0], sure=True, why="Several people share it; the form is the defendant's.")
    role = strictest([setting.roles[each] for each in people])
    person_id = next(each for each in people if setting.roles[each] is role)
    why = f"Several people share it; with {whose(role, person_id)} most care is needed."
    return _recorded(setting, person_id, sure=False, why=why)


def _fitting_title(setting: Setting, group: Group, people: list[str]) -> list[str]:
    before = _TITLE_BEFORE.search(setting.text[max(0, group.start - 10) : group.start])
    if not before:
        return people
    said = _sex(before.group(1))
    fitting = [each for each in people if (person := setting.case.person(each)) and _sex(person.title) in ("", said)]
    exact = [each for each in fitting if _has_title(setting.case.person(each), before.group(1))]
    return exact if len(exact) == 1 else fitting or people


def _has_title(person: Person | None, title: str) -> bool:
    return person is not None and simplify(person.title) == simplify(title)


def _sex(title: str) -> str:
    simple = simplify(title)
    return "m" if simple in _MALE else "f" if simple in _FEMALE else ""


def _is_somebody_else(setting: Setting, group: Group, person_id: str) -> bool:
    """Return whether a longer name, or a title, shows that the record's part of it names another person."""
    person = setting.case.person(person_id)
    evidence = [each for each in group.candidates if each.person_id == person_id]
    longest = max(evidence, key=lambda each: each.end - each.start)
    known = setting.text[longest.start : longest.end]
    is_surname = person is not None and _is_of_surname(person, known)
    if person is None or (not is_surname and len(re.findall(r"\w+", known)) > 1):
        return False
    if is_surname and re.match(r"[-\u2010\u2011][A-Za-z]", setting.text[longest.end : longest.end + 2]):
        return True
    title = _TITLE_BEFORE.search(setting.text[max(0, longest.start - 10) : longest.start])
    if is_surname and _KIN_BEFORE.search(setting.text[max(0, longest.start - 12) : longest.start]):
        return True
    if title and is_surname and {_sex(title.group(1)), _sex(person.title)} == {"m", "f"}:
        return True
    initial = _INITIAL_BEFORE.search(setting.text, max(0, longest.start - 6), longest.start) if is_surname else None
    if initial and person.forenames and initial.group(1) not in {name[:1].upper() for name in person.forenames}:
        return True
    own = index_of(setting.case).words_by_person.get(person_id, frozenset())
    beside = _WORD_BEFORE.search(setting.text, group.start, longest.start)
    if beside is None and is_surname:
        beside = _forename_before(setting.text, longest.start)
    before = _extra_words(beside.group(), own) if beside else []
    if is_surname and before and _is_short_for(before[-1], person):
        return False
    after = _extra_words(setting.text[longest.end : group.end], own)
    if is_surname:
        return bool(before) or any(word in given_names() for word in after)
    return bool(after)


def _forename_before(text: str, start: int) -> re.Match[str] | None:
    """Return a capitalised word right before a surname that may be another forename: a known one, or in a sentence."""
    found = _CAPITAL_BEFORE.search(text, max(0, start - 24), start)
    if found is None or (found.group().endswith("\n") and not is_wrapped(text, start - 1)):
        return None
    if is_street(found.group(1)):
        return None
    is_inside = not found.group(1).isupper() and _IN_SENTENCE.search(text[max(0, found.start() - 2) : found.start()])
    return found if is_inside or is_forename(found.group(1)) or simplify(found.group(1)) in given_names() else None


def _is_short_for(word: str, person: Person) -> bool:
    """Return whether a word before a surname is short for that surname ("Tids Tidswell"), so no forename."""
    surname = simplify(person.surname)
    stem = word.rstrip("sy") if len(word) > _MIN_EXTRA else word
    return len(stem) >= _MIN_EXTRA and surname.startswith(stem) and not is_forename(word)


def _is_of_surname(person: Person, written: str) -> bool:
    """Return whether what is written is a surname or one half of a double-barrelled one."""
    parts = {simplify(part) for part in re.split(r"[\s\-\u2010\u2011]+", person.surname)} - {""}
    simple = simplify(written)
    return simplify(person.surname).endswith(simple) or any(ratio(simple, part) >= _SAME_WORD for part in parts)


def _extra_words(written: str, own: frozenset[str]) -> list[str]:
    found = re.findall(r"[^\W\d_][\w'\u2019]*", written)
    words = [simplify(word) for word in found]
    surnames = {simplify(word) for word in found if word[0].isupper() and not word.isupper() and is_surname(word)}
    return [
        word
        for word in words
        if len(word) >= _MIN_EXTRA
        and word not in _TITLES
        and not is_never(word)
        and (word in given_names() or is_forename(word) or word not in rank_by_word() or word in surnames)
        and not any(ratio(word, each) >= _SAME_WORD for each in own)
    ]


def _namesake(setting: Setting, group: Group) -> Owner | None:
    """Return None for a stranger with a recorded forename; a family member for one with a recorded surname."""
    text = simplify(setting.text[group.start : group.end])
    shares = any(text.endswith(simplify(person.surname)) for person in setting.case.people if person.surname)
    if not shares:
        return None
    stranger = stranger_named(setting, group.start, group.end)
    if stranger.sure:
        return stranger
    return Owner(None, Role.FAMILY, sure=False, why="Somebody with the surname of a person in the case.")
