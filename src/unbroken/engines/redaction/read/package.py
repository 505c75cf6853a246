"""Open zip packages (DOCX, XLSX) without being flooded by them."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from dataclasses import dataclass
from urllib.parse import unquote

from unbroken.engines.redaction.errors import SourceBroken, SourceEncrypted, SourceTooLarge, SourceUnsupported
from unbroken.engines.redaction.read.content import LIMITS
from unbroken.engines.redaction.read.xmlsafe import Xml, attribute, local, parse_xml

_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_CHUNK = 1 << 20
_ENCRYPTED = 0x1


@dataclass(frozen=True, slots=True)
class Relation:
    """One line of a part's relationships. target: the part's name, or the address when it is outside the package."""

    kind: str
    target: str
    is_outside: bool


class Package:
    """The parts of a zip package. Everything read counts against one budget."""

    def __init__(self, untrusted: bytes) -> None:
        check_not_ole(untrusted)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(untrusted))
        except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError, OverflowError) as error:
            raise SourceBroken("The file is truncated or damaged. Ask for another copy.") from error
        infos = self._zip.infolist()
        if len(infos) > LIMITS.parts:
            raise SourceTooLarge("The file holds more parts than any document does.")
        if any(info.flag_bits & _ENCRYPTED for info in infos):
            raise SourceEncrypted("The file is locked with a password. Ask for a copy without one.")
        if sum(info.file_size for info in infos) > LIMITS.unpacked_bytes:
            raise SourceTooLarge("The file unpacks to more than the engine accepts.")
        self._parts: dict[str, zipfile.ZipInfo] = {}
        self.overwritten: list[zipfile.ZipInfo] = []
        for info in infos:
            name = info.filename.lstrip("/")
            if name in self._parts:
                self.overwritten.append(self._parts[name])
            self._parts[name] = info
        self._lower = {name.lower(): name for name in self._parts}
        self._read: dict[str, bytes] = {}
        self._budget = LIMITS.unpacked_bytes
        self.comment = self._zip.comment.decode("utf-8", "replace")

    @property
    def names(self) -> tuple[str, ...]:
        """Return the names of all parts."""
        return tuple(name for name in self._parts if not name.endswith("/"))

    def has(self, name: str) -> bool:
        """Return whether the package has this part; case does not matter."""
        return name.lower() in self._lower

    def read(self, name: str) -> bytes:
        """Return a part. Raises SourceBroken when absent or damaged, SourceTooLarge."""
        found = self._lower.get(name.lower())
        if found is None:
            raise SourceBroken("The file lacks a part that it needs. Ask for another copy.")
        if found not in self._read:
            self._read[found] = self.unpack(self._parts[found])
        return self._read[found]

    def unpack(self, info: zipfile.ZipInfo) -> bytes:
        """Unpack one member, however large it claims to be, within the limits."""
        most = min(LIMITS.part_bytes, self._budget)
        out = bytearray()
        try:
            with self._zip.open(info) as member:
                while chunk := member.read(_CHUNK):
                    out += chunk
                    suspect = len(out) > 8 * _CHUNK and len(out) > LIMITS.ratio * max(info.compress_size, 1)
                    if len(out) > most or suspect:
                        raise SourceTooLarge("The file unpacks to far more than it should, as zip bombs do.")
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError) as error:
            raise SourceBroken("A part of the file is damaged. Ask for another copy.") from error
        self._budget -= len(out)
        return bytes(out)

    def xml(self, name: str) -> Xml:
        """Return a part as XML."""
        return parse_xml(self.read(name))

    def relations(self, name: str) -> dict[str, Relation]:
        """Return the relationships of a part by their id; empty when it has none."""
        folder, _, file_name = name.rpartition("/")
        rels = posixpath.join(folder, "_rels", f"{file_name}.rels")
        if not self.has(rels):
            return {}
        relations: dict[str, Relation] = {}
        for element in self.xml(rels).root:
            if local(element) != "Relationship":
                continue
            target = attribute(element, "Target")
            outside = attribute(element, "TargetMode").lower() == "external"
            kind = attribute(element, "Type").rpartition("/")[2]
            if not outside:
                target = resolve(folder, target)
            relations[attribute(element, "Id")] = Relation(kind, target, outside)
        return relations


def resolve(folder: str, target: str) -> str:
    """Return the name of the part that a relationship in this folder points to."""
    joined = target if target.startswith("/") else posixpath.join("/", folder, target)
    return unquote(posixpath.normpath(joined)).lstrip("/")


def check_not_ole(untrusted: bytes) -> None:
    """Refuse the older binary container: locked packages and the .doc and .xls of before 2007."""
    if not untrusted.startswith(_OLE):
        return
    if "EncryptedPackage".encode("utf-16-le") in untrusted:
        raise SourceEncrypted("The file is locked with a password. Ask for a copy without one.")
    raise SourceUnsupported(
        "The file is in the old binary form of Word or Excel. Open it, save it as .docx, .xlsx or PDF, and give that."
    )
