import Diagnostics
import Reading
import Registers
import Spreadsheets
import TestSupport

extension FuzzTarget {
    private static let tables = [
        "nomor,ringkasan,klasifikasi,penanggung_jawab,waktu\n1,Anggaran kas,berkala,Dinas Contoh,2025\n2,\"Rapat, hasil\",setiap saat,,\"1 tahun\"\n",
        "No;Judul;Tanggal\r\n1;A;17 Agustus 2025\r\n2;\"B \"\"c\"\"\";2025-02-30\r\n",
        "DAFTAR INFORMASI PUBLIK\n\nNo\tRingkasan\tPejabat\n1\tA\tB\n\tlanjutan\t\nMengetahui,\nKepala Dinas\n",
    ]

    /// CSV.
    static let table = FuzzTarget(
        "csv",
        seeds: tables,
        words: [
            "\"", "\"\"", ",", ";", "\t", "\r\n", "\n", "\u{FEFF}", "sep=;\n", "=1+1", "＝cmd|' /C calc'!A0", "-2+3",
            "@SUM(A1)", "\u{0}", "'",
        ]
    ) { bytes in
        let text = String(decoding: bytes, as: UTF8.self)
        let findings = Findings()
        var reader = CSVReader(text, path: "a.csv", findings)
        var count = 0
        var last = 0
        while let record = reader.next() {
            count += 1
            if count > bytes.count + 1 { return "more records than bytes" }
            if record.location.line < last { return "line \(record.location.line) after \(last)" }
            last = record.location.line
        }
        return misplaced(findings.diagnostics, in: text)
    }

    /// A workbook as it comes.
    static let workbook = FuzzTarget(
        "workbook",
        seeds: [],
        words: [
            "PK\u{3}\u{4}", "PK\u{1}\u{2}", "PK\u{5}\u{6}", "xl/workbook.xml", "content.xml", "\u{0}\u{0}",
            "\u{FF}\u{FF}\u{FF}\u{FF}",
        ],
        bytes: [
            WorkbookWriter.xlsx([["No", "Judul"], ["1", "A"]], merges: ["A2:A3"]),
            WorkbookWriter.zip(["content.xml": "<office:document-content>\(ods)</office:document-content>"]),
        ]
    ) { try complaint(aboutWorkbook: $0) }

    private static let ods =
        "<table:table table:name=\"A\"><table:table-row table:number-rows-repeated=\"3\"><table:table-cell office:value-type=\"string\" table:number-columns-repeated=\"2\"><text:p>a</text:p></table:table-cell></table:table-row></table:table>"

    /// The parts of a workbook, after they were unpacked.
    static let sheet = FuzzTarget(
        "sheet",
        seeds: [
            WorkbookWriter.sheet(
                [["No", "Judul"], ["1", "A"], ["=A1", "46053"]],
                merges: ["A2:A3"],
                hidden: [2],
                hiddenColumns: [1]
            ),
            "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" s=\"0\"><v>46053</v></c><c t=\"s\"><v>0</v></c><c t=\"inlineStr\"><is><t>a</t></is></c></row></sheetData><mergeCells><mergeCell ref=\"A1:XFD1048576\"/></mergeCells><hyperlinks><hyperlink ref=\"A1\" r:id=\"rId1\"/></hyperlinks></worksheet>",
            "<office:document-content>\(ods)</office:document-content>",
        ],
        words: [
            " r=\"", "\"A1\"", "\"XFD1048576\"", "\"ZZZZ99999999999\"", "<row r=\"1048577\">", "<c t=\"s\"><v>",
            "</v></c>", "<v>1e308</v>", "<v>-1</v>", "<f>A1</f>",
            " table:number-rows-repeated=\"1048576\"", " table:number-columns-repeated=\"16384\"",
            " table:number-rows-spanned=\"9\"", "<!DOCTYPE a [<!ENTITY b \"c\">]>", "&b;",
            "&#0;", "<![CDATA[", "]]>", "<mergeCell ref=\"", "A1:A1", "B2:A1", " hidden=\"1\"",
            "<col min=\"1\" max=\"16384\" hidden=\"1\"/>", " min=\"-1\"",
        ]
    ) { bytes in
        let text = String(decoding: bytes, as: UTF8.self)
        if text.contains("office:document") {
            return try complaint(
                aboutWorkbook: WorkbookWriter.zip([
                    "mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": text,
                ])
            )
        }
        return try complaint(aboutWorkbook: WorkbookWriter.xlsx([], parts: ["xl/worksheets/sheet1.xml": text]))
    }

    private static func complaint(aboutWorkbook bytes: [UInt8]) throws -> String? {
        do {
            let book = try Workbook(bytes)
            let cells = book.sheets.reduce(0) { $0 + $1.rows.reduce(0) { $0 + $1.cells.count } }
            let isOrdered = book.sheets.allSatisfy { sheet in
                zip(sheet.rows, sheet.rows.dropFirst()).allSatisfy { $0.number < $1.number }
            }
            if !isOrdered { return "rows out of order" }
            return cells > 5_000_000 ? "\(cells) cells" : nil
        } catch {
            return nil
        }
    }

    /// Dates, times and periods as people write them. What is read can be written and is read again.
    static let dates = FuzzTarget(
        "dates",
        seeds: [
            "17 Agustus 2025", "2025-01-31 08:00", "2026-01-31T08:00:00+07:00", "Senin, 3 Maret 2025 pukul 09.30 WIB",
            "31/12/2025", "12-31-2025", "46053", "selama 5 tahun",
            "1 tahun 6 bulan", "P1Y6M", "10 hari kerja", "setiap bulan", "Januari 2025", "s.d. 31 Desember 2025",
            "2 tahun (sejak ditetapkan)", "satu setengah tahun",
        ],
        words: [
            "Januari", "Des", "pukul ", "WIB", "WITA", "+07:00", "Z", "T", "-", "/", ".", ":", " tahun", " bulan",
            " hari", " minggu", "P", "Y", "M", "D", "setengah", "sejak", "(",
            ")", "s.d.", "tgl", "Jum'at", "Rabu", "9999", "0000", "29 Februari 2025", "٣", "²", "½", "AM", "siang",
            "24.00", "99:99",
        ]
    ) { bytes in
        let text = String(decoding: bytes, as: UTF8.self)
        if case .jangka(let period)? = Retensi(text: text), Period(iso8601: period.iso8601) != period {
            return "\(text): \(period.iso8601)"
        }
        if let period = Period(iso8601: text) {
            let start = Instant(secondsSinceEpoch: 1_764_000_000)
            for zone in [SiteTimeZone.jakarta] where zone.instant(period, after: start) < start {
                return "\(text): in the past"
            }
        }
        if let reading = DateText.reading(text, in: .jakarta) {
            let written = SiteTimeZone.jakarta.rfc3339(reading.instant)
            if Instant(text: written, in: .jakarta) != reading.instant { return "\(text): \(written)" }
        }
        if let date = WrittenDate(in: text) {
            let whole = WrittenDate.whole(date.written)
            if whole?.day != date.day { return "\(text): \(date.written)" }
        }
        _ = UnreadableDate.help(for: text)
        _ = DateText.suggestion(for: text)
        return nil
    }
}
