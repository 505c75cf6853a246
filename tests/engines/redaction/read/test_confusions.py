"""Words read from pixels are put right where their shape leaves no doubt, and let alone everywhere else."""

import pytest

from unbroken.engines.redaction.document import Box, Word, WordSource
from unbroken.engines.redaction.read.confusions import settled


def read(text, source=WordSource.OCR):
    words = [Word(part, Box(60 * n, 0, 60 * n + 50, 10), 0, source, 0.8) for n, part in enumerate(text.split(" "))]
    return " ".join(word.text for word in settled(words))


@pytest.mark.parametrize(
    ("seen", "meant"),
    [
        ("077OO 900172", "07700 900172"),
        ("O770O9O0121", "07700900121"),
        ("LHOO ASS, belongs", "LH00 ASS, belongs"),
        ("BD0O AZL", "BD00 AZL"),
        ("born l2/O3/1988", "born 12/03/1988"),
        ("he drives fn 00 zol", "he drives FN00 ZOL"),
        ("A van, GDOORUF, stood", "A van, GD00RUF, stood"),
        ("BR0OKES", "BR00KES"),
        ("Iam well", "I am well"),
        ("Iwas there", "I was there"),
    ],
)
def test_a_word_of_telling_shape_is_put_right(seen, meant):
    assert read(seen) == meant


@pytest.mark.parametrize(
    "seen",
    [
        "86ZQ0004426", "THIS WAS", "ZOO SIGN", "IS IT", "SO BIG", "I SAID", "OIL", "Ivan", "AB/1", "GBP 240.00",
        "PC 3127", "AA1 2BC", "SO15", "LS12 4QB", "the 5S 2", "BOOK THE", "1st", "X2 bus", "M62", "MG11", "QR4Z7",
        "SPOONER was", "BROOKES,", "on 21 may", "at 10 the", "PC 31 was",
    ],
)  # fmt: skip
def test_a_word_that_may_be_right_is_let_alone(seen):
    assert read(seen) == seen


def test_a_word_of_the_file_itself_is_never_changed():
    assert read("O770O9O0121", WordSource.NATIVE) == "O770O9O0121"
