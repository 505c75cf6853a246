"""What a verification says: findings, each with a code, a subject and a sentence."""

from dataclasses import dataclass, field

FINDINGS_LIMIT = 50


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong: a stable code, what it is about, and a sentence."""

    code: str
    subject: str
    sentence: str


@dataclass(slots=True)
class LogReport:
    """What a verification saw. unsigned: entries after the last checkpoint, which the sequencer will sign."""

    origin: str
    size: int = 0
    checkpoints: int = 0
    cosignatures: int = 0
    values: int = 0
    erased: int = 0
    unsigned: int = 0
    findings: list[Finding] = field(default_factory=list)

    @property
    def ok(self) -> bool:
        """Whether nothing is wrong."""
        return not self.findings

    def add(self, code: str, subject: str, sentence: str) -> None:
        """Note something wrong; the first ones are enough."""
        if len(self.findings) < FINDINGS_LIMIT:
            self.findings.append(Finding(code, subject, sentence))
