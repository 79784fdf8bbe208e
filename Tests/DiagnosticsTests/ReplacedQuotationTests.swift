import Diagnostics
import Testing

@Suite struct ReplacedQuotationTests {
    @Test func `What a message quotes gives way, and the heading of the column does not`() {
        let rows = TableRows(2, heading: "Isi \"surat\"")
        let diagnostic = Diagnostic(
            unknownKey,
            at: SourceLocation(path: "a.csv"),
            id: rows.prefix.id + "\"a \"b\" c\" salah",
            en: rows.prefix.en + "\"a \"b\" c\" is wrong",
            help: LocalizedText(id: "maksudnya \"b\"?", en: "did you mean \"b\"?"),
            rows: rows
        )
        let replaced = diagnostic.replacingQuotations { $0.contains("b") ? "…" : nil }
        #expect(replaced.message.id == rows.prefix.id + "\"…\" salah")
        #expect(replaced.message.en == rows.prefix.en + "\"…\" is wrong")
        #expect(replaced.help == LocalizedText(id: "maksudnya \"…\"?", en: "did you mean \"…\"?"))
        #expect(diagnostic.replacingQuotations { _ in nil } == diagnostic)
    }
}
