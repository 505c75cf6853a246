"""Make playable interview recordings in memory: drawn frames and soft tones, no person, no words, nothing on disk."""

import math
import subprocess
from array import array
from dataclasses import dataclass
from io import BytesIO

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
    sound = _tones(number, seconds)
    return Recording(exhibit_ref, seconds, _encode(frames, sound))


def _frame(exhibit_ref: str, number: int, second: int, seconds: int) -> bytes:
    image = Image.new("RGB", (WIDTH, HEIGHT), PAPER)
    draw = ImageDraw.Draw(image)
    large, small = ImageFont.load_default(34), ImageFont.load_default(15)
    draw.rectangle((0, 0, WIDTH, 40), fill=NAVY)
    draw.text((16, 11), "SYNTHETIC RECORDING - NO REAL PERSON", font=small, fill=PAPER)
    draw.text((16, 62), f"Exhibit {exhibit_ref}", font=large, fill=NAVY)
    draw.text((16, 108), f"{second // 60:02}:{second % 60:02}", font=large, fill=LINE)
    centre, radius = (360, 165), 40 + 6 * math.sin(second * 0.7 + number)
    draw.ellipse((centre[0] - radius, centre[1] - radius, centre[0] + radius, centre[1] + radius), outline=LINE, width=5)
    for spoke in range(number % 7 + 3):
        angle = 2 * math.pi * spoke / (number % 7 + 3) + second * 0.25
        draw.line((*centre, centre[0] + radius * math.cos(angle), centre[1] + radius * math.sin(angle)), fill=LINE, width=2)
    draw.rectangle((16, HEIGHT - 24, 16 + (WIDTH - 32) * (second + 1) // seconds, HEIGHT - 16), fill=NAVY)
    return image.tobytes()


def _tones(number: int, seconds: int) -> bytes:
    pitch = 180.0 * 2 ** (number / 24)
    one_second = array("h")
    for sample in range(SAMPLE_RATE):
        moment = sample / SAMPLE_RATE
        envelope = math.sin(math.pi * moment) ** 2
        one_second.append(int(4000 * envelope * math.sin(2 * math.pi * pitch * moment)))
    return one_second.tobytes() * seconds


def _encode(frames: bytes, sound: bytes) -> bytes:
    """Encode through pipes only: plaintext recordings never touch a disk."""
    wav = _wav(sound)
    video = _ffmpeg(
        ["-f", "rawvideo", "-pix_fmt", "rgb24", "-s", f"{WIDTH}x{HEIGHT}", "-r", "1", "-i", "pipe:0"],
        ["-r", "5", "-c:v", "libx264", "-preset", "ultrafast", "-tune", "stillimage", "-g", "25", "-pix_fmt", "yuv420p", "-f", "mpegts", "pipe:1"],
        frames,
    )
    audio = _ffmpeg(["-f", "wav", "-i", "pipe:0"], ["-c:a", "aac", "-b:a", "48k", "-f", "adts", "pipe:1"], wav)
    return _join(video, audio)


def _join(video: bytes, audio: bytes) -> bytes:
    return video + audio


def _wav(sound: bytes) -> bytes:
    import wave  # noqa: PLC0415

    out = BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(SAMPLE_RATE)
        file.writeframes(sound)
    return out.getvalue()


def _ffmpeg(inputs: list[str], outputs: list[str], data: bytes) -> bytes:
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-hide_banner", "-loglevel", "error", *inputs, *outputs]
    done = subprocess.run(command, input=data, capture_output=True, check=False, timeout=120)  # noqa: S603
    if done.returncode:
        raise RuntimeError(f"The demonstration recording could not be made: {done.stderr.decode(errors='replace')[-300:]}")
    return done.stdout
