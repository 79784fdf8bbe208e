/// The words that people write for yes and no, in small letters.
package enum TruthWord {
    package static let yes: Set<String> = [
        "true", "ya", "iya", "yes", "y", "benar", "betul", "on", "1", "nyala", "aktif",
    ]
    package static let no: Set<String> = [
        "false", "tidak", "tdk", "no", "n", "salah", "off", "0", "mati", "nonaktif",
    ]
}
