"""The OpenAPI document as rows for the page and for docs/reference/api.md."""

from dataclasses import dataclass
from typing import Any

from unbroken.ground.api.problems import STATUSES


@dataclass(frozen=True)
class Field:
    """One parameter, or one field of a body or answer."""

    name: str
    kind: str
    needed: bool
    about: str


@dataclass(frozen=True)
class Operation:
    """One route. answers: the fields of its answer; takes: those of its body."""

    id: str
    method: str
    path: str
    summary: str
    scope: str
    parameters: tuple[Field, ...]
    takes: tuple[Field, ...]
    status: int
    answers: tuple[Field, ...]


@dataclass(frozen=True)
class Subject:
    """The routes of one subject."""

    name: str
    operations: tuple[Operation, ...]


def subjects_of(document: dict[str, Any]) -> list[Subject]:
    """Return every route of an OpenAPI document, by subject, in its order."""
    found: dict[str, list[Operation]] = {}
    schemas = document["components"]["schemas"]
    for path, methods in document["paths"].items():
        for method, operation in methods.items():
            found.setdefault(operation["tags"][0], []).append(_operation(path, method, operation, schemas))
    return [Subject(name, tuple(operations)) for name, operations in found.items()]


def markdown(document: dict[str, Any]) -> str:
    """Return docs/reference/api.md: every route with what it takes and answers."""
    problems = [f"| {status} | {words} |" for status, words in STATUSES.items()]
    lines = ["# REST API", "", *document["info"]["description"].splitlines(), "", "The OpenAPI document is at"]
    lines += [
        "`/api/v1/openapi.json`, the same for people at `/api/v1/docs`. [How to use it](../how-to/use-the-api.md).",
        "",
    ]
    lines += ["Every route may answer these problems:", "", "| status | meaning |", "|---|---|", *problems]
    for subject in subjects_of(document):
        lines += ["", f"## {subject.name}"]
        for operation in subject.operations:
            lines += _section(operation)
    return "\n".join(lines) + "\n"


def _section(operation: Operation) -> list[str]:
    lines = ["", f"### {operation.summary}", "", f"`{operation.method} {operation.path}`. "]
    lines[-1] += (f"Scope `{operation.scope}`. " if operation.scope else "Any token. ") + f"Answers {operation.status}."
    for title, fields in (("Takes", (*operation.parameters, *operation.takes)), ("Answers", operation.answers)):
        if fields:
            lines += ["", f"| {title.lower()} | kind | needed | meaning |", "|---|---|---|---|"]
            lines += [f"| `{one.name}` | {one.kind} | {_yes(one.needed)} | {one.about} |" for one in fields]
    return lines


def _yes(needed: bool) -> str:  # noqa: FBT001 - a word for a cell
    return "yes" if needed else "no"


def _operation(path: str, method: str, operation: dict[str, Any], schemas: dict[str, Any]) -> Operation:
    status = min(int(one) for one in operation["responses"])
    body = operation.get("requestBody", {}).get("content", {}).get("application/json", {}).get("schema", {})
    answer = operation["responses"][status].get("content", {}).get("application/json", {}).get("schema", {})
    return Operation(
        id=operation["operationId"],
        method=method.upper(),
        path=path,
        summary=operation["summary"],
        scope=operation.get("x-scope", ""),
        parameters=tuple(
            Field(one["name"], f"{one['in']}: {_kind(one['schema'])}", one["required"], _about(one))
            for one in operation.get("parameters", [])
        ),
        takes=tuple(_fields(body, schemas)),
        status=status,
        answers=tuple(_fields(answer, schemas)),
    )


def _fields(schema: dict[str, Any], schemas: dict[str, Any], before: str = "", depth: int = 0) -> list[Field]:
    """Return the fields of a schema, those of what it holds indented by their name."""
    known = schemas.get(schema.get("$ref", "").rsplit("/", 1)[-1], schema)
    needed = set(known.get("required", []))
    rows = []
    for name, one in known.get("properties", {}).items():
        rows.append(Field(before + name, _kind(one), name in needed, _about(one)))
        inner = one.get("items", one)
        if "$ref" in inner and depth < 2:
            rows += _fields(inner, schemas, f"{before}{name}.", depth + 1)
    return rows


def _kind(schema: dict[str, Any]) -> str:
    if "anyOf" in schema:
        return " or ".join(_kind(one) for one in schema["anyOf"])
    if "enum" in schema:
        return "one of " + ", ".join(str(one) for one in schema["enum"])
    if schema.get("type") == "array":
        return f"list of {_kind(schema.get('items', {}))}"
    name = schema.get("$ref", "").rsplit("/", 1)[-1]
    return name or schema.get("format") or str(schema.get("type", "value"))


def _about(schema: dict[str, Any]) -> str:
    return " ".join(str(schema.get("description", "")).split())
