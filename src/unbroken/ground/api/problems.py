"""The answers of the API that say what is wrong. Source: RFC 9457."""

from typing import Any

from ninja import Schema
from pydantic import Field

STATUSES = {
    400: "The request cannot be read, or a header is missing.",
    401: "There is no token, or it is not in use.",
    403: "The token lacks the scope that this needs.",
    404: "There is nothing here that this system may see: absent and forbidden look the same.",
    409: "The state of the thing does not allow it.",
    412: "If-Match names another state of the thing than the present one.",
    413: "The body is too large.",
    422: "A value cannot be accepted; errors says which and why.",
    428: "Send If-Match with the entity tag of the thing.",
    429: "Too many requests in this minute.",
    500: "Something went wrong here. The problem carries a reference for the administrator.",
}
MEDIA_TYPE = "application/problem+json"


class Problem(Schema):
    """What is wrong and what to do. code is stable: a program may rely on it."""

    type: str = Field(description="urn:unbroken:problem: and the code")
    title: str = Field(description="The HTTP status in words")
    status: int
    detail: str = Field(description="A sentence that says what is wrong and what to do")
    code: str
    errors: dict[str, str] | None = Field(None, description="By field: what to change")


def problem_responses() -> dict[Any, Any]:
    """Return the declaration of every problem for one route."""
    return dict.fromkeys(STATUSES, Problem)
