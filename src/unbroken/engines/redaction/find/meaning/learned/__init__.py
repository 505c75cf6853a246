"""A learned judge of sentences: what each is about, and the example it reads like."""

from __future__ import annotations

from unbroken.engines.redaction.find.meaning.learned.beside import has_helper
from unbroken.engines.redaction.find.meaning.learned.examples import Sense
from unbroken.engines.redaction.find.meaning.learned.judge import Judgement, judge, judge_soon

__all__ = ["Judgement", "Sense", "has_helper", "judge", "judge_soon"]
