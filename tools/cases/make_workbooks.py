"""Makes the odd workbooks of tests/cases part by part, each beside what it must become. Run it anew after a change here."""
import json
import pathlib
import struct
import zipfile
from xml.sax.saxutils import escape

FOLDER = pathlib.Path(__file__).parents[2] / "tests" / "cases"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
REQUIRED = ["crime_ref", "source", "status", "reported_at", "recorded_at", "source_updated_at"]


def text(value, preserve=""):
    return f'<c t="inlineStr"><is><t{preserve}>{escape(value)}</t></is></c>'


def number(value, style=0):
    return f'<c s="{style}"><v>{value}</v></c>'


def row(cells, attributes=""):
    return f"<row{attributes}>{''.join(cell if cell.startswith('<c') else text(cell) for cell in cells)}</row>"


def report(key, *more, attributes=""):
    """A row of crime_reports: its key (text, or a cell), and the columns after the required ones."""
    return row([key, "other", "open", "2026-10-01 10:00", "2026-10-01 11:00", "2026-10-02 10:00", *more], attributes)


def header(*more):
    return row([*REQUIRED, *more])


def sheet(rows, after=""):
    return f'<?xml version="1.0"?><worksheet xmlns="{MAIN}"><sheetData>{"".join(rows)}</sheetData>{after}</worksheet>'


def styles(*codes):
    formats = "".join(f'<numFmt numFmtId="{164 + place}" formatCode="{escape(code, {chr(34): "&quot;"})}"/>' for place, code in enumerate(codes))
    cells = "".join(f'<xf numFmtId="{164 + place}"/>' for place in range(len(codes)))
    return f'<styleSheet xmlns="{MAIN}"><numFmts>{formats}</numFmts><cellXfs><xf numFmtId="0"/>{cells}<xf numFmtId="14"/></cellXfs></styleSheet>'


def relations(targets):
    return f'<Relationships xmlns="{PACKAGE}">' + "".join(
        f'<Relationship Id="{key}" Type="{RELATIONS}/{kind}" Target="{target}"/>' for key, kind, target in targets) + "</Relationships>"


def parts(sheets, style=None, properties="", states=(), kinds=(), names=()):
    """The parts of a workbook of those sheets, in the order in which Excel writes them."""
    listed = "".join(
        f'<sheet name="{names[place] if place < len(names) else f"Sheet{place + 1}"}" sheetId="{place + 1}"'
        f'{states[place] if place < len(states) else ""} r:id="r{place + 1}"/>' for place in range(len(sheets)))
    kind = lambda place: kinds[place] if place < len(kinds) else "worksheet"
    made = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>'
        '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
        "_rels/.rels": relations([("r1", "officeDocument", "xl/workbook.xml")]),
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}">{properties}<sheets>{listed}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": relations(
            [(f"r{place + 1}", kind(place), f"{kind(place)}s/sheet{place + 1}.xml") for place in range(len(sheets))]
            + ([("s", "styles", "styles.xml")] if style else [])),
    }
    if style:
        made["xl/styles.xml"] = style
    made.update({f"xl/{kind(place)}s/sheet{place + 1}.xml": content for place, content in enumerate(sheets)})
    return made


