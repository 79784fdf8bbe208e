import Diagnostics

/// Prints in one language.
protocol Wording {
    var language: Language { get }
}

extension Wording {
    func word(_ id: String, _ en: String) -> String { LocalizedText(id: id, en: en)[language] }
    func note(id: String, en: String) { Console.note(id: id, en: en, in: language) }
}
