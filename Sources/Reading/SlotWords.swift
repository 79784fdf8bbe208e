/// Recognizes placeholders between brackets that nobody filled in: `[tuliskan kutipan]`, `<isi judul>`.
package enum SlotWords {
    /// The first words of what is to be done there, in small letters.
    package static let verbs: Set<String> = [
        "diisi", "isi", "isikan", "tulis", "tuliskan", "sebutkan", "masukkan", "lengkapi", "tambahkan", "sisipkan",
        "insert",
    ]
}
