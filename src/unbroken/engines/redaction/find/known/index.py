"""All keys of a case in one searchable form, built once for a case."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from itertools import pairwise

import ahocorasick

from unbroken.engines.redaction.case import Case
from unbroken.engines.redaction.find.known.address_keys import address_keys
from unbroken.engines.redaction.find.known.key import Form, Key
from unbroken.engines.redaction.find.known.name_keys import name_keys
from unbroken.engines.redaction.find.known.number_keys import number_keys
from unbroken.engines.redaction.find.normal import View, lookalike
from unbroken.engines.redaction.find.roles import effective_role

_LOOKALIKE_FACTOR = 0.85
_MIN_LOOKALIKE = 4


@dataclass(frozen=True, eq=False)
class Index:
    """The keys of a case."""

    keys: tuple[Key, ...]

    def search(self, text: View) -> Iterator[tuple[Key, int, int]]:
        """Yield each key and the view's characters [start, end) where its letters stand, bounds unchecked."""
        yield from _search(self._automaton, text)

    def search_lookalikes(self, text: View) -> Iterator[tuple[Key, int, int]]:
        """Yield the same for a view in which lookalike characters are the same."""
        yield from _search(self._lookalike_automaton, text)

    @cached_property
    def words_by_person(self) -> dict[str, frozenset[str]]:
        """Return, for each person, the simplified single words of all their names."""
        words: dict[str, set[str]] = defaultdict(set)
        for key in self.keys:
            if key.form is Form.LONE_NAME:
                words[key.person_id].add(key.text)
        return {person: frozenset(names) for person, names in words.items()}

    @cached_property
    def _automaton(self) -> ahocorasick.Automaton:
        return _automaton(self.keys)

    @cached_property
    def _lookalike_automaton(self) -> ahocorasick.Automaton:
        return _automaton(tuple(_lookalike_key(key) for key in self.keys if _may_be_confused(key)))


@lru_cache(maxsize=16)
def index_of(case: Case) -> Index:
    """Return the index of a case."""
    best: dict[tuple[object, ...], Key] = {}
    for person in case.people:
        role = effective_role(person, case)
        for key in (*name_keys(person, role), *number_keys(person, role), *address_keys(person, role)):
            same = (key.text, key.form, key.person_id, key.kind, key.group, key.joints)
            if len(key.text) > 1 and (same not in best or best[same].confidence < key.confidence):
                best[same] = key
    return Index(tuple(best.values()))


def _automaton(keys: tuple[Key, ...]) -> ahocorasick.Automaton:
    by_text: dict[str, list[Key]] = defaultdict(list)
    for key in keys:
        by_text[key.text].append(key)
    automaton = ahocorasick.Automaton()
    for text, same in by_text.items():
        automaton.add_word(text, (len(text), tuple(same)))
    if by_text:
        automaton.make_automaton()
    return automaton


def _search(automaton: ahocorasick.Automaton, text: View) -> Iterator[tuple[Key, int, int]]:
    if len(automaton) == 0:
        return
    for last, (length, keys) in automaton.iter(text.text):
        for key in keys:
            yield key, last - length + 1, last + 1


def _may_be_confused(key: Key) -> bool:
    """Return whether lookalike characters are worth looking for: not in initials and other short parts."""
    cuts = sorted({0, len(key.text), *key.joints})
    has_initial = key.form is Form.NAME and any(end - start == 1 for start, end in pairwise(cuts))
    return len(key.text) >= _MIN_LOOKALIKE and not has_initial


def _lookalike_key(key: Key) -> Key:
    cuts = sorted({0, len(key.text), *key.joints, *key.soft})
    place_by_cut = {0: 0}
    text = ""
    for start, end in pairwise(cuts):
        text += lookalike(key.text[start:end])
        place_by_cut[end] = len(text)
    return replace(
        key,
        text=text,
        joints=frozenset(place_by_cut[joint] for joint in key.joints),
        soft=frozenset(place_by_cut[place] for place in key.soft),
        confidence=key.confidence * _LOOKALIKE_FACTOR,
    )
