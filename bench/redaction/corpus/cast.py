"""Short ways to write down the people of a case."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from .content import Case
from .people import Place, Somebody


class Cast:
    """Collects the people of one case and numbers them."""

    def __init__(self, start: int, street: str, town: str, outward: str, domain: str = "postbox.example") -> None:
        self.people: dict[str, Somebody] = {}
        self.serial = start
        self.street = street
        self.town = town
        self.outward = outward
        self.domain = domain

    def add(
        self, key: str, role: str, title: str, forenames: str, surname: str, born: str = "", home: str = "", **more: Any
    ) -> Cast:
        """Add a person. born: DD/MM/YYYY. home: "first line, town, postcode", or "" for one made up from the serial."""
        self.serial += 17
        day, month, year = (int(part) for part in (born or self._birthday()).split("/"))
        place = make_place(home or self._home())
        self.people[key] = Somebody(
            key,
            role,
            title,
            forenames,
            surname,
            date(year, month, day),
            place,
            self.serial,
            **{"domain": self.domain, **more},
        )
        return self

    def officer(self, key: str, rank: str, forename: str, surname: str, collar: str, **more: Any) -> Cast:
        """Add an officer: name and collar number are public, the rest is not; not in the record unless said."""
        return self.add(
            key, "OFFICER", rank, forename, surname, collar=collar, **{"recorded": False, "in_record": (), **more}
        )

    def third(
        self, key: str, title: str, forenames: str, surname: str, born: str = "", home: str = "", **more: Any
    ) -> Cast:
        """Add somebody whom the record does not know."""
        return self.add(
            key, str(more.pop("role", "THIRD")), title, forenames, surname, born, home, **{"recorded": False, **more}
        )

    def _birthday(self) -> str:
        return f"{self.serial * 7 % 28 + 1:02d}/{self.serial * 5 % 12 + 1:02d}/{1948 + self.serial * 11 % 55}"

    def _home(self) -> str:
        letters = "ABDEFGHJLNPQRSTUWXYZ"
        code = f"{self.outward} {self.serial % 9 + 1}{letters[self.serial % 20]}{letters[self.serial * 3 % 20]}"
        return f"{self.serial * 3 % 140 + 2} {self.street}, {self.town}, {code}"

    def case(
        self,
        case_id: str,
        urn: str,
        offences: Iterable[tuple[str, str, str, str]],
        exhibits: dict[str, str],
        **words: str,
    ) -> Case:
        """Close the cast and return the case."""
        return Case(
            case_id,
            urn,
            self.people,
            words,
            [dict(zip(("code", "wording", "date", "place"), each, strict=True)) for each in offences],
            [{"ref": ref, "description": text} for ref, text in exhibits.items()],
        )


def make_place(text: str, kind: str = "home", *, protected: bool = False) -> Place:
    """Return a place from "[flat, ]first line, town, postcode"."""
    parts = [part.strip() for part in text.split(",")]
    flat = parts.pop(0) if len(parts) == 4 else ""
    return Place(parts[0], parts[1], parts[2], kind, protected, flat)
