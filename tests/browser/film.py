"""A short film for the README: the page as it stands, a line of words above it, some seconds; then the next."""

import base64
import io
from dataclasses import dataclass, field
from pathlib import Path

from PIL import Image
from playwright.async_api import Browser, Page

WIDTH, HEIGHT = 380, 780
_WORDS_HEIGHT = 84
# Phones and good screens have two points to each: letters stay sharp.
SHARP = 2
_FRAME = """<!doctype html><style>
  body {{ margin: 0; width: {width}px; background: #12644a; font: 600 18px/1.3 "Noto Sans", sans-serif }}
  p {{ display: grid; align-items: center; box-sizing: border-box; height: {words}px; margin: 0; padding: 0 20px }}
  p {{ color: #fff }}
  img {{ display: block; width: {width}px; height: {height}px }}
</style><p>{caption}</p><img src="data:image/png;base64,{picture}">"""


@dataclass
class Film:
    """`stage`: an empty page of the browser, on which each frame is put together."""

    stage: Page
    frames: list[Image.Image] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)

    @classmethod
    async def begin(cls, browser: Browser) -> "Film":
        size = {"width": WIDTH, "height": HEIGHT + _WORDS_HEIGHT}
        return cls(await (await browser.new_context(viewport=size, device_scale_factor=SHARP)).new_page())  # type: ignore[arg-type]

    async def show(self, picture: bytes, caption: str, seconds: float) -> None:
        """One more frame: a picture (PNG) of the page, WIDTH by HEIGHT in its pixels."""
        encoded = base64.b64encode(picture).decode("ascii")
        sizes = {"width": WIDTH, "height": HEIGHT, "words": _WORDS_HEIGHT}
        await self.stage.set_content(_FRAME.format(picture=encoded, caption=caption, **sizes))
        frame = Image.open(io.BytesIO(await self.stage.screenshot())).convert("RGB")
        self.frames.append(frame)
        self.seconds.append(seconds)

    async def save(self, path: Path) -> None:
        """As an animated WebP that begins again and again; the stage is left."""
        first, *others = self.frames
        lasts = [round(seconds * 1000) for seconds in self.seconds]
        first.save(path, save_all=True, append_images=others, duration=lasts, loop=0, quality=80, method=6)
        await self.stage.context.close()


def still(picture: bytes, path: Path) -> None:
    """A picture (PNG) as WebP, a tenth of its size."""
    Image.open(io.BytesIO(picture)).convert("RGB").save(path, quality=80, method=6)
