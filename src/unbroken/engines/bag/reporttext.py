"""Hold the report's fixed sentences, and put events and sizes into words."""

from __future__ import annotations

from datetime import UTC, datetime

from unbroken.engines.bag.contents import EventRecord

WHAT_IT_PROVES = (
    (
        "Each item is, byte for byte, what was sealed when it was captured: its SHA-256 was recorded in a log at that "
        "moment and has not changed."
    ),
    (
        "Each item's history is complete up to the export: its events are numbered without a gap, and each names the "
        "one before it. None was altered, left out or put in later."
    ),
    (
        "The log is signed by the organisation that keeps it, and by witnesses where the trust policy asks for them. "
        "The export itself is an event of the log, and it commits to every file of this package."
    ),
)
WHAT_IT_PROVES_NOT = (
    (
        "That what an item shows is true; that the people named did what is recorded, beyond their signing in; or what "
        "happened after the export. The words of this report are the exporting organisation's; the events they "
        "describe are in the folder custody, where software can check them."
    ),
)
HOW_WITH = (
    ("On any computer with Unbroken, without a network or an account, run:", "unbroken verify PACKAGE.zip"),
    (
        "With the fingerprint that the organisation told you, and your key to open locked items:",
        "unbroken verify PACKAGE.zip --trust FINGERPRINT -i KEY",
    ),
    (
        (
            "Or open verify.html from the package in a web browser and choose the ZIP file. It needs no network. "
            "To rule out a forged page, use the same page from the organisation's own site."
        ),
        "",
    ),
)
HOW_WITHOUT = (
    (
        "Unpack the ZIP. The files are in BagIt form (RFC 8493), so standard tools check that none was changed:",
        "sha256sum -c manifest-sha256.txt tagmanifest-sha256.txt",
    ),
    (
        (
            "The export event in export/event.json commits to the SHA-256 of tagmanifest-sha256.txt. Its place in the "
            "log is in export/event.tlog-proof, in the open format c2sp.org/tlog-proof@v1 that independent tools read. "
            "The keys are in custody/tlog-policy (c2sp.org/tlog-policy)."
        ),
        "",
    ),
    ("Open a locked item with your key and the public tool age:", "age -d -i KEY data/ITEM.age > ITEM"),
    (
        "Compare the SHA-256 of the opened item with the one printed in this report and recorded in the log.",
        "sha256sum ITEM",
    ),
)


def event_time(text: str) -> datetime:
    """Return a leaf's time as an aware instant."""
    return datetime.strptime(text, "%Y-%m-%dT%H:%M:%S.%fZ").replace(tzinfo=UTC)


def event_sentence(event: EventRecord) -> str:
    """Return the event in plain words: the caller's sentence, or its type read out."""
    if event.sentence:
        return event.sentence
    words = event.parsed().type.replace("-", " ").replace("_", " ").split(":")
    return f"{' '.join(words).capitalize()}."


def size_words(size_bytes: int) -> str:
    """Return a size for people: 1,234 bytes, or 1.2 GB (1,234,567,890 bytes)."""
    exact = f"{size_bytes:,} byte{'' if size_bytes == 1 else 's'}"
    for unit, factor in (("GB", 10**9), ("MB", 10**6), ("kB", 10**3)):
        if size_bytes >= factor:
            return f"{size_bytes / factor:.1f} {unit} ({exact})"
    return exact
