"""Make, open, re-wrap and damage headers."""

import io
import shutil
import subprocess
from pathlib import Path

import pyrage
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from unbroken.engines.vault import (
    FileKey,
    Identity,
    generate_identity,
    make_header,
    new_file_key,
    open_header,
    parse_header,
    parse_identity,
    parse_recipient,
    read_header,
    rewrap,
)
from unbroken.engines.vault import errors as e
from unbroken.engines.vault.encoding import (
    decode_base64,
    decode_bech32,
    encode_base64,
    encode_bech32,
)
from unbroken.engines.vault.header import HEADER_LIMIT, VERSION_LINE
from unbroken.engines.vault.stanza import Stanza
from unbroken.engines.vault.stream import decrypt_stream, encrypt_stream

KINDS = [pytest.param(False, id="x25519"), pytest.param(True, id="hybrid")]
CLASSICAL = generate_identity(pq=False)
HYBRID = generate_identity(pq=True)
MAC = b"--- " + encode_base64(bytes(32)).encode() + b"\n"
SHARE = encode_base64(bytes(32)).encode()
BODY = SHARE + b"\n"


@pytest.mark.parametrize("pq", KINDS)
def test_header_made_is_opened_by_each_recipient_and_nobody_else(pq: bool) -> None:
    identities = [generate_identity(pq=pq) for _ in range(3)]
    file_key = new_file_key()
    header = make_header(file_key, [identity.recipient() for identity in identities])
    for identity in identities:
        assert open_header(header, [identity]) == file_key
    with pytest.raises(e.NoMatchingIdentity):
        open_header(header, [generate_identity(pq=pq), generate_identity(pq=not pq)])
    assert parse_header(header).raw == header


@pytest.mark.parametrize("pq", KINDS)
def test_rewrap_gives_the_file_to_the_new_recipient_only(pq: bool) -> None:
    old, new = generate_identity(pq=True), generate_identity(pq=pq)
    file_key = new_file_key()
    header = rewrap(make_header(file_key, [old.recipient()]), [old], [new.recipient()])
    assert open_header(header, [new]) == file_key
    with pytest.raises(e.NoMatchingIdentity):
        open_header(header, [old])


def test_recipients_none_or_mixed_are_refused() -> None:
    with pytest.raises(e.NoRecipients):
        make_header(new_file_key(), [])
    with pytest.raises(e.RecipientsMixed):
        make_header(new_file_key(), [CLASSICAL.recipient(), HYBRID.recipient()])


def test_recipient_named_twice_is_wrapped_once() -> None:
    header = make_header(new_file_key(), [HYBRID.recipient(), HYBRID.recipient()])
    assert len(parse_header(header).stanzas) == 1


def test_header_wrapped_for_one_file_and_another_mac_is_refused() -> None:
    one = make_header(new_file_key(), [HYBRID.recipient()])
    other = make_header(new_file_key(), [HYBRID.recipient()])
    with pytest.raises(e.HeaderMacMismatch):
        open_header(one.rpartition(b"--- ")[0] + b"--- " + other.rpartition(b"--- ")[2], [HYBRID])


