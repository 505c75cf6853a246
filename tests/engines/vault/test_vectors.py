"""Open every file of the C2SP age test kit, or name why not."""

import hashlib
import io

import pytest

from engines.vault import age_vectors
from unbroken.engines.vault import (
    SealedFile,
    VaultError,
    open_header,
    open_stream,
    parse_identity,
    read_header,
)
from unbroken.engines.vault.armour import read_armour
from unbroken.engines.vault.errors import (
    ArmourMalformed,
    HeaderError,
    HeaderMacMismatch,
    NoMatchingIdentity,
    PassphraseUnsupported,
    PayloadError,
)

pytestmark = pytest.mark.skipif(not age_vectors.FOLDER.is_dir(), reason="the age test kit is not beside the repository")

EXPECTED = {
    "header failure": HeaderError,
    "HMAC failure": HeaderMacMismatch,
    "no match": NoMatchingIdentity,
    "payload failure": PayloadError,
    "armor failure": ArmourMalformed,
}
NEEDS_PASSPHRASE = dict.fromkeys(
    (
        "armor_scrypt",
        "scrypt_bad_tag",
        "scrypt_long_file_key",
        "scrypt_no_match",
        "scrypt_not_canonical_salt",
        "scrypt_salt_long",
        "scrypt_salt_missing",
        "scrypt_salt_short",
        "scrypt_uppercase",
        "scrypt_work_factor_hex",
        "scrypt_work_factor_leading_garbage",
        "scrypt_work_factor_leading_plus",
        "scrypt_work_factor_leading_zero_decimal",
        "scrypt_work_factor_leading_zero_octal",
        "scrypt_work_factor_negative",
        "scrypt_work_factor_trailing_garbage",
        "scrypt_work_factor_wrong",
    ),
    "scrypt is not supported: evidence is sealed to keys, never to a passphrase",
)
EMPTY_SHA256 = hashlib.sha256(b"").hexdigest()


def open_vector(vector: age_vectors.Vector, handed_out: bytearray) -> None:
    source = io.BytesIO(vector.content)
    binary = read_armour(source) if vector.is_armoured else source
    identities = [parse_identity(text) for text in vector.identities]
    file_key = open_header(read_header(binary), identities)
    for piece in open_stream(binary, file_key):
        handed_out += piece


@pytest.mark.parametrize("name", age_vectors.names())
def test_vector_opened_ends_as_the_kit_expects(name: str) -> None:
    if name in NEEDS_PASSPHRASE:
        pytest.skip(NEEDS_PASSPHRASE[name])
    vector = age_vectors.load(name)
    handed_out = bytearray()
    if vector.expect == "success":
        open_vector(vector, handed_out)
    else:
        with pytest.raises(EXPECTED[vector.expect]) as caught:
            open_vector(vector, handed_out)
        assert type(caught.value) is not VaultError
    assert hashlib.sha256(handed_out).hexdigest() == (vector.payload or EMPTY_SHA256)


@pytest.mark.parametrize("name", sorted(NEEDS_PASSPHRASE))
def test_vector_with_passphrase_gives_nothing_and_a_clear_error(name: str) -> None:
    handed_out = bytearray()
    with pytest.raises((PassphraseUnsupported, NoMatchingIdentity, HeaderError)):
        open_vector(age_vectors.load(name), handed_out)
    assert not handed_out


@pytest.mark.parametrize("name", [name for name in age_vectors.names() if name.startswith("stream_")])
def test_vector_read_by_range_is_refused_before_a_byte_when_its_end_is_wrong(name: str) -> None:
    vector = age_vectors.load(name)
    source = io.BytesIO(vector.content)
    file_key = open_header(read_header(source), [parse_identity(text) for text in vector.identities])
    payload = source.read()

    def open_whole() -> bytes:
        sealed = SealedFile(lambda start, length: payload[start : start + length], len(payload), file_key)
        return b"".join(sealed.open_all())

    if vector.expect == "success":
        assert hashlib.sha256(open_whole()).hexdigest() == vector.payload
    else:
        with pytest.raises(PayloadError):
            open_whole()


def test_kit_is_whole_and_every_skip_is_in_it() -> None:
    assert len(age_vectors.names()) == 90
    assert set(NEEDS_PASSPHRASE) <= set(age_vectors.names())
