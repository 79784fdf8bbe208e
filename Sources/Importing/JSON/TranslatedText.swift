import Reading

/// A text that a system keeps once for each of its languages, as a JSON object: `{"id": "Rapat", "en": null}`.
struct TranslatedText {
    /// The text in Indonesian or, where there is none, in English or the first language that has one.
    let text: String
    /// The texts in the other languages.
    let others: [String]

    /// Nil for any other text.
    init?(_ written: String) {
        guard written.first == "{", written.contains("\"id\"") || written.contains("\"en\""),
            let members = JSONTree.document(written)?.members, !members.isEmpty,
            members.allSatisfy({ LanguageCode.known.contains($0.key) && ($0.value == .null || $0.value.string != nil) })
        else { return nil }
        let filled = members.filter { $0.value.string?.allSatisfy(\.isWhitespace) == false }
        let chosen = filled.first { $0.key == "id" } ?? filled.first { $0.key == "en" } ?? filled.first
        text = chosen?.value.string ?? ""
        others = filled.filter { $0.key != chosen?.key }.compactMap(\.value.string)
    }

    /// Returns the text in the portal's language, or the text itself where it is kept only once.
    static func text(of written: String) -> String { TranslatedText(written)?.text ?? written }
}
