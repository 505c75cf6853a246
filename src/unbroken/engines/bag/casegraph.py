"""Describe the case, its items and its custody events as CASE 1.5 / UCO, in JSON-LD.

Only what the events' sentences already say to people is repeated; identifiers are derived from leaf hashes
and item keys, so the same package always has the same graph. Source: caseontology.org, release 1.5.0.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from unbroken.engines.bag.contents import CaseFacts, Custody, EventRecord, Form, StoredItem
from unbroken.engines.bag.itemlist import utc_text

_SPACE = uuid.UUID("6f1b2f0e-5a0c-5c57-9d0c-8f4f3c8a7d11")
CONTEXT = {
    "kb": "https://unbroken.example/kb/",
    "case-investigation": "https://ontology.caseontology.org/case/investigation/",
    "uco-action": "https://ontology.unifiedcyberontology.org/uco/action/",
    "uco-core": "https://ontology.unifiedcyberontology.org/uco/core/",
    "uco-identity": "https://ontology.unifiedcyberontology.org/uco/identity/",
    "uco-observable": "https://ontology.unifiedcyberontology.org/uco/observable/",
    "uco-types": "https://ontology.unifiedcyberontology.org/uco/types/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}

Node = dict[str, Any]


def format_case_graph(case: CaseFacts, items: Iterable[StoredItem], custody: Custody) -> bytes:
    """Return custody/case.jsonld."""
    stored = list(items)
    files = {item.facts.key: _id("file", item.facts.key) for item in stored}
    actions = [_action(event, files) for event in custody.own.events]
    records = [_provenance(item) for item in stored]
    organisation = _organisation(case)
    graph: list[Node] = [
        organisation,
        {
            "@id": _id("investigation", case.urn),
            "@type": "case-investigation:Investigation",
            "uco-core:name": case.urn,
            "uco-core:description": case.operation_name,
            "case-investigation:investigationForm": "case",
            "uco-core:object": [{"@id": node["@id"]} for node in [*records, *actions]],
        },
        *[_file(item) for item in stored],
        *records,
        *actions,
    ]
    text = json.dumps({"@context": CONTEXT, "@graph": graph}, ensure_ascii=False, indent=1, sort_keys=True)
    return text.encode() + b"\n"


def _id(kind: str, seed: str) -> str:
    return f"kb:{kind}-{uuid.uuid5(_SPACE, f'{kind} {seed}')}"


def _time(at_utc: datetime) -> Node:
    return {"@type": "xsd:dateTime", "@value": utc_text(at_utc)}


def _organisation(case: CaseFacts) -> Node:
    return {
        "@id": _id("organisation", case.organisation),
        "@type": "uco-identity:Organization",
        "uco-core:name": case.organisation,
    }


def _file(item: StoredItem) -> Node:
    facts = item.facts
    return {
        "@id": _id("file", facts.key),
        "@type": "uco-observable:File",
        "uco-core:name": facts.exhibit_ref,
        "uco-core:description": facts.title,
        "uco-core:hasFacet": [
            {
                "@id": _id("file-facet", facts.key),
                "@type": "uco-observable:FileFacet",
                "uco-observable:fileName": facts.file_name or item.path.removeprefix("data/"),
                "uco-observable:sizeInBytes": facts.size_bytes,
            },
            {
                "@id": _id("content-facet", facts.key),
                "@type": "uco-observable:ContentDataFacet",
                "uco-observable:mimeType": facts.media_type,
                "uco-observable:sizeInBytes": facts.size_bytes,
                "uco-observable:isEncrypted": False,
                "uco-observable:hash": [
                    {
                        "@id": _id("hash", facts.key),
                        "@type": "uco-types:Hash",
                        "uco-types:hashMethod": "SHA256",
                        "uco-types:hashValue": {"@type": "xsd:hexBinary", "@value": facts.sha256},
                    }
                ],
            },
        ],
    }


def _provenance(item: StoredItem) -> Node:
    facts = item.facts
    form = "sealed in an age file" if facts.form is Form.AGE else "as plain content"
    return {
        "@id": _id("provenance", facts.key),
        "@type": "case-investigation:ProvenanceRecord",
        "case-investigation:exhibitNumber": facts.exhibit_ref,
        "uco-core:description": f"{facts.kind}, produced by {facts.producer}; in this package {form} at {item.path}.",
        "uco-core:object": [{"@id": _id("file", facts.key)}],
    }


def _action(event: EventRecord, files: dict[str, str]) -> Node:
    leaf = event.parsed()
    node: Node = {
        "@id": _id("action", leaf.hash.hex()),
        "@type": "case-investigation:InvestigativeAction",
        "uco-core:name": leaf.type,
        "uco-core:description": event.sentence or f"{leaf.type} (log entry {event.index})",
        "uco-action:startTime": {"@type": "xsd:dateTime", "@value": leaf.time},
        "uco-action:endTime": {"@type": "xsd:dateTime", "@value": leaf.time},
    }
    if leaf.item in files:
        node["uco-action:object"] = [{"@id": files[leaf.item]}]
    return node