def write(name, made, expected, kind="crime_reports", comment=b""):
    path = FOLDER / f"{kind}_2026-11-02_{name}.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for part, content in made.items():
            entry = zipfile.ZipInfo("x", (2026, 11, 2, 0, 0, 0))
            entry.filename = part
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
        archive.comment = comment
    (FOLDER / f"{path.stem}.expected.json").write_text(json.dumps(expected, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def loaded(stored, says=(), rejected=None, issues=None, kept=()):
    rejected = rejected or {}
    made = {"result": "loaded", "read": len(stored) + sum(rejected.values()), "inserted": len(stored), "rejected": rejected, "stored": stored}
    return made | ({"says": list(says)} if says else {}) | ({"field_issues": issues} if issues else {}) | ({"rows_kept": list(kept)} if kept else {})


def refused(*says):
    return {"result": "refused", "says": list(says)}


ONE = sheet([header("owner_team"), report("A/1", "T")])
ONE_STORED = {"A/1": {"owner_team": "T"}}


def keys():
    codes = ['"CR"00000', "000-00-0000", "00000000;-0", "00/0000000/00", r"00\/0000000\/00", "0.00E+00", "[<=9999]0000;0", '"MPS/"0"/26"', "General", "@"]
    shown = [(1, "77", "CR00077"), (2, "12345678", "012-34-5678"), (3, "55", "00000055"), (4, "12345678901", "12/3456789/01"), (5, "1234567890", "01/2345678/90"),
             (7, "42", "0042"), (8, "7", "MPS/7/26"), (9, "140520210870058", "140520210870058"), (10, "9", "9")]
    write("40-keys-as-shown", parts([sheet([header(), *[report(number(value, style)) for style, value, _ in shown]])], styles(*codes)),
          loaded({key: {} for *_, key in shown}))
    bad = [number("1405202108700589"), number("1405202108700591"), number("1.4052021087005E+15"), number("123456", 6), number("45632", 11),
           '<c t="d"><v>2026-10-01</v></c>', "<c><f>A1&amp;1</f></c>", '<c t="e"><v>#REF!</v></c>']
    write("41-keys-lost", parts([sheet([header(), *[report(cell) for cell in bad]])], styles(*codes)),
          loaded({}, ["KEY-INVALID 8"], {"KEY-INVALID": 8}))
    columns = ["submission_ref", "crime_ref", "submitted_at", "status", "source_updated_at", "nfib_ref"]
    line = lambda key, crime, nfib: row([key, crime, "2026-10-01 10:00", "accepted", "2026-10-02 10:00", nfib])
    write("42-other-references", parts([sheet([row(columns), line(number("7", 1), number("77", 1), "NFRC123456"), line("S/2", number("1405202108700589"), ""),
                                               line("S/3", "A/1", number("45632", 11)), line(number("45632", 11), "A/1", "")])], styles(*codes)),
          loaded({"CR00007": {"crime_ref": "CR00077", "nfib_ref": "NFRC123456"}, "S/3": {"crime_ref": "A/1"}},
                 rejected={"KEY-INVALID": 1, "REQUIRED-INVALID": 1}, issues={"S/3": ["nfib_ref"]}), kind="nfib_submissions")


def sheets():
    empty, cover = sheet([]), sheet([row(["Extract of crime reports"]), row(["Made on", "2026-11-02"])])
    chart = '<chartsheet xmlns="%s"/>' % MAIN
    second = loaded(ONE_STORED, ["Reports, which is not the first"])
    write("43-hidden-first", parts([ONE.replace("A/1", "H/1"), ONE], states=[' state="hidden"'], names=["Old", "Reports"]), second)
    write("44-chart-first", parts([chart, ONE], kinds=["chartsheet"], names=["Chart", "Reports"]), second)
    write("45-none-shown", parts([ONE], states=[' state="veryHidden"'], names=["Reports"]), refused("no worksheet that is shown", "Reports (hidden)"))
    write("46-none-fits", parts([cover, empty], names=["Cover", "Data"]), refused("Cover, Data", "lacks"))
    write("47-no-sheets", parts([]), refused("has no sheets"))
    write("48-all-empty", parts([empty], names=["Data"]), refused("empty", "Data"))
    write("49-cover-and-empty-first", parts([cover, empty, ONE], names=["Cover", "Data", "Reports"]), second)


def names():
    stored = loaded(ONE_STORED)
    for place, target in enumerate(["/xl/worksheets/sheet1.xml", "../xl/worksheets/sheet1.xml", "Worksheets/Sheet1.XML", r"worksheets\sheet1.xml", "./worksheets/../worksheets/sheet%31.xml"]):
        made = parts([sheet([header("loss_amount"), report("A/1", '<c t=" e "><v>#REF!</v></c>')])])
        made["xl/_rels/workbook.xml.rels"] = relations([("r1", "worksheet", target)])
        write(f"50-target-{place + 1}", made, loaded({"A/1": {"loss_pence": None}}, issues={"A/1": ["loss_amount"]}))
    made = parts([ONE])
    made["xl/workbook2.xml"] = made.pop("xl/workbook.xml")
    made["xl/_rels/workbook2.xml.rels"] = made.pop("xl/_rels/workbook.xml.rels")
    made["_rels/.rels"] = relations([("r1", "officeDocument", "xl/workbook2.xml")])
    write("51-workbook2", made, stored)
    for name, missing in [("52-no-root-relations", "_rels/.rels"), ("53-no-workbook-relations", "xl/_rels/workbook.xml.rels")]:
        made = parts([ONE])
        del made[missing]
        write(name, made, stored)
    write("54-comment-with-end-mark", parts([ONE]), stored, comment=b"made by PK\x05\x06 " + bytes(30) + b"PK\x05\x06")
    write("55-slash-in-front", {"/" + part: content for part, content in parts([ONE]).items()}, stored)
    write("56-backslashes", {part.replace("/", "\\"): content for part, content in parts([ONE]).items()}, stored)
    made = parts([ONE])
    del made["xl/worksheets/sheet1.xml"]
    write("57-sheet-lost", made, refused("damaged", "Sheet1"))
    made = parts([ONE, ONE])
    made["xl/_rels/workbook.xml.rels"] = relations([("r1", "worksheet", "worksheets/sheet1.xml"), ("r2", "worksheet", "worksheets/Sheet1.xml")])
    write("71-one-part-twice", made, refused("damaged", "another name"))
    write("58-word", {"[Content_Types].xml": "<Types/>", "word/document.xml": "<d/>"}, refused("Word document"))
    write("59-numbers", {"Index/Document.iwa": "x", "Metadata/Properties.plist": "x"}, refused("Numbers"))


def cells():
    made = parts([sheet([header("owner_team"), report("A/1", '<c t="s"><v>0</v></c>')])])
    write("60-no-shared-texts", made, refused("damaged", "shared texts"))
    broken = '<?xml version="1.0" encoding="utf-16"?>' + sheet([header("owner_team", "loss_amount"), report("A/1", '<c t=" e "><v>#N/A</v></c>', "<c t = 'e'><v>#REF!</v></c>")]).split("?>", 1)[1]
    write("61-utf-16", parts([broken.encode("utf-16")]), loaded({"A/1": {"owner_team": None, "loss_pence": None}}, issues={"A/1": ["loss_amount", "owner_team"]}))
    dates = [("0", None), ("1", "1900-01-01T00:00:00Z"), ("59", "1900-02-28T00:00:00Z"), ("60", None), ("61", "1900-03-01T00:00:00Z"), ("0.5", None), ("-1", None), ("2958466", None)]
    write("62-serials", parts([sheet([header("needs_assessed_at"), *[report(f"D/{place}", number(serial, 1)) for place, (serial, _) in enumerate(dates)]])], styles("dd/mm/yyyy hh:mm")),
          loaded({f"D/{place}": {"needs_assessed_at": date} for place, (_, date) in enumerate(dates)}, issues={f"D/{place}": ["needs_assessed_at"] for place, (_, date) in enumerate(dates) if date is None}))
    write("63-not-storable", parts([sheet([header("owner_team").replace("crime_ref", "crime_ref_x0000_"), report("A/1", "Te_xD800_am_x005F_x0041_"), report("A/2", "_xD83D__xDE00_")])]),
          loaded({"A/1": {"owner_team": "Team_x0041_"}, "A/2": {"owner_team": "😀"}}, ["2 characters that cannot be stored", "row 1"]))
    write("64-formulas", parts([sheet([header("owner_team", "loss_amount", "victim_age"),
                                       report("A/1", '<c t="str"><f>""</f><v></v></c>', "<c><f>100*2</f><v></v></c>", "<c><f>SUM(1)</f><v>34</v></c>"),
                                       report("A/2", "<c><f>X1</f></c>", '<c><f t="shared" si="0"/><v/></c>', "")])]),
          loaded({"A/1": {"owner_team": None, "loss_pence": None, "victim_age": 34}, "A/2": {"owner_team": None, "loss_pence": None, "victim_age": None}},
                 ["loss_amount: 2 cells hold a formula without its result", "owner_team: 1 cell holds a formula"], issues={"A/1": ["loss_amount"], "A/2": ["loss_amount", "owner_team"]}))
    write("65-merged-and-hidden", parts([sheet([header("owning_borough_code"), report("A/1", "E09000012"), report("A/2", attributes=' hidden="1"'), report("A/3", attributes=' hidden="true"')],
                                               '<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="G2:G4"/></mergeCells>')]),
          loaded({"A/1": {"owning_borough_code": "E09000012"}, "A/2": {"owning_borough_code": None}, "A/3": {"owning_borough_code": None}},
                 ["2 rows are hidden", "2 other cells have no value", "G2:G4"]))
    write("66-far-cell", parts([sheet([header(), report("A/1"), f'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'])]),
          loaded({"A/1": {}}, rejected={"ROW-COLUMNS": 1}, kept=["[XFD]1"]))
    write("67-1904", parts([sheet([header("needs_assessed_at"), report("A/1", number("44834.5", 1)), report("A/2", number("44834.5")), report("A/3", number("0", 1))])], styles("dd/mm/yyyy hh:mm"), '<workbookPr date1904="true"/>'),
          loaded({"A/1": {"needs_assessed_at": "2026-10-01T11:00:00Z"}, "A/2": {"needs_assessed_at": "2026-10-01T11:00:00Z"}, "A/3": {"needs_assessed_at": "1904-01-01T00:00:00Z"}}))
    write("68-booleans", parts([sheet([header("vulnerable", "offence_count"), report("A/1", '<c t="b"><v>1</v></c>', '<c t="b"><v>2</v></c>'), report("A/2", '<c t="b"><v>false</v></c>', "<c><v>1e999</v></c>")])]),
          loaded({"A/1": {"vulnerable": True, "offence_count": None}, "A/2": {"vulnerable": False, "offence_count": None}}, issues={"A/1": ["offence_count"], "A/2": ["offence_count"]}))
    write("69-cell-twice", parts([sheet([header(), '<row r="2"><c r="A2"><v>1</v></c><c r="A2"><v>2</v></c></row>'])]), refused("damaged", "twice"))
    made = parts([sheet([row(['<c t="s"><v>%d</v></c>' % place for place in range(6)]), report('<c t="s"><v>6</v></c>')])])
    made["xl/sharedStrings.xml"] = f'<sst xmlns="{MAIN}">' + "".join(f"<si><t>{name}</t></si>" for name in REQUIRED) + "<si><r><t>RT</t></r><r><rPr/><t>/1</t></r><rPh sb='0' eb='1'><t>no</t></rPh></si></sst>"
    write("70-rich-text", made, loaded({"RT/1": {}}))


if __name__ == "__main__":
    keys()
    sheets()
    names()
    cells()
