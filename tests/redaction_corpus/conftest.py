"""The bench's own modules are scripts beside each other; let the tests import them so."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "bench" / "redaction"))
