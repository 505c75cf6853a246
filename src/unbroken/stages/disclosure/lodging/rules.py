"""Rules of lodging, pure: what is called how, and how large."""

from typing import Final

from unbroken.stages.disclosure.errors import DisclosureIncomplete
from unbroken.stages.disclosure.serving.vocabulary import Section

LIMIT_BYTES: Final = 24 * 1024 * 1024
"""A form is held in memory and may have 25 MiB with everything around the file."""
TITLE_LIMIT: Final = 80


def check_section(untrusted: str) -> Section:
    """Return the section that was chosen. Raises DisclosureIncomplete."""
    if untrusted not in set(Section):
        raise DisclosureIncomplete("section", "Choose the section into which it goes.")
    return Section(untrusted)


def check_title(untrusted: str) -> str:
    """Return how a lodged document is called in the index. Raises DisclosureIncomplete."""
    title = " ".join("".join(one if one.isprintable() else " " for one in untrusted).split())
    if not title:
        raise DisclosureIncomplete("title", "Say what it is, such as “Indication of plea”.")
    if len(title) > TITLE_LIMIT:
        raise DisclosureIncomplete("title", f"Shorten it to {TITLE_LIMIT} characters or fewer.")
    return title


def check_size(size_bytes: int) -> None:
    """Raise DisclosureIncomplete when nothing was chosen, or too much."""
    if not size_bytes:
        raise DisclosureIncomplete("file", "Choose a file that is not empty.")
    if size_bytes > LIMIT_BYTES:
        raise DisclosureIncomplete(
            "file",
            f"The file is larger than {LIMIT_BYTES // 1024**2} MB. Save it smaller, or lodge its parts one by one.",
        )
