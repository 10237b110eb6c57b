"""An import into a folder for review. Never into the records, and never over a file that differs."""

from __future__ import annotations

from pathlib import Path

from generator.importers.finding import Imported
from generator.importers.report import report_json, report_markdown
from generator.problems import Place, Problem, problem
from generator.texts import N_, Language


def write_import(imported: Imported, folder: Path, data: Path, source: str, language: Language) -> list[Problem]:
    """Records, report.md and report.json below `folder`; on any problem nothing is written.

    `data` is the folder of the records, which is refused; `source` is the name of the imported file.
    Equal files are left as they are, so that importing again changes nothing.
    """
    place = Place(folder.name)
    if data.resolve() in (folder.resolve(), *folder.resolve().parents):
        return [problem(place, "import-exists", N_("an import is never written into %(data)s; choose another folder"),
                        data=data.name)]
    files = {**imported.records, "report.md": report_markdown(imported, source, language),
             "report.json": report_json(imported, source, language)}
    contents = {folder / name: text.encode("utf-8") for name, text in sorted(files.items())}
    try:
        problems = [found for path, content in contents.items() for found in differing(path, content, folder)]
        if not problems:
            for path, content in contents.items():
                if not path.exists():
                    path.parent.mkdir(parents=True, exist_ok=True)
                    path.write_bytes(content)
    except OSError as error:
        return [problem(place, "unreadable-file", N_("this file cannot be written: %(reason)s"), reason=error.strerror or error)]
    return problems


def differing(path: Path, content: bytes, folder: Path) -> list[Problem]:
    """A file that stands there with other content, perhaps edited; or a link that leads out of the folder."""
    if not path.resolve().is_relative_to(folder.resolve()) or (path.exists() and path.read_bytes() != content):
        return [problem(Place((Path(folder.name) / path.relative_to(folder)).as_posix()), "import-exists",
                        N_("this file exists and differs; nothing is written: remove it, or import into another folder"))]
    return []
