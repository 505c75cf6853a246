"""A form as JSON and back, for storing a certified version as it was."""

from typing import Any

from unbroken.engines.casefile.forms.view import (
    Block,
    Cell,
    Disclosable,
    Field,
    FormView,
    Points,
    Section,
    Source,
    State,
    Table,
    Words,
)

Json = dict[str, Any]
VERSION = 1


def to_json(view: FormView) -> Json:
    """Return a form as plain values."""
    return {
        "v": VERSION,
        "code": view.code,
        "title": view.title,
        "urn": view.urn,
        "revision": view.revision,
        "disclosable": view.disclosable.value,
        "subject": view.subject,
        "sections": [{"title": one.title, "blocks": [_block(each) for each in one.blocks]} for one in view.sections],
    }


def from_json(data: Json) -> FormView:
    """Return a form from its plain values. Raises ValueError when they are of another version."""
    if data.get("v") != VERSION:
        raise ValueError(f"A form of version {data.get('v')} cannot be read by this program.")
    sections = tuple(
        Section(one["title"], tuple(_from_block(each) for each in one["blocks"])) for one in data["sections"]
    )
    return FormView(
        data["code"],
        data["title"],
        data["urn"],
        data["revision"],
        Disclosable(data["disclosable"]),
        sections,
        data["subject"],
    )


def _cell(cell: Cell) -> Json:
    return {"t": cell.text, "s": cell.state.value, "f": [[one.kind, one.id, one.field] for one in cell.sources]}


def _from_cell(data: Json) -> Cell:
    return Cell(data["t"], tuple(Source(*one) for one in data["f"]), State(data["s"]))


def _block(block: Block) -> Json:
    match block:
        case Field():
            return {"field": block.label, "cell": _cell(block.cell), "needed": block.is_needed}
        case Words():
            return {
                "words": block.label,
                "cell": _cell(block.cell),
                "declaration": block.is_declaration,
                "needed": block.is_needed,
            }
        case Points():
            return {"points": block.label, "cells": [_cell(one) for one in block.cells], "empty": block.empty}
        case Table():
            rows = [[_cell(one) for one in row] for row in block.rows]
            return {"table": block.caption, "headings": [*block.headings], "rows": rows, "empty": block.empty}


def _from_block(data: Json) -> Block:
    if "field" in data:
        return Field(data["field"], _from_cell(data["cell"]), data["needed"])
    if "words" in data:
        return Words(_from_cell(data["cell"]), data["words"], data["declaration"], data["needed"])
    if "points" in data:
        return Points(tuple(_from_cell(one) for one in data["cells"]), data["points"], data["empty"])
    rows = tuple(tuple(_from_cell(one) for one in row) for row in data["rows"])
    return Table(data["table"], tuple(data["headings"]), rows, data["empty"])
