"""Tell the browser which forms were taken, so that it forgets their drafts and no others."""

from collections.abc import Callable
from typing import Final
from urllib.parse import quote, unquote

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase

COOKIE: Final = "unbroken_taken"
MOST: Final = 5
SECONDS: Final = 600


class Taken:
    """Name, in a cookie that the page reads, the addresses that answered what was sent to them by leading elsewhere.

    A form that was refused is shown again and leads nowhere; one whose answer never arrived is named by nobody: its
    draft stays. Nobody's address is named to a browser in which nobody is signed in.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer, naming the address if it took a form."""
        response = self.get_response(request)
        is_taken = request.method == "POST" and response.status_code in {302, 303}
        if not is_taken or getattr(request, "actor", None) is None or request.path.startswith("/account/"):
            return response
        before = unquote(request.COOKIES.get(COOKIE, "")).split("~")[: MOST - 1]
        named = "~".join(one for one in dict.fromkeys([request.path, *before]) if one)
        response.set_cookie(
            COOKIE, quote(named, safe="~"), max_age=SECONDS, secure=settings.SESSION_COOKIE_SECURE, samesite="Lax"
        )
        return response