MALFORMED = [
    (b"", e.HeaderTruncated),
    (b"age-encryption.org/v1", e.HeaderTruncated),
    (b"age-encryption.org/v2\n" + MAC, e.VersionUnsupported),
    (b"\xff" * 40, e.VersionUnsupported),
    (VERSION_LINE.replace(b"\n", b"\r\n") + MAC, e.VersionUnsupported),
    (VERSION_LINE + MAC, e.StanzaMissing),
    (VERSION_LINE, e.HeaderTruncated),
    (VERSION_LINE + b"-> X25519 " + SHARE + b"\n" + BODY, e.HeaderTruncated),
    (VERSION_LINE + b"-> X25519 " + SHARE + b"\n" + BODY + MAC[:-1], e.HeaderTruncated),
    (VERSION_LINE + b"-> X25519 " + SHARE + b"\n" + BODY + MAC + b"x", e.HeaderTrailing),
    (VERSION_LINE + b"-> X25519 " + SHARE + b"\n" + BODY + MAC + b"x\n", e.HeaderTrailing),
    (VERSION_LINE + b"-> X25519 " + SHARE + b"\r\n" + BODY + MAC, e.HeaderCharacter),
    (VERSION_LINE + b"-> caf\xc3\xa9\n\n" + MAC, e.HeaderCharacter),
    (VERSION_LINE + b"-> a\tb\n\n" + MAC, e.HeaderCharacter),
    (VERSION_LINE + b"->\n\n" + MAC, e.StanzaMalformed),
    (VERSION_LINE + b"-> \n\n" + MAC, e.StanzaMalformed),
    (VERSION_LINE + b"-> a  b\n\n" + MAC, e.StanzaMalformed),
    (VERSION_LINE + b"-> a \n\n" + MAC, e.StanzaMalformed),
    (VERSION_LINE + b"->a\n\n" + MAC, e.StanzaMalformed),
    (VERSION_LINE + b"a\n\n" + MAC, e.StanzaMalformed),
    (VERSION_LINE + b"-> a\n" + b"A" * 65 + b"\n\n" + MAC, e.StanzaBodyMalformed),
    (VERSION_LINE + b"-> a\n" + MAC, e.StanzaBodyMalformed),
    (VERSION_LINE + b"-> a\n" + b"A" * 64 + b"\n" + MAC, e.StanzaBodyMalformed),
    (VERSION_LINE + b"-> a\n-> b\n\n" + MAC, e.StanzaBodyMalformed),
    (VERSION_LINE + b"-> a\nAB\n" + MAC, e.Base64Malformed),
    (VERSION_LINE + b"-> a\nAA==\n" + MAC, e.Base64Malformed),
    (VERSION_LINE + b"-> a\nA A\n" + MAC, e.Base64Malformed),
    (VERSION_LINE + b"-> a\nA\n" + MAC, e.Base64Malformed),
    (VERSION_LINE + b"-> a\n\n---\n", e.MacMalformed),
    (VERSION_LINE + b"-> a\n\n--- \n", e.MacMalformed),
    (VERSION_LINE + b"-> a\n\n" + MAC.replace(b"--- ", b"---  "), e.MacMalformed),
    (VERSION_LINE + b"-> a\n\n" + MAC.replace(b"\n", b" \n"), e.MacMalformed),
    (VERSION_LINE + b"-> a\n\n" + MAC.replace(b"--- ", b"----"), e.MacMalformed),
    (VERSION_LINE + b"-> a\n\n" + MAC.replace(b"A\n", b"B\n"), e.Base64Malformed),
    (VERSION_LINE + b"-> X25519\n" + BODY + MAC, e.RecipientShape),
    (VERSION_LINE + b"-> X25519 " + SHARE + b" x\n" + BODY + MAC, e.RecipientShape),
    (VERSION_LINE + b"-> X25519 " + SHARE[:-2] + b"\n" + BODY + MAC, e.HeaderError),
    (VERSION_LINE + b"-> X25519 " + SHARE + b"\nAAAA\n" + MAC, e.RecipientShape),
    (VERSION_LINE + b"-> mlkem768x25519 " + SHARE + b"\n" + BODY + MAC, e.RecipientShape),
    (VERSION_LINE + b"-> scrypt AAAA 10\n" + BODY + b"-> a\n\n" + MAC, e.ScryptNotAlone),
    (VERSION_LINE + b"-> scrypt AAAA 10\n" + BODY + b"-> scrypt AAAA 10\n" + BODY + MAC, e.ScryptNotAlone),
    (b"x" * (HEADER_LIMIT + 1), e.HeaderTooLarge),
]


@pytest.mark.parametrize(("header", "error"), MALFORMED)
def test_header_malformed_is_refused_with_its_own_error(header: bytes, error: type[e.HeaderError]) -> None:
    with pytest.raises(error):
        parse_header(header)


def test_header_with_low_order_share_is_refused() -> None:
    header = VERSION_LINE + b"-> X25519 " + SHARE + b"\n" + BODY + MAC
    with pytest.raises(e.LowOrderShare):
        open_header(header, [CLASSICAL])


def test_header_with_passphrase_alone_says_so() -> None:
    with pytest.raises(e.PassphraseUnsupported, match="passphrase"):
        open_header(VERSION_LINE + b"-> scrypt AAAA 10\n" + BODY + MAC, [HYBRID])


def test_header_read_from_a_stream_stops_at_the_payload_and_at_the_limit() -> None:
    header = make_header(new_file_key(), [HYBRID.recipient()])
    stream = io.BytesIO(header + b"--- payload\n")
    assert read_header(stream) == header
    assert stream.read() == b"--- payload\n"
    with pytest.raises(e.HeaderTooLarge):
        read_header(io.BytesIO(VERSION_LINE + b"-> a\n" * HEADER_LIMIT))
    with pytest.raises(e.HeaderTooLarge):
        read_header(io.BytesIO(VERSION_LINE + b"a" * (HEADER_LIMIT + 10)))
    with pytest.raises(e.HeaderTruncated):
        read_header(io.BytesIO(header[:-1]))
    with pytest.raises(e.VersionUnsupported):
        read_header(io.BytesIO(b"PK\3\4"))


