import os
import random

import pytest

from unbroken.service.demo.plaintext import find_plaintext, samples_of


@pytest.fixture
def recording() -> bytes:
    return random.Random(7).randbytes(200_000)


@pytest.fixture
def folder(tmp_path, recording):
    (tmp_path / "deep" / "er").mkdir(parents=True)
    (tmp_path / "deep" / "cipher").write_bytes(random.Random(8).randbytes(300_000))
    (tmp_path / "empty").touch()
    os.mkfifo(tmp_path / "pipe")
    return tmp_path


def test_find_plaintext_among_other_files_finds_nothing(folder, recording):
    assert find_plaintext([folder], samples_of([recording])) == []


def test_find_plaintext_of_a_piece_inside_a_file_names_the_file(folder, recording):
    leak = folder / "deep" / "er" / "leak"
    leak.write_bytes(b"before" + recording + b"after")
    assert find_plaintext([folder], samples_of([recording])) == [leak]


def test_find_plaintext_of_files_before_the_start_leaves_them_out(folder, recording):
    (folder / "old").write_bytes(recording)
    os.utime(folder / "old", (1, 1))
    assert find_plaintext([folder], samples_of([recording]), since=1000) == []


def test_samples_of_a_uniform_recording_are_left_out():
    assert samples_of([bytes(100_000)]) == []
