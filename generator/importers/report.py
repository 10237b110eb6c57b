"""The loss report: counts in and out, what to look at, and row by row what did not fit."""

from __future__ import annotations

import json
import re
from collections import Counter

from generator.importers.finding import Imported
from generator.texts import N_, Language

LONGEST = 500  # rows in the report for readers; the one for programs has them all


def counts(imported: Imported) -> dict[str, int]:
    """Rows in, rows kept, rows left out as a whole, values left out, findings, files."""
    whole = sum(row.whole for row in imported.loss)
    return {"rows": len(imported.rows), "kept": len(imported.taken), "left_out": whole,
            "values_left_out": len(imported.loss) - whole, "findings": len(imported.findings), "files": len(imported.records)}


def report_json(imported: Imported, source: str, language: Language) -> str:
    """Everything, for programs."""
    _ = language.gettext
    content = {
        "source": source, "counts": counts(imported), "files": sorted(imported.records),
        "findings": [{"line": f.place.line, "column": f.place.column, "code": f.code, "message": f.sentence(_)}
                     for f in imported.findings],
        "loss": [{"line": row.line, "what": row.what, "why": _(row.why), "whole_row": row.whole} for row in imported.loss]}
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def report_markdown(imported: Imported, source: str, language: Language) -> str:
    """The same for an editor, the first rows only."""
    _ = language.gettext
    number = counts(imported)
    lines = ["# " + _(N_("Import of %(source)s")) % {"source": plain(source)}, "",
             _(N_("%(rows)s rows in: %(kept)s kept, %(left_out)s left out.")) % number,
             _(N_("%(values_left_out)s values of kept rows did not fit.")) % number, "",
             "## " + _(N_("To look at")), ""]
    lines += [f"- {plain(found.place)}: {plain(found.sentence(_))}" for found in imported.findings] or [_(N_("Nothing."))]
    lines += ["", "## " + _(N_("What did not fit")), ""]
    reasons = Counter(row.why for row in imported.loss)
    lines += [f"- {count} × {plain(_(why))}" for why, count in reasons.most_common()] or [_(N_("Nothing."))]
    lines += ["", *(f"- {row.line}: {plain(row.what)} ({plain(_(row.why))})" for row in imported.loss[:LONGEST])]
    if len(imported.loss) > LONGEST:
        lines += ["", _(N_("The other rows stand in report.json."))]
    return "\n".join(lines) + "\n"


def plain(value: object) -> str:
    """A text that is no Markdown and no HTML."""
    return re.sub(r"([\\`*_\[\]<>|#&{}])", r"\\\1", str(value))
