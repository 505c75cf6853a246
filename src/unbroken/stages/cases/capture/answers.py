"""Answers that most people give, offered so that they need not be typed; any other can be."""

from typing import TYPE_CHECKING, TypeAlias

from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

    Words: TypeAlias = str | _StrPromise

TITLES: tuple["Words", ...] = (_("Mr"), _("Mrs"), _("Miss"), _("Ms"), _("Mx"), _("Dr"))
LANGUAGES: tuple["Words", ...] = (
    _("English"),
    _("Welsh"),
    _("Arabic"),
    _("Bengali"),
    _("British Sign Language"),
    _("Cantonese"),
    _("Farsi"),
    _("French"),
    _("Gujarati"),
    _("Kurdish"),
    _("Lithuanian"),
    _("Mandarin"),
    _("Pashto"),
    _("Polish"),
    _("Portuguese"),
    _("Punjabi"),
    _("Romanian"),
    _("Somali"),
    _("Spanish"),
    _("Tamil"),
    _("Tigrinya"),
    _("Turkish"),
    _("Ukrainian"),
    _("Urdu"),
    _("Vietnamese"),
)
