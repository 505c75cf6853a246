"""Run every bench, print one table, keep the rows as JSON; exit 1 when a target is missed."""

import importlib.util
import json
import os
import platform
import sys
import tempfile
from pathlib import Path

from rich.console import Console
from rich.table import Table

HERE = Path(__file__).resolve().parent
BENCHES = (
    "seal",
    "ranges",
    "rewrap",
    "ledger_verify",
    "custody",
    "stored_log",
    "package",
    "upload",
    "charging_queue",
    "case_page",
    "live_queue",
    "gate",
    "bundle",
    "journey",
    "review",
    "copies",
)


def machine() -> dict[str, str | int]:
    """Say what machine this is, without its name or paths."""
    lines = Path("/proc/cpuinfo").read_text().splitlines()
    models = [line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")]
    return {
        "cores": os.cpu_count() or 0,
        "cpu": models[0] if models else platform.processor(),
        "python": platform.python_version(),
        "system": platform.system(),
    }


def load(name: str):
    """Import one bench file by its name."""
    spec = importlib.util.spec_from_file_location(f"bench_{name}", HERE / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def main(names: list[str]) -> int:
    """Run the named benches, or all; return 1 when a target is missed."""
    console = Console()
    rows = []
    for name in names or BENCHES:
        console.print(f"[bold]{name}[/] ...")
        with tempfile.TemporaryDirectory(prefix="unbroken-bench-") as folder:
            rows += [{"bench": name, **row} for row in load(name).run(Path(folder))]
    table = Table("bench", "what", "value", "unit", "target", "ratio", "met")
    for row in rows:
        met = {True: "yes", False: "[red]no[/]", None: ""}[row.get("ok")]
        shown = (row["bench"], row["name"], f"{row['value']:.4g}", row["unit"])
        table.add_row(*shown, str(row.get("target", "")), str(row.get("ratio", "")), met)
    console.print(machine())
    console.print(table)
    results = HERE / "results"
    results.mkdir(exist_ok=True)
    (results / "latest.json").write_text(json.dumps({"machine": machine(), "rows": rows}, indent=1))
    return int(any(row.get("ok") is False for row in rows))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
