"""The colour of an instance in place of the petrol of site.css: as light or dark as it must be to be read on the paper."""

from __future__ import annotations

Colour = tuple[float, float, float]  # red, green and blue from 0 to 1

PAPER, NIGHT = (0.984, 0.98, 0.965), (0.078, 0.098, 0.106)  # --paper of site.css, light and dark
LEAST = 7.0  # contrast with the paper; WCAG asks 4.5 of text, and tints of the paper take some of it away
BLACK, WHITE = (0.0, 0.0, 0.0), (1.0, 1.0, 1.0)


def colour_rules(colour: str | None) -> bytes:
    """Rules to stand behind those of site.css; nothing when the instance names no colour."""
    if not colour:
        return b""
    given = tuple(int(colour[place:place + 2], 16) / 255 for place in (1, 3, 5))
    light = properties(readable(given, PAPER, BLACK), PAPER, BLACK)
    dark = properties(readable(given, NIGHT, WHITE), NIGHT, WHITE)
    return (f":root {{ {light} }}\n@media (prefers-color-scheme: dark) {{ :root:not([data-scheme=\"light\"]) {{ {dark} }} }}\n"
            f":root[data-scheme=\"dark\"] {{ {dark} }}\n").encode()


def properties(accent: Colour, paper: Colour, strong: Colour) -> str:
    """The custom properties of site.css that follow from an accent."""
    return (f"--accent: {written(accent)}; --accent-strong: {written(mixed(accent, strong, 0.35))}; "
            f"--tint: {written(mixed(paper, accent, 0.12))};")


def readable(colour: Colour, paper: Colour, towards: Colour) -> Colour:
    """The colour, moved in steps towards black or white until it stands out on the paper."""
    steps = (mixed(colour, towards, step / 50) for step in range(51))
    return next(found for found in steps if contrast(found, paper) >= LEAST or found == towards)


def mixed(one: Colour, other: Colour, share: float) -> Colour:
    return tuple(a + (b - a) * share for a, b in zip(one, other, strict=True))


def contrast(one: Colour, other: Colour) -> float:
    """The ratio of WCAG 2.2, from 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: Colour) -> float:
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def written(colour: Colour) -> str:
    return "#" + "".join(f"{round(part * 255):02x}" for part in colour)
