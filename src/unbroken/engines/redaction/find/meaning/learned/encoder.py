"""The sentence model: all-MiniLM-L6-v2, taught the senses, with whole-number weights in an ONNX file (Apache 2.0).

A sentence becomes 384 numbers of length one; sentences of like sense lie near each other. `scripts/train_encoder.py`
makes `encoder.onnx`: the upper half of the model's layers has learned from the examples. No network.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from unbroken.engines.redaction.find.meaning.learned.tokens import tokens

if TYPE_CHECKING:
    import onnxruntime

Vectors = npt.NDArray[np.float32]
WIDTH = 384
AT_ONCE = 16
"""Sentences of like length handed over together: more take memory and save nothing."""


@cache
def _model() -> onnxruntime.InferenceSession:
    """Return the model, loaded once in a process, on one core."""
    import onnxruntime  # noqa: PLC0415 - a tenth of a second that a process whose helper encodes does not pay

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.enable_cpu_mem_arena = False
    options.log_severity_level = 3
    with resources.as_file(resources.files(__package__).joinpath("encoder.onnx")) as path:
        return onnxruntime.InferenceSession(str(path), sess_options=options, providers=["CPUExecutionProvider"])


def encode(sentences: Sequence[str]) -> Vectors:
    """Return one row of 384 numbers for each sentence."""
    cut = [tokens(each) for each in sentences]
    found = np.zeros((len(sentences), WIDTH), dtype=np.float32)
    order = sorted(range(len(cut)), key=lambda place: len(cut[place]))
    for start in range(0, len(order), AT_ONCE):
        places = order[start : start + AT_ONCE]
        found[places] = _encode([cut[place] for place in places])
    return found


def _encode(cut: Sequence[Sequence[int]]) -> Vectors:
    longest = max(map(len, cut))
    numbers = np.zeros((len(cut), longest), dtype=np.int64)
    mask = np.zeros_like(numbers)
    for row, of_sentence in enumerate(cut):
        numbers[row, : len(of_sentence)] = of_sentence
        mask[row, : len(of_sentence)] = 1
    found: Vectors = _model().run(None, {"input_ids": numbers, "attention_mask": mask})[0]
    return found
