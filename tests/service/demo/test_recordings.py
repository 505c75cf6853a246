import subprocess

import imageio_ffmpeg

from unbroken.service.demo.recordings import make_recording


def test_recording_is_a_playable_film_with_sound_of_its_length():
    made = make_recording("JS/9", 9, 3)
    described = subprocess.run(
        [imageio_ffmpeg.get_ffmpeg_exe(), "-hide_banner", "-i", "pipe:0", "-f", "null", "-"],
        input=made.content,
        capture_output=True,
        check=True,
        timeout=600,
    ).stderr.decode()
    assert "h264" in described
    assert "aac" in described
    assert "Duration: 00:00:03" in described


def test_recordings_of_two_exhibits_differ():
    assert make_recording("JS/1", 1, 2).content != make_recording("JS/2", 2, 2).content
