/// A language of Terang's messages.
public enum Language: String, Sendable, Hashable, CaseIterable {
    /// Indonesian, the default.
    case id
    case en
}

/// A text in every language of Terang.
public struct LocalizedText: Sendable, Hashable, Codable {
    public let id: String
    public let en: String

    public init(id: String, en: String) {
        self.id = id
        self.en = en
    }

    public subscript(language: Language) -> String {
        switch language {
        case .id: id
        case .en: en
        }
    }

    /// Returns a number with its noun: `1 error`, `12 errors`. Indonesian nouns have one form.
    ///
    /// - Parameter en: the singular of a noun whose plural adds an s.
    public static func counted(_ number: Int, id: String, en: String) -> LocalizedText {
        LocalizedText(id: "\(number) \(id)", en: "\(number) \(en)" + (number == 1 ? "" : "s"))
    }

    /// Returns the fix that suggests a word.
    public static func didYouMean(_ word: String) -> LocalizedText {
        LocalizedText(id: "maksudnya \"\(word)\"?", en: "did you mean \"\(word)\"?")
    }
}

extension [LocalizedText] {
    package mutating func append(id: String, en: String) { append(LocalizedText(id: id, en: en)) }
}
