import Diagnostics

/// The name of an author as readers may see it.
struct AuthorName {
    /// Empty where the source has no such name.
    let name: String
    let note: LocalizedText?

    /// - Parameters:
    ///   - text: a name, a login, an address or a number.
    ///   - key: the key in front matter, for the note.
    ///   - isLogin: whether it is certainly a login, because the source has no name for it.
    init(_ text: String, key: String, isLogin: Bool = false) {
        if text.isEmpty {
            self.init(name: "", note: nil)
        } else if text.allSatisfy(\.isNumber) {
            let note = LocalizedText(
                id: "\(key): pengguna nomor \(text) tidak ada namanya di sumber, tidak dibawa",
                en: "\(key): user number \(text) has no name in the source, and was left out"
            )
            // User 0 is nobody.
            self.init(name: "", note: text.allSatisfy { $0 == "0" } ? nil : note)
        } else if text.dropFirst().dropLast().contains("@") {
            // The note must not repeat the address.
            let note = LocalizedText(
                id: "\(key): alamat e-mail tidak dibawa; isi nama yang boleh dibaca umum",
                en: "\(key): an e-mail address was left out; fill in a name that everybody may read"
            )
            self.init(name: "", note: note)
        } else if isLogin || Self.looksLikeLogin(text) {
            let note = LocalizedText(
                id: "\(key): \"\(text)\" tampaknya nama masuk (login), bukan nama untuk pembaca; periksa",
                en: "\(key): \"\(text)\" seems to be a login, not a name for readers; please check"
            )
            self.init(name: text, note: note)
        } else {
            self.init(name: text, note: nil)
        }
    }

    private init(name: String, note: LocalizedText?) {
        self.name = name
        self.note = note
    }

    /// Returns whether the text is one word without capital letters.
    private static func looksLikeLogin(_ text: String) -> Bool { !text.contains { $0.isWhitespace || $0.isUppercase } }
}
