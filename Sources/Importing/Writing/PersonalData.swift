import Content
import Diagnostics
import Reading

/// Finds personal data in the texts of an imported document.
enum PersonalData {
    /// Returns notes that name front-matter keys, and `body`. They never repeat a number.
    static func notes(on document: ImportedDocument) -> [LocalizedText] {
        let texts = [
            ("title", document.title), ("summary", document.summary), ("alt", document.image?.alt ?? ""),
            ("caption", document.image?.caption ?? ""), ("body", document.body),
        ]
        let telephones = texts.filter { TelephoneNumber.appears(in: $0.1) }.map(\.0).joined(separator: ", ")
        var notes: [LocalizedText] = []
        if !telephones.isEmpty {
            notes.append(
                id: "memuat nomor telepon (\(telephones)); hapus bila milik seseorang",
                en: "holds a telephone number (\(telephones)); remove it where it is somebody's own"
            )
        }
        let passwords = texts.filter { WrittenPassword.appears(in: $0.1) }.map(\.0).joined(separator: ", ")
        if !passwords.isEmpty {
            notes.append(
                id: "memuat kata sandi (\(passwords)); hapus bila bukan untuk umum",
                en: "holds a password (\(passwords)); remove it where it is not for everybody"
            )
        }
        for (name, text) in texts {
            guard let kind = IdentityNumber.first(in: text)?.kind.title else { continue }
            notes.append(
                id: "memuat angka yang tampak seperti \(kind.id) seseorang (\(name)); hapus",
                en: "holds digits that look like somebody's \(kind.en) (\(name)); remove them"
            )
        }
        return notes
    }
}
