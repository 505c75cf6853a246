"""Hold the error tree to its promises: a stable code and a whole sentence each, all of them drawn."""

from collections import Counter
from collections.abc import Iterator

from unbroken.engines.vault import errors


def classes(root: type[errors.VaultError] = errors.VaultError) -> Iterator[type[errors.VaultError]]:
    yield root
    for child in root.__subclasses__():
        yield from classes(child)


def test_every_error_has_a_code_of_its_own() -> None:
    counts = Counter(error.code for error in classes())
    assert not [code for code, count in counts.items() if count > 1]
    assert all(code.startswith("vault-") for code in counts)


def test_every_error_says_a_whole_sentence() -> None:
    for error in classes():
        sentence = str(error())
        assert sentence[0].isupper(), error
        assert sentence.endswith("."), error


def test_every_error_is_drawn_in_the_tree() -> None:
    drawn = set((errors.__doc__ or "").split())
    assert not {error.__name__ for error in classes()} - drawn
