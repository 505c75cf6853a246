import io
import random
import stat
import zipfile

import pytest

from engines.bag.bag_kit import pack
from unbroken.engines.bag.errors import NameUnusable, NotAZip, UnreadablePackage, UnsafeEntry, WritingError
from unbroken.engines.bag.names import is_safe_name, item_file_name
from unbroken.engines.bag.sinks import FileSink
from unbroken.engines.bag.ziplayout import Entry, central_header, descriptor, directory, local_header
from unbroken.engines.bag.zipreader import read_layout
from unbroken.engines.bag.zipwriter import ZipWriter

FILES = {"data/JS-1.age": b"x" * 1000, "bagit.txt": b"hello\n", "custody/empty": b""}


@pytest.fixture
def small(tmp_path):
    return pack(tmp_path / "small.zip", FILES)


def test_zip_as_written_is_read_by_the_standard_library(small):
    with zipfile.ZipFile(small) as archive:
        assert archive.testzip() is None
        assert {name: archive.read(name) for name in archive.namelist()} == FILES


def test_zip_as_written_has_no_fault(small):
    with small.open("rb") as file:
        layout = read_layout(file)
    assert layout.faults == []
    assert [entry.name for entry in layout.entries] == list(FILES)


def test_zip_with_any_structural_byte_changed_is_noticed(small):
    whole = small.read_bytes()
    with small.open("rb") as file:
        entries = read_layout(file).entries
    content = {place for entry in entries for place in range(entry.content_offset, entry.content_end)}
    for place in set(range(len(whole))) - content:
        for bit in range(8):
            changed = bytearray(whole)
            changed[place] ^= 1 << bit
            try:
                layout = read_layout(io.BytesIO(bytes(changed)))
            except UnreadablePackage:
                continue
            # A changed checksum in both places that state it would be caught against the content.
            assert layout.faults, (place, bit)


def test_zip_cut_anywhere_is_refused(small):
    whole = small.read_bytes()
    for length in range(len(whole)):
        with pytest.raises(UnreadablePackage):
            read_layout(io.BytesIO(whole[:length]))


def test_zip_with_bytes_before_or_after_is_refused(small):
    whole = small.read_bytes()
    for hostile in (b"x" + whole, whole + b"x", whole + whole):
        with pytest.raises(UnreadablePackage):
            read_layout(io.BytesIO(hostile))


def test_zip_of_random_bytes_is_refused():
    source = random.Random(7)
    for _ in range(300):
        with pytest.raises(UnreadablePackage):
            read_layout(io.BytesIO(source.randbytes(source.randrange(400)) + b"PK\5\6" + source.randbytes(18)))


@pytest.mark.parametrize(
    "name",
    ["/etc/passwd", "../up", "data/../../up", "data//x", "C:/x", "data\\x", "data/", ".hidden",
     "data/.x", "x\n", "CON", "data/nul.txt", "ŵ", "", "a" * 300, "data/x."],
)  # fmt: skip
def test_zip_with_an_unsafe_name_is_refused(name):
    assert not is_safe_name(name)
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w") as archive:
        archive.writestr(zipfile.ZipInfo(name or "-"), b"x")
    data = raw.getvalue()
    if not name:
        return
    with pytest.raises(UnreadablePackage):
        read_layout(io.BytesIO(data))


def test_zip_with_a_link_a_folder_an_encrypted_or_compressed_entry_is_refused():
    def made(change):
        raw = io.BytesIO()
        with zipfile.ZipFile(raw, "w") as archive:
            info = zipfile.ZipInfo("data/x")
            change(info)
            archive.writestr(info, b"x" * 50)
        return raw.getvalue()

    def link(info):
        info.external_attr = (stat.S_IFLNK | 0o777) << 16

    def folder(info):
        info.external_attr = (stat.S_IFDIR | 0o777) << 16

    def packed(info):
        info.compress_type = zipfile.ZIP_DEFLATED

    for change in (link, folder, packed):
        with pytest.raises(UnsafeEntry):
            read_layout(io.BytesIO(made(change)))
    plain = bytearray(made(lambda info: None))
    plain[plain.index(b"PK\1\2") + 8] |= 1
    with pytest.raises(UnsafeEntry, match="encrypted"):
        read_layout(io.BytesIO(bytes(plain)))