@pytest.mark.parametrize("identity", [CLASSICAL, HYBRID], ids=["x25519", "hybrid"])
def test_header_with_any_bit_flipped_is_refused(identity: Identity) -> None:
    header = make_header(new_file_key(), [identity.recipient()])
    for at in range(0, len(header), 1 if len(header) < 500 else 7):
        damaged = bytearray(header)
        damaged[at] ^= 1 << at % 8
        with pytest.raises(e.VaultError):
            open_header(bytes(damaged), [identity])


@pytest.mark.parametrize("identity", [CLASSICAL, HYBRID], ids=["x25519", "hybrid"])
def test_header_cut_anywhere_is_refused(identity: Identity) -> None:
    header = make_header(new_file_key(), [identity.recipient()])
    for length in range(len(header)):
        with pytest.raises(e.HeaderError):
            parse_header(header[:length])


@given(st.binary(max_size=300))
def test_header_from_any_bytes_parses_to_itself_or_raises_our_error(data: bytes) -> None:
    for untrusted in (data, VERSION_LINE + data, VERSION_LINE + b"-> a\n\n" + data):
        try:
            header = parse_header(untrusted)
        except e.HeaderError:
            continue
        assert header.raw == untrusted


WORDS = st.text(st.characters(min_codepoint=33, max_codepoint=126), min_size=1, max_size=20)


@given(st.lists(st.builds(Stanza, WORDS, st.lists(WORDS).map(tuple), st.binary(max_size=200)), min_size=1))
@settings(max_examples=60)
def test_header_of_any_stanzas_is_read_back_as_written(stanzas: list[Stanza]) -> None:
    known = {"X25519", "mlkem768x25519", "scrypt"}
    stanzas = [stanza for stanza in stanzas if stanza.kind not in known] or [Stanza("grease", (), b"")]
    raw = VERSION_LINE + "".join(stanza.text() for stanza in stanzas).encode() + MAC
    assert parse_header(raw).stanzas == tuple(stanzas)


@given(st.binary(max_size=100))
def test_base64_and_bech32_go_through_and_back(data: bytes) -> None:
    assert decode_base64(encode_base64(data)) == data
    assert decode_bech32(encode_bech32("age", data)) == ("age", data)


@given(st.text(max_size=80))
def test_key_text_of_any_kind_is_a_key_or_our_error(text: str) -> None:
    for parse in (parse_recipient, parse_identity):
        with pytest.raises(e.KeyTextError):
            parse(text)


@pytest.mark.parametrize("pq", KINDS)
def test_key_text_goes_through_and_back_and_one_wrong_letter_is_refused(pq: bool) -> None:
    identity = generate_identity(pq=pq)
    text, public = str(identity), str(identity.recipient())
    assert str(parse_identity(text)) == text
    assert parse_recipient(public) == identity.recipient()
    with pytest.raises(e.IdentityMalformed):
        parse_identity(text[:-1] + ("Q" if text[-1] != "Q" else "P"))
    with pytest.raises(e.RecipientMalformed):
        parse_recipient(public.upper())
    with pytest.raises(e.IdentityMalformed):
        parse_identity(public)


def test_secrets_are_never_in_a_repr() -> None:
    file_key = FileKey(b"sixteen secrets!")
    assert "sixteen" not in repr(file_key)
    for identity in (CLASSICAL, HYBRID):
        assert "SECRET-KEY" not in repr(identity)
    with pytest.raises(e.FileKeyLength):
        FileKey(bytes(15))


PLAIN = b"interview under caution " * 9000


def test_pyrage_opens_ours_and_ours_opens_pyrage() -> None:
    identity = pyrage.x25519.Identity.generate()
    mine = parse_identity(str(identity))
    sealed = io.BytesIO()
    encrypt_stream(io.BytesIO(PLAIN), sealed, [mine.recipient()])
    assert pyrage.decrypt(sealed.getvalue(), [identity]) == PLAIN
    opened = io.BytesIO()
    made = pyrage.encrypt(PLAIN, [identity.to_public(), pyrage.x25519.Identity.generate().to_public()])
    decrypt_stream(io.BytesIO(made), opened, [mine])
    assert opened.getvalue() == PLAIN


@pytest.mark.skipif(shutil.which("age") is None, reason="the stock age is not installed")
def test_age_opens_a_payload_under_a_header_rewrapped_from_hybrid(tmp_path: Path) -> None:
    sealed = io.BytesIO()
    encrypt_stream(io.BytesIO(PLAIN), sealed, [HYBRID.recipient()])
    source = io.BytesIO(sealed.getvalue())
    header = rewrap(read_header(source), [HYBRID], [CLASSICAL.recipient()])
    (tmp_path / "key").write_text(f"{CLASSICAL}\n")
    done = subprocess.run(
        ["age", "-d", "-i", tmp_path / "key"], input=header + source.read(), capture_output=True, check=True
    )
    assert done.stdout == PLAIN
