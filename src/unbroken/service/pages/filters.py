"""Template filters: moments, sizes, digests and spans of time in the words people use."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from markupsafe import Markup, escape

LONDON = ZoneInfo("Europe/London")
_STEP = 1000


def local_date(moment: datetime) -> str:
    """Return the day in London as "22 November 2026". moment: aware."""
    local = moment.astimezone(LONDON)
    return f"{local.day} {local:%B %Y}"


def plain_date(day: date) -> str:
    """Return a calendar day in words: 22 November 2026."""
    return f"{day.day} {day:%B %Y}"


def local_clock(moment: datetime) -> str:
    """Return the time of day in London as "10:44pm". moment: aware."""
    local = moment.astimezone(LONDON)
    return f"{local.hour % 12 or 12}:{local:%M}{'am' if local.hour < 12 else 'pm'}"


def local_time(moment: datetime) -> str:
    """Return "22 November 2026 at 10:44pm", London time. moment: aware."""
    return _("%(day)s at %(clock)s") % {"day": local_date(moment), "clock": local_clock(moment)}


def time_tag(moment: datetime) -> Markup:
    """Return a time element: London time for people, UTC in datetime= for machines."""
    return Markup('<time datetime="{}">{}</time>').format(moment.isoformat(), local_time(moment))


def file_size(size_bytes: int) -> str:
    """Return a size as "512 bytes", "1.4 MB" or "2 GB", in steps of 1,000."""
    if size_bytes < _STEP:
        return ngettext("%(n)d byte", "%(n)d bytes", size_bytes) % {"n": size_bytes}
    size = size_bytes / _STEP
    units = ["KB", "MB", "GB", "TB"]
    while round(size, 1) >= _STEP and len(units) > 1:
        size /= _STEP
        units.pop(0)
    return f"{size:.1f}".removesuffix(".0") + f" {units[0]}"


def digest_groups(digest: str) -> Markup:
    """Return a hexadecimal digest in groups of four that may wrap between groups."""
    groups = (str(escape(digest[at : at + 4])) for at in range(0, len(digest), 4))
    # Put together as plain text, each group escaped: a page of 500 items has 8,000 of them.
    return Markup("<wbr>".join(f'<span class="ub-digest__group">{group}</span>' for group in groups))  # noqa: S704


def duration(span: timedelta | float) -> str:
    """Return a span in its two largest units: "2 hours 5 minutes". Seconds when a number is given."""
    seconds = int(span.total_seconds() if isinstance(span, timedelta) else span)
    minutes, seconds = divmod(max(seconds, 0), 60)
    hours, minutes = divmod(minutes, 60)
    days, hours = divmod(hours, 24)
    parts = [
        ngettext("%(n)d day", "%(n)d days", days) % {"n": days} if days else "",
        ngettext("%(n)d hour", "%(n)d hours", hours) % {"n": hours} if hours else "",
        ngettext("%(n)d minute", "%(n)d minutes", minutes) % {"n": minutes} if minutes else "",
        ngettext("%(n)d second", "%(n)d seconds", seconds) % {"n": seconds} if seconds else "",
    ]
    said = [part for part in parts if part][:2]
    return " ".join(said) or _("0 seconds")


def running_time(seconds: float) -> str:
    """Return a recording's length as "2:05" or "1:02:05"."""
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def time_left(deadline: datetime, now: datetime) -> str:
    """Return "3 hours left", or "overdue by 12 minutes" once the deadline has passed. Both aware."""
    if now > deadline:
        return _("overdue by %(span)s") % {"span": duration(now - deadline)}
    return _("%(span)s left") % {"span": duration(deadline - now)}


FILTERS = {
    "local_time": local_time,
    "local_date": local_date,
    "plain_date": plain_date,
    "local_clock": local_clock,
    "time_tag": time_tag,
    "file_size": file_size,
    "digest_groups": digest_groups,
    "duration": duration,
    "running_time": running_time,
}
