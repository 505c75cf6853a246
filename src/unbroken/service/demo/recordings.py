"""Make playable interview recordings in memory: drawn frames and soft tones, no person, no words, nothing on disk."""

import math
import os
import subprocess
from dataclasses import dataclass

import imageio_ffmpeg
from PIL import Image, ImageDraw, ImageFont

WIDTH, HEIGHT, SAMPLE_RATE = 480, 270, 16_000
NAVY, PAPER, LINE = (17, 36, 58), (244, 241, 234), (92, 128, 158)


@dataclass(frozen=True)
class Recording:
    """One recording: the exhibit it belongs to, its length in seconds, the bytes of an MP4 (H.264, AAC)."""

    exhibit_ref: str
    seconds: int
    content: bytes


def make_recording(exhibit_ref: str, number: int, seconds: int) -> Recording:
    """Return a recording of the given length. number: varies pitch and pattern, so that no two are alike.

    Raises RuntimeError when ffmpeg fails.
    """
    frames = b"".join(_frame(exhibit_ref, number, second, seconds) for second in range(seconds))
    return Recording(exhibit_ref, seconds, _encode(frames, number, seconds))


def _frame(exhibit_ref: str, number: int, second: int, seconds: int) -> bytes:
    image = Image.new("RGB", (WIDTH, HEIGHT), PAPER)
    draw = ImageDraw.Draw(image)
    large, small = ImageFont.load_default(34), ImageFont.load_default(15)
    draw.rectangle((0, 0, WIDTH, 40), fill=NAVY)
    draw.text((16, 11), "SYNTHETIC RECORDING - NO REAL PERSON", font=small, fill=PAPER)
    draw.text((16, 62), f"Exhibit {exhibit_ref}", font=large, fill=NAVY)
    draw.text((16, 108), f"{second // 60:02}:{second % 60:02}", font=large, fill=LINE)
    x, y, radius = 380, 160, 44 + 6 * math.sin(second * 0.7 + number)
    draw.ellipse((x - radius, y - radius, x + radius, y + radius), outline=LINE, width=5)
    spokes = number % 7 + 3
    for spoke in range(spokes):
        angle = 2 * math.pi * spoke / spokes + second * 0.25
        draw.line((x, y, x + radius * math.cos(angle), y + radius * math.sin(angle)), fill=LINE, width=2)
    draw.rectangle((16, HEIGHT - 24, 16 + (WIDTH - 32) * (second + 1) // seconds, HEIGHT - 16), fill=NAVY)
    return image.tobytes()


def _encode(frames: bytes, number: int, seconds: int) -> bytes:
    """Encode from a pipe into memory: a plaintext recording never touches a disk, the demonstration's included."""
    pitch = round(180 * 2 ** (number / 24), 2)
    tone = f"aevalsrc='0.12*sin(2*PI*{pitch}*t)*pow(sin(PI*t),2)':s={SAMPLE_RATE}:d={seconds}"
    target = os.memfd_create("recording")
    try:
        command = [
            imageio_ffmpeg.get_ffmpeg_exe(), "-hide_banner", "-loglevel", "error", "-y",
            "-f", "rawvideo", "-pix_fmt", "rgb24", "-s", f"{WIDTH}x{HEIGHT}", "-r", "1", "-i", "pipe:0",
            "-f", "lavfi", "-i", tone,
            "-r", "5", "-c:v", "libx264", "-preset", "ultrafast", "-g", "10", "-pix_fmt", "yuv420p",
            "-c:a", "aac", "-b:a", "48k", "-shortest", "-threads", "2",
            "-movflags", "+faststart", "-map_metadata", "-1", "-f", "mp4", f"/proc/self/fd/{target}",
        ]  # fmt: skip
        done = subprocess.run(  # noqa: S603  (our own arguments, no shell)
            command, input=frames, stderr=subprocess.PIPE, check=False, timeout=180, pass_fds=(target,)
        )
        if done.returncode:
            raise RuntimeError(
                f"The demonstration recording could not be made: {done.stderr.decode(errors='replace')[-300:]}"
            )
        return os.pread(target, os.fstat(target).st_size, 0)
    finally:
        os.close(target)