def test_zip_with_one_name_twice_is_refused_whatever_its_case():
    first = Entry("data/x", 0, 0, 0)
    second = Entry("data/X", 0, 0, first.end)
    raw = local_header(first) + descriptor(first) + local_header(second) + descriptor(second)
    with pytest.raises(UnsafeEntry, match="two files"):
        read_layout(io.BytesIO(raw + directory([first, second])))


def test_zip_with_overlapping_entries_is_refused():
    first = Entry("data/x", 0, 10, 0)
    bomb = [first, Entry("data/y", 0, 10, 0)]
    central = b"".join(map(central_header, bomb))
    assert central
    raw = local_header(first) + b"x" * 10 + descriptor(first)
    with pytest.raises(NotAZip):
        read_layout(io.BytesIO(raw + directory(bomb)))


def test_zip_entry_beyond_four_gib_uses_zip64_where_needed():
    size = 5 << 30
    wide = Entry("data/wide.age", 1, size, 0)
    far = Entry("bagit.txt", 1, 5, wide.end)
    tail = directory([wide, far])
    assert wide.end == len(local_header(wide)) + size + 24
    assert b"PK\6\6" in tail
    assert b"PK\6\7" in tail


def test_zip_larger_than_four_gib_is_read_back(tmp_path):
    """A sparse file: the content is a hole, so that the disk holds next to nothing."""
    size = (1 << 32) + 5
    wide, path = Entry("data/wide.age", 123, size, 0), tmp_path / "wide.zip"
    far = Entry("bagit.txt", 9, 3, wide.end)
    with path.open("wb") as file:
        for entry in (wide, far):
            file.seek(entry.offset)
            file.write(local_header(entry))
            file.seek(entry.content_end)
            file.write(descriptor(entry))
        file.write(directory([wide, far]))
    with path.open("rb") as file:
        layout = read_layout(file)
    assert layout.entries == [wide, far]
    assert layout.faults == []
    with zipfile.ZipFile(path) as archive:
        assert [one.file_size for one in archive.infolist()] == [size, 3]


def test_writer_given_a_used_name_refuses(tmp_path):
    writer = ZipWriter(FileSink(tmp_path / "x.zip"))
    writer.add("data/a", 1, [b"a"])
    for name in ("data/a", "data/A", "../a"):
        with pytest.raises(NameUnusable):
            writer.add(name, 1, [b"a"])
    writer.abort()
    assert list(tmp_path.iterdir()) == []


def test_sink_over_an_existing_file_refuses_and_keeps_it(tmp_path):
    path = tmp_path / "x.zip"
    path.write_bytes(b"precious")
    with pytest.raises(WritingError, match="exists already"):
        FileSink(path)
    assert path.read_bytes() == b"precious"


@pytest.mark.parametrize(
    ("reference", "extension", "expected"),
    [
        ("JS/1", "age", "data/JS-1.age"),
        ("../../etc/passwd", "age", "data/etc-passwd.age"),
        ("Ŵyn/2", "MP4", "data/Wyn-2.mp4"),
        ("\u0416", "", "data/item.bin"),
        ("con", "age", "data/item-con.age"),
        ("a" * 300, "age", f"data/{'a' * 80}.age"),
    ],
)
def test_item_name_from_any_reference_is_safe(reference, extension, expected):
    name = item_file_name(reference, extension)
    assert name == expected
    assert is_safe_name(name)


def test_item_name_that_is_taken_gets_a_number():
    assert item_file_name("JS/1", "age", {"data/js-1.age", "data/js-1-2.age"}) == "data/JS-1-3.age"


def test_zip_packed_again_without_kinds_of_files_is_not_taken_for_links(tmp_path):
    again = tmp_path / "again.zip"
    with zipfile.ZipFile(again, "w") as archive:
        for name, content in FILES.items():
            archive.writestr(name, content)
    with again.open("rb") as file, pytest.raises(NotAZip, match="packed again, verify the unpacked folder"):
        read_layout(file)
