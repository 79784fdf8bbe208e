import Diagnostics
import Serialization
import Testing

@Suite struct CauseGroupTests {
    private static let rule = Rule.warning(
        "retention-not-a-period",
        title: LocalizedText(id: "a", en: "a"),
        explanation: "a",
        en: "a"
    )

    private func fault(
        _ row: Int,
        _ word: String,
        heading: String? = "retensi",
        path: String = "dip.csv",
        severity: Severity? = nil,
        help: String = "tulis lamanya",
        fix: Fix? = nil
    ) -> Diagnostic {
        Diagnostic(
            Self.rule,
            at: TableRows(row, heading: heading).at(SourceLocation(path: path, line: row, column: 3)),
            id: "\"\(word)\" bukan jangka waktu",
            en: "\"\(word)\" is not a period",
            help: LocalizedText(id: help, en: help),
            fix: fix,
            severity: severity
        )
    }

    private func draft(_ number: Int, _ message: String = "date belum diisi", help: String = "tambahkan") -> Diagnostic
    {
        Diagnostic(
            Self.rule,
            at: SourceLocation(path: "berita/\(number).md"),
            message: LocalizedText(id: message, en: message),
            help: LocalizedText(id: help, en: help)
        )
    }

    @Test func `What several files have wrong is said once, with the places of the others`() {
        let grouped = ((1...9).map { draft($0) } + [draft(3, "lain")]).groupedOverFiles()
        #expect(grouped.map(\.message.id) == ["di 9 berkas: date belum diisi", "lain"])
        #expect(grouped.first?.location.path == "berita/1.md")
        #expect(grouped.first?.related.map(\.path) == (2...9).map { "berita/\($0).md" })
        #expect(grouped.first?.help?.id == "tambahkan")
    }

    @Test func `A few files, and rows of tables, stay as they are`() {
        let few = (1...3).map { draft($0) }
        #expect(few.groupedOverFiles() == few)
        let rows = (1...9).map { fault(2, "Aktif", path: "\($0).csv") }
        #expect(rows.groupedOverFiles() == rows)
    }

    @Test func `Different helps are those of the first`() {
        let grouped = (1...4).map { draft($0, help: "tanggal \($0)") }.groupedOverFiles()
        #expect(grouped.first?.help?.id == "untuk yang pertama: tanggal 1")
    }

    @Test func `Many rows with one fault are one finding that names them all`() {
        let grouped = (2...55).map { fault($0, "Aktif") }.groupedByCause()
        #expect(grouped.count == 1)
        #expect(grouped.first?.message.id == "baris 2–55 (54 baris), kolom \"retensi\": \"Aktif\" bukan jangka waktu")
        #expect(grouped.first?.message.en == "rows 2–55 (54 rows), column \"retensi\": \"Aktif\" is not a period")
        #expect(grouped.first?.location.line == 2)
        #expect(grouped.first?.related.map(\.line) == Array(3...55))
        #expect(grouped.first?.rows?.numbers == Array(2...55))
    }

    @Test func `Words that differ from row to row stand side by side, the first few of them`() {
        let grouped = [fault(2, "Aktif"), fault(3, "2026"), fault(9, "Aktif"), fault(11, "lama"), fault(12, "5")]
            .groupedByCause()
        #expect(
            grouped.map(\.message.id) == [
                "baris 2–3, 9, 11–12 (5 baris), kolom \"retensi\": \"Aktif\", \"2026\", \"lama\", … bukan jangka waktu"
            ]
        )
    }

    @Test func `What differs in file, column, severity or wording is not joined`() {
        let other = Diagnostic(
            Self.rule,
            at: TableRows(4, heading: "retensi").at(SourceLocation(path: "dip.csv", line: 4)),
            id: "kosong",
            en: "empty"
        )
        let all = [
            fault(2, "Aktif"), fault(3, "Aktif", heading: "masa"), fault(3, "Aktif", heading: nil), other,
            fault(5, "Aktif", path: "lain.csv"), fault(6, "Aktif", severity: .error),
        ]
        #expect(all.groupedByCause() == all)
    }

    @Test func `Findings without a row, and single ones, stay as they are`() {
        let place = SourceLocation(path: "berita/a.md")
        let plain = Diagnostic(Self.rule, at: place, message: LocalizedText(id: "a", en: "a"))
        let all = [plain, fault(2, "Aktif"), plain]
        #expect(all.groupedByCause() == all)
    }

    @Test func `Dates of rows count as their own words`() {
        func stale(_ row: Int, _ day: String) -> Diagnostic {
            Diagnostic(
                Self.rule,
                at: TableRows(row).at(SourceLocation(path: "dip.csv", line: row)),
                id: "usang sejak \(day)",
                en: "stale since \(day)"
            )
        }
        #expect(
            [stale(2, "2025-01-01"), stale(3, "2025-02-01")].groupedByCause().map(\.message.id)
                == ["baris 2–3 (2 baris): usang sejak 2025-01-01, 2025-02-01"]
        )
    }

    @Test func `Help that differs is an example, and fixes are made together`() {
        func edit(_ row: Int) -> Fix { .replace("Aktif", at: SourceLocation(path: "dip.csv", line: row), with: "P2Y") }
        let grouped = [
            fault(2, "2", help: "tulis: P2Y", fix: edit(2)), fault(3, "3", help: "tulis: P3Y", fix: edit(3)),
        ]
        .groupedByCause()
        #expect(grouped.first?.help?.id == "misalnya baris 2: tulis: P2Y")
        guard case .edits(let edits) = grouped.first?.fix else {
            Issue.record("no fix")
            return
        }
        #expect(edits.map(\.start.line) == [2, 3])
        #expect([fault(2, "a", fix: edit(2)), fault(3, "a")].groupedByCause().first?.fix == nil)
    }

    @Test func `The text names the rows and not each place, and JSON has them all`() {
        let grouped = (2...4).map { fault($0, "Aktif") }.groupedByCause()
        let text = grouped.map(TextReport(language: .id, isColoured: false).text).joined()
        #expect(
            text == """
                dip.csv:2:3: peringatan: baris 2–4 (3 baris), kolom "retensi": "Aktif" bukan jangka waktu \
                [retention-not-a-period]
                  saran: tulis lamanya

                """
        )
        let json = grouped.map { JSONReport(language: .en).value($0).text() }.joined()
        #expect(json.contains("\"rows\":[2,3,4]"))
        #expect(json.contains("\"line\":4"))
    }
}
