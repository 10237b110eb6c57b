"""A shapefile with its companions, or all of them in one ZIP."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

from generator.importers.area_layers import Features, Unfit, chosen
from generator.texts import N_

NEEDED = ("shp", "dbf", "prj")
PARTS = {*NEEDED, "shx"}


def shapefile_features(source: Path, layer: str) -> Features:
    """A shapefile, or the one of a ZIP; the .prj beside it names the projection."""
    import shapefile  # noqa: PLC0415
    from shapely.geometry import shape  # noqa: PLC0415

    try:
        parts = zipped(source, layer) if source.suffix.lower() == ".zip" else beside(source)
        streams = {name: BytesIO(parts[name]) for name in ("shp", "dbf", "shx") if name in parts}
        reader = shapefile.Reader(**streams, encodingErrors="replace")
        return parts["prj"].decode("utf-8", "replace"), [
            (item.record.as_dict(), shape(item.shape.__geo_interface__) if item.shape.shapeType else None)
            for item in reader.iterShapeRecords()]
    except (zipfile.BadZipFile, shapefile.ShapefileException) as error:
        raise Unfit(N_("it is no shapefile (%(reason)s)"), reason=error) from None


def beside(source: Path) -> dict[str, bytes]:
    """The files of a shapefile, by ending."""
    found = {path.suffix[1:].lower(): path for path in source.parent.iterdir() if path.stem == source.stem}
    return complete({ending: path.read_bytes() for ending, path in found.items() if ending in PARTS}, source.stem)


def zipped(source: Path, layer: str) -> dict[str, bytes]:
    """The same in a ZIP; where that holds several, `layer` is the name of one."""
    with zipfile.ZipFile(source) as archive:
        names = [name for name in archive.namelist() if not name.startswith("__MACOSX")]
        stems = {Path(name).stem: name[:-4] for name in names if name.lower().endswith(".shp")}
        stem = chosen(stems, layer)
        own = {name.rpartition(".")[2].lower(): name for name in names if name.rpartition(".")[0] == stems[stem]}
        return complete({ending: archive.read(name) for ending, name in own.items() if ending in PARTS}, stem)


def complete(found: dict[str, bytes], stem: str) -> dict[str, bytes]:
    missing = [f"{stem}.{ending}" for ending in NEEDED if ending not in found]
    if missing:
        raise Unfit(N_("these files must stand beside it: %(files)s"), files=", ".join(missing))
    return found
