import Diagnostics
import Testing

@Suite struct ReplacedQuotationTests {
    @Test func `What a message quotes gives way, and the heading of the column does not`() {
        let diagnostic = Diagnostic(
            unknownKey,
            at: TableRows(2, heading: "Isi \"surat\"").at(SourceLocation(path: "a.csv")),
            id: "\"a \"b\" c\" salah",
            en: "\"a \"b\" c\" is wrong",
            help: LocalizedText(id: "maksudnya \"b\"?", en: "did you mean \"b\"?")
        )
        let replaced = diagnostic.replacingQuotations { $0.contains("b") ? "…" : nil }
        #expect(replaced.message.id == "baris 2, kolom \"Isi \"surat\"\": \"…\" salah")
        #expect(replaced.message.en == "row 2, column \"Isi \"surat\"\": \"…\" is wrong")
        #expect(replaced.help == LocalizedText(id: "maksudnya \"…\"?", en: "did you mean \"…\"?"))
        #expect(diagnostic.replacingQuotations { _ in nil } == diagnostic)
    }
}
