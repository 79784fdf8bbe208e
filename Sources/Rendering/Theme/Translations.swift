import Diagnostics
import Files
import Reading

/// Reads the theme's words: `i18n/id.yaml` and `i18n/en.yaml`, each a list of `name: text`.
struct Translations {
    let root: String
    let path: String
    let language: Language

    /// The words in the portal's language. A word that one language has and another lacks is reported, so that a theme is whole in both.
    func read(_ findings: Findings) throws(FileError) -> [String: String] {
        var words: [Language: [String: Located<String>]] = [:]
        for language in Language.allCases { words[language] = try read(language, findings) }
        for language in Language.allCases {
            guard let own = words[language] else { continue }
            let missing = words.values.reduce(into: [String: Located<String>]()) { missing, other in
                missing.merge(other.filter { own[$0.key] == nil }) { first, _ in first }
            }
            for (name, word) in missing.sorted(by: { $0.key < $1.key }) {
                findings.report(MissingTranslation.diagnostic(name, lackingIn: file(language), at: word.location))
            }
        }
        // Words that could not be read are one fault, and not one of each template that uses them.
        return (words[language] ?? words.values.first)?.mapValues(\.value) ?? [:]
    }

    private func file(_ language: Language) -> String { "\(path)/i18n/\(language.rawValue).yaml" }

    private func read(_ language: Language, _ findings: Findings) throws(FileError) -> [String: Located<String>]? {
        let shown = file(language)
        guard try [.file, .symbolicLink].contains(entryKind(at: "\(root)/\(shown)")) else {
            if language == self.language { findings.report(BadTheme.noWords(file: shown)) }
            return nil
        }
        let limit = TextFile.settingsLimit
        guard let text = try TextFile.read("\(root)/\(shown)", path: shown, limit: limit, findings) else { return nil }
        guard let mapping = YAMLText(path: shown, text: text, findings).mapping(named: shown) else { return nil }
        var words: [String: Located<String>] = [:]
        for value in mapping.values where !value.isEmpty {
            words[value.key.value] = value.text().map { Located($0.value, at: value.key.location) }
        }
        return words
    }
}
