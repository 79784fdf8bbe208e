/// Writes diagnostics as text for people.
public struct TextReport: Sendable {
    let language: Language
    /// Whether to mark the severity with terminal colours.
    let isColoured: Bool
    /// The maximum number of related places to name; the others are counted. Nil for all.
    let relatedLimit: Int?

    /// The limit of related places unless people ask for all of them.
    public static let usualRelatedLimit = 10

    public init(language: Language, isColoured: Bool, relatedLimit: Int? = TextReport.usualRelatedLimit) {
        self.language = language
        self.isColoured = isColoured
        self.relatedLimit = relatedLimit
    }

    /// Returns `path:line:column: severity: message [rule]`, followed by indented lines for the fix and for related
    /// places. Programs read the formats made for them; this one speaks the reader's language.
    public func text(_ diagnostic: Diagnostic) -> String {
        let severity = coloured(diagnostic.severity)
        let message = diagnostic.message[language].printedOnOneLine
        var text = "\(place(diagnostic.location)): \(severity): \(message) [\(diagnostic.rule.id)]\n"
        if let help = diagnostic.help {
            let label = LocalizedText(id: "saran", en: "help")[language]
            text += "  \(label): \(help[language].printedOnOneLine)\n"
        }
        // A message about several rows already names them.
        let isOfManyRows = (diagnostic.rows?.numbers.count ?? 0) > 1
        let related = isOfManyRows ? [] : diagnostic.related
        let limit = relatedLimit ?? related.count
        let label = LocalizedText(id: "lihat juga", en: "see also")[language]
        for related in related.prefix(limit) { text += "  \(label): \(place(related))\n" }
        if related.count > limit {
            let rest = related.count - limit
            let words = LocalizedText(id: "\(rest) lainnya (semua: --all)", en: "\(rest) more (all of them: --all)")
            text += "  \(label): \(words[language])\n"
        }
        return text
    }

    private func place(_ location: SourceLocation) -> String {
        guard let sheet = location.sheet, let cell = location.cell else {
            return "\(location.path.printedOnOneLine):\(location.line):\(location.column)"
        }
        let words = LocalizedText(id: "lembar \"\(sheet)\", sel \(cell)", en: "sheet \"\(sheet)\", cell \(cell)")
        return "\(location.path), \(words[language])".printedOnOneLine
    }

    private func coloured(_ severity: Severity) -> String {
        let word = severity.word[language]
        guard isColoured else { return word }
        let code = severity == .error ? "31" : "33"
        return "\u{1B}[1;\(code)m\(word)\u{1B}[0m"
    }
}

extension String {
    /// The text with line breaks, terminal commands and bidirectional controls replaced by spaces. What authors wrote
    /// and how they named files must not control the terminal or log that shows it.
    public var printedOnOneLine: String {
        String(String.UnicodeScalarView(unicodeScalars.map { Self.isPrinted($0) ? $0 : " " }))
    }

    private static func isPrinted(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: false
        default: true
        }
    }
}
