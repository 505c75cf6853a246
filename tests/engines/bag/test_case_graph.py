import json
import subprocess
import sys
from pathlib import Path

import pytest

from engines.bag.bag_kit import unpack


@pytest.fixture(scope="module")
def graph(written):
    return unpack(written[1])["custody/case.jsonld"]


def test_case_graph_names_each_item_once_with_its_digest(written, graph):
    kit, _ = written
    nodes = json.loads(graph)["@graph"]
    files = [node for node in nodes if node["@type"] == "uco-observable:File"]
    assert [node["uco-core:name"] for node in files] == ["JS/1", "JS/2"]
    for item, node in zip(kit.items, files, strict=True):
        (digest,) = node["uco-core:hasFacet"][1]["uco-observable:hash"]
        assert digest["uco-types:hashValue"]["@value"] == item.facts.sha256
    actions = [node for node in nodes if node["@type"] == "case-investigation:InvestigativeAction"]
    assert len(actions) == len(kit.custody.own.events)


def test_case_graph_conforms_to_the_case_ontology(graph, tmp_path):
    path = tmp_path / "case.jsonld"
    path.write_bytes(graph)
    tool = Path(sys.executable).with_name("case_validate")
    done = subprocess.run(
        [tool, "--built-version", "case-1.5.0", path], capture_output=True, text=True, timeout=300, check=False
    )
    assert "Conforms: True" in done.stdout, done.stdout[-3000:] + done.stderr[-2000:]
