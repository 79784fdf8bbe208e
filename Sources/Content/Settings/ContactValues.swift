import Diagnostics
import Patterns
import Reading
import Serialization

extension KeyType<String> {
    /// An e-mail address. Anything else, or more than one, is reported and taken all the same.
    static var email: KeyType {
        checked(pattern: EmailText.pattern, EmailText.meant) { EmailText.isAddress($0) }
    }

    /// A number for messages. What cannot be called is reported and taken all the same.
    static var whatsapp: KeyType {
        checked(pattern: ChatNumber.pattern, ChatNumber.meant) { ChatNumber.isNumber($0) }
    }

    /// - Parameter meant: returns the value that a text was meant as, or nil where that cannot be told.
    private static func checked(
        pattern: TextPattern,
        _ meant: @escaping @Sendable (String) -> String?,
        _ isValid: @escaping @Sendable (String) -> Bool
    ) -> KeyType {
        let shape = Field.Shape.text(pattern)
        return KeyType(shape, write: YAML.text) { value in
            guard let text = value.text(as: shape) else { return nil }
            if !isValid(text.value) { value.report(shape, found: text, meaning: meant(text.value), severity: .warning) }
            return text.value
        }
    }
}

/// One e-mail address, as it is shown and linked.
private enum EmailText {
    static let pattern = TextPattern(
        "^[^@\\s,;:<>]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+$",
        words: LocalizedText(
            id: "satu alamat e-mail, misalnya kominfo@kota.example",
            en: "one e-mail address, such as press@city.example"
        )
    )

    private static let form = Pattern(/[^@\s,;:<>]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/)

    static func isAddress(_ text: String) -> Bool { text.wholeMatch(of: form) != nil }

    /// Returns the address in a text that hides it from programs, links it, or names a second one.
    @Sendable static func meant(_ text: String) -> String? {
        var text = text.lowercased().hasPrefix("mailto:") ? String(text.dropFirst(7)) : text
        for sign in ["(at)", "[at]", " at "] { text = text.replacing(sign, with: "@") }
        for sign in ["(dot)", "[dot]", " dot "] { text = text.replacing(sign, with: ".") }
        let parts = text.split { ", ;<>/".contains($0) }.map(String.init)
        if let first = parts.first(where: isAddress) { return first }
        let joined = text.filter { !$0.isWhitespace }
        return [joined, joined.replacing(",", with: ".")].first(where: isAddress)
    }
}

/// A telephone number at which messages are read.
private enum ChatNumber {
    static let pattern = TextPattern(
        "^[+0-9(][0-9 ().-]{7,20}",
        words: LocalizedText(
            id: "satu nomor telepon, misalnya 0812-0000-0000",
            en: "one telephone number, such as 0812-0000-0000"
        )
    )

    static func isNumber(_ text: String) -> Bool {
        guard let first = text.first, first == "+" || first == "(" || first.isNumber else { return false }
        return (9...15).contains(text.count { $0.isASCII && $0.isNumber })
    }

    private static let chat = Pattern(/(?:wa\.me\/|phone=)\+?([0-9]{9,15})/)

    /// Returns the first number in a text: of two, or in the address of a chat.
    @Sendable static func meant(_ text: String) -> String? {
        if let chat = text.firstMatch(of: Self.chat) {
            let digits = String(chat.output.1)
            return digits.hasPrefix("62") ? "0" + digits.dropFirst(2) : digits
        }
        return text.split { "/,;".contains($0) }.lazy.map { String($0).trimmed }.first(where: isNumber)
    }
}
