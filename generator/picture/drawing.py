"""The picture as PNG: words above, the map in the lower right corner."""

from __future__ import annotations

from io import BytesIO

from PIL import Image, ImageColor, ImageDraw, ImageFont

from generator.charts.area_map import Projection
from generator.records.borders import Borders
from generator.typeface import whole_typeface

WIDTH, HEIGHT = 1200, 630  # what those who show it ask for
SHARP = 2  # drawn so many times larger, then made smaller: even edges
MARGIN, GAP, BAND = 64, 24, 14
# As in site.css: paper, ink, soft ink, accent, and the shades of the map.
PAPER, INK, SOFT, ACCENT = "#fbfaf6", "#1b2426", "#50595b", "#0b5558"
SHADES = ("#ebe7dc", "#b9d9d4", "#79b4ae", "#33817f", "#0b5558")
STEPS = 6  # colours of an edge between paper and what stands on it; few, so that the file stays small
# Size, weight and colour of each of the words, the most lines it may take, and the room above it.
STYLES = ((30, 600, ACCENT, 1, 0), (68, 750, INK, 2, 6), (30, 400, SOFT, 2, 14))


def picture(words: tuple[str, ...], borders: Borders | None, shades: dict[str, int]) -> bytes:
    """The whole picture; the same words and shades give the same bytes."""
    image = Image.new("RGB", (WIDTH * SHARP, HEIGHT * SHARP), PAPER)
    draw = ImageDraw.Draw(image)
    below = draw_words(draw, words)
    if borders and shades:
        draw_map(draw, fitting(borders, HEIGHT - BAND - GAP - below), borders, shades)
    draw.rectangle((0, (HEIGHT - BAND) * SHARP, WIDTH * SHARP, HEIGHT * SHARP), fill=ACCENT)
    small = image.resize((WIDTH, HEIGHT), Image.Resampling.BOX).quantize(palette=palette(), dither=Image.Dither.NONE)
    target = BytesIO()
    small.save(target, "PNG", optimize=True)
    return target.getvalue()


def palette() -> Image.Image:
    """The colours of the picture: those above, and the steps from paper to each."""
    paper = ImageColor.getrgb(PAPER)
    found = [paper]
    for colour in map(ImageColor.getrgb, (INK, SOFT, *SHADES)):  # the accent is the darkest shade
        for step in range(1, STEPS + 1):
            found.append(tuple(round(a + (b - a) * step / STEPS) for a, b in zip(paper, colour, strict=True)))
    image = Image.new("P", (1, 1))
    image.putpalette([part for colour in found for part in colour])
    return image


def draw_words(draw: ImageDraw.ImageDraw, words: tuple[str, ...]) -> int:
    """Each of the words under the one before; gives where they end, in pixels of the picture."""
    top = MARGIN - 16
    for text, (size, weight, colour, most, above) in zip(words, STYLES, strict=True):
        font = typeface(size, weight)
        top += above
        for line in lines(text, font, most):
            draw.text((MARGIN * SHARP, top * SHARP), line, font=font, fill=colour)
            top += round(size * 1.2)
    return top + GAP


def typeface(size: int, weight: int) -> ImageFont.FreeTypeFont:
    """Source Sans; with the plain layout, since the other one is not on every machine."""
    font = ImageFont.truetype(BytesIO(whole_typeface()), size * SHARP, layout_engine=ImageFont.Layout.BASIC)
    font.set_variation_by_axes([weight])
    return font


def lines(text: str, font: ImageFont.FreeTypeFont, most: int) -> list[str]:
    """The text in lines that fit; where words are left over, the last line says so."""
    found: list[str] = []
    words = text.split()
    while words and len(found) < most:
        count = next((n for n in range(len(words), 1, -1) if fits(" ".join(words[:n]), font)), 1)
        found.append(" ".join(words[:count]))
        words = words[count:]
    if words:
        found[-1] = f"{found[-1].rpartition(' ')[0].rstrip(',;:')} …"
    return found


def fits(text: str, font: ImageFont.FreeTypeFont) -> bool:
    return font.getlength(text) <= (WIDTH - 2 * MARGIN) * SHARP


def fitting(borders: Borders, free: int) -> Projection:
    """The largest map that fits into so many pixels below the words."""
    across = (WIDTH - 2 * MARGIN) * SHARP
    whole = Projection(borders, across)
    return Projection(borders, min(across, across * free * SHARP // whole.height))


def draw_map(draw: ImageDraw.ImageDraw, projection: Projection, borders: Borders, shades: dict[str, int]) -> None:
    left = (WIDTH - MARGIN) * SHARP - projection.width
    top = (HEIGHT - BAND - GAP) * SHARP - projection.height
    for code, shade in shades.items():
        for outer, *_ in borders.municipalities[code]:
            points = [(left + x, top + y) for x, y in map(projection.point, outer)]
            draw.polygon(points, fill=SHADES[shade], outline=PAPER, width=SHARP)
