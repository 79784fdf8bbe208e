import Diagnostics
import Reading

/// A letter that Pasal 17 does not have.
enum UnknownExemptionLetter {
    static let rule = Rule.error(
        "unknown-exemption-letter",
        title: LocalizedText(id: "Huruf Pasal 17 tidak dikenal", en: "Unknown letter of Pasal 17"),
        explanation: "UU 14/2008 Pasal 17 punya huruf a sampai j: \(list(\.id)).",
        en: "UU 14/2008 Pasal 17 has the letters a to j: \(list(\.en)).",
        wrong: "pasal_17\nk",
        right: "pasal_17\nb",
        isAdjustable: true
    )

    private static func list(_ language: (LocalizedText) -> String) -> String {
        Pasal17.Huruf.allCases.map { "\($0.rawValue) \(language($0.protects))" }.joined(separator: "; ")
    }

    static let check = RegisterCheck(rule, \.exemptInformation) { exempt in
        let (column, found) = Pasal17Citation.citations(of: exempt.written)
        let unknown = found.filter { $0.huruf == nil }.map(\.letter)
        guard !unknown.isEmpty || (found.isEmpty && exempt.written.cells["pasal_17"] != nil) else { return nil }
        let written = unknown.isEmpty ? exempt.written["pasal_17"].quotable : unknown.joined(separator: ", ")
        return Diagnostic(
            rule,
            at: exempt.written.place(of: column),
            id: "\"\(written)\" bukan huruf UU 14/2008 Pasal 17",
            en: "\"\(written)\" is not a letter of UU 14/2008 Pasal 17",
            help: "tulis huruf a sampai j, misalnya: h.4; atau: b dan i",
            en: "write letters from a to j, such as: h.4; or: b dan i"
        )
    }
}
