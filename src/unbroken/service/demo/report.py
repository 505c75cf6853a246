"""What the demonstration measured, for people as a table and for programs as one line of JSON."""

import json
from dataclasses import asdict, dataclass

from rich.table import Table


@dataclass
class Outcome:
    """Every number here was counted by looking, not by remembering what was sent."""

    case: str = ""
    items: int = 0
    sealed: int = 0
    receipts: int = 0
    overdue_alarms: int = 0
    outsider_denied: int = 0
    package: str = ""
    verified: bool = False
    plaintext_found: int = 0
    seconds: float = 0.0

    def line(self) -> str:
        """Return the outcome as one JSON object on one line."""
        return json.dumps(asdict(self), ensure_ascii=False)

    def is_sound(self) -> bool:
        """Say whether everything happened that had to."""
        whole = self.items == self.sealed == self.receipts > 0
        return (
            whole
            and self.overdue_alarms > 0
            and self.outsider_denied > 0
            and self.verified
            and not self.plaintext_found
        )

    def table(self) -> Table:
        """Return the outcome as a short table."""
        table = Table("what", "result", title=f"What happened in case {self.case}", title_justify="left")
        table.add_row("Interviews added, sealed, receipted", f"{self.items}, {self.sealed}, {self.receipts}")
        table.add_row("Alarms for the hand-over left unsigned", str(self.overdue_alarms))
        table.add_row("Doors the stranger tried, all closed", str(self.outsider_denied))
        table.add_row("Exported history verifies offline", "yes" if self.verified else "[bold red]no[/]")
        table.add_row("Files on disk holding plaintext", str(self.plaintext_found))
        table.add_row("Package", self.package)
        table.add_row("Seconds", f"{self.seconds:.0f}")
        return table
