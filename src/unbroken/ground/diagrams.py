"""Transition tables as Mermaid diagrams, so that the pages in docs follow from the code."""

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

Node = TypeVar("Node", bound=StrEnum)
Step = TypeVar("Step", bound=StrEnum)


def diagram(first: str, table: Mapping[tuple[Node, Step], Node], nodes: type[Node]) -> str:
    """Return a transition table as a Mermaid diagram. first: the state it begins with and why."""
    left = {node for node, _step in table}
    lines = ["stateDiagram-v2", f"    [*] --> {first}"]
    lines += [f"    {node} --> {following}: {step}" for (node, step), following in table.items()]
    lines += [f"    {node} --> [*]" for node in nodes if node not in left]
    return "\n".join(lines) + "\n"
