package import Diagnostics

/// Control characters in a text, and marks that turn the direction of writing.
package enum ControlCharacter {
    package static let rule = Rule.error(
        "control-character",
        title: LocalizedText(id: "Karakter kendali", en: "Control characters"),
        explanation: """
            Karakter kendali (NUL, ESC, backspace) berasal dari berkas rusak atau salinan dari program lain. Tanda arah \
            tulisan (U+202E dan kerabatnya) membuat pembaca melihat urutan huruf yang lain daripada yang tertulis. \
            Keduanya tidak terlihat di kebanyakan penyunting; `terang check --fix` menghapusnya, dan menulis spasi untuk ganti \
            baris atau halaman dari Word (U+000B, U+000C). Tanda U+0080 sampai U+009F adalah sisa huruf yang rusak karena \
            pengodean: salin lagi naskahnya.
            """,
        en: """
            Control characters (NUL, ESC, backspace) come from damaged files or copies out of other programs. Marks of \
            direction (U+202E and its kin) show readers another order of letters than is written. Most editors show \
            neither; `terang check --fix` deletes them, and writes a space for breaks of lines and pages of Word (U+000B, \
            U+000C). Signs from U+0080 to U+009F are what is left of letters that an encoding damaged: copy the text again.
            """
    )

    static func diagnostic(of found: [HiddenSigns.Found], path: String) -> Diagnostic? {
        HiddenSigns.diagnostic(rule, of: found, path: path) { names in
            LocalizedText(
                id: "\(found.count) karakter kendali yang tidak terlihat (\(names))",
                en: found.count == 1 ? "a control character (\(names))" : "\(found.count) control characters (\(names))"
            )
        }
    }
}
