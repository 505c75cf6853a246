"""Tell the same string in other documents of a case without keeping the string: a keyed digest of its letters."""

import hashlib
import hmac

from django.conf import settings

from unbroken.engines.redaction.burn.secrets import squeeze
from unbroken.engines.redaction.vocabulary import InfoKind

LENGTH = 16


def likeness(case_id: str, kind: InfoKind, text: str) -> str:
    """Return the likeness of a string in one case; empty for one without letters and digits.

    Spaces, hyphens and case make no difference. Without this installation's secret it says nothing of the string,
    and the same string has another likeness in another case.
    """
    squeezed = squeeze(text)
    if not squeezed:
        return ""
    key = hashlib.sha256(b"unbroken/review/likeness/" + settings.SECRET_KEY.encode() + case_id.encode()).digest()
    return hmac.new(key, f"{kind}:{squeezed}".encode(), hashlib.sha256).hexdigest()[:LENGTH]
