"""Rules of the portal, pure."""

from datetime import timedelta
from typing import Final

NOTE_BYTES: Final = 256 * 1024
LOCKED_BYTES: Final = 4 * 1024
CODE_DIGITS: Final = 8
MOST_WRONG: Final = 5
LINK_LASTS: Final = timedelta(days=28)
VISIT_LASTS: Final = timedelta(hours=2)
SEARCH_LIMIT: Final = 100
HITS_SHOWN: Final = 200
AROUND: Final = 60

UNDERTAKING: Final = (
    "I will use the recording only to prepare and conduct the case of my client. I will not copy it, publish it or "
    "let anybody see it who is not instructed in the case. My client sees it only in the presence of a lawyer and is "
    "never left alone with it. I will tell whoever served it at once if it may have been seen by anybody else."
)
"""What is undertaken before a recorded interview of a witness plays. Source: DOMAIN 3.4 rows 31 and 32."""
