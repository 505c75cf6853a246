"""Read and write the two text encodings of age: canonical base64 and Bech32.

Source: C2SP age v1; BIP 173 (Bech32, without its limit of 90 characters).
"""

from __future__ import annotations

import base64
import binascii

from unbroken.engines.vault.errors import Base64Malformed

_ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_GENERATORS = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
_CHECKSUM_LENGTH = 6


def encode_base64(data: bytes) -> str:
    """Return data as base64 without padding."""
    return base64.b64encode(data).rstrip(b"=").decode()


def decode_base64(untrusted_text: str) -> bytes:
    """Return the bytes of unpadded canonical base64. Raises Base64Malformed."""
    if "=" in untrusted_text:
        raise Base64Malformed
    try:
        data = base64.b64decode(untrusted_text + "=" * (-len(untrusted_text) % 4), validate=True)
    except (binascii.Error, ValueError):
        raise Base64Malformed from None
    if encode_base64(data) != untrusted_text:
        raise Base64Malformed
    return data


def encode_bech32(prefix: str, data: bytes) -> str:
    """Return data in Bech32 under a lower-case prefix."""
    values = _regroup(list(data), 8, 5, pad=True)
    checksum = _polymod(_expand(prefix) + values + [0] * _CHECKSUM_LENGTH) ^ 1
    values += [checksum >> 5 * (5 - place) & 31 for place in range(_CHECKSUM_LENGTH)]
    return prefix + "1" + "".join(_ALPHABET[value] for value in values)


def decode_bech32(untrusted_text: str) -> tuple[str, bytes]:
    """Return (lower-case prefix, data). Mixed case, a wrong checksum or set padding bits raise ValueError."""
    text = untrusted_text.lower()
    if untrusted_text not in (text, untrusted_text.upper()):
        raise ValueError("mixed case")
    prefix, separator, tail = text.rpartition("1")
    if not (separator and prefix and len(tail) >= _CHECKSUM_LENGTH and prefix.isascii()):
        raise ValueError("no separator")
    values = [_ALPHABET.find(letter) for letter in tail]
    if -1 in values:
        raise ValueError("not in the alphabet")
    if _polymod(_expand(prefix) + values) != 1:
        raise ValueError("wrong checksum")
    return prefix, bytes(_regroup(values[:-_CHECKSUM_LENGTH], 5, 8, pad=False))


def _polymod(values: list[int]) -> int:
    checksum = 1
    for value in values:
        top = checksum >> 25
        checksum = (checksum & 0x1FFFFFF) << 5 ^ value
        for place, generator in enumerate(_GENERATORS):
            checksum ^= generator if top >> place & 1 else 0
    return checksum


def _expand(prefix: str) -> list[int]:
    return [ord(letter) >> 5 for letter in prefix] + [0] + [ord(letter) & 31 for letter in prefix]


def _regroup(values: list[int], from_bits: int, to_bits: int, *, pad: bool) -> list[int]:
    accumulator = bits = 0
    groups: list[int] = []
    for value in values:
        accumulator = accumulator << from_bits | value
        bits += from_bits
        while bits >= to_bits:
            bits -= to_bits
            groups.append(accumulator >> bits & (1 << to_bits) - 1)
            accumulator &= (1 << bits) - 1
    if pad and bits:
        groups.append(accumulator << to_bits - bits & (1 << to_bits) - 1)
    elif not pad and (bits >= from_bits or accumulator):
        raise ValueError("padding is not zero")
    return groups
