"""What names are compared by: folded letters, and the sound of a surname."""

import unicodedata

import jellyfish

SOUND_LIMIT = 20


def folded(text: str) -> str:
    """Return a name in small letters without accents, hyphens, apostrophes or double spaces."""
    plain = "".join(one for one in unicodedata.normalize("NFKD", text) if not unicodedata.combining(one))
    return " ".join("".join(one if one.isalnum() else " " for one in plain.replace("'", "")).casefold().split())


def sound_of(surname: str) -> str:
    """Return the sound of a surname by Metaphone, such as "KR" for Carrow and Karrow; "" when it has none."""
    return jellyfish.metaphone(folded(surname).replace(" ", ""))[:SOUND_LIMIT]


def likeness(one: str, other: str) -> float:
    """Return how alike two names are, 0 to 1, by Jaro and Winkler's measure."""
    return jellyfish.jaro_winkler_similarity(folded(one), folded(other))
