"""The parts of a smallest XLSX file."""

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
WORKBOOK = (f'<workbook xmlns="{MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
            '<sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>')
LINKS = ('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
         '<Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>')
STYLES = f'<styleSheet xmlns="{MAIN}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>'
REFERENCES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def texts(*words: str) -> str:
    """Cells with these words."""
    return "".join(f'<c t="inlineStr"><is><t>{word}</t></is></c>' for word in words)


def sheets(**rows: list[str]) -> dict[str, str]:
    """The parts of a workbook with these sheets; one called hidden_... is hidden."""
    states = ["hidden" if name.startswith("hidden") else "visible" for name in rows]
    names = "".join(f'<sheet name="{name}" sheetId="{n}" r:id="rId{n}" state="{state}"/>'
                    for n, (name, state) in enumerate(zip(rows, states, strict=True), 1))
    links = "".join(f'<Relationship Id="rId{n}" Target="worksheets/sheet{n}.xml"/>' for n in range(1, len(rows) + 1))
    leaves = {f"worksheets/sheet{n}": f'<worksheet xmlns="{MAIN}"><sheetData>{"".join(f"<row>{row}</row>" for row in each)}'
              "</sheetData></worksheet>" for n, each in enumerate(rows.values(), 1)}
    return {"workbook": f'<workbook xmlns="{MAIN}" xmlns:r="{REFERENCES}"><sheets>{names}</sheets></workbook>',
            "_rels/workbook.xml": f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{links}'
            "</Relationships>", **leaves}
