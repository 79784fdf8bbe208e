/// A language in which Terang speaks to editors.
public enum Language: String, Sendable, Hashable, CaseIterable {
    /// Indonesian, the default.
    case id
    case en
}

/// The same sentence in every language of Terang.
public struct LocalizedText: Sendable, Hashable {
    public let id: String
    public let en: String

    public init(id: String, en: String) {
        self.id = id
        self.en = en
    }

    /// The sentence in one language.
    public subscript(language: Language) -> String {
        switch language {
        case .id: id
        case .en: en
        }
    }

    /// The help line that offers the word which was probably meant.
    public static func didYouMean(_ word: String) -> LocalizedText {
        LocalizedText(id: "maksudnya \"\(word)\"?", en: "did you mean \"\(word)\"?")
    }
}
