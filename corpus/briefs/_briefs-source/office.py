"""Helps make with the zipped formats: python3 office.py reference FILE | date FILE.

"reference" writes pandoc's own reference document, docx or odt by the file's name, with smaller
type, A4 paper and, for docx, page numbers. "date" gives the entries of a file SOURCE_DATE_EPOCH,
since pandoc leaves the hour of the run in them.
"""

import os
import shutil
import subprocess
import sys
import time
import zipfile

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
FOOTER = f"""<?xml version="1.0" encoding="UTF-8"?>
<w:ftr xmlns:w="{WORD}"><w:p><w:pPr><w:jc w:val="center"/></w:pPr>
<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>
<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:ftr>
"""
SECTION = """<w:sectPr><w:footerReference w:type="default" r:id="footer1"/>
<w:pgSz w:w="11906" w:h="16838"/>
<w:pgMar w:top="1247" w:right="1247" w:bottom="1247" w:left="1247" w:header="624" w:footer="624"
 w:gutter="0"/></w:sectPr>"""
# By entry of the archive: what stands there, and what it becomes.
CHANGES = {
    "docx": {
        "word/styles.xml": [
            ('<w:sz w:val="24" />', '<w:sz w:val="20" />'),
            ('<w:spacing w:before="180" w:after="180" />', '<w:spacing w:before="80" w:after="80" />'),
            ('<w:spacing w:before="480" w:after="0" />', '<w:spacing w:before="280" w:after="0" />'),
        ],
        "word/document.xml": [("<w:sectPr />", SECTION)],
        "word/_rels/document.xml.rels": [(
            "</Relationships>",
            f'<Relationship Type="{RELATION}/footer" Id="footer1" Target="footer1.xml"/></Relationships>',
        )],
        "[Content_Types].xml": [(
            "</Types>",
            '<Override PartName="/word/footer1.xml" ContentType="application/'
            'vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/></Types>',
        )],
    },
    "odt": {
        "styles.xml": [
            ('fo:font-size="12pt"', 'fo:font-size="10pt"'),
            ('fo:page-width="8.5in"', 'fo:page-width="21cm"'),
            ('fo:page-height="11in"', 'fo:page-height="29.7cm"'),
            ('fo:margin-top="1in"', 'fo:margin-top="2cm"'),
            ('fo:margin-bottom="1in"', 'fo:margin-bottom="2cm"'),
            ('fo:margin-left="1in"', 'fo:margin-left="2.2cm"'),
            ('fo:margin-right="1in"', 'fo:margin-right="2.2cm"'),
        ],
    },
}


def changed(name, data, changes):
    for old, new in changes.get(name, []):
        if old.encode() not in data:
            sys.exit(f"pandoc's {name} has no {old}; office.py is written for pandoc 2.17")
        data = data.replace(old.encode(), new.encode())
    return data


def reference(file):
    kind = file.rsplit(".", 1)[1]
    own = file + ".own"
    subprocess.run(
        ["pandoc", "--output", own, "--print-default-data-file", f"reference.{kind}"], check=True
    )
    with zipfile.ZipFile(own) as old, zipfile.ZipFile(file, "w") as new:
        for entry in old.infolist():
            new.writestr(entry, changed(entry.filename, old.read(entry), CHANGES[kind]))
        if kind == "docx":
            new.writestr("word/footer1.xml", FOOTER)


def date(file):
    when = time.gmtime(int(os.environ["SOURCE_DATE_EPOCH"]))[:6]
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(file + ".new", "w") as new:
        for entry in old.infolist():
            kept = zipfile.ZipInfo(entry.filename, when)
            kept.compress_type = entry.compress_type
            kept.external_attr = entry.external_attr
            new.writestr(kept, old.read(entry))
    shutil.move(file + ".new", file)


{"reference": reference, "date": date}[sys.argv[1]](sys.argv[2])
