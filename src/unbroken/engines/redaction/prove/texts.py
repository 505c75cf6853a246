"""Check the text layer: it says every kept word and nothing else, to every extractor."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor

from unbroken.engines.redaction.burn.plan import BurnPlan, PagePlan
from unbroken.engines.redaction.prove.extractors import pdfium_texts, poppler_texts
from unbroken.engines.redaction.prove.needles import Needle, fold
from unbroken.engines.redaction.prove.proof import Check
from unbroken.engines.redaction.prove.search import Search


def check_texts(
    output: bytes, plan: BurnPlan, needles: Sequence[Needle], mined: Callable[[], list[str]]
) -> list[Check]:
    """Return one check for each extractor that is installed, and one for the kept words. mined: pdfminer's texts."""
    with ThreadPoolExecutor(max_workers=1) as pool:
        program = pool.submit(poppler_texts, output, len(plan.pages))
        readings = {"pdfium": pdfium_texts(output), "pdfminer": mined()}
        poppler = program.result()
    if poppler is not None:
        readings["poppler"] = poppler
    checks = [_check_extractor(name, texts, plan, needles) for name, texts in readings.items()]
    return [*checks, _check_kept(list(readings.values()), plan)]


def _check_extractor(name: str, texts: Sequence[str], plan: BurnPlan, needles: Sequence[Needle]) -> Check:
    trouble = _trouble(name, texts, plan, needles)
    good = f"{name} reads kept words only, on {len(texts)} pages."
    return Check(f"text-{name}", passed=not trouble, detail=trouble or good)


def _trouble(name: str, texts: Sequence[str], plan: BurnPlan, needles: Sequence[Needle]) -> str:
    """Return what is wrong with one extractor's reading, or ""."""
    if len(texts) != len(plan.pages):
        return f"{name} sees {len(texts)} pages where {len(plan.pages)} were planned."
    for text, page in zip(texts, plan.pages, strict=True):
        if _says_more(text, page):
            return f"Page {page.number} says more to {name} than the words that were kept."
    whole = fold("".join(texts)) if name != "poppler" else ""
    if Search(needle.plain for needle in needles).is_in(whole):
        return f"{name} reads a removed string in the text layer."
    return ""


def _says_more(text: str, page: PagePlan) -> bool:
    """Return whether there is a letter or digit that the kept words of the page do not account for."""
    planned = Counter(fold(" ".join(word.text for word in page.kept)))
    return bool(Counter(fold(text)) - planned)


def _check_kept(readings: Sequence[Sequence[str]], plan: BurnPlan) -> Check:
    """Check that each kept word, with its spaces, is read by at least one extractor and its letters by another."""
    if any(len(texts) != len(plan.pages) for texts in readings):
        return Check("kept-words", passed=False, detail="The output has not the planned number of pages.")
    count = 0
    for index, page in enumerate(plan.pages):
        tokens = Counter(token for token in planned_tokens(page) if token)
        read = [Counter(filter(None, (fold(token) for token in texts[index].split()))) for texts in readings]
        letters = Counter("".join(tokens.elements()))
        whole = sum(not tokens - each for each in read)
        lettered = sum(not letters - Counter(fold(texts[index])) for texts in readings)
        if not whole or lettered < min(2, len(readings)):
            return Check("kept-words", passed=False, detail=f"Page {page.number} has lost words that were to be kept.")
        count += tokens.total()
    return Check("kept-words", passed=True, detail=f"All {count} kept words are in the text layer.")


def planned_tokens(page: PagePlan) -> list[str]:
    """Return the kept words as an extractor should separate them, folded."""
    tokens: list[str] = []
    line = None
    for word in page.kept:
        if word.joined and word.line == line and tokens:
            tokens[-1] += word.text
        else:
            tokens.append(word.text)
        line = word.line
    return [fold(part) for token in tokens for part in token.split()]
