"""The 337 public RFC 6962 / RFC 9162 / subtree proof vectors."""

from __future__ import annotations

import base64
import json
from pathlib import Path

import pytest

from unbroken.engines.ledger import errors, tree

FOLDER = Path(__file__).resolve().parents[4] / "shared" / "vectors" / "tlog"
VECTORS = sorted(FOLDER.rglob("*.json"))
pytestmark = pytest.mark.skipif(not VECTORS, reason="the shared tlog vectors are not beside the repository")


STRICTER = {
    "consistency/additional/sizes-are-equal-one-and-proof-is-empty.json": "roots of 12 bytes",
    **{
        f"subtreeconsistency/additional/subtree-is-empty-{name}.json": "a proof about an empty tree"
        for name in (
            "sizes-are-equal-one-subtree-root-valid-tree-root-random-proof-is-empty",
            "sizes-are-equal-zero-subtree-root-valid-proof-is-empty",
            "sizes-are-equal-zero-subtree-root-valid-tree-root-random-proof-is-empty",
            "subtree-root-valid-proof-is-empty",
            "subtree-root-valid-tree-root-random-proof-is-empty",
        )
    },
}
"""Vectors that the reference accepts and we refuse on purpose: they assure nobody of anything."""


def decode(value: str | None) -> bytes:
    return base64.b64decode(value or "")


def verify(kind: str, vector: dict) -> None:
    proof = [decode(value) for value in vector["proof"] or []]
    match kind:
        case "inclusion":
            tree.verify_inclusion(
                decode(vector["leafHash"]),
                vector["leafIdx"],
                vector["treeSize"],
                proof,
                decode(vector["root"]),
            )
        case "consistency":
            tree.verify_consistency(
                vector["size1"], vector["size2"], proof, decode(vector["root1"]), decode(vector["root2"])
            )
        case "subtreeinclusion":
            tree.verify_subtree_inclusion(
                decode(vector["leafHash"]),
                vector["leafIdx"],
                vector["start"],
                vector["end"],
                proof,
                decode(vector["root"]),
            )
        case "subtreeconsistency":
            tree.verify_subtree_consistency(
                vector["start"],
                vector["end"],
                vector["size"],
                proof,
                decode(vector["root1"]),
                decode(vector["root2"]),
            )
        case _:
            pytest.fail(f"no verifier for vectors of kind {kind}")


@pytest.mark.parametrize("path", VECTORS, ids=lambda path: str(path.relative_to(FOLDER)))
def test_vector_each_gets_the_published_verdict(path: Path) -> None:
    vector = json.loads(path.read_text())
    kind = path.relative_to(FOLDER).parts[0]
    if vector["wantErr"] or str(path.relative_to(FOLDER)) in STRICTER:
        with pytest.raises(errors.LedgerError):
            verify(kind, vector)
    else:
        verify(kind, vector)


def test_vectors_all_are_there() -> None:
    assert len(VECTORS) == 337
    assert set(STRICTER) <= {str(path.relative_to(FOLDER)) for path in VECTORS}
