"""Write the sentence model as an ONNX graph whose products are of whole numbers of seven bits.

Seven, as processors without VNNI add two products in sixteen bits, which eight would overflow.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic

LAYERS, HEADS, WIDTH = 6, 12, 384


class Graph:
    """Collects the nodes and constants of a graph."""

    def __init__(self, parts: dict[str, Any]) -> None:
        self.parts = parts
        self.nodes: list[Any] = []
        self.constants: dict[str, Any] = {}

    def number(self, name: str, value: Any) -> str:
        """Keep a constant and return its name."""
        self.constants[name] = numpy_helper.from_array(np.asarray(value), name)
        return name

    def part(self, name: str) -> str:
        """Keep one of the model's weights and return its name."""
        return self.number(name, self.parts[name].astype(np.float32))

    def do(self, kind: str, *given: str, **settings: Any) -> str:
        """Append a node and return the name of what it makes."""
        made = f"made{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, list(given), [made], name=f"node{len(self.nodes)}", **settings))
        return made

    def dense(self, given: str, name: str) -> str:
        """Append a product with a matrix and the addition of its bias."""
        return self.do("Add", self.do("MatMul", given, self.part(f"{name}w")), self.part(f"{name}b"))

    def levelled(self, given: str, name: str) -> str:
        """Append a normalisation."""
        return self.do(
            "LayerNormalization", given, self.part(f"{name}g"), self.part(f"{name}b"), axis=-1, epsilon=1e-12
        )


def write_graph(parts: dict[str, Any], folder: Path, path: Path) -> None:
    """Write the model to path. folder: for the file in floats on the way."""
    graph = Graph(parts)
    mask = graph.do("Cast", "attention_mask", to=TensorProto.FLOAT)
    states = _embedded(graph)
    lowered = graph.do("Sub", graph.do("Unsqueeze", mask, graph.number("middle", np.array([1, 2]))), _one(graph))
    hidden = graph.do("Mul", lowered, graph.number("far", np.float32(1e9)))
    for layer in range(LAYERS):
        states = _layer(graph, layer, states, hidden)
    _mean(graph, states, mask)
    given = [
        helper.make_tensor_value_info(name, TensorProto.INT64, ["many", "long"])
        for name in ("input_ids", "attention_mask")
    ]
    made = [helper.make_tensor_value_info("vectors", TensorProto.FLOAT, ["many", WIDTH])]
    whole = helper.make_graph(graph.nodes, "encoder", given, made, list(graph.constants.values()))
    model = helper.make_model(whole, opset_imports=[helper.make_opsetid("", 18)])
    model.ir_version = 8
    onnx.checker.check_model(model)
    onnx.save(model, folder / "floats.onnx")
    quantize_dynamic(folder / "floats.onnx", path, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True)


def _one(graph: Graph) -> str:
    return graph.number("one", np.float32(1))


def _embedded(graph: Graph) -> str:
    long = graph.do("Shape", "input_ids", start=1, end=2)
    nought = graph.number("nought", np.array([0]))
    words = graph.do("Gather", graph.part("word"), "input_ids", axis=0)
    places = graph.do("Slice", graph.part("pos"), nought, long, nought)
    return graph.levelled(graph.do("Add", words, places), "eln")


def _layer(graph: Graph, layer: int, states: str, hidden: str) -> str:
    split = graph.number("split", np.array([0, 0, HEADS, WIDTH // HEADS]))
    query, key, value = (
        graph.do("Transpose", graph.do("Reshape", graph.dense(states, f"{layer}{short}"), split), perm=order)
        for short, order in (("q", [0, 2, 1, 3]), ("k", [0, 2, 3, 1]), ("v", [0, 2, 1, 3]))
    )
    root = graph.number("root", np.float32((WIDTH // HEADS) ** 0.5))
    scores = graph.do("Add", graph.do("Div", graph.do("MatMul", query, key), root), hidden)
    seen = graph.do("MatMul", graph.do("Softmax", scores, axis=-1), value)
    joined = graph.do(
        "Reshape", graph.do("Transpose", seen, perm=[0, 2, 1, 3]), graph.number("join", np.array([0, 0, WIDTH]))
    )
    states = graph.levelled(graph.do("Add", states, graph.dense(joined, f"{layer}o")), f"{layer}l")
    grown = graph.dense(_gelu(graph, graph.dense(states, f"{layer}f")), f"{layer}g")
    return graph.levelled(graph.do("Add", states, grown), f"{layer}m")


def _gelu(graph: Graph, given: str) -> str:
    bent = graph.do("Erf", graph.do("Div", given, graph.number("root2", np.float32(2**0.5))))
    half = graph.do("Mul", given, graph.number("half", np.float32(0.5)))
    return graph.do("Mul", half, graph.do("Add", bent, _one(graph)))


def _mean(graph: Graph, states: str, mask: str) -> None:
    """Append the mean over the words of a sentence, of length one, as the graph's answer."""
    wide = graph.do("Unsqueeze", mask, graph.number("last", np.array([2])))
    along = graph.number("along", np.array([1]))
    total = graph.do("ReduceSum", graph.do("Mul", states, wide), along, keepdims=0)
    mean = graph.do("Div", total, graph.do("ReduceSum", wide, along, keepdims=0))
    graph.do("Div", mean, graph.do("ReduceL2", mean, along, keepdims=1))
    graph.nodes[-1].output[0] = "vectors"
